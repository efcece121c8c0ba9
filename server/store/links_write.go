package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// putLinks makes the stored links of each record's object what the record says. What a
// containing role names no longer stays as an orphaned link; what only the child tells
// of is the child's business. Children whose links changed, and all children of objects
// that were deleted so far, are noted in objects.
func (t *tx) putLinks(ctx context.Context, records []*council.Record, ids []council.ID, revived map[council.ID]bool, objects *touched) error {
	stored, err := t.linksFrom(ctx, ids)
	if err != nil {
		return err
	}
	var change linkChange
	for i, r := range records {
		change.compare(ids[i], r.Links, stored[ids[i]], revived[ids[i]], objects)
	}
	return t.apply(ctx, &change)
}

// linkChange is what has to be written.
type linkChange struct{ put, drop []linkRow }

// compare finds what has to be written so that the links of one object are the wanted ones.
func (c *linkChange) compare(from council.ID, wanted []council.Link, stored []linkRow, revived bool, objects *touched) {
	have := make(map[linkKey]*linkRow, len(stored))
	for i := range stored {
		have[stored[i].key()] = &stored[i]
	}
	named := make(map[linkKey]bool, len(wanted))
	for _, l := range wanted {
		row := linkRow{FromID: from, Role: l.Role, ToID: l.To, Position: l.Position}
		if l.To == "" || named[row.key()] {
			continue // a list that names something twice names it at its first place
		}
		named[row.key()] = true
		old := have[row.key()]
		if old == nil || *old != row {
			c.put = append(c.put, row)
		}
		if old == nil || old.Orphaned || revived {
			objects.link(&row)
		}
	}
	for i := range stored {
		old := stored[i]
		switch {
		case named[old.key()]:
		case old.ByChild, old.Orphaned:
			if revived {
				objects.link(&old)
			}
		case old.Role.Contains():
			old.Orphaned = true
			c.put = append(c.put, old)
			objects.link(&old)
		default:
			c.drop = append(c.drop, old)
		}
	}
}

func (t *tx) apply(ctx context.Context, c *linkChange) error {
	for rows := range slices.Chunk(c.put, 1000) {
		_, err := t.db.NewInsert().Model(&rows).
			On("CONFLICT (from_id, role, to_id) DO UPDATE").
			Set("position = EXCLUDED.position, orphaned = EXCLUDED.orphaned, by_child = EXCLUDED.by_child").
			Exec(ctx)
		if err != nil {
			return err
		}
	}
	if len(c.drop) == 0 {
		return nil
	}
	_, err := t.db.NewDelete().Model(&c.drop).WherePK().Exec(ctx)
	return err
}

// putParents stores the links that only the records themselves tell of, and forgets
// those that their earlier versions told of.
func (t *tx) putParents(ctx context.Context, records []*council.Record, ids []council.ID, objects *touched) error {
	told := map[linkRow]bool{}
	var rows []linkRow
	for i, r := range records {
		for _, l := range r.Parents {
			row := linkRow{FromID: l.From, Role: l.Role, ToID: ids[i], Position: l.Position, ByChild: true}
			key := linkRow{FromID: l.From, Role: l.Role, ToID: ids[i]}
			if l.From != "" && !told[key] {
				told[key] = true
				rows = append(rows, row)
			}
		}
	}
	var earlier []linkRow
	err := t.db.NewSelect().Model(&earlier).Where("l.to_id IN (?)", bun.List(ids)).Where("l.by_child").Where("NOT l.orphaned").Scan(ctx)
	if err != nil {
		return err
	}
	earlier = slices.DeleteFunc(earlier, func(l linkRow) bool {
		return told[linkRow{FromID: l.FromID, Role: l.Role, ToID: l.ToID}]
	})
	for i := range earlier {
		objects.link(&earlier[i])
	}
	if err := t.forgetParents(ctx, earlier); err != nil {
		return err
	}
	for part := range slices.Chunk(rows, 1000) {
		// What the parent's list says, or said, of the same child goes before.
		_, err := t.db.NewInsert().Model(&part).
			On("CONFLICT (from_id, role, to_id) DO UPDATE").
			Set("position = EXCLUDED.position, orphaned = EXCLUDED.orphaned").Where("l.by_child").Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

// forgetParents takes back what only children told. An agenda item's link stays as an
// orphaned one: what was changed about the item while it was there remains a part of
// the meeting's history.
func (t *tx) forgetParents(ctx context.Context, rows []linkRow) error {
	var left, dropped []linkRow
	for _, r := range rows {
		if r.Role == council.LinkMeetingAgendaItem {
			r.Orphaned = true
			left = append(left, r)
		} else {
			dropped = append(dropped, r)
		}
	}
	return t.apply(ctx, &linkChange{put: left, drop: dropped})
}

func (t *tx) linksFrom(ctx context.Context, ids []council.ID) (map[council.ID][]linkRow, error) {
	var rows []linkRow
	if err := t.db.NewSelect().Model(&rows).Where("l.from_id IN (?)", bun.List(ids)).Scan(ctx); err != nil {
		return nil, err
	}
	out := map[council.ID][]linkRow{}
	for _, r := range rows {
		out[r.FromID] = append(out[r.FromID], r)
	}
	return out, nil
}
