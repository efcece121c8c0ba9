package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type tombstoneRow struct {
	bun.BaseModel `bun:"tombstones,alias:t"`
	ID            council.ID `bun:",pk"`
}

// DeleteObjects implements council.Tx. Rows stay, marked as deleted.
func (t *tx) DeleteObjects(ctx context.Context, objects []*council.RawObject) error {
	if len(objects) == 0 {
		return nil
	}
	return translate(ctx, "deleting objects", t.deleteObjects(ctx, objects))
}

func (t *tx) deleteObjects(ctx context.Context, objects []*council.RawObject) error {
	byKind := map[council.Kind][]council.ID{}
	ids := make([]council.ID, len(objects))
	stones := make([]tombstoneRow, len(objects))
	for i, o := range objects {
		byKind[o.Kind] = append(byKind[o.Kind], o.ID)
		ids[i], stones[i].ID = o.ID, o.ID
	}
	for i := range tables {
		if of := byKind[tables[i].kind]; len(of) > 0 {
			_, err := t.db.NewUpdate().Table(tables[i].name).Set("deleted = TRUE").Where("id IN (?)", bun.List(of)).Exec(ctx)
			if err != nil {
				return err
			}
		}
	}
	if err := t.erasePersons(ctx, byKind[council.KindPerson]); err != nil {
		return err
	}
	if _, err := t.db.NewInsert().Model(&stones).On("CONFLICT (id) DO NOTHING").Exec(ctx); err != nil {
		return err
	}
	if papers := byKind[council.KindPaper]; len(papers) > 0 {
		if err := t.deleteIn(ctx, "paper_districts", "paper_id", papers); err != nil {
			return err
		}
	}
	if err := t.forgetReadings(ctx, byKind[council.KindFile]); err != nil {
		return err
	}
	var links []linkRow
	err := t.db.NewSelect().Model(&links).Where("l.from_id IN (?)", bun.List(ids)).Where("l.role IN (?)", bun.List(containing)).Scan(ctx)
	if err != nil {
		return err
	}
	affected := newTouched()
	for i := range links {
		affected.link(&links[i])
	}
	for _, o := range objects {
		affected.object(o.Kind, o.ID)
	}
	return t.refresh(ctx, affected)
}

// erasePersons leaves of deleted persons only that they were there: papers keep what
// history needs, people are forgotten.
func (t *tx) erasePersons(ctx context.Context, ids []council.ID) error {
	if len(ids) == 0 {
		return nil
	}
	var rows []personRow
	if err := t.db.NewSelect().Model(&rows).Where("o.id IN (?)", bun.List(ids)).Scan(ctx); err != nil || len(rows) == 0 {
		return err
	}
	for i := range rows {
		o := rows[i].Object
		rows[i] = newPersonRow(&council.Person{Object: council.Object{ID: o.ID, URL: o.URL, SourceID: o.SourceID, BodyID: o.BodyID}})
		rows[i].Deleted = true
	}
	if err := t.deleteIn(ctx, "foreign_names", "id", ids); err != nil {
		return err
	}
	_, err := t.db.NewInsert().Model(&rows).On("CONFLICT (id) DO UPDATE").Set(allColumns[personRow](t.db, "id", "orphaned")).Exec(ctx)
	return err
}

// dropTombstones notes that these objects live, and returns those that were deleted.
func (t *tx) dropTombstones(ctx context.Context, ids []council.ID) (map[council.ID]bool, error) {
	var dead []council.ID
	err := t.db.NewSelect().Model((*tombstoneRow)(nil)).Column("id").Where("t.id IN (?)", bun.List(ids)).Scan(ctx, &dead)
	if err != nil || len(dead) == 0 {
		return nil, err
	}
	revived := make(map[council.ID]bool, len(dead))
	for _, id := range dead {
		revived[id] = true
	}
	_, err = t.db.NewDelete().Model((*tombstoneRow)(nil)).Where("t.id IN (?)", bun.List(dead)).Exec(ctx)
	return revived, err
}
