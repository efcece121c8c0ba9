package structure_test

import (
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
)

func TestStreets(t *testing.T) {
	for text, want := range map[string]string{
		"in der Badstraße und im Kehlweg":                            "Badstraße, Kehlweg",
		"Ecke Rother Str. und Gerberstr. 12":                         "Rother Straße, Gerberstraße",
		"Konrad-Muster-Allee, Pappelallee, Alte Gasse":               "Konrad-Muster-Allee, Pappelallee, Alte Gasse",
		"am Lohbrunner Platz und am Ostring":                         "Lohbrunner Platz, Ostring",
		"die Zufahrt An der Stadtmauer liegt":                        "An der Stadtmauer",
		"Am Rebhang 12 wird gebaut":                                  "Am Rebhang",
		"Ecke Am Waldsaum, Hinterm Wehr":                             "Am Waldsaum, Hinterm Wehr", // known ones
		"die Uferstraße, der Uferstraße, Uferstr. 3":                 "Uferstraße",
		"Der Radweg, ein Spielplatz, Parkplätze, der Gehweg":         "",
		"Kita-Platz-Vergabe, Arbeitsplatz, Grundschulspielplatz":     "",
		"eine Fahrradstraße und die Bundesstraße 3":                  "",
		"Frau Döring, die Käufer, Monitoring, Carsharing":            "",
		"Am Montag, im Rahmen, Am 3. Mai, Im Jahr 2026, Zum Schluss": "",
		"An der Sitzung 12 Personen, Im Haushalt 20 Stellen":         "",
		"Im Haushalt 2026, Am Standort 2":                            "",
		"diese Straße, der Weg, ein Platz":                           "",
		"Auf der Grundlage 3":                                        "Auf der Grundlage", // known to fail: only a list of streets would tell
	} {
		if got := mentioned("Text\n"+text, council.MentionStreet); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestKnownNames(t *testing.T) {
	for text, want := range map[string]string{
		"der Haupt- und Finanzausschuss":                 "Haupt- und Finanzausschuss=hfa",
		"des Haupt- und Finanz-\nausschusses":            "Haupt- und Finanzausschuss=hfa",
		"im HFA, nach dem HFA":                           "Haupt- und Finanzausschuss=hfa",
		"Ausschusses für Umwelt, Klima und Grünflächen":  "Ausschuss für Umwelt, Klima und Grünflächen=umwelt",
		"des Stadtrates und des Ortsbeirates Altstadt":   "Stadtrat=stadtrat, Ortsbeirat Altstadt=ortsbeirat-altstadt",
		"Rat der Stadt Mornbrück":                        "Stadtrat=stadtrat",
		"der Antrag von FÜR ist für alle, Für und Wider": "FÜR=fuer",
		"im Beirat Nord":                                 "Beirat Nord", // there are two
		"stadtrat.example, der Stadtratssaal, Hfa":       "",
	} {
		if got := mentioned("Text\n"+text, council.MentionOrganization); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"in der Altstadt und in Lohbrunn":                  "Altstadt=altstadt, Lohbrunn=lohbrunn",
		"Lohbrunns Brunnen":                                "Lohbrunn=lohbrunn",
		"der Ortsbeirat Altstadt an der Lohbrunner Straße": "", // a board and a street are no districts
		"altstadtnah, die Auen":                            "",
	} {
		if got := mentioned("Text\n"+text, council.MentionDistrict); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestMentionedOnce: each thing once, at its first page.
func TestMentionedOnce(t *testing.T) {
	s := read("Anlage", "Der Stadtrat\fin der Uferstraße mit 0474/2022\fder Stadtrat, die Uferstraße, 0474/2022")
	if len(s.Mentions) != 3 {
		t.Fatalf("got %+v", s.Mentions)
	}
	for _, m := range s.Mentions {
		if want := map[council.MentionKind]int{council.MentionOrganization: 1, council.MentionStreet: 2, council.MentionPaper: 2}[m.Kind]; m.Page != want {
			t.Errorf("%s: got page %d, want %d", m.Text, m.Page, want)
		}
	}
}
