package oparl

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// The known faults of real servers, part three: what vanishes, what hangs, what refuses.

func TestQ27PartRemovedWithoutTombstone(t *testing.T) {
	w := newWorld(t)
	const meeting = `{"id":"$/m/1","type":"@Meeting","name":"Rat","agendaItem":[`
	const stays, goes = `{"id":"$/a/1","type":"@AgendaItem","number":"1","name":"Haushalt"}`, `{"id":"$/a/2","type":"@AgendaItem","number":"2","name":"Radweg"}`
	s := serve(t, pages{"/meetings": data(meeting + stays + "," + goes + "]}")})
	w.full(s)
	for name, standing := range map[string]any{
		"its address answers 404":    nil,
		"it still names its meeting": `{"id":"$/a/2","type":"@AgendaItem","number":"2","name":"Radweg (abgesetzt)","meeting":"$/m/1"}`,
		"its address is forbidden":   status(http.StatusUnauthorized, `{}`),
	} {
		s.set(pages{"/meetings": data(meeting + stays + "," + goes + "]}"), "/a/2": nil})
		w.full(s)
		s.forget()
		s.set(pages{"/meetings": data(meeting + stays + "]}"), "/a/2": standing})
		run := w.full(s)
		is(t, name+": fetched again", len(s.requests("/a/2")), 1)
		is(t, name+": deleted", run.Report.Counts[council.KindAgendaItem].Deleted, 0)
		is(t, name+": missing", run.Report.Missing, 0)
		v := see(w, s, "/m/1", w.archive.MeetingView)
		if len(v.Agenda) != 1 || len(v.TakenOff) != 1 || v.TakenOff[0].Item.ID != s.id("/a/2") {
			t.Errorf("%s: got %d on the agenda, %d taken off", name, len(v.Agenda), len(v.TakenOff))
			continue
		}
		r := v.Revisions[0]
		if r.ObjectID != s.id("/m/1") {
			r = v.Revisions[1] // the item changed in the same moment
		}
		if len(r.Changes) != 1 || !slices.Equal(r.Changes[0].Removed, []string{"2 Radweg"}) {
			t.Errorf("%s: got changes %+v", name, r.Changes)
		}
		is(t, name+": its own page", see(w, s, "/a/2", w.archive.AgendaItem).Orphaned, true)
		s.forget()
		w.full(s)
		is(t, name+": fetched once only", len(s.requests("/a/2")), 0)
	}
}

func TestQ27PartMovedToAnotherParent(t *testing.T) {
	w := newWorld(t)
	const item = `{"id":"$/a/1","type":"@AgendaItem","number":"1","name":"Radweg"}`
	one, two := `{"id":"$/m/1","type":"@Meeting","name":"Eins","agendaItem":[`, `{"id":"$/m/2","type":"@Meeting","name":"Zwei","agendaItem":[`
	s := serve(t, pages{"/meetings": data(one+item+"]}", two+"]}")})
	w.full(s)
	s.set(pages{"/meetings": data(one+"]}", two+item+"]}")})
	w.full(s)
	is(t, "asked for singly", len(s.requests("/a/1")), 0)
	is(t, "left", len(see(w, s, "/m/1", w.archive.MeetingView).Agenda), 0)
	is(t, "came", len(see(w, s, "/m/2", w.archive.MeetingView).Agenda), 1)
	got := see(w, s, "/a/1", w.archive.AgendaItem)
	is(t, "orphaned", got.Orphaned, false)
	is(t, "meeting", got.MeetingID, s.id("/m/2"))
}

func TestQ30BrokenTLSChain(t *testing.T) {
	w := newWorld(t)
	s := newTown(pages{"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`)})
	s.Server = httptest.NewUnstartedServer(s)
	s.Config.ErrorLog = discardLog
	s.StartTLS()
	t.Cleanup(s.Close)
	_, err := w.try(s, council.RunFull)
	code(t, "a certificate nobody knows", err, council.Unavailable)
	if err == nil || !strings.Contains(err.Error(), "certificate") {
		t.Errorf("the reason is not told: %v", err)
	}
	w.register.InsecureTLS = true
	w.counts(w.full(s), council.KindPaper, council.Counts{New: 1})

	other := newTown(pages{})
	other.Server = httptest.NewUnstartedServer(other)
	other.Config.ErrorLog = discardLog
	other.StartTLS()
	t.Cleanup(other.Close)
	p := fetch.Permission{Private: []string{fetch.HostPort(mustURL(t, other.URL))}, InsecureTLS: []string{fetch.HostPort(mustURL(t, s.URL))}}
	f := fetch.New(fetch.Guarded(p, time.Second, time.Second), fetch.Limits{Connect: time.Second, Header: time.Second, Stall: time.Second, MaxBody: 1 << 20, Breaker: 9}, w.clock.Now)
	if _, err := f.Get(t.Context(), other.URL+"/system"); err == nil {
		t.Error("the permission for one server holds for another")
	}
}

func TestQ31BadGeoJSON(t *testing.T) {
	for in, want := range map[string]string{
		`{"type":"Point","coordinates":[8.4]}`:                                                         "",
		`{"type":"Point","coordinates":[8.4,49.0,100,7]}`:                                              "",
		`{"type":"Point","coordinates":["acht","neun"]}`:                                               "",
		`{"type":"Point","coordinates":[200,100]}`:                                                     "",
		`{"type":"Punkt","coordinates":[8.4,49.0]}`:                                                    "",
		`{"type":"LineString","coordinates":[[8.4,49.0]]}`:                                             "",
		`{"type":"Polygon","coordinates":[[[8.4,49.0],[8.5,49.0],[8.4,49.0]]]}`:                        "",
		`{"type":"Polygon","coordinates":[[[8.4,49.0],[8.5,49.0],[8.5,49.1],[8.4,49.1]]]}`:             "",
		`{"type":"Polygon","coordinates":[8.4,49.0]}`:                                                  "",
		`{"type":"Feature","geometry":null}`:                                                           "",
		`"kein JSON"`:                                                                                  "",
		`[8.4,49.0]`:                                                                                   "",
		`{"type":"Point","coordinates":[8.4,49.0]}`:                                                    `{"coordinates":[8.4,49],"type":"Point"}`,
		`"{\"type\":\"Point\",\"coordinates\":[8.4,49.0]}"`:                                            `{"coordinates":[8.4,49],"type":"Point"}`,
		`{"type":"Polygon","coordinates":[[[8.4,49.0],[8.5,49.0],[8.5,49.1],[8.4,49.0]]]}`:             `{"coordinates":[[[8.4,49],[8.5,49],[8.5,49.1],[8.4,49]]],"type":"Polygon"}`,
		`{"type":"MultiPolygon","coordinates":[[[[8.4,49.0],[8.5,49.0],[8.5,49.1],[8.4,49.0]]]]}`:      `{"coordinates":[[[[8.4,49],[8.5,49],[8.5,49.1],[8.4,49]]]],"type":"MultiPolygon"}`,
		`{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[8.4,49.0]}}`: `{"geometry":{"coordinates":[8.4,49],"type":"Point"},"properties":{"a":1},"type":"Feature"}`,
		`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[8.4,49.0]}},{"type":"Feature"}]}`: `{"features":[{"geometry":{"coordinates":[8.4,49],"type":"Point"},"type":"Feature"}],"type":"FeatureCollection"}`,
	} {
		l := mapped[*council.Location](t, council.KindLocation, `{"id":"https://x.example/l","description":"Rathaus","geojson":`+in+`}`)
		is(t, in, l.GeoJSON, want)
		is(t, "the place stays", l.Description, "Rathaus")
	}
}

func TestQ38ServerHoldsTheConnection(t *testing.T) {
	w := newWorld(t)
	w.limits.Header, w.limits.Stall, w.limits.Retries = 100*time.Millisecond, 100*time.Millisecond, 1
	release := make(chan struct{})
	hang := func(rw http.ResponseWriter, r *http.Request) {
		select {
		case <-release:
		case <-r.Context().Done():
		}
	}
	s := serve(t, pages{
		"/papers":        data(`{"id":"$/p/1","type":"@Paper","name":"Radweg","relatedPaper":["$/p/2"]}`),
		"/organizations": hang,
		"/meetings": func(rw http.ResponseWriter, r *http.Request) {
			_, _ = io.WriteString(rw, `{"data":[`)
			_ = http.NewResponseController(rw).Flush()
			hang(rw, r)
		},
		"/p/2": hang,
	})
	t.Cleanup(func() { close(release) })
	began := time.Now()
	run := w.full(s)
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
	is(t, "state", run.State, council.RunPartial)
	w.warned(run, "/organizations")
	w.warned(run, "/meetings")
	w.counts(run, council.KindPaper, council.Counts{New: 1})
	is(t, "missing", run.Report.Missing, 1)
}

func TestQ39RateLimitsAndBlocks(t *testing.T) {
	w := newWorld(t)
	w.limits.MaxWait, w.limits.Retries = 2*time.Second, 3
	s := serve(t, pages{"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`), "/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat"}`)})
	w.full(s)
	var n atomic.Int32
	var refused, asked atomic.Int64
	s.set(pages{
		"/papers": func(rw http.ResponseWriter, _ *http.Request) {
			if n.Add(1) == 1 {
				refused.Store(time.Now().UnixMilli())
				rw.Header().Set("Retry-After", "1")
				http.Error(rw, "slow down", http.StatusTooManyRequests)
				return
			}
			asked.CompareAndSwap(0, time.Now().UnixMilli())
			_, _ = io.WriteString(rw, data())
		},
		"/meetings": status(http.StatusForbidden, "your address is blocked"),
	})
	run := w.full(s)
	if waited := asked.Load() - refused.Load(); waited < 1000 {
		t.Errorf("asked again after %d ms, the server wanted 1000", waited)
	}
	is(t, "state", run.State, council.RunPartial)
	w.warned(run, "403")
	is(t, "papers", len(w.papers()), 1)
	is(t, "meeting", see(w, s, "/m/1", w.archive.Meeting).Name, "Rat")
}

func TestQ40AbsenceIsNoDeletion(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers":   data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`, `{"id":"$/p/2","type":"@Paper","name":"Nichtöffentlich"}`),
		"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","agendaItem":[{"id":"$/a/1","type":"@AgendaItem","name":"TOP","consultation":"$/c/1"}]}`),
		"/c/1":      `{"id":"$/c/1","type":"@Consultation","paper":"$/p/2","agendaItem":"$/a/1","meeting":"$/m/1"}`,
	})
	w.full(s)
	before := w.dump()
	s.set(pages{"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`), "/p/2": status(http.StatusUnauthorized, ""), "/c/1": status(http.StatusGone, "")})
	for _, importing := range []func(*town) *council.Run{w.full, w.update} {
		run := importing(s)
		is(t, "state", run.State, council.RunDone)
		w.counts(run, council.KindPaper, council.Counts{Unchanged: 1})
		if after := w.dump(); after != before {
			t.Errorf("something changed:\n%s\nwas\n%s", after, before)
		}
	}
	is(t, "asked for what is known", len(s.requests("/p/")), 0)
	is(t, "listed", len(w.papers()), 2)
	if _, err := w.archive.Paper(context.Background(), s.id("/p/2")); err != nil {
		t.Errorf("the last state is gone: %v", err)
	}
}
