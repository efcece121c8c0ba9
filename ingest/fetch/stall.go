package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"
)

// ErrTooLong says that an answer passed MaxBody.
var ErrTooLong = errors.New("the answer is too long")

// errSilent ends an answer of which nothing came for a while: some servers hold a connection open for hours.
var errSilent = errors.New("the server fell silent in the middle of an answer")

// errEndless ends an answer that drips for ever.
var errEndless = errors.New("the answer did not come to its end in time")

// body reads an answer, but waits for no part of it longer than stall, and for no more than limit bytes. The time in which
// the reader itself is busy does not count.
type body struct {
	ctx   context.Context //nolint:containedctx // io.Reader takes none
	r     io.Reader
	timer *time.Timer
	stall time.Duration
	left  int64
}

func newBody(ctx context.Context, cancel context.CancelCauseFunc, r io.Reader, l Limits) *body {
	timer := time.AfterFunc(l.Stall, func() { cancel(errSilent) })
	timer.Stop()
	return &body{ctx: ctx, r: r, timer: timer, stall: l.Stall, left: l.MaxBody}
}

// Read implements io.Reader.
func (b *body) Read(p []byte) (int, error) {
	b.timer.Reset(b.stall)
	n, err := b.r.Read(p)
	b.timer.Stop()
	if b.left -= int64(n); b.left < 0 {
		return 0, ErrTooLong
	}
	if err == nil || errors.Is(err, io.EOF) {
		return n, err
	}
	switch cause := context.Cause(b.ctx); {
	case errors.Is(cause, errSilent):
		err = fmt.Errorf("%w (%s without a byte)", errSilent, b.stall)
	case errors.Is(cause, errEndless):
		err = errEndless
	}
	return n, fmt.Errorf("reading the answer: %w", err)
}
