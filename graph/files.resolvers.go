package graph

import (
	"context"
	"fmt"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *fileResolver) Body(ctx context.Context, obj *council.File) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *fileResolver) Size(ctx context.Context, obj *council.File) (*int, error) {
	panic(fmt.Errorf("not implemented: Size - size"))
}

func (r *fileResolver) MasterFile(ctx context.Context, obj *council.File) (*council.File, error) {
	panic(fmt.Errorf("not implemented: MasterFile - masterFile"))
}

func (r *fileResolver) DerivativeFiles(ctx context.Context, obj *council.File) ([]*council.File, error) {
	panic(fmt.Errorf("not implemented: DerivativeFiles - derivativeFiles"))
}

func (r *fileResolver) Papers(ctx context.Context, obj *council.File) ([]*council.Paper, error) {
	panic(fmt.Errorf("not implemented: Papers - papers"))
}

func (r *fileResolver) Meetings(ctx context.Context, obj *council.File) ([]*council.Meeting, error) {
	panic(fmt.Errorf("not implemented: Meetings - meetings"))
}

func (r *fileResolver) AgendaItems(ctx context.Context, obj *council.File) ([]*council.AgendaItem, error) {
	panic(fmt.Errorf("not implemented: AgendaItems - agendaItems"))
}

func (r *fileResolver) Revisions(ctx context.Context, obj *council.File) ([]*council.Revision, error) {
	panic(fmt.Errorf("not implemented: Revisions - revisions"))
}

func (r *fileResolver) Source(ctx context.Context, obj *council.File) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *queryResolver) Files(ctx context.Context, first int, after *string, filter *council.FileFilter) (*relay.Connection[*council.File], error) {
	panic(fmt.Errorf("not implemented: Files - files"))
}

func (r *queryResolver) File(ctx context.Context, id council.ID) (*council.File, error) {
	panic(fmt.Errorf("not implemented: File - file"))
}

func (r *Resolver) File() generated.FileResolver { return &fileResolver{r} }

type fileResolver struct{ *Resolver }
