package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/graph"
	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

func clock() time.Time { return storetest.Now }

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// importTown imports the invented town through the production importer.
func importTown(tb testing.TB, s *store.Store) {
	tb.Helper()
	town, err := fixtures.New(storetest.Now)
	if err != nil {
		tb.Fatal(err)
	}
	importFrom(tb, s, town, clock, council.RunFull)
}

// importFrom imports a town once more, at the time of a clock.
func importFrom(tb testing.TB, s *store.Store, town *fixtures.Town, now func() time.Time, mode council.RunMode) {
	tb.Helper()
	source, err := archive.NewSources(s, now).Register(tb.Context(), archive.Registration{URL: fixtures.SystemURL, Demo: true})
	if err != nil {
		tb.Fatal(err)
	}
	importer := oparl.New(oparl.Options{
		Store: s, Now: now, Log: quiet(), Owner: "test",
		Transport: func(*council.Source) http.RoundTripper { return fixtures.RoundTripper(town.Handler()) },
	})
	run, err := importer.Run(tb.Context(), source, mode, nil)
	if err != nil {
		tb.Fatal(err)
	}
	if run.State != council.RunDone {
		tb.Fatalf("got the import %s, want it done", run.State)
	}
	if _, err := archive.NewConcerns(s, mornbrueck(tb)).Update(tb.Context()); err != nil {
		tb.Fatal(err)
	}
}

// api makes a handler over a store, without a cache unless deps ask for one.
func api(tb testing.TB, reader council.Reader, change ...func(*graph.Deps)) http.Handler {
	tb.Helper()
	deps := graph.Deps{Archive: archive.New(reader, clock), Log: quiet(), Clock: clock, CacheBytes: -1}
	for _, c := range change {
		c(&deps)
	}
	h, err := graph.New(deps)
	if err != nil {
		tb.Fatal(err)
	}
	return h
}

// post asks by POST and returns the response.
func post(ctx context.Context, tb testing.TB, h http.Handler, query string, variables map[string]any) *httptest.ResponseRecorder {
	tb.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		tb.Fatal(err)
	}
	return postBody(ctx, h, body)
}

func postBody(ctx context.Context, h http.Handler, body []byte) *httptest.ResponseRecorder {
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}
