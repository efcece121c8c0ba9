package extract_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestMain lets the test binary be the child of its own tests.
func TestMain(m *testing.M) {
	if os.Getenv("RATSFENSTER_TEST_READING_PROCESS") != "" {
		if len(os.Args) == 4 {
			extract.Misbehave(os.Args[2])
		}
		if err := extract.Work(context.Background(), os.Stdin, os.Stdout, os.Args[len(os.Args)-1]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// options are those of a test: children are this test binary, and compiled code is shared by all tests of the machine.
func options(t testing.TB) extract.Options {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	limits := extract.DefaultLimits()
	if raceDetector { // children are this binary too: slow, and large
		limits.Memory, limits.Page = 4<<30, 5*time.Minute
	}
	return extract.Options{Command: []string{self, "-test.run=^$"}, Cache: testCache(), Children: runtime.NumCPU(), Limits: limits}
}

// testCache is where compiled code lies. The engine makes the folder.
func testCache() string {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	return filepath.Join(cache, "ratsfenster-test")
}

func open(t testing.TB, o extract.Options) *extract.Extractor {
	t.Helper()
	x := extract.New(o)
	t.Cleanup(x.Close)
	return x
}

// withOCR adds Tesseract, or skips where there is none.
func withOCR(t testing.TB, o extract.Options) extract.Options {
	t.Helper()
	path, err := extract.FindTesseract(t.Context())
	need(t, err)
	o.Tesseract = path
	return o
}

// needPoppler skips where there is nothing to compare with.
func needPoppler(t testing.TB) {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		need(t, errors.New("no pdftotext on this machine (Debian: poppler-utils)"))
	}
}

// need skips a test that lacks something, or fails it where nothing may be lacking.
func need(t testing.TB, lack error) {
	t.Helper()
	switch {
	case lack == nil:
	case os.Getenv("RATSFENSTER_TEST_ALL") == "1":
		t.Fatal(lack)
	default:
		t.Skip(lack)
	}
}

// read reads bytes as a document and checks what holds for every result.
func read(t testing.TB, x *extract.Extractor, data []byte) (*council.Content, []*council.ContentPage) {
	t.Helper()
	return readFile(t, x, fileOf(t, data))
}

// fileOf is a file with these bytes.
func fileOf(t testing.TB, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "document")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func readFile(t testing.TB, x *extract.Extractor, path string) (*council.Content, []*council.ContentPage) {
	t.Helper()
	content, pages, err := x.Read(t.Context(), path)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	check(t, content, pages)
	return content, pages
}

// check holds what others rely on: text or a reason, words that lie in their text, pages in order.
func check(t testing.TB, content *council.Content, pages []*council.ContentPage) {
	t.Helper()
	words := 0
	for i, p := range pages {
		if p.Number != i+1 {
			t.Errorf("page %d has the number %d", i+1, p.Number)
		}
		if !utf8.ValidString(p.Text) || strings.ContainsRune(p.Text, 0) {
			t.Errorf("page %d: the text is no UTF-8, or has a NUL", p.Number)
		}
		words += len(p.Words)
		end := 0
		for _, w := range p.Words {
			if w.Start < end || w.End <= w.Start || w.End > len(p.Text) {
				t.Fatalf("page %d: a word at [%d, %d) behind %d in a text of %d bytes", p.Number, w.Start, w.End, end, len(p.Text))
			}
			end = w.End
		}
		at := 0
		for _, s := range p.Furniture {
			if s.Start < at || s.End <= s.Start || s.End > len(p.Text) {
				t.Errorf("page %d: furniture at [%d, %d) behind %d", p.Number, s.Start, s.End, at)
			}
			at = s.End
		}
		if p.Score < 0 || p.Score > 1 {
			t.Errorf("page %d: a score of %g", p.Number, p.Score)
		}
	}
	if words == 0 && content.Fault == council.FaultNone {
		t.Errorf("neither text nor a reason: %+v", content)
	}
	if content.Fault != council.FaultNone && content.Detail == "" {
		t.Errorf("%s without a word on why", content.Fault)
	}
}

var wordPattern = regexp.MustCompile(`[\p{L}\p{N}_]+`)

func bag(text string) map[string]int {
	out := map[string]int{}
	for _, w := range wordPattern.FindAllString(strings.ToLower(text), -1) {
		out[w]++
	}
	return out
}

// compare counts the words that two texts share: precision and recall of got against want.
func compare(got, want string) (precision, recall, f1 float64) {
	a, b := bag(got), bag(want)
	shared, all, wanted := 0, 0, 0
	for w, n := range a {
		all += n
		shared += min(n, b[w])
	}
	for _, n := range b {
		wanted += n
	}
	if shared == 0 {
		return 0, 0, 0
	}
	precision, recall = float64(shared)/float64(all), float64(shared)/float64(wanted)
	return precision, recall, 2 * precision * recall / (precision + recall)
}

func textOf(pages []*council.ContentPage) string {
	var b strings.Builder
	for _, p := range pages {
		b.WriteString(p.Text)
		b.WriteString("\n")
	}
	return b.String()
}
