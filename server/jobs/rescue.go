package jobs

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/rivertype"
)

// soon is a pause that is not worth the way over River's scheduler, which looks every five seconds and on the leader only.
const soon = 5 * time.Second

// running lists the jobs that count as running.
func running(ctx context.Context, exec riverdriver.Executor, now time.Time) ([]*rivertype.JobRow, error) {
	var all []*rivertype.JobRow
	for {
		var after int64
		if len(all) > 0 {
			after = all[len(all)-1].ID
		}
		page, err := exec.JobGetStuck(ctx, &riverdriver.JobGetStuckParams{
			AfterID: after, Max: relayBatch, StuckHorizon: now.Add(time.Hour).UTC(), // however the clocks of nodes differ
		})
		if err != nil {
			return nil, fmt.Errorf("listing running jobs: %w", err)
		}
		all = append(all, page...)
		if len(page) < relayBatch {
			return all, nil
		}
	}
}

// rescue takes up again what ran in a process that has died. It counts as a failed attempt with the usual pause, so that
// work which kills its process does not do so for ever.
func rescue(ctx context.Context, exec riverdriver.Executor, jobs []*rivertype.JobRow, now time.Time) error {
	if len(jobs) == 0 {
		return nil
	}
	params := &riverdriver.JobRescueManyParams{}
	for _, job := range jobs {
		// What another node has rescued and somebody has started again meanwhile began later than this.
		if begun := job.AttemptedAt.Add(time.Millisecond).UTC(); begun.After(params.StuckHorizon) {
			params.StuckHorizon = begun
		}
		reason, err := json.Marshal(rivertype.AttemptError{At: now.UTC(), Attempt: job.Attempt, Error: "the process ended while this ran"})
		if err != nil {
			return err
		}
		state, at, final := rivertype.JobStateRetryable, now.Add(pause(len(job.Errors)+1, maxBackoff)), (*time.Time)(nil)
		switch {
		case job.Attempt >= job.MaxAttempts:
			state, at, final = rivertype.JobStateDiscarded, job.ScheduledAt, &now
		case at.Sub(now) < soon:
			state, at = rivertype.JobStateAvailable, now
		}
		params.ID = append(params.ID, job.ID)
		params.Error = append(params.Error, reason)
		params.State = append(params.State, string(state))
		params.ScheduledAt = append(params.ScheduledAt, at.UTC())
		params.FinalizedAt = append(params.FinalizedAt, final)
	}
	if _, err := exec.JobRescueMany(ctx, params); err != nil {
		return fmt.Errorf("taking up abandoned jobs: %w", err)
	}
	return nil
}
