package jobs

import (
	"context"
	"fmt"
	"hash/fnv"
	"time"

	"github.com/riverqueue/river"
)

// tick is how often the leader asks whether the work is due. River itself forgets its schedule when a leader ends; what
// counts is the last start in the database.
func (p Periodic) tick() time.Duration { return min(max(p.Every/10, time.Second), time.Minute) }

func (p Periodic) kind() string { return "schedule/" + p.Name }

// due is when the work has to start again after it last did. The delay is made of name and time, so that everybody who
// asks gets the same answer.
func (p Periodic) due(last time.Time) time.Time {
	if last.IsZero() {
		return last
	}
	next := last.Add(p.Every)
	if p.Jitter <= 0 {
		return next
	}
	h := fnv.New64a()
	_, _ = fmt.Fprint(h, p.Name, last.UnixMilli()) // a hash never fails to take bytes
	return next.Add(time.Duration(h.Sum64() % uint64(p.Jitter)))
}

// periodicJobs are run by River's leader only.
func (j *Jobs) periodicJobs() []*river.PeriodicJob {
	jobs := make([]*river.PeriodicJob, 0, len(j.o.Schedule))
	for _, p := range j.o.Schedule {
		jobs = append(jobs, river.NewPeriodicJob(
			river.PeriodicInterval(p.tick()),
			func() (river.JobArgs, *river.InsertOpts) { return j.ifDue(p) },
			&river.PeriodicJobOpts{ID: p.Name, RunOnStart: true},
		))
	}
	return jobs
}

// ifDue makes a job where it is time, and none where it is not. As work is unique while it waits or runs, asking too
// often does no harm.
func (j *Jobs) ifDue(p Periodic) (river.JobArgs, *river.InsertOpts) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	last, err := j.db.lastStart(ctx, p.Name)
	if err != nil {
		j.o.Log.WarnContext(ctx, "reading the schedule failed, trying again", "name", p.Name, "error", err)
		return nil, nil
	}
	if j.o.Clock().Before(p.due(last)) {
		return nil, nil
	}
	return work{kind: p.kind()}, &river.InsertOpts{Queue: scheduleQueue, UniqueOpts: waiting}
}

// periodicHandler notes the start and runs the work.
func (j *Jobs) periodicHandler(p Periodic) Handler {
	return func(ctx context.Context, _ []byte) error {
		if err := j.db.setLastStart(ctx, p.Name, j.o.Clock()); err != nil {
			return fmt.Errorf("noting the start of %s: %w", p.Name, err)
		}
		return p.Run(ctx)
	}
}
