package extract

import (
	"bytes"
	"errors"
	"sync"
	"testing"
	"time"
)

// counter counts how often something is written, and fails after that many times.
type counter struct {
	mu     sync.Mutex
	buf    bytes.Buffer
	writes int
	most   int
}

func (c *counter) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.writes++; c.writes > c.most {
		return 0, errors.New("nobody listens")
	}
	return c.buf.Write(p)
}

func (c *counter) said() (string, int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.buf.String(), c.writes
}

// TestLateWriter: many small words go out as few, none waits for long, and none is lost.
func TestLateWriter(t *testing.T) {
	out := &counter{most: 3}
	w := &lateWriter{out: out}
	for range 1000 {
		if _, err := w.Write([]byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.flush(); err != nil {
		t.Fatal(err)
	}
	said, writes := out.said()
	if len(said) != 1000 || writes > 3 {
		t.Fatalf("got %d bytes in %d writes", len(said), writes)
	}

	out = &counter{most: 1}
	w = &lateWriter{out: out}
	_, _ = w.Write([]byte("a page"))
	for end := time.Now().Add(5 * time.Second); ; time.Sleep(time.Millisecond) { // while the next one takes its time
		if said, _ := out.said(); said == "a page" {
			break
		}
		if time.Now().After(end) {
			t.Fatal("it waits for ever")
		}
	}
	_, _ = w.Write([]byte("another"))
	if err := w.flush(); err == nil {
		t.Error("nobody listens, and nobody is told")
	}
}
