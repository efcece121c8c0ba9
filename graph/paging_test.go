package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/store"
)

// testPaging walks every list of the query page by page: together the pages are the list, each entry once, in its order.
func testPaging(t *testing.T, s *store.Store) {
	for _, list := range []string{
		"papers(%s)", `papers(%s, filter: {text: "e"})`, "meetings(%s)", "meetings(%s, order: OLDEST_FIRST)", "organizations(%s)",
		"persons(%s)", "files(%s)",
	} {
		t.Run(list, func(t *testing.T) {
			whole := walk(t, s, list, 100)
			for _, first := range []int{1, 7} {
				if paged := walk(t, s, list, first); !slices.Equal(paged, whole) {
					t.Errorf("in pages of %d: got %d entries, want the same %d as in pages of 100", first, len(paged), len(whole))
				}
			}
		})
	}
}

// walk lists the ids of a whole list, page by page.
func walk(t *testing.T, s *store.Store, list string, first int) []string {
	t.Helper()
	h := api(t, s)
	var ids []string
	var after *string
	for {
		query := "query($first: Int!, $after: String) { list: " + fmt.Sprintf(list, "first: $first, after: $after") +
			" { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { id } edges { cursor node { id } } } }"
		w := post(t.Context(), t, h, query, map[string]any{"first": first, "after": after})
		var response struct {
			Data struct {
				List struct {
					TotalCount int
					PageInfo   struct {
						HasNextPage, HasPreviousPage bool
						EndCursor                    *string
					}
					Nodes []struct{ ID string }
					Edges []struct {
						Cursor string
						Node   struct{ ID string }
					}
				}
			}
		}
		if err := json.Unmarshal(w.Body.Bytes(), &response); err != nil {
			t.Fatal(err)
		}
		page := response.Data.List
		if page.PageInfo.HasPreviousPage != (after != nil) || len(page.Edges) != len(page.Nodes) {
			t.Fatalf("got %+v behind %v", page, after)
		}
		for i, n := range page.Nodes {
			ids = append(ids, n.ID)
			if page.Edges[i].Node.ID != n.ID {
				t.Errorf("got the edge of %s where the node is %s", page.Edges[i].Node.ID, n.ID)
			}
		}
		if page.TotalCount < 20 || len(ids) > page.TotalCount {
			t.Fatalf("got %d entries of %d", len(ids), page.TotalCount)
		}
		if !page.PageInfo.HasNextPage {
			if len(ids) != page.TotalCount {
				t.Errorf("got %d entries, want %d", len(ids), page.TotalCount)
			}
			return ids
		}
		if last := page.Edges[len(page.Edges)-1].Cursor; last != *page.PageInfo.EndCursor {
			t.Errorf("got the end %s, want the last cursor %s", *page.PageInfo.EndCursor, last)
		}
		after = page.PageInfo.EndCursor
	}
}
