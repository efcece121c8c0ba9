// Package storetest opens throw-away databases for tests and holds the conformance
// suite that the store passes on SQLite and on PostgreSQL.
package storetest

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ratsfenster/ratsfenster/server/store"
)

// Now is the time in all test databases.
var Now = time.Date(2026, 3, 14, 15, 9, 26, 0, time.UTC)

// databaseVariable names the PostgreSQL server on which tests make their databases.
const databaseVariable = "RATSFENSTER_TEST_DATABASE_URL"

// Open returns an empty, migrated SQLite store that goes away with the test.
func Open(tb testing.TB) *store.Store {
	tb.Helper()
	return open(tb, store.Options{Path: filepath.Join(tb.TempDir(), "test.db")})
}

// OpenPostgres returns an empty, migrated PostgreSQL store, in a schema of its own that
// goes away with the test. Without a server the test is skipped, or fails where
// RATSFENSTER_TEST_ALL=1 asks for every test there is.
func OpenPostgres(tb testing.TB) *store.Store {
	tb.Helper()
	return open(tb, store.Options{DatabaseURL: PostgresSchema(tb)})
}

// Each runs a test on both databases, as subtests named sqlite and postgres.
func Each(t *testing.T, test func(t *testing.T, s *store.Store)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, Open(t)) })
	t.Run("postgres", func(t *testing.T) { test(t, OpenPostgres(t)) })
}

// PostgresSchema makes an empty schema that goes away with the test, and returns the
// address that leads into it. It skips or fails like OpenPostgres.
func PostgresSchema(tb testing.TB) string {
	tb.Helper()
	server := os.Getenv(databaseVariable)
	if server == "" {
		const how = "no PostgreSQL: set " + databaseVariable + " to an address such as postgres://user:password@localhost:5432/test"
		if os.Getenv("RATSFENSTER_TEST_ALL") == "1" {
			tb.Fatal(how)
		}
		tb.Skip(how)
	}
	name := "test_" + strings.ToLower(rand.Text())
	ctx := context.Background() // the test's own is over when it cleans up
	run(ctx, tb, server, "CREATE SCHEMA "+name)
	tb.Cleanup(func() { run(ctx, tb, server, "DROP SCHEMA "+name+" CASCADE") })
	address, err := url.Parse(server)
	if err != nil {
		tb.Fatalf("%s is no address: %v", databaseVariable, err)
	}
	q := address.Query()
	q.Set("search_path", name)
	address.RawQuery = q.Encode()
	return address.String()
}

func run(ctx context.Context, tb testing.TB, server, statement string) {
	tb.Helper()
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		tb.Fatalf("connecting to %s: %v", databaseVariable, err)
	}
	defer func() { _ = conn.Close(ctx) }()
	if _, err := conn.Exec(ctx, statement); err != nil {
		tb.Fatalf("%s: %v", statement, err)
	}
}

func open(tb testing.TB, o store.Options) *store.Store {
	tb.Helper()
	o.Clock = func() time.Time { return Now }
	o.Log = slog.New(slog.DiscardHandler)
	s, err := store.Open(tb.Context(), o)
	if err != nil {
		tb.Fatalf("opening a test database: %v", err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("closing a test database: %v", err)
		}
	})
	if err := s.Migrate(tb.Context()); err != nil {
		tb.Fatal(fmt.Errorf("migrating a test database: %w", err))
	}
	return s
}
