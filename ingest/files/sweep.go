package files

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// sweepBatch is how many files are asked for at once.
const sweepBatch = 500

// Sweep removes files that nothing names: named says which of these hashes something does. Files that came after before are
// left alone, since what is just being taken in is named a moment later. It returns how many it removed.
func (f *Folder) Sweep(ctx context.Context, before time.Time, named func(ctx context.Context, hashes []string) ([]string, error)) (int, error) {
	removed := 0
	for first := range 256 {
		prefix := fmt.Sprintf("%02x", first)
		old, err := f.olderThan(prefix, before)
		if err != nil {
			return removed, err
		}
		for part := range slices.Chunk(old, sweepBatch) {
			if err := ctx.Err(); err != nil {
				return removed, err
			}
			keep, err := named(ctx, part)
			if err != nil {
				return removed, err
			}
			n, err := f.removeBut(part, keep, before)
			removed += n
			if err != nil {
				return removed, err
			}
		}
	}
	return removed, nil
}

// olderThan lists the files whose hash begins so and that were put here before.
func (f *Folder) olderThan(prefix string, before time.Time) ([]string, error) {
	entries, err := os.ReadDir(filepath.Join(f.dir, prefix))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("looking through the folder of files: %w", err)
	}
	var out []string
	for _, e := range entries {
		if hash := prefix + e.Name(); isHash(hash) && f.isOld(hash, before) {
			out = append(out, hash)
		}
	}
	return out, nil
}

func (f *Folder) isOld(hash string, before time.Time) bool {
	info, err := os.Stat(f.Path(hash))
	return err == nil && info.Mode().IsRegular() && info.ModTime().Before(before)
}

func (f *Folder) removeBut(hashes, keep []string, before time.Time) (int, error) {
	kept := make(map[string]bool, len(keep))
	for _, hash := range keep {
		kept[hash] = true
	}
	removed := 0
	for _, hash := range hashes {
		if kept[hash] || !f.isOld(hash, before) { // it may have come again in this moment
			continue
		}
		if err := f.Remove(hash); err != nil {
			return removed, err
		}
		removed++
	}
	return removed, nil
}
