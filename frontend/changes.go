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
	entries := make([]meetingEntry, 0, len(meetings))
	for _, m := range meetings {
		entries = append(entries, meetingEntry{Meeting: m, Organizations: organizations[m.ID]})
	}
	return entries, s.mark(r, entries)
}

// mark notes in lists of meetings when each of them was changed, for all lists at once.
func (s *Site) mark(r *request, lists ...[]meetingEntry) error {
	var meetings []*council.Meeting
	for _, list := range lists {
		for _, e := range list {
			meetings = append(meetings, e.Meeting)
		}
	}
	revised, err := s.Archive.Revised(r.ctx(), meetings)
	if err != nil {
		return err
	}
	for _, list := range lists {
		for i := range list {
			if at, ok := revised[list[i].Meeting.ID]; ok {
				list[i].Revised = &at
			}
		}
	}
	return nil
}
