package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type pageRow struct {
	bun.BaseModel `bun:"harvest_pages,alias:o"`
	council.HarvestPage
}

func (r *pageRow) entity() *council.HarvestPage { return &r.HarvestPage }

// AddPages implements council.Harvest.
func (s *Store) AddPages(ctx context.Context, pages []*council.HarvestPage) error {
	if len(pages) == 0 {
		return nil
	}
	rows, runs := make([]pageRow, len(pages)), make([]council.ID, len(pages))
	for i, p := range pages {
		rows[i].HarvestPage, runs[i] = *p, p.RunID
		body, err := compress(p.Body)
		if err != nil {
			return fmt.Errorf("staging pages: %w", err)
		}
		rows[i].Body = body
	}
	return s.update(ctx, "staging pages", func(t *tx) error {
		if err := t.holdSourcesOf(ctx, runs); err != nil {
			return err
		}
		_, err := t.db.NewInsert().Model(&rows).On("CONFLICT (run_id, list, number) DO NOTHING").Exec(ctx)
		return err
	})
}

// Pages implements council.Harvest.
func (s *Store) Pages(ctx context.Context, runID council.ID) ([]*council.HarvestPage, error) {
	return list[pageRow, council.HarvestPage](ctx, s.read, "listing staged pages", func(q *bun.SelectQuery) {
		q.ExcludeColumn("body").Where("o.run_id = ?", runID).OrderExpr("o.list, o.number")
	})
}

// PageBody implements council.Harvest. NOT_FOUND if the page is not staged.
func (s *Store) PageBody(ctx context.Context, runID council.ID, listURL string, number int) ([]byte, error) {
	var body []byte
	err := s.read.NewSelect().Table("harvest_pages").Column("body").
		Where("run_id = ?", runID).Where("list = ?", listURL).Where("number = ?", number).
		Scan(ctx, &body)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, council.Errorf(council.NotFound, "page %d of this list is not staged", number)
	}
	if err != nil {
		return nil, translate(ctx, "reading a staged page", err)
	}
	return expand(body)
}

// DropPages implements council.Harvest.
func (s *Store) DropPages(ctx context.Context, runID council.ID) error {
	return s.update(ctx, "dropping staged pages", func(t *tx) error {
		_, err := t.db.NewDelete().Table("harvest_pages").Where("run_id = ?", runID).Exec(ctx)
		return err
	})
}

func compress(body []byte) ([]byte, error) {
	if len(body) == 0 {
		return nil, nil
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

func expand(body []byte) ([]byte, error) {
	if len(body) == 0 {
		return nil, nil
	}
	r, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("expanding a staged page: %w", err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("expanding a staged page: %w", err)
	}
	return out, nil
}

type listCursorRow struct {
	bun.BaseModel `bun:"list_cursors,alias:o"`
	SourceID      council.ID `bun:",pk"`
	List          string     `bun:",pk"`
	Since         time.Time
}

// ListCursors implements council.Harvest.
func (s *Store) ListCursors(ctx context.Context, sourceID council.ID) (map[string]time.Time, error) {
	var rows []listCursorRow
	if err := s.read.NewSelect().Model(&rows).Where("o.source_id = ?", sourceID).Scan(ctx); err != nil {
		return nil, translate(ctx, "reading list cursors", err)
	}
	out := make(map[string]time.Time, len(rows))
	for _, r := range rows {
		out[r.List] = r.Since.UTC()
	}
	return out, nil
}

// SetListCursors implements council.Harvest. Lists that are not named keep theirs.
func (s *Store) SetListCursors(ctx context.Context, sourceID council.ID, cursors map[string]time.Time) error {
	if len(cursors) == 0 {
		return nil
	}
	rows := make([]listCursorRow, 0, len(cursors))
	for list, since := range cursors {
		rows = append(rows, listCursorRow{SourceID: sourceID, List: list, Since: since.UTC().Truncate(time.Second)})
	}
	return s.update(ctx, "moving list cursors", func(t *tx) error {
		if err := t.HoldSource(ctx, sourceID); err != nil {
			return err
		}
		_, err := t.db.NewInsert().Model(&rows).On("CONFLICT (source_id, list) DO UPDATE").Set("since = EXCLUDED.since").Exec(ctx)
		return err
	})
}
