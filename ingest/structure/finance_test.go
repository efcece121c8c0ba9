package structure_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestEffects reads the boxes of many towns' forms.
func TestEffects(t *testing.T) {
	for text, want := range map[string]string{
		"Finanzielle Auswirkungen Ja ☐ Nein ☒\n☐ Investition":     "no",
		"Finanzielle Auswirkungen\nJa       ☒     Nein      ☐":    "yes",
		"Finanzielle Auswirkungen\nNein [x]\nJa [ ]":              "no",
		"Finanzielle Auswirkungen: [ ] nein  [x] ja":              "yes",
		"Finanzielle Auswirkungen\n☒ nein ☐ ja":                   "no",
		"Finanzielle Auswirkungen: (x) ja ( ) nein":               "yes",
		"Finanzielle Auswirkungen \uf0fe Ja \uf06f Nein":          "yes",
		"Haushaltsrechtliche Auswirkungen: ☐ ja ☒ nein":           "no",
		"Hat der Beschluss finanzielle Auswirkungen? ☒ ja ☐ nein": "yes",
		"Finanzielle Auswirkungen: keine":                         "no",
		"Finanzielle Auswirkungen: nein":                          "no",
		"Finanzielle Auswirkungen\nKeine.":                        "no",
		"Der Beschluss hat keine finanziellen Auswirkungen.":      "no",
		"Finanzielle Auswirkungen: Ja, siehe Anlage 2.":           "yes",
		"Finanzielle Auswirkungen Ja ☐ Nein ☐":                    "?",
		"Finanzielle Auswirkungen Ja ☒ Nein ☒":                    "?",
		"Finanzielle Auswirkungen: ja  nein":                      "?",
		"Finanzielle Auswirkungen\nMehrkosten rund 28.000 Euro":   "?",
		"Finanzielle Auswirkungen Ja ☐ Nein ☐\nKlima Ja ☒ Nein ☐": "?",
	} {
		f := read("", "Beschlussvorlage 1/2026\n"+text).Finance
		got := "?"
		if f != nil && f.Effects != nil {
			got = map[bool]string{true: "yes", false: "no"}[*f.Effects]
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"Gesamtkosten: 1.234.567,89 EUR":                          "Gesamtkosten=123456789",
		"Baukosten\t1.180.000 €":                                  "Baukosten=118000000",
		"Gesamtkosten:\n96.000 Euro":                              "Gesamtkosten=9600000",
		"Die Mehrkosten für den Belag betragen rund 28.000 Euro.": "Die Mehrkosten für den Belag=2800000",
		"Das kostet 1,2 Mio. Euro.":                               "Das kostet=120000000",
		"Erträge zusammen 79,4 Millionen Euro":                    "Erträge zusammen=7940000000",
		"Zuschuss 350 T€, Anteil 2,5 TEUR":                        "Zuschuss=35000000 Anteil=250000",
		"in Höhe von € 318.100,-- inkl. USt.":                     "=31810000",
		"Saldo -5.212.000 Euro":                                   "Saldo=-521200000",
		"je Kind 12,50 € im Monat":                                "je Kind=1250",
		"2.000 Euro und 3.000 Euro":                               "=200000 =300000",
		"Restbudget 2500€":                                        "Restbudget=250000",
		"Fassung 3.5 Euro":                                        "", // no German number
		"1.23.456 Euro":                                           "",
		"99999999999999999999 Euro":                               "",
		"Das kostet in Europa 40 Stunden.":                        "",
	} {
		var got []string
		if f := read("", "Beschlussvorlage 1/2026\n"+text).Finance; f != nil {
			for _, a := range f.Amounts {
				got = append(got, fmt.Sprintf("%s=%d", a.Label, a.Cents))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", text, strings.Join(got, " "), want)
		}
	}
}
