package extract

import (
	"context"
	"errors"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// talk is what a child is asked, and what becomes of its answer.
type talk struct {
	request
	until    time.Time            // by when all must be said
	patience func() time.Duration // how long the next frame may take
	// hear takes in a frame, in which a child may say anything: errTold if it cannot be true.
	hear func(kind byte, payload []byte) error
}

// startTime is what the first frame may take longer: a child begins with starting its engine, which takes four seconds where
// nothing is compiled yet.
const startTime = 30 * time.Second

// ask has one child answer. What goes wrong with the document is a fault; an error is about us.
func (x *Extractor) ask(ctx context.Context, t talk) (*fault, error) {
	for {
		c, err := x.take(ctx)
		if err != nil {
			return nil, err
		}
		if f, err := x.listen(ctx, c, t); !errors.Is(err, errSilent) {
			return f, err
		}
	}
}

// listen asks a child and takes in what it says.
func (x *Extractor) listen(ctx context.Context, c *child, t talk) (*fault, error) {
	stop := context.AfterFunc(ctx, func() { kill(c.cmd) })
	defer stop()
	late := func() { c.killFor(council.FaultTimeout) }
	timer := time.AfterFunc(t.wait(startTime), late)
	defer timer.Stop()
	end := time.AfterFunc(time.Until(t.until), late) // for one that talks all the time
	defer end.Stop()
	_ = c.ask(t.request) // one that is gone says so below
	var said *fault
	for heard := false; ; heard = true {
		kind, payload, err := readFrame(c.out)
		switch {
		case err != nil:
		case kind == frameDone:
			stop()
			timer.Stop()
			end.Stop()
			if said != nil && (said.Fault == council.FaultCrash || said.Fault == council.FaultMemory) {
				c.kill()
			} else {
				x.give(c)
			}
			return said, nil
		case kind == frameFault:
			var f *fault
			if f, err = parseFault(payload); err == nil {
				said = f
			}
		default:
			err = t.hear(kind, payload)
		}
		if err == nil {
			timer.Reset(t.wait(0))
			continue
		}
		silent := c.silent(heard)
		f := c.why()
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case errors.Is(err, errTooMuch):
			f = fault{council.FaultTooLarge, err.Error()}
		case silent:
			return nil, errSilent
		case said != nil:
			f = *said
		case errors.Is(err, errTold):
			f.Detail = err.Error()
		}
		return &f, nil
	}
}

// wait is how long the next frame may take.
func (t *talk) wait(more time.Duration) time.Duration {
	return max(time.Millisecond, min(t.patience()+more, time.Until(t.until)))
}
