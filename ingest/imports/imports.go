// Package imports holds what imports of every kind of source have in common: the right to import, and what an import keeps
// of its source.
package imports

import (
	"context"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Store is what imports need of the database.
type Store interface {
	council.Store
	council.Harvest
}

// Progress is how far an import is.
type Progress struct {
	Phase string // "fetch", "apply", "links", "finish"
	Pages int    // fetched so far
	Done  int    // objects taken in
	Total int    // objects seen so far, 0 while unknown
}

// Update stores what an import learned of its source, and keeps what an administrator has decided about it in the
// meantime. more is part of the same transaction. CONFLICT if the source was removed.
func Update(ctx context.Context, store council.Store, s *council.Source, more func(council.Tx) error) error {
	sources, err := store.Sources(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(sources, func(other *council.Source) bool { return other.ID == s.ID })
	if i < 0 {
		return council.Errorf(council.Conflict, "%s was removed while it was imported", s.URL)
	}
	now := sources[i] // HoldSource keeps it there
	s.State, s.AllowPrivate, s.InsecureTLS, s.Rewrite = now.State, now.AllowPrivate, now.InsecureTLS, now.Rewrite
	return store.Update(ctx, func(tx council.Tx) error {
		if err := tx.HoldSource(ctx, s.ID); err != nil {
			return err
		}
		if err := tx.PutSource(ctx, s); err != nil {
			return err
		}
		return more(tx)
	})
}

// FillSortDates gives papers without a date their place in time (Q34), in small transactions.
func FillSortDates(ctx context.Context, store council.Harvest) error {
	const slice = 500
	for after := council.ID(""); ; {
		last, err := store.FillSortDates(ctx, after, slice)
		if err != nil || last == "" {
			return err
		}
		after = last
	}
}

// DropLeftovers drops staged pages of a run that was killed right after its end.
func DropLeftovers(ctx context.Context, store Store, id council.ID) error {
	last, err := store.LastRuns(ctx, []council.ID{id})
	if err != nil {
		return err
	}
	for _, r := range last {
		if r.State != council.RunRunning {
			if err := store.DropPages(ctx, r.ID); err != nil {
				return err
			}
		}
	}
	return nil
}
