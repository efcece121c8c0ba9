package pipeline

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// structuredBy names what a structure was found by: the rules, and the reading of the bytes.
func structuredBy(c *council.Content) string { return structure.Rules + " " + c.Reader + " " + c.Hash }

// untold ends the name where the structure of a file of a folder is stored and Describe was not told of it yet.
const untold = " untold"

func told(structured string) string { return strings.TrimSuffix(structured, untold) }

// structureFile finds out what a file says, and ends its way.
func (p *Pipeline) structureFile(ctx context.Context, r *council.Reading, file *council.File) error {
	contents, err := p.o.Store.Contents(ctx, []string{r.Content})
	if err != nil {
		return err
	}
	if len(contents) == 0 || !p.o.Extractor.Reader().Enough(contents[0]) {
		return p.put(ctx, r, council.StageExtract)
	}
	now := p.o.Now()
	switch importing, err := p.names.importing(ctx, r.SourceID); {
	case err != nil:
		return err
	case importing && now.Sub(r.Since) < longestImport: // what the file names may come yet
		return p.postpone(ctx, r, importingFor)
	}
	c := contents[0]
	by := structuredBy(c)
	describe := p.o.Describe != nil && strings.HasPrefix(file.URL, council.FolderScheme)
	if describe && r.Structured == by+untold {
		if err := p.o.Describe(ctx, file.ID); err != nil {
			return p.ours(ctx, r, fmt.Errorf("describing: %w", err))
		}
	}
	s, err := p.structureOf(ctx, file, c)
	if err != nil {
		return err
	}
	if describe && r.Structured != by+untold {
		r.Structured, r.NextTry = by+untold, &now // and then once more, with what was described
	} else {
		r.Structured, r.NextTry = by, nil
		r.Stage, r.Since = council.StageDone, now
	}
	r.Fault, r.Detail, r.Attempts = c.Fault, c.Detail, 0
	_, err = p.o.Store.PutStructure(ctx, p.o.Owner, r, s)
	return err
}

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
	s, err := guarded(structure.Read, d, town.known)
	if err != nil {
		p.o.Log.ErrorContext(ctx, "the rules failed at the text of a file", "file", file.ID, "error", err)
		return nil, nil // its text is there, and readers can do without the rest
	}
	s.FileID = file.ID
	l := linker{ctx: ctx, store: p.o.Store, file: file, owner: o, structure: s}
	return s, l.link()
}

// rules find what a document says.
type rules func(structure.Document, *structure.Known) *council.Structure

// guarded applies rules. They see texts that strangers wrote, and a mistake in them shall not end the server.
func guarded(read rules, d structure.Document, k *structure.Known) (s *council.Structure, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return read(d, k), nil
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
