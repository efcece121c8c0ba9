package store_test

import (
	"context"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// queries collects the queries that a store logs as slow.
type queries struct {
	slog.Handler
	seen *[]string
}

func (q queries) Enabled(context.Context, slog.Level) bool { return true }

func (q queries) Handle(_ context.Context, r slog.Record) error {
	r.Attrs(func(a slog.Attr) bool {
		if a.Key == "query" {
			*q.seen = append(*q.seen, a.Value.String())
		}
		return true
	})
	return nil
}

// TestPlans holds that what is read most is read from an index and, where it is a page
// of a long list, in the order of one: nothing is scanned or sorted that grows with the
// archive. The database is empty, so the planner has no statistics to be clever with.
func TestPlans(t *testing.T) {
	var seen []string
	s, err := store.Open(t.Context(), store.Options{
		Path: filepath.Join(t.TempDir(), "test.db"), Clock: time.Now, SlowQuery: time.Nanosecond,
		Log: slog.New(queries{seen: &seen}),
	})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	mayScan := []string{
		"SCAN g", "SCAN m", // organizations and memberships: hundreds of rows
		"SCAN one", "SCAN pages", // what of one list, and of all together, is on the page
		"readings_owner", // what is in work
		"proposals_",     // in their order, up to the end of the page
	}
	maySort := []string{ // as long as what was asked for
		"by", "agenda", "consultations", "links", "memberships", "paper types",
		"papers district", "votes", "mentions", "papers person", "papers location", "meetings organization", "meetings district", "meetings participant",
	}
	explained := 0
	all := slices.Concat(reads, documentReads)
	for _, r := range all {
		t.Run(r.name, func(t *testing.T) {
			seen = nil
			if r.name == "freshness" {
				t.Skip("it counts everything, from indexes")
			}
			if _, err := r.read(t.Context(), s); err != nil && council.CodeOf(err) != council.NotFound {
				t.Fatal(err)
			}
			for _, query := range seen {
				if strings.Contains(query, `FROM "sources"`) { // a handful
					continue
				}
				plan := explain(t, s, query)
				explained++
				for _, step := range strings.Split(plan, "\n") {
					fullScan := strings.HasPrefix(step, "SCAN") && !strings.Contains(step, "USING COVERING INDEX") && !containsAny(step, mayScan)
					sorting := strings.Contains(step, "FOR ORDER BY") && !containsAny(r.name, maySort)
					if fullScan || sorting {
						t.Errorf("%s\n%s\n%s", step, plan, query)
					}
				}
			}
		})
	}
	if explained < len(all)-1 {
		t.Errorf("got %d queries, want one for each of %d reads", explained, len(all)-1)
	}
}

func explain(t *testing.T, s *store.Store, query string) string {
	t.Helper()
	rows, err := s.SQLiteWriter().QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	var plan []string
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		plan = append(plan, detail)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return strings.Join(plan, "\n")
}

func containsAny(s string, parts []string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
