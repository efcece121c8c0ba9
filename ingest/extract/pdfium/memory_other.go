//go:build !unix

package pdfium

import "github.com/tetratelabs/wazero/experimental"

// memory is the module's linear memory, all of it at once.
type memory []byte

func newMemory(_, most uint64) experimental.LinearMemory {
	m := make(memory, most)
	return &m
}

// Reallocate gives the first size bytes.
func (m *memory) Reallocate(size uint64) []byte {
	if size > uint64(len(*m)) {
		return nil
	}
	return (*m)[:size]
}

// Free gives all of it back.
func (m *memory) Free() { *m = nil }
