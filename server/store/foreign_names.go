package store

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// foreignNameRow says that others call an object by a name.
type foreignNameRow struct {
	bun.BaseModel `bun:"foreign_names,alias:f"`
	Key           council.ID `bun:",pk"`
	ID            council.ID `bun:",pk"`
}

// putForeignNames stores what others call these objects, in place of what they did before.
func (t *tx) putForeignNames(ctx context.Context, entities []council.Entity) error {
	ids := make([]council.ID, len(entities))
	var rows []foreignNameRow
	for i, e := range entities {
		ids[i] = council.ObjectOf(e).ID
		for _, key := range council.ForeignKeys(e) {
			rows = append(rows, foreignNameRow{Key: key, ID: ids[i]})
		}
	}
	if err := t.deleteIn(ctx, "foreign_names", "id", ids); err != nil || len(rows) == 0 {
		return err
	}
	slices.SortFunc(rows, func(a, b foreignNameRow) int { return strings.Compare(string(a.Key+a.ID), string(b.Key+b.ID)) })
	_, err := t.db.NewInsert().Model(&rows).On("CONFLICT (key, id) DO NOTHING").Exec(ctx)
	return err
}

// IdentitiesFrom implements council.Reader.
func (s *Store) IdentitiesFrom(ctx context.Context, prefix string, limit int) ([]council.Identity, error) {
	const afterAll = "{" // stands behind z
	return s.identities(ctx, limit, "id >= ? AND id < ?", prefix, prefix+afterAll)
}

// IdentitiesNamed implements council.Reader.
func (s *Store) IdentitiesNamed(ctx context.Context, ids, foreignKeys []council.ID, limit int) ([]council.Identity, error) {
	all := slices.Clone(ids)
	if len(foreignKeys) > 0 {
		var found []council.ID
		err := s.read.NewSelect().Model((*foreignNameRow)(nil)).ColumnExpr("DISTINCT f.id").Where("f.key IN (?)", bun.List(foreignKeys)).
			OrderExpr("f.id").Limit(int64(limit)).Scan(ctx, &found)
		if err != nil {
			return nil, translate(ctx, "looking for a foreign name", err)
		}
		all = append(all, found...)
	}
	if len(all) == 0 {
		return nil, nil
	}
	return s.identities(ctx, limit, "id IN (?)", bun.List(all))
}

// identities finds up to limit objects of all kinds whose ids satisfy a condition.
func (s *Store) identities(ctx context.Context, limit int, condition string, args ...any) ([]council.Identity, error) {
	parts := make([]string, 0, len(tables)+1)
	all := make([]any, 0, (len(args)+1)*(len(tables)+1))
	for i := range tables {
		parts = append(parts, "SELECT id, ? AS kind, deleted FROM "+tables[i].name+" WHERE "+condition)
		all = append(append(all, tables[i].kind), args...)
	}
	parts = append(parts, "SELECT id, ? AS kind, FALSE AS deleted FROM districts WHERE "+condition)
	all = append(append(all, council.KindDistrict), args...)
	var found []council.Identity
	err := s.read.NewRaw(strings.Join(parts, " UNION ALL ")+" ORDER BY id, deleted LIMIT ?", append(all, limit)...).Scan(ctx, &found)
	// What changed its type lives on as the new one: the living row of an id comes first.
	found = slices.CompactFunc(found, func(a, b council.Identity) bool { return a.ID == b.ID })
	return found, translate(ctx, "looking for objects", err)
}

// Listings implements council.Reader.
func (s *Store) Listings(ctx context.Context, kind council.Kind, p council.Page) ([]council.Listing, error) {
	of := tableOf(kind)
	if of == nil || of.title == "" {
		return nil, council.Errorf(council.Invalid, "a %s has no name", kind)
	}
	var found []council.Listing
	q := s.read.NewSelect().TableExpr("? AS o", bun.Ident(of.name)).Column("o.id", "o.name", "o.modified")
	visible(q, nil, false)
	cut(q.OrderExpr("o.id"), p)
	err := q.Scan(ctx, &found)
	for i := range found {
		utc(found[i].Modified)
	}
	return found, translate(ctx, "listing "+of.name, err)
}

// foreignNameRules is the version of council.ForeignKeys: whoever changes what it returns
// for the same object raises it, and databases fill their names anew.
const foreignNameRules = 1

// fillForeignNames gives the objects their foreign names that were there before the names were, or
// before the rules for them changed. It may be stopped at any time and run by several processes.
func (s *Store) fillForeignNames(ctx context.Context) error {
	var rules int
	if err := s.write.NewSelect().Table("foreign_names_state").Column("rules").Scan(ctx, &rules); err != nil {
		return translate(ctx, "reading the state of foreign names", err)
	}
	if rules == foreignNameRules {
		return nil
	}
	for _, fill := range []func(context.Context) error{
		fillNames[paperRow, council.Paper](s), fillNames[meetingRow, council.Meeting](s), fillNames[agendaItemRow, council.AgendaItem](s),
		fillNames[organizationRow, council.Organization](s), fillNames[personRow, council.Person](s), fillNames[fileRow, council.File](s),
	} {
		if err := fill(ctx); err != nil {
			return err
		}
	}
	return s.update(ctx, "storing the state of foreign names", func(t *tx) error {
		_, err := t.db.NewUpdate().Table("foreign_names_state").Set("rules = ?", foreignNameRules).Where("id = 1").Exec(ctx)
		return err
	})
}

// objectPointer is a pointer to an object of the domain.
type objectPointer[E any] interface {
	*E
	council.Entity
}

// fillNames returns the work of filling the names of one kind, a few hundred objects in a transaction.
func fillNames[R, E any, P row[R, E], O objectPointer[E]](s *Store) func(context.Context) error {
	const batch = 500
	return func(ctx context.Context) error {
		var after council.ID
		for {
			found, err := list[R, E, P](ctx, s.write, "reading objects for their foreign names", func(q *bun.SelectQuery) {
				q.Where("o.id > ?", after).OrderExpr("o.id").Limit(batch)
			})
			if err != nil || len(found) == 0 {
				return err
			}
			entities := make([]council.Entity, len(found))
			for i, o := range found {
				entities[i] = O(o)
			}
			err = s.update(ctx, "filling foreign names", func(t *tx) error { return t.putForeignNames(ctx, entities) })
			if err != nil || len(found) < batch {
				return err
			}
			after = council.ObjectOf(entities[len(entities)-1]).ID
		}
	}
}
