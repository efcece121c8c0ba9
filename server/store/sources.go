package store

import (
	"context"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type sourceRow struct {
	bun.BaseModel `bun:"sources,alias:o"`
	council.Source
}

func (r *sourceRow) entity() *council.Source {
	utc(&r.Created, r.NextIncremental, r.NextFull, r.LastSuccess)
	return &r.Source
}

// PutSource implements council.Tx. Who holds the source stays as it is.
func (t *tx) PutSource(ctx context.Context, s *council.Source) error {
	row := sourceRow{Source: *s}
	row.Created = s.Created.UTC().Truncate(time.Second)
	row.NextIncremental, row.NextFull, row.LastSuccess = seconds(s.NextIncremental), seconds(s.NextFull), seconds(s.LastSuccess)
	_, err := t.db.NewInsert().Model(&row).
		On("CONFLICT (id) DO UPDATE").
		Set(allColumns[sourceRow](t.db, "id", "state")).
		Exec(ctx)
	return translate(ctx, "storing a source", err)
}

// SetSourceState implements council.Tx.
func (t *tx) SetSourceState(ctx context.Context, id council.ID, state council.SourceState) error {
	_, err := t.db.NewUpdate().Table("sources").Set("state = ?", state).Where("id = ?", id).Exec(ctx)
	return translate(ctx, "setting the state of a source", err)
}

// HoldSource implements council.Tx. SQLite has one writer; on PostgreSQL the row is
// locked against the change of state that a removal begins with.
func (t *tx) HoldSource(ctx context.Context, id council.ID) error {
	var states []council.SourceState
	q := t.db.NewSelect().Table("sources").Column("state").Where("id = ?", id)
	if t.store.sqlite == nil {
		q.For("SHARE")
	}
	if err := q.Scan(ctx, &states); err != nil {
		return translate(ctx, "holding a source", err)
	}
	if len(states) == 0 || states[0] == council.SourceRemoved {
		return errRemoved()
	}
	return nil
}

// holdSources holds each of several sources, some of them perhaps named more than once.
func (t *tx) holdSources(ctx context.Context, ids []council.ID) error {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if err := t.HoldSource(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

// holdSourcesOf holds the sources of runs. A run goes with its source: CONFLICT if there
// is none any more.
func (t *tx) holdSourcesOf(ctx context.Context, runs []council.ID) error {
	runs = slices.Clone(runs)
	slices.Sort(runs)
	runs = slices.Compact(runs)
	var sources []council.ID
	if err := t.db.NewSelect().Table("runs").Column("source_id").Where("id IN (?)", bun.List(runs)).Scan(ctx, &sources); err != nil {
		return err
	}
	if len(sources) < len(runs) {
		return errRemoved()
	}
	return t.holdSources(ctx, sources)
}

func errRemoved() error { return council.Errorf(council.Conflict, "the source was removed") }

// Sources implements council.Reader.
func (s *Store) Sources(ctx context.Context) ([]*council.Source, error) {
	return list[sourceRow, council.Source](ctx, s.read, "listing sources", func(q *bun.SelectQuery) { q.OrderExpr("o.created, o.id") })
}

// Acquire implements council.Harvest. NOT_FOUND if there is no such source.
func (s *Store) Acquire(ctx context.Context, sourceID council.ID, owner string, now, until time.Time) (bool, error) {
	// Times are kept to the second: the end is rounded up and now down, so that rounding
	// never gives a source to two.
	end := roundedUp(until)
	got, known := int64(0), 0
	err := s.update(ctx, "acquiring a source", func(t *tx) error {
		res, err := t.db.NewUpdate().Table("sources").
			Set("lease_owner = ?, lease_until = ?", owner, end).
			Where("id = ?", sourceID).
			Where("lease_owner = '' OR lease_owner = ? OR lease_until <= ?", owner, now.UTC().Truncate(time.Second)).
			Exec(ctx)
		if err != nil {
			return err
		}
		if got, err = res.RowsAffected(); err != nil || got > 0 {
			return err
		}
		return t.db.NewSelect().Table("sources").ColumnExpr("COUNT(*)").Where("id = ?", sourceID).Scan(ctx, &known)
	})
	if err == nil && got == 0 && known == 0 {
		return false, council.Errorf(council.NotFound, "there is no source with the id %s", sourceID)
	}
	return got > 0, err
}

// Release implements council.Harvest. Releasing what another owner holds changes nothing.
func (s *Store) Release(ctx context.Context, sourceID council.ID, owner string) error {
	return s.update(ctx, "releasing a source", func(t *tx) error {
		_, err := t.db.NewUpdate().Table("sources").
			Set("lease_owner = '', lease_until = NULL").
			Where("id = ?", sourceID).Where("lease_owner = ?", owner).
			Exec(ctx)
		return err
	})
}
