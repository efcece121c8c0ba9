package store_test

import (
	"sync"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// TestDeadlock lets two transactions take the same two rows in opposite order. PostgreSQL
// ends one of them, which then runs again. On SQLite there is only one writer at a time.
func TestDeadlock(t *testing.T) {
	s := storetest.OpenPostgres(t)
	ctx := t.Context()
	for _, id := range []council.ID{"a", "b"} {
		if err := addPaper(ctx, s, id, ""); err != nil {
			t.Fatal(err)
		}
	}
	var both sync.WaitGroup // has its first row, on the first attempt
	both.Add(2)
	var runs sync.Map
	take := func(first, second council.ID) error {
		n := 0
		err := s.Update(ctx, func(tx council.Tx) error {
			n++
			if err := tx.PutRecords(ctx, []*council.Record{{Entity: &council.Paper{Object: council.Object{ID: first}, Name: string(first + second)}}}); err != nil {
				return err
			}
			if n == 1 {
				both.Done()
				both.Wait()
			}
			return tx.PutRecords(ctx, []*council.Record{{Entity: &council.Paper{Object: council.Object{ID: second}, Name: string(first + second)}}})
		})
		runs.Store(first, n)
		return err
	}
	results := make(chan error, 2)
	go func() { results <- take("a", "b") }()
	go func() { results <- take("b", "a") }()
	for range 2 {
		if err := <-results; err != nil {
			t.Error(err)
		}
	}
	total := 0
	runs.Range(func(_, n any) bool { total += n.(int); return true })
	if total != 3 {
		t.Errorf("got %d runs, want one of the two to run twice", total)
	}
	papers, err := s.Papers(ctx, council.PaperFilter{}, council.Page{})
	if err != nil || len(papers) != 2 || papers[0].Name != papers[1].Name {
		t.Errorf("got %v, %v, want both papers from the same transaction", papers, err)
	}
}
