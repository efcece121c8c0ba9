package ratsfenster_test

import (
	"bufio"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// foreign matches what belongs to somebody's machine or network and not into a public tree. The words are taken apart
// here, so that this file does not match itself.
var foreign = regexp.MustCompile(strings.Join([]string{
	`(^|[^\w./~-])/wo` + `rk/`,
	`(^|[^\w./~-])/ro` + `ot/`,
	`(^|[^\w./~-])/tm` + `p/w/`,
	`registry\.npm` + `js\.org`,
	`proxy\.go` + `lang\.org`,
	`files\.python` + `hosted\.org`,
	`deb\.deb` + `ian\.org`,
}, "|"))

// skippedFolders hold no source of ours: version control, built tools, local data.
var skippedFolders = map[string]bool{".git": true, ".tools": true, "bin": true, "data": true, "vendor": true, "node_modules": true}

// TestTreeNamesNoMachine walks every text file: paths of one machine and hosts of package registries stay outside.
func TestTreeNamesNoMachine(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if skippedFolders[entry.Name()] {
				return fs.SkipDir
			}
			return nil
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		files++
		checkFile(t, path)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 20 {
		t.Fatalf("got %d files, want the whole tree", files)
	}
}

func checkFile(t *testing.T, path string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Error(err)
		return
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20) // bundles have long lines
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if strings.ContainsRune(line, 0) {
			return // not a text file
		}
		if found := foreign.FindString(line); found != "" {
			t.Errorf("%s:%d names %q", path, n, found)
		}
	}
	if err := lines.Err(); err != nil {
		t.Errorf("reading %s: %v", path, err)
	}
}
