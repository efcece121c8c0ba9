package oparl

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/imports"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// held is a server that answers for its papers only when it is released.
func held(t *testing.T) (s *town, asked chan struct{}, release func()) {
	t.Helper()
	asked, open := make(chan struct{}, 100), make(chan struct{})
	s = serve(t, pages{"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`), "/organizations": data(`{"id":"$/o/1","type":"@Organization","name":"Rat"}`)})
	text := s.text(data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`))
	s.set(pages{"/papers": func(w http.ResponseWriter, r *http.Request) {
		asked <- struct{}{}
		select {
		case <-open:
			_, _ = w.Write([]byte(text))
		case <-r.Context().Done():
		}
	}})
	done := false
	release = func() {
		if !done {
			done = true
			close(open)
		}
	}
	t.Cleanup(release)
	return s, asked, release
}

func TestNeverTwiceAtOnce(t *testing.T) {
	w := newWorld(t)
	s, asked, release := held(t)
	source := w.source(s.URL + "/system")
	ctx, die := context.WithCancel(t.Context())
	m := &mortal{Store: w.store, die: die}
	im := w.importer(m)
	ended := make(chan error, 1)
	go func() {
		_, err := im.Run(ctx, source, council.RunFull, nil)
		ended <- err
	}()
	<-asked
	theirs := w.source(source.URL)
	_, err := im.Run(t.Context(), theirs, council.RunFull, nil)
	if !errors.Is(err, ErrBusy) || council.CodeOf(err) != council.Conflict {
		t.Errorf("in the same process: got error %v", err)
	}
	other := w.importer(w.store)
	other.leases = imports.NewLeases(w.store, "another node", w.clock.Now, other.o.Log)
	if _, err := other.Run(t.Context(), theirs, council.RunFull, nil); !errors.Is(err, ErrBusy) {
		t.Errorf("on another node: got error %v", err)
	}
	if _, err := other.Remap(t.Context()); !errors.Is(err, ErrBusy) {
		t.Errorf("mapping again: got error %v", err)
	}
	m.kill()
	<-ended
	if _, err := other.Run(t.Context(), theirs, council.RunFull, nil); !errors.Is(err, ErrBusy) {
		t.Errorf("right after the first died: got error %v", err)
	}
	w.clock.add(imports.LeaseTime + time.Second)
	release()
	run, err := other.Run(t.Context(), theirs, council.RunFull, nil)
	if err != nil {
		t.Fatalf("taking over: %v", err)
	}
	w.counts(run, council.KindPaper, council.Counts{New: 1})
}

func TestInterruptedAndTakenUpAgain(t *testing.T) {
	for _, tt := range []struct {
		name        string
		first, then council.RunMode
		later       time.Duration
		same        bool
	}{
		{"soon after", council.RunFull, council.RunFull, time.Minute, true},
		{"the hourly import comes", council.RunFull, council.RunIncremental, time.Hour, true},
		{"two days later", council.RunFull, council.RunFull, 48 * time.Hour, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			s, asked, release := held(t)
			source := w.source(s.URL + "/system")
			ctx, cancel := context.WithCancel(t.Context())
			ended := make(chan error, 1)
			var first *council.Run
			go func() {
				var err error
				first, err = w.importer(w.store).Run(ctx, source, tt.first, nil)
				ended <- err
			}()
			<-asked
			cancel()
			if err := <-ended; !errors.Is(err, context.Canceled) {
				t.Fatalf("got error %v", err)
			}
			release()
			w.clock.add(tt.later)
			s.forget()
			run, err := w.importer(w.store).Run(t.Context(), w.source(source.URL), tt.then, nil)
			if err != nil {
				t.Fatal(err)
			}
			is(t, "the same run", run.ID == first.ID, tt.same)
			is(t, "what was fetched is fetched again", len(s.requests("/system")) > 0, !tt.same)
			is(t, "mode", run.Mode, council.RunFull)
			w.counts(run, council.KindPaper, council.Counts{New: 1})
			if open, err := w.store.OpenRun(t.Context(), source.ID); err != nil || open != nil {
				t.Errorf("a run is still open: %+v, %v", open, err)
			}
		})
	}
}

// TestFetchedIsTakenInHoweverOld: what an old run has fetched in full is taken in before
// the import that is asked for, else links that lead on from there would be lost.
func TestFetchedIsTakenInHoweverOld(t *testing.T) {
	w := newWorld(t)
	s := towns()[0]
	source := w.source(s.URL + "/system")
	ctx, die := context.WithCancel(t.Context())
	m := &mortal{Store: w.store, at: 60, die: die}
	run := func(ctx context.Context, store Store) (*council.Run, error) {
		im := w.importer(store)
		im.o.Transport = func(*council.Source) http.RoundTripper { return s }
		return im.Run(ctx, source, council.RunFull, nil)
	}
	old, err := run(ctx, m)
	if err == nil || old.Total == 0 {
		t.Fatalf("the run did not die behind its lists: %+v, %v", old, err)
	}
	w.clock.add(72 * time.Hour)
	fresh, err := run(t.Context(), w.store)
	if err != nil {
		t.Fatal(err)
	}
	if fresh.ID == old.ID || fresh.Report.Counts[council.KindPaper].New != 0 {
		t.Errorf("got run %s with %+v, want a second one that finds everything there", fresh.ID, fresh.Report.Counts[council.KindPaper])
	}
	is(t, "the end of a chain of links", see(w, s, "/p/10", w.archive.Paper).Name, "Vorvorjahr")
	is(t, "missing", fresh.Report.Missing, 4)
}

// TestPartialStaysPartial: a list that failed is not forgotten when the run is killed
// and taken up again.
func TestPartialStaysPartial(t *testing.T) {
	w := newWorld(t)
	s := towns()[0]
	s.set(pages{"/persons": status(http.StatusForbidden, "")})
	source := w.source(s.URL + "/system")
	ctx, die := context.WithCancel(t.Context())
	for _, m := range []*mortal{{Store: w.store, at: 50, die: die}, {Store: w.store}} {
		im := w.importer(m)
		im.o.Transport = func(*council.Source) http.RoundTripper { return s }
		run, err := im.Run(ctx, source, council.RunFull, nil)
		if m.at == 0 {
			if err != nil {
				t.Fatal(err)
			}
			is(t, "state", run.State, council.RunPartial)
			is(t, "failed lists", run.Report.FailedLists, 1)
			w.warned(run, "/persons")
		} else if err == nil || run.Total == 0 {
			t.Fatalf("the run did not die behind its lists: %+v, %v", run, err)
		}
		ctx, source = t.Context(), w.source(source.URL)
	}
	is(t, "last success", source.LastSuccess == nil, true)
}

// TestPausedMeanwhile: what an administrator decides while an import runs, holds.
func TestPausedMeanwhile(t *testing.T) {
	w := newWorld(t)
	s, asked, release := held(t)
	source := w.source(s.URL + "/system")
	ended := make(chan error, 1)
	go func() {
		_, err := w.importer(w.store).Run(t.Context(), source, council.RunFull, nil)
		ended <- err
	}()
	<-asked
	other, err := w.sources.Find(t.Context(), s.URL+"/system")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.sources.SetState(t.Context(), other, council.SourcePaused); err != nil {
		t.Fatal(err)
	}
	release()
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	now, err := w.sources.Find(t.Context(), s.URL+"/system")
	if err != nil {
		t.Fatal(err)
	}
	is(t, "state", now.State, council.SourcePaused)
	is(t, "last success is noted", now.LastSuccess != nil, true)
}

// TestUnansweredLinksAreTriedSoon: silence is no "there is nothing".
func TestUnansweredLinksAreTriedSoon(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg","relatedPaper":["$/p/2"]}`),
		"/p/2":    status(http.StatusServiceUnavailable, ""),
	})
	is(t, "missing", w.full(s).Report.Missing, 1)
	s.set(pages{"/papers": data(), "/p/2": `{"id":"$/p/2","type":"@Paper","name":"Wieder da"}`})
	run := w.update(s)
	is(t, "missing", run.Report.Missing, 0)
	w.counts(run, council.KindPaper, council.Counts{New: 1})
}

func TestProgress(t *testing.T) {
	w := newWorld(t)
	s := towns()[0]
	im := w.importer(w.store)
	im.o.Transport = func(*council.Source) http.RoundTripper { return s }
	var seen []Progress
	run, err := im.Run(t.Context(), w.source(s.URL+"/system"), council.RunFull, func(p Progress) { seen = append(seen, p) })
	if err != nil {
		t.Fatal(err)
	}
	phases := ""
	for i, p := range seen {
		if i > 0 && (p.Done < seen[i-1].Done || p.Pages < seen[i-1].Pages) {
			t.Errorf("progress goes back from %+v to %+v", seen[i-1], p)
		}
		if !strings.HasSuffix(phases, p.Phase+" ") {
			phases += p.Phase + " "
		}
	}
	if !strings.HasPrefix(phases, "fetch apply ") || !strings.HasSuffix(phases, "finish ") {
		t.Errorf("got phases %s", phases)
	}
	last := seen[len(seen)-1]
	if last.Done != last.Total || last.Done != run.Applied || last.Total == 0 {
		t.Errorf("got %+v at the end, applied %d", last, run.Applied)
	}
}
