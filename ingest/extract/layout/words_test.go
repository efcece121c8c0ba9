package layout_test

import (
	"slices"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func TestWords(t *testing.T) {
	tell(t, []story{
		{"a line", func(s *sheet) { s.at(70, 100, "Der Stadtrat Mornbrück beschließt:") }, "Der Stadtrat Mornbrück beschließt:\n"},
		{"lines of a paragraph", func(s *sheet) {
			s.lines(70, 100, "Die Uferstraße wird", "zur Fahrradstraße.")
		}, "Die Uferstraße wird\nzur Fahrradstraße.\n"},
		{"paragraphs", func(s *sheet) {
			s.at(70, 100, "Erster Absatz.")
			s.at(70, 130, "Zweiter Absatz.")
		}, "Erster Absatz.\n\nZweiter Absatz.\n"},
		{"spaces of all kinds", func(s *sheet) { s.at(70, 100, "TOP\u00a03  \u2009Haushalt\u3000\t2026") }, "TOP 3 Haushalt 2026\n"},
		{"what is no character", func(s *sheet) {
			s.at(70, 100, "Stadt\u0000rat \u200b\u202aMorn\u0007brück\u202c \ufeff\uffff")
		}, "Stadtrat Mornbrück\n"},
		{
			"ligatures", func(s *sheet) {
				s.at(70, 100, "ﬁnanziell, öﬀentlich, Aﬀäre, Oﬃzier, Auﬂage, raﬄe, Kunﬅ, beﬆ")
			},
			"finanziell, öffentlich, Affäre, Offizier, Auflage, raffle, Kunst, best\n",
		},
		{"umlauts of two characters", func(s *sheet) { s.at(70, 100, "U\u0308berfu\u0308hrung, Cafe\u0301") }, "Überführung, Café\n"},
		{"boxes of symbol fonts", func(s *sheet) {
			s.at(70, 100, "\uf0fe ja \uf06f nein\uf020\uf0a8 offen \uf0fc fertig \uf0e0 Seite \uf0b7 Punkt")
		}, "☒ ja ☐ nein ☐ offen ☑ fertig → Seite • Punkt\n"},
		{"a soft hyphen within a line", func(s *sheet) { s.at(70, 100, "Nutzungs\u00adkonzept") }, "Nutzungskonzept\n"},
		{"what lies off the page", func(s *sheet) {
			s.at(70, 100, "sichtbar")
			s.at(70, 900, "darunter")
			s.at(-200, 130, "links")
		}, "sichtbar\n"},
		{"letters beyond the first plane", func(s *sheet) { s.at(70, 100, "Aktion 🌳 Baum") }, "Aktion 🌳 Baum\n"},
		{"nothing", func(*sheet) {}, ""},
		{"nothing but spaces", func(s *sheet) { s.at(70, 100, "  \u00a0 ") }, ""},
		{"a dash at the end of a line", func(s *sheet) { s.lines(70, 100, "Radweg \ufffe", "Neubau") }, "Radweg -\nNeubau\n"},
	})
}

// TestUmlautsOfTeX: the mark is drawn over its letter, before it or behind it. Where it stands decides, not what comes first.
func TestUmlautsOfTeX(t *testing.T) {
	tests := []struct{ name, before, mark, after, want string }{
		{"before its letter", "Geb", "¨", "aude", "Gebäude"},
		{"before its letter, a vowel before it", "Bau", "¨", "ubung", "Bauübung"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var s sheet
			s.at(70, 100, tt.before)
			at := 70 + size/2*float64(len(tt.before))
			s.on(at, 100, tt.mark)
			s.on(at, 100, tt.after)
			if got := s.read(t).Text; got != tt.want+"\n" {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	t.Run("behind its letter", func(t *testing.T) {
		var s sheet
		s.at(70, 100, "Bau")
		s.on(80, 100, "¨")
		s.on(85, 100, "me")
		if got := s.read(t).Text; got != "Baüme\n" { // the mark stands over the u
			t.Errorf("got %q", got)
		}
	})
}

// TestScripts: what stands a little higher or lower belongs to its word, and footnotes do not.
func TestScripts(t *testing.T) {
	tell(t, []story{
		{"lower, in the line", func(s *sheet) {
			s.at(70, 100, "CO")
			s.on(80, 105, "2", 6)
			s.on(83, 100, "-Ausstoß")
		}, "CO2-Ausstoß\n"},
		{"lower, as a line of its own", func(s *sheet) {
			s.at(70, 100, "der CO")
			s.at(100, 104, "2", 7)
			s.at(103.5, 100, "-Ausstoß sinkt")
		}, "der CO2-Ausstoß sinkt\n"},
		{"higher, as a line of its own", func(s *sheet) {
			s.at(70, 100, "120 m")
			s.at(95, 98, "2", 6)
			s.at(103, 100, "Fläche")
		}, "120 m2 Fläche\n"},
		{"a narrow figure in a piece of its own", func(s *sheet) {
			s.at(70, 100, "Anlage")
			s.chars = append(s.chars, layout.Char{Rune: '\n'}, layout.Char{Rune: '1', Box: council.Box{Left: 105, Top: 100, Right: 108, Bottom: 110}})
		}, "Anlage 1\n"},
		{"a line that was written in two pieces", func(s *sheet) {
			s.at(70, 100, "Die Verwaltung")
			s.at(145, 100, "berichtet.")
		}, "Die Verwaltung berichtet.\n"},
	})
}

// TestBoxes: a word lies where its letters do, and one that was divided lies in two places.
func TestBoxes(t *testing.T) {
	var s sheet
	s.at(70, 100, "Das Nutzungskon\ufffe")
	s.at(70, 112, "zeptes wegen")
	text := s.read(t)
	want := [][]council.Box{
		{{Left: 70, Top: 100, Right: 85, Bottom: 110}},
		{{Left: 90, Top: 100, Right: 145, Bottom: 110}, {Left: 70, Top: 112, Right: 100, Bottom: 122}},
		{{Left: 105, Top: 112, Right: 130, Bottom: 122}},
	}
	if len(text.Words) != len(want) {
		t.Fatalf("got %d words in %q", len(text.Words), text.Text)
	}
	for i, w := range text.Words {
		if !slices.Equal(w.Boxes, want[i]) {
			t.Errorf("%q lies at %v, want %v", text.Text[w.Start:w.End], w.Boxes, want[i])
		}
	}
}
