package jobs

import (
	"context"
	"fmt"
	"hash/fnv"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/rivertype"
)

const (
	// presenceInterval is how often a node looks after itself and the others.
	presenceInterval = 10 * time.Second
	// strikes is how often in a row a node has to be missing before its work is taken up: a broken connection is mended
	// faster than that.
	strikes = 2
)

// A presence shows the other nodes that this one lives: by an advisory lock on a connection of its own, which PostgreSQL
// drops when the process dies. Work of a node without its lock is taken up again.
type presence struct {
	id    string
	pool  *pgxpool.Pool
	exec  riverdriver.Executor
	log   *slog.Logger
	clock func() time.Time
	// interval is presenceInterval, shorter in tests.
	interval time.Duration

	conn    *pgx.Conn
	missing map[string]int // how often in a row a node was not there
}

// connect takes this node's lock. It waits until a former connection of ours is gone.
func (p *presence) connect(ctx context.Context) error {
	conn, err := pgx.ConnectConfig(ctx, p.pool.Config().ConnConfig)
	if err != nil {
		return fmt.Errorf("connecting to show presence: %w", err)
	}
	if _, err := conn.Exec(ctx, `SELECT pg_advisory_lock($1, $2)`, advisoryLocks, nodeLock(p.id)); err != nil {
		_ = conn.Close(ctx) // the error that counts is the lock's
		return fmt.Errorf("showing presence: %w", err)
	}
	p.conn = conn
	return nil
}

func (p *presence) close(ctx context.Context) {
	if p.conn != nil {
		_ = p.conn.Close(context.WithoutCancel(ctx)) // PostgreSQL notices either way
		p.conn = nil
	}
}

// watch keeps our own lock and looks for lost nodes until ctx ends.
func (p *presence) watch(ctx context.Context) {
	ticker := time.NewTicker(p.interval)
	defer ticker.Stop()
	defer p.close(ctx)
	for {
		if err := p.look(ctx); err != nil && ctx.Err() == nil {
			p.log.WarnContext(ctx, "looking after the other nodes failed, trying again", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

func (p *presence) look(ctx context.Context) error {
	if p.conn == nil || p.conn.Ping(ctx) != nil {
		p.close(ctx)
		if err := p.connect(ctx); err != nil {
			return err
		}
	}
	now := p.clock()
	jobs, err := running(ctx, p.exec, now)
	if err != nil {
		return err
	}
	byNode := map[string][]*rivertype.JobRow{}
	for _, job := range jobs {
		if n := len(job.AttemptedBy); n > 0 && job.AttemptedBy[n-1] != p.id {
			byNode[job.AttemptedBy[n-1]] = append(byNode[job.AttemptedBy[n-1]], job)
		}
	}
	lost := map[string]int{}
	for node, jobs := range byNode {
		gone, err := p.gone(ctx, node)
		if err != nil {
			return err
		}
		if !gone {
			continue
		}
		if lost[node] = p.missing[node] + 1; lost[node] < strikes {
			continue
		}
		if err := rescue(ctx, p.exec, jobs, now); err != nil {
			return err
		}
		p.log.WarnContext(ctx, "a node has died, its work is taken up", "node", node, "jobs", len(jobs))
	}
	p.missing = lost
	return nil
}

// gone tries a node's lock for the length of a statement.
func (p *presence) gone(ctx context.Context, node string) (bool, error) {
	var got bool
	err := p.conn.QueryRow(ctx, `SELECT pg_try_advisory_xact_lock($1, $2)`, advisoryLocks, nodeLock(node)).Scan(&got)
	if err != nil {
		return false, fmt.Errorf("asking for node %s: %w", node, err)
	}
	return got, nil
}

// nodeLock is the second half of the key of a node's lock.
func nodeLock(id string) int32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id)) // a hash never fails to take bytes
	return int32(h.Sum32() | 1)
}
