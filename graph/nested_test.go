package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/store"
)

// testNestedPages holds that pages below a list, which are read at once, are those that each parent has when it is asked
// for alone; also from a cursor on.
func testNestedPages(t *testing.T, s *store.Store) {
	type page struct {
		TotalCount int
		PageInfo   struct {
			HasNextPage, HasPreviousPage bool
			EndCursor                    *string
		}
		Nodes []struct{ ID string }
	}
	ask := func(query string, into any) {
		t.Helper()
		w := post(t.Context(), t, api(t, s), query, nil)
		var response struct {
			Data   any
			Errors []any
		}
		response.Data = into
		if err := json.Unmarshal(w.Body.Bytes(), &response); err != nil || len(response.Errors) > 0 {
			t.Fatalf("%s: %v, %s", query, err, w.Body.String())
		}
	}
	type parent struct {
		ID   string
		List page
	}
	const selected = " { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { id } }"
	further := 0
	for _, list := range []string{"papers(first: 2%s)", "meetings(first: 2, order: OLDEST_FIRST%s)", `papers(first: 1, filter: {text: "e"}%s)`} {
		after := ""
		for range 2 {
			field := "list: " + fmt.Sprintf(list, after) + selected
			var all struct {
				Organizations struct{ Nodes []parent }
			}
			ask("{ organizations(first: 20) { nodes { id "+field+" } } }", &all)
			for _, o := range all.Organizations.Nodes {
				var one struct{ Organization struct{ List page } }
				ask(fmt.Sprintf("{ organization(id: %q) { %s } }", o.ID, field), &one)
				want := one.Organization.List
				if !slices.Equal(o.List.Nodes, want.Nodes) || o.List.TotalCount != want.TotalCount || o.List.PageInfo.HasNextPage != want.PageInfo.HasNextPage ||
					o.List.PageInfo.HasPreviousPage != (after != "") {
					t.Errorf("%s of %s: got %+v, want %+v", field, o.ID, o.List, want)
				}
				if want.PageInfo.HasNextPage {
					further++
				}
			}
			i := slices.IndexFunc(all.Organizations.Nodes, func(o parent) bool { return o.List.PageInfo.HasNextPage })
			if i < 0 {
				t.Fatalf("%s: no list goes on", field)
			}
			after = fmt.Sprintf(", after: %q", *all.Organizations.Nodes[i].List.PageInfo.EndCursor)
		}
	}
	if further < 10 {
		t.Errorf("got %d lists that go on, want more for a test", further)
	}
}

// testNestedMistakes: what is wrong with the arguments of a page below a list is told at each parent.
func testNestedMistakes(t *testing.T, s *store.Store) {
	for _, field := range []string{
		"papers(first: 101) { totalCount }", `papers(after: "x") { totalCount }`, `papers(filter: {from: "2026-02-01", until: "2026-01-01"}) { totalCount }`,
	} {
		w := post(t.Context(), t, api(t, s), "{ organizations(first: 3) { nodes { "+field+" } } }", nil)
		_, errs := errorsOf(t, w.Body.Bytes())
		if len(errs) == 0 || errs[0].Extensions["code"] != "INVALID" || fmt.Sprint(errs[0].Path[:4]) != "[organizations nodes 0 papers]" {
			t.Errorf("%s: got %s, want INVALID at the first organization", field, w.Body.String())
		}
	}
}
