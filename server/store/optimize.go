package store

import (
	"context"
	"strings"
)

// Optimize tidies up after an import: planners learn what has changed, and counts need
// no longer look at every row. It takes seconds on a large database and disturbs nobody.
func (s *Store) Optimize(ctx context.Context) error {
	statements := []string{"PRAGMA optimize", "PRAGMA wal_checkpoint(PASSIVE)"}
	if s.sqlite == nil {
		names := []string{
			"links", "paper_districts", "paper_organizations", "raw_objects", "revisions",
			"readings", "contents", "content_pages", "structures", "file_votes", "file_mentions",
		}
		for i := range tables {
			names = append(names, tables[i].name)
		}
		statements = []string{"VACUUM (ANALYZE, SKIP_LOCKED) " + strings.Join(names, ", ")}
	}
	for _, statement := range statements {
		if _, err := s.write.ExecContext(ctx, statement); err != nil {
			return translate(ctx, "optimizing the database", err)
		}
	}
	return nil
}
