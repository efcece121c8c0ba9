package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type readingRow struct {
	bun.BaseModel `bun:"readings,alias:o"`
	council.Reading
	WithText  bool // at least one word was read
	Owner     string
	HeldUntil *time.Time
}

func newReadingRow(r *council.Reading) readingRow {
	row := readingRow{Reading: *r}
	row.NextTry, row.Checked = seconds(r.NextTry), seconds(r.Checked)
	row.Since = r.Since.UTC().Truncate(time.Second)
	return row
}

func (r *readingRow) entity() *council.Reading {
	utc(r.NextTry, &r.Since, r.Checked)
	return &r.Reading
}

// Readings implements council.DocumentReader.
func (s *Store) Readings(ctx context.Context, fileIDs []council.ID) ([]*council.Reading, error) {
	if len(fileIDs) == 0 {
		return nil, nil
	}
	return list[readingRow, council.Reading](ctx, s.read, "reading how far files are", func(q *bun.SelectQuery) {
		q.Where("o.file_id IN (?)", bun.List(fileIDs)).OrderExpr("o.file_id")
	})
}

// FailedReadings implements council.DocumentReader.
func (s *Store) FailedReadings(ctx context.Context, sourceID council.ID, p council.Page) ([]*council.Reading, error) {
	return list[readingRow, council.Reading](ctx, s.read, "listing files with faults", func(q *bun.SelectQuery) {
		if sourceID != "" {
			q.Where("o.source_id = ?", sourceID)
		}
		q.Where("o.fault <> ''").OrderExpr("o.since, o.file_id")
		cut(q, p)
	})
}

// QueueReadings implements council.Tx.
func (t *tx) QueueReadings(ctx context.Context, files []*council.File, now time.Time) error {
	if len(files) == 0 {
		return nil
	}
	return translate(ctx, "making files due to be read", t.queueReadings(ctx, files, now))
}

func (t *tx) queueReadings(ctx context.Context, files []*council.File, now time.Time) error {
	byID := make(map[council.ID]*council.File, len(files))
	ids := make(map[council.ID]bool, len(files))
	for _, f := range files {
		byID[f.ID], ids[f.ID] = f, true
	}
	if err := t.forgetMoved(ctx, byID); err != nil {
		return err
	}
	now = now.UTC().Truncate(time.Second)
	rows := make([]readingRow, 0, len(ids))
	for _, id := range sorted(ids) { // in one order, which keeps transactions from deadlocks
		rows = append(rows, readingRow{Reading: council.Reading{
			FileID: id, SourceID: byID[id].SourceID, Stage: council.StageFetch, NextTry: &now, Since: now,
		}})
	}
	_, err := t.db.NewInsert().Model(&rows).On("CONFLICT (file_id) DO UPDATE").
		Set("source_id = EXCLUDED.source_id, stage = EXCLUDED.stage, next_try = EXCLUDED.next_try, since = EXCLUDED.since").
		Set("fault = '', detail = '', attempts = 0, owner = '', held_until = NULL").
		Set("turn = o.turn + 1").
		Exec(ctx)
	return err
}

// forgetMoved forgets the content of files that have another address now: an ETag of there says nothing here.
func (t *tx) forgetMoved(ctx context.Context, files map[council.ID]*council.File) error {
	ids := make([]council.ID, 0, len(files))
	for id := range files {
		ids = append(ids, id)
	}
	var known []fileRow
	err := t.db.NewSelect().Model(&known).Column("id", "access_url", "download_url").Where("o.id IN (?)", bun.List(ids)).Scan(ctx)
	if err != nil {
		return err
	}
	moved := map[council.ID]bool{}
	for i := range known {
		if f := &known[i].File; f.ContentURL() != files[f.ID].ContentURL() {
			moved[f.ID] = true
		}
	}
	if len(moved) == 0 {
		return nil
	}
	_, err = t.db.NewUpdate().Table("readings").
		Set("url = '', e_tag = '', last_modified = '', checked = NULL, content = '', size = 0, mime_type = '', with_text = FALSE").
		Where("file_id IN (?)", bun.List(sorted(moved))).Exec(ctx)
	return err
}

// forgetReadings forgets all that was read of files.
func (t *tx) forgetReadings(ctx context.Context, files []council.ID) error {
	if len(files) == 0 {
		return nil
	}
	var hashes []string
	err := t.db.NewSelect().Table("readings").ColumnExpr("DISTINCT content").
		Where("file_id IN (?)", bun.List(files)).Where("content <> ''").Scan(ctx, &hashes)
	if err != nil {
		return err
	}
	// Contents are locked before readings, here and wherever both are needed.
	if err := t.lockContents(ctx, hashes); err != nil {
		return err
	}
	// readings first: who wants to store the structure of a file needs its row.
	for _, table := range []string{"readings", "structures", "file_votes", "file_mentions", "proposals"} {
		if err := t.deleteIn(ctx, table, "file_id", files); err != nil {
			return err
		}
	}
	return t.dropUnnamed(ctx, hashes)
}
