package store

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type revisionRow struct {
	bun.BaseModel `bun:"revisions,alias:r"`
	council.Revision
}

func (r *revisionRow) entity() *council.Revision {
	utc(&r.At, r.Modified)
	return &r.Revision
}

// AddRevision implements council.Tx. It sets r.Number.
func (t *tx) AddRevision(ctx context.Context, r *council.Revision) error {
	row := revisionRow{Revision: *r}
	row.At, row.Modified = r.At.UTC().Truncate(time.Second), seconds(r.Modified)
	err := t.db.NewInsert().Model(&row).
		Value("number", "(SELECT COALESCE(MAX(number), 0) + 1 FROM revisions WHERE object_id = ?)", r.ObjectID).
		Returning("number").
		Scan(ctx, &r.Number)
	return translate(ctx, "storing a revision", err)
}

// Revisions implements council.Reader.
func (s *Store) Revisions(ctx context.Context, objectIDs []council.ID) ([]*council.Revision, error) {
	if len(objectIDs) == 0 {
		return nil, nil
	}
	return list[revisionRow, council.Revision](ctx, s.read, "listing revisions", func(q *bun.SelectQuery) {
		q.Where("r.object_id IN (?)", bun.List(objectIDs)).OrderExpr("r.at DESC, r.object_id, r.number DESC")
	})
}

// agendaRevisionRow is a revision of something on a meeting's agenda.
type agendaRevisionRow struct {
	MeetingID council.ID
	Row       revisionRow `bun:"embed:"`
}

// AgendaRevisions implements council.Reader. The few links lead to the revisions, never
// the other way round: SQLite holds to the order of a CROSS JOIN.
func (s *Store) AgendaRevisions(ctx context.Context, meetingIDs []council.ID) (map[council.ID][]*council.Revision, error) {
	out := map[council.ID][]*council.Revision{}
	if len(meetingIDs) == 0 {
		return out, nil
	}
	var rows []agendaRevisionRow
	err := s.read.NewSelect().Model(&rows).ModelTableExpr("links AS l CROSS JOIN revisions AS r").
		ColumnExpr("l.from_id AS meeting_id, r.*").
		Where("l.from_id IN (?)", bun.List(meetingIDs)).Where("l.role = ?", council.LinkMeetingAgendaItem).
		Where("r.object_id = l.to_id").
		OrderExpr("l.from_id, r.at DESC, r.object_id, r.number DESC").Scan(ctx)
	if err != nil {
		return nil, translate(ctx, "listing revisions of agendas", err)
	}
	for i := range rows {
		id := rows[i].MeetingID
		out[id] = append(out[id], rows[i].Row.entity())
	}
	return out, nil
}

// RecentRevisions implements council.Reader. Revisions of objects that readers do not
// see are left out. Cursors are those of council.CursorOfRevision.
func (s *Store) RecentRevisions(ctx context.Context, kind council.Kind, bodyIDs []council.ID, p council.Page) ([]*council.Revision, error) {
	of := tableOf(kind)
	if of == nil {
		return nil, council.Errorf(council.Invalid, "there are no revisions of a %s", kind)
	}
	var key string
	var number int
	if p.After != nil {
		if _, err := fmt.Sscanf(p.After.Key, "%s %d", &key, &number); err != nil {
			return nil, council.InvalidField("after", "this is no place in the list")
		}
	}
	return list[revisionRow, council.Revision](ctx, s.read, "listing recent revisions", func(q *bun.SelectQuery) {
		q.Join("JOIN ? AS o ON o.id = r.object_id", bun.Ident(of.name)).Where("r.type = ?", kind)
		visible(q, nil, false)
		anyOf(q, "o.body_id", bodyIDs)
		q.OrderExpr("r.at DESC, r.object_id DESC, r.number DESC")
		if p.After != nil {
			at, _ := time.Parse(time.RFC3339, key) // anything else than a time is before all
			q.Where("(r.at, r.object_id, r.number) < (?, ?, ?)", at, p.After.ID, number)
		}
		cut(q, p)
	})
}
