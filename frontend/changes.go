package frontend

import (
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// changesShown is how many changes stand above an agenda before the others hide behind a summary.
const changesShown = 8

// changeDay is what changed about a meeting on one day.
type changeDay struct {
	Day     time.Time
	Changes []archive.MeetingChange
}

// changeDays puts changes together by the day on which they were noticed, newest first.
func (r *request) changeDays(changes []archive.MeetingChange) []changeDay {
	var days []changeDay
	for _, c := range changes {
		day := r.Local(c.At)
		if n := len(days); n == 0 || council.DateOf(days[n-1].Day) != council.DateOf(day) {
			days = append(days, changeDay{Day: day})
		}
		last := &days[len(days)-1]
		last.Changes = append(last.Changes, c)
	}
	return days
}

// changeLabel says what happened; what it happened to follows, if there is a name for it.
func (r *request) changeLabel(c archive.MeetingChange, item string) string {
	label := r.T("calendar.change." + string(c.Kind))
	if item != "" || c.Kind == archive.ChangeItemAdded || c.Kind == archive.ChangeItemRemoved {
		label += ":"
	}
	return label
}

// revisedOn marks in lists that a meeting was changed after it was announced.
func (r *request) revisedOn(at time.Time) string { return r.T("calendar.revised", r.Date(r.Local(at))) }

// marked makes lines of meetings that say when each of them was changed.
func (s *Site) marked(r *request, meetings []*council.Meeting, organizations map[council.ID][]*council.Organization) ([]meetingEntry, error) {
	revised, err := s.Archive.Revised(r.ctx(), meetings)
	if err != nil {
		return nil, err
	}
	entries := make([]meetingEntry, 0, len(meetings))
	for _, m := range meetings {
		e := meetingEntry{Meeting: m, Organizations: organizations[m.ID]}
		if at, ok := revised[m.ID]; ok {
			e.Revised = &at
		}
		entries = append(entries, e)
	}
	return entries, nil
}
