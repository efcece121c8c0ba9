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
	if q := s.shortPaperCount(f); q != nil {
		var n int
		err := q.Scan(ctx, &n)
		return n, translate(ctx, "counting papers", err)
	}
	return count[paperRow](ctx, s.read, "counting papers", func(q *bun.SelectQuery) { filterPapers(q, f) })
}

// shortPaperCount makes a query that counts all papers of one organization or district: those are the ones that its index
// names. nil for any other filter.
func (s *Store) shortPaperCount(f council.PaperFilter) *bun.SelectQuery {
	switch {
	case len(f.OrganizationIDs) == 1 && reflect.DeepEqual(f, council.PaperFilter{OrganizationIDs: f.OrganizationIDs}):
		return s.read.NewSelect().TableExpr("paper_organizations AS g").ColumnExpr("COUNT(*) AS n").Where("g.organization_id = ?", f.OrganizationIDs[0])
	case len(f.DistrictIDs) == 1 && reflect.DeepEqual(f, council.PaperFilter{DistrictIDs: f.DistrictIDs}):
		return s.read.NewSelect().TableExpr("paper_districts AS g").ColumnExpr("COUNT(DISTINCT g.paper_id) AS n").Where("g.district_id = ?", f.DistrictIDs[0])
	default:
		return nil
	}
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
		q.Where("o.id IN (?)", concerning(q, f.DistrictIDs))
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

// concerning makes a query for the papers that concern districts.
func concerning(q *bun.SelectQuery, districts []council.ID) *bun.SelectQuery {
	return q.NewSelect().TableExpr("paper_districts AS g").Column("g.paper_id").Where("g.district_id IN (?)", bun.List(districts))
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
