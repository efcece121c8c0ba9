package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// command runs a command line as main does, and returns what it printed and its exit code.
func command(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	capture := func(to **os.File) func() string {
		old := *to
		f, err := os.CreateTemp(t.TempDir(), "out")
		if err != nil {
			t.Fatal(err)
		}
		*to = f
		return func() string {
			*to = old
			raw, err := os.ReadFile(f.Name())
			if err != nil {
				t.Fatal(err)
			}
			_ = f.Close()
			return string(raw)
		}
	}
	out, errs := capture(&os.Stdout), capture(&os.Stderr)
	code = run(args)
	return out(), errs(), code
}

// townServer serves the invented town over a socket, its ids rewritten to it.
func townServer(t *testing.T, at time.Time) (*fixtures.Town, string) {
	t.Helper()
	town, err := fixtures.New(at)
	if err != nil {
		t.Fatal(err)
	}
	handler := town.Handler()
	origin := strings.TrimSuffix(fixtures.BaseURL, "/oparl/v1.1")
	var base string
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rec := httptest.NewRecorder()
		handler.ServeHTTP(rec, r)
		for k, v := range rec.Header() {
			if k != "Content-Length" {
				w.Header()[k] = v
			}
		}
		w.WriteHeader(rec.Code)
		_, _ = w.Write(bytes.ReplaceAll(rec.Body.Bytes(), []byte(origin), []byte(base)))
	}))
	t.Cleanup(srv.Close)
	base = srv.URL
	return town, base + "/oparl/v1.1/system"
}

func TestUsedWrongly(t *testing.T) {
	data := t.TempDir()
	if _, stderr, code := command(t, "migrate", "--data", data); code != 0 {
		t.Fatalf("got %d %s", code, stderr)
	}
	for name, tt := range map[string]struct {
		args []string
		code int
		want string
	}{
		"no command":              {nil, exitUsage, "--help"},
		"unknown command":         {[]string{"frobnicate"}, exitUsage, "frobnicate"},
		"unknown flag":            {[]string{"dump", "--frobnicate"}, exitUsage, "frobnicate"},
		"no address":              {[]string{"ingest", "oparl"}, exitUsage, "url"},
		"an address that is none": {[]string{"ingest", "oparl", "rathaus", "--data", data}, exitUsage, "rathaus"},
		"a file address":          {[]string{"ingest", "oparl", "file:///etc/passwd", "--data", data}, exitUsage, "http"},
		"an unknown source":       {[]string{"source", "remove", "nobody", "--data", data}, exitFailed, "nobody"},
		"a folder nobody may make": {
			[]string{"dump", "--data", "/dev/null/data"}, exitFailed, "data folder",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, stderr, code := command(t, tt.args...)
			if code != tt.code {
				t.Errorf("got exit code %d, want %d", code, tt.code)
			}
			if !strings.Contains(stderr, tt.want) {
				t.Errorf("got %q, want it to name %q", stderr, tt.want)
			}
			if strings.Contains(stderr, "goroutine") {
				t.Errorf("a stack instead of a message: %s", stderr)
			}
		})
	}
}

// A server that is no OParl server leaves nothing behind.
func TestNoOparlServer(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "<html>Willkommen im Rathaus</html>")
	}))
	defer srv.Close()
	data := t.TempDir()
	_, stderr, code := command(t, "ingest", "oparl", srv.URL, "--allow-private", "--data", data)
	if code != exitFailed || !strings.Contains(stderr, "OParl") {
		t.Errorf("got %d %q", code, stderr)
	}
	if _, stderr, code = command(t, "ingest", "oparl", srv.URL, "--data", data); code != exitFailed || !strings.Contains(stderr, "--allow-private") {
		t.Errorf("without permission: got %d %q, want a word about --allow-private", code, stderr)
	}
	if stdout, _, _ := command(t, "source", "list", "--data", data); stdout != "" {
		t.Errorf("got the sources %q, want none", stdout)
	}
}

func TestIngest(t *testing.T) {
	town, url := townServer(t, time.Now())
	data := t.TempDir()
	stdout, stderr, code := command(t, "ingest", "oparl", url, "--no-files", "--allow-private", "--json", "--no-files", "--data", data)
	if code != 0 {
		t.Fatalf("got %d\n%s", code, stderr)
	}
	var report map[string]council.Counts
	if err := json.Unmarshal([]byte(stdout), &report); err != nil {
		t.Fatalf("%v\n%s", err, stdout)
	}
	if got, want := report["Paper"].New, town.Counts()["Paper"]; got != want {
		t.Errorf("got %d new papers, want %d", got, want)
	}
	before, _, _ := command(t, "dump", "--data", data)
	stdout, _, code = command(t, "ingest", "oparl", url, "--no-files", "--full", "--no-files", "--data", data)
	if code != 0 || !strings.Contains(stdout, "FULL import") {
		t.Errorf("second import: got %d %q", code, stdout)
	}
	if _, _, code := command(t, "ingest", "remap", "--data", data); code != 0 {
		t.Errorf("remap: got %d", code)
	}
	if after, _, _ := command(t, "dump", "--data", data); after != before {
		t.Error("the dump differs after a second import and a remap")
	}
	if stdout, _, code := command(t, "ingest", "status", "--data", data); code != 0 || !strings.Contains(stdout, "Paper") {
		t.Errorf("status: got %d %q", code, stdout)
	}
	if _, _, code := command(t, "source", "remove", url, "--data", data); code != 0 {
		t.Errorf("remove: got %d", code)
	}
	if left, _, _ := command(t, "dump", "--data", data); left != "" {
		t.Errorf("the removed source left %d bytes: %.300s", len(left), left)
	}
}

// start serves in this process until the test ends.
func start(t *testing.T, data string, c serveCommand) (base string, srv *server) {
	t.Helper()
	return startIn(t, &environment{data: data, log: slog.New(slog.DiscardHandler)}, c)
}

// startIn does so with settings; the context is its own.
func startIn(t *testing.T, of *environment, c serveCommand) (base string, srv *server) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c.Addr = l.Addr().String()
	_ = l.Close()
	ctx, cancel := context.WithCancel(context.Background())
	e := &environment{ctx: ctx, data: of.data, cfg: of.cfg, log: of.log}
	lock, err := e.acquireLock("serve")
	if err != nil {
		t.Fatal(err)
	}
	s, err := e.openStore(true)
	if err != nil {
		t.Fatal(err)
	}
	if srv, err = c.wire(e, s, lock.node); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- srv.run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("stopping: %v", err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if err := lock.release(); err != nil {
			t.Error(err)
		}
	})
	base = "http://" + c.Addr
	for range 2400 { // the race detector, and others on the machine
		if status, _ := fetch(t, base+"/readyz"); status == http.StatusOK {
			return base, srv
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("not ready after two minutes")
	return "", nil
}

func fetch(t *testing.T, url string) (int, string) {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		return 0, ""
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(body)
}

// The first start shows the invented town, whole: pages, API, documents, metrics. A
// real source beside it is refused, and removing it leaves nothing.
func TestDemo(t *testing.T) {
	data := t.TempDir()
	base, _ := start(t, data, serveCommand{NoFiles: true})
	for path, want := range map[string]string{
		"/":                            "Mornbrück",
		"/impressum":                   "Stadt Mornbrück (erfunden)",
		"/healthz":                     "",
		"/metrics":                     "ratsfenster_jobs",
		demoPath + "oparl/v1.1/system": "oparlVersion",
		"/graphql?query=" + "%7Bpapers%7BtotalCount%7D%7D": "totalCount",
	} {
		if status, body := fetch(t, base+path); status != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("%s: got %d, want 200 and %q in it", path, status, want)
		}
	}
	if _, stderr, code := command(t, "serve", "--data", data); code != exitFailed || !strings.Contains(stderr, "serve, process") {
		t.Errorf("a second server: got %d %q, want it to say who has the data folder", code, stderr)
	}
	_, url := townServer(t, time.Now())
	if _, stderr, code := command(t, "ingest", "oparl", url, "--no-files", "--allow-private", "--data", data); code != exitFailed || !strings.Contains(stderr, "source remove demo") {
		t.Errorf("a real source beside the demo: got %d %q", code, stderr)
	}
	if _, stderr, code := command(t, "source", "remove", "demo", "--data", data); code != 0 {
		t.Fatalf("removing the demo: got %d %s", code, stderr)
	}
	if left, _, _ := command(t, "dump", "--data", data); left != "" {
		t.Errorf("the demo left %.300s", left)
	}
}

// Every document of the demo town is where its page says.
func TestDemoDocuments(t *testing.T) {
	base, srv := start(t, t.TempDir(), serveCommand{NoFiles: true})
	files, err := srv.store.Files(context.Background(), council.FileFilter{}, council.Page{First: 20})
	if err != nil || len(files) == 0 {
		t.Fatalf("got %d files, %v", len(files), err)
	}
	for _, f := range files {
		address := localDemo(f.AccessURL)
		if status, body := fetch(t, base+address); status != http.StatusOK || body == "" {
			t.Errorf("%s: got %d", address, status)
		}
	}
}

// While a server runs it imports what `ingest` asks for, and on schedule.
func TestImportThroughServer(t *testing.T) {
	data := t.TempDir()
	town, url := townServer(t, time.Now().Add(-time.Hour))
	_, srv := start(t, data, serveCommand{NoDemo: true, NoFiles: true})
	stdout, stderr, code := command(t, "ingest", "oparl", url, "--no-files", "--allow-private", "--json", "--data", data)
	if code != 0 || !strings.Contains(stdout, `"new":296`) {
		t.Fatalf("got %d\n%s\n%s", code, stdout, stderr)
	}
	ctx := context.Background()
	sources := archive.NewSources(srv.store, time.Now)
	source, err := sources.Find(ctx, url)
	if err != nil {
		t.Fatal(err)
	}
	town.Advance(2 * time.Hour)
	town.Change(fixtures.PaperRadweg, func(fields map[string]any) { fields["name"] = "Radweg, jetzt breiter" })
	past := time.Now().Add(-time.Minute)
	source.NextIncremental = &past
	if err := srv.store.Update(ctx, func(tx council.Tx) error { return tx.PutSource(ctx, source) }); err != nil {
		t.Fatal(err)
	}
	if err := srv.importer.enqueueDue(ctx); err != nil {
		t.Fatal(err)
	}
	for range 200 {
		papers, err := srv.store.Papers(ctx, council.PaperFilter{Text: "jetzt breiter"}, council.Page{First: 1})
		if err != nil {
			t.Fatal(err)
		}
		if len(papers) == 1 {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error("ten seconds after it was due the change is not there")
}

func TestNodeNameStays(t *testing.T) {
	e := &environment{data: t.TempDir()}
	first, err := e.node()
	if err != nil {
		t.Fatal(err)
	}
	if again, err := e.node(); err != nil || again != first {
		t.Errorf("got %q, %v, want %q", again, err, first)
	}
	if raw, err := os.ReadFile(filepath.Join(e.data, "node")); err != nil || strings.TrimSpace(string(raw)) != first {
		t.Errorf("got %q, %v", raw, err)
	}
}
