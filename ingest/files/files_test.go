package files

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// found lists all files below a folder.
func found(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(dir, path)
			out = append(out, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestKeepAndOpen(t *testing.T) {
	dir := t.TempDir()
	f := New(filepath.Join(dir, "files")) // made when it is needed
	want := hashOf("Beschlussvorlage")
	if f.Has(want) {
		t.Error("something is there before it was kept")
	}
	if _, err := f.Open(want); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got error %v", err)
	}
	for range 2 { // the same bytes are kept once
		hash, size, err := f.Put(strings.NewReader("Beschlussvorlage"))
		if err != nil || hash != want || size != 16 {
			t.Fatalf("got %s, %d, %v", hash, size, err)
		}
	}
	if got, at := found(t, dir), "files/"+want[:2]+"/"+want[2:]; len(got) != 1 || got[0] != at {
		t.Errorf("got the files %q, want %s", got, at)
	}
	r, err := f.Open(want)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if got, err := io.ReadAll(r); err != nil || string(got) != "Beschlussvorlage" {
		t.Errorf("got %q, %v", got, err)
	}
	if !f.Has(want) || f.Path(want) != r.Name() {
		t.Errorf("has %v, path %s, opened %s", f.Has(want), f.Path(want), r.Name())
	}
	for range 2 {
		if err := f.Remove(want); err != nil || f.Has(want) {
			t.Errorf("removed: %v, still there: %v", err, f.Has(want))
		}
	}
}

// TestShortFileIsReplaced: a file system may lose the end of a file when the power fails.
func TestShortFileIsReplaced(t *testing.T) {
	f := New(t.TempDir())
	hash, _, err := f.Put(strings.NewReader("Niederschrift"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(f.Path(hash), 3); err != nil {
		t.Fatal(err)
	}
	if _, _, err := f.Put(strings.NewReader("Niederschrift")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(f.Path(hash)); err != nil || string(got) != "Niederschrift" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestWhatIsNoHashNamesNothing(t *testing.T) {
	dir := t.TempDir()
	secret := filepath.Join(dir, "secret")
	if err := os.WriteFile(secret, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := New(filepath.Join(dir, "files"))
	for _, hash := range []string{"", "../secret", "..", strings.Repeat("A", 64), strings.Repeat("a", 63), strings.Repeat("a", 65), "../" + strings.Repeat("a", 61)} {
		if f.Path(hash) != "" || f.Has(hash) {
			t.Errorf("%q names %s", hash, f.Path(hash))
		}
		if _, err := f.Open(hash); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: got error %v", hash, err)
		}
		if err := f.Remove(hash); err != nil {
			t.Errorf("%q: %v", hash, err)
		}
	}
	if _, err := os.Stat(secret); err != nil {
		t.Errorf("a file outside was touched: %v", err)
	}
}

// full is a file on a disk that has room for so many bytes.
type full struct {
	file
	left       int
	sync, shut error
}

func (f *full) Write(p []byte) (int, error) {
	n := min(len(p), f.left)
	f.left -= n
	if n < len(p) {
		return n, syscall.ENOSPC
	}
	return f.file.Write(p)
}

func (f *full) Sync() error  { return errors.Join(f.file.Sync(), f.sync) }
func (f *full) Close() error { return errors.Join(f.file.Close(), f.shut) }

// TestDiskFull: at whatever point a disk turns out to be full, nothing half-written stays.
func TestDiskFull(t *testing.T) {
	for name, tt := range map[string]struct {
		left       int
		sync, shut error
	}{
		"while writing": {left: 5}, "while syncing": {left: 100, sync: syscall.ENOSPC}, "while closing": {left: 100, shut: syscall.EDQUOT},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			f := New(dir)
			create := f.create
			f.create = func(path string) (file, error) {
				w, err := create(path)
				return &full{w, tt.left, tt.sync, tt.shut}, err
			}
			_, _, err := f.Put(strings.NewReader("Beschlussvorlage"))
			if !errors.Is(err, syscall.ENOSPC) && !errors.Is(err, syscall.EDQUOT) {
				t.Errorf("got error %v", err)
			}
			if left := found(t, dir); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
			f.create = create
			if _, _, err := f.Put(strings.NewReader("Beschlussvorlage")); err != nil {
				t.Errorf("with room again: %v", err)
			}
		})
	}
	t.Run("no folder can be made", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := New(filepath.Join(path, "files")).Create(); err == nil {
			t.Error("got no error")
		}
	})
}

func TestCleanTemp(t *testing.T) {
	dir := t.TempDir()
	f := New(dir)
	if n, err := f.CleanTemp(time.Now()); n != 0 || err != nil {
		t.Errorf("nothing there: got %d, %v", n, err)
	}
	old, err := f.Create() // by a process that was killed
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	if err := os.Chtimes(old.path, now, now.Add(-2*time.Hour)); err != nil {
		t.Fatal(err)
	}
	young, err := f.Create() // by another node, at this moment
	if err != nil {
		t.Fatal(err)
	}
	if _, err := young.Write([]byte("Antrag")); err != nil {
		t.Fatal(err)
	}
	if n, err := f.CleanTemp(now.Add(-time.Hour)); n != 1 || err != nil {
		t.Errorf("got %d, %v", n, err)
	}
	if hash, _, err := young.Commit(); err != nil || hash != hashOf("Antrag") {
		t.Errorf("got %s, %v", hash, err)
	}
	if got := found(t, dir); len(got) != 1 {
		t.Errorf("left: %q", got)
	}
}

// TestManyAtOnce keeps the same bytes from several sides at once, as nodes do.
func TestManyAtOnce(t *testing.T) {
	dir := t.TempDir()
	content := bytes.Repeat([]byte("Stadtrat "), 50_000)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			f := New(dir)
			hash, size, err := f.Put(bytes.NewReader(content))
			if err != nil || size != int64(len(content)) {
				t.Errorf("got %d, %v", size, err)
				return
			}
			if got, err := os.ReadFile(f.Path(hash)); err != nil || !bytes.Equal(got, content) {
				t.Errorf("got %d bytes, %v", len(got), err)
			}
		})
	}
	wg.Wait()
	if got := found(t, dir); len(got) != 1 {
		t.Errorf("got the files %q, want one", got)
	}
}
