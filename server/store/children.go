package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Children implements council.Harvest.
func (s *Store) Children(ctx context.Context, parents []council.ID) (map[council.ID][]council.ID, error) {
	out := map[council.ID][]council.ID{}
	if len(parents) == 0 {
		return out, nil
	}
	var rows []linkRow
	err := s.read.NewSelect().Model(&rows).
		Where("l.from_id IN (?)", bun.List(parents)).Where("l.role IN (?)", bun.List(containing)).Where("NOT l.orphaned").
		OrderExpr("l.from_id, l.role, l.position, l.to_id").
		Scan(ctx)
	if err != nil {
		return nil, translate(ctx, "listing children", err)
	}
	for _, r := range rows {
		if !slices.Contains(out[r.FromID], r.ToID) { // a file may be main and auxiliary file
			out[r.FromID] = append(out[r.FromID], r.ToID)
		}
	}
	return out, nil
}
