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
)

// TestKilledOCR: Tesseract that somebody kills is started once more, and not for ever; one that takes too long is not.
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
	}{
		"killed once":  {`[ $(wc -l <COUNT) -gt 1 ] || kill -9 $$`, "Stadtrat", 2},
		"killed again": {`kill -9 $$`, "", 2},
		"too slow":     {`exec sleep 20`, "", 1},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			count, program := filepath.Join(dir, "count"), filepath.Join(dir, "tesseract")
			script := "#!/bin/sh\nPATH=/usr/bin:/bin\necho >>COUNT\ncat >/dev/null\n" + tt.script + fmt.Sprintf("\nprintf '%s\\n'\n", row)
			if err := os.WriteFile(program, []byte(strings.ReplaceAll(script, "COUNT", count)), 0o700); err != nil { //nolint:gosec // it is a program
				t.Fatal(err)
			}
			o := options(t)
			o.Tesseract, o.Limits.OCR = program, 2*time.Second
			_, pages := read(t, open(t, o), picture.Bytes())
			if got := strings.TrimSpace(textOf(pages)); got != tt.text {
				t.Errorf("got %q, want %q", got, tt.text)
			}
			if raw, err := os.ReadFile(count); err != nil || len(raw) != tt.starts {
				t.Errorf("started %d times, %v; want %d", len(raw), err, tt.starts)
			}
		})
	}
}
