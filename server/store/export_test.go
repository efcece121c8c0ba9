package store

import (
	"context"

	"github.com/uptrace/bun"
)

// Rollback takes the newest group of migrations back, for the test that they can be.
func (s *Store) Rollback(ctx context.Context) error {
	m, err := s.migrator()
	if err != nil {
		return err
	}
	_, err = m.Rollback(ctx)
	return err
}

// Reader returns the connections that only read.
func (s *Store) Reader() *bun.DB { return s.read }
