package graph

import (
	"context"
	"fmt"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *bodyResolver) System(ctx context.Context, obj *council.Body) (*council.System, error) {
	panic(fmt.Errorf("not implemented: System - system"))
}

func (r *bodyResolver) Location(ctx context.Context, obj *council.Body) (*council.Location, error) {
	panic(fmt.Errorf("not implemented: Location - location"))
}

func (r *bodyResolver) LegislativeTerms(ctx context.Context, obj *council.Body) ([]*council.LegislativeTerm, error) {
	panic(fmt.Errorf("not implemented: LegislativeTerms - legislativeTerms"))
}

func (r *bodyResolver) Districts(ctx context.Context, obj *council.Body) ([]*council.District, error) {
	panic(fmt.Errorf("not implemented: Districts - districts"))
}

func (r *bodyResolver) PaperTypes(ctx context.Context, obj *council.Body) ([]string, error) {
	panic(fmt.Errorf("not implemented: PaperTypes - paperTypes"))
}

func (r *bodyResolver) Organizations(ctx context.Context, obj *council.Body, first int, after *string, filter *council.OrganizationFilter) (*relay.Connection[*council.Organization], error) {
	panic(fmt.Errorf("not implemented: Organizations - organizations"))
}

func (r *bodyResolver) Persons(ctx context.Context, obj *council.Body, first int, after *string, filter *council.PersonFilter) (*relay.Connection[*council.Person], error) {
	panic(fmt.Errorf("not implemented: Persons - persons"))
}

func (r *bodyResolver) Meetings(ctx context.Context, obj *council.Body, first int, after *string, filter *council.MeetingFilter, order model.MeetingOrder) (*relay.Connection[*council.Meeting], error) {
	panic(fmt.Errorf("not implemented: Meetings - meetings"))
}

func (r *bodyResolver) Papers(ctx context.Context, obj *council.Body, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	panic(fmt.Errorf("not implemented: Papers - papers"))
}

func (r *bodyResolver) Files(ctx context.Context, obj *council.Body, first int, after *string, filter *council.FileFilter) (*relay.Connection[*council.File], error) {
	panic(fmt.Errorf("not implemented: Files - files"))
}

func (r *bodyResolver) Source(ctx context.Context, obj *council.Body) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *districtResolver) Body(ctx context.Context, obj *council.District) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *districtResolver) Organizations(ctx context.Context, obj *council.District) ([]*council.Organization, error) {
	panic(fmt.Errorf("not implemented: Organizations - organizations"))
}

func (r *districtResolver) Meetings(ctx context.Context, obj *council.District, first int, after *string, filter *council.MeetingFilter, order model.MeetingOrder) (*relay.Connection[*council.Meeting], error) {
	panic(fmt.Errorf("not implemented: Meetings - meetings"))
}

func (r *districtResolver) Papers(ctx context.Context, obj *council.District, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	panic(fmt.Errorf("not implemented: Papers - papers"))
}

func (r *districtResolver) Source(ctx context.Context, obj *council.District) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *legislativeTermResolver) Body(ctx context.Context, obj *council.LegislativeTerm) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *legislativeTermResolver) Source(ctx context.Context, obj *council.LegislativeTerm) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *queryResolver) Bodies(ctx context.Context) ([]*council.Body, error) {
	panic(fmt.Errorf("not implemented: Bodies - bodies"))
}

func (r *queryResolver) Body(ctx context.Context, id council.ID) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *queryResolver) Districts(ctx context.Context, body []council.ID) ([]*council.District, error) {
	panic(fmt.Errorf("not implemented: Districts - districts"))
}

func (r *queryResolver) District(ctx context.Context, id council.ID) (*council.District, error) {
	panic(fmt.Errorf("not implemented: District - district"))
}

func (r *Resolver) Body() generated.BodyResolver { return &bodyResolver{r} }

func (r *Resolver) District() generated.DistrictResolver { return &districtResolver{r} }

func (r *Resolver) LegislativeTerm() generated.LegislativeTermResolver {
	return &legislativeTermResolver{r}
}

type (
	bodyResolver            struct{ *Resolver }
	districtResolver        struct{ *Resolver }
	legislativeTermResolver struct{ *Resolver }
)
