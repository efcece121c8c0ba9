package frontend

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/frontend/locale"
)

var (
	keyUse     = regexp.MustCompile(`(?:\.T\(|note\([^,]+, |sectionCrumb\(r, )"([a-zA-Z0-9.-]+)"`)
	builtKey   = regexp.MustCompile(`(?:T\(|:= )"([a-zA-Z.]+\.)" ?\+`)
	germanText = regexp.MustCompile(`[äöüßÄÖÜ„“]`)
)

// TestCatalogueUse: every key that a page asks for exists, every text of the catalogue is used, and
// no text stands outside of it.
func TestCatalogueUse(t *testing.T) {
	set, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	keys := set[0].Keys()
	used, families := map[string]bool{}, []string{}
	for path, text := range sources(t) {
		for _, m := range keyUse.FindAllStringSubmatch(text, -1) {
			if strings.HasPrefix(m[0], "sectionCrumb") {
				m[1] = "nav." + m[1]
			}
			used[m[1]] = true
			if !strings.HasSuffix(m[1], ".") && !slices.Contains(keys, m[1]) {
				t.Errorf("%s asks for %s, which the catalogue lacks", path, m[1])
			}
		}
		for _, m := range builtKey.FindAllStringSubmatch(text, -1) {
			families = append(families, m[1])
		}
		if strings.HasSuffix(path, ".templ") && germanText.MatchString(text) {
			t.Errorf("%s holds German text outside of the catalogue: %q", path, germanText.FindString(text))
		}
	}
	for _, key := range keys {
		if !used[key] && !slices.ContainsFunc(families, func(f string) bool { return strings.HasPrefix(key, f) }) {
			t.Errorf("nothing asks for %s", key)
		}
	}
	if len(used) < 100 || len(families) < 5 {
		t.Errorf("got %d keys and %d families, want the whole interface", len(used), len(families))
	}
}

// TestTemplatesAreGenerated: each view has its generated code, and it is newer knowledge than ours
// that make generate leaves no difference; this finds a view that was never generated.
func TestTemplatesAreGenerated(t *testing.T) {
	for path, text := range sources(t) {
		if !strings.HasSuffix(path, ".templ") {
			continue
		}
		generated, err := os.ReadFile(strings.TrimSuffix(path, ".templ") + "_templ.go")
		if err != nil {
			t.Error(err)
			continue
		}
		for _, m := range regexp.MustCompile(`(?m)^templ (\w+)\(`).FindAllStringSubmatch(text, -1) {
			if !strings.Contains(string(generated), "func "+m[1]+"(") {
				t.Errorf("%s: %s is not generated; run go generate ./frontend/...", path, m[1])
			}
		}
	}
}

// sources reads what people wrote: templates and Go, without tests and generated code.
func sources(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, pattern := range []string{"*.templ", "*.go", "locale/*.go"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_templ.go") || strings.HasSuffix(path, "_test.go") {
				continue
			}
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			texts[path] = string(text)
		}
	}
	return texts
}

// TestNoPromise: how fresh the data is depends on the source and is said with a time, never promised.
func TestNoPromise(t *testing.T) {
	set, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range set {
		for _, key := range l.Keys() {
			for _, promise := range []string{"immer aktuell", "always up to date"} {
				if strings.Contains(strings.ToLower(l.T(key)), promise) {
					t.Errorf("%s in %s promises %q", key, l.Code, promise)
				}
			}
		}
	}
}
