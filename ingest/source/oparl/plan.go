package oparl

import (
	"context"
	"fmt"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// plan decides, over all staged pages in their fixed order, which occurrence of each
// object counts: the one with the newest modified, among equals the last. Objects that
// were fetched singly come later and never overrule what the lists showed.
type plan struct {
	winners map[council.ID]winner
	refs    map[council.ID]ref // everything that is named
	total   int                // occurrences seen
	dropped map[council.Kind]map[string]int
}

type winner struct {
	order    int   // of the occurrence, from 1
	modified int64 // Unix seconds, 0 if unknown
}

func newPlan() *plan {
	return &plan{winners: map[council.ID]winner{}, refs: map[council.ID]ref{}, dropped: map[council.Kind]map[string]int{}}
}

// read goes through pages, tells the plan of every occurrence, and calls visit (which
// may be nil) with each one and its order. Reading the same pages again gives the same
// orders.
func (im *run) read(ctx context.Context, pages []*council.HarvestPage, from int, drop func(council.Kind, string), visit func(occurrence, int) error) (int, error) {
	order := from
	var failed error
	f := &flattener{sourceID: im.source.ID, rewrite: im.source.Rewrite, drop: drop}
	f.emit = func(o occurrence) {
		order++
		if failed == nil {
			failed = visit(o, order)
		}
	}
	for _, p := range pages {
		if err := ctx.Err(); err != nil {
			return order, err
		}
		if p.Status != 200 {
			continue
		}
		body, err := im.harvest.PageBody(ctx, p.RunID, p.List, p.Number)
		if err != nil {
			return order, err
		}
		v, err := decode(body)
		if err != nil {
			return order, fmt.Errorf("reading the staged page %s: %w", p.URL, err)
		}
		for _, e := range entries(v, p) {
			f.top(e, p.Kind, p.BodyID)
		}
		if failed != nil {
			return order, failed
		}
	}
	return order, nil
}

// entries lists the objects of a page.
func entries(v any, p *council.HarvestPage) []any {
	if o, ok := v.(map[string]any); ok {
		if data, ok := o["data"].([]any); ok && p.List != "" {
			return data
		}
		if len(o) == 0 {
			return nil
		}
	}
	if list, ok := v.([]any); ok {
		return list
	}
	return []any{v}
}

// extend takes more pages into the plan; single says that they were fetched one by one.
func (im *run) extend(ctx context.Context, p *plan, pages []*council.HarvestPage, single bool) error {
	drop := func(kind council.Kind, reason string) {
		if p.dropped[kind] == nil {
			p.dropped[kind] = map[string]int{}
		}
		p.dropped[kind][reason]++
	}
	total, err := im.read(ctx, pages, p.total, drop, func(o occurrence, order int) error {
		for _, r := range o.refs {
			if id := council.NewID(r.url); p.refs[id].url == "" {
				p.refs[id] = r
			}
		}
		if o.raw == nil {
			return nil
		}
		w := winner{order: order}
		if o.raw.Modified != nil {
			w.modified = o.raw.Modified.Unix()
		}
		old, seen := p.winners[o.raw.ID]
		switch {
		case seen && single:
		case seen && old.modified > w.modified:
		default:
			p.winners[o.raw.ID] = w
		}
		return nil
	})
	p.total = total
	return err
}

// named lists the addresses that something names and no page showed, sorted.
func (p *plan) named() []ref {
	var out []ref
	for id, r := range p.refs {
		if _, seen := p.winners[id]; !seen {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b ref) int {
		if a.url < b.url {
			return -1
		}
		return 1
	})
	return out
}

// sortPages brings pages into the order in which they are applied.
func sortPages(pages []*council.HarvestPage) {
	rank := func(p *council.HarvestPage) int {
		switch {
		case p.List == "":
			return len(bodyLists) + 2
		case p.Kind == council.KindSystem:
			return 0
		case p.Kind == council.KindBody:
			return 1
		}
		for i, l := range bodyLists {
			if l.kind == p.Kind {
				return i + 2
			}
		}
		return len(bodyLists) + 1
	}
	slices.SortStableFunc(pages, func(a, b *council.HarvestPage) int {
		if d := rank(a) - rank(b); d != 0 {
			return d
		}
		if a.List != b.List {
			if a.List < b.List {
				return -1
			}
			return 1
		}
		return a.Number - b.Number
	})
}
