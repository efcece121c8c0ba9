package store

import (
	"context"
	"database/sql"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/uptrace/bun"
)

func (s *Store) newDB(db *sql.DB, o Options) *bun.DB {
	return bun.NewDB(db, s.dialect).WithQueryHook(watch{log: s.log, slow: o.SlowQuery})
}

type queryCounter struct{}

// CountQueries returns a context whose queries are counted, for tests that hold how
// many queries a page or a GraphQL document may cost.
func CountQueries(ctx context.Context) (context.Context, *atomic.Int64) {
	n := new(atomic.Int64)
	return context.WithValue(ctx, queryCounter{}, n), n
}

// watch counts queries for CountQueries and logs slow ones.
type watch struct {
	log  *slog.Logger
	slow time.Duration
}

// BeforeQuery implements bun.QueryHook.
func (watch) BeforeQuery(ctx context.Context, _ *bun.QueryEvent) context.Context {
	if n, ok := ctx.Value(queryCounter{}).(*atomic.Int64); ok {
		n.Add(1)
	}
	return ctx
}

// AfterQuery implements bun.QueryHook.
func (w watch) AfterQuery(ctx context.Context, e *bun.QueryEvent) {
	took := time.Since(e.StartTime) // bun took the start from the machine's clock
	if took < w.slow {
		return
	}
	w.log.WarnContext(ctx, "slow query", slog.Duration("took", took), slog.String("query", shortened(e.Query)))
}

// shortened cuts long statements, in which thousands of rows may stand.
func shortened(query string) string {
	const longest = 2000
	if len(query) <= longest {
		return query
	}
	return query[:longest] + "…"
}
