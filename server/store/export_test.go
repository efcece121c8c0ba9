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

// FillReadings stores readings in bulk, each with a content of its own that has words in it, for benchmarks.
func (s *Store) FillReadings(ctx context.Context, readings []council.Reading) error {
	rows, contents := make([]readingRow, len(readings)), make([]contentRow, len(readings))
	for i := range readings {
		rows[i] = newReadingRow(&readings[i])
		rows[i].WithText = readings[i].Content != ""
		contents[i] = contentRow{Content: council.Content{Hash: string(readings[i].FileID)}, WithText: true}
		if readings[i].Content != "" {
			contents[i].Hash = readings[i].Content
		}
	}
	return s.update(ctx, "filling readings", func(t *tx) error {
		if _, err := t.db.NewInsert().Model(&rows).Exec(ctx); err != nil {
			return err
		}
		_, err := t.db.NewInsert().Model(&contents).Exec(ctx)
		return err
	})
}
