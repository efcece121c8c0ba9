package graph

import (
	"context"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

func (r *consultationResolver) Body(ctx context.Context, obj *council.Consultation) (*council.Body, error) {
	return bodyOf[*council.Consultation]().one(ctx, obj)
}

func (r *consultationResolver) Paper(ctx context.Context, obj *council.Consultation) (*council.Paper, error) {
	return consultationPaper.one(ctx, obj)
}

func (r *consultationResolver) AgendaItem(ctx context.Context, obj *council.Consultation) (*council.AgendaItem, error) {
	return consultationAgendaItem.one(ctx, obj)
}

func (r *consultationResolver) Meeting(ctx context.Context, obj *council.Consultation) (*council.Meeting, error) {
	return consultationMeeting.one(ctx, obj)
}

func (r *consultationResolver) Organizations(ctx context.Context, obj *council.Consultation) ([]*council.Organization, error) {
	return consultationOrganizations.of(ctx, obj)
}

func (r *consultationResolver) Source(ctx context.Context, obj *council.Consultation) (*council.Source, error) {
	return sourceOf[*council.Consultation]().one(ctx, obj)
}

func (r *paperResolver) Body(ctx context.Context, obj *council.Paper) (*council.Body, error) {
	return bodyOf[*council.Paper]().one(ctx, obj)
}

func (r *paperResolver) RelatedPapers(ctx context.Context, obj *council.Paper) ([]*council.Paper, error) {
	return paperRelated.of(ctx, obj)
}

func (r *paperResolver) SuperordinatedPapers(ctx context.Context, obj *council.Paper) ([]*council.Paper, error) {
	return paperSuperordinated.of(ctx, obj)
}

func (r *paperResolver) SubordinatedPapers(ctx context.Context, obj *council.Paper) ([]*council.Paper, error) {
	return paperSubordinated.of(ctx, obj)
}

func (r *paperResolver) MainFile(ctx context.Context, obj *council.Paper) (*council.File, error) {
	return paperMainFile.one(ctx, obj)
}

func (r *paperResolver) AuxiliaryFiles(ctx context.Context, obj *council.Paper) ([]*council.File, error) {
	return paperAuxiliaryFiles.of(ctx, obj)
}

func (r *paperResolver) Files(ctx context.Context, obj *council.Paper) ([]*archive.FileLink, error) {
	return fileLinksOf[*council.Paper]().of(ctx, obj)
}

func (r *paperResolver) Locations(ctx context.Context, obj *council.Paper) ([]*council.Location, error) {
	return paperLocations.of(ctx, obj)
}

func (r *paperResolver) Districts(ctx context.Context, obj *council.Paper) ([]*council.PaperDistrict, error) {
	return paperDistricts.of(ctx, obj)
}

func (r *paperResolver) OriginatorPersons(ctx context.Context, obj *council.Paper) ([]*council.Person, error) {
	return paperPersons.of(ctx, obj)
}

func (r *paperResolver) OriginatorOrganizations(ctx context.Context, obj *council.Paper) ([]*council.Organization, error) {
	return paperOrganizations.of(ctx, obj)
}

func (r *paperResolver) UnderDirectionOf(ctx context.Context, obj *council.Paper) ([]*council.Organization, error) {
	return paperUnderDirection.of(ctx, obj)
}

func (r *paperResolver) Consultations(ctx context.Context, obj *council.Paper) ([]*council.Consultation, error) {
	return paperConsultations.of(ctx, obj)
}

func (r *paperResolver) Progress(ctx context.Context, obj *council.Paper) (*archive.Progress, error) {
	return paperProgress.one(ctx, obj)
}

func (r *paperResolver) Decision(ctx context.Context, obj *council.Paper) (*archive.Passage, error) {
	return paperDecision.one(ctx, obj)
}

func (r *paperResolver) Reasons(ctx context.Context, obj *council.Paper) (*archive.Passage, error) {
	return paperReasons.one(ctx, obj)
}

func (r *paperResolver) Finance(ctx context.Context, obj *council.Paper) (*archive.PaperFinance, error) {
	return paperFinance.one(ctx, obj)
}

func (r *paperResolver) MentionedIn(ctx context.Context, obj *council.Paper) ([]*council.FileMention, error) {
	return paperMentionedIn.of(ctx, obj)
}

func (r *paperResolver) Revisions(ctx context.Context, obj *council.Paper) ([]*council.Revision, error) {
	return revisionsOf[*council.Paper]().of(ctx, obj)
}

func (r *paperResolver) MissingLinks(ctx context.Context, obj *council.Paper) ([]*council.MissingLink, error) {
	return missingLinksOf[*council.Paper]().of(ctx, obj)
}

func (r *paperResolver) Source(ctx context.Context, obj *council.Paper) (*council.Source, error) {
	return sourceOf[*council.Paper]().one(ctx, obj)
}

func (r *queryResolver) Papers(ctx context.Context, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	return paperList.root(ctx, args(first, after, filter))
}

func (r *queryResolver) Paper(ctx context.Context, id council.ID) (*council.Paper, error) {
	found, err := r.archive.Paper(ctx, id)
	return aheadOfOne(ctx, found, err)
}

func (r *queryResolver) PaperTypes(ctx context.Context, body []council.ID) ([]string, error) {
	return r.archive.PaperTypes(ctx, body...)
}

func (r *Resolver) Consultation() generated.ConsultationResolver { return &consultationResolver{r} }

func (r *Resolver) Paper() generated.PaperResolver { return &paperResolver{r} }

type (
	consultationResolver struct{ *Resolver }
	paperResolver        struct{ *Resolver }
)
