package graph_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

var update = flag.Bool("update", false, "write the goldens of testdata anew")

// document is a file of testdata: a GraphQL document whose first lines say what it may cost and with which variables it
// is run:
//
//	# queries: 7
//	# variables: {"id": "~/papers/x"}
type document struct {
	name, query string
	queries     int64
	variables   map[string]any
}

func documents(t *testing.T) []document {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.graphql")
	if err != nil || len(paths) == 0 {
		t.Fatalf("got %d documents in testdata (%v), want some", len(paths), err)
	}
	var out []document
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		d := document{name: strings.TrimSuffix(filepath.Base(path), ".graphql"), query: string(text)}
		for line := range strings.Lines(d.query) {
			key, value, ok := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "# "), ": ")
			switch {
			case !strings.HasPrefix(line, "#") || !ok:
			case key == "queries":
				d.queries, err = strconv.ParseInt(value, 10, 64)
			case key == "variables":
				err = json.Unmarshal([]byte(value), &d.variables)
			}
			if err != nil {
				t.Fatalf("%s: %s: %v", path, line, err)
			}
		}
		for name, v := range d.variables { // "~/x" is the object at the town's server
			if path, ok := strings.CutPrefix(v.(string), "~"); ok {
				d.variables[name] = council.NewID(fixtures.BaseURL + path)
			}
		}
		out = append(out, d)
	}
	return out
}

// TestTown holds what GraphQL says of the invented town, on both databases.
func TestTown(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		importTown(t, s)
		readTown(t, s)
		t.Run("documents", func(t *testing.T) { testDocuments(t, s) })
		t.Run("paging", func(t *testing.T) { testPaging(t, s) })
		t.Run("no list costs a query per entry", func(t *testing.T) { testListCosts(t, s) })
		t.Run("pages below a list", func(t *testing.T) { testPageCosts(t, s) })
		t.Run("nested pages are those of each", func(t *testing.T) { testNestedPages(t, s) })
		t.Run("mistakes in nested pages", func(t *testing.T) { testNestedMistakes(t, s) })
		t.Run("no list costs a query per document", func(t *testing.T) { testDocumentCosts(t, s) })
		t.Run("files that mention a paper", func(t *testing.T) { testMentionedIn(t, s) })
		t.Run("pages of files", func(t *testing.T) { testFilePages(t, s) })
	})
}

// testDocuments runs representative documents: the answers equal the goldens, and what they cost in queries is what they
// say.
func testDocuments(t *testing.T, s *store.Store) {
	for _, d := range documents(t) {
		t.Run(d.name, func(t *testing.T) {
			h := api(t, s) // a new archive each time: it keeps totals
			ctx, queries := store.CountQueries(t.Context())
			w := post(ctx, t, h, d.query, d.variables)
			if w.Code != http.StatusOK {
				t.Errorf("got status %d, want 200", w.Code)
			}
			compare(t, filepath.Join("testdata", d.name+".json"), w.Body.Bytes())
			if got := queries.Load(); got != d.queries {
				t.Errorf("got %d queries, want %d as the document says", got, d.queries)
			}
		})
	}
}

// compare compares JSON with a golden, or writes the golden.
func compare(t *testing.T, path string, got []byte) {
	t.Helper()
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, got, "", "  "); err != nil {
		t.Fatalf("the answer is no JSON: %v\n%s", err, got)
	}
	pretty.WriteByte('\n')
	if *update {
		if err := os.WriteFile(path, pretty.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(pretty.Bytes(), want) {
		t.Errorf("%s differs; run the test with -update and look at the difference.\ngot:\n%s", path, pretty.Bytes())
	}
}
