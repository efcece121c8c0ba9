package store

import (
	"context"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Freshness implements council.Reader. It counts what readers can see.
func (s *Store) Freshness(ctx context.Context) ([]*council.Freshness, error) {
	sources, err := s.Sources(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]*council.Freshness, len(sources))
	bySource := make(map[council.ID]*council.Freshness, len(sources))
	for i, src := range sources {
		out[i] = &council.Freshness{Source: *src, Counts: map[council.Kind]int{}, MissingByKind: map[council.Kind]int{}}
		bySource[src.ID] = out[i]
	}
	runs, err := s.LastRuns(ctx, nil)
	if err != nil {
		return nil, err
	}
	for _, r := range runs {
		if f := bySource[r.SourceID]; f != nil {
			f.LastRun = r
		}
	}
	if err := s.countObjects(ctx, bySource); err != nil {
		return nil, err
	}
	return out, s.countMissing(ctx, bySource)
}

// countObjects counts from the *_source indexes alone.
func (s *Store) countObjects(ctx context.Context, bySource map[council.ID]*council.Freshness) error {
	parts := make([]string, len(tables))
	args := make([]any, len(tables))
	for i := range tables {
		parts[i] = "SELECT ? AS kind, source_id, COUNT(*) AS n, MAX(modified) AS newest FROM " + tables[i].name +
			" WHERE NOT deleted AND NOT orphaned GROUP BY source_id"
		args[i] = tables[i].kind
	}
	var sums []struct {
		Kind     council.Kind
		SourceID council.ID
		N        int
		Newest   *time.Time
	}
	if err := s.read.NewRaw(strings.Join(parts, " UNION ALL "), args...).Scan(ctx, &sums); err != nil {
		return translate(ctx, "counting objects", err)
	}
	for _, sum := range sums {
		f := bySource[sum.SourceID]
		if f == nil {
			continue
		}
		f.Counts[sum.Kind] = sum.N
		utc(sum.Newest)
		if sum.Newest != nil && (f.Newest == nil || sum.Newest.After(*f.Newest)) {
			f.Newest = sum.Newest
		}
	}
	return nil
}

func (s *Store) countMissing(ctx context.Context, bySource map[council.ID]*council.Freshness) error {
	var sums []struct {
		Kind     council.Kind
		SourceID council.ID
		N        int
	}
	err := s.read.NewSelect().Table("missing_links").Column("kind", "source_id").ColumnExpr("COUNT(*) AS n").
		Group("kind", "source_id").Scan(ctx, &sums)
	if err != nil {
		return translate(ctx, "counting missing links", err)
	}
	for _, sum := range sums {
		if f := bySource[sum.SourceID]; f != nil {
			f.Missing += sum.N
			f.MissingByKind[sum.Kind] = sum.N
		}
	}
	return nil
}
