package store

import (
	"context"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// PutRecords implements council.Tx. What it leaves behind depends on the records alone,
// not on how they are cut into calls, nor on the order of records of different objects.
func (t *tx) PutRecords(ctx context.Context, records []*council.Record) error {
	for len(records) > 0 {
		n := distinct(records)
		if err := t.putDistinct(ctx, records[:n]); err != nil {
			return translate(ctx, "storing records", err)
		}
		records = records[n:]
	}
	return nil
}

// distinct returns how many records from the start on are about different objects: one
// statement cannot write the same row twice, and the earlier version counts for links.
func distinct(records []*council.Record) int {
	const most = 500 // keeps statements at a few megabytes
	seen := make(map[council.ID]bool, len(records))
	for i, r := range records {
		id := council.ObjectOf(r.Entity).ID
		if seen[id] || i == most {
			return i
		}
		seen[id] = true
	}
	return len(records)
}

func (t *tx) putDistinct(ctx context.Context, records []*council.Record) error {
	ids := make([]council.ID, len(records))
	byKind := map[council.Kind][]council.Entity{}
	objects := newTouched()
	for i, r := range records {
		ids[i] = council.ObjectOf(r.Entity).ID
		kind := r.Entity.Kind()
		byKind[kind] = append(byKind[kind], r.Entity)
		objects.object(kind, ids[i])
	}
	revived, err := t.dropTombstones(ctx, ids)
	if err != nil {
		return err
	}
	for i := range tables { // not over the map: a fixed order keeps transactions from deadlocks
		if entities := byKind[tables[i].kind]; len(entities) > 0 {
			if err := tables[i].put(ctx, t.db, entities); err != nil {
				return err
			}
			if err := t.putForeignNames(ctx, entities); err != nil {
				return err
			}
		}
	}
	if err := putDistricts(ctx, t.db, records); err != nil {
		return err
	}
	if err := t.putLinks(ctx, records, ids, revived, objects); err != nil {
		return err
	}
	if err := t.putParents(ctx, records, ids, objects); err != nil {
		return err
	}
	return t.refresh(ctx, objects)
}
