package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// importKind names the work of importing one source in the outbox.
const importKind = "source.import"

// importRequest is the payload of that work.
type importRequest struct {
	Source council.ID      `json:"source"`
	Mode   council.RunMode `json:"mode"`
	// Scheduled: nobody asked for it but the clock, so it is not needed any more once another import has come before it.
	Scheduled bool `json:"scheduled,omitempty"`
}

// key names the work: one of each waits at a time.
func (r importRequest) key() string {
	key := string(r.Source) + ":" + string(r.Mode)
	if r.Scheduled {
		key += ":scheduled"
	}
	return key
}

// requestImport leaves an import to whoever runs the workers.
func requestImport(ctx context.Context, tx council.Tx, req importRequest) error {
	payload, err := json.Marshal(req)
	if err != nil {
		return err
	}
	return tx.AddOutbox(ctx, importKind, req.key(), payload)
}

// importService runs imports as work of the queue.
type importService struct {
	env      *environment
	store    *store.Store
	sources  *archive.Sources
	importer *oparl.Importer
	wake     func()
	runs     *prometheus.CounterVec
}

func newImportService(e *environment, s *store.Store, node string, registry *prometheus.Registry) *importService {
	runs := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "ratsfenster_imports_total", Help: "Imports that ended, by state.",
	}, []string{"state"})
	registry.MustRegister(runs)
	return &importService{
		env: e, store: s, sources: archive.NewSources(s, time.Now), importer: newImporter(e, s, node), wake: func() {}, runs: runs,
	}
}

// enqueueDue asks for the imports whose time has come.
func (i *importService) enqueueDue(ctx context.Context) error {
	due, err := i.sources.Due(ctx)
	if err != nil || len(due) == 0 {
		return err
	}
	err = i.store.Update(ctx, func(tx council.Tx) error {
		for _, d := range due {
			if err := requestImport(ctx, tx, importRequest{Source: d.Source.ID, Mode: d.Mode, Scheduled: true}); err != nil {
				return err
			}
		}
		return nil
	})
	i.wake()
	return err
}

// stillDue reports whether the time for an import of a source has come and none was made since: somebody may have asked for
// one at the moment in which the clock did, as for every source that is new.
func (i *importService) stillDue(ctx context.Context, source *council.Source) (bool, error) {
	due, err := i.sources.Due(ctx)
	return slices.ContainsFunc(due, func(d archive.Due) bool { return d.Source.ID == source.ID }), err
}

// handle runs one import. A source that does not answer is no reason to try again at
// once: the schedule asks again within the hour.
func (i *importService) handle(ctx context.Context, payload []byte) error {
	var req importRequest
	if err := json.Unmarshal(payload, &req); err != nil {
		return fmt.Errorf("reading the request: %w", err)
	}
	source, err := i.sources.Find(ctx, string(req.Source))
	if council.CodeOf(err) == council.NotFound {
		return nil // removed in the meantime
	}
	if err != nil {
		return err
	}
	if req.Scheduled {
		if due, err := i.stillDue(ctx, source); err != nil || !due {
			return err
		}
	}
	defer giveBackMemory()
	run, err := i.importer.Run(ctx, source, req.Mode, nil)
	if err := i.askForDistricts(ctx); err != nil { // also what a failed import took in
		return err
	}
	switch {
	case errors.Is(err, oparl.ErrBusy):
		return err // what runs right now may be asked for less: tried again when it is over
	case ctx.Err() != nil:
		return err
	case err != nil:
		i.runs.WithLabelValues(string(council.RunFailed)).Inc()
		i.env.log.WarnContext(ctx, "import failed", "source", source.URL, "error", err)
		return nil
	}
	optimize(ctx, i.env, i.store)
	i.runs.WithLabelValues(string(run.State)).Inc()
	logRun(ctx, i.env.log, source, run)
	return nil
}

// askForDistricts leaves the work that follows an import, also one that the end of the server ended.
func (i *importService) askForDistricts(ctx context.Context) error {
	ctx = context.WithoutCancel(ctx)
	err := i.store.Update(ctx, func(tx council.Tx) error { return requestDistricts(ctx, tx) })
	i.wake()
	return err
}

// loadDemo imports the invented town through the importer, if nothing else is there
// or an earlier start was interrupted in it.
func (i *importService) loadDemo(ctx context.Context) error {
	list, err := i.sources.List(ctx)
	if err != nil {
		return err
	}
	for _, source := range list {
		if !source.Demo || source.LastSuccess != nil {
			return nil
		}
	}
	source, err := i.sources.Register(ctx, archive.Registration{URL: fixtures.SystemURL, Demo: true})
	if err != nil {
		return err
	}
	for _, mode := range []council.RunMode{council.RunFull, council.RunIncremental} { // the second finds what was changed since
		bar := newProgress("demo")
		run, err := i.importer.Run(ctx, source, mode, bar.show)
		bar.end()
		if err != nil {
			return err
		}
		logRun(ctx, i.env.log, source, run)
		if source, err = i.sources.Find(ctx, string(source.ID)); err != nil {
			return err
		}
	}
	optimize(ctx, i.env, i.store)
	return nil
}

// optimize tells the database what an import has put into it. Without it lists still
// come, but slower, so a failure is only a warning.
func optimize(ctx context.Context, e *environment, s *store.Store) {
	if err := s.Optimize(ctx); err != nil && ctx.Err() == nil {
		e.log.WarnContext(ctx, "database not optimized", "error", err)
	}
}
