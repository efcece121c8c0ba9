package main

import (
	"bytes"
	"strings"
	"sync"
)

// lines is a log that tests read while it is written.
type lines struct {
	mu  sync.Mutex
	all bytes.Buffer
}

// Write implements io.Writer.
func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.all.Write(p)
}

// find returns the line with a text in it, empty if there is none.
func (l *lines) find(text string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	for line := range strings.SplitSeq(l.all.String(), "\n") {
		if strings.Contains(line, text) {
			return line
		}
	}
	return ""
}
