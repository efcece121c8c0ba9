package main

import (
	"bufio"
	"errors"
	"os"

	"github.com/ratsfenster/ratsfenster/server/store"
)

type dumpCommand struct{}

// Run writes the domain to standard output.
func (dumpCommand) Run(e *environment) error {
	s, err := e.openStore(false)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the process ends
	w := bufio.NewWriterSize(os.Stdout, 1<<20)
	return errors.Join(s.Dump(e.ctx, w), w.Flush())
}

type migrateCommand struct{}

// Run migrates the database, ours and the work queue's.
func (migrateCommand) Run(e *environment) error {
	return e.alone("migrate", func(s *store.Store, _ string) error { return migrateJobs(e, s) })
}
