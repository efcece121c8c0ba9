package graph

import (
	"context"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *membershipResolver) Body(ctx context.Context, obj *council.Membership) (*council.Body, error) {
	return bodyOf[*council.Membership]().one(ctx, obj)
}

func (r *membershipResolver) Person(ctx context.Context, obj *council.Membership) (*council.Person, error) {
	return membershipPerson.one(ctx, obj)
}

func (r *membershipResolver) Organization(ctx context.Context, obj *council.Membership) (*council.Organization, error) {
	return membershipOrganization.one(ctx, obj)
}

func (r *membershipResolver) OnBehalfOf(ctx context.Context, obj *council.Membership) (*council.Organization, error) {
	return membershipOnBehalfOf.one(ctx, obj)
}

func (r *membershipResolver) Current(ctx context.Context, obj *council.Membership) (bool, error) {
	return obj.Current(r.archive.Today()), nil
}

func (r *membershipResolver) Source(ctx context.Context, obj *council.Membership) (*council.Source, error) {
	return sourceOf[*council.Membership]().one(ctx, obj)
}

func (r *personResolver) Body(ctx context.Context, obj *council.Person) (*council.Body, error) {
	return bodyOf[*council.Person]().one(ctx, obj)
}

func (r *personResolver) Memberships(ctx context.Context, obj *council.Person, currentOn *council.Date) ([]*council.Membership, error) {
	all, err := personMemberships.of(ctx, obj)
	return currentOnly(all, currentOn), err
}

func (r *personResolver) Papers(ctx context.Context, obj *council.Person, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	return personPapers.page(ctx, obj, args(first, after, filter))
}

func (r *personResolver) Source(ctx context.Context, obj *council.Person) (*council.Source, error) {
	return sourceOf[*council.Person]().one(ctx, obj)
}

func (r *queryResolver) Persons(ctx context.Context, first int, after *string, filter *council.PersonFilter) (*relay.Connection[*council.Person], error) {
	return personList.root(ctx, args(first, after, filter))
}

func (r *queryResolver) Person(ctx context.Context, id council.ID) (*council.Person, error) {
	found, err := r.archive.Person(ctx, id)
	return aheadOfOne(ctx, found, err)
}

func (r *Resolver) Membership() generated.MembershipResolver { return &membershipResolver{r} }

func (r *Resolver) Person() generated.PersonResolver { return &personResolver{r} }

type (
	membershipResolver struct{ *Resolver }
	personResolver     struct{ *Resolver }
)
