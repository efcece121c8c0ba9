package store

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// Vitals is what a database says of itself.
type Vitals struct {
	Product string // SQLite or PostgreSQL
	Version string // as in "3.50.4"
	Major   int    // the number before the first dot
	Schema  string // the newest migration that was done, empty on an empty database
	// Now is the database's clock. SQLite has none of its own: it is the machine's.
	Now time.Time
}

// Vitals asks the database how it is, and changes nothing.
func (s *Store) Vitals(ctx context.Context) (Vitals, error) {
	v := Vitals{Product: "PostgreSQL"}
	var seconds float64
	query := "SELECT current_setting('server_version'), extract(epoch FROM clock_timestamp())::float8"
	if s.sqlite != nil {
		v.Product = "SQLite"
		query = "SELECT sqlite_version(), CAST((julianday('now') - 2440587.5) * 86400 AS REAL)"
	}
	if err := s.read.NewRaw(query).Scan(ctx, &v.Version, &seconds); err != nil {
		return v, translate(ctx, "asking the database for its version", err)
	}
	v.Now = time.UnixMicro(int64(seconds * 1e6)).UTC()
	v.Version, _, _ = strings.Cut(v.Version, " ") // Debian adds its own
	if _, err := fmt.Sscanf(v.Version, "%d", &v.Major); err != nil {
		return v, fmt.Errorf("reading the version %q of the database: %w", v.Version, err)
	}
	ok, err := s.hasTable(ctx, migrationsTable)
	if err != nil || !ok {
		return v, err
	}
	err = s.read.NewRaw("SELECT COALESCE(MAX(name), '') FROM "+migrationsTable).Scan(ctx, &v.Schema)
	return v, translate(ctx, "reading the schema version", err)
}

// Applications lists the names under which programs are connected to the same PostgreSQL database now; see
// application_name there. SQLite has nobody to tell.
func (s *Store) Applications(ctx context.Context) ([]string, error) {
	if s.sqlite != nil {
		return nil, nil
	}
	var names []string
	err := s.read.NewRaw("SELECT DISTINCT application_name FROM pg_stat_activity WHERE datname = current_database() AND application_name <> ''").
		Scan(ctx, &names)
	return names, translate(ctx, "asking who is connected", err)
}
