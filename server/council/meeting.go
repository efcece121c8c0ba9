package council

import "time"

// Meeting is a sitting (OParl 1.1, 3.8).
type Meeting struct {
	Object
	Name         string
	MeetingState string // terminiert, eingeladen, durchgeführt
	Cancelled    *bool
	Start        *time.Time
	End          *time.Time // nil if unknown; never at or before Start
	LocationID   ID
}

// Kind implements Entity.
func (*Meeting) Kind() Kind { return KindMeeting }

// IsCancelled reports whether the publisher says that the meeting does not take place.
func (m *Meeting) IsCancelled() bool { return m.Cancelled != nil && *m.Cancelled }

// AgendaItem is a Tagesordnungspunkt (OParl 1.1, 3.9).
type AgendaItem struct {
	Object
	MeetingID      ID
	Number         string
	Order          int  // place on the agenda
	Ordered        bool // the source gives Order; else it is the place seen in the meeting's list
	Name           string
	Public         *bool
	ConsultationID ID
	Result         string // free text, as it came
	Outcome        Outcome
	ResolutionText string
	Start          *time.Time
	End            *time.Time
}

// Kind implements Entity.
func (*AgendaItem) Kind() Kind { return KindAgendaItem }

// IsPublic reports whether the item was dealt with in public; unknown counts as public.
func (a *AgendaItem) IsPublic() bool { return a.Public == nil || *a.Public }

// Outcome is Result brought to one of a few words, for filters and marks; the
// verbatim Result is what is shown.
type Outcome string

// The outcomes.
const (
	OutcomeUnknown   Outcome = ""
	OutcomeAccepted  Outcome = "ACCEPTED"
	OutcomeRejected  Outcome = "REJECTED"
	OutcomePostponed Outcome = "POSTPONED"
	OutcomeReferred  Outcome = "REFERRED"
	OutcomeNoted     Outcome = "NOTED"
	OutcomeWithdrawn Outcome = "WITHDRAWN"
	OutcomeDone      Outcome = "DONE"
)
