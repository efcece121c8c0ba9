package graph

import (
	"context"
	"fmt"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *membershipResolver) Body(ctx context.Context, obj *council.Membership) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *membershipResolver) Person(ctx context.Context, obj *council.Membership) (*council.Person, error) {
	panic(fmt.Errorf("not implemented: Person - person"))
}

func (r *membershipResolver) Organization(ctx context.Context, obj *council.Membership) (*council.Organization, error) {
	panic(fmt.Errorf("not implemented: Organization - organization"))
}

func (r *membershipResolver) OnBehalfOf(ctx context.Context, obj *council.Membership) (*council.Organization, error) {
	panic(fmt.Errorf("not implemented: OnBehalfOf - onBehalfOf"))
}

func (r *membershipResolver) Current(ctx context.Context, obj *council.Membership) (bool, error) {
	panic(fmt.Errorf("not implemented: Current - current"))
}

func (r *membershipResolver) Source(ctx context.Context, obj *council.Membership) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *personResolver) Body(ctx context.Context, obj *council.Person) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *personResolver) Memberships(ctx context.Context, obj *council.Person, currentOn *council.Date) ([]*council.Membership, error) {
	panic(fmt.Errorf("not implemented: Memberships - memberships"))
}

func (r *personResolver) Papers(ctx context.Context, obj *council.Person, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	panic(fmt.Errorf("not implemented: Papers - papers"))
}

func (r *personResolver) Source(ctx context.Context, obj *council.Person) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *queryResolver) Persons(ctx context.Context, first int, after *string, filter *council.PersonFilter) (*relay.Connection[*council.Person], error) {
	panic(fmt.Errorf("not implemented: Persons - persons"))
}

func (r *queryResolver) Person(ctx context.Context, id council.ID) (*council.Person, error) {
	panic(fmt.Errorf("not implemented: Person - person"))
}

func (r *Resolver) Membership() generated.MembershipResolver { return &membershipResolver{r} }

func (r *Resolver) Person() generated.PersonResolver { return &personResolver{r} }

type (
	membershipResolver struct{ *Resolver }
	personResolver     struct{ *Resolver }
)
