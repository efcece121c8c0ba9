package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// paperOrganizationRow says that an organization wrote, directs or consults a paper.
type paperOrganizationRow struct {
	bun.BaseModel  `bun:"paper_organizations,alias:g"`
	OrganizationID council.ID   `bun:",pk"`
	SortDate       council.Date `bun:",pk"`
	PaperID        council.ID   `bun:",pk"`
}

// refreshPapers brings paper_organizations up to date for touched papers and for the
// papers of touched consultations.
func (t *tx) refreshPapers(ctx context.Context, objects *touched) error {
	if consultations := sorted(objects.children[council.KindConsultation]); len(consultations) > 0 {
		var of []council.ID
		err := t.db.NewSelect().TableExpr("links AS l").Column("l.from_id").
			Where("l.to_id IN (?)", bun.List(consultations)).Where("l.role = ?", council.LinkPaperConsultation).Scan(ctx, &of)
		if err != nil {
			return err
		}
		for _, id := range of {
			objects.papers[id] = true
		}
	}
	ids := sorted(objects.papers)
	if len(ids) == 0 {
		return nil
	}
	wanted, err := t.wantedPaperOrganizations(ctx, ids)
	if err != nil {
		return err
	}
	var stored []paperOrganizationRow
	if err := t.db.NewSelect().Model(&stored).Where("g.paper_id IN (?)", bun.List(ids)).Scan(ctx); err != nil {
		return err
	}
	if gone := minus(stored, wanted); len(gone) > 0 {
		if _, err := t.db.NewDelete().Model(&gone).WherePK().Exec(ctx); err != nil {
			return err
		}
	}
	if added := minus(wanted, stored); len(added) > 0 {
		if _, err := t.db.NewInsert().Model(&added).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// wantedPaperOrganizations finds what paper_organizations has to say about these papers.
func (t *tx) wantedPaperOrganizations(ctx context.Context, ids []council.ID) ([]paperOrganizationRow, error) {
	papers := t.db.NewSelect().ColumnExpr("l.to_id AS organization_id, o.sort_date, o.id AS paper_id").TableExpr("papers AS o").
		Where("o.id IN (?)", bun.List(ids)).Where("NOT o.deleted")
	named := papers.Clone().
		Join("JOIN links AS l ON l.from_id = o.id AND NOT l.orphaned").
		Where("l.role IN (?)", bun.List([]council.LinkRole{council.LinkPaperOriginatorOrg, council.LinkPaperUnderDirectionOf}))
	consulting := papers.Clone().
		Join("JOIN links AS c ON c.from_id = o.id AND c.role = ? AND NOT c.orphaned", council.LinkPaperConsultation).
		Join("JOIN links AS l ON l.from_id = c.to_id AND l.role = ? AND NOT l.orphaned", council.LinkConsultationOrganization).
		Where(notDeleted, bun.Ident("c.to_id"))
	var rows []paperOrganizationRow
	return rows, named.Union(consulting).Scan(ctx, &rows)
}

// minus returns the rows of a that are not in b.
func minus(a, b []paperOrganizationRow) []paperOrganizationRow {
	in := make(map[paperOrganizationRow]bool, len(b))
	for _, r := range b {
		in[r] = true
	}
	return slices.DeleteFunc(slices.Clone(a), func(r paperOrganizationRow) bool { return in[r] })
}
