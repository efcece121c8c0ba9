package folder

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/ingest/imports"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// batchSize is how many objects one transaction takes at most.
const batchSize = 100

// Options are what an Importer is made of.
type Options struct {
	Store  Store
	Folder *files.Folder // where the bytes are kept
	Now    func() time.Time
	Log    *slog.Logger
	// Owner names this node among those that could import the same source, the same after a restart.
	Owner string
}

// Importer imports folders.
type Importer struct {
	o      Options
	intake *archive.Intake
	leases *imports.Leases
}

// New returns an Importer.
func New(o Options) *Importer {
	return &Importer{o: o, intake: archive.NewIntake(o.Store, o.Now), leases: imports.NewLeases(o.Store, o.Owner, o.Now, o.Log)}
}

// Request is a folder as somebody hands it over.
type Request struct {
	Dir   string
	Table string // the path of a CSV file, empty if there is none
	// Body is the name of the town; empty: the one it has already, or else the name of the source.
	Body string
}

// Run imports a folder and returns its report, also when some files could not be read (RunPartial). A run that was killed is
// taken up again, then what has changed since is looked for. It returns INVALID for what is no folder or no table,
// CONFLICT (imports.ErrBusy) while another process imports the same source, UNAVAILABLE where the disk or the database fail.
func (im *Importer) Run(ctx context.Context, source *council.Source, req Request, progress func(imports.Progress)) (*council.Run, error) {
	if progress == nil {
		progress = func(imports.Progress) {}
	}
	root, table, info, err := req.open()
	if err != nil {
		return nil, err
	}
	defer root.Close() //nolint:errcheck // it was only read
	ctx, release, err := im.leases.Take(ctx, source.ID)
	if err != nil {
		return nil, err
	}
	defer release()
	r := &run{Importer: im, shelf: newShelf(im.o.Store, source), root: root, request: req, table: table, tableInfo: info, progress: progress}
	earlier, err := r.takeUp(ctx)
	if err != nil {
		return earlier, err
	}
	state, err := r.fresh(ctx)
	if err != nil || earlier == nil || changedSomething(state) {
		return state, err
	}
	return earlier, nil // it did what was asked for
}

// Check reports what is wrong with a request before anything is done about it: INVALID for what is no folder or no table.
func (r Request) Check() error {
	root, _, _, err := r.open()
	if err != nil {
		return err
	}
	return root.Close()
}

func (r Request) open() (root *os.Root, table *Table, info os.FileInfo, err error) {
	if table, info, err = openTable(r.Table); err != nil {
		return nil, nil, nil, err
	}
	if root, err = os.OpenRoot(r.Dir); err != nil {
		return nil, nil, nil, council.InvalidField("dir", "%s cannot be read: %s", r.Dir, reason(err))
	}
	return root, table, info, nil
}

func openTable(path string) (*Table, os.FileInfo, error) {
	if path == "" {
		return nil, nil, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, council.InvalidField("csv", "%s cannot be read: %s", path, reason(err))
	}
	defer f.Close() //nolint:errcheck // it was only read
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil, nil, council.InvalidField("csv", "%s is no file", path)
	}
	t, err := ReadTable(f)
	return t, info, err
}

func changedSomething(r *council.Run) bool {
	for _, c := range r.Report.Counts {
		if c.New+c.Changed+c.Deleted > 0 {
			return true
		}
	}
	return false
}

// run is one import on its way. What it finds is staged before it is taken in, so that a run that is killed goes on where it
// was, whatever has become of the folder.
type run struct {
	*Importer
	*shelf
	root      *os.Root
	request   Request
	table     *Table
	tableInfo os.FileInfo
	progress  func(imports.Progress)

	state *council.Run
}

// The lists of staged pages, in the order in which they are taken in.
const (
	listFiles   = "1 files"   // the body and the files
	listDerived = "2 objects" // what they tell of
)

// takeUp brings a run to its end that was killed after its files were staged, and gives up one that was killed before. nil
// if there was none to go on with.
func (r *run) takeUp(ctx context.Context) (*council.Run, error) {
	old, err := r.store.OpenRun(ctx, r.source.ID)
	if err != nil {
		return nil, err
	}
	if err := imports.DropLeftovers(ctx, r.store, r.source.ID); err != nil || old == nil {
		return nil, err
	}
	r.state = old
	if old.Total > 0 {
		r.o.Log.InfoContext(ctx, "import taken up again", "source", r.source.URL, "applied", old.Applied)
		return old, r.ended(ctx, r.takeIn(ctx))
	}
	now := r.o.Now()
	old.State, old.Finished, old.Error = council.RunFailed, &now, "superseded by a new import"
	if err := r.store.Update(ctx, func(tx council.Tx) error { return tx.PutRun(ctx, old) }); err != nil {
		return nil, err
	}
	return nil, r.store.DropPages(ctx, old.ID)
}

// fresh looks through the folder and takes in what is there.
func (r *run) fresh(ctx context.Context) (*council.Run, error) {
	now := r.o.Now()
	r.state = &council.Run{
		ID: council.NewID(r.source.URL + "#" + now.UTC().Format(time.RFC3339Nano)), SourceID: r.source.ID, Mode: council.RunFull,
		State: council.RunRunning, Started: now, Report: council.Report{Counts: map[council.Kind]council.Counts{}},
	}
	if err := r.save(ctx); err != nil {
		return nil, err
	}
	err := r.stageFiles(ctx)
	if err == nil {
		err = r.takeIn(ctx)
	}
	return r.state, r.ended(ctx, err)
}

// save stores the run and when its source was last read.
func (r *run) save(ctx context.Context) error {
	return imports.Update(ctx, r.store, r.source, func(tx council.Tx) error {
		if err := tx.PutRun(ctx, r.state); err != nil {
			return err
		}
		return tx.BumpDataVersion(ctx)
	})
}

// ended closes a run that has failed, unless it can be taken up again.
func (r *run) ended(ctx context.Context, cause error) error {
	switch {
	case cause == nil:
		return nil
	case ctx.Err() != nil:
		return errors.Join(context.Cause(ctx), ctx.Err())
	case council.CodeOf(cause) == council.Conflict: // the source was removed: nothing is left to close
		return errors.Join(cause, r.store.DropPages(ctx, r.state.ID))
	case r.state.Total > 0:
		return cause // it was our own database, and all that was found is staged
	}
	if council.CodeOf(cause) == council.Internal {
		cause = fmt.Errorf("importing %s: %w", r.source.URL, cause)
	}
	now := r.o.Now()
	r.state.State, r.state.Finished, r.state.Error = council.RunFailed, &now, council.MessageOf(cause)
	if err := r.save(ctx); err != nil {
		return errors.Join(cause, err)
	}
	return errors.Join(cause, r.store.DropPages(ctx, r.state.ID))
}

// takeIn takes in what is staged, then what that tells of, and closes the run.
func (r *run) takeIn(ctx context.Context) error {
	if err := r.apply(ctx); err != nil {
		return err
	}
	derived, err := r.derive(ctx)
	if err != nil {
		return err
	}
	if err := r.apply(ctx); err != nil {
		return err
	}
	if err := r.settle(ctx, derived); err != nil {
		return err
	}
	r.progress(imports.Progress{Phase: "finish", Done: r.state.Applied, Total: r.state.Total})
	if err := imports.FillSortDates(ctx, r.store); err != nil {
		return err
	}
	now := r.o.Now()
	r.state.State, r.state.Finished = council.RunDone, &now
	if r.state.Report.FailedLists > 0 {
		r.state.State = council.RunPartial
	} else {
		r.source.LastSuccess = &now
	}
	if err := r.save(ctx); err != nil {
		return err
	}
	return r.store.DropPages(ctx, r.state.ID)
}

// apply takes in what is staged and not yet in.
func (r *run) apply(ctx context.Context) error {
	pages, err := r.store.Pages(ctx, r.state.ID)
	if err != nil {
		return err
	}
	slices.SortStableFunc(pages, func(a, b *council.HarvestPage) int {
		if a.List != b.List {
			if a.List < b.List {
				return -1
			}
			return 1
		}
		return a.Number - b.Number
	})
	at := 0
	for _, p := range pages {
		objects, err := r.objects(ctx, p)
		if err != nil {
			return err
		}
		if at += len(objects); at <= r.state.Applied {
			continue
		}
		var batch []archive.Observation
		for _, o := range objects {
			observation, err := r.observe(p.Kind, o)
			if err != nil {
				return err
			}
			batch = append(batch, observation)
		}
		if err := r.intake.Apply(ctx, r.state, batch, at); err != nil {
			return err
		}
		r.progress(imports.Progress{Phase: "apply", Done: r.state.Applied, Total: max(r.state.Total, at)})
	}
	return nil
}

// objects reads a staged page, which is taken in whole or not at all.
func (r *run) objects(ctx context.Context, p *council.HarvestPage) ([]map[string]any, error) {
	body, err := r.store.PageBody(ctx, p.RunID, p.List, p.Number)
	if err != nil {
		return nil, err
	}
	var out []map[string]any
	if err := json.Unmarshal(body, &out); err != nil {
		return nil, fmt.Errorf("reading a staged page: %w", err)
	}
	return out, nil
}

// paged makes pages of objects of one kind, numbered from there on.
func (r *run) paged(list string, number int, kind council.Kind, objects []map[string]any) ([]*council.HarvestPage, error) {
	var out []*council.HarvestPage
	for part := range slices.Chunk(objects, batchSize) {
		body, err := json.Marshal(part)
		if err != nil {
			return nil, fmt.Errorf("staging objects: %w", err)
		}
		out = append(out, &council.HarvestPage{
			RunID: r.state.ID, List: list, Number: number + len(out), Kind: kind, BodyID: council.NewID(r.at.body()), URL: r.source.URL, Status: 200, Body: body,
		})
	}
	return out, nil
}
