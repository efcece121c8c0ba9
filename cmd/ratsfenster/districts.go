package main

import (
	"context"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// districtsKind names the work of finding which papers concern which districts in the outbox.
const districtsKind = "districts.match"

// requestDistricts leaves that work to whoever runs the workers.
func requestDistricts(ctx context.Context, tx council.Tx) error {
	return tx.AddOutbox(ctx, districtsKind, "", nil)
}

// districtService matches papers with districts as work of the queue.
type districtService struct {
	env      *environment
	store    *store.Store
	concerns *archive.Concerns
	wake     func()
}

func newDistrictService(e *environment, s *store.Store, town func() *council.Town) *districtService {
	return &districtService{env: e, store: s, concerns: archive.NewConcerns(s, town), wake: func() {}}
}

// enqueueDue asks for the work if data, outlines or rules have changed since it was done: imports ask by themselves, but
// one may have been killed before it could, and the town's outlines may have changed.
func (d *districtService) enqueueDue(ctx context.Context) error {
	due, err := d.concerns.Due(ctx)
	if err != nil || !due {
		return err
	}
	err = d.store.Update(ctx, func(tx council.Tx) error { return requestDistricts(ctx, tx) })
	d.wake()
	return err
}

// handle does the work. It ends in the same place however often it is done.
func (d *districtService) handle(ctx context.Context, _ []byte) error {
	due, err := d.concerns.Due(ctx)
	if err != nil || !due {
		return err
	}
	start := time.Now()
	change, err := d.concerns.Update(ctx)
	if err != nil {
		return err
	}
	d.env.log.InfoContext(ctx, "districts matched", "added", change.Added, "gone", change.Gone, "took", time.Since(start))
	return nil
}

// matchDistricts does the work at once, for commands without a queue.
func matchDistricts(e *environment, s *store.Store) error {
	return newDistrictService(e, s, watchTown(e, s).Town).handle(e.ctx, nil)
}
