package jobs

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
)

// quietSQLite keeps River from imitating PostgreSQL's notifications in a table, which it would ask twenty times a second.
// All that listens is in this process: a bell is enough.
type quietSQLite struct {
	*riversqlite.Driver

	bell bell
}

// GetListener hands out the bell.
func (q quietSQLite) GetListener(*riverdriver.GetListenenerParams) riverdriver.Listener {
	return q.bell
}

// SupportsListenNotify keeps River from writing into the table.
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
	s := &sqlite{jobs: j, pool: j.o.SQLite, driver: quietSQLite{riversqlite.New(j.o.SQLite), make(bell, 1)}}
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

// relay moves rows in one transaction and rings the bell.
func (s *sqlite) relay(ctx context.Context, after int64) (last int64, err error) {
	rows, err := outboxSQLite(ctx, s.pool, after)
	if err != nil || len(rows) == 0 {
		return 0, err // looking costs no transaction
	}
	tx, err := s.pool.BeginTx(ctx, nil)
	if err != nil {
		return 0, fmt.Errorf("relaying: %w", err)
	}
	defer func() { _ = tx.Rollback() }() // after a commit it does nothing
	if rows, err = outboxSQLite(ctx, tx, after); err != nil {
		return 0, err
	}
	b := s.jobs.plan(rows)
	if len(b.params) == 0 {
		return b.last, nil
	}
	results, err := s.client.InsertManyTx(ctx, tx, b.params)
	if err != nil {
		return 0, fmt.Errorf("inserting jobs: %w", err)
	}
	if err := remove(ctx, tx, b.settle(results)); err != nil {
		return 0, err
	}
	if err := tx.Commit(); err != nil {
		return 0, fmt.Errorf("relaying: %w", err)
	}
	s.driver.bell.ring()
	return b.last, nil
}

type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func outboxSQLite(ctx context.Context, db querier, after int64) ([]outboxRow, error) {
	rows, err := db.QueryContext(ctx, `SELECT id, kind, unique_key, payload FROM outbox WHERE id > ? ORDER BY id LIMIT ?`, after, relayBatch)
	if err != nil {
		return nil, fmt.Errorf("reading the outbox: %w", err)
	}
	defer rows.Close()
	var all []outboxRow
	for rows.Next() {
		var r outboxRow
		if err := rows.Scan(&r.id, &r.kind, &r.key, &r.payload); err != nil {
			return nil, fmt.Errorf("reading the outbox: %w", err)
		}
		all = append(all, r)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("reading the outbox: %w", err)
	}
	return all, nil
}

func remove(ctx context.Context, tx *sql.Tx, ids []int64) error {
	if len(ids) == 0 {
		return nil
	}
	args := make([]any, len(ids))
	for i, id := range ids {
		args[i] = id
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
	if _, err := tx.ExecContext(ctx, `DELETE FROM outbox WHERE id IN (`+marks+`)`, args...); err != nil {
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
