package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// Reading ahead: before the entries of a list are written, everything that the document selects below them is read, level
// by level, each relation once for all its parents. The resolvers that follow find it in the request's loaders. So no
// list costs a query per entry, and no resolver has to wait for its siblings in a goroutine of its own.

// step is a field that leads from objects to objects, without its types.
type step interface {
	// ahead reads the field for all parents, and what is selected below it. parent is where the field was met.
	ahead(ctx context.Context, parents any, field graphql.CollectedField, parent *graphql.FieldContext) error
	// follows names the roles of the links that the field follows.
	follows() []council.LinkRole
}

func (r relation[P, C]) follows() []council.LinkRole { return r.roles }

func (pages[P, T, F]) follows() []council.LinkRole { return nil }

// ahead makes a relation a step.
func (r relation[P, C]) ahead(ctx context.Context, parents any, field graphql.CollectedField, parent *graphql.FieldContext) error {
	lists, err := r.read(ctx, loadersFrom(ctx), parents.([]P))
	if err != nil {
		return err
	}
	n := 0
	for _, list := range lists {
		n += len(list)
	}
	children := make([]C, 0, n)
	for _, list := range lists {
		children = append(children, list...)
	}
	return aheadBelow(ctx, children, field, parent)
}

// ahead makes the pages of objects a step. A page is still read for each parent: the archive cannot cut several lists at
// once. What is selected below all of them is read at once.
func (ps pages[P, T, F]) ahead(ctx context.Context, parents any, field graphql.CollectedField, parent *graphql.FieldContext) error {
	fc, err := parent.Child(graphql.WithFreshResponseContext(ctx), field)
	if err != nil {
		return nil //nolint:nilerr // the field's own resolver says what is wrong with its arguments
	}
	l, by := loadersFrom(ctx), ps.args(fc.Args)
	var nodes []T
	for _, p := range parents.([]P) {
		conn, err := ps.read(ctx, l, p, by)
		if council.CodeOf(err) == council.Invalid {
			return nil // as above
		} else if err != nil {
			return err
		}
		l.pages.put(ps.id(p), field.Field, conn)
		nodes = append(nodes, conn.Nodes...)
	}
	return aheadOfNodes(ctx, nodes, fc)
}

// aheadBelow reads what is selected below a field whose objects are there.
func aheadBelow[C any](ctx context.Context, objects []C, field graphql.CollectedField, parent *graphql.FieldContext) error {
	if len(objects) == 0 {
		return nil
	}
	fc, err := parent.Child(ctx, field)
	if err != nil {
		return err
	}
	return aheadOf(ctx, objects, fc)
}

// aheadOf reads what the field of fc selects of its objects.
func aheadOf[C any](ctx context.Context, objects []C, fc *graphql.FieldContext) error {
	leading, ok := steps[typeName[C]()]
	if !ok || len(objects) == 0 {
		return nil
	}
	selected := graphql.CollectFields(graphql.GetOperationContext(ctx), fc.Field.Selections, leading.satisfies)
	if err := aheadOfLinks(ctx, objects, selected, leading.fields); err != nil {
		return err
	}
	for _, field := range selected {
		s, ok := leading.fields[field.Name]
		if !ok {
			continue
		}
		if err := s.ahead(ctx, objects, field, fc); err != nil {
			return err
		}
	}
	return nil
}

// aheadOfLinks reads the links that the selected fields are going to follow, all of them at once.
func aheadOfLinks[C any](ctx context.Context, objects []C, selected []graphql.CollectedField, fields map[string]step) error {
	var roles []council.LinkRole
	for _, field := range selected {
		if s, ok := fields[field.Name]; ok {
			roles = append(roles, s.follows()...)
		}
	}
	if len(roles) == 0 {
		return nil
	}
	ids := idsOf(objects, func(c C) council.ID { return council.ObjectOf(any(c).(council.Entity)).ID })
	_, err := loadersFrom(ctx).links.load(ctx, linkKeys(ids, roles))
	return err
}

// aheadOfNodes reads what a connection's field selects of its nodes, directly or through edges.
func aheadOfNodes[T any](ctx context.Context, nodes []T, fc *graphql.FieldContext) error {
	oc := graphql.GetOperationContext(ctx)
	for _, field := range graphql.CollectFields(oc, fc.Field.Selections, connectionOf[T]()) {
		switch field.Name {
		case "nodes":
			if err := aheadBelow(ctx, nodes, field, fc); err != nil {
				return err
			}
		case "edges":
			edges, err := fc.Child(ctx, field)
			if err != nil {
				return err
			}
			for _, node := range graphql.CollectFields(oc, field.Selections, edgeOf[T]()) {
				if node.Name != "node" {
					continue
				}
				if err := aheadBelow(ctx, nodes, node, edges); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// aheadOfPage reads what a connection of the query selects.
func aheadOfPage[T any](ctx context.Context, nodes []T) error {
	return aheadOfNodes(ctx, nodes, graphql.GetFieldContext(ctx))
}

// aheadOfAll reads what a list of the query selects, and hands the list on.
func aheadOfAll[T any](ctx context.Context, objects []T, err error) ([]T, error) {
	if err != nil {
		return nil, err
	}
	return objects, aheadOf(ctx, objects, graphql.GetFieldContext(ctx))
}

// aheadOfOne reads what a field of the query selects of its one object, and hands the object on.
func aheadOfOne[T any](ctx context.Context, object T, err error) (T, error) {
	if err != nil {
		var none T
		return none, err
	}
	return object, aheadOf(ctx, []T{object}, graphql.GetFieldContext(ctx))
}

// typeName is the GraphQL type of a Go type, empty for those that nothing leads on from.
func typeName[T any]() string {
	var zero T
	switch any(zero).(type) {
	case council.Entity:
		return string(any(zero).(council.Entity).Kind())
	case *council.District:
		return "District"
	case *council.Source:
		return "Source"
	case *council.Revision:
		return "Revision"
	case *archive.FileLink:
		return "FileLink"
	}
	return ""
}

// What CollectFields takes for the types of connections and edges, in the form in which the generated code does, so that
// both share its cache.
func connectionOf[T any]() []string { return connectionTypes[typeName[T]()] }
func edgeOf[T any]() []string       { return edgeTypes[typeName[T]()] }

var connectionTypes, edgeTypes = map[string][]string{}, map[string][]string{}

func init() {
	for _, name := range []string{"Paper", "Meeting", "Organization", "Person", "File"} {
		connectionTypes[name], edgeTypes[name] = []string{name + "Connection"}, []string{name + "Edge"}
	}
}
