package store

import (
	"strings"

	"github.com/uptrace/bun/dialect/pgdialect"
	"github.com/uptrace/bun/dialect/sqlitedialect"
	"github.com/uptrace/bun/schema"
)

// dialect is a database's way of writing SQL. Everything in which the two databases
// differ stands in this file, in how they are opened and in errors.go.
type dialect interface {
	schema.Dialect
	// folder is where the dialect's migrations lie.
	folder() string
}

type sqliteDialect struct{ *sqlitedialect.Dialect }

func newSQLiteDialect() dialect { return sqliteDialect{sqlitedialect.New()} }

func (sqliteDialect) folder() string { return "sqlite" }

// AppendString makes text storable, as the PostgreSQL side does.
func (d sqliteDialect) AppendString(b []byte, s string) []byte {
	return d.Dialect.AppendString(b, storable(s))
}

type postgresDialect struct{ *pgdialect.Dialect }

func newPostgresDialect() dialect { return postgresDialect{pgdialect.New()} }

func (postgresDialect) folder() string { return "postgres" }

// AppendString makes text storable: PostgreSQL's can hold neither NUL, which means nothing
// in a name or in words somebody looks for, nor bytes that are no UTF-8, as servers send in
// their headers and documents have in their titles.
func (d postgresDialect) AppendString(b []byte, s string) []byte {
	return d.Dialect.AppendString(b, storable(s))
}

func storable(s string) string {
	return strings.ToValidUTF8(strings.ReplaceAll(s, "\x00", ""), "\uFFFD")
}
