package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// userAgent says whom a publisher may ask about our requests.
const userAgent = "Ratsfenster (+https://github.com/ratsfenster/ratsfenster)"

// Response is what a server said, whatever it said.
type Response struct {
	Status int
	Body   []byte
	URL    string // after redirects
}

// Client gets addresses politely and gives up in time. Safe for concurrent use.
type Client struct {
	http   *http.Client
	limits Limits
	hosts  *hosts
}

// New returns a client over a transport, which for real servers is a Guarded one.
func New(transport http.RoundTripper, limits Limits, now func() time.Time) *Client {
	return newClient(transport, newHosts(limits, now))
}

func newClient(transport http.RoundTripper, hosts *hosts) *Client {
	return &Client{
		http: &http.Client{Transport: transport, CheckRedirect: func(req *http.Request, via []*http.Request) error {
			if len(via) >= 5 {
				return errors.New("too many redirects")
			}
			_, err := council.ParseAddress(req.URL.String())
			return err
		}},
		limits: hosts.limits, hosts: hosts,
	}
}

// Get fetches an address into memory. An answer with any status below 500 (but 429 and 408) is a result, not an error:
// what it means depends on what was asked for.
func (c *Client) Get(ctx context.Context, address string) (*Response, error) {
	var out *Response
	err := c.do(ctx, address, http.Header{"Accept": {"application/json, */*;q=0.1"}}, func(resp *http.Response, body io.Reader) error {
		content, err := io.ReadAll(body)
		out = &Response{Status: resp.StatusCode, Body: content, URL: resp.Request.URL.String()}
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// final marks an error that another try would not mend, and that is not the server's.
type finalError struct{ error }

func (e finalError) Unwrap() error { return e.error }

// waitError is an answer that means "later", with how long the server wants to be left alone.
type waitError struct {
	status string
	after  time.Duration
}

func (e *waitError) Error() string { return "the server answered " + e.status }

// do asks for an address until receive has taken an answer. An error of receive is worth another try, unless it is final.
func (c *Client) do(ctx context.Context, address string, header http.Header, receive func(*http.Response, io.Reader) error) error {
	u, err := council.ParseAddress(address)
	if err != nil {
		return err
	}
	host := c.hosts.of(u)
	leave, err := host.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	backoff := c.limits.Backoff
	for try := 0; ; try++ {
		if err := c.hosts.admit(ctx, host); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return fmt.Errorf("fetching %s: %w", address, err)
		}
		err := c.try(ctx, u, header, receive)
		if ctx.Err() != nil {
			return ctx.Err() // says nothing of the server
		}
		last := errors.As(err, new(finalError)) || errors.Is(err, ErrTooLong)
		c.hosts.note(host, err != nil && !last)
		if err == nil {
			return nil
		}
		var wait *waitError
		after := time.Duration(0)
		if errors.As(err, &wait) {
			after = wait.after
		}
		if last || errors.Is(err, ErrPrivate) || try >= c.limits.Retries || after > c.limits.MaxWait {
			return fmt.Errorf("fetching %s: %w", address, err)
		}
		if err := Sleep(ctx, max(backoff, after)); err != nil {
			return err
		}
		backoff *= 2
	}
}

// try makes one request.
func (c *Client) try(ctx context.Context, u *url.URL, header http.Header, receive func(*http.Response, io.Reader) error) error {
	if c.limits.Whole > 0 {
		var stop context.CancelFunc
		ctx, stop = context.WithTimeoutCause(ctx, c.limits.Whole, errEndless)
		defer stop()
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), http.NoBody)
	if err != nil {
		return finalError{err}
	}
	req.Header = header.Clone()
	req.Header.Set("User-Agent", userAgent)
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 500 || resp.StatusCode == http.StatusTooManyRequests || resp.StatusCode == http.StatusRequestTimeout {
		return &waitError{resp.Status, c.retryAfter(resp.Header.Get("Retry-After"))}
	}
	return receive(resp, newBody(ctx, cancel, resp.Body, c.limits))
}

// retryAfter reads seconds or a date (RFC 9110, 10.2.3).
func (c *Client) retryAfter(s string) time.Duration {
	const year = 365 * 24 * 60 * 60
	if n, err := strconv.Atoi(s); err == nil && n > 0 {
		return time.Duration(min(n, year)) * time.Second
	}
	if t, err := http.ParseTime(s); err == nil {
		return max(0, t.Sub(c.hosts.now()))
	}
	return 0
}

// Sleep waits so long, or until ctx ends, whose error it then returns.
func Sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
