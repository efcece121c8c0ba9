package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// undated is a paper whose source names no date.
type undated struct {
	ID       council.ID
	SortDate council.Date
	Created  *time.Time
}

// FillSortDates implements council.Harvest. It raises the data version if a date changed.
func (s *Store) FillSortDates(ctx context.Context, after council.ID, limit int) (council.ID, error) {
	last := council.ID("")
	err := s.update(ctx, "dating papers", func(t *tx) error {
		var papers []undated
		err := t.db.NewSelect().TableExpr("papers AS o").Column("o.id", "o.sort_date", "o.created").
			Where("o.date = ''").Where("o.id > ?", after).OrderExpr("o.id").Limit(int64(limit)).
			Scan(ctx, &papers)
		if err != nil || len(papers) == 0 {
			return err
		}
		if len(papers) == limit {
			last = papers[limit-1].ID
		}
		return t.date(ctx, papers)
	})
	return last, err
}

// date gives each paper the day of its earliest trace, where that is not yet its date.
func (t *tx) date(ctx context.Context, papers []undated) error {
	ids := make([]council.ID, len(papers))
	for i, p := range papers {
		ids[i] = p.ID
	}
	traces, err := t.traces(ctx, ids)
	if err != nil {
		return err
	}
	var changed []undated
	objects := newTouched()
	for _, p := range papers {
		day := traces[p.ID]
		if p.Created != nil {
			day = earlier(day, council.DateOf(p.Created.In(t.store.location)))
		}
		if day != p.SortDate {
			changed = append(changed, undated{ID: p.ID, SortDate: day})
			objects.object(council.KindPaper, p.ID)
		}
	}
	if len(changed) == 0 {
		return nil
	}
	_, err = t.db.NewUpdate().With("dated", t.db.NewValues(&changed).Column("id", "sort_date")).
		TableExpr("papers AS o").TableExpr("dated").Set("sort_date = dated.sort_date").Where("o.id = dated.id").Exec(ctx)
	if err != nil {
		return err
	}
	if err := t.refresh(ctx, objects); err != nil {
		return err
	}
	return t.BumpDataVersion(ctx)
}

// traces finds the earliest meeting or file of papers.
func (t *tx) traces(ctx context.Context, ids []council.ID) (map[council.ID]council.Date, error) {
	var meetings []struct {
		FromID council.ID
		Start  time.Time
	}
	err := t.db.NewSelect().TableExpr("links AS l").Column("l.from_id", "m.start").
		Join("JOIN consultations AS c ON c.id = l.to_id AND NOT c.deleted").
		Join("JOIN meetings AS m ON m.id = c.meeting_id AND NOT m.deleted AND m.start IS NOT NULL").
		Where("l.from_id IN (?)", bun.List(ids)).Where("l.role = ?", council.LinkPaperConsultation).Where("NOT l.orphaned").
		Scan(ctx, &meetings)
	if err != nil {
		return nil, err
	}
	var files []struct {
		FromID council.ID
		Date   council.Date
	}
	err = t.db.NewSelect().TableExpr("links AS l").Column("l.from_id", "f.date").
		Join("JOIN files AS f ON f.id = l.to_id AND NOT f.deleted AND f.date <> ''").
		Where("l.from_id IN (?)", bun.List(ids)).
		Where("l.role IN (?)", bun.List([]council.LinkRole{council.LinkPaperMainFile, council.LinkPaperAuxiliaryFile})).
		Where("NOT l.orphaned").
		Scan(ctx, &files)
	if err != nil {
		return nil, err
	}
	out := map[council.ID]council.Date{}
	for _, m := range meetings {
		out[m.FromID] = earlier(out[m.FromID], council.DateOf(m.Start.In(t.store.location)))
	}
	for _, f := range files {
		out[f.FromID] = earlier(out[f.FromID], f.Date)
	}
	return out, nil
}

// earlier returns the earlier of two days, of which the first may be unknown.
func earlier(a, b council.Date) council.Date {
	if a == "" || b < a {
		return b
	}
	return a
}
