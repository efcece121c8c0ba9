package fetch

import (
	"compress/gzip"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// answering is a client for a server that answers try by try; the last answer repeats.
func answering(t *testing.T, limits Limits, answers ...http.HandlerFunc) (f *Client, address string, tries *atomic.Int32, now *clock) {
	t.Helper()
	t.Parallel()
	tries, now = &atomic.Int32{}, &clock{now: someday}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := int(tries.Add(1))
		answers[min(n, len(answers))-1](w, r)
	}))
	t.Cleanup(s.Close)
	p := Permission{Private: []string{HostPort(mustURL(t, s.URL))}}
	return New(Guarded(p, limits.Connect, limits.Header), limits, now.Now), s.URL, tries, now
}

func fine(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, `{"ok":true}`) }

func failing(code int, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(code)
	}
}

// truncated promises more than it sends.
func truncated(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "100")
	_, _ = io.WriteString(w, `{"ok":`)
}

// hanging sends a beginning, if any, and then nothing until the client is gone.
func hanging(beginning string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if beginning != "" {
			_, _ = io.WriteString(w, beginning)
			_ = http.NewResponseController(w).Flush()
		}
		<-r.Context().Done()
	}
}

func hangup(w http.ResponseWriter, _ *http.Request) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err == nil {
		_ = conn.Close()
	}
}

func TestFetchTriesAgain(t *testing.T) {
	limits := testLimits
	limits.Header, limits.Stall = 150*time.Millisecond, 150*time.Millisecond
	for name, fault := range map[string]http.HandlerFunc{
		"500":              failing(http.StatusInternalServerError),
		"503":              failing(http.StatusServiceUnavailable),
		"429":              failing(http.StatusTooManyRequests),
		"408":              failing(http.StatusRequestTimeout),
		"truncated":        truncated,
		"hanging header":   hanging(""),
		"hanging body":     hanging(`{"ok":`),
		"connection reset": hangup,
		"broken gzip": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = io.WriteString(w, "no gzip at all")
		},
	} {
		t.Run(name, func(t *testing.T) {
			f, address, tries, _ := answering(t, limits, fault, fine)
			res, err := f.Get(t.Context(), address)
			if err != nil || string(res.Body) != `{"ok":true}` {
				t.Fatalf("got %+v, %v", res, err)
			}
			is(t, "tries", tries.Load(), 2)
		})
		t.Run(name+" for ever", func(t *testing.T) {
			f, address, tries, _ := answering(t, limits, fault)
			res, err := f.Get(t.Context(), address)
			if err == nil {
				t.Fatalf("got %+v, want an error", res)
			}
			if tries.Load() < 3 { // net/http itself repeats a request whose connection broke at once
				t.Errorf("got %d tries, want 3", tries.Load())
			}
			if !strings.Contains(err.Error(), address) {
				t.Errorf("the error does not name the address: %v", err)
			}
		})
	}
}

func TestFetchTakesAnyOtherAnswer(t *testing.T) {
	for _, code := range []int{200, 204, 400, 401, 403, 404, 410, 418} {
		t.Run(strconv.Itoa(code), func(t *testing.T) {
			f, address, tries, _ := answering(t, testLimits, failing(code))
			res, err := f.Get(t.Context(), address)
			if err != nil {
				t.Fatal(err)
			}
			is(t, "status", res.Status, code)
			is(t, "tries", tries.Load(), 1)
		})
	}
}

func TestFetchHonoursRetryAfter(t *testing.T) {
	date := someday.Add(time.Second).UTC().Format(http.TimeFormat)
	past := someday.Add(-time.Hour).UTC().Format(http.TimeFormat)
	for name, tt := range map[string]struct {
		header  string
		atLeast time.Duration
	}{
		"seconds": {"1", time.Second}, "date": {date, time.Second}, "date in the past": {past, 0}, "nonsense": {"soon", 0}, "negative": {"-5", 0},
	} {
		t.Run(name, func(t *testing.T) {
			limits := testLimits
			limits.MaxWait = 2 * time.Second
			f, address, _, _ := answering(t, limits, failing(http.StatusServiceUnavailable, "Retry-After", tt.header), fine)
			began := time.Now()
			if _, err := f.Get(t.Context(), address); err != nil {
				t.Fatal(err)
			}
			if took := time.Since(began); took < tt.atLeast || took > tt.atLeast+900*time.Millisecond {
				t.Errorf("came back after %v, want %v", took, tt.atLeast)
			}
		})
	}
	t.Run("longer than anybody waits", func(t *testing.T) {
		f, address, tries, _ := answering(t, testLimits, failing(http.StatusTooManyRequests, "Retry-After", "86400"), fine)
		if _, err := f.Get(t.Context(), address); err == nil {
			t.Error("did not give up")
		}
		is(t, "tries", tries.Load(), 1)
	})
}

func TestFetchUnpacksGzip(t *testing.T) {
	f, address, _, _ := answering(t, testLimits, func(w http.ResponseWriter, r *http.Request) {
		if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			w.WriteHeader(http.StatusNotAcceptable)
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		_, _ = io.WriteString(z, `{"ok":true}`)
		_ = z.Close()
	})
	res, err := f.Get(t.Context(), address)
	if err != nil || string(res.Body) != `{"ok":true}` {
		t.Errorf("got %+v, %v", res, err)
	}
}

func TestFetchNobodyThere(t *testing.T) {
	t.Parallel()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := "http://" + l.Addr().String()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	f := New(Guarded(Permission{Private: []string{l.Addr().String()}}, time.Second, time.Second), testLimits, time.Now)
	if _, err := f.Get(t.Context(), address); err == nil || !strings.Contains(err.Error(), "refused") {
		t.Errorf("got error %v", err)
	}
}

func TestFetchAddresses(t *testing.T) {
	f := New(nil, testLimits, time.Now)
	for _, address := range []string{"", "papers", "/papers", "ftp://ris.example/", "file:///etc/passwd", "http://", "http://user:secret@ris.example/", "javascript:alert(1)", "http://[::1", "http://ris.example:port/"} {
		if _, err := f.Get(t.Context(), address); err == nil {
			t.Errorf("%q was fetched", address)
		}
	}
}
