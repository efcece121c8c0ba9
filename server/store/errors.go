package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// translate turns an error of a driver into a council Error by its code. Council errors
// and cancellations pass. doing says for the log what was tried.
func translate(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	var known *council.Error
	if errors.As(err, &known) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if ctx.Err() != nil { // drivers report an interrupted query in words of their own
		return fmt.Errorf("%s: %w", doing, ctx.Err())
	}
	cause := fmt.Errorf("%s: %w", doing, err)
	code, message := meaning(err)
	return &council.Error{Code: code, Message: message, Err: cause}
}

func meaning(err error) (council.Code, string) {
	var lite *sqlite.Error
	var pg *pgconn.PgError
	var connect *pgconn.ConnectError
	var network net.Error
	switch {
	case errors.As(err, &lite):
		return sqliteMeaning(lite.Code())
	case errors.As(err, &pg):
		return postgresMeaning(pg.Code)
	case errors.As(err, &connect), errors.As(err, &network), errors.Is(err, driver.ErrBadConn),
		errors.Is(err, sql.ErrConnDone), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return council.Unavailable, "the database cannot be reached"
	}
	return council.Internal, ""
}

func sqliteMeaning(code int) (council.Code, string) {
	switch code {
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
		return council.Conflict, "this already exists"
	}
	const primary = 0xff // the extended code says more than is needed here
	switch code & primary {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return council.Unavailable, "the database is locked by another process"
	case sqlite3.SQLITE_FULL:
		return council.Unavailable, "the disk is full"
	case sqlite3.SQLITE_IOERR:
		return council.Unavailable, "the disk cannot be read or written"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return council.Unavailable, "the database may not be written"
	case sqlite3.SQLITE_CANTOPEN:
		return council.Unavailable, "the database file cannot be opened"
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return council.Unavailable, "the database file is damaged or is no database"
	}
	return council.Internal, ""
}

// The SQLSTATE codes of PostgreSQL that mean something to us.
const (
	pgUniqueViolation      = "23505"
	pgSerializationFailure = "40001"
	pgDeadlock             = "40P01"
	pgDiskFull             = "53100"
	pgReadOnly             = "25006"
)

func postgresMeaning(code string) (council.Code, string) {
	switch code {
	case pgUniqueViolation:
		return council.Conflict, "this already exists"
	case pgSerializationFailure, pgDeadlock:
		return council.Conflict, "somebody else changed this at the same time"
	case pgDiskFull:
		return council.Unavailable, "the disk is full"
	case pgReadOnly:
		return council.Unavailable, "the database may not be written"
	}
	for _, class := range []string{"08", "28", "3D", "53", "57P"} { // connection, login, no such database, resources, shutdown
		if strings.HasPrefix(code, class) {
			return council.Unavailable, "the database cannot be reached"
		}
	}
	return council.Internal, ""
}

// conflicted reports whether the same transaction may succeed if it is run again.
func conflicted(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && (pg.Code == pgSerializationFailure || pg.Code == pgDeadlock)
}
