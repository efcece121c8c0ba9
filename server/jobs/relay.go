package jobs

import (
	"context"
	"encoding/json"
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
	payload   string
}

// mark is what a job remembers of the row it came from.
type mark struct {
	Outbox int64 `json:"outbox"`
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
	done   []int64 // rows that need no job of their own
	last   int64   // id of the last row, or 0 if the outbox ends here
}

// plan makes jobs of rows. Kinds that nobody here knows are left alone.
func (j *Jobs) plan(rows []outboxRow) (batch, error) {
	var b batch
	seen := map[outboxRow]bool{} // River refuses a batch that repeats itself
	for _, row := range rows {
		if j.o.Handlers[row.kind] == nil {
			continue
		}
		opts := &river.InsertOpts{}
		if row.key != "" {
			twin := outboxRow{kind: row.kind, key: row.key}
			if seen[twin] {
				b.done = append(b.done, row.id)
				continue
			}
			seen[twin] = true
			opts.UniqueOpts = waiting
		}
		var err error
		if opts.Metadata, err = json.Marshal(mark{Outbox: row.id}); err != nil {
			return batch{}, err
		}
		b.rows = append(b.rows, row)
		b.params = append(b.params, river.InsertManyParams{
			Args: work{kind: row.kind, Key: row.key, Payload: row.payload}, InsertOpts: opts,
		})
	}
	if len(rows) == relayBatch {
		b.last = rows[len(rows)-1].id
	}
	return b, nil
}

// settle says which rows may leave the outbox once River has answered. A row whose like is running stays until that has
// ended: the running one may have read what was there before the act.
func (b *batch) settle(results []*rivertype.JobInsertResult) []int64 {
	done := b.done
	for i, res := range results {
		if res.UniqueSkippedAsDuplicate && res.Job.State == rivertype.JobStateRunning && !cameFrom(res.Job, b.rows[i].id) {
			continue
		}
		done = append(done, b.rows[i].id)
	}
	return done
}

// cameFrom says whether a job was made of this very row by a relay that died before it could delete the row.
func cameFrom(job *rivertype.JobRow, id int64) bool {
	var m mark
	return json.Unmarshal(job.Metadata, &m) == nil && m.Outbox == id
}
