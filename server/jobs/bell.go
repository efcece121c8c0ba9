package jobs

import (
	"context"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver"
)

// A bell is a riverdriver.Listener within one process: ringing it makes River's worker look for jobs at once.
type bell chan struct{}

func (b bell) ring() {
	select {
	case b <- struct{}{}:
	default: // it rings already
	}
}

// WaitForNotification waits for the bell and passes it on as River announces an insert.
func (b bell) WaitForNotification(ctx context.Context) (*riverdriver.Notification, error) {
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-b:
		return &riverdriver.Notification{Topic: "river_insert", Payload: `{"queue":"` + river.QueueDefault + `"}`}, nil
	}
}

// Connect has nothing to connect.
func (bell) Connect(context.Context) error { return nil }

// Close has nothing to close.
func (bell) Close(context.Context) error { return nil }

// Listen needs no list of topics: River drops what it did not ask for.
func (bell) Listen(context.Context, string) error { return nil }

// Unlisten is the end of Listen.
func (bell) Unlisten(context.Context, string) error { return nil }

// Ping always finds the bell.
func (bell) Ping(context.Context) error { return nil }

// Schema is the default one.
func (bell) Schema() string { return "" }

// SetAfterConnectExec serves River's own tests.
func (bell) SetAfterConnectExec(string) {}
