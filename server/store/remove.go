package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// RemoveSource implements council.Tx. limit counts objects, pages and what was read; the
// links and revisions of an object go with it.
func (t *tx) RemoveSource(ctx context.Context, id council.ID, limit int) (done bool, err error) {
	left, err := t.removeSource(ctx, id, limit)
	return left > 0, translate(ctx, "removing a source", err)
}

// removal is a step of removing a source: it removes up to limit rows and says how many.
type removal func(ctx context.Context, source council.ID, limit int) (int, error)

// removeSource returns how much of limit is left; if anything is, nothing else is.
func (t *tx) removeSource(ctx context.Context, source council.ID, limit int) (int, error) {
	steps := []removal{t.removeReadings, t.removeRows("proposals", "file_id")}
	for i := range tables {
		steps = append(steps, t.removeObjects(&tables[i]))
	}
	steps = append(steps, t.removeRaw, t.removePages,
		t.removeDistricts, t.removeRows("missing_links", "id"), t.removeRows("runs", "id"))
	for _, step := range steps {
		n, err := step(ctx, source, limit)
		if limit -= n; err != nil || limit <= 0 {
			return 0, err
		}
	}
	own := []council.ID{source}
	if err := t.deleteIn(ctx, "list_cursors", "source_id", own); err != nil {
		return 0, err
	}
	if err := t.deleteIn(ctx, "sources", "id", own); err != nil {
		return 0, err
	}
	return limit, nil
}

// some finds up to limit values of a column that came from a source.
func (t *tx) some(ctx context.Context, table, column string, source council.ID, limit int) ([]council.ID, error) {
	var ids []council.ID
	err := t.db.NewSelect().Table(table).Column(column).Where("source_id = ?", source).Limit(int64(limit)).Scan(ctx, &ids)
	return ids, err
}

func (t *tx) deleteIn(ctx context.Context, table, column string, ids []council.ID) error {
	_, err := t.db.NewDelete().Table(table).Where("? IN (?)", bun.Ident(column), bun.List(ids)).Exec(ctx)
	return err
}

func (t *tx) removeRows(table, column string) removal {
	return func(ctx context.Context, source council.ID, limit int) (int, error) {
		ids, err := t.some(ctx, table, column, source, limit)
		if err != nil || len(ids) == 0 {
			return 0, err
		}
		return len(ids), t.deleteIn(ctx, table, column, ids)
	}
}

// removeReadings removes what was read of files, and what was read out of bytes that no other file has. That can be many
// pages: a file counts as many rows.
func (t *tx) removeReadings(ctx context.Context, source council.ID, limit int) (int, error) {
	const weight = 20
	ids, err := t.some(ctx, "readings", "file_id", source, limit/weight+1)
	if err != nil {
		return 0, err
	}
	return weight * len(ids), t.forgetReadings(ctx, ids)
}

// removeDistricts removes districts, and what papers of any source concern them.
func (t *tx) removeDistricts(ctx context.Context, source council.ID, limit int) (int, error) {
	ids, err := t.some(ctx, "districts", "id", source, limit)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	if err := t.deleteIn(ctx, "paper_districts", "district_id", ids); err != nil {
		return 0, err
	}
	return len(ids), t.deleteIn(ctx, "districts", "id", ids)
}

// removeObjects removes rows with all that hangs on them.
func (t *tx) removeObjects(of *table) removal {
	return func(ctx context.Context, source council.ID, limit int) (int, error) {
		ids, err := t.some(ctx, of.name, "id", source, limit)
		if err != nil || len(ids) == 0 {
			return 0, err
		}
		objects := newTouched() // what another source told of may have hung on them
		var links []linkRow
		err = t.db.NewSelect().Model(&links).Where("l.from_id IN (?)", bun.List(ids)).Where("l.role IN (?)", bun.List(containing)).Scan(ctx)
		if err != nil {
			return 0, err
		}
		for i := range links {
			objects.link(&links[i])
		}
		for _, id := range ids {
			objects.object(of.kind, id)
		}
		for _, at := range [][2]string{
			{of.name, "id"},
			{"links", "from_id"},
			{"revisions", "object_id"},
			{"tombstones", "id"},
			{"paper_organizations", "paper_id"},
			{"paper_districts", "paper_id"},
			{"foreign_names", "id"},
		} {
			if err := t.deleteIn(ctx, at[0], at[1], ids); err != nil {
				return 0, err
			}
		}
		_, err = t.db.NewDelete().Table("links").Where("to_id IN (?)", bun.List(ids)).Where("by_child").Exec(ctx)
		if err != nil {
			return 0, err
		}
		return len(ids), t.refresh(ctx, objects)
	}
}

func (t *tx) removeRaw(ctx context.Context, source council.ID, limit int) (int, error) {
	ids, err := t.some(ctx, "raw_objects", "id", source, limit)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	if err := t.deleteIn(ctx, "raw_objects", "id", ids); err != nil {
		return 0, err
	}
	return len(ids), t.deleteIn(ctx, "tombstones", "id", ids) // also of what never had a row
}

// removePages removes the staged pages of a source's runs. Pages are large: one of them
// counts as many rows.
func (t *tx) removePages(ctx context.Context, source council.ID, limit int) (int, error) {
	const weight = 20
	var pages []struct {
		RunID  council.ID
		List   string
		Number int
	}
	err := t.db.NewSelect().TableExpr("harvest_pages AS p").Column("p.run_id", "p.list", "p.number").
		Join("JOIN runs AS r ON r.id = p.run_id").Where("r.source_id = ?", source).Limit(int64(limit/weight+1)).
		Scan(ctx, &pages)
	if err != nil {
		return 0, err
	}
	for _, p := range pages {
		_, err := t.db.NewDelete().Table("harvest_pages").
			Where("run_id = ?", p.RunID).Where("list = ?", p.List).Where("number = ?", p.Number).Exec(ctx)
		if err != nil {
			return 0, err
		}
	}
	return weight * len(pages), nil
}
