package graph

import (
	"context"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *freshnessResolver) Counts(ctx context.Context, obj *council.Freshness) ([]*model.TypeCount, error) {
	return typeCounts(obj.Counts), nil
}

func (r *freshnessResolver) MissingByType(ctx context.Context, obj *council.Freshness) ([]*model.TypeCount, error) {
	return typeCounts(obj.MissingByKind), nil
}

func (r *missingLinkResolver) Status(ctx context.Context, obj *council.MissingLink) (*int, error) {
	return positive(obj.Status), nil
}

func (r *queryResolver) Sources(ctx context.Context) ([]*council.Source, error) {
	found, err := r.archive.Reader().Sources(ctx)
	return aheadOfAll(ctx, found, err)
}

func (r *queryResolver) RecentRevisions(ctx context.Context, first int, body []council.ID) ([]*council.Revision, error) {
	p, err := pageOf(first, nil)
	if err != nil {
		return nil, err
	}
	found, err := r.archive.Reader().RecentRevisions(ctx, council.KindPaper, body, p)
	return aheadOfAll(ctx, found, err)
}

func (r *revisionResolver) Paper(ctx context.Context, obj *council.Revision) (*council.Paper, error) {
	return revisionPaper.one(ctx, obj)
}

func (r *runResolver) Counts(ctx context.Context, obj *council.Run) ([]*model.RunCount, error) {
	return runCounts(obj.Report.Counts), nil
}

func (r *runResolver) WarningCount(ctx context.Context, obj *council.Run) (int, error) {
	return len(obj.Report.Warnings), nil
}

func (r *sourceResolver) Freshness(ctx context.Context, obj *council.Source) (*council.Freshness, error) {
	return sourceFreshness.one(ctx, obj)
}

func (r *sourceResolver) Reading(ctx context.Context, obj *council.Source) (*council.ReadingStatus, error) {
	return sourceReading.one(ctx, obj)
}

func (r *systemResolver) Bodies(ctx context.Context, obj *council.System) ([]*council.Body, error) {
	return systemBodies.of(ctx, obj)
}

func (r *systemResolver) Source(ctx context.Context, obj *council.System) (*council.Source, error) {
	return sourceOf[*council.System]().one(ctx, obj)
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
