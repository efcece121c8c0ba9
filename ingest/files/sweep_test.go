package files

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestSweep: what nothing names goes once it is old; what is new, named, or no file of ours stays.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	f := New(dir)
	now := time.Now()
	put := func(text string, age time.Duration) string {
		t.Helper()
		hash, _, err := f.Put(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(f.Path(hash), now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
		return hash
	}
	named, orphan, young := put("named", 48*time.Hour), put("orphan", 48*time.Hour), put("young", time.Hour)
	again := put("came again", 48*time.Hour)
	if _, _, err := f.Put(strings.NewReader("came again")); err != nil { // somebody is just taking it in
		t.Fatal(err)
	}
	stranger := filepath.Join(dir, orphan[:2], "README")
	if err := os.WriteFile(stranger, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(stranger, now.Add(-48*time.Hour), now.Add(-48*time.Hour)); err != nil {
		t.Fatal(err)
	}
	var asked []string
	keep := func(_ context.Context, hashes []string) ([]string, error) {
		asked = append(asked, hashes...)
		return []string{named}, nil
	}
	n, err := f.Sweep(t.Context(), now.Add(-24*time.Hour), keep)
	if n != 1 || err != nil {
		t.Errorf("got %d removed, %v", n, err)
	}
	if slices.Sort(asked); len(asked) != 2 || !slices.Contains(asked, named) || !slices.Contains(asked, orphan) {
		t.Errorf("asked for %q, want the two old ones", asked)
	}
	for hash, there := range map[string]bool{named: true, orphan: false, young: true, again: true} {
		if f.Has(hash) != there {
			t.Errorf("%s is there: %v, want %v", hash[:8], !there, there)
		}
	}
	if _, err := os.Stat(stranger); err != nil {
		t.Error("a file that is none of ours was removed")
	}

	// Nobody knows what is named: nothing goes.
	lost := put("lost", 48*time.Hour)
	failing := errors.New("no database")
	if n, err := f.Sweep(t.Context(), now, func(context.Context, []string) ([]string, error) { return nil, failing }); n != 0 || !errors.Is(err, failing) {
		t.Errorf("without a database: got %d, %v", n, err)
	}
	// It came again after it was asked for.
	if _, err := f.Sweep(t.Context(), now.Add(-24*time.Hour), func(_ context.Context, hashes []string) ([]string, error) {
		_, _, err := f.Put(strings.NewReader("lost"))
		return []string{named}, err
	}); err != nil || !f.Has(lost) {
		t.Errorf("what came again at that moment is there: %v, %v", f.Has(lost), err)
	}
	if n, err := New(filepath.Join(dir, "nowhere")).Sweep(t.Context(), now, keep); n != 0 || err != nil {
		t.Errorf("no folder: got %d, %v", n, err)
	}
}
