package graph

import (
	"context"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *fileResolver) Body(ctx context.Context, obj *council.File) (*council.Body, error) {
	return bodyOf[*council.File]().one(ctx, obj)
}

func (r *fileResolver) Size(ctx context.Context, obj *council.File) (*int, error) {
	return positive(int(obj.Size)), nil
}

func (r *fileResolver) Reading(ctx context.Context, obj *council.File) (*model.FileReading, error) {
	return fileReading.one(ctx, obj)
}

func (r *fileResolver) Pages(ctx context.Context, obj *council.File, first int, after int, numbers []int) ([]*model.FilePage, error) {
	return filePages{}.of(ctx, obj, pageArgs{first, after, numbers})
}

func (r *fileResolver) DocumentType(ctx context.Context, obj *council.File) (*council.DocumentType, error) {
	found, err := fileStructure.one(ctx, obj)
	if err != nil || found == nil {
		return nil, err
	}
	return &found.Type, nil
}

func (r *fileResolver) Structure(ctx context.Context, obj *council.File) (*council.Structure, error) {
	return fileStructure.one(ctx, obj)
}

func (r *fileResolver) MasterFile(ctx context.Context, obj *council.File) (*council.File, error) {
	return fileMaster.one(ctx, obj)
}

func (r *fileResolver) DerivativeFiles(ctx context.Context, obj *council.File) ([]*council.File, error) {
	return fileDerivatives.of(ctx, obj)
}

func (r *fileResolver) Papers(ctx context.Context, obj *council.File) ([]*council.Paper, error) {
	return filePapers.of(ctx, obj)
}

func (r *fileResolver) Meetings(ctx context.Context, obj *council.File) ([]*council.Meeting, error) {
	return fileMeetings.of(ctx, obj)
}

func (r *fileResolver) AgendaItems(ctx context.Context, obj *council.File) ([]*council.AgendaItem, error) {
	return fileAgendaItems.of(ctx, obj)
}

func (r *fileResolver) Revisions(ctx context.Context, obj *council.File) ([]*council.Revision, error) {
	return revisionsOf[*council.File]().of(ctx, obj)
}

func (r *fileResolver) Source(ctx context.Context, obj *council.File) (*council.Source, error) {
	return sourceOf[*council.File]().one(ctx, obj)
}

func (r *queryResolver) Files(ctx context.Context, first int, after *string, filter *council.FileFilter) (*relay.Connection[*council.File], error) {
	return fileList.root(ctx, args(first, after, filter))
}

func (r *queryResolver) File(ctx context.Context, id council.ID) (*council.File, error) {
	found, err := r.archive.File(ctx, id)
	return aheadOfOne(ctx, found, err)
}

func (r *Resolver) File() generated.FileResolver { return &fileResolver{r} }

type fileResolver struct{ *Resolver }
