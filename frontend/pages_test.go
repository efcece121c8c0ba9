package frontend_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/frontend/locale"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestPages opens every kind of page in every language. get checks the HTML itself.
func TestPages(t *testing.T) {
	w := open(t)
	status := map[string]int{"404": 404, "410": 410, "papers-wrong": 422, "calendar-wrong": 422, "document-wrong": 422, "choices": 300}
	for name, path := range pageTypes(t, w) {
		for _, prefix := range []string{"", "/einfach", "/en"} {
			if strings.HasPrefix(name, "start-") {
				continue
			}
			if path == "/" && prefix != "" {
				path = ""
			}
			a := w.get(t, prefix+path)
			want := status[name]
			if want == 0 {
				want = http.StatusOK
			}
			if a.status != want {
				t.Errorf("%s%s: got %d, want %d", prefix, path, a.status, want)
			}
			if size := packed(t, a.body); size > 15_000 {
				t.Errorf("%s%s: got %d bytes gz, want at most 15,000", prefix, path, size)
			}
			if n := a.Find(`script:not([type="application/ld+json"]), style, [style], iframe`).Length(); n != 0 {
				t.Errorf("%s%s: %d scripts, styles or frames", prefix, path, n)
			}
			if a.text(".demo strong") == "" {
				t.Errorf("%s%s: does not say that the town is invented", prefix, path)
			}
		}
	}
}

func packed(t *testing.T, body string) int {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(body)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// TestNoKeyShows: a text missing from the catalogue would show as its key.
func TestNoKeyShows(t *testing.T) {
	w := open(t)
	set, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	prefixes := map[string]bool{}
	for _, key := range set[0].Keys() {
		before, _, _ := strings.Cut(key, ".")
		prefixes[before+"."] = true
	}
	for _, path := range pageTypes(t, w) {
		for _, word := range strings.Fields(w.get(t, path).Find("body").Text()) {
			for prefix := range prefixes {
				if rest, ok := strings.CutPrefix(word, prefix); ok && rest != "" && rest[0] >= 'a' && rest[0] <= 'z' {
					t.Errorf("%s shows %q", path, word)
				}
			}
		}
	}
}

func TestLanguages(t *testing.T) {
	w := open(t)
	for _, tt := range []struct{ path, code, title, h1 string }{
		{"/vorlagen", "de", "Vorlagen – Stadt Mornbrück – Ratsfenster", "Vorlagen"},
		{"/einfach/vorlagen", "de-simple", "Vorlagen: Papiere für den Rat – Stadt Mornbrück – Ratsfenster", "Vorlagen: Papiere für den Rat"},
		{"/en/vorlagen", "en", "Papers – Stadt Mornbrück – Ratsfenster", "Papers"},
	} {
		a := w.get(t, tt.path)
		if got := a.Find("html").AttrOr("lang", ""); got != tt.code || a.header.Get("Content-Language") != tt.code {
			t.Errorf("%s: language %q and %q, want %q", tt.path, got, a.header.Get("Content-Language"), tt.code)
		}
		if got := a.text("title"); got != tt.title {
			t.Errorf("%s: title %q, want %q", tt.path, got, tt.title)
		}
		if got := a.text("h1"); got != tt.h1 {
			t.Errorf("%s: h1 %q, want %q", tt.path, got, tt.h1)
		}
		if got := a.Find("link[rel=canonical]").AttrOr("href", ""); got != "https://rat.example"+tt.path {
			t.Errorf("%s: canonical %q", tt.path, got)
		}
		if got := a.Find("link[rel=alternate][hreflang=en]").AttrOr("href", ""); got != "https://rat.example/en/vorlagen" {
			t.Errorf("%s: English alternate %q", tt.path, got)
		}
		if got := a.Find(".languages [aria-current]").AttrOr("hreflang", ""); got != tt.code {
			t.Errorf("%s: current language %q", tt.path, got)
		}
		if got := a.Find(".nav [aria-current=page]").AttrOr("href", ""); got != tt.path {
			t.Errorf("%s: current entry of the navigation %q", tt.path, got)
		}
	}
}

func TestAddresses(t *testing.T) {
	w := open(t)
	paper := "/vorlagen/" + string(council.NewID(changedPaper))
	for _, tt := range []struct {
		path, location string
		status         int
	}{
		{paper, paper + "/neuer-titel-nach-der-sitzung", 301},
		{paper + "/falsch", paper + "/neuer-titel-nach-der-sitzung", 301},
		{"/en" + paper + "/falsch?x=1", "/en" + paper + "/neuer-titel-nach-der-sitzung?x=1", 301},
		{paper + "/neuer-titel-nach-der-sitzung", "", 200},
		{"/vorlagen/", "/vorlagen", 301},
		{"/en/", "/en", 301},
		{"/einfach/sitzungen/?wann=vergangen", "/einfach/sitzungen?wann=vergangen", 301},
		{"/x%3Fy%23z/", "/x%3Fy%23z", 301},
		{`/\evil.example/`, "", 404},
		{"/%5Cevil.example/", "", 404},
		{"/en/%5Cevil.example/?x=1", "", 404},
		{"//evil.example/", "", 404},
		{"/%2Fevil.example/", "", 404},
		{"/en//evil.example/", "", 404},
		{"/einfach/%2Fevil.example/", "", 404},
		{"/vorlagen/kurz", "", 404},
		{"/vorlagen/" + strings.Repeat("a", 20), "", 404},
		{"/sitzungen/" + string(council.NewID(changedPaper)), "", 404}, // the id of a paper
		{"/vorlagen/" + string(council.NewID(deletedPaper)), "", 410},
		{"/vorlagen/" + string(council.NewID(deletedPaper)) + "/x", "", 410},
		{"/favicon.png", "", 404},
		{"/assets/site.css", "", 404},
	} {
		a := w.get(t, tt.path)
		if a.status != tt.status || a.header.Get("Location") != tt.location {
			t.Errorf("%s: got %d %q, want %d %q", tt.path, a.status, a.header.Get("Location"), tt.status, tt.location)
		}
	}
}

func TestOtherMethods(t *testing.T) {
	w := open(t)
	for _, tt := range []struct {
		method, path string
		status       int
	}{
		{http.MethodPost, "/vorlagen", 405},
		{http.MethodDelete, "/nirgends", 405},
		{http.MethodHead, "/vorlagen", 200},
	} {
		recorder := httptest.NewRecorder()
		w.site.ServeHTTP(recorder, httptest.NewRequest(tt.method, tt.path, nil))
		if recorder.Code != tt.status {
			t.Errorf("%s %s: got %d, want %d", tt.method, tt.path, recorder.Code, tt.status)
		}
		if tt.method == http.MethodHead && recorder.Body.Len() > 0 {
			t.Errorf("HEAD %s: got %d bytes", tt.path, recorder.Body.Len())
		}
	}
}

func TestConditionalRequests(t *testing.T) {
	w := open(t)
	first := w.get(t, "/vorlagen")
	tag := first.header.Get("ETag")
	if tag == "" {
		t.Fatal("/vorlagen has no ETag")
	}
	if got := w.get(t, "/vorlagen", "If-None-Match", `"x", `+tag); got.status != http.StatusNotModified || got.body != "" {
		t.Errorf("the same page again: got %d with %d bytes", got.status, len(got.body))
	}
	for _, other := range []string{"/vorlagen?seite=2", "/en/vorlagen", "/sitzungen"} {
		if got := w.get(t, other, "If-None-Match", tag); got.status != http.StatusOK {
			t.Errorf("%s with the tag of another page: got %d", other, got.status)
		}
	}
	for path, want := range map[string]int{
		"/vorlagen": 304, "/nix": 404, "/vorlagen/" + string(council.NewID("nothing")): 404, "/vorlagen/" + string(council.NewID(deletedPaper)): 410,
	} {
		if got := w.get(t, path, "If-None-Match", "*").status; got != want {
			t.Errorf("%s, if the reader has none of it: got %d, want %d", path, got, want)
		}
	}
	if got := w.get(t, "/stand").header.Get("ETag"); got != "" {
		t.Errorf("/stand follows a running import and has the ETag %s", got)
	}
	if got := w.get(t, "/nix").header.Get("ETag"); got != "" {
		t.Errorf("an error page has the ETag %s", got)
	}
}

func TestAssets(t *testing.T) {
	w := open(t)
	page := w.get(t, "/")
	for _, selector := range []string{"link[rel=stylesheet]", "link[rel=icon]", "link[rel=preload]"} {
		address := page.Find(selector).First().AttrOr("href", "")
		for _, encoding := range []string{"", "gzip"} {
			a := w.get(t, address, "Accept-Encoding", encoding)
			if a.status != http.StatusOK || !strings.Contains(a.header.Get("Cache-Control"), "immutable") {
				t.Errorf("%s: got %d, Cache-Control %q", address, a.status, a.header.Get("Cache-Control"))
			}
			if got := fmt.Sprint(len(a.body)); got != a.header.Get("Content-Length") {
				t.Errorf("%s: got %s bytes, announced %s", address, got, a.header.Get("Content-Length"))
			}
			packed := a.header.Get("Content-Encoding") == "gzip"
			if want := encoding == "gzip" && strings.HasSuffix(address, ".css"); want && !packed || packed && encoding == "" {
				t.Errorf("%s asked with %q: packed %t", address, encoding, packed)
			}
		}
	}
}

// TestErrorPage is the page for errors that arise before any handler: no archive is asked.
func TestErrorPage(t *testing.T) {
	w := open(t)
	for _, tt := range []struct {
		path, want string
		status     int
	}{
		{"/vorlagen", "Zu viele Anfragen", 429},
		{"/en/vorlagen", "Not available right now", 503},
		{"/einfach/vorlagen", "Es gibt einen Fehler", 500},
		{"/vorlagen", "Zu viele Daten", 413},
		{"/vorlagen", "Da ist etwas schiefgegangen", 418}, // one we have no words for
	} {
		recorder := httptest.NewRecorder()
		w.site.ErrorPage(recorder, httptest.NewRequest(http.MethodGet, tt.path, nil), tt.status)
		if body := recorder.Body.String(); recorder.Code != tt.status || !strings.Contains(body, tt.want) {
			t.Errorf("%s %d: got %d without %q", tt.path, tt.status, recorder.Code, tt.want)
		}
	}
}
