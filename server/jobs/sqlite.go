package jobs

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
)

// quietSQLite tells River that SQLite has no notifications. River's imitation asks a table twenty times a second and
// writes to it for each job; without it a client that inserts a job starts it by itself, which is all one process needs.
type quietSQLite struct{ *riversqlite.Driver }

// SupportsListener switches the imitation off.
func (quietSQLite) SupportsListener() bool { return false }

// SupportsListenNotify switches its writing half off.
func (quietSQLite) SupportsListenNotify() bool { return false }

type sqlite struct {
	jobs   *Jobs
	pool   *sql.DB
	driver quietSQLite
	client *river.Client[*sql.Tx]
}

func newSQLite(j *Jobs, id string) (*sqlite, error) {
	config, err := j.config(id)
	if err != nil {
		return nil, err
	}
	config.PollOnly = true
	s := &sqlite{jobs: j, pool: j.o.SQLite, driver: quietSQLite{riversqlite.New(j.o.SQLite)}}
	s.client, err = river.NewClient(s.driver, config)
	return s, err
}

func (s *sqlite) migrate(ctx context.Context) error {
	migrator, err := rivermigrate.New(s.driver, &rivermigrate.Config{Logger: s.jobs.o.Log})
	if err != nil {
		return err
	}
	if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return err
	}
	_, err = s.pool.ExecContext(ctx, createScheduleRuns)
	return err
}

// start is alone with its data folder: whoever led or worked before has ended.
func (s *sqlite) start(ctx context.Context) error {
	now := s.jobs.o.Clock()
	abandoned, err := running(ctx, s.driver.GetExecutor(), now)
	if err != nil {
		return err
	}
	if err := rescue(ctx, s.driver.GetExecutor(), abandoned, now); err != nil {
		return err
	}
	if _, err := s.pool.ExecContext(ctx, `DELETE FROM river_leader`); err != nil {
		return fmt.Errorf("taking the lead: %w", err)
	}
	return s.client.Start(ctx)
}

func (s *sqlite) stop(ctx context.Context) error { return s.client.Stop(ctx) }

// watch has nobody to watch: no other process works in this data folder.
func (s *sqlite) watch(context.Context) {}

// relay inserts and then deletes, in two transactions: only an insert by itself wakes River's worker. A crash in between
// leaves rows that have their jobs; the unique key or the mark on the job catches them.
func (s *sqlite) relay(ctx context.Context, after int64) (int64, error) {
	rows, err := s.outbox(ctx, after)
	if err != nil {
		return 0, fmt.Errorf("reading the outbox: %w", err)
	}
	b, err := s.jobs.plan(rows)
	if err != nil || len(b.params) == 0 {
		return b.last, err
	}
	results, err := s.client.InsertMany(ctx, b.params)
	if err != nil {
		return 0, fmt.Errorf("inserting jobs: %w", err)
	}
	return b.last, s.remove(ctx, b.settle(results))
}

func (s *sqlite) outbox(ctx context.Context, after int64) ([]outboxRow, error) {
	rows, err := s.pool.QueryContext(ctx,
		`SELECT id, kind, coalesce(unique_key, ''), payload FROM outbox WHERE id > ? ORDER BY id LIMIT ?`, after, relayBatch)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []outboxRow
	for rows.Next() {
		var r outboxRow
		if err := rows.Scan(&r.id, &r.kind, &r.key, &r.payload); err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, rows.Err()
}

func (s *sqlite) remove(ctx context.Context, ids []int64) error {
	if len(ids) == 0 {
		return nil
	}
	args := make([]any, len(ids))
	for i, id := range ids {
		args[i] = id
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
	if _, err := s.pool.ExecContext(ctx, `DELETE FROM outbox WHERE id IN (`+marks+`)`, args...); err != nil {
		return fmt.Errorf("emptying the outbox: %w", err)
	}
	return nil
}

const createScheduleRuns = `CREATE TABLE IF NOT EXISTS schedule_runs (name TEXT PRIMARY KEY, started_ms BIGINT NOT NULL)`

func (s *sqlite) lastStart(ctx context.Context, name string) (time.Time, error) {
	var ms int64
	err := s.pool.QueryRowContext(ctx, `SELECT started_ms FROM schedule_runs WHERE name = ?`, name).Scan(&ms)
	if errors.Is(err, sql.ErrNoRows) {
		return time.Time{}, nil
	}
	return time.UnixMilli(ms), err
}

func (s *sqlite) setLastStart(ctx context.Context, name string, at time.Time) error {
	_, err := s.pool.ExecContext(ctx,
		`INSERT INTO schedule_runs VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET started_ms = excluded.started_ms`, name, at.UnixMilli())
	return err
}

func (s *sqlite) queue(ctx context.Context) (Queue, error) {
	var outbox int
	if err := s.pool.QueryRowContext(ctx, `SELECT count(*) FROM outbox`).Scan(&outbox); err != nil {
		return Queue{}, err
	}
	return look(ctx, s.client, s.driver, outbox, s.jobs.o.Clock())
}
