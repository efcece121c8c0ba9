package store_test

import (
	"testing"

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
