package layout_test

import (
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestHyphens: words divided at the end of a line are joined as a reader would.
func TestHyphens(t *testing.T) {
	two := func(first, second string) func(*sheet) {
		return func(s *sheet) { s.lines(70, 100, first, second) }
	}
	tell(t, []story{
		{"a word", two("wegen des Nutzungskon\ufffe", "zeptes der Halle"), "wegen des Nutzungskonzeptes\nder Halle\n"},
		{"a soft hyphen", two("wegen des Nutzungskon\u00ad", "zeptes der Halle"), "wegen des Nutzungskonzeptes\nder Halle\n"},
		{"a soft hyphen and a space", two("wegen des Nutzungskon\u00ad ", "zeptes der Halle"), "wegen des Nutzungskonzeptes\nder Halle\n"},
		{"a plain hyphen", two("wegen des Nutzungskon-", "zeptes der Halle"), "wegen des Nutzungskonzeptes\nder Halle\n"},
		{"a name with a hyphen", two("Antrag der CDU\ufffe", "Fraktion vom Mai"), "Antrag der CDU-Fraktion\nvom Mai\n"},
		{"a name with a plain hyphen", two("Antrag der CDU-", "Fraktion vom Mai"), "Antrag der CDU-Fraktion\nvom Mai\n"},
		{"a number behind it", two("die Bundesstraße B\ufffe", "12 im Norden"), "die Bundesstraße B-12\nim Norden\n"},
		{"half a word", two("die Haupt\ufffe", "und Nebenstraßen"), "die Haupt-\nund Nebenstraßen\n"},
		{"half a word and a comma", two("die Haupt\ufffe", "bzw. Nebenstraßen"), "die Haupt-\nbzw. Nebenstraßen\n"},
		{"a sign behind it", two("die Straßen\ufffe", "(alle) sind"), "die Straßen-\n(alle) sind\n"},
		{"a range of years", two("in den Jahren 2025-", "2026 und später"), "in den Jahren 2025-\n2026 und später\n"},
		{"over three lines", func(s *sheet) {
			s.lines(70, 100, "die Straßenaus\ufffe", "baubeitrags\ufffe", "satzung gilt")
		}, "die Straßenausbaubeitragssatzung\ngilt\n"},
		{"a whole line is the rest", two("die Beitrags\ufffe", "satzung."), "die Beitragssatzung.\n"},
		{"at the end of the page", func(s *sheet) { s.at(70, 700, "die Beitrags\ufffe") }, "die Beitrags-\n"},
		{"before the footer", func(s *sheet) {
			s.at(70, 700, "die Beitrags\ufffe")
			s.at(70, 790, "Seite 3 von 10")
		}, "die Beitrags-\n\nSeite 3 von 10\n"},
		{"before a footer in small letters", func(s *sheet) {
			s.at(70, 700, "die Beitrags\ufffe")
			s.at(70, 790, "erstellt am 3. Mai")
		}, "die Beitrags-\n\nerstellt am 3. Mai\n"},
		{"before another paragraph", func(s *sheet) {
			s.at(70, 100, "siehe Anlage-")
			s.at(70, 140, "in jedem Fall")
		}, "siehe Anlage-\n\nin jedem Fall\n"},
		{"at the end of a column", func(s *sheet) {
			s.lines(70, 100, "Der Rat stimmt", "dem Nutzungskon\ufffe")
			s.lines(320, 100, "zept der Halle", "einstimmig zu.")
		}, "Der Rat stimmt\ndem Nutzungskonzept\nder Halle\neinstimmig zu.\n"},
		{"in a cell, row by row", func(s *sheet) {
			s.at(70, 100, "Straßen\ufffe")
			s.at(300, 100, "1.200")
			s.at(70, 112, "ausbau")
		}, "Straßenausbau\t1.200\n"},
		{"beside a figure", func(s *sheet) {
			s.at(70, 100, "Straßen\ufffe")
			s.at(300, 100, "12")
		}, "Straßen-\t12\n"},
	})
}

// TestWriteJoins: what OCR brings is joined in the same way; its hyphens are plain ones.
func TestWriteJoins(t *testing.T) {
	line := func(top float64, words ...string) layout.Fragment {
		f := layout.Fragment{Box: council.Box{Left: 70, Top: top, Right: 270, Bottom: top + size}}
		for i, w := range words {
			left := 70 + 70*float64(i)
			f.Words = append(f.Words, layout.Word{Text: w, Box: council.Box{Left: left, Top: top, Right: left + 60, Bottom: top + size}})
		}
		return f
	}
	got := sound(t, layout.Write([]layout.Fragment{
		line(100, "Die", "Verwal-"), line(112, "tung", "und", "CDU-"), line(124, "Fraktion"), line(136, "Vor-"), line(148, "und", "Nachteile"), {},
	}))
	if want := "Die Verwaltung\nund CDU-Fraktion\nVor-\nund Nachteile\n"; got.Text != want {
		t.Errorf("got %q, want %q", got.Text, want)
	}
	if boxes := got.Words[1].Boxes; len(boxes) != 2 || boxes[1].Top != 112 {
		t.Errorf("the joined word lies at %v", boxes)
	}
}
