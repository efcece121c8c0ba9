package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/ingest/source/oparl/oparltest"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// large fills a data folder with a body of 14,000 papers.
func large(b *testing.B) string {
	b.Helper()
	corpus := os.Getenv("RATSFENSTER_TEST_CORPUS")
	if corpus == "" {
		b.Skip("RATSFENSTER_TEST_CORPUS is not set: no recorded server to grow")
	}
	if ready := os.Getenv("RATSFENSTER_BENCH_DATA"); ready != "" {
		return ready // made by an earlier run
	}
	big, err := oparltest.NewBig(corpus, 14_000)
	if err != nil {
		b.Fatal(err)
	}
	ctx, data, log := context.Background(), b.TempDir(), slog.New(slog.DiscardHandler)
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(data, "ratsfenster.db"), Clock: time.Now, Log: log})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if err := s.Migrate(ctx); err != nil {
		b.Fatal(err)
	}
	sources := archive.NewSources(s, time.Now)
	source, err := sources.Register(ctx, archive.Registration{URL: oparltest.SystemURL})
	if err != nil {
		b.Fatal(err)
	}
	im := oparl.New(oparl.Options{Store: s, Now: time.Now, Log: log, Owner: "bench", Transport: func(*council.Source) http.RoundTripper { return big }})
	if _, err := im.Run(ctx, source, council.RunFull, nil); err != nil {
		b.Fatal(err)
	}
	if err := sources.SetState(ctx, source, council.SourcePaused); err != nil {
		b.Fatal(err)
	}
	return data
}

// served starts the binary over a data folder and waits until it is ready.
func served(b *testing.B, data string, flags ...string) (base string, process *os.Process, ready time.Duration) {
	b.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	addr := l.Addr().String()
	_ = l.Close()
	path := binary(b)
	began := time.Now()
	cmd := exec.Command(path, append([]string{"serve", "--addr", addr, "--data", data}, flags...)...)
	var log bytes.Buffer
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		_ = cmd.Wait()
	})
	for time.Since(began) < 2*time.Minute {
		if resp, err := http.Get("http://" + addr + "/readyz"); err == nil {
			_ = resp.Body.Close()
			if resp.StatusCode == http.StatusOK {
				return "http://" + addr, cmd.Process, time.Since(began)
			}
		}
		time.Sleep(5 * time.Millisecond)
	}
	b.Fatalf("not ready after two minutes\n%s", log.String())
	return "", nil, 0
}

// rss reads how much memory a process has, in MB.
func rss(b *testing.B, p *os.Process) float64 {
	b.Helper()
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.Pid))
	if err != nil {
		b.Skip("no /proc here to read the memory from")
	}
	for _, line := range strings.Split(string(raw), "\n") {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, err := strconv.Atoi(strings.Fields(rest)[0])
			if err != nil {
				b.Fatal(err)
			}
			return float64(kb) / 1000
		}
	}
	return 0
}

// BenchmarkStart measures the first start (demo town loaded), the second, and the
// memory of an idle server. Budgets: 2 s once it is loaded, 120 MB.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		data := b.TempDir()
		_, p, first := served(b, data)
		time.Sleep(3 * time.Second)
		b.ReportMetric(rss(b, p), "idle-MB")
		if err := p.Signal(syscall.SIGTERM); err != nil {
			b.Fatal(err)
		}
		time.Sleep(2 * time.Second)
		_, _, second := served(b, data)
		b.ReportMetric(first.Seconds(), "first-ready-s")
		b.ReportMetric(second.Seconds(), "ready-s")
	}
}

// request is one kind of request of the load.
type request struct {
	name string
	make func(base string, i int) *http.Request
}

func get(path func(i int) string) func(string, int) *http.Request {
	return func(base string, i int) *http.Request {
		r, err := http.NewRequest(http.MethodGet, base+path(i), http.NoBody)
		if err != nil {
			panic(err)
		}
		return r
	}
}

func query(text string) func(string, int) *http.Request {
	return func(base string, i int) *http.Request {
		body, err := json.Marshal(map[string]any{"query": text, "variables": map[string]any{"text": fmt.Sprint(i % 97)}})
		if err != nil {
			panic(err)
		}
		r, err := http.NewRequest(http.MethodPost, base+"/graphql", bytes.NewReader(body))
		if err != nil {
			panic(err)
		}
		r.Header.Set("Content-Type", "application/json")
		return r
	}
}

const papersQuery = `query($text: String!){papers(first:20,filter:{text:$text}){nodes{id name reference date
	consultations{role meeting{name start}} mainFile{name} auxiliaryFiles{name accessUrl} underDirectionOf{name}}}}`

// BenchmarkLoad asks a server with 14,000 papers 100 times a second and measures how
// long answers take. Budget: p99 of pages 20 ms on 2 cores, client included.
func BenchmarkLoad(b *testing.B) {
	data := large(b)
	base, p, _ := served(b, data, "--no-demo", "--no-files")
	ids := paperIDs(b, base)
	kinds := []request{
		{"start", get(func(int) string { return "/" })},
		{"papers", get(func(i int) string { return fmt.Sprintf("/vorlagen?seite=%d", 1+i%50) })},
		{"papers-deep", get(func(i int) string { return fmt.Sprintf("/vorlagen?seite=%d", 300+i%200) })},
		{"papers-text", get(func(i int) string { return fmt.Sprintf("/vorlagen?q=%d", i%97) })},
		{"paper", get(func(i int) string { return ids[i%len(ids)] })},
		{"meetings", get(func(i int) string { return fmt.Sprintf("/sitzungen?seite=%d", 1+i%10) })},
		{"files", get(func(i int) string { return fmt.Sprintf("/dateien?seite=%d", 1+i%50) })},
		{"stand", get(func(int) string { return "/stand" })},
		{"graphql-list", query(papersQuery)},
	}
	for _, k := range kinds {
		b.Run(k.name, func(b *testing.B) {
			for b.Loop() {
				took := load(b, base, k, 100, 10*time.Second)
				b.ReportMetric(ms(took, 0.5), "p50-ms")
				b.ReportMetric(ms(took, 0.99), "p99-ms")
				b.ReportMetric(ms(took, 1), "max-ms")
			}
		})
	}
	b.Logf("memory after the load: %.0f MB", rss(b, p))
}

// paperIDs finds addresses of paper pages.
func paperIDs(b *testing.B, base string) []string {
	b.Helper()
	resp, err := http.Post(base+"/graphql", "application/json", strings.NewReader(`{"query":"{papers(first:100){nodes{id}}}"}`))
	if err != nil {
		b.Fatal(err)
	}
	defer resp.Body.Close()
	var answer struct {
		Data struct {
			Papers struct{ Nodes []struct{ ID string } }
		}
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil || len(answer.Data.Papers.Nodes) == 0 {
		b.Fatalf("no papers: %v", err)
	}
	var out []string
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, n := range answer.Data.Papers.Nodes {
		resp, err := client.Get(base + "/vorlagen/" + n.ID + "/x")
		if err != nil {
			b.Fatal(err)
		}
		_ = resp.Body.Close()
		location := resp.Header.Get("Location") // the id decides, the slug is mended
		if i := strings.Index(location, "/vorlagen/"); i >= 0 {
			out = append(out, location[i:])
		}
	}
	return out
}

// load asks at a fixed rate, whether or not earlier answers have come.
func load(b *testing.B, base string, k request, perSecond int, long time.Duration) []time.Duration {
	b.Helper()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 256}, Timeout: 20 * time.Second}
	var mu sync.Mutex
	var took []time.Duration
	failures := 0
	var wg sync.WaitGroup
	tick := time.NewTicker(time.Second / time.Duration(perSecond))
	defer tick.Stop()
	n := perSecond * int(long/time.Second)
	for i := range n {
		due := <-tick.C
		wg.Go(func() {
			resp, err := client.Do(k.make(base, i))
			ok := err == nil && resp.StatusCode == http.StatusOK
			if err == nil {
				_, _ = io.Copy(io.Discard, resp.Body)
				_ = resp.Body.Close()
			}
			mu.Lock()
			defer mu.Unlock()
			took = append(took, time.Since(due))
			if !ok {
				failures++
			}
		})
	}
	wg.Wait()
	if failures > 0 {
		b.Fatalf("%d of %d requests failed", failures, n)
	}
	slices.Sort(took)
	return took
}

func ms(sorted []time.Duration, quantile float64) float64 {
	i := min(len(sorted)-1, int(quantile*float64(len(sorted))))
	return float64(sorted[i].Microseconds()) / 1000
}

// BenchmarkReplayFiles imports a recorded town and reads its 5,006 files, from nothing to all text.
func BenchmarkReplayFiles(b *testing.B) {
	if os.Getenv("RATSFENSTER_TEST_CORPUS") == "" {
		b.Skip("RATSFENSTER_TEST_CORPUS is not set: no recorded servers here")
	}
	for b.Loop() {
		r := readReplay(b, "karlsruhe")
		_, late := r.watched.flat()
		b.ReportMetric(r.wall.Seconds(), "wall-s")
		b.ReportMetric(r.cpu.Seconds(), "cpu-s")
		b.ReportMetric(late, "parent-MB")
		b.ReportMetric(r.watched.child, "child-MB")
	}
}
