package store

import (
	"context"
	"strings"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// KindOf implements council.Reader.
func (s *Store) KindOf(ctx context.Context, id council.ID) (kind council.Kind, deleted bool, err error) {
	parts := make([]string, 0, len(tables)+1)
	args := make([]any, 0, 2*len(tables)+1)
	for i := range tables {
		parts = append(parts, "SELECT ? AS kind, deleted FROM "+tables[i].name+" WHERE id = ?")
		args = append(args, tables[i].kind, id)
	}
	parts = append(parts, "SELECT ? AS kind, FALSE AS deleted FROM districts WHERE id = ?")
	args = append(args, council.KindDistrict, id)
	var found []struct {
		Kind    council.Kind
		Deleted bool
	}
	if err := s.read.NewRaw(strings.Join(parts, " UNION ALL "), args...).Scan(ctx, &found); err != nil {
		return "", false, translate(ctx, "looking for an object", err)
	}
	if len(found) == 0 {
		return "", false, council.Errorf(council.NotFound, "no object has the id %.40q", id)
	}
	for _, f := range found {
		if !f.Deleted { // what changed its type lives on as the new one
			return f.Kind, false, nil
		}
	}
	return found[0].Kind, true, nil
}

// Names implements council.Tx. Deleted objects have names too.
func (t *tx) Names(ctx context.Context, ids []council.ID) (map[council.ID]string, error) {
	out := make(map[council.ID]string, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	for i := range tables {
		if tables[i].title == "" {
			continue
		}
		var found []struct {
			ID    council.ID
			Title string
		}
		err := t.db.NewSelect().Table(tables[i].name).Column("id").ColumnExpr(tables[i].title+" AS title").
			Where("id IN (?)", bun.List(ids)).Scan(ctx, &found)
		if err != nil {
			return nil, translate(ctx, "reading names", err)
		}
		for _, f := range found {
			if f.Title != "" {
				out[f.ID] = f.Title
			}
		}
	}
	return out, nil
}
