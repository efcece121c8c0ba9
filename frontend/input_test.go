package frontend_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestBadInput: what cannot be understood is said at its field, and stays as it was typed.
func TestBadInput(t *testing.T) {
	w := open(t)
	for _, tt := range []struct {
		path, field, typed, message string
		status                      int
	}{
		{"/vorlagen?von=31.02.2025", "von", "31.02.2025", "„31.02.2025“ ist kein Datum", 422},
		{"/vorlagen?bis=gestern", "bis", "gestern", "„gestern“ ist kein Datum", 422},
		{"/en/vorlagen?bis=gestern", "bis", "gestern", "“gestern” is not a date", 422},
		{"/vorlagen?von=2025-05-01&bis=2025-04-01", "bis", "2025-04-01", "Das Ende liegt vor dem Anfang", 422},
		{"/vorlagen?q=" + strings.Repeat("x", 300), "q", strings.Repeat("x", 200), "höchstens 200 Zeichen", 422},
		{"/vorlagen?gremium=nix", "gremium", "", "„nix“ steht nicht zur Auswahl", 422},
		{"/vorlagen?gremium=" + string(council.NewID("nobody")), "gremium", "", "steht nicht zur Auswahl", 422},
		{"/vorlagen?art=Unfug", "art", "", "„Unfug“ steht nicht zur Auswahl", 422},
		{"/vorlagen?ortsbezirk=" + string(council.NewID("nowhere")), "ortsbezirk", "", "steht nicht zur Auswahl", 422},
		{"/sitzungen?von=x", "von", "x", "„x“ ist kein Datum", 422},
		{"/gremien?ortsbezirk=x", "ortsbezirk", "", "steht nicht zur Auswahl", 422},
		{"/personen?gremium=x", "gremium", "", "steht nicht zur Auswahl", 422},
		{"/dateien?bis=0.0.0000", "bis", "0.0.0000", "ist kein Datum", 422},
		{"/vorlagen?seite=x", "", "", "„x“ ist keine Seitenzahl", 422},
		{"/vorlagen?seite=0", "", "", "„0“ ist keine Seitenzahl", 422},
		{"/vorlagen?seite=-1", "", "", "„-1“ ist keine Seitenzahl", 422},
		{"/vorlagen?seite=99999999999999999999", "", "", "ist keine Seitenzahl", 422},
		{"/?koerperschaft=x", "", "", "steht nicht zur Auswahl", 422},
		{"/vorlagen?koerperschaft=" + string(council.NewID("elsewhere")), "", "", "steht nicht zur Auswahl", 422},
		{"/vorlagen?seite=99", "", "", "Eine Seite 99 gibt es nicht; die Liste hat 15.", 404},
		{"/personen?seite=50", "", "", "Eine Seite 50 gibt es nicht", 404},
		{"/sitzungen?seite=50", "", "", "Eine Seite 50 gibt es nicht", 404},
		{"/gremien?seite=50", "", "", "Eine Seite 50 gibt es nicht", 404},
		{"/dateien?seite=5000", "", "", "Eine Seite 5.000 gibt es nicht", 404},
	} {
		a := w.get(t, tt.path)
		if a.status != tt.status {
			t.Errorf("%.100s: got %d, want %d", tt.path, a.status, tt.status)
		}
		a.says(t, "main", tt.message)
		if tt.field == "" {
			continue
		}
		a.says(t, "#"+tt.field+"-error", tt.message)
		field := a.Find("#" + tt.field)
		if field.AttrOr("aria-invalid", "") != "true" || field.AttrOr("aria-describedby", "") != tt.field+"-error" {
			t.Errorf("%.100s: the field does not say that it is wrong", tt.path)
		}
		if got := field.AttrOr("value", ""); tt.typed != got {
			t.Errorf("%.100s: the field holds %q, want %q", tt.path, got, tt.typed)
		}
		if a.Find(".kern-alert a[href='#"+tt.field+"']").Length() != 1 {
			t.Errorf("%.100s: the summary does not lead to the field", tt.path)
		}
		if tt.field != "q" && a.Find("details.filters__more").Length() == 1 && a.Find("details.filters__more[open]").Length() != 1 {
			t.Errorf("%.100s: the field is hidden", tt.path)
		}
	}
}

// TestStrangeInput: whatever comes, an answer goes out, and nothing of it runs.
func TestStrangeInput(t *testing.T) {
	w := open(t)
	for _, value := range []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `javascript:alert(1)`, "\x00", "\xff\xfe", "%", "' OR 1=1 --", "*", `\`,
		"🙂", strings.Repeat("ä", 5000), "_", "a%b",
	} {
		for _, field := range []string{"q", "gremium", "art", "ortsbezirk", "von", "bis", "seite", "koerperschaft", "wann", "auch", "unbekannt"} {
			for _, path := range []string{"/", "/vorlagen", "/sitzungen", "/gremien", "/personen", "/dateien", "/stand"} {
				a := w.get(t, path+"?"+url.Values{field: {value}}.Encode())
				if a.status != 200 && a.status != 404 && a.status != 422 {
					t.Errorf("%s with %s=%.40q: got %d", path, field, value, a.status)
				}
				if a.Find(`script:not([type="application/ld+json"]), [onerror], img[src=x]`).Length() > 0 {
					t.Errorf("%s with %s=%.40q: it got into the page", path, field, value)
				}
			}
		}
	}
	for _, path := range []string{"/vorlagen/%00", "/vorlagen/%2e%2e", "/vorlagen/" + strings.Repeat("z", 10_000), "/en/%ff", "/sitzungen/a/b/c"} {
		if got := w.get(t, path).status; got != 404 && got != 301 && got != 307 {
			t.Errorf("%.60s: got %d", path, got)
		}
	}
}

// TestWhatSourcesSay: names come from elsewhere and may hold anything.
func TestWhatSourcesSay(t *testing.T) {
	w := open(t)
	a := w.get(t, w.path(t, "/vorlagen", hostilePaper))
	if got := a.Find("h1").Text(); got != hostileTitle {
		t.Errorf("h1: got %q, want %q", got, hostileTitle)
	}
	if a.Find(`h1 b, script:not([type="application/ld+json"])`).Length() > 0 {
		t.Error("markup of a title became markup of the page")
	}
}
