package archive

import (
	"slices"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// revision of something at an hour of one day.
func revision(object council.ID, hour int, changes ...council.Change) *council.Revision {
	return &council.Revision{ObjectID: object, Kind: council.RevisionChanged, At: time.Date(2026, 3, 1, hour, 0, 0, 0, time.UTC), Changes: changes}
}

func change(property, before, after string) council.Change {
	return council.Change{Property: property, Before: before, After: after}
}

func agendaChange(added, removed []string) council.Change {
	return council.Change{Property: "agendaItem", Added: added, Removed: removed}
}

// TestHistory is the rule: what counts for a calendar, and what is worth saying.
func TestHistory(t *testing.T) {
	for _, tt := range []struct {
		name           string
		meeting, items []*council.Revision // newest first
		size           int                 // of the agenda now
		sequence       int
		want           []MeetingChange // without the time
	}{
		{name: "nothing happened"},
		{name: "minutes, participants and papers are no change", meeting: []*council.Revision{
			revision("m", 1, agendaFile("resultsProtocol"), change("invitation", "", "x"), council.Change{Property: "participant", Added: []string{"P"}}),
		}, items: []*council.Revision{revision("i", 1, change("result", "", "beschlossen"), change("order", "1", "2"))}},
		{name: "time, place and name", sequence: 2, meeting: []*council.Revision{
			revision("m", 2, change("start", "2026-04-01T17:00:00+02:00", "2026-04-02T17:00:00+02:00")),
			revision("m", 1, change("location", "Rathaus", "Halle"), change("name", "A", "B")),
		}, want: []MeetingChange{
			{Kind: ChangeStart, Before: "2026-04-01T17:00:00+02:00", After: "2026-04-02T17:00:00+02:00"},
			{Kind: ChangePlace, Before: "Rathaus", After: "Halle"},
			{Kind: ChangeName, Before: "A", After: "B"},
		}},
		{name: "a place without a name keeps its address to itself", sequence: 1, meeting: []*council.Revision{
			revision("m", 1, change("location", "https://s.example/1", "Halle")),
		}, want: []MeetingChange{{Kind: ChangePlace, After: "Halle"}}},
		{name: "invitations go out: for calendars only", sequence: 1, meeting: []*council.Revision{
			revision("m", 1, change("meetingState", "terminiert", "eingeladen")),
		}},
		{name: "an end that was open is no change, another end is", sequence: 2, meeting: []*council.Revision{
			revision("m", 2, change("end", "x", "y")), revision("m", 1, change("end", "", "x")),
		}, want: []MeetingChange{{Kind: ChangeEnd, Before: "x", After: "y"}}},
		{name: "cancelled and back", sequence: 3, meeting: []*council.Revision{
			revision("m", 3, change("cancelled", "true", "")), revision("m", 2, change("cancelled", "false", "true")), revision("m", 1, change("cancelled", "", "false")),
		}, want: []MeetingChange{{Kind: ChangeReinstated}, {Kind: ChangeCancelled}}},
		{name: "deleted and restored", sequence: 2, meeting: []*council.Revision{
			{ObjectID: "m", Kind: council.RevisionRestored, At: time.Unix(2, 0)}, {ObjectID: "m", Kind: council.RevisionDeleted, At: time.Unix(1, 0)},
		}},
		{name: "the first agenda is no change of it", size: 3, sequence: 1, meeting: []*council.Revision{
			revision("m", 1, agendaChange([]string{"1 A", "2 B", "3 C"}, nil)),
		}},
		{name: "an agenda that is published, then longer, then shorter", size: 2, sequence: 3, meeting: []*council.Revision{
			revision("m", 3, agendaChange(nil, []string{"1 A"})), revision("m", 2, agendaChange([]string{"3 C"}, nil)),
			revision("m", 1, agendaChange([]string{"1 A", "2 B"}, nil)),
		}, want: []MeetingChange{{Kind: ChangeItemRemoved, Before: "1 A"}, {Kind: ChangeItemAdded, After: "3 C"}}},
		{name: "an item under another address has not changed", size: 2, sequence: 1, meeting: []*council.Revision{
			revision("m", 1, agendaChange([]string{"1 A", "https://s.example/2"}, []string{"1 A"})),
		}, want: []MeetingChange{{Kind: ChangeItemAdded}}},
		{name: "another committee", sequence: 1, meeting: []*council.Revision{
			revision("m", 1, council.Change{Property: "organization", Added: []string{"Y", "Z"}, Removed: []string{"X"}}),
		}, want: []MeetingChange{{Kind: ChangeOrganization, Before: "X", After: "Y, Z"}}},
		{name: "items", sequence: 4, items: []*council.Revision{
			revision("i", 4, change("public", "false", "true")), revision("i", 3, change("public", "", "false")),
			revision("j", 2, change("name", "A", "B"), change("number", "1", "2")), revision("j", 1, change("public", "", "true")),
		}, want: []MeetingChange{
			{Kind: ChangeItemPublic, ItemID: "i"},
			{Kind: ChangeItemPrivate, ItemID: "i"},
			{Kind: ChangeItemRenamed, ItemID: "j", Before: "A", After: "B"},
			{Kind: ChangeItemRenumbered, ItemID: "j", Before: "1", After: "2"},
		}},
		{name: "an item that moves", sequence: 1, items: []*council.Revision{
			revision("i", 2, change("meeting", "M", "N")), revision("j", 1, change("meeting", "", "M")),
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h := history(tt.meeting, tt.items, tt.size)
			if h.Sequence != tt.sequence || (h.Latest == nil) != (tt.sequence == 0) {
				t.Errorf("got sequence %d, latest %v, want %d", h.Sequence, h.Latest, tt.sequence)
			}
			if !slices.IsSortedFunc(h.Changes, func(a, b MeetingChange) int { return b.At.Compare(a.At) }) {
				t.Error("the newest is not first")
			}
			got := slices.Clone(h.Changes)
			for i := range got {
				got[i].At = time.Time{}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func agendaFile(property string) council.Change {
	return council.Change{Property: property, After: "x"}
}

// TestAhead: what is noticed after a meeting began concerns its minutes.
func TestAhead(t *testing.T) {
	start := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	h := history([]*council.Revision{
		revision("m", 13, change("name", "B", "C")), revision("m", 12, change("name", "B", "B")), revision("m", 11, change("name", "A", "B")),
	}, nil, 0)
	if got := h.Ahead(&council.Meeting{Start: &start}); len(got) != 1 || got[0].After != "B" || got[0].Before != "A" {
		t.Errorf("got %+v, want the one change of the morning", got)
	}
	if got := h.Ahead(&council.Meeting{}); len(got) != 3 {
		t.Errorf("got %d changes of a meeting without a start, want 3", len(got))
	}
}
