package graph

import (
	"context"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *queryResolver) Node(ctx context.Context, id council.ID) (relay.Node, error) {
	return nodeOf(ctx, id)
}

func (r *Resolver) Query() generated.QueryResolver { return &queryResolver{r} }

type queryResolver struct{ *Resolver }
