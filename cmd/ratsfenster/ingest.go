package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
)

type ingestCommand struct {
	Oparl  ingestOparlCommand  `cmd:"" help:"Import an OParl server and register it as a source."`
	Files  ingestFilesCommand  `cmd:"" help:"Import a folder of PDFs, for towns without an OParl server (docs/folders.md)."`
	Remap  ingestRemapCommand  `cmd:"" help:"Derive everything again from the raw objects, without the network."`
	Status ingestStatusCommand `cmd:"" help:"Show how fresh and how complete each source is."`
}

type ingestOparlCommand struct {
	URL          string            `arg:"" name:"url" help:"Address of the System (or a Body) of an OParl server."`
	Full         bool              `help:"Ask for everything, not only for what changed."`
	AllowPrivate bool              `help:"The address may be a private or local one (its host and port only)."`
	InsecureTLS  bool              `help:"Do not verify the certificate chain of this host and port."`
	Rewrite      map[string]string `help:"Replace a prefix of addresses, for servers whose ids and links disagree." placeholder:"FROM=TO"`
	JSON         bool              `name:"json" help:"Print the report as JSON."`
	NoFiles      bool              `help:"Do not fetch and read the files now; the server does when it runs."`
}

// Run imports the source in this process, or lets the running server do it.
func (c *ingestOparlCommand) Run(e *environment) error {
	mode := council.RunIncremental
	if c.Full {
		mode = council.RunFull
	}
	tuneMemory()
	err := e.alone("ingest", func(s *store.Store, node string) error { return c.here(e, s, node, mode) })
	if servedNow(err) {
		return c.throughServer(e, mode)
	}
	return err
}

// here imports the source in this process.
func (c *ingestOparlCommand) here(e *environment, s *store.Store, node string, mode council.RunMode) error {
	source, err := c.register(e.ctx, s)
	if err != nil {
		return err
	}
	bar := newProgress(source.URL)
	run, err := newImporter(e, s, node).Run(e.ctx, source, mode, bar.show)
	bar.end()
	if err != nil {
		return errors.Join(err, forget(e.ctx, s, source, run))
	}
	if err := matchDistricts(e, s); err != nil {
		return err
	}
	optimize(e.ctx, e, s)
	report := printReport(run, c.JSON) // an error also where a list could not be read: what came has files
	if c.NoFiles {
		return report
	}
	return errors.Join(report, readFiles(e, s, node))
}

// forget takes back the registration of an address that never gave anything: the
// schedule shall not ask it for ever.
func forget(ctx context.Context, s *store.Store, source *council.Source, run *council.Run) error {
	gave := run == nil || run.State != council.RunFailed || run.Applied > 0 || source.LastSuccess != nil
	if gave || errors.Is(ctx.Err(), context.Canceled) {
		return nil
	}
	return archive.NewSources(s, time.Now).Remove(ctx, source)
}

func (c *ingestOparlCommand) register(ctx context.Context, s *store.Store) (*council.Source, error) {
	source, err := archive.NewSources(s, time.Now).Register(ctx, archive.Registration{
		URL: c.URL, AllowPrivate: c.AllowPrivate, InsecureTLS: c.InsecureTLS, Rewrite: c.Rewrite,
	})
	return source, wronglyUsed(err)
}

// throughServer leaves the import to the server that owns the data folder, and shows
// its progress.
func (c *ingestOparlCommand) throughServer(e *environment, mode council.RunMode) error {
	s, err := e.openStore(false)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the process ends
	source, err := c.register(e.ctx, s)
	if err != nil {
		return err
	}
	before, err := s.LastRuns(e.ctx, []council.ID{source.ID})
	if err != nil {
		return err
	}
	err = s.Update(e.ctx, func(tx council.Tx) error {
		return requestImport(e.ctx, tx, importRequest{Source: source.ID, Mode: mode})
	})
	if err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, "the running server imports", source.URL)
	run, err := follow(e, s, source, mode, before)
	if err != nil {
		return err
	}
	if run.State == council.RunFailed {
		return errors.Join(errors.New(run.Error), forget(e.ctx, s, source, run))
	}
	return printReport(run, c.JSON)
}

// patience is how long an import through the server may show no progress.
const patience = 10 * time.Minute

// follow watches a source until an import is over that was not over before and that
// asked for as much. It gives up when the server or the source is gone, or when nothing
// moves any more.
func follow(e *environment, s *store.Store, source *council.Source, mode council.RunMode, before []*council.Run) (*council.Run, error) {
	over := func(run *council.Run) bool {
		return run.Finished != nil && (mode == council.RunIncremental || run.Mode == council.RunFull) &&
			!slices.ContainsFunc(before, func(b *council.Run) bool { return b.ID == run.ID && b.Finished != nil })
	}
	bar := newProgress(source.URL)
	defer bar.end()
	moved, last := time.Now(), oparl.Progress{}
	for {
		runs, err := s.LastRuns(e.ctx, []council.ID{source.ID})
		if err != nil {
			return nil, err
		}
		for _, run := range runs {
			if over(run) {
				return run, nil
			}
			if at := progressOf(run); run.Finished == nil && at != last {
				moved, last = time.Now(), at
				bar.show(at)
			}
		}
		switch _, err := archive.NewSources(s, time.Now).Find(e.ctx, string(source.ID)); {
		case err != nil:
			return nil, err
		case e.deserted():
			return nil, errors.New("the server that was to import has stopped; the import goes on with its next start")
		case time.Since(moved) > patience:
			return nil, fmt.Errorf("the running server has shown no progress for %s; see its log", patience)
		}
		select {
		case <-e.ctx.Done():
			return nil, e.ctx.Err()
		case <-time.After(300 * time.Millisecond):
		}
	}
}

func progressOf(run *council.Run) oparl.Progress {
	at := oparl.Progress{Phase: "fetch", Pages: run.Pages, Done: run.Applied, Total: run.Total}
	if run.Total > 0 {
		at.Phase = "apply"
	}
	return at
}

// newImporter wires the importer; node names who imports.
func newImporter(e *environment, s *store.Store, node string) *oparl.Importer {
	return oparl.New(oparl.Options{
		Store: s, Now: time.Now, Log: e.log, Owner: node,
		Transport: demoTransport(e),
	})
}

type ingestRemapCommand struct{}

// Run derives the domain again.
func (ingestRemapCommand) Run(e *environment) error {
	return e.alone("ingest remap", func(s *store.Store, node string) error {
		n, err := newImporter(e, s, node).Remap(e.ctx)
		if err := errors.Join(err, matchDistricts(e, s)); err != nil {
			return err
		}
		fmt.Println(n, "objects mapped again")
		return nil
	})
}

type ingestStatusCommand struct {
	JSON bool `name:"json" help:"Print as JSON."`
}

// Run prints what /stand shows.
func (c ingestStatusCommand) Run(e *environment) error {
	s, err := e.openStore(false)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the process ends
	list, err := archive.New(s, time.Now).Freshness(e.ctx)
	if err != nil {
		return err
	}
	files, err := s.ReadingStatus(e.ctx)
	if err != nil {
		return err
	}
	if c.JSON {
		return json.NewEncoder(os.Stdout).Encode(statusOf(list, files))
	}
	for _, status := range statusOf(list, files) {
		printFreshness(status.Freshness)
		if err := printFiles(e, s, status); err != nil {
			return err
		}
	}
	if len(list) == 0 {
		fmt.Println("no sources; `ratsfenster ingest oparl URL` or `ingest files DIR` adds one")
	}
	return nil
}
