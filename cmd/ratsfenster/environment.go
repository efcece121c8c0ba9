package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"github.com/ratsfenster/ratsfenster/server/config"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// environment is what every command runs in.
type environment struct {
	ctx  context.Context //nolint:containedctx // kong hands over one value
	data string
	cfg  config.Config
	log  *slog.Logger
	// application names our connections to PostgreSQL, see markNode.
	application string
}

func (e *environment) databasePath() string { return filepath.Join(e.data, "ratsfenster.db") }

// openStore opens the database. With migrate it is brought to the current schema,
// else an older one is refused.
func (e *environment) openStore(migrate bool) (*store.Store, error) {
	path := e.databasePath()
	if migrate {
		if err := os.MkdirAll(e.data, 0o750); err != nil {
			return nil, fmt.Errorf("making the data folder: %w", err)
		}
	} else if _, err := os.Stat(path); err != nil && e.cfg.DatabaseURL == "" {
		return nil, fmt.Errorf("there is no database in the data folder %s: `ratsfenster serve` or `ingest` makes one", e.data)
	}
	s, err := store.Open(e.ctx, store.Options{DatabaseURL: e.databaseURL(), Path: path, Clock: time.Now, Log: e.log})
	if err != nil {
		return nil, err
	}
	if migrate {
		err = s.Migrate(e.ctx)
	} else {
		err = s.SchemaCurrent(e.ctx)
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// lock is held by the one process that owns the data folder.
type lock struct {
	file *flock.Flock
	node string // names this data folder among the nodes, the same after a restart
}

// lockedError says that another process owns the data folder.
type lockedError struct{ holder string }

func (e lockedError) Error() string {
	return "the data folder belongs to a running process (" + e.holder + ")"
}

// acquireLock takes the data folder for a purpose ("serve", "ingest"). It returns
// lockedError if somebody else has it.
func (e *environment) acquireLock(purpose string) (*lock, error) {
	if err := os.MkdirAll(e.data, 0o750); err != nil {
		return nil, fmt.Errorf("making the data folder: %w", err)
	}
	f := flock.New(filepath.Join(e.data, "lock"))
	// Who only looks whether somebody is there has the lock for a moment (deserted).
	waiting, cancel := context.WithTimeout(e.ctx, 200*time.Millisecond)
	defer cancel()
	ok, err := f.TryLockContext(waiting, 20*time.Millisecond)
	if err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return nil, fmt.Errorf("locking the data folder: %w", err)
	}
	if !ok {
		return nil, lockedError{e.holder()}
	}
	node, err := e.node()
	if err != nil {
		return nil, errors.Join(err, f.Unlock())
	}
	if err := e.sayHolder(purpose); err != nil {
		return nil, errors.Join(err, f.Unlock())
	}
	return &lock{file: f, node: node}, nil
}

// alone does something with the data folder and its database, brought to the current schema, while nobody else has them.
// node names the folder. It returns lockedError if somebody has them.
func (e *environment) alone(purpose string, do func(s *store.Store, node string) error) error {
	l, err := e.acquireLock(purpose)
	if err != nil {
		return err
	}
	defer l.release() //nolint:errcheck // the process ends
	s, err := e.openStore(true)
	if err != nil {
		return err
	}
	return errors.Join(do(s, l.node), s.Close())
}

// servedNow reports whether an error says that a server has the data folder.
func servedNow(err error) bool {
	locked := lockedError{}
	return errors.As(err, &locked) && strings.HasPrefix(locked.holder, "serve")
}

// sayHolder notes for others who owns the data folder: for what, which process, and at which address it serves.
func (e *environment) sayHolder(purpose string, address ...string) error {
	who := strings.Join(append([]string{purpose, fmt.Sprintf("process %d", os.Getpid())}, address...), ", ")
	if err := os.WriteFile(e.holderPath(), []byte(who), 0o600); err != nil {
		return fmt.Errorf("writing to the data folder: %w", err)
	}
	return nil
}

func (e *environment) holderPath() string { return filepath.Join(e.data, "lock.holder") }

// holder says who owns the data folder, in words.
func (e *environment) holder() string {
	who, err := os.ReadFile(e.holderPath())
	if err != nil || len(who) == 0 {
		return "unknown"
	}
	return string(who)
}

// node reads or makes the name of this data folder.
func (e *environment) node() (string, error) {
	path := filepath.Join(e.data, "node")
	if raw, err := os.ReadFile(path); err == nil && len(raw) > 0 {
		return strings.TrimSpace(string(raw)), nil
	}
	host, err := os.Hostname()
	if err != nil {
		host = "node"
	}
	name := host + "-" + string(council.NewID(fmt.Sprint(host, os.Getpid(), time.Now().UnixNano())))[:8]
	if err := os.WriteFile(path, []byte(name+"\n"), 0o600); err != nil {
		return "", fmt.Errorf("writing to the data folder: %w", err)
	}
	return name, nil
}

// deserted reports whether nobody owns the data folder any more.
func (e *environment) deserted() bool {
	path := filepath.Join(e.data, "lock")
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return true // looking must not leave a lock behind that belongs to whoever looked
	}
	f := flock.New(path)
	ok, err := f.TryLock()
	return err == nil && ok && f.Unlock() == nil
}

func (l *lock) release() error { return l.file.Unlock() }
