package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type missingRow struct {
	bun.BaseModel `bun:"missing_links,alias:o"`
	council.MissingLink
	TriedAt   time.Time
	NextTryAt time.Time
}

func (r *missingRow) entity() *council.MissingLink { return &r.MissingLink }

func (s *Store) listMissing(ctx context.Context, doing string, build func(q *bun.SelectQuery)) ([]council.MissingLink, error) {
	found, err := list[missingRow, council.MissingLink](ctx, s.read, doing, func(q *bun.SelectQuery) {
		build(q)
		q.OrderExpr("o.id")
	})
	out := make([]council.MissingLink, len(found))
	for i, m := range found {
		out[i] = *m
	}
	return out, err
}

// MissingLinks implements council.Reader.
func (s *Store) MissingLinks(ctx context.Context, ids []council.ID) ([]council.MissingLink, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return s.listMissing(ctx, "listing missing links", func(q *bun.SelectQuery) { q.Where("o.id IN (?)", bun.List(ids)) })
}

// NotDue implements council.Harvest.
func (s *Store) NotDue(ctx context.Context, ids []council.ID, now time.Time) (map[council.ID]bool, error) {
	return s.idSet(ctx, "looking for missing links", ids, func(q *bun.SelectQuery) {
		q.TableExpr("missing_links AS o").Where("o.next_try_at > ?", now.UTC().Truncate(time.Second))
	})
}

// DueMissing implements council.Harvest.
func (s *Store) DueMissing(ctx context.Context, sourceID council.ID, now time.Time) ([]council.MissingLink, error) {
	return s.listMissing(ctx, "listing due missing links", func(q *bun.SelectQuery) {
		q.Where("o.source_id = ?", sourceID).Where("o.next_try_at <= ?", now.UTC().Truncate(time.Second))
	})
}

// PutMissing implements council.Harvest.
func (s *Store) PutMissing(ctx context.Context, links []council.MissingLink, tried, next time.Time) error {
	at := map[council.ID]int{}
	var rows []missingRow
	var sources []council.ID
	for _, l := range links {
		row := missingRow{MissingLink: l, TriedAt: tried.UTC().Truncate(time.Second), NextTryAt: next.UTC().Truncate(time.Second)}
		if i, seen := at[l.ID]; seen {
			rows[i] = row
			continue
		}
		at[l.ID] = len(rows)
		rows, sources = append(rows, row), append(sources, l.SourceID)
	}
	if len(rows) == 0 {
		return nil
	}
	return s.update(ctx, "keeping missing links", func(t *tx) error {
		if err := t.holdSources(ctx, sources); err != nil {
			return err
		}
		_, err := t.db.NewInsert().Model(&rows).
			On("CONFLICT (id) DO UPDATE").
			Set(allColumns[missingRow](t.db, "id", "source_id")).
			Exec(ctx)
		return err
	})
}

// DropMissing implements council.Harvest.
func (s *Store) DropMissing(ctx context.Context, ids []council.ID) error {
	if len(ids) == 0 {
		return nil
	}
	return s.update(ctx, "forgetting missing links", func(t *tx) error {
		_, err := t.db.NewDelete().Table("missing_links").Where("id IN (?)", bun.List(ids)).Exec(ctx)
		return err
	})
}
