package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/ingest/pipeline"
	"github.com/ratsfenster/ratsfenster/ingest/source/folder"
	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// fileService reads files as work of the queue.
type fileService struct {
	env       *environment
	store     *store.Store
	folder    *files.Folder
	extractor *extract.Extractor
	pipeline  *pipeline.Pipeline
	wake      func()
}

// newFileService wires what reads so many files at a time. metrics may be nil.
func newFileService(e *environment, s *store.Store, node string, readers int, metrics *fileMetrics) *fileService {
	f := &fileService{env: e, store: s, folder: files.New(e.filesDir()), extractor: newExtractor(e, readers, findOCR(e)), wake: func() {}}
	o := pipeline.Options{
		Store: s, Folder: f.folder, Transport: demoTransport(e), Extractor: f.extractor, Readers: readers,
		Describe: folder.NewDescriber(s, time.Now).Describe, Owner: node, Now: time.Now, Log: e.log,
	}
	if metrics != nil {
		o.Observe = metrics.observe
		o.Stored = func(c *council.Content, took time.Duration) {
			metrics.stored(c)
			e.log.Info("document read", "content", c.Hash, "pages", c.Pages, "ms", took.Milliseconds(), "fault", c.Fault)
		}
	}
	f.pipeline = pipeline.New(o)
	return f
}

// demoTransport serves the invented town without a network.
func demoTransport(e *environment) func(*council.Source) http.RoundTripper {
	return func(source *council.Source) http.RoundTripper {
		if !source.Demo {
			return nil
		}
		town, err := demoTown(source)
		if err != nil {
			e.log.Error("demo town", "error", err)
			return nil
		}
		return fixtures.RoundTripper(town)
	}
}

// start takes up what was left, and asks for files to be read again that an older version of the program has read, or
// that wait for an OCR that is there now.
func (f *fileService) start(ctx context.Context) error {
	if err := f.pipeline.Recover(ctx); err != nil {
		return err
	}
	n, err := f.store.AgeReadings(ctx, f.extractor.Reader(), structure.Rules, time.Now())
	if err != nil {
		return err
	}
	if n > 0 {
		f.env.log.InfoContext(ctx, "files will be read anew by the rules of this version", "files", n)
	}
	return nil
}

// soon is how long the work waits for files that have just failed.
const soon = 15 * time.Second

// handle reads what is due. It ends in the same place however often it is done.
func (f *fileService) handle(ctx context.Context, _ []byte) error {
	defer giveBackMemory()
	return f.pipeline.Run(ctx, soon)
}

// enqueueDue asks for the work when a file has become due: one that had failed, or one whose reader was killed.
func (f *fileService) enqueueDue(ctx context.Context) error {
	now := time.Now()
	next, err := f.store.NextReading(ctx, now)
	if err != nil || next == nil || next.After(now) {
		return err
	}
	err = f.store.Update(ctx, func(tx council.Tx) error { return tx.AddOutbox(ctx, council.ReadFilesKind, "", nil) })
	f.wake()
	return err
}

// tidy forgets the text and the bytes of what no file names any longer, and pictures of pages that nobody has looked at.
func (f *fileService) tidy(ctx context.Context) error {
	texts, bytes, err := f.pipeline.Tidy(ctx)
	if err != nil {
		return err
	}
	pictures, err := tidyPictures(ctx, filepath.Join(f.env.filesDir(), picturesDir), f.folder, time.Now().Add(-picturesFor))
	if texts+bytes+pictures > 0 {
		f.env.log.InfoContext(ctx, "removed what nobody needs any longer", "texts", texts, "files", bytes, "pictures", pictures)
	}
	return err
}

// readFiles reads all files that are due, for commands without a queue: nobody is served meanwhile, so all cores read.
// Those that fail are tried again for a while.
func readFiles(e *environment, s *store.Store, node string) error {
	f := newFileService(e, s, node, runtime.NumCPU(), nil)
	defer f.extractor.Close()
	if err := f.start(e.ctx); err != nil {
		return err
	}
	const patience = 90 * time.Second
	stop := f.show(e.ctx)
	err := f.pipeline.Run(e.ctx, patience)
	stop()
	if err != nil {
		return err
	}
	return errors.Join(f.sayLeft(e.ctx), f.tidy(e.ctx))
}

// sayLeft says what has not become text.
func (f *fileService) sayLeft(ctx context.Context) error {
	list, err := f.store.ReadingStatus(ctx)
	if err != nil {
		return err
	}
	all := sumStatus(list)
	fmt.Fprintf(os.Stderr, "files: %d through, %d of them with text", all.Done, all.WithText)
	if waiting := all.waiting(); waiting > 0 {
		fmt.Fprintf(os.Stderr, "; %d could not be had or read yet and are tried again by the next import or the server", waiting)
	}
	fmt.Fprintln(os.Stderr, " (`ratsfenster ingest status` says more)")
	return nil
}

// show says now and then how far the files are, until it is told to stop.
func (f *fileService) show(ctx context.Context) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		bar := newProgress("files")
		defer bar.end()
		tick := time.NewTicker(500 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				list, err := f.store.ReadingStatus(ctx)
				if err != nil {
					continue // the work itself tells of it
				}
				all := sumStatus(list)
				bar.show(oparl.Progress{Phase: "files", Done: all.Done, Total: all.Done + all.waiting()})
			}
		}
	}()
	return func() { cancel(); <-done }
}
