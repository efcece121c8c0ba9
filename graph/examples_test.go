package graph_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/graph/graphiql"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// TestExamples asks the queries that GraphiQL and docs/api.md begin with. Each must answer with something of the demo
// town at every level: an example that shows empty lists teaches nothing.
func TestExamples(t *testing.T) {
	s := storetest.Open(t)
	importTown(t, s)
	readTown(t, s)
	h := api(t, s)
	examples, err := graphiql.Examples()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{
		"papers":    {"papers", "consultations", "meeting", "start"},
		"district":  {"districts", "meetings", "start", "motions", "originatorOrganizations"},
		"documents": {"decision", "text", "amounts", "reading", "body", "vote", "outcome"},
		"calendar":  {"bodies", "meetings", "agendaItems", "location", "description"},
	}
	for _, e := range examples {
		w := post(t.Context(), t, h, e.Query, nil)
		var answer struct {
			Data   any
			Errors []any
		}
		if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || w.Code != http.StatusOK || len(answer.Errors) > 0 {
			t.Errorf("%s: got %d %v, %.500s", e.Name, w.Code, err, w.Body)
			continue
		}
		if want[e.Name] == nil {
			t.Errorf("%s: nobody says what it should find", e.Name)
		}
		for _, property := range want[e.Name] {
			if !filled(answer.Data, property) {
				t.Errorf("%s: no %s has anything in it", e.Name, property)
			}
		}
	}
}

// TestDocumentedQueries asks what docs/api.md tells people to ask with curl.
func TestDocumentedQueries(t *testing.T) {
	page, err := os.ReadFile("../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	s := storetest.Open(t)
	importTown(t, s)
	readTown(t, s)
	h := api(t, s)
	commands := regexp.MustCompile("(?s)```sh\ncurl -sG [^`]*```").FindAllString(string(page), -1)
	if len(commands) != 5 {
		t.Fatalf("got %d commands, want the four examples and the pages of a file", len(commands))
	}
	for _, command := range commands {
		values := url.Values{}
		for _, given := range regexp.MustCompile(`(?s)--data-urlencode '(\w+)=(.*?)'`).FindAllStringSubmatch(command, -1) {
			values.Set(given[1], given[2])
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/graphql?"+values.Encode(), nil))
		var answer struct{ Data, Errors any }
		if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || answer.Errors != nil || !filled(answer.Data, "nodes") {
			t.Errorf("%s\ngot %d %.300s", command, w.Code, w.Body)
		}
	}
}

// filled says whether somewhere in a JSON value that property holds something.
func filled(value any, property string) bool {
	switch v := value.(type) {
	case map[string]any:
		for name, inner := range v {
			if name == property && inner != nil {
				raw, _ := json.Marshal(inner)
				if text := string(raw); text != "[]" && text != `""` && !strings.HasPrefix(text, `{"nodes":[]`) {
					return true
				}
			}
			if filled(inner, property) {
				return true
			}
		}
	case []any:
		for _, inner := range v {
			if filled(inner, property) {
				return true
			}
		}
	}
	return false
}
