package extract_test

import (
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// corpus finds a folder of real documents, or skips.
func corpus(t testing.TB, folder string) string {
	t.Helper()
	root := os.Getenv("RATSFENSTER_TEST_CORPUS")
	if root == "" {
		t.Skip("RATSFENSTER_TEST_CORPUS names no folder of real documents; it is not part of the project")
	}
	return filepath.Join(root, folder)
}

func pdfs(t testing.TB, folder string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// readAll reads documents with as many children as there are and hands each result to f, one at a time.
func readAll(t testing.TB, x *extract.Extractor, paths []string, f func(path string, took time.Duration, c *council.Content, pages []*council.ContentPage)) {
	t.Helper()
	var mu sync.Mutex
	var wg sync.WaitGroup
	next := make(chan string)
	for range runtime.NumCPU() {
		wg.Go(func() {
			for path := range next {
				start := time.Now()
				content, pages, err := x.Read(t.Context(), path)
				took := time.Since(start)
				mu.Lock()
				if err != nil {
					t.Errorf("%s: %v", path, err)
				} else {
					f(path, took, content, pages)
				}
				mu.Unlock()
			}
		})
	}
	for _, p := range paths {
		next <- p
	}
	close(next)
	wg.Wait()
}

func poppler(ctx context.Context, path string) (string, error) {
	out, err := exec.CommandContext(ctx, "pdftotext", path, "-").Output()
	return string(out), err
}

// TestCorpusText compares the words of real documents with poppler's, where poppler finds any.
func TestCorpusText(t *testing.T) {
	measured(t)
	root := corpus(t, "pdf")
	needPoppler(t)
	type result struct {
		path string
		f1   float64
	}
	var results []result
	methods := map[council.PageMethod]int{}
	readAll(t, open(t, options(t)), pdfs(t, root), func(path string, _ time.Duration, c *council.Content, pages []*council.ContentPage) {
		check(t, c, pages)
		for m, n := range c.Methods {
			methods[m] += n
		}
		if c.NoLayer > 0 { // read by OCR, where there is one
			return
		}
		want, err := poppler(t.Context(), path)
		if err != nil || len(bag(want)) == 0 {
			return
		}
		_, _, f1 := compare(textOf(pages), want)
		results = append(results, result{path, f1})
	})
	slices.SortFunc(results, func(a, b result) int { return int(1e6 * (a.f1 - b.f1)) })
	sum := 0.0
	for i, r := range results {
		sum += r.f1
		if i < 20 {
			t.Logf("%.3f %s", r.f1, strings.TrimPrefix(r.path, root))
		}
	}
	mean := sum / float64(len(results))
	t.Logf("%d documents, F1 mean %.4f, median %.4f; pages by engine %v", len(results), mean, results[len(results)/2].f1, methods)
	if mean < 0.975 {
		t.Errorf("mean F1 %.4f, want at least 0.975", mean)
	}
}

// TestCorpusScans reads scans by OCR and compares them with their true text, in which words that are divided at the ends of
// lines are put together as a reader does.
func TestCorpusScans(t *testing.T) {
	root := corpus(t, filepath.Join("gold", "simulated-scans"))
	long(t)
	measured(t)
	x := open(t, withOCR(t, options(t)))
	var scans []string
	for _, path := range pdfs(t, root) {
		if strings.HasSuffix(path, ".pdf") {
			scans = append(scans, path)
		}
	}
	joined, raw, count := 0.0, 0.0, 0.0
	readAll(t, x, scans, func(path string, took time.Duration, c *council.Content, pages []*council.ContentPage) {
		check(t, c, pages)
		want, err := os.ReadFile(strings.TrimSuffix(path, ".pdf") + ".txt")
		if err != nil {
			t.Error(err)
			return
		}
		_, as, _ := compare(textOf(pages), string(want))
		_, recall, _ := compare(textOf(pages), joinHyphens(string(want)))
		t.Logf("%.3f (%.3f as it stands) %s (%d pages, %s)", recall, as, filepath.Base(path), len(pages), took.Round(time.Millisecond))
		joined, raw, count = joined+recall, raw+as, count+1
	})
	t.Logf("%.0f scans, mean word recall %.3f (%.3f with divided words as they stand)", count, joined/count, raw/count)
	if joined/count < 0.95 {
		t.Errorf("mean word recall %.3f, want at least 0.95", joined/count)
	}
}

var divided = regexp.MustCompile(`(\pL)[-\x{00ad}]\s*\n\s*(\p{Ll}+)`)

// joinHyphens joins what is divided at the end of a line. What is divided before a capital has its hyphen for good, and is
// two words for the comparison either way.
func joinHyphens(text string) string {
	return divided.ReplaceAllStringFunc(text, func(s string) string {
		m := divided.FindStringSubmatch(s)
		if slices.Contains([]string{"und", "oder", "bzw", "sowie", "bis"}, m[2]) {
			return s
		}
		return m[1] + m[2]
	})
}

func TestJoinHyphens(t *testing.T) {
	got := joinHyphens("die Nutzungs-\nordnung, Haupt-\nund Neben-\n  straßen, CDU-\nFraktion")
	if want := "die Nutzungsordnung, Haupt-\nund Nebenstraßen, CDU-\nFraktion"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// measured skips what only measures under the race detector, which makes children so slow that nobody waits for them.
func measured(t *testing.T) {
	t.Helper()
	if raceDetector {
		t.Skip("it measures, and runs without the race detector")
	}
}

// long skips what takes minutes, unless these are wanted.
func long(t *testing.T) {
	t.Helper()
	if os.Getenv("RATSFENSTER_TEST_LONG") == "" {
		t.Skip("takes minutes; RATSFENSTER_TEST_LONG=1 runs it")
	}
}

// TestCorpusHostile reads documents made to break readers.
func TestCorpusHostile(t *testing.T) {
	root := corpus(t, "hostile")
	faults := map[council.ReadingFault]int{}
	var slowest time.Duration
	readAll(t, open(t, options(t)), pdfs(t, root), func(path string, took time.Duration, c *council.Content, pages []*council.ContentPage) {
		check(t, c, pages)
		faults[c.Fault]++
		slowest = max(slowest, took)
		if c.Fault == council.FaultCrash || c.Fault == council.FaultTimeout || c.Fault == council.FaultMemory || took > 20*time.Second {
			t.Logf("%s: %s %s (%s)", strings.TrimPrefix(path, root), c.Fault, c.Detail, took.Round(time.Millisecond))
		}
	})
	t.Logf("slowest %s; %v", slowest.Round(time.Millisecond), faults)
}
