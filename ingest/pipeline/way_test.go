package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestWay: a file goes from its publisher's server to text and to what stands in it, once.
func TestWay(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("antrag", "Antrag\nDer Stadtrat möge beschließen: Licht am Uferweg.\fSeite zwei")
		var mu sync.Mutex
		var stages []council.ReadingStage
		var stored []string
		o := w.options("node")
		o.Observe = func(stage council.ReadingStage, fault council.ReadingFault, _ time.Duration) {
			mu.Lock()
			defer mu.Unlock()
			stages = append(stages, stage)
			if fault != council.FaultNone {
				t.Errorf("%s: %s", stage, fault)
			}
		}
		o.Stored = func(c *council.Content, _ time.Duration) {
			mu.Lock()
			defer mu.Unlock()
			stored = append(stored, c.Hash)
		}
		p := New(o)
		for range 2 { // the second finds nothing to do
			if err := p.Run(w.Context(), 0); err != nil {
				t.Fatal(err)
			}
		}
		r := w.want("antrag", council.StageDone, council.FaultNone)
		if r.NextTry != nil || r.Attempts != 0 || r.Size == 0 || r.ETag == "" || r.Checked == nil || r.URL != w.server.url+"/antrag" || r.MimeType == "" {
			t.Errorf("got %+v", r)
		}
		if got := w.text("antrag"); got != "Antrag\nDer Stadtrat möge beschließen: Licht am Uferweg.\fSeite zwei" {
			t.Errorf("got the text %q", got)
		}
		if s := w.structure("antrag"); s == nil || s.Type != council.DocumentMotion {
			t.Errorf("got the structure %+v", s)
		}
		if want := []council.ReadingStage{council.StageFetch, council.StageExtract, council.StageStructure}; !slices.Equal(stages, want) {
			t.Errorf("observed %v, want %v", stages, want)
		}
		if !slices.Equal(stored, []string{r.Content}) || w.server.times("/antrag") != 1 {
			t.Errorf("stored %v, asked %d times, want each once", stored, w.server.times("/antrag"))
		}
	})
}

// TestRefused: why there is no file, and when it is asked for again.
func TestRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		answer answer
		fault  council.ReadingFault
		again  time.Duration
	}{
		"not there":    {answer{status: 404}, council.FaultNotThere, 24 * time.Hour},
		"gone":         {answer{status: 410}, council.FaultNotThere, 24 * time.Hour},
		"not public":   {answer{status: 403}, council.FaultNotPublic, 24 * time.Hour},
		"server error": {answer{status: 500}, council.FaultUnreachable, 10 * time.Second},
		"a page":       {answer{body: "<html><body>Fehler 0x80004005</body></html>"}, council.FaultHTML, 10 * time.Second},
		"nothing":      {answer{}, council.FaultEmpty, 10 * time.Second},
		"too much":     {answer{body: string(make([]byte, 2<<20))}, council.FaultTooLarge, 24 * time.Hour},
	} {
		t.Run(name, func(t *testing.T) {
			onBoth(t, func(t *testing.T, w *world) {
				w.putFile("f", "Vorlage")
				w.server.set("/f", tt.answer)
				w.run()
				r := w.want("f", council.StageFetch, tt.fault)
				w.after(r, tt.again)
				if r.Attempts != 1 || r.Detail == "" {
					t.Errorf("got %+v", r)
				}
				w.run() // it is not due
				if w.server.times("/f") != 1 {
					t.Errorf("asked %d times before it was due", w.server.times("/f"))
				}
				w.server.set("/f", answer{body: "Vorlage"})
				w.clock.add(tt.again)
				w.run()
				if r := w.want("f", council.StageDone, council.FaultNone); r.Attempts != 0 {
					t.Errorf("got %+v", r)
				}
			})
		})
	}
}

// TestNoAddress: a file without an address, and one that is private, are asked for once a day.
func TestNoAddress(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.put(&council.File{Object: council.Object{ID: "none", URL: "https://ris.example/none"}})
		w.put(&council.File{Object: council.Object{ID: "private", URL: "https://ris.example/p"}, DownloadURL: "http://127.0.0.1:1/p"})
		w.run()
		w.after(w.want("none", council.StageFetch, council.FaultNoAddress), 24*time.Hour)
		w.after(w.want("private", council.StageFetch, council.FaultPrivate), 24*time.Hour)
	})
}

// TestBackoff: pauses grow, up to an end that depends on whose fault it is.
func TestBackoff(t *testing.T) {
	for fault, want := range map[council.ReadingFault][]time.Duration{
		council.FaultUnreachable: {10 * time.Second, time.Minute, 6 * time.Minute, 36 * time.Minute, 216 * time.Minute, 1296 * time.Minute, 24 * time.Hour, 24 * time.Hour},
		council.FaultEmpty:       {10 * time.Second, time.Minute, 6 * time.Minute, 36 * time.Minute, 216 * time.Minute, 1296 * time.Minute, 7776 * time.Minute, 168 * time.Hour},
		council.FaultNotThere:    {24 * time.Hour, 24 * time.Hour, 24 * time.Hour, 24 * time.Hour, 24 * time.Hour, 24 * time.Hour, 7776 * time.Minute, 168 * time.Hour},
		council.FaultDisk:        {10 * time.Second, time.Minute, 6 * time.Minute, 10 * time.Minute, 10 * time.Minute},
		council.FaultCrash:       {10 * time.Second, time.Minute, 6 * time.Minute, 36 * time.Minute, time.Hour},
	} {
		for i, d := range want {
			if got := backoff(fault, i+1); got != d {
				t.Errorf("%s, failure %d: got %s, want %s", fault, i+1, got, d)
			}
		}
	}
	if got := backoff(council.FaultEmpty, 5000); got != longestPause {
		t.Errorf("after 5000 failures: got %s", got)
	}
}

// TestNotModified: what has not changed is not sent again, and not read again.
func TestNotModified(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("f", "Satzung")
		w.run()
		before := w.want("f", council.StageDone, council.FaultNone)
		w.putFile("f", "Satzung") // the source says that it has changed
		w.want("f", council.StageFetch, council.FaultNone)
		w.clock.add(time.Hour)
		w.run()
		after := w.want("f", council.StageDone, council.FaultNone)
		if after.Content != before.Content || after.Size != before.Size || after.ETag != before.ETag || !after.Checked.After(*before.Checked) {
			t.Errorf("got %+v, was %+v", after, before)
		}
		if w.server.times("/f") != 2 || w.reader.times("Satzung") != 1 {
			t.Errorf("asked %d times, read %d times", w.server.times("/f"), w.reader.times("Satzung"))
		}
	})
}

// TestChanged: a new version of a file is read, and the old one goes: its text at once, its bytes after a day.
func TestChanged(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("f", "Entwurf")
		w.run()
		old := w.reading("f").Content
		w.putFile("f", "Endfassung")
		w.run()
		w.want("f", council.StageDone, council.FaultNone)
		if got := w.text("f"); got != "Endfassung" {
			t.Errorf("got the text %q", got)
		}
		tidy := func(wantTexts, wantBytes int) {
			t.Helper()
			texts, bytes, err := w.pipeline().Tidy(w.Context())
			if err != nil || texts != wantTexts || bytes != wantBytes {
				t.Errorf("tidied %d texts and %d files, %v; want %d and %d", texts, bytes, err, wantTexts, wantBytes)
			}
		}
		age := func(d time.Duration) { // the bytes are as old as the test's clock says
			t.Helper()
			for _, hash := range []string{old, w.reading("f").Content} {
				at := w.clock.Now().Add(-d)
				if err := os.Chtimes(w.folder.Path(hash), at, at); err != nil {
					t.Fatal(err)
				}
			}
		}
		age(23 * time.Hour)
		tidy(1, 0)
		age(25 * time.Hour)
		tidy(0, 1)
		if w.folder.Has(old) || !w.folder.Has(w.reading("f").Content) {
			t.Error("the old bytes are there, or the new ones are not")
		}
		tidy(0, 0)
	})
}

// TestDeletedBytes: bytes of a file that its publisher has deleted before it was read leave the disk, those that are only
// fetched yet do not.
func TestDeletedBytes(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.reader.before = func(context.Context, string) error { return errTest }
		w.putFile("deleted", "Vertraulich")
		w.putFile("waiting", "Vorlage")
		w.run()
		deleted := w.want("deleted", council.StageExtract, council.FaultCrash).Content
		waiting := w.want("waiting", council.StageExtract, council.FaultCrash).Content
		w.deleteFile("deleted")
		long := w.clock.Now().Add(-25 * time.Hour)
		for _, hash := range []string{deleted, waiting} {
			if err := os.Chtimes(w.folder.Path(hash), long, long); err != nil {
				t.Fatal(err)
			}
		}
		if _, n, err := w.pipeline().Tidy(w.Context()); n != 1 || err != nil {
			t.Errorf("got %d removed, %v", n, err)
		}
		if w.folder.Has(deleted) || !w.folder.Has(waiting) {
			t.Errorf("the deleted file's bytes are there: %v, the waiting one's: %v", w.folder.Has(deleted), w.folder.Has(waiting))
		}
	})
}

// TestHandedOver: bytes that came in a folder stay until their turn has come, however late that is, and go with their files.
func TestHandedOver(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		hash, _, err := w.folder.Put(strings.NewReader("Vorlage"))
		if err != nil {
			t.Fatal(err)
		}
		address := council.FolderScheme + "Vorlagen"
		w.update(func(ctx context.Context, tx council.Tx) error {
			if err := tx.PutSource(ctx, &council.Source{ID: "folder", URL: address, State: council.SourceActive}); err != nil {
				return err
			}
			body := &council.Body{Object: council.Object{ID: "folder body", SourceID: "folder"}}
			f := &council.File{Object: council.Object{ID: "f", SourceID: "folder", BodyID: "folder body", URL: address + "/f.txt", Vendor: map[string]any{"sha256Checksum": hash}}}
			if err := tx.QueueReadings(ctx, []*council.File{f}, w.clock.Now()); err != nil {
				return err
			}
			return tx.PutRecords(ctx, []*council.Record{{Entity: body}, {Entity: f}})
		})
		long := w.clock.Now().Add(-25 * time.Hour)
		if err := os.Chtimes(w.folder.Path(hash), long, long); err != nil {
			t.Fatal(err)
		}
		tidy := func() {
			t.Helper()
			if _, _, err := w.pipeline().Tidy(w.Context()); err != nil {
				t.Fatal(err)
			}
		}
		tidy()
		w.run()
		if w.want("f", council.StageDone, council.FaultNone); w.text("f") != "Vorlage" {
			t.Errorf("got the text %q", w.text("f"))
		}
		w.update(func(ctx context.Context, tx council.Tx) error {
			_, err := tx.RemoveSource(ctx, "folder", 10_000)
			return err
		})
		if tidy(); w.folder.Has(hash) {
			t.Error("the bytes of a folder that was removed are there")
		}
	})
}

// TestSameBytes: the same bytes under several addresses are read once, also when all come at the same moment.
func TestSameBytes(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		const files = 6
		for i := range files {
			w.putFile(council.ID(fmt.Sprintf("f%d", i)), "Haushaltsplan")
		}
		w.reader.before = func(context.Context, string) error { time.Sleep(50 * time.Millisecond); return nil }
		w.run()
		for i := range files {
			w.want(council.ID(fmt.Sprintf("f%d", i)), council.StageDone, council.FaultNone)
		}
		if n := w.reader.times("Haushaltsplan"); n != 1 {
			t.Errorf("read %d times, want once", n)
		}
	})
}

// TestGoneWhileRead: a file that is deleted, or whose source is removed, at any moment leaves nothing behind and stops
// nobody.
func TestGoneWhileRead(t *testing.T) {
	remove := map[string]func(w *world){
		"deleted": func(w *world) { w.deleteFile("gone") },
		"source removed": func(w *world) {
			w.update(func(ctx context.Context, tx council.Tx) error {
				done, err := tx.RemoveSource(ctx, sourceID, 10_000)
				if err == nil && !done {
					err = errors.New("not removed at once")
				}
				return err
			})
		},
	}
	for what, remove := range remove {
		for _, when := range []string{"fetched", "extracted"} {
			t.Run(what+" while it is "+when, func(t *testing.T) {
				onBoth(t, func(t *testing.T, w *world) {
					w.putFile("gone", "Vorlage")
					var once sync.Once
					if when == "fetched" {
						w.server.before = func(string) { once.Do(func() { remove(w) }) }
					} else {
						w.reader.before = func(context.Context, string) error { once.Do(func() { remove(w) }); return nil }
					}
					w.run()
					if r := w.reading("gone"); r != nil {
						t.Errorf("got %+v", r)
					}
					if s := w.structure("gone"); s != nil {
						t.Errorf("got %+v", s)
					}
					if _, _, err := w.pipeline().Tidy(w.Context()); err != nil {
						t.Error(err)
					}
					if left, err := w.store.Unreferenced(w.Context(), 10); err != nil || len(left) > 0 {
						t.Errorf("left %v, %v", left, err)
					}
				})
			})
		}
	}
}

// TestSourceGoing: files of a source that is being removed are left alone, and come no more often than once an hour.
func TestSourceGoing(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("f", "Vorlage")
		w.putSource(council.SourceRemoved)
		w.run()
		w.after(w.want("f", council.StageFetch, council.FaultNone), time.Hour)
		if w.server.times("/f") != 0 {
			t.Error("it was asked for")
		}
	})
}

// TestSourceComesLate: a source that was registered a moment ago is known.
func TestSourceComesLate(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		p := w.pipeline()
		w.putFile("f", "Vorlage")
		if err := p.Run(w.Context(), 0); err != nil {
			t.Fatal(err)
		}
		late := *first(must(w.store.Sources(w.Context())))
		late.ID, late.URL = "late", late.URL+"/late"
		w.update(func(ctx context.Context, tx council.Tx) error {
			if err := tx.PutSource(ctx, &late); err != nil {
				return err
			}
			f := &council.File{Object: council.Object{ID: "g", SourceID: "late", URL: "https://ris.example/g"}, DownloadURL: w.server.url + "/f"}
			if err := tx.QueueReadings(ctx, []*council.File{f}, w.clock.Now()); err != nil {
				return err
			}
			return tx.PutRecords(ctx, []*council.Record{{Entity: f}})
		})
		if err := p.Run(w.Context(), 0); err != nil {
			t.Fatal(err)
		}
		w.want("g", council.StageDone, council.FaultNone)
	})
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// TestPaused: nothing is fetched from a source that an operator has paused, and what is here is read.
func TestPaused(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.reader.before = func(context.Context, string) error { return errTest }
		w.putFile("here", "Vorlage")
		w.run()
		w.reader.before = nil
		w.putFile("there", "Antrag")
		w.putSource(council.SourcePaused)
		w.clock.add(time.Minute)
		w.run()
		w.want("here", council.StageDone, council.FaultNone)
		w.after(w.want("there", council.StageFetch, council.FaultNone), time.Hour)
		if w.server.times("/there") != 0 {
			t.Error("a paused source was asked")
		}
		w.putSource(council.SourceActive)
		w.clock.add(time.Hour)
		w.run()
		w.want("there", council.StageDone, council.FaultNone)
	})
}

// TestDiskFull: what cannot be kept is tried again soon, and others go on.
func TestDiskFull(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("f", "Vorlage")
		blocked := filepath.Join(w.dir, ".tmp") // no folder can be made where a file is
		if err := os.WriteFile(blocked, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		w.run()
		w.after(w.want("f", council.StageFetch, council.FaultDisk), 10*time.Second)
		if err := os.Remove(blocked); err != nil {
			t.Fatal(err)
		}
		w.clock.add(10 * time.Second)
		w.reader.before = func(context.Context, string) error { return fmt.Errorf("writing the cache: %w", syscall.ENOSPC) }
		w.run()
		w.after(w.want("f", council.StageExtract, council.FaultDisk), 10*time.Second)
		w.reader.before = nil
		w.clock.add(10 * time.Second)
		w.run()
		w.want("f", council.StageDone, council.FaultNone)
	})
}

// TestBytesLost: a file whose bytes somebody has deleted is fetched again, whole.
func TestBytesLost(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.reader.before = func(context.Context, string) error { return errTest }
		w.putFile("f", "Vorlage")
		w.run()
		if err := w.folder.Remove(w.reading("f").Content); err != nil {
			t.Fatal(err)
		}
		w.reader.before = nil
		w.clock.add(time.Minute)
		w.run()
		w.want("f", council.StageDone, council.FaultNone)
		if w.text("f") != "Vorlage" || w.server.times("/f") != 2 {
			t.Errorf("got %q after %d questions", w.text("f"), w.server.times("/f"))
		}
	})
}

// TestAskedAgain: a file that is through and due is asked for again.
func TestAskedAgain(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putFile("f", "Vorlage")
		w.run()
		w.putFile("f", "Vorlage")
		now := w.clock.Now()
		claimed, err := w.store.ClaimReadings(w.Context(), nil, "setup", now, now.Add(time.Minute), 1)
		if err != nil || len(claimed) != 1 {
			t.Fatal(claimed, err)
		}
		r := claimed[0]
		r.Stage, r.NextTry = council.StageDone, &now
		if ok, err := w.store.PutReading(w.Context(), "setup", r); !ok || err != nil {
			t.Fatal(ok, err)
		}
		w.run()
		if r := w.want("f", council.StageDone, council.FaultNone); r.NextTry != nil || w.server.times("/f") != 2 {
			t.Errorf("got %+v after %d questions", r, w.server.times("/f"))
		}
	})
}
