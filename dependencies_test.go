package ratsfenster_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestDependenciesAreExplained holds docs/dependencies.md against the imports, tests included: what we use has its line,
// and a line has its use.
func TestDependenciesAreExplained(t *testing.T) {
	page, err := os.ReadFile("docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, line := range regexp.MustCompile("(?m)^\\| `([^`]+)`").FindAllStringSubmatch(string(page), -1) {
		used[line[1]] = false
	}
	for _, p := range listPackages(t) {
		for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if standard(path) || strings.HasPrefix(path, module) || path == "C" {
				continue
			}
			known := false
			for dependency := range used {
				if matches(path, dependency+"/...") {
					known, used[dependency] = true, true
				}
			}
			if !known {
				t.Errorf("%s imports %s, which docs/dependencies.md does not explain", p.ImportPath, path)
			}
		}
	}
	for dependency, imported := range used {
		if !imported {
			t.Errorf("docs/dependencies.md explains %s, which nobody imports", dependency)
		}
	}
}
