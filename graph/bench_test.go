package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"runtime"
	"runtime/debug"
	"syscall"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/graph/internal/serial"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// papersList asks for 20 papers with three nested objects each, as live.md measured it.
const papersList = `query Papers($from: Date) {
	papers(first: 20, filter: {until: $from}) {
		nodes {
			id name reference date paperType
			body { id name website }
			mainFile { id name mimeType size accessUrl }
			originatorOrganizations { id name classification }
		}
		pageInfo { hasNextPage endCursor }
	}
}`

// BenchmarkPapersList measures CPU time per list of papers over SQLite without the response cache: ours with the garbage
// collector as cmd sets it, against the same schema with gqlgen's own marshalling and Go's own settings, and each of the
// two differences alone. Rounds alternate, so that a busy machine is equally unfair to all.
func BenchmarkPapersList(b *testing.B) {
	s := storetest.Open(b)
	fill(b, s, 2000)
	h := api(b, s)
	modes := []mode{
		{name: "defaults", standard: true, gc: 100},
		{name: "gc400", standard: true, gc: 400},
		{name: "tuned", gc: 100},
		{name: "ours", gc: 400},
	}
	defer func() { serial.Standard = false; debug.SetGCPercent(100) }()
	for i := range modes {
		modes[i].run(b, h, 40) // warm up
		modes[i].cpu = 0
	}
	const round = 100
	for b.Loop() {
		for i := range modes {
			modes[i].run(b, h, round)
		}
	}
	n := float64(b.N * round)
	for _, m := range modes {
		b.ReportMetric(float64(m.cpu.Microseconds())/n, "cpu-µs/"+m.name)
	}
	b.ReportMetric(float64(modes[3].cpu)/float64(modes[0].cpu), "ours/defaults")
	b.ReportMetric(0, "ns/op")
}

// mode is a way of running the server.
type mode struct {
	name     string
	standard bool
	gc       int
	cpu      time.Duration
}

func (m *mode) run(b *testing.B, h http.Handler, n int) {
	b.Helper()
	serial.Standard = m.standard
	debug.SetGCPercent(m.gc)
	runtime.GC()
	before := cpuTime()
	for i := range n {
		day := time.Date(2020, 1, 31, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i)
		w := post(b, h, b.Context(), papersList, map[string]any{"from": day.Format(time.DateOnly)})
		if w.Code != http.StatusOK || w.Body.Len() < 8000 {
			b.Fatalf("got %d with %d bytes: %s", w.Code, w.Body.Len(), w.Body.String())
		}
	}
	m.cpu += cpuTime() - before
}

// cpuTime is the processor time of this process, of all its threads.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// fill puts an invented town with so many papers into a store.
func fill(tb testing.TB, s *store.Store, papers int) {
	tb.Helper()
	records := storetest.Town(papers)
	for len(records) > 0 {
		n := min(len(records), 100)
		err := s.Update(context.Background(), func(tx council.Tx) error { return tx.PutRecords(context.Background(), records[:n]) })
		if err != nil {
			tb.Fatal(err)
		}
		records = records[n:]
	}
}

var _ = json.Valid
var _ = fmt.Sprint

func BenchmarkOurs(b *testing.B) {
	s := storetest.Open(b)
	fill(b, s, 2000)
	h := api(b, s)
	defer debug.SetGCPercent(100)
	m := mode{gc: 400}
	m.run(b, h, 40)
	for b.Loop() {
		m.run(b, h, 100)
	}
}
