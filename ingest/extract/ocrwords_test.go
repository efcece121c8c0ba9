package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// tsv is what Tesseract says, with a head as it has it.
func tsv(rows ...string) []byte {
	head := "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
	return []byte(head + strings.ReplaceAll(strings.Join(rows, "\n"), " ", "\t"))
}

// TestTSV: words with their lines and places in points; what is no word is left out.
func TestTSV(t *testing.T) {
	words := parseTSV(tsv(
		"1 1 0 0 0 0 0 0 2480 3508 -1 ", "4 1 1 1 1 0 300 300 900 40 -1 ",
		"5 1 1 1 1 1 300 300 200 40 96 Der", "5 1 1 1 1 2 520 300 400 40 91 Stadtrat", "5 1 1 1 2 1 300 360 100 40 88 Onein",
		"5 1 1 1 2 2 450 360 100 40 3 ~~", "5 1 1 1 2 3 450 360 x 40 90 nichts", "5 1 1 1 2 4 450 360 100 40 90 ", "kaputt",
	), 0.24, 0.24)
	var got []string
	for _, w := range words {
		got = append(got, fmt.Sprintf("%s %s %.0f-%.0f %.2f", w.line, w.Text, w.Left, w.Right, w.confidence))
	}
	want := []string{"1.1.1 Der 72-120 0.96", "1.1.1 Stadtrat 125-221 0.91", "1.1.2 ☐ nein 72-96 0.88"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", got, want)
	}
	fragments := fragmentsOf(words)
	if len(fragments) != 2 || len(fragments[0].Words) != 2 || fragments[0].Right < 220 {
		t.Errorf("got the lines %+v", fragments)
	}
	if c := certainty(words); c < 0.9 || c > 0.93 || certainty(nil) != 0 {
		t.Errorf("got the certainty %g, and %g of nothing", c, certainty(nil))
	}
}

// TestTicked: a box that was read as a letter is one; words that only look so are not.
func TestTicked(t *testing.T) {
	for in, want := range map[string]string{"Onein": "☐ nein", "[]ja": "☐ ja", "DJja": "☐ ja", "nein": "nein", "Maja": "Maja", "Oja": "☐ ja", "allgemein": "allgemein"} {
		if got := ticked(in); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

// TestSurer: a second look adds what the first has not seen and mends what it was not sure of, and nothing else.
func TestSurer(t *testing.T) {
	at := func(left float64, text string, confidence float64) ocrWord {
		return ocrWord{layout.Word{Text: text, Box: council.Box{Left: left, Top: 100, Right: left + 40, Bottom: 110}}, "1.1.1", confidence}
	}
	first := []ocrWord{at(0, "Der", 0.95), at(50, "5tadtrat", 0.4), at(100, "beschließt", 0.9)}
	second := []ocrWord{at(1, "Dor", 0.7), at(50, "Stadtrat", 0.9), at(101, "beschließt,", 0.92), at(300, "ja", 0.8), at(400, "~", 0.2), at(75, "quer", 0.9)}
	var got []string
	for _, w := range surer(first, second) {
		got = append(got, w.line+" "+w.Text)
	}
	if want := "1.1.1 Der|1.1.1 Stadtrat|1.1.1 beschließt|+1.1.1 ja"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if first[1].Text != "5tadtrat" {
		t.Error("the first reading was changed")
	}
}

// TestPlausible: German is text, and what a font without letters gives is none.
func TestPlausible(t *testing.T) {
	score := func(s string, broken float64) float64 {
		text := &layout.Text{Text: s}
		at := 0
		for w := range strings.FieldsSeq(s) {
			start := at + strings.Index(s[at:], w)
			at = start + len(w)
			text.Words = append(text.Words, council.Word{Start: start, End: at})
		}
		return plausible(text, broken)
	}
	german := "Der Ortsbeirat Altstadt spricht sich dafür aus, die Uferstraße zwischen Brücke und Ziegelau als Fahrradstraße auszuweisen."
	for _, tt := range []struct {
		name      string
		text      string
		broken    float64
		low, high float64
	}{
		{"German", german, 0, sure, 1},
		{"a table of figures", strings.Repeat("480.000 95.000 77.000 ", 20), 0, sure, 1},
		{"lines to write on", strings.Repeat("........ ________ ", 20) + "Name Straße Ort", 0, sure, 1},
		{"letters that are others", strings.Repeat("Xqrk Fcvgp Vwd Bkjnt Rzm Hlsp Wgvt ", 5), 0, 0, doubtful},
		{"signs", strings.Repeat("#$%& /()= ?*+ §§!! ", 10), 0, 0, doubtful},
		{"half of it unknown", german, 0.5, 0, doubtful},
		{"nothing", "", 0, 0, 0},
	} {
		if got := score(tt.text, tt.broken); got < tt.low || got > tt.high {
			t.Errorf("%s: got %.2f, want %.2f to %.2f", tt.name, got, tt.low, tt.high)
		}
	}
}
