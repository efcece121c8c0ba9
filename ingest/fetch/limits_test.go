package fetch

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestFetchTooLong(t *testing.T) {
	limits := testLimits
	limits.MaxBody = 1000
	packed := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		_, _ = z.Write(make([]byte, 100_000))
		_ = z.Close()
	}
	for name, answer := range map[string]http.HandlerFunc{
		"plain":  func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 1001)) },
		"packed": packed,
	} {
		t.Run(name, func(t *testing.T) {
			f, address, tries, _ := answering(t, limits, answer)
			if _, err := f.Get(t.Context(), address); !errors.Is(err, ErrTooLong) {
				t.Errorf("got error %v", err)
			}
			is(t, "tries", tries.Load(), 1)
		})
	}
	t.Run("just right", func(t *testing.T) {
		f, address, _, _ := answering(t, limits, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 1000)) })
		if res, err := f.Get(t.Context(), address); err != nil || len(res.Body) != 1000 {
			t.Errorf("got error %v", err)
		}
	})
}

// TestFetchSlowButSteady: no part is late although the whole takes longer than a stall.
func TestFetchSlowButSteady(t *testing.T) {
	limits := testLimits
	limits.Stall = 300 * time.Millisecond
	f, address, tries, _ := answering(t, limits, func(w http.ResponseWriter, _ *http.Request) {
		for range 10 {
			_, _ = io.WriteString(w, "0123456789")
			_ = http.NewResponseController(w).Flush()
			time.Sleep(50 * time.Millisecond)
		}
	})
	res, err := f.Get(t.Context(), address)
	if err != nil || len(res.Body) != 100 || tries.Load() != 1 {
		t.Errorf("got %+v, %v after %d tries", res, err, tries.Load())
	}
}

func TestFetchBreaker(t *testing.T) {
	limits := testLimits
	limits.Retries, limits.Breaker = 0, 3
	var healthy atomic.Bool
	f, address, tries, now := answering(t, limits, func(w http.ResponseWriter, r *http.Request) {
		if healthy.Load() {
			fine(w, r)
			return
		}
		w.WriteHeader(http.StatusInternalServerError)
	})
	get := func(want error) {
		t.Helper()
		_, err := f.Get(t.Context(), address)
		if (err == nil) != healthy.Load() && want == nil {
			t.Fatalf("got error %v", err)
		}
		if want != nil && !errors.Is(err, want) {
			t.Fatalf("got error %v, want %v", err, want)
		}
	}
	get(nil)
	get(nil)
	healthy.Store(true)
	get(nil) // a success begins the count anew
	healthy.Store(false)
	for range 3 {
		get(nil)
	}
	is(t, "tries until it opens", tries.Load(), 6)
	healthy.Store(true)
	get(ErrBreaker)
	now.add(limits.Pause - time.Second)
	get(ErrBreaker)
	is(t, "tries while it is open", tries.Load(), 6)
	now.add(time.Second)
	get(nil)
	is(t, "tries when it has closed", tries.Load(), 7)

	other := httptest.NewServer(http.HandlerFunc(fine))
	defer other.Close()
	for range 3 {
		f.hosts.note(f.hosts.of(mustURL(t, address)), true)
	}
	if err := f.hosts.admit(t.Context(), f.hosts.of(mustURL(t, other.URL))); err != nil {
		t.Errorf("one host's breaker holds for another: %v", err)
	}
}

func TestFetchPacesOthersButNotItself(t *testing.T) {
	limits := testLimits
	limits.PerSecond = 20
	f := New(nil, limits, time.Now)
	others, itself := f.hosts.of(mustURL(t, "https://ris.example/papers")), f.hosts.of(mustURL(t, "http://127.0.0.1:8099/papers"))
	began := time.Now()
	for range Parallel + 4 { // four at once, then one every 50 ms
		if err := f.hosts.admit(t.Context(), others); err != nil {
			t.Fatal(err)
		}
	}
	if took := time.Since(began); took < 190*time.Millisecond {
		t.Errorf("eight requests took %v, want 200 ms", took)
	}
	began = time.Now()
	for range 1000 {
		if err := f.hosts.admit(t.Context(), itself); err != nil {
			t.Fatal(err)
		}
	}
	if took := time.Since(began); took > time.Second {
		t.Errorf("this machine itself is paced: %v", took)
	}
}

func TestFetchParallelRequestsAreBounded(t *testing.T) {
	var now, most atomic.Int32
	f, address, _, _ := answering(t, testLimits, func(w http.ResponseWriter, r *http.Request) {
		n := now.Add(1)
		for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
		}
		time.Sleep(20 * time.Millisecond)
		now.Add(-1)
		fine(w, r)
	})
	var wg sync.WaitGroup
	for range 4 * Parallel {
		wg.Go(func() {
			if _, err := f.Get(t.Context(), address); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if most.Load() > Parallel || most.Load() < 2 {
		t.Errorf("got %d requests at once, want %d", most.Load(), Parallel)
	}
}

func TestFetchCancelled(t *testing.T) {
	for name, answer := range map[string]http.HandlerFunc{
		"before the header": hanging(""), "in the body": hanging("{"), "while it waits": failing(http.StatusServiceUnavailable, "Retry-After", "1"),
	} {
		t.Run(name, func(t *testing.T) {
			limits := testLimits
			limits.MaxWait = time.Minute
			f, address, _, _ := answering(t, limits, answer)
			ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
			defer cancel()
			began := time.Now()
			if _, err := f.Get(ctx, address); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("got error %v", err)
			}
			if took := time.Since(began); took > 900*time.Millisecond {
				t.Errorf("took %v to stop", took)
			}
		})
	}
}
