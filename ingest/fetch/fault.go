package fetch

import (
	"context"
	"errors"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Fault is why a document could not be had. Whoever wants it asks again later, unless the fault will stay: the caller
// knows how often.
type Fault struct { //nolint:errname // a fault in the words of council.ReadingFault
	Fault council.ReadingFault
	Err   error
	// After is how long the server wants to be left alone; 0 if it did not say.
	After time.Duration
}

// Error implements error; it is for the log and the operator.
func (f *Fault) Error() string { return f.Err.Error() }

// Unwrap returns the cause.
func (f *Fault) Unwrap() error { return f.Err }

// FaultOf is the fault of an error of Files.Get; FaultNone for any other error, such as that of a context that has ended.
func FaultOf(err error) council.ReadingFault {
	var f *Fault
	if errors.As(err, &f) {
		return f.Fault
	}
	return council.FaultNone
}

// asFault finds the fault behind an error of a try.
func asFault(ctx context.Context, err error) error {
	var (
		known *Fault
		wait  *waitError
	)
	switch {
	case err == nil, ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &known):
		return &Fault{Fault: known.Fault, Err: err, After: known.After}
	case errors.Is(err, ErrPrivate):
		return &Fault{Fault: council.FaultPrivate, Err: err}
	case errors.Is(err, ErrTooLong):
		return &Fault{Fault: council.FaultTooLarge, Err: err}
	case errors.As(err, &wait):
		return &Fault{Fault: council.FaultUnreachable, Err: err, After: wait.after}
	}
	return &Fault{Fault: council.FaultUnreachable, Err: err}
}
