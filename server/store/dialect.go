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

// AppendString leaves out NUL, as the PostgreSQL side does.
func (d sqliteDialect) AppendString(b []byte, s string) []byte {
	return d.Dialect.AppendString(b, withoutNUL(s))
}

type postgresDialect struct{ *pgdialect.Dialect }

func newPostgresDialect() dialect { return postgresDialect{pgdialect.New()} }

func (postgresDialect) folder() string { return "postgres" }

// AppendString leaves out NUL, which PostgreSQL's text cannot hold and which means
// nothing in a name or in words somebody looks for.
func (d postgresDialect) AppendString(b []byte, s string) []byte {
	return d.Dialect.AppendString(b, withoutNUL(s))
}

func withoutNUL(s string) string { return strings.ReplaceAll(s, "\x00", "") }
