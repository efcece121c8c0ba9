package council

import (
	"context"
	"encoding/json"
	"time"
)

// Page cuts a list: at most First entries after the cursor, or from Offset on. First
// 0 means all, for the small lists of one object.
type Page struct {
	First  int
	After  *Cursor
	Offset int
}

// Cursor is the place of one entry in a list's order: its sort key and its ID.
type Cursor struct {
	Key string
	ID  ID
}

// BodyFilter selects bodies; empty fields select all. So do the other filters.
type BodyFilter struct{ IDs []ID }

// SystemFilter selects systems.
type SystemFilter struct{ IDs []ID }

// LegislativeTermFilter selects terms, ordered by start.
type LegislativeTermFilter struct{ IDs, BodyIDs []ID }

// OrganizationFilter selects organizations, ordered by name.
type OrganizationFilter struct {
	IDs, BodyIDs, DistrictIDs, SubOrganizationOfIDs []ID
	Type                                            string // organizationType or classification
	Text                                            string // in the name
	CurrentOn                                       Date   // only those not dissolved before that day
}

// PersonFilter selects persons, ordered by family name.
type PersonFilter struct {
	IDs, BodyIDs, OrganizationIDs []ID
	Text                          string // in the name
	CurrentOn                     Date   // only with a membership on that day (in OrganizationIDs, if given)
}

// MembershipFilter selects memberships, the current ones first.
type MembershipFilter struct{ IDs, PersonIDs, OrganizationIDs, OnBehalfOfIDs []ID }

// MeetingFilter selects meetings, ordered by start: newest first unless Ascending.
type MeetingFilter struct {
	IDs, BodyIDs, OrganizationIDs, DistrictIDs, ParticipantIDs []ID
	From, Until                                                *time.Time // start in [From, Until)
	Text                                                       string     // in the name
	Ascending                                                  bool
	Deleted                                                    bool // only those that the publisher has deleted
}

// AgendaItemFilter selects agenda items in the order of the agenda. With MeetingIDs,
// items that their meeting no longer names are left out unless Orphaned.
type AgendaItemFilter struct {
	IDs, MeetingIDs, ConsultationIDs []ID
	Orphaned                         bool // also those no longer named
	Brief                            bool // only id, number, order, name and whether it is public; for agendas by the hundred
}

// PaperFilter selects papers, newest first.
type PaperFilter struct {
	IDs, BodyIDs []ID
	DistrictIDs  []ID // papers that concern any of them, by whatever reason (see PaperDistrict)
	// OrganizationIDs: papers consulted in, originated by or under direction of any of them.
	OrganizationIDs []ID
	PersonIDs       []ID // originators
	LocationIDs     []ID
	PaperType       string
	From, Until     Date   // SortDate, both days included
	Text            string // words in title or reference, all of them
}

// ConsultationFilter selects consultations in the order of their papers.
type ConsultationFilter struct {
	IDs, PaperIDs, MeetingIDs, AgendaItemIDs, OrganizationIDs []ID
	Orphaned                                                  bool
}

// FileFilter selects files, newest first.
type FileFilter struct {
	IDs, BodyIDs, MasterFileIDs []ID
	Text                        string // in the name
	From, Until                 Date
}

// LocationFilter selects locations.
type LocationFilter struct {
	IDs, BodyIDs []ID
	// Public: only those that a body, an organization, a meeting or a paper names. What
	// only a person names may be a home.
	Public bool
}

// DistrictFilter selects districts, ordered by name.
type DistrictFilter struct{ IDs, BodyIDs []ID }

// LinkFilter selects links, in the order of their lists.
type LinkFilter struct {
	From, To []ID
	Roles    []LinkRole
	Orphaned bool // also those no longer named
	Deleted  bool // also those with an end that the publisher has deleted
}

// Lists reads several lists of one kind of object at once. However many they are, that is
// one query (beyond a few hundred lists, one per few hundred).
type Lists[E Entity, F any] interface {
	// Pages finds for each filter what it selects, in its order, each list cut by the
	// same page. The lists come in the order of the filters.
	Pages(ctx context.Context, filters []F, p Page) ([][]E, error)
	// Counts counts what each filter selects.
	Counts(ctx context.Context, filters []F) ([]int, error)
}

// Reader reads the domain. Lists leave out what is deleted and what is orphaned unless
// a filter says otherwise; a filter with IDs finds everything with these ids that is
// not deleted, in no particular order. All errors are council Errors or cancellations.
type Reader interface {
	Systems(ctx context.Context, f SystemFilter, p Page) ([]*System, error)
	Bodies(ctx context.Context, f BodyFilter, p Page) ([]*Body, error)
	LegislativeTerms(ctx context.Context, f LegislativeTermFilter, p Page) ([]*LegislativeTerm, error)
	Organizations(ctx context.Context, f OrganizationFilter, p Page) ([]*Organization, error)
	CountOrganizations(ctx context.Context, f OrganizationFilter) (int, error)
	Persons(ctx context.Context, f PersonFilter, p Page) ([]*Person, error)
	CountPersons(ctx context.Context, f PersonFilter) (int, error)
	Memberships(ctx context.Context, f MembershipFilter, p Page) ([]*Membership, error)
	Meetings(ctx context.Context, f MeetingFilter, p Page) ([]*Meeting, error)
	CountMeetings(ctx context.Context, f MeetingFilter) (int, error)
	AgendaItems(ctx context.Context, f AgendaItemFilter, p Page) ([]*AgendaItem, error)
	Papers(ctx context.Context, f PaperFilter, p Page) ([]*Paper, error)
	CountPapers(ctx context.Context, f PaperFilter) (int, error)
	Consultations(ctx context.Context, f ConsultationFilter, p Page) ([]*Consultation, error)
	Files(ctx context.Context, f FileFilter, p Page) ([]*File, error)
	CountFiles(ctx context.Context, f FileFilter) (int, error)
	Locations(ctx context.Context, f LocationFilter, p Page) ([]*Location, error)
	Districts(ctx context.Context, f DistrictFilter, p Page) ([]*District, error)

	// OrganizationLists and its like read for many filters at once what Organizations and
	// CountOrganizations read for one.
	OrganizationLists() Lists[*Organization, OrganizationFilter]
	PersonLists() Lists[*Person, PersonFilter]
	MeetingLists() Lists[*Meeting, MeetingFilter]
	PaperLists() Lists[*Paper, PaperFilter]
	FileLists() Lists[*File, FileFilter]

	// PaperDistricts lists by what these papers concern which districts, ordered by paper and district.
	PaperDistricts(ctx context.Context, paperIDs []ID) ([]PaperDistrict, error)
	// PaperTypes lists the types that papers of these bodies have, most frequent first.
	PaperTypes(ctx context.Context, bodyIDs []ID) ([]string, error)
	// Links lists links whose two ends are not deleted, unless the filter says otherwise.
	Links(ctx context.Context, f LinkFilter) ([]Link, error)
	// MissingLinks finds the addresses behind ids that nothing was ever seen at.
	MissingLinks(ctx context.Context, ids []ID) ([]MissingLink, error)
	// Revisions lists the revisions of objects, newest first.
	Revisions(ctx context.Context, objectIDs []ID) ([]*Revision, error)
	// AgendaRevisions lists by meeting the revisions of all that its agenda names or ever
	// named, deleted items included, newest first.
	AgendaRevisions(ctx context.Context, meetingIDs []ID) (map[ID][]*Revision, error)
	// RecentRevisions lists the newest revisions of one kind of object.
	RecentRevisions(ctx context.Context, kind Kind, bodyIDs []ID, p Page) ([]*Revision, error)
	// KindOf says what an id names, and whether that is deleted. NOT_FOUND for an id
	// that nothing has.
	KindOf(ctx context.Context, id ID) (kind Kind, deleted bool, err error)

	NameIndex
	DocumentReader

	// DataVersion grows with every transaction that changes what a reader can see.
	DataVersion(ctx context.Context) (int64, error)
	// Sources lists the registered sources, oldest first.
	Sources(ctx context.Context) ([]*Source, error)
	// LastRuns finds the newest run of each source, also a running one.
	LastRuns(ctx context.Context, sourceIDs []ID) ([]*Run, error)
	// Freshness sums up what is there of each source.
	Freshness(ctx context.Context) ([]*Freshness, error)
}

// Store is where everything is kept. Update runs f in one write transaction: all of it
// happens or nothing. f may run again after a conflict, so it must have no effects
// outside of tx.
type Store interface {
	Reader
	Update(ctx context.Context, f func(tx Tx) error) error
}

// RawObject is an object as its server sent it, flattened: embedded objects are
// replaced by their addresses. The domain is derived from it and can be derived again.
type RawObject struct {
	ID       ID
	URL      string
	SourceID ID
	BodyID   ID
	ParentID ID // what it came embedded in, if it did
	Kind     Kind
	JSON     json.RawMessage // canonical: keys sorted
	Hash     string          // SHA-256 of JSON without "modified", hex
	Created  *time.Time
	Modified *time.Time
	Deleted  bool
}

// Record is what one object says, in the domain's terms.
type Record struct {
	Entity Entity
	// Links are all list-valued properties of the object, complete: a containing role
	// that is absent names nothing.
	Links []Link
	// Parents are links of others to this object that only this object tells of.
	Parents []Link
	// District is the Ortsbezirk that the object tells of, if any.
	District *District
}

// Tx is an open write transaction of the importer's use-cases.
type Tx interface {
	// RawObjects finds what was last seen of these objects.
	RawObjects(ctx context.Context, ids []ID) (map[ID]*RawObject, error)
	// PutRawObjects stores what was seen.
	PutRawObjects(ctx context.Context, objects []*RawObject) error
	// PutRecords stores what objects say: rows, and links with what left them.
	PutRecords(ctx context.Context, records []*Record) error
	// QueueReadings makes files due to be read that are new, changed or restored. It comes before PutRecords: where a file
	// has the address that is stored, what is known of its content stays, so that the publisher is asked for changes only.
	QueueReadings(ctx context.Context, files []*File, now time.Time) error
	// DeleteObjects marks rows as deleted and orphans what only they contained. Of files all that was read goes.
	DeleteObjects(ctx context.Context, objects []*RawObject) error
	// AddRevision stores a revision and gives it the next number of its object.
	AddRevision(ctx context.Context, r *Revision) error
	// Names finds a short readable name for each of these objects, where there is one.
	Names(ctx context.Context, ids []ID) (map[ID]string, error)
	// PutPaperDistricts stores what has come and drops what has gone since papers were last matched with districts.
	// Papers that are no longer there are left out.
	PutPaperDistricts(ctx context.Context, added, gone []PaperDistrict) error
	// SetDistrictState notes for what that was done.
	SetDistrictState(ctx context.Context, state DistrictState) error
	// BumpDataVersion makes caches forget.
	BumpDataVersion(ctx context.Context) error

	// PutSource registers or updates a source. The state of one that is there stays as it
	// is: see SetSourceState.
	PutSource(ctx context.Context, s *Source) error
	// SetSourceState pauses, resumes or gives up a source.
	SetSourceState(ctx context.Context, id ID, state SourceState) error
	// HoldSource makes sure that a source is there until the transaction ends. It returns
	// CONFLICT if it was or is being removed.
	HoldSource(ctx context.Context, id ID) error
	// RemoveSource deletes up to limit rows of all that came from a source, and the
	// source itself when nothing is left; it reports whether it is done.
	RemoveSource(ctx context.Context, id ID, limit int) (done bool, err error)
	// PutRun stores a run's progress.
	PutRun(ctx context.Context, r *Run) error
	// AddOutbox leaves work for after the commit. At most one piece of work per kind
	// and uniqueKey waits at a time.
	AddOutbox(ctx context.Context, kind, uniqueKey string, payload []byte) error
}
