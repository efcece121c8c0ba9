package jobs

import (
	"context"
	"errors"
	"log/slog"
	"math"
	"math/rand/v2"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"
)

const (
	scheduleQueue = "schedule"
	// maxBackoff ends the growth of pauses between attempts: with River's 25 attempts a piece of work is given up after
	// most of a day.
	maxBackoff = time.Hour
)

// work is River's job for every kind of ours.
type work struct {
	kind string
	// Key makes work of one kind unique while it waits.
	Key     string `json:"key"     river:"unique"`
	Payload string `json:"payload"`
}

// Kind names the work to River.
func (w work) Kind() string { return w.kind }

// waiting are the states in which a second piece of the same work is one too many. River insists on running; the relay
// handles that, see settle.
var waiting = river.UniqueOpts{ByArgs: true, ByState: []rivertype.JobState{
	rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRetryable, rivertype.JobStateRunning, rivertype.JobStateScheduled,
}}

// worker runs a handler as River wants it.
type worker struct {
	river.WorkerDefaults[work]

	handle  Handler
	backoff time.Duration // longest pause between attempts
	clock   func() time.Time
}

// Timeout is none: an import may run for an hour. Handlers set deadlines to what they wait for.
func (w *worker) Timeout(*river.Job[work]) time.Duration { return -1 }

// NextRetry is when failed work is tried again.
func (w *worker) NextRetry(job *river.Job[work]) time.Time {
	return w.clock().Add(pause(len(job.Errors)+1, w.backoff))
}

// Work calls the handler.
func (w *worker) Work(ctx context.Context, job *river.Job[work]) error {
	err := w.handle(ctx, []byte(job.Args.Payload))
	if err != nil && ctx.Err() != nil {
		// However the handler put it: it ended because the server stops, and that is no failed attempt.
		return errors.Join(err, context.Cause(ctx))
	}
	return err
}

// pause grows by the fourth power of the failures: 1 s, 16 s, 81 s, 4 min, 10 min, …
func pause(failures int, longest time.Duration) time.Duration {
	d := time.Duration(math.Pow(float64(failures), 4)) * time.Second
	d += time.Duration(rand.Int64N(int64(d)/5 + 1)) // so that what failed together does not come back together
	return min(d, longest)
}

// workers registers all handlers and the schedule.
func (j *Jobs) workers() (*river.Workers, error) {
	ws := river.NewWorkers()
	for kind, handle := range j.o.Handlers {
		if err := addWorker(ws, kind, &worker{handle: handle, backoff: maxBackoff, clock: j.o.Clock}); err != nil {
			return nil, err
		}
	}
	for _, p := range j.o.Schedule {
		if err := addWorker(ws, p.kind(), &worker{handle: j.periodicHandler(p), backoff: min(maxBackoff, p.Every), clock: j.o.Clock}); err != nil {
			return nil, err
		}
	}
	return ws, nil
}

// addWorker registers a worker for a kind that is known at run time only; River panics over a kind that is there twice.
func addWorker(ws *river.Workers, kind string, w *worker) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = errors.New("registering kind " + kind + ": it exists already")
		}
	}()
	river.AddWorkerArgs(ws, work{kind: kind}, w)
	return nil
}

// config is the part of River's configuration that both databases share.
func (j *Jobs) config(id string) (*river.Config, error) {
	ws, err := j.workers()
	if err != nil {
		return nil, err
	}
	return &river.Config{
		ID:      id,
		Workers: ws,
		Queues: map[string]river.QueueConfig{
			river.QueueDefault: {MaxWorkers: j.o.Workers},
			scheduleQueue:      {MaxWorkers: 2},
		},
		PeriodicJobs: j.periodicJobs(),
		// Work without a worker here waits for a process that has one.
		FetchOnlyKnownKinds: true,
		// Jobs are announced; the poll finds only retries that have become due.
		FetchPollInterval: pollInterval,
		FetchCooldown:     20 * time.Millisecond,
		JobTimeout:        -1,
		// River would take work that runs long for stuck. We watch the processes instead of the clock, see rescue.
		RescueStuckJobsAfter:        100 * 365 * 24 * time.Hour,
		SoftStopTimeout:             2 * time.Second,
		CompletedJobRetentionPeriod: time.Hour,
		ErrorHandler:                &reporter{log: j.o.Log},
		Logger:                      slog.New(&warnings{j.o.Log.Handler()}),
	}, nil
}

// reporter logs what failed.
type reporter struct{ log *slog.Logger }

// HandleError logs a handler's error.
func (r *reporter) HandleError(ctx context.Context, job *rivertype.JobRow, err error) *river.ErrorHandlerResult {
	r.log.WarnContext(ctx, "job failed", "kind", job.Kind, "attempt", job.Attempt, "of", job.MaxAttempts, "error", err)
	return nil
}

// HandlePanic logs a handler's panic.
func (r *reporter) HandlePanic(ctx context.Context, job *rivertype.JobRow, panicVal any, trace string) *river.ErrorHandlerResult {
	r.log.ErrorContext(ctx, "job panicked", "kind", job.Kind, "attempt", job.Attempt, "panic", panicVal, "stack", trace)
	return nil
}

// warnings lets River speak only when something is wrong; at info it counts jobs every few seconds.
type warnings struct{ slog.Handler }

// Enabled admits warnings and errors.
func (h *warnings) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && h.Handler.Enabled(ctx, level)
}

// WithAttrs keeps the threshold.
func (h *warnings) WithAttrs(attrs []slog.Attr) slog.Handler {
	return &warnings{h.Handler.WithAttrs(attrs)}
}

// WithGroup keeps the threshold.
func (h *warnings) WithGroup(name string) slog.Handler { return &warnings{h.Handler.WithGroup(name)} }
