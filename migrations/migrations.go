// Package migrations holds the database schema as SQL, one folder per dialect, the
// files of both under the same names. Files are never changed once released; a change
// of the schema is a new pair of files in both folders.
//
// schema.sqlite.sql and schema.postgres.sql show what all of them together make; a test
// of server/store holds them.
package migrations

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed sqlite/*.sql postgres/*.sql
var files embed.FS

// Dialects are the names of the folders.
var Dialects = []string{"sqlite", "postgres"}

// FS returns the migration files of a dialect: NNNN_name.tx.up.sql and .tx.down.sql,
// each run in one transaction.
func FS(dialect string) (fs.FS, error) {
	sub, err := fs.Sub(files, dialect)
	if err != nil {
		return nil, fmt.Errorf("finding migrations of %s: %w", dialect, err)
	}
	return sub, nil
}
