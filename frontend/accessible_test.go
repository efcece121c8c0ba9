package frontend_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/frontend/internal/browsertest"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
)

// accessibleForm is the form of a file as it comes, filled in, and where it is sent.
func (w *world) accessibleForm(t *testing.T, prefix, file string, filled url.Values) (path string, fields url.Values) {
	t.Helper()
	link := w.get(t, prefix+w.path(t, "/dateien", file)).Find(`a[href$="/barrierefrei"]`).AttrOr("href", "")
	a := w.get(t, link)
	if a.status != http.StatusOK {
		t.Fatalf("the page of the file leads to %q: %d", link, a.status)
	}
	filled.Set("formular", a.Find("input[name=formular]").AttrOr("value", ""))
	return a.Find("form.letter").AttrOr("action", ""), filled
}

// TestAccessible asks for a document in another form: by link, form, redirect, receipt; sent twice it is one case.
func TestAccessible(t *testing.T) {
	w := open(t)
	path, fields := w.accessibleForm(t, "/en", proposalFile, url.Values{
		"form": {"LARGE_PRINT", "READ_ALOUD", "DANCE"}, "barriere": {"Nur Seite <1>"}, "email": {"ada@example.org"}, "adresse": {"https://evil.example/"},
	})
	shown := w.get(t, path)
	shown.says(t, "main", "Beschlussvorlage 1152/2025", "in large print", "we will answer by", "as a PDF that can be read aloud")
	if shown.header.Get("ETag") != "" || shown.Find("meta[name=robots][content=noindex]").Length() != 1 {
		t.Error("the form may be kept, or found by search engines")
	}
	sent := w.send(t, path, fields)
	receipt := sent.header.Get("Location")
	if sent.status != http.StatusSeeOther || !strings.HasPrefix(receipt, "/en/barriere-melden/") {
		t.Fatalf("got %d to %q, want 303 to the receipt", sent.status, receipt)
	}
	got := w.get(t, receipt)
	got.says(t, "main", "Your request has arrived", "Beschlussvorlage 1152/2025")
	got.silent(t, "ada@", "Nur Seite")
	number := regexp.MustCompile(`B-\d{4}-\d{4}`).FindString(got.text("main .case"))
	r, err := w.feedback.Find(t.Context(), number)
	if err != nil || r.Kind != council.BarrierAccessibleVersion || r.FileID != council.NewID(proposalFile) || r.Email != "ada@example.org" ||
		r.What != "wanted: LARGE_PRINT, READ_ALOUD\n\nNur Seite <1>" || r.Page != "/en"+w.path(t, "/dateien", proposalFile) {
		t.Errorf("kept: %+v (%v)", r, err)
	}
	if again := w.send(t, path, fields); again.header.Get("Location") != receipt {
		t.Errorf("sent twice: got %q", again.header.Get("Location"))
	}
	fields.Set("barriere", "Alles")
	other := w.send(t, path, fields)
	if other.status != http.StatusConflict || other.text("#barriere") != "Alles" || other.Find("#form-LARGE_PRINT[checked]").Length() != 1 {
		t.Errorf("other words in the same form: got %d with %q", other.status, other.text("#barriere"))
	}
	other.says(t, ".kern-alert", number)

	path, empty := w.accessibleForm(t, "", scanFile, url.Values{})
	if got := w.send(t, path, empty).status; got != http.StatusSeeOther {
		t.Errorf("without a word: got %d, want a case", got)
	}
}

// TestAccessibleMistakes: what is wrong stands at its field, and what was typed and ticked stays.
func TestAccessibleMistakes(t *testing.T) {
	w := open(t)
	before := len(w.reports(t))
	for _, tt := range []struct{ field, typed, message string }{
		{"email", "ada", "keine vollständige E-Mail-Adresse"},
		{"telefon", "abends", "besteht aus Ziffern"},
		{"barriere", strings.Repeat("ä", feedback.LongestWhat+1), "höchstens 4.000 Zeichen"},
		{"leer-lassen", "spam", "muss leer bleiben"},
	} {
		path, fields := w.accessibleForm(t, "", proposalFile, url.Values{"form": {"TEXT"}})
		fields.Set(tt.field, tt.typed)
		a := w.send(t, path, fields)
		if a.status != http.StatusUnprocessableEntity || a.Find("#form-TEXT[checked]").Length() != 1 {
			t.Errorf("%s: got %d", tt.field, a.status)
		}
		a.says(t, "#"+tt.field+"-error", tt.message)
		a.says(t, "h1", "Barrierefreie Fassung anfordern")
		if a.Find(".kern-alert[autofocus] a[href='#"+tt.field+"']").Length() != 1 || !strings.HasPrefix(a.Find("title").Text(), "Fehler: Barrierefreie") {
			t.Errorf("%s: the summary does not lead to it, or the window %q does not say it", tt.field, a.Find("title").Text())
		}
	}
	path, fields := w.accessibleForm(t, "", proposalFile, url.Values{})
	if got := w.send(t, path, fields, "Sec-Fetch-Site", "cross-site").status; got != http.StatusForbidden {
		t.Errorf("from another site: got %d", got)
	}
	for _, id := range []string{"kurz", string(council.NewID("nothing"))} {
		if got := w.send(t, "/dateien/"+id+"/barrierefrei", fields).status; got != http.StatusNotFound {
			t.Errorf("for the file %s: got %d", id, got)
		}
	}
	if got := len(w.reports(t)); got != before {
		t.Errorf("%d cases were made of nothing", got-before)
	}
}

// TestAccessibleInBrowser ticks a box by keyboard and mends a mistake; axe looks after each step.
func TestAccessibleInBrowser(t *testing.T) {
	w := open(t)
	browser := browsertest.Start(t)
	tab := browser.Open(t, w.server(t)+"/dateien/"+string(council.NewID(proposalFile))+"/barrierefrei", browsertest.Setting{Width: 320})
	tab.Type("form-LARGE_PRINT", " ")
	tab.Type("email", "org")
	tab.Follow("form.letter button")
	none(t, "errors: axe", tab.Axe())
	none(t, "errors: overflow", tab.Overflow())
	tab.Type("email", "ada@example.") // before what stands there
	tab.Follow("form.letter button")
	none(t, "receipt: axe", tab.Axe())
	if got := tab.Text(); !strings.Contains(got, "Ihre Anforderung ist angekommen") {
		t.Errorf("the form led to:\n%s", got)
	}
	none(t, "refused by the content security policy", tab.Refused())
}
