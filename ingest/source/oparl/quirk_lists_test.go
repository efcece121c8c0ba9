package oparl

import (
	"io"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// The known faults of real servers, part one: what is wrong with lists and requests.

func TestQ1DeletedEntriesWithoutType(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/papers": data(
		`{"id":"$/papers/1","type":"@Paper","name":"Radweg"}`,
		`{"id":"$/papers/2","deleted":true}`,
		`{"id":"$/papers/3","name":"Ohne Typ"}`,
	)})
	run := w.full(s)
	w.counts(run, council.KindPaper, council.Counts{New: 2, Dropped: 1})
	if got := w.papers(); !slices.Equal(got, []string{"Ohne Typ", "Radweg"}) {
		t.Errorf("got papers %q", got)
	}
	if len(run.Report.Counts[council.KindPaper].Reasons) != 1 {
		t.Errorf("got reasons %v, want one", run.Report.Counts[council.KindPaper].Reasons)
	}
}

func TestQ2NoHitsAsError(t *testing.T) {
	for name, answer := range map[string]any{
		"404 with code 802": status(http.StatusNotFound, `{"code":802,"message":"Keine Treffer"}`),
		"802 as text":       status(http.StatusNotFound, `{"code":"802"}`),
		"empty array":       `[]`,
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			s := serve(t, pages{"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`)})
			w.full(s)
			s.set(pages{"/papers": answer})
			run := w.update(s)
			is(t, "state", run.State, council.RunDone)
			is(t, "warnings", len(run.Report.Warnings), 0)
			is(t, "papers seen", run.Report.Counts[council.KindPaper].Found, 0)
			is(t, "papers left", len(w.papers()), 1)
			s.forget()
			w.update(s)
			since := s.requests("/papers")[0]
			if !strings.Contains(since, "modified_since=2026-03-13T17") { // a day before the second import
				t.Errorf("the cursor did not move: %s", since)
			}
		})
	}
}

func TestQ3BodyInsteadOfList(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/bodies": `{"id":"$/body","type":"@Body","name":"Krefeld","paper":"$/papers"}`,
		"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`),
	})
	run := w.full(s)
	w.counts(run, council.KindBody, council.Counts{New: 1})
	w.counts(run, council.KindPaper, council.Counts{New: 1})
}

func TestQ14SpuriousServerError(t *testing.T) {
	w := newWorld(t)
	var n atomic.Int32
	s := serve(t, pages{})
	s.set(pages{
		"/bodies": data(`{"id":"$/body","type":"@Body","name":"Musterstadt","paper":"$/papers"}`),
		"/papers": func(rw http.ResponseWriter, _ *http.Request) {
			if n.Add(1) <= 2 {
				http.Error(rw, "Object reference not set to an instance of an object", http.StatusInternalServerError)
				return
			}
			_, _ = io.WriteString(rw, s.text(data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`)))
		},
	})
	run := w.full(s)
	is(t, "state", run.State, council.RunDone)
	w.counts(run, council.KindPaper, council.Counts{New: 1})
}

func TestQ15PercentEncodedQueryRefused(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/papers": data()})
	w.full(s)
	s.set(pages{"/papers": func(rw http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.RawQuery, "%") || !strings.Contains(r.URL.RawQuery, "modified_since=") {
			http.NotFound(rw, r)
			return
		}
		_, _ = io.WriteString(rw, s.text(data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`)))
	}})
	run := w.update(s)
	is(t, "state", run.State, council.RunDone)
	w.counts(run, council.KindPaper, council.Counts{New: 1})
}

func TestQ16MicrosecondsInFilter(t *testing.T) {
	w := newWorld(t)
	w.clock.add(123456 * time.Microsecond)
	s := serve(t, pages{"/papers": data()})
	w.full(s)
	s.set(pages{"/papers": func(rw http.ResponseWriter, r *http.Request) {
		since := r.URL.Query().Get("modified_since")
		if _, err := time.Parse("2006-01-02T15:04:05-07:00", since); err != nil || strings.Contains(since, ".") {
			http.Error(rw, "invalid date", http.StatusBadRequest)
			return
		}
		_, _ = io.WriteString(rw, data())
	}})
	is(t, "state", w.update(s).State, council.RunDone)
}

func TestQ17FilterLostInNext(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/papers": data()})
	w.full(s)
	s.set(pages{"/papers": func(rw http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		answer := data(`{"id":"$/p/1","type":"@Paper","name":"Eins"}`)
		switch {
		case q.Get("page") == "":
			answer = strings.Replace(answer, `"links":{}`, `"links":{"next":"$/papers?page=2"}`, 1)
		case q.Get("modified_since") == "":
			http.Error(rw, "everything, for hours", http.StatusTeapot)
			return
		default:
			answer = data(`{"id":"$/p/2","type":"@Paper","name":"Zwei"}`)
		}
		_, _ = io.WriteString(rw, s.text(answer))
	}})
	run := w.update(s)
	is(t, "state", run.State, council.RunDone)
	w.counts(run, council.KindPaper, council.Counts{New: 2})
}

func TestQ18NextLoops(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers":        `{"data":[{"id":"$/p/1","type":"@Paper","name":"Eins"}],"links":{"next":"$/papers?page=2"}}`,
		"/papers?page=2": `{"data":[{"id":"$/p/2","type":"@Paper","name":"Zwei"}],"links":{"next":"$/papers?page=3"}}`,
		"/papers?page=3": `{"data":[{"id":"$/p/3","type":"@Paper","name":"Drei"}],"links":{"next":"$/papers?page=2"}}`,
	})
	run := w.full(s)
	w.warned(run, "loops")
	w.counts(run, council.KindPaper, council.Counts{New: 3})
	is(t, "requests besides those for tombstones", len(s.requests("/papers"))-len(s.requests("/papers?limit=200&modified_since=1970")), 3)
	s.forget()
	w.counts(w.update(s), council.KindPaper, council.Counts{Unchanged: 3})
	if got := s.requests("/papers")[0]; strings.Contains(got, "modified_since") {
		t.Errorf("a list that never came to its end is asked only for changes: %s", got)
	}
}

func TestQ18LastPageLeadsToFirst(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers?limit=200": `{"data":[{"id":"$/p/1","type":"@Paper","name":"Eins"}],"links":{"next":"$/papers?page=2"}}`,
		"/papers?page=1":    `{"data":[{"id":"$/p/1","type":"@Paper","name":"Eins"}],"links":{"next":"$/papers?page=2"}}`,
		"/papers?page=2":    `{"data":[{"id":"$/p/2","type":"@Paper","name":"Zwei"}],"links":{"next":"$/papers?page=1"}}`,
		"/papers":           data(),
	})
	run := w.full(s)
	w.warned(run, "loops")
	w.counts(run, council.KindPaper, council.Counts{New: 2})
}

func TestQ19AnswerWithoutData(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers":   data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`),
		"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat"}`),
	})
	w.full(s)
	s.set(pages{"/papers": `{"message":"Wartungsarbeiten"}`})
	run := w.update(s)
	is(t, "state", run.State, council.RunPartial)
	w.warned(run, "/papers")
	is(t, "papers left", len(w.papers()), 1)
	s.forget()
	s.set(pages{"/papers": data()})
	w.clock.add(48 * time.Hour)
	w.update(s)
	if got := s.requests("/papers")[0]; !strings.Contains(got, "2026-03-13T16") { // a day before the full import
		t.Errorf("the cursor of a failed list moved: %s", got)
	}
	if got := s.requests("/meetings")[0]; !strings.Contains(got, "2026-03-13T17") {
		t.Errorf("the cursor of another list did not move: %s", got)
	}
}

func TestQ28NullBody(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg","relatedPaper":["$/p/2"]}`),
		"/p/2":    `null`,
	})
	run := w.full(s)
	is(t, "state", run.State, council.RunDone)
	is(t, "missing", run.Report.Missing, 1)
	s.set(pages{"/papers": `null`})
	run, err := w.try(s, council.RunIncremental)
	code(t, "a server whose only list is null", err, council.Unavailable)
	is(t, "state", run.State, council.RunFailed)
	is(t, "papers left", len(w.papers()), 1)
}

func TestQ29OldServersOverlap(t *testing.T) {
	for version, want := range map[string]string{"1.0": "2025-12-14T16", "1.1": "2026-03-13T16"} {
		t.Run(version, func(t *testing.T) {
			w := newWorld(t)
			s := serve(t, pages{
				"/system": `{"id":"$/system","type":"https://schema.oparl.org/` + version + `/System","oparlVersion":"https://schema.oparl.org/` + version + `/","body":"$/bodies"}`,
				"/papers": data(),
			})
			w.full(s)
			s.forget()
			w.update(s)
			if got := s.requests("/papers")[0]; !strings.Contains(got, "modified_since="+want) {
				t.Errorf("asked for changes by %s, want since %s", got, want)
			}
		})
	}
}
