package council

import (
	"context"
	"fmt"
	"time"
)

// BarrierReport is what somebody told the town about a barrier on its pages (BITV RP §1: everybody may). It holds
// personal data: no edge shows it to anybody but the town's own staff, and Dump leaves it out.
type BarrierReport struct {
	// Year and Number name the case: the numbers of a year have no gaps.
	Year, Number int
	Kind         BarrierKind
	FileID       ID // of which an accessible version is asked for; empty for barriers
	// TokenHash is the SHA-256, in hex, of the token that the form was made with. The same form sent twice is one case.
	TokenHash string
	State     BarrierState
	Page      string // path on our own site, perhaps with a query; empty if none was given
	What      string
	Name      string // this and all that follows is optional
	Email     string
	Phone     string
	Address   string
	Lang      string // the language in which it was written: de, de-simple, en
	Created   time.Time
	Due       Date // when an answer is due
	Answered  *time.Time
	Closed    *time.Time
	Erased    *time.Time // since then What and who wrote it are empty
}

// BarrierKind is what a report is about.
type BarrierKind string

// The kinds of reports.
const (
	BarrierOnPage            BarrierKind = ""                   // a barrier on one of our own pages
	BarrierAccessibleVersion BarrierKind = "ACCESSIBLE_VERSION" // somebody asks for an accessible version of a file
)

// BarrierState says how far a report is.
type BarrierState string

// The states, in the order in which they follow each other.
const (
	BarrierOpen     BarrierState = "OPEN"
	BarrierAnswered BarrierState = "ANSWERED"
	BarrierClosed   BarrierState = "CLOSED"
)

// Case is the number by which the town and whoever reported speak of it: B-2026-0007.
func (r *BarrierReport) Case() string { return fmt.Sprintf("B-%d-%04d", r.Year, r.Number) }

// BarrierFilter selects reports, oldest first; empty fields select all.
type BarrierFilter struct {
	Year, Number  int // of one case, both
	TokenHash     string
	States        []BarrierState
	Kinds         []BarrierKind
	FileIDs       []ID
	CreatedBefore *time.Time
	ClosedBefore  *time.Time
	Erased        *bool
}

// BarrierReports keeps what is reported.
type BarrierReports interface {
	// AddBarrierReport gives a report the next number of its year and keeps it. CONFLICT if there is one with its token.
	AddBarrierReport(ctx context.Context, r *BarrierReport) error
	// BarrierReports finds reports.
	BarrierReports(ctx context.Context, f BarrierFilter) ([]*BarrierReport, error)
	// ChangeBarrierReport lets f change a report and keeps what it made of it; nothing if f fails. NOT_FOUND if there is
	// no such case.
	ChangeBarrierReport(ctx context.Context, year, number int, f func(*BarrierReport) error) error
}
