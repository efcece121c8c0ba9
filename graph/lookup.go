package graph

import (
	"context"

	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// existing finds the object of one kind with an id, and reads what is selected below it. NOT_FOUND or GONE if there is
// none.
func existing[T any](
	ctx context.Context, kind council.Kind, from func(*loaders) *loader[council.ID, *T], id council.ID,
) (*T, error) {
	l := loadersFrom(ctx)
	found, err := from(l).load(ctx, []council.ID{id})
	if err != nil {
		return nil, err
	}
	if found[0] == nil {
		return nil, absent(ctx, l.archive.Reader(), kind, id)
	}
	return aheadOfOne(ctx, found[0], nil)
}

// absent says why there is no object of that kind with that id.
func absent(ctx context.Context, r council.Reader, kind council.Kind, id council.ID) error {
	switch is, deleted, err := r.KindOf(ctx, id); {
	case err != nil:
		return err
	case deleted && is == kind:
		return council.Errorf(council.Gone, "the publisher has deleted this %s", kind)
	default:
		return council.Errorf(council.NotFound, "there is no %s with the id %s", kind, id)
	}
}

// nodeOf finds any object by id.
func nodeOf(ctx context.Context, id council.ID) (relay.Node, error) {
	l := loadersFrom(ctx)
	kind, _, err := l.archive.Reader().KindOf(ctx, id)
	if council.CodeOf(err) == council.NotFound {
		return sourceNode(ctx, l, id, err)
	} else if err != nil {
		return nil, err
	}
	switch kind {
	case council.KindSystem:
		return anyNode(existing(ctx, kind, systems, id))
	case council.KindBody:
		return anyNode(existing(ctx, kind, bodies, id))
	case council.KindLegislativeTerm:
		return anyNode(existing(ctx, kind, terms, id))
	case council.KindOrganization:
		return anyNode(existing(ctx, kind, organizations, id))
	case council.KindPerson:
		return anyNode(existing(ctx, kind, persons, id))
	case council.KindMembership:
		return anyNode(existing(ctx, kind, memberships, id))
	case council.KindMeeting:
		return anyNode(existing(ctx, kind, meetings, id))
	case council.KindAgendaItem:
		return anyNode(existing(ctx, kind, agendaItems, id))
	case council.KindPaper:
		return anyNode(existing(ctx, kind, papers, id))
	case council.KindConsultation:
		return anyNode(existing(ctx, kind, consultations, id))
	case council.KindFile:
		return anyNode(existing(ctx, kind, files, id))
	case council.KindLocation:
		return anyNode(existing(ctx, kind, publicLocations, id))
	case council.KindDistrict:
		return anyNode(existing(ctx, kind, districts, id))
	}
	return nil, council.Errorf(council.NotFound, "there is no node with the id %s", id)
}

// sourceNode finds a source, which is no object of OParl's; otherwise what was found out before holds.
func sourceNode(ctx context.Context, l *loaders, id council.ID, before error) (relay.Node, error) {
	found, err := l.sources.load(ctx, []council.ID{id})
	if err != nil {
		return nil, err
	}
	if found[0] == nil {
		return nil, before
	}
	return anyNode(aheadOfOne(ctx, found[0], nil))
}

// anyNode keeps a nil pointer from becoming a node that is not nil.
func anyNode[T any](object *T, err error) (relay.Node, error) {
	if err != nil {
		return nil, err
	}
	return object, nil
}
