package graph

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *locationResolver) Body(ctx context.Context, obj *council.Location) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *locationResolver) Geojson(ctx context.Context, obj *council.Location) (json.RawMessage, error) {
	panic(fmt.Errorf("not implemented: Geojson - geojson"))
}

func (r *locationResolver) Bodies(ctx context.Context, obj *council.Location) ([]*council.Body, error) {
	panic(fmt.Errorf("not implemented: Bodies - bodies"))
}

func (r *locationResolver) Papers(ctx context.Context, obj *council.Location, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	panic(fmt.Errorf("not implemented: Papers - papers"))
}

func (r *locationResolver) Source(ctx context.Context, obj *council.Location) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *Resolver) Location() generated.LocationResolver { return &locationResolver{r} }

type locationResolver struct{ *Resolver }
