package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

func (s *Store) openSQLite(ctx context.Context, o Options) error {
	if o.Path == "" {
		return errors.New("opening the store: neither a database URL nor a path is given")
	}
	if err := os.MkdirAll(filepath.Dir(o.Path), 0o750); err != nil {
		return council.Errorf(council.Unavailable, "the folder of the database cannot be made: %w", err)
	}
	if err := keepPrivate(o.Path); err != nil {
		return council.Errorf(council.Unavailable, "the file of the database cannot be made: %w", err)
	}
	s.dialect = newSQLiteDialect()
	writer, err := sql.Open("sqlite", sqliteAddress(o.Path, true))
	if err != nil {
		return fmt.Errorf("opening the database: %w", err)
	}
	// One connection: writers queue in Go, in order and with their contexts, instead of
	// polling the file's lock. It is never closed while the store is open.
	writer.SetMaxOpenConns(1)
	writer.SetMaxIdleConns(1)
	s.sqlite = writer
	s.write = s.newDB(writer, o)
	reader, err := sql.Open("sqlite", sqliteAddress(o.Path, false))
	if err != nil {
		return fmt.Errorf("opening the database: %w", err)
	}
	conns := max(4, 2*runtime.GOMAXPROCS(0))
	reader.SetMaxOpenConns(conns)
	reader.SetMaxIdleConns(conns)
	s.read = s.newDB(reader, o)
	// The writer first: it makes the file and turns on the write-ahead log, which a
	// connection that may not write cannot do.
	for _, db := range []*bun.DB{s.write, s.read} {
		if err := db.PingContext(ctx); err != nil {
			return translate(ctx, "opening the database", err)
		}
	}
	return nil
}

// keepPrivate makes the file of a new database, and takes that of an older one from other
// users of the machine: reports of barriers hold personal data. SQLite gives its log the
// same mode. The file must not be opened where it is there: closing it again would end
// the locks that this process may have on it.
func keepPrivate(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o640)
	if err == nil {
		return f.Close()
	}
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	if info, err := os.Stat(path); err == nil && info.Mode().Perm()&0o007 != 0 {
		_ = os.Chmod(path, info.Mode().Perm()&^0o007) // somebody else's file: they keep it as they like
	}
	return nil
}

// sqliteAddress puts the pragmas into the address, so that every connection of a pool
// has them. busy_timeout comes before journal_mode: turning on the write-ahead log takes
// a lock that another process may just hold. The log may grow to 32 MB before it is put
// into the file: an import changes the same pages again and again, and so writes them
// less often (a fifth of its time). What is erased is overwritten in the file too.
func sqliteAddress(path string, write bool) string {
	pragmas := []string{
		"busy_timeout(10000)",
		"journal_mode(WAL)",
		"synchronous(FULL)",
		"foreign_keys(1)",
		"journal_size_limit(67108864)",
		"temp_store(MEMORY)",
		"wal_autocheckpoint(8000)",
	}
	q := url.Values{}
	if write {
		pragmas = append(pragmas, "cache_size(-32000)", "secure_delete(1)")
		q.Set("_txlock", "immediate") // a transaction that will write waits at its start, not in its middle
	} else {
		pragmas = append(pragmas, "cache_size(-8000)", "query_only(1)")
	}
	q["_pragma"] = pragmas
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + q.Encode()
}
