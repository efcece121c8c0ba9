package files

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Temp is a file on its way into the folder. It ends with Commit or Discard; one that was forgotten by a kill is found by
// CleanTemp.
type Temp struct {
	folder *Folder
	path   string
	file   file
	sum    hash.Hash
	size   int64
}

// Create begins a file.
func (f *Folder) Create() (*Temp, error) {
	path := filepath.Join(f.dir, tempDir, rand.Text())
	if err := os.MkdirAll(filepath.Dir(path), dirMode); err != nil {
		return nil, fmt.Errorf("making the folder of files: %w", err)
	}
	w, err := f.create(path)
	if err != nil {
		return nil, fmt.Errorf("beginning a file: %w", err)
	}
	return &Temp{folder: f, path: path, file: w, sum: sha256.New()}, nil
}

// Write implements io.Writer.
func (t *Temp) Write(p []byte) (int, error) {
	n, err := t.file.Write(p)
	t.sum.Write(p[:n]) // never fails
	t.size += int64(n)
	if err != nil {
		return n, fmt.Errorf("writing a file: %w", err)
	}
	return n, nil
}

// Commit brings the file under the name of its hash, so that it is there whole or not at all, also when the power fails.
// After an error nothing of it is left.
func (t *Temp) Commit() (hash string, size int64, err error) {
	hash = hex.EncodeToString(t.sum.Sum(nil))
	if err := t.commit(t.folder.Path(hash)); err != nil {
		return "", 0, fmt.Errorf("keeping a file: %w", errors.Join(err, remove(t.path)))
	}
	return hash, t.size, nil
}

func (t *Temp) commit(to string) error {
	if err := errors.Join(t.file.Sync(), t.file.Close()); err != nil {
		return err
	}
	dir := filepath.Dir(to)
	switch err := os.Mkdir(dir, dirMode); {
	case err == nil:
		if err := syncDir(t.folder.dir); err != nil {
			return err
		}
	case !errors.Is(err, fs.ErrExist):
		return err
	}
	// What is there already is the same, unless a disk has lost its end. Now it is also new, which keeps Sweep away from it.
	if err := os.Rename(t.path, to); err != nil {
		return err
	}
	return syncDir(dir)
}

// Discard gives the file up.
func (t *Temp) Discard() error {
	_ = t.file.Close() // what could not be written is not wanted
	return remove(t.path)
}

func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// CleanTemp removes what a kill has left half-written: all that nobody has written to since before. Other nodes write to
// the same folder, so before should be an hour ago and not now. It returns how many there were.
func (f *Folder) CleanTemp(before time.Time) (int, error) {
	dir := filepath.Join(f.dir, tempDir)
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("looking for half-written files: %w", err)
	}
	n := 0
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.ModTime().Before(before) {
			continue // another node has just finished it, or is still at it
		}
		if err := remove(filepath.Join(dir, e.Name())); err != nil {
			return n, fmt.Errorf("removing half-written files: %w", err)
		}
		n++
	}
	return n, nil
}
