package graph

import (
	"context"
	"fmt"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *queryResolver) Node(ctx context.Context, id council.ID) (relay.Node, error) {
	panic(fmt.Errorf("not implemented: Node - node"))
}

func (r *Resolver) Query() generated.QueryResolver { return &queryResolver{r} }

type queryResolver struct{ *Resolver }
