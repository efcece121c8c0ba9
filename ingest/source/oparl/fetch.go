package oparl

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// parallel is how many requests one server gets at the same time.
const parallel = 4

// Limits bound what one server can cost us. The zero value is not usable; see
// DefaultLimits.
type Limits struct {
	Connect   time.Duration // until a connection stands
	Header    time.Duration // until an answer begins
	Stall     time.Duration // without a byte of an answer that has begun
	MaxBody   int64         // bytes of one answer, unpacked
	Retries   int           // after the first try
	Backoff   time.Duration // before the first retry; doubles
	MaxWait   time.Duration // the longest Retry-After that is waited for
	PerSecond float64       // requests to one host; this machine itself is not paced
	Breaker   int           // failures in a row after which a host is left alone
	Pause     time.Duration // … for that long
}

// DefaultLimits are kind to servers that answer in seconds.
func DefaultLimits() Limits {
	return Limits{
		Connect: 10 * time.Second, Header: 45 * time.Second, Stall: 8 * time.Second, MaxBody: 32 << 20,
		Retries: 4, Backoff: 500 * time.Millisecond, MaxWait: 2 * time.Minute, PerSecond: 10, Breaker: 12, Pause: time.Minute,
	}
}

// response is what a server said, whatever it said.
type response struct {
	status int
	body   []byte
	url    string // after redirects
}

// fetcher gets addresses politely and gives up in time. Safe for concurrent use.
type fetcher struct {
	client *http.Client
	limits Limits
	now    func() time.Time

	mu    sync.Mutex
	hosts map[string]*host
	slots chan struct{}
}

type host struct {
	pace     *rate.Limiter
	failures int
	openTill time.Time
}

func newFetcher(transport http.RoundTripper, limits Limits, now func() time.Time) *fetcher {
	return &fetcher{
		client: &http.Client{Transport: transport, CheckRedirect: func(req *http.Request, via []*http.Request) error {
			if len(via) >= 5 {
				return errors.New("too many redirects")
			}
			_, err := council.ParseAddress(req.URL.String())
			return err
		}},
		limits: limits, now: now, hosts: map[string]*host{}, slots: make(chan struct{}, parallel),
	}
}

// errBreaker says that a host was left alone because it kept failing.
var errBreaker = errors.New("the server keeps failing and is left alone for a while")

// get fetches an address. An answer with any status below 500 (but 429 and 408) is a
// result, not an error: what it means depends on what was asked for.
func (f *fetcher) get(ctx context.Context, address string) (*response, error) {
	u, err := council.ParseAddress(address)
	if err != nil {
		return nil, err
	}
	select {
	case f.slots <- struct{}{}:
		defer func() { <-f.slots }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	backoff := f.limits.Backoff
	for try := 0; ; try++ {
		wait, err := f.admit(u)
		if err != nil {
			return nil, fmt.Errorf("fetching %s: %w", address, err)
		}
		if err := wait(ctx); err != nil {
			return nil, err
		}
		res, retryAfter, err := f.try(ctx, address)
		f.note(u, err)
		if err == nil || ctx.Err() != nil {
			return res, errors.Join(ctx.Err())
		}
		if errors.Is(err, errPrivate) || errors.Is(err, errTooLong) || try >= f.limits.Retries || retryAfter > f.limits.MaxWait {
			return nil, fmt.Errorf("fetching %s: %w", address, err)
		}
		if err := sleep(ctx, max(backoff, retryAfter)); err != nil {
			return nil, err
		}
		backoff *= 2
	}
}

// admit finds the host's pace, or refuses while its breaker is open.
func (f *fetcher) admit(u *url.URL) (func(context.Context) error, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	key := hostPort(u)
	h := f.hosts[key]
	if h == nil {
		limit := rate.Limit(f.limits.PerSecond)
		if loopback(u) || f.limits.PerSecond <= 0 {
			limit = rate.Inf // pacing protects other people's servers
		}
		h = &host{pace: rate.NewLimiter(limit, parallel)}
		f.hosts[key] = h
	}
	if f.now().Before(h.openTill) {
		return nil, errBreaker
	}
	return h.pace.Wait, nil
}

// note counts failures in a row and opens the breaker.
func (f *fetcher) note(u *url.URL, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	h := f.hosts[hostPort(u)]
	if err == nil {
		h.failures = 0
		return
	}
	if h.failures++; h.failures >= f.limits.Breaker {
		h.failures, h.openTill = 0, f.now().Add(f.limits.Pause)
	}
}

// errTooLong says that an answer passed MaxBody.
var errTooLong = errors.New("the answer is too long")

// try makes one request. Errors are worth another try; retryAfter is what the server
// asked for.
func (f *fetcher) try(ctx context.Context, address string) (res *response, retryAfter time.Duration, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return nil, 0, err
	}
	req.Header.Set("Accept", "application/json, */*;q=0.1")
	req.Header.Set("User-Agent", "Ratsfenster (+https://github.com/ratsfenster/ratsfenster)")
	resp, err := f.client.Do(req)
	if err != nil {
		return nil, 0, err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 500 || resp.StatusCode == http.StatusTooManyRequests || resp.StatusCode == http.StatusRequestTimeout {
		return nil, f.parseRetryAfter(resp.Header.Get("Retry-After")), fmt.Errorf("the server answered %s", resp.Status)
	}
	body, err := readStalling(resp.Body, f.limits.Stall, f.limits.MaxBody, cancel)
	if err != nil {
		return nil, 0, err
	}
	return &response{status: resp.StatusCode, body: body, url: resp.Request.URL.String()}, 0, nil
}

// readStalling reads all of r, but waits for no part of it longer than stall: some
// servers hold a connection open for hours.
func readStalling(r io.Reader, stall time.Duration, limit int64, cancel func()) ([]byte, error) {
	stalled := false
	var mu sync.Mutex
	timer := time.AfterFunc(stall, func() {
		mu.Lock()
		stalled = true
		mu.Unlock()
		cancel()
	})
	defer timer.Stop()
	var out []byte
	buf := make([]byte, 64<<10)
	for {
		n, err := r.Read(buf)
		out = append(out, buf[:n]...)
		if int64(len(out)) > limit {
			return nil, errTooLong
		}
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			mu.Lock()
			defer mu.Unlock()
			if stalled {
				return nil, fmt.Errorf("the server fell silent in the middle of an answer (%s without a byte)", stall)
			}
			return nil, fmt.Errorf("reading the answer: %w", err)
		}
		timer.Reset(stall)
	}
}

// parseRetryAfter reads seconds or a date (RFC 9110, 10.2.3).
func (f *fetcher) parseRetryAfter(s string) time.Duration {
	if n, err := strconv.Atoi(s); err == nil && n > 0 {
		return time.Duration(n) * time.Second
	}
	if t, err := http.ParseTime(s); err == nil {
		return max(0, t.Sub(f.now()))
	}
	return 0
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
