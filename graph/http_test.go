package graph_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ratsfenster/ratsfenster/graph"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// shelf is a store with nothing but some papers, for what does not need a database. It counts how often it is asked.
type shelf struct {
	council.Reader // panics for all that is not below
	papers         []*council.Paper
	asked          atomic.Int64
	version        atomic.Int64
	err            error
	wait           chan struct{} // if set, papers come when it is closed
}

func (s *shelf) Papers(ctx context.Context, f council.PaperFilter, p council.Page) ([]*council.Paper, error) {
	s.asked.Add(1)
	if s.wait != nil {
		select {
		case <-s.wait:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	if len(f.IDs) > 0 {
		return nil, s.err
	}
	return s.papers[:min(len(s.papers), p.First)], s.err
}

func (s *shelf) CountPapers(context.Context, council.PaperFilter) (int, error) {
	return len(s.papers), s.err
}

func (s *shelf) KindOf(_ context.Context, id council.ID) (council.Kind, bool, error) {
	if id == goneID {
		return council.KindPaper, true, nil
	}
	return "", false, council.Errorf(council.NotFound, "no object has the id %s", id)
}

func (s *shelf) Meetings(context.Context, council.MeetingFilter, council.Page) ([]*council.Meeting, error) {
	return nil, s.err
}

func (s *shelf) Files(context.Context, council.FileFilter, council.Page) ([]*council.File, error) {
	return nil, s.err
}

func (s *shelf) Links(context.Context, council.LinkFilter) ([]council.Link, error) { return nil, s.err }

func (s *shelf) Sources(context.Context) ([]*council.Source, error) { return nil, s.err }

func (s *shelf) DataVersion(context.Context) (int64, error) { return s.version.Load(), nil }

var goneID = council.NewID("https://example.org/gone")

// newShelf has so many papers with texts of their own.
func newShelf(n int) *shelf {
	s := &shelf{}
	for i := range n {
		url := "https://example.org/papers/" + strings.Repeat("i", i)
		s.papers = append(s.papers, &council.Paper{
			Object: council.Object{ID: council.NewID(url), URL: url}, Name: "Radweg in der Uferstraße", Reference: strings.Repeat("1", i+1),
		})
	}
	return s
}

const names = `{ papers(first: 3) { nodes { name } } }`

// request is one HTTP request of a table.
type request struct {
	method, target, body string
	header               map[string]string
}

func (q request) send(h http.Handler) *httptest.ResponseRecorder {
	r := httptest.NewRequest(q.method, q.target, strings.NewReader(q.body))
	if q.method == http.MethodPost {
		r.Header.Set("Content-Type", "application/json")
	}
	for k, v := range q.header {
		r.Header.Set(k, v)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestHTTP(t *testing.T) {
	data := `{"data":{"papers":{"nodes":[{"name":"Radweg in der Uferstraße"}]}}}`
	graphqlJSON := map[string]string{"Accept": "application/graphql-response+json"}
	get := func(params ...string) string {
		v := url.Values{}
		for i := 0; i < len(params); i += 2 {
			v.Set(params[i], params[i+1])
		}
		return "/graphql?" + v.Encode()
	}
	for _, tt := range []struct {
		name   string
		q      request
		status int
		want   string // in the body
	}{
		{"post", request{method: "POST", target: "/graphql", body: `{"query":"` + names + `"}`}, 200, data},
		{"post with charset", request{
			method: "POST", target: "/graphql", body: `{"query":"` + names + `"}`,
			header: map[string]string{"Content-Type": "application/json; charset=utf-8"},
		}, 200, data},
		{"get", request{method: "GET", target: get("query", names)}, 200, data},
		{"head", request{method: "HEAD", target: get("query", names)}, 200, ""},
		{"get with variables", request{
			method: "GET",
			target: get("query", `query($n: Int!) { papers(first: $n) { nodes { name } } }`, "variables", `{"n": 1}`),
		}, 200, data},
		{"operation by name", request{
			method: "POST", target: "/graphql",
			body: `{"query":"query A { __typename } query B ` + names + `","operationName":"B"}`,
		}, 200, data},
		{
			"batch",
			request{method: "POST", target: "/graphql", body: ` [{"query":"` + names + `"},{"query":"{ nothing }"}]`},
			200,
			`[` + data + `,{"errors":[`,
		},
		{"media type of GraphQL", request{method: "GET", target: get("query", names), header: graphqlJSON}, 200, data},
		{"variables that are none", request{method: "GET", target: get("query", names, "variables", `[1`)}, 400, "variables"},
		{"nothing asked", request{method: "GET", target: "/graphql"}, 400, "?query="},
		{"broken address", request{method: "GET", target: "/graphql?query=%7B&%zz"}, 400, "malformed"},
		{"no JSON", request{method: "POST", target: "/graphql", body: `query`}, 400, "no JSON object"},
		{"something behind the JSON", request{method: "POST", target: "/graphql", body: `{"query":"` + names + `"} {}`}, 400, "no JSON object"},
		{"empty", request{method: "POST", target: "/graphql"}, 400, "no JSON object"},
		{"empty batch", request{method: "POST", target: "/graphql", body: `[]`}, 400, "1 to 10"},
		{"batch of nothing", request{method: "POST", target: "/graphql", body: `[null]`}, 400, "JSON object"},
		{"batch too long", request{method: "POST", target: "/graphql", body: `[` + strings.Repeat(`{"query":"{a}"},`, 10) + `{}]`}, 400, "1 to 10"},
		{"form", request{
			method: "POST", target: "/graphql", body: "query={a}",
			header: map[string]string{"Content-Type": "application/x-www-form-urlencoded"},
		}, 415, "application/json"},
		{"multipart", request{
			method: "POST", target: "/graphql", body: "--x--",
			header: map[string]string{"Content-Type": "multipart/form-data; boundary=x"},
		}, 415, "application/json"},
		{"too long", request{method: "POST", target: "/graphql", body: `{"query":"` + strings.Repeat(" ", 130<<10) + `"}`}, 413, "128 KiB"},
		{"put", request{method: "PUT", target: "/graphql"}, 405, "GET or POST"},
		{"no such field", request{method: "POST", target: "/graphql", body: `{"query":"{ nothing }"}`}, 422, "GRAPHQL_VALIDATION_FAILED"},
		{
			"no such field, media type of GraphQL",
			request{method: "POST", target: "/graphql", body: `{"query":"{ nothing }"}`, header: graphqlJSON},
			400, "GRAPHQL_VALIDATION_FAILED",
		},
		{"not GraphQL", request{method: "POST", target: "/graphql", body: `{"query":"{"}`}, 422, "GRAPHQL_PARSE_FAILED"},
		{"mutation", request{method: "GET", target: get("query", "mutation { papers }")}, 422, "GRAPHQL_VALIDATION_FAILED"},
		{"deferred", request{method: "POST", target: "/graphql", body: `{"query":"{ ... @defer { __typename } }"}`}, 422, "defer"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, cacheBytes := range []int{-1, 1 << 20} {
				h := api(t, newShelf(1), func(d *graph.Deps) { d.CacheBytes = cacheBytes })
				w := tt.q.send(h)
				if w.Code != tt.status {
					t.Errorf("got status %d, want %d", w.Code, tt.status)
				}
				if !strings.Contains(w.Body.String(), tt.want) {
					t.Errorf("got %.300s, want %s in it", w.Body.String(), tt.want)
				}
				if origin := w.Header().Get("Access-Control-Allow-Origin"); origin != "*" {
					t.Errorf("got the allowed origin %q, want any", origin)
				}
				if !json.Valid(w.Body.Bytes()) && tt.q.method != http.MethodHead {
					t.Errorf("got %.300s, want JSON", w.Body.String())
				}
			}
		})
	}
}

func TestPreflight(t *testing.T) {
	w := request{method: "OPTIONS", target: "/graphql"}.send(api(t, newShelf(0)))
	h := w.Header()
	if w.Code != http.StatusNoContent || !strings.Contains(h.Get("Access-Control-Allow-Methods"), "POST") ||
		!strings.Contains(h.Get("Access-Control-Allow-Headers"), "Content-Type") || h.Get("Access-Control-Allow-Credentials") != "" {
		t.Errorf("got %d with %v, want any origin to be allowed to post JSON without credentials", w.Code, h)
	}
}

// TestRevalidation: a client that has the answer is told so, and is told something new when the data changes.
func TestRevalidation(t *testing.T) {
	s := newShelf(1)
	h := api(t, s, func(d *graph.Deps) { d.CacheBytes = 0; d.Clock = ticking() })
	get := request{method: "GET", target: "/graphql?query=" + url.QueryEscape(names), header: map[string]string{}}
	first := get.send(h)
	tag := first.Header().Get("ETag")
	if tag == "" || first.Header().Get("Cache-Control") != "no-cache" {
		t.Fatalf("got %v, want a tag to ask again with", first.Header())
	}
	for _, sent := range []string{tag, `"x", ` + tag, strings.TrimPrefix(tag, "W/"), "*"} {
		get.header["If-None-Match"] = sent
		if w := get.send(h); w.Code != http.StatusNotModified || w.Body.Len() != 0 {
			t.Errorf("with %s: got %d with %d bytes, want 304 with none", sent, w.Code, w.Body.Len())
		}
	}
	s.papers[0].Name = "Radweg am Fluss"
	s.version.Add(1)
	get.header["If-None-Match"] = tag
	if w := get.send(h); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "Fluss") {
		t.Errorf("after a change: got %d with %s, want the new name", w.Code, w.Body.String())
	}
}

func TestCompression(t *testing.T) {
	h := api(t, newShelf(100), func(d *graph.Deps) { d.CacheBytes = 0 })
	get := request{method: "GET", target: "/graphql?query=" + url.QueryEscape(`{ papers(first: 100) { nodes { name reference } } }`)}
	plain := get.send(h).Body.Bytes()
	for range 2 { // made and ready
		get.header = map[string]string{"Accept-Encoding": "deflate, gzip;q=0.8, br"}
		w := get.send(h)
		if w.Header().Get("Content-Encoding") != "gzip" {
			t.Fatalf("got %v, want it packed", w.Header())
		}
		unpacked, err := gzip.NewReader(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(unpacked)
		if err != nil || !bytes.Equal(got, plain) {
			t.Errorf("got %.80s (%v), want what comes unpacked", got, err)
		}
	}
	for _, refused := range []string{"", "br", "gzip;q=0", "gzip; q=0.0", "identity"} {
		get.header = map[string]string{"Accept-Encoding": refused}
		if w := get.send(h); w.Header().Get("Content-Encoding") != "" || !bytes.Equal(w.Body.Bytes(), plain) {
			t.Errorf("with Accept-Encoding %q: got %v, want it unpacked", refused, w.Header())
		}
	}
}
