package store

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// mostParts is how many lists one query reads: SQLite takes 500 parts of a UNION.
const mostParts = 400

// lists implements council.Lists. Its queries are the union of the ordinary query of each
// list, so that each is read from its own index up to its own end; numbering all rows of
// all lists would read long lists whole for the few entries of a page.
type lists[R, E any, P row[R, E], F any] struct {
	db    bun.IDB
	table string
	// by keeps the rows that a filter selects, and returns their order.
	by func(q *bun.SelectQuery, f F) order
	// short makes a query for the number of rows that the filter selects, nil if there is no
	// shorter one than that of by.
	short func(f F) *bun.SelectQuery
}

// listed is a row that stands in a list.
type listed[R any] struct {
	ListNumber int
	Row        R `bun:"embed:"`
}

// Pages implements council.Lists.
func (l lists[R, E, P, F]) Pages(ctx context.Context, filters []F, p council.Page) ([][]*E, error) {
	out := make([][]*E, 0, len(filters))
	for some := range slices.Chunk(filters, mostParts) {
		found, err := l.pages(ctx, some, p)
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	return out, nil
}

func (l lists[R, E, P, F]) pages(ctx context.Context, filters []F, p council.Page) ([][]*E, error) {
	parts, orders := make([]any, len(filters)), make([]order, len(filters))
	for i, f := range filters {
		q := l.db.NewSelect().TableExpr("? AS o", bun.Ident(l.table))
		orders[i] = l.by(q, f)
		q.ColumnExpr("? AS list_number, o.id AS id, ? AS sort_key", i, bun.Ident(orders[i].column))
		orders[i].page(q, p)
		parts[i] = q
	}
	// SQLite sorts and cuts the parts of a UNION only as queries of their own.
	union := "SELECT one.* FROM (?) AS one" + strings.Repeat(" UNION ALL SELECT one.* FROM (?) AS one", len(parts)-1)
	var rows []listed[R]
	// The few rows of the pages lead to the objects, never the other way round: SQLite
	// holds to the order of a CROSS JOIN.
	err := l.db.NewSelect().Model(&rows).
		ModelTableExpr("("+union+") AS pages CROSS JOIN ? AS o", append(parts, bun.Ident(l.table))...).
		ColumnExpr("pages.list_number, o.*").Where("o.id = pages.id").
		OrderExpr("pages.list_number, pages.sort_key, pages.id").Scan(ctx)
	if err != nil {
		return nil, translate(ctx, "listing "+l.table, err)
	}
	out := make([][]*E, len(filters))
	for i := range rows {
		n := rows[i].ListNumber
		out[n] = append(out[n], P(&rows[i].Row).entity())
	}
	for i := range out {
		if orders[i].descending {
			slices.Reverse(out[i])
		}
	}
	return out, nil
}

// Counts implements council.Lists.
func (l lists[R, E, P, F]) Counts(ctx context.Context, filters []F) ([]int, error) {
	out := make([]int, 0, len(filters))
	for some := range slices.Chunk(filters, mostParts) {
		parts := make([]any, len(some))
		for i, f := range some {
			parts[i] = l.count(f).ColumnExpr("? AS list_number", i)
		}
		var found []struct{ N, ListNumber int }
		if err := l.db.NewRaw("?"+strings.Repeat(" UNION ALL ?", len(parts)-1), parts...).Scan(ctx, &found); err != nil {
			return nil, translate(ctx, "counting "+l.table, err)
		}
		counts := make([]int, len(some))
		for _, c := range found {
			counts[c.ListNumber] = c.N
		}
		out = append(out, counts...)
	}
	return out, nil
}

func (l lists[R, E, P, F]) count(f F) *bun.SelectQuery {
	if l.short != nil {
		if q := l.short(f); q != nil {
			return q
		}
	}
	q := l.db.NewSelect().TableExpr("? AS o", bun.Ident(l.table)).ColumnExpr("COUNT(*) AS n")
	l.by(q, f)
	return q
}

// OrganizationLists implements council.Reader.
func (s *Store) OrganizationLists() council.Lists[*council.Organization, council.OrganizationFilter] {
	return lists[organizationRow, council.Organization, *organizationRow, council.OrganizationFilter]{
		db: s.read, table: "organizations",
		by: func(q *bun.SelectQuery, f council.OrganizationFilter) order {
			filterOrganizations(q, f)
			return order{column: "o.name_fold"}
		},
	}
}

// PersonLists implements council.Reader.
func (s *Store) PersonLists() council.Lists[*council.Person, council.PersonFilter] {
	return lists[personRow, council.Person, *personRow, council.PersonFilter]{
		db: s.read, table: "persons",
		by: func(q *bun.SelectQuery, f council.PersonFilter) order {
			filterPersons(q, f)
			return order{column: "o.sort_key"}
		},
	}
}

// MeetingLists implements council.Reader.
func (s *Store) MeetingLists() council.Lists[*council.Meeting, council.MeetingFilter] {
	return lists[meetingRow, council.Meeting, *meetingRow, council.MeetingFilter]{
		db: s.read, table: "meetings",
		by: func(q *bun.SelectQuery, f council.MeetingFilter) order {
			filterMeetings(q, f)
			return order{column: "o.start_key", descending: !f.Ascending}
		},
	}
}

// PaperLists implements council.Reader.
func (s *Store) PaperLists() council.Lists[*council.Paper, council.PaperFilter] {
	return lists[paperRow, council.Paper, *paperRow, council.PaperFilter]{
		db: s.read, table: "papers", by: papersBy,
		short: s.shortPaperCount,
	}
}

// FileLists implements council.Reader.
func (s *Store) FileLists() council.Lists[*council.File, council.FileFilter] {
	return lists[fileRow, council.File, *fileRow, council.FileFilter]{
		db: s.read, table: "files",
		by: func(q *bun.SelectQuery, f council.FileFilter) order {
			filterFiles(q, f)
			return order{column: "o.date", descending: true}
		},
	}
}
