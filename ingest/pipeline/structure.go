package pipeline

import (
	"context"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// structuredBy names what a structure was found by: the rules, and the reading of the bytes.
func structuredBy(c *council.Content) string { return structure.Rules + " " + c.Reader + " " + c.Hash }

// owner is what a file belongs to. Paper or Meeting may be nil.
type owner struct {
	role    council.LinkRole
	paper   *council.Paper
	meeting *council.Meeting
	item    *council.AgendaItem
}

// structureOf reads what the text of a file says and links it to what it names; nil if it has no text.
func (p *Pipeline) structureOf(ctx context.Context, file *council.File, c *council.Content) (*council.Structure, error) {
	if c.Pages == 0 {
		return nil, nil
	}
	pages, err := p.o.Store.ContentPages(ctx, council.PageFilter{Hashes: []string{c.Hash}})
	if err != nil {
		return nil, err
	}
	d := structure.Document{Name: file.Name, FileName: file.FileName, Pages: make([]structure.Page, len(pages))}
	empty := true
	for i, page := range pages {
		d.Pages[i] = structure.Page{Number: page.Number, Text: page.Body()}
		empty = empty && page.Text == ""
	}
	if empty {
		return nil, nil
	}
	o, err := p.ownerOf(ctx, file.ID)
	if err != nil {
		return nil, err
	}
	d.Role = o.role
	if o.paper != nil {
		d.PaperType, d.Reference = o.paper.PaperType, o.paper.Reference
	}
	town, err := p.names.town(ctx, file.BodyID, p.o.Now())
	if err != nil {
		return nil, err
	}
	s := structure.Read(d, town.known)
	s.FileID = file.ID
	l := linker{ctx: ctx, store: p.o.Store, file: file, owner: o, structure: s}
	return s, l.link()
}

// ownerOf finds what a file belongs to, by its foremost role.
func (p *Pipeline) ownerOf(ctx context.Context, id council.ID) (owner, error) {
	links, err := p.o.Store.Links(ctx, council.LinkFilter{To: []council.ID{id}, Roles: council.FileRoles})
	if err != nil || len(links) == 0 {
		return owner{}, err
	}
	for _, role := range council.FileRoles {
		for _, l := range links {
			if l.Role == role {
				return p.loadOwner(ctx, l)
			}
		}
	}
	return owner{}, nil
}

func (p *Pipeline) loadOwner(ctx context.Context, l council.Link) (owner, error) {
	o := owner{role: l.Role}
	ids := []council.ID{l.From}
	papers, err := p.o.Store.Papers(ctx, council.PaperFilter{IDs: ids}, council.Page{})
	if err != nil {
		return o, err
	}
	if o.paper = first(papers); o.paper != nil {
		return o, nil
	}
	items, err := p.o.Store.AgendaItems(ctx, council.AgendaItemFilter{IDs: ids}, council.Page{})
	if err != nil {
		return o, err
	}
	if o.item = first(items); o.item != nil {
		ids = []council.ID{o.item.MeetingID}
	}
	meetings, err := p.o.Store.Meetings(ctx, council.MeetingFilter{IDs: ids}, council.Page{})
	o.meeting = first(meetings)
	return o, err
}

func first[T any](list []*T) *T {
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

// town is what documents of one body can name.
type town struct {
	known *structure.Known
	read  time.Time
}

// townFor is how long the names of a town are believed to be as they were: organizations come and go by the year.
const townFor = 5 * time.Minute

// town finds the names of a body.
func (n *names) town(ctx context.Context, body council.ID, now time.Time) (*town, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if t := n.known[body]; t != nil && now.Sub(t.read) < townFor {
		return t, nil
	}
	var bodies []council.ID
	if body != "" {
		bodies = []council.ID{body}
	}
	organizations, err := n.store.Organizations(ctx, council.OrganizationFilter{BodyIDs: bodies}, council.Page{})
	if err != nil {
		return nil, err
	}
	districts, err := n.store.Districts(ctx, council.DistrictFilter{BodyIDs: bodies}, council.Page{})
	if err != nil {
		return nil, err
	}
	names := make([]structure.Name, 0, len(organizations))
	for _, o := range organizations {
		name := structure.Name{ID: o.ID, Name: o.Name}
		if o.ShortName != "" && o.ShortName != o.Name {
			name.Aliases = []string{o.ShortName}
		}
		names = append(names, name)
	}
	places := make([]structure.Name, 0, len(districts))
	for _, d := range districts {
		places = append(places, structure.Name{ID: d.ID, Name: d.Name})
	}
	if n.known == nil {
		n.known = map[council.ID]*town{}
	}
	t := &town{known: structure.NewKnown(names, places, nil), read: now}
	n.known[body] = t
	return t, nil
}
