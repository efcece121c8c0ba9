package oparl

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

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
	im := w.importer(w.store)
	ended := make(chan error, 1)
	go func() {
		_, err := im.Run(t.Context(), source, council.RunFull, nil)
		ended <- err
	}()
	<-asked
	_, err := im.Run(t.Context(), source, council.RunFull, nil)
	if !errors.Is(err, ErrBusy) || council.CodeOf(err) != council.Conflict {
		t.Errorf("in the same process: got error %v", err)
	}
	other := w.importer(w.store)
	other.o.Owner = "another node"
	if _, err := other.Run(t.Context(), source, council.RunFull, nil); !errors.Is(err, ErrBusy) {
		t.Errorf("on another node: got error %v", err)
	}
	if _, err := im.Remap(t.Context()); !errors.Is(err, ErrBusy) {
		t.Errorf("mapping again: got error %v", err)
	}
	w.clock.add(leaseTime + time.Second) // as if the first node had died
	took, theirs := make(chan error, 1), w.source(source.URL)
	go func() {
		_, err := other.Run(t.Context(), theirs, council.RunFull, nil)
		took <- err
	}()
	<-asked
	release()
	if err := <-took; err != nil {
		t.Errorf("taking over: %v", err)
	}
	<-ended // may have lost its right or come to its end; both leave the same
	is(t, "papers", len(w.papers()), 1)
	if _, err := im.Run(t.Context(), theirs, council.RunFull, nil); err != nil {
		t.Errorf("afterwards: %v", err)
	}
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

func TestWhatIsNoOParlServer(t *testing.T) {
	for name, tt := range map[string]struct {
		system any
		want   council.Code
		says   string
	}{
		"a web page":       {`<!doctype html><title>Rathaus</title>`, council.Invalid, "does not lead to an OParl server"},
		"some other JSON":  {`{"name":"api"}`, council.Invalid, "does not lead to an OParl server"},
		"a list":           {`[1,2]`, council.Invalid, "does not lead to an OParl server"},
		"nothing":          {``, council.Invalid, "no JSON"},
		"a paper":          {`{"id":"$/system","type":"@Paper"}`, council.Invalid, "does not lead to an OParl server"},
		"no bodies":        {`{"id":"$/system","type":"@System"}`, council.Invalid, "no list of bodies"},
		"not found":        {status(http.StatusNotFound, "weg"), council.Unavailable, "404"},
		"out of order":     {status(http.StatusInternalServerError, ""), council.Unavailable, "500"},
		"bodies not found": {`{"id":"$/system","type":"@System","body":"$/nowhere"}`, council.Unavailable, "list of bodies"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			s := serve(t, pages{"/system": tt.system})
			run, err := w.try(s, council.RunFull)
			code(t, "import", err, tt.want)
			if !strings.Contains(council.MessageOf(err), tt.says) || !strings.Contains(council.MessageOf(err), s.URL) {
				t.Errorf("got message %q, want it to say %q and where", council.MessageOf(err), tt.says)
			}
			is(t, "state", run.State, council.RunFailed)
			is(t, "message of the run", run.Error, council.MessageOf(err))
			kept := w.source(s.URL + "/system")
			due, err := w.sources.Due(t.Context())
			if err != nil || len(due) != 0 || kept.LastSuccess != nil {
				t.Errorf("a server that failed is due again at once: %+v, %v", due, err)
			}
			if pages, err := w.store.Pages(t.Context(), run.ID); err != nil || len(pages) > 0 {
				t.Errorf("%d staged pages are left, %v", len(pages), err)
			}
			s.set(pages{"/system": newTown(pages{}).pages["/system"], "/papers": data(`{"id":"$/p/1","type":"@Paper"}`)})
			s.set(pages{"/bodies": data(`{"id":"$/body","type":"@Body","paper":"$/papers"}`)})
			w.counts(w.update(s), council.KindPaper, council.Counts{New: 1}) // in full, as it never was
		})
	}
}

func TestNobodyAnswers(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{})
	s.Close()
	_, err := w.try(s, council.RunFull)
	code(t, "a server that is off", err, council.Unavailable)
	_, err = w.importer(w.store).Run(t.Context(), w.source("http://no-such-host.invalid/system"), council.RunFull, nil)
	code(t, "a host that does not exist", err, council.Unavailable)
}

func TestEntryIsABody(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/system": nil, "/body": `{"id":"$/body","type":"@Body","name":"Mainz","paper":"$/papers"}`, "/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`)})
	w.clock.add(time.Hour)
	run, err := w.importer(w.store).Run(t.Context(), w.source(s.URL+"/body"), council.RunFull, nil)
	if err != nil {
		t.Fatal(err)
	}
	w.counts(run, council.KindBody, council.Counts{New: 1})
	is(t, "papers of the body", len(w.papersOf(s.id("/body"))), 1)
}

func TestSchedule(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/papers": data()})
	within := func(what string, at *time.Time, from, to time.Duration) {
		t.Helper()
		if at == nil || at.Before(w.clock.Now().Add(from)) || at.After(w.clock.Now().Add(to)) {
			t.Errorf("%s: got %v at %v", what, at, w.clock.Now())
		}
	}
	w.full(s)
	source := w.source(s.URL + "/system")
	is(t, "name", source.Name, "Musterstadt")
	within("next import", source.NextIncremental, time.Hour, 66*time.Minute)
	within("next in full", source.NextFull, 7*24*time.Hour, 8*24*time.Hour)
	within("last success", source.LastSuccess, 0, 0)
	full := source.NextFull
	w.update(s)
	source = w.source(source.URL)
	within("next import after an incremental one", source.NextIncremental, time.Hour, 66*time.Minute)
	is(t, "next in full stays", source.NextFull.Equal(*full), true)
	s.Close()
	if _, err := w.try(s, council.RunFull); err == nil {
		t.Fatal("got no error")
	}
	source = w.source(source.URL)
	within("next import after a failure", source.NextIncremental, time.Hour, time.Hour)
	within("next in full after a failure", source.NextFull, time.Hour, time.Hour)
	is(t, "last success stays", source.LastSuccess.Equal(w.clock.Now().Add(-time.Hour)), true)
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
