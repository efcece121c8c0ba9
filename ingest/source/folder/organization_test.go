package folder

import (
	"strings"
	"testing"
)

func TestBodies(t *testing.T) {
	for line, want := range map[string]string{
		"Stadtrat": "Stadtrat",
		"Niederschrift über die 12. Sitzung des Stadtrates am Mittwoch, dem 11. Mai 2022": "Stadtrat",
		"öffentliche Sitzung des Stadtrats Mornbrück":                                     "Stadtrat",
		"2. öffentliche Sitzung Stadtteilbeirat Neuenthal":                                "Stadtteilbeirat Neuenthal",
		"2. Sitzung des Stadtteilbeirates Neuenthal":                                      "Stadtteilbeirat Neuenthal",
		"Ortsbeirat Niedermorn, 9. Juni 2025":                                             "Ortsbeirat Niedermorn",
		"Ortsbeirat Sankt Velten – 9. Juni 2025 – Anhörung":                               "Ortsbeirat Sankt Velten",
		"Sitzung des Ortsbeirats Mornbrück-Altstadt am 3.4.2024":                          "Ortsbeirat Mornbrück-Altstadt",
		"Ortsbeirat Niedermorn Sitzung am 3.4.2024":                                       "Ortsbeirat Niedermorn",
		"Ortsbeirat": "", // which one?
		"Die Mitglieder des Ortsbeirats beschließen":                                    "",
		"Bau- und Verkehrsausschuss, 19. Juni 2025":                                     "Bau- und Verkehrsausschuss",
		"des Wirtschafts-, Bau- und Verkehrsausschusses":                                "Wirtschafts-, Bau- und Verkehrsausschuss",
		"Haupt- und Finanzausschuss":                                                    "Haupt- und Finanzausschuss",
		"Sitzung des Ausschusses für Umwelt, Klima und Grünflächen am 16. Februar 2026": "Ausschuss für Umwelt, Klima und Grünflächen",
		"Ausschuss für Umwelt, Mittwoch, 16. Februar 2026":                              "Ausschuss für Umwelt",
		"Ausschuss für öffentliche Ordnung und Sicherheit":                              "Ausschuss für öffentliche Ordnung und Sicherheit",
		"Ausschuss für Soziales, Integration und Gesundheit – 25. Dezember":             "Ausschuss für Soziales, Integration und Gesundheit",
		"Ausschuss für Stadtentwicklung und Mobilität tagt":                             "Ausschuss für Stadtentwicklung und Mobilität",
		"Beirat für Migration und Integration":                                          "Beirat für Migration und Integration",
		"Rat der Stadt Mornbrück":                                                       "Rat der Stadt Mornbrück",
		"Sitzung des Rates der Stadt Mornbrück vom 6. Februar 2024":                     "Rat der Stadt Mornbrück",
		"der Ausschuss für":                                                             "", "ein Ausschuss": "", "die Stadtratsfraktion": "", "im Ratssaal": "", "Rat und Hilfe": "", "Fachausschuss": "Fachausschuss", "": "",
	} {
		if got := organizationIn(line); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
	for line, want := range map[string]string{
		"Stadtrat": "Stadtrat", "Stadtrat,": "Stadtrat", "Rat": "Rat", "Rat der Stadt Mornbrück": "Rat der Stadt Mornbrück", "Ortsbeirat Sankt Velten": "Ortsbeirat Sankt Velten",
		"Stadtrat Meier": "", "Stadtrat und Verwaltung": "", "Vorsitzender Ortsbeirat Niedermorn": "", "Haupt- und Finanzausschuss -": "Haupt- und Finanzausschuss", "Rats": "",
	} {
		if got := isBody(line); got != want {
			t.Errorf("%q alone: got %q, want %q", line, got, want)
		}
	}
}

// FuzzBodies: a body is made of the words of its line, and is recognised again by its own name.
func FuzzBodies(f *testing.F) {
	for _, s := range []string{"Sitzung des Ausschusses für Umwelt, Klima und Grünflächen", "Ortsbeirat", "Ausschuss für,", "- und -ausschuss", "Rat der Stadt"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		for _, b := range bodiesIn(line) {
			if n := len(strings.Fields(line)); b.from < 0 || b.from >= b.to || b.to > n || b.name == "" {
				t.Errorf("%q: got %+v of %d words", line, b, n)
			}
		}
	})
}
