package main

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ratsfenster/ratsfenster/server/config"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// An operator installs the new program over an old one's database: the doctor says that it is older, serve migrates it,
// and the pages show what they showed.
func TestUpgradedPages(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) {
		data := t.TempDir()
		s, err := store.Open(t.Context(), store.Options{Path: filepath.Join(data, "ratsfenster.db"), Clock: time.Now})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.SQLiteWriter().ExecContext(t.Context(), "BEGIN;\n"+oldRows(t, "sqlite")+"COMMIT;"); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		upgrade(t, &environment{data: data})
	})
	t.Run("postgres", func(t *testing.T) {
		address := storetest.PostgresSchema(t)
		conn, err := pgx.Connect(t.Context(), address)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close(context.Background())
		if _, err := conn.PgConn().Exec(t.Context(), oldRows(t, "postgres")).ReadAll(); err != nil {
			t.Fatal(err)
		}
		upgrade(t, &environment{data: t.TempDir(), cfg: config.Config{DatabaseURL: config.DatabaseURL(address)}})
	})
}

func oldRows(t *testing.T, dialect string) string {
	t.Helper()
	rows, err := os.ReadFile(filepath.Join("..", "..", "server", "store", "testdata", "upgrade", "0005."+dialect+".sql"))
	if err != nil {
		t.Fatal(err)
	}
	return string(rows)
}

func upgrade(t *testing.T, e *environment) {
	t.Helper()
	e.ctx, e.log = t.Context(), slog.New(slog.DiscardHandler)
	x := &examination{env: e, clock: time.Now}
	checkDatabase(t.Context(), x)
	checkMigrations(t.Context(), x)[0].want(t, verdictFail, "older than this program")
	x.close()
	base, srv := startIn(t, e, serveCommand{NoDemo: true, NoFiles: true})
	paper := string(storetest.ID("Paper", 1))
	for path, want := range map[string]string{
		"/":                  "Vorlage",
		"/vorlagen":          "/vorlagen/",
		"/vorlagen/" + paper: "nachher",
		"/sitzungen":         "",
		"/gremien":           "",
		"/stand":             "Probestadt",
		"/graphql?query=%7Bpapers%7BtotalCount%7D%7D": `"totalCount":12`,
	} {
		if status, body := fetch(t, base+path); status != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("%s: got %d, want 200 and %q in it", path, status, want)
		}
	}
	x = &examination{env: e, clock: time.Now, store: srv.store}
	checkMigrations(t.Context(), x)[0].want(t, verdictOK, "newest")
}
