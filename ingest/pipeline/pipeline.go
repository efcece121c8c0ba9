// Package pipeline brings files from their publishers' servers to text and to what stands in it: fetch, extract, structure.
//
// Where each file stands is a row in the database (council.Reading). One piece of work in the queue, "files.read", works
// off all rows that are due: a job per file and stage would cost more than reading most of them (ADR 6). Each stage is the
// same however often it is done, and is known by the hash of the bytes: a process that is killed loses what it had in
// hand, and nothing else.
package pipeline

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// Store is what the pipeline needs of the database.
type Store interface {
	council.Store
	council.ReadingQueue
}

// Options are what a Pipeline is made of.
type Options struct {
	Store  Store
	Folder *files.Folder
	// Transport gives the transport for a source that is read without a network, nil for others: see fetch.Options.
	Transport func(*council.Source) http.RoundTripper
	Extractor *extract.Extractor
	// Readers is how many files are read at a time, at least one.
	Readers int
	// Describe, if set, is told of each file of a folder once its structure is known: towns without metadata.
	Describe func(ctx context.Context, fileID council.ID) error
	// Owner names this node among those that could read the same file. It is the same after a restart.
	Owner string
	Now   func() time.Time
	Log   *slog.Logger
	// Observe is told of each stage that has ended, with its fault and how long it took; nil: nobody.
	Observe func(stage council.ReadingStage, fault council.ReadingFault, took time.Duration)
}

// Pipeline reads files. Run may be called by one goroutine at a time.
type Pipeline struct {
	o     Options
	fetch *fetch.Files
	names names
}

// New returns a Pipeline.
func New(o Options) *Pipeline {
	o.Readers = max(1, o.Readers)
	if o.Observe == nil {
		o.Observe = func(council.ReadingStage, council.ReadingFault, time.Duration) {}
	}
	return &Pipeline{
		o:     o,
		fetch: fetch.NewFiles(fetch.Options{Folder: o.Folder, Now: o.Now, Transport: o.Transport}),
		names: names{store: o.Store},
	}
}

const (
	// lease is how long a file stays reserved when its reader has died and does not come back.
	lease = 30 * time.Minute
	// fetchers is how many files are fetched at a time; package fetch paces what one server gets.
	fetchers = 6
	// batch is how many files are claimed at once: a claim is a transaction.
	batch = 16
)

// Recover takes up what a predecessor of the same name left when it was killed. Nobody may be reading under this name.
func (p *Pipeline) Recover(ctx context.Context) error {
	if _, err := p.o.Folder.CleanTemp(p.o.Now().Add(-lease)); err != nil {
		p.o.Log.WarnContext(ctx, "half-fetched files not removed", "error", err)
	}
	return p.o.Store.ReleaseReadings(ctx, p.o.Owner)
}

// Run reads all files that are due, and those that become due within the patience, and returns. A file that fails is no
// error: it is tried again later. An error is about us: the database or the disk failed, ctx has ended.
func (p *Pipeline) Run(ctx context.Context, patience time.Duration) error {
	until := p.o.Now().Add(patience)
	for {
		n, err := p.round(ctx)
		if err != nil {
			return err
		}
		if n > 0 {
			continue
		}
		next, err := p.o.Store.NextReading(ctx, p.o.Now())
		if err != nil || next == nil || next.After(until) {
			return err
		}
		if err := sleep(ctx, max(100*time.Millisecond, min(next.Sub(p.o.Now()), time.Second))); err != nil {
			return err
		}
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// round works until nothing is due, and says how many files it had in hand. Fetching and reading go on side by side: one
// waits for servers, the other for the processor.
func (p *Pipeline) round(ctx context.Context) (int, error) {
	g, ctx := errgroup.WithContext(ctx)
	fetching := make(chan struct{}) // closed when the last file is fetched
	var fetched, read int
	g.Go(func() (err error) {
		defer close(fetching)
		fetched, err = p.work(ctx, []council.ReadingStage{council.StageFetch}, fetchers, nil)
		return err
	})
	g.Go(func() (err error) {
		read, err = p.work(ctx, []council.ReadingStage{council.StageStructure, council.StageExtract}, p.o.Readers, fetching)
		return err
	})
	return fetched + read, errors.Join(g.Wait())
}

// work works off the files at these stages with so many hands. It ends when none is due; with another channel not before
// that is closed.
func (p *Pipeline) work(ctx context.Context, stages []council.ReadingStage, hands int, other <-chan struct{}) (done int, err error) {
	g, ctx := errgroup.WithContext(ctx)
	next := make(chan *council.Reading)
	for range hands {
		g.Go(func() error {
			for r := range next {
				if err := p.advance(ctx, r); err != nil {
					return err
				}
			}
			return nil
		})
	}
	g.Go(func() error {
		defer close(next)
		for {
			now := p.o.Now()
			claimed, err := p.o.Store.ClaimReadings(ctx, stages, p.o.Owner, now, now.Add(lease), batch)
			if err != nil {
				return err
			}
			done += len(claimed)
			for _, r := range claimed {
				select {
				case next <- r:
				case <-ctx.Done():
					return ctx.Err()
				}
			}
			if len(claimed) > 0 {
				continue
			}
			if ended(other) {
				return nil
			}
			select {
			case <-other:
				other = nil // once more: what was fetched last is due now
			case <-time.After(200 * time.Millisecond):
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	})
	return done, g.Wait()
}

// ended reports whether nothing more will come: there is no other, or it has been seen closed.
func ended(other <-chan struct{}) bool { return other == nil }

// advance brings a file to its next stage, and stores where it stands.
func (p *Pipeline) advance(ctx context.Context, r *council.Reading) error {
	file, source, err := p.find(ctx, r)
	if err != nil {
		return err
	}
	if file == nil || source == nil {
		return nil // deleted or removed in the meantime: its row has gone
	}
	start := p.o.Now()
	stage := r.Stage
	switch stage {
	case council.StageFetch:
		err = p.fetchFile(ctx, r, file, source)
	case council.StageExtract:
		err = p.extractFile(ctx, r)
	case council.StageStructure:
		err = p.structureFile(ctx, r, file)
	case council.StageDone:
		r.NextTry = nil
		_, err = p.o.Store.PutReading(ctx, p.o.Owner, r)
	}
	if err != nil {
		return err
	}
	took := p.o.Now().Sub(start)
	p.o.Observe(stage, r.Fault, took)
	if r.Fault != council.FaultNone && r.Fault != council.FaultNeedsOCR && r.Fault != council.FaultNoText {
		p.o.Log.InfoContext(ctx, "file not read", "file", r.FileID, "stage", stage, "fault", r.Fault, "detail", r.Detail, "attempts", r.Attempts)
	}
	return nil
}

func (p *Pipeline) find(ctx context.Context, r *council.Reading) (*council.File, *council.Source, error) {
	found, err := p.o.Store.Files(ctx, council.FileFilter{IDs: []council.ID{r.FileID}}, council.Page{})
	if err != nil || len(found) == 0 {
		return nil, nil, err
	}
	source, err := p.names.source(ctx, r.SourceID, p.o.Now())
	return found[0], source, err
}

// names keeps what many files ask for.
type names struct {
	store Store

	mu      sync.Mutex
	sources map[council.ID]*council.Source
	read    time.Time
	known   map[council.ID]*town
}

// sourcesFor is how long sources are believed to be as they were.
const sourcesFor = 10 * time.Second

// source finds a source, nil if it is gone or going.
func (n *names) source(ctx context.Context, id council.ID, now time.Time) (*council.Source, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.sources == nil || now.Sub(n.read) > sourcesFor {
		list, err := n.store.Sources(ctx)
		if err != nil {
			return nil, err
		}
		n.sources, n.read = map[council.ID]*council.Source{}, now
		for _, s := range list {
			if s.State != council.SourceRemoved {
				n.sources[s.ID] = s
			}
		}
	}
	return n.sources[id], nil
}
