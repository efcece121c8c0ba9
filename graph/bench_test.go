package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"runtime/debug"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/graph"
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
		w := post(b.Context(), b, h, papersList, map[string]any{"from": day.Format(time.DateOnly)})
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

// BenchmarkCached measures CPU time per request over loopback, of a query whose answer is ready and of a net/http handler
// that writes the same bytes. Both figures hold the same client and net/http; what the handler itself takes comes apart.
func BenchmarkCached(b *testing.B) {
	s := storetest.Open(b)
	fill(b, s, 100)
	cached := api(b, s, func(d *graph.Deps) { d.CacheBytes, d.Clock = 0, time.Now })
	body, err := json.Marshal(map[string]any{"query": papersList, "variables": map[string]any{"from": "2020-02-01"}})
	if err != nil {
		b.Fatal(err)
	}
	answer := postBody(b.Context(), cached, body)
	ready := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.Header().Set("Content-Length", strconv.Itoa(answer.Body.Len()))
		_, _ = w.Write(answer.Body.Bytes())
	})
	b.Run("handler", func(b *testing.B) {
		b.ReportAllocs()
		r := httptest.NewRequestWithContext(b.Context(), http.MethodPost, "/graphql", nil)
		r.Header.Set("Content-Type", "application/json")
		w := &discard{header: http.Header{}}
		for b.Loop() {
			r.Body = io.NopCloser(bytes.NewReader(body))
			cached.ServeHTTP(w, r)
		}
	})
	b.Run("loopback", func(b *testing.B) {
		clients := [2]*client{newClient(b, ready, body), newClient(b, cached, body)}
		for i := range clients {
			clients[i].ask(b, 1000) // warm up
			clients[i].cpu = 0
		}
		const round = 1000
		for b.Loop() {
			for _, c := range clients {
				c.ask(b, round)
			}
		}
		n := float64(b.N * round)
		b.ReportMetric(float64(clients[0].cpu.Nanoseconds())/1000/n, "cpu-µs/ready")
		b.ReportMetric(float64(clients[1].cpu.Nanoseconds())/1000/n, "cpu-µs/cached")
		b.ReportMetric(float64(clients[1].cpu)/float64(clients[0].cpu), "cached/ready")
		b.ReportMetric(0, "ns/op")
	})
}

// client asks one server the same again and again, with as little work as it can.
type client struct {
	conn    net.Conn
	request []byte
	length  int
	buf     []byte
	cpu     time.Duration
}

func newClient(b *testing.B, h http.Handler, body []byte) *client {
	b.Helper()
	server := httptest.NewServer(h)
	b.Cleanup(server.Close)
	conn, err := net.Dial("tcp", server.Listener.Addr().String())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { conn.Close() })
	c := &client{conn: conn, buf: make([]byte, 64<<10)}
	c.request = fmt.Appendf(nil, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
	if _, err := conn.Write(c.request); err != nil {
		b.Fatal(err)
	}
	for time.Sleep(200 * time.Millisecond); c.length < 8000; { // the whole answer is there, however the server cuts it
		n, err := conn.Read(c.buf[c.length:])
		if err != nil {
			b.Fatal(err)
		}
		c.length += n
	}
	return c
}

func (c *client) ask(b *testing.B, n int) {
	b.Helper()
	before := cpuTime()
	for range n {
		if _, err := c.conn.Write(c.request); err != nil {
			b.Fatal(err)
		}
		if _, err := io.ReadFull(c.conn, c.buf[:c.length]); err != nil {
			b.Fatal(err)
		}
	}
	c.cpu += cpuTime() - before
}

// discard is a ResponseWriter that keeps nothing.
type discard struct{ header http.Header }

func (d *discard) Header() http.Header         { return d.header }
func (d *discard) Write(b []byte) (int, error) { return len(b), nil }
func (d *discard) WriteHeader(int)             {}
