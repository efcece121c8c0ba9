package archive

import (
	"context"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Archive is the reading side: everything the publisher has published and not deleted.
//
// Every method returns NOT_FOUND for what does not exist or is hidden from the viewer
// in the context, GONE for what the publisher has deleted, INVALID for input that
// means nothing, and council errors of the store otherwise.
type Archive struct {
	store council.Reader
	now   func() time.Time
	cache *cache
}

// New returns an Archive over a store. The clock decides what is upcoming and current.
func New(store council.Reader, now func() time.Time) *Archive {
	return &Archive{store: store, now: now, cache: newCache()}
}

// Now returns the time by the archive's clock.
func (a *Archive) Now() time.Time { return a.now() }

// Today returns the day in the towns' own time zone.
func (a *Archive) Today() council.Date { return council.DateOf(a.now().In(Berlin)) }

// Berlin is the time zone of the towns we serve.
var Berlin = mustLoad("Europe/Berlin")

func mustLoad(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		panic(err) // cmd embeds the time zone database
	}
	return loc
}

// Reader gives batch look-ups by id to edges that resolve references themselves
// (GraphQL's loaders). It leaves out what is deleted.
func (a *Archive) Reader() council.Reader { return a.store }

// List is one page of a longer list.
type List[T any] struct {
	Items   []T
	HasNext bool
	// Total is the length of the whole list, -1 if it was not asked for.
	Total int
}

// MaxPage is the longest page anybody may ask for.
const MaxPage = 200

func pageOf[T any](p council.Page, fetch func(council.Page) ([]T, error)) (List[T], error) {
	if err := checkPage(p); err != nil {
		return List[T]{}, err
	}
	more := p
	more.First++
	items, err := fetch(more)
	if err != nil {
		return List[T]{}, err
	}
	return listOf(items, p), nil
}

func checkPage(p council.Page) error {
	if p.First <= 0 || p.First > MaxPage {
		return council.InvalidField("first", "a page has 1 to %d entries", MaxPage)
	}
	if p.Offset < 0 {
		return council.InvalidField("page", "there is no such page")
	}
	return nil
}

// listOf makes a page of its entries and, if there is one, the next entry.
func listOf[T any](items []T, p council.Page) List[T] {
	l := List[T]{Items: items, Total: -1}
	if len(items) > p.First {
		l.Items, l.HasNext = items[:p.First], true
	}
	return l
}

// one finds the single object with this id, or says why it cannot be seen.
func one[T any](ctx context.Context, a *Archive, kind council.Kind, id council.ID, fetch func([]council.ID) ([]T, error)) (T, error) {
	var none T
	items, err := fetch([]council.ID{id})
	if err != nil {
		return none, err
	}
	if len(items) == 1 {
		return items[0], nil
	}
	found, deleted, err := a.store.KindOf(ctx, id)
	if err != nil {
		return none, err
	}
	if deleted && found == kind {
		return none, council.Errorf(council.Gone, "the publisher has deleted this %s", kind)
	}
	return none, council.Errorf(council.NotFound, "there is no %s with the id %s", kind, id)
}

// Paper finds one paper.
func (a *Archive) Paper(ctx context.Context, id council.ID) (*council.Paper, error) {
	return one(ctx, a, council.KindPaper, id, func(ids []council.ID) ([]*council.Paper, error) {
		return a.store.Papers(ctx, council.PaperFilter{IDs: ids}, council.Page{})
	})
}

// Papers lists papers, newest first.
func (a *Archive) Papers(ctx context.Context, f council.PaperFilter, p council.Page) (List[*council.Paper], error) {
	if err := checkPapers(f); err != nil {
		return List[*council.Paper]{}, err
	}
	return pageOf(p, func(p council.Page) ([]*council.Paper, error) { return a.store.Papers(ctx, f, p) })
}

// Meeting finds one meeting.
func (a *Archive) Meeting(ctx context.Context, id council.ID) (*council.Meeting, error) {
	return one(ctx, a, council.KindMeeting, id, func(ids []council.ID) ([]*council.Meeting, error) {
		return a.store.Meetings(ctx, council.MeetingFilter{IDs: ids}, council.Page{})
	})
}

// Meetings lists meetings by start.
func (a *Archive) Meetings(ctx context.Context, f council.MeetingFilter, p council.Page) (List[*council.Meeting], error) {
	if err := checkMeetings(f); err != nil {
		return List[*council.Meeting]{}, err
	}
	return pageOf(p, func(p council.Page) ([]*council.Meeting, error) { return a.store.Meetings(ctx, f, p) })
}

// AgendaItem finds one agenda item, also one that was taken off.
func (a *Archive) AgendaItem(ctx context.Context, id council.ID) (*council.AgendaItem, error) {
	return one(ctx, a, council.KindAgendaItem, id, func(ids []council.ID) ([]*council.AgendaItem, error) {
		return a.store.AgendaItems(ctx, council.AgendaItemFilter{IDs: ids}, council.Page{})
	})
}

// Organization finds one organization.
func (a *Archive) Organization(ctx context.Context, id council.ID) (*council.Organization, error) {
	return one(ctx, a, council.KindOrganization, id, func(ids []council.ID) ([]*council.Organization, error) {
		return a.store.Organizations(ctx, council.OrganizationFilter{IDs: ids}, council.Page{})
	})
}

// Organizations lists organizations by name.
func (a *Archive) Organizations(ctx context.Context, f council.OrganizationFilter, p council.Page) (List[*council.Organization], error) {
	return pageOf(p, func(p council.Page) ([]*council.Organization, error) { return a.store.Organizations(ctx, f, p) })
}

// AllOrganizations lists by name all organizations there are, uncut, for the choices of a filter. Callers must not
// change the list: it is kept for the next one.
func (a *Archive) AllOrganizations(ctx context.Context, f council.OrganizationFilter) ([]*council.Organization, error) {
	return cached(ctx, a, "all organizations", f, func(ctx context.Context) ([]*council.Organization, error) {
		return a.store.Organizations(ctx, f, council.Page{})
	})
}

// Person finds one person.
func (a *Archive) Person(ctx context.Context, id council.ID) (*council.Person, error) {
	return one(ctx, a, council.KindPerson, id, func(ids []council.ID) ([]*council.Person, error) {
		return a.store.Persons(ctx, council.PersonFilter{IDs: ids}, council.Page{})
	})
}

// Persons lists persons by family name.
func (a *Archive) Persons(ctx context.Context, f council.PersonFilter, p council.Page) (List[*council.Person], error) {
	return pageOf(p, func(p council.Page) ([]*council.Person, error) { return a.store.Persons(ctx, f, p) })
}

// File finds one file.
func (a *Archive) File(ctx context.Context, id council.ID) (*council.File, error) {
	return one(ctx, a, council.KindFile, id, func(ids []council.ID) ([]*council.File, error) {
		return a.store.Files(ctx, council.FileFilter{IDs: ids}, council.Page{})
	})
}

// Files lists files, newest first.
func (a *Archive) Files(ctx context.Context, f council.FileFilter, p council.Page) (List[*council.File], error) {
	return pageOf(p, func(p council.Page) ([]*council.File, error) { return a.store.Files(ctx, f, p) })
}

// CountPapers counts what Papers lists.
func (a *Archive) CountPapers(ctx context.Context, f council.PaperFilter) (int, error) {
	return cached(ctx, a, "papers", f, func(ctx context.Context) (int, error) { return a.store.CountPapers(ctx, f) })
}

// CountMeetings counts what Meetings lists.
func (a *Archive) CountMeetings(ctx context.Context, f council.MeetingFilter) (int, error) {
	return cached(ctx, a, "meetings", f, func(ctx context.Context) (int, error) { return a.store.CountMeetings(ctx, f) })
}

// CountOrganizations counts what Organizations lists.
func (a *Archive) CountOrganizations(ctx context.Context, f council.OrganizationFilter) (int, error) {
	return cached(ctx, a, "organizations", f, func(ctx context.Context) (int, error) { return a.store.CountOrganizations(ctx, f) })
}

// CountPersons counts what Persons lists.
func (a *Archive) CountPersons(ctx context.Context, f council.PersonFilter) (int, error) {
	return cached(ctx, a, "persons", f, func(ctx context.Context) (int, error) { return a.store.CountPersons(ctx, f) })
}

// CountFiles counts what Files lists.
func (a *Archive) CountFiles(ctx context.Context, f council.FileFilter) (int, error) {
	return cached(ctx, a, "files", f, func(ctx context.Context) (int, error) { return a.store.CountFiles(ctx, f) })
}

// Bodies lists all bodies by name.
func (a *Archive) Bodies(ctx context.Context) ([]*council.Body, error) {
	return cached(ctx, a, "bodies", nil, func(ctx context.Context) ([]*council.Body, error) {
		return a.store.Bodies(ctx, council.BodyFilter{}, council.Page{})
	})
}

// Districts lists the Ortsbezirke of bodies by name.
func (a *Archive) Districts(ctx context.Context, bodyIDs ...council.ID) ([]*council.District, error) {
	return cached(ctx, a, "districts", bodyIDs, func(ctx context.Context) ([]*council.District, error) {
		return a.store.Districts(ctx, council.DistrictFilter{BodyIDs: bodyIDs}, council.Page{})
	})
}

// Freshness says of every source how fresh and how complete what we have of it is.
func (a *Archive) Freshness(ctx context.Context) ([]*council.Freshness, error) {
	return cached(ctx, a, "freshness", nil, a.store.Freshness)
}
