package graph

import (
	"context"
	"fmt"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

func (r *agendaItemResolver) Body(ctx context.Context, obj *council.AgendaItem) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *agendaItemResolver) Meeting(ctx context.Context, obj *council.AgendaItem) (*council.Meeting, error) {
	panic(fmt.Errorf("not implemented: Meeting - meeting"))
}

func (r *agendaItemResolver) Consultation(ctx context.Context, obj *council.AgendaItem) (*council.Consultation, error) {
	panic(fmt.Errorf("not implemented: Consultation - consultation"))
}

func (r *agendaItemResolver) Consultations(ctx context.Context, obj *council.AgendaItem) ([]*council.Consultation, error) {
	panic(fmt.Errorf("not implemented: Consultations - consultations"))
}

func (r *agendaItemResolver) ResolutionFile(ctx context.Context, obj *council.AgendaItem) (*council.File, error) {
	panic(fmt.Errorf("not implemented: ResolutionFile - resolutionFile"))
}

func (r *agendaItemResolver) AuxiliaryFiles(ctx context.Context, obj *council.AgendaItem) ([]*council.File, error) {
	panic(fmt.Errorf("not implemented: AuxiliaryFiles - auxiliaryFiles"))
}

func (r *agendaItemResolver) Files(ctx context.Context, obj *council.AgendaItem) ([]*archive.FileLink, error) {
	panic(fmt.Errorf("not implemented: Files - files"))
}

func (r *agendaItemResolver) Revisions(ctx context.Context, obj *council.AgendaItem) ([]*council.Revision, error) {
	panic(fmt.Errorf("not implemented: Revisions - revisions"))
}

func (r *agendaItemResolver) Source(ctx context.Context, obj *council.AgendaItem) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *meetingResolver) Body(ctx context.Context, obj *council.Meeting) (*council.Body, error) {
	panic(fmt.Errorf("not implemented: Body - body"))
}

func (r *meetingResolver) Location(ctx context.Context, obj *council.Meeting) (*council.Location, error) {
	panic(fmt.Errorf("not implemented: Location - location"))
}

func (r *meetingResolver) Organizations(ctx context.Context, obj *council.Meeting) ([]*council.Organization, error) {
	panic(fmt.Errorf("not implemented: Organizations - organizations"))
}

func (r *meetingResolver) Participants(ctx context.Context, obj *council.Meeting) ([]*council.Person, error) {
	panic(fmt.Errorf("not implemented: Participants - participants"))
}

func (r *meetingResolver) Invitation(ctx context.Context, obj *council.Meeting) (*council.File, error) {
	panic(fmt.Errorf("not implemented: Invitation - invitation"))
}

func (r *meetingResolver) ResultsProtocol(ctx context.Context, obj *council.Meeting) (*council.File, error) {
	panic(fmt.Errorf("not implemented: ResultsProtocol - resultsProtocol"))
}

func (r *meetingResolver) VerbatimProtocol(ctx context.Context, obj *council.Meeting) (*council.File, error) {
	panic(fmt.Errorf("not implemented: VerbatimProtocol - verbatimProtocol"))
}

func (r *meetingResolver) AuxiliaryFiles(ctx context.Context, obj *council.Meeting) ([]*council.File, error) {
	panic(fmt.Errorf("not implemented: AuxiliaryFiles - auxiliaryFiles"))
}

func (r *meetingResolver) Files(ctx context.Context, obj *council.Meeting) ([]*archive.FileLink, error) {
	panic(fmt.Errorf("not implemented: Files - files"))
}

func (r *meetingResolver) AgendaItems(ctx context.Context, obj *council.Meeting) ([]*council.AgendaItem, error) {
	panic(fmt.Errorf("not implemented: AgendaItems - agendaItems"))
}

func (r *meetingResolver) RemovedAgendaItems(ctx context.Context, obj *council.Meeting) ([]*council.AgendaItem, error) {
	panic(fmt.Errorf("not implemented: RemovedAgendaItems - removedAgendaItems"))
}

func (r *meetingResolver) Revisions(ctx context.Context, obj *council.Meeting) ([]*council.Revision, error) {
	panic(fmt.Errorf("not implemented: Revisions - revisions"))
}

func (r *meetingResolver) MissingLinks(ctx context.Context, obj *council.Meeting) ([]*council.MissingLink, error) {
	panic(fmt.Errorf("not implemented: MissingLinks - missingLinks"))
}

func (r *meetingResolver) Source(ctx context.Context, obj *council.Meeting) (*council.Source, error) {
	panic(fmt.Errorf("not implemented: Source - source"))
}

func (r *queryResolver) Meetings(ctx context.Context, first int, after *string, filter *council.MeetingFilter, order model.MeetingOrder) (*relay.Connection[*council.Meeting], error) {
	panic(fmt.Errorf("not implemented: Meetings - meetings"))
}

func (r *queryResolver) Meeting(ctx context.Context, id council.ID) (*council.Meeting, error) {
	panic(fmt.Errorf("not implemented: Meeting - meeting"))
}

func (r *queryResolver) AgendaItem(ctx context.Context, id council.ID) (*council.AgendaItem, error) {
	panic(fmt.Errorf("not implemented: AgendaItem - agendaItem"))
}

func (r *Resolver) AgendaItem() generated.AgendaItemResolver { return &agendaItemResolver{r} }

func (r *Resolver) Meeting() generated.MeetingResolver { return &meetingResolver{r} }

type (
	agendaItemResolver struct{ *Resolver }
	meetingResolver    struct{ *Resolver }
)
