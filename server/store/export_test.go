package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
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

// PackWords packs words as they are stored, and UnpackWords is its reverse.
func PackWords(words []council.Word, length int) ([]byte, error) { return packWords(words, length) }

// UnpackWords reads what PackWords made, or anything else.
func UnpackWords(packed []byte, length int) ([]council.Word, error) {
	return packedWords(packed).unpack(length)
}

// ReadWords reads words behind their compression.
func ReadWords(raw []byte, length int) ([]council.Word, error) { return readWords(raw, length) }
