package frontend_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/frontend/internal/browsertest"
	"github.com/ratsfenster/ratsfenster/frontend/internal/htmlcheck"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
)

// send sends a form as a browser does that shows our page. Further pairs are headers.
func (w *world) send(t *testing.T, path string, fields url.Values, header ...string) answer {
	t.Helper()
	request := httptest.NewRequest(http.MethodPost, path, strings.NewReader(fields.Encode()))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.Header.Set("Sec-Fetch-Site", "same-origin")
	for i := 0; i+1 < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	recorder := httptest.NewRecorder()
	w.site.ServeHTTP(recorder, request)
	a := answer{requested: path, status: recorder.Code, header: recorder.Header(), body: recorder.Body.String()}
	var err error
	if a.Document, err = goquery.NewDocumentFromReader(strings.NewReader(a.body)); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(a.body, "<!") {
		for _, problem := range htmlcheck.Check(a.body) {
			t.Errorf("%.100s: %v", path, problem)
		}
	}
	return a
}

// barrierForm is the form as it comes, filled in.
func (w *world) barrierForm(t *testing.T, filled url.Values) url.Values {
	t.Helper()
	token := w.get(t, "/barriere-melden").Find("input[name=formular]").AttrOr("value", "")
	if !feedback.ValidToken(token) {
		t.Fatalf("the form has the token %q", token)
	}
	filled.Set("formular", token)
	return filled
}

// TestBarrier reports a barrier from the page on which it is, without JavaScript: by form, redirect, receipt.
func TestBarrier(t *testing.T) {
	w := open(t)
	a := w.get(t, "/en/barriere-melden?seite=/en/vorlagen")
	if got := a.Find("#adresse").AttrOr("value", ""); got != "/en/vorlagen" {
		t.Errorf("the page is filled in as %q", got)
	}
	if a.header.Get("ETag") != "" || a.header.Get("Cache-Control") != "private, no-cache" {
		t.Errorf("a form may be kept: %v", a.header)
	}
	fields := w.barrierForm(t, url.Values{"barriere": {"Zeile 1\r\nZeile <2>"}, "adresse": {"https://rat.example/en/vorlagen"}, "email": {"ada@example.org"}})
	sent := w.send(t, "/en/barriere-melden", fields)
	receipt := sent.header.Get("Location")
	if sent.status != http.StatusSeeOther || !strings.HasPrefix(receipt, "/en/barriere-melden/") {
		t.Fatalf("got %d to %q, want 303 to the receipt", sent.status, receipt)
	}
	shown := w.get(t, receipt)
	number := regexp.MustCompile(`B-\d{4}-\d{4}`).FindString(shown.text("main .case"))
	if number == "" {
		t.Fatalf("the receipt names no case: %s", shown.text("main"))
	}
	shown.says(t, "main", "We will answer you by")
	for _, secret := range []string{"Zeile", "ada@"} {
		if strings.Contains(shown.body, secret) {
			t.Errorf("the receipt shows %q", secret)
		}
	}
	if shown.Find("meta[name=robots][content=noindex]").Length() != 1 {
		t.Error("search engines may keep the receipt")
	}
	again := w.send(t, "/en/barriere-melden", fields)
	if got := w.get(t, again.header.Get("Location")).text("main .case"); got != number {
		t.Errorf("sent twice: got %s and %s", number, got)
	}
	r, err := w.feedback.Find(t.Context(), number)
	if err != nil || r.What != "Zeile 1\nZeile <2>" || r.Page != "/en/vorlagen" || r.Email != "ada@example.org" || r.Lang != "en" {
		t.Errorf("kept: %+v (%v)", r, err)
	}
	fields.Set("barriere", "Etwas anderes")
	other := w.send(t, "/barriere-melden", fields)
	if other.status != http.StatusConflict || other.text("#barriere") != "Etwas anderes" {
		t.Errorf("other words in the same form: got %d with %q", other.status, other.text("#barriere"))
	}
	other.says(t, ".kern-alert", number)
	fields.Set("formular", other.Find("input[name=formular]").AttrOr("value", ""))
	if got := w.send(t, "/barriere-melden", fields); got.status != http.StatusSeeOther {
		t.Errorf("sent as a new one: got %d", got.status)
	}
}

// TestBarrierMistakes: what is wrong stands at its field and in the summary, and what was typed stays.
func TestBarrierMistakes(t *testing.T) {
	w := open(t)
	long := strings.Repeat("ä", feedback.LongestWhat+1)
	for _, tt := range []struct{ field, typed, kept, message string }{
		{"barriere", "  \r\n ", "", "Bitte beschreiben Sie die Barriere"},
		{"barriere", long, long, "höchstens 4.000 Zeichen. Es sind jetzt 4.001."},
		{"barriere", "Das\x00 geht\xff nicht", "Das geht nicht", "Wir haben sie entfernt"},
		{"adresse", "https://evil.example/", "https://evil.example/", "keine Adresse dieser Website"},
		{"adresse", "//evil.example/", "//evil.example/", "keine Adresse dieser Website"},
		{"name", strings.Repeat("x", 201), strings.Repeat("x", 201), "höchstens 200 Zeichen"},
		{"email", "ada", "ada", "keine vollständige E-Mail-Adresse"},
		{"telefon", "abends", "abends", "besteht aus Ziffern"},
		{"leer-lassen", "http://spam.example", "http://spam.example", "muss leer bleiben"},
	} {
		fields := w.barrierForm(t, url.Values{"barriere": {"Da ist eine"}})
		fields.Set(tt.field, tt.typed)
		a := w.send(t, "/barriere-melden", fields)
		if a.status != http.StatusUnprocessableEntity || a.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: got %d, %s", tt.field, a.status, a.header.Get("Cache-Control"))
		}
		a.says(t, "#"+tt.field+"-error", tt.message)
		field := a.Find("#" + tt.field)
		got := field.AttrOr("value", field.Text())
		if got != tt.kept {
			t.Errorf("%s holds %.50q, want %.50q", tt.field, got, tt.kept)
		}
		if field.AttrOr("aria-invalid", "") != "true" || !strings.Contains(field.AttrOr("aria-describedby", ""), tt.field+"-error") {
			t.Errorf("%s does not say that it is wrong", tt.field)
		}
		if a.Find(".kern-alert[autofocus] a[href='#"+tt.field+"']").Length() != 1 {
			t.Errorf("%s: the summary does not lead to it", tt.field)
		}
		if !strings.HasPrefix(a.Find("title").Text(), "Fehler: ") {
			t.Errorf("%s: the window says %q", tt.field, a.Find("title").Text())
		}
		if (a.Find(".trap").Length() == 0) != (tt.field == "leer-lassen") {
			t.Errorf("%s: the field for programs shows wrongly", tt.field)
		}
	}
}

// TestForeignForms: what did not come from our own page is refused and kept nowhere.
func TestForeignForms(t *testing.T) {
	w := open(t)
	before := len(w.reports(t))
	fields := w.barrierForm(t, url.Values{"barriere": {"Werbung"}})
	for _, tt := range []struct {
		name   string
		header []string
		status int
	}{
		{"another site", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"another site, an old browser", []string{"Sec-Fetch-Site", "", "Origin", "https://evil.example"}, 403},
		{"no form", []string{"Content-Type", "application/json"}, 415},
		{"our own by its public name", []string{"Sec-Fetch-Site", "", "Origin", "https://rat.example"}, 303},
	} {
		if a := w.send(t, "/barriere-melden", fields, tt.header...); a.status != tt.status {
			t.Errorf("%s: got %d, want %d", tt.name, a.status, tt.status)
		}
	}
	if got := w.send(t, "/barriere-melden", url.Values{"barriere": {strings.Repeat("x", 200_000)}}).status; got != http.StatusRequestEntityTooLarge {
		t.Errorf("a flood of text: got %d", got)
	}
	for path, allow := range map[string]string{"/vorlagen": "GET, HEAD", "/barriere-melden/" + feedback.NewToken(): "GET, HEAD"} {
		if a := w.send(t, path, fields); a.status != http.StatusMethodNotAllowed || a.header.Get("Allow") != allow {
			t.Errorf("%s: got %d, %q", path, a.status, a.header.Get("Allow"))
		}
	}
	for _, token := range []string{"x", feedback.NewToken(), "%00"} {
		if a := w.get(t, "/barriere-melden/"+token); a.status != http.StatusNotFound {
			t.Errorf("the receipt %s: got %d", token, a.status)
		}
	}
	if got := len(w.reports(t)) - before; got != 1 {
		t.Errorf("%d reports were kept, want 1", got)
	}
}

func (w *world) reports(t *testing.T) []string {
	t.Helper()
	list, err := w.feedback.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out := make([]string, len(list))
	for i, r := range list {
		out[i] = r.Case()
	}
	return out
}

// TestBarrierPrefill: only our own pages are filled in.
func TestBarrierPrefill(t *testing.T) {
	w := open(t)
	for from, want := range map[string]string{
		"/vorlagen?q=a": "/vorlagen?q=a", "": "", "https://evil.example/": "", "//evil.example": "", "javascript:alert(1)": "",
		"https://rat.example": "/", "/\x00": "", "/" + strings.Repeat("x", 600): "",
	} {
		a := w.get(t, "/barriere-melden?"+url.Values{"seite": {from}}.Encode())
		if got := a.Find("#adresse").AttrOr("value", ""); got != want || a.status != 200 {
			t.Errorf("%.40q: got %d with %q, want %q", from, a.status, got, want)
		}
	}
}

// TestBarrierInBrowser sends an empty form, mends it by keyboard, and reads the receipt; axe looks after each step.
func TestBarrierInBrowser(t *testing.T) {
	w := open(t)
	browser := browsertest.Start(t)
	for _, s := range []browsertest.Setting{{Width: 1280}, {Width: 320}, {Width: 375, Dark: true}} {
		tab := browser.Open(t, w.server(t)+"/barriere-melden?seite=/vorlagen", s)
		tab.Follow("form.letter button")
		name := fmt.Sprintf("%+v", s)
		none(t, name+": errors: axe", tab.Axe())
		none(t, name+": errors: overflow", tab.Overflow())
		walk(t, name+": errors", tab)
		if got := tab.Text(); !strings.Contains(got, "Bitte beschreiben Sie die Barriere") {
			t.Errorf("%s: the empty form led to:\n%s", name, got)
		}
		tab.Type("barriere", "Das Bild hat keinen Text.")
		tab.Follow("form.letter button")
		none(t, name+": receipt: axe", tab.Axe())
		if got := tab.Text(); !strings.Contains(got, "B-") || !strings.Contains(got, "ist angekommen") {
			t.Errorf("%s: the form led to:\n%s", name, got)
		}
		none(t, name+": refused by the content security policy", tab.Refused())
	}
}

// receipt is the address at which somebody sees that a report arrived.
func (w *world) receipt(t *testing.T) string {
	t.Helper()
	token := feedback.NewToken()
	if _, err := w.feedback.Send(t.Context(), token, feedback.Draft{What: "Das Bild hat keinen Text."}); err != nil {
		t.Fatal(err)
	}
	return "/barriere-melden/" + token
}

// TestEveryPageLeadsToTheForm with its own address, without what somebody looked for.
func TestEveryPageLeadsToTheForm(t *testing.T) {
	w := open(t)
	for path, want := range map[string]string{
		"/":                         "/barriere-melden?seite=%2F",
		"/en/vorlagen?q=Spielplatz": "/en/barriere-melden?seite=%2Fen%2Fvorlagen",
		"/gibt-es-nicht":            "/barriere-melden?seite=%2Fgibt-es-nicht",
		"/barriere-melden":          "/barriere-melden",
	} {
		a := w.get(t, path)
		if a.Find(`.footer a[href="`+want+`"]`).Length() != 1 {
			t.Errorf("%s: no link to %s in its foot", path, want)
		}
	}
	if got := w.get(t, "/barriere-melden?seite=%2Fen%2Fvorlagen").Find("#adresse").AttrOr("value", ""); got != "/en/vorlagen" {
		t.Errorf("got %q", got)
	}
}

// TestWherePapersStand: one step at most is marked as the present one, in words too, and each page explains its words.
func TestWherePapersStand(t *testing.T) {
	w := open(t)
	papers, err := w.archive.Papers(t.Context(), council.PaperFilter{}, council.Page{First: 100})
	if err != nil {
		t.Fatal(err)
	}
	states, present := map[string]int{}, 0
	for i, paper := range papers.Items {
		prefix := []string{"", "/einfach", "/en"}[i%3]
		a := w.get(t, prefix+w.path(t, "/vorlagen", paper.URL))
		states[prefix+" "+a.text(".progress__state")]++
		if sentence := a.text(".progress p:last-child"); !strings.HasSuffix(sentence, ".") || strings.Contains(sentence, "%!") || strings.Contains(sentence, "progress.") {
			t.Errorf("%s: %q", paper.URL, sentence)
		}
		now := a.Find(`.station[aria-current="step"]`)
		if now.Length() > 1 {
			t.Errorf("%s: %d present steps", paper.URL, now.Length())
		}
		present += now.Length()
		if now.Length() == 1 && now.Find(".station__step").Length() != 1 {
			t.Errorf("%s: the present step does not say so in words", paper.URL)
		}
	}
	t.Logf("%v, %d with a present step", states, present)
	if len(states) < 6 || present == 0 {
		t.Errorf("got the states %v and %d present steps, want several of each", states, present)
	}
	a := w.get(t, w.path(t, "/vorlagen", fixtures.PaperRadweg))
	for _, term := range []string{"Beschlussvorlage", "Beratungsfolge", "Vorberatung", "Entscheidung"} {
		if !strings.Contains(a.text(".explain summary"), "„"+term+"“") {
			t.Errorf("%s is not explained in place", term)
		}
	}
	if a := w.get(t, "/erklaerungen/gibt-es-nicht"); a.status != http.StatusNotFound {
		t.Errorf("a term that nobody explains: got %d", a.status)
	}
	if a := w.get(t, "/erklaerungen"); a.Find("main section[id] h2 a").Length() < 30 || a.Find(`main a[href="#antrag"]`).Length() != 1 {
		t.Error("not all explanations are on their page")
	}
}
