package graph_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/graph"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
	"github.com/ratsfenster/ratsfenster/server/town"
)

// mornbrueck is the invented town as its settings have it.
func mornbrueck(tb testing.TB) func() *council.Town {
	tb.Helper()
	settings, problems := town.Read(fixtures.Settings(), storetest.Now)
	if len(settings.Outlines) == 0 {
		tb.Fatalf("no outlines: %v", problems)
	}
	return func() *council.Town { return settings }
}

// TestDistricts holds that GraphQL says of districts what the pages say, in few queries however many districts there are.
func TestDistricts(t *testing.T) {
	s := storetest.Open(t)
	importTown(t, s)
	settings := mornbrueck(t)
	h := api(t, s, func(d *graph.Deps) { d.Town = settings })
	ctx, queries := store.CountQueries(t.Context())
	response := post(ctx, t, h, `{ districts { id name outline motions { id } organizations { id }
		papers(first: 10) { totalCount nodes { id districts { reason district { id } } } } } }`, nil)
	var got struct {
		Data struct {
			Districts []struct {
				ID, Name               string
				Outline                *struct{ Type string }
				Motions, Organizations []struct{ ID council.ID }
				Papers                 struct {
					TotalCount int
					Nodes      []struct {
						ID        council.ID
						Districts []struct {
							Reason   council.ConcernReason
							District struct{ ID council.ID }
						}
					}
				}
			}
		}
	}
	if err := json.Unmarshal(response.Body.Bytes(), &got); err != nil {
		t.Fatalf("%v: %s", err, response.Body)
	}
	if n := len(got.Data.Districts); n != 15 {
		t.Fatalf("got %d districts: %s", n, response.Body)
	}
	if n := queries.Load(); n > 18 {
		t.Errorf("got %d queries, want at most 18 for all districts together", n)
	}
	a := archive.New(s, clock)
	motions, reasons := 0, map[council.ConcernReason]int{}
	for _, d := range got.Data.Districts {
		v, err := a.DistrictView(t.Context(), council.ID(d.ID))
		if err != nil {
			t.Fatal(err)
		}
		if d.Outline == nil || d.Outline.Type != "Polygon" && d.Outline.Type != "MultiPolygon" {
			t.Errorf("%s has the outline %v", d.Name, d.Outline)
		}
		if len(d.Motions) != len(v.Motions) || len(d.Papers.Nodes) != len(v.Papers) || d.Papers.TotalCount < len(v.Papers) || len(d.Organizations) == 0 {
			t.Errorf("%s: got %d motions and %d of %d papers, want %d and %d", d.Name,
				len(d.Motions), len(d.Papers.Nodes), d.Papers.TotalCount, len(v.Motions), len(v.Papers))
		}
		motions += len(d.Motions)
		for i, p := range d.Papers.Nodes {
			var here []council.ConcernReason
			for _, c := range p.Districts {
				if string(c.District.ID) == d.ID {
					here = append(here, c.Reason)
					reasons[c.Reason]++
				}
			}
			want := slices.Clone(v.Reasons[v.Papers[i].ID])
			slices.Sort(want)
			if p.ID != v.Papers[i].ID || !slices.Equal(here, want) {
				t.Errorf("%s: got the paper %s for %v, want %s for %v", d.Name, p.ID, here, v.Papers[i].ID, want)
			}
		}
	}
	if motions < 5 || len(reasons) != 3 {
		t.Errorf("got %d motions and papers for the reasons %v, want some of each", motions, reasons)
	}
}

// TestDistrictWithoutOutline: towns that have drawn nothing have nothing to show.
func TestDistrictWithoutOutline(t *testing.T) {
	s := storetest.Open(t)
	importTown(t, s)
	response := post(t.Context(), t, api(t, s), `{ districts { outline } }`, nil)
	if got := response.Body.String(); strings.Count(got, `{"outline":null}`) != 15 {
		t.Errorf("got %d %s, want no outline of 15 districts", response.Code, got)
	}
}
