package structure_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// FuzzRead reads whatever comes: nothing panics, and what is found stands on a page of the document.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "\f", "Antrag", "(", "Vorlage Nr.:", "TOP 1:", "1.\n\n2.\n", "Beschluss:", "Abstimmungsergebnis:\n-", "Am", "An der", "§", "☐",
		"Niederschrift\nPunkt 1 der Tagesordnung: A\nPunkt 2 der Tagesordnung: B\nBeschluss:\nKenntnisnahme\nAbstimmungsergebnis:\nPunkt 2: Mehrheitliche Ablehnung (1 Ja, 2 Nein",
		"Beschlussvorlage\nVorlage Nr.: 1/2026 Verantwortlich: Dez. 1\nDienststelle:\nA-\nb" + table + "Finanzielle Auswirkungen Ja ☐ Nein ☒\nBeschluss:\nAntrag an den Stadtrat:\n1,2 Mio. €",
		"Anfrage: SoM und\nAnfrage\nEingereicht von: (a), (b\n(c)\nBeratungsfolge\n1./2.3.2026\n3. März 2026 Stadtrat",
		"Antrag\n\xff\xfe\x00\u00ad-\n-\u00ad\nä\u0308-\nstr.\n/-/-1/2-3/4",
	} {
		f.Add(seed, "Niederschrift TOP 1")
		f.Add(seed, "Antrag")
	}
	f.Fuzz(func(t *testing.T, text, name string) {
		d := document(name, text)
		start := time.Now()
		s := structure.Read(d, town)
		if spent := time.Since(start); spent > 2*time.Second && len(text) < 1<<16 {
			t.Errorf("took %v for %d bytes", spent, len(text))
		}
		if s.Confidence < 0 || s.Confidence > 1 {
			t.Errorf("confidence %v", s.Confidence)
		}
		for _, page := range pagesOf(s) {
			if page < 1 || page > len(d.Pages) {
				t.Errorf("page %d of %d", page, len(d.Pages))
			}
		}
	})
}

// pagesOf are all pages that a structure names.
func pagesOf(s *council.Structure) []int {
	var pages []int
	found := func(f council.Found) {
		if f.Text != "" {
			pages = append(pages, f.Page)
		}
	}
	if s.Type != "" && s.TypePage != 0 {
		pages = append(pages, s.TypePage)
	}
	found(s.Reference)
	found(s.Date)
	found(s.Subject)
	found(s.Department)
	for _, o := range s.Originators {
		found(o)
	}
	for _, x := range s.Sections {
		pages = append(pages, x.Page, x.EndPage)
	}
	for _, x := range s.Stations {
		pages = append(pages, x.Page)
		found(x.Organization)
	}
	for _, x := range s.Items {
		pages = append(pages, x.Page, x.EndPage)
		for _, v := range x.Votes {
			pages = append(pages, v.Page)
		}
	}
	for _, x := range s.Mentions {
		pages = append(pages, x.Page)
	}
	if s.Finance != nil {
		for _, a := range s.Finance.Amounts {
			pages = append(pages, a.Page)
		}
		if s.Finance.Effects != nil {
			pages = append(pages, s.Finance.Page)
		}
	}
	return pages
}

// TestLongDocuments: time grows with the text and not with its square, whatever the text is made of. A thousand pages of
// three kilobytes take less than a second on a quiet machine; 150 of them take a seventh of that, and here at most what a busy
// one needs. What grows with the square would take minutes.
func TestLongDocuments(t *testing.T) {
	for name, piece := range map[string]string{
		"prose":       "Die Uferstraße ist die kürzeste Verbindung vom Bahnhof und aus der Altstadt zum Freibad; der Stadtrat zahlt 3 Euro.\n",
		"items":       "TOP 1: Licht\nBeschluss:\nKenntnisnahme\nAbstimmungsergebnis:\nKeine Abstimmung\n",
		"headings":    "Punkt 1 der Tagesordnung: Licht\nVorlage: 2026/0068\n",
		"numbers":     "1 Licht\n2 Lärm\n3.1 Fähre\n4.\n\n",
		"votes":       "Abstimmungsergebnis:\nZiffer 1: Mehrheitliche Zustimmung (25 Ja,\n",
		"boxes":       "Finanzielle Auswirkungen ☐ ☐ ☐ ☐ Ja\n",
		"brackets":    "((((((((((((((((((((((((((((((\n",
		"references":  "0474/2022/1-2/3 2024/1264-1 ",
		"one line":    "Am Altstadt Haupt- und An der Str. ",
		"one word":    "Straße",
		"hyphens":     "Alt-\nstadt-\nrat-\n",
		"table":       "Beratungsfolge\nStadtrat\nStadtrat 1.1.2026\n",
		"originators": "Antrag: SoM, LLS,\n",
		"amounts":     "1.234.567,89 Mio. EUR 12,-- € ",
		"empty":       "\n",
	} {
		pages := make([]structure.Page, 150)
		for i := range pages {
			pages[i] = structure.Page{Number: i + 1, Text: strings.Repeat(piece, 3000/len(piece)+1)}
		}
		for _, role := range []council.LinkRole{council.LinkMeetingResultsProtocol, council.LinkPaperMainFile} {
			start := time.Now()
			structure.Read(structure.Document{Name: "Anlage", PaperType: "Antrag", Role: role, Pages: pages}, town)
			if spent := time.Since(start); spent > 30*time.Second {
				t.Errorf("%s as %s: took %v", name, role, spent)
			} else {
				t.Logf("%s as %s: %v", name, role, spent.Round(time.Millisecond))
			}
		}
	}
}
