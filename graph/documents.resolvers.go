package graph

import (
	"context"
	"time"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *outlineEntryResolver) Page(ctx context.Context, obj *council.OutlineEntry) (*int, error) {
	return positive(obj.Page), nil
}

func (r *pageLinkResolver) Page(ctx context.Context, obj *council.PageLink) (*int, error) {
	return positive(obj.Page), nil
}

func (r *readingStatusResolver) Waiting(ctx context.Context, obj *council.ReadingStatus) ([]*model.StageCount, error) {
	return stageCounts(obj), nil
}

func (r *readingStatusResolver) Oldest(ctx context.Context, obj *council.ReadingStatus) (*time.Time, error) {
	return oldest(obj), nil
}

func (r *readingStatusResolver) Faults(ctx context.Context, obj *council.ReadingStatus) ([]*model.FaultCount, error) {
	return faultCounts(obj.Faults), nil
}

func (r *Resolver) OutlineEntry() generated.OutlineEntryResolver { return &outlineEntryResolver{r} }

func (r *Resolver) PageLink() generated.PageLinkResolver { return &pageLinkResolver{r} }

func (r *Resolver) ReadingStatus() generated.ReadingStatusResolver { return &readingStatusResolver{r} }

type (
	outlineEntryResolver  struct{ *Resolver }
	pageLinkResolver      struct{ *Resolver }
	readingStatusResolver struct{ *Resolver }
)
