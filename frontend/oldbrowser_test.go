package frontend_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/frontend/internal/browsertest"
)

// unknown puts names that no browser knows in place of what browsers of before 2022 do not know.
var unknown = strings.NewReplacer("oklch(", "not-oklch(", "color-mix(", "not-mix(", ":has(", ":not-has(", ":focus-visible", ":not-visible")

// outdated serves pages as a browser of before 2022 understands them: its style sheets have unknown names in them.
func outdated(pages http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Del("Accept-Encoding")
		recorder := httptest.NewRecorder()
		pages.ServeHTTP(recorder, r)
		body := recorder.Body.String()
		if strings.HasPrefix(recorder.Header().Get("Content-Type"), "text/css") {
			body = unknown.Replace(body)
			recorder.Header().Set("Content-Length", strconv.Itoa(len(body)))
		}
		for name, values := range recorder.Header() {
			w.Header()[name] = values
		}
		w.WriteHeader(recorder.Code)
		_, _ = w.Write([]byte(body))
	})
}

// TestOldBrowser: without oklch, color-mix, :has and :focus-visible buttons and fields are still seen as such, and so is
// the focus. RATSFENSTER_SHOTS=folder takes pictures.
func TestOldBrowser(t *testing.T) {
	w := open(t)
	browser := browsertest.Start(t)
	server := httptest.NewServer(outdated(w.site))
	defer server.Close()
	pages := pageTypes(t, w)
	for _, name := range []string{"start", "papers-used", "papers-wrong", "paper", "meeting", "file", "barrier", "barrier-wrong", "calendar", "district"} {
		path, ok := pages[name]
		if !ok {
			continue
		}
		t.Run(name, func(t *testing.T) {
			tab := browser.Open(t, server.URL+path, browsertest.Setting{Width: 375})
			none(t, "not to be recognised", tab.Faint())
			none(t, "overflow", tab.Overflow())
			walk(t, "old browser", tab)
			if ground, text := tab.Style("body", "background-color"), tab.Style("body", "color"); ground != "rgb(255, 255, 255)" || text == ground {
				t.Errorf("the text is %s on %s", text, ground)
			}
			if dir := os.Getenv("RATSFENSTER_SHOTS"); dir != "" {
				if err := os.WriteFile(filepath.Join(dir, "old-"+name+".png"), tab.Screenshot(), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
