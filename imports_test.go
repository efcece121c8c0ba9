package ratsfenster_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/ratsfenster/ratsfenster/"

// edges are what readers and machines meet. They know the domain and never the database: cmd hands them interfaces.
var edgeImports = []string{"server/council/...", "server/web", "server/live/...", "server/auth/..."}

// mayImport is the import table of docs/architecture.md: what a package (or a folder, by "/...") may import of our own
// besides packages under itself. The first line that matches counts; a package without a line fails the test.
var mayImport = []struct {
	pkg     string
	imports []string
}{
	{"cmd/...", []string{"..."}},
	{"graph/...", append(edgeImports, "graph/...")},
	{"frontend/...", append(edgeImports, "frontend/...")},
	{"ingest/...", append(edgeImports, "ingest/...")},
	{"fixtures/...", []string{"server/council/...", "fixtures/..."}},
	{"server/council/...", []string{"server/council/..."}},
	{"server/store/...", []string{"server/council/...", "server/store/...", "migrations"}},
	{"server/search/...", []string{"server/council/...", "server/search/..."}},
	{"server/jobs/...", []string{"server/council/..."}},
	{"server/live/...", []string{"server/council/..."}},
	{"server/auth/...", []string{"server/council/..."}},
	{"server/web/...", []string{"server/council/..."}},
	{"server/config/...", nil},
	{"server/town/...", []string{"server/council/...", "server/town/..."}},
	{"migrations/...", nil},
}

// sqlPackages may only be imported where SQL lives.
var (
	sqlPackages = []string{
		"database/sql/...", "github.com/uptrace/bun/...", "github.com/jackc/pgx/...", "modernc.org/sqlite/...", "github.com/riverqueue/...",
	}
	sqlHomes = []string{"server/store/...", "server/jobs/..."}
)

// TestImports holds the direction of imports: cmd -> edges -> core -> domain. Tests may import what they like.
func TestImports(t *testing.T) {
	packages := listPackages(t)
	if len(packages) < 5 {
		t.Fatalf("got %d packages, want the whole project", len(packages))
	}
	for _, p := range packages {
		name := strings.TrimPrefix(p.ImportPath, module)
		if name+"/" == module {
			continue // the root holds tests only
		}
		allowed, known := allowedFor(name)
		if !known {
			t.Errorf("%s: not in the import table; where does it belong?", name)
			continue
		}
		for _, path := range p.Imports {
			ours, inside := strings.CutPrefix(path, module)
			switch {
			case inside && !matchesAny(ours, allowed):
				t.Errorf("%s imports %s; it may only import %v", name, ours, allowed)
			case !inside && matches(name, "server/council/...") && !standard(path):
				t.Errorf("%s imports %s; the domain is standard library only", name, path)
			case !inside && matchesAny(path, sqlPackages) && !matchesAny(name, sqlHomes):
				t.Errorf("%s imports %s; SQL lives in %v", name, path, sqlHomes)
			}
		}
	}
}

// TestImportTable shows that the table's patterns refuse what they should, so that TestImports can fail.
func TestImportTable(t *testing.T) {
	for _, tt := range []struct {
		from, to string
		want     bool
	}{
		{"cmd/ratsfenster", "server/store", true},
		{"frontend", "server/council", true},
		{"frontend/internal/build", "frontend/assets", true},
		{"frontend", "server/store", false},
		{"graph", "frontend", false},
		{"ingest/source/oparl", "server/council/archive", true},
		{"server/web", "server/config", false},
		{"server/store", "migrations", true},
		{"server/jobs", "server/store", false},
		{"server/council", "server/web", false},
	} {
		allowed, _ := allowedFor(tt.from)
		if got := matchesAny(tt.to, allowed); got != tt.want {
			t.Errorf("%s imports %s: got %v, want %v", tt.from, tt.to, got, tt.want)
		}
	}
}

type listedPackage struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

func listPackages(t *testing.T) []listedPackage {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports,TestImports,XTestImports", "./...")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var packages []listedPackage
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listedPackage
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatalf("reading go list: %v", err)
		}
		packages = append(packages, p)
	}
}

func allowedFor(name string) (imports []string, known bool) {
	for _, line := range mayImport {
		if matches(name, line.pkg) {
			return line.imports, true
		}
	}
	return nil, false
}

// matches follows the go command: "a/..." means a and everything below it, "..." everything.
func matches(path, pattern string) bool {
	folder, recursive := strings.CutSuffix(pattern, "...")
	if !recursive {
		return path == pattern
	}
	return strings.HasPrefix(path+"/", folder)
}

func matchesAny(path string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return matches(path, p) })
}

// standard says whether a path belongs to the standard library: its first element has no dot.
func standard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}
