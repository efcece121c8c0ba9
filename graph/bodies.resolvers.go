package graph

import (
	"context"
	"encoding/json"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *bodyResolver) System(ctx context.Context, obj *council.Body) (*council.System, error) {
	return bodySystem.one(ctx, obj)
}

func (r *bodyResolver) Location(ctx context.Context, obj *council.Body) (*council.Location, error) {
	return bodyLocation.one(ctx, obj)
}

func (r *bodyResolver) LegislativeTerms(ctx context.Context, obj *council.Body) ([]*council.LegislativeTerm, error) {
	return bodyTerms.of(ctx, obj)
}

func (r *bodyResolver) Districts(ctx context.Context, obj *council.Body) ([]*council.District, error) {
	return bodyDistricts.of(ctx, obj)
}

func (r *bodyResolver) Organizations(ctx context.Context, obj *council.Body, first int, after *string, filter *council.OrganizationFilter) (*relay.Connection[*council.Organization], error) {
	return bodyOrganizations.page(ctx, obj, args(first, after, filter))
}

func (r *bodyResolver) Persons(ctx context.Context, obj *council.Body, first int, after *string, filter *council.PersonFilter) (*relay.Connection[*council.Person], error) {
	return bodyPersons.page(ctx, obj, args(first, after, filter))
}

func (r *bodyResolver) Meetings(ctx context.Context, obj *council.Body, first int, after *string, filter *council.MeetingFilter, order model.MeetingOrder) (*relay.Connection[*council.Meeting], error) {
	return bodyMeetings.page(ctx, obj, meetingArgs(first, after, filter, order))
}

func (r *bodyResolver) Papers(ctx context.Context, obj *council.Body, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	return bodyPapers.page(ctx, obj, args(first, after, filter))
}

func (r *bodyResolver) Files(ctx context.Context, obj *council.Body, first int, after *string, filter *council.FileFilter) (*relay.Connection[*council.File], error) {
	return bodyFiles.page(ctx, obj, args(first, after, filter))
}

func (r *bodyResolver) Source(ctx context.Context, obj *council.Body) (*council.Source, error) {
	return sourceOf[*council.Body]().one(ctx, obj)
}

func (r *districtResolver) Body(ctx context.Context, obj *council.District) (*council.Body, error) {
	return districtBody.one(ctx, obj)
}

func (r *districtResolver) Organizations(ctx context.Context, obj *council.District) ([]*council.Organization, error) {
	return districtOrganizations.of(ctx, obj)
}

func (r *districtResolver) Meetings(ctx context.Context, obj *council.District, first int, after *string, filter *council.MeetingFilter, order model.MeetingOrder) (*relay.Connection[*council.Meeting], error) {
	return districtMeetings.page(ctx, obj, meetingArgs(first, after, filter, order))
}

func (r *districtResolver) Papers(ctx context.Context, obj *council.District, first int, after *string, filter *council.PaperFilter) (*relay.Connection[*council.Paper], error) {
	return districtPapers.page(ctx, obj, args(first, after, filter))
}

func (r *districtResolver) Motions(ctx context.Context, obj *council.District) ([]*council.Paper, error) {
	return districtMotions.of(ctx, obj)
}

func (r *districtResolver) Outline(ctx context.Context, obj *council.District) (json.RawMessage, error) {
	return outlineOf(ctx, r.town(), obj)
}

func (r *districtResolver) Source(ctx context.Context, obj *council.District) (*council.Source, error) {
	return districtSource.one(ctx, obj)
}

func (r *legislativeTermResolver) Body(ctx context.Context, obj *council.LegislativeTerm) (*council.Body, error) {
	return bodyOf[*council.LegislativeTerm]().one(ctx, obj)
}

func (r *legislativeTermResolver) Source(ctx context.Context, obj *council.LegislativeTerm) (*council.Source, error) {
	return sourceOf[*council.LegislativeTerm]().one(ctx, obj)
}

func (r *paperDistrictResolver) District(ctx context.Context, obj *council.PaperDistrict) (*council.District, error) {
	return concernedDistrict.one(ctx, obj)
}

func (r *queryResolver) Bodies(ctx context.Context) ([]*council.Body, error) {
	found, err := r.archive.Bodies(ctx)
	return aheadOfAll(ctx, found, err)
}

func (r *queryResolver) Body(ctx context.Context, id council.ID) (*council.Body, error) {
	return existing(ctx, council.KindBody, bodies, id)
}

func (r *queryResolver) Districts(ctx context.Context, body []council.ID) ([]*council.District, error) {
	found, err := r.archive.Districts(ctx, body...)
	return aheadOfAll(ctx, found, err)
}

func (r *queryResolver) District(ctx context.Context, id council.ID) (*council.District, error) {
	return existing(ctx, council.KindDistrict, districts, id)
}

func (r *Resolver) Body() generated.BodyResolver { return &bodyResolver{r} }

func (r *Resolver) District() generated.DistrictResolver { return &districtResolver{r} }

func (r *Resolver) LegislativeTerm() generated.LegislativeTermResolver {
	return &legislativeTermResolver{r}
}

func (r *Resolver) PaperDistrict() generated.PaperDistrictResolver { return &paperDistrictResolver{r} }

type (
	bodyResolver            struct{ *Resolver }
	districtResolver        struct{ *Resolver }
	legislativeTermResolver struct{ *Resolver }
	paperDistrictResolver   struct{ *Resolver }
)
