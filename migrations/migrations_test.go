package migrations_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/migrations"
)

// TestNames holds that both dialects have the same files, in pairs, numbered without gaps.
func TestNames(t *testing.T) {
	names := map[string][]string{}
	for _, dialect := range migrations.Dialects {
		files, err := migrations.FS(dialect)
		if err != nil {
			t.Fatal(err)
		}
		if names[dialect], err = fs.Glob(files, "*"); err != nil {
			t.Fatal(err)
		}
	}
	sqlite, postgres := names["sqlite"], names["postgres"]
	if !slices.Equal(sqlite, postgres) {
		t.Errorf("sqlite has %v, postgres has %v", sqlite, postgres)
	}
	if len(sqlite) == 0 || len(sqlite)%2 != 0 {
		t.Fatalf("got %d files, want pairs", len(sqlite))
	}
	for i := 0; i < len(sqlite); i += 2 {
		down, up := sqlite[i], sqlite[i+1]
		name, isDown := strings.CutSuffix(down, ".tx.down.sql")
		if !isDown || up != name+".tx.up.sql" || !strings.HasPrefix(name, fmt.Sprintf("%04d_", i/2+1)) {
			t.Errorf("got %s and %s, want the pair number %d", down, up, i/2+1)
		}
	}
}
