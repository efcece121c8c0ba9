package jobs

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// The variables by which TestCrash starts this test binary again as the process that dies.
const (
	crashSQLite   = "RATSFENSTER_TEST_CRASH_SQLITE"
	crashPostgres = "RATSFENSTER_TEST_CRASH_POSTGRES"
	crashSchema   = "RATSFENSTER_TEST_CRASH_SCHEMA"
)

// TestCrash kills a process in the middle of its work (SIGKILL, nothing is tidied up); the next one takes it up.
func TestCrash(t *testing.T) {
	onBoth(t, func(t *testing.T, db testDB) {
		var runs atomic.Int32
		o := Options{Handlers: map[string]Handler{"import": func(context.Context, []byte) error {
			runs.Add(1)
			return nil
		}}}
		db.open(t, o) // migrates
		db.leave(t, "import", "source-1", "{}")
		victim := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestCrashVictim$")
		victim.Env = append(os.Environ(), db.crashEnv(t)...)
		out, err := victim.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := victim.Start(); err != nil {
			t.Fatal(err)
		}
		if !scanFor(bufio.NewScanner(out), "in the middle") {
			t.Fatal("the victim never began")
		}
		if err := victim.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		victim.Wait() // says "signal: killed"

		j := db.open(t, o)
		if p, ok := j.db.(*postgres); ok {
			p.alive.interval = 100 * time.Millisecond
		}
		if err := j.Start(t.Context()); err != nil {
			t.Fatal(err)
		}
		defer stop(t, j)
		eventually(t, patience, "the work is taken up", func() bool { return runs.Load() == 1 })
		eventually(t, patience, "nothing is left", func() bool {
			q, err := j.Queue(t.Context())
			return err == nil && q.Waiting+q.Running+q.Retrying == 0
		})
	})
}

func (db testDB) crashEnv(t *testing.T) []string {
	t.Helper()
	if db.sqlite != nil {
		var seq int
		var name, path string
		if err := db.sqlite.QueryRowContext(t.Context(), `PRAGMA database_list`).Scan(&seq, &name, &path); err != nil {
			t.Fatal(err)
		}
		return []string{crashSQLite + "=" + path}
	}
	config := db.postgres.Config()
	return []string{crashPostgres + "=" + config.ConnString(), crashSchema + "=" + config.ConnConfig.RuntimeParams["search_path"]}
}

func scanFor(lines *bufio.Scanner, want string) bool {
	for lines.Scan() {
		if strings.Contains(lines.Text(), want) {
			return true
		}
	}
	return false
}

// TestCrashVictim is the process that dies; on its own it does nothing.
func TestCrashVictim(t *testing.T) {
	var db testDB
	switch {
	case os.Getenv(crashSQLite) != "":
		pool, err := sql.Open("sqlite", "file:"+os.Getenv(crashSQLite)+"?_txlock=immediate&_pragma=busy_timeout(10000)")
		if err != nil {
			t.Fatal(err)
		}
		pool.SetMaxOpenConns(1)
		db.sqlite = pool
	case os.Getenv(crashPostgres) != "":
		config, err := pgxpool.ParseConfig(os.Getenv(crashPostgres))
		if err != nil {
			t.Fatal(err)
		}
		config.ConnConfig.RuntimeParams["search_path"] = os.Getenv(crashSchema)
		if db.postgres, err = pgxpool.NewWithConfig(t.Context(), config); err != nil {
			t.Fatal(err)
		}
	default:
		t.Skip("started by TestCrash only")
	}
	db.run(t, Options{Handlers: map[string]Handler{"import": func(context.Context, []byte) error {
		fmt.Println("in the middle")
		select {}
	}}})
	select {}
}
