package graph

import (
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// positive is a number of which 0 means that it is not known.
func positive(n int) *int {
	if n <= 0 {
		return nil
	}
	return &n
}

// currentOnly keeps the memberships that hold on a day; all of them without one.
func currentOnly(all []*council.Membership, day *council.Date) []*council.Membership {
	if day == nil || *day == "" {
		return all
	}
	var current []*council.Membership
	for _, m := range all {
		if m.Current(*day) {
			current = append(current, m)
		}
	}
	return current
}

func typeCounts(counts map[council.Kind]int) []*model.TypeCount {
	out := make([]*model.TypeCount, 0, len(counts))
	for _, kind := range kindsOf(counts) {
		out = append(out, &model.TypeCount{Type: string(kind), Count: counts[kind]})
	}
	return out
}

func runCounts(counts map[council.Kind]council.Counts) []*model.RunCount {
	out := make([]*model.RunCount, 0, len(counts))
	for _, kind := range kindsOf(counts) {
		c := counts[kind]
		out = append(out, &model.RunCount{
			Type: string(kind), Found: c.Found, New: c.New, Changed: c.Changed,
			Unchanged: c.Unchanged, Deleted: c.Deleted, Dropped: c.Dropped,
		})
	}
	return out
}

// kindsOf lists the kinds that were counted in OParl's order, ours behind them.
func kindsOf[V any](counts map[council.Kind]V) []council.Kind {
	kinds := make([]council.Kind, 0, len(counts))
	for k := range counts {
		kinds = append(kinds, k)
	}
	place := func(k council.Kind) int {
		if i := slices.Index(council.Kinds, k); i >= 0 {
			return i
		}
		return len(council.Kinds)
	}
	slices.SortFunc(kinds, func(a, b council.Kind) int {
		if d := place(a) - place(b); d != 0 {
			return d
		}
		return strings.Compare(string(a), string(b))
	})
	return kinds
}
