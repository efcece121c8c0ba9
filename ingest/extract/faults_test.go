package extract_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/ingest/extract/internal/pdftest"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestFaults: what cannot be read says why, and what can be read is.
func TestFaults(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().Bytes([]byte("Der Fußgängerüberweg kostet 12 €.\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte("Der Fußgängerüberweg kostet 12 €."))
	if err != nil {
		t.Fatal(err)
	}
	noise := make([]byte, 5000)
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // no secret
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	whole := makePDF("", speech(1), speech(2))
	tests := []struct {
		name   string
		data   []byte
		fault  council.ReadingFault
		detail string
		text   string
	}{
		{"a document", whole, "", "", "Der Ortsbeirat Altstadt spricht sich dafür aus"},
		{"nothing", nil, council.FaultEmpty, "empty", ""},
		{"a page of the portal", []byte("<!DOCTYPE html><html><head><title>Anmeldung</title></head></html>"), council.FaultHTML, "HTML", ""},
		{"text in UTF-8", []byte("\ufeffDer Fußgängerüberweg kostet 12 €.\n"), "", "", "Der Fußgängerüberweg kostet 12 €.\n"},
		{"text in Windows-1252", latin, "", "", "Der Fußgängerüberweg kostet 12 €.\n"},
		{"text in UTF-16", wide, "", "", "Der Fußgängerüberweg kostet 12 €."},
		{"text without words", []byte(" \n\n \t\n"), council.FaultNoText, "no words", ""},
		{"a picture and no OCR", pictureOf(t, "png"), council.FaultNeedsOCR, "1 of 1 pages", ""},
		{"a broken picture", pictureOf(t, "png")[:20], council.FaultBroken, "picture", ""},
		{"an encrypted document", pdftest.Encrypted(), council.FaultEncrypted, "encrypted", ""},
		{"the beginning of a document", whole[:80], council.FaultBroken, "broken", ""},
		{"a document cut off behind its first page", whole[:bytes.Index(whole, []byte("endstream"))+40], council.FaultBroken, "broken", ""},
		{"a document cut off within its table of objects", whole[:bytes.Index(whole, []byte("xref"))+60], council.FaultBroken, "broken", ""},
		{"a document whose table of objects is wrong", bytes.Replace(whole, []byte("startxref\n"), []byte("startxref\n9"), 1), "", "", "Blatt 2"},
		{"a document that is noise", append([]byte("%PDF-1.7\n"), noise...), council.FaultBroken, "broken", ""},
		{"an archive", append([]byte("PK\x03\x04"), noise...), council.FaultNotRead, "neither", ""},
		{"noise", append([]byte{0, 1, 2, 3}, noise...), council.FaultNotRead, "neither", ""},
		{"a document without pages", makePDF(""), council.FaultNoText, "no words", ""},
		{"an empty page", makePDF("", ""), council.FaultNoText, "no words", ""},
		{"a drawing", makePDF("", "100 100 m 300 500 l S"), council.FaultNeedsOCR, "1 of 1 pages", ""},
		{"a drawing behind text", makePDF("", speech(1), "100 100 m 300 500 l S"), council.FaultNeedsOCR, "1 of 2 pages", "Blatt 1"},
		{"a title with a NUL", makePDF(`/Info << /Title (Haus\000halt) >>`, speech(1)), "", "", "Blatt 1"},
		{"junk before the header", append([]byte("HTTP/1.1 200 OK\r\n\r\n"), whole...), "", "", "Blatt 2"},
	}
	x := open(t, options(t))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			content, pages := read(t, x, tt.data)
			if content.Fault != tt.fault || !strings.Contains(content.Detail, tt.detail) {
				t.Errorf("got %q (%s), want %q with %q", content.Fault, content.Detail, tt.fault, tt.detail)
			}
			if got := textOf(pages); !strings.Contains(got, tt.text) || tt.text == "" && strings.TrimSpace(got) != "" {
				t.Errorf("got the text %q, want %q in it", got, tt.text)
			}
			if content.Reader != extract.Version || strings.ContainsRune(content.Title, 0) {
				t.Errorf("got the reader %q and the title %q", content.Reader, content.Title)
			}
		})
	}
}

// pictureOf is a picture of three grey bars.
func pictureOf(t *testing.T, format string) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 300, 200))
	for i := range img.Pix {
		img.Pix[i] = uint8(255 - 100*(i/300/40%2))
	}
	var out bytes.Buffer
	err := png.Encode(&out, img)
	if format == "jpeg" {
		err = jpeg.Encode(&out, img, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestLimits: what is too large says so, and what was read of it is there.
func TestLimits(t *testing.T) {
	o := options(t)
	o.Limits.Size, o.Limits.Pages = 20_000, 3
	x := open(t, o)
	content, pages := read(t, x, makePDF("", speech(1), speech(2), speech(3), speech(4), speech(5)))
	if content.Fault != council.FaultTooLarge || content.Pages != 5 || len(pages) != 3 || !strings.Contains(pages[2].Text, "Blatt 3") {
		t.Errorf("five pages: got %+v with %d pages", content, len(pages))
	}
	content, pages = read(t, x, make([]byte, 20_001))
	if content.Fault != council.FaultTooLarge || len(pages) != 0 {
		t.Errorf("a large file: got %+v with %d pages", content, len(pages))
	}
	o.Limits = options(t).Limits
	x = open(t, o)
	content, pages = read(t, x, []byte(strings.Repeat("Mornbrück beschließt. ", 700_000)))
	if content.Fault != council.FaultTooLarge || len(pages) != 1 || len(pages[0].Text) > 9<<20 || len(pages[0].Text) < 1<<20 {
		t.Errorf("a long text: got %+v with %d pages", content, len(pages))
	}
}

// TestErrors: what is no document at all is an error of ours.
func TestErrors(t *testing.T) {
	x := open(t, options(t))
	for name, path := range map[string]string{"no file": filepath.Join(t.TempDir(), "none"), "a folder": t.TempDir()} {
		if _, _, err := x.Read(t.Context(), path); err == nil {
			t.Errorf("%s is read", name)
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := x.Read(ended, filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("somebody who has left is waited for")
	}
	none := open(t, extract.Options{Command: []string{filepath.Join(t.TempDir(), "none")}})
	if _, _, err := none.Read(t.Context(), fileOf(t, makePDF("", speech(1)))); err == nil {
		t.Error("a program that is not there reads")
	}
}

// TestManyPages: all of 2,000 pages come, in their order, with the furniture of each.
func TestManyPages(t *testing.T) {
	const many = 2000
	contents := make([]string, many)
	for i := range contents {
		contents[i] = lines("Haushaltsplan der Stadt Mornbrück") + "\n" + speechAt(500, i+1) + "\n" + pdftest.Lines(64, 40, fmt.Sprintf("Seite %d von %d", i+1, many))
	}
	content, pages := read(t, open(t, options(t)), makePDF("", contents...))
	if content.Fault != "" || content.Pages != many || len(pages) != many || content.Methods[council.MethodPdfium] != many {
		t.Fatalf("got %+v with %d pages", content, len(pages))
	}
	for i, p := range pages {
		body := p.Body()
		if !strings.HasPrefix(body, fmt.Sprintf("Niederschrift, Blatt %d\n", i+1)) || strings.Contains(body, "Haushaltsplan") || strings.Contains(body, "Seite") {
			t.Fatalf("page %d: %q", i+1, body)
		}
	}
}

// TestPicture: pages are drawn as large as they are wanted; what is not there is not found.
func TestPicture(t *testing.T) {
	x := open(t, options(t))
	path := fileOf(t, makePDF("", speech(1), "1 0 0 rg 100 100 300 500 re f"))
	for _, photo := range []bool{false, true} {
		for number := 1; number <= 2; number++ {
			raw, err := x.Picture(t.Context(), path, number, 400, photo)
			if err != nil {
				t.Fatal(err)
			}
			img, format, err := image.Decode(bytes.NewReader(raw))
			if err != nil || format != map[bool]string{false: "png", true: "jpeg"}[photo] {
				t.Fatalf("page %d as a photo %v: %s, %v", number, photo, format, err)
			}
			if size := img.Bounds().Size(); size.X != 400 || size.Y < 560 || size.Y > 570 {
				t.Errorf("page %d is %v large", number, size)
			}
			r, g, _, _ := img.At(150, 300).RGBA()
			if red := r > 0xc000 && g < 0x4000; red != (number == 2) {
				t.Errorf("page %d as a photo %v: %v in the middle", number, photo, color.RGBAModel.Convert(img.At(150, 300)))
			}
		}
	}
	for _, tt := range []struct {
		name   string
		path   string
		number int
		code   council.Code
	}{
		{"page 0", path, 0, council.NotFound},
		{"a page behind the last", path, 3, council.NotFound},
		{"no file", filepath.Join(t.TempDir(), "none"), 1, council.NotFound},
		{"an encrypted document", fileOf(t, pdftest.Encrypted()), 1, council.Unavailable},
		{"no document", fileOf(t, []byte("%PDF-1.4 noise")), 1, council.Unavailable},
	} {
		_, err := x.Picture(t.Context(), tt.path, tt.number, 400, false)
		var e *council.Error
		if !errors.As(err, &e) || e.Code != tt.code {
			t.Errorf("%s: got %v, want %s", tt.name, err, tt.code)
		}
	}
}
