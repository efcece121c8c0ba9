package pipeline

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestAnyFaults: whatever fails in whatever order, publisher, reading, database, process, every file is through or due at
// each moment, and in the end every file is through with the text that its publisher has, each read once.
func TestAnyFaults(t *testing.T) {
	const runs, files, texts = 4, 24, 16
	for seed := range uint64(runs) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			onBoth(t, func(t *testing.T, w *world) { testAnyFaults(t, w, seed, files, texts) })
		})
	}
}

func testAnyFaults(t *testing.T, w *world, seed uint64, files, texts int) {
	random := &chance{r: rand.New(rand.NewPCG(seed, 1))}
	want := map[council.ID]string{}
	for i := range files {
		id := council.ID(fmt.Sprintf("f%02d", i))
		want[id] = fmt.Sprintf("Vorlage %d", i%texts) // some have the same bytes
		w.putFile(id, want[id])
	}
	answers := maps.Clone(w.server.answers)
	w.server.before = func(path string) {
		a := answers[path]
		switch random.n(5) {
		case 0:
			a = answer{status: 500}
		case 1:
			a = answer{body: "<!DOCTYPE html><title>Fehler</title>"}
		}
		w.server.set(path, a) // for the next one who asks
	}
	w.reader.before = func(ctx context.Context, _ string) error {
		if random.n(4) == 0 {
			return errTest
		}
		return ctx.Err()
	}
	for round := range 15 {
		o := w.options("node")
		db := &flaky{Store: w.store, random: rand.New(rand.NewPCG(seed, uint64(round)))}
		o.Store = db
		ctx, cancel := context.WithTimeout(w.Context(), time.Duration(random.n(300))*time.Millisecond)
		p := New(o)
		if err := p.Recover(ctx); err == nil {
			_ = p.Run(ctx, 0) // it may fail as it likes
		}
		cancel()
		// A killed process gives nothing back: its heir does so at the start.
		w.eachThroughOrDue(slices.Sorted(maps.Keys(want)))
		w.clock.add(time.Duration(random.n(20)) * time.Minute)
	}
	w.server.before, w.reader.before = nil, nil
	for path, a := range answers {
		w.server.set(path, a)
	}
	p := w.pipeline()
	if err := p.Recover(w.Context()); err != nil {
		t.Fatal(err)
	}
	w.clock.add(longestPause)
	if err := p.Run(w.Context(), 0); err != nil {
		t.Fatal(err)
	}
	for id, text := range want {
		w.want(id, council.StageDone, council.FaultNone)
		if got := w.text(id); got != text {
			t.Errorf("%s: got %q, want %q", id, got, text)
		}
	}
}

// eachThroughOrDue fails the test if a file waits for nothing.
func (w *world) eachThroughOrDue(ids []council.ID) {
	w.Helper()
	for _, r := range must(w.store.Readings(w.Context(), ids)) {
		if r.Stage != council.StageDone && r.NextTry == nil {
			w.Errorf("%s is in %s and never due", r.FileID, r.Stage)
		}
	}
}

// chance is a source of numbers for many.
type chance struct {
	mu sync.Mutex
	r  *rand.Rand
}

func (c *chance) n(n int) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.r.IntN(n)
}

// TestStoredOnce: whatever happens after a text was stored, its bytes are not read again.
func TestStoredOnce(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		const files = 12
		for i := range files {
			w.putFile(council.ID(fmt.Sprintf("f%02d", i)), fmt.Sprintf("Vorlage %d", i))
		}
		stored := map[string]int{}
		var mu sync.Mutex
		for round := range 30 {
			o := w.options("node")
			o.Store = &flaky{Store: w.store, random: rand.New(rand.NewPCG(7, uint64(round)))}
			o.Stored = func(c *council.Content, _ time.Duration) {
				mu.Lock()
				defer mu.Unlock()
				stored[c.Hash]++
			}
			ctx, cancel := context.WithTimeout(w.Context(), time.Duration(20+10*round)*time.Millisecond)
			_ = New(o).Run(ctx, 0)
			cancel()
		}
		w.clock.add(time.Hour)
		w.run()
		for i := range files {
			r := w.want(council.ID(fmt.Sprintf("f%02d", i)), council.StageDone, council.FaultNone)
			if stored[r.Content] > 1 {
				t.Errorf("%s was read and stored %d times", r.FileID, stored[r.Content])
			}
		}
	})
}

// picky is a database that will not have what was found in one file.
type picky struct {
	Store
	file council.ID
}

func (p *picky) PutStructure(ctx context.Context, owner string, r *council.Reading, s *council.Structure) (bool, error) {
	if r.FileID == p.file {
		return false, council.Errorf(council.Internal, "a number is out of range")
	}
	return p.Store.PutStructure(ctx, owner, r, s)
}

// TestOnlyItself: a file at which this program fails, by a panic or by what the database will not have, waits longer each
// time, and all others are read.
func TestOnlyItself(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		for _, id := range []council.ID{"a", "panics", "refused", "z"} {
			w.putFile(id, "Vorlage "+string(id))
		}
		w.reader.before = func(_ context.Context, text string) error {
			if text == "Vorlage panics" {
				panic("index out of range")
			}
			return nil
		}
		o := w.options("node")
		o.Store = &picky{w.store, "refused"}
		for _, wait := range []time.Duration{10 * time.Second, time.Minute} {
			if err := New(o).Run(w.Context(), 0); err != nil {
				t.Fatal(err)
			}
			w.after(w.want("panics", council.StageExtract, council.FaultCrash), wait)
			w.after(w.want("refused", council.StageStructure, council.FaultCrash), wait)
			w.clock.add(wait)
		}
		w.want("a", council.StageDone, council.FaultNone)
		w.want("z", council.StageDone, council.FaultNone)
		w.reader.before = nil
		w.run()
		w.want("panics", council.StageDone, council.FaultNone)
		w.want("refused", council.StageDone, council.FaultNone)
	})
}
