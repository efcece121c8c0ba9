package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// AgeReadings implements council.ReadingQueue.
func (s *Store) AgeReadings(ctx context.Context, reader council.ReaderVersion, rules string, now time.Time) (int, error) {
	var n int
	err := s.update(ctx, "asking for files to be read anew", func(t *tx) error {
		n = 0
		old := t.db.NewSelect().Table("contents").Column("hash").Where("reader NOT IN (?)", bun.List(reader.All()))
		if reader.OCR {
			old.WhereOr("reader = ? AND no_layer > 0", reader.Version)
		}
		for _, age := range []struct {
			stage council.ReadingStage
			where func(q *bun.UpdateQuery)
		}{
			{council.StageExtract, func(q *bun.UpdateQuery) { q.Where("content IN (?)", old) }},
			{council.StageStructure, func(q *bun.UpdateQuery) {
				q.Where("structured <> ''").Where("structured NOT LIKE ? ESCAPE '!'", likeEscapes.Replace(rules)+" %")
			}},
		} {
			q := t.db.NewUpdate().Table("readings").Set("stage = ?, next_try = ?, since = ?, attempts = 0, turn = turn + 1", age.stage, seconds(&now), seconds(&now)).
				Where("stage = ?", council.StageDone).Where("content <> ''")
			age.where(q)
			res, err := q.Exec(ctx)
			if err != nil {
				return err
			}
			rows, err := res.RowsAffected()
			if err != nil {
				return err
			}
			n += int(rows)
		}
		return nil
	})
	return n, err
}
