package town_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/town"
)

// TestInit: the folder to begin with has no mistakes, and says what is left to be filled in.
func TestInit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "town")
	files, err := town.Init(dir, false)
	if err != nil || !slices.Contains(files, "town.toml") || !slices.Contains(files, "texts/impressum.de.md") {
		t.Fatalf("got %v, %v", files, err)
	}
	got, problems := town.ReadFolder(dir, now)
	if town.Wrong(problems) {
		t.Errorf("errors in what we write ourselves: %v", problems)
	}
	for _, want := range []string{"town.toml:5: warning: name: still to be filled in", "texts/impressum.de.md:3: warning: still", "texts/datenschutz.de.md:5: warning: still"} {
		if !slices.ContainsFunc(problems, func(p town.Problem) bool { return strings.HasPrefix(p.String(), want) }) {
			t.Errorf("nothing says %q: %v", want, problems)
		}
	}
	if got.Name != "" || got.Accessibility != nil {
		t.Errorf("placeholders show: %+v", got)
	}
	path := filepath.Join(dir, "town.toml")
	write(t, path, "name = \"Mein\"", now)
	if _, err := town.Init(dir, false); !errors.As(err, new(town.ExistsError)) || !strings.Contains(err.Error(), "town.toml") {
		t.Errorf("over what is there: got %v", err)
	}
	if body, err := os.ReadFile(path); err != nil || string(body) != "name = \"Mein\"" {
		t.Errorf("written over: %q, %v", body, err)
	}
	if _, err := town.Init(dir, true); err != nil {
		t.Error(err)
	}
	if body, err := os.ReadFile(path + ".bak"); err != nil || string(body) != "name = \"Mein\"" {
		t.Errorf("not kept: %q, %v", body, err)
	}
	if _, problems := town.ReadFolder(dir, now); town.Wrong(problems) {
		t.Errorf("the kept file is read: %v", problems)
	}
}
