package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type barrierRow struct {
	bun.BaseModel `bun:"barrier_reports,alias:o"`
	council.BarrierReport
}

func newBarrierRow(r *council.BarrierReport) *barrierRow {
	row := &barrierRow{BarrierReport: *r}
	row.Created = r.Created.UTC().Truncate(time.Second)
	row.Answered, row.Closed, row.Erased = seconds(r.Answered), seconds(r.Closed), seconds(r.Erased)
	return row
}

func (r *barrierRow) entity() *council.BarrierReport {
	utc(&r.Created, r.Answered, r.Closed, r.Erased)
	return &r.BarrierReport
}

var _ council.BarrierReports = (*Store)(nil)

// AddBarrierReport implements council.BarrierReports. Who takes a number holds the year's row until the commit; a report
// that is not kept gives its number back.
func (s *Store) AddBarrierReport(ctx context.Context, r *council.BarrierReport) error {
	var number int
	err := s.update(ctx, "keeping a report", func(t *tx) error {
		err := t.db.NewRaw("INSERT INTO barrier_years (year, last) VALUES (?, 1) "+
			"ON CONFLICT (year) DO UPDATE SET last = barrier_years.last + 1 RETURNING last", r.Year).Scan(ctx, &number)
		if err != nil {
			return err
		}
		row := newBarrierRow(r)
		row.Number = number
		_, err = t.db.NewInsert().Model(row).Exec(ctx)
		return err
	})
	if err == nil {
		r.Number = number
	}
	return err
}

// BarrierReports implements council.BarrierReports.
func (s *Store) BarrierReports(ctx context.Context, f council.BarrierFilter) ([]*council.BarrierReport, error) {
	return barrierReports(ctx, s.read, f)
}

func barrierReports(ctx context.Context, db bun.IDB, f council.BarrierFilter) ([]*council.BarrierReport, error) {
	return list[barrierRow, council.BarrierReport](ctx, db, "reading reports", func(q *bun.SelectQuery) {
		if f.Year != 0 || f.Number != 0 {
			q.Where("o.year = ? AND o.number = ?", f.Year, f.Number)
		}
		if f.TokenHash != "" {
			q.Where("o.token_hash = ?", f.TokenHash)
		}
		if len(f.States) > 0 {
			q.Where("o.state IN (?)", bun.List(f.States))
		}
		if len(f.Kinds) > 0 {
			q.Where("o.kind IN (?)", bun.List(f.Kinds))
		}
		anyOf(q, "o.file_id", f.FileIDs)
		if f.CreatedBefore != nil {
			q.Where("o.created < ?", f.CreatedBefore.UTC())
		}
		if f.ClosedBefore != nil {
			q.Where("o.closed < ?", f.ClosedBefore.UTC())
		}
		if f.Erased != nil {
			q.Where("(o.erased IS NOT NULL) = ?", *f.Erased)
		}
		q.OrderExpr("o.year, o.number")
	})
}

// ChangeBarrierReport implements council.BarrierReports.
func (s *Store) ChangeBarrierReport(ctx context.Context, year, number int, f func(*council.BarrierReport) error) error {
	return s.update(ctx, "changing a report", func(t *tx) error {
		found, err := barrierReports(ctx, t.db, council.BarrierFilter{Year: year, Number: number})
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return council.Errorf(council.NotFound, "there is no report B-%d-%04d", year, number)
		}
		if err := f(found[0]); err != nil {
			return &callersError{err}
		}
		row := newBarrierRow(found[0])
		row.Year, row.Number = year, number
		_, err = t.db.NewUpdate().Model(row).Where("year = ? AND number = ?", year, number).Exec(ctx)
		return err
	})
}
