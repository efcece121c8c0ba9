package archive

import (
	"context"
	"reflect"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// cabinet is a store of one paper's documents. It counts what it is asked.
type cabinet struct {
	council.Reader
	documents []cabinetFile
	asked     int
}

// cabinetFile is a document, named by its text; the first of a cabinet is the main file unless it is an attachment.
type cabinetFile struct {
	id         council.ID
	attachment bool
	date       council.Date
	deleted    bool
	found      *council.Structure
}

func (c *cabinet) Links(_ context.Context, f council.LinkFilter) ([]council.Link, error) {
	c.asked++
	var links []council.Link
	for _, paper := range f.From {
		if paper != "paper" {
			continue
		}
		for i, d := range c.documents {
			role := council.LinkPaperMainFile
			if d.attachment {
				role = council.LinkPaperAuxiliaryFile
			}
			links = append(links, council.Link{From: paper, Role: role, To: d.id, Position: i})
		}
	}
	return links, nil
}

func (c *cabinet) Structures(_ context.Context, ids []council.ID) ([]*council.Structure, error) {
	c.asked++
	var out []*council.Structure
	for _, d := range c.documents {
		if d.found != nil {
			s := *d.found
			s.FileID = d.id
			out = append(out, &s)
		}
	}
	return out, nil
}

func (c *cabinet) Files(_ context.Context, f council.FileFilter, _ council.Page) ([]*council.File, error) {
	c.asked++
	var out []*council.File
	for _, d := range c.documents {
		if !d.deleted {
			out = append(out, &council.File{Object: council.Object{ID: d.id}, Date: d.date})
		}
	}
	return out, nil
}

// says is a document of a type with a text in each of these parts: the part's name.
func says(t council.DocumentType, parts ...council.SectionKind) *council.Structure {
	s := &council.Structure{Type: t}
	for i, kind := range parts {
		s.Sections = append(s.Sections, council.Section{Kind: kind, Heading: "Abschnitt", Text: string(kind), Page: i + 1, EndPage: i + 1})
	}
	return s
}

// of is a document that bears the number of a paper.
func of(paper council.ID, s *council.Structure) *council.Structure {
	s.Reference = council.Found{Text: "0815/2026", Page: 1, ID: paper}
	return s
}

// TestPassages: which document speaks for its paper.
func TestPassages(t *testing.T) {
	const decision, reasons, finance = council.SectionDecision, council.SectionReasons, council.SectionFinance
	proposal, motion, unknown := council.DocumentProposal, council.DocumentMotion, council.DocumentUnknown
	blank := says(proposal, decision)
	blank.Sections[0].Text = " \n"
	dated := says(proposal, decision)
	dated.Date = council.Found{Text: "2026-03-01", Page: 1}
	for _, tt := range []struct {
		name                       string
		documents                  []cabinetFile
		decision, reasons, finance council.ID // of which file; empty: none
	}{
		{"no documents", nil, "", "", ""},
		{"nothing read yet", []cabinetFile{{id: "main"}}, "", "", ""},
		{"the main file says it all", []cabinetFile{{id: "main", found: says(proposal, reasons, decision, finance)}}, "main", "main", "main"},
		{"the main file, whatever it is", []cabinetFile{{id: "main", found: says(unknown, decision)}, {id: "a", attachment: true, found: says(proposal, decision, reasons)}}, "main", "", ""},
		{"the main file of another's number", []cabinetFile{{id: "main", found: of("other", says(unknown, decision))}}, "main", "", ""},
		{"no reasons from elsewhere", []cabinetFile{{id: "main", found: says(proposal, decision)}, {id: "a", attachment: true, found: says(motion, decision, reasons, finance)}}, "main", "", ""},
		{"an attachment where the main file has none", []cabinetFile{{id: "main", found: says(unknown, reasons)}, {id: "a", attachment: true, found: says(motion, decision)}}, "a", "", ""},
		{"by type before the newest", []cabinetFile{
			{id: "new", attachment: true, date: "2026-03-01", found: says(unknown, decision)},
			{id: "motion", attachment: true, date: "2026-01-01", found: says(motion, decision)},
		}, "motion", "", ""},
		{"the newest of several", []cabinetFile{
			{id: "old", attachment: true, date: "2026-01-01", found: says(proposal, decision)},
			{id: "new", attachment: true, date: "2026-02-01", found: says(motion, decision)},
			{id: "undated", attachment: true, found: says(motion, decision)},
		}, "new", "", ""},
		{"the newest by its own words", []cabinetFile{
			{id: "old", attachment: true, date: "2026-02-01", found: says(proposal, decision)},
			{id: "new", attachment: true, found: dated},
		}, "new", "", ""},
		{"the first of the same day", []cabinetFile{
			{id: "a", attachment: true, date: "2026-01-01", found: says(proposal, decision)},
			{id: "b", attachment: true, date: "2026-01-01", found: says(proposal, decision)},
		}, "a", "", ""},
		{"neither minutes nor amendments", []cabinetFile{
			{id: "a", attachment: true, found: says(council.DocumentExtract, decision)},
			{id: "b", attachment: true, found: says(council.DocumentMinutes, decision)},
			{id: "c", attachment: true, found: says(council.DocumentAmendment, decision)},
			{id: "d", attachment: true, found: says(council.DocumentInvitation, decision)},
		}, "", "", ""},
		{"not another paper that is attached", []cabinetFile{
			{id: "other", attachment: true, found: of("other", says(proposal, decision))},
			{id: "own", attachment: true, found: of("paper", says(unknown, decision))},
		}, "own", "", ""},
		{"reasons alone", []cabinetFile{{id: "main", found: says(council.DocumentInformation)}, {id: "a", attachment: true, found: says(council.DocumentInformation, reasons)}}, "", "a", ""},
		{"a decision without words", []cabinetFile{{id: "main", found: blank}, {id: "a", attachment: true, found: says(motion, decision)}}, "a", "", ""},
		{"a file that is gone", []cabinetFile{{id: "main", deleted: true, found: says(proposal, decision)}}, "", "", ""},
		{"named as both", []cabinetFile{{id: "main", found: says(unknown, decision)}, {id: "main", attachment: true, found: says(unknown, decision)}}, "main", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			shelf := &cabinet{documents: tt.documents}
			found, err := New(shelf, time.Now).Passages(t.Context(), []council.ID{"paper", "other", "paper"})
			if err != nil {
				t.Fatal(err)
			}
			var decision, reasons, finance council.ID
			if p := found["paper"]; p != nil {
				if p.Decision != nil {
					decision = p.Decision.File.ID
				}
				if p.Reasons != nil {
					reasons = p.Reasons.File.ID
				}
				if p.Finance != nil {
					finance = p.Finance.File.ID
				}
			}
			if decision != tt.decision || reasons != tt.reasons || finance != tt.finance {
				t.Errorf("got decision, reasons and finance of %q, %q, %q, want %q, %q, %q", decision, reasons, finance, tt.decision, tt.reasons, tt.finance)
			}
			if found["other"] != nil || shelf.asked > 3 {
				t.Errorf("got %+v of the other paper, and %d queries", found["other"], shelf.asked)
			}
		})
	}
}

// TestPaperFinance: figures and the part about money come together, whichever of them there is.
func TestPaperFinance(t *testing.T) {
	yes := true
	amounts := []council.Amount{{Cents: 48_000_000, Label: "Gesamtkosten", Text: "480.000 €", Page: 3}}
	file := &council.File{}
	part := council.Section{Kind: council.SectionFinance, Text: "Mittel stehen bereit.", Page: 2, EndPage: 3}
	for _, tt := range []struct {
		name  string
		found council.Structure
		want  *PaperFinance
	}{
		{"nothing", council.Structure{}, nil},
		{"figures", council.Structure{Finance: &council.Finance{Effects: &yes, Page: 4, Amounts: amounts}}, &PaperFinance{file, &yes, amounts, "", 4}},
		{"figures of nowhere", council.Structure{Finance: &council.Finance{Amounts: amounts}}, &PaperFinance{file, nil, amounts, "", 3}},
		{"words", council.Structure{Sections: []council.Section{part}}, &PaperFinance{file, nil, nil, "Mittel stehen bereit.", 2}},
		{
			"both",
			council.Structure{Sections: []council.Section{part}, Finance: &council.Finance{Effects: &yes, Page: 1, Amounts: amounts}},
			&PaperFinance{file, &yes, amounts, "Mittel stehen bereit.", 2},
		},
	} {
		if got := (document{file, 0, &tt.found}).finance(); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
	}
}
