package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type runRow struct {
	bun.BaseModel `bun:"runs,alias:o"`
	council.Run
}

func (r *runRow) entity() *council.Run {
	utc(&r.Started, r.Finished)
	return &r.Run
}

// PutRun implements council.Tx.
func (t *tx) PutRun(ctx context.Context, r *council.Run) error {
	row := runRow{Run: *r}
	row.Started, row.Finished = r.Started.UTC().Truncate(time.Second), seconds(r.Finished)
	_, err := t.db.NewInsert().Model(&row).
		On("CONFLICT (id) DO UPDATE").
		Set(allColumns[runRow](t.db, "id")).
		Exec(ctx)
	return translate(ctx, "storing a run", err)
}

// OpenRun implements council.Harvest.
func (s *Store) OpenRun(ctx context.Context, sourceID council.ID) (*council.Run, error) {
	runs, err := list[runRow, council.Run](ctx, s.read, "reading an open run", func(q *bun.SelectQuery) {
		q.Where("o.source_id = ?", sourceID).Where("o.state = ?", council.RunRunning).OrderExpr("o.started DESC, o.id DESC").Limit(1)
	})
	if err != nil || len(runs) == 0 {
		return nil, err
	}
	return runs[0], nil
}

// LastRuns implements council.Reader. No ids mean all sources.
func (s *Store) LastRuns(ctx context.Context, sourceIDs []council.ID) ([]*council.Run, error) {
	return list[runRow, council.Run](ctx, s.read, "listing last runs", func(q *bun.SelectQuery) {
		anyOf(q, "o.source_id", sourceIDs)
		q.Where("NOT EXISTS (SELECT 1 FROM runs AS n WHERE n.source_id = o.source_id AND (n.started, n.id) > (o.started, o.id))").
			OrderExpr("o.source_id")
	})
}
