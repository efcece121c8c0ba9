package archive

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Passages are what a paper puts to the council, why, and what that costs, as one of its documents says it. What the
// document does not say is nil.
type Passages struct {
	Decision *Passage // Beschlussvorschlag, or what a motion moves
	Reasons  *Passage // Begründung, Sachverhalt
	Finance  *PaperFinance
}

// Passage is a part of a document of a paper.
type Passage struct {
	council.Section
	File *council.File
}

// PaperFinance is what a document of a paper says about money.
type PaperFinance struct {
	File *council.File
	// Effects is the answer of the check boxes: does it cost anything? nil where none is ticked.
	Effects *bool
	Amounts []council.Amount
	Text    string // of the part about money; empty where there are only figures
	Page    int    // where that begins, from 1
}

// Passages finds what papers put to the council, in three queries however many they are. Papers whose documents say
// nothing of it are absent.
//
// One document speaks for a paper: the first with a decision, or else the first with reasons or figures, in the order of
// documentsOf. Parts of several documents are not put together: an attached motion gives reasons for what it moves itself.
func (a *Archive) Passages(ctx context.Context, paperIDs []council.ID) (map[council.ID]*Passages, error) {
	b := batch{ctx: ctx, store: a.store}
	if len(paperIDs) == 0 {
		return nil, nil
	}
	links := b.links(council.LinkFilter{From: unique(paperIDs), Roles: []council.LinkRole{council.LinkPaperMainFile, council.LinkPaperAuxiliaryFile}})
	structures := map[council.ID]*council.Structure{}
	for _, s := range get(&b, targets(links), func(ids []council.ID) ([]*council.Structure, error) { return b.store.Structures(ctx, ids) }) {
		structures[s.FileID] = s
	}
	files := byID(b.filesByID(withStructure(targets(links), structures)))
	if b.err != nil {
		return nil, b.err
	}
	found := map[council.ID]*Passages{}
	for paper, links := range linksByOwner(links) {
		if p := passagesOf(documentsOf(paper, links, files, structures)); p != nil {
			found[paper] = p
		}
	}
	return found, nil
}

func withStructure(ids []council.ID, structures map[council.ID]*council.Structure) []council.ID {
	return slices.DeleteFunc(ids, func(id council.ID) bool { return structures[id] == nil })
}

func linksByOwner(links []council.Link) map[council.ID][]council.Link {
	m := map[council.ID][]council.Link{}
	for _, l := range links {
		m[l.From] = append(m[l.From], l)
	}
	return m
}

// document is a file of a paper with what was found in it.
type document struct {
	file *council.File
	rank int // how likely it is the paper itself, from 0
	*council.Structure
}

// documentsOf brings those documents into order that may speak for a paper: the main file, whatever it is; then
// attachments, those first that are proposals or motions by what they say of themselves, and of these the newest.
func documentsOf(
	paper council.ID, links []council.Link, files map[council.ID]*council.File, structures map[council.ID]*council.Structure,
) []document {
	var docs []document
	for _, l := range links {
		d := document{files[l.To], 0, structures[l.To]}
		if d.file == nil || slices.ContainsFunc(docs, func(other document) bool { return other.file.ID == l.To }) {
			continue
		}
		if l.Role != council.LinkPaperMainFile {
			if !mayStandFor(paper, d.Structure) {
				continue
			}
			d.rank = rankOf(d.Type)
		}
		docs = append(docs, d)
	}
	slices.SortStableFunc(docs, func(a, b document) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.day(), a.day()))
	})
	return docs
}

// mayStandFor reports whether an attachment may be what its paper is about. Minutes tell what became of it, amendments
// what somebody else wants instead, and what bears the number of another paper is that paper.
func mayStandFor(paper council.ID, s *council.Structure) bool {
	switch s.Type {
	case council.DocumentAmendment, council.DocumentMinutes, council.DocumentExtract, council.DocumentInvitation:
		return false
	default:
		return s.Reference.ID == "" || s.Reference.ID == paper
	}
}

func rankOf(t council.DocumentType) int {
	if t == council.DocumentProposal || t == council.DocumentMotion {
		return 1
	}
	return 2
}

// day is when a document was written: by the source, or else by its own words.
func (d document) day() council.Date { return cmp.Or(d.file.Date, council.Date(d.Date.Text)) }

// passagesOf lets the first document speak that has a decision; where none has, the first that says anything.
func passagesOf(docs []document) *Passages {
	var first *Passages
	for _, d := range docs {
		p := d.passages()
		if p.Decision != nil {
			return p
		}
		if first == nil && (p.Reasons != nil || p.Finance != nil) {
			first = p
		}
	}
	return first
}

func (d document) passages() *Passages {
	return &Passages{Decision: d.passage(council.SectionDecision), Reasons: d.passage(council.SectionReasons), Finance: d.finance()}
}

// passage finds the first part of a kind that has a text.
func (d document) passage(kind council.SectionKind) *Passage {
	for _, s := range d.Sections {
		if s.Kind == kind && strings.TrimSpace(s.Text) != "" {
			return &Passage{Section: s, File: d.file}
		}
	}
	return nil
}

func (d document) finance() *PaperFinance {
	part := d.passage(council.SectionFinance)
	if part == nil && d.Finance == nil {
		return nil
	}
	f := &PaperFinance{File: d.file}
	if d.Finance != nil {
		f.Effects, f.Amounts, f.Page = d.Finance.Effects, d.Finance.Amounts, d.Finance.Page
	}
	if part != nil {
		f.Text, f.Page = part.Text, part.Page
	}
	if f.Page == 0 && len(f.Amounts) > 0 {
		f.Page = f.Amounts[0].Page
	}
	return f
}
