package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Options say where the database is and what the store needs from outside.
type Options struct {
	// DatabaseURL is a PostgreSQL connection string; empty means the SQLite file.
	DatabaseURL string
	// Path is the SQLite file. Its folder is made if it is missing.
	Path string
	// Clock tells the time of outbox rows. Required.
	Clock func() time.Time
	// Log takes slow queries; slog's default if nil.
	Log *slog.Logger
	// Location is the towns' time zone, in which an instant becomes a day. Europe/Berlin
	// if nil.
	Location *time.Location
	// SlowQuery is how long a query may take before it is logged; 0 means one second.
	SlowQuery time.Duration
}

// Store implements council.Store, council.Harvest, council.DistrictIndex, council.ReadingQueue and council.Proposals.
type Store struct {
	// read and write are the same on PostgreSQL. On SQLite write has a single
	// connection, so that writers queue here and not in the file's lock.
	read, write *bun.DB
	dialect     dialect
	clock       func() time.Time
	log         *slog.Logger
	location    *time.Location
	sqlite      *sql.DB       // of write; nil on PostgreSQL
	postgres    *pgxpool.Pool // for jobs; nil on SQLite
}

var (
	_ council.Store   = (*Store)(nil)
	_ council.Harvest = (*Store)(nil)
	_ council.Tx      = (*tx)(nil)

	_ council.DistrictIndex = (*Store)(nil)
)

// Open connects to the database. It does not touch the schema: see Migrate and
// SchemaCurrent. UNAVAILABLE if the database cannot be reached or opened.
func Open(ctx context.Context, o Options) (*Store, error) {
	if o.Clock == nil {
		return nil, errors.New("opening the store: it needs a clock")
	}
	s := &Store{clock: o.Clock, log: o.Log, location: o.Location}
	if s.log == nil {
		s.log = slog.Default()
	}
	if s.location == nil {
		loc, err := time.LoadLocation("Europe/Berlin")
		if err != nil {
			return nil, fmt.Errorf("opening the store: %w", err)
		}
		s.location = loc
	}
	if o.SlowQuery == 0 {
		o.SlowQuery = time.Second
	}
	var err error
	if o.DatabaseURL != "" {
		err = s.openPostgres(ctx, o)
	} else {
		err = s.openSQLite(ctx, o)
	}
	if err != nil {
		_ = s.Close()
		return nil, err
	}
	return s, nil
}

// Close ends all connections.
func (s *Store) Close() error {
	var errs []error
	if s.read != nil {
		errs = append(errs, s.read.Close())
	}
	if s.write != nil && s.write != s.read {
		errs = append(errs, s.write.Close())
	}
	if s.postgres != nil {
		s.postgres.Close()
	}
	return errors.Join(errs...)
}

// SQLiteWriter returns the one connection that writes, to be shared with the work
// queue; nil on PostgreSQL.
func (s *Store) SQLiteWriter() *sql.DB { return s.sqlite }

// PostgresPool returns the connections meant for the work queue; nil on SQLite.
func (s *Store) PostgresPool() *pgxpool.Pool { return s.postgres }
