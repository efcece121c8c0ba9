package structure_test

import (
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// mentioned lists what a text mentions of one kind.
func mentioned(text string, kind council.MentionKind) string {
	var out []string
	for _, m := range read("Anlage", text).Mentions {
		if m.Kind == kind {
			name := m.Text
			if m.ID != "" {
				name += "=" + string(m.ID)
			}
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

func TestReferences(t *testing.T) {
	for text, want := range map[string]string{
		"siehe 0474/2022 und 2024/1264/1":                      "0474/2022, 2024/1264/1",
		"Vorlage 474/22 vom Mai":                               "474/22",
		"mit DS 0474-2022 beschlossen":                         "0474-2022",
		"Drucksache 12/345/2021.":                              "12/345/2021",
		"(BV/0197/2026), AN/0803/2024":                         "BV/0197/2026, AN/0803/2024",
		"Antrag DHH/2025/3108":                                 "DHH/2025/3108",
		"Drucksache Nr. 17/2026":                               "17/2026",
		"Nummer 0474/22":                                       "0474/22",
		"zweimal 0474/2022 und DS 474/22 und DS 0474-2022":     "0474/2022", // one paper, three spellings
		"im Schuljahr 2026/2027 und im Doppelhaushalt 2026/27": "",
		"im Mai 05/2026, um 24/7, 1/2 Liter, 3/4":              "",
		"nach § 36 und (EU) 2016/679, Richtlinie 2000/60":      "",
		"Az. 0474/2022, Aktenzeichen: 12/3456/2021":            "",
		"Bebauungsplan Nr. 336/2021, Flurstück 8841/2022":      "",
		"Tel. 0721/133-1234, 09131/86-1984":                    "",
		"FD-Kasse-12-2021/007 und ZA-011-2-33-2022":            "",
		"12.03.2026 bis 14.04.2026, 1.234/2026.000":            "",
		"https://mornbrueck.example/0474/2022/bild.pdf":        "",
	} {
		if got := mentioned("Text\nSiehe "+text, council.MentionPaper); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestOwnReference: a document does not mention itself, in no spelling.
func TestOwnReference(t *testing.T) {
	d := document("Beschlussvorlage", "Beschlussvorlage\nVorlage Nr.: 0040/2026\nZu 0040/2026, Vorlage 40/26 und 0041/2026")
	d.Reference = "0039/2026"
	d.Pages = append(d.Pages, structure.Page{Number: 2, Text: "Aus 0039/2026"})
	s := structure.Read(d, nil)
	if len(s.Mentions) != 1 || s.Mentions[0].Text != "0041/2026" {
		t.Errorf("got %+v", s.Mentions)
	}
}
