package store

import (
	"context"
	"maps"
	"slices"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// touched collects the objects about which something derived has to be found anew.
type touched struct {
	children map[council.Kind]map[council.ID]bool // whether they are orphaned
	papers   map[council.ID]bool                  // which organizations they have to do with
}

func newTouched() *touched {
	return &touched{children: map[council.Kind]map[council.ID]bool{}, papers: map[council.ID]bool{}}
}

// object notes that an object's row or tombstone came or went.
func (t *touched) object(k council.Kind, id council.ID) {
	switch k {
	case council.KindAgendaItem, council.KindConsultation, council.KindMembership, council.KindFile:
		if t.children[k] == nil {
			t.children[k] = map[council.ID]bool{}
		}
		t.children[k][id] = true
	case council.KindPaper:
		t.papers[id] = true
	default: // nothing is derived about others
	}
}

// link notes that a link came or went.
func (t *touched) link(l *linkRow) {
	if !l.Role.Contains() {
		return
	}
	t.object(childKind(l.Role), l.ToID)
	if l.Role == council.LinkPaperConsultation {
		t.papers[l.FromID] = true
	}
}

// refresh finds anew what is derived about touched objects.
func (t *tx) refresh(ctx context.Context, objects *touched) error {
	for i := range tables {
		if ids := sorted(objects.children[tables[i].kind]); len(ids) > 0 {
			if err := t.refreshOrphans(ctx, tables[i].name, ids); err != nil {
				return err
			}
		}
	}
	return t.refreshPapers(ctx, objects)
}

// sorted returns the members of a set in one fixed order, which keeps transactions from
// deadlocks.
func sorted(set map[council.ID]bool) []council.ID { return slices.Sorted(maps.Keys(set)) }

// refreshOrphans writes the orphaned column of these objects where it is not right. An
// object is orphaned if something contained it once and nothing does any more: every
// containing link to it is orphaned or comes from a deleted object. What never was in
// anything is not orphaned, nor is what has only ceased to say where it belongs. The
// column says so in the row, so that lists need no join.
func (t *tx) refreshOrphans(ctx context.Context, table string, ids []council.ID) error {
	var links []struct {
		ToID   council.ID
		Living bool
	}
	err := t.db.NewSelect().TableExpr("links AS l").ColumnExpr("l.to_id").
		ColumnExpr("NOT l.orphaned AND "+notDeleted+" AS living", bun.Ident("l.from_id")).
		Where("l.to_id IN (?)", bun.List(ids)).Where("l.role IN (?)", bun.List(containing)).
		Where("NOT (l.orphaned AND l.by_child)").Scan(ctx, &links)
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
