package storetest

import (
	"context"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// testCalendar is what calendars that others subscribed to need: deleted meetings with what they named, and every revision
// of an agenda, also of items that left it or were deleted.
func testCalendar(t *testing.T, s *store.Store) {
	ctx := t.Context()
	start := func(day int) *time.Time {
		at := time.Date(2024, 5, day, 15, 0, 0, 0, time.UTC)
		return &at
	}
	district := &council.District{ID: "d", SourceID: SourceID, BodyID: BodyID, Name: "Süd"}
	o := record(&council.Organization{DistrictID: "d"}, "o")
	o.District = district
	gone := record(&council.Meeting{Name: "Gone", Start: start(2)}, "gone",
		link(council.LinkMeetingOrganization, "o", 0), link(council.LinkMeetingAgendaItem, "i", 0))
	earlier := record(&council.Meeting{Name: "Earlier", Start: start(1)}, "earlier")
	here := record(&council.Meeting{Name: "Here", Start: start(3)}, "here",
		link(council.LinkMeetingOrganization, "o", 0), link(council.LinkMeetingAgendaItem, "j", 0), link(council.LinkMeetingAgendaItem, "k", 1))
	private := false
	full := &council.AgendaItem{Number: "7", Order: 1, Name: "Seven", Public: &private, Result: "beschlossen", ResolutionText: "long"}
	items := []*council.Record{record(full, "i"), record(&council.AgendaItem{}, "j"), record(&council.AgendaItem{}, "k")}
	put(t, s, append(items, o, gone, earlier, here)...)
	brief := council.AgendaItemFilter{MeetingIDs: []council.ID{"gone", "here"}, Brief: true}
	want(t, "agendas in brief", []*council.AgendaItem{
		{Object: council.Object{ID: "i"}, Number: "7", Order: 1, Name: "Seven", Public: &private},
		{Object: council.Object{ID: "j"}},
		{Object: council.Object{ID: "k"}},
	})(s.AgendaItems(ctx, brief, council.Page{}))
	remove(t, s, gone, earlier, items[2])
	put(t, s, record(&council.Meeting{Name: "Here", Start: start(3)}, "here", link(council.LinkMeetingOrganization, "o", 0)))

	meetings := func(f council.MeetingFilter) ([]council.ID, error) { return idsOf(s.Meetings(ctx, f, council.Page{})) }
	want(t, "living", []council.ID{"here"})(meetings(council.MeetingFilter{}))
	want(t, "deleted", []council.ID{"earlier", "gone"})(meetings(council.MeetingFilter{Deleted: true, Ascending: true}))
	want(t, "deleted of an organization", []council.ID{"gone"})(meetings(council.MeetingFilter{Deleted: true, OrganizationIDs: []council.ID{"o"}}))
	want(t, "deleted of a district", []council.ID{"gone"})(meetings(council.MeetingFilter{Deleted: true, DistrictIDs: []council.ID{"d"}}))
	want(t, "deleted of another body", []council.ID{})(meetings(council.MeetingFilter{Deleted: true, BodyIDs: []council.ID{"elsewhere"}}))
	want(t, "deleted by id", []council.ID{"gone"})(meetings(council.MeetingFilter{Deleted: true, IDs: []council.ID{"gone", "here"}}))
	want(t, "number of deleted", 2)(s.CountMeetings(ctx, council.MeetingFilter{Deleted: true}))
	found, err := s.Meetings(ctx, council.MeetingFilter{Deleted: true, IDs: []council.ID{"gone"}}, council.Page{})
	if err != nil || len(found) != 1 || !found[0].Deleted || found[0].Name != "Gone" {
		t.Errorf("a deleted meeting: got %v, %v, want it whole and marked", found, err)
	}

	of := council.LinkFilter{From: []council.ID{"gone"}, Roles: []council.LinkRole{council.LinkMeetingOrganization}}
	want(t, "links from the deleted", []council.Link{})(s.Links(ctx, of))
	of.Deleted = true
	want(t, "links from the deleted, if asked for",
		[]council.Link{{From: "gone", Role: council.LinkMeetingOrganization, To: "o"}})(s.Links(ctx, of))

	testAgendaRevisions(t, s)
}

func testAgendaRevisions(t *testing.T, s *store.Store) {
	ctx := t.Context()
	add := func(id council.ID, hour int) *council.Revision {
		r := &council.Revision{
			ObjectID: id, Type: council.KindAgendaItem, Kind: council.RevisionChanged, At: time.Date(2024, 1, 1, hour, 0, 0, 0, time.UTC),
			Changes: []council.Change{{Property: "name", Before: "a", After: "b"}},
		}
		update(t, s, func(ctx context.Context, tx council.Tx) error { return tx.AddRevision(ctx, r) })
		return r
	}
	i1, j1, k1, i2 := add("i", 1), add("j", 2), add("k", 3), add("i", 4)
	add("here", 5) // of the meeting itself: not of its agenda
	want(t, "of agendas", map[council.ID][]*council.Revision{"gone": {i2, i1}, "here": {k1, j1}})(
		s.AgendaRevisions(ctx, []council.ID{"gone", "here", "earlier", "nothing"}))
	want(t, "of one agenda", map[council.ID][]*council.Revision{"here": {k1, j1}})(s.AgendaRevisions(ctx, []council.ID{"here"}))
	want(t, "of none", map[council.ID][]*council.Revision{})(s.AgendaRevisions(ctx, nil))

	// An item that no list names, and that moves: both meetings keep what was changed about it, so that neither loses a change.
	moved := func(to council.ID) {
		r := record(&council.AgendaItem{MeetingID: to}, "n")
		r.Parents = []council.Link{{From: to, Role: council.LinkMeetingAgendaItem}}
		put(t, s, r)
	}
	there := council.AgendaItemFilter{MeetingIDs: []council.ID{"here"}}
	moved("here")
	n1 := add("n", 6)
	want(t, "before it moves", map[council.ID][]*council.Revision{"here": {n1, k1, j1}})(s.AgendaRevisions(ctx, []council.ID{"here", "next"}))
	put(t, s, record(&council.Meeting{}, "next"))
	moved("next")
	want(t, "after it moved", map[council.ID][]*council.Revision{"here": {n1, k1, j1}, "next": {n1}})(s.AgendaRevisions(ctx, []council.ID{"here", "next"}))
	want(t, "agenda without it", []council.ID{})(idsOf(s.AgendaItems(ctx, there, council.Page{})))
	wantOrphaned(t, s, council.KindAgendaItem, map[council.ID]bool{"n": false})
	moved("here")
	want(t, "agenda with it again", []council.ID{"n"})(idsOf(s.AgendaItems(ctx, there, council.Page{})))
	moved("")
	want(t, "agenda when it belongs nowhere", []council.ID{})(idsOf(s.AgendaItems(ctx, there, council.Page{})))
	wantOrphaned(t, s, council.KindAgendaItem, map[council.ID]bool{"n": false})
}
