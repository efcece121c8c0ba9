package store

import (
	"context"
	"database/sql"
	"errors"
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
// the only connection that writes is in f's hands. An error of f comes back as it is.
func (s *Store) Update(ctx context.Context, f func(council.Tx) error) error {
	return s.update(ctx, "changing the database", func(t *tx) error {
		if err := f(t); err != nil {
			return &callersError{err}
		}
		return nil
	})
}

// callersError is an error that the database has nothing to do with, or that is
// translated already.
type callersError struct{ err error }

func (e *callersError) Error() string { return e.err.Error() }
func (e *callersError) Unwrap() error { return e.err }

// update runs f in a write transaction, again if others got in its way.
func (s *Store) update(ctx context.Context, doing string, f func(*tx) error) error {
	for n := 1; ; n++ {
		err := s.write.RunInTx(ctx, nil, func(_ context.Context, db bun.Tx) error {
			return f(&tx{db: db, store: s})
		})
		if n < attempts && conflicted(err) {
			if err := pause(ctx, time.Duration(n*n)*5*time.Millisecond); err != nil {
				return err
			}
			continue
		}
		var callers *callersError
		if errors.As(err, &callers) {
			return callers.err
		}
		return translate(ctx, doing, err)
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

// snapshot reads several tables as they are at one moment.
func (s *Store) snapshot(ctx context.Context, f func(context.Context, bun.Tx) error) error {
	options := &sql.TxOptions{ReadOnly: true}
	if s.sqlite == nil {
		options.Isolation = sql.LevelRepeatableRead
	}
	return s.read.RunInTx(ctx, options, f)
}
