package frontend_test

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// Documents of the invented town that somebody has read.
const (
	proposalFile = fixtures.BaseURL + "/files/radweg-uferstrasse"
	minutesFile  = fixtures.BaseURL + "/files/niederschrift-stadtrat-08"
	scanFile     = fixtures.BaseURL + "/files/brueckenbericht-anlage-2"
	longFile     = fixtures.BaseURL + "/files/haushalt-anlage-1"
	tableFile    = fixtures.BaseURL + "/files/haushalt-tabelle"
	extractFile  = fixtures.BaseURL + "/files/auszug-stadtrat-08-4"
	radwegItem   = fixtures.BaseURL + "/agendaitems/stadtrat-08-04"
	twiceItem    = fixtures.BaseURL + "/agendaitems/stadtrat-08-05" // in the minutes and in an extract
	rejectedItem = fixtures.BaseURL + "/agendaitems/stadtrat-08-06"
)

// longPages is more than anybody wants to read at once.
const longPages = 130

// shelf is a document as it stands in the store.
type shelf struct {
	file    string
	mime    string // of the content, by its first bytes; empty: a PDF
	content *council.Content
	pages   []*council.ContentPage
	found   *council.Structure
}

// sheetOf sets a text on a sheet of A4, with a place for every word. Its first line is the header.
func sheetOf(number int, method council.PageMethod, text string) *council.ContentPage {
	p := &council.ContentPage{Number: number, Width: 595.3, Height: 841.9, Text: text, Method: method, Score: 0.9}
	if end := strings.IndexByte(text, '\n'); end > 0 {
		p.Furniture = []council.Span{{Start: 0, End: end + 1}}
	}
	at := 0
	for n, line := range strings.SplitAfter(text, "\n") {
		left, from := 70.0, 0
		for _, word := range strings.Fields(line) {
			start := from + strings.Index(line[from:], word)
			from = start + len(word)
			right := left + 5.2*float64(len(word))
			p.Words = append(p.Words, council.Word{
				Start: at + start, End: at + from,
				Boxes: []council.Box{{Left: left, Top: 60 + 15*float64(n), Right: right, Bottom: 71 + 15*float64(n)}},
			})
			left = right + 4
		}
		at += len(line)
	}
	return p
}

func (w *world) sheets(file string, method council.PageMethod) []*council.ContentPage {
	o, _ := w.town.Object(file)
	address, _ := o["accessUrl"].(string)
	texts, _ := w.town.DocumentText(address)
	pages := make([]*council.ContentPage, len(texts))
	for i, text := range texts {
		pages[i] = sheetOf(i+1, method, fmt.Sprintf("Stadt Mornbrück · Seite %d\n%s", i+1, text))
	}
	return pages
}

// fillShelves puts a few documents into the store, as the pipeline does: text, places of words, what was found.
func (w *world) fillShelves(ctx context.Context) error {
	for _, s := range []shelf{w.proposal(), w.minutes(), w.scan(), w.long(), w.table(), w.extract()} {
		if err := s.put(ctx, w.store); err != nil {
			return fmt.Errorf("%s: %w", s.file, err)
		}
	}
	return nil
}

func (s shelf) put(ctx context.Context, st *store.Store) error {
	s.content.Hash = fmt.Sprintf("%x", council.NewID(s.file+" content"))
	s.content.Pages = max(s.content.Pages, len(s.pages))
	s.content.Methods = map[council.PageMethod]int{}
	for _, p := range s.pages {
		s.content.Methods[p.Method]++
	}
	if err := st.PutContent(ctx, s.content, s.pages); err != nil {
		return err
	}
	return putReading(ctx, st, s.file, func(r *council.Reading) {
		r.Stage, r.NextTry, r.Content, r.MimeType, r.Fault = council.StageDone, nil, s.content.Hash, cmp.Or(s.mime, "application/pdf"), s.content.Fault
	}, s.found)
}

// putReading claims one file, changes where it stands, and gives all others back.
func putReading(ctx context.Context, s *store.Store, file string, change func(*council.Reading), found *council.Structure) error {
	claimed, err := s.ClaimReadings(ctx, nil, "shelf", now.AddDate(1, 0, 0), now.AddDate(2, 0, 0), 10_000)
	if err != nil {
		return err
	}
	for _, r := range claimed {
		if r.FileID != council.NewID(file) {
			continue
		}
		change(r)
		if held, err := s.PutStructure(ctx, "shelf", r, found); err != nil || !held {
			return errors.Join(err, fmt.Errorf("held: %t", held))
		}
		return s.ReleaseReadings(ctx, "shelf")
	}
	return errors.New("no such file is due")
}

func (w *world) proposal() shelf {
	yes := true
	pages := w.sheets(proposalFile, council.MethodPdfium)
	pages[1].Text += "\nJahr\tAnteil der Stadt\tFörderung\n2026\t120.000 Euro\t360.000 Euro\n2027\t175.000 Euro\t525.000 Euro\n"
	return shelf{
		file: proposalFile, pages: pages,
		content: &council.Content{Outline: []council.OutlineEntry{
			{Title: "Vorlage", Page: 1}, {Level: 1, Title: "Beschlussvorschlag", Page: 1}, {Level: 1, Title: "Verfahren", Page: 2}, {Title: "ohne Seite"}, {Title: " \u202e\x02", Page: 2}, {Title: "\u202eAnlage\x03 " + strings.Repeat("x", 1000), Page: 2},
		}},
		found: &council.Structure{
			Type: council.DocumentProposal, TypePage: 1, Reference: council.Found{Text: "1152/2025", Page: 1}, Date: council.Found{Text: "2025-10-15", Page: 1},
			Department: council.Found{Text: "Tiefbauamt", Page: 1, ID: council.NewID(fixtures.OrganizationTiefbauamt)},
			Sections: []council.Section{
				{Kind: council.SectionDecision, Heading: "Beschlussvorschlag", Page: 1, EndPage: 1, Text: "1. Der Stadtrat nimmt die Vorplanung für die Uferstraße zur Kenntnis und spricht sich für die Variante\n2 (Zweirichtungsradweg auf der Flussseite) aus.\n2. Die Verwaltung wird beauftragt, die Entwurfsplanung zu erstellen."},
				{Kind: council.SectionReasons, Heading: "Begründung", Page: 1, EndPage: 1, Text: "Der Stadtrat hat die Planung eines Radwegs beauftragt.\n\nVariante\tKosten\nVariante 1\t240.000 Euro\nVariante 2\t1.180.000 Euro"},
				{Kind: council.SectionFinance, Heading: "Finanzielle Auswirkungen", Page: 1, EndPage: 1, Text: "Baukosten nach Kostenschätzung 1.180.000 Euro."},
			},
			Finance:  &council.Finance{Effects: &yes, Page: 1, Amounts: []council.Amount{{Cents: 118_000_000, Label: "Baukosten", Text: "1.180.000 Euro", Page: 1}}},
			Stations: []council.FoundStation{{Organization: council.Found{Text: "Stadtrat", Page: 1, ID: council.NewID(fixtures.OrganizationStadtrat)}, Date: "2025-11-19", Role: "Entscheidung", Page: 1, MeetingID: council.NewID(fixtures.MeetingStadtratRadweg)}},
			Mentions: []council.Mention{
				{Kind: council.MentionPaper, Text: "0568/2025", Page: 1, ID: council.NewID(fixtures.PaperAntragRadweg)},
				{Kind: council.MentionStreet, Text: "Uferstraße", Page: 1},
				{Kind: council.MentionOrganization, Text: "Ortsbeirat Altstadt", Page: 1, ID: council.NewID(fixtures.OrganizationOrtsbeiratAltstadt)},
			},
		},
	}
}

func (w *world) minutes() shelf {
	number := func(n int) *int { return &n }
	s := &council.Structure{Type: council.DocumentMinutes, TypePage: 1}
	for i, name := range []string{"Eröffnung der Sitzung", "Einwohnerfragestunde", "Genehmigung der Niederschrift", "Uferstraße: Bau eines Zweirichtungsradwegs", "Erhalt der Platanen", "Ersatz für entfallende Stellplätze", "Bebauungsplan E 14", "Verlängerte Öffnungszeiten"} {
		item := council.FoundItem{Number: fmt.Sprint(i + 1), Name: name, Page: 1 + i/6, EndPage: 1 + i/6, ItemID: council.NewID(fmt.Sprintf("%s/agendaitems/stadtrat-08-%02d", fixtures.BaseURL, i+1))}
		switch i {
		case 3:
			item.Text = "Beigeordnete Lohbeck stellt die Planung vor.\n\nDer Stadtrat beschließt die Variante 2."
			item.Votes = []council.Vote{
				{Kind: council.VoteCounted, Outcome: council.OutcomeRejected, For: number(12), Against: number(21), Abstained: number(0), About: "Änderungsantrag der CBV-Fraktion", Text: "abgelehnt", Page: 1},
				{Kind: council.VoteCounted, Outcome: council.OutcomeAccepted, For: number(30), Against: number(4), Abstained: number(1), Text: "30 Ja, 4 Nein, 1 Enthaltung", Page: 1},
			}
		case 4:
			item.Votes = []council.Vote{{Kind: council.VoteUnanimous, Outcome: council.OutcomeAccepted, Text: "einstimmig beschlossen", Page: 1}}
		case 5: // the publisher says that it was rejected
			item.Votes = []council.Vote{{Kind: council.VoteMajority, Outcome: council.OutcomeAccepted, Abstained: number(3), Text: "mehrheitlich angenommen", Page: 1}}
		case 6:
			item.Votes = []council.Vote{{Kind: council.VoteOther, Text: "Der Rat wünscht weitere Auskünfte.", Page: 2}}
		}
		s.Items = append(s.Items, item)
	}
	s.Mentions = []council.Mention{{Kind: council.MentionPaper, Text: "1152/2025", Page: 1, ID: council.NewID(fixtures.PaperRadweg)}}
	return shelf{file: minutesFile, content: &council.Content{}, pages: w.sheets(minutesFile, council.MethodPdfium), found: s}
}

// extract tells of one item what the minutes tell of it too.
func (w *world) extract() shelf {
	return shelf{file: extractFile, content: &council.Content{}, pages: w.sheets(extractFile, council.MethodPdfium), found: &council.Structure{
		Type: council.DocumentExtract,
		Items: []council.FoundItem{{
			Number: "5", Name: "Erhalt der Platanen", Text: "Die Platanen bleiben.", Page: 1, EndPage: 1, ItemID: council.NewID(twiceItem),
			Votes: []council.Vote{{Kind: council.VoteUnanimous, Outcome: council.OutcomeAccepted, Text: "einstimmig", Page: 1}},
		}},
	}}
}

// scan has a page that Texterkennung has read, and one that nobody could.
func (w *world) scan() shelf {
	return shelf{
		file: scanFile, content: &council.Content{Fault: council.FaultNeedsOCR, Pages: 3, NoLayer: 1},
		pages: []*council.ContentPage{
			sheetOf(1, council.MethodOCR, "Prüfbuch\nAm Auensteg wurden lose Bohlen gefunden."), {Number: 2, Width: 842, Height: 595, Method: council.MethodNone},
		},
	}
}

func (w *world) long() shelf {
	s := shelf{file: longFile, content: &council.Content{}, found: &council.Structure{Type: council.DocumentBudget}}
	for n := 1; n <= longPages; n++ {
		text := fmt.Sprintf("Vorbericht\nDer Ergebnishaushalt der Stadt, Blatt %d.", n)
		if n%30 == 0 {
			text += "\nDie Kreisumlage steigt."
		}
		s.pages = append(s.pages, sheetOf(n, council.MethodPdfium, text))
	}
	return s
}

// table is a file that is text itself.
func (w *world) table() shelf {
	return shelf{
		file: tableFile, mime: "text/plain", content: &council.Content{},
		pages: []*council.ContentPage{{Number: 1, Method: council.MethodNone, Score: 1, Text: "Teilhaushalt;Aufwendungen\n10 Personalamt;5830000\n"}},
	}
}

// drawn is when the pictures of these tests were drawn.
var drawn = time.Date(2026, time.March, 1, 8, 0, 0, 0, time.UTC)

// drawPage draws a sheet with grey lines. The third page of a document cannot be drawn.
func drawPage(_ context.Context, _ council.ID, page int) (*frontend.PageImage, error) {
	if page == 3 {
		return nil, council.Errorf(council.Unavailable, "this page cannot be drawn")
	}
	sheet := image.NewPaletted(image.Rect(0, 0, 794, 1123), color.Palette{color.White, color.Gray{Y: 90}})
	for y := 85; y < 1000; y += 20 {
		for x := 93; x < 680; x++ {
			if x%37 > 4 {
				sheet.SetColorIndex(x, y, 1)
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, sheet); err != nil {
		return nil, err
	}
	return &frontend.PageImage{Type: "image/png", Modified: drawn, Body: io.NopCloser(&b)}, nil
}
