package archive

import (
	"context"
	"slices"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// The years of which there are months to look at: OParl knows neither older councils nor later plans.
const (
	FirstYear = 1900
	LastYear  = 2199
)

// CalendarEntry is a meeting of a month.
type CalendarEntry struct {
	Meeting       *council.Meeting
	Organizations []*council.Organization
	// Revised is when the newest change worth saying of a meeting to come was noticed, nil if there is none.
	Revised *time.Time
}

// CalendarView is one month of meetings.
type CalendarView struct {
	Month   time.Time // the first day, at midnight in Berlin
	Entries []CalendarEntry
	// Next and Previous are the meetings nearest to a month without any, nil if there is none on that side.
	Next, Previous *council.Meeting
}

// Calendar finds the meetings of the month of a day, in the order of their start, in a fixed number of queries. The period
// of the filter is the month; INVALID (month) for years that no calendar has.
func (a *Archive) Calendar(ctx context.Context, f council.MeetingFilter, day time.Time) (*CalendarView, error) {
	day = day.In(Berlin)
	if day.Year() < FirstYear || day.Year() > LastYear {
		return nil, council.InvalidField("month", "a month lies in the years %d to %d", FirstYear, LastYear)
	}
	v := &CalendarView{Month: time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, Berlin)}
	until := v.Month.AddDate(0, 1, 0)
	f.From, f.Until, f.Ascending = &v.Month, &until, true
	b := batch{ctx: ctx, store: a.store}
	meetings := b.meetingsBy(f, 0)
	organizations, revised := b.organizationsOf(meetings), b.revised(meetings, a.now())
	for _, m := range meetings {
		e := CalendarEntry{Meeting: m, Organizations: organizations[m.ID]}
		if at, ok := revised[m.ID]; ok {
			e.Revised = &at
		}
		v.Entries = append(v.Entries, e)
	}
	if len(meetings) == 0 {
		f.From, f.Until = &until, nil
		v.Next = first(b.meetingsBy(f, 1))
		f.From, f.Until, f.Ascending = nil, &v.Month, false
		v.Previous = first(b.meetingsBy(f, 1))
	}
	return v, b.err
}

// FeedEntry is a meeting as calendars that subscribed to it are told of it.
type FeedEntry struct {
	// Meeting has a start. Of one that its publisher has deleted it holds only when it was to be.
	Meeting       *council.Meeting
	Organizations []*council.Organization
	Location      *council.Location
	Agenda        []*council.AgendaItem // the public items, with number and name
	Private       int                   // how many other items there are
	History       MeetingHistory
}

// Feed lists all meetings that a filter selects, past and to come, by start, in a fixed number of queries. A meeting that its
// publisher has deleted stays, for good: a calendar that left it out would leave it standing with its readers. Meetings
// without a start are left out: no calendar has a place for them.
func (a *Archive) Feed(ctx context.Context, f council.MeetingFilter) ([]FeedEntry, error) {
	f.From, f.Ascending, f.Deleted = &time.Time{}, true, false // everything with a start
	b := batch{ctx: ctx, store: a.store}
	meetings := b.meetingsBy(f, 0)
	f.Deleted = true
	deleted := b.meetingsBy(f, 0)
	entries := make([]FeedEntry, 0, len(meetings)+len(deleted))
	for _, m := range append(meetings, deleted...) {
		if m.Start != nil {
			entries = append(entries, FeedEntry{Meeting: shown(m)})
		}
	}
	slices.SortStableFunc(entries, func(a, b FeedEntry) int { return a.Meeting.Start.Compare(*b.Meeting.Start) })
	b.fill(entries)
	return entries, b.err
}

// FeedOf is the feed of one meeting, also of a deleted one; empty if it has no start.
func (a *Archive) FeedOf(ctx context.Context, id council.ID) ([]FeedEntry, error) {
	if _, err := a.Meeting(ctx, id); err != nil && council.CodeOf(err) != council.Gone {
		return nil, err
	}
	return a.Feed(ctx, council.MeetingFilter{IDs: []council.ID{id}})
}

// shown leaves of a deleted meeting what a calendar needs to find its entry again.
func shown(m *council.Meeting) *council.Meeting {
	if !m.Deleted {
		return m
	}
	return &council.Meeting{
		Object: council.Object{ID: m.ID, BodyID: m.BodyID, Created: m.Created, Modified: m.Modified, Deleted: true},
		Start:  m.Start, End: m.End,
	}
}

// fill reads what the entries show.
func (b *batch) fill(entries []FeedEntry) {
	var ids, living, places []council.ID
	for _, e := range entries {
		ids, places = append(ids, e.Meeting.ID), append(places, e.Meeting.LocationID)
		if !e.Meeting.Deleted {
			living = append(living, e.Meeting.ID)
		}
	}
	if len(ids) == 0 {
		return
	}
	items := b.agendaItems(council.AgendaItemFilter{MeetingIDs: living, Brief: true})
	locations := byID(b.locations(places))
	links := b.links(council.LinkFilter{
		From: ids, Roles: []council.LinkRole{council.LinkMeetingOrganization, council.LinkMeetingAgendaItem}, Deleted: true,
	})
	histories := b.historiesBy(ids, links)
	organizations := byID(b.organizations(targets(links, council.LinkMeetingOrganization)))
	of := make(map[council.ID][]council.Link, len(ids))
	for _, l := range links {
		of[l.From] = append(of[l.From], l)
	}
	agendas := agendasOf(items, links)
	for i := range entries {
		e := &entries[i]
		e.History, e.Location = histories[e.Meeting.ID], locations[e.Meeting.LocationID]
		e.Organizations = inOrder(organizations, targets(of[e.Meeting.ID], council.LinkMeetingOrganization))
		if e.Meeting.Deleted {
			continue
		}
		for _, item := range agendas[e.Meeting.ID] {
			if item.IsPublic() {
				e.Agenda = append(e.Agenda, item)
			} else {
				e.Private++
			}
		}
	}
}

// agendasOf gives each meeting the items that its links name, in the order of the items.
func agendasOf(items []*council.AgendaItem, links []council.Link) map[council.ID][]*council.AgendaItem {
	meetings := map[council.ID][]council.ID{}
	for _, l := range links {
		if l.Role == council.LinkMeetingAgendaItem {
			meetings[l.To] = append(meetings[l.To], l.From)
		}
	}
	out := map[council.ID][]*council.AgendaItem{}
	for _, i := range items {
		for _, m := range meetings[i.ID] {
			out[m] = append(out[m], i)
		}
	}
	return out
}
