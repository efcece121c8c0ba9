package graph_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// named is the id of an object of the invented town.
func named(path string) council.ID { return council.NewID(fixtures.BaseURL + path) }

// readFile is a file of the invented town as it comes out of the pipeline.
type readFile struct {
	reading council.Reading // where it stands; the rest is as the pipeline has it
	content *council.Content
	pages   []string // their texts, the first line of each its header
	found   *council.Structure
}

// readTown puts files of the invented town through the pipeline, by hand: what was read of them is as invented as they are.
func readTown(tb testing.TB, s *store.Store) {
	tb.Helper()
	ctx, now := tb.Context(), storetest.Now
	claimed, err := s.ClaimReadings(ctx, nil, "reader", now, now.Add(time.Hour), 5000)
	if err != nil {
		tb.Fatal(err)
	}
	files, done := readFiles(), 0
	for _, r := range claimed {
		f := files[r.FileID]
		if f == nil {
			continue
		}
		done++
		checked := now.Add(-time.Hour)
		r.Stage, r.Fault, r.Detail, r.Attempts, r.NextTry = f.reading.Stage, f.reading.Fault, f.reading.Detail, f.reading.Attempts, f.reading.NextTry
		r.Checked, r.MimeType, r.Size = &checked, f.reading.MimeType, f.reading.Size
		if f.content != nil {
			r.Content = f.content.Hash
			if err := s.PutContent(ctx, f.content, pagesOf(f)); err != nil {
				tb.Fatal(err)
			}
		}
		held, err := s.PutStructure(ctx, "reader", r, f.found)
		if err != nil || !held {
			tb.Fatalf("storing %s: %v, %v", r.FileID, held, err)
		}
	}
	if done != len(files) {
		tb.Fatalf("got %d of %d files to read", done, len(files))
	}
	if err := s.ReleaseReadings(ctx, "reader"); err != nil {
		tb.Fatal(err)
	}
}

// pagesOf makes pages of texts: every word one tenth of the page wide, every line 20 points high. The first of several leads
// outside, and to the second.
func pagesOf(f *readFile) []*council.ContentPage {
	var pages []*council.ContentPage
	for i, text := range f.pages {
		p := &council.ContentPage{
			Hash: f.content.Hash, Number: i + 1, Width: 595.3, Height: 841.9, Text: text, Method: council.MethodPdfium, Score: 1,
			Furniture: []council.Span{{Start: 0, End: strings.Index(text, "\n") + 1}},
		}
		at, top := 0, 50.0
		for line := range strings.Lines(text) {
			left := 60.0
			for field := range strings.FieldsSeq(line) {
				at += strings.Index(text[at:], field)
				p.Words = append(p.Words, council.Word{Start: at, End: at + len(field), Boxes: []council.Box{{Left: left, Top: top, Right: left + 55.5, Bottom: top + 12}}})
				at, left = at+len(field), left+60
			}
			top += 20
		}
		pages = append(pages, p)
	}
	if len(pages) > 1 {
		pages[0].Links = []council.PageLink{
			{URL: "https://mornbrueck.example/radweg", Box: council.Box{Left: 60, Top: 90, Right: 115.5, Bottom: 102}}, {Page: 2},
		}
	}
	return pages
}

// readFiles are the files that are read, by id. All others wait to be fetched.
func readFiles() map[council.ID]*readFile {
	pdf := func(stage council.ReadingStage, fault council.ReadingFault) council.Reading {
		return council.Reading{Stage: stage, Fault: fault, MimeType: "application/pdf", Size: 48_213}
	}
	content := func(hash string, pages, without int, methods map[council.PageMethod]int) *council.Content {
		return &council.Content{Hash: strings.Repeat(hash, 64), Reader: "1", Pages: pages, NoLayer: without, Methods: methods}
	}
	later := storetest.Now.Add(time.Hour)
	proposal := content("a", 3, 1, map[council.PageMethod]int{council.MethodPdfium: 1, council.MethodOCR: 1, council.MethodNone: 1})
	proposal.Title, proposal.Author = "Beschlussvorlage Uferstraße", "Schreibstube"
	proposal.Fault = council.FaultNeedsOCR
	proposal.Outline = []council.OutlineEntry{{Title: "Beschlussvorschlag", Page: 1}, {Level: 1, Title: "Kosten"}}
	return map[council.ID]*readFile{
		named("/files/radweg-uferstrasse"): {
			reading: pdf(council.StageDone, council.FaultNeedsOCR), content: proposal, pages: proposalPages, found: proposalFound(),
		},
		named("/files/radweg-uferstrasse-anlage-2"): {reading: pdf(council.StageDone, council.FaultEncrypted)},
		named("/files/antrag-radweg-uferstrasse"): {
			reading: pdf(council.StageDone, council.FaultNone), content: content("b", 1, 0, map[council.PageMethod]int{council.MethodPdfium: 1}),
			pages: []string{"Antrag\nDie Verwaltung wird beauftragt, einen Radweg zu planen."}, found: motionFound(),
		},
		named("/files/radweg-uferstrasse-baubeschluss"): {
			reading: pdf(council.StageDone, council.FaultNone), content: content("c", 1, 0, map[council.PageMethod]int{council.MethodPdfium: 1}),
			pages: []string{"Beschlussvorlage\nDer Stadtrat gibt den Bau frei."},
			found: &council.Structure{Type: council.DocumentProposal, Confidence: 0.9, TypePage: 1, Sections: []council.Section{
				{Kind: council.SectionDecision, Heading: "Beschlussvorschlag", Text: "Der Stadtrat gibt den Bau frei.", Page: 1, EndPage: 1},
			}},
		},
		named("/files/niederschrift-stadtrat-08"): {
			reading: pdf(council.StageDone, council.FaultNone), content: content("d", 7, 0, map[council.PageMethod]int{council.MethodPdfium: 7}),
			found: minutesFound(),
		},
		named("/files/auszug-stadtrat-08-4"):      {reading: council.Reading{Stage: council.StageDone, Fault: council.FaultHTML, MimeType: "text/html", Size: 512}},
		named("/files/einladung-stadtrat-08"):     {reading: council.Reading{Stage: council.StageFetch, Fault: council.FaultUnreachable, Attempts: 2, NextTry: &later}},
		named("/files/einladung-bauausschuss-07"): {reading: council.Reading{Stage: council.StageExtract, NextTry: &later, MimeType: "application/pdf", Size: 9}},
	}
}

var proposalPages = []string{
	"Stadt Mornbrück – Beschlussvorlage\nDer Stadtrat beschließt\nden Bau des Radwegs.",
	"Stadt Mornbrück – Seite 2\nKosten\t480.000 €",
	"\n",
}

func proposalFound() *council.Structure {
	yes, no := true, false
	return &council.Structure{
		Type: council.DocumentProposal, Confidence: 0.95, TypePage: 1,
		Reference:  council.Found{Text: "1152/2025", Page: 1, ID: named("/papers/radweg-uferstrasse")},
		Date:       council.Found{Text: "2025-10-20", Page: 1},
		Department: council.Found{Text: "Tiefbauamt", Page: 1, ID: named("/organizations/amt-66")},
		Sections: []council.Section{
			{Kind: council.SectionDecision, Heading: "Beschlussvorschlag", Text: "Der Stadtrat beschließt den Bau des Radwegs.", Page: 1, EndPage: 1},
			{Kind: council.SectionReasons, Heading: "Begründung", Text: "Die Uferstraße ist eng.", Page: 1, EndPage: 2},
			{Kind: council.SectionFinance, Text: "Kosten 480.000 €", Page: 2, EndPage: 2},
		},
		Finance: &council.Finance{Effects: &yes, Amounts: []council.Amount{
			{Cents: 48_000_000, Label: "Kosten", Text: "480.000 €", Page: 2}, {Cents: 12_345_678_901, Text: "123.456.789,01 €", Page: 2},
		}},
		Stations: []council.FoundStation{
			{
				Organization: council.Found{Text: "Bau- und Verkehrsausschuss", Page: 1, ID: named("/organizations/bauausschuss")}, Date: "2025-11-11",
				Number: "3", Public: &yes, Role: "Vorberatung", Result: "empfohlen", Page: 1, MeetingID: named("/meetings/bauausschuss-07"),
			},
			{Organization: council.Found{Text: "Stadtrat", Page: 1}, Public: &no, Page: 1},
		},
		Mentions: []council.Mention{
			{Kind: council.MentionPaper, Text: "0871/2025", Page: 1, ID: named("/papers/antrag-radweg-uferstrasse")},
			{Kind: council.MentionPaper, Text: "1152/2025", Page: 1, ID: named("/papers/radweg-uferstrasse")},
			{Kind: council.MentionStreet, Text: "Uferstraße", Page: 1},
			{Kind: council.MentionOrganization, Text: "Tiefbauamt", Page: 2, ID: named("/organizations/amt-66")},
			{Kind: council.MentionMeeting, Text: "Sitzung vom 11. November", Page: 2, ID: named("/meetings/bauausschuss-07")},
		},
	}
}

func motionFound() *council.Structure {
	return &council.Structure{
		Type: council.DocumentMotion, Confidence: 0.8, TypePage: 1, Subject: council.Found{Text: "Sicherer Radweg", Page: 1},
		Originators: []council.Found{
			{Text: "LLS-Fraktion", Page: 1, ID: named("/organizations/fraktion-lls")},
			{Text: "Carolin Espenhahn", Page: 1, ID: named("/persons/espenhahn")},
			{Text: "Anwohner", Page: 1},
		},
		Sections: []council.Section{
			{Kind: council.SectionDecision, Text: "Die Verwaltung wird beauftragt, einen Radweg zu planen.", Page: 1, EndPage: 1},
		},
	}
}

func minutesFound() *council.Structure {
	count := func(n int) *int { return &n }
	return &council.Structure{
		Type: council.DocumentMinutes, Confidence: 1, TypePage: 1,
		Items: []council.FoundItem{
			{
				Number: "4", Name: "Uferstraße: Bau eines Zweirichtungsradwegs", Text: "Frau Espenhahn begrüßt die Vorlage.", Page: 2, EndPage: 3,
				ItemID: named("/agendaitems/stadtrat-08-04"), Votes: []council.Vote{
					{Kind: council.VoteCounted, Outcome: council.OutcomeRejected, For: count(12), Against: count(30), Abstained: count(3), About: "Änderungsantrag der CBV-Fraktion", Text: "12 Ja, 30 Nein, 3 Enthaltungen", Page: 2},
					{Kind: council.VoteMajority, Outcome: council.OutcomeAccepted, Text: "mehrheitlich beschlossen", Page: 3},
				},
			},
			{
				Number: "4.1", Name: "Erhalt der Platanen", Text: "Ohne Aussprache.", Page: 3, EndPage: 3, ItemID: named("/agendaitems/stadtrat-08-05"),
				Votes: []council.Vote{{Kind: council.VoteUnanimous, Outcome: council.OutcomeAccepted, Against: count(0), Abstained: count(2), Text: "einstimmig bei 2 Enthaltungen", Page: 3}},
			},
			{
				Number: "7", Name: "Mitteilungen der Verwaltung", Text: "Der Stadtrat nimmt Kenntnis.", Page: 7, EndPage: 7, ItemID: named("/agendaitems/stadtrat-08-09"),
				Votes: []council.Vote{{Kind: council.VoteNoted, Outcome: council.OutcomeNoted, Text: "zur Kenntnis genommen", Page: 7}},
			},
			{Text: "Schluss der Sitzung.", Page: 7, EndPage: 7},
		},
		Mentions: []council.Mention{
			{Kind: council.MentionPaper, Text: "1152/2025", Page: 2, ID: named("/papers/radweg-uferstrasse")},
			{Kind: council.MentionPaper, Text: "Drucksache 1152/2025", Page: 3, ID: named("/papers/radweg-uferstrasse")},
			{Kind: council.MentionDistrict, Text: "Altstadt", Page: 3, ID: named("/nowhere")},
		},
	}
}
