package fetch

import (
	"context"
	"errors"
	"net/url"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// ErrBreaker says that a host was left alone because it kept failing.
var ErrBreaker = errors.New("the server keeps failing and is left alone for a while")

// hosts are the servers that were asked so far: how fast each may be asked, and how it fares.
type hosts struct {
	limits Limits
	now    func() time.Time

	mu    sync.Mutex
	byKey map[string]*host
}

type host struct {
	pace  *rate.Limiter
	slots chan struct{} // one server that hangs holds up no other

	failures int
	openTill time.Time
}

func newHosts(limits Limits, now func() time.Time) *hosts {
	return &hosts{limits: limits, now: now, byKey: map[string]*host{}}
}

// of finds the host of an address.
func (hs *hosts) of(u *url.URL) *host {
	hs.mu.Lock()
	defer hs.mu.Unlock()
	key := HostPort(u)
	h := hs.byKey[key]
	if h == nil {
		limit := rate.Limit(hs.limits.PerSecond)
		if loopback(u) || hs.limits.PerSecond <= 0 {
			limit = rate.Inf // pacing protects other people's servers
		}
		h = &host{pace: rate.NewLimiter(limit, Parallel), slots: make(chan struct{}, Parallel)}
		hs.byKey[key] = h
	}
	return h
}

// enter waits for one of the host's slots.
func (h *host) enter(ctx context.Context) (leave func(), err error) {
	select {
	case h.slots <- struct{}{}:
		return func() { <-h.slots }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// admit waits until the host may be asked, or refuses while its breaker is open.
func (hs *hosts) admit(ctx context.Context, h *host) error {
	hs.mu.Lock()
	open := hs.now().Before(h.openTill)
	hs.mu.Unlock()
	if open {
		return ErrBreaker
	}
	return h.pace.Wait(ctx)
}

// note counts failures in a row and opens the breaker.
func (hs *hosts) note(h *host, failed bool) {
	hs.mu.Lock()
	defer hs.mu.Unlock()
	if !failed {
		h.failures = 0
		return
	}
	if h.failures++; h.failures >= hs.limits.Breaker {
		h.failures, h.openTill = 0, hs.now().Add(hs.limits.Pause)
	}
}
