package frontend_test

import (
	"context"
	"log/slog"
	"maps"
	"math/rand/v2"
	"net/http"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// living is the invented town with a publisher who goes on changing it.
type living struct {
	*world
	now    time.Time // moves on an hour with every import
	update func(t *testing.T)
}

func live(t *testing.T) *living {
	t.Helper()
	ctx := context.Background()
	l := &living{world: &world{}, now: now}
	clock := func() time.Time { return l.now }
	var err error
	if l.store, err = store.Open(ctx, store.Options{Path: filepath.Join(t.TempDir(), "live.db"), Clock: clock}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.store.Close() })
	if err := l.store.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	if l.town, err = fixtures.New(now); err != nil {
		t.Fatal(err)
	}
	importer := oparl.New(oparl.Options{
		Store: l.store, Now: clock, Log: slog.New(slog.DiscardHandler), Owner: "test",
		Transport: func(*council.Source) http.RoundTripper { return fixtures.RoundTripper(l.town.Handler()) },
	})
	source, err := archive.NewSources(l.store, clock).Register(ctx, archive.Registration{URL: fixtures.SystemURL, Demo: true})
	if err != nil {
		t.Fatal(err)
	}
	mode := council.RunFull
	l.update = func(t *testing.T) {
		t.Helper()
		if _, err := importer.Run(ctx, source, mode, nil); err != nil {
			t.Fatal(err)
		}
		mode = council.RunIncremental
		l.now = l.now.Add(time.Hour)
		l.town.Advance(time.Hour)
	}
	l.archive = archive.New(l.store, func() time.Time { return now }) // what is to come stays so
	l.site, err = frontend.New(frontend.Deps{Archive: l.archive, Log: slog.New(slog.DiscardHandler), PublicURL: "https://rat.example"})
	if err != nil {
		t.Fatal(err)
	}
	l.update(t)
	return l
}

func (l *living) change(t *testing.T, id string, edit func(fields map[string]any)) {
	t.Helper()
	if err := l.town.Change(id, edit); err != nil {
		t.Fatal(err)
	}
}

// event reads one meeting out of the whole calendar.
func (l *living) event(t *testing.T, id string) *icalComponent {
	t.Helper()
	_, events := readCalendar(t, l.get(t, "/kalender.ics").body)
	e := events[string(council.NewID(id))+"@ratsfenster"]
	if e == nil {
		t.Fatalf("%s is not in the calendar", id)
	}
	return e
}

func sequence(t *testing.T, e *icalComponent) int {
	t.Helper()
	n, err := strconv.Atoi(e.text("SEQUENCE"))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// items are the addresses of a meeting's agenda items.
func (l *living) items(t *testing.T, meeting string) []string {
	t.Helper()
	object, ok := l.town.Object(meeting)
	if !ok {
		t.Fatalf("no meeting %s", meeting)
	}
	var ids []string
	for _, item := range object["agendaItem"].([]any) {
		ids = append(ids, item.(map[string]any)["id"].(string))
	}
	return ids
}

// TestEntryLives follows the entry of one meeting through all that a publisher does to it.
func TestEntryLives(t *testing.T) {
	const meeting = fixtures.MeetingOrtsbeiratNext
	l := live(t)
	items := l.items(t, meeting)
	before := l.event(t, meeting)
	if got := sequence(t, before); got != 0 || before.text("STATUS") == "CANCELLED" {
		t.Fatalf("at first: sequence %d, %s", got, before.text("STATUS"))
	}
	last := 0
	for _, step := range []struct {
		name  string
		do    func() error
		grows bool
		holds map[string]string // properties and what must be in them
	}{
		{"nothing", func() error { return nil }, false, nil},
		{"touched, and filed", func() error {
			return l.town.Change(meeting, func(f map[string]any) { f["keyword"] = []any{"neu"} })
		}, false, nil},
		{"renamed", func() error { return l.town.Change(meeting, func(f map[string]any) { f["name"] = "Sondersitzung" }) }, true, map[string]string{"SUMMARY": "Sondersitzung"}},
		{"put off", func() error {
			return l.town.Change(meeting, func(f map[string]any) { f["start"], f["end"] = "2026-03-18T20:15:00+01:00", nil })
		}, true, map[string]string{"DTSTART": "20260318T201500"}},
		{"an item off", func() error { return l.town.DropAgendaItem(items[1]) }, true, nil},
		{"an item renamed", func() error {
			return l.town.Change(items[2], func(f map[string]any) { f["name"] = "Ganz anderes Thema" })
		}, true, map[string]string{"DESCRIPTION": "Ganz anderes Thema"}},
		{"an item deleted", func() error { return l.town.Tombstone(items[2]) }, true, nil},
		{"cancelled", func() error { return l.town.Change(meeting, func(f map[string]any) { f["cancelled"] = true }) }, true, map[string]string{"STATUS": "CANCELLED", "SUMMARY": "ABGESAGT: "}},
		{"back", func() error { return l.town.Change(meeting, func(f map[string]any) { f["cancelled"] = false }) }, true, map[string]string{"STATUS": "CONFIRMED"}},
		{"deleted", func() error { return l.town.Tombstone(meeting) }, true, map[string]string{
			"STATUS": "CANCELLED", "SUMMARY": "ZURÜCKGEZOGEN: Ortsbeirat Altstadt", "DTSTART": "20260318T201500",
			"DESCRIPTION": "Der Herausgeber hat diese Sitzung gelöscht.",
		}},
	} {
		body := l.get(t, "/kalender.ics").body
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		l.update(t)
		e := l.event(t, meeting)
		switch got := sequence(t, e); {
		case step.grows && got <= last:
			t.Errorf("%s: the sequence is %d after %d, want it to grow", step.name, got, last)
		case !step.grows && got != last:
			t.Errorf("%s: the sequence is %d after %d, want the same", step.name, got, last)
		default:
			last = got
		}
		if step.name == "nothing" && l.get(t, "/kalender.ics").body != body {
			t.Error("without a change the bytes are others")
		}
		for name, want := range step.holds {
			if got := e.text(name); !strings.Contains(got, want) {
				t.Errorf("%s: %s is %q, want %q in it", step.name, name, got, want)
			}
		}
	}
	alone := l.get(t, "/sitzungen/"+string(council.NewID(meeting))+"/termin.ics")
	if _, events := readCalendar(t, alone.body); alone.status != 200 || len(events) != 1 {
		t.Errorf("the deleted meeting by itself: got %d with %d events", alone.status, len(events))
	}
	if e := l.event(t, meeting); len(e.all("URL")) > 0 || len(e.all("LOCATION")) > 0 || strings.Contains(e.text("SUMMARY"), "Sondersitzung") {
		t.Error("what the publisher has deleted is still told")
	}
	if own := l.get(t, "/gremien/"+string(council.NewID(fixtures.OrganizationOrtsbeiratAltstadt))+"/kalender.ics"); !strings.Contains(own.body, string(council.NewID(meeting))) {
		t.Error("the deleted meeting is gone from the calendar of its organization")
	}
}

// TestIdentity lets a publisher do anything to anything, for a while: no entry is ever lost or takes another name, no sequence
// ever shrinks, and an entry that differs in what its reader sees has another stamp or sequence.
func TestIdentity(t *testing.T) {
	l := live(t)
	random := rand.New(rand.NewPCG(7, 11))
	meetings := l.town.IDs("Meeting")
	state := func() map[string]*icalComponent {
		_, events := readCalendar(t, l.get(t, "/kalender.ics").body)
		return events
	}
	before := state()
	if len(before) < 20 {
		t.Fatalf("got %d events, want those of a town", len(before))
	}
	for round := range 4 {
		for range 12 {
			alter(t, l, random, meetings[random.IntN(len(meetings))])
		}
		l.update(t)
		after := state()
		for id, old := range before {
			e := after[id]
			if e == nil {
				t.Errorf("round %d: %s is gone", round, id)
				continue
			}
			was, is := sequence(t, old), sequence(t, e)
			if is < was {
				t.Errorf("round %d: the sequence of %s shrank from %d to %d", round, id, was, is)
			}
			for _, name := range []string{"DTSTART", "DTEND", "STATUS", "SUMMARY"} {
				if old.text(name) != e.text(name) && is == was {
					t.Errorf("round %d: %s of %s went from %q to %q, the sequence stayed %d", round, name, id, old.text(name), e.text(name), is)
				}
			}
		}
		if added := slices.DeleteFunc(slices.Collect(maps.Keys(after)), func(id string) bool { return before[id] != nil }); len(added) > 0 {
			t.Errorf("round %d: new entries %v without a new meeting", round, added)
		}
		before = after
	}
}

// alter does one thing to a meeting or its agenda; to what is deleted, nothing.
func alter(t *testing.T, l *living, random *rand.Rand, meeting string) {
	t.Helper()
	object, _ := l.town.Object(meeting)
	if object["deleted"] == true {
		return
	}
	var items []string
	if list, ok := object["agendaItem"].([]any); ok && len(list) > 0 {
		items = l.items(t, meeting)
	}
	switch n := random.IntN(8); {
	case n == 0:
		if err := l.town.Tombstone(meeting); err != nil {
			t.Fatal(err)
		}
	case n == 1 && len(items) > 0:
		if err := l.town.DropAgendaItem(items[random.IntN(len(items))]); err != nil {
			t.Fatal(err)
		}
	case n == 2 && len(items) > 0:
		if err := l.town.Tombstone(items[random.IntN(len(items))]); err != nil {
			t.Fatal(err)
		}
	case n == 3 && len(items) > 0:
		l.change(t, items[random.IntN(len(items))], func(f map[string]any) { f["name"] = strconv.Itoa(random.Int()) })
	case n == 4:
		l.change(t, meeting, func(f map[string]any) { f["cancelled"] = random.IntN(2) == 0 })
	case n == 5:
		start := now.AddDate(0, 0, random.IntN(100)).Truncate(time.Minute)
		l.change(t, meeting, func(f map[string]any) {
			f["start"], f["end"] = start.Format(time.RFC3339), start.Add(2*time.Hour).Format(time.RFC3339)
		})
	case n == 6:
		l.change(t, meeting, func(f map[string]any) {
			f["meetingState"] = []string{"terminiert", "eingeladen", "durchgeführt"}[random.IntN(3)]
		})
	default:
		l.change(t, meeting, func(f map[string]any) { f["name"] = "Sitzung " + strconv.Itoa(random.Int()) })
	}
}
