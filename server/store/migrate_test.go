package store_test

import (
	"database/sql"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5/stdlib"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

var update = flag.Bool("update", false, "write migrations/schema.*.sql anew")

// TestMigrations goes up, down and up again, and compares what is there with the
// committed dump of the schema.
func TestMigrations(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		db := connection(t, s)
		schema, name := sqliteSchema, "sqlite"
		if s.SQLiteWriter() == nil {
			schema, name = postgresSchema, "postgres"
		}
		first := schema(t, db)
		if err := s.Rollback(t.Context()); err != nil {
			t.Fatal(err)
		}
		if left := schema(t, db); left != "" {
			t.Errorf("down left\n%s", left)
		}
		wantMessage(t, s.SchemaCurrent(t.Context()), council.Unavailable, "ratsfenster migrate")
		if err := s.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(first, schema(t, db)); diff != "" {
			t.Errorf("up again differs (-first +again)\n%s", diff)
		}
		file := filepath.Join("..", "..", "migrations", "schema."+name+".sql")
		if *update {
			if err := os.WriteFile(file, []byte(first), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		committed, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(committed), first); diff != "" {
			t.Errorf("%s is stale, run go test ./server/store -run Migrations -update (-committed +migrated)\n%s", file, diff)
		}
	})
}

// connection returns a way to look into the database past the store.
func connection(t *testing.T, s *store.Store) *sql.DB {
	t.Helper()
	if db := s.SQLiteWriter(); db != nil {
		return db
	}
	db := stdlib.OpenDBFromPool(s.PostgresPool())
	t.Cleanup(func() { db.Close() })
	return db
}

func lines(t *testing.T, db *sql.DB, query string) string {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var b strings.Builder
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			t.Fatal(err)
		}
		b.WriteString(line + "\n")
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func sqliteSchema(t *testing.T, db *sql.DB) string {
	return lines(t, db, `SELECT sql || ';' FROM sqlite_master
		WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND tbl_name NOT LIKE 'bun\_%' ESCAPE '\'
		ORDER BY tbl_name, type DESC, name`)
}

// postgresSchema writes what pg_dump would, in a form that does not change with the
// version of PostgreSQL and needs no pg_dump.
func postgresSchema(t *testing.T, db *sql.DB) string {
	return lines(t, db, `
		WITH tables AS (
			SELECT oid, relname FROM pg_class
			WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname NOT LIKE 'bun\_%'
		), parts AS (
			SELECT t.relname, 1 AS part, a.attnum::int AS place, '' AS name,
				quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
				|| COALESCE(' COLLATE "' || NULLIF(c.collname, 'default') || '"', '')
				|| CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
				|| COALESCE(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
				|| CASE a.attidentity WHEN 'a' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END AS line
			FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
			LEFT JOIN pg_collation c ON c.oid = a.attcollation
			LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
			UNION ALL
			SELECT t.relname, 2, 0, c.conname, pg_get_constraintdef(c.oid)
			FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype IN ('p', 'u', 'c', 'f')
		), statements AS (
			SELECT relname, '' AS name, 'CREATE TABLE ' || relname || E' (\n    '
				|| string_agg(line, E',\n    ' ORDER BY part, place, name COLLATE "C") || E'\n);' AS statement
			FROM parts GROUP BY relname
			UNION ALL
			SELECT t.relname, i.indexrelid::regclass::text, replace(pg_get_indexdef(i.indexrelid), current_schema() || '.', '') || ';'
			FROM tables t JOIN pg_index i ON i.indrelid = t.oid
			WHERE NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
		)
		SELECT statement FROM statements ORDER BY relname COLLATE "C", name COLLATE "C"`)
}

// TestSchemaVersions checks what a program says of a database of another version.
func TestSchemaVersions(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx, db := t.Context(), connection(t, s)
		exec := func(statement string) {
			t.Helper()
			if _, err := db.ExecContext(ctx, statement); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.SchemaCurrent(ctx); err != nil {
			t.Errorf("just migrated: %v", err)
		}
		exec("INSERT INTO bun_migrations (name, group_id, migrated_at) VALUES ('9999', 2, CURRENT_TIMESTAMP)")
		wantMessage(t, s.SchemaCurrent(ctx), council.Unavailable, "newer version of this program (it has 9999)")
		wantMessage(t, s.Migrate(ctx), council.Unavailable, "newer version of this program (it has 9999)")
		exec("DELETE FROM bun_migrations WHERE name IN ('9999', '0005')")
		wantMessage(t, s.SchemaCurrent(ctx), council.Unavailable, "older than this program (it lacks 0005); run `ratsfenster migrate`")
		// A migration that cannot be done is an error and leaves everything as it was.
		if err := s.Migrate(ctx); err == nil || !strings.Contains(err.Error(), "0005") {
			t.Errorf("migrating what is there already: got %v", err)
		}
		exec("DROP TABLE outbox")
		exec("DROP TABLE data_version")
		if err := s.Migrate(ctx); err != nil || s.SchemaCurrent(ctx) != nil {
			t.Errorf("migrating what was missing: %v, %v", err, s.SchemaCurrent(ctx))
		}
	})
}

// TestMigrateTogether has several processes start on an empty database at once.
func TestMigrateTogether(t *testing.T) {
	together := func(t *testing.T, o store.Options) {
		o.Clock = time.Now
		stores := make([]*store.Store, 6)
		for i := range stores {
			var err error
			if stores[i], err = store.Open(t.Context(), o); err != nil {
				t.Fatal(err)
			}
			defer stores[i].Close()
		}
		results := make(chan error, len(stores))
		for _, s := range stores {
			go func() { results <- errors.Join(s.Migrate(t.Context()), s.SchemaCurrent(t.Context())) }()
		}
		for range stores {
			if err := <-results; err != nil {
				t.Error(err)
			}
		}
	}
	t.Run("sqlite", func(t *testing.T) {
		together(t, store.Options{Path: filepath.Join(t.TempDir(), "new", "test.db")})
	})
	t.Run("postgres", func(t *testing.T) { together(t, store.Options{DatabaseURL: storetest.PostgresSchema(t)}) })
}

func wantMessage(t *testing.T, err error, code council.Code, message string) {
	t.Helper()
	if council.CodeOf(err) != code || !strings.Contains(council.MessageOf(err), message) {
		t.Errorf("got %s %q (%v), want %s %q", council.CodeOf(err), council.MessageOf(err), err, code, message)
	}
}
