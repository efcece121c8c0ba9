package oparl_test

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/ingest/source/oparl/oparltest"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// BenchmarkImport14000 imports a body with 14,000 papers from a server that answers at
// once. Budget: 60 s of CPU, 300 MB.
func BenchmarkImport14000(b *testing.B) {
	corpus := os.Getenv("RATSFENSTER_TEST_CORPUS")
	if corpus == "" {
		b.Skip("RATSFENSTER_TEST_CORPUS is not set: no recorded server to grow")
	}
	big, err := oparltest.NewBig(corpus, 14_000)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		path := filepath.Join(b.TempDir(), "ratsfenster.db")
		if keep := os.Getenv("RATSFENSTER_BENCH_KEEP"); keep != "" {
			path = keep // for the benchmarks of the server
		}
		importBig(b, big, path)
	}
}

func importBig(b *testing.B, big http.RoundTripper, path string) {
	ctx := context.Background()
	log := slog.New(slog.DiscardHandler)
	s, err := store.Open(ctx, store.Options{Path: path, Clock: time.Now, Log: log})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if err := s.Migrate(ctx); err != nil {
		b.Fatal(err)
	}
	source, err := archive.NewSources(s, time.Now).Register(ctx, archive.Registration{URL: oparltest.SystemURL})
	if err != nil {
		b.Fatal(err)
	}
	im := oparl.New(oparl.Options{Store: s, Now: time.Now, Log: log, Owner: "bench", Transport: func(*council.Source) http.RoundTripper { return big }})
	before, peak := cpu(b), watchHeap()
	run, err := im.Run(ctx, source, council.RunFull, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric((cpu(b) - before).Seconds(), "cpu-s")
	b.ReportMetric(float64(peak())/1e6, "peak-heap-MB")
	if n := run.Report.Counts[council.KindPaper].New; n != 14_000 {
		b.Fatalf("got %d papers, want 14000", n)
	}
	b.ReportMetric(float64(run.Report.Counts[council.KindFile].New), "files")
}

func cpu(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// watchHeap samples how much the heap takes from the system until it is asked.
func watchHeap() func() uint64 {
	done, result := make(chan struct{}), make(chan uint64)
	go func() {
		var peak uint64
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapInuse+m.StackInuse)
			select {
			case <-done:
				result <- peak
				return
			case <-time.After(50 * time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(done); return <-result }
}
