package frontend_test

import (
	"context"
	"log/slog"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// withMeetings is a database with a committee of a district and these meetings, which are its.
func withMeetings(t testing.TB, meetings ...*council.Record) *world {
	t.Helper()
	ctx := context.Background()
	clock := func() time.Time { return now }
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(t.TempDir(), "ics.db"), Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := s.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	source := &council.Source{ID: council.NewID("s"), URL: "https://s.example", State: council.SourceActive, Created: now}
	committee := &council.Record{
		Entity:   &council.Organization{Object: objectOf("committee"), Name: "Ortsbeirat Süd", DistrictID: council.NewID("Süd")},
		District: &council.District{ID: council.NewID("Süd"), SourceID: source.ID, BodyID: council.NewID("body"), Name: "Süd"},
	}
	records := []*council.Record{{Entity: &council.Body{Object: objectOf("body"), Name: "Stadt Müsterlingen"}}, committee}
	for _, m := range meetings {
		if _, ok := m.Entity.(*council.Meeting); ok {
			m.Links = append(m.Links, council.Link{Role: council.LinkMeetingOrganization, To: council.NewID("committee")})
		}
		records = append(records, m)
	}
	err = s.Update(ctx, func(tx council.Tx) error {
		if err := tx.PutSource(ctx, source); err != nil {
			return err
		}
		if err := tx.PutRecords(ctx, records); err != nil {
			return err
		}
		return tx.BumpDataVersion(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	w := &world{store: s, archive: archive.New(s, clock)}
	if w.site, err = frontend.New(frontend.Deps{Archive: w.archive, Log: slog.New(slog.DiscardHandler), PublicURL: "https://rat.example"}); err != nil {
		t.Fatal(err)
	}
	return w
}

func objectOf(name string) council.Object {
	return council.Object{ID: council.NewID(name), URL: "https://s.example/" + name, SourceID: council.NewID("s"), BodyID: council.NewID("body")}
}

// at is a moment in Berlin, as a source may write it.
func at(t *testing.T, moment string) *time.Time {
	t.Helper()
	v, err := time.Parse(time.RFC3339, moment)
	if err != nil {
		t.Fatal(err)
	}
	return &v
}

func meetingRecord(name string, start *time.Time, edit func(*council.Meeting), items ...string) *council.Record {
	m := &council.Meeting{Object: objectOf(name), Name: name, Start: start}
	if edit != nil {
		edit(m)
	}
	r := &council.Record{Entity: m}
	for i, item := range items {
		r.Links = append(r.Links, council.Link{Role: council.LinkMeetingAgendaItem, To: council.NewID(item), Position: i})
	}
	return r
}

func uid(name string) string { return string(council.NewID(name)) + "@ratsfenster" }

// TestCalendarFeed reads one of each kind of meeting strictly.
func TestCalendarFeed(t *testing.T) {
	yes, no := true, false
	strange := "Nr. 1; Straße, \\Platz\\ \"Zitat\" <b>🙂</b>\r\nzweite Zeile\t" + strings.Repeat("Überlänge", 40)
	w := withMeetings(t,
		meetingRecord("winter", at(t, "2026-01-14T17:00:00+01:00"), func(m *council.Meeting) {
			m.End, m.LocationID, m.MeetingState = at(t, "2026-01-14T19:30:00+01:00"), council.NewID("hall"), "terminiert"
			m.Created, m.Modified = at(t, "2025-12-01T08:00:00+01:00"), at(t, "2026-01-02T09:00:00+01:00")
		}, "i1", "i2", "i3"),
		meetingRecord("summer", at(t, "2026-07-01T17:00:00+02:00"), func(m *council.Meeting) { m.Cancelled, m.MeetingState = &yes, "eingeladen" }),
		meetingRecord(strange, at(t, "2026-02-01T10:00:00Z"), nil),
		meetingRecord("Sitzung des Ortsbeirates Süd", at(t, "2026-02-02T10:00:00Z"), func(m *council.Meeting) { m.Name = "5. Sitzung des Ortsbeirates Süd" }),
		meetingRecord("old", at(t, "1995-10-10T17:00:00+01:00"), nil),
		meetingRecord("twice", at(t, "2026-10-25T02:30:00+01:00"), nil), // 02:30 comes twice that night: this is the second
		meetingRecord("undated", nil, nil),
		&council.Record{Entity: &council.AgendaItem{Object: objectOf("i1"), Number: "1", Order: 1, Name: "Haushalt; Satzung, Teil 1"}},
		&council.Record{Entity: &council.AgendaItem{Object: objectOf("i2"), Number: "2", Order: 2, Name: "Grundstück", Public: &no}},
		&council.Record{Entity: &council.AgendaItem{Object: objectOf("i3"), Number: "3", Order: 3}},
		&council.Record{Entity: &council.Location{
			Object: objectOf("hall"), Description: "Ratssaal", StreetAddress: "Am Markt 1", Locality: "Müsterlingen",
			GeoJSON: `{"type":"Feature","geometry":{"type":"Point","coordinates":[8.2711,49.9993]}}`,
		}},
	)
	a := w.get(t, "/kalender.ics")
	if a.status != 200 || a.header.Get("Content-Type") != "text/calendar; charset=utf-8" || a.header.Get("Access-Control-Allow-Origin") != "*" {
		t.Fatalf("got %d %v", a.status, a.header)
	}
	calendar, events := readCalendar(t, a.body)
	if got := calendar.text("X-WR-CALNAME"); got != "Sitzungen – Stadt Müsterlingen" || calendar.text("NAME") != got {
		t.Errorf("name: got %q", got)
	}
	if got := calendar.all("REFRESH-INTERVAL"); len(got) != 1 || got[0] != (icalProperty{"REFRESH-INTERVAL", ";VALUE=DURATION", "PT1H"}) {
		t.Errorf("refresh: got %v", got)
	}
	if len(events) != 6 {
		t.Errorf("got %d events, want all but the undated one", len(events))
	}
	winter := events[uid("winter")]
	for name, want := range map[string]string{
		"DTSTART": "20260114T170000", "DTEND": "20260114T193000", "STATUS": "TENTATIVE", "SEQUENCE": "0", "TRANSP": "TRANSPARENT",
		"SUMMARY": "Ortsbeirat Süd: winter", "LOCATION": "Ratssaal, Am Markt 1, Müsterlingen", "GEO": "49.9993;8.2711",
		"CATEGORIES": "Ortsbeirat Süd", "CREATED": "20251201T070000Z", "LAST-MODIFIED": "20260102T080000Z", "DTSTAMP": "20260102T080000Z",
		"URL": "https://rat.example/sitzungen/" + string(council.NewID("winter")) + "/winter",
		"DESCRIPTION": "Alles zur Sitzung: https://rat.example/sitzungen/" + string(council.NewID("winter")) + "/winter\n\n" +
			"Tagesordnung:\n1 Haushalt; Satzung, Teil 1\n3 Punkt ohne Titel\nDazu 1 nicht öffentlicher Punkt.",
	} {
		if got := winter.text(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	summer := events[uid("summer")]
	if got := summer.text("SUMMARY"); got != "ABGESAGT: Ortsbeirat Süd: summer" || summer.text("STATUS") != "CANCELLED" || len(summer.all("DTEND")) > 0 {
		t.Errorf("the cancelled one: %q, %s", got, summer.text("STATUS"))
	}
	want := strings.Join(strings.Fields(strange), " ")
	if got := events[uid(strange)].text("SUMMARY"); got != "Ortsbeirat Süd: "+want {
		t.Errorf("strange name: got %q, want %q", got, want)
	}
	if got := events[uid("Sitzung des Ortsbeirates Süd")].text("SUMMARY"); got != "5. Sitzung des Ortsbeirates Süd" {
		t.Errorf("a name that says whose: got %q", got)
	}
	for name, want := range map[string]string{"old": "19951010T160000Z", "twice": "20261025T013000Z"} {
		if got := events[uid(name)].text("DTSTART"); got != want {
			t.Errorf("%s: got %s, want %s in UTC", name, got, want)
		}
	}
}

// TestCalendarFeeds: each way to subscribe holds its own meetings, in the reader's language.
func TestCalendarFeeds(t *testing.T) {
	other := meetingRecord("other", at(t, "2026-04-01T10:00:00Z"), nil)
	w := withMeetings(t, meetingRecord("ours", at(t, "2026-03-20T10:00:00Z"), nil))
	put(t, w, other, &council.Record{Entity: &council.Organization{Object: objectOf("council"), Name: "Rat"}})
	committee, district := string(council.NewID("committee")), string(council.NewID("Süd"))
	for _, tt := range []struct {
		path, name, file string
		events           int
	}{
		{"/kalender.ics", "Sitzungen – Stadt Müsterlingen", "kalender.ics", 2},
		{"/en/kalender.ics", "Meetings – Stadt Müsterlingen", "kalender.ics", 2},
		{"/kalender.ics?gremium=" + committee, "Ortsbeirat Süd – Stadt Müsterlingen", "kalender.ics", 1},
		{"/kalender.ics?gremium=" + string(council.NewID("council")), "Rat – Stadt Müsterlingen", "kalender.ics", 0},
		{"/kalender.ics?ortsbezirk=" + district, "Süd – Stadt Müsterlingen", "kalender.ics", 1},
		{"/kalender.ics?koerperschaft=" + string(council.NewID("body")), "Stadt Müsterlingen – Stadt Müsterlingen", "kalender.ics", 2},
		{"/gremien/" + committee + "/kalender.ics", "Ortsbeirat Süd – Stadt Müsterlingen", "ortsbeirat-sued.ics", 1},
		{"/ortsbezirke/" + district + "/kalender.ics", "Süd – Stadt Müsterlingen", "sued.ics", 1},
		{"/sitzungen/" + string(council.NewID("other")) + "/termin.ics", "Sitzung – Stadt Müsterlingen", "sitzung.ics", 1},
		{"/einfach/sitzungen/" + string(council.NewID("ours")) + "/termin.ics", "Sitzung – Stadt Müsterlingen", "sitzung.ics", 1},
	} {
		a := w.get(t, tt.path)
		if a.status != 200 {
			t.Errorf("%s: got %d", tt.path, a.status)
			continue
		}
		calendar, events := readCalendar(t, a.body)
		if got := calendar.text("NAME"); got != tt.name || len(events) != tt.events {
			t.Errorf("%s: got %q with %d meetings, want %q with %d", tt.path, got, len(events), tt.name, tt.events)
		}
		if got := a.header.Get("Content-Disposition"); got != `inline; filename="`+tt.file+`"` {
			t.Errorf("%s: %s", tt.path, got)
		}
	}
	for path, want := range map[string]int{
		"/kalender.ics?gremium=x": 422, "/kalender.ics?ortsbezirk=y": 422, "/kalender.ics?koerperschaft=" + district: 422,
		"/kalender.ics?gremium=" + district: 404, "/kalender.ics?ortsbezirk=" + committee: 404,
		"/gremien/x/kalender.ics": 404, "/gremien/" + district + "/kalender.ics": 404, "/ortsbezirke/" + committee + "/kalender.ics": 404,
		"/sitzungen/" + committee + "/termin.ics": 404, "/kalender.ics/": 301,
	} {
		if a := w.get(t, path); a.status != want || strings.Contains(a.body, "VCALENDAR") {
			t.Errorf("%s: got %d, want %d", path, a.status, want)
		}
	}
}

// put stores more records, as an import does.
func put(t *testing.T, w *world, records ...*council.Record) {
	t.Helper()
	err := w.store.Update(t.Context(), func(tx council.Tx) error {
		if err := tx.PutRecords(t.Context(), records); err != nil {
			return err
		}
		return tx.BumpDataVersion(t.Context())
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestFeedIsAskedAgain: who asks again and has what is there gets nothing; HEAD says as much as GET.
func TestFeedIsAskedAgain(t *testing.T) {
	w := withMeetings(t, meetingRecord("ours", at(t, "2026-03-20T10:00:00Z"), nil))
	first := w.get(t, "/kalender.ics")
	tag := first.header.Get("ETag")
	for _, none := range []string{tag, "*"} {
		if again := w.get(t, "/kalender.ics", "If-None-Match", none); tag == "" || again.status != 304 || again.body != "" {
			t.Errorf("asked again with %q: got %d with %d bytes", none, again.status, len(again.body))
		}
	}
	put(t, w, &council.Record{Entity: &council.Organization{Object: objectOf("somebody else"), Name: "Rat"}})
	if again := w.get(t, "/kalender.ics", "If-None-Match", tag); again.status != 304 {
		t.Errorf("after a change elsewhere: got %d, want 304", again.status)
	}
	if again := w.get(t, "/en/kalender.ics", "If-None-Match", tag); again.status != 200 {
		t.Errorf("in another language: got %d", again.status)
	}
	put(t, w, meetingRecord("new", at(t, "2026-03-21T10:00:00Z"), nil))
	if again := w.get(t, "/kalender.ics", "If-None-Match", tag); again.status != 200 || !strings.Contains(again.body, "SUMMARY:new") {
		t.Errorf("after a new meeting: got %d", again.status)
	}
	if got := first.header.Get("Content-Length"); got != strconv.Itoa(len(first.body)) {
		t.Errorf("announced %s of %d bytes", got, len(first.body))
	}
}

// TestLongAgenda: an agenda is never cut silently.
func TestLongAgenda(t *testing.T) {
	var items []string
	var records []*council.Record
	for i := range 75 {
		name := "item " + strconv.Itoa(i)
		items = append(items, name)
		records = append(records, &council.Record{Entity: &council.AgendaItem{Object: objectOf(name), Name: name, Order: i}})
	}
	w := withMeetings(t, append(records, meetingRecord("long", at(t, "2026-03-20T10:00:00Z"), nil, items...))...)
	_, events := readCalendar(t, w.get(t, "/kalender.ics").body)
	got := events[uid("long")].text("DESCRIPTION")
	if !strings.Contains(got, "\nitem 59\n") || strings.Contains(got, "item 60") || !strings.HasSuffix(got, "und 15 weitere Punkte") {
		t.Errorf("got %q", got)
	}
}
