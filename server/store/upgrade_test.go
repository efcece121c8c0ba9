package store_test

import (
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/migrations"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// oldest is the first migration that was out in the world. testdata/upgrade holds a database as the program of that time
// left it.
const oldest = "0005"

// TestUpgrade takes the old database to each migration since, as if that version had been installed, and from there to the
// newest one: every old row still says what it said, and the program can read it.
func TestUpgrade(t *testing.T) {
	for _, dialect := range migrations.Dialects {
		steps := ups(t, dialect)
		first := slices.IndexFunc(steps, func(s string) bool { return strings.HasPrefix(s, oldest) })
		for n := first; n < len(steps)-1; n++ {
			t.Run(dialect+"/from "+steps[n][:4], func(t *testing.T) {
				s := oldDatabase(t, dialect)
				db := connection(t, s)
				for _, step := range steps[first+1 : n+1] {
					applyByHand(t, db, dialect, step)
				}
				wantMessage(t, s.SchemaCurrent(t.Context()), council.Unavailable, "it lacks "+steps[n+1][:4])
				before := contents(t, db, nil)
				if err := s.Migrate(t.Context()); err != nil {
					t.Fatal(err)
				}
				compareContents(t, before, contents(t, db, before))
				wantReadable(t, s)
			})
		}
	}
}

// ups lists the files that lead up, in their order.
func ups(t *testing.T, dialect string) []string {
	t.Helper()
	files, err := migrations.FS(dialect)
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(files, "*.up.sql")
	if err != nil || len(names) < 2 {
		t.Fatalf("got %v, %v", names, err)
	}
	return names
}

// oldDatabase restores the old database and opens it without migrating.
func oldDatabase(t *testing.T, dialect string) *store.Store {
	t.Helper()
	o := store.Options{Clock: func() time.Time { return storetest.Now }, Path: filepath.Join(t.TempDir(), "old.db")}
	if dialect == "postgres" {
		o.DatabaseURL = storetest.PostgresSchema(t)
	}
	s, err := store.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	dump, err := os.ReadFile(filepath.Join("testdata", "upgrade", oldest+"."+dialect+".sql"))
	if err != nil {
		t.Fatal(err)
	}
	execAll(t, connection(t, s), "BEGIN;\n"+string(dump)+"COMMIT;")
	return s
}

// execAll runs a script: several statements at once, without arguments.
func execAll(t *testing.T, db *sql.DB, script string) {
	t.Helper()
	if _, err := db.ExecContext(t.Context(), script); err != nil {
		t.Fatal(err)
	}
}

func applyByHand(t *testing.T, db *sql.DB, dialect, name string) {
	t.Helper()
	files, err := migrations.FS(dialect)
	if err != nil {
		t.Fatal(err)
	}
	script, err := fs.ReadFile(files, name)
	if err != nil {
		t.Fatal(err)
	}
	for statement := range strings.SplitSeq(string(script), ";\n") {
		if strings.TrimSpace(statement) != "" {
			execAll(t, db, statement)
		}
	}
	execAll(t, db, fmt.Sprintf("INSERT INTO bun_migrations (name, group_id, migrated_at) VALUES ('%s', 2, CURRENT_TIMESTAMP)", name[:4]))
}

// content is a table: its columns and its rows as sorted text.
type content struct{ columns, rows []string }

// contents reads all our tables; of those in like only the columns that it has.
func contents(t *testing.T, db *sql.DB, like map[string]content) map[string]content {
	t.Helper()
	out := map[string]content{}
	for _, table := range tables(t, db) {
		columns := "*"
		if like != nil {
			if len(like[table].columns) == 0 {
				continue // it is new
			}
			columns = `"` + strings.Join(like[table].columns, `", "`) + `"`
		}
		out[table] = read(t, db, "SELECT "+columns+" FROM "+table)
	}
	return out
}

func tables(t *testing.T, db *sql.DB) []string {
	t.Helper()
	query := "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'bun%'"
	var one int
	if db.QueryRowContext(t.Context(), "SELECT 1 FROM information_schema.tables").Scan(&one) == nil {
		query = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_name NOT LIKE 'bun%'"
	}
	return strings.Fields(lines(t, db, query))
}

func read(t *testing.T, db *sql.DB, query string) content {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var c content
	if c.columns, err = rows.Columns(); err != nil {
		t.Fatal(err)
	}
	values, into := make([]any, len(c.columns)), make([]any, len(c.columns))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		c.rows = append(c.rows, fmt.Sprintf("%q", values))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	slices.Sort(c.rows)
	return c
}

func compareContents(t *testing.T, before, after map[string]content) {
	t.Helper()
	total := 0
	for table, b := range before {
		total += len(b.rows)
		if a := after[table]; !slices.Equal(a.rows, b.rows) {
			t.Errorf("%s: got %d rows, want the %d of before, unchanged", table, len(a.rows), len(b.rows))
		}
	}
	if total < 500 {
		t.Errorf("got %d old rows, want a whole town", total)
	}
}

// wantReadable reads through the store what pages begin with.
func wantReadable(t *testing.T, s *store.Store) {
	t.Helper()
	ctx := t.Context()
	papers, err := s.Papers(ctx, council.PaperFilter{}, council.Page{First: 100})
	if err != nil || len(papers) != 12 {
		t.Errorf("got %d papers, %v, want 12", len(papers), err)
	}
	sources, err := s.Sources(ctx)
	if err != nil || len(sources) != 1 || sources[0].Name != "Probestadt" {
		t.Errorf("got the sources %v, %v", sources, err)
	}
	revisions, err := s.RecentRevisions(ctx, council.KindPaper, nil, council.Page{First: 10})
	if err != nil || len(revisions) != 1 {
		t.Errorf("got the revisions %v, %v", revisions, err)
	}
	var dumped strings.Builder
	if err := s.Dump(ctx, &dumped); err != nil || strings.Count(dumped.String(), "\n") < 300 {
		t.Errorf("got a dump of %d lines, %v", strings.Count(dumped.String(), "\n"), err)
	}
}
