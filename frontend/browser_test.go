package frontend_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/frontend/internal/browsertest"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// pageTypes is one address for every kind of page, with a name for messages and pictures.
func pageTypes(t *testing.T, w *world) map[string]string {
	t.Helper()
	return map[string]string{
		"start":           "/",
		"start-einfach":   "/einfach",
		"start-en":        "/en",
		"papers":          "/vorlagen",
		"papers-used":     "/vorlagen?q=a&von=2025-01-01",
		"papers-wrong":    "/vorlagen?von=31.02.2025&gremium=nix&seite=x",
		"papers-empty":    "/vorlagen?q=gibtesnicht",
		"paper":           w.path(t, "/vorlagen", changedPaper),
		"paper-long":      w.path(t, "/vorlagen", fixtures.PaperRadweg),
		"paper-hostile":   w.path(t, "/vorlagen", hostilePaper),
		"file-hostile":    w.path(t, "/dateien", hostileFile),
		"meetings":        "/sitzungen",
		"meetings-past":   "/sitzungen?wann=vergangen",
		"meeting":         w.path(t, "/sitzungen", takenOffFrom),
		"meeting-changed": w.path(t, "/sitzungen", fixtures.MeetingOrtsbeiratNext),
		"calendar":        "/kalender",
		"calendar-wrong":  "/kalender?monat=2026-13&gremium=nix",
		"calendar-empty":  "/kalender?monat=2031-08",
		"agendaitem":      w.path(t, "/tagesordnungspunkte", takenOffItem),
		"organizations":   "/gremien",
		"districts":       "/ortsbezirke",
		"district":        w.districtPath(t, "Altstadt"),
		"district-open":   w.districtPath(t, "Altstadt") + "?antraege=offen",
		"organization":    w.path(t, "/gremien", fixtures.OrganizationStadtrat),
		"persons":         "/personen",
		"person":          w.path(t, "/personen", fixtures.PersonMoosbrugger),
		"files":           "/dateien",
		"file":            w.path(t, "/dateien", droppedFile),
		"document":        w.path(t, "/dateien", proposalFile) + "?q=Uferstra%C3%9Fe",
		"document-table":  w.path(t, "/dateien", proposalFile) + "?seite=2",
		"document-wrong":  w.path(t, "/dateien", minutesFile) + "?seite=zwei",
		"document-scan":   w.path(t, "/dateien", scanFile),
		"accessible":      "/dateien/" + string(council.NewID(proposalFile)) + "/barrierefrei",
		"meeting-votes":   w.path(t, "/sitzungen", fixtures.MeetingStadtratRadweg),
		"item-votes":      w.path(t, "/tagesordnungspunkte", radwegItem),
		"cancelled":       w.path(t, "/sitzungen", fixtures.MeetingCancelled),
		"stand":           "/stand",
		"imprint":         "/impressum",
		"privacy":         "/datenschutz",
		"accessibility":   "/barrierefreiheit",
		"easy":            "/leichte-sprache",
		"sign":            "/gebaerdensprache",
		"barrier":         "/barriere-melden?seite=/vorlagen",
		"barrier-sent":    w.receipt(t),
		"terms":           "/erklaerungen",
		"term":            "/erklaerungen/ortsbeirat",
		"choices":         "/r/" + sharedReference,
		"404":             "/gibt-es-nicht",
		"410":             "/vorlagen/" + string(council.NewID(deletedPaper)),
	}
}

// settings are how people look at pages: on a desktop, on a phone, in the narrowest window of WCAG
// 1.4.10, and as they set their browsers. The narrowest window has the layout of the phone: axe and the
// keyboard find nothing new there.
var settings = []struct {
	name string
	browsertest.Setting
	axe, walk bool
}{
	{"1280", browsertest.Setting{Width: 1280}, true, true},
	{"375", browsertest.Setting{Width: 375}, true, true},
	{"320", browsertest.Setting{Width: 320}, false, false},
	{"text 200 %", browsertest.Setting{Width: 1280, Text: 200}, false, false},
	{"wide text", browsertest.Setting{Width: 320, Spacing: true}, false, false},
	{"dark", browsertest.Setting{Width: 1280, Dark: true}, true, false},
	{"paper", browsertest.Setting{Width: 720, Print: true, Dark: true}, false, false},
	{"contrast", browsertest.Setting{Width: 1280, ForcedColors: true}, false, true},
	{"still", browsertest.Setting{Width: 375, Still: true}, false, false},
}

// TestBrowser looks at every kind of page in every setting.
func TestBrowser(t *testing.T) {
	w := open(t)
	browser := browsertest.Start(t)
	url := w.server(t)
	for name, path := range pageTypes(t, w) {
		t.Run(name, func(t *testing.T) {
			tab := browser.Open(t, url+path, browsertest.Setting{})
			if got := tab.Bytes(); got > 130_000 || got < 20_000 {
				t.Errorf("got %d bytes for a first view, want 20,000 to 130,000", got)
			}
			foreign(t, url, tab)
			for _, s := range settings {
				tab.Set(s.Setting)
				none(t, s.name+": overflow", tab.Overflow())
				none(t, s.name+": moving", tab.Moving())
				if s.axe {
					none(t, s.name+": axe", tab.Axe())
				}
				if s.walk {
					walk(t, s.name, tab)
				}
				looks(t, s.Setting, tab)
			}
			unfolded(t, tab)
			none(t, "refused by the content security policy", tab.Refused())
		})
	}
}

// looks checks what a setting must change: the ground in the dark, and the way to paper.
func looks(t *testing.T, s browsertest.Setting, tab *browsertest.Tab) {
	t.Helper()
	want := "rgb(255, 255, 255)"
	if s.Dark && !s.Print {
		want = "rgb(0, 0, 0)"
	}
	if got := tab.Style("body", "background-color"); got != want && !s.ForcedColors {
		t.Errorf("%+v: the ground is %s, want %s", s, got, want)
	}
	if got := tab.Style(".nav", "display"); (got == "none") != s.Print {
		t.Errorf("%+v: the navigation is shown as %s", s, got)
	}
	if s.Print {
		none(t, "folded up on paper", tab.Folded())
	}
}

// unfolded opens what can be opened, and looks again: what was hidden has not been looked at yet.
func unfolded(t *testing.T, tab *browsertest.Tab) {
	t.Helper()
	tab.Set(browsertest.Setting{Width: 320})
	if tab.Unfold() == 0 {
		return
	}
	none(t, "unfolded: folded", tab.Folded())
	none(t, "unfolded: overflow", tab.Overflow())
	none(t, "unfolded: axe", tab.Axe())
}

func walk(t *testing.T, setting string, tab *browsertest.Tab) {
	t.Helper()
	stops := tab.Walk()
	if len(stops) < 10 {
		t.Errorf("%s: got %d stops for the keyboard, want at least skip link, languages and navigation", setting, len(stops))
	}
	none(t, setting+": stops without a visible focus", browsertest.Unseen(stops))
}

// TestWithoutScript does what a visitor does, with JavaScript switched off: search, open, go on.
func TestWithoutScript(t *testing.T) {
	w := open(t)
	browser := browsertest.Start(t)
	url := w.server(t)
	tab := browser.Open(t, url+"/", browsertest.Setting{NoScript: true})
	tab.Type("q", "Radweg")
	tab.Follow(`form.search button`)
	if got := tab.Text(); !strings.Contains(got, "Zweirichtungsradweg") {
		t.Errorf("the search led to:\n%s", got)
	}
	tab.Follow(`.entry__title a`)
	if got := tab.Text(); !strings.Contains(got, "Beratungsfolge") {
		t.Errorf("the first hit led to:\n%s", got)
	}
	tab.Follow(`.station h3 a`)
	if got := tab.Text(); !strings.Contains(got, "Tagesordnung") {
		t.Errorf("the first station led to:\n%s", got)
	}
	tab.Follow(`.languages a[hreflang=en]`)
	if got := tab.Text(); !strings.Contains(got, "Agenda") {
		t.Errorf("the English page says:\n%s", got)
	}
}

func none(t *testing.T, what string, found []string) {
	t.Helper()
	for _, f := range found {
		t.Errorf("%s: %s", what, f)
	}
}

func foreign(t *testing.T, url string, tab *browsertest.Tab) {
	t.Helper()
	requests := tab.Requests()
	if len(requests) < 3 {
		t.Errorf("got %d requests, want page, style sheet and fonts", len(requests))
	}
	for _, r := range requests {
		if !strings.HasPrefix(r, url+"/") {
			t.Errorf("a request to somebody else: %s", r)
		}
	}
}

// TestScreenshots takes a picture of every kind of page for people to look at:
// RATSFENSTER_SHOTS=folder go test ./frontend -run Screenshots
func TestScreenshots(t *testing.T) {
	dir := os.Getenv("RATSFENSTER_SHOTS")
	if dir == "" {
		t.Skip("RATSFENSTER_SHOTS names no folder")
	}
	w := open(t)
	browser := browsertest.Start(t)
	url := w.server(t)
	only := os.Getenv("RATSFENSTER_SHOTS_ONLY")
	for name, path := range pageTypes(t, w) {
		if only != "" && !strings.Contains(","+only+",", ","+name+",") {
			continue
		}
		for _, s := range []browsertest.Setting{{Width: 1280}, {Width: 375}, {Width: 375, Dark: true}, {Width: 720, Print: true}} {
			t.Run(name, func(t *testing.T) {
				tab := browser.Open(t, url+path, s)
				file := filepath.Join(dir, fmt.Sprintf("%s-%d%s.png", name, s.Width, map[bool]string{true: "-dark"}[s.Dark]+map[bool]string{true: "-print"}[s.Print]))
				if err := os.WriteFile(file, tab.Screenshot(), 0o600); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}
