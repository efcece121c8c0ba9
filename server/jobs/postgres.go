package jobs

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
)

// advisoryLocks is the first half of the keys of our advisory locks in PostgreSQL ("RATS"); the second half says which.
const advisoryLocks = 0x52415453

// migrationLock keeps two nodes that start together from migrating at once. Nodes have hashes of their ids, never 0.
const migrationLock = 0

type postgres struct {
	jobs   *Jobs
	pool   *pgxpool.Pool
	driver *riverpgxv5.Driver
	client *river.Client[pgx.Tx]
	alive  *presence
}

func newPostgres(j *Jobs, id string) (*postgres, error) {
	config, err := j.config(id)
	if err != nil {
		return nil, err
	}
	p := &postgres{jobs: j, pool: j.o.Postgres, driver: riverpgxv5.New(j.o.Postgres)}
	p.alive = &presence{id: id, pool: p.pool, exec: p.driver.GetExecutor(), log: j.o.Log, clock: j.o.Clock, interval: presenceInterval}
	p.client, err = river.NewClient(p.driver, config)
	return p, err
}

func (p *postgres) migrate(ctx context.Context) (err error) {
	conn, err := pgx.ConnectConfig(ctx, p.pool.Config().ConnConfig)
	if err != nil {
		return err
	}
	// The lock ends with its connection.
	defer func() { err = errors.Join(err, conn.Close(context.WithoutCancel(ctx))) }()
	if _, err := conn.Exec(ctx, `SELECT pg_advisory_lock($1, $2)`, advisoryLocks, migrationLock); err != nil {
		return fmt.Errorf("waiting for other nodes: %w", err)
	}
	migrator, err := rivermigrate.New(p.driver, &rivermigrate.Config{Logger: p.jobs.o.Log})
	if err != nil {
		return err
	}
	if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return err
	}
	_, err = p.pool.Exec(ctx, createScheduleRuns)
	return err
}

// start shows that this node lives before it takes the first job.
func (p *postgres) start(ctx context.Context) error {
	if err := p.alive.connect(ctx); err != nil {
		return err
	}
	if err := p.client.Start(ctx); err != nil {
		p.alive.close(ctx)
		return err
	}
	return nil
}

func (p *postgres) stop(ctx context.Context) error { return p.client.Stop(ctx) }

func (p *postgres) watch(ctx context.Context) { p.alive.watch(ctx) }

// relay moves rows in one transaction. Nodes that do so at the same time skip each other's rows.
func (p *postgres) relay(ctx context.Context, after int64) (last int64, err error) {
	err = pgx.BeginFunc(ctx, p.pool, func(tx pgx.Tx) error {
		rows, err := outboxPostgres(ctx, tx, after)
		if err != nil {
			return fmt.Errorf("reading the outbox: %w", err)
		}
		b := p.jobs.plan(rows)
		last = b.last
		if len(b.params) == 0 {
			return nil
		}
		results, err := p.client.InsertManyTx(ctx, tx, b.params)
		if err != nil {
			return fmt.Errorf("inserting jobs: %w", err)
		}
		if _, err := tx.Exec(ctx, `DELETE FROM outbox WHERE id = ANY($1)`, b.settle(results)); err != nil {
			return fmt.Errorf("emptying the outbox: %w", err)
		}
		return nil
	})
	return last, err
}

func outboxPostgres(ctx context.Context, tx pgx.Tx, after int64) ([]outboxRow, error) {
	rows, err := tx.Query(ctx,
		`SELECT id, kind, unique_key, payload FROM outbox WHERE id > $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
		after, relayBatch)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (outboxRow, error) {
		var r outboxRow
		err := row.Scan(&r.id, &r.kind, &r.key, &r.payload)
		return r, err
	})
}

func (p *postgres) lastStart(ctx context.Context, name string) (time.Time, error) {
	var ms int64
	err := p.pool.QueryRow(ctx, `SELECT started_ms FROM schedule_runs WHERE name = $1`, name).Scan(&ms)
	if errors.Is(err, pgx.ErrNoRows) {
		return time.Time{}, nil
	}
	return time.UnixMilli(ms), err
}

func (p *postgres) setLastStart(ctx context.Context, name string, at time.Time) error {
	_, err := p.pool.Exec(ctx,
		`INSERT INTO schedule_runs VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET started_ms = excluded.started_ms`, name, at.UnixMilli())
	return err
}

func (p *postgres) queue(ctx context.Context) (Queue, error) {
	var outbox int
	if err := p.pool.QueryRow(ctx, `SELECT count(*) FROM outbox`).Scan(&outbox); err != nil {
		return Queue{}, err
	}
	return look(ctx, p.client, p.driver, outbox, p.jobs.o.Clock())
}
