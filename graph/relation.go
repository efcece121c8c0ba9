package graph

import (
	"context"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// relation leads from objects to other objects: from P's to what each of them has of C.
type relation[P, C any] struct {
	// read reads for all parents at once, in a number of queries that does not depend on how many they are.
	read func(ctx context.Context, l *loaders, parents []P) ([][]C, error)
	// roles are those of the links that read follows, if it does.
	roles []council.LinkRole
}

// of finds what one parent leads to. Where the parent came out of a list, that is already there (see ahead.go).
func (r relation[P, C]) of(ctx context.Context, parent P) ([]C, error) {
	children, err := r.read(ctx, loadersFrom(ctx), []P{parent})
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

// inOrder brings the children of each parent into an order.
func (r relation[P, C]) inOrder(sort func([]C)) relation[P, C] {
	read := r.read
	r.read = func(ctx context.Context, l *loaders, parents []P) ([][]C, error) {
		children, err := read(ctx, l, parents)
		for _, list := range children {
			sort(list)
		}
		return children, err
	}
	return r
}

// toOne follows a reference by id.
func toOne[P, C any](to func(*loaders) *loader[council.ID, *C], id func(P) council.ID) relation[P, *C] {
	return relation[P, *C]{read: func(ctx context.Context, l *loaders, parents []P) ([][]*C, error) {
		found, err := to(l).load(ctx, idsOf(parents, id))
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
	}}
}

// toMany follows a list that is kept by its owner.
func toMany[P, C any](to func(*loaders) *loader[council.ID, []C], id func(P) council.ID) relation[P, C] {
	return relation[P, C]{read: func(ctx context.Context, l *loaders, parents []P) ([][]C, error) {
		return to(l).load(ctx, idsOf(parents, id))
	}}
}

func idsOf[P any](parents []P, id func(P) council.ID) []council.ID {
	ids := make([]council.ID, len(parents))
	for i, p := range parents {
		ids[i] = id(p)
	}
	return ids
}

// named follows what objects name in a role, in the order of their lists.
func named[P council.Entity, C any](to func(*loaders) *loader[council.ID, *C], role council.LinkRole) relation[P, *C] {
	return byLink[P](to, func(k council.Link) bool { return !k.Orphaned }, role)
}

// noLongerNamed follows what an earlier version of objects named in a role, and the newest does not.
func noLongerNamed[P council.Entity, C any](to func(*loaders) *loader[council.ID, *C], role council.LinkRole) relation[P, *C] {
	return byLink[P](to, func(k council.Link) bool { return k.Orphaned }, role)
}

// byLink follows the links that keep wants. What was never seen is left out; what is named twice comes once.
func byLink[P council.Entity, C any](
	to func(*loaders) *loader[council.ID, *C], keep func(council.Link) bool, roles ...council.LinkRole,
) relation[P, *C] {
	return relation[P, *C]{roles: roles, read: func(ctx context.Context, l *loaders, parents []P) ([][]*C, error) {
		links, err := linksOf(ctx, l, parents, keep, roles...)
		if err != nil {
			return nil, err
		}
		return reached(ctx, to(l), links, func(k council.Link) council.ID { return k.To })
	}}
}

// linksOf finds the links of each parent in these roles, role by role.
func linksOf[P council.Entity](
	ctx context.Context, l *loaders, parents []P, keep func(council.Link) bool, roles ...council.LinkRole,
) ([][]council.Link, error) {
	all, err := l.links.load(ctx, linkKeys(idsOf(parents, idOf[P]), roles))
	if err != nil {
		return nil, err
	}
	selected := make([][]council.Link, len(parents))
	for i := range parents {
		for _, list := range all[i*len(roles) : (i+1)*len(roles)] {
			for _, k := range list {
				if keep(k) {
					selected[i] = append(selected[i], k)
				}
			}
		}
	}
	return selected, nil
}

// linkKey stands for the links of an object in a role.
type linkKey struct {
	from council.ID
	role council.LinkRole
}

func linkKeys(ids []council.ID, roles []council.LinkRole) []linkKey {
	keys := make([]linkKey, 0, len(ids)*len(roles))
	for _, id := range ids {
		for _, role := range roles {
			keys = append(keys, linkKey{id, role})
		}
	}
	return keys
}

// reached finds the objects at one end of links.
func reached[C any](
	ctx context.Context, to *loader[council.ID, *C], links [][]council.Link, end func(council.Link) council.ID,
) ([][]*C, error) {
	var ids []council.ID
	for _, list := range links {
		for _, k := range list {
			ids = append(ids, end(k))
		}
	}
	found, err := to.load(ctx, ids)
	if err != nil {
		return nil, err
	}
	children := make([][]*C, len(links))
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

// owners follows the links to files backwards: from a file to what names it in one of these roles.
func owners[C any](to func(*loaders) *loader[council.ID, *C], roles ...council.LinkRole) relation[*council.File, *C] {
	return relation[*council.File, *C]{read: func(ctx context.Context, l *loaders, parents []*council.File) ([][]*C, error) {
		all, err := l.fileOwners.load(ctx, idsOf(parents, idOf[*council.File]))
		if err != nil {
			return nil, err
		}
		links := make([][]council.Link, len(parents))
		for i, list := range all {
			for _, k := range list {
				if slices.Contains(roles, k.Role) {
					links[i] = append(links[i], k)
				}
			}
		}
		return reached(ctx, to(l), links, func(k council.Link) council.ID { return k.From })
	}}
}
