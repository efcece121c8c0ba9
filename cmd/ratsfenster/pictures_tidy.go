package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/files"
)

// picturesFor is how long the picture of a page is kept: who looks at it later waits for a quarter of a second.
const picturesFor = 30 * 24 * time.Hour

// tidyPictures removes pictures of pages that are older than before, and all whose document is gone. It returns how many.
func tidyPictures(ctx context.Context, dir string, folder *files.Folder, before time.Time) (int, error) {
	removed := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist): // another node was faster, or there are none yet
			return nil
		case err != nil:
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		case d.IsDir():
			return nil
		}
		inside, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		prefix, rest := filepath.Split(filepath.Dir(inside))
		info, err := d.Info()
		if err != nil || folder.Has(filepath.Clean(prefix)+rest) && !info.ModTime().Before(before) {
			return nil //nolint:nilerr // another node was faster
		}
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		removed++
		_ = os.Remove(filepath.Dir(path)) // once it is empty
		return nil
	})
	if err != nil {
		return removed, fmt.Errorf("removing pictures of pages: %w", err)
	}
	return removed, nil
}
