package oparl

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// busyTown has something of everything that an import must get right.
var busyTown = pages{
	"/organizations": data(
		`{"id":"$/o/1","type":"@Organization","name":"Stadtrat","membership":["$/ms/1"],"location":{"id":"$/l/1","room":"Ratssaal"}}`,
		`{"id":"$/o/2","type":"@Organization","name":"Ortsbeirat Neustadt","modified":"2025-01-01T00:00:00+01:00"}`,
		`{"name":"ohne Adresse"}`),
	"/persons": data(`{"id":"$/pe/1","type":"@Person","name":"Ada Beispiel","membership":[{"id":"$/ms/2","organization":"$/o/2"}]}`),
	"/meetings": data(
		`{"id":"$/m/1","type":"@Meeting","name":"Rat","start":"2025-05-05T17:00:00+02:00","organization":["$/o/1"],"location":{"id":"$/l/1","room":"Saal"},"modified":"2025-05-01T00:00:00+02:00",
				"agendaItem":[{"id":"$/a/1","name":"Haushalt","consultation":"$/c/1"},{"id":"$/a/2","name":"Radweg"}]}`,
		`{"id":"$/m/2","type":"@Meeting","name":"Ortsbeirat","organization":["$/o/2","$/o/404"]}`),
	"/papers": `{"data":[
				{"id":"$/p/1","type":"@Paper","name":"Haushalt","relatedPaper":["$/p/9","$/p/3?old=1","$/p/13?old=1"],"mainFile":{"id":"$/f/1","name":"Text","date":"2025-04-01"},"consultation":[{"id":"$/c/1","agendaItem":"$/a/1","meeting":"$/m/1"}]},
				{"id":"$/p/2","type":"@Paper","name":"Radweg","auxiliaryFile":[{"id":"$/f/2","name":"Plan"},{"id":"$/f/3","name":"Kosten"}]}],
			"links":{"next":"$/papers?page=2"},"pagination":{"totalElements":3}}`,
	"/papers?page=2": `{"data":[{"id":"$/p/3","type":"@Paper","name":"Spielplatz","location":[{"id":"$/l/2","description":"Park"}]}],"links":{}}`,
	"/papers?limit=200&modified_since=1970-01-01T00%3A00%3A00%2B00%3A00":    `{"data":[{"id":"$/p/1","type":"@Paper","name":"Haushalt"},{"id":"$/p/7","deleted":true}],"links":{"next":"$/papers?page=deleted"},"pagination":{"totalElements":5}}`,
	"/papers?modified_since=1970-01-01T00%3A00%3A00%2B00%3A00&page=deleted": `{"data":[{"id":"$/p/8","deleted":true}],"links":{"next":"$/papers?page=deleted"}}`,
	"/p/9":  `{"id":"$/p/9","type":"@Paper","name":"Vorjahr","relatedPaper":["$/p/10","$/p/1"],"mainFile":{"id":"$/f/9","name":"Alt"}}`,
	"/p/10": `{"id":"$/p/10","type":"@Paper","name":"Vorvorjahr","relatedPaper":["$/p/11"]}`,
	"/p/3":  `{"id":"$/p/3","type":"@Paper","name":"Spielplatz"}`,
	"/p/13": `{"id":"$/p/13","type":"@Paper","name":"Unter anderem Namen"}`,
	"/ms/1": `[{"id":"$/ms/1","type":"@Membership","person":"$/pe/1","organization":"$/o/1"}]`,
}

// busyTownLater is what of it changes.
var busyTownLater = pages{
	"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","start":"2025-05-05T18:00:00+02:00","organization":["$/o/1"],"location":{"id":"$/l/1","room":"Foyer"},"modified":"2025-06-01T00:00:00+02:00",
		"agendaItem":[{"id":"$/a/3","name":"Eilantrag"},{"id":"$/a/1","name":"Haushalt","result":"vertagt","consultation":"$/c/1"}]}`),
	"/papers": data(`{"id":"$/p/2","type":"@Paper","name":"Radweg Süd","auxiliaryFile":[{"id":"$/f/3","name":"Kosten"}],"relatedPaper":["$/p/12"]}`,
		`{"id":"$/p/3","type":"@Paper","name":"","deleted":true}`),
	"/a/2":  `{"id":"$/a/2","type":"@AgendaItem","name":"Radweg (abgesetzt)","meeting":"$/m/1"}`,
	"/p/12": `{"id":"$/p/12","type":"@Paper","name":"Neu"}`,
}

// story is two imports of a busy town: what they leave behind and what they report.
type story struct {
	dumps   [2]string
	reports [2]map[council.Kind]council.Counts
	missing [2]int
	cursors string
	calls   [2]int
	first   council.ID // the first run
}

// towns are the two states of the busy town, without a network between.
func towns() [2]*town {
	later := maps.Clone(busyTown)
	maps.Copy(later, busyTownLater)
	var out [2]*town
	for i, p := range []pages{busyTown, later} {
		out[i] = newTown(p)
		out[i].Server = &httptest.Server{URL: "https://town.example"}
	}
	return out
}

// RoundTrip implements http.RoundTripper: the town answers at once.
func (s *town) RoundTrip(r *http.Request) (*http.Response, error) {
	w := httptest.NewRecorder()
	asked := r.Clone(r.Context())
	asked.RequestURI = r.URL.RequestURI()
	s.ServeHTTP(w, asked)
	answer := w.Result()
	answer.Request = r
	return answer, nil
}

// tell runs the two imports in a new database. Each runs again and again, against the
// store that life gives for a try, until it comes to its end.
func tell(t *testing.T, life func(part, try int, s Store, die func()) *mortal) story {
	t.Helper()
	w := emptyWorld(t, &clock{now: storetest.Now})
	var out story
	for part, town := range towns() {
		w.clock.add(time.Hour)
		source := w.source(town.URL + "/system")
		run := live(w, town, source, []council.RunMode{council.RunFull, council.RunIncremental}[part], func(try int, die func()) *mortal {
			return life(part, try, w.store, die)
		}, &out.calls[part])
		out.dumps[part], out.reports[part], out.missing[part] = w.dump(), run.Report.Counts, run.Report.Missing
		if part == 0 {
			out.first = run.ID
		}
		is(t, "state", run.State, council.RunDone)
		if open, err := w.store.OpenRun(t.Context(), source.ID); err != nil || open != nil {
			t.Errorf("a run is still open: %+v, %v", open, err)
		}
	}
	if pages, err := w.store.Pages(t.Context(), out.first); err != nil || len(pages) > 0 {
		t.Errorf("%d pages of the first import are left after the second, %v", len(pages), err)
	}
	cursors, err := w.store.ListCursors(t.Context(), w.source(towns()[0].URL+"/system").ID)
	if err != nil {
		t.Fatal(err)
	}
	out.cursors = fmt.Sprint(cursors)
	return out
}

// live imports until that works, and returns the last run.
func live(w *world, s *town, source *council.Source, mode council.RunMode, life func(try int, die func()) *mortal, calls *int) *council.Run {
	w.Helper()
	for try := range 200 {
		ctx, die := context.WithCancel(w.Context())
		m := life(try, die)
		im := w.importer(m)
		im.o.Transport = func(*council.Source) http.RoundTripper { return s }
		run, err := im.Run(ctx, source, mode, nil)
		die()
		if m.at == 0 || m.calls < m.at {
			if err != nil {
				w.Fatalf("undisturbed try %d: %v", try, err)
			}
			*calls = m.calls
			return run
		}
		source = w.source(source.URL) // what is in memory is gone
		last, err := w.store.LastRuns(w.Context(), []council.ID{source.ID})
		if err != nil {
			w.Fatal(err)
		}
		if len(last) == 1 && last[0].State == council.RunDone && last[0].Started.Equal(w.clock.Now().Truncate(time.Second)) {
			return last[0] // it died tidying up
		}
	}
	w.Fatal("the import makes no progress")
	panic("unreachable")
}

// thorough: the database is written to hundreds of times, which takes minutes on a slow
// disk. A sample of the moments is tried each time, all of them by make acceptance.
var thorough = os.Getenv("RATSFENSTER_TEST_LONG") != ""

// TestKilledAtEveryCall: whenever an import dies, the next one ends with the same
// database and the same report.
func TestKilledAtEveryCall(t *testing.T) {
	t.Parallel()
	want := tell(t, func(_, _ int, s Store, _ func()) *mortal { return &mortal{Store: s} })
	if want.calls[0] < 20 || want.calls[1] < 20 {
		t.Fatalf("got %v calls; does the test still see them?", want.calls)
	}
	for n := 1; n <= max(want.calls[0], want.calls[1]); n++ {
		for _, after := range []bool{false, true} {
			tidying := n > want.calls[0]-3 && n <= want.calls[0]
			if !thorough && !tidying && (n%8 != 1 || after != (n%16 == 1)) {
				continue
			}
			t.Run(fmt.Sprintf("call %d, done %v", n, after), func(t *testing.T) {
				t.Parallel()
				compare(t, tell(t, func(_, try int, s Store, die func()) *mortal {
					m := &mortal{Store: s}
					if try == 0 {
						m.at, m.after, m.die = n, after, die
					}
					return m
				}), want)
			})
		}
	}
}

// TestKilledAgainAndAgain: each try gets a little further than the one before.
func TestKilledAgainAndAgain(t *testing.T) {
	t.Parallel()
	want := tell(t, func(_, _ int, s Store, _ func()) *mortal { return &mortal{Store: s} })
	for _, step := range []int{1, 3, 7} {
		if !thorough && step == 1 {
			continue
		}
		t.Run(fmt.Sprint(step), func(t *testing.T) {
			t.Parallel()
			compare(t, tell(t, func(_, try int, s Store, die func()) *mortal {
				return &mortal{Store: s, at: 1 + try*step, after: try%2 == 1, die: die}
			}), want)
		})
	}
}

// TestDatabaseFailsOnce: a run that failed is over; the next one makes up for it.
func TestDatabaseFailsOnce(t *testing.T) {
	t.Parallel()
	want := tell(t, func(_, _ int, s Store, _ func()) *mortal { return &mortal{Store: s} })
	for n := 1; n <= max(want.calls[0], want.calls[1]); n++ {
		if !thorough && n%12 != 5 {
			continue
		}
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			got := tell(t, func(_, try int, s Store, _ func()) *mortal {
				m := &mortal{Store: s}
				if try == 0 {
					m.at, m.after = n, n%2 == 0
				}
				return m
			})
			compare(t, got, want)
		})
	}
}

func compare(t *testing.T, got, want story) {
	t.Helper()
	for part := range got.dumps {
		if got.dumps[part] != want.dumps[part] {
			t.Errorf("import %d left something else:\n%s", part+1, onlyInOne(want.dumps[part], got.dumps[part]))
		}
		if !reflect.DeepEqual(got.reports[part], want.reports[part]) {
			t.Errorf("import %d reports\n%v, want\n%v", part+1, got.reports[part], want.reports[part])
		}
	}
	is(t, "missing", got.missing, want.missing)
	is(t, "cursors", got.cursors, want.cursors)
}

// TestLoopEndsOnResumption: a list that loops is not followed a bit further each time
// that the import is taken up again.
func TestLoopEndsOnResumption(t *testing.T) {
	w := newWorld(t)
	s := towns()[0]
	source := w.source(s.URL + "/system")
	for try := range 12 {
		ctx, die := context.WithCancel(t.Context())
		m := &mortal{Store: w.store, at: 25, die: die}
		im := w.importer(m)
		im.o.Transport = func(*council.Source) http.RoundTripper { return s }
		if _, err := im.Run(ctx, source, council.RunFull, nil); err == nil {
			t.Fatalf("try %d did not die", try)
		}
	}
	asked := s.requests("/papers?modified_since=1970-01-01T00%3A00%3A00%2B00%3A00&page=deleted")
	if len(asked) == 0 || len(asked) > 2 {
		t.Errorf("the looping page was asked for %d times", len(asked))
	}
}
