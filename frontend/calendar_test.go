package frontend_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestCalendar shows a month as a table of weeks with its meetings in it.
func TestCalendar(t *testing.T) {
	yes := true
	w := withMeetings(t,
		meetingRecord("first", at(t, "2026-02-28T23:30:00Z"), nil), // 0:30 of 1 March in Berlin
		meetingRecord("today", at(t, "2026-03-12T17:00:00+01:00"), nil),
		meetingRecord("later", at(t, "2026-03-12T19:00:00+01:00"), func(m *council.Meeting) { m.Cancelled = &yes }),
		meetingRecord("last", at(t, "2026-03-31T21:59:00Z"), nil),
		meetingRecord("timeless", at(t, "2026-03-20T00:00:00+01:00"), nil), // a server's way to say that it knows the day only
		meetingRecord("april", at(t, "2026-03-31T22:00:00Z"), nil),
		meetingRecord("undated", nil, nil),
	)
	a := w.get(t, "/kalender")
	if got := a.text("h1"); got != "Sitzungskalender: März 2026" {
		t.Errorf("h1: got %q", got)
	}
	a.says(t, "table.month caption", "Sitzungen im März 2026")
	var head []string
	a.Find("table.month th[scope=col]").Each(func(_ int, th *goquery.Selection) { head = append(head, th.Text()) })
	if got := strings.Join(head, " "); got != "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag" {
		t.Errorf("columns: got %q", got)
	}
	// 1 March 2026 is a Sunday: the month has six weeks.
	if rows, days := a.Find("table.month tbody tr").Length(), a.Find("table.month td time[datetime]:not([datetime*=T])").Length(); rows != 6 || days != 31 {
		t.Errorf("got %d weeks with %d days, want 6 with 31", rows, days)
	}
	if got := a.text("table.month tbody tr:first-child td:last-child"); !strings.Contains(got, "Sonntag, 1.") || !strings.Contains(got, "first") || !strings.Contains(got, "00:30 Uhr") {
		t.Errorf("the first day: got %q", got)
	}
	today := a.Find("td[aria-current=date]")
	if got := strings.Join(strings.Fields(today.Text()), " "); today.Length() != 1 || !strings.Contains(got, "12. März heute") || !strings.Contains(got, "today") {
		t.Errorf("today: got %q", got)
	}
	if got := today.Find("s").Text(); got != "later" || !strings.Contains(today.Text(), "fällt aus") {
		t.Errorf("the cancelled meeting is struck as %q", got)
	}
	if got := a.text("table.month"); !strings.Contains(got, "last") || strings.Contains(got, "april") || strings.Contains(got, "undated") {
		t.Errorf("the month holds %q", got)
	}
	if got := a.Find(".months a[rel=next]").AttrOr("href", ""); got != "/kalender?monat=2026-04" {
		t.Errorf("next month: got %q", got)
	}
	a.Find(".month td").Has(`a:contains("timeless")`).Each(func(_ int, day *goquery.Selection) {
		if strings.Contains(day.Text(), "Uhr") || !strings.Contains(day.Text(), "20.") {
			t.Errorf("a meeting without a time of day: got %q", day.Text())
		}
	})
	w.get(t, a.Find(`.month a:contains("timeless")`).AttrOr("href", "")).says(t, ".eyebrow", "Freitag, 20. März 2026")
	if got := w.get(t, "/en/kalender").text(".month td[aria-current] .day__date time"); got != "Thursday, 12 March" {
		t.Errorf("a day in English: got %q", got)
	}
	april := w.get(t, "/kalender?monat=2026-04")
	april.says(t, "table.month", "april")
	if april.Find("td[aria-current]").Length() != 0 || april.text(".months a[href='/kalender']") != "Dieser Monat" {
		t.Error("April says that it is now, or does not lead back")
	}
}

// TestEmptyMonth: where there is nothing, the page says so and leads to where there is something.
func TestEmptyMonth(t *testing.T) {
	w := withMeetings(t, meetingRecord("spring", at(t, "2026-03-20T10:00:00Z"), nil), meetingRecord("autumn", at(t, "2026-10-20T10:00:00Z"), nil))
	a := w.get(t, "/kalender?monat=2026-07&ortsbezirk="+string(council.NewID("Süd")))
	a.says(t, ".empty", "Im Juli 2026 ist keine Sitzung bekannt", "Nächste Sitzungen im Oktober 2026", "Letzte Sitzungen im März 2026")
	if got := a.Find(".empty a").First().AttrOr("href", ""); got != "/kalender?monat=2026-10&ortsbezirk="+string(council.NewID("Süd")) {
		t.Errorf("the next month with meetings: got %q", got)
	}
	if a.Find("meta[name=robots]").AttrOr("content", "") != "noindex" || a.Find(".months a:not([rel~=nofollow])[rel]").Length() > 0 {
		t.Error("search engines are led on through empty months")
	}
	if got := w.get(t, "/kalender?monat=1900-01").Find(".months a[rel~=prev]").Length(); got != 0 {
		t.Error("the first month of all leads further back")
	}
	if got := w.get(t, "/kalender?monat=2199-12").Find(".months a[rel~=next]").Length(); got != 0 {
		t.Error("the last month of all leads further on")
	}
}

// TestCalendarFilters: filters choose the meetings and stay while one goes from month to month, to the list and to the feed.
func TestCalendarFilters(t *testing.T) {
	w := open(t)
	altstadt := string(council.NewID(fixtures.OrganizationOrtsbeiratAltstadt))
	a := w.get(t, "/kalender?gremium="+altstadt)
	a.says(t, "table.month", "Sitzung des Ortsbeirates Altstadt")
	if got := a.text("table.month"); strings.Contains(got, "Stadtrat") {
		t.Errorf("the month of the Ortsbeirat holds %q", got)
	}
	for selector, want := range map[string]string{
		".months a[rel=prev]":           "/kalender?gremium=" + altstadt + "&monat=2026-02",
		".views a:not([aria-current])":  "/sitzungen?gremium=" + altstadt,
		".subscribe a[download]":        "/kalender.ics?gremium=" + altstadt,
		".subscribe a[href^=webcal]":    "webcal://rat.example/kalender.ics?gremium=" + altstadt,
		"#gremium option[selected]":     "",
		".views a[aria-current='page']": "/kalender?gremium=" + altstadt,
	} {
		if found := a.Find(selector); found.Length() != 1 || found.AttrOr("href", "") != want {
			t.Errorf("%s: got %d with %q, want %q", selector, found.Length(), found.AttrOr("href", ""), want)
		}
	}
	if got := a.Find("#kalender-adresse").AttrOr("value", ""); got != "https://rat.example/kalender.ics?gremium="+altstadt {
		t.Errorf("the address to copy: got %q", got)
	}
	district := a.Find("#ortsbezirk option").FilterFunction(func(_ int, o *goquery.Selection) bool { return o.Text() == "Altstadt" }).AttrOr("value", "")
	w.get(t, "/kalender?ortsbezirk="+district).says(t, "table.month", "Ortsbeirates Altstadt")
	list := w.get(t, "/sitzungen?ortsbezirk="+district)
	list.says(t, ".entries", "Ortsbeirates Altstadt")
	if got := list.Find(".views a:not([aria-current])").AttrOr("href", ""); got != "/kalender?ortsbezirk="+district {
		t.Errorf("the list leads to the month %q", got)
	}
	if feed := w.get(t, "/ortsbezirke/"+district+"/kalender.ics"); feed.status != 200 || !strings.Contains(feed.body, "Ortsbeirat Altstadt") {
		t.Errorf("the feed of the district: got %d", feed.status)
	}
	page := w.get(t, w.path(t, "/gremien", fixtures.OrganizationOrtsbeiratAltstadt))
	if got := page.Find(".subscribe a[download]").AttrOr("href", ""); got != "/gremien/"+altstadt+"/kalender.ics" {
		t.Errorf("the organization offers %q", got)
	}
}

// TestWrongMonth: what is no month is said at the field and stays in it.
func TestWrongMonth(t *testing.T) {
	w := open(t)
	for _, typed := range []string{"2026-13", "2026-00", "0001-01", "99999-01", "November", "Novembär 2026", "November 1899", "1899-12", "2200-01", "-1", "2026-11-05", "<b>"} {
		a := w.get(t, "/kalender?"+url.Values{"monat": {typed}}.Encode())
		if a.status != 422 || a.Find("#monat").AttrOr("value", "") != typed || a.Find("#monat").AttrOr("aria-describedby", "") != "monat-error" {
			t.Errorf("%q: got %d with %q in the field", typed, a.status, a.Find("#monat").AttrOr("value", ""))
		}
		a.says(t, "#monat-error", "„"+typed+"“ ist kein Monat von 1900 bis 2199")
		if a.Find("table.month, .subscribe").Length() > 0 {
			t.Errorf("%q: there is a month all the same", typed)
		}
	}
	for typed, want := range map[string]string{"2026-11": "November 2026", "11.2026": "November 2026", "1/2027": "Januar 2027", "2026-02": "Februar 2026", "2026-3": "März 2026", "märz 2027": "März 2027"} {
		a := w.get(t, "/kalender?"+url.Values{"monat": {" " + typed + " "}}.Encode())
		if got := a.text("h1"); a.status != 200 || got != "Sitzungskalender: "+want {
			t.Errorf("%q: got %d with %q", typed, a.status, got)
		}
	}
	w.get(t, "/kalender?gremium=x&ortsbezirk=y").says(t, ".kern-alert--danger", "„x“ steht nicht zur Auswahl", "„y“ steht nicht zur Auswahl")
}

// TestAgendaChanges: above the agenda of a meeting to come stands what is no longer as it was announced, and lists and the
// calendar mark the meeting; behind it the history keeps it.
func TestAgendaChanges(t *testing.T) {
	const meeting = fixtures.MeetingOrtsbeiratNext
	l := live(t)
	path := l.path(t, "/sitzungen", meeting)
	if got := l.get(t, path).Find(".changes").Length(); got != 0 {
		t.Fatal("a meeting that nobody changed has changes")
	}
	items := l.items(t, meeting)
	dropped, _ := l.town.Object(items[1])
	l.change(t, meeting, func(f map[string]any) { f["start"] = "2026-03-17T18:15:00+01:00" })
	l.change(t, items[2], func(f map[string]any) { f["name"], f["number"] = "Ganz anderes Thema", "9" })
	if err := l.town.DropAgendaItem(items[1]); err != nil {
		t.Fatal(err)
	}
	l.change(t, fixtures.MeetingStadtratLast, func(f map[string]any) { f["name"] = "Umbenannt, als alles vorbei war" })
	l.update(t)

	a := l.get(t, path)
	a.says(t, ".changes", "Geändert seit der ersten Veröffentlichung", "12. März 2026", "Anderer Beginn", "17. März 2026, 18:15 Uhr",
		"Von der Tagesordnung genommen", dropped["name"].(string), "Anderer Titel", "Ganz anderes Thema", "Andere Nummer: Ganz anderes Thema")
	if a.Find(a.Find(".changes a").AttrOr("href", "none")).Length() != 1 {
		t.Error("the changes do not lead to the history")
	}
	for _, page := range []string{"/sitzungen", "/", "/kalender", l.path(t, "/gremien", fixtures.OrganizationOrtsbeiratAltstadt), l.districtPath(t, "Altstadt")} {
		if got := l.get(t, page).text("main"); strings.Count(got, "geändert am 12. März 2026") != 1 {
			t.Errorf("%s: marks %d meetings, want the one", page, strings.Count(got, "geändert am 12. März 2026"))
		}
	}
	past := l.get(t, l.path(t, "/sitzungen", fixtures.MeetingStadtratLast))
	if past.Find(".changes").Length() != 0 || !strings.Contains(past.text(".revisions"), "Umbenannt") {
		t.Error("a meeting behind us: its history should say it, and nothing else")
	}
	l.get(t, "/einfach"+path).says(t, ".changes", "Das fällt weg")
	l.get(t, "/en"+path).says(t, ".changes", "Taken off the agenda")
}
