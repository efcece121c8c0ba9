package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/migrate"

	"github.com/ratsfenster/ratsfenster/migrations"
	"github.com/ratsfenster/ratsfenster/server/council"
)

const migrationsTable = "bun_migrations"

// Migrate brings the schema to the newest version. It may be called by several processes
// at once. UNAVAILABLE if the database was written by a newer version of the program.
func (s *Store) Migrate(ctx context.Context) error {
	unlock, err := s.lockSchema(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	m, err := s.migrator()
	if err != nil {
		return err
	}
	if err := m.Init(ctx); err != nil {
		return translate(ctx, "preparing migrations", err)
	}
	if err := newerSchema(ctx, m); err != nil {
		return err
	}
	for {
		before, err := m.AppliedMigrations(ctx)
		if err != nil {
			return translate(ctx, "reading the schema version", err)
		}
		if _, err = m.Migrate(ctx); err == nil {
			return s.fillForeignNames(ctx)
		}
		// Another process may have been faster with the one that failed.
		if after, readErr := m.AppliedMigrations(ctx); readErr != nil || len(after) == len(before) {
			return translate(ctx, "migrating", err)
		}
	}
}

// SchemaCurrent returns nil if the schema is the one this program knows. UNAVAILABLE,
// with a message that says what to do, if it is older or newer.
func (s *Store) SchemaCurrent(ctx context.Context) error {
	m, err := s.migrator()
	if err != nil {
		return err
	}
	if ok, err := s.hasTable(ctx, migrationsTable); err != nil || !ok {
		if err != nil {
			return err
		}
		return council.Errorf(council.Unavailable, "the database is empty; run `ratsfenster migrate`")
	}
	if err := newerSchema(ctx, m); err != nil {
		return err
	}
	all, err := m.MigrationsWithStatus(ctx)
	if err != nil {
		return translate(ctx, "reading the schema version", err)
	}
	if missing := all.Unapplied(); len(missing) > 0 {
		return council.Errorf(council.Unavailable,
			"the database is older than this program (it lacks %s); run `ratsfenster migrate`", names(missing))
	}
	return nil
}

// newerSchema returns an error if the database has migrations that the program has not.
func newerSchema(ctx context.Context, m *migrate.Migrator) error {
	unknown, err := m.MissingMigrations(ctx)
	if err != nil {
		return translate(ctx, "reading the schema version", err)
	}
	if len(unknown) > 0 {
		return council.Errorf(council.Unavailable,
			"the database was written by a newer version of this program (it has %s); use that version", names(unknown))
	}
	return nil
}

func names(ms migrate.MigrationSlice) string {
	out := make([]string, len(ms))
	for i, m := range ms {
		out[i] = m.Name
	}
	return strings.Join(out, ", ")
}

func (s *Store) migrator() (*migrate.Migrator, error) {
	files, err := migrations.FS(s.dialect.folder())
	if err != nil {
		return nil, err
	}
	ms := migrate.NewMigrations()
	if err := ms.Discover(files); err != nil {
		return nil, fmt.Errorf("reading migrations: %w", err)
	}
	return migrate.NewMigrator(s.write, ms,
		migrate.WithTableName(migrationsTable),
		migrate.WithMarkAppliedOnSuccess(true),
		migrate.WithUpsert(true),
		migrate.AfterMigration(markInSameTransaction),
	), nil
}

// markInSameTransaction notes a migration where it happens: bun itself notes it in a
// transaction of its own afterwards, and a program killed between the two could never
// start again.
func markInSameTransaction(ctx context.Context, db bun.IConn, m *migrate.Migration) error {
	if m.IsApplied() { // it is being taken back
		return nil
	}
	_, err := db.ExecContext(ctx, fmt.Sprintf(
		"INSERT INTO %s (name, group_id, migrated_at) VALUES ('%s', %d, CURRENT_TIMESTAMP)", migrationsTable, m.Name, m.GroupID))
	return err
}

// lockSchema keeps other nodes from migrating at the same time. SQLite needs none: each
// migration is one exclusive transaction.
func (s *Store) lockSchema(ctx context.Context) (unlock func(), err error) {
	if s.sqlite != nil {
		return func() {}, nil
	}
	const key = 7277657 // any number that only this program uses
	conn, err := s.write.DB.Conn(ctx)
	if err != nil {
		return nil, translate(ctx, "locking the schema", err)
	}
	if _, err := conn.ExecContext(ctx, fmt.Sprintf("SELECT pg_advisory_lock(%d)", key)); err != nil {
		return nil, errors.Join(translate(ctx, "locking the schema", err), conn.Close())
	}
	return func() {
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), fmt.Sprintf("SELECT pg_advisory_unlock(%d)", key))
		_ = conn.Close()
	}, nil
}

func (s *Store) hasTable(ctx context.Context, name string) (bool, error) {
	query := "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
	if s.sqlite == nil {
		query = "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = ?"
	}
	var one int
	err := s.write.NewRaw(query, name).Scan(ctx, &one)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, translate(ctx, "looking for the schema", err)
}
