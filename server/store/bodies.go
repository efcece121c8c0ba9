package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type systemRow struct {
	bun.BaseModel `bun:"systems,alias:o"`
	council.System
}

func newSystemRow(s *council.System) systemRow {
	r := systemRow{System: *s}
	r.Object = stored(s.Object)
	return r
}

func (r *systemRow) entity() *council.System {
	utc(r.Created, r.Modified)
	return &r.System
}

// Systems implements council.Reader, ordered by name.
func (s *Store) Systems(ctx context.Context, f council.SystemFilter, p council.Page) ([]*council.System, error) {
	return list[systemRow, council.System](ctx, s.read, "listing systems", func(q *bun.SelectQuery) {
		visible(q, f.IDs, false)
		order{column: "o.name"}.page(q, p)
	})
}

type bodyRow struct {
	bun.BaseModel `bun:"bodies,alias:o"`
	council.Body
	NameFold string
}

func newBodyRow(b *council.Body) bodyRow {
	r := bodyRow{Body: *b, NameFold: council.Fold(b.Name)}
	r.Object = stored(b.Object)
	r.LicenseValidSince, r.OparlSince = seconds(b.LicenseValidSince), seconds(b.OparlSince)
	return r
}

func (r *bodyRow) entity() *council.Body {
	utc(r.Created, r.Modified, r.LicenseValidSince, r.OparlSince)
	return &r.Body
}

// Bodies implements council.Reader, ordered by name.
func (s *Store) Bodies(ctx context.Context, f council.BodyFilter, p council.Page) ([]*council.Body, error) {
	return list[bodyRow, council.Body](ctx, s.read, "listing bodies", func(q *bun.SelectQuery) {
		visible(q, f.IDs, false)
		order{column: "o.name_fold"}.page(q, p)
	})
}

type termRow struct {
	bun.BaseModel `bun:"legislative_terms,alias:o"`
	council.LegislativeTerm
}

func newTermRow(t *council.LegislativeTerm) termRow {
	r := termRow{LegislativeTerm: *t}
	r.Object = stored(t.Object)
	return r
}

func (r *termRow) entity() *council.LegislativeTerm {
	utc(r.Created, r.Modified)
	return &r.LegislativeTerm
}

// LegislativeTerms implements council.Reader.
func (s *Store) LegislativeTerms(ctx context.Context, f council.LegislativeTermFilter, p council.Page) ([]*council.LegislativeTerm, error) {
	return list[termRow, council.LegislativeTerm](ctx, s.read, "listing legislative terms", func(q *bun.SelectQuery) {
		visible(q, f.IDs, false)
		anyOf(q, "o.body_id", f.BodyIDs)
		order{column: "o.start_date"}.page(q, p)
	})
}
