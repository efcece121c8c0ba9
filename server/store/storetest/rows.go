package storetest

import (
	"context"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/store"
)

// tables are the tables that a removed source leaves empty, and the outbox.
var tables = []string{
	"tombstones", "paper_organizations", "paper_districts", "raw_objects", "missing_links", "revisions", "runs", "harvest_pages", "list_cursors", "districts", "foreign_names", "outbox",
	"readings", "contents", "content_pages", "structures", "file_votes", "file_mentions", "proposals",
}

// rowsLeft counts the rows of tables that no reader shows.
func rowsLeft(t *testing.T, s *store.Store) map[string]int {
	t.Helper()
	out := map[string]int{}
	for _, table := range tables {
		n := 0
		if err := scanOne(t.Context(), s, "SELECT COUNT(*) FROM "+table, &n); err != nil {
			t.Fatal(err)
		}
		out[table] = n
	}
	return out
}

func scanOne(ctx context.Context, s *store.Store, query string, n *int) error {
	if db := s.SQLiteWriter(); db != nil {
		return db.QueryRowContext(ctx, query).Scan(n)
	}
	return s.PostgresPool().QueryRow(ctx, query).Scan(n)
}
