package frontend_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestShortLinks: the first characters of an id lead to its page, in the language of the link.
func TestShortLinks(t *testing.T) {
	w := open(t)
	paper, meeting := council.NewID(changedPaper).Short(), council.NewID(fixtures.MeetingCancelled).Short()
	person, organization := council.NewID(fixtures.PersonMoosbrugger).Short(), council.NewID(fixtures.OrganizationStadtrat).Short()
	for _, tt := range []struct {
		path, location string
		status         int
	}{
		{"/k/" + paper, w.path(t, "/vorlagen", changedPaper), 301},
		{"/en/k/" + paper, "/en" + w.path(t, "/vorlagen", changedPaper), 301},
		{"/einfach/k/" + strings.ToUpper(meeting), "/einfach" + w.path(t, "/sitzungen", fixtures.MeetingCancelled), 301},
		{"/k/" + person + "?x=1", w.path(t, "/personen", fixtures.PersonMoosbrugger), 301},
		{"/k/" + organization + "/", "/k/" + organization, 301},
		{"/k/" + council.NewID(deletedPaper).Short(), "", 410},
		{"/k/aaaaaaaaaa", "", 404},
		{"/k/" + paper[:9], "", 404},
		{"/k/", "/k", 301},
		{"/k", "", 404},
	} {
		a := w.get(t, tt.path)
		if a.status != tt.status || a.header.Get("Location") != tt.location {
			t.Errorf("%s: got %d %q, want %d %q", tt.path, a.status, a.header.Get("Location"), tt.status, tt.location)
		}
	}
}

// TestRefer: names of others lead to our pages, through the production shell, whose mux takes double slashes away.
func TestRefer(t *testing.T) {
	w := open(t)
	server := w.server(t)
	paper := w.path(t, "/vorlagen", changedPaper)
	gone := w.path(t, "/vorlagen", fixtures.PaperRadweg)
	for _, tt := range []struct{ path, want string }{
		{"/r/" + changedPaper, paper},
		{"/r/" + url.PathEscape(changedPaper), paper},
		{"/r/" + url.QueryEscape(changedPaper), paper},
		{"/en/r/" + changedPaper, "/en" + paper},
		{"/en/r/" + url.PathEscape(changedPaper), "/en" + paper},
		{"/r?id=" + url.QueryEscape(changedPaper), paper},
		{"/r/?id=" + url.QueryEscape(changedPaper), paper},
		{"/r/http" + strings.TrimPrefix(changedPaper, "https") + "/", paper},
		{"/r/" + changedPaperWeb, paper},
		{"/r/http://ris.mornbrueck.example:80/vo0050.php?x=1&__kvonr=474", paper},
		{"/r/ris.mornbrueck.example/vo0050.php?x=1&__kvonr=474", paper},
		{"/r?id=" + url.QueryEscape(changedPaperWeb), paper},
		{"/r/" + string(council.NewID(fixtures.PaperRadweg)), gone},
		{"/r/https://evil.example/", "404"},
		{"/r/%2F%2Fevil.example", "404"},
		{"/r//evil.example", "404"},
		{"/r/https://evil.example/?id=" + url.QueryEscape(changedPaper), "404"},
		{"/r?id=//evil.example", "404"},
		{`/r/%5C%5Cevil.example`, "404"},
		{"/r/javascript:alert(1)", "404"},
		{"/r", "404"},
		{"/r/", "404"},
		{"/r/" + url.PathEscape(deletedPaper), "410"},
		{"/r/" + strings.Repeat("a", 3000), "404"},
	} {
		response, err := http.Get(server + tt.path)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		got := response.Request.URL.Path
		if response.StatusCode != http.StatusOK {
			got = response.Status[:3]
		}
		if got != tt.want || response.Request.URL.Host != strings.TrimPrefix(server, "http://") {
			t.Errorf("%.100s: got to %s on %s, want %s", tt.path, got, response.Request.URL.Host, tt.want)
		}
	}
}

// TestChoices: a reference is not unique on real servers; then the reader chooses.
func TestChoices(t *testing.T) {
	w := open(t)
	a := w.get(t, "/r/"+sharedReference)
	if a.status != http.StatusMultipleChoices || a.header.Get("Location") != "" {
		t.Fatalf("got %d %q, want 300", a.status, a.header.Get("Location"))
	}
	if n := a.Find(".entry a").Length(); n != 2 || a.text("h1") != "Mehrere Treffer" || a.Find("meta[name=robots]").Length() != 1 {
		t.Errorf("got %d hits under %q", n, a.text("h1"))
	}
	a.Find(".entry a").Each(func(_ int, s *goquery.Selection) {
		if got := w.get(t, s.AttrOr("href", "")).status; got != http.StatusOK {
			t.Errorf("%s: got %d", s.AttrOr("href", ""), got)
		}
	})
	if got := w.get(t, "/en/r/"+sharedReference).text("h1"); got != "Several results" {
		t.Errorf("in English: %q", got)
	}
}
