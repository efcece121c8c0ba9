//go:build unix

package pdfium

import (
	"syscall"

	"github.com/tetratelabs/wazero/experimental"
)

// memory is the module's linear memory, reserved at once and touched as it is used: growing neither copies it nor troubles
// the garbage collector, which would else keep the old and the new one side by side.
type memory struct {
	all    []byte
	mapped bool
}

func newMemory(_, most uint64) experimental.LinearMemory {
	all, err := syscall.Mmap(-1, 0, int(most), syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil { // a machine that promises no memory it has not got
		return &memory{all: make([]byte, most)}
	}
	return &memory{all: all, mapped: true}
}

// Reallocate gives the first size bytes.
func (m *memory) Reallocate(size uint64) []byte {
	if size > uint64(len(m.all)) {
		return nil
	}
	return m.all[:size]
}

// Free gives all of it back.
func (m *memory) Free() {
	if m.mapped {
		_ = syscall.Munmap(m.all) // fails for no mapping of ours
	}
	m.all = nil
}
