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

// upgrades are databases as the programs of their time left them, by the newest migration that these knew. The first is of
// the oldest that was out in the world; the others bring rows that it could not have. They lie in testdata/upgrade.
var upgrades = []struct {
	from         string
	papers, rows int
}{{"0005", 12, 500}, {"0009", 1, 250}}

// gains are the tables in which a migration may put rows of its own, to those that were there.
var gains = map[string]string{"outbox": "0010 leaves the work of reading the files that are there"}

// TestUpgrade takes each old database to each migration since, as if that version had been installed, and from there to
// the newest one: every old row still says what it said, and the program can read it.
func TestUpgrade(t *testing.T) {
	for _, dialect := range migrations.Dialects {
		steps := ups(t, dialect)
		for _, old := range upgrades {
			first := slices.IndexFunc(steps, func(s string) bool { return strings.HasPrefix(s, old.from) })
			for n := first; n < len(steps)-1; n++ {
				t.Run(dialect+"/of "+old.from+" from "+steps[n][:4], func(t *testing.T) {
					s := oldDatabase(t, dialect, old.from)
					db := connection(t, s)
					for _, step := range steps[first+1 : n+1] {
						applyByHand(t, db, dialect, step)
					}
					wantMessage(t, s.SchemaCurrent(t.Context()), council.Unavailable, "it lacks "+steps[n+1][:4])
					before := contents(t, db, nil)
					if err := s.Migrate(t.Context()); err != nil {
						t.Fatal(err)
					}
					compareContents(t, before, contents(t, db, before), old.rows)
					wantReadable(t, s, old.papers)
					wantQueued(t, s, db)
				})
			}
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

// oldDatabase restores an old database and opens it without migrating.
func oldDatabase(t *testing.T, dialect, from string) *store.Store {
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
	dump, err := os.ReadFile(filepath.Join("testdata", "upgrade", from+"."+dialect+".sql"))
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

func compareContents(t *testing.T, before, after map[string]content, atLeast int) {
	t.Helper()
	total := 0
	for table, b := range before {
		total += len(b.rows)
		a := after[table]
		if gains[table] != "" {
			a.rows = slices.DeleteFunc(slices.Clone(a.rows), func(row string) bool { return !slices.Contains(b.rows, row) })
		}
		// foreign_names is filled by the program, after the migrations, where it is new.
		if strings.HasPrefix(table, "foreign_names") && len(before["foreign_names"].rows) == 0 {
			continue
		}
		if !slices.Equal(a.rows, b.rows) {
			t.Errorf("%s: got %d rows, want the %d of before, unchanged", table, len(a.rows), len(b.rows))
		}
	}
	if total < atLeast {
		t.Errorf("got %d old rows, want a whole town", total)
	}
}

// wantQueued: every file that is there is due to be read, as the first thing after the upgrade.
func wantQueued(t *testing.T, s *store.Store, db *sql.DB) {
	t.Helper()
	claimed, err := s.ClaimReadings(t.Context(), nil, "reader", time.Now(), time.Now().Add(time.Hour), 1000)
	if err != nil {
		t.Fatal(err)
	}
	files, err := s.Files(t.Context(), council.FileFilter{}, council.Page{})
	if err != nil || len(files) == 0 || len(claimed) != len(files) {
		t.Errorf("got %d files to read, %v, want all %d", len(claimed), err, len(files))
	}
	for _, r := range claimed {
		if r.Stage != council.StageFetch || r.SourceID != storetest.SourceID || !r.NextTry.Equal(r.Since) {
			t.Errorf("got the reading %+v", r)
		}
	}
	if work := lines(t, db, "SELECT unique_key || kind FROM outbox WHERE kind = '"+council.ReadFilesKind+"'"); work != council.ReadFilesKind+"\n" {
		t.Errorf("got the work %q in the outbox", work)
	}
}

// wantReadable reads through the store what pages begin with.
func wantReadable(t *testing.T, s *store.Store, many int) {
	t.Helper()
	ctx := t.Context()
	papers, err := s.Papers(ctx, council.PaperFilter{}, council.Page{First: 100})
	if err != nil || len(papers) != many {
		t.Errorf("got %d papers, %v, want %d", len(papers), err, many)
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
