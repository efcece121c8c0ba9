package graph

import (
	"context"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// relation leads from objects to other objects: from P's to what each of them has of C. It reads for all parents at once,
// in a number of queries that does not depend on how many they are.
type relation[P, C any] func(ctx context.Context, l *loaders, parents []P) ([][]C, error)

// of finds what one parent leads to. Where the parent came out of a list, that is already there (see ahead.go).
func (r relation[P, C]) of(ctx context.Context, parent P) ([]C, error) {
	children, err := r(ctx, loadersFrom(ctx), []P{parent})
	if err != nil {
		return nil, err
	}
	return children[0], nil
}

// one finds the single object that a parent leads to, the zero value if there is none.
func (r relation[P, C]) one(ctx context.Context, parent P) (C, error) {
	var none C
	children, err := r.of(ctx, parent)
	if err != nil || len(children) == 0 {
		return none, err
	}
	return children[0], nil
}

// toOne follows a reference by id.
func toOne[P, C any](to func(*loaders) *loader[council.ID, *C], id func(P) council.ID) relation[P, *C] {
	return func(ctx context.Context, l *loaders, parents []P) ([][]*C, error) {
		ids := make([]council.ID, len(parents))
		for i, p := range parents {
			ids[i] = id(p)
		}
		found, err := to(l).load(ctx, ids)
		if err != nil {
			return nil, err
		}
		children := make([][]*C, len(parents))
		for i, c := range found {
			if c != nil {
				children[i] = found[i : i+1 : i+1]
			}
		}
		return children, nil
	}
}

// toMany follows a list that is kept by its owner.
func toMany[P, C any](to func(*loaders) *loader[council.ID, []C], id func(P) council.ID) relation[P, C] {
	return func(ctx context.Context, l *loaders, parents []P) ([][]C, error) {
		ids := make([]council.ID, len(parents))
		for i, p := range parents {
			ids[i] = id(p)
		}
		return to(l).load(ctx, ids)
	}
}

// selector says which links of an object a relation follows, and to which end.
type selector struct {
	links func(*loaders) *loader[council.ID, []council.Link]
	end   func(council.Link) council.ID
	keep  func(council.Link) bool
}

// named selects what an object names in one of these roles.
func named(roles ...council.LinkRole) selector {
	return selector{linksFrom, linkTo, func(k council.Link) bool { return !k.Orphaned && slices.Contains(roles, k.Role) }}
}

// noLongerNamed selects what an earlier version of an object named in a role.
func noLongerNamed(role council.LinkRole) selector {
	return selector{linksFrom, linkTo, func(k council.Link) bool { return k.Orphaned && k.Role == role }}
}

// ownersIn selects what names a file in one of these roles.
func ownersIn(roles ...council.LinkRole) selector {
	return selector{
		func(l *loaders) *loader[council.ID, []council.Link] { return l.fileOwners },
		func(k council.Link) council.ID { return k.From },
		func(k council.Link) bool { return slices.Contains(roles, k.Role) },
	}
}

func linksFrom(l *loaders) *loader[council.ID, []council.Link] { return l.links }

func linkTo(k council.Link) council.ID { return k.To }

// byLink follows links in the order of their list. What was never seen is left out; what is named twice comes once.
func byLink[P council.Entity, C any](to func(*loaders) *loader[council.ID, *C], which selector) relation[P, *C] {
	return func(ctx context.Context, l *loaders, parents []P) ([][]*C, error) {
		links, err := selectLinks(ctx, l, parents, which)
		if err != nil {
			return nil, err
		}
		found, err := to(l).load(ctx, ends(links, which.end))
		if err != nil {
			return nil, err
		}
		children := make([][]*C, len(parents))
		for i, list := range links {
			for range list {
				if c := found[0]; c != nil && !slices.Contains(children[i], c) {
					children[i] = append(children[i], c)
				}
				found = found[1:]
			}
		}
		return children, nil
	}
}

// selectLinks finds the selected links of each parent.
func selectLinks[P council.Entity](ctx context.Context, l *loaders, parents []P, which selector) ([][]council.Link, error) {
	ids := make([]council.ID, len(parents))
	for i, p := range parents {
		ids[i] = council.ObjectOf(p).ID
	}
	all, err := which.links(l).load(ctx, ids)
	if err != nil {
		return nil, err
	}
	selected := make([][]council.Link, len(parents))
	for i, list := range all {
		for _, k := range list {
			if which.keep(k) {
				selected[i] = append(selected[i], k)
			}
		}
	}
	return selected, nil
}

func ends(links [][]council.Link, end func(council.Link) council.ID) []council.ID {
	n := 0
	for _, list := range links {
		n += len(list)
	}
	ids := make([]council.ID, 0, n)
	for _, list := range links {
		for _, k := range list {
			ids = append(ids, end(k))
		}
	}
	return ids
}

// sorted brings the children of each parent into an order.
func sorted[P, C any](r relation[P, C], sort func([]C)) relation[P, C] {
	return func(ctx context.Context, l *loaders, parents []P) ([][]C, error) {
		children, err := r(ctx, l, parents)
		for _, list := range children {
			sort(list)
		}
		return children, err
	}
}
