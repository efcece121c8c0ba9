package graph_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/graph"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// ticking is a clock that moves on by a second whenever somebody looks.
func ticking() func() time.Time {
	var seconds atomic.Int64
	return func() time.Time { return storetest.Now.Add(time.Duration(seconds.Add(1)) * time.Second) }
}

func ask(names string) request {
	return request{method: http.MethodPost, target: "/graphql", body: `{"query":"` + names + `"}`}
}

func TestCacheAsksOnce(t *testing.T) {
	s := newShelf(3)
	var seen []graph.Observation
	h := api(t, s, func(d *graph.Deps) {
		d.CacheBytes = 0
		d.Observe = func(o graph.Observation) { seen = append(seen, o) }
	})
	first := ask(names).send(h).Body.String()
	if second := ask(names).send(h).Body.String(); second != first {
		t.Errorf("got %s, then %s", first, second)
	}
	if n := s.asked.Load(); n != 1 {
		t.Errorf("the store was asked %d times, want once", n)
	}
	ask(strings.ReplaceAll(names, "3", "2")).send(h)
	if n := s.asked.Load(); n != 2 {
		t.Errorf("after another question the store was asked %d times, want twice", n)
	}
	if len(seen) != 3 || seen[0].Cached || !seen[1].Cached || seen[2].Cached || seen[1].Failed {
		t.Errorf("got the observations %+v, want the second one to be ready", seen)
	}
}

func TestCacheForgets(t *testing.T) {
	for _, tt := range []struct {
		name    string
		between func(*shelf, *time.Time)
		asked   int64
	}{
		{"nothing within a minute", func(_ *shelf, now *time.Time) { *now = now.Add(50 * time.Second) }, 1},
		{"everything after a minute", func(_ *shelf, now *time.Time) { *now = now.Add(61 * time.Second) }, 2},
		{"everything when the data changes", func(s *shelf, now *time.Time) {
			s.version.Add(1)
			*now = now.Add(201 * time.Millisecond)
		}, 2},
		{"nothing before the version is looked at again", func(s *shelf, now *time.Time) {
			s.version.Add(1)
			*now = now.Add(100 * time.Millisecond)
		}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, now := newShelf(3), storetest.Now
			h := api(t, s, func(d *graph.Deps) { d.CacheBytes = 0; d.Clock = func() time.Time { return now } })
			ask(names).send(h)
			tt.between(s, &now)
			ask(names).send(h)
			if got := s.asked.Load(); got != tt.asked {
				t.Errorf("the store was asked %d times, want %d", got, tt.asked)
			}
		})
	}
}

// TestCacheKeepsNoErrors: what failed is asked for anew.
func TestCacheKeepsNoErrors(t *testing.T) {
	s := newShelf(3)
	s.err = council.Errorf(council.Unavailable, "the database is asleep")
	h := api(t, s, func(d *graph.Deps) { d.CacheBytes = 0 })
	if w := ask(names).send(h); !strings.Contains(w.Body.String(), "asleep") || w.Header().Get("ETag") != "" {
		t.Errorf("got %s with %v, want the error without a tag", w.Body.String(), w.Header())
	}
	s.err = nil
	if w := ask(names).send(h); strings.Contains(w.Body.String(), "errors") {
		t.Errorf("got %s, want it to be forgotten", w.Body.String())
	}
}

// TestCacheIsForGuests: whoever is somebody gets an answer of their own.
func TestCacheIsForGuests(t *testing.T) {
	s := newShelf(3)
	h := api(t, s, func(d *graph.Deps) { d.CacheBytes = 0 })
	ctx := council.WithViewer(t.Context(), council.Viewer{Role: "ADMIN"})
	for range 2 {
		w := postBody(ctx, h, []byte(ask(names).body))
		if w.Header().Get("Cache-Control") != "no-store" || w.Header().Get("ETag") != "" {
			t.Errorf("got %v, want that nobody keeps it", w.Header())
		}
	}
	if n := s.asked.Load(); n != 2 {
		t.Errorf("the store was asked %d times, want twice", n)
	}
}

// TestCacheWithoutVersion: while nobody can say which version the data has, nothing is kept.
func TestCacheWithoutVersion(t *testing.T) {
	s := newShelf(3)
	h := api(t, s, func(d *graph.Deps) {
		d.CacheBytes = 0
		d.DataVersion = func(context.Context) (int64, error) { return 0, errors.New("no") }
	})
	for range 2 {
		if w := ask(names).send(h); w.Code != http.StatusOK {
			t.Errorf("got %d, want an answer all the same", w.Code)
		}
	}
	if n := s.asked.Load(); n != 2 {
		t.Errorf("the store was asked %d times, want twice", n)
	}
}

// TestSameQuestionAtOnce: a thousand people who ask the same at the same time cost one answer.
func TestSameQuestionAtOnce(t *testing.T) {
	s := newShelf(3)
	s.wait = make(chan struct{})
	h := api(t, s, func(d *graph.Deps) { d.CacheBytes = 0 })
	var wg sync.WaitGroup
	answers := make([]string, 1000)
	for i := range answers {
		wg.Go(func() { answers[i] = ask(names).send(h).Body.String() })
	}
	for s.asked.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	close(s.wait)
	wg.Wait()
	for _, a := range answers {
		if a != answers[0] || !strings.Contains(a, "Radweg") {
			t.Fatalf("got %q and %q, want the same answer for all", answers[0], a)
		}
	}
	if n := s.asked.Load(); n != 1 {
		t.Errorf("the store was asked %d times, want once", n)
	}
}

// TestLeavingEarly: who goes away does not spoil the answer for those who stay.
func TestLeavingEarly(t *testing.T) {
	s := newShelf(3)
	s.wait = make(chan struct{})
	h := api(t, s, func(d *graph.Deps) { d.CacheBytes = 0 })
	ctx, leave := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	wg.Go(func() { postBody(ctx, h, []byte(ask(names).body)) })
	for s.asked.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	var stayed string
	wg.Go(func() { stayed = ask(names).send(h).Body.String() })
	leave()
	close(s.wait)
	wg.Wait()
	if !strings.Contains(stayed, "Radweg") {
		t.Errorf("got %s, want the answer", stayed)
	}
}
