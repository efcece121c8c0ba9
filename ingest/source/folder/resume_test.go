package folder

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// mortal is a store whose importer is killed at one of its writes, before it or after it.
type mortal struct {
	*store.Store
	at    int // which write, from 1
	after bool
	die   context.CancelFunc

	mu    sync.Mutex
	calls int
	dead  bool
}

func (m *mortal) do(write func() error) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.calls++
	if m.dead {
		return errTest
	}
	if m.calls < m.at || m.at == 0 {
		return write()
	}
	m.dead = true
	defer m.die()
	if m.after {
		if err := write(); err != nil {
			return err
		}
	}
	return errTest
}

func (m *mortal) Update(ctx context.Context, f func(council.Tx) error) error {
	return m.do(func() error { return m.Store.Update(ctx, f) })
}

func (m *mortal) AddPages(ctx context.Context, p []*council.HarvestPage) error {
	return m.do(func() error { return m.Store.AddPages(ctx, p) })
}

func (m *mortal) DropPages(ctx context.Context, id council.ID) error {
	return m.do(func() error { return m.Store.DropPages(ctx, id) })
}

func (m *mortal) PutProposals(ctx context.Context, id council.ID, p []*council.Proposal) error {
	return m.do(func() error { return m.Store.PutProposals(ctx, id, p) })
}

func (m *mortal) FillSortDates(ctx context.Context, after council.ID, limit int) (last council.ID, err error) {
	err = m.do(func() error {
		last, err = m.Store.FillSortDates(ctx, after, limit)
		return err
	})
	return last, err
}

func (m *mortal) Acquire(ctx context.Context, id council.ID, owner string, now, until time.Time) (bool, error) {
	return m.Store.Acquire(ctx, id, owner, now, until)
}

// manyFiles is more than one page of files, with a table.
func manyFiles(w *world) Request {
	contents := map[string]string{}
	table := "file;reference;title;Gremium;Sitzung\n"
	for i := range 105 {
		contents[fmt.Sprintf("%02d/%04d-2022_Antrag.pdf", i/50, i)] = fmt.Sprint("Antrag ", i)
		if i%3 == 0 {
			table += fmt.Sprintf("%04d-2022_Antrag.pdf;%d/2022;Antrag Nummer %d;Stadtrat;%d.5.2022\n", i, i/6, i, 1+i%5)
		}
	}
	w.write(contents)
	return Request{Table: w.table(table)}
}

// TestKilled: an import that is killed anywhere and taken up again ends as one that was not, and counts nothing twice.
func TestKilled(t *testing.T) {
	undisturbed := newWorld(t)
	req := manyFiles(undisturbed)
	m := &mortal{Store: undisturbed.store}
	first, err := undisturbed.try(t.Context(), m, req)
	if err != nil {
		t.Fatal(err)
	}
	want, writes := undisturbed.dump(), m.calls
	if writes < 20 {
		t.Fatalf("got %d writes, too few to kill at", writes)
	}
	for at := 1; at <= writes; at++ {
		if at > 3 && at < writes-10 && at != 60 {
			continue // the facts of all files, one after the other
		}
		for _, after := range []bool{false, true} {
			t.Run(fmt.Sprintf("at %d of %d, after it %v", at, writes, after), func(t *testing.T) {
				w := newWorld(t)
				w.dir, w.kept = undisturbed.dir, undisturbed.kept
				ctx, die := context.WithCancel(t.Context())
				if _, err := w.try(ctx, &mortal{Store: w.store, at: at, after: after, die: die}, req); err == nil {
					t.Fatal("it was not killed")
				}
				run := w.run(req)
				if got := w.dump(); got != want {
					t.Errorf("ends with another database")
				}
				if run.Report.Counts[council.KindFile].Found != 105 {
					t.Errorf("got %+v files, want each once", run.Report.Counts[council.KindFile])
				}
				again := w.run(req)
				if changedSomething(again) || again.Report.Counts[council.KindPaper].Unchanged != first.Report.Counts[council.KindPaper].New {
					t.Errorf("afterwards: got %+v", again.Report.Counts)
				}
				if pages, err := w.store.Pages(t.Context(), run.ID); err != nil || len(pages) > 0 {
					t.Errorf("%d staged pages are left, %v", len(pages), err)
				}
			})
		}
	}
}
