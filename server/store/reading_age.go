package store

import (
	"context"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// ageBatch is how many files are put back in one transaction.
const ageBatch = 200

// AgeReadings implements council.ReadingQueue. A new version puts all files of a town back.
func (s *Store) AgeReadings(ctx context.Context, reader council.ReaderVersion, rules string, now time.Time) (int, error) {
	old := s.read.NewSelect().Table("contents").Column("hash").Where("reader NOT IN (?)", bun.List(reader.All()))
	if reader.OCR {
		old.WhereOr("reader = ? AND no_layer > 0", reader.Version)
	}
	unread, err := s.ageReadings(ctx, council.StageExtract, now, func(q *bun.SelectQuery) { q.Where("content IN (?)", old) })
	if err != nil {
		return unread, err
	}
	unruled, err := s.ageReadings(ctx, council.StageStructure, now, func(q *bun.SelectQuery) {
		q.Where("structured <> ''").Where("structured NOT LIKE ? ESCAPE '!'", likeEscapes.Replace(rules)+" %")
	})
	return unread + unruled, err
}

// ageReadings puts those files back to a stage that are through and of which where is true.
func (s *Store) ageReadings(ctx context.Context, stage council.ReadingStage, now time.Time, where func(*bun.SelectQuery)) (int, error) {
	var ids []council.ID
	q := s.read.NewSelect().Table("readings").Column("file_id").
		Where("stage = ?", council.StageDone).Where("content <> ''").OrderExpr("file_id")
	where(q)
	if err := q.Scan(ctx, &ids); err != nil {
		return 0, translate(ctx, "looking for files to be read anew", err)
	}
	n := 0
	for part := range slices.Chunk(ids, ageBatch) {
		var rows int64
		err := s.update(ctx, "asking for files to be read anew", func(t *tx) error {
			res, err := t.db.NewUpdate().Table("readings").
				Set("stage = ?, next_try = ?, since = ?, attempts = 0, turn = turn + 1", stage, seconds(&now), seconds(&now)).
				Where("file_id IN (?)", bun.List(part)).Where("stage = ?", council.StageDone).Exec(ctx)
			if err != nil {
				return err
			}
			rows, err = res.RowsAffected()
			return err
		})
		if err != nil {
			return n, err
		}
		n += int(rows)
	}
	return n, nil
}
