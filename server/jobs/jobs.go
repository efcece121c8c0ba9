// Package jobs does work after the commit: it relays the store's outbox to River, runs handlers with retries, and keeps
// a schedule. It works alike on SQLite and PostgreSQL and knows nothing about what the work is.
package jobs

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"sync"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// A Handler does one piece of work. It may be called again for the same payload, after an error or a crash, and must
// end up in the same place. Its context ends when the server stops; the work is then taken up again later.
type Handler func(ctx context.Context, payload []byte) error

// A Periodic is work that is due every so often, on one node at a time. When it ran last is kept in the database, so
// that a restart neither repeats nor forgets it. The first run is due at once.
type Periodic struct {
	// Name identifies the work for good: letters, digits, dots and dashes.
	Name string
	// Every is the time from one start to the next, at least a second; Jitter delays each start by up to as much, so
	// that not all servers in the country ask at the same minute.
	Every, Jitter time.Duration
	Run           func(ctx context.Context) error
}

// Options say which database to use (exactly one of both) and what to do.
type Options struct {
	// SQLite is the pool of the one writer. Its data folder must belong to this process alone: work that another
	// process left running is taken up again at the start.
	SQLite *sql.DB
	// Postgres is shared with other nodes.
	Postgres *pgxpool.Pool
	// Handlers do the outbox's work by kind. A kind without one stays in the outbox for a process that knows it.
	Handlers map[string]Handler
	Schedule []Periodic
	// Workers is how many handlers run at a time; 0 means one per core, at least two. The schedule has two of its own.
	Workers int
	Log     *slog.Logger
	Clock   func() time.Time
}

// Jobs is the work queue of one process.
type Jobs struct {
	o    Options
	db   database
	wake chan struct{}

	mu     sync.Mutex
	cancel context.CancelFunc // ends what runs beside River; nil while stopped
	done   sync.WaitGroup
}

// database is what differs between SQLite and PostgreSQL.
type database interface {
	migrate(ctx context.Context) error
	start(ctx context.Context) error
	stop(ctx context.Context) error
	// watch finds work whose process has died, until ctx ends.
	watch(ctx context.Context)
	// relay moves a batch of the outbox with ids above after to River. It returns the last id seen, or 0 at the end.
	relay(ctx context.Context, after int64) (last int64, err error)
	lastStart(ctx context.Context, name string) (time.Time, error)
	setLastStart(ctx context.Context, name string, at time.Time) error
	queue(ctx context.Context) (Queue, error)
}

// New makes a queue of its parts. Nothing runs yet.
func New(o Options) (*Jobs, error) {
	if o.Workers == 0 {
		o.Workers = max(2, runtime.NumCPU())
	}
	j := &Jobs{o: o, wake: make(chan struct{}, 1)}
	id := "ratsfenster-" + rand.Text()
	var err error
	switch {
	case o.SQLite != nil && o.Postgres == nil:
		j.db, err = newSQLite(j, id)
	case o.Postgres != nil && o.SQLite == nil:
		j.db, err = newPostgres(j, id)
	default:
		err = errors.New("want either SQLite or PostgreSQL")
	}
	if err != nil {
		return nil, fmt.Errorf("setting up the work queue: %w", err)
	}
	return j, nil
}

// Migrate brings the queue's own tables up to date.
func (j *Jobs) Migrate(ctx context.Context) error {
	if err := j.db.migrate(ctx); err != nil {
		return fmt.Errorf("migrating the work queue: %w", err)
	}
	return nil
}

// Start begins to work. The end of ctx does not end it: Stop does, so that running work can finish.
func (j *Jobs) Start(ctx context.Context) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.cancel != nil {
		return errors.New("the work queue runs already")
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	if err := j.db.start(ctx); err != nil {
		cancel()
		return fmt.Errorf("starting the work queue: %w", err)
	}
	j.cancel = cancel
	j.done.Go(func() { j.relayLoop(ctx) })
	j.done.Go(func() { j.db.watch(ctx) })
	return nil
}

// Stop takes no new work, lets short work finish, cancels what takes longer, and returns when all handlers have
// returned or ctx ends. What was cancelled runs again at the next start, here or on another node.
func (j *Jobs) Stop(ctx context.Context) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.cancel == nil {
		return nil
	}
	err := j.db.stop(ctx)
	j.cancel()
	j.cancel = nil
	j.done.Wait()
	if err != nil {
		return fmt.Errorf("stopping the work queue: %w", err)
	}
	return nil
}

// Wake says that there is something in the outbox: call it after a commit. Without it the work would be found by a look
// every two seconds. It never blocks.
func (j *Jobs) Wake() {
	select {
	case j.wake <- struct{}{}:
	default: // one call is waiting already
	}
}

// Queue says how much work there is, waiting, running and failed.
func (j *Jobs) Queue(ctx context.Context) (Queue, error) {
	q, err := j.db.queue(ctx)
	if err != nil {
		return Queue{}, fmt.Errorf("asking the work queue: %w", err)
	}
	return q, nil
}
