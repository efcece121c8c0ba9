package oparl

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

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
