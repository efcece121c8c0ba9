package graph

import (
	"context"
	"fmt"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *organizationResolver) Body(ctx context.Context, obj *council.Organization) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *organizationResolver) SubOrganizationOf(ctx context.Context, obj *council.Organization) (*council.Organization, error) {
	panic(fmt.Errorf("not implemented: SubOrganizationOf - subOrganizationOf"))
}

func (r *organizationResolver) SubOrganizations(ctx context.Context, obj *council.Organization) ([]*council.Organization, error) {
	panic(fmt.Errorf("not implemented: SubOrganizations - subOrganizations"))
}

func (r *organizationResolver) Location(ctx context.Context, obj *council.Organization) (*council.Location, error) {
	panic(fmt.Errorf("not implemented: Location - location"))
}

func (r *organizationResolver) District(ctx context.Context, obj *council.Organization) (*council.District, error) {
	panic(fmt.Errorf("not implemented: District - district"))
}

func (r *organizationResolver) Memberships(ctx context.Context, obj *council.Organization, currentOn *council.Date) ([]*council.Membership, error) {
	panic(fmt.Errorf("not implemented: Memberships - memberships"))
}

func (r *organizationResolver) MembershipsOnBehalf(ctx context.Context, obj *council.Organization) ([]*council.Membership, error) {
	panic(fmt.Errorf("not implemented: MembershipsOnBehalf - membershipsOnBehalf"))
}

func (r *organizationResolver) Meetings(ctx context.Context, obj *council.Organization, first int, after *string, filter *council.MeetingFilter, order model.MeetingOrder) (*relay.Connection[*council.Meeting], error) {
	panic(fmt.Errorf("not implemented: Meetings - meetings"))
}

func (r *organizationResolver) Papers(ctx context.Context, obj *council.Organization, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	panic(fmt.Errorf("not implemented: Papers - papers"))
}

func (r *organizationResolver) Source(ctx context.Context, obj *council.Organization) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *queryResolver) Organizations(ctx context.Context, first int, after *string, filter *council.OrganizationFilter) (*relay.Connection[*council.Organization], error) {
	panic(fmt.Errorf("not implemented: Organizations - organizations"))
}

func (r *queryResolver) Organization(ctx context.Context, id council.ID) (*council.Organization, error) {
	panic(fmt.Errorf("not implemented: Organization - organization"))
}

func (r *Resolver) Organization() generated.OrganizationResolver { return &organizationResolver{r} }

type organizationResolver struct{ *Resolver }
