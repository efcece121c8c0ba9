package extract

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func somePage() *page {
	return &page{
		Number: 7, Width: 595.28, Height: 841.89, Method: council.MethodPdfium, Score: 0.87, NeedsOCR: true,
		Text: &layout.Text{
			Text: "Über die\nUferstraße\t12 €\n",
			Lines: []layout.Line{
				{Span: council.Span{Start: 0, End: 10}, Box: council.Box{Left: 64, Top: 100.5, Right: 130, Bottom: 112.25}},
				{Span: council.Span{Start: 10, End: 29}, Box: council.Box{Left: 64, Top: 114.5, Right: 230, Bottom: 126.25}},
			},
			Words: []council.Word{
				{Start: 0, End: 5, Boxes: []council.Box{{Left: 64, Top: 100.5, Right: 90, Bottom: 112.25}}},
				{Start: 6, End: 9, Boxes: []council.Box{{Left: 94, Top: 100.5, Right: 130, Bottom: 112.25}, {Left: 64, Top: 114.5, Right: 70, Bottom: 126.25}}},
				{Start: 10, End: 21, Boxes: []council.Box{}},
			},
		},
	}
}

// TestWire: a page arrives as it was sent, to a hundredth of a point.
func TestWire(t *testing.T) {
	want := somePage()
	got, err := parsePage(appendPage(nil, want))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v %+v\nwant\n%+v %+v", got, got.Text, want, want.Text)
	}
	odd := &page{Number: 1, Width: math.NaN(), Height: math.Inf(1), Score: math.Inf(-1), Method: council.MethodNone, Text: &layout.Text{}}
	got, err = parsePage(appendPage(nil, odd))
	if err != nil || got.Width != 0 || got.Height != 1e7 || got.Score != 0 {
		t.Errorf("got %+v, %v of a page with odd numbers", got, err)
	}
}

// TestWireLies: a page that is none is refused.
func TestWireLies(t *testing.T) {
	good := appendPage(nil, somePage())
	for n := range good {
		if _, err := parsePage(good[:n]); !errors.Is(err, errTold) {
			t.Fatalf("the first %d of %d bytes: %v", n, len(good), err)
		}
	}
	lies := map[string]func(p *page){
		"too much behind it":           nil,
		"no UTF-8":                     func(p *page) { p.Text.Text = "\xff" + p.Text.Text[1:] },
		"a NUL":                        func(p *page) { p.Text.Text = strings.Replace(p.Text.Text, "d", "\x00", 1) },
		"a word behind the end":        func(p *page) { p.Words[2].End = 300 },
		"a word before another":        func(p *page) { p.Words[2].Start = 3 },
		"an empty word":                func(p *page) { p.Words[1].End = p.Words[1].Start },
		"half a letter":                func(p *page) { p.Words[0].Start = 1 },
		"half a letter in a line":      func(p *page) { p.Lines[0].Start = 1 },
		"an engine that nobody knows":  func(p *page) { p.Method = "magic" },
		"an engine that is no text":    func(p *page) { p.Method = "\xff" },
		"a word of a hundred lines":    func(p *page) { p.Words[0].Boxes = make([]council.Box, 100) },
		"a line before another":        func(p *page) { p.Lines[1].Start = 2 },
		"a line behind the end":        func(p *page) { p.Lines[1].End = 31 },
		"a number that no page has":    func(p *page) { p.Number = -1 },
		"more boxes than there can be": func(p *page) { p.Words[0].Boxes = nil; p.Words = p.Words[:1] },
	}
	for name, lie := range lies {
		p := somePage()
		raw := append(appendPage(nil, p), 0)
		if lie != nil {
			lie(p)
			raw = appendPage(nil, p)
		}
		if strings.HasPrefix(name, "more boxes") {
			raw = binary.AppendUvarint(raw[:len(raw)-1], 1<<40)
		}
		if _, err := parsePage(raw); !errors.Is(err, errTold) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzWire: nothing that a child says makes its parent panic, or take much more memory than it has said.
func FuzzWire(f *testing.F) {
	f.Add(appendPage(nil, somePage()))
	f.Add([]byte{})
	f.Add(bytes.Repeat([]byte{0xff, 0x01}, 40))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		p, err := parsePage(raw)
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; took > 64*uint64(len(raw))+256<<10 {
			t.Errorf("%d bytes took %d", len(raw), took)
		}
		if err != nil {
			return
		}
		again, err := parsePage(appendPage(nil, p))
		if err != nil || !reflect.DeepEqual(again.Text, p.Text) {
			t.Errorf("what was read cannot be sent: %v", err)
		}
	})
}

// TestMuchFromAChild: what a child says costs the parent about as much memory as it is long, and a document as much as it may.
func TestMuchFromAChild(t *testing.T) {
	many := append(appendPage(nil, &page{Number: 1, Method: council.MethodNone, Text: &layout.Text{}}), make([]byte, 12<<20)...)
	at := len(many) - 12<<20 - 1 // where the number of words stands
	copy(many[at:], binary.AppendUvarint(nil, 4<<20))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := parsePage(many)
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; !errors.Is(err, errTold) || took > 1<<20 {
		t.Errorf("a page of four million words: %v, and it took %d MB", err, took>>20)
	}
	if _, _, err := readFrame(bufio.NewReader(bytes.NewReader([]byte{frameOwn, 0, 0, 0, 3}))); !errors.Is(err, errTold) {
		t.Errorf("48 MB of JSON: %v", err)
	}
	r := &reading{x: New(Options{}), content: &council.Content{}}
	if err := r.hear(frameOpened, []byte(`{"Pages":100}`)); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("x", 1<<20)
	for n := 1; n <= mostLetters>>20+1; n++ {
		p := appendPage(nil, &page{Number: n, Method: council.MethodPdfium, Text: &layout.Text{Text: long}})
		if err := r.hear(framePage, p); (n > mostLetters>>20) != errors.Is(err, errTooMuch) {
			t.Fatalf("%d MB of text: %v", n, err)
		}
	}
}

// TestPictureLies: a picture for OCR comes from a child, and may be none.
func TestPictureLies(t *testing.T) {
	for raw, width := range map[string]int{
		"P5\n2 2\n255\nabcd":                   2,
		"P5\n2 9\n255\nabcd":                   0,
		"P5\n4294967296 4294967296\n255\nabcd": 0, // the product is 0 again
		"P5\n4294967296 2147483648\n255\nabcd": 0, // … is less than that
		"P5\n-1 -1\n255\nabcd":                 0,
		"P6\n1 1\n255\nabc":                    0,
		"":                                     0,
	} {
		if got, height, pixels := parsePGM([]byte(raw)); got != width || len(pixels) != got*height {
			t.Errorf("%q: %d by %d, %d pixels", raw, got, height, len(pixels))
		}
	}
}

// TestFrames: a frame that promises more than comes takes no memory for it.
func TestFrames(t *testing.T) {
	var pipe bytes.Buffer
	w := bufio.NewWriter(&pipe)
	long := bytes.Repeat([]byte("Mornbrück "), 300_000)
	for _, payload := range [][]byte{nil, []byte("x"), long} {
		if err := writeFrame(w, framePage, payload); err != nil {
			t.Fatal(err)
		}
	}
	r := bufio.NewReader(&pipe)
	for _, want := range [][]byte{nil, []byte("x"), long} {
		kind, got, err := readFrame(r)
		if err != nil || kind != framePage || !bytes.Equal(got, want) {
			t.Fatalf("got %c with %d bytes, %v", kind, len(got), err)
		}
	}
	if _, _, err := readFrame(r); !errors.Is(err, io.EOF) {
		t.Errorf("at the end: %v", err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, _, err := readFrame(bufio.NewReader(strings.NewReader("P\xff\xff\xff\x03and no more")))
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; err == nil || took > 4<<20 {
		t.Errorf("a broken promise took %d bytes, %v", took, err)
	}
	if _, _, err := readFrame(bufio.NewReader(strings.NewReader("P\xff\xff\xff\xff"))); !errors.Is(err, errTold) {
		t.Errorf("a frame of 4 GB: %v", err)
	}
}

// TestOwn: what a document says of itself reaches readers only if it can be shown to them.
func TestOwn(t *testing.T) {
	good := own{Title: "Haushalt", Outline: []council.OutlineEntry{{Title: "Kapitel", Page: 2}}, Links: map[int][]council.PageLink{1: {{URL: "https://mornbrueck.example/"}, {Page: 3}}}}
	if !good.sensible() {
		t.Error("what is sensible is refused")
	}
	for name, bad := range map[string]own{
		"a script":        {Links: map[int][]council.PageLink{1: {{URL: "javascript:alert(1)"}}}},
		"a file":          {Links: map[int][]council.PageLink{1: {{URL: "file:///etc/passwd"}}}},
		"a NUL":           {Author: "a\x00b"},
		"a NUL in it":     {Outline: []council.OutlineEntry{{Title: "\x00"}}},
		"a long title":    {Title: strings.Repeat("x", 200_000)},
		"a page below 0":  {Outline: []council.OutlineEntry{{Title: "x", Page: -1}}},
		"a level below 0": {Outline: []council.OutlineEntry{{Title: "x", Level: -1}}},
		"to page below 0": {Links: map[int][]council.PageLink{1: {{Page: -3}}}},
	} {
		if bad.sensible() {
			t.Errorf("%s is taken in", name)
		}
	}
}
