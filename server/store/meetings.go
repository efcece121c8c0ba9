package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type meetingRow struct {
	bun.BaseModel `bun:"meetings,alias:o"`
	council.Meeting
	NameFold string
	StartKey string
}

func newMeetingRow(m *council.Meeting) meetingRow {
	r := meetingRow{Meeting: *m, NameFold: council.Fold(m.Name)}
	r.Object = stored(m.Object)
	r.Start, r.End = seconds(m.Start), seconds(m.End)
	r.StartKey = council.CursorOfMeeting(&r.Meeting).Key
	return r
}

func (r *meetingRow) entity() *council.Meeting {
	utc(r.Created, r.Modified, r.Start, r.End)
	return &r.Meeting
}

// Meetings implements council.Reader. Meetings without a start are at the old end.
func (s *Store) Meetings(ctx context.Context, f council.MeetingFilter, p council.Page) ([]*council.Meeting, error) {
	return list[meetingRow, council.Meeting](ctx, s.read, "listing meetings", func(q *bun.SelectQuery) {
		filterMeetings(q, f)
		order{column: "o.start_key", descending: !f.Ascending}.page(q, p)
	})
}

// CountMeetings implements council.Reader.
func (s *Store) CountMeetings(ctx context.Context, f council.MeetingFilter) (int, error) {
	return count[meetingRow](ctx, s.read, "counting meetings", func(q *bun.SelectQuery) { filterMeetings(q, f) })
}

func filterMeetings(q *bun.SelectQuery, f council.MeetingFilter) {
	if f.Deleted {
		q.Where("o.deleted = TRUE").Where("o.orphaned = FALSE")
		anyOf(q, "o.id", f.IDs)
	} else {
		visible(q, f.IDs, false)
	}
	anyOf(q, "o.body_id", f.BodyIDs)
	words(q, "o.name_fold", f.Text)
	if f.From != nil {
		q.Where("o.start_key >= ?", keyNotBefore(*f.From))
	}
	if f.Until != nil {
		q.Where("o.start_key < ?", keyNotBefore(*f.Until)).Where("o.start_key <> ''")
	}
	if len(f.OrganizationIDs) > 0 {
		q.Where("o.id IN (?)", naming(q, f.OrganizationIDs, council.LinkMeetingOrganization))
	}
	if len(f.ParticipantIDs) > 0 {
		q.Where("o.id IN (?)", naming(q, f.ParticipantIDs, council.LinkMeetingParticipant))
	}
	if len(f.DistrictIDs) > 0 {
		q.Where("o.id IN (?)", naming(q, organizationsOf(q, f.DistrictIDs), council.LinkMeetingOrganization))
	}
}

// keyNotBefore returns the first start key at or after t: starts are whole seconds.
func keyNotBefore(t time.Time) string {
	return t.Add(time.Second - time.Nanosecond).UTC().Truncate(time.Second).Format(time.RFC3339)
}

type agendaItemRow struct {
	bun.BaseModel `bun:"agenda_items,alias:o"`
	council.AgendaItem
}

func newAgendaItemRow(a *council.AgendaItem) agendaItemRow {
	r := agendaItemRow{AgendaItem: *a}
	r.Object = stored(a.Object)
	r.Start, r.End = seconds(a.Start), seconds(a.End)
	return r
}

func (r *agendaItemRow) entity() *council.AgendaItem {
	utc(r.Created, r.Modified, r.Start, r.End)
	return &r.AgendaItem
}

// AgendaItems implements council.Reader. Items of several meetings come meeting by
// meeting. OParl's order comes before the place in the meeting's list, which is all there
// is of items without one: they are behind those that have it.
func (s *Store) AgendaItems(ctx context.Context, f council.AgendaItemFilter, p council.Page) ([]*council.AgendaItem, error) {
	return unique(list[agendaItemRow, council.AgendaItem](ctx, s.read, "listing agenda items", func(q *bun.SelectQuery) {
		visible(q, f.IDs, f.Orphaned)
		refersTo(q, "o.consultation_id", f.ConsultationIDs)
		if f.Brief {
			q.Column("o.id", "o.number", "o.order", "o.ordered", "o.name", "o.public")
		}
		if len(f.MeetingIDs) > 0 {
			q.OrderExpr("l.from_id, o.ordered DESC, CASE WHEN o.ordered THEN ? END", bun.Ident("o.order"))
			inListOf(q, f.MeetingIDs, council.LinkMeetingAgendaItem, f.Orphaned)
		} else {
			q.OrderExpr("o.meeting_id")
		}
		q.OrderExpr("?, o.number, o.id", bun.Ident("o.order"))
		cut(q, p)
	}))
}
