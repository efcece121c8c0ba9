package storetest

import (
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

func barrier(year int, token string) *council.BarrierReport {
	return &council.BarrierReport{
		Year: year, TokenHash: token, State: council.BarrierOpen, Page: "/vorlagen", What: "Zeile eins\nZeile zwei", Name: "Ü",
		Email: "a@b.example", Phone: "1", Address: "Weg 1", Lang: "de", Created: Now, Due: "2026-04-14",
	}
}

// testBarriers: reports come back as they were given, numbered per year without gaps.
func testBarriers(t *testing.T, s *store.Store) {
	ctx := t.Context()
	first := barrier(2026, "a")
	for i, r := range []*council.BarrierReport{first, barrier(2027, "b"), barrier(2026, "c")} {
		if err := s.AddBarrierReport(ctx, r); err != nil {
			t.Fatal(err)
		}
		if want := []int{1, 1, 2}[i]; r.Number != want {
			t.Errorf("report %d: got number %d, want %d", i, r.Number, want)
		}
	}
	wantCode(t, "the same form again", s.AddBarrierReport(ctx, barrier(2026, "a")), council.Conflict)
	third := barrier(2026, "d")
	if err := s.AddBarrierReport(ctx, third); err != nil || third.Number != 3 {
		t.Errorf("after one that was not kept: got %d (%v), want 3", third.Number, err)
	}
	want(t, "one by its form", []*council.BarrierReport{first})(s.BarrierReports(ctx, council.BarrierFilter{TokenHash: "a"}))
	want(t, "none", []*council.BarrierReport{})(s.BarrierReports(ctx, council.BarrierFilter{Year: 2026, Number: 4}))

	testBarrierChanges(t, s, first)
	testAccessibleVersions(t, s, first)
	if got := dump(t, s); got != "" {
		t.Errorf("reports are in the dump: %s", got)
	}
}

func testBarrierChanges(t *testing.T, s *store.Store, first *council.BarrierReport) {
	t.Helper()
	ctx := t.Context()
	closed := Now.Add(time.Hour)
	err := s.ChangeBarrierReport(ctx, 2026, 1, func(r *council.BarrierReport) error {
		r.State, r.Closed, r.Answered = council.BarrierClosed, &closed, &closed
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	first.State, first.Closed, first.Answered = council.BarrierClosed, &closed, &closed
	mistake := errors.New("no")
	if err := s.ChangeBarrierReport(ctx, 2026, 1, func(*council.BarrierReport) error { return mistake }); !errors.Is(err, mistake) {
		t.Errorf("got %v, want the mistake", err)
	}
	wantCode(t, "a case that is not there", s.ChangeBarrierReport(ctx, 2026, 9, func(*council.BarrierReport) error { return nil }), council.NotFound)
	yes, no, before, after := true, false, closed, closed.Add(time.Second)
	for name, tt := range map[string]struct {
		f    council.BarrierFilter
		want int
	}{
		"all":              {council.BarrierFilter{}, 4},
		"open":             {council.BarrierFilter{States: []council.BarrierState{council.BarrierOpen}}, 3},
		"open or closed":   {council.BarrierFilter{States: []council.BarrierState{council.BarrierOpen, council.BarrierClosed}}, 4},
		"closed before":    {council.BarrierFilter{ClosedBefore: &after}, 1},
		"not closed then":  {council.BarrierFilter{ClosedBefore: &before}, 0},
		"created before":   {council.BarrierFilter{CreatedBefore: &before}, 4},
		"erased":           {council.BarrierFilter{Erased: &yes}, 0},
		"closed, not yet":  {council.BarrierFilter{Erased: &no, ClosedBefore: &after}, 1},
		"one by its case":  {council.BarrierFilter{Year: 2027, Number: 1}, 1},
		"an unknown token": {council.BarrierFilter{TokenHash: "z"}, 0},
	} {
		found, err := s.BarrierReports(ctx, tt.f)
		if err != nil || len(found) != tt.want {
			t.Errorf("%s: got %d (%v), want %d", name, len(found), err, tt.want)
		}
	}
	found, err := s.BarrierReports(ctx, council.BarrierFilter{Year: 2026, Number: 1})
	if diff := cmp.Diff([]*council.BarrierReport{first}, found); err != nil || diff != "" {
		t.Errorf("after the change (-want +got): %v\n%s", err, diff)
	}
}

// testAccessibleVersions: who asks for an accessible version of a file gets a case as others do, found by the file.
func testAccessibleVersions(t *testing.T, s *store.Store, first *council.BarrierReport) {
	t.Helper()
	ctx := t.Context()
	r := barrier(2026, "e")
	r.Kind, r.FileID = council.BarrierAccessibleVersion, "f1"
	other := barrier(2026, "f")
	other.Kind, other.FileID = council.BarrierAccessibleVersion, "f2"
	for i, r := range []*council.BarrierReport{r, other} {
		if err := s.AddBarrierReport(ctx, r); err != nil || r.Number != 4+i {
			t.Errorf("got number %d, %v, want %d", r.Number, err, 4+i)
		}
	}
	all := council.BarrierFilter{Kinds: []council.BarrierKind{council.BarrierAccessibleVersion}}
	want(t, "accessible versions", []*council.BarrierReport{r, other})(s.BarrierReports(ctx, all))
	want(t, "of one file", []*council.BarrierReport{other})(s.BarrierReports(ctx, council.BarrierFilter{FileIDs: []council.ID{"f2", "f3"}}))
	barriers := council.BarrierFilter{Kinds: []council.BarrierKind{council.BarrierOnPage}, Year: 2026, Number: 1}
	want(t, "a barrier", []*council.BarrierReport{first})(s.BarrierReports(ctx, barriers))
	barriers.Number = 4
	want(t, "no barrier", []*council.BarrierReport{})(s.BarrierReports(ctx, barriers))
}

// testBarrierNumbers: many at once get each a number of their own, and none is left out.
func testBarrierNumbers(t *testing.T, s *store.Store) {
	const many = 20
	var wg sync.WaitGroup
	var mu sync.Mutex
	taken := map[int]bool{}
	for i := range many {
		wg.Go(func() {
			r := barrier(2026, string(rune('a'+i)))
			if err := s.AddBarrierReport(t.Context(), r); err != nil {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			taken[r.Number] = true
		})
	}
	wg.Wait()
	for i := 1; i <= many; i++ {
		if !taken[i] {
			t.Errorf("nobody has number %d", i)
		}
	}
}
