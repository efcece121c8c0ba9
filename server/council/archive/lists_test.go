package archive

import (
	"context"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// shelves is a store whose nth list of papers has n papers.
type shelves struct{ council.Reader }

func (shelves) PaperLists() council.Lists[*council.Paper, council.PaperFilter] { return shelves{} }

func (shelves) Pages(_ context.Context, filters []council.PaperFilter, p council.Page) ([][]*council.Paper, error) {
	out := make([][]*council.Paper, len(filters))
	for i := range out {
		out[i] = make([]*council.Paper, min(i, p.First))
	}
	return out, nil
}

func (shelves) Counts(_ context.Context, filters []council.PaperFilter) ([]int, error) {
	return make([]int, len(filters)), nil
}

// TestLists: each of many lists is cut as one alone is, and what means nothing is refused.
func TestLists(t *testing.T) {
	lists := New(shelves{}, time.Now).PaperLists()
	found, err := lists.Pages(t.Context(), make([]council.PaperFilter, 5), council.Page{First: 3})
	if err != nil || len(found) != 5 {
		t.Fatalf("got %d lists, %v", len(found), err)
	}
	for n, l := range found {
		if len(l.Items) != min(n, 3) || l.HasNext != (n > 3) || l.Total != -1 {
			t.Errorf("got %+v of %d papers, want 3 at most", l, n)
		}
	}
	backwards := council.PaperFilter{From: "2026-02-01", Until: "2026-01-01"}
	for _, tt := range []struct {
		filter council.PaperFilter
		page   council.Page
	}{
		{backwards, council.Page{First: 1}}, {council.PaperFilter{}, council.Page{}}, {council.PaperFilter{}, council.Page{First: MaxPage + 1}},
	} {
		if _, err := lists.Pages(t.Context(), []council.PaperFilter{{}, tt.filter}, tt.page); council.CodeOf(err) != council.Invalid {
			t.Errorf("%+v, %+v: got error %v, want INVALID", tt.filter, tt.page, err)
		}
	}
}
