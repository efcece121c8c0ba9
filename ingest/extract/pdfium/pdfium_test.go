package pdfium_test

import (
	"errors"
	"fmt"
	"image"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/extract/internal/pdftest"
	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/ingest/extract/own"
	"github.com/ratsfenster/ratsfenster/ingest/extract/pdfium"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// library starts PDFium with so many bytes of memory. Compiled code is shared by all tests of the machine.
func library(t *testing.T, memory int) *pdfium.Library {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	lib, err := pdfium.Open(t.Context(), pdfium.Options{Cache: filepath.Join(cache, "ratsfenster-test"), Memory: memory})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := lib.Close(); err != nil {
			t.Error(err)
		}
	})
	return lib
}

const enough = 128 << 20

func load(t *testing.T, lib *pdfium.Library, d pdftest.Document) *pdfium.Document {
	t.Helper()
	doc, err := lib.Load(d.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := doc.Close(); err != nil {
			t.Error(err)
		}
	})
	return doc
}

// word finds the place of a word on the first page.
func word(t *testing.T, doc *pdfium.Document, want string) (council.Box, *pdfium.Page) {
	t.Helper()
	page, err := doc.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	chars, broken, err := page.Chars(nil)
	if err != nil || broken != 0 {
		t.Fatalf("%v, %g of the letters are unknown", err, broken)
	}
	text := layout.Read(chars, page.Width, page.Height)
	for _, w := range text.Words {
		if text.Text[w.Start:w.End] == want {
			return w.Boxes[0], page
		}
	}
	t.Fatalf("%q is not in %q", want, text.Text)
	return council.Box{}, nil
}

// TestPlaces: a word lies where a reader sees it, however the page is turned or cut.
func TestPlaces(t *testing.T) {
	lib := library(t, enough)
	// The word begins 100 points from the left and its line stands 200 above the lower edge; it is 54 points long.
	for _, tt := range []struct {
		name, page    string
		width, height float64
		want          council.Box
	}{
		{"as it is", "", 595, 842, council.Box{Left: 100, Top: 632, Right: 154, Bottom: 645}},
		{"a quarter turned", "/Rotate 90", 842, 595, council.Box{Left: 197, Top: 100, Right: 210, Bottom: 154}},
		{"upside down", "/Rotate 180", 595, 842, council.Box{Left: 441, Top: 197, Right: 495, Bottom: 210}},
		{"three quarters turned", "/Rotate 270", 842, 595, council.Box{Left: 632, Top: 441, Right: 645, Bottom: 495}},
		{"cut out", "/CropBox [50 100 350 500]", 300, 400, council.Box{Left: 50, Top: 290, Right: 104, Bottom: 303}},
		{"cut out and turned", "/CropBox [50 100 350 500] /Rotate 90", 400, 300, council.Box{Left: 97, Top: 50, Right: 110, Bottom: 104}},
		{"not at the origin", "/MediaBox [-100 -50 495 792]", 595, 842, council.Box{Left: 200, Top: 582, Right: 254, Bottom: 595}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := lib.Load(pdftest.Document{Pages: []string{pdftest.Lines(100, 200, "Mornbrück")}, Page: tt.page}.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			defer doc.Close()
			got, page := word(t, doc, "Mornbrück")
			if page.Width != tt.width || page.Height != tt.height {
				t.Errorf("the page is %g by %g, want %g by %g", page.Width, page.Height, tt.width, tt.height)
			}
			const near = 4
			if math.Abs(got.Left-tt.want.Left) > near || math.Abs(got.Top-tt.want.Top) > near || math.Abs(got.Right-tt.want.Right) > near || math.Abs(got.Bottom-tt.want.Bottom) > near {
				t.Errorf("it lies at %.1f, want about %.0f", got, tt.want)
			}
		})
	}
}

// TestCharacters: umlauts, signs of Windows, brackets; a hyphen at the end of a line is told from one within it.
func TestCharacters(t *testing.T) {
	doc := load(t, library(t, enough), pdftest.Document{Pages: []string{pdftest.Lines(64, 770, "Größe „Überweg“ – 12 € (netto)", "CDU-Antrag zum Nutzungskon-", "zept")}})
	page, err := doc.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	chars, _, err := page.Chars(nil)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, c := range chars {
		all.WriteRune(c.Rune)
	}
	got := strings.ReplaceAll(all.String(), "\r\n", "\n")
	if want := "Größe „Überweg“ – 12 € (netto)\nCDU-Antrag zum Nutzungskon" + string(layout.LineHyphen) + "zept"; strings.TrimSpace(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestForms: what is written into forms and what is stamped on a page is read with it.
func TestForms(t *testing.T) {
	appearance := pdftest.Lines(2, 4, "ausgefüllt")
	doc := load(t, library(t, enough), pdftest.Document{
		Pages: []string{pdftest.Lines(64, 770, "Name:")},
		Page:  "/Annots [6 0 R] ",
		Objects: []string{
			"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (x) /F 4 /Rect [110 765 250 785] /P 4 0 R /AP << /N 7 0 R >> >>",
			fmt.Sprintf("<< /Type /XObject /Subtype /Form /BBox [0 0 140 20] /Resources << /Font << /F1 3 0 R >> >> /Length %d >>\nstream\n%s\nendstream", len(appearance), appearance),
		},
	})
	if got, _ := word(t, doc, "ausgefüllt"); got.Left < 105 || got.Left > 120 {
		t.Errorf("it lies at %v", got)
	}
}

// TestOwn: title, outline and links; places that lead nowhere, and rings of bookmarks, are left out.
func TestOwn(t *testing.T) {
	doc := load(t, library(t, enough), pdftest.Document{
		Pages:   []string{pdftest.Lines(64, 770, "eins"), pdftest.Lines(64, 770, "zwei")},
		Catalog: "/Outlines 9 0 R ",
		Trailer: "/Info 8 0 R",
		Page: "/Annots [<< /Subtype /Link /Rect [60 760 120 790] /A << /S /URI /URI (https://mornbrueck.example/plan) >> >> " +
			"<< /Subtype /Link /Rect [60 700 120 730] /Dest [6 0 R /Fit] >> << /Subtype /Link /Rect [60 600 120 630] /A << /S /URI /URI (javascript:x) >> >>] ",
		Objects: []string{
			"<< /Title <FEFF00DC006200650072> /Author (Amt \\(61\\)) >>",
			"<< /Type /Outlines /First 10 0 R >>",
			"<< /Title (Kapitel 1) /Dest [4 0 R /Fit] /First 11 0 R /Next 12 0 R >>",
			"<< /Title (Abschnitt) /Dest [6 0 R /Fit] >>",
			"<< /Title (Kapitel 2) /Next 10 0 R >>",
		},
	})
	info, err := doc.Info()
	if err != nil || info != (own.Info{Title: "Über", Author: "Amt (61)"}) {
		t.Errorf("got %+v, %v", info, err)
	}
	outline, err := doc.Outline()
	want := []council.OutlineEntry{{Level: 0, Title: "Kapitel 1", Page: 1}, {Level: 1, Title: "Abschnitt", Page: 2}, {Level: 0, Title: "Kapitel 2"}}
	if err != nil || fmt.Sprint(outline) != fmt.Sprint(want) {
		t.Errorf("got the outline %v, %v, want %v", outline, err, want)
	}
	page, err := doc.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	links, err := page.Links()
	if err != nil || len(links) != 2 {
		t.Fatalf("got the links %+v, %v", links, err)
	}
	if l := links[0]; l.URL != "https://mornbrueck.example/plan" || l.Box != (council.Box{Left: 60, Top: 52, Right: 120, Bottom: 82}) {
		t.Errorf("the first link is %+v", l)
	}
	if l := links[1]; l.Page != 2 || l.URL != "" {
		t.Errorf("the second link is %+v", l)
	}
}

// TestMarksAndRender: how much of a page is a picture, and what is drawn of it.
func TestMarksAndRender(t *testing.T) {
	const pixel = "q 297.5 0 0 842 0 0 cm BI /W 100 /H 283 /CS /G /BPC 8 /F /AHx ID "
	doc := load(t, library(t, enough), pdftest.Document{Pages: []string{
		pixel + strings.Repeat("00", 28300) + "> EI Q", "1 0 0 rg 0 0 595 421 re f",
	}})
	page, err := doc.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	marks, err := page.Marks()
	if err != nil || marks.Objects != 1 || math.Abs(marks.Images-0.5) > 0.01 || math.Abs(marks.Resolution-283*72/842.0) > 1 {
		t.Errorf("got %+v, %v, want half the page in 24 pixels to the inch", marks, err)
	}
	if page, err = doc.Page(1); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		width, most  int
		wide, higher int
	}{{100, 1 << 20, 100, 141}, {1000, 100 * 141, 99, 141}, {0, 1 << 20, 1, 1}} {
		img, err := page.Render(tt.width, tt.most, false)
		if err != nil {
			t.Fatal(err)
		}
		if size := img.Bounds().Size(); size != image.Pt(tt.wide, tt.higher) {
			t.Errorf("%d wide, at most %d: got %v", tt.width, tt.most, size)
		}
	}
	img, err := page.Render(100, 1<<20, false)
	if err != nil {
		t.Fatal(err)
	}
	above, _, _, _ := img.At(50, 20).RGBA()
	r, g, _, _ := img.At(50, 120).RGBA()
	if above != 0xffff || r != 0xffff || g != 0 {
		t.Errorf("got %v above and %v below, want white and red", img.At(50, 20), img.At(50, 120))
	}
	grey, err := page.Render(100, 1<<20, true)
	if _, ok := grey.(*image.Gray); err != nil || !ok {
		t.Errorf("got a %T, %v", grey, err)
	}
}

// TestRefusals: what cannot be opened says why, and the next document can.
func TestRefusals(t *testing.T) {
	lib := library(t, 32<<20)
	plain := pdftest.Document{Pages: []string{pdftest.Lines(64, 770, "Mornbrück")}}
	for _, tt := range []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, pdfium.ErrBroken},
		{"noise", []byte("%PDF-1.4 and nothing else"), pdfium.ErrBroken},
		{"encrypted", pdftest.Encrypted(), pdfium.ErrEncrypted},
		{"too large", make([]byte, 40<<20), pdfium.ErrMemory},
	} {
		if _, err := lib.Load(tt.data); !errors.Is(err, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, err, tt.want)
		}
		doc, err := lib.Load(plain.Bytes())
		if err != nil {
			t.Fatalf("after that: %v", err)
		}
		word(t, doc, "Mornbrück")
		if _, err := doc.Page(1); !errors.Is(err, pdfium.ErrBroken) {
			t.Errorf("a page that is not there: %v", err)
		}
		if err := doc.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestNothingLeaks: memory that a document has taken is free for the next one.
func TestNothingLeaks(t *testing.T) {
	lib := library(t, 24<<20)
	data := append(pdftest.Document{Pages: []string{pdftest.Lines(64, 770, "Mornbrück"), pdftest.Lines(64, 770, "zwei")}}.Bytes(), make([]byte, 1<<20)...)
	for i := range 100 {
		doc, err := lib.Load(data)
		if err != nil {
			t.Fatalf("document %d: %v", i, err)
		}
		word(t, doc, "Mornbrück")
		if _, err := doc.Page(1); err != nil {
			t.Fatal(err)
		}
		if err := doc.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
