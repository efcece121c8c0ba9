package graph

import (
	"context"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

func (r *agendaItemResolver) Body(ctx context.Context, obj *council.AgendaItem) (*council.Body, error) {
	return bodyOf[*council.AgendaItem]().one(ctx, obj)
}

func (r *agendaItemResolver) Meeting(ctx context.Context, obj *council.AgendaItem) (*council.Meeting, error) {
	return agendaItemMeeting.one(ctx, obj)
}

func (r *agendaItemResolver) Consultation(ctx context.Context, obj *council.AgendaItem) (*council.Consultation, error) {
	return agendaItemConsultations.one(ctx, obj)
}

func (r *agendaItemResolver) Consultations(ctx context.Context, obj *council.AgendaItem) ([]*council.Consultation, error) {
	return agendaItemConsultations.of(ctx, obj)
}

func (r *agendaItemResolver) Vote(ctx context.Context, obj *council.AgendaItem) (*council.Vote, error) {
	return agendaItemVote.one(ctx, obj)
}

func (r *agendaItemResolver) Votes(ctx context.Context, obj *council.AgendaItem) ([]*council.Vote, error) {
	return agendaItemVotes.of(ctx, obj)
}

func (r *agendaItemResolver) ResolutionFile(ctx context.Context, obj *council.AgendaItem) (*council.File, error) {
	return agendaItemResolutionFile.one(ctx, obj)
}

func (r *agendaItemResolver) AuxiliaryFiles(ctx context.Context, obj *council.AgendaItem) ([]*council.File, error) {
	return agendaItemAuxiliaryFiles.of(ctx, obj)
}

func (r *agendaItemResolver) Files(ctx context.Context, obj *council.AgendaItem) ([]*archive.FileLink, error) {
	return fileLinksOf[*council.AgendaItem]().of(ctx, obj)
}

func (r *agendaItemResolver) Revisions(ctx context.Context, obj *council.AgendaItem) ([]*council.Revision, error) {
	return revisionsOf[*council.AgendaItem]().of(ctx, obj)
}

func (r *agendaItemResolver) Source(ctx context.Context, obj *council.AgendaItem) (*council.Source, error) {
	return sourceOf[*council.AgendaItem]().one(ctx, obj)
}

func (r *meetingResolver) Body(ctx context.Context, obj *council.Meeting) (*council.Body, error) {
	return bodyOf[*council.Meeting]().one(ctx, obj)
}

func (r *meetingResolver) Location(ctx context.Context, obj *council.Meeting) (*council.Location, error) {
	return meetingLocation.one(ctx, obj)
}

func (r *meetingResolver) Organizations(ctx context.Context, obj *council.Meeting) ([]*council.Organization, error) {
	return meetingOrganizations.of(ctx, obj)
}

func (r *meetingResolver) Participants(ctx context.Context, obj *council.Meeting) ([]*council.Person, error) {
	return meetingParticipants.of(ctx, obj)
}

func (r *meetingResolver) Invitation(ctx context.Context, obj *council.Meeting) (*council.File, error) {
	return meetingInvitation.one(ctx, obj)
}

func (r *meetingResolver) ResultsProtocol(ctx context.Context, obj *council.Meeting) (*council.File, error) {
	return meetingResultsProtocol.one(ctx, obj)
}

func (r *meetingResolver) VerbatimProtocol(ctx context.Context, obj *council.Meeting) (*council.File, error) {
	return meetingVerbatimProtocol.one(ctx, obj)
}

func (r *meetingResolver) AuxiliaryFiles(ctx context.Context, obj *council.Meeting) ([]*council.File, error) {
	return meetingAuxiliaryFiles.of(ctx, obj)
}

func (r *meetingResolver) Files(ctx context.Context, obj *council.Meeting) ([]*archive.FileLink, error) {
	return fileLinksOf[*council.Meeting]().of(ctx, obj)
}

func (r *meetingResolver) AgendaItems(ctx context.Context, obj *council.Meeting) ([]*council.AgendaItem, error) {
	return meetingAgendaItems.of(ctx, obj)
}

func (r *meetingResolver) RemovedAgendaItems(ctx context.Context, obj *council.Meeting) ([]*council.AgendaItem, error) {
	return meetingRemovedItems.of(ctx, obj)
}

func (r *meetingResolver) AgendaChanges(ctx context.Context, obj *council.Meeting) ([]*archive.MeetingChange, error) {
	return meetingChanges.of(ctx, obj)
}

func (r *meetingResolver) Sequence(ctx context.Context, obj *council.Meeting) (int, error) {
	return meetingSequence.one(ctx, obj)
}

func (r *meetingResolver) Revisions(ctx context.Context, obj *council.Meeting) ([]*council.Revision, error) {
	return revisionsOf[*council.Meeting]().of(ctx, obj)
}

func (r *meetingResolver) MissingLinks(ctx context.Context, obj *council.Meeting) ([]*council.MissingLink, error) {
	return missingLinksOf[*council.Meeting]().of(ctx, obj)
}

func (r *meetingResolver) Source(ctx context.Context, obj *council.Meeting) (*council.Source, error) {
	return sourceOf[*council.Meeting]().one(ctx, obj)
}

func (r *meetingChangeResolver) AgendaItemID(ctx context.Context, obj *archive.MeetingChange) (*council.ID, error) {
	if obj.ItemID == "" {
		return nil, nil
	}
	return &obj.ItemID, nil
}

func (r *queryResolver) Meetings(ctx context.Context, first int, after *string, filter *council.MeetingFilter, order model.MeetingOrder) (*relay.Connection[*council.Meeting], error) {
	return meetingList.root(ctx, meetingArgs(first, after, filter, order))
}

func (r *queryResolver) Meeting(ctx context.Context, id council.ID) (*council.Meeting, error) {
	found, err := r.archive.Meeting(ctx, id)
	return aheadOfOne(ctx, found, err)
}

func (r *queryResolver) AgendaItem(ctx context.Context, id council.ID) (*council.AgendaItem, error) {
	found, err := r.archive.AgendaItem(ctx, id)
	return aheadOfOne(ctx, found, err)
}

func (r *Resolver) AgendaItem() generated.AgendaItemResolver { return &agendaItemResolver{r} }

func (r *Resolver) Meeting() generated.MeetingResolver { return &meetingResolver{r} }

func (r *Resolver) MeetingChange() generated.MeetingChangeResolver { return &meetingChangeResolver{r} }

type (
	agendaItemResolver    struct{ *Resolver }
	meetingResolver       struct{ *Resolver }
	meetingChangeResolver struct{ *Resolver }
)
