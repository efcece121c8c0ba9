package store_test

import (
	"context"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// TestForeignNamesOfOldObjects: what was there before its names were stored gets them with the migration.
func TestForeignNamesOfOldObjects(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx, db := t.Context(), connection(t, s)
		const many = 1100 // more than fit a transaction
		records := make([]*council.Record, many)
		for i := range records {
			p := &council.Paper{Reference: "17/2024"}
			p.ID, p.Web = storetest.ID(council.KindPaper, i), "https://ris.example/1"
			records[i] = &council.Record{Entity: p}
		}
		load(t, s, records, many)
		found := func() int {
			got, err := s.IdentitiesNamed(ctx, nil, []council.ID{council.WebKey("ris.example/1")}, 2*many)
			if err != nil {
				t.Fatal(err)
			}
			return len(got)
		}
		exec := func(ctx context.Context, statement string) {
			if _, err := db.ExecContext(ctx, statement); err != nil {
				t.Fatal(err)
			}
		}
		exec(ctx, "DELETE FROM foreign_names")
		if err := s.Migrate(ctx); err != nil || found() != 0 {
			t.Errorf("migrating what is current: %v, and %d names", err, found())
		}
		exec(ctx, "UPDATE foreign_names_state SET rules = 0")
		if err := s.Migrate(ctx); err != nil || found() != many {
			t.Errorf("migrating what is old: %v, and %d names, want %d", err, found(), many)
		}
	})
}
