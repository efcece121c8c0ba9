package town

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// starter is the folder that a town begins with, in German: its readers are the town's people.
//
//go:embed starter
var starter embed.FS

// ExistsError says that Init would have written over files.
type ExistsError struct{ Files []string }

// Error names them.
func (e ExistsError) Error() string {
	return "there is already " + strings.Join(e.Files, ", ")
}

// Init writes the folder to begin with and returns the names of its files. Where one of them is there already it writes
// nothing and fails with ExistsError; with force the old ones are kept beside the new ones, as NAME.bak.
func Init(folder string, force bool) ([]string, error) {
	var files, there []string
	err := fs.WalkDir(starter, "starter", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name := strings.TrimPrefix(path, "starter/")
		files = append(files, name)
		_, err = os.Lstat(filepath.Join(folder, filepath.FromSlash(name)))
		if err == nil {
			there = append(there, name)
		} else if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("looking into the folder: %w", err)
	}
	if len(there) > 0 && !force {
		return nil, ExistsError{there}
	}
	for _, name := range files {
		if err := place(folder, name); err != nil {
			return nil, err
		}
	}
	return files, nil
}

func place(folder, name string) error {
	body, err := starter.ReadFile("starter/" + name)
	if err != nil {
		return fmt.Errorf("reading the starter: %w", err)
	}
	path := filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil { //nolint:gosec // what it says is published
		return fmt.Errorf("making the folder: %w", err)
	}
	if err := os.Rename(path, path+".bak"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("keeping %s: %w", name, err)
	}
	if err := os.WriteFile(path, body, 0o644); err != nil { //nolint:gosec // as above
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}
