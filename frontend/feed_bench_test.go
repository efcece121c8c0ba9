package frontend_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// busyTown has so many meetings with ten items each, of which every fifth was changed twice; the largest real town we know has
// seven items to a meeting.
func busyTown(t testing.TB, meetings int) []*council.Record {
	t.Helper()
	var records []*council.Record
	for i := range meetings {
		start := now.AddDate(0, 0, i-meetings/2)
		var items []string
		for j := range 10 {
			name := fmt.Sprintf("item %d of %d", j, i)
			items = append(items, name)
			records = append(records, &council.Record{Entity: &council.AgendaItem{
				Object: objectOf(name), Number: fmt.Sprint(j + 1), Order: j, Name: "Bebauungsplan für das Müllerviertel, Beschluss über die Auslegung: " + name,
			}})
		}
		records = append(records, meetingRecord(fmt.Sprintf("Sitzung %d", i), &start, func(m *council.Meeting) { m.LocationID = council.NewID("hall") }, items...))
	}
	return append(records, &council.Record{Entity: &council.Location{Object: objectOf("hall"), Description: "Ratssaal, Am Markt 1"}})
}

// revise leaves revisions of every fifth meeting and of an item of it.
func revise(t testing.TB, w *world, meetings int) {
	t.Helper()
	err := w.store.Update(t.Context(), func(tx council.Tx) error {
		for i := 0; i < meetings; i += 5 {
			for name, kind := range map[string]council.Kind{fmt.Sprintf("Sitzung %d", i): council.KindMeeting, fmt.Sprintf("item 3 of %d", i): council.KindAgendaItem} {
				for n := range 2 {
					r := &council.Revision{
						ObjectID: council.NewID(name), Kind: council.RevisionChanged, Type: kind, At: now.Add(time.Duration(n) * time.Hour),
						Changes: []council.Change{{Property: "name", Before: "a", After: "b"}},
					}
					if err := tx.AddRevision(t.Context(), r); err != nil {
						return err
					}
				}
			}
		}
		return tx.BumpDataVersion(t.Context())
	})
	if err != nil {
		t.Fatal(err)
	}
}

// fetchFeed asks for everything after a change of data, so that nothing of it is there yet, and says how long that took.
func fetchFeed(t testing.TB, w *world) (took time.Duration, queries int64) {
	t.Helper()
	if err := w.store.Update(t.Context(), func(tx council.Tx) error { return tx.BumpDataVersion(t.Context()) }); err != nil {
		t.Fatal(err)
	}
	ctx, counted := store.CountQueries(t.Context())
	recorder := httptest.NewRecorder()
	begin := time.Now()
	w.site.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/kalender.ics", nil).WithContext(ctx))
	took = time.Since(begin)
	if recorder.Code != http.StatusOK {
		t.Fatalf("got %d", recorder.Code)
	}
	return took, counted.Load()
}

// TestFeedCosts: a calendar costs the same queries however long it is, and 500 meetings come at once. The budget is 100 ms; time
// is asked for in make acceptance only, where nothing else uses the machine, and its bound leaves some room.
func TestFeedCosts(t *testing.T) {
	const many = 500
	small, large := withMeetings(t, busyTown(t, 3)...), withMeetings(t, busyTown(t, many)...)
	revise(t, small, 3)
	revise(t, large, many)
	_, few := fetchFeed(t, small)
	best := time.Hour
	for range 3 {
		took, queries := fetchFeed(t, large)
		best = min(best, took)
		if queries != few {
			t.Errorf("%d meetings cost %d queries, 3 cost %d", many, queries, few)
		}
	}
	t.Logf("%d meetings took %v", many, best)
	if os.Getenv("RATSFENSTER_TEST_LONG") != "" && best > 150*time.Millisecond {
		t.Errorf("%d meetings took %v, want 100 ms on a quiet machine", many, best)
	}
	if events := large.get(t, "/kalender.ics"); len(events.body) < many*500 {
		t.Errorf("got %d bytes, want %d whole agendas", len(events.body), many)
	}
}

// TestMonthCosts: so does a month.
func TestMonthCosts(t *testing.T) {
	cost := func(w *world) int64 {
		w.get(t, "/kalender") // choices of the filters are kept
		ctx, counted := store.CountQueries(t.Context())
		recorder := httptest.NewRecorder()
		w.site.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/kalender", nil).WithContext(ctx))
		if recorder.Code != http.StatusOK {
			t.Fatalf("got %d", recorder.Code)
		}
		return counted.Load()
	}
	few, many := cost(withMeetings(t, busyTown(t, 3)...)), cost(withMeetings(t, busyTown(t, 90)...))
	if few != many || many > 12 {
		t.Errorf("a month with 3 meetings costs %d queries, one with a meeting every day %d, want the same and at most 12", few, many)
	}
}

// BenchmarkFeed renders a calendar of 500 meetings with 5,000 agenda items from the database.
func BenchmarkFeed(b *testing.B) {
	w := withMeetings(b, busyTown(b, 500)...)
	revise(b, w, 500)
	for b.Loop() {
		fetchFeed(b, w)
	}
}
