package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// paperDistrictRow says by what a paper concerns a district.
type paperDistrictRow struct {
	bun.BaseModel `bun:"paper_districts,alias:g"`
	DistrictID    council.ID            `bun:",pk"`
	PaperID       council.ID            `bun:",pk"`
	Reason        council.ConcernReason `bun:",pk"`
}

func paperDistrictRows(list []council.PaperDistrict) []paperDistrictRow {
	rows := make([]paperDistrictRow, len(list))
	for i, c := range list {
		rows[i] = paperDistrictRow{DistrictID: c.DistrictID, PaperID: c.PaperID, Reason: c.Reason}
	}
	return rows
}

func paperDistricts(rows []paperDistrictRow) []council.PaperDistrict {
	out := make([]council.PaperDistrict, len(rows))
	for i, r := range rows {
		out[i] = council.PaperDistrict{PaperID: r.PaperID, DistrictID: r.DistrictID, Reason: r.Reason}
	}
	return out
}

// PaperDistricts implements council.Reader.
func (s *Store) PaperDistricts(ctx context.Context, paperIDs []council.ID) ([]council.PaperDistrict, error) {
	if len(paperIDs) == 0 {
		return nil, nil
	}
	var rows []paperDistrictRow
	err := s.read.NewSelect().Model(&rows).Where("g.paper_id IN (?)", bun.List(paperIDs)).
		OrderExpr("g.paper_id, g.district_id, g.reason").Scan(ctx)
	return paperDistricts(rows), translate(ctx, "listing the districts of papers", err)
}

// PutPaperDistricts implements council.Tx.
func (t *tx) PutPaperDistricts(ctx context.Context, added, gone []council.PaperDistrict) error {
	if rows := paperDistrictRows(gone); len(rows) > 0 {
		if _, err := t.db.NewDelete().Model(&rows).WherePK().Exec(ctx); err != nil {
			return translate(ctx, "storing the papers of districts", err)
		}
	}
	rows, err := t.ofLiving(ctx, paperDistrictRows(added))
	if err != nil {
		return translate(ctx, "storing the papers of districts", err)
	}
	if len(rows) > 0 {
		_, err := t.db.NewInsert().Model(&rows).On("CONFLICT (district_id, paper_id, reason) DO NOTHING").Exec(ctx)
		return translate(ctx, "storing the papers of districts", err)
	}
	return nil
}

// ofLiving leaves out the papers that have gone since their districts were looked for.
func (t *tx) ofLiving(ctx context.Context, rows []paperDistrictRow) ([]paperDistrictRow, error) {
	if len(rows) == 0 {
		return nil, nil
	}
	papers := map[council.ID]bool{}
	for _, r := range rows {
		papers[r.PaperID] = true
	}
	var living []council.ID
	err := t.db.NewSelect().TableExpr("papers AS o").Column("o.id").
		Where("o.id IN (?)", bun.List(sorted(papers))).Where("NOT o.deleted").Scan(ctx, &living)
	return slices.DeleteFunc(rows, func(r paperDistrictRow) bool { return !slices.Contains(living, r.PaperID) }), err
}

// SetDistrictState implements council.Tx.
func (t *tx) SetDistrictState(ctx context.Context, state council.DistrictState) error {
	_, err := t.db.NewUpdate().Table("paper_districts_state").
		Set("rules = ?", state.Rules).Set("data_version = ?", state.DataVersion).Where("id = 1").Exec(ctx)
	return translate(ctx, "storing the state of districts", err)
}

// DistrictState implements council.DistrictIndex.
func (s *Store) DistrictState(ctx context.Context) (council.DistrictState, error) {
	var state council.DistrictState
	err := s.read.NewSelect().Table("paper_districts_state").Column("rules", "data_version").Where("id = 1").Scan(ctx, &state)
	return state, translate(ctx, "reading the state of districts", err)
}

// DistrictFacts implements council.DistrictIndex.
func (s *Store) DistrictFacts(ctx context.Context) (*council.DistrictFacts, error) {
	facts := &council.DistrictFacts{}
	err := s.snapshot(ctx, func(ctx context.Context, db bun.Tx) error {
		if err := db.NewSelect().Table("data_version").Column("version").Where("id = 1").Scan(ctx, &facts.DataVersion); err != nil {
			return err
		}
		for _, read := range []func(context.Context, bun.IDB, *council.DistrictFacts) error{
			readNames, readPaperTitles, readDistrictPapers, readPlaces,
		} {
			if err := read(ctx, db, facts); err != nil {
				return err
			}
		}
		return nil
	})
	return facts, translate(ctx, "reading what districts are told by", err)
}

func readNames(ctx context.Context, db bun.IDB, facts *council.DistrictFacts) (err error) {
	facts.Bodies, err = list[bodyRow, council.Body](ctx, db, "listing bodies", func(q *bun.SelectQuery) { visible(q, nil, false) })
	if err != nil {
		return err
	}
	facts.Districts, err = list[districtRow, council.District](ctx, db, "listing districts", func(q *bun.SelectQuery) { q.OrderExpr("o.id") })
	return err
}

func readPaperTitles(ctx context.Context, db bun.IDB, facts *council.DistrictFacts) error {
	var rows []struct {
		ID, BodyID council.ID
		Name       string
	}
	q := db.NewSelect().TableExpr("papers AS o").Column("o.id", "o.body_id", "o.name")
	visible(q, nil, false)
	if err := q.Scan(ctx, &rows); err != nil {
		return err
	}
	papers := make([]council.Paper, len(rows))
	facts.Papers = make([]*council.Paper, len(rows))
	for i, r := range rows {
		papers[i].ID, papers[i].BodyID, papers[i].Name = r.ID, r.BodyID, r.Name
		facts.Papers[i] = &papers[i]
	}
	return nil
}

// readDistrictPapers reads what the Ortsbeiräte have to do with, and what was worked out last.
func readDistrictPapers(ctx context.Context, db bun.IDB, facts *council.DistrictFacts) error {
	var of []struct{ PaperID, DistrictID council.ID }
	err := db.NewSelect().TableExpr("organizations AS o").ColumnExpr("DISTINCT g.paper_id, o.district_id").
		Join("JOIN paper_organizations AS g ON g.organization_id = o.id").
		Where("o.district_id <> ''").Where("NOT o.deleted").Scan(ctx, &of)
	if err != nil {
		return err
	}
	for _, r := range of {
		facts.Organizations = append(facts.Organizations,
			council.PaperDistrict{PaperID: r.PaperID, DistrictID: r.DistrictID, Reason: council.ConcernOrganization})
	}
	var stored []paperDistrictRow
	if err := db.NewSelect().Model(&stored).Scan(ctx); err != nil {
		return err
	}
	facts.Stored = paperDistricts(stored)
	return nil
}

// readPlaces reads the places that papers name. Places are few beside links, so they lead.
func readPlaces(ctx context.Context, db bun.IDB, facts *council.DistrictFacts) error {
	var rows []struct {
		ID, FromID           council.ID
		GeoJSON, SubLocality string
	}
	err := db.NewSelect().TableExpr("locations AS p CROSS JOIN links AS l").
		Column("p.id", "l.from_id", "p.geo_json", "p.sub_locality").
		Where("l.to_id = p.id").Where("l.role = ?", council.LinkPaperLocation).Where("NOT l.orphaned").Where("NOT p.deleted").
		Where("p.geo_json <> '' OR p.sub_locality <> ''").
		OrderExpr("p.id, l.from_id").Scan(ctx, &rows)
	if err != nil {
		return err
	}
	for i, r := range rows {
		if i == 0 || rows[i-1].ID != r.ID {
			l := &council.Location{GeoJSON: r.GeoJSON, SubLocality: r.SubLocality}
			l.ID = r.ID
			facts.Locations = append(facts.Locations, l)
		}
		facts.Places = append(facts.Places, council.Link{From: r.FromID, Role: council.LinkPaperLocation, To: r.ID})
	}
	return nil
}
