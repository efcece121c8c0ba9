package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// Reading ahead: before the entries of a list are written, everything that the document selects below them is read, level
// by level, each relation once for all its parents. The resolvers that follow find it in the request's loaders. So no
// list costs a query per entry, and no resolver has to wait for its siblings in a goroutine of its own. Only pages are read
// when the first of them is asked for, all at once too.

// place is where in a document objects were met: at a field, whose selections say what is wanted of them.
type place = graphql.CollectedField

func here(ctx context.Context) place { return graphql.GetFieldContext(ctx).Field }

// step is a field that leads from objects to objects, without its types.
type step interface {
	// ahead reads the field at a place for all parents, and what is selected below it.
	ahead(ctx context.Context, parents any, at place) error
	// follows names the roles of the links that the field follows.
	follows() []council.LinkRole
}

func (r relation[P, C]) follows() []council.LinkRole { return r.roles }

func (pages[P, T, F]) follows() []council.LinkRole { return nil }

// ahead makes a relation a step.
func (r relation[P, C]) ahead(ctx context.Context, parents any, at place) error {
	lists, err := r.read(ctx, loadersFrom(ctx), parents.([]P))
	if err != nil {
		return err
	}
	return aheadOf(ctx, slices.Concat(lists...), at)
}

// ahead makes the pages of objects a step: the first resolver that is asked for one of them reads them all, since it knows
// the field's arguments.
func (ps pages[P, T, F]) ahead(ctx context.Context, parents any, at place) error {
	together[P, *relay.Connection[T]](loadersFrom(ctx), parents.([]P), ps.id, at)
	return nil
}

// aheadOf reads what is selected of objects.
func aheadOf[C any](ctx context.Context, objects []C, at place) error {
	leading, ok := steps[typeName[C]()]
	if !ok || len(objects) == 0 {
		return nil
	}
	objects = distinct(objects)
	selected := graphql.CollectFields(graphql.GetOperationContext(ctx), at.Selections, leading.satisfies)
	if err := aheadOfLinks(ctx, objects, selected, leading.fields); err != nil {
		return err
	}
	for _, field := range selected {
		if s, ok := leading.fields[field.Name]; ok {
			if err := s.ahead(ctx, objects, field); err != nil {
				return err
			}
		}
	}
	return nil
}

// distinct leaves out what occurs again: a hundred papers have one body.
func distinct[C any](objects []C) []C {
	seen := make(map[any]bool, len(objects))
	return slices.DeleteFunc(slices.Clone(objects), func(c C) bool {
		again := seen[c] // all of them are pointers
		seen[c] = true
		return again
	})
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

// aheadOfNodes reads what is selected of a connection's nodes, directly or through edges.
func aheadOfNodes[T any](ctx context.Context, nodes []T, at place) error {
	oc, name := graphql.GetOperationContext(ctx), typeName[T]()
	for _, field := range graphql.CollectFields(oc, at.Selections, connectionTypes[name]) {
		switch field.Name {
		case "nodes":
			if err := aheadOf(ctx, nodes, field); err != nil {
				return err
			}
		case "edges":
			for _, field := range graphql.CollectFields(oc, field.Selections, edgeTypes[name]) {
				if field.Name != "node" {
					continue
				}
				if err := aheadOf(ctx, nodes, field); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// aheadOfAll reads what a list of the query selects, and hands the list on.
func aheadOfAll[T any](ctx context.Context, objects []T, err error) ([]T, error) {
	if err != nil {
		return nil, err
	}
	return objects, aheadOf(ctx, objects, here(ctx))
}

// aheadOfOne reads what a field of the query selects of its one object, and hands the object on.
func aheadOfOne[T any](ctx context.Context, object T, err error) (T, error) {
	if err != nil {
		var none T
		return none, err
	}
	return object, aheadOf(ctx, []T{object}, here(ctx))
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
	case *archive.Progress:
		return "PaperProgress"
	case *archive.Step:
		return "ProgressStep"
	case *council.PaperDistrict:
		return "PaperDistrict"
	case *archive.FileLink:
		return "FileLink"
	case *archive.Passage:
		return "Passage"
	case *archive.PaperFinance:
		return "PaperFinance"
	case *council.Structure:
		return "Structure"
	case *council.Found:
		return "Found"
	case *council.FoundStation:
		return "FoundStation"
	case *council.FoundItem:
		return "FoundItem"
	case *council.Vote:
		return "Vote"
	case *council.Mention:
		return "Mention"
	case *council.FileMention:
		return "FileMention"
	}
	return ""
}

// What CollectFields takes for the types of connections and edges, in the form in which the generated code does, so that
// both share its cache.
var connectionTypes, edgeTypes = map[string][]string{}, map[string][]string{}

func init() {
	for _, name := range []string{"Paper", "Meeting", "Organization", "Person", "File"} {
		connectionTypes[name], edgeTypes[name] = []string{name + "Connection"}, []string{name + "Edge"}
	}
}
