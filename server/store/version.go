package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"
)

// BumpDataVersion implements council.Tx.
func (t *tx) BumpDataVersion(ctx context.Context) error {
	_, err := t.db.NewUpdate().Table("data_version").Set("version = version + 1").Where("id = 1").Exec(ctx)
	return translate(ctx, "raising the data version", err)
}

// DataVersion implements council.Reader.
func (s *Store) DataVersion(ctx context.Context) (int64, error) {
	var version int64
	err := s.read.NewSelect().Table("data_version").Column("version").Where("id = 1").Scan(ctx, &version)
	return version, translate(ctx, "reading the data version", err)
}

type outboxRow struct {
	bun.BaseModel `bun:"outbox"`
	ID            int64 `bun:",pk,autoincrement"`
	Kind          string
	UniqueKey     string
	Payload       []byte
	CreatedAt     time.Time
}

// AddOutbox implements council.Tx.
func (t *tx) AddOutbox(ctx context.Context, kind, uniqueKey string, payload []byte) error {
	row := outboxRow{Kind: kind, UniqueKey: uniqueKey, Payload: payload, CreatedAt: t.store.clock().UTC().Truncate(time.Second)}
	_, err := t.db.NewInsert().Model(&row).On("CONFLICT (kind, unique_key) DO NOTHING").Returning("NULL").Exec(ctx)
	return translate(ctx, "leaving work in the outbox", err)
}
