package graph

import (
	"context"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *organizationResolver) Body(ctx context.Context, obj *council.Organization) (*council.Body, error) {
	return bodyOf[*council.Organization]().one(ctx, obj)
}

func (r *organizationResolver) SubOrganizationOf(ctx context.Context, obj *council.Organization) (*council.Organization, error) {
	return organizationParent.one(ctx, obj)
}

func (r *organizationResolver) SubOrganizations(ctx context.Context, obj *council.Organization) ([]*council.Organization, error) {
	return organizationParts.of(ctx, obj)
}

func (r *organizationResolver) Location(ctx context.Context, obj *council.Organization) (*council.Location, error) {
	return organizationLocation.one(ctx, obj)
}

func (r *organizationResolver) District(ctx context.Context, obj *council.Organization) (*council.District, error) {
	return organizationDistrict.one(ctx, obj)
}

func (r *organizationResolver) Memberships(ctx context.Context, obj *council.Organization, currentOn *council.Date) ([]*council.Membership, error) {
	all, err := organizationMemberships.of(ctx, obj)
	return currentOnly(all, currentOn), err
}

func (r *organizationResolver) MembershipsOnBehalf(ctx context.Context, obj *council.Organization) ([]*council.Membership, error) {
	return organizationMembershipsOnBehalf.of(ctx, obj)
}

func (r *organizationResolver) Meetings(ctx context.Context, obj *council.Organization, first int, after *string, filter *council.MeetingFilter, order model.MeetingOrder) (*relay.Connection[*council.Meeting], error) {
	return organizationMeetings.page(ctx, obj, meetingArgs(first, after, filter, order))
}

func (r *organizationResolver) Papers(ctx context.Context, obj *council.Organization, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	return organizationPapers.page(ctx, obj, args(first, after, filter))
}

func (r *organizationResolver) Source(ctx context.Context, obj *council.Organization) (*council.Source, error) {
	return sourceOf[*council.Organization]().one(ctx, obj)
}

func (r *queryResolver) Organizations(ctx context.Context, first int, after *string, filter *council.OrganizationFilter) (*relay.Connection[*council.Organization], error) {
	return organizationList.root(ctx, args(first, after, filter))
}

func (r *queryResolver) Organization(ctx context.Context, id council.ID) (*council.Organization, error) {
	found, err := r.archive.Organization(ctx, id)
	return aheadOfOne(ctx, found, err)
}

func (r *Resolver) Organization() generated.OrganizationResolver { return &organizationResolver{r} }

type organizationResolver struct{ *Resolver }
