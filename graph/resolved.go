package graph

import (
	"context"
	"errors"

	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// mostResolved is how many objects of one name are answered; the schema says so.
const mostResolved = 50

// resolved finds what others call by a name, and reads what is selected below it, kind by kind.
func resolved(ctx context.Context, a *archive.Archive, name string) ([]relay.Node, error) {
	hits, err := a.Resolve(ctx, name)
	if err != nil {
		return nil, err
	}
	hits = hits[:min(len(hits), mostResolved)]
	nodes := make([]relay.Node, len(hits))
	for i, h := range hits {
		if h.District != nil {
			nodes[i] = h.District
		} else {
			nodes[i], _ = h.Entity.(relay.Node) // every entity with a page is a node
		}
	}
	return nodes, errors.Join(
		aheadOf(ctx, of[*council.Paper](nodes), here(ctx)), aheadOf(ctx, of[*council.Meeting](nodes), here(ctx)),
		aheadOf(ctx, of[*council.Organization](nodes), here(ctx)), aheadOf(ctx, of[*council.Person](nodes), here(ctx)),
		aheadOf(ctx, of[*council.AgendaItem](nodes), here(ctx)), aheadOf(ctx, of[*council.File](nodes), here(ctx)),
		aheadOf(ctx, of[*council.Body](nodes), here(ctx)), aheadOf(ctx, of[*council.District](nodes), here(ctx)),
	)
}

// of picks the nodes of one type.
func of[T relay.Node](nodes []relay.Node) []T {
	var out []T
	for _, n := range nodes {
		if t, ok := n.(T); ok {
			out = append(out, t)
		}
	}
	return out
}
