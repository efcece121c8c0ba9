package gopdf_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/extract/gopdf"
	"github.com/ratsfenster/ratsfenster/ingest/extract/internal/pdftest"
	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func open(t *testing.T, d pdftest.Document) *gopdf.Document {
	t.Helper()
	doc, err := gopdf.Open(d.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestText: the second opinion reads the same words at the same places.
func TestText(t *testing.T) {
	doc := open(t, pdftest.Document{Pages: []string{pdftest.Lines(64, 770, "Stadt Mornbrück", "Größe: 12 m"), pdftest.Lines(64, 770, "zwei")}})
	if doc.Pages() != 2 {
		t.Fatalf("got %d pages", doc.Pages())
	}
	chars, width, height, err := doc.Chars(1)
	if err != nil || width != 595 || height != 842 {
		t.Fatalf("got a page of %g by %g, %v", width, height, err)
	}
	text := layout.Read(chars, width, height)
	if want := "Stadt Mornbrück\nGröße: 12 m\n"; text.Text != want {
		t.Errorf("got %q, want %q", text.Text, want)
	}
	if b := text.Words[0].Boxes[0]; math.Abs(b.Left-64) > 1 || math.Abs(b.Bottom-74) > 5 || math.Abs(b.Top-62) > 5 {
		t.Errorf("the first word lies at %v", b)
	}
	if _, _, _, err := doc.Chars(3); err != nil {
		t.Logf("a page that is not there: %v", err) // an error or nothing, but no panic
	}
}

// TestOwn: title, outline, links, the numbers of pages they lead to.
func TestOwn(t *testing.T) {
	doc := open(t, pdftest.Document{
		Pages:   []string{pdftest.Lines(64, 770, "eins"), pdftest.Lines(64, 770, "zwei")},
		Catalog: "/Outlines 9 0 R /Names << /Dests << /Names [(ziel) [6 0 R /Fit]] >> >> ",
		Trailer: "/Info 8 0 R",
		Page: "/Annots [<< /Subtype /Link /Rect [120 790 60 760] /A << /S /URI /URI (https://mornbrueck.example/plan) >> >> " +
			"<< /Subtype /Link /Rect [60 700 120 730] /A << /S /GoTo /D (ziel) >> >> << /Subtype /Link /Rect [60 600 120 630] /A << /S /URI /URI (javascript:x) >> >> << /Subtype /Text >>] ",
		Objects: []string{
			"<< /Title <FEFF00DC006200650072> /Author (Amt) /Producer (" + strings.Repeat("lang ", 300) + ") >>",
			"<< /Type /Outlines /First 10 0 R >>",
			"<< /Title (Kapitel 1) /Dest [4 0 R /Fit] /First 11 0 R /Next 12 0 R >>",
			"<< /Title (Abschnitt) /Dest (ziel) >>",
			"<< /Title (Kapitel 2) >>",
		},
	})
	info, err := doc.Info()
	if err != nil || info.Title != "Über" || info.Author != "Amt" || len(info.Producer) > 500 {
		t.Errorf("got %+v, %v", info, err)
	}
	outline, err := doc.Outline()
	want := []council.OutlineEntry{{Level: 0, Title: "Kapitel 1", Page: 1}, {Level: 1, Title: "Abschnitt", Page: 2}, {Level: 0, Title: "Kapitel 2"}}
	if err != nil || fmt.Sprint(outline) != fmt.Sprint(want) {
		t.Errorf("got the outline %v, %v, want %v", outline, err, want)
	}
	links, err := doc.Links(1)
	if err != nil || len(links) != 2 {
		t.Fatalf("got the links %+v, %v", links, err)
	}
	if l := links[0]; l.URL != "https://mornbrueck.example/plan" || l.Box != (council.Box{Left: 60, Top: 52, Right: 120, Bottom: 82}) {
		t.Errorf("the first link is %+v", l)
	}
	if l := links[1]; l.Page != 2 {
		t.Errorf("the second link is %+v", l)
	}
}

// TestBroken: what this library cannot read is an error, never a panic, and a ring of bookmarks ends.
func TestBroken(t *testing.T) {
	whole := pdftest.Document{Pages: []string{pdftest.Lines(64, 770, "eins")}}.Bytes()
	for name, data := range map[string][]byte{
		"nothing": nil, "noise": []byte("%PDF-1.4 noise"), "encrypted": pdftest.Encrypted(), "half of it": whole[:len(whole)/2], "brackets": []byte("%PDF-1.4\n" + strings.Repeat("[<<", 5000)),
	} {
		if doc, err := gopdf.Open(data); err == nil && doc.Pages() > 0 {
			t.Errorf("%s: has %d pages", name, doc.Pages())
		}
	}
	ring := open(t, pdftest.Document{
		Pages: []string{"BT /F1 11 Tf (unfinished"}, Catalog: "/Outlines << /First 6 0 R >> ",
		Objects: []string{"<< /Title (Kapitel) /Next 6 0 R /First 6 0 R /Dest [4 0 R /Fit] >>"},
	})
	if list, err := ring.Outline(); err != nil || len(list) == 0 || len(list) > 5000 {
		t.Errorf("a ring of bookmarks: got %d, %v", len(list), err)
	}
	if _, _, _, err := ring.Chars(1); err != nil {
		t.Logf("an unfinished page: %v", err) // an error or what there is, but no panic
	}
}
