package archive

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// counting is a store that counts how often it is asked.
type counting struct {
	council.Reader
	version atomic.Int64
	asked   atomic.Int32
	count   func(context.Context) (int, error)
}

func (c *counting) DataVersion(context.Context) (int64, error) { return c.version.Load(), nil }

func (c *counting) CountPapers(ctx context.Context, _ council.PaperFilter) (int, error) {
	c.asked.Add(1)
	return c.count(ctx)
}

func (c *counting) Organizations(_ context.Context, _ council.OrganizationFilter, p council.Page) ([]*council.Organization, error) {
	c.asked.Add(1)
	all := make([]*council.Organization, 450)
	for i := range all {
		all[i] = &council.Organization{Name: fmt.Sprint(p.Offset + i)}
	}
	if p.First == 0 {
		return all, nil
	}
	return all[:min(p.First, 450-p.Offset)], nil
}

func newCounting() (*counting, *Archive) {
	c := &counting{}
	c.count = func(context.Context) (int, error) { return int(c.asked.Load()), nil }
	return c, New(c, time.Now)
}

func TestCacheHoldsUntilDataChanges(t *testing.T) {
	c, a := newCounting()
	ask := func(f council.PaperFilter) int {
		t.Helper()
		n, err := a.CountPapers(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	rad, bus := council.PaperFilter{Text: "Rad"}, council.PaperFilter{Text: "Bus"}
	want := func(f council.PaperFilter, n int) {
		t.Helper()
		if got := ask(f); got != n {
			t.Errorf("%s: got the answer to question %d, want %d", f.Text, got, n)
		}
	}
	want(rad, 1)
	want(rad, 1)
	want(bus, 2)
	want(rad, 1)
	c.version.Add(1)
	want(rad, 3)
	want(rad, 3)
	want(bus, 4)
}

func TestCacheIsBounded(t *testing.T) {
	_, a := newCounting()
	for i := range 3 * cacheEntries {
		if _, err := a.CountPapers(t.Context(), council.PaperFilter{Text: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if len(a.cache.entries) != cacheEntries || a.cache.recent.Len() != cacheEntries {
		t.Errorf("got %d entries, want %d", len(a.cache.entries), cacheEntries)
	}
}

// TestCacheKeepsNoErrors: a failure is told to those who wait and forgotten.
func TestCacheKeepsNoErrors(t *testing.T) {
	errDown := errors.New("the database is down")
	for name, failure := range map[string]func(context.Context) (int, error){
		"error": func(context.Context) (int, error) { return 0, errDown },
		"panic": func(context.Context) (int, error) { panic(errDown) },
	} {
		t.Run(name, func(t *testing.T) {
			c, a := newCounting()
			healthy := c.count
			c.count = failure
			func() {
				defer func() { _ = recover() }()
				if n, err := a.CountPapers(t.Context(), council.PaperFilter{}); !errors.Is(err, errDown) {
					t.Errorf("got %d, %v", n, err)
				}
			}()
			c.count = healthy
			ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
			defer cancel()
			if n, err := a.CountPapers(ctx, council.PaperFilter{}); err != nil || n != 2 {
				t.Errorf("got %d, %v", n, err)
			}
		})
	}
}

// TestCacheAsksOnce: many who ask at once wait for one answer, also if the first of
// them goes away.
func TestCacheAsksOnce(t *testing.T) {
	c, a := newCounting()
	began, release := make(chan struct{}), make(chan struct{})
	c.count = func(ctx context.Context) (int, error) {
		close(began) // a second question would panic
		<-release
		return 42, ctx.Err()
	}
	first, leave := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	wg.Go(func() { _, _ = a.CountPapers(first, council.PaperFilter{}) })
	<-began
	for range 20 {
		wg.Go(func() {
			if n, err := a.CountPapers(t.Context(), council.PaperFilter{}); n != 42 || err != nil {
				t.Errorf("got %d, %v", n, err)
			}
		})
	}
	leave()
	impatient, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := a.CountPapers(impatient, council.PaperFilter{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("somebody impatient: got error %v", err)
	}
	close(release)
	wg.Wait()
	if c.asked.Load() != 1 {
		t.Errorf("asked %d times", c.asked.Load())
	}
}

// TestAllOrganizations: the list is whole, kept, and read anew when the data changes.
func TestAllOrganizations(t *testing.T) {
	c, a := newCounting()
	for i, want := range []int32{1, 1, 2} {
		c.version.Store(int64(i / 2))
		all, err := a.AllOrganizations(t.Context(), council.OrganizationFilter{})
		if err != nil || len(all) != 450 || c.asked.Load() != want {
			t.Errorf("time %d: got %d organizations (%v) with %d questions, want 450 with %d", i, len(all), err, c.asked.Load(), want)
		}
	}
}

func TestPagesAreBounded(t *testing.T) {
	_, a := newCounting()
	for _, p := range []council.Page{{}, {First: -1}, {First: MaxPage + 1}, {First: 10, Offset: -1}} {
		if _, err := a.Organizations(t.Context(), council.OrganizationFilter{}, p); council.CodeOf(err) != council.Invalid {
			t.Errorf("%+v: got error %v", p, err)
		}
	}
	late, early := time.Now(), time.Now().Add(-time.Hour)
	if _, err := a.Meetings(t.Context(), council.MeetingFilter{From: &late, Until: &early}, council.Page{First: 1}); council.CodeOf(err) != council.Invalid {
		t.Errorf("a span turned round: got error %v", err)
	}
	if _, err := a.Papers(t.Context(), council.PaperFilter{From: "2026-02-01", Until: "2026-01-01"}, council.Page{First: 1}); council.CodeOf(err) != council.Invalid {
		t.Errorf("a span turned round: got error %v", err)
	}
}
