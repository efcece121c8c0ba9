package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/config"
)

// What a small town's server should have left. An import of 14,000 papers takes 220 MB of memory at its peak and a
// database of about 400 MB (docs/benchmarks.md).
const (
	diskLow      = 2 << 30
	diskTooLow   = 200 << 20
	inodesLow    = 10_000
	memoryLow    = 200 << 20
	memoryNeeded = 900 << 20
	slowSync     = 500 * time.Millisecond
)

func checkSettings(context.Context, *examination) []finding {
	var out []finding
	for _, name := range config.Unknown(os.Environ()) {
		out = append(out, worrying("compare with docs/config.md", "there is no setting %s: a slip of the pen?", name))
	}
	if len(out) == 0 {
		out = append(out, good("every RATSFENSTER_ variable is known"))
	}
	return out
}

// checkData proves that the data folder can be written durably, and that all in it belongs to one user.
func checkData(_ context.Context, x *examination) []finding {
	dir := x.env.data
	if info, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return []finding{failing("`ratsfenster serve` makes it; is --data right?", "there is no data folder %s", dir)}
	} else if err != nil || !info.IsDir() {
		return []finding{failing("is --data right, and who am I?", "the data folder %s cannot be read: %v", dir, reason(err))}
	}
	took, err := trySync(dir, x.clock)
	switch {
	case err != nil:
		return []finding{failing("run this as the user of the service; is the disk read-only or full?", "the data folder cannot be written: %v", reason(err))}
	case took > slowSync:
		return []finding{worrying("the disk is slow or busy; every change waits for it", "writing a file to the disk took %s", took.Round(time.Millisecond))}
	}
	if stranger := foreignFile(dir); stranger != "" {
		return []finding{failing("`chown -R` the folder to the user of the service, and run commands as that user",
			"%s belongs to another user than the data folder: a command was run as somebody else", stranger)}
	}
	return []finding{good("%s can be written, fsync takes %s", dir, took.Round(100*time.Microsecond))}
}

// trySync writes a file as the database does, down to the disk, and takes it away again.
func trySync(dir string, clock func() time.Time) (time.Duration, error) {
	start := clock()
	f, err := os.CreateTemp(dir, ".doctor-")
	if err != nil {
		return 0, err
	}
	_, err = f.WriteString("written by ratsfenster doctor\n")
	err = errors.Join(err, f.Sync(), f.Close(), os.Remove(f.Name()))
	return clock().Sub(start), err
}

// foreignFile names a file at the top of the data folder that belongs to another user than the folder.
func foreignFile(dir string) string {
	want, known := owner(dir)
	entries, err := os.ReadDir(dir)
	if err != nil || !known {
		return ""
	}
	for _, entry := range entries {
		if got, known := owner(filepath.Join(dir, entry.Name())); known && got != want {
			return entry.Name()
		}
	}
	return ""
}

func checkDisk(_ context.Context, x *examination) []finding {
	var out []finding
	seen := map[string]bool{}
	for _, dir := range []string{x.env.data, x.env.filesDir()} {
		free, inodes, err := freeSpace(dir)
		switch key := fmt.Sprint(free, inodes); {
		case err != nil || seen[key]: // a folder that is not there is told elsewhere; the same disk counts once
			continue
		default:
			seen[key] = true
		}
		out = append(out, roomFor(dir, free, inodes))
	}
	return out
}

func roomFor(dir string, free, inodes uint64) finding {
	switch {
	case free < diskTooLow:
		return failing("make room now: the database stops when the disk is full", "%s has %s left", dir, bytesText(free))
	case inodes > 0 && inodes < inodesLow:
		return worrying("remove what is not needed: the disk can hold few further files", "%s has room for %d files", dir, inodes)
	case free < diskLow:
		return worrying("make room, or give it a larger disk", "%s has %s left", dir, bytesText(free))
	}
	return good("%s has %s left", dir, bytesText(free))
}

var meminfoLine = regexp.MustCompile(`(?m)^(MemTotal|MemAvailable):\s+(\d+) kB`)

func checkMemory(context.Context, *examination) []finding {
	text, err := os.ReadFile("/proc/meminfo")
	if err != nil {
		return nil // only Linux tells
	}
	return []finding{memoryFinding(string(text))}
}

func memoryFinding(meminfo string) finding {
	sizes := map[string]uint64{}
	for _, m := range meminfoLine.FindAllStringSubmatch(meminfo, -1) {
		kib, err := strconv.ParseUint(m[2], 10, 64)
		if err == nil {
			sizes[m[1]] = kib << 10
		}
	}
	total, available := sizes["MemTotal"], sizes["MemAvailable"]
	switch {
	case total < memoryNeeded:
		return worrying("give it 1 GB or more: an import needs 250 MB, and so does what reads documents", "the machine has %s of memory", bytesText(total))
	case available < memoryLow:
		return worrying("see what else runs here", "%s of %s of memory are available", bytesText(available), bytesText(total))
	}
	return good("%s of %s of memory are available", bytesText(available), bytesText(total))
}

func bytesText(n uint64) string {
	switch {
	case n >= 10<<30:
		return fmt.Sprintf("%d GB", n>>30)
	case n >= 1<<30:
		return fmt.Sprintf("%.1f GB", float64(n)/(1<<30))
	}
	return fmt.Sprintf("%d MB", n>>20)
}

// reason is an error's first line without the path, which the sentence around it names.
func reason(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	if err == nil {
		return "it is no folder"
	}
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}
