package store

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type rawRow struct {
	bun.BaseModel `bun:"raw_objects,alias:o"`
	council.RawObject
}

func newRawRow(o *council.RawObject) rawRow {
	r := rawRow{RawObject: *o}
	r.Created, r.Modified = seconds(o.Created), seconds(o.Modified)
	if r.JSON == nil {
		r.JSON = json.RawMessage{} // a tombstone may be all that was ever seen
	}
	return r
}

func (r *rawRow) entity() *council.RawObject {
	utc(r.Created, r.Modified)
	if len(r.JSON) == 0 {
		r.JSON = nil
	}
	return &r.RawObject
}

// RawObjects implements council.Tx.
func (t *tx) RawObjects(ctx context.Context, ids []council.ID) (map[council.ID]*council.RawObject, error) {
	out := make(map[council.ID]*council.RawObject, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	found, err := list[rawRow, council.RawObject](ctx, t.db, "reading raw objects", func(q *bun.SelectQuery) {
		q.Where("o.id IN (?)", bun.List(ids))
	})
	for _, o := range found {
		out[o.ID] = o
	}
	return out, err
}

// PutRawObjects implements council.Tx. Of an object that comes twice the last counts.
func (t *tx) PutRawObjects(ctx context.Context, objects []*council.RawObject) error {
	at := make(map[council.ID]int, len(objects))
	rows := make([]rawRow, 0, len(objects))
	for _, o := range objects {
		if i, seen := at[o.ID]; seen {
			rows[i] = newRawRow(o)
			continue
		}
		at[o.ID] = len(rows)
		rows = append(rows, newRawRow(o))
	}
	for part := range slices.Chunk(rows, 200) {
		_, err := t.db.NewInsert().Model(&part).
			On("CONFLICT (id) DO UPDATE").
			Set(allColumns[rawRow](t.db, "id")).
			Exec(ctx)
		if err != nil {
			return translate(ctx, "storing raw objects", err)
		}
	}
	return nil
}

// RawAfter implements council.Harvest.
func (s *Store) RawAfter(ctx context.Context, sourceID, after council.ID, limit int) ([]*council.RawObject, error) {
	return list[rawRow, council.RawObject](ctx, s.read, "reading raw objects", func(q *bun.SelectQuery) {
		q.Where("o.source_id = ?", sourceID).Where("o.id > ?", after).OrderExpr("o.id").Limit(int64(limit))
	})
}

// Known implements council.Harvest: what was ever seen has a raw object.
func (s *Store) Known(ctx context.Context, ids []council.ID) (map[council.ID]bool, error) {
	return s.idSet(ctx, "looking for known objects", ids, func(q *bun.SelectQuery) {
		q.TableExpr("raw_objects AS o")
	})
}

// idSet finds which of ids a query finds; its table's alias is o.
func (s *Store) idSet(ctx context.Context, doing string, ids []council.ID, build func(q *bun.SelectQuery)) (map[council.ID]bool, error) {
	out := map[council.ID]bool{}
	if len(ids) == 0 {
		return out, nil
	}
	var found []council.ID
	q := s.read.NewSelect().ColumnExpr("o.id").Where("o.id IN (?)", bun.List(ids))
	build(q)
	if err := q.Scan(ctx, &found); err != nil {
		return nil, translate(ctx, doing, err)
	}
	for _, id := range found {
		out[id] = true
	}
	return out, nil
}
