package oparl

import (
	"context"
	"sync"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// mortal is a store whose importer dies at one of its calls, or is told once that the
// database failed.
type mortal struct {
	Store
	at    int    // which call, from 1; 0: none
	after bool   // the call still happens, but nobody hears of it
	die   func() // stops the importer; nil: only this one call fails

	mu    sync.Mutex
	calls int
	dead  bool
}

func (m *mortal) do(call func() error) error {
	m.mu.Lock()
	m.calls++
	now := m.calls == m.at
	if m.dead {
		m.mu.Unlock()
		return errTest
	}
	if now && m.die != nil {
		m.dead = true
		defer m.die()
	}
	m.mu.Unlock()
	if now && !m.after {
		return errTest
	}
	if err := call(); err != nil || !now {
		return err
	}
	return errTest
}

// kill lets the importer die now: it cannot even tidy up.
func (m *mortal) kill() {
	m.mu.Lock()
	m.dead = true
	m.mu.Unlock()
	m.die()
}

func heard[T any](m *mortal, call func() (T, error)) (found T, err error) {
	err = m.do(func() error {
		found, err = call()
		return err
	})
	return found, err
}

func (m *mortal) Update(ctx context.Context, f func(council.Tx) error) error {
	return m.do(func() error { return m.Store.Update(ctx, f) })
}

func (m *mortal) Acquire(ctx context.Context, id council.ID, owner string, now, until time.Time) (bool, error) {
	return heard(m, func() (bool, error) { return m.Store.Acquire(ctx, id, owner, now, until) })
}

func (m *mortal) Release(ctx context.Context, id council.ID, owner string) error {
	return m.do(func() error { return m.Store.Release(ctx, id, owner) })
}

func (m *mortal) AddPages(ctx context.Context, p []*council.HarvestPage) error {
	return m.do(func() error { return m.Store.AddPages(ctx, p) })
}

func (m *mortal) Pages(ctx context.Context, id council.ID) ([]*council.HarvestPage, error) {
	return heard(m, func() ([]*council.HarvestPage, error) { return m.Store.Pages(ctx, id) })
}

func (m *mortal) PageBody(ctx context.Context, id council.ID, list string, number int) ([]byte, error) {
	return heard(m, func() ([]byte, error) { return m.Store.PageBody(ctx, id, list, number) })
}

func (m *mortal) DropPages(ctx context.Context, id council.ID) error {
	return m.do(func() error { return m.Store.DropPages(ctx, id) })
}

func (m *mortal) ListCursors(ctx context.Context, id council.ID) (map[string]time.Time, error) {
	return heard(m, func() (map[string]time.Time, error) { return m.Store.ListCursors(ctx, id) })
}

func (m *mortal) SetListCursors(ctx context.Context, id council.ID, c map[string]time.Time) error {
	return m.do(func() error { return m.Store.SetListCursors(ctx, id, c) })
}

func (m *mortal) Known(ctx context.Context, ids []council.ID) (map[council.ID]bool, error) {
	return heard(m, func() (map[council.ID]bool, error) { return m.Store.Known(ctx, ids) })
}

func (m *mortal) NotDue(ctx context.Context, ids []council.ID, now time.Time) (map[council.ID]bool, error) {
	return heard(m, func() (map[council.ID]bool, error) { return m.Store.NotDue(ctx, ids, now) })
}

func (m *mortal) DueMissing(ctx context.Context, id council.ID, now time.Time) ([]council.MissingLink, error) {
	return heard(m, func() ([]council.MissingLink, error) { return m.Store.DueMissing(ctx, id, now) })
}

func (m *mortal) PutMissing(ctx context.Context, l []council.MissingLink, tried, next time.Time) error {
	return m.do(func() error { return m.Store.PutMissing(ctx, l, tried, next) })
}

func (m *mortal) DropMissing(ctx context.Context, ids []council.ID) error {
	return m.do(func() error { return m.Store.DropMissing(ctx, ids) })
}

func (m *mortal) OpenRun(ctx context.Context, id council.ID) (*council.Run, error) {
	return heard(m, func() (*council.Run, error) { return m.Store.OpenRun(ctx, id) })
}

func (m *mortal) LastRuns(ctx context.Context, ids []council.ID) ([]*council.Run, error) {
	return heard(m, func() ([]*council.Run, error) { return m.Store.LastRuns(ctx, ids) })
}

func (m *mortal) Bodies(ctx context.Context, f council.BodyFilter, p council.Page) ([]*council.Body, error) {
	return heard(m, func() ([]*council.Body, error) { return m.Store.Bodies(ctx, f, p) })
}

func (m *mortal) Freshness(ctx context.Context) ([]*council.Freshness, error) {
	return heard(m, func() ([]*council.Freshness, error) { return m.Store.Freshness(ctx) })
}

func (m *mortal) FillSortDates(ctx context.Context, after council.ID, limit int) (council.ID, error) {
	return heard(m, func() (council.ID, error) { return m.Store.FillSortDates(ctx, after, limit) })
}
