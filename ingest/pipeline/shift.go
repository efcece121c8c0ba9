package pipeline

import (
	"context"
	"slices"
	"sync"
)

// shift is how much the groups of one round have in hand.
type shift struct {
	mu   sync.Mutex
	all  int    // files that were claimed
	busy int    // of these not through yet
	idle []bool // by group: it has found nothing when it looked last
	over bool
}

// claimed notes how many files a group has claimed, and reports whether the round is over: nobody has anything.
func (s *shift) claimed(group, n int) (over bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all += n
	s.busy += n
	s.idle[group] = n == 0
	s.over = s.over || s.busy == 0 && !slices.Contains(s.idle, false)
	return s.over && n == 0
}

// ended notes that a file has left the hands of its group.
func (s *shift) ended() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.busy--
}

// inHand are the bytes that are being read, by their hash: files with the same ones wait for the first of them.
type inHand struct {
	mu   sync.Mutex
	held map[string]chan struct{} // closed when they are free
}

// take waits until nobody reads these bytes.
func (h *inHand) take(ctx context.Context, hash string) (release func(), err error) {
	for {
		h.mu.Lock()
		other, held := h.held[hash]
		if !held {
			break
		}
		h.mu.Unlock()
		select {
		case <-other:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	defer h.mu.Unlock()
	if h.held == nil {
		h.held = map[string]chan struct{}{}
	}
	free := make(chan struct{})
	h.held[hash] = free
	return func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.held, hash)
		close(free)
	}, nil
}
