package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// oldestPostgres is the oldest major version that we test with and PostgreSQL keeps up.
const oldestPostgres = 15

// checkDatabase opens the database without making one, and leaves it open for those behind it.
func checkDatabase(ctx context.Context, x *examination) []finding {
	path := x.env.databasePath()
	if x.env.cfg.DatabaseURL == "" {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return []finding{failing("`ratsfenster serve` or `ratsfenster ingest` makes it; is --data right?", "there is no database %s yet", path)}
		}
	}
	s, err := store.Open(ctx, store.Options{DatabaseURL: string(x.env.cfg.DatabaseURL), Path: path, Clock: x.clock, Log: x.env.log})
	if err != nil {
		return []finding{failing("does it run, and are address, user and password in RATSFENSTER_DATABASE_URL right?", "the database %s does not answer: %s",
			x.env.cfg.DatabaseURL, messageOf(err))}
	}
	x.store = s
	v, err := s.Vitals(ctx)
	switch {
	case err != nil:
		return []finding{failing("see the log of the database", "the database does not answer: %s", messageOf(err))}
	case v.Product == "PostgreSQL" && v.Major < oldestPostgres:
		return []finding{worrying("plan an upgrade: newer versions of the program may not run on it", "%s %s is older than %d", v.Product, v.Version, oldestPostgres)}
	}
	return []finding{good("%s %s answers", v.Product, v.Version)}
}

// checkMigrations compares the schema with the one that this program knows.
func checkMigrations(ctx context.Context, x *examination) []finding {
	if x.store == nil {
		return nil
	}
	v, err := x.store.Vitals(ctx)
	if err != nil {
		return nil // told already
	}
	if err := x.store.SchemaCurrent(ctx); err != nil {
		return []finding{failing("the message says which; `ratsfenster version` says what this program is", "%s", messageOf(err))}
	}
	x.current = true
	return []finding{good("the schema is %s, the newest that this program knows", v.Schema)}
}

// How far clocks may be apart: jobs and imports compare times of several machines.
const (
	skewWorrying = 2 * time.Second
	skewFailing  = time.Minute
)

// earliest is a time before this program was made: a clock before it is wrong.
var earliest = time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)

// checkClock compares the machine's clock with the database's, with what imports have noted, and with reason.
func checkClock(ctx context.Context, x *examination) []finding {
	now := x.clock()
	const mend = "let the system keep time: systemd-timesyncd or chrony"
	if now.Before(earliest) || now.Year() > 2100 {
		return []finding{failing(mend, "the clock says %s", now.Format(time.DateTime))}
	}
	if x.store == nil {
		return []finding{good("the clock says %s", now.Format(time.RFC3339))}
	}
	v, err := x.store.Vitals(ctx)
	if err != nil {
		return nil // told already
	}
	middle := now.Add(x.clock().Sub(now) / 2)
	switch skew := middle.Sub(v.Now).Abs(); {
	case skew > skewFailing:
		return []finding{failing(mend+", on both machines", "the clocks of this machine and of the database are %s apart", skew.Round(time.Second))}
	case skew > skewWorrying:
		return []finding{worrying(mend+", on both machines", "the clocks of this machine and of the database are %s apart", skew.Round(100*time.Millisecond))}
	}
	if x.current {
		runs, err := x.store.LastRuns(ctx, nil)
		if err != nil {
			return []finding{failing("see the log of the database", "the imports cannot be read: %s", messageOf(err))}
		}
		for _, r := range runs {
			if ahead := r.Started.Sub(now); ahead > time.Minute {
				return []finding{worrying(mend, "the last import began %s from now: the clock was put back, or was wrong then", ahead.Round(time.Second))}
			}
		}
	}
	return []finding{good("the clock says %s", now.Format(time.RFC3339))}
}

// messageOf is what a person may read of an error.
func messageOf(err error) string {
	var ce *council.Error
	if errors.As(err, &ce) && ce.Message != "" {
		if ce.Err != nil {
			return ce.Message + " (" + reason(ce.Err) + ")"
		}
		return ce.Message
	}
	return reason(err)
}
