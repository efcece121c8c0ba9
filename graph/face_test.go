package graph_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/graph"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// TestHowTheTownShowsItself: name, contact, statement and texts, and new settings although the data is the same.
func TestHowTheTownShowsItself(t *testing.T) {
	now := &council.Town{
		Version: "1", Name: "Stadt Mornbrück", Contact: council.Contact{Email: "rat@mornbrueck.example"},
		Accessibility: &council.AccessibilityStatement{
			Date: "2026-01-05", Status: "partial", Exceptions: []council.AccessibilityException{{What: "Scans"}},
			Enforcement: council.Enforcement{Email: "durchsetzungsstelle@mastd.rlp.de"},
		},
		Texts: map[council.TextName]map[string]council.Text{"impressum": {"de": {Lang: "de", Title: "Impressum", Markdown: "Markt 1"}}},
	}
	at := clock()
	h := api(t, storetest.Open(t), func(d *graph.Deps) {
		d.Clock = func() time.Time { return at }
		d.Town = func() *council.Town { return now }
		d.CacheBytes = 1 << 20
	})
	const query = `{ town { name short contact { phone email } accessibility { date status law exceptions { what why } enforcement { name email } }
		text(name: "impressum", language: "en") { language title markdown } missing: text(name: "start") { markdown } } }`
	ask := func(query, want string) {
		t.Helper()
		got := post(t.Context(), t, h, query, nil)
		if got.Code != http.StatusOK || !strings.Contains(got.Body.String(), want) {
			t.Errorf("got %d %s\nwant %s", got.Code, got.Body, want)
		}
	}
	ask(query, `{"town":{"name":"Stadt Mornbrück","short":null,"contact":{"phone":null,"email":"rat@mornbrueck.example"},`+
		`"accessibility":{"date":"2026-01-05","status":"PARTIAL","law":null,"exceptions":[{"what":"Scans","why":null}],`+
		`"enforcement":{"name":null,"email":"durchsetzungsstelle@mastd.rlp.de"}},`+
		`"text":{"language":"de","title":"Impressum","markdown":"Markt 1"},"missing":null}}`)
	ask(`{ town { text(name: "impressum", language: "fr") { title } } }`, `the languages are de, de-simple and en`)
	now = &council.Town{Version: "2", Name: "Neu"}
	at = at.Add(time.Second) // the version of the data is asked for now and then
	ask(query, `"name":"Neu"`)
}
