package store_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// TestOpenErrors tries to open what cannot be opened.
func TestOpenErrors(t *testing.T) {
	folder := t.TempDir()
	garbage := filepath.Join(folder, "garbage.db")
	if err := os.WriteFile(garbage, bytes.Repeat([]byte("this is no database. "), 100), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		options store.Options
		code    council.Code
		message string
	}{
		"a file that is no database": {store.Options{Path: garbage}, council.Unavailable, "damaged or is no database"},
		"a folder below a file":      {store.Options{Path: filepath.Join(garbage, "data", "x.db")}, council.Unavailable, "cannot be made"},
		"a folder":                   {store.Options{Path: folder}, council.Unavailable, "cannot be opened"},
		"nobody listens":             {store.Options{DatabaseURL: "postgres://nobody@127.0.0.1:1/none?connect_timeout=2"}, council.Unavailable, "cannot be reached"},
		"no address":                 {store.Options{DatabaseURL: "mysql:something"}, council.Invalid, "no PostgreSQL address"},
	} {
		t.Run(name, func(t *testing.T) {
			tt.options.Clock = time.Now
			s, err := store.Open(t.Context(), tt.options)
			if err == nil {
				s.Close()
			}
			wantMessage(t, err, tt.code, tt.message)
		})
	}
	for _, o := range []store.Options{{Path: filepath.Join(folder, "x.db")}, {Clock: time.Now}} {
		if _, err := store.Open(t.Context(), o); err == nil {
			t.Errorf("%+v: it opens", o)
		}
	}
}

func addPaper(ctx context.Context, s *store.Store, id council.ID, name string) error {
	return s.Update(ctx, func(tx council.Tx) error {
		return tx.PutRecords(ctx, []*council.Record{{Entity: &council.Paper{Object: council.Object{ID: id}, Name: name}}})
	})
}

func pragma(t *testing.T, s *store.Store, statement string) {
	t.Helper()
	if _, err := s.SQLiteWriter().ExecContext(t.Context(), "PRAGMA "+statement); err != nil {
		t.Fatal(err)
	}
}

// TestFullDisk fills a database up to its last page: what is told, and that nothing is
// half-written.
func TestFullDisk(t *testing.T) {
	s := storetest.Open(t)
	pragma(t, s, "max_page_count = 160")
	var err error
	n := 0
	for ; err == nil; n++ {
		err = addPaper(t.Context(), s, council.NewID(string(rune(n))), strings.Repeat("x", 10_000))
	}
	wantMessage(t, err, council.Unavailable, "the disk is full")
	if found, err := s.CountPapers(t.Context(), council.PaperFilter{}); found != n-1 || err != nil {
		t.Errorf("got %d papers, %v, want %d", found, err, n-1)
	}
	pragma(t, s, "max_page_count = 100000")
	if err := addPaper(t.Context(), s, "again", ""); err != nil {
		t.Errorf("with room again: %v", err)
	}
}

// TestLocked has another process hold the database.
func TestLocked(t *testing.T) {
	ctx := t.Context()
	o := store.Options{Path: filepath.Join(t.TempDir(), "test.db"), Clock: time.Now}
	one, err := store.Open(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	defer one.Close()
	if err := one.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	two, err := store.Open(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	defer two.Close()
	pragma(t, two, "busy_timeout = 50")
	err = one.Update(ctx, func(council.Tx) error {
		wantMessage(t, addPaper(ctx, two, "p", ""), council.Unavailable, "locked by another process")
		short, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
		defer cancel()
		if err := addPaper(short, one, "p", ""); !errors.Is(err, context.DeadlineExceeded) { // its own writer waits in Go
			t.Errorf("got %v, want the deadline", err)
		}
		n, err := two.CountPapers(ctx, council.PaperFilter{}) // reading goes on
		if n != 0 || err != nil {
			t.Errorf("reading beside a writer: got %d, %v", n, err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if err := addPaper(ctx, two, "p", ""); err != nil {
		t.Errorf("free again: %v", err)
	}
}

// TestSlowQueries checks that slow queries are logged, long ones shortened.
func TestSlowQueries(t *testing.T) {
	var log bytes.Buffer
	s, err := store.Open(t.Context(), store.Options{
		Path: filepath.Join(t.TempDir(), "test.db"), Clock: time.Now, SlowQuery: time.Nanosecond, Log: slog.New(slog.NewTextHandler(&log, nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	log.Reset()
	if err := addPaper(t.Context(), s, "p", strings.Repeat("x", 5000)); err != nil {
		t.Fatal(err)
	}
	if got := log.String(); !strings.Contains(got, "slow query") || !strings.Contains(got, "INSERT INTO") || strings.Contains(got, strings.Repeat("x", 3000)) {
		t.Errorf("got %.3000s", got)
	}
}
