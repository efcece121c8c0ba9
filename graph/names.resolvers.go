package graph

import (
	"context"

	"github.com/ratsfenster/ratsfenster/graph/relay"
)

func (r *queryResolver) Resolve(ctx context.Context, name string) ([]relay.Node, error) {
	return resolved(ctx, r.archive, name)
}
