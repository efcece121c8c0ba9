package jobs

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/client_golang/prometheus"
)

// patience is how long a test waits for what takes milliseconds on a quiet machine.
const patience = 20 * time.Second

// notebook is a handler that remembers what it was given.
type notebook struct {
	mu   sync.Mutex
	seen []string
}

func (n *notebook) handle(_ context.Context, payload []byte) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.seen = append(n.seen, string(payload))
	return nil
}

func (n *notebook) all() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return append([]string{}, n.seen...)
}

func (n *notebook) len() int { return len(n.all()) }

func TestOutboxIsWorkedOff(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		var notes notebook
		j := db.run(t, Options{Handlers: map[string]Handler{"note": notes.handle}})
		// The first row finds the leader's election and the first polls still under way.
		db.leave(t, "note", "", `{"n":0}`) // an empty key is a key
		eventually(t, patience, "the first row is worked off", func() bool { return notes.len() == 1 })
		time.Sleep(100 * time.Millisecond)

		begun := time.Now()
		db.leave(t, "note", "a", `{"n":1}`)
		j.Wake()
		eventually(t, patience, "a woken relay starts the work", func() bool { return notes.len() == 2 })
		if took := time.Since(begun); took > time.Second { // 200 ms on a quiet machine; without Wake it is two seconds
			t.Errorf("from commit to handler: %v", took)
		}
		if diff := cmp.Diff([]string{`{"n":0}`, `{"n":1}`}, notes.all()); diff != "" {
			t.Errorf("payloads (-want +got):\n%s", diff)
		}
		if n := db.count(t, `SELECT count(*) FROM outbox`); n != 0 {
			t.Errorf("got %d rows left in the outbox", n)
		}
	})
}

func TestManyPieces(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		var notes notebook
		want := 3*relayBatch + 7
		for i := range want {
			db.leave(t, "note", fmt.Sprint("key", i), "{}")
		}
		j := db.run(t, Options{Handlers: map[string]Handler{"note": notes.handle}, Workers: 8})
		j.Wake()
		eventually(t, 2*patience, "all are worked off", func() bool { return notes.len() >= want })
		eventually(t, patience, "nothing waits or runs", func() bool {
			q, err := j.Queue(t.Context())
			return err == nil && q.Waiting+q.Running == 0
		})
		if got := notes.len(); got != want {
			t.Errorf("got %d runs, want each once: %d", got, want)
		}
	})
}

// Work that is announced while its like is running must run once more: the running one may have read the old state.
func TestWorkRunsAgainAfterARunningTwin(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		var runs atomic.Int32
		entered, release := make(chan struct{}, 9), make(chan struct{})
		j := db.run(t, Options{Handlers: map[string]Handler{"index": func(context.Context, []byte) error {
			runs.Add(1)
			entered <- struct{}{}
			<-release
			return nil
		}}})
		db.leave(t, "index", "paper-1", "{}")
		j.Wake()
		<-entered
		for range 3 {
			db.leave(t, "index", "paper-1", "{}")
			j.Wake()
			time.Sleep(50 * time.Millisecond)
		}
		if got := runs.Load(); got != 1 {
			t.Errorf("while the first runs: got %d runs, want 1", got)
		}
		close(release)
		eventually(t, patience, "it runs once more", func() bool { return runs.Load() == 2 })
		eventually(t, patience, "the outbox is empty", func() bool { return db.count(t, `SELECT count(*) FROM outbox`) == 0 })
		if got := runs.Load(); got != 2 {
			t.Errorf("got %d runs, want 2", got)
		}
	})
}

func TestUnknownKindWaitsAndBlocksNobody(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		for i := range relayBatch + 1 {
			db.leave(t, "from-the-future", fmt.Sprint(i), "{}")
		}
		db.leave(t, "note", "", "{}")
		var notes notebook
		db.run(t, Options{Handlers: map[string]Handler{"note": notes.handle}})
		eventually(t, patience, "the known kind is worked off", func() bool { return notes.len() == 1 })
		if n := db.count(t, `SELECT count(*) FROM outbox WHERE kind = 'from-the-future'`); n != relayBatch+1 {
			t.Errorf("got %d unknown rows, want all %d kept", n, relayBatch+1)
		}
	})
}

func TestFailuresAreRetriedAndShown(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		var broken, panicky atomic.Int32
		j := db.run(t, Options{Handlers: map[string]Handler{
			"broken": func(context.Context, []byte) error {
				broken.Add(1)
				return errors.New("the disk is full")
			},
			"panicky": func(context.Context, []byte) error {
				if panicky.Add(1) == 1 {
					panic("on purpose")
				}
				return nil
			},
		}})
		db.leave(t, "broken", "x", "{}")
		db.leave(t, "panicky", "x", "{}")
		j.Wake()
		eventually(t, patience, "both are tried twice", func() bool { return broken.Load() >= 2 && panicky.Load() == 2 })

		var q Queue
		eventually(t, patience, "the second failure is on record", func() bool {
			var err error
			q, err = j.Queue(t.Context())
			return err == nil && len(q.Failures) == 1 && q.Failures[0].Attempt == 2 && q.Retrying == 1
		})
		f := q.Failures[0]
		if f.Kind != "broken" || f.Reason != "the disk is full" || f.At.IsZero() || !f.Next.After(f.At.Add(10*time.Second)) {
			t.Errorf("got %+v of %+v, want the disk's failure with a pause that grows", f, q)
		}
		reg := prometheus.NewPedanticRegistry()
		reg.MustRegister(j.Collector())
		families, err := reg.Gather()
		if err != nil {
			t.Fatal(err)
		}
		var shown []string
		for _, family := range families {
			shown = append(shown, fmt.Sprint(family.GetName(), " ", len(family.GetMetric())))
		}
		if diff := cmp.Diff([]string{"ratsfenster_jobs 4", "ratsfenster_jobs_oldest_seconds 1"}, shown); diff != "" {
			t.Errorf("metrics (-want +got):\n%s", diff)
		}
	})
}

func TestQueueTellsHowLongWorkWaits(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		release := make(chan struct{})
		var now atomic.Int64
		now.Store(time.Now().UnixNano())
		entered := make(chan struct{}, 9)
		j := db.run(t, Options{
			Workers: 1, Clock: func() time.Time { return time.Unix(0, now.Load()) },
			Handlers: map[string]Handler{"slow": func(context.Context, []byte) error {
				entered <- struct{}{}
				<-release
				return nil
			}},
		})
		defer close(release)
		for i := range 3 {
			db.leave(t, "slow", fmt.Sprint(i), "{}")
		}
		j.Wake()
		<-entered
		now.Add(int64(time.Hour))
		var q Queue
		eventually(t, patience, "one runs, two wait", func() bool {
			var err error
			q, err = j.Queue(t.Context())
			return err == nil && q.Running == 1 && q.Waiting == 2 && q.Oldest > 0
		})
		if q.Oldest < 59*time.Minute || q.Oldest > 61*time.Minute {
			t.Errorf("oldest: got %v, want an hour", q.Oldest)
		}
	})
}

func TestStopCancelsLongWorkWhichRunsAgain(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		var runs atomic.Int32
		cancelled := make(chan struct{})
		o := Options{Handlers: map[string]Handler{"import": func(ctx context.Context, _ []byte) error {
			if runs.Add(1) > 1 {
				return nil
			}
			<-ctx.Done()
			close(cancelled)
			return errors.New("reading page 7: connection closed") // as handlers put it
		}}}
		j := db.run(t, o)
		db.leave(t, "import", "source-1", "{}")
		j.Wake()
		eventually(t, patience, "the import runs", func() bool { return runs.Load() == 1 })
		stop(t, j)
		select {
		case <-cancelled:
		default:
			t.Fatal("Stop returned before the handler")
		}
		if q, err := j.Queue(t.Context()); err != nil || len(q.Failures) != 0 || q.Waiting != 1 || q.Running != 0 {
			t.Errorf("after Stop: got %+v (%v), want it waiting without a failure", q, err)
		}
		if err := j.Start(t.Context()); err != nil {
			t.Fatalf("starting again: %v", err)
		}
		eventually(t, patience, "the import runs again", func() bool { return runs.Load() == 2 })
	})
}

func TestStopLetsShortWorkFinish(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		entered := make(chan struct{})
		var finished atomic.Bool
		j := db.run(t, Options{Handlers: map[string]Handler{"short": func(ctx context.Context, _ []byte) error {
			close(entered)
			select {
			case <-time.After(300 * time.Millisecond):
				finished.Store(true)
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		}}})
		db.leave(t, "short", "", "{}")
		j.Wake()
		<-entered
		stop(t, j)
		if !finished.Load() {
			t.Error("short work was cancelled")
		}
	})
}

func TestNewRefuses(t *testing.T) {
	db := openSQLite(t)
	note := (&notebook{}).handle
	for name, o := range map[string]Options{
		"no database":  {},
		"a bad kind":   {SQLite: db.sqlite, Handlers: map[string]Handler{"with space": note}},
		"a kind twice": {SQLite: db.sqlite, Schedule: []Periodic{{Name: "x", Every: time.Hour}, {Name: "x", Every: time.Hour}}},
	} {
		o.Log, o.Clock = db.open(t, Options{}).o.Log, time.Now
		if _, err := New(o); err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
}

func TestPauseGrowsToALimit(t *testing.T) {
	for failures, want := range map[int]time.Duration{1: time.Second, 2: 16 * time.Second, 3: 81 * time.Second, 10: time.Hour, 25: time.Hour} {
		for range 100 {
			if got := pause(failures, time.Hour); got < want || got > want+want/5 || got > time.Hour {
				t.Fatalf("%d failures: got %v, want %v and up to a fifth more", failures, got, want)
			}
		}
	}
}
