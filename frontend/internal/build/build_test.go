package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const frontend = "../.."

// TestDistIsCurrent rebuilds from the sources: whoever changes a style sheet must build and commit.
func TestDistIsCurrent(t *testing.T) {
	fresh := t.TempDir()
	if err := build(frontend, fresh); err != nil {
		t.Fatal(err)
	}
	want, got := readAll(t, fresh), readAll(t, filepath.Join(frontend, "dist"))
	for name, content := range want {
		if committed, ok := got[name]; !ok {
			t.Errorf("dist lacks %s: run go generate ./frontend/...", name)
		} else if !bytes.Equal(committed, content) {
			t.Errorf("dist/%s is stale: run go generate ./frontend/...", name)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("dist/%s is left over: run go generate ./frontend/...", name)
		}
	}
}

func TestBudgets(t *testing.T) {
	var css, js, fonts int
	for name, content := range readAll(t, filepath.Join(frontend, "dist")) {
		switch filepath.Ext(name) {
		case ".css":
			css += gzipped(t, content)
		case ".js":
			js += gzipped(t, content)
		case ".woff2":
			fonts += len(content)
		}
	}
	for _, b := range []struct {
		what     string
		got, max int
	}{
		{"CSS gz", css, 18_000},
		{"JS gz", js, 8_000},
		{"fonts", fonts, 80_000},
	} {
		if b.got > b.max {
			t.Errorf("%s: got %d bytes, want at most %d", b.what, b.got, b.max)
		}
	}
	if css == 0 || fonts == 0 {
		t.Errorf("got %d bytes of CSS and %d of fonts, want both", css, fonts)
	}
}

// TestOldBrowsers holds out of the built sheet what browsers before 2022 do not understand and what
// would cost them borders, buttons and the focus ring.
func TestOldBrowsers(t *testing.T) {
	css := string(site(t))
	for _, word := range []string{"oklch(", "color-mix(", ":has(", ":is(", ":where(", "@layer", "inset:", "data-kern-theme"} {
		if strings.Contains(css, word) {
			t.Errorf("the built sheet contains %s", word)
		}
	}
	for _, m := range regexp.MustCompile(`var\(--([\w-]+)\)`).FindAllStringSubmatch(css, -1) {
		if !strings.Contains(css, "--"+m[1]+":") {
			t.Errorf("the built sheet reads --%s and never sets it", m[1])
		}
	}
	for _, want := range []string{"outline:4px solid", "@media print", "prefers-reduced-motion", "forced-colors", "prefers-color-scheme:dark", "hyphens:auto"} {
		if !strings.Contains(css, want) {
			t.Errorf("the built sheet lacks %s", want)
		}
	}
}

// TestNoForeignAddress: everything comes from this server.
func TestNoForeignAddress(t *testing.T) {
	for _, m := range regexp.MustCompile(`url\("?([^")]{1,40})`).FindAllStringSubmatch(string(site(t)), -1) {
		if !strings.HasPrefix(m[1], "./") && !strings.HasPrefix(m[1], "data:image/svg+xml,") {
			t.Errorf("the built sheet loads %s", m[1])
		}
	}
}

// TestOwnClasses finds classes of our sheets that no template uses any more.
func TestOwnClasses(t *testing.T) {
	var used strings.Builder
	var sheets strings.Builder
	paths, err := filepath.Glob(filepath.Join(frontend, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		into := map[string]*strings.Builder{".templ": &used, ".go": &used, ".css": &sheets}[filepath.Ext(path)]
		if into == nil || strings.HasSuffix(path, "_templ.go") {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		into.WriteString(withoutComments(string(text)))
	}
	rules, err := parseCSS(regexp.MustCompile(`@import[^;]*;`).ReplaceAllString(sheets.String(), ""))
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	walk(rules, func(r *rule) {
		if strings.HasPrefix(r.prelude, "@") {
			return
		}
		for _, m := range regexp.MustCompile(`\.([a-z][\w-]*)`).FindAllStringSubmatch(r.prelude, -1) {
			count++
			if !regexp.MustCompile(`\b` + m[1] + `\b`).MatchString(used.String()) {
				t.Errorf("no template uses the class %s", m[1])
			}
		}
	})
	if count < 50 {
		t.Errorf("got %d classes, want the whole of our sheets", count)
	}
}

func TestVerifyVendor(t *testing.T) {
	if err := verifyVendor(frontend); err != nil {
		t.Error(err)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "vendor", "vendor.json"), `[{"name":"x","version":"1","files":{"vendor/x.css":"00"}}]`)
	write(t, filepath.Join(dir, "vendor", "x.css"), "changed")
	if err := verifyVendor(dir); err == nil || !strings.Contains(err.Error(), "x.css") {
		t.Errorf("a changed file: got %v, want an error that names it", err)
	}
}

// TestVendorIsListed: nothing lies among the vendored files without a sum and a licence.
func TestVendorIsListed(t *testing.T) {
	list, err := os.ReadFile(filepath.Join(frontend, "vendor", "vendor.json"))
	if err != nil {
		t.Fatal(err)
	}
	for name := range readAll(t, filepath.Join(frontend, "vendor")) {
		if name != "vendor.json" && name != "VENDOR.md" && !strings.Contains(string(list), `"vendor/`+name+`"`) {
			t.Errorf("vendor/%s is not in vendor.json", name)
		}
	}
}

func site(t *testing.T) []byte {
	t.Helper()
	for name, content := range readAll(t, filepath.Join(frontend, "dist")) {
		if strings.HasPrefix(name, "site-") {
			return content
		}
	}
	t.Fatal("dist has no site-*.css")
	return nil
}

// readAll reads every file below dir, by its path with slashes.
func readAll(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(name)], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func gzipped(t *testing.T, content []byte) int {
	t.Helper()
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
