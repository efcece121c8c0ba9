package storetest

import (
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

func ptr[T any](v T) *T { return &v }

// everything is a structure with all its fields.
func everything(id council.ID) *council.Structure {
	vote := council.Vote{
		AgendaItemID: "item", FileID: id, Kind: council.VoteCounted, Outcome: council.OutcomeAccepted,
		For: ptr(20), Against: ptr(0), Abstained: ptr(3), About: "Änderungsantrag", Text: "20 Ja, 0 Nein", Page: 4,
	}
	unknown := council.Vote{FileID: id, Kind: council.VoteUnanimous, Text: "einstimmig", Page: 5}
	second := council.Vote{AgendaItemID: "item", FileID: id, Kind: council.VoteMajority, Text: "mehrheitlich", Page: 6}
	return &council.Structure{
		FileID: id, Type: council.DocumentMinutes, Confidence: 0.9, TypePage: 1,
		Reference: council.Found{Text: "0815/2024", Page: 1, ID: "paper"}, Date: council.Found{Text: "2024-05-06", Page: 1},
		Subject: council.Found{Text: "Radweg <Süd> & mehr", Page: 1}, Originators: []council.Found{{Text: "Fraktion Fähre", Page: 1}},
		Department: council.Found{Text: "Bauamt", Page: 2},
		Sections:   []council.Section{{Kind: council.SectionDecision, Heading: "Beschluss", Text: "Der Rat beschließt.", Page: 1, EndPage: 2}},
		Finance:    &council.Finance{Effects: ptr(true), Page: 2, Amounts: []council.Amount{{Cents: 123456789012, Label: "Kosten", Text: "1.234.567.890,12 €", Page: 2}}},
		Stations: []council.FoundStation{{
			Organization: council.Found{Text: "Bauausschuss", Page: 1, ID: "org"}, Date: "2024-05-01", Number: "3", Public: ptr(false),
			Role: "Vorberatung", Result: "zugestimmt", Page: 1, MeetingID: "m",
		}},
		Items: []council.FoundItem{
			{Number: "1", Name: "Radweg", Text: "…", Page: 4, EndPage: 5, Votes: []council.Vote{vote}, ItemID: "item"},
			{Number: "2", Name: "Verschiedenes", Page: 5, EndPage: 5, Votes: []council.Vote{unknown}},
			{Number: "1.1", Name: "Radweg, Nachtrag", Page: 6, EndPage: 6, Votes: []council.Vote{second}, ItemID: "item"},
		},
		Mentions: []council.Mention{
			{Kind: council.MentionPaper, Text: "0474/2022", Page: 3, ID: "paper"},
			{Kind: council.MentionStreet, Text: "Fährgasse", Page: 4},
			{Kind: council.MentionDistrict, Text: "Altstadt", Page: 5, ID: "district"},
		},
	}
}

func putStructure(t *testing.T, s *store.Store, now time.Time, found *council.Structure, expected bool) {
	t.Helper()
	r := claimOne(t, s, "w", now)
	r.Stage, r.NextTry, r.Content = council.StageDone, nil, "hash of "+string(r.FileID)
	if !expected {
		r.Turn--
	}
	if ok, err := s.PutStructure(t.Context(), "w", r, found); ok != expected || err != nil {
		t.Fatalf("got %v (%v), want %v", ok, err, expected)
	}
}

// testStructures: what was found in a file comes back, and readers see its votes and mentions as long as they see the file.
func testStructures(t *testing.T, s *store.Store) {
	ctx := t.Context()
	f := file("f")
	takeIn(t, s, Now, f)
	putStructure(t, s, Now, everything("f"), false)
	want(t, "nothing from a stale claim", []*council.Structure{})(s.Structures(ctx, []council.ID{"f"}))
	want(t, "nor its votes", []*council.Vote{})(s.Votes(ctx, []council.ID{"item"}))
	if err := s.ReleaseReadings(ctx, "w"); err != nil {
		t.Fatal(err)
	}
	putStructure(t, s, Now, everything("f"), true)
	if r := reading(t, s, "f"); r.Stage != council.StageDone || r.Content != "hash of f" {
		t.Errorf("the reading was not stored with it: %+v", r)
	}
	want(t, "structure", []*council.Structure{everything("f")})(s.Structures(ctx, []council.ID{"unknown", "f"}))
	items := everything("f").Items
	want(t, "votes", []*council.Vote{&items[0].Votes[0], &items[2].Votes[0]})(s.Votes(ctx, []council.ID{"other", "item"}))
	mentions := []council.FileMention{{FileID: "f", Mention: everything("f").Mentions[0]}}
	want(t, "mentions", mentions)(s.Mentions(ctx, []council.ID{"paper", "street"}))
	want(t, "nothing has no mentions", []council.FileMention{})(s.Mentions(ctx, []council.ID{""}))
	want(t, "nothing has no votes", []*council.Vote{})(s.Votes(ctx, []council.ID{""}))
	want[[]council.FileMention](t, "no ids, no mentions", nil)(s.Mentions(ctx, nil))
	want[[]*council.Vote](t, "no ids, no votes", nil)(s.Votes(ctx, nil))
	want[[]*council.Structure](t, "no ids, no structures", nil)(s.Structures(ctx, nil))

	// Found anew, there is less.
	takeIn(t, s, Now, f)
	less := &council.Structure{FileID: "f", Type: council.DocumentPlan, Mentions: []council.Mention{{Kind: council.MentionDistrict, Text: "Neustadt", Page: 1, ID: "new"}}}
	putStructure(t, s, Now, less, true)
	want(t, "structure anew", []*council.Structure{less})(s.Structures(ctx, []council.ID{"f"}))
	want(t, "old votes", []*council.Vote{})(s.Votes(ctx, []council.ID{"item"}))
	want(t, "old mentions", []council.FileMention{})(s.Mentions(ctx, []council.ID{"paper"}))
	takeIn(t, s, Now, f)
	putStructure(t, s, Now, nil, true)
	want(t, "no structure", []*council.Structure{})(s.Structures(ctx, []council.ID{"f"}))
	want(t, "no mentions", []council.FileMention{})(s.Mentions(ctx, []council.ID{"new"}))
}

// testVotesAndMentions: their order, and that those of files that readers do not see are left out.
func testVotesAndMentions(t *testing.T, s *store.Store) {
	ctx := t.Context()
	dates := map[council.ID]council.Date{"f1": "2024-01-01", "f2": "2024-03-01", "f3": ""}
	for _, id := range []council.ID{"f1", "f2", "f3"} {
		f := file(id)
		f.Entity.(*council.File).Date = dates[id]
		takeIn(t, s, Now, f)
		found := everything(id)
		if id == "f1" {
			found.Items[0].ItemID = "earlier item"
		}
		putStructure(t, s, Now, found, true)
	}
	votes := func() (out []string, err error) {
		found, err := s.Votes(ctx, []council.ID{"item", "earlier item"})
		for _, v := range found {
			out = append(out, string(v.AgendaItemID+" "+v.FileID)+" "+v.Text)
		}
		return out, err
	}
	want(t, "votes", []string{
		"item f1 mehrheitlich", "item f2 20 Ja, 0 Nein", "item f2 mehrheitlich", "item f3 20 Ja, 0 Nein", "item f3 mehrheitlich",
		"earlier item f1 20 Ja, 0 Nein",
	})(votes())
	mentions := func() (out []council.ID, err error) {
		found, err := s.Mentions(ctx, []council.ID{"district", "paper"})
		for _, m := range found {
			out = append(out, m.FileID+" "+m.ID)
		}
		return out, err
	}
	want(t, "mentions", []council.ID{"f2 paper", "f2 district", "f1 paper", "f1 district", "f3 paper", "f3 district"})(mentions())

	// f1 leaves its paper; f2 is deleted.
	put(t, s, record(&council.Paper{}, "p", link(council.LinkPaperMainFile, "f1", 0)))
	put(t, s, record(&council.Paper{}, "p"))
	wantOrphaned(t, s, council.KindFile, map[council.ID]bool{"f1": true})
	remove(t, s, file("f2"))
	want(t, "votes that are seen", []string{"item f3 20 Ja, 0 Nein", "item f3 mehrheitlich"})(votes())
	want(t, "mentions that are seen", []council.ID{"f3 paper", "f3 district"})(mentions())
	want(t, "structures by id", []*council.Structure{withFirst(everything("f1"), "earlier item")})(s.Structures(ctx, []council.ID{"f1", "f2"}))
	for _, table := range []string{"structures", "readings"} {
		if n := rowsLeft(t, s)[table]; n != 2 {
			t.Errorf("%s has %d rows, want those of f1 and f3", table, n)
		}
	}
}

func withFirst(s *council.Structure, item council.ID) *council.Structure {
	s.Items[0].ItemID, s.Items[0].Votes[0].AgendaItemID = item, item
	return s
}

// testProposals: what was read about a file without metadata is kept, and replaced whole.
func testProposals(t *testing.T, s *store.Store) {
	ctx := t.Context()
	putSources(t, s, source("s1", Now), source("s2", Now))
	of := func(source, file council.ID, field council.ProposalField, confidence float64, used bool) *council.Proposal {
		return &council.Proposal{
			FileID: file, SourceID: source, Field: field, Value: "0815/2024", Confidence: confidence, Evidence: "Drucksache „0815/2024“", Page: 1, Used: used,
		}
	}
	date, likely, unlikely := of("s1", "a", council.ProposedDate, 0.3, false), of("s1", "a", council.ProposedReference, 0.9, true), of("s1", "a", council.ProposedReference, 0.4, false)
	b, c := of("s1", "b", council.ProposedName, 1, true), of("s2", "c", council.ProposedName, 0.5, false)
	long := strings.Repeat("Ausbau der Fährgasse ", 500)
	c.Value = long
	for file, list := range map[council.ID][]*council.Proposal{"a": {unlikely, likely, date}, "b": {b}, "c": {c}, "none": nil} {
		if err := s.PutProposals(ctx, file, list); err != nil {
			t.Fatal(err)
		}
	}
	for name, tt := range map[string]struct {
		f    council.ProposalFilter
		p    council.Page
		want []*council.Proposal
	}{
		"all":       {want: []*council.Proposal{date, likely, unlikely, b, c}},
		"a page":    {p: council.Page{First: 2, Offset: 1}, want: []*council.Proposal{likely, unlikely}},
		"by source": {f: council.ProposalFilter{SourceIDs: []council.ID{"s2"}}, want: []*council.Proposal{c}},
		"by file":   {f: council.ProposalFilter{FileIDs: []council.ID{"b", "c"}}, want: []*council.Proposal{b, c}},
		"waiting":   {f: council.ProposalFilter{Unused: true}, want: []*council.Proposal{date, unlikely, c}},
		"by value":  {f: council.ProposalFilter{Field: council.ProposedName, Value: long}, want: []*council.Proposal{c}},
		"by field":  {f: council.ProposalFilter{Field: council.ProposedReference, Value: "0815/2024"}, want: []*council.Proposal{likely, unlikely}},
		"no value":  {f: council.ProposalFilter{Field: council.ProposedName, Value: long + "ü"}, want: []*council.Proposal{}},
		"used":      {f: council.ProposalFilter{Used: true}, want: []*council.Proposal{likely, b}},
		"both":      {f: council.ProposalFilter{Unused: true, SourceIDs: []council.ID{"s1"}, FileIDs: []council.ID{"b"}}, want: []*council.Proposal{}},
	} {
		want(t, name, tt.want)(s.Proposals(ctx, tt.f, tt.p))
	}
	if err := s.PutProposals(ctx, "a", []*council.Proposal{date}); err != nil {
		t.Fatal(err)
	}
	want(t, "replaced", []*council.Proposal{date})(s.Proposals(ctx, council.ProposalFilter{FileIDs: []council.ID{"a"}}, council.Page{}))
	if err := s.PutProposals(ctx, "a", nil); err != nil {
		t.Fatal(err)
	}
	want(t, "taken back", []*council.Proposal{b, c})(s.Proposals(ctx, council.ProposalFilter{}, council.Page{}))
}
