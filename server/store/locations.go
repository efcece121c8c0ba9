package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type locationRow struct {
	bun.BaseModel `bun:"locations,alias:o"`
	council.Location
	SubLocalityFold string
}

func newLocationRow(l *council.Location) locationRow {
	r := locationRow{Location: *l, SubLocalityFold: council.SortKey(l.SubLocality)}
	r.Object = stored(l.Object)
	return r
}

func (r *locationRow) entity() *council.Location {
	utc(r.Created, r.Modified)
	return &r.Location
}

// Locations implements council.Reader, ordered by id.
func (s *Store) Locations(ctx context.Context, f council.LocationFilter, p council.Page) ([]*council.Location, error) {
	return list[locationRow, council.Location](ctx, s.read, "listing locations", func(q *bun.SelectQuery) {
		visible(q, f.IDs, false)
		anyOf(q, "o.body_id", f.BodyIDs)
		if f.Public {
			public(q)
		}
		order{column: "o.id"}.page(q, p)
	})
}

// public keeps the locations that anything but a person names. Each is looked up in an
// index. The indexes leave out the many rows that name no place, and SQLite takes such an
// index only if the query leaves them out too.
func public(q *bun.SelectQuery) {
	q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		q.Where("EXISTS (SELECT 1 FROM links AS l WHERE l.to_id = o.id AND l.role = ? AND NOT l.orphaned AND "+notDeleted+")",
			council.LinkPaperLocation, bun.Ident("l.from_id"))
		for _, table := range []string{"bodies", "organizations", "meetings"} {
			q.WhereOr("EXISTS (SELECT 1 FROM ? AS n WHERE n.location_id = o.id AND n.location_id <> '' AND NOT n.deleted)", bun.Ident(table))
		}
		return q
	})
}

type districtRow struct {
	bun.BaseModel `bun:"districts,alias:o"`
	council.District
	NameFold string
}

func (r *districtRow) entity() *council.District { return &r.District }

// Districts implements council.Reader.
func (s *Store) Districts(ctx context.Context, f council.DistrictFilter, p council.Page) ([]*council.District, error) {
	return list[districtRow, council.District](ctx, s.read, "listing districts", func(q *bun.SelectQuery) {
		anyOf(q, "o.id", f.IDs)
		anyOf(q, "o.body_id", f.BodyIDs)
		order{column: "o.name_fold"}.page(q, p)
	})
}

// putDistricts writes the districts that records tell of; the last word counts.
func putDistricts(ctx context.Context, db bun.IDB, records []*council.Record) error {
	at := map[council.ID]int{}
	var rows []districtRow
	for _, r := range records {
		if r.District == nil {
			continue
		}
		row := districtRow{District: *r.District, NameFold: council.SortKey(r.District.Name)}
		if i, seen := at[row.ID]; seen {
			rows[i] = row
			continue
		}
		at[row.ID] = len(rows)
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return nil
	}
	_, err := db.NewInsert().Model(&rows).
		On("CONFLICT (id) DO UPDATE").
		Set(allColumns[districtRow](db, "id")).
		Exec(ctx)
	return err
}
