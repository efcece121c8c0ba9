package store

import (
	"context"
	"reflect"
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
		papersBy(q, f).page(q, p)
	})
}

// papersBy keeps the papers that a filter selects, and returns their order.
func papersBy(q *bun.SelectQuery, f council.PaperFilter) order {
	by := order{column: "o.sort_date", id: "o.id", descending: true}
	if filterPapers(q, f) {
		by.column, by.id = "g.sort_date", "g.paper_id" // the order of the index that finds them
	}
	return by
}

// CountPapers implements council.Reader.
func (s *Store) CountPapers(ctx context.Context, f council.PaperFilter) (int, error) {
	if ofOneOrganization(f) {
		n, err := s.read.NewSelect().Model((*paperOrganizationRow)(nil)).Where("g.organization_id = ?", f.OrganizationIDs[0]).Count(ctx)
		return int(n), translate(ctx, "counting papers", err)
	}
	return count[paperRow](ctx, s.read, "counting papers", func(q *bun.SelectQuery) { filterPapers(q, f) })
}

// ofOneOrganization says that a filter selects all papers of one organization: those are
// the ones that its index names.
func ofOneOrganization(f council.PaperFilter) bool {
	return len(f.OrganizationIDs) == 1 && reflect.DeepEqual(f, council.PaperFilter{OrganizationIDs: f.OrganizationIDs})
}

// filterPapers reports whether it found papers through the list of one organization.
func filterPapers(q *bun.SelectQuery, f council.PaperFilter) (ofOne bool) {
	visible(q, f.IDs, false)
	anyOf(q, "o.body_id", f.BodyIDs)
	if f.PaperType != "" {
		q.Where("o.paper_type = ?", f.PaperType)
	}
	between(q, "o.sort_date", f.From, f.Until)
	words(q, "o.text_fold", f.Text)
	switch len(f.OrganizationIDs) {
	case 0:
	case 1:
		q.Join("JOIN paper_organizations AS g ON g.paper_id = o.id").Where("g.organization_id = ?", f.OrganizationIDs[0])
		ofOne = true
	default:
		q.Where("o.id IN (?)", papersOf(q, f.OrganizationIDs))
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
	return ofOne
}

// papersOf finds the papers that organizations (ids or a query for ids) have to do with.
func papersOf(q *bun.SelectQuery, organizations any) *bun.SelectQuery {
	return q.NewSelect().TableExpr("paper_organizations AS g").Column("g.paper_id").
		Where("g.organization_id IN (?)", idList(organizations))
}

// papersInDistricts finds the papers that concern districts: their Ortsbeirat has to
// do with them, or they name a place there.
func papersInDistricts(q *bun.SelectQuery, districts []council.ID) *bun.SelectQuery {
	placed := q.NewSelect().TableExpr("districts AS d").ColumnExpr("l.from_id").
		Join("JOIN locations AS p ON p.sub_locality_fold = d.name_fold AND p.sub_locality_fold <> '' AND NOT p.deleted").
		Join("JOIN links AS l ON l.to_id = p.id AND l.role = ? AND NOT l.orphaned", council.LinkPaperLocation).
		Where("p.body_id = d.body_id"). // many towns have an Altstadt
		Where("d.id IN (?)", bun.List(districts))
	return papersOf(q, organizationsOf(q, districts)).UnionAll(placed)
}

// PaperTypes implements council.Reader.
func (s *Store) PaperTypes(ctx context.Context, bodyIDs []council.ID) ([]string, error) {
	var types []string
	q := s.read.NewSelect().Model((*paperRow)(nil)).Column("o.paper_type").
		Where("o.paper_type > ''").
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
	return unique(list[consultationRow, council.Consultation](ctx, s.read, "listing consultations", func(q *bun.SelectQuery) {
		visible(q, f.IDs, f.Orphaned)
		refersTo(q, "o.meeting_id", f.MeetingIDs)
		refersTo(q, "o.agenda_item_id", f.AgendaItemIDs)
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
	}))
}
