package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type personRow struct {
	bun.BaseModel `bun:"persons,alias:o"`
	council.Person
	NameFold string
	SortKey  string
}

func newPersonRow(p *council.Person) personRow {
	r := personRow{Person: *p, NameFold: council.Fold(p.Name), SortKey: council.CursorOfPerson(p).Key}
	r.Object = stored(p.Object)
	return r
}

func (r *personRow) entity() *council.Person {
	utc(r.Created, r.Modified)
	return &r.Person
}

// Persons implements council.Reader.
func (s *Store) Persons(ctx context.Context, f council.PersonFilter, p council.Page) ([]*council.Person, error) {
	return list[personRow, council.Person](ctx, s.read, "listing persons", func(q *bun.SelectQuery) {
		filterPersons(q, f)
		order{column: "o.sort_key"}.page(q, p)
	})
}

// CountPersons implements council.Reader.
func (s *Store) CountPersons(ctx context.Context, f council.PersonFilter) (int, error) {
	return count[personRow](ctx, s.read, "counting persons", func(q *bun.SelectQuery) { filterPersons(q, f) })
}

func filterPersons(q *bun.SelectQuery, f council.PersonFilter) {
	visible(q, f.IDs, false)
	anyOf(q, "o.body_id", f.BodyIDs)
	words(q, "o.name_fold", f.Text)
	if len(f.OrganizationIDs) == 0 && f.CurrentOn == "" {
		return
	}
	seats := q.NewSelect().TableExpr("memberships AS m").ColumnExpr("m.person_id").
		Where("NOT m.deleted").Where("NOT m.orphaned")
	anyOf(seats, "m.organization_id", f.OrganizationIDs)
	if f.CurrentOn != "" {
		seats.Where("m.start_date = '' OR m.start_date <= ?", f.CurrentOn).
			Where("m.end_date = '' OR m.end_date >= ?", f.CurrentOn)
	}
	q.Where("o.id IN (?)", seats)
}

type membershipRow struct {
	bun.BaseModel `bun:"memberships,alias:o"`
	council.Membership
}

func newMembershipRow(m *council.Membership) membershipRow {
	r := membershipRow{Membership: *m}
	r.Object = stored(m.Object)
	return r
}

func (r *membershipRow) entity() *council.Membership {
	utc(r.Created, r.Modified)
	return &r.Membership
}

// Memberships implements council.Reader: those without an end first, then those that
// ended last.
func (s *Store) Memberships(ctx context.Context, f council.MembershipFilter, p council.Page) ([]*council.Membership, error) {
	return list[membershipRow, council.Membership](ctx, s.read, "listing memberships", func(q *bun.SelectQuery) {
		visible(q, f.IDs, false)
		anyOf(q, "o.person_id", f.PersonIDs)
		anyOf(q, "o.organization_id", f.OrganizationIDs)
		refersTo(q, "o.on_behalf_of_id", f.OnBehalfOfIDs)
		q.OrderExpr("CASE WHEN o.end_date = '' THEN 0 ELSE 1 END, o.end_date DESC, o.start_date DESC, o.id")
		cut(q, p)
	})
}
