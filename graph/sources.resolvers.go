package graph

import (
	"context"
	"fmt"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *freshnessResolver) Counts(ctx context.Context, obj *council.Freshness) ([]*model.TypeCount, error) {
	panic(fmt.Errorf("not implemented: Counts - counts"))
}

func (r *freshnessResolver) MissingByType(ctx context.Context, obj *council.Freshness) ([]*model.TypeCount, error) {
	panic(fmt.Errorf("not implemented: MissingByType - missingByType"))
}

func (r *missingLinkResolver) Kind(ctx context.Context, obj *council.MissingLink) (string, error) {
	panic(fmt.Errorf("not implemented: Kind - type"))
}

func (r *missingLinkResolver) Status(ctx context.Context, obj *council.MissingLink) (*int, error) {
	panic(fmt.Errorf("not implemented: Status - status"))
}

func (r *queryResolver) Sources(ctx context.Context) ([]*council.Source, error) {
	panic(fmt.Errorf("not implemented: Sources - sources"))
}

func (r *queryResolver) RecentRevisions(ctx context.Context, first int, body []council.ID) ([]*council.Revision, error) {
	panic(fmt.Errorf("not implemented: RecentRevisions - recentRevisions"))
}

func (r *revisionResolver) Type(ctx context.Context, obj *council.Revision) (string, error) {
	panic(fmt.Errorf("not implemented: Type - type"))
}

func (r *revisionResolver) Paper(ctx context.Context, obj *council.Revision) (*council.Paper, error) {
	panic(fmt.Errorf("not implemented: Paper - paper"))
}

func (r *runResolver) Counts(ctx context.Context, obj *council.Run) ([]*model.RunCount, error) {
	panic(fmt.Errorf("not implemented: Counts - counts"))
}

func (r *runResolver) WarningCount(ctx context.Context, obj *council.Run) (int, error) {
	panic(fmt.Errorf("not implemented: WarningCount - warningCount"))
}

func (r *sourceResolver) Freshness(ctx context.Context, obj *council.Source) (*council.Freshness, error) {
	panic(fmt.Errorf("not implemented: Freshness - freshness"))
}

func (r *systemResolver) Bodies(ctx context.Context, obj *council.System) ([]*council.Body, error) {
	panic(fmt.Errorf("not implemented: Bodies - bodies"))
}

func (r *systemResolver) Source(ctx context.Context, obj *council.System) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *Resolver) Freshness() generated.FreshnessResolver { return &freshnessResolver{r} }

func (r *Resolver) MissingLink() generated.MissingLinkResolver { return &missingLinkResolver{r} }

func (r *Resolver) Revision() generated.RevisionResolver { return &revisionResolver{r} }

func (r *Resolver) Run() generated.RunResolver { return &runResolver{r} }

func (r *Resolver) Source() generated.SourceResolver { return &sourceResolver{r} }

func (r *Resolver) System() generated.SystemResolver { return &systemResolver{r} }

type (
	freshnessResolver   struct{ *Resolver }
	missingLinkResolver struct{ *Resolver }
	revisionResolver    struct{ *Resolver }
	runResolver         struct{ *Resolver }
	sourceResolver      struct{ *Resolver }
	systemResolver      struct{ *Resolver }
)
