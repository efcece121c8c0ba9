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
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// Store is what the pipeline needs of the database.
type Store interface {
	council.Store
	council.ReadingQueue
}

// Extractor reads the text out of documents: *extract.Extractor.
type Extractor interface {
	// Read reads the document at a path. Whatever is wrong with it is a fault in the result; an error is about us.
	Read(ctx context.Context, path string) (*council.Content, []*council.ContentPage, error)
	// Reader names what reads.
	Reader() council.ReaderVersion
}

// Options are what a Pipeline is made of.
type Options struct {
	Store  Store
	Folder *files.Folder
	// Transport gives the transport for a source that is read without a network, nil for others: see fetch.Options.
	Transport func(*council.Source) http.RoundTripper
	Extractor Extractor
	// Limits bound fetching; zero: fetch.FileLimits.
	Limits fetch.Limits
	// Readers is how many files are read at a time, at least one.
	Readers int
	// Describe, if set, is told of each file of a folder once its structure is stored: towns without metadata. What it
	// stores of the file's paper or meeting is there when the structure is linked. It may be told of a file twice.
	Describe func(ctx context.Context, fileID council.ID) error
	// Owner names this node among those that could read the same file. It is the same after a restart.
	Owner string
	Now   func() time.Time
	Log   *slog.Logger
	// Observe is told of each stage that has ended, with its fault and how long it took; nil: nobody.
	Observe func(stage council.ReadingStage, fault council.ReadingFault, took time.Duration)
	// Stored is told of each document that was read, once its text is stored, with how long reading took; nil: nobody. Bytes
	// that were read before are not read again.
	Stored func(c *council.Content, took time.Duration)
}

// Pipeline reads files.
type Pipeline struct {
	o     Options
	fetch *fetch.Files
	names names
	turn  chan struct{} // held by the Run that is under way
	bytes inHand
}

// New returns a Pipeline.
func New(o Options) *Pipeline {
	o.Readers = max(1, o.Readers)
	if o.Observe == nil {
		o.Observe = func(council.ReadingStage, council.ReadingFault, time.Duration) {}
	}
	if o.Stored == nil {
		o.Stored = func(*council.Content, time.Duration) {}
	}
	return &Pipeline{
		o:     o,
		fetch: fetch.NewFiles(fetch.Options{Folder: o.Folder, Now: o.Now, Limits: o.Limits, Transport: o.Transport}),
		names: names{store: o.Store},
		turn:  make(chan struct{}, 1),
	}
}

const (
	// lease is how long a file stays reserved when its reader has died and does not come back. Who lives renews it.
	lease = 10 * time.Minute
	// halfFetched is how long nobody has written to a file that a kill has left half-fetched: a server that is silent for so
	// long is given up.
	halfFetched = 5 * time.Minute
)

// Recover takes up what a predecessor of the same name left when it was killed. Nobody may be reading under this name.
func (p *Pipeline) Recover(ctx context.Context) error {
	p.cleanTemp(ctx)
	return p.o.Store.ReleaseReadings(ctx, p.o.Owner)
}

func (p *Pipeline) cleanTemp(ctx context.Context) {
	if _, err := p.o.Folder.CleanTemp(p.o.Now().Add(-halfFetched)); err != nil {
		p.o.Log.WarnContext(ctx, "half-fetched files not removed", "error", err)
	}
}

// Run reads all files that are due, and those that become due within the patience, and returns. A file that fails is no
// error: it is tried again later. An error is about us: the database failed, ctx has ended. What was in hand then is due
// again. Who calls while another call is under way waits for its end.
func (p *Pipeline) Run(ctx context.Context, patience time.Duration) error {
	select {
	case p.turn <- struct{}{}:
		defer func() { <-p.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	// What an earlier call could not give back, because the database had failed.
	if err := p.o.Store.ReleaseReadings(ctx, p.o.Owner); err != nil {
		return err
	}
	stop := p.keep(ctx)
	err := p.rounds(ctx, p.o.Now().Add(patience))
	stop()
	if err != nil {
		p.release(ctx)
	}
	return err
}

// release gives back what was in hand, also when ctx has ended.
func (p *Pipeline) release(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := p.o.Store.ReleaseReadings(ctx, p.o.Owner); err != nil {
		p.o.Log.WarnContext(ctx, "files that were in hand are not given back, and wait until their time is up", "error", err)
	}
}

// keep keeps others from taking what is in hand, until stop is called: a scan of many pages takes longer than the lease.
func (p *Pipeline) keep(ctx context.Context) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(lease / 5)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				if err := p.renew(ctx); err != nil && ctx.Err() == nil {
					p.o.Log.WarnContext(ctx, "files that are in hand could not be kept from others", "error", err)
				}
			}
		}
	}()
	return func() { cancel(); <-done }
}

func (p *Pipeline) renew(ctx context.Context) error {
	return p.o.Store.RenewReadings(ctx, p.o.Owner, p.o.Now().Add(lease))
}

// rounds works until nothing is due by then.
func (p *Pipeline) rounds(ctx context.Context, until time.Time) error {
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
		if err := fetch.Sleep(ctx, max(100*time.Millisecond, min(next.Sub(p.o.Now()), time.Second))); err != nil {
			return err
		}
	}
}

// group is who works at some of the stages.
type group struct {
	stages []council.ReadingStage
	hands  int
}

const (
	// fetchers is how many files are fetched at a time; package fetch paces what one server gets.
	fetchers = 6
	// batch is how many files are claimed at once: a claim is a transaction.
	batch = 16
	// glance is how often who has nothing to do looks again.
	glance = 100 * time.Millisecond
)

// groups work side by side: fetching waits for servers, extracting for its children, and structure takes the processor.
func (p *Pipeline) groups() []group {
	return []group{
		{[]council.ReadingStage{council.StageFetch, council.StageDone}, fetchers},
		{[]council.ReadingStage{council.StageExtract}, p.o.Readers},
		{[]council.ReadingStage{council.StageStructure}, p.o.Readers},
	}
}

// round works until nothing is due, and says how many files it had in hand.
func (p *Pipeline) round(ctx context.Context) (int, error) {
	groups := p.groups()
	s := &shift{idle: make([]bool, len(groups))}
	g, ctx := errgroup.WithContext(ctx)
	for i, of := range groups {
		g.Go(func() error { return p.work(ctx, of, i, s) })
	}
	err := g.Wait()
	return s.all, err
}

// work works off the files of one group, until all groups have nothing to do: what one has finished is work for the next.
func (p *Pipeline) work(ctx context.Context, of group, number int, s *shift) error {
	g, ctx := errgroup.WithContext(ctx)
	next := make(chan *council.Reading)
	for range of.hands {
		g.Go(func() error {
			for r := range next {
				err := p.advance(ctx, r)
				s.ended()
				if err != nil {
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
			claimed, err := p.o.Store.ClaimReadings(ctx, of.stages, p.o.Owner, now, now.Add(lease), batch)
			if err != nil {
				return err
			}
			if s.claimed(number, len(claimed)) {
				return nil
			}
			for _, r := range claimed {
				select {
				case next <- r:
				case <-ctx.Done():
					return ctx.Err()
				}
			}
			if len(claimed) == 0 {
				if err := fetch.Sleep(ctx, glance); err != nil {
					return err
				}
			}
		}
	})
	return g.Wait()
}

// advance brings a file to its next stage, and stores where it stands.
func (p *Pipeline) advance(ctx context.Context, r *council.Reading) error {
	file, source, err := p.find(ctx, r)
	if err != nil {
		return err
	}
	if file == nil || source == nil { // deleted or removed in the meantime: its row has gone, or goes soon
		return p.postpone(ctx, r, goneFor)
	}
	start, stage, before := p.o.Now(), r.Stage, *r
	if err := p.do(ctx, r, file, source); err != nil {
		*r = before
		if err := p.ours(ctx, r, err); err != nil {
			return err
		}
	}
	p.o.Observe(stage, r.Fault, p.o.Now().Sub(start))
	if r.Fault != council.FaultNone && r.Fault != council.FaultNeedsOCR && r.Fault != council.FaultNoText {
		p.o.Log.InfoContext(ctx, "file not read", "file", r.FileID, "stage", stage, "fault", r.Fault, "detail", r.Detail, "attempts", r.Attempts)
	}
	return nil
}

// do does what a file's stage asks for. A mistake of ours that a document has found shall cost that document and not the
// server, so that a panic is an error.
func (p *Pipeline) do(ctx context.Context, r *council.Reading, file *council.File, source *council.Source) (err error) {
	defer func() {
		if v := recover(); v != nil {
			p.o.Log.ErrorContext(ctx, "reading a file has panicked", "file", r.FileID, "stage", r.Stage, "stack", string(debug.Stack()))
			err = fmt.Errorf("panic: %v", v)
		}
	}()
	switch r.Stage {
	case council.StageFetch, council.StageDone: // what is done is due when its publisher shall be asked again
		return p.fetchFile(ctx, r, file, source)
	case council.StageExtract:
		return p.extractFile(ctx, r)
	case council.StageStructure:
		return p.structureFile(ctx, r, file)
	default:
		return errors.New("a file is in an unknown stage: " + string(r.Stage))
	}
}

func (p *Pipeline) find(ctx context.Context, r *council.Reading) (*council.File, *council.Source, error) {
	found, err := p.o.Store.Files(ctx, council.FileFilter{IDs: []council.ID{r.FileID}}, council.Page{})
	if err != nil || len(found) == 0 {
		return nil, nil, err
	}
	source, err := p.names.source(ctx, r.SourceID, p.o.Now())
	return found[0], source, err
}
