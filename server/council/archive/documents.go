package archive

import (
	"context"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Document is what a file says, as far as it has been read.
type Document struct {
	Reading   *council.Reading   // nil: it is in no queue
	Content   *council.Content   // nil: nothing has been read
	Structure *council.Structure // nil: nobody has looked yet what the text says
	Named     Named              // what the ids in Structure lead to
}

// Named are objects by the ids that a document was understood to name. What is not there was never seen, or is deleted.
type Named struct {
	Papers        map[council.ID]*council.Paper
	Meetings      map[council.ID]*council.Meeting
	Items         map[council.ID]*council.AgendaItem
	Organizations map[council.ID]*council.Organization
	Persons       map[council.ID]*council.Person
	Districts     map[council.ID]*council.District
}

// Document finds what was read of a file that its viewer may see (see FileView), without its pages.
func (a *Archive) Document(ctx context.Context, fileID council.ID) (*Document, error) {
	d, err := a.DocumentContent(ctx, fileID)
	if err != nil || d.Content == nil {
		return d, err
	}
	b := batch{ctx: ctx, store: a.store}
	d.Structure = first(b.structures([]council.ID{fileID}))
	d.Named = b.named(d.Structure)
	return d, b.err
}

// DocumentContent finds how far a file is read, and its content; not what the content says.
func (a *Archive) DocumentContent(ctx context.Context, fileID council.ID) (*Document, error) {
	readings, err := a.store.Readings(ctx, []council.ID{fileID})
	d := &Document{Reading: first(readings)}
	if err != nil || d.Reading == nil || d.Reading.Content == "" {
		return d, err
	}
	contents, err := a.store.Contents(ctx, []string{d.Reading.Content})
	d.Content = first(contents)
	return d, err
}

// HasText reports whether there is text on at least one page: an engine has found some, or the file is text itself, for
// which no engine is needed.
func (d *Document) HasText() bool {
	switch {
	case d.Content == nil:
		return false
	case strings.HasPrefix(d.Reading.MimeType, "text/"):
		return d.Content.Fault != council.FaultNoText
	}
	for method, pages := range d.Content.Methods {
		if method != council.MethodNone && pages > 0 {
			return true
		}
	}
	return false
}

func (b *batch) structures(files []council.ID) []*council.Structure {
	return get(b, files, func(ids []council.ID) ([]*council.Structure, error) { return b.store.Structures(b.ctx, ids) })
}

// named looks up everything that a structure names.
func (b *batch) named(s *council.Structure) Named {
	if s == nil {
		return Named{}
	}
	var parties, papers, meetings, items, districts []council.ID
	for _, f := range s.Originators {
		parties = append(parties, f.ID)
	}
	parties = append(parties, s.Department.ID)
	for _, st := range s.Stations {
		parties, meetings = append(parties, st.Organization.ID), append(meetings, st.MeetingID)
	}
	for _, i := range s.Items {
		items = append(items, i.ItemID)
	}
	for _, m := range s.Mentions {
		switch m.Kind {
		case council.MentionPaper:
			papers = append(papers, m.ID)
		case council.MentionMeeting:
			meetings = append(meetings, m.ID)
		case council.MentionDistrict:
			districts = append(districts, m.ID)
		case council.MentionOrganization:
			parties = append(parties, m.ID)
		case council.MentionStreet: // has no page
		}
	}
	n := Named{
		Papers: byID(b.papers(papers)), Meetings: byID(b.meetings(meetings)), Organizations: byID(b.organizations(parties)),
		Persons: byID(b.persons(parties)), Districts: map[council.ID]*council.District{},
		Items: byID(b.agendaItems(council.AgendaItemFilter{IDs: unique(items)})),
	}
	for _, d := range b.districts(districts) {
		n.Districts[d.ID] = d
	}
	return n
}

// DocumentPages finds pages of a content by their numbers, in order. Those that were never read are not among them.
// Words come along where they are asked for.
func (a *Archive) DocumentPages(ctx context.Context, c *council.Content, words bool, numbers ...int) ([]*council.ContentPage, error) {
	if len(numbers) == 0 {
		return nil, nil
	}
	return a.store.ContentPages(ctx, council.PageFilter{Hashes: []string{c.Hash}, Numbers: numbers, Words: words})
}

// DocumentHits says on which pages of a document something stands.
type DocumentHits struct {
	Pages    []PageHits // those with hits, in order
	Searched int        // how many pages were looked through, from the first
}

// PageHits is how often it stands on a page.
type PageHits struct{ Page, Hits int }

// How far one search goes through a document.
const (
	searchPages = 1000
	searchBytes = 8 << 20
	searchBatch = 50 // pages
)

// SearchDocument finds on which pages of a content something stands, in the first thousand of them.
func (a *Archive) SearchDocument(ctx context.Context, c *council.Content, w Wanted) (DocumentHits, error) {
	if w.Empty() {
		return DocumentHits{}, nil
	}
	return cached(ctx, a, "hits", []string{c.Hash, w.String()}, func(ctx context.Context) (DocumentHits, error) {
		return a.searchDocument(ctx, c, w)
	})
}

func (a *Archive) searchDocument(ctx context.Context, c *council.Content, w Wanted) (DocumentHits, error) {
	var hits DocumentHits
	size := 0
	for hits.Searched < min(c.Pages, searchPages) && size < searchBytes {
		numbers := make([]int, min(searchBatch, c.Pages-hits.Searched))
		for i := range numbers {
			numbers[i] = hits.Searched + 1 + i
		}
		pages, err := a.DocumentPages(ctx, c, false, numbers...)
		if err != nil {
			return DocumentHits{}, err
		}
		for _, p := range pages {
			size += len(p.Text)
			if n := len(w.On(p)); n > 0 {
				hits.Pages = append(hits.Pages, PageHits{p.Number, n})
			}
		}
		hits.Searched += len(numbers)
	}
	return hits, nil
}

// ReadingStatus says how far the files of each source are read.
func (a *Archive) ReadingStatus(ctx context.Context) ([]*council.ReadingStatus, error) {
	return cached(ctx, a, "reading status", nil, a.store.ReadingStatus)
}

// Mentioner is a file that mentions something, with what it belongs to.
type Mentioner struct {
	council.FileMention
	File  *council.File
	Owner FileOwner
}

// mostMentioners is how many files a page names that mention what it is about.
const mostMentioners = 20

// MentionedIn finds the files that mention a paper, newest first, one for each paper, meeting or agenda item that they
// belong to; not those of the paper itself and of papers that its view names anyway. At most twenty.
func (a *Archive) MentionedIn(ctx context.Context, v *PaperView) ([]Mentioner, error) {
	found, err := a.store.Mentions(ctx, []council.ID{v.Paper.ID})
	if err != nil || len(found) == 0 {
		return nil, err
	}
	found = found[:min(len(found), 5*mostMentioners)]
	ids := make([]council.ID, len(found))
	for i, m := range found {
		ids[i] = m.FileID
	}
	b := batch{ctx: ctx, store: a.store}
	files, owners := byID(b.filesByID(ids)), b.owners(ids)
	var out []Mentioner
	seen := map[council.ID]bool{}
	for _, m := range found {
		for _, o := range owners[m.FileID] {
			if id := o.id(); files[m.FileID] != nil && !o.Orphaned && !seen[id] && !v.names(id) && len(out) < mostMentioners {
				seen[id] = true
				out = append(out, Mentioner{m, files[m.FileID], o})
			}
		}
	}
	return out, b.err
}

// names reports whether the view shows a paper: it is itself, or a related one.
func (v *PaperView) names(id council.ID) bool {
	for _, papers := range [][]*council.Paper{{v.Paper}, v.Related, v.Superordinated, v.Subordinated} {
		if slices.ContainsFunc(papers, func(p *council.Paper) bool { return p.ID == id }) {
			return true
		}
	}
	return false
}

// id is that of the paper, meeting or agenda item.
func (o FileOwner) id() council.ID {
	switch {
	case o.Paper != nil:
		return o.Paper.ID
	case o.Meeting != nil:
		return o.Meeting.ID
	case o.AgendaItem != nil:
		return o.AgendaItem.ID
	}
	return ""
}

// owners finds what each of these files belongs to, also what no longer names it.
func (b *batch) owners(files []council.ID) map[council.ID][]FileOwner {
	links := b.links(council.LinkFilter{To: files, Roles: council.FileRoles, Orphaned: true})
	from := make([]council.ID, 0, len(links))
	for _, l := range links {
		from = append(from, l.From)
	}
	papers, meetings := byID(b.papers(from)), byID(b.meetings(from))
	items := byID(b.agendaItems(council.AgendaItemFilter{IDs: unique(from)}))
	out := map[council.ID][]FileOwner{}
	for _, l := range links {
		o := FileOwner{Role: l.Role, Orphaned: l.Orphaned, Paper: papers[l.From], Meeting: meetings[l.From], AgendaItem: items[l.From]}
		if o.id() != "" {
			out[l.To] = append(out[l.To], o)
		}
	}
	return out
}

// ItemMinutes is what one file with minutes says about an agenda item.
type ItemMinutes struct {
	File *council.File
	council.FoundItem
}

// ItemMinutes finds what the minutes of its meeting, and the files of the item itself, say about an agenda item.
func (a *Archive) ItemMinutes(ctx context.Context, v *AgendaItemView) ([]ItemMinutes, error) {
	if v.Item == nil {
		return nil, nil
	}
	b := batch{ctx: ctx, store: a.store}
	var ids []council.ID
	if v.Meeting != nil {
		ids = targets(b.links(council.LinkFilter{From: []council.ID{v.Meeting.ID}, Roles: []council.LinkRole{
			council.LinkMeetingResultsProtocol, council.LinkMeetingVerbatimProtocol, council.LinkMeetingAuxiliaryFile,
		}}))
	}
	for _, f := range v.Files {
		ids = append(ids, f.File.ID)
	}
	votes, err := a.store.Votes(ctx, []council.ID{v.Item.ID})
	b.note(err)
	for _, vote := range votes {
		ids = append(ids, vote.FileID)
	}
	files := byID(b.filesByID(ids))
	byFile := map[council.ID]*council.Structure{}
	for _, s := range b.structures(ids) {
		byFile[s.FileID] = s
	}
	var out []ItemMinutes
	for _, id := range unique(ids) {
		if files[id] == nil || byFile[id] == nil {
			continue
		}
		for _, i := range byFile[id].Items {
			if i.ItemID == v.Item.ID {
				out = append(out, ItemMinutes{files[id], i})
			}
		}
	}
	return out, b.err
}

// ItemVotes are the votes under one agenda item.
type ItemVotes struct {
	Votes []*council.Vote
	Files map[council.ID]*council.File // the minutes that tell of them
}

// VotesOf finds the votes under agenda items, as the minutes tell them.
func (a *Archive) VotesOf(ctx context.Context, entries ...AgendaEntry) (map[council.ID]ItemVotes, error) {
	ids := make([]council.ID, 0, len(entries))
	for _, e := range entries {
		ids = append(ids, e.Item.ID)
	}
	votes, err := a.store.Votes(ctx, ids)
	if err != nil || len(votes) == 0 {
		return nil, err
	}
	b := batch{ctx: ctx, store: a.store}
	from := make([]council.ID, 0, len(votes))
	for _, v := range votes {
		from = append(from, v.FileID)
	}
	files := byID(b.filesByID(from))
	out := map[council.ID]ItemVotes{}
	for _, v := range votes {
		if files[v.FileID] == nil {
			continue
		}
		of := out[v.AgendaItemID]
		of.Votes, of.Files = append(of.Votes, v), files
		out[v.AgendaItemID] = of
	}
	return out, b.err
}

// Differs reports whether the vote that decided an item ended otherwise than the publisher says. Where one of them says
// nothing clear, they do not differ.
func Differs(published council.Outcome, vote *council.Vote) bool {
	return vote != nil && published != council.OutcomeUnknown && vote.Outcome != council.OutcomeUnknown && vote.Outcome != published
}

// MentionedBy finds the papers that a paper's main documents mention, in the order of the text; not those that its view
// names anyway.
func (a *Archive) MentionedBy(ctx context.Context, v *PaperView) ([]*council.Paper, error) {
	b := batch{ctx: ctx, store: a.store}
	var files, papers []council.ID
	for _, f := range v.Files {
		if f.Role == council.LinkPaperMainFile {
			files = append(files, f.File.ID)
		}
	}
	for _, s := range b.structures(files) {
		for _, m := range s.Mentions {
			if m.Kind == council.MentionPaper && !v.names(m.ID) {
				papers = append(papers, m.ID)
			}
		}
	}
	papers = unique(papers)
	return pick(b.papers(papers), papers), b.err
}
