package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"
)

// buffer collects log lines from several goroutines.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// lines waits for the log line with this message: it is written after the answer has been read.
func (b *buffer) line(t *testing.T, msg string) map[string]any {
	t.Helper()
	for range 200 {
		for text := range strings.Lines(b.String()) {
			var line map[string]any
			if json.Unmarshal([]byte(text), &line) == nil && line["msg"] == msg {
				return line
			}
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatalf("no log line %q in:\n%s", msg, b.String())
	return nil
}

type harness struct {
	*Server
	log  *buffer
	stop func() error
}

// start serves o on a free port of both loopback addresses until the test ends.
func start(t *testing.T, o Options) *harness {
	t.Helper()
	log := &buffer{}
	if o.Addr == "" {
		o.Addr = "localhost:0"
	}
	o.Log = slog.New(slog.NewJSONHandler(log, nil))
	o.Clock = time.Now
	if o.Routes.Pages == nil {
		o.Routes.Pages = http.NotFoundHandler()
	}
	s := New(o)
	if err := s.Listen(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx) }()
	stop := sync.OnceValue(func() error { cancel(); return <-done })
	t.Cleanup(func() { stop() })
	return &harness{Server: s, log: log, stop: stop}
}

func (h *harness) get(t *testing.T, path string, headers ...string) (*http.Response, string) {
	t.Helper()
	return h.do(t, http.MethodGet, path, nil, headers...)
}

func (h *harness) do(t *testing.T, method, path string, body io.Reader, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, h.URL()+path, body)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(text)
}

// text answers with a fixed text.
func text(s string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, s) })
}

func errorPage(w http.ResponseWriter, _ *http.Request, status int) {
	w.WriteHeader(status)
	fmt.Fprintf(w, "our page for %d", status)
}

func TestRoutes(t *testing.T) {
	h := start(t, Options{Routes: Routes{
		Pages: text("pages"), GraphQL: text("graphql"), Extra: map[string]http.Handler{"GET /feeds/": text("feeds")},
	}})
	for path, want := range map[string]string{"/": "pages", "/vorlagen": "pages", "/graphql": "graphql", "/feeds/neu": "feeds"} {
		if _, got := h.get(t, path); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}

func TestSecurityHeadersOnEveryAnswer(t *testing.T) {
	pages := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/panic" {
			panic("on purpose")
		}
	})
	h := start(t, Options{Routes: Routes{Pages: pages}})
	for _, path := range []string{"/", "/panic", "/healthz", "/metrics"} {
		res, _ := h.get(t, path)
		for name, want := range securityHeaders {
			if got := res.Header.Get(name); got != want {
				t.Errorf("%s %s: got %q, want %q", path, name, got, want)
			}
		}
		if got := res.Header.Get("Strict-Transport-Security"); got != "" {
			t.Errorf("%s: got HSTS %q over plain HTTP", path, got)
		}
	}
	for _, word := range []string{"unsafe", "*", "http:", "https:"} {
		if strings.Contains(CSP, word) {
			t.Errorf("the policy contains %q: %s", word, CSP)
		}
	}

	res, _ := start(t, Options{HSTS: true}).get(t, "/")
	if got := res.Header.Get("Strict-Transport-Security"); got != hsts {
		t.Errorf("behind HTTPS: got HSTS %q, want %q", got, hsts)
	}
}

func TestRequestID(t *testing.T) {
	pages := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, RequestID(r.Context())) })
	h := start(t, Options{Routes: Routes{Pages: pages}})
	res, body := h.get(t, "/", "X-Request-Id", "from-a-stranger")
	id := res.Header.Get("X-Request-Id")
	if len(id) != requestIDLength || id != body {
		t.Errorf("got %q in the header and %q in the handler", id, body)
	}
	if got := h.log.line(t, "request")["request_id"]; got != id {
		t.Errorf("log: got %q, want %q", got, id)
	}

	behind := start(t, Options{Routes: Routes{Pages: pages}, TrustedProxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}})
	if _, got := behind.get(t, "/", "X-Request-Id", "from-the-proxy"); got != "from-the-proxy" {
		t.Errorf("a trusted proxy's id: got %q", got)
	}
	if _, got := behind.get(t, "/", "X-Request-Id", "bad id\t"); len(got) != requestIDLength {
		t.Errorf("a proxy's broken id: got %q", got)
	}
}

func TestAccessLogKeepsSecretsOut(t *testing.T) {
	mux := http.NewServeMux()
	mux.Handle("GET /vorlagen/{id}", text("hello"))
	h := start(t, Options{
		Routes:         Routes{Pages: mux},
		TrustedProxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")},
	})
	h.get(t, "/vorlagen/7?token=secret", "X-Forwarded-For", "203.0.113.77")
	line := h.log.line(t, "request")
	for key, want := range map[string]any{
		"method": "GET", "path": "/vorlagen/7", "route": "/vorlagen/{id}", "status": 200.0, "bytes": 5.0, "from": "203.0.113.0/24",
	} {
		if got := line[key]; got != want {
			t.Errorf("%s: got %v, want %v", key, got, want)
		}
	}
	for _, word := range []string{"secret", "203.0.113.77"} {
		if strings.Contains(h.log.String(), word) {
			t.Errorf("the log holds %q:\n%s", word, h.log)
		}
	}
}

func TestPanicShowsTheErrorPage(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/before", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("ETag", `"good"`)
		panic("on purpose")
	})
	mux.HandleFunc("/after", func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, strings.Repeat("half a page ", 1000))
		panic("too late")
	})
	h := start(t, Options{Routes: Routes{Pages: mux}, ErrorPage: errorPage})

	res, body := h.get(t, "/before")
	if res.StatusCode != http.StatusInternalServerError || body != "our page for 500" || res.Header.Get("ETag") != "" {
		t.Errorf("got %d %q, ETag %q", res.StatusCode, body, res.Header.Get("ETag"))
	}
	line := h.log.line(t, "panic while answering")
	if line["panic"] != "on purpose" || line["request_id"] != res.Header.Get("X-Request-Id") || !strings.Contains(line["stack"].(string), "web_test.go") {
		t.Errorf("log: got %v", line)
	}

	late, err := http.Get(h.URL() + "/after")
	if err == nil {
		_, err = io.ReadAll(late.Body)
		late.Body.Close()
	}
	if err == nil {
		t.Error("half a page arrived as a whole one")
	}
}

func TestCompression(t *testing.T) {
	page := strings.Repeat("Beratungsfolge ", 500)
	h := start(t, Options{Routes: Routes{Pages: text(page)}})
	res, body := h.get(t, "/", "Accept-Encoding", "gzip")
	if got := res.Header.Get("Content-Encoding"); got != "gzip" {
		t.Fatalf("got encoding %q", got)
	}
	if len(body) > len(page)/5 {
		t.Errorf("got %d bytes of %d", len(body), len(page))
	}
	unpacked, err := gzip.NewReader(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(unpacked); err != nil || string(got) != page {
		t.Errorf("got %d bytes (%v), want the page", len(got), err)
	}
	if res, got := h.get(t, "/", "Accept-Encoding", "identity"); got != page || res.Header.Get("Content-Encoding") != "" {
		t.Errorf("unasked: got %q", res.Header.Get("Content-Encoding"))
	}
}

func TestStreamsReachTheReader(t *testing.T) {
	release := make(chan struct{})
	pages := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		io.WriteString(w, "first\n")
		if err := http.NewResponseController(w).Flush(); err != nil {
			t.Errorf("flushing: %v", err)
		}
		if err := http.NewResponseController(w).SetWriteDeadline(time.Time{}); err != nil {
			t.Errorf("setting a deadline: %v", err)
		}
		<-release
	})
	h := start(t, Options{Routes: Routes{Pages: pages}})
	res, err := http.Get(h.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	got := make([]byte, 6)
	if _, err := io.ReadFull(res.Body, got); err != nil || string(got) != "first\n" {
		t.Errorf("got %q (%v) while the handler still runs", got, err)
	}
	close(release)
}

func TestHealth(t *testing.T) {
	var reason error
	h := start(t, Options{Ready: func(context.Context) error { return reason }})
	if res, body := h.get(t, "/healthz"); res.StatusCode != http.StatusOK || body != "ok\n" {
		t.Errorf("healthz: got %d %q", res.StatusCode, body)
	}
	if res, body := h.get(t, "/readyz"); res.StatusCode != http.StatusOK || body != "ready\n" {
		t.Errorf("readyz: got %d %q", res.StatusCode, body)
	}
	reason = errors.New("the demo town is being loaded\nwith details")
	res, body := h.get(t, "/readyz")
	if res.StatusCode != http.StatusServiceUnavailable || body != "the demo town is being loaded\n" || res.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("readyz: got %d %q", res.StatusCode, body)
	}
	if res, _ := h.get(t, "/healthz"); res.StatusCode != http.StatusOK {
		t.Errorf("healthz while not ready: got %d", res.StatusCode)
	}
}

func TestMetrics(t *testing.T) {
	mux := http.NewServeMux()
	mux.Handle("GET /vorlagen/{id}", text("hello"))
	h := start(t, Options{Routes: Routes{Pages: mux}})
	for _, path := range []string{"/vorlagen/1", "/vorlagen/2", "/nowhere/else"} {
		h.get(t, path)
	}
	h.log.line(t, "request")
	var body string
	for _, want := range []string{
		`ratsfenster_http_requests_total{route="/vorlagen/{id}",status="200"} 2`,
		`ratsfenster_http_requests_total{route="none",status="404"} 1`,
		`ratsfenster_http_request_seconds_count{route="/vorlagen/{id}"} 2`,
		`ratsfenster_http_requests_in_flight 1`,
		`go_goroutines`,
		`process_cpu_seconds_total`,
	} {
		for range 100 { // counted after the answer
			if _, body = h.get(t, "/metrics"); strings.Contains(body, want) {
				break
			}
			time.Sleep(5 * time.Millisecond)
		}
		if !strings.Contains(body, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(body, "nowhere") {
		t.Error("a path became a label: their number has no bound")
	}
}
