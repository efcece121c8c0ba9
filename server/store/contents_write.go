package store

import (
	"context"
	"math"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// PutContent implements council.ReadingQueue.
func (s *Store) PutContent(ctx context.Context, c *council.Content, pages []*council.ContentPage) error {
	row := contentRow{Content: *c, WithText: slices.ContainsFunc(pages, hasWords)}
	rows := make([]contentPageRow, len(pages))
	for i, p := range pages { // before the transaction, in which others wait
		var err error
		if rows[i], err = newContentPageRow(c.Hash, p); err != nil {
			return err
		}
	}
	return s.update(ctx, "storing what was read of a file", func(t *tx) error { return t.putContent(ctx, &row, rows) })
}

func (t *tx) putContent(ctx context.Context, row *contentRow, pages []contentPageRow) error {
	_, err := t.db.NewInsert().Model(row).On("CONFLICT (hash) DO UPDATE").Set(allColumns[contentRow](t.db, "hash")).Exec(ctx)
	if err != nil {
		return err
	}
	if _, err := t.db.NewDelete().Table("content_pages").Where("hash = ?", row.Hash).Exec(ctx); err != nil {
		return err
	}
	for len(pages) > 0 {
		n := statement(pages)
		part := pages[:n]
		if _, err := t.db.NewInsert().Model(&part).Exec(ctx); err != nil {
			return err
		}
		pages = pages[n:]
	}
	// Other files with the same bytes may be through already.
	_, err = t.db.NewUpdate().Table("readings").Set("with_text = ?", row.WithText).
		Where("content = ?", row.Hash).Where("content <> ''").Where("with_text <> ?", row.WithText).Exec(ctx)
	if err != nil {
		return err
	}
	return t.BumpDataVersion(ctx)
}

// statement returns how many pages go into one statement: a few dozen, and not too many megabytes.
func statement(pages []contentPageRow) int {
	const most, bytes = 50, 1 << 20
	size := 0
	for i := range pages {
		size += len(pages[i].Text) + 2*len(pages[i].Words) // as hexadecimal digits
		if i > 0 && (i == most || size > bytes) {
			return i
		}
	}
	return len(pages)
}

func newContentPageRow(hash string, p *council.ContentPage) (contentPageRow, error) {
	wrong := func(what string) (contentPageRow, error) {
		return contentPageRow{}, council.Errorf(council.Invalid, "page %d of %s: %s", p.Number, hash, what)
	}
	if p.Number < 1 {
		return wrong("pages count from 1")
	}
	if p.Text != storable(p.Text) {
		return wrong("its text holds NUL or is no UTF-8") // without these, spans and words would lie elsewhere
	}
	at := 0
	for _, s := range p.Furniture { // Body cuts them out
		if s.Start < at || s.End < s.Start || s.End > len(p.Text) {
			return wrong("a header or footer does not lie in the text, in order")
		}
		at = s.End
	}
	links := slices.Clone(p.Links)
	for i := range links {
		b := &links[i].Box
		*b = council.Box{Left: finite(b.Left), Top: finite(b.Top), Right: finite(b.Right), Bottom: finite(b.Bottom)}
	}
	words, err := packWords(p.Words, len(p.Text))
	if err != nil {
		return wrong(err.Error())
	}
	return contentPageRow{
		Hash: hash, Number: p.Number, Width: finite(p.Width), Height: finite(p.Height), Text: p.Text, Furniture: p.Furniture,
		Method: p.Method, Score: finite(p.Score), Links: links, Words: words,
	}, nil
}

// finite returns 0 for what is no number: a database, and JSON, know none of the others.
func finite(f float64) float64 {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return 0
	}
	return f
}
