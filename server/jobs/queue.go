package jobs

import (
	"context"
	"slices"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/rivertype"
)

// maxFailures is how many failures Queue tells about.
const maxFailures = 10

// Queue is how much work there is.
type Queue struct {
	// Waiting counts work that could run now, in the outbox too; Running what runs on any node; Retrying what has
	// failed and will be tried again; GivenUp what has failed too often, kept for a week.
	Waiting, Running, Retrying, GivenUp int
	// Oldest is how long the oldest waiting work has waited.
	Oldest time.Duration
	// Failures are the latest, newest first.
	Failures []Failure
}

// A Failure is work whose last attempt failed.
type Failure struct {
	Kind    string
	Reason  string
	Attempt int
	At      time.Time
	// Next is when it will be tried again, zero where it was given up.
	Next time.Time
}

// look asks River's tables; outbox is how many rows have not arrived there yet.
func look[T any](ctx context.Context, client *river.Client[T], driver riverdriver.Driver[T], outbox int, now time.Time) (Queue, error) {
	counts, err := driver.GetExecutor().JobCountByAllStates(ctx, &riverdriver.JobCountByAllStatesParams{})
	if err != nil {
		return Queue{}, err
	}
	q := Queue{
		Waiting:  counts[rivertype.JobStateAvailable] + counts[rivertype.JobStateScheduled] + outbox,
		Running:  counts[rivertype.JobStateRunning],
		Retrying: counts[rivertype.JobStateRetryable],
		GivenUp:  counts[rivertype.JobStateDiscarded],
	}
	oldest, err := client.JobList(ctx, river.NewJobListParams().
		States(rivertype.JobStateAvailable).OrderBy(river.JobListOrderByTime, river.SortOrderAsc).First(1))
	if err != nil {
		return Queue{}, err
	}
	for _, job := range oldest.Jobs {
		q.Oldest = max(0, now.Sub(job.ScheduledAt))
	}
	for _, state := range []rivertype.JobState{rivertype.JobStateRetryable, rivertype.JobStateDiscarded, rivertype.JobStateAvailable} {
		failed, err := client.JobList(ctx, river.NewJobListParams().
			States(state).OrderBy(river.JobListOrderByTime, river.SortOrderDesc).First(maxFailures))
		if err != nil {
			return Queue{}, err
		}
		for _, job := range failed.Jobs {
			if len(job.Errors) > 0 {
				q.Failures = append(q.Failures, failure(job))
			}
		}
	}
	slices.SortStableFunc(q.Failures, func(a, b Failure) int { return b.At.Compare(a.At) })
	q.Failures = q.Failures[:min(len(q.Failures), maxFailures)]
	return q, nil
}

func failure(job *rivertype.JobRow) Failure {
	last := job.Errors[len(job.Errors)-1]
	f := Failure{Kind: job.Kind, Reason: last.Error, Attempt: last.Attempt, At: last.At}
	if job.State != rivertype.JobStateDiscarded {
		f.Next = job.ScheduledAt
	}
	return f
}
