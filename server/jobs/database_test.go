package jobs

import (
	"context"
	"crypto/rand"
	"database/sql"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	_ "modernc.org/sqlite"

	"github.com/ratsfenster/ratsfenster/migrations"
)

// testDB is a fresh database with an outbox.
type testDB struct {
	name     string
	sqlite   *sql.DB
	postgres *pgxpool.Pool
}

// onBoth runs a test on SQLite, and on PostgreSQL where RATSFENSTER_TEST_DATABASE_URL leads to one.
func onBoth(t *testing.T, test func(t *testing.T, db testDB)) {
	t.Helper()
	t.Parallel()
	t.Run("sqlite", func(t *testing.T) { t.Parallel(); test(t, openSQLite(t)) })
	t.Run("postgres", func(t *testing.T) { t.Parallel(); test(t, openPostgres(t)) })
}

func openSQLite(t *testing.T) testDB {
	t.Helper()
	path := filepath.Join(t.TempDir(), "jobs.db")
	pool, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate&_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)")
	if err != nil {
		t.Fatal(err)
	}
	pool.SetMaxOpenConns(1)
	t.Cleanup(func() { pool.Close() })
	db := testDB{name: "sqlite", sqlite: pool}
	db.migrate(t)
	return db
}

func openPostgres(t *testing.T) testDB {
	t.Helper()
	url := os.Getenv("RATSFENSTER_TEST_DATABASE_URL")
	if url == "" {
		t.Skip("no PostgreSQL: set RATSFENSTER_TEST_DATABASE_URL")
	}
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		t.Fatal(err)
	}
	schema := "jobs_" + strings.ToLower(rand.Text())
	config.ConnConfig.RuntimeParams["search_path"] = schema
	pool, err := pgxpool.NewWithConfig(context.Background(), config)
	if err != nil {
		t.Fatal(err)
	}
	db := testDB{name: "postgres", postgres: pool}
	db.exec(t, `CREATE SCHEMA `+schema)
	t.Cleanup(func() {
		pool.Exec(context.Background(), `DROP SCHEMA `+schema+` CASCADE`)
		pool.Close()
	})
	db.migrate(t)
	return db
}

// migrate makes the outbox as the store has it.
func (db testDB) migrate(t *testing.T) {
	t.Helper()
	files, err := migrations.FS(db.name)
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(files, "*_outbox.tx.up.sql")
	if err != nil || len(names) != 1 {
		t.Fatalf("got migrations %v (%v), want one that makes the outbox", names, err)
	}
	query, err := fs.ReadFile(files, names[0])
	if err != nil {
		t.Fatal(err)
	}
	db.exec(t, string(query))
}

func (db testDB) exec(t *testing.T, query string) {
	t.Helper()
	var err error
	if db.sqlite != nil {
		_, err = db.sqlite.ExecContext(t.Context(), query)
	} else {
		_, err = db.postgres.Exec(t.Context(), query)
	}
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

func (db testDB) count(t *testing.T, query string) int {
	t.Helper()
	var (
		n   int
		err error
	)
	if db.sqlite != nil {
		err = db.sqlite.QueryRowContext(t.Context(), query).Scan(&n)
	} else {
		err = db.postgres.QueryRow(t.Context(), query).Scan(&n)
	}
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return n
}

// leave puts work into the outbox, as the store does in an act's transaction.
func (db testDB) leave(t *testing.T, kind, key, payload string) {
	t.Helper()
	var err error
	if db.sqlite != nil {
		_, err = db.sqlite.ExecContext(t.Context(), `INSERT INTO outbox (kind, unique_key, payload, created_at) VALUES (?, ?, ?, '2026-01-01T00:00:00Z')
			ON CONFLICT (kind, unique_key) DO NOTHING`, kind, key, []byte(payload))
	} else {
		_, err = db.postgres.Exec(t.Context(), `INSERT INTO outbox (kind, unique_key, payload, created_at) VALUES ($1, $2, $3, now())
			ON CONFLICT (kind, unique_key) DO NOTHING`, kind, key, []byte(payload))
	}
	if err != nil {
		t.Fatalf("leaving work: %v", err)
	}
}

// open makes a queue without starting it.
func (db testDB) open(t *testing.T, o Options) *Jobs {
	t.Helper()
	o.SQLite, o.Postgres = db.sqlite, db.postgres
	o.Log = slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))
	if o.Clock == nil {
		o.Clock = time.Now
	}
	j, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := j.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return j
}

// run starts a queue until the test ends.
func (db testDB) run(t *testing.T, o Options) *Jobs {
	t.Helper()
	j := db.open(t, o)
	if err := j.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(t, j) })
	return j
}

func stop(t *testing.T, j *Jobs) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	if err := j.Stop(ctx); err != nil {
		t.Errorf("stopping: %v", err)
	}
}

// eventually waits until ok holds.
func eventually(t *testing.T, within time.Duration, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(within); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("not within %v: %s", within, what)
}
