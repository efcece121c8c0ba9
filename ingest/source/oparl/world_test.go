package oparl

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// clock stands still until it is moved.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// testLimits never let a test wait. Tests of what hangs have shorter ones; the others
// shall also pass on a machine that has much else to do.
var testLimits = fetch.Limits{
	Connect: 10 * time.Second, Header: 10 * time.Second, Stall: 10 * time.Second, MaxBody: 4 << 20,
	Retries: 2, Backoff: time.Millisecond, MaxWait: 50 * time.Millisecond, Breaker: 50, Pause: time.Minute,
}

// world is a database with an importer and a reader.
type world struct {
	*testing.T
	store    *store.Store
	clock    *clock
	limits   fetch.Limits
	archive  *archive.Archive
	sources  *archive.Sources
	register archive.Registration // what every source is registered with
}

func newWorld(t *testing.T) *world {
	t.Helper()
	t.Parallel()
	return emptyWorld(t, &clock{now: storetest.Now})
}

func emptyWorld(t *testing.T, c *clock) *world {
	t.Helper()
	return worldOn(t, c, storetest.Open(t))
}

func worldOn(t *testing.T, c *clock, s *store.Store) *world {
	t.Helper()
	return &world{
		T: t, store: s, clock: c, limits: testLimits,
		archive: archive.New(s, c.Now), sources: archive.NewSources(s, c.Now), register: archive.Registration{AllowPrivate: true},
	}
}

func (w *world) importer(s Store) *Importer {
	return New(Options{Store: s, Now: w.clock.Now, Log: slog.New(slog.DiscardHandler), Limits: w.limits, Owner: "test"})
}

func (w *world) source(entry string) *council.Source {
	w.Helper()
	r := w.register
	r.URL = entry
	source, err := w.sources.Register(w.Context(), r)
	if err != nil {
		w.Fatalf("registering %s: %v", entry, err)
	}
	return source
}

// try imports from the server's System an hour after what was before.
func (w *world) try(s *town, mode council.RunMode) (*council.Run, error) {
	w.Helper()
	w.clock.add(time.Hour)
	return w.importer(w.store).Run(w.Context(), w.source(s.URL+"/system"), mode, nil)
}

// full imports everything; the test fails if that fails.
func (w *world) full(s *town) *council.Run {
	w.Helper()
	run, err := w.try(s, council.RunFull)
	if err != nil {
		w.Fatalf("full import: %v", err)
	}
	return run
}

// update imports what changed.
func (w *world) update(s *town) *council.Run {
	w.Helper()
	run, err := w.try(s, council.RunIncremental)
	if err != nil {
		w.Fatalf("incremental import: %v", err)
	}
	return run
}

// counts fails the test if a run counted something else of a kind.
func (w *world) counts(run *council.Run, kind council.Kind, want council.Counts) {
	w.Helper()
	got := run.Report.Counts[kind]
	got.Reasons = nil
	if want.Found == 0 {
		want.Found = want.New + want.Changed + want.Unchanged + want.Deleted + want.Dropped
	}
	if got.Found != want.Found || got.New != want.New || got.Changed != want.Changed || got.Unchanged != want.Unchanged ||
		got.Deleted != want.Deleted || got.Dropped != want.Dropped {
		w.Errorf("counts of %s: got %+v, want %+v (reasons %v)", kind, got, want, run.Report.Counts[kind].Reasons)
	}
}

// warned fails the test if no warning of the run says so.
func (w *world) warned(run *council.Run, part string) {
	w.Helper()
	if !slices.ContainsFunc(run.Report.Warnings, func(s string) bool { return strings.Contains(s, part) }) {
		w.Errorf("no warning with %q, got %q", part, run.Report.Warnings)
	}
}

// see finds the object at a path as a reader of its page sees it.
func see[T any](w *world, s *town, path string, find func(context.Context, council.ID) (T, error)) T {
	w.Helper()
	found, err := find(w.Context(), s.id(path))
	if err != nil {
		w.Fatalf("looking at %s: %v", path, err)
	}
	return found
}

// papers lists the names of the papers in the paper list.
func (w *world) papers() []string {
	w.Helper()
	return w.papersOf()
}

func (w *world) papersOf(bodies ...council.ID) []string {
	w.Helper()
	found, err := w.archive.Papers(w.Context(), council.PaperFilter{BodyIDs: bodies}, council.Page{First: 100})
	if err != nil {
		w.Fatalf("listing papers: %v", err)
	}
	names := make([]string, 0, len(found.Items))
	for _, p := range found.Items {
		names = append(names, p.Name)
	}
	slices.Sort(names)
	return names
}

// dump is everything the domain says, for comparing. Addresses of test servers differ
// from run to run; compare only dumps of the same server.
func (w *world) dump() string {
	w.Helper()
	var b bytes.Buffer
	if err := w.store.Dump(w.Context(), &b); err != nil {
		w.Fatalf("dumping: %v", err)
	}
	return b.String()
}

// is compares plain values.
func is[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// code compares the code of an error.
func code(t testing.TB, what string, err error, want council.Code) {
	t.Helper()
	if council.CodeOf(err) != want {
		t.Errorf("%s: got error %v (%s), want code %q", what, err, council.CodeOf(err), want)
	}
}

// mapped derives the entity of one object without a server.
func mapped[E council.Entity](t *testing.T, kind council.Kind, object string) E {
	t.Helper()
	for _, o := range flattened(t, kind, object) {
		if o.raw == nil || o.embedded {
			continue
		}
		record, err := Record(o.raw)
		if err != nil {
			t.Fatal(err)
		}
		e, ok := record.Entity.(E)
		if !ok {
			t.Fatalf("got a %T", record.Entity)
		}
		return e
	}
	t.Fatalf("nothing came of %s", object)
	panic("unreachable")
}

// flattened takes one object apart without a server.
func flattened(t testing.TB, kind council.Kind, object string) []occurrence {
	t.Helper()
	v, err := decode([]byte(object))
	if err != nil {
		t.Fatal(err)
	}
	var out []occurrence
	f := &flattener{sourceID: "source", emit: func(o occurrence) { out = append(out, o) }, drop: func(council.Kind, string) {}}
	f.top(v, kind, "body")
	return out
}

func mustURL(t testing.TB, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

var errTest = errors.New("the test wants it so")

// quote writes a text as JSON.
func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // no text fails
	}
	return string(b)
}
