package storetest

import (
	"context"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// PaperDistricts are the districts that the papers of a Town name in their titles, and by their places.
func PaperDistricts(papers int) []council.PaperDistrict {
	var out []council.PaperDistrict
	for n := range papers {
		c := council.PaperDistrict{PaperID: ID(council.KindPaper, n), DistrictID: ID(council.KindDistrict, n%Districts), Reason: council.ConcernTitle}
		out = append(out, c)
		if n%5 == 0 {
			c.Reason = council.ConcernPlace
			out = append(out, c)
		}
	}
	return out
}

// putPaperDistricts stores what PaperDistricts tells.
func putPaperDistricts(t *testing.T, s council.Store, papers int) {
	t.Helper()
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		return tx.PutPaperDistricts(ctx, PaperDistricts(papers), nil)
	})
}

// testDistrictPapers: what papers concern is stored as told, once, and goes with what it is about.
func testDistrictPapers(t *testing.T, s *store.Store) {
	ctx := t.Context()
	const papers = 40
	put(t, s, Town(papers)...)
	putPaperDistricts(t, s, papers)
	putPaperDistricts(t, s, papers) // told twice
	five := ID(council.KindPaper, 5)
	want(t, "districts of a paper", []council.PaperDistrict{
		{PaperID: five, DistrictID: ID(council.KindDistrict, 5), Reason: council.ConcernPlace},
		{PaperID: five, DistrictID: ID(council.KindDistrict, 5), Reason: council.ConcernTitle},
	})(s.PaperDistricts(ctx, []council.ID{five}))
	want(t, "districts of no paper", []council.PaperDistrict(nil))(s.PaperDistricts(ctx, nil))
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		return tx.PutPaperDistricts(ctx, nil, []council.PaperDistrict{{PaperID: five, DistrictID: ID(council.KindDistrict, 5), Reason: council.ConcernPlace}})
	})
	want(t, "districts of a paper after one reason went", []council.PaperDistrict{
		{PaperID: five, DistrictID: ID(council.KindDistrict, 5), Reason: council.ConcernTitle},
	})(s.PaperDistricts(ctx, []council.ID{five}))
	remove(t, s, record(&council.Paper{}, ID(council.KindPaper, 20)))
	putPaperDistricts(t, s, papers+1) // told of what has gone, and of what never was
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		return tx.PutPaperDistricts(ctx, nil, []council.PaperDistrict{{PaperID: five, DistrictID: ID(council.KindDistrict, 5), Reason: council.ConcernPlace}})
	})
	want(t, "papers without the deleted one", 2)(s.CountPapers(ctx, council.PaperFilter{DistrictIDs: []council.ID{ID(council.KindDistrict, 5)}}))
	want(t, "a dump's line", true)(strings.Contains(dump(t, s),
		`{"type":"PaperDistrict","district_id":"`+string(ID(council.KindDistrict, 5))+`","paper_id":"`+string(five)+`","reason":"TITLE"}`), nil)
}

// testDistrictFacts: everything that decides is read, as readers see it.
func testDistrictFacts(t *testing.T, s *store.Store) {
	ctx := t.Context()
	records := Town(40)
	put(t, s, records...)
	putPaperDistricts(t, s, 2)
	gone := record(&council.Paper{Name: "gone"}, "gone", link(council.LinkPaperLocation, "nowhere", 0), link(council.LinkPaperOriginatorOrg, ID(council.KindOrganization, 1), 0))
	put(t, s, gone, record(&council.Location{}, "nowhere"), record(&council.Location{SubLocality: "somewhere"}, "a home"))
	remove(t, s, gone)
	state := council.DistrictState{Rules: "r", DataVersion: 17}
	want(t, "state before", council.DistrictState{})(s.DistrictState(ctx))
	update(t, s, func(ctx context.Context, tx council.Tx) error { return tx.SetDistrictState(ctx, state) })
	want(t, "state", state)(s.DistrictState(ctx))

	facts, err := s.DistrictFacts(ctx)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "data version", facts.DataVersion)(s.DataVersion(ctx))
	if len(facts.Bodies) != 1 || len(facts.Districts) != Districts || len(facts.Papers) != 40 || len(facts.Stored) != 3 {
		t.Errorf("got %d bodies, %d districts, %d papers and %d rows stored", len(facts.Bodies), len(facts.Districts), len(facts.Papers), len(facts.Stored))
	}
	for _, p := range facts.Papers {
		if p.BodyID != BodyID || p.Name == "" {
			t.Errorf("a paper without what its title needs: %+v", p)
		}
	}
	organizations, places := 0, 0
	for _, p := range of[*council.Paper](records) {
		for n := range Districts {
			if concerns(records, p, []council.ID{ID(council.KindOrganization, n)}) {
				organizations++
			}
		}
		places += len(links(records, p.ID, council.LinkPaperLocation))
	}
	if len(facts.Organizations) != organizations || organizations == 0 {
		t.Errorf("got %d papers of Ortsbeiräte, want %d", len(facts.Organizations), organizations)
	}
	if len(facts.Places) != places || len(facts.Locations) != 8 {
		t.Errorf("got %d places in %d locations, want %d in 8", len(facts.Places), len(facts.Locations), places)
	}
	for _, l := range facts.Locations {
		if l.SubLocality == "" || l.ID == "a home" {
			t.Errorf("a location that no paper names: %+v", l)
		}
	}
}
