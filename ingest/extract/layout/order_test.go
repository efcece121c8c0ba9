package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
)

// Lines as two speakers of Mornbrück's council have them, all of them as wide as a column.
var (
	speechLeft = []string{
		"Die Uferstraße ist seit dem Umbau für", "alle sicherer geworden. Das zeigen auch", "die Zahlen der Polizei vom vorigen Jahr,",
		"die uns allen vorliegen. Deshalb bitte ich", "Sie heute um Ihre Zustimmung dazu, dass", "der zweite Abschnitt noch in diesem Jahr",
		"begonnen wird. Die Mittel sind da, und es", "gibt eine Förderung des Landes, die wir", "sonst verlieren würden. Auch die Anlieger",
		"haben sich in zwei Versammlungen dafür", "ausgesprochen, mit wenigen Ausnahmen.", "Wir haben ihre Wünsche aufgenommen und",
		"den Plan an drei Stellen geändert, so wie", "es der Ortsbeirat empfohlen hat im Mai.",
	}
	speechRight = []string{
		"Meine Fraktion sieht das anders, und ich", "will Ihnen auch sagen, warum das so ist.", "Der erste Abschnitt hat doppelt so viel",
		"gekostet wie geplant. Wer sagt uns, dass", "es beim zweiten besser wird? Niemand hat", "bisher erklärt, woran es gelegen hat, und",
		"wir wollen das wissen, bevor wir weiteres", "Geld ausgeben. Außerdem fehlen an fünf", "Kreuzungen noch die Ampeln, auf die alle",
		"warten. Das ist kein guter Zustand für die", "Kinder, die dort zur Schule gehen müssen.", "Wir beantragen daher, die Sache an den",
		"Ausschuss zurückzugeben. Dort kann man in", "Ruhe prüfen, was zu tun ist. Vielen Dank.",
	}
)

const leftColumn, rightColumn = 64.0, 312.0

// TestColumns: one column after the other, whichever way they were written.
func TestColumns(t *testing.T) {
	want := strings.Join(speechLeft, "\n") + "\n" + strings.Join(speechRight, "\n") + "\n"
	tell(t, []story{
		{"written one after the other", func(s *sheet) {
			s.lines(leftColumn, 100, speechLeft...)
			s.lines(rightColumn, 100, speechRight...)
		}, want},
		{"written line by line across both", func(s *sheet) {
			for i := range speechLeft {
				s.at(leftColumn, 100+lead*float64(i), speechLeft[i])
				s.at(rightColumn, 100+lead*float64(i), speechRight[i])
			}
		}, want},
		{"written across, with a title over both and a line below", func(s *sheet) {
			s.at(leftColumn, 60, "Niederschrift über die Sitzung des Stadtrats Mornbrück in der alten Ziegelei")
			for i := range speechLeft {
				s.at(leftColumn, 100+lead*float64(i), speechLeft[i])
				s.at(rightColumn, 100+lead*float64(i), speechRight[i])
			}
			s.at(leftColumn, 300, "Danach schließt die Vorsitzende um 21:40 Uhr die öffentliche Sitzung des Rates.")
		}, "Niederschrift über die Sitzung des Stadtrats Mornbrück in der alten Ziegelei\n\n" + want +
			"\nDanach schließt die Vorsitzende um 21:40 Uhr die öffentliche Sitzung des Rates.\n"},
		{"the last lines of the right one are missing", func(s *sheet) {
			for i := range speechLeft {
				s.at(leftColumn, 100+lead*float64(i), speechLeft[i])
				if i < 13 {
					s.at(rightColumn, 100+lead*float64(i), speechRight[i])
				}
			}
		}, strings.Join(speechLeft, "\n") + "\n" + strings.Join(speechRight[:13], "\n") + "\n"},
	})
}

// TestDisorder: a page whose pieces were drawn in any order is read from above to below, and column by column.
func TestDisorder(t *testing.T) {
	tell(t, []story{
		{"lines from below to above", func(s *sheet) {
			for i := 9; i >= 0; i-- {
				s.at(70, 100+lead*float64(i), fmt.Sprintf("Zeile %d der Ansprache zum Neujahr", i))
			}
		}, func() (want string) {
			for i := range 10 {
				want += fmt.Sprintf("Zeile %d der Ansprache zum Neujahr\n", i)
			}
			return want
		}()},
		{"columns from below to above", func(s *sheet) {
			s.at(leftColumn, 500, "Ende der Sitzung um halb zehn am Abend in Mornbrück, für die Richtigkeit")
			for i := 9; i >= 0; i-- {
				s.at(rightColumn, 100+lead*float64(i), speechRight[i])
				s.at(leftColumn, 100+lead*float64(i), speechLeft[i])
			}
		}, strings.Join(speechLeft[:10], "\n") + "\n" + strings.Join(speechRight[:10], "\n") +
			"\n\nEnde der Sitzung um halb zehn am Abend in Mornbrück, für die Richtigkeit\n"},
		{"a note in the margin that was written last stays last", func(s *sheet) {
			s.lines(130, 100, "Der Ausschuss empfiehlt dem Rat,", "wie vorgeschlagen zu beschließen.", "Die Sitzung endet.")
			s.at(40, 100, "Ja: 9")
		}, "Der Ausschuss empfiehlt dem Rat,\nwie vorgeschlagen zu beschließen.\nDie Sitzung endet.\nJa: 9\n"},
	})
}

// TestTurned: tables are often printed across a sheet that was not turned. Their text comes as if it had been, the places
// of its words are those on the sheet.
func TestTurned(t *testing.T) {
	var s sheet
	s.at(70, 100, "Gewerbesteuer")
	s.at(300, 100, "1.200.000")
	s.at(70, 130, "Grundsteuer")
	s.at(300, 130, "800.000")
	const want = "Gewerbesteuer\t1.200.000\n\nGrundsteuer\t800.000\n"
	if got := s.read(t).Text; got != want {
		t.Fatalf("not turned: %q", got)
	}
	for _, tt := range []struct {
		name string
		turn func(c *layout.Char)
	}{
		{"upwards", func(c *layout.Char) {
			b := c.Box
			c.Left, c.Right, c.Top, c.Bottom = b.Top, b.Bottom, a4Height-b.Right, a4Height-b.Left
		}},
		{"downwards", func(c *layout.Char) {
			b := c.Box
			c.Left, c.Right, c.Top, c.Bottom = a4Width-b.Bottom, a4Width-b.Top, b.Left, b.Right
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			turned := sheet{append([]layout.Char(nil), s.chars...)}
			for i := range turned.chars {
				tt.turn(&turned.chars[i])
			}
			got := turned.read(t)
			if got.Text != want {
				t.Errorf("got %q, want %q", got.Text, want)
			}
			first := turned.chars[0].Box // the G
			if b := got.Words[0].Boxes[0]; b.Left != first.Left || b.Right != first.Right || b.Top > first.Top || b.Bottom < first.Bottom || b.Bottom-b.Top != 65 {
				t.Errorf("the first word lies at %v, its first letter at %v", b, first)
			}
			if b := got.Lines[0].Box; b.Left != first.Left || b.Bottom-b.Top < 200 {
				t.Errorf("the first line lies at %v", b)
			}
		})
	}
}
