package imports

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// LeaseTime is how long a source stays reserved when its importer has died.
const LeaseTime = 30 * time.Second

// ErrBusy says that another process imports the source right now.
var ErrBusy = errors.New("the source is being imported right now")

// Leases give out the right to import a source: never twice at once, neither in this process nor among all nodes.
type Leases struct {
	store council.Harvest
	owner string
	now   func() time.Time
	log   *slog.Logger

	mu      sync.Mutex
	running map[council.ID]bool // sources that this process imports right now
}

// NewLeases returns the leases of a node. owner names it among those that could import the same source; it is the same
// after a restart, so that a node takes up at once what it was killed in.
func NewLeases(store council.Harvest, owner string, now func() time.Time, log *slog.Logger) *Leases {
	return &Leases{store: store, owner: owner, now: now, log: log, running: map[council.ID]bool{}}
}

// Take takes the right to import a source until release is called. The context ends when the right is lost (the machine
// slept). CONFLICT (ErrBusy) while somebody else has it.
func (l *Leases) Take(ctx context.Context, id council.ID) (held context.Context, release func(), err error) {
	leave, err := l.enter(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	held, stop := l.keep(ctx, id)
	return held, func() {
		stop()
		leave()
	}, nil
}

// enter takes the right, in this process and among all.
func (l *Leases) enter(ctx context.Context, id council.ID) (leave func(), err error) {
	busy := &council.Error{Code: council.Conflict, Message: ErrBusy.Error(), Err: ErrBusy}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.running[id] {
		return nil, busy
	}
	now := l.now()
	ok, err := l.store.Acquire(ctx, id, l.owner, now, now.Add(LeaseTime))
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, busy
	}
	l.running[id] = true
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		delete(l.running, id)
	}, nil
}

// keep renews the right until stop is called.
func (l *Leases) keep(ctx context.Context, id council.ID) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(LeaseTime / 3)
		defer tick.Stop()
		held := l.now()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				now := l.now()
				ok, err := l.store.Acquire(ctx, id, l.owner, now, now.Add(LeaseTime))
				switch {
				case err == nil && ok:
					held = now
				case err == nil, council.CodeOf(err) == council.NotFound, now.Sub(held) > LeaseTime:
					cancel(ErrBusy) // somebody else has it, it is gone, or nobody knows
				}
			}
		}
	}()
	return ctx, func() {
		cancel(nil)
		<-done
		if err := l.store.Release(context.WithoutCancel(ctx), id, l.owner); err != nil {
			l.log.WarnContext(ctx, "source was not released", "error", err)
		}
	}
}
