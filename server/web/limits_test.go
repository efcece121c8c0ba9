package web

import (
	"errors"
	"io"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"testing"
	"time"
)

var behindLoopback = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}

func TestRateLimitPerAddress(t *testing.T) {
	h := start(t, Options{
		Routes: Routes{Pages: text("page")}, ErrorPage: errorPage,
		TrustedProxies: behindLoopback, Limits: Limits{Rate: 1, Burst: 3},
	})
	ask := func(from string) int {
		res, body := h.get(t, "/", "X-Forwarded-For", from)
		if res.StatusCode == http.StatusTooManyRequests {
			if wait, err := strconv.Atoi(res.Header.Get("Retry-After")); err != nil || wait < 1 {
				t.Errorf("Retry-After: got %q", res.Header.Get("Retry-After"))
			}
			if body != "our page for 429" {
				t.Errorf("got %q", body)
			}
		}
		return res.StatusCode
	}
	for range 3 {
		if got := ask("203.0.113.1"); got != 200 {
			t.Fatalf("within the burst: got %d", got)
		}
	}
	for who, want := range map[string]int{
		"203.0.113.1":                 429, // the same again
		"198.51.100.9, 203.0.113.1":   429, // what a client invents before its own address does not help
		"203.0.113.1:4711":            429, // proxies that write the port
		"203.0.113.1, 127.0.0.1":      429, // two proxies
		"203.0.113.2":                 200, // the neighbour
		"203.0.113.1, 198.51.100.254": 200, // an unknown hop: it is who asks
	} {
		if got := ask(who); got != want {
			t.Errorf("%s: got %d, want %d", who, got, want)
		}
	}
	for i := range 4 { // one household has a /64
		want := 200
		if i == 3 {
			want = 429
		}
		if got := ask("2001:db8:1:2::" + strconv.Itoa(i+1)); got != want {
			t.Errorf("request %d of a /64: got %d, want %d", i+1, got, want)
		}
	}
	if res, _ := h.get(t, "/healthz", "X-Forwarded-For", "203.0.113.1"); res.StatusCode != http.StatusOK {
		t.Errorf("healthz is limited: got %d", res.StatusCode)
	}
	if _, body := h.get(t, "/metrics"); !strings.Contains(body, `ratsfenster_http_refused_total{reason="rate"} 5`) {
		t.Error("refusals are not counted")
	}
}

func TestNoProxyNoForwardedAddress(t *testing.T) {
	h := start(t, Options{Routes: Routes{Pages: text("page")}, Limits: Limits{Rate: 1, Burst: 2}})
	for i := range 5 { // the operator's own machine is not limited
		if res, _ := h.get(t, "/", "X-Forwarded-For", "203.0.113.1"); res.StatusCode != http.StatusOK {
			t.Errorf("request %d from loopback: got %d", i+1, res.StatusCode)
		}
	}
	if got := h.log.line(t, "request")["from"]; got != "127.0.0.0/24" && got != "::/48" {
		t.Errorf("got %v, want the address that connected", got)
	}
}

// TestFormsPerAddress: who only reads is not slowed down by who writes, and GraphQL's questions are no forms.
func TestFormsPerAddress(t *testing.T) {
	h := start(t, Options{
		Routes: Routes{Pages: text("page"), GraphQL: text("data")}, ErrorPage: errorPage,
		TrustedProxies: behindLoopback, Limits: Limits{Forms: 2, FormEvery: time.Hour},
	})
	for i, tt := range []struct {
		method, path, from string
		want               int
	}{
		{http.MethodPost, "/form", "203.0.113.1", 200},
		{http.MethodPost, "/form", "203.0.113.1", 200},
		{http.MethodPost, "/form", "203.0.113.1", 429},
		{http.MethodPost, "/other", "203.0.113.1", 429},
		{http.MethodPost, "/form", "203.0.113.2", 200},
		{http.MethodGet, "/form", "203.0.113.1", 200},
		{http.MethodPost, "/graphql", "203.0.113.1", 200},
	} {
		res, _ := h.do(t, tt.method, tt.path, nil, "X-Forwarded-For", tt.from)
		if res.StatusCode != tt.want {
			t.Errorf("request %d, %s %s: got %d, want %d", i, tt.method, tt.path, res.StatusCode, tt.want)
		}
	}
}

func TestVisitorsRecoverAndStayBounded(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	v := newVisitors(2, 2, visitorAge)
	a := netip.MustParseAddr("203.0.113.1")
	v.take(a, now)
	v.take(a, now)
	if got := v.take(a, now); got != 500*time.Millisecond {
		t.Errorf("third at once: got a wait of %v, want 500ms", got)
	}
	if got := v.take(a, now.Add(500*time.Millisecond)); got != 0 {
		t.Errorf("after waiting: got %v more", got)
	}
	if got := v.take(a, now.Add(2*visitorAge)); got != 0 {
		t.Errorf("minutes later: got %v", got)
	}
	later := now.Add(2 * visitorAge)
	for i := range 3 * maxVisitors {
		v.take(netip.AddrFrom4([4]byte{10, byte(i >> 16), byte(i >> 8), byte(i)}), later)
	}
	if got := len(v.young) + len(v.old); got > 2*maxVisitors {
		t.Errorf("got %d addresses, want at most %d", got, 2*maxVisitors)
	}
}

func TestBodyLimit(t *testing.T) {
	pages := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := io.Copy(io.Discard, r.Body)
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			w.WriteHeader(http.StatusRequestEntityTooLarge)
			io.WriteString(w, "cut off")
		}
	})
	h := start(t, Options{Routes: Routes{Pages: pages}, ErrorPage: errorPage, Limits: Limits{Body: 10}})
	for _, tt := range []struct {
		name, want string
		status     int
		body       io.Reader
	}{
		{"small", "", 200, strings.NewReader("0123456789")},
		{"large and says so", "our page for 413", 413, strings.NewReader("0123456789a")},
		{"large and silent", "cut off", 413, io.MultiReader(strings.NewReader("0123456789a"))},
	} {
		res, body := h.do(t, http.MethodPost, "/", tt.body)
		if res.StatusCode != tt.status || body != tt.want {
			t.Errorf("%s: got %d %q, want %d %q", tt.name, res.StatusCode, body, tt.status, tt.want)
		}
	}
}

func TestInFlightLimit(t *testing.T) {
	entered, release := make(chan struct{}), make(chan struct{})
	pages := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/slow" {
			entered <- struct{}{}
			<-release
		}
	})
	h := start(t, Options{Routes: Routes{Pages: pages}, ErrorPage: errorPage, Limits: Limits{InFlight: 1}})
	slow := make(chan int, 1)
	go func() {
		res, err := http.Get(h.URL() + "/slow")
		if err != nil {
			slow <- 0
			return
		}
		res.Body.Close()
		slow <- res.StatusCode
	}()
	<-entered
	res, body := h.get(t, "/")
	if res.StatusCode != http.StatusServiceUnavailable || body != "our page for 503" || res.Header.Get("Retry-After") != "1" {
		t.Errorf("while full: got %d %q", res.StatusCode, body)
	}
	if res, _ := h.get(t, "/readyz"); res.StatusCode != http.StatusOK {
		t.Errorf("readyz while full: got %d", res.StatusCode)
	}
	close(release)
	if got := <-slow; got != 200 {
		t.Errorf("the slow one: got %d", got)
	}
	for range 200 { // its place is given back right after its answer
		if res, _ = h.get(t, "/"); res.StatusCode == http.StatusOK {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Errorf("afterwards: got %d", res.StatusCode)
}
