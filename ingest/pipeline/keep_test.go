package pipeline

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestRecover: what a killed process had in hand goes on at once under its name, and under another one when its time is up.
func TestRecover(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		for _, id := range []council.ID{"a", "b"} {
			w.putFile(id, "Vorlage "+string(id))
		}
		now := w.clock.Now()
		for owner := range map[string]bool{"killed": true, "lost": true} {
			if got, err := w.store.ClaimReadings(w.Context(), nil, owner, now, now.Add(lease), 1); err != nil || len(got) != 1 {
				t.Fatal(got, err)
			}
		}
		w.run()
		for _, id := range []council.ID{"a", "b"} {
			w.want(id, council.StageFetch, council.FaultNone)
		}
		half := must(w.folder.Create()) // a kill has left it so
		if _, err := half.Write([]byte("%PDF-1.4")); err != nil {
			t.Fatal(err)
		}
		left := must(filepath.Glob(filepath.Join(w.dir, ".tmp", "*")))
		long := w.clock.Now().Add(-2 * halfFetched)
		if len(left) != 1 || os.Chtimes(left[0], long, long) != nil {
			t.Fatalf("there is %v", left)
		}
		heir := New(w.options("killed"))
		if err := heir.Recover(w.Context()); err != nil {
			t.Fatal(err)
		}
		if left := must(filepath.Glob(filepath.Join(w.dir, ".tmp", "*"))); len(left) > 0 {
			t.Errorf("left half-fetched: %v", left)
		}
		if err := heir.Run(w.Context(), 0); err != nil {
			t.Fatal(err)
		}
		if a, b := w.reading("a").Stage, w.reading("b").Stage; (a == council.StageDone) == (b == council.StageDone) {
			t.Errorf("got %s and %s, want the killed one's done and the lost one's not", a, b)
		}
		w.clock.add(lease)
		w.run()
		for _, id := range []council.ID{"a", "b"} {
			w.want(id, council.StageDone, council.FaultNone)
		}
	})
}

// TestLongFile: a file that takes longer than the lease stays with whoever reads it.
func TestLongFile(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("scan", "Ein Scan von 500 Seiten")
		reading, finish := make(chan struct{}), make(chan struct{})
		w.reader.before = func(context.Context, string) error {
			close(reading)
			<-finish
			return nil
		}
		p := w.pipeline()
		done := make(chan error)
		go func() { done <- p.Run(w.Context(), 0) }()
		<-reading
		for range 5 {
			w.clock.add(lease * 3 / 4)
			if err := p.renew(w.Context()); err != nil {
				t.Error(err)
			}
			now := w.clock.Now()
			if got, err := w.store.ClaimReadings(w.Context(), nil, "other", now, now.Add(lease), 10); err != nil || len(got) > 0 {
				t.Errorf("another node got %d files, %v", len(got), err)
			}
		}
		close(finish)
		if err := <-done; err != nil {
			t.Error(err)
		}
		w.want("scan", council.StageDone, council.FaultNone)
	})
}

// TestGivenBack: what was in hand when the server stops, or when the database fails, is due at once, also for others.
func TestGivenBack(t *testing.T) {
	for name, fail := range map[string]func(stop func(), db *flaky){
		"stopped":               func(stop func(), _ *flaky) { stop() },
		"database out of reach": func(_ func(), db *flaky) { db.fail.Store(true) },
	} {
		t.Run(name, func(t *testing.T) {
			onBoth(t, func(t *testing.T, w *world) {
				const files = 40 // more than are claimed at once
				for i := range files {
					w.putFile(council.ID(fmt.Sprintf("f%02d", i)), fmt.Sprintf("Vorlage %d", i))
				}
				ctx, stop := context.WithCancel(w.Context())
				defer stop()
				o := w.options("node")
				db := &flaky{Store: w.store}
				o.Store = db
				var n atomic.Int32
				w.reader.before = func(ctx context.Context, _ string) error {
					if n.Add(1) == 5 {
						fail(stop, db)
					}
					return ctx.Err()
				}
				p := New(o)
				if err := p.Run(ctx, time.Minute); err == nil {
					t.Fatal("it did not end")
				}
				if db.fail.Load() { // nothing could be given back: that is made good for at the next start
					db.fail.Store(false)
					w.reader.before = nil
					if err := p.Run(w.Context(), 0); err != nil {
						t.Fatal(err)
					}
				} else {
					w.reader.before = nil
					other := w.options("other")
					if err := New(other).Run(w.Context(), 0); err != nil {
						t.Fatal(err)
					}
				}
				for i := range files {
					w.want(council.ID(fmt.Sprintf("f%02d", i)), council.StageDone, council.FaultNone)
				}
			})
		})
	}
}

// TestTurns: who calls while another call is under way waits for it, or for his own end.
func TestTurns(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("f", "Vorlage")
		reading, finish := make(chan struct{}), make(chan struct{})
		w.reader.before = func(context.Context, string) error {
			close(reading)
			<-finish
			return nil
		}
		p := w.pipeline()
		done := make(chan error)
		go func() { done <- p.Run(w.Context(), 0) }()
		<-reading
		ctx, cancel := context.WithTimeout(w.Context(), 50*time.Millisecond)
		defer cancel()
		if err := p.Run(ctx, 0); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v while another was reading", err)
		}
		close(finish)
		if err := <-done; err != nil {
			t.Error(err)
		}
		w.want("f", council.StageDone, council.FaultNone)
	})
}

// TestPatience: who can wait sees a file through that fails at first.
func TestPatience(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("f", "Vorlage")
		w.server.set("/f", answer{status: 500})
		o := w.options("node")
		began := time.Now()
		o.Now = func() time.Time { return w.clock.Now().Add(60 * time.Since(began)) } // a minute takes a second
		p := New(o)
		w.server.before = func(string) {
			if w.server.times("/f") > 1 {
				w.server.set("/f", answer{body: "Vorlage"})
			}
		}
		if err := p.Run(w.Context(), 3*time.Second); err != nil {
			t.Fatal(err)
		}
		w.want("f", council.StageFetch, council.FaultUnreachable)
		if err := p.Run(w.Context(), 2*time.Minute); err != nil {
			t.Fatal(err)
		}
		w.want("f", council.StageDone, council.FaultNone)
	})
}

// TestReadAnew: a better reading is applied to what was read before, without asking the publisher; so are better rules.
func TestReadAnew(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("f", "Vorlage")
		w.putFile("waiting", "Antrag")
		w.run()
		// What was read by the old version and is not through yet is read anew too.
		w.hold("waiting", func(r *council.Reading) { r.Stage, r.NextTry = council.StageStructure, &r.Since })
		w.reader.version = "2"
		if n, err := w.store.AgeReadings(w.Context(), w.reader.Reader(), structure.Rules, w.clock.Now()); n != 1 || err != nil {
			t.Errorf("got %d, %v", n, err)
		}
		w.run()
		for id, text := range map[council.ID]string{"f": "Vorlage", "waiting": "Antrag"} {
			r := w.want(id, council.StageDone, council.FaultNone)
			c := first(must(w.store.Contents(w.Context(), []string{r.Content})))
			if c.Reader != "2" || w.reader.times(text) != 2 || w.server.times("/"+string(id)) != 1 {
				t.Errorf("%s: read by %q, %d times, asked %d times", id, c.Reader, w.reader.times(text), w.server.times("/"+string(id)))
			}
		}
		if n, err := w.store.AgeReadings(w.Context(), w.reader.Reader(), structure.Rules+"x", w.clock.Now()); n != 2 || err != nil {
			t.Errorf("new rules: got %d, %v", n, err)
		}
		w.run()
		w.want("f", council.StageDone, council.FaultNone)
		if w.reader.times("Vorlage") != 2 {
			t.Errorf("new rules: read %d times", w.reader.times("Vorlage"))
		}
	})
}

// TestOCRComesLate: a scan is through and says what it lacks, and is read once there is what reads scans. Other files are
// left alone.
func TestOCRComesLate(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("scan", "Scan eines Antrags")
		w.putFile("text", "Antrag")
		w.run()
		w.want("scan", council.StageDone, council.FaultNeedsOCR)
		if got := w.text("scan"); got != "" {
			t.Errorf("got the text %q", got)
		}
		age := func(want int) {
			t.Helper()
			if n, err := w.store.AgeReadings(w.Context(), w.reader.Reader(), structure.Rules, w.clock.Now()); n != want || err != nil {
				t.Errorf("%d files are read anew, %v; want %d", n, err, want)
			}
			w.run()
		}
		age(0)
		w.reader.ocr = true
		age(1)
		w.want("scan", council.StageDone, council.FaultNone)
		if got := w.text("scan"); got != "Scan eines Antrags" || w.reader.times("Antrag") != 1 {
			t.Errorf("got the text %q; the other file was read %d times", got, w.reader.times("Antrag"))
		}
		w.reader.ocr = false // it was uninstalled: what was read by it stays
		age(0)
	})
}

// hold changes where a file stands.
func (w *world) hold(id council.ID, change func(*council.Reading)) {
	w.Helper()
	r := w.reading(id)
	due := w.clock.Now()
	if r.NextTry == nil { // nobody claims what is not due
		w.update(func(ctx context.Context, tx council.Tx) error {
			f := first(must(w.store.Files(ctx, council.FileFilter{IDs: []council.ID{id}}, council.Page{})))
			return tx.QueueReadings(ctx, []*council.File{f}, due)
		})
	}
	for _, c := range must(w.store.ClaimReadings(w.Context(), nil, "setup", due, due.Add(time.Minute), 1000)) {
		if c.FileID == id {
			change(c)
			if ok, err := w.store.PutReading(w.Context(), "setup", c); !ok || err != nil {
				w.Fatal(ok, err)
			}
		}
	}
	if err := w.store.ReleaseReadings(w.Context(), "setup"); err != nil {
		w.Fatal(err)
	}
}

// TestRulesFail: a mistake in the rules ends neither the server nor the file.
func TestRulesFail(t *testing.T) {
	s, err := guarded(func(structure.Document, *structure.Known) *council.Structure { panic("index out of range") }, structure.Document{}, nil)
	if s != nil || err == nil {
		t.Errorf("got %v, %v", s, err)
	}
}

// flaky is a database that cannot be reached at times.
type flaky struct {
	Store
	fail atomic.Bool

	mu     sync.Mutex
	random *rand.Rand // nil: only fail counts
}

func (f *flaky) broken() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.fail.Load() || f.random != nil && f.random.IntN(60) == 0 {
		return &council.Error{Code: council.Unavailable, Message: "the database cannot be reached", Err: errTest}
	}
	return nil
}

func (f *flaky) ClaimReadings(ctx context.Context, stages []council.ReadingStage, owner string, now, until time.Time, limit int) ([]*council.Reading, error) {
	if err := f.broken(); err != nil {
		return nil, err
	}
	return f.Store.ClaimReadings(ctx, stages, owner, now, until, limit)
}

func (f *flaky) ReleaseReadings(ctx context.Context, owner string) error {
	if err := f.broken(); err != nil {
		return err
	}
	return f.Store.ReleaseReadings(ctx, owner)
}

func (f *flaky) PutReading(ctx context.Context, owner string, r *council.Reading) (bool, error) {
	if err := f.broken(); err != nil {
		return false, err
	}
	return f.Store.PutReading(ctx, owner, r)
}

func (f *flaky) PutContent(ctx context.Context, c *council.Content, pages []*council.ContentPage) error {
	if err := f.broken(); err != nil {
		return err
	}
	return f.Store.PutContent(ctx, c, pages)
}

func (f *flaky) PutStructure(ctx context.Context, owner string, r *council.Reading, s *council.Structure) (bool, error) {
	if err := f.broken(); err != nil {
		return false, err
	}
	return f.Store.PutStructure(ctx, owner, r, s)
}
