package graph

import (
	"context"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// maxPage is the longest page that anybody may ask for.
const maxPage = 100

// listing is a list of the archive that comes in pages, selected by an F.
type listing[T council.Entity, F any] struct {
	list   func(*archive.Archive, context.Context, F, council.Page) (archive.List[T], error)
	count  func(*archive.Archive, context.Context, F) (int, error)
	many   func(*archive.Archive) archive.Lists[T, F]
	cursor func(T) council.Cursor
}

// The lists of the archive.
var (
	paperList = listing[*council.Paper, council.PaperFilter]{
		(*archive.Archive).Papers, (*archive.Archive).CountPapers, (*archive.Archive).PaperLists,
		council.CursorOfPaper,
	}
	meetingList = listing[*council.Meeting, council.MeetingFilter]{
		(*archive.Archive).Meetings, (*archive.Archive).CountMeetings, (*archive.Archive).MeetingLists,
		council.CursorOfMeeting,
	}
	organizationList = listing[*council.Organization, council.OrganizationFilter]{
		(*archive.Archive).Organizations, (*archive.Archive).CountOrganizations, (*archive.Archive).OrganizationLists,
		council.CursorOfOrganization,
	}
	personList = listing[*council.Person, council.PersonFilter]{
		(*archive.Archive).Persons, (*archive.Archive).CountPersons, (*archive.Archive).PersonLists,
		council.CursorOfPerson,
	}
	fileList = listing[*council.File, council.FileFilter]{
		(*archive.Archive).Files, (*archive.Archive).CountFiles, (*archive.Archive).FileLists,
		council.CursorOfFile,
	}
)

// arguments are those that all connections have.
type arguments[F any] struct {
	first  int
	after  *string
	filter F
}

// args puts arguments together; no filter selects all.
func args[F any](first int, after *string, filter *F) arguments[F] {
	a := arguments[F]{first: first, after: after}
	if filter != nil {
		a.filter = *filter
	}
	return a
}

// meetingArgs are args of a list of meetings, whose order is an argument of its own.
func meetingArgs(first int, after *string, filter *council.MeetingFilter, order model.MeetingOrder) arguments[council.MeetingFilter] {
	a := args(first, after, filter)
	a.filter.Ascending = order == model.MeetingOrderOldestFirst
	return a
}

// page reads one page. INVALID for a page that cannot be.
func (li listing[T, F]) page(ctx context.Context, a *archive.Archive, by arguments[F]) (*relay.Connection[T], error) {
	p, err := pageOf(by.first, by.after)
	if err != nil {
		return nil, err
	}
	found, err := li.list(a, ctx, by.filter, p)
	if err != nil {
		return nil, err
	}
	count := func(ctx context.Context) (int, error) { return li.count(a, ctx, by.filter) }
	return relay.NewConnection(found.Items, found.HasNext, p.After != nil, li.cursor, count), nil
}

// pages reads a page of each of many lists at once. The lists are counted at once too, when the first number is asked
// for.
func (li listing[T, F]) pages(ctx context.Context, a *archive.Archive, filters []F, p council.Page) ([]*relay.Connection[T], error) {
	many := li.many(a)
	found, err := many.Pages(ctx, filters, p)
	if err != nil {
		return nil, err
	}
	counts := &once[[]int]{}
	conns := make([]*relay.Connection[T], len(found))
	for i, list := range found {
		count := func(ctx context.Context) (int, error) {
			all, err := counts.get(func() ([]int, error) { return many.Counts(ctx, filters) })
			if err != nil {
				return 0, err
			}
			return all[i], nil
		}
		conns[i] = relay.NewConnection(list.Items, list.HasNext, p.After != nil, li.cursor, count)
	}
	return conns, nil
}

// once is a value that is found out when it is needed, by whoever needs it first.
type once[V any] struct {
	mu    sync.Mutex
	known bool
	value V
	err   error
}

func (o *once[V]) get(find func() (V, error)) (V, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.known {
		o.value, o.err = find()
		o.known = true
	}
	return o.value, o.err
}

// root reads a page for a field of the query, with all that is selected below it.
func (li listing[T, F]) root(ctx context.Context, by arguments[F]) (*relay.Connection[T], error) {
	l := loadersFrom(ctx)
	conn, err := li.page(ctx, l.archive, by)
	if err != nil {
		return nil, err
	}
	return conn, aheadOfNodes(ctx, conn.Nodes, here(ctx))
}

func pageOf(first int, after *string) (council.Page, error) {
	if first < 1 || first > maxPage {
		return council.Page{}, council.InvalidField("first", "a page has 1 to %d entries", maxPage)
	}
	p := council.Page{First: first}
	if after != nil && *after != "" {
		c, err := relay.DecodeCursor(*after)
		if err != nil {
			return council.Page{}, err
		}
		p.After = &c
	}
	return p, nil
}

// pages are a list that every P has: those entries of a listing that belong to it.
type pages[P any, T council.Entity, F any] struct {
	of listing[T, F]
	// within narrows a filter to what belongs to a parent.
	within func(f *F, parent P)
	id     func(P) council.ID
}

// page finds the page of one parent. Where the parent came out of a list, that reads the pages of the whole list, and what
// is selected below them.
func (ps pages[P, T, F]) page(ctx context.Context, parent P, by arguments[F]) (*relay.Connection[T], error) {
	g := together[P, *relay.Connection[T]](loadersFrom(ctx), []P{parent}, ps.id, here(ctx))
	found, err := g.found.get(func() (map[council.ID]*relay.Connection[T], error) { return ps.read(ctx, g.parents, by) })
	return found[ps.id(parent)], err
}

// read reads the same page of all these parents' lists, and what is selected below.
func (ps pages[P, T, F]) read(ctx context.Context, parents []P, by arguments[F]) (map[council.ID]*relay.Connection[T], error) {
	p, err := pageOf(by.first, by.after)
	if err != nil {
		return nil, err
	}
	filters := make([]F, len(parents))
	for i, parent := range parents {
		filters[i] = by.filter
		ps.within(&filters[i], parent)
	}
	conns, err := ps.of.pages(ctx, loadersFrom(ctx).archive, filters, p)
	if err != nil {
		return nil, err
	}
	found := make(map[council.ID]*relay.Connection[T], len(parents))
	var nodes []T
	for i, conn := range conns {
		found[ps.id(parents[i])] = conn
		nodes = append(nodes, conn.Nodes...)
	}
	return found, aheadOfNodes(ctx, nodes, here(ctx))
}

// group are parents of which a field with arguments is read together, with what it gives by parent.
type group[P, R any] struct {
	parents []P
	found   once[map[council.ID]R]
}

// together makes a group of those parents that are in none yet, and returns the group of the first.
func together[P, R any](l *loaders, parents []P, id func(P) council.ID, at place) *group[P, R] {
	c := &l.pages
	c.mu.Lock()
	defer c.mu.Unlock()
	fresh := &group[P, R]{}
	for _, p := range parents {
		key := pageKey{id(p), at.Field}
		if c.groups[key] == nil {
			c.groups[key] = fresh
			fresh.parents = append(fresh.parents, p)
		}
	}
	return c.groups[pageKey{id(parents[0]), at.Field}].(*group[P, R])
}

// pageGroups are the groups of one request: by parent, and by the field of the document, which stands for its arguments.
type pageGroups struct {
	mu     sync.Mutex
	groups map[pageKey]any
}

type pageKey struct {
	parent council.ID
	field  *ast.Field
}

// pagesOf makes the pages of OParl objects.
func pagesOf[P, T council.Entity, F any](
	of listing[T, F], within func(f *F, parent P),
) pages[P, T, F] {
	return pages[P, T, F]{of: of, within: within, id: idOf[P]}
}

// The lists that objects have.
var (
	bodyOrganizations = pagesOf(organizationList,
		func(f *council.OrganizationFilter, b *council.Body) { f.BodyIDs = only(b.ID) })
	bodyPersons = pagesOf(personList,
		func(f *council.PersonFilter, b *council.Body) { f.BodyIDs = only(b.ID) })
	bodyMeetings = pagesOf(meetingList,
		func(f *council.MeetingFilter, b *council.Body) { f.BodyIDs = only(b.ID) })
	bodyPapers = pagesOf(paperList,
		func(f *council.PaperFilter, b *council.Body) { f.BodyIDs = only(b.ID) })
	bodyFiles = pagesOf(fileList,
		func(f *council.FileFilter, b *council.Body) { f.BodyIDs = only(b.ID) })
	districtMeetings = pages[*council.District, *council.Meeting, council.MeetingFilter]{
		of: meetingList, id: districtID,
		within: func(f *council.MeetingFilter, d *council.District) { f.DistrictIDs = only(d.ID) },
	}
	districtPapers = pages[*council.District, *council.Paper, council.PaperFilter]{
		of: paperList, id: districtID,
		within: func(f *council.PaperFilter, d *council.District) { f.DistrictIDs = only(d.ID) },
	}
	organizationMeetings = pagesOf(meetingList,
		func(f *council.MeetingFilter, o *council.Organization) { f.OrganizationIDs = only(o.ID) })
	organizationPapers = pagesOf(paperList,
		func(f *council.PaperFilter, o *council.Organization) { f.OrganizationIDs = only(o.ID) })
	personPapers = pagesOf(paperList,
		func(f *council.PaperFilter, p *council.Person) { f.PersonIDs = only(p.ID) })
	locationPapers = pagesOf(paperList,
		func(f *council.PaperFilter, at *council.Location) { f.LocationIDs = only(at.ID) })
)

func only(id council.ID) []council.ID { return []council.ID{id} }

func districtID(d *council.District) council.ID { return d.ID }
