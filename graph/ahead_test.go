package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// testListCosts asks, of every list that the query has, for every field that leads to objects, and for every
// field that leads on from those. However long the lists are, that costs a handful of queries.
func testListCosts(t *testing.T, s *store.Store) {
	// The list, and twice the two queries of a relation (its links and their ends, or two lists). The freshness of sources
	// is summed up in five.
	const most = 7
	h := api(t, s)
	asked := 0
	for _, d := range nestedDocuments(generated.NewExecutableSchema(generated.Config{}).Schema()) {
		ctx, queries := store.CountQueries(t.Context())
		w := post(ctx, t, h, d, nil)
		if strings.Contains(w.Body.String(), `"errors"`) {
			t.Fatalf("%s: got %.500s", d, w.Body.String())
		}
		if n := queries.Load(); n > most {
			t.Errorf("%s: got %d queries, want at most %d", d, n, most)
		}
		asked++
	}
	if asked < 250 {
		t.Errorf("got %d documents, want one for every pair of relations", asked)
	}
}

// nestedDocuments makes a document for every path of two relations from a list of the query.
func nestedDocuments(schema *ast.Schema) []string {
	var docs []string
	for _, root := range []string{"papers", "meetings", "organizations", "persons", "files"} {
		node := nodeType(schema, schema.Query.Fields.ForName(root))
		for _, f := range relations(schema, node) {
			for _, g := range relations(schema, schema.Types[f.Type.Name()]) {
				docs = append(docs, fmt.Sprintf("{ %s(first: 60) { nodes { %s { %s { __typename } } } } }", root, f.Name, g.Name))
			}
		}
	}
	for _, f := range relations(schema, schema.Types["District"]) {
		docs = append(docs, fmt.Sprintf("{ districts { %s { __typename } } }", f.Name))
	}
	return docs
}

func nodeType(schema *ast.Schema, connection *ast.FieldDefinition) *ast.Definition {
	return schema.Types[schema.Types[connection.Type.Name()].Fields.ForName("nodes").Type.Name()]
}

// relations are the fields of a type that lead to objects but do not come in pages.
func relations(schema *ast.Schema, def *ast.Definition) []*ast.FieldDefinition {
	var out []*ast.FieldDefinition
	for _, f := range def.Fields {
		target := schema.Types[f.Type.Name()]
		if target.Kind == ast.Object && !target.BuiltIn && !strings.HasSuffix(target.Name, "Connection") {
			out = append(out, f)
		}
	}
	return out
}

// testPageCosts holds what pages below a list cost: one query for each entry, since the archive cuts one list at a
// time, and nothing more for what is selected below all of them.
func testPageCosts(t *testing.T, s *store.Store) {
	for _, tt := range []struct {
		query string
		want  int64
	}{
		{`{ organizations(first: 3) { nodes { papers(first: 3) { nodes { mainFile { name } } } } } }`, 1 + 3 + 2},
		{`{ papers(first: 20) { nodes { body { papers(first: 3) { nodes { name } } } } } }`, 1 + 1 + 1},
		{`{ organizations(first: 10) { nodes { papers(first: 3) { nodes { mainFile { name } } } } } }`, 1 + 10 + 2},
		{`{ organizations(first: 10) { edges { node { papers(first: 3) { edges { node { mainFile { name } } } } } } } }`, 1 + 10 + 2},
	} {
		ctx, queries := store.CountQueries(t.Context())
		w := post(ctx, t, api(t, s), tt.query, nil)
		if got := queries.Load(); got != tt.want || strings.Contains(w.Body.String(), `"errors"`) {
			t.Errorf("%s: got %d queries, want %d\n%.300s", tt.query, got, tt.want, w.Body.String())
		}
	}
}
