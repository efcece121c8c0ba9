package graph

import (
	"context"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

func (r *fileMentionResolver) File(ctx context.Context, obj *council.FileMention) (*council.File, error) {
	return fileMentionFile.one(ctx, obj)
}

func (r *financeResolver) Page(ctx context.Context, obj *council.Finance) (*int, error) {
	return positive(obj.Page), nil
}

func (r *foundResolver) Paper(ctx context.Context, obj *council.Found) (*council.Paper, error) {
	return foundPaper.one(ctx, obj)
}

func (r *foundResolver) Organization(ctx context.Context, obj *council.Found) (*council.Organization, error) {
	return foundOrganization.one(ctx, obj)
}

func (r *foundResolver) Person(ctx context.Context, obj *council.Found) (*council.Person, error) {
	return foundPerson.one(ctx, obj)
}

func (r *foundItemResolver) AgendaItem(ctx context.Context, obj *council.FoundItem) (*council.AgendaItem, error) {
	return foundItemAgendaItem.one(ctx, obj)
}

func (r *foundStationResolver) Meeting(ctx context.Context, obj *council.FoundStation) (*council.Meeting, error) {
	return foundStationMeeting.one(ctx, obj)
}

func (r *mentionResolver) Paper(ctx context.Context, obj *council.Mention) (*council.Paper, error) {
	return mentionPaper.one(ctx, obj)
}

func (r *mentionResolver) District(ctx context.Context, obj *council.Mention) (*council.District, error) {
	return mentionDistrict.one(ctx, obj)
}

func (r *mentionResolver) Organization(ctx context.Context, obj *council.Mention) (*council.Organization, error) {
	return mentionOrganization.one(ctx, obj)
}

func (r *mentionResolver) Meeting(ctx context.Context, obj *council.Mention) (*council.Meeting, error) {
	return mentionMeeting.one(ctx, obj)
}

func (r *paperFinanceResolver) Page(ctx context.Context, obj *archive.PaperFinance) (*int, error) {
	return positive(obj.Page), nil
}

func (r *paperFinanceResolver) URL(ctx context.Context, obj *archive.PaperFinance) (string, error) {
	return pageAddress(obj.File, obj.Page), nil
}

func (r *passageResolver) URL(ctx context.Context, obj *archive.Passage) (string, error) {
	return pageAddress(obj.File, obj.Page), nil
}

func (r *structureResolver) TypePage(ctx context.Context, obj *council.Structure) (*int, error) {
	return positive(obj.TypePage), nil
}

func (r *structureResolver) Reference(ctx context.Context, obj *council.Structure) (*council.Found, error) {
	return structureReference.one(ctx, obj)
}

func (r *structureResolver) Date(ctx context.Context, obj *council.Structure) (*council.Found, error) {
	return structureDate.one(ctx, obj)
}

func (r *structureResolver) Subject(ctx context.Context, obj *council.Structure) (*council.Found, error) {
	return structureSubject.one(ctx, obj)
}

func (r *structureResolver) Department(ctx context.Context, obj *council.Structure) (*council.Found, error) {
	return structureDepartment.one(ctx, obj)
}

func (r *voteResolver) File(ctx context.Context, obj *council.Vote) (*council.File, error) {
	return voteFile.one(ctx, obj)
}

func (r *voteResolver) AgendaItem(ctx context.Context, obj *council.Vote) (*council.AgendaItem, error) {
	return voteAgendaItem.one(ctx, obj)
}

func (r *Resolver) FileMention() generated.FileMentionResolver { return &fileMentionResolver{r} }

func (r *Resolver) Finance() generated.FinanceResolver { return &financeResolver{r} }

func (r *Resolver) Found() generated.FoundResolver { return &foundResolver{r} }

func (r *Resolver) FoundItem() generated.FoundItemResolver { return &foundItemResolver{r} }

func (r *Resolver) FoundStation() generated.FoundStationResolver { return &foundStationResolver{r} }

func (r *Resolver) Mention() generated.MentionResolver { return &mentionResolver{r} }

func (r *Resolver) PaperFinance() generated.PaperFinanceResolver { return &paperFinanceResolver{r} }

func (r *Resolver) Passage() generated.PassageResolver { return &passageResolver{r} }

func (r *Resolver) Structure() generated.StructureResolver { return &structureResolver{r} }

func (r *Resolver) Vote() generated.VoteResolver { return &voteResolver{r} }

type (
	fileMentionResolver  struct{ *Resolver }
	financeResolver      struct{ *Resolver }
	foundResolver        struct{ *Resolver }
	foundItemResolver    struct{ *Resolver }
	foundStationResolver struct{ *Resolver }
	mentionResolver      struct{ *Resolver }
	paperFinanceResolver struct{ *Resolver }
	passageResolver      struct{ *Resolver }
	structureResolver    struct{ *Resolver }
	voteResolver         struct{ *Resolver }
)
