package extract

import (
	"io"
	"sync"
	"time"
)

// lateWriter gathers what a child says for a moment: pages come faster than pipes are cheap. Nothing waits longer than
// that, also while the next page takes its time: what was read before a page that kills its child must have arrived.
type lateWriter struct {
	out io.Writer

	mu    sync.Mutex
	buf   []byte
	timer *time.Timer
	err   error
}

const (
	lateness = 20 * time.Millisecond
	lateSize = 256 << 10
)

// Write keeps bytes until the moment is over, or until there are many.
func (w *lateWriter) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.buf = append(w.buf, p...)
	switch {
	case len(w.buf) > lateSize:
		w.write()
	case w.timer == nil:
		w.timer = time.AfterFunc(lateness, func() { _ = w.flush() }) // the next Write tells of an error
	}
	return len(p), w.err
}

func (w *lateWriter) flush() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.write()
	return w.err
}

func (w *lateWriter) write() {
	if w.timer != nil {
		w.timer.Stop()
		w.timer = nil
	}
	if len(w.buf) == 0 || w.err != nil {
		return
	}
	_, w.err = w.out.Write(w.buf)
	w.buf = w.buf[:0]
}
