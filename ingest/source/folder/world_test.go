package folder

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// world is a database, a folder that somebody hands over, and one in which bytes are kept.
type world struct {
	*testing.T
	store   *store.Store
	dir     string // Vorlagen Mornbrück
	kept    *files.Folder
	sources *archive.Sources
	archive *archive.Archive

	mu  sync.Mutex
	now time.Time
}

func newWorld(t *testing.T) *world {
	t.Helper()
	t.Parallel()
	return worldOn(t, storetest.Open(t))
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
	w := &world{T: t, store: s, dir: filepath.Join(t.TempDir(), "Vorlagen Mornbrück"), kept: files.New(t.TempDir()), now: storetest.Now}
	w.sources, w.archive = archive.NewSources(s, w.clock), archive.New(s, w.clock)
	if err := os.Mkdir(w.dir, 0o750); err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *world) clock() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

// write puts files into the folder. Those named *.pdf begin as PDFs do.
func (w *world) write(contents map[string]string) {
	w.Helper()
	for name, content := range contents {
		path := filepath.Join(w.dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
			w.Fatal(err)
		}
		if strings.HasSuffix(name, ".pdf") && content != "" && !strings.HasPrefix(content, "<") {
			content = "%PDF-1.4\n" + content
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			w.Fatal(err)
		}
		yesterday := storetest.Now.Add(-24 * time.Hour)
		if err := os.Chtimes(path, yesterday, yesterday); err != nil {
			w.Fatal(err)
		}
	}
}

// table writes a CSV file beside the folder and returns its path.
func (w *world) table(text string) string {
	w.Helper()
	path := filepath.Join(w.TempDir(), "tabelle.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		w.Fatal(err)
	}
	return path
}

func (w *world) source() *council.Source {
	w.Helper()
	name, err := NameOf(w.dir)
	if err != nil {
		w.Fatal(err)
	}
	s, err := w.sources.Register(w.Context(), archive.Registration{Folder: name})
	if err != nil {
		w.Fatal(err)
	}
	return s
}

func (w *world) try(ctx context.Context, s Store, req Request) (*council.Run, error) {
	w.Helper()
	w.mu.Lock()
	w.now = w.now.Add(time.Hour)
	w.mu.Unlock()
	if req.Dir == "" {
		req.Dir = w.dir
	}
	im := New(Options{Store: s, Folder: w.kept, Now: w.clock, Log: slog.New(slog.DiscardHandler), Owner: "test"})
	return im.Run(ctx, w.source(), req, nil)
}

// run imports the folder; the test fails if that fails.
func (w *world) run(req Request) *council.Run {
	w.Helper()
	run, err := w.try(w.Context(), w.store, req)
	if err != nil {
		w.Fatalf("importing: %v", err)
	}
	return run
}

// counts fails the test if a run counted something else of a kind.
func (w *world) counts(run *council.Run, kind council.Kind, want council.Counts) {
	w.Helper()
	got := run.Report.Counts[kind]
	got.Reasons = nil
	want.Found = want.New + want.Changed + want.Unchanged + want.Deleted + want.Dropped
	if got.Found != want.Found || got.New != want.New || got.Changed != want.Changed || got.Unchanged != want.Unchanged ||
		got.Deleted != want.Deleted || got.Dropped != want.Dropped {
		w.Errorf("counts of %s: got %+v, want %+v (reasons %v)", kind, got, want, run.Report.Counts[kind].Reasons)
	}
}

func (w *world) warned(run *council.Run, part string) {
	w.Helper()
	if !slices.ContainsFunc(run.Report.Warnings, func(s string) bool { return strings.Contains(s, part) }) {
		w.Errorf("no warning with %q, got %q", part, run.Report.Warnings)
	}
}

func (w *world) at() addresses { return addresses{"folder:Vorlagen Mornbrück"} }

// fileID is the id of the file at a path of the folder.
func (w *world) fileID(path string) council.ID { return council.NewID(w.at().file(path)) }

// dump is everything the domain says, for comparing.
func (w *world) dump() string {
	w.Helper()
	var b bytes.Buffer
	if err := w.store.Dump(w.Context(), &b); err != nil {
		w.Fatal(err)
	}
	return b.String()
}

// read does what the pipeline does with all files that wait: it reads their text, which is that of the test, and has them
// described.
func (w *world) read(texts map[string]string) {
	w.Helper()
	d := NewDescriber(w.store, w.clock)
	w.readWith(texts, func(id council.ID) error { return d.Describe(w.Context(), id) })
}

// readSilently reads without describing.
func (w *world) readSilently(texts map[string]string) {
	w.Helper()
	w.readWith(texts, func(council.ID) error { return nil })
}

func (w *world) readWith(texts map[string]string, describe func(council.ID) error) {
	w.Helper()
	ctx := w.Context()
	for _, stage := range []council.ReadingStage{council.StageFetch, council.StageStructure} {
		for {
			claimed, err := w.store.ClaimReadings(ctx, []council.ReadingStage{stage}, "test", w.clock(), w.clock().Add(time.Hour), 10)
			if err != nil {
				w.Fatal(err)
			}
			if len(claimed) == 0 {
				break
			}
			for _, r := range claimed {
				w.advance(r, texts, describe)
			}
		}
	}
}

func (w *world) advance(r *council.Reading, texts map[string]string, describe func(council.ID) error) {
	w.Helper()
	ctx, now := w.Context(), w.clock()
	found, err := w.store.Files(ctx, council.FileFilter{IDs: []council.ID{r.FileID}}, council.Page{})
	if err != nil || len(found) != 1 {
		w.Fatalf("got %d files, %v", len(found), err)
	}
	f := found[0]
	if r.Stage == council.StageFetch {
		if r.Content = Content(f); !w.kept.Has(r.Content) {
			w.Fatalf("the bytes of %s are not kept", f.URL)
		}
		r.Stage, r.NextTry = council.StageStructure, &now
		if _, err := w.store.PutReading(ctx, "test", r); err != nil {
			w.Fatal(err)
		}
		return
	}
	page := &council.ContentPage{Hash: r.Content, Number: 1, Text: texts[f.FileName], Method: council.MethodPdfium}
	if err := w.store.PutContent(ctx, &council.Content{Hash: r.Content, Reader: "test", Pages: 1}, []*council.ContentPage{page}); err != nil {
		w.Fatal(err)
	}
	s := structure.Read(structure.Document{Name: f.Name, FileName: f.FileName, Pages: []structure.Page{{Number: 1, Text: page.Text}}}, nil)
	r.Stage, r.NextTry = council.StageDone, nil
	if _, err := w.store.PutStructure(ctx, "test", r, s); err != nil {
		w.Fatal(err)
	}
	if err := describe(f.ID); err != nil {
		w.Fatal(err)
	}
}

// papers lists papers as "reference name (type, date): main file | other files".
func (w *world) papers() []string {
	w.Helper()
	list, err := w.archive.Papers(w.Context(), council.PaperFilter{}, council.Page{First: 100})
	if err != nil {
		w.Fatal(err)
	}
	var out []string
	for _, p := range list.Items {
		v, err := w.archive.PaperView(w.Context(), p.ID)
		if err != nil {
			w.Fatal(err)
		}
		var main, others []string
		for _, f := range v.Files {
			if f.Role == council.LinkPaperMainFile {
				main = append(main, f.File.FileName)
			} else {
				others = append(others, f.File.FileName)
			}
		}
		out = append(out, p.Reference+" "+p.Name+" ("+p.PaperType+", "+string(p.Date)+"): "+strings.Join(main, " ")+" | "+strings.Join(others, " "))
	}
	slices.Sort(out)
	return out
}

// meetings lists meetings as "day name: files".
func (w *world) meetings() []string {
	w.Helper()
	list, err := w.store.Meetings(w.Context(), council.MeetingFilter{}, council.Page{})
	if err != nil {
		w.Fatal(err)
	}
	var out []string
	for _, m := range list {
		links, err := w.store.Links(w.Context(), council.LinkFilter{From: []council.ID{m.ID}, Roles: council.FileRoles})
		if err != nil {
			w.Fatal(err)
		}
		line := m.Start.In(archive.Berlin).Format("2006-01-02") + " " + m.Name + ":"
		for _, l := range links {
			found, err := w.store.Files(w.Context(), council.FileFilter{IDs: []council.ID{l.To}}, council.Page{})
			if err != nil || len(found) != 1 {
				w.Fatalf("got %d files, %v", len(found), err)
			}
			line += " " + strings.TrimPrefix(string(l.Role), "Meeting.") + "=" + found[0].FileName
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}

func sameLines(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got\n  %s\nwant\n  %s", what, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
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

var errTest = errors.New("the test wants it so")
