package frontend_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/frontend/internal/browsertest"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// pageTypes is one address for every kind of page, with a name for messages and pictures.
func pageTypes(t *testing.T, w *world) map[string]string {
	t.Helper()
	return map[string]string{
		"start":         "/",
		"start-einfach": "/einfach",
		"start-en":      "/en",
		"papers":        "/vorlagen",
		"papers-used":   "/vorlagen?q=a&von=2025-01-01",
		"papers-wrong":  "/vorlagen?von=31.02.2025&gremium=nix&seite=x",
		"papers-empty":  "/vorlagen?q=gibtesnicht",
		"paper":         w.path(t, "/vorlagen", w.changed),
		"paper-long":    w.path(t, "/vorlagen", w.longest(t)),
		"meetings":      "/sitzungen",
		"meetings-past": "/sitzungen?wann=vergangen",
		"meeting":       w.path(t, "/sitzungen", w.meetingOf(t, w.takenOff)),
		"agendaitem":    w.path(t, "/tagesordnungspunkte", w.takenOff),
		"organizations": "/gremien",
		"organization":  w.path(t, "/gremien", w.town.IDs("Organization")[0]),
		"persons":       "/personen",
		"person":        w.path(t, "/personen", w.town.IDs("Person")[0]),
		"files":         "/dateien",
		"file":          w.path(t, "/dateien", w.town.IDs("File")[0]),
		"stand":         "/stand",
		"404":           "/gibt-es-nicht",
		"410":           "/vorlagen/" + string(council.NewID(w.deleted)),
	}
}

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
		for _, s := range []browsertest.Setting{{Width: 1280}, {Width: 375}, {Width: 375, Dark: true}} {
			t.Run(name, func(t *testing.T) {
				tab := browser.Open(t, url+path, s)
				file := filepath.Join(dir, fmt.Sprintf("%s-%d%s.png", name, s.Width, map[bool]string{true: "-dark"}[s.Dark]))
				if err := os.WriteFile(file, tab.Screenshot(), 0o600); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}
