package main

import (
	"log/slog"
	"maps"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// TestBarriers: the town's staff work off a report beside a running server, whose metrics follow.
func TestBarriers(t *testing.T) {
	data := t.TempDir()
	if _, stderr, code := command(t, "migrate", "--data", data); code != 0 {
		t.Fatal(stderr)
	}
	s, err := store.Open(t.Context(), store.Options{Path: filepath.Join(data, "ratsfenster.db"), Clock: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	registry := prometheus.NewRegistry()
	served := watchedFeedback(s, slog.New(slog.DiscardHandler), registry)
	receipt, err := served.Send(t.Context(), feedback.NewToken(), feedback.Draft{
		Page: "/vorlagen", What: "Das Bild hat keinen Text.", Email: "ada@example.org", Lang: "de",
	})
	if err != nil {
		t.Fatal(err)
	}
	wanted, err := served.Send(t.Context(), feedback.NewToken(), feedback.Draft{
		Kind: council.BarrierAccessibleVersion, FileID: "f-17", Page: "/dateien/f-17/plan", Formats: []feedback.Format{feedback.FormatAloud},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args       []string
		says, mute string
		code       int
	}{
		{[]string{"list"}, receipt.Case + "  OPEN  barrier", "ada@", 0},
		{[]string{"list"}, "accessible version", "READ_ALOUD", 0},
		{[]string{"list"}, "/dateien/f-17/plan", "", 0},
		{[]string{"show", wanted.Case}, "wanted: READ_ALOUD", "e-mail", 0},
		{[]string{"show", wanted.Case}, "f-17", "", 0},
		{[]string{"show", receipt.Case}, "ada@example.org", "erased", 0},
		{[]string{"answer", receipt.Case}, "", "", 0},
		{[]string{"list"}, "", receipt.Case, 0},
		{[]string{"list", "--all"}, "ANSWERED", "", 0},
		{[]string{"close", receipt.Case}, "", "", 0},
		{[]string{"close", receipt.Case}, "closed already", "", 1},
		{[]string{"erase", receipt.Case}, "", "", 0},
		{[]string{"show", receipt.Case}, "erased:", "ada@", 0},
		{[]string{"show", "B-1999-0001"}, "there is no report B-1999-0001", "", 1},
		{[]string{"show", "seven"}, "looks like B-2026-0007", "", 1},
	} {
		stdout, stderr, code := command(t, append([]string{"barriers", "--data", data}, tt.args...)...)
		out := stdout + stderr
		if code != tt.code || !strings.Contains(out, tt.says) || tt.mute != "" && strings.Contains(out, tt.mute) {
			t.Errorf("%v: exit %d, want %d, with %q and without %q:\n%s", tt.args, code, tt.code, tt.says, tt.mute, out)
		}
	}
	families, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	for _, f := range families {
		for _, m := range f.GetMetric() {
			got[f.GetName()] = m.GetGauge().GetValue() + m.GetCounter().GetValue()
		}
	}
	if want := map[string]float64{"ratsfenster_barrier_reports_open": 1, "ratsfenster_barrier_reports_total": 2}; !maps.Equal(got, want) {
		t.Errorf("got metrics %v, want %v", got, want)
	}
}
