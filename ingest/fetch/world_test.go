package fetch

import (
	"net/url"
	"sync"
	"testing"
	"time"
)

// clock stands still until it is moved.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// someday is when the tests' clocks stand.
var someday = time.Date(2026, 3, 14, 15, 9, 26, 0, time.UTC)

// testLimits never let a test wait. Tests of what hangs have shorter ones; the others
// shall also pass on a machine that has much else to do.
var testLimits = Limits{
	Connect: 10 * time.Second, Header: 10 * time.Second, Stall: 10 * time.Second, MaxBody: 4 << 20,
	Retries: 2, Backoff: time.Millisecond, MaxWait: 50 * time.Millisecond, Breaker: 50, Pause: time.Minute,
}

// is compares plain values.
func is[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func mustURL(t testing.TB, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}
