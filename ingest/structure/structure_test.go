package structure_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// read reads a document whose pages are separated by a form feed.
func read(name, text string) *council.Structure {
	return structure.Read(document(name, text), town)
}

func document(name, text string) structure.Document {
	d := structure.Document{Name: name, Role: council.LinkPaperAuxiliaryFile}
	for i, page := range strings.Split(text, "\f") {
		d.Pages = append(d.Pages, structure.Page{Number: i + 1, Text: page})
	}
	return d
}

// town are names of Mornbrück, two of them ambiguous: there are two boards called Beirat Nord.
var town = structure.NewKnown(
	[]structure.Name{
		{ID: "stadtrat", Name: "Stadtrat", Aliases: []string{"Rat der Stadt Mornbrück"}},
		{ID: "hfa", Name: "Haupt- und Finanzausschuss", Aliases: []string{"HFA"}},
		{ID: "umwelt", Name: "Ausschuss für Umwelt, Klima und Grünflächen"},
		{ID: "ortsbeirat-altstadt", Name: "Ortsbeirat Altstadt"},
		{ID: "som", Name: "SoM-Fraktion", Aliases: []string{"SoM"}},
		{ID: "lls", Name: "LLS-Fraktion", Aliases: []string{"LLS", "Liste Lebenswerte Stadt"}},
		{ID: "tiefbauamt", Name: "Tiefbauamt"},
		{ID: "fuer", Name: "FÜR"},
		{ID: "nord-1", Name: "Beirat Nord"},
		{ID: "nord-2", Name: "Beirat Nord"},
	},
	[]structure.Name{{ID: "altstadt", Name: "Altstadt"}, {ID: "lohbrunn", Name: "Lohbrunn"}, {ID: "auenfeld", Name: "Auenfeld"}},
	[]string{"Am Waldsaum", "Hinterm Wehr", "Uferstraße"},
)

// TestMornbrueck reads every document of the invented town: its kind is what its name says, and nothing that the town
// prints is overlooked.
func TestMornbrueck(t *testing.T) {
	mornbrueck, err := fixtures.New(time.Date(2026, 6, 10, 9, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]council.DocumentType{
		"Antrag": council.DocumentMotion, "Beschlussvorlage": council.DocumentProposal, "Anfrage": council.DocumentQuestion,
		"Antwort": council.DocumentAnswer, "Mitteilung": council.DocumentInformation, "Änderungsantrag": council.DocumentAmendment,
		"Niederschrift": council.DocumentMinutes, "Einladung": council.DocumentInvitation, "Beschlussauszug": council.DocumentExtract,
		"Ergänzungsvorlage": council.DocumentProposal,
	}
	seen := map[council.DocumentType]int{}
	votes, ballots := 0, 0
	for _, id := range mornbrueck.IDs("File") {
		o, _ := mornbrueck.Object(id)
		name, _ := o["name"].(string)
		url, _ := o["accessUrl"].(string)
		pages, _ := mornbrueck.DocumentText(url)
		kind, ok := kinds[strings.Fields(name + " ?")[0]]
		if !ok {
			continue
		}
		d := document(name, strings.Join(pages, "\f"))
		if kind == council.DocumentMinutes || kind == council.DocumentInvitation || kind == council.DocumentExtract {
			d.Role = ""
		}
		s := structure.Read(d, nil)
		seen[kind]++
		if s.Type != kind {
			t.Errorf("%s (%s): got %s, want %s", id, name, s.Type, kind)
		}
		text := strings.Join(pages, "\n")
		switch kind {
		case council.DocumentMinutes:
			ballots += strings.Count(text, "\nAbstimmung: ")
			for _, i := range s.Items {
				for _, v := range i.Votes {
					if v.For != nil {
						votes++
					}
				}
			}
		case council.DocumentExtract, council.DocumentInvitation:
		default:
			first, _, _ := strings.Cut(text, "\n") // names of files may be out of date: that is one of the town's quirks
			if !strings.HasSuffix(first, " "+s.Reference.Text) || s.Date.Text == "" && !strings.Contains(text, "ohne Datum") || s.Subject.Text == "" || s.Department.Text == "" || len(s.Stations) == 0 || len(s.Sections) == 0 {
				t.Errorf("%s (%s): got %q of %q about %q by %q, %d stations, %d sections", id, name,
					s.Reference.Text, s.Date.Text, s.Subject.Text, s.Department.Text, len(s.Stations), len(s.Sections))
			}
		}
		if strings.Contains(text, "Eingereicht von:") && len(s.Originators) == 0 && kind != council.DocumentAnswer {
			t.Errorf("%s (%s): nobody submitted it", id, name)
		}
	}
	if len(seen) < 9 || votes < ballots || ballots < 100 {
		t.Errorf("got %v and %d counted votes of %d", seen, votes, ballots)
	}
}

// TestPages: everything carries the page it stands on, also where pages are not numbered from one.
func TestPages(t *testing.T) {
	s := structure.Read(structure.Document{Name: "Beschlussvorlage", Pages: []structure.Page{
		{Number: 3, Text: "Beschlussvorlage\nVorlage Nr.: 0815/2026\nBeschlussvorschlag\nDer Stadtrat beschließt den Bau."},
		{Number: 4, Text: "– 4 –\nBegründung\nDer Steg ist alt. Er kostet 12.000 Euro."},
		{Number: 9, Text: "Siehe auch Drucksache 0472/2026 zur Uferstraße."},
	}}, town)
	if s.TypePage != 3 || s.Reference.Page != 3 || len(s.Sections) != 2 || s.Sections[0].Page != 3 || s.Sections[1].Page != 4 || s.Sections[1].EndPage != 9 {
		t.Errorf("got type page %d, reference %+v, sections %+v", s.TypePage, s.Reference, s.Sections)
	}
	if s.Finance == nil || s.Finance.Amounts[0].Page != 4 || strings.Contains(s.Sections[1].Text, "– 4 –") {
		t.Errorf("got finance %+v", s.Finance)
	}
	for _, m := range s.Mentions {
		if m.Kind != council.MentionOrganization && m.Page != 9 {
			t.Errorf("%s %q: got page %d, want 9", m.Kind, m.Text, m.Page)
		}
	}
}

// TestNothing: no text is no document, and that is no fault.
func TestNothing(t *testing.T) {
	for _, d := range []structure.Document{{}, {Pages: []structure.Page{{}}}, {Pages: []structure.Page{{Number: 1, Text: " \n\t\n-- 1 of 1 --\n"}}}} {
		if s := structure.Read(d, nil); s.Type != "" || s.Finance != nil || len(s.Mentions) > 0 {
			t.Errorf("got %+v", s)
		}
	}
}
