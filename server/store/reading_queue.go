package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

var _ council.ReadingQueue = (*Store)(nil)

// claimOrder is the order in which files are handed out.
var claimOrder = []council.ReadingStage{council.StageStructure, council.StageExtract, council.StageFetch, council.StageDone}

// ClaimReadings implements council.ReadingQueue. Several processes may ask at once: no file goes to two.
func (s *Store) ClaimReadings(
	ctx context.Context, stages []council.ReadingStage, owner string, now, until time.Time, limit int,
) ([]*council.Reading, error) {
	now = now.UTC().Truncate(time.Second)
	end := roundedUp(until)
	var claimed []*council.Reading
	err := s.update(ctx, "claiming files to read", func(t *tx) error {
		claimed = nil
		for _, stage := range claimOrder {
			if left := limit - len(claimed); left > 0 && wanted(stages, stage) {
				found, err := t.dueReadings(ctx, stage, now, left)
				if err != nil {
					return err
				}
				claimed = append(claimed, found...)
			}
		}
		return t.claim(ctx, claimed, owner, end)
	})
	if err != nil {
		return nil, err
	}
	return claimed, nil
}

func wanted(stages []council.ReadingStage, stage council.ReadingStage) bool {
	for _, s := range stages {
		if s == stage {
			return true
		}
	}
	return len(stages) == 0
}

func (t *tx) dueReadings(ctx context.Context, stage council.ReadingStage, now time.Time, limit int) ([]*council.Reading, error) {
	return list[readingRow, council.Reading](ctx, t.db, "looking for files to read", func(q *bun.SelectQuery) {
		q.Where("o.stage = ?", stage).Where("o.next_try <= ?", now).Where("o.owner = '' OR o.held_until <= ?", now).
			OrderExpr("o.next_try, o.file_id").Limit(int64(limit))
		if t.store.sqlite == nil {
			q.For("UPDATE SKIP LOCKED")
		}
	})
}

func (t *tx) claim(ctx context.Context, readings []*council.Reading, owner string, until time.Time) error {
	if len(readings) == 0 {
		return nil
	}
	ids := make([]council.ID, len(readings))
	for i, r := range readings {
		ids[i] = r.FileID
		r.Turn++
	}
	_, err := t.db.NewUpdate().Table("readings").Set("owner = ?, held_until = ?, turn = turn + 1", owner, until).
		Where("file_id IN (?)", bun.List(ids)).Exec(ctx)
	return err
}

// ReleaseReadings implements council.ReadingQueue.
func (s *Store) ReleaseReadings(ctx context.Context, owner string) error {
	return s.update(ctx, "giving back files to read", func(t *tx) error {
		_, err := t.db.NewUpdate().Table("readings").Set("owner = '', held_until = NULL").
			Where("owner = ?", owner).Where("owner <> ''").Exec(ctx)
		return err
	})
}

// RenewReadings implements council.ReadingQueue.
func (s *Store) RenewReadings(ctx context.Context, owner string, until time.Time) error {
	return s.update(ctx, "keeping files to read", func(t *tx) error {
		_, err := t.db.NewUpdate().Table("readings").Set("held_until = ?", roundedUp(until)).
			Where("owner = ?", owner).Where("owner <> ''").Exec(ctx)
		return err
	})
}

// PutReading implements council.ReadingQueue. A file whose time has run out and that nobody else has claimed since is
// still its owner's.
func (s *Store) PutReading(ctx context.Context, owner string, r *council.Reading) (bool, error) {
	held := false
	err := s.update(ctx, "storing how far a file is", func(t *tx) (err error) {
		var visible bool
		held, visible, err = t.putReading(ctx, owner, r)
		if err != nil || !visible {
			return err
		}
		return t.BumpDataVersion(ctx)
	})
	return held && err == nil, err
}

// putReading reports whether owner holds the file, and whether readers see a difference.
func (t *tx) putReading(ctx context.Context, owner string, r *council.Reading) (held, visible bool, err error) {
	row := newReadingRow(r)
	if row.WithText, err = t.holdContent(ctx, r.Content); err != nil {
		return false, false, err
	}
	var before []readingRow
	q := t.db.NewSelect().Model(&before).Column("stage", "fault", "content").
		Where("o.file_id = ?", r.FileID).Where("o.owner = ?", owner).Where("o.owner <> ''").Where("o.turn = ?", r.Turn)
	if t.store.sqlite == nil {
		q.For("UPDATE")
	}
	if err := q.Scan(ctx); err != nil || len(before) == 0 {
		return false, false, err
	}
	_, err = t.db.NewUpdate().Model(&row).ExcludeColumn("file_id", "source_id", "turn").Where("file_id = ?", r.FileID).Exec(ctx)
	b := before[0]
	return true, b.Stage != r.Stage || b.Fault != r.Fault || b.Content != r.Content, err
}

// NextReading implements council.ReadingQueue.
func (s *Store) NextReading(ctx context.Context, now time.Time) (*time.Time, error) {
	now = now.UTC().Truncate(time.Second)
	parts := make([]any, 0, len(claimOrder)+1)
	for _, stage := range claimOrder {
		first := s.read.NewSelect().TableExpr("readings AS o").ColumnExpr("o.next_try AS at").
			Where("o.stage = ?", stage).Where("o.next_try IS NOT NULL").Where("o.owner = '' OR o.held_until <= ?", now).
			OrderExpr("o.next_try, o.file_id").Limit(1)
		parts = append(parts, s.read.NewSelect().TableExpr("(?) AS one", first).ColumnExpr("one.at"))
	}
	parts = append(parts, s.read.NewSelect().TableExpr("readings AS o").
		ColumnExpr("CASE WHEN o.next_try > o.held_until THEN o.next_try ELSE o.held_until END AS at").
		Where("o.owner <> ''").Where("o.held_until > ?", now).Where("o.next_try IS NOT NULL"))
	var next *time.Time
	err := s.read.NewRaw("SELECT MIN(due.at) FROM (? UNION ALL ? UNION ALL ? UNION ALL ? UNION ALL ?) AS due", parts...).Scan(ctx, &next)
	if err != nil {
		return nil, translate(ctx, "looking when a file is due", err)
	}
	utc(next)
	return next, nil
}

// roundedUp cuts the end of a lease to seconds so that it is never shorter than asked for: with now rounded down, rounding
// never gives to two what is one's.
func roundedUp(t time.Time) time.Time {
	return t.Add(time.Second - time.Nanosecond).UTC().Truncate(time.Second)
}
