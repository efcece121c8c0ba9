package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type fileRow struct {
	bun.BaseModel `bun:"files,alias:o"`
	council.File
	NameFold string
}

func newFileRow(f *council.File) fileRow {
	r := fileRow{File: *f, NameFold: council.Fold(f.Name)}
	r.Object = stored(f.Object)
	return r
}

func (r *fileRow) entity() *council.File {
	utc(r.Created, r.Modified)
	return &r.File
}

// Files implements council.Reader. Files without a date come last.
func (s *Store) Files(ctx context.Context, f council.FileFilter, p council.Page) ([]*council.File, error) {
	return list[fileRow, council.File](ctx, s.read, "listing files", func(q *bun.SelectQuery) {
		filterFiles(q, f)
		order{column: "o.date", descending: true}.page(q, p)
	})
}

// CountFiles implements council.Reader.
func (s *Store) CountFiles(ctx context.Context, f council.FileFilter) (int, error) {
	return count[fileRow](ctx, s.read, "counting files", func(q *bun.SelectQuery) { filterFiles(q, f) })
}

func filterFiles(q *bun.SelectQuery, f council.FileFilter) {
	visible(q, f.IDs, false)
	anyOf(q, "o.body_id", f.BodyIDs)
	refersTo(q, "o.master_file_id", f.MasterFileIDs)
	words(q, "o.name_fold", f.Text)
	between(q, "o.date", f.From, f.Until)
}
