package archive

import (
	"context"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Lists reads many lists of one kind at once, for edges that show lists of many parents. What it returns for each filter
// is what the Archive's method for one list returns; numbers are counted anew each time.
type Lists[E council.Entity, F any] struct {
	store council.Lists[E, F]
	check func(F) error // what means nothing
}

// Pages lists what each filter selects, each list cut by the same page.
func (l Lists[E, F]) Pages(ctx context.Context, filters []F, p council.Page) ([]List[E], error) {
	for _, f := range filters {
		if err := l.check(f); err != nil {
			return nil, err
		}
	}
	if err := checkPage(p); err != nil {
		return nil, err
	}
	more := p
	more.First++
	found, err := l.store.Pages(ctx, filters, more)
	if err != nil {
		return nil, err
	}
	out := make([]List[E], len(found))
	for i, items := range found {
		out[i] = listOf(items, p)
	}
	return out, nil
}

// Counts counts what each filter selects.
func (l Lists[E, F]) Counts(ctx context.Context, filters []F) ([]int, error) {
	return l.store.Counts(ctx, filters)
}

// PaperLists is for many lists what Papers is for one. So are the other methods.
func (a *Archive) PaperLists() Lists[*council.Paper, council.PaperFilter] {
	return Lists[*council.Paper, council.PaperFilter]{a.store.PaperLists(), checkPapers}
}

// MeetingLists lists meetings.
func (a *Archive) MeetingLists() Lists[*council.Meeting, council.MeetingFilter] {
	return Lists[*council.Meeting, council.MeetingFilter]{a.store.MeetingLists(), checkMeetings}
}

// OrganizationLists lists organizations.
func (a *Archive) OrganizationLists() Lists[*council.Organization, council.OrganizationFilter] {
	return Lists[*council.Organization, council.OrganizationFilter]{a.store.OrganizationLists(), anything[council.OrganizationFilter]}
}

// PersonLists lists persons.
func (a *Archive) PersonLists() Lists[*council.Person, council.PersonFilter] {
	return Lists[*council.Person, council.PersonFilter]{a.store.PersonLists(), anything[council.PersonFilter]}
}

// FileLists lists files.
func (a *Archive) FileLists() Lists[*council.File, council.FileFilter] {
	return Lists[*council.File, council.FileFilter]{a.store.FileLists(), anything[council.FileFilter]}
}

func checkPapers(f council.PaperFilter) error {
	if f.From != "" && f.Until != "" && f.From > f.Until {
		return council.InvalidField("until", "the end lies before the start")
	}
	return nil
}

func checkMeetings(f council.MeetingFilter) error {
	if f.From != nil && f.Until != nil && f.From.After(*f.Until) {
		return council.InvalidField("until", "the end lies before the start")
	}
	return nil
}

func anything[F any](F) error { return nil }
