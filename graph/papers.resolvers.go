package graph

import (
	"context"
	"fmt"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

func (r *consultationResolver) Body(ctx context.Context, obj *council.Consultation) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *consultationResolver) Paper(ctx context.Context, obj *council.Consultation) (*council.Paper, error) {
	panic(fmt.Errorf("not implemented: Paper - paper"))
}

func (r *consultationResolver) AgendaItem(ctx context.Context, obj *council.Consultation) (*council.AgendaItem, error) {
	panic(fmt.Errorf("not implemented: AgendaItem - agendaItem"))
}

func (r *consultationResolver) Meeting(ctx context.Context, obj *council.Consultation) (*council.Meeting, error) {
	panic(fmt.Errorf("not implemented: Meeting - meeting"))
}

func (r *consultationResolver) Organizations(ctx context.Context, obj *council.Consultation) ([]*council.Organization, error) {
	panic(fmt.Errorf("not implemented: Organizations - organizations"))
}

func (r *consultationResolver) Source(ctx context.Context, obj *council.Consultation) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *paperResolver) Body(ctx context.Context, obj *council.Paper) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *paperResolver) RelatedPapers(ctx context.Context, obj *council.Paper) ([]*council.Paper, error) {
	panic(fmt.Errorf("not implemented: RelatedPapers - relatedPapers"))
}

func (r *paperResolver) SuperordinatedPapers(ctx context.Context, obj *council.Paper) ([]*council.Paper, error) {
	panic(fmt.Errorf("not implemented: SuperordinatedPapers - superordinatedPapers"))
}

func (r *paperResolver) SubordinatedPapers(ctx context.Context, obj *council.Paper) ([]*council.Paper, error) {
	panic(fmt.Errorf("not implemented: SubordinatedPapers - subordinatedPapers"))
}

func (r *paperResolver) MainFile(ctx context.Context, obj *council.Paper) (*council.File, error) {
	panic(fmt.Errorf("not implemented: MainFile - mainFile"))
}

func (r *paperResolver) AuxiliaryFiles(ctx context.Context, obj *council.Paper) ([]*council.File, error) {
	panic(fmt.Errorf("not implemented: AuxiliaryFiles - auxiliaryFiles"))
}

func (r *paperResolver) Files(ctx context.Context, obj *council.Paper) ([]*archive.FileLink, error) {
	panic(fmt.Errorf("not implemented: Files - files"))
}

func (r *paperResolver) Locations(ctx context.Context, obj *council.Paper) ([]*council.Location, error) {
	panic(fmt.Errorf("not implemented: Locations - locations"))
}

func (r *paperResolver) OriginatorPersons(ctx context.Context, obj *council.Paper) ([]*council.Person, error) {
	panic(fmt.Errorf("not implemented: OriginatorPersons - originatorPersons"))
}

func (r *paperResolver) OriginatorOrganizations(ctx context.Context, obj *council.Paper) ([]*council.Organization, error) {
	panic(fmt.Errorf("not implemented: OriginatorOrganizations - originatorOrganizations"))
}

func (r *paperResolver) UnderDirectionOf(ctx context.Context, obj *council.Paper) ([]*council.Organization, error) {
	panic(fmt.Errorf("not implemented: UnderDirectionOf - underDirectionOf"))
}

func (r *paperResolver) Consultations(ctx context.Context, obj *council.Paper) ([]*council.Consultation, error) {
	panic(fmt.Errorf("not implemented: Consultations - consultations"))
}

func (r *paperResolver) Revisions(ctx context.Context, obj *council.Paper) ([]*council.Revision, error) {
	panic(fmt.Errorf("not implemented: Revisions - revisions"))
}

func (r *paperResolver) MissingLinks(ctx context.Context, obj *council.Paper) ([]*council.MissingLink, error) {
	panic(fmt.Errorf("not implemented: MissingLinks - missingLinks"))
}

func (r *paperResolver) Source(ctx context.Context, obj *council.Paper) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *queryResolver) Papers(ctx context.Context, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	panic(fmt.Errorf("not implemented: Papers - papers"))
}

func (r *queryResolver) Paper(ctx context.Context, id council.ID) (*council.Paper, error) {
	panic(fmt.Errorf("not implemented: Paper - paper"))
}

func (r *queryResolver) PaperTypes(ctx context.Context, body []council.ID) ([]string, error) {
	panic(fmt.Errorf("not implemented: PaperTypes - paperTypes"))
}

func (r *Resolver) Consultation() generated.ConsultationResolver { return &consultationResolver{r} }

func (r *Resolver) Paper() generated.PaperResolver { return &paperResolver{r} }

type (
	consultationResolver struct{ *Resolver }
	paperResolver        struct{ *Resolver }
)
