package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Connections per node. A small PostgreSQL allows 100; a few nodes must fit.
const (
	postgresConns    = 16
	postgresJobConns = 8
)

// openPostgres makes two pools, because they want opposite things of pgx: bun writes its
// arguments into the text, so that no statement comes twice and caching them would fill
// the server's memory; the work queue repeats its few statements and gains from it.
func (s *Store) openPostgres(ctx context.Context, o Options) error {
	s.dialect = newPostgresDialect()
	cfg, err := pgx.ParseConfig(o.DatabaseURL)
	if err != nil {
		return council.Errorf(council.Invalid, "the database URL is no PostgreSQL address")
	}
	cfg.DefaultQueryExecMode = pgx.QueryExecModeExec
	cfg.RuntimeParams["standard_conforming_strings"] = "on" // how bun writes its arguments relies on it
	db := stdlib.OpenDB(*cfg, stdlib.OptionAfterConnect(timesInUTC))
	db.SetMaxOpenConns(postgresConns)
	db.SetMaxIdleConns(postgresConns)
	db.SetConnMaxIdleTime(5 * time.Minute)
	s.write = s.newDB(db, o)
	s.read = s.write
	if err := db.PingContext(ctx); err != nil {
		return translate(ctx, "connecting to the database", err)
	}
	jobs, err := pgxpool.ParseConfig(o.DatabaseURL)
	if err != nil {
		return council.Errorf(council.Invalid, "the database URL is no PostgreSQL address")
	}
	jobs.MaxConns = postgresJobConns
	jobs.AfterConnect = timesInUTC
	if s.postgres, err = pgxpool.NewWithConfig(ctx, jobs); err != nil {
		return fmt.Errorf("making the job connections: %w", err)
	}
	return nil
}

// timesInUTC makes times come back in UTC and not in the zone of the machine.
func timesInUTC(_ context.Context, conn *pgx.Conn) error {
	conn.TypeMap().RegisterType(&pgtype.Type{
		Name:  "timestamptz",
		OID:   pgtype.TimestamptzOID,
		Codec: &pgtype.TimestamptzCodec{ScanLocation: time.UTC},
	})
	return nil
}
