package oparl

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestPermissionHoldsForItsPortOnly: neither a link nor a redirect of the source leads
// anywhere else on this machine.
func TestPermissionHoldsForItsPortOnly(t *testing.T) {
	w := newWorld(t)
	var secrets atomic.Int32
	inner := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) {
		secrets.Add(1)
		_, _ = rw.Write([]byte(`{"data":[],"links":{}}`))
	}))
	t.Cleanup(inner.Close)
	redirect := func(rw http.ResponseWriter, r *http.Request) {
		http.Redirect(rw, r, inner.URL+"/papers", http.StatusFound)
	}
	s := serve(t, pages{
		"/papers":        `{"data":[{"id":"$/p/1","type":"@Paper","name":"Radweg","relatedPaper":["` + inner.URL + `/p/2","$/p/3"]}],"links":{"next":"` + inner.URL + `/papers?page=2"}}`,
		"/organizations": redirect,
		"/p/3":           redirect,
	})
	s.set(pages{"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat"}`)})
	s.set(pages{"/bodies": data(`{"id":"$/body","type":"@Body","name":"M","paper":"$/papers","organization":"$/organizations","meeting":"$/meetings","person":"` + inner.URL + `/persons"}`)})
	run := w.full(s)
	is(t, "requests to the other port", secrets.Load(), 0)
	is(t, "state", run.State, council.RunPartial)
	w.counts(run, council.KindMeeting, council.Counts{New: 1})
	w.counts(run, council.KindPaper, council.Counts{New: 1}) // the first page of the list stays in
	w.warned(run, fetch.ErrPrivate.Error())
	is(t, "missing", run.Report.Missing, 2)
	is(t, "permission", strings.Join(w.source(s.URL+"/system").AllowPrivate, " "), strings.TrimPrefix(s.URL, "http://"))
}

func TestGuardWithoutPermission(t *testing.T) {
	w := newWorld(t)
	w.register.AllowPrivate = false
	s := serve(t, pages{"/papers": data()})
	_, err := w.try(s, council.RunFull)
	code(t, "a private address", err, council.Unavailable)
	if !strings.Contains(council.MessageOf(err), "--allow-private") {
		t.Errorf("the reader is not told what to do: %q", council.MessageOf(err))
	}
	is(t, "requests", len(s.requests("/")), 0)
}
