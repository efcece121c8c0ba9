// Package files keeps the bytes of documents in one folder, each under its SHA-256: "ab/cdef…". What has the same bytes
// is kept once. Several nodes may share the folder: whatever lies under its name is complete and never changes. The
// package knows nothing of where bytes come from nor of what they say.
package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// tempDir holds what is being written. It lies inside the folder, since a file is only renamed within one file system.
const tempDir = ".tmp"

// Modes let the users of other nodes read what one has written.
const (
	dirMode  = 0o750
	fileMode = 0o640
)

// Folder is a folder of files. Safe for concurrent use, also by other processes.
type Folder struct {
	dir    string
	create func(path string) (file, error) // a test's disk may be full
}

// file is what is written to.
type file interface {
	io.Writer
	Sync() error
	Close() error
}

// New returns the folder at dir, which is made when something is kept there.
func New(dir string) *Folder {
	return &Folder{dir: dir, create: func(path string) (file, error) {
		return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	}}
}

// Path is where the file with this hash lies or would lie, empty for what is no hash.
func (f *Folder) Path(hash string) string {
	if !isHash(hash) {
		return ""
	}
	return filepath.Join(f.dir, hash[:2], hash[2:])
}

// isHash keeps whatever else may stand in a database from naming a path.
func isHash(s string) bool {
	if len(s) != 64 {
		return false
	}
	for _, c := range []byte(s) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// Open opens a file. Its error is fs.ErrNotExist if there is none with this hash.
func (f *Folder) Open(hash string) (*os.File, error) {
	path := f.Path(hash)
	if path == "" {
		return nil, fmt.Errorf("opening the file %.70q: %w", hash, fs.ErrNotExist)
	}
	return os.Open(path)
}

// Has reports whether the file with this hash is there.
func (f *Folder) Has(hash string) bool {
	path := f.Path(hash)
	if path == "" {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// Remove deletes the file with this hash. If there is none, that is no error.
func (f *Folder) Remove(hash string) error {
	path := f.Path(hash)
	if path == "" {
		return nil
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("removing a file: %w", err)
	}
	return nil
}

// Put keeps all that r gives, and returns its hash and its size in bytes.
func (f *Folder) Put(r io.Reader) (hash string, size int64, err error) {
	t, err := f.Create()
	if err != nil {
		return "", 0, err
	}
	if _, err := io.Copy(t, r); err != nil {
		return "", 0, errors.Join(err, t.Discard())
	}
	return t.Commit()
}

// syncDir brings a new name to the disk. Some network file systems cannot, and need not.
func syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	return errors.Join(err, d.Close())
}
