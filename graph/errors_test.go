package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/graph"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// shownError is an error as clients see it.
type shownError struct {
	Message    string         `json:"message"`
	Path       []any          `json:"path"`
	Extensions map[string]any `json:"extensions"`
}

func errorsOf(t *testing.T, body []byte) (data json.RawMessage, errs []shownError) {
	t.Helper()
	var response struct {
		Data   json.RawMessage `json:"data"`
		Errors []shownError    `json:"errors"`
	}
	if err := json.Unmarshal(body, &response); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	return response.Data, response.Errors
}

// TestErrorsOfTheStore maps each code to what the client sees and what the log keeps.
func TestErrorsOfTheStore(t *testing.T) {
	cause := errors.New("disk on fire in /var/lib")
	for _, tt := range []struct {
		err     error
		code    string
		message string
		logged  string // the level, empty if it is not
	}{
		{council.Errorf(council.NotFound, "there is no such paper"), "NOT_FOUND", "there is no such paper", ""},
		{council.Errorf(council.Gone, "it is gone"), "GONE", "it is gone", ""},
		{council.Errorf(council.Forbidden, "not you"), "FORBIDDEN", "not you", ""},
		{&council.Error{Code: council.Unavailable, Message: "the database is asleep", Err: cause}, "UNAVAILABLE", "the database is asleep", "WARN"},
		{council.Errorf(council.RateLimited, "slow down"), "RATE_LIMITED", "slow down", "WARN"},
		{&council.Error{Code: council.Internal, Message: "broken: " + cause.Error(), Err: cause}, "INTERNAL", "internal error", "ERROR"},
		{fmt.Errorf("reading papers: %w", cause), "INTERNAL", "internal error", "ERROR"},
		{fmt.Errorf("reading papers: %w", context.DeadlineExceeded), "UNAVAILABLE", "this took too long", "WARN"},
		{fmt.Errorf("reading papers: %w", context.Canceled), "CONFLICT", "the request was given up", ""},
	} {
		t.Run(tt.code+" "+tt.message, func(t *testing.T) {
			var log bytes.Buffer
			s := newShelf(1)
			s.err = tt.err
			h := api(t, s, func(d *graph.Deps) { d.Log = slog.New(slog.NewTextHandler(&log, nil)) })
			w := ask(`{ papers { nodes { name } } }`).send(h)
			_, errs := errorsOf(t, w.Body.Bytes())
			if w.Code != http.StatusOK || len(errs) != 1 {
				t.Fatalf("got %d with %s, want one error with status 200", w.Code, w.Body.String())
			}
			if errs[0].Message != tt.message || errs[0].Extensions["code"] != tt.code || fmt.Sprint(errs[0].Path) != "[papers]" {
				t.Errorf("got %+v, want %s %q at papers", errs[0], tt.code, tt.message)
			}
			if _, ok := errs[0].Extensions["retryAfter"]; ok != (tt.logged == "WARN") {
				t.Errorf("got the extensions %v, want retryAfter for what passes", errs[0].Extensions)
			}
			if _, ok := errs[0].Extensions["requestId"]; ok != (tt.code == "INTERNAL") {
				t.Errorf("got the extensions %v, want requestId for our own faults", errs[0].Extensions)
			}
			if lines := strings.Count(log.String(), "\n"); lines != min(len(tt.logged), 1) || !strings.Contains(log.String(), tt.logged) {
				t.Errorf("got the log %q, want one line at level %q or none", log.String(), tt.logged)
			}
			if tt.code == "INTERNAL" && !strings.Contains(log.String(), cause.Error()) {
				t.Errorf("got the log %q, want the cause in it", log.String())
			}
		})
	}
}

// TestInputErrors names the input that is wrong.
func TestInputErrors(t *testing.T) {
	h := api(t, newShelf(1))
	for _, tt := range []struct{ query, code, field string }{
		{`{ papers(first: 0) { totalCount } }`, "INVALID", "first"},
		{`{ papers(first: 101) { totalCount } }`, "INVALID", "first"},
		{`{ papers(first: -1) { totalCount } }`, "INVALID", "first"},
		{`{ papers(after: \"x\") { totalCount } }`, "INVALID", "after"},
		{`{ papers(after: \"YWJj\") { totalCount } }`, "INVALID", "after"},
		{`{ papers(filter: {from: \"gestern\"}) { totalCount } }`, "INVALID", "from"},
		{`{ papers(filter: {from: \"2026-02-30\"}) { totalCount } }`, "INVALID", "from"},
		{`{ papers(filter: {from: \"2026-01-02\", until: \"2026-01-01\"}) { totalCount } }`, "INVALID", "until"},
		{`{ meetings(filter: {from: \"heute\"}) { totalCount } }`, "INVALID", "from"},
		{`{ papers(filter: {body: \"nonsense\"}) { totalCount } }`, "NOT_FOUND", ""},
		{`{ paper(id: \"nonsense\") { name } }`, "NOT_FOUND", ""},
		{`{ paper(id: \"` + string(council.NewID("nobody's")) + `\") { name } }`, "NOT_FOUND", ""},
		{`{ paper(id: \"` + string(goneID) + `\") { name } }`, "GONE", ""},
		{`{ node(id: \"` + string(goneID) + `\") { id } }`, "GONE", ""},
		{`{ node(id: \"` + string(council.NewID("nobody's")) + `\") { id } }`, "NOT_FOUND", ""},
		{`{ papers(filter: {text: 7}) { totalCount } }`, "GRAPHQL_VALIDATION_FAILED", ""},
	} {
		w := ask(tt.query).send(h)
		data, errs := errorsOf(t, w.Body.Bytes())
		if len(errs) != 1 || errs[0].Extensions["code"] != tt.code {
			t.Errorf("%s: got %s, want %s", tt.query, w.Body.String(), tt.code)
			continue
		}
		if field, _ := errs[0].Extensions["field"].(string); field != tt.field {
			t.Errorf("%s: got the field %q, want %q", tt.query, field, tt.field)
		}
		if strings.HasPrefix(tt.query, "{ paper(") && string(data) != `{"paper":null}` {
			t.Errorf("%s: got the data %s, want null for the paper alone", tt.query, data)
		}
	}
}

// TestPanics: a fault in one field is that field's alone; the rest of the answer stands.
func TestPanics(t *testing.T) {
	var log bytes.Buffer
	h := api(t, newShelf(1), func(d *graph.Deps) { d.Log = slog.New(slog.NewTextHandler(&log, nil)) })
	w := ask(`{ fine: papers { nodes { name } } organization(id: \"` + string(goneID) + `\") { name } }`).send(h) // the shelf has no organizations
	data, errs := errorsOf(t, w.Body.Bytes())
	if !strings.Contains(string(data), "Radweg") || !strings.Contains(string(data), `"organization":null`) {
		t.Errorf("got %s, want the papers and no organization", data)
	}
	if len(errs) != 1 || errs[0].Message != "internal error" || strings.Contains(w.Body.String(), "nil pointer") {
		t.Errorf("got %s, want one internal error that says nothing", w.Body.String())
	}
	if strings.Count(log.String(), "level=ERROR") != 1 || !strings.Contains(log.String(), "panic") {
		t.Errorf("got the log %q, want the panic once", log.String())
	}
}

func (s *shelf) RecentRevisions(context.Context, council.Kind, []council.ID, council.Page) ([]*council.Revision, error) {
	return []*council.Revision{{Number: 1}}, s.err
}

// TestNullWhereNoneMayBe: what the schema promises and the data does not hold is a fault of ours.
func TestNullWhereNoneMayBe(t *testing.T) {
	var log bytes.Buffer
	h := api(t, newShelf(1), func(d *graph.Deps) { d.Log = slog.New(slog.NewTextHandler(&log, nil)) })
	w := ask(`{ recentRevisions { at } }`).send(h)
	data, errs := errorsOf(t, w.Body.Bytes())
	if string(data) != "null" || len(errs) != 1 || errs[0].Extensions["code"] != "INTERNAL" || !strings.Contains(log.String(), "recentRevisions[0]") {
		t.Errorf("got %s and the log %q, want an internal error at the revision", w.Body.String(), log.String())
	}
}

// TestTimeIsOver: who asks for what takes too long is told so.
func TestTimeIsOver(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 0)
	defer cancel()
	w := postBody(ctx, api(t, newShelf(1)), []byte(ask(names).body))
	_, errs := errorsOf(t, w.Body.Bytes())
	if len(errs) != 1 || errs[0].Extensions["code"] != "UNAVAILABLE" || w.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("got %s, want that it took too long", w.Body.String())
	}
}
