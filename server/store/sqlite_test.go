package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// TestPragmas checks what every connection to a SQLite file has to be set to.
func TestPragmas(t *testing.T) {
	s := storetest.Open(t)
	for name, want := range map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "10000", "query_only": "0",
	} {
		var got string
		if err := s.SQLiteWriter().QueryRowContext(t.Context(), "PRAGMA "+name).Scan(&got); err != nil || got != want {
			t.Errorf("%s of the writer: got %s, %v, want %s", name, got, err, want)
		}
		if name == "query_only" {
			want = "1"
		}
		if err := s.Reader().QueryRowContext(t.Context(), "PRAGMA "+name).Scan(&got); err != nil || got != want {
			t.Errorf("%s of a reader: got %s, %v, want %s", name, got, err, want)
		}
	}
	if s.PostgresPool() != nil {
		t.Error("a SQLite store has a PostgreSQL pool")
	}
}

// TestPrivate: what people write about barriers is for the town's staff. Nobody else on the machine reads the file, and what
// was erased is not in it any more.
func TestPrivate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new.db")
	ctx := t.Context()
	open := func() *store.Store {
		s, err := store.Open(ctx, store.Options{Path: path, Clock: time.Now})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	s := open()
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o007 != 0 {
		t.Errorf("the new file has the mode %v (%v), want nothing for others", info.Mode(), err)
	}
	if err := s.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	const secret = "Nothing that others may know. "
	long := strings.Repeat(secret, 400) // more than a page of the file
	if err := s.AddBarrierReport(ctx, &council.BarrierReport{Year: 2026, TokenHash: "a", What: long, Name: secret, Created: time.Now()}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil { // puts the write-ahead log into the file
		t.Fatal(err)
	}
	if holds(t, path, secret) == 0 {
		t.Fatal("the report is not in the file: the test looks for the wrong thing")
	}
	if err := os.Chmod(path, 0o644); err != nil { //nolint:gosec // as older versions made it
		t.Fatal(err)
	}
	s = open()
	err = s.ChangeBarrierReport(ctx, 2026, 1, func(r *council.BarrierReport) error {
		r.What, r.Name = "", ""
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if n := holds(t, path, secret); n > 0 {
		t.Errorf("what was erased stands in the file %d times", n)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("an older file has the mode %v (%v), want that others lost it", info.Mode(), err)
	}
}

func holds(t *testing.T, path, text string) int {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(raw, []byte(text))
}
