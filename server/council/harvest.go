package council

import (
	"context"
	"time"
)

// HarvestPage is one answer of a server, staged before it is applied. All pages of a
// run are fetched first and then read in one fixed order, so that a run that was
// killed, or fetched its lists in another order, ends with the same database.
type HarvestPage struct {
	RunID  ID
	List   string // the address of the list, or "" for a single object
	Number int    // from 1 within a list; of singles in the order in which they are applied
	Kind   Kind   // what the list holds
	BodyID ID
	URL    string // what was fetched
	Next   string // the page behind it, empty on the last
	Status int    // HTTP status
	Body   []byte // the answer's bytes, repaired and valid JSON; empty unless Status is 200
}

// Harvest keeps the importer's own state. Every method is one short transaction. Those
// that keep something for a source return CONFLICT if it was or is being removed.
type Harvest interface {
	// Acquire takes the right to import a source until that time: never twice at once,
	// on whatever node. It succeeds if nobody holds it, the holder is owner itself, or
	// the holder's time is over.
	Acquire(ctx context.Context, sourceID ID, owner string, now, until time.Time) (bool, error)
	// Release gives the right back.
	Release(ctx context.Context, sourceID ID, owner string) error

	// AddPages stages pages; a page that is already staged stays as it is.
	AddPages(ctx context.Context, pages []*HarvestPage) error
	// Pages lists the staged pages of a run without their bodies, by list and number.
	Pages(ctx context.Context, runID ID) ([]*HarvestPage, error)
	// PageBody reads the bytes of one staged page.
	PageBody(ctx context.Context, runID ID, list string, number int) ([]byte, error)
	// DropPages removes the staged pages of a run.
	DropPages(ctx context.Context, runID ID) error

	// ListCursors finds since when changes of each list of a source must be asked for.
	ListCursors(ctx context.Context, sourceID ID) (map[string]time.Time, error)
	// SetListCursors moves them.
	SetListCursors(ctx context.Context, sourceID ID, cursors map[string]time.Time) error

	// Known finds which of these objects were ever seen, deleted ones included.
	Known(ctx context.Context, ids []ID) (map[ID]bool, error)
	// NotDue finds which of these are missing links that need no new try before now.
	NotDue(ctx context.Context, ids []ID, now time.Time) (map[ID]bool, error)
	// DueMissing lists the missing links of a source whose next try has come.
	DueMissing(ctx context.Context, sourceID ID, now time.Time) ([]MissingLink, error)
	// PutMissing keeps links that led to nothing, to be tried again at next.
	PutMissing(ctx context.Context, links []MissingLink, tried, next time.Time) error
	// DropMissing forgets missing links, now that something was seen there.
	DropMissing(ctx context.Context, ids []ID) error

	// OpenRun finds the run of a source that is not finished, nil if there is none.
	OpenRun(ctx context.Context, sourceID ID) (*Run, error)
	// RawAfter lists up to limit raw objects of a source behind that id, deleted ones
	// included, in the order of ids.
	RawAfter(ctx context.Context, sourceID, after ID, limit int) ([]*RawObject, error)
	// FillSortDates gives a SortDate to up to limit papers behind that id whose source
	// names no date: the earliest of their meetings, their files, their creation. It
	// returns the last id it looked at, empty at the end.
	FillSortDates(ctx context.Context, after ID, limit int) (ID, error)
}
