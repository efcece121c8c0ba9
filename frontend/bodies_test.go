package frontend_test

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// twoTowns is a database with two bodies that have a paper, a meeting, a committee and a file each.
func twoTowns(t *testing.T) *world {
	t.Helper()
	ctx := context.Background()
	clock := func() time.Time { return now }
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(t.TempDir(), "two.db"), Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := s.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	source := &council.Source{ID: council.NewID("s"), URL: "https://s.example", State: council.SourceActive, Created: now}
	var records []*council.Record
	for _, name := range []string{"Oberdorf", "Unterdorf"} {
		body := council.NewID(name)
		object := func(what string) council.Object {
			return council.Object{ID: council.NewID(name + what), URL: "https://s.example/" + name + what, SourceID: source.ID, BodyID: body}
		}
		self := object("")
		self.ID, self.BodyID = body, body
		start := now.AddDate(0, 0, 7)
		for _, e := range []council.Entity{
			&council.Body{Object: self, Name: "Gemeinde " + name, ShortName: name},
			&council.Paper{Object: object("p"), Name: "Vorlage aus " + name, Date: "2026-03-01", SortDate: "2026-03-01"},
			&council.Meeting{Object: object("m"), Name: "Sitzung in " + name, Start: &start},
			&council.Organization{Object: object("o"), Name: "Rat von " + name},
			&council.File{Object: object("f"), Name: "Datei aus " + name, Date: "2026-03-01"},
		} {
			records = append(records, &council.Record{Entity: e})
		}
	}
	err = s.Update(ctx, func(tx council.Tx) error {
		if err := tx.PutSource(ctx, source); err != nil {
			return err
		}
		if err := tx.PutRecords(ctx, records); err != nil {
			return err
		}
		return tx.BumpDataVersion(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	w := &world{store: s, archive: archive.New(s, clock)}
	if w.site, err = frontend.New(frontend.Deps{Archive: w.archive, Log: slog.New(slog.DiscardHandler)}); err != nil {
		t.Fatal(err)
	}
	return w
}

// TestSeveralBodies: lists say whose an entry is, and show one body alone when asked to.
func TestSeveralBodies(t *testing.T) {
	w := twoTowns(t)
	upper := string(council.NewID("Oberdorf"))
	for _, path := range []string{"/", "/vorlagen", "/sitzungen", "/gremien", "/dateien"} {
		both := w.get(t, path)
		both.says(t, "main", "Oberdorf", "Unterdorf")
		if both.Find(".demo").Length() > 0 {
			t.Errorf("%s calls a real town invented", path)
		}
		one := w.get(t, path+"?koerperschaft="+upper)
		if got := one.text(".entries"); one.status != 200 || !strings.Contains(got, "Oberdorf") || strings.Contains(got, "Unterdorf") {
			t.Errorf("%s of one body: got %d with %q", path, one.status, got)
		}
	}
	if got := w.get(t, "/?koerperschaft="+upper).text(".tabs [aria-current]"); got != "Gemeinde Oberdorf" {
		t.Errorf("the start page of Oberdorf calls itself %q", got)
	}
	if got := w.get(t, "/vorlagen?koerperschaft="+upper).Find("#koerperschaft [selected]").Text(); got != "Gemeinde Oberdorf" {
		t.Errorf("the form forgets the body: %q", got)
	}
	w.get(t, "/vorlagen?koerperschaft=x").says(t, "#koerperschaft-error", "steht nicht zur Auswahl")
}

// TestManyOrganizations: a town may have more of them than a page of a list, and all can be chosen.
func TestManyOrganizations(t *testing.T) {
	const more = 250
	w := twoTowns(t)
	var records []*council.Record
	for i := range more {
		name := fmt.Sprintf("Zweckverband %03d", i)
		records = append(records, &council.Record{Entity: &council.Organization{
			Object: council.Object{ID: council.NewID(name), URL: "https://s.example/" + name, SourceID: council.NewID("s"), BodyID: council.NewID("Oberdorf")},
			Name:   name, Classification: "Art " + name,
		}})
	}
	if err := w.store.Update(t.Context(), func(tx council.Tx) error { return tx.PutRecords(t.Context(), records) }); err != nil {
		t.Fatal(err)
	}
	last := string(council.NewID("Zweckverband 249"))
	for _, path := range []string{"/vorlagen", "/sitzungen", "/personen"} {
		a := w.get(t, path)
		if got := a.Find("#gremium option").Length(); got < more+2 || a.Find("#gremium option[value='"+last+"']").Length() != 1 {
			t.Errorf("%s: got %d organizations to choose from, want %d", path, got, more+2)
		}
	}
	w.get(t, "/gremien").says(t, "#art", "Art Zweckverband 249")
}

// TestNothingYet: before the first import every page is there and says that it is empty.
func TestNothingYet(t *testing.T) {
	ctx := context.Background()
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(t.TempDir(), "empty.db"), Clock: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	w := &world{store: s, archive: archive.New(s, time.Now)}
	if w.site, err = frontend.New(frontend.Deps{Archive: w.archive, Log: slog.New(slog.DiscardHandler)}); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/", "/vorlagen", "/sitzungen", "/gremien", "/personen", "/dateien", "/stand"} {
		if a := w.get(t, path); a.status != 200 || a.text(".empty") == "" {
			t.Errorf("%s: got %d and %q", path, a.status, a.text(".empty"))
		}
	}
}

// imports is a store that knows nothing but its sources, and how far their files are.
type imports struct {
	broken
	all    []*council.Freshness
	status []*council.ReadingStatus
}

func (i imports) Freshness(context.Context) ([]*council.Freshness, error) { return i.all, nil }
func (i imports) ReadingStatus(context.Context) ([]*council.ReadingStatus, error) {
	return i.status, nil
}

// TestStandStates shows imports that run, failed, came in part, or never were.
func TestStandStates(t *testing.T) {
	earlier := now.Add(-time.Hour)
	report := council.Report{
		Counts: map[council.Kind]council.Counts{
			council.KindPaper: {Found: 3, New: 1, Dropped: 2, Reasons: map[string]int{"no id": 1, "something new": 1}},
		},
		Warnings: make([]string, 25),
	}
	for i := range report.Warnings {
		report.Warnings[i] = "list loops"
	}
	source := func(name string, state council.SourceState, run *council.Run) *council.Freshness {
		return &council.Freshness{Source: council.Source{URL: "https://" + name + ".example/oparl", State: state}, LastRun: run}
	}
	store := imports{all: []*council.Freshness{
		source("running", council.SourceActive, &council.Run{State: council.RunRunning, Mode: council.RunFull, Started: earlier, Applied: 1200, Total: 14004}),
		source("failed", council.SourceActive, &council.Run{State: council.RunFailed, Mode: council.RunFull, Started: earlier, Finished: &now, Error: "no answer"}),
		source("partial", council.SourcePaused, &council.Run{State: council.RunPartial, Mode: council.RunIncremental, Started: earlier, Finished: &now, Report: report}),
		source("never", council.SourceActive, nil),
	}}
	site, err := frontend.New(frontend.Deps{Archive: archive.New(store, func() time.Time { return now }), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	w := &world{site: site}
	a := w.get(t, "/stand")
	a.says(t, ".source:nth-of-type(1)", "running.example", "läuft", "begonnen am", "1.200 von 14.004")
	if got := a.Find("progress").AttrOr("value", "") + "/" + a.Find("progress").AttrOr("max", ""); got != "1200/14004" {
		t.Errorf("progress: got %s", got)
	}
	a.says(t, ".source:nth-of-type(2)", "gescheitert", "no answer")
	a.says(t, ".source:nth-of-type(3)", "teilweise", "angehalten", "Vorlage: ohne Kennung (1)", "Vorlage: something new (1)", "25 Warnungen", "und 5 weitere")
	a.says(t, ".source:nth-of-type(4)", "noch nie")
	w.get(t, "/einfach/stand").says(t, ".source:nth-of-type(1)", "läuft gerade")
}

// TestStandNext: the invented town is never asked again of itself, so no time is named for that.
func TestStandNext(t *testing.T) {
	next := now.Add(time.Hour)
	store := imports{all: []*council.Freshness{
		{Source: council.Source{URL: "https://real.example", State: council.SourceActive, NextIncremental: &next}},
		{Source: council.Source{URL: "https://demo.example", State: council.SourceActive, NextIncremental: &next, Demo: true}},
	}}
	site, err := frontend.New(frontend.Deps{Archive: archive.New(store, func() time.Time { return now }), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	a := (&world{site: site}).get(t, "/stand")
	a.says(t, ".source:nth-of-type(1)", "Nächste Abfrage")
	if text := a.text(".source:nth-of-type(2)"); !strings.Contains(text, "demo.example") || strings.Contains(text, "Nächste Abfrage") {
		t.Errorf("of the demo it says %q", text)
	}
}
