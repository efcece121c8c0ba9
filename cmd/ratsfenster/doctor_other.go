//go:build !unix

package main

import "errors"

// freeSpace is not known on this system: the doctor then says nothing about it.
func freeSpace(string) (bytes, files uint64, err error) { return 0, 0, errors.ErrUnsupported }

// owner is not known on this system.
func owner(string) (uid uint32, known bool) { return 0, false }
