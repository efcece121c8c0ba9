package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// tx implements council.Tx.
type tx struct {
	db    bun.Tx
	store *Store
}

// attempts is how often Update runs a transaction that others get in the way of.
const attempts = 5

// Update implements council.Store. f must not call Update or a Harvest method: on SQLite
// the only connection that writes is in f's hands.
func (s *Store) Update(ctx context.Context, f func(council.Tx) error) error {
	return s.update(ctx, "changing the database", func(t *tx) error { return f(t) })
}

func (s *Store) update(ctx context.Context, doing string, f func(*tx) error) error {
	for n := 1; ; n++ {
		err := s.write.RunInTx(ctx, nil, func(_ context.Context, db bun.Tx) error {
			return f(&tx{db: db, store: s})
		})
		if n == attempts || !conflicted(err) {
			return translate(ctx, doing, err)
		}
		if err := pause(ctx, time.Duration(n*n)*5*time.Millisecond); err != nil {
			return err
		}
	}
}

func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
