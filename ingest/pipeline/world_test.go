package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// The ids of what a world begins with.
const (
	sourceID = council.ID("source")
	bodyID   = council.ID("mornbrueck")
)

// world is a database, a publisher's server, a folder and a clock.
type world struct {
	*testing.T
	store  *store.Store
	folder *files.Folder
	dir    string
	server *publisher
	reader *reader
	clock  *clock
}

// onBoth runs a story on both databases.
func onBoth(t *testing.T, story func(t *testing.T, w *world)) {
	t.Helper()
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Parallel()
		story(t, worldOn(t, s))
	})
}

func worldOn(t *testing.T, s *store.Store) *world {
	t.Helper()
	w := &world{T: t, store: s, dir: t.TempDir(), server: publish(t), reader: &reader{version: "1"}, clock: &clock{now: storetest.Now}}
	w.folder = files.New(w.dir)
	w.putSource(council.SourceActive)
	w.put(&council.Body{Object: council.Object{ID: bodyID}, Name: "Mornbrück"})
	return w
}

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

// publisher is a town's server: what it answers by path, and who asked.
type publisher struct {
	url string

	mu      sync.Mutex
	answers map[string]answer
	asked   []string
	before  func(path string) // runs before each answer
}

type answer struct {
	status int
	body   string
	etag   string
}

func publish(t *testing.T) *publisher {
	t.Helper()
	p := &publisher{answers: map[string]answer{}}
	s := httptest.NewServer(p)
	t.Cleanup(s.Close)
	p.url = s.URL
	return p
}

// ServeHTTP answers as the test wants it.
func (p *publisher) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	a, ok := p.answers[r.URL.Path]
	p.asked = append(p.asked, r.URL.Path)
	before := p.before
	p.mu.Unlock()
	if before != nil {
		before(r.URL.Path)
	}
	if !ok {
		http.NotFound(w, r)
		return
	}
	if a.etag != "" {
		w.Header().Set("ETag", a.etag)
		if r.Header.Get("If-None-Match") == a.etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	if a.status != 0 {
		w.WriteHeader(a.status)
	}
	_, _ = io.WriteString(w, a.body)
}

func (p *publisher) set(path string, a answer) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.answers[path] = a
}

// times is how often a path was asked for.
func (p *publisher) times(path string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := 0
	for _, a := range p.asked {
		if a == path {
			n++
		}
	}
	return n
}

// reader reads texts as documents: pages are parted by form feeds. It counts by content how often it was asked.
type reader struct {
	mu      sync.Mutex
	version string
	ocr     bool
	read    map[string]int
	before  func(ctx context.Context, text string) error // runs before each reading
}

// Read implements Extractor. What begins with "Scan" needs OCR.
func (x *reader) Read(ctx context.Context, path string) (*council.Content, []*council.ContentPage, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	text := string(raw)
	x.mu.Lock()
	if x.read == nil {
		x.read = map[string]int{}
	}
	x.read[text]++
	before := x.before
	x.mu.Unlock()
	if before != nil {
		if err := before(ctx, text); err != nil {
			return nil, nil, err
		}
	}
	c := &council.Content{Reader: x.Reader().String(), Methods: map[council.PageMethod]int{}}
	if strings.HasPrefix(text, "Scan") && !x.Reader().OCR {
		c.Pages, c.NoLayer, c.Fault, c.Detail = 1, 1, council.FaultNeedsOCR, "1 of 1 pages have no text layer"
		return c, []*council.ContentPage{{Number: 1, Method: council.MethodNone}}, nil
	}
	var pages []*council.ContentPage
	for i, page := range strings.Split(text, "\f") {
		pages = append(pages, &council.ContentPage{Number: i + 1, Text: page, Method: council.MethodPdfium, Score: 1})
	}
	c.Pages, c.Methods[council.MethodPdfium] = len(pages), len(pages)
	return c, pages, nil
}

// Reader implements Extractor.
func (x *reader) Reader() council.ReaderVersion {
	x.mu.Lock()
	defer x.mu.Unlock()
	return council.ReaderVersion{Version: x.version, OCR: x.ocr}
}

func (x *reader) times(text string) int {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.read[text]
}

// limits never let a test wait.
func limits() fetch.Limits {
	l := fetch.FileLimits()
	l.Retries, l.MaxBody, l.Breaker = 0, 1<<20, 1000
	return l
}

// options are those of a node of this name.
func (w *world) options(node string) Options {
	return Options{
		Store: w.store, Folder: w.folder, Extractor: w.reader, Limits: limits(), Readers: 2, Owner: node, Now: w.clock.Now, Log: slog.New(slog.DiscardHandler),
	}
}

func (w *world) pipeline() *Pipeline { return New(w.options("node")) }

// run reads what is due now.
func (w *world) run() {
	w.Helper()
	if err := w.pipeline().Run(w.Context(), 0); err != nil {
		w.Fatalf("reading: %v", err)
	}
}

func (w *world) update(f func(ctx context.Context, tx council.Tx) error) {
	w.Helper()
	if err := w.store.Update(w.Context(), func(tx council.Tx) error { return f(w.Context(), tx) }); err != nil {
		w.Fatal(err)
	}
}

func (w *world) putSource(state council.SourceState) {
	w.Helper()
	u, err := url.Parse(w.server.url)
	if err != nil {
		w.Fatal(err)
	}
	s := &council.Source{ID: sourceID, URL: w.server.url, State: state, AllowPrivate: []string{u.Host}, Created: storetest.Now}
	w.update(func(ctx context.Context, tx council.Tx) error {
		if err := tx.PutSource(ctx, s); err != nil {
			return err
		}
		return tx.SetSourceState(ctx, s.ID, state)
	})
}

// put stores an object as an import does, with the links that lead from it.
func (w *world) put(e council.Entity, links ...council.Link) {
	w.Helper()
	o := council.ObjectOf(e)
	o.SourceID = sourceID
	if o.BodyID == "" && e.Kind() != council.KindBody {
		o.BodyID = bodyID
	}
	w.update(func(ctx context.Context, tx council.Tx) error {
		if f, ok := e.(*council.File); ok {
			if err := tx.QueueReadings(ctx, []*council.File{f}, w.clock.Now()); err != nil {
				return err
			}
		}
		return tx.PutRecords(ctx, []*council.Record{{Entity: e, Links: links}})
	})
}

// putFile publishes a text and takes in the file that leads to it.
func (w *world) putFile(id council.ID, text string) {
	w.Helper()
	path := "/" + url.PathEscape(string(id))
	w.server.set(path, answer{body: text, etag: fmt.Sprintf("%q", text[:min(len(text), 20)])})
	w.put(&council.File{Object: council.Object{ID: id, URL: w.server.url + "/oparl" + path}, DownloadURL: w.server.url + path})
}

// deleteFile does what a tombstone does.
func (w *world) deleteFile(id council.ID) {
	w.Helper()
	w.update(func(ctx context.Context, tx council.Tx) error {
		return tx.DeleteObjects(ctx, []*council.RawObject{{ID: id, SourceID: sourceID, BodyID: bodyID, Kind: council.KindFile}})
	})
}

// reading finds where a file stands, nil if it stands nowhere.
func (w *world) reading(id council.ID) *council.Reading {
	w.Helper()
	found, err := w.store.Readings(w.Context(), []council.ID{id})
	if err != nil {
		w.Fatal(err)
	}
	return first(found)
}

// want fails the test if a file stands elsewhere.
func (w *world) want(id council.ID, stage council.ReadingStage, fault council.ReadingFault) *council.Reading {
	w.Helper()
	r := w.reading(id)
	if r == nil {
		w.Fatalf("%s stands nowhere, want %s %s", id, stage, fault)
	}
	if r.Stage != stage || r.Fault != fault {
		w.Errorf("%s: got %s %s (%s), want %s %s", id, r.Stage, r.Fault, r.Detail, stage, fault)
	}
	return r
}

// text is what was read of a file.
func (w *world) text(id council.ID) string {
	w.Helper()
	r := w.reading(id)
	if r == nil || r.Content == "" {
		return ""
	}
	pages, err := w.store.ContentPages(w.Context(), council.PageFilter{Hashes: []string{r.Content}})
	if err != nil {
		w.Fatal(err)
	}
	var texts []string
	for _, p := range pages {
		texts = append(texts, p.Text)
	}
	return strings.Join(texts, "\f")
}

// structure is what the rules found in a file, nil if nobody has looked.
func (w *world) structure(id council.ID) *council.Structure {
	w.Helper()
	found, err := w.store.Structures(w.Context(), []council.ID{id})
	if err != nil {
		w.Fatal(err)
	}
	return first(found)
}

// after fails the test unless a file is due so long from now.
func (w *world) after(r *council.Reading, want time.Duration) {
	w.Helper()
	if r.NextTry == nil {
		w.Errorf("%s is never tried again, want after %s", r.FileID, want)
	} else if got := r.NextTry.Sub(w.clock.Now()); got != want {
		w.Errorf("%s is tried again after %s, want %s", r.FileID, got, want)
	}
}

var errTest = errors.New("as the test wants it")
