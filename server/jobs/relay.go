package jobs

import (
	"context"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"
)

const (
	// pollInterval is how often the outbox and River's tables are looked at without being called.
	pollInterval = 2 * time.Second
	// relayBatch keeps transactions short.
	relayBatch = 100
)

// outboxRow is work that an act left in its transaction.
type outboxRow struct {
	id        int64
	kind, key string
	payload   []byte
}

// relayLoop carries the outbox over whenever somebody calls, and every pollInterval for rows of other processes.
func (j *Jobs) relayLoop(ctx context.Context) {
	timer := time.NewTicker(pollInterval)
	defer timer.Stop()
	for {
		if err := j.relayAll(ctx); err != nil && ctx.Err() == nil {
			j.o.Log.WarnContext(ctx, "relaying the outbox failed, trying again", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-j.wake:
		case <-timer.C:
		}
	}
}

func (j *Jobs) relayAll(ctx context.Context) error {
	var after int64
	for {
		last, err := j.db.relay(ctx, after)
		if err != nil || last == 0 {
			return err
		}
		after = last
	}
}

// A batch is a part of the outbox on its way to River.
type batch struct {
	rows   []outboxRow // what is inserted, in the order of params
	params []river.InsertManyParams
	last   int64 // id of the last row, or 0 if the outbox ends here
}

// plan makes jobs of rows. Kinds that nobody here knows are left alone.
func (j *Jobs) plan(rows []outboxRow) batch {
	var b batch
	for _, row := range rows {
		if j.o.Handlers[row.kind] == nil {
			continue
		}
		b.rows = append(b.rows, row)
		b.params = append(b.params, river.InsertManyParams{
			Args:       work{kind: row.kind, Key: row.key, Payload: string(row.payload)},
			InsertOpts: &river.InsertOpts{UniqueOpts: waiting},
		})
	}
	if len(rows) == relayBatch {
		b.last = rows[len(rows)-1].id
	}
	return b
}

// settle says which rows may leave the outbox once River has answered. Where the same work waits already, one is enough.
// Where it is running, the row stays until that has ended: the running one may have read what was there before the act.
func (b *batch) settle(results []*rivertype.JobInsertResult) []int64 {
	var done []int64
	for i, res := range results {
		if !res.UniqueSkippedAsDuplicate || res.Job.State != rivertype.JobStateRunning {
			done = append(done, b.rows[i].id)
		}
	}
	return done
}
