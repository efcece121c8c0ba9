package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// testListCosts asks, of every list that the query has, for every field that leads to objects, and for every
// field that leads on from those. However long the lists are, that costs a handful of queries.
func testListCosts(t *testing.T, s *store.Store) {
	// The list, and twice the two queries of a relation (its links and their ends, or two lists) or of a connection (its
	// pages and their numbers). The freshness of sources is summed up in five.
	const most = 7
	h := api(t, s)
	asked := 0
	for _, d := range nestedDocuments(generated.NewExecutableSchema(generated.Config{}).Schema()) {
		ctx, queries := store.CountQueries(t.Context())
		w := post(ctx, t, h, d, nil)
		if strings.Contains(w.Body.String(), `"errors"`) {
			t.Fatalf("%s: got %.500s", d, w.Body.String())
		}
		allowed := int64(most)
		if strings.Contains(d, "motions {") {
			allowed += 4 // whose motion a paper is follows from its authors, or its stations and their meetings
		}
		if strings.Contains(d, "progress {") {
			allowed++ // stations, their meetings, items and organizations in five
		}
		if n := queries.Load(); n > allowed {
			t.Errorf("%s: got %d queries, want at most %d", d, n, allowed)
		}
		asked++
	}
	if asked < 400 {
		t.Errorf("got %d documents, want one for every pair of relations", asked)
	}
}

// nestedDocuments makes a document for every path of two relations from a list of the query.
func nestedDocuments(schema *ast.Schema) []string {
	var docs []string
	for _, root := range []string{"papers(first: 40)", "meetings(first: 40)", "organizations(first: 40)", "persons(first: 40)", "files(first: 40)", "bodies", "districts"} {
		name, _, _ := strings.Cut(root, "(")
		list := schema.Query.Fields.ForName(name)
		for _, f := range relations(schema, objectType(schema, list)) {
			for _, g := range relations(schema, objectType(schema, f)) {
				docs = append(docs, "{ "+selecting(list, root, selecting(f, f.Name, selecting(g, g.Name, "__typename")))+" }")
			}
		}
	}
	return docs
}

// selecting selects fields of what a field leads to; of connections below others also how long they are. Lists are short.
func selecting(f *ast.FieldDefinition, field, below string) string {
	switch {
	case !isConnection(f) && f.Arguments.ForName("first") != nil: // each of its entries costs what a long text does
		return field + "(first: 2) { " + below + " }"
	case !isConnection(f):
		return field + " { " + below + " }"
	case strings.Contains(field, "("):
		return field + " { nodes { " + below + " } }"
	default:
		return field + "(first: 2) { totalCount nodes { " + below + " } }"
	}
}

// objectType is the type of the objects that a field leads to, directly or in pages.
func objectType(schema *ast.Schema, f *ast.FieldDefinition) *ast.Definition {
	def := schema.Types[f.Type.Name()]
	if isConnection(f) {
		return schema.Types[def.Fields.ForName("nodes").Type.Name()]
	}
	return def
}

func isConnection(f *ast.FieldDefinition) bool { return strings.HasSuffix(f.Type.Name(), "Connection") }

// relations are the fields of a type that lead to objects, directly or in pages.
func relations(schema *ast.Schema, def *ast.Definition) []*ast.FieldDefinition {
	var out []*ast.FieldDefinition
	for _, f := range def.Fields {
		if target := schema.Types[f.Type.Name()]; target.Kind == ast.Object && !target.BuiltIn {
			out = append(out, f)
		}
	}
	return out
}

// testPageCosts holds what pages below a list cost: as many queries for ten parents as for three, one for the pages and
// one for their numbers.
func testPageCosts(t *testing.T, s *store.Store) {
	found, err := s.Bodies(t.Context(), council.BodyFilter{}, council.Page{First: 1})
	if err != nil || len(found) != 1 {
		t.Fatalf("got %d bodies, %v", len(found), err)
	}
	body := found[0].ID
	for _, tt := range []struct {
		query string // of so many parents
		want  int64
	}{
		{`{ organizations(first: %d) { nodes { papers(first: 3) { nodes { mainFile { name } } } } } }`, 1 + 1 + 2},
		{`{ organizations(first: %d) { edges { node { papers(first: 3) { edges { node { mainFile { name } } } } } } } }`, 1 + 1 + 2},
		{`{ organizations(first: %d) { nodes { papers(first: 3, filter: {text: "e"}) { totalCount } } } }`, 1 + 2},
		{`{ organizations(first: %d) { nodes { a: papers(first: 3) { totalCount } b: papers(first: 2) { totalCount } } } }`, 1 + 2 + 2},
		{`{ organizations(first: %d) { nodes { meetings(first: 3, order: OLDEST_FIRST) { totalCount } } } }`, 1 + 2},
		{`{ organizations(first: %d, filter: {text: "Ortsbeirat"}) { nodes { district { papers(first: 2) { totalCount } meetings(first: 2) { totalCount } } } } }`, 1 + 1 + 2 + 2},
		{`{ persons(first: %d) { nodes { papers(first: 3) { totalCount } } } }`, 1 + 2},
		{`{ papers(first: %d) { nodes { locations { papers(first: 3) { totalCount } } } } }`, 1 + 2 + 2},
		{`{ papers(first: %d) { nodes { body { papers(first: 3) { totalCount nodes { name } } } } } }`, 1 + 1 + 2},
		{`{ organizations(first: %d, filter: {text: "Fraktion"}) { nodes { papers(first: 2) { nodes { originatorPersons { papers(first: 1) { totalCount } } } } } } }`, 1 + 1 + 2 + 2},
		{`{ node(id: "` + string(body) + `") { ... on Body { districts { papers(first: %d) { totalCount nodes { mainFile { name } } } } } } }`, 1 + 1 + 1 + 2 + 2},
	} {
		for _, parents := range []int{3, 10} {
			query := fmt.Sprintf(tt.query, parents)
			ctx, queries := store.CountQueries(t.Context())
			w := post(ctx, t, api(t, s), query, nil)
			if got := queries.Load(); got != tt.want || strings.Contains(w.Body.String(), `"errors"`) {
				t.Errorf("%s: got %d queries, want %d\n%.300s", query, got, tt.want, w.Body.String())
			}
		}
	}
}
