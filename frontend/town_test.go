package frontend_test

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/frontend/internal/htmlcheck"
	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/town"
	"github.com/ratsfenster/ratsfenster/server/web"
)

// now is the moment at which all these tests take place.
var now = time.Date(2026, time.March, 12, 14, 30, 0, 0, time.UTC)

// world is the invented town, imported into a real database by the production importer, altered after
// the fact and imported again, with the pages in front of it.
type world struct {
	store    *store.Store
	archive  *archive.Archive
	site     *frontend.Site
	town     *fixtures.Town
	feedback *feedback.Feedback
}

// What the publisher alters between the first import and the second.
const (
	changedPaper    = fixtures.PaperSchulhof // has a new title
	changedPaperWeb = "https://www.ris.mornbrueck.example/vo0050.php?__kvonr=474&x=1"
	droppedFile     = fixtures.BaseURL + "/files/schulhof-muehlgraben-anlage-2"
	hostilePaper    = fixtures.BaseURL + "/papers/haltestellen"
	hostileTitle    = `<b>Fett</b> & "Zitat" <script>alert(1)</script> ` + longWord
	hostileFile     = fixtures.BaseURL + "/files/haltestellen"
	hostileItem     = fixtures.BaseURL + "/agendaitems/stadtrat-01-02"
	sharedReference = "0474/2022" // of two papers
	longWord        = "Anlage_1_Verkehrsentwicklungsplan_Fortschreibung_Endfassung_2026_barrierefrei.pdf"
	deletedPaper    = fixtures.BaseURL + "/papers/glasfaser"
	takenOffItem    = fixtures.BaseURL + "/agendaitems/stadtrat-01-01"
	takenOffFrom    = fixtures.BaseURL + "/meetings/stadtrat-01"
)

// theWorld is made once: all tests only read.
var theWorld = sync.OnceValues(makeWorld)

func open(t *testing.T) *world {
	t.Helper()
	w, err := theWorld()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// folder holds the database of all tests.
var folder string

func TestMain(m *testing.M) {
	var err error
	if folder, err = os.MkdirTemp("", "ratsfenster-frontend"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	_ = os.RemoveAll(folder)
	os.Exit(code)
}

func makeWorld() (*world, error) {
	ctx := context.Background()
	clock := func() time.Time { return now }
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(folder, "test.db"), Clock: clock})
	if err != nil {
		return nil, err
	}
	if err := s.Migrate(ctx); err != nil {
		return nil, err
	}
	invented, err := fixtures.New(now)
	if err != nil {
		return nil, err
	}
	w := &world{store: s, archive: archive.New(s, clock), town: invented}
	if err := w.importTwice(ctx, clock); err != nil {
		return nil, err
	}
	if err := w.fillShelves(ctx); err != nil {
		return nil, err
	}
	w.feedback = feedback.New(feedback.Options{Store: s, Clock: clock, Location: archive.Berlin, Log: slog.New(slog.DiscardHandler)})
	settings, err := w.drawDistricts(ctx)
	if err != nil {
		return nil, err
	}
	w.site, err = frontend.New(frontend.Deps{Town: settings, TownFile: townFile, Archive: w.archive, Feedback: w.feedback, Log: slog.New(slog.DiscardHandler), PublicURL: "https://rat.example", Version: "test", PageImage: drawPage})
	return w, err
}

// drawDistricts matches what was imported with the outlines of the invented town, and returns how that town shows itself.
func (w *world) drawDistricts(ctx context.Context) (func() *council.Town, error) {
	all, problems := town.Read(townFolder(), now)
	if len(all.Outlines) == 0 {
		return nil, fmt.Errorf("the invented town has no outlines: %v", problems)
	}
	get := func() *council.Town { return all }
	_, err := archive.NewConcerns(w.store, get).Update(ctx)
	return get, err
}

// importTwice takes the town in, lets the publisher alter it, and takes in what changed.
func (w *world) importTwice(ctx context.Context, clock func() time.Time) error {
	importer := oparl.New(oparl.Options{
		Store: w.store, Now: clock, Log: slog.New(slog.DiscardHandler), Owner: "test",
		Transport: func(*council.Source) http.RoundTripper { return fixtures.RoundTripper(w.town.Handler()) },
	})
	source, err := archive.NewSources(w.store, clock).Register(ctx, archive.Registration{URL: fixtures.SystemURL, Demo: true})
	if err != nil {
		return err
	}
	if _, err := importer.Run(ctx, source, council.RunFull, nil); err != nil {
		return err
	}
	w.town.Advance(time.Hour)
	err = w.town.Change(changedPaper, func(fields map[string]any) {
		fields["name"] = "Neuer Titel nach der Sitzung"
		fields["web"] = changedPaperWeb
		fields["auxiliaryFile"] = []any{droppedFile[:len(droppedFile)-1] + "1"}
	})
	if err != nil {
		return err
	}
	for id, field := range map[string]string{hostilePaper: "name", hostileFile: "name", hostileItem: "result"} {
		if err := w.town.Change(id, func(fields map[string]any) { fields[field] = hostileTitle }); err != nil {
			return err
		}
	}
	for _, id := range []string{changedPaper, hostilePaper} {
		if err := w.town.Change(id, func(fields map[string]any) { fields["reference"] = sharedReference }); err != nil {
			return err
		}
	}
	if err := w.town.Tombstone(deletedPaper); err != nil {
		return err
	}
	if err := w.town.DropAgendaItem(takenOffItem); err != nil {
		return err
	}
	err = w.town.Change(fixtures.MeetingOrtsbeiratNext, func(fields map[string]any) { fields["start"] = "2026-03-16T19:15:00+01:00" })
	if err != nil {
		return err
	}
	_, err = importer.Run(ctx, source, council.RunIncremental, nil)
	return err
}

// answer is what a page answered.
type answer struct {
	*goquery.Document
	requested string
	status    int
	header    http.Header
	body      string
}

// get asks for a page, through the shell that wraps it in production. HTML is checked on the way.
func (w *world) get(t *testing.T, path string, header ...string) answer {
	t.Helper()
	request := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	recorder := httptest.NewRecorder()
	w.site.ServeHTTP(recorder, request)
	a := answer{requested: path, status: recorder.Code, header: recorder.Header(), body: recorder.Body.String()}
	var err error
	if a.Document, err = goquery.NewDocumentFromReader(strings.NewReader(a.body)); err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(a.header.Get("Content-Type"), "text/html") && strings.Contains(a.body, "<!") {
		for _, problem := range htmlcheck.Check(a.body) {
			t.Errorf("%.100s: %v", path, problem)
		}
	}
	return a
}

// text is what the elements say that a selector finds, white space made single.
func (a answer) text(selector string) string {
	return strings.Join(strings.Fields(a.Find(selector).Text()), " ")
}

// path is the address of an object's page.
func (w *world) path(t *testing.T, section, url string) string {
	t.Helper()
	response := w.get(t, section+"/"+string(council.NewID(url)))
	if response.status != http.StatusMovedPermanently {
		t.Fatalf("%s %s: got %d, want a redirect to the page's own address", section, url, response.status)
	}
	return response.header.Get("Location")
}

// server runs the pages behind the production shell on a port of its own.
func (w *world) server(t *testing.T) string {
	t.Helper()
	shell := web.New(web.Options{
		Addr: "127.0.0.1:0", Log: slog.New(slog.DiscardHandler), Clock: time.Now, Routes: web.Routes{Pages: w.site},
		Limits: web.Limits{Rate: 100_000, Burst: 100_000}, ErrorPage: w.site.ErrorPage,
	})
	ctx, cancel := context.WithCancel(context.Background())
	if err := shell.Listen(ctx); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- shell.Serve(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return shell.URL()
}
