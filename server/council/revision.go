package council

import "time"

// RevisionKind says what happened to an object.
type RevisionKind string

// The kinds of revisions. A first appearance is no revision.
const (
	RevisionChanged  RevisionKind = "CHANGED"
	RevisionDeleted  RevisionKind = "DELETED"
	RevisionRestored RevisionKind = "RESTORED"
)

// Revision says what changed in an object and when: papers are altered after the
// fact, agendas before the meeting, and users want to see it.
type Revision struct {
	ObjectID ID
	Number   int // 1 for the first
	Kind     RevisionKind
	Type     Kind // of the object
	At       time.Time
	Modified *time.Time // at the source
	Changes  []Change
}

// Change is one property before and after. Lists name what came and what went.
type Change struct {
	Property string   `json:"property"` // in OParl's spelling
	Before   string   `json:"before,omitempty"`
	After    string   `json:"after,omitempty"`
	Added    []string `json:"added,omitempty"`   // names or addresses of what a list names now
	Removed  []string `json:"removed,omitempty"` // … and no longer names
}
