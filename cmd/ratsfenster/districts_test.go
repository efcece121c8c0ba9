package main

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// reasons counts by what papers concern districts, as a dump tells it.
func reasons(t *testing.T, data string) map[council.ConcernReason]int {
	t.Helper()
	out := map[council.ConcernReason]int{}
	text, _, _ := command(t, "dump", "--data", data)
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, `{"type":"PaperDistrict"`) {
			continue
		}
		for _, reason := range council.ConcernReasons {
			if strings.Contains(line, `"reason":"`+string(reason)+`"`) {
				out[reason]++
			}
		}
	}
	return out
}

// TestDistrictsAreMatched: an import by itself leaves nothing to do; outlines that come later, and work that an interrupted
// process left undone, are what the next server begins with.
func TestDistrictsAreMatched(t *testing.T) {
	_, url := townServer(t, time.Now())
	data := t.TempDir()
	if _, stderr, code := command(t, "ingest", "oparl", url, "--no-files", "--allow-private", "--data", data); code != 0 {
		t.Fatalf("got %d\n%s", code, stderr)
	}
	before := reasons(t, data)
	if before[council.ConcernOrganization] == 0 || before[council.ConcernTitle] == 0 || before[council.ConcernPlace] == 0 {
		t.Fatalf("after the import: got papers of districts by %v, want some of each", before)
	}
	// The Ortsteile of places say it without outlines too. Now the Altstadt is all of the town.
	const outlines = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Altstadt"},"geometry":
		{"type":"Polygon","coordinates":[[[7,49.5],[8.5,49.5],[8.5,50.5],[7,50.5],[7,49.5]]]}}]}`
	if err := os.MkdirAll(filepath.Join(data, "town"), 0o700); err != nil {
		t.Fatal(err)
	}
	settings := "name = \"Stadt Mornbrück\"\n"
	for name, text := range map[string]string{"town.toml": settings, "districts.geojson": outlines} {
		if err := os.WriteFile(filepath.Join(data, "town", name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, srv := start(t, data, serveCommand{NoDemo: true, NoFiles: true})
	undone := func(ctx context.Context) bool {
		due, err := srv.districts.concerns.Due(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return due
	}
	for deadline := time.Now().Add(10 * time.Second); undone(t.Context()); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("ten seconds after the start the outlines have not been looked at")
		}
	}
	if after := reasons(t, data); after[council.ConcernPlace] <= before[council.ConcernPlace] {
		t.Errorf("with outlines: got papers of districts by %v, want more by place than in %v", after, before)
	}
}

// TestDemoDistricts: when the demo is ready, so are its districts.
func TestDemoDistricts(t *testing.T) {
	data := t.TempDir()
	base, _ := start(t, data, serveCommand{NoFiles: true})
	if status, body := fetch(t, base+"/ortsbezirke"); status != http.StatusOK || strings.Count(body, "map__link") != 15 {
		t.Errorf("got %d with %d districts on the map", status, strings.Count(body, "map__link"))
	}
	if got := reasons(t, data); len(got) != len(council.ConcernReasons) {
		t.Errorf("got papers of districts by %v", got)
	}
}
