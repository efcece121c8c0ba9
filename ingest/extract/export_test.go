package extract

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// Misbehave is a child that a document has taken over, in one of several ways. It never returns.
func Misbehave(way string) {
	if way == "exit" {
		os.Exit(3)
	}
	out := bufio.NewWriter(os.Stdout)
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			os.Exit(0)
		}
		var r request
		if err := json.Unmarshal(line, &r); err != nil {
			os.Exit(1)
		}
		misbehave(way, &r, out)
	}
}

func misbehave(way string, r *request, out *bufio.Writer) {
	hang := func() { time.Sleep(time.Hour) }
	say := func(n int) {
		const text = "Seite\n"
		_ = writeFrame(out, framePage, appendPage(nil, &page{Number: n, Width: 595, Height: 842, Method: council.MethodPdfium, Score: 1, Text: &layout.Text{
			Text: text, Words: []council.Word{{Start: 0, End: len(text) - 1, Boxes: []council.Box{{Right: 1, Bottom: 1}}}},
		}}))
	}
	raw := func(s string) { _, _ = io.WriteString(os.Stdout, s) }
	if r.Plain { // what the other library would find
		say(1)
		raw("X\x00\x00\x00\x00")
		hang()
	}
	switch way {
	case "hang":
		hang()
	case "page for a picture":
		_ = writeFrame(out, frameImage, []byte("<!DOCTYPE html><script>alert(1)</script>"))
		_ = writeFrame(out, frameDone, nil)
		return
	case "no file":
		_ = writeJSON(out, frameFault, fault{council.FaultNotThere, "the file is not there"})
		_ = writeFrame(out, frameDone, nil)
		return
	case "nonsense":
		raw("this is no frame at all, but it goes on and on")
		hang()
	case "promise":
		raw("P\xff\xff\xff\x03") // 64 MB
		hang()
	case "unknown fault":
		_ = writeJSON(out, frameFault, fault{"OOPS", "a fault that nobody knows"})
		hang()
	}
	_ = writeJSON(out, frameOpened, opened{3})
	for n := r.From + 1; n <= 3; n++ {
		if n == 2 || n == 1 && strings.HasSuffix(way, "at 1 and 2") {
			second(way, say)
		}
		say(n)
	}
	if way == "exit at 2, hang behind" {
		hang()
	}
	if way == "evil own" {
		_ = writeJSON(out, frameOwn, own{Title: "x", Links: map[int][]council.PageLink{1: {{URL: "javascript:alert(1)"}}}})
	}
	_ = writeFrame(out, frameDone, nil)
}

// second is what happens at the second page.
func second(way string, say func(n int)) {
	switch way {
	case "hang at 2":
		time.Sleep(time.Hour)
	case "exit at 2", "exit at 1 and 2", "exit at 2, hang behind":
		os.Stderr.WriteString("panic: at the second page")
		os.Exit(2)
	case "grow at 2":
		all := make([]byte, 600<<20)
		for i := 0; i < len(all); i += 4096 {
			all[i] = 1
		}
		time.Sleep(time.Hour)
		say(int(all[0]))
	case "talk at 2":
		for {
			say(1)
			time.Sleep(100 * time.Microsecond) // faster, it would soon have said more than anybody listens to
		}
	}
}
