package store

import (
	"context"
	"strings"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type paperRow struct {
	bun.BaseModel `bun:"papers,alias:o"`
	council.Paper
	TextFold string
}

func newPaperRow(p *council.Paper) paperRow {
	r := paperRow{Paper: *p, TextFold: strings.TrimSpace(council.Fold(p.Name) + " " + council.Fold(p.Reference))}
	r.Object = stored(p.Object)
	return r
}

func (r *paperRow) entity() *council.Paper {
	utc(r.Created, r.Modified)
	return &r.Paper
}

// Papers implements council.Reader. Papers without a date come last.
func (s *Store) Papers(ctx context.Context, f council.PaperFilter, p council.Page) ([]*council.Paper, error) {
	return list[paperRow, council.Paper](ctx, s.read, "listing papers", func(q *bun.SelectQuery) {
		filterPapers(q, f)
		order{column: "o.sort_date", descending: true}.page(q, p)
	})
}

// CountPapers implements council.Reader.
func (s *Store) CountPapers(ctx context.Context, f council.PaperFilter) (int, error) {
	return count[paperRow](ctx, s.read, "counting papers", func(q *bun.SelectQuery) { filterPapers(q, f) })
}

func filterPapers(q *bun.SelectQuery, f council.PaperFilter) {
	visible(q, f.IDs, false)
	anyOf(q, "o.body_id", f.BodyIDs)
	if f.PaperType != "" {
		q.Where("o.paper_type = ?", f.PaperType)
	}
	between(q, "o.sort_date", f.From, f.Until)
	words(q, "o.text_fold", f.Text)
	if len(f.OrganizationIDs) > 0 {
		q.Where("o.id IN (?)", papersOf(q, f.OrganizationIDs, council.LinkPaperOriginatorOrg, council.LinkPaperUnderDirectionOf))
	}
	if len(f.DistrictIDs) > 0 {
		q.Where("o.id IN (?)", papersInDistricts(q, f.DistrictIDs))
	}
	if len(f.PersonIDs) > 0 {
		q.Where("o.id IN (?)", naming(q, f.PersonIDs, council.LinkPaperOriginatorPerson))
	}
	if len(f.LocationIDs) > 0 {
		q.Where("o.id IN (?)", naming(q, f.LocationIDs, council.LinkPaperLocation))
	}
}

// papersOf finds the papers that organizations (ids or a query for ids) have to do with:
// named in one of these roles or consulting them.
func papersOf(q *bun.SelectQuery, organizations any, roles ...council.LinkRole) *bun.SelectQuery {
	consulted := q.NewSelect().TableExpr("links AS c").ColumnExpr("p.from_id").
		Join("JOIN links AS p ON p.to_id = c.from_id AND p.role = ? AND NOT p.orphaned", council.LinkPaperConsultation).
		Where("c.role = ? AND c.to_id IN (?) AND NOT c.orphaned", council.LinkConsultationOrganization, idList(organizations)).
		Where("NOT EXISTS (SELECT 1 FROM tombstones AS t WHERE t.id = c.from_id)")
	return naming(q, organizations, roles...).UnionAll(consulted)
}

// papersInDistricts finds the papers that concern districts: their Ortsbeirat consults
// or wrote them, or they name a place there.
func papersInDistricts(q *bun.SelectQuery, districts []council.ID) *bun.SelectQuery {
	placed := q.NewSelect().TableExpr("districts AS d").ColumnExpr("l.from_id").
		Join("JOIN locations AS p ON p.sub_locality_fold = d.name_fold AND p.sub_locality_fold <> '' AND NOT p.deleted").
		Join("JOIN links AS l ON l.to_id = p.id AND l.role = ? AND NOT l.orphaned", council.LinkPaperLocation).
		Join("JOIN papers AS n ON n.id = l.from_id AND n.body_id = d.body_id"). // many towns have an Altstadt
		Where("d.id IN (?)", bun.List(districts))
	return papersOf(q, organizationsOf(q, districts), council.LinkPaperOriginatorOrg).UnionAll(placed)
}

// PaperTypes implements council.Reader.
func (s *Store) PaperTypes(ctx context.Context, bodyIDs []council.ID) ([]string, error) {
	var types []string
	q := s.read.NewSelect().Model((*paperRow)(nil)).Column("o.paper_type").
		Where("o.paper_type <> ''").
		Group("o.paper_type").OrderExpr("COUNT(*) DESC, o.paper_type")
	visible(q, nil, false)
	anyOf(q, "o.body_id", bodyIDs)
	if err := q.Scan(ctx, &types); err != nil {
		return nil, translate(ctx, "listing paper types", err)
	}
	return types, nil
}

type consultationRow struct {
	bun.BaseModel `bun:"consultations,alias:o"`
	council.Consultation
}

func newConsultationRow(c *council.Consultation) consultationRow {
	r := consultationRow{Consultation: *c}
	r.Object = stored(c.Object)
	return r
}

func (r *consultationRow) entity() *council.Consultation {
	utc(r.Created, r.Modified)
	return &r.Consultation
}

// Consultations implements council.Reader. Those of several papers come paper by paper.
func (s *Store) Consultations(ctx context.Context, f council.ConsultationFilter, p council.Page) ([]*council.Consultation, error) {
	return list[consultationRow, council.Consultation](ctx, s.read, "listing consultations", func(q *bun.SelectQuery) {
		visible(q, f.IDs, f.Orphaned)
		anyOf(q, "o.meeting_id", f.MeetingIDs)
		anyOf(q, "o.agenda_item_id", f.AgendaItemIDs)
		if len(f.OrganizationIDs) > 0 {
			q.Where("o.id IN (?)", naming(q, f.OrganizationIDs, council.LinkConsultationOrganization))
		}
		if len(f.PaperIDs) > 0 {
			inListOf(q, f.PaperIDs, council.LinkPaperConsultation, f.Orphaned)
		} else {
			q.OrderExpr("o.paper_id")
		}
		q.OrderExpr("o.id")
		cut(q, p)
	})
}
