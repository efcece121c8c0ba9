//go:build unix

package main

import (
	"fmt"
	"os"
	"syscall"
)

// freeSpace is how many bytes and files the disk of a folder still takes from an ordinary user. No limit of files is 0.
func freeSpace(dir string) (bytes, files uint64, err error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, 0, fmt.Errorf("asking for free space: %w", err)
	}
	return uint64(s.Bavail) * uint64(s.Bsize), uint64(s.Ffree), nil //nolint:unconvert // their types differ between systems
}

// owner is the user that a file belongs to.
func owner(path string) (uid uint32, known bool) {
	info, err := os.Lstat(path)
	if err != nil {
		return 0, false
	}
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, false
	}
	return s.Uid, true
}
