package archive_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// TestApplyIsOneTransaction: what fails leaves neither objects nor counts behind.
func TestApplyIsOneTransaction(t *testing.T) {
	d := newDesk(t)
	s := d.register(archive.Registration{URL: "https://ris.example/system"})
	in := archive.NewIntake(d.store, func() time.Time { return d.now })
	run := newRun(s)
	if err := in.Apply(t.Context(), run, []archive.Observation{paper(s, "1", "Radweg")}, 7); err != nil {
		t.Fatal(err)
	}
	broken := seen(s, "1", d.now, map[string]any{"name": "anders"})
	broken.Raw.JSON = json.RawMessage("kaputt")
	err := in.Apply(t.Context(), run, []archive.Observation{paper(s, "2", "Spielplatz"), broken}, 9)
	if err == nil {
		t.Fatal("got no error")
	}
	if run.Applied != 7 || run.Report.Counts[council.KindPaper].Found != 1 {
		t.Errorf("the run went on: %+v", run)
	}
	stored, err := d.store.LastRuns(t.Context(), []council.ID{s.ID})
	if err != nil || len(stored) != 1 || stored[0].Applied != 7 {
		t.Errorf("got runs %+v, %v", stored, err)
	}
	d.checkPaper(council.NewID("https://ris.example/papers/2"), "")
	d.checkPaper(council.NewID("https://ris.example/papers/1"), "Radweg")
}

// TestDataVersion: caches hear of what readers can see, and of nothing else.
func TestDataVersion(t *testing.T) {
	d := newDesk(t)
	s := d.register(archive.Registration{URL: "https://ris.example/system"})
	in := archive.NewIntake(d.store, func() time.Time { return d.now })
	for _, tt := range []struct {
		name string
		o    archive.Observation
		grow bool
	}{
		{"new", paper(s, "1", "Radweg"), true},
		{"the same", paper(s, "1", "Radweg"), false},
		{"changed", paper(s, "1", "Radweg Süd"), true},
		{"deleted", tombstone(s, "1", d.now), true},
		{"deleted again", tombstone(s, "1", d.now), false},
		{"unknown and deleted", tombstone(s, "2", d.now), false},
	} {
		before, err := d.store.DataVersion(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if err := in.Apply(t.Context(), newRun(s), []archive.Observation{tt.o}, 1); err != nil {
			t.Fatal(err)
		}
		after, err := d.store.DataVersion(t.Context())
		if err != nil || (after > before) != tt.grow {
			t.Errorf("%s: version went from %d to %d, %v", tt.name, before, after, err)
		}
	}
}

// TestApplyTriesAgain: a transaction that has to be repeated counts once.
func TestApplyTriesAgain(t *testing.T) {
	d := newDesk(t)
	s := d.register(archive.Registration{URL: "https://ris.example/system"})
	run := newRun(s)
	in := archive.NewIntake(&repeating{Store: d.store}, func() time.Time { return d.now })
	if err := in.Apply(t.Context(), run, []archive.Observation{paper(s, "1", "Radweg")}, 1); err != nil {
		t.Fatal(err)
	}
	if got := run.Report.Counts[council.KindPaper]; got.Found != 1 || got.New != 1 {
		t.Errorf("got %+v", got)
	}
}

// repeating is a store in which every transaction collides once before it comes through.
type repeating struct{ council.Store }

func (r *repeating) Update(ctx context.Context, f func(council.Tx) error) error {
	errCollision := errors.New("somebody else was faster")
	err := r.Store.Update(ctx, func(tx council.Tx) error {
		if err := f(tx); err != nil {
			return err
		}
		return errCollision
	})
	if !errors.Is(err, errCollision) {
		return fmt.Errorf("the first try: %w", err)
	}
	return r.Store.Update(ctx, f)
}
