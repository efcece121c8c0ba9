package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type organizationRow struct {
	bun.BaseModel `bun:"organizations,alias:o"`
	council.Organization
	NameFold string
}

func newOrganizationRow(o *council.Organization) organizationRow {
	r := organizationRow{Organization: *o, NameFold: council.SortKey(o.Name)}
	r.Object = stored(o.Object)
	return r
}

func (r *organizationRow) entity() *council.Organization {
	utc(r.Created, r.Modified)
	return &r.Organization
}

// Organizations implements council.Reader.
func (s *Store) Organizations(ctx context.Context, f council.OrganizationFilter, p council.Page) ([]*council.Organization, error) {
	return list[organizationRow, council.Organization](ctx, s.read, "listing organizations", func(q *bun.SelectQuery) {
		filterOrganizations(q, f)
		order{column: "o.name_fold"}.page(q, p)
	})
}

// CountOrganizations implements council.Reader.
func (s *Store) CountOrganizations(ctx context.Context, f council.OrganizationFilter) (int, error) {
	return count[organizationRow](ctx, s.read, "counting organizations", func(q *bun.SelectQuery) { filterOrganizations(q, f) })
}

func filterOrganizations(q *bun.SelectQuery, f council.OrganizationFilter) {
	visible(q, f.IDs, false)
	anyOf(q, "o.body_id", f.BodyIDs)
	anyOf(q, "o.district_id", f.DistrictIDs)
	anyOf(q, "o.sub_organization_of_id", f.SubOrganizationOfIDs)
	if f.Type != "" {
		q.Where("o.organization_type = ? OR o.classification = ?", f.Type, f.Type)
	}
	words(q, "o.name_fold", f.Text)
	if f.CurrentOn != "" {
		q.Where("o.end_date = '' OR o.end_date >= ?", f.CurrentOn)
	}
}
