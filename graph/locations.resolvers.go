package graph

import (
	"context"
	"encoding/json"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *locationResolver) Body(ctx context.Context, obj *council.Location) (*council.Body, error) {
	return bodyOf[*council.Location]().one(ctx, obj)
}

func (r *locationResolver) Geojson(ctx context.Context, obj *council.Location) (json.RawMessage, error) {
	return json.RawMessage(obj.GeoJSON), nil
}

func (r *locationResolver) Bodies(ctx context.Context, obj *council.Location) ([]*council.Body, error) {
	return locationBodies.of(ctx, obj)
}

func (r *locationResolver) Papers(ctx context.Context, obj *council.Location, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	return locationPapers.page(ctx, obj, args(first, after, filter))
}

func (r *locationResolver) Source(ctx context.Context, obj *council.Location) (*council.Source, error) {
	return sourceOf[*council.Location]().one(ctx, obj)
}

func (r *Resolver) Location() generated.LocationResolver { return &locationResolver{r} }

type locationResolver struct{ *Resolver }
