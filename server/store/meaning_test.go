package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestMeaning goes through the codes of both drivers, of which most cannot be provoked.
func TestMeaning(t *testing.T) {
	for code, want := range map[int]council.Code{
		sqlite3.SQLITE_CONSTRAINT_UNIQUE:     council.Conflict,
		sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY: council.Conflict,
		sqlite3.SQLITE_CONSTRAINT_NOTNULL:    council.Internal,
		sqlite3.SQLITE_BUSY_SNAPSHOT:         council.Unavailable,
		sqlite3.SQLITE_LOCKED:                council.Unavailable,
		sqlite3.SQLITE_FULL:                  council.Unavailable,
		sqlite3.SQLITE_IOERR_WRITE:           council.Unavailable,
		sqlite3.SQLITE_READONLY:              council.Unavailable,
		sqlite3.SQLITE_CORRUPT:               council.Unavailable,
		sqlite3.SQLITE_ERROR:                 council.Internal,
	} {
		if got, message := sqliteMeaning(code); got != want || (message == "") != (want == council.Internal) {
			t.Errorf("SQLite %d: got %s %q, want %s", code, got, message, want)
		}
	}
	for code, want := range map[string]council.Code{
		"23505": council.Conflict, "40001": council.Conflict, "40P01": council.Conflict,
		"53100": council.Unavailable, "53300": council.Unavailable, "57P01": council.Unavailable, "08006": council.Unavailable,
		"25006": council.Unavailable, "28P01": council.Unavailable, "42601": council.Internal, "": council.Internal,
	} {
		if got := council.CodeOf(translate(t.Context(), "trying", &pgconn.PgError{Code: code})); got != want {
			t.Errorf("PostgreSQL %s: got %s, want %s", code, got, want)
		}
	}
	known := council.InvalidField("name", "too long")
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	for _, tt := range []struct {
		err  error
		ctx  context.Context
		want func(error) bool
	}{
		{nil, t.Context(), func(err error) bool { return err == nil }},
		{known, t.Context(), func(err error) bool { return errors.Is(err, known) }},
		{fmt.Errorf("reading: %w", driver.ErrBadConn), t.Context(), func(err error) bool { return council.CodeOf(err) == council.Unavailable }},
		{&net.OpError{Err: errors.New("refused")}, t.Context(), func(err error) bool { return council.CodeOf(err) == council.Unavailable }},
		{errors.New("interrupted"), cancelled, func(err error) bool { return errors.Is(err, context.Canceled) }},
		{errors.New("strange"), t.Context(), func(err error) bool {
			return council.CodeOf(err) == council.Internal && council.MessageOf(err) == "internal error"
		}},
	} {
		if got := translate(tt.ctx, "trying", tt.err); !tt.want(got) {
			t.Errorf("%v: got %v", tt.err, got)
		}
	}
}

// TestConflict has a transaction run into others, as PostgreSQL tells of them.
func TestConflict(t *testing.T) {
	for err, want := range map[error]bool{
		fmt.Errorf("x: %w", &pgconn.PgError{Code: "40001"}): true,
		&callersError{&pgconn.PgError{Code: "40P01"}}:       true,
		&council.Error{Err: &pgconn.PgError{Code: "40001"}}: true,
		&pgconn.PgError{Code: "23505"}:                      false,
		errors.New("40001"):                                 false,
	} {
		if got := conflicted(err); got != want {
			t.Errorf("%v: got %v, want %v", err, got, want)
		}
	}
}
