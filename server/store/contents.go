package store

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type contentRow struct {
	bun.BaseModel `bun:"contents,alias:o"`
	council.Content
	WithText bool // at least one word was read
}

func (r *contentRow) entity() *council.Content { return &r.Content }

// contentPageRow is a page; its words are packed.
type contentPageRow struct {
	bun.BaseModel `bun:"content_pages,alias:o"`
	Hash          string `bun:",pk"`
	Number        int    `bun:",pk"`
	Width, Height float64
	Text          string
	Furniture     []council.Span
	Method        council.PageMethod
	Score         float64
	Links         []council.PageLink
	Words         packedWords
}

// Contents implements council.DocumentReader.
func (s *Store) Contents(ctx context.Context, hashes []string) ([]*council.Content, error) {
	if len(hashes) == 0 {
		return nil, nil
	}
	found, err := list[contentRow, council.Content](ctx, s.read, "reading what was read of files", func(q *bun.SelectQuery) {
		q.Where("o.hash IN (?)", bun.List(hashes))
	})
	if err != nil {
		return nil, err
	}
	byHash := make(map[string]*council.Content, len(found))
	for _, c := range found {
		byHash[c.Hash] = c
	}
	out := make([]*council.Content, 0, len(found))
	for _, h := range hashes {
		if c := byHash[h]; c != nil {
			out = append(out, c)
			delete(byHash, h)
		}
	}
	return out, nil
}

// ContentPages implements council.DocumentReader.
func (s *Store) ContentPages(ctx context.Context, f council.PageFilter) ([]*council.ContentPage, error) {
	if len(f.Hashes) == 0 {
		return nil, nil
	}
	var rows []contentPageRow
	q := s.read.NewSelect().Model(&rows).Where("o.hash IN (?)", bun.List(f.Hashes)).OrderExpr("o.hash, o.number")
	if len(f.Numbers) > 0 {
		q.Where("o.number IN (?)", bun.List(f.Numbers))
	}
	if !f.Words {
		q.ExcludeColumn("words")
	}
	if err := q.Scan(ctx); err != nil {
		return nil, translate(ctx, "reading pages", err)
	}
	out := make([]*council.ContentPage, len(rows))
	for i := range rows {
		r := &rows[i]
		words, err := r.Words.unpack(len(r.Text))
		if err != nil {
			return nil, council.Errorf(council.Internal, "page %d of %s: %w", r.Number, r.Hash, err)
		}
		out[i] = &council.ContentPage{
			Hash: r.Hash, Number: r.Number, Width: r.Width, Height: r.Height, Text: r.Text, Furniture: r.Furniture,
			Method: r.Method, Score: r.Score, Links: r.Links, Words: words,
		}
	}
	return out, nil
}

// holdContent reports whether there are words in a content, and makes sure that it is not dropped as unnamed before the
// transaction ends, in which it gets a name.
func (t *tx) holdContent(ctx context.Context, hash string) (withText bool, err error) {
	if hash == "" {
		return false, nil
	}
	var found []bool
	q := t.db.NewSelect().Table("contents").Column("with_text").Where("hash = ?", hash)
	if t.store.sqlite == nil {
		q.For("SHARE")
	}
	err = q.Scan(ctx, &found)
	return slices.Contains(found, true), err
}

// lockContents keeps others from naming contents for the first time. SQLite has one writer.
func (t *tx) lockContents(ctx context.Context, hashes []string) error {
	if len(hashes) == 0 || t.store.sqlite != nil {
		return nil
	}
	var locked []string
	return t.db.NewSelect().Table("contents").Column("hash").Where("hash IN (?)", bun.List(hashes)).
		OrderExpr("hash").For("UPDATE").Scan(ctx, &locked)
}

// unnamed is true of a content c that no file names.
const unnamed = "NOT EXISTS (SELECT 1 FROM readings AS r WHERE r.content = c.hash AND r.content <> '')"

// dropUnnamed drops those of these contents that no file names. They must be locked.
func (t *tx) dropUnnamed(ctx context.Context, hashes []string) error {
	if len(hashes) == 0 {
		return nil
	}
	var gone []string
	err := t.db.NewSelect().TableExpr("contents AS c").Column("c.hash").Where("c.hash IN (?)", bun.List(hashes)).Where(unnamed).Scan(ctx, &gone)
	if err != nil || len(gone) == 0 {
		return err
	}
	for _, table := range []string{"contents", "content_pages"} {
		if _, err := t.db.NewDelete().Table(table).Where("hash IN (?)", bun.List(gone)).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// Unreferenced implements council.ReadingQueue.
func (s *Store) Unreferenced(ctx context.Context, limit int) ([]string, error) {
	var hashes []string
	err := s.read.NewSelect().TableExpr("contents AS c").Column("c.hash").Where(unnamed).OrderExpr("c.hash").Limit(int64(limit)).Scan(ctx, &hashes)
	return hashes, translate(ctx, "looking for contents that no file has", err)
}

// DropContents implements council.ReadingQueue.
func (s *Store) DropContents(ctx context.Context, hashes []string) error {
	return s.update(ctx, "dropping contents", func(t *tx) error {
		if err := t.lockContents(ctx, hashes); err != nil {
			return err
		}
		return t.dropUnnamed(ctx, hashes)
	})
}

// NamedBytes implements council.ReadingQueue.
func (s *Store) NamedBytes(ctx context.Context, hashes []string) ([]string, error) {
	if len(hashes) == 0 {
		return nil, nil
	}
	var named []string
	contents := s.read.NewSelect().Table("contents").Column("hash").Where("hash IN (?)", bun.List(hashes))
	err := s.read.NewSelect().Table("readings").ColumnExpr("content AS hash").
		Where("content IN (?)", bun.List(hashes)).Where("content <> ''").Union(contents).Scan(ctx, &named)
	return named, translate(ctx, "looking for what names bytes", err)
}

// hasWords reports whether there is anything to read on a page.
func hasWords(p *council.ContentPage) bool { return strings.TrimSpace(p.Text) != "" }
