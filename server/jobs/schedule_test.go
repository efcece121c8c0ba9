package jobs

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"
)

func TestScheduleKeepsTime(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		var often, rarely atomic.Int32
		count := func(n *atomic.Int32) func(context.Context) error {
			return func(context.Context) error { n.Add(1); return nil }
		}
		o := Options{Schedule: []Periodic{
			{Name: "often", Every: time.Second, Run: count(&often)},
			{Name: "rarely", Every: time.Hour, Jitter: time.Minute, Run: count(&rarely)},
		}}
		j := db.run(t, o)
		eventually(t, patience, "both run at once, one again", func() bool { return often.Load() >= 2 && rarely.Load() == 1 })
		stop(t, j)

		before := often.Load()
		db.run(t, o) // a restart
		eventually(t, patience, "the frequent one goes on", func() bool { return often.Load() > before })
		if got := rarely.Load(); got != 1 {
			t.Errorf("after a restart within the hour: got %d runs, want 1", got)
		}
	})
}

func TestScheduleFailsAndGoesOn(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		var runs atomic.Int32
		db.run(t, Options{Schedule: []Periodic{{Name: "import", Every: time.Second, Run: func(context.Context) error {
			runs.Add(1)
			return errors.New("the server is away")
		}}}})
		// The usual pauses would be 1, 16, 81 seconds; with a short period they are never longer than it.
		eventually(t, patience, "a failing import is tried every second or so", func() bool { return runs.Load() >= 3 })
	})
}

func TestDue(t *testing.T) {
	last := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	p := Periodic{Name: "import", Every: time.Hour, Jitter: 10 * time.Minute}
	if !p.due(time.Time{}).IsZero() {
		t.Error("what never ran is due at once")
	}
	if a, b := p.due(last), p.due(last); !a.Equal(b) {
		t.Errorf("asked twice: got %v and %v", a, b)
	}
	different := map[time.Duration]bool{}
	for i := range 50 {
		start := last.Add(time.Duration(i) * time.Minute)
		late := p.due(start).Sub(start.Add(p.Every))
		if late < 0 || late >= p.Jitter {
			t.Errorf("got a delay of %v, want less than %v", late, p.Jitter)
		}
		different[late] = true
	}
	if len(different) < 40 {
		t.Errorf("got %d different delays of 50: that is no jitter", len(different))
	}
	if got := (Periodic{Name: "x", Every: time.Hour}).due(last); !got.Equal(last.Add(time.Hour)) {
		t.Errorf("without jitter: got %v", got)
	}
}
