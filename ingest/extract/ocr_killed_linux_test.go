package extract_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestKilledOCR: Tesseract that somebody kills is started once more, and not for ever; one that takes too long, or too much
// memory, is not. Why there is no text stays with the document.
func TestKilledOCR(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 60, 40))); err != nil {
		t.Fatal(err)
	}
	const row = `5\t1\t1\t1\t1\t1\t10\t10\t30\t10\t96.5\tStadtrat`
	for name, tt := range map[string]struct {
		script string
		text   string
		starts int
		fault  council.ReadingFault
	}{
		"killed once":  {`[ $(wc -l <COUNT) -gt 1 ] || kill -9 $$`, "Stadtrat", 2, ""},
		"killed again": {`kill -9 $$`, "", 2, council.FaultCrash},
		"fails":        {`exit 1`, "", 1, council.FaultCrash},
		"too slow":     {`exec sleep 20`, "", 1, council.FaultTimeout},
		"too large":    {`exec dd if=/dev/zero of=/dev/null bs=1500M count=100`, "", 1, council.FaultMemory},
		"important":    {`[ $(nice) -ge 10 ] || exit 1`, "Stadtrat", 1, ""},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			count, program := filepath.Join(dir, "count"), filepath.Join(dir, "tesseract")
			script := "#!/bin/sh\nPATH=/usr/bin:/bin\necho >>COUNT\ncat >/dev/null\n" + tt.script + fmt.Sprintf("\nprintf '%s\\n'\n", row)
			if err := os.WriteFile(program, []byte(strings.ReplaceAll(script, "COUNT", count)), 0o700); err != nil { //nolint:gosec // it is a program
				t.Fatal(err)
			}
			o := options(t)
			o.Tesseract, o.Limits.OCR = program, time.Minute // the machine may be busy
			if tt.fault == council.FaultTimeout {
				o.Limits.OCR = 2 * time.Second
			}
			content, pages := read(t, open(t, o), picture.Bytes())
			if content.Fault != tt.fault {
				t.Errorf("got %q (%s), want %q", content.Fault, content.Detail, tt.fault)
			}
			if got := strings.TrimSpace(textOf(pages)); got != tt.text {
				t.Errorf("got %q, want %q", got, tt.text)
			}
			if raw, err := os.ReadFile(count); err != nil || len(raw) != tt.starts {
				t.Errorf("started %d times, %v; want %d", len(raw), err, tt.starts)
			}
		})
	}
}

// TestLongScan: a scan of very many pages has an end.
func TestLongScan(t *testing.T) {
	o := options(t)
	o.Tesseract, o.Limits.Scan = "/bin/false", time.Nanosecond
	const drawing = "100 100 m 300 500 l S"
	content, _ := read(t, open(t, o), makePDF("", drawing, speech(1), drawing))
	if content.Fault != council.FaultTimeout || !strings.HasPrefix(content.Detail, "2 of 3 pages not read: page 1: OCR") || content.NoLayer != 0 {
		t.Errorf("got %+v", content)
	}
}

// TestNoOCRProgram: if Tesseract was taken away, that is no fault of the document, which would stay with it.
func TestNoOCRProgram(t *testing.T) {
	o := options(t)
	o.Tesseract = filepath.Join(t.TempDir(), "tesseract")
	if content, _, err := open(t, o).Read(t.Context(), fileOf(t, pictureOf(t, "png"))); err == nil {
		t.Errorf("got %+v", content)
	}
}
