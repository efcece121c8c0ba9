package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// An object is orphaned if something contained it once and nothing does any more: every
// containing link to it is orphaned or comes from a deleted object. What never was in
// anything is not orphaned. The column says so in the row, so that lists need no join;
// it is found anew whenever a containing link to the object or a tombstone of a parent
// comes or goes, and when the object's row is written.

// children collects objects whose orphaned column has to be found anew.
type children map[council.Kind]map[council.ID]bool

// add notes an object, if objects of its kind can be orphaned at all.
func (c children) add(k council.Kind, id council.ID) {
	switch k {
	case council.KindAgendaItem, council.KindConsultation, council.KindMembership, council.KindFile:
	default:
		return
	}
	if c[k] == nil {
		c[k] = map[council.ID]bool{}
	}
	c[k][id] = true
}

// addLink notes what a link leads to, if it contains.
func (c children) addLink(r council.LinkRole, to council.ID) {
	if r.Contains() {
		c.add(childKind(r), to)
	}
}

// refreshOrphans writes the orphaned column of these objects where it is not right.
func (t *tx) refreshOrphans(ctx context.Context, touched children) error {
	for i := range tables {
		set := touched[tables[i].kind]
		if len(set) == 0 {
			continue
		}
		ids := make([]council.ID, 0, len(set))
		for id := range set {
			ids = append(ids, id)
		}
		if err := t.refreshOrphansOf(ctx, tables[i].name, ids); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) refreshOrphansOf(ctx context.Context, table string, ids []council.ID) error {
	var links []struct {
		ToID   council.ID
		Living bool
	}
	err := t.db.NewSelect().TableExpr("links AS l").ColumnExpr("l.to_id").
		ColumnExpr("NOT l.orphaned AND "+notDeleted+" AS living", bun.Ident("l.from_id")).
		Where("l.to_id IN (?)", bun.List(ids)).Where("l.role IN (?)", bun.List(containing)).
		Scan(ctx, &links)
	if err != nil {
		return err
	}
	contained, living := map[council.ID]bool{}, map[council.ID]bool{}
	for _, l := range links {
		contained[l.ToID] = true
		living[l.ToID] = living[l.ToID] || l.Living
	}
	var orphans, others []council.ID
	for _, id := range ids {
		if contained[id] && !living[id] {
			orphans = append(orphans, id)
		} else {
			others = append(others, id)
		}
	}
	if err := t.setOrphaned(ctx, table, orphans, true); err != nil {
		return err
	}
	return t.setOrphaned(ctx, table, others, false)
}

func (t *tx) setOrphaned(ctx context.Context, table string, ids []council.ID, orphaned bool) error {
	if len(ids) == 0 {
		return nil
	}
	_, err := t.db.NewUpdate().Table(table).Set("orphaned = ?", orphaned).
		Where("id IN (?)", bun.List(ids)).Where("orphaned = ?", !orphaned).Exec(ctx)
	return err
}
