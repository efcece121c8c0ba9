package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/ingest/source/folder"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
)

type ingestFilesCommand struct {
	Dir     string `arg:"" name:"dir" help:"Folder of PDFs, with all folders in it." placeholder:"DIR"`
	CSV     string `name:"csv" help:"Table of what the files are (docs/folders.md): columns Dateiname, Vorlagennummer, Datum, Gremium, Betreff, Art, Sitzung." placeholder:"FILE"`
	Body    string `help:"Name of the town." placeholder:"NAME"`
	Name    string `help:"Name of the source, where the folder's own would not do. The same name is the same source." placeholder:"NAME"`
	JSON    bool   `name:"json" help:"Print the report as JSON."`
	NoFiles bool   `help:"Do not read the files now; the server does when it runs."`
}

// Run imports the folder. Beside a running server it writes rows and bytes, and the server reads.
func (c *ingestFilesCommand) Run(e *environment) error {
	tuneMemory()
	err := e.alone("ingest files", func(s *store.Store, node string) error { return c.here(e, s, node) })
	if servedNow(err) {
		return c.besideServer(e)
	}
	return err
}

// here imports the folder and reads it in this process.
func (c *ingestFilesCommand) here(e *environment, s *store.Store, node string) error {
	run, err := c.importFolder(e, s, node)
	if err != nil {
		return err
	}
	if err := matchDistricts(e, s); err != nil {
		return err
	}
	optimize(e.ctx, e, s)
	if err := printReport(run, c.JSON); err != nil || c.NoFiles {
		return err
	}
	if err := readFiles(e, s, node); err != nil {
		return err
	}
	return matchDistricts(e, s) // papers may have come out of the files
}

// besideServer imports while a server has the data folder: what it writes wakes the server, which reads the files.
func (c *ingestFilesCommand) besideServer(e *environment) error {
	alone := flock.New(filepath.Join(e.data, "ingest-files.lock"))
	ok, err := alone.TryLock()
	if err != nil {
		return fmt.Errorf("locking the import of folders: %w", err)
	}
	if !ok {
		return errors.New("another `ingest files` is running on this data folder")
	}
	defer alone.Unlock() //nolint:errcheck // the process ends
	s, err := e.openStore(false)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the process ends
	node, err := e.node()
	if err != nil {
		return err
	}
	run, err := c.importFolder(e, s, node+".files")
	if err != nil {
		return err
	}
	if err := s.Update(e.ctx, func(tx council.Tx) error { return requestDistricts(e.ctx, tx) }); err != nil {
		return err
	}
	if err := printReport(run, c.JSON); err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, "the running server reads the files; `ratsfenster ingest status` shows how far it is")
	return nil
}

// importFolder registers the folder as a source and takes in what is there. owner names who imports.
func (c *ingestFilesCommand) importFolder(e *environment, s *store.Store, owner string) (*council.Run, error) {
	request := folder.Request{Dir: c.Dir, Table: c.CSV, Body: c.Body}
	if err := request.Check(); err != nil {
		return nil, wronglyUsed(err)
	}
	source, err := c.register(e, s)
	if err != nil {
		return nil, wronglyUsed(err)
	}
	bar := newProgress(source.URL)
	im := folder.New(folder.Options{Store: s, Folder: files.New(e.filesDir()), Now: time.Now, Log: e.log, Owner: owner})
	run, err := im.Run(e.ctx, source, request, bar.show)
	bar.end()
	if err != nil {
		return nil, wronglyUsed(errors.Join(err, forget(e.ctx, s, source, run)))
	}
	return run, nil
}

func (c *ingestFilesCommand) register(e *environment, s *store.Store) (*council.Source, error) {
	name := c.Name
	if name == "" {
		var err error
		if name, err = folder.NameOf(c.Dir); err != nil {
			return nil, err
		}
	}
	return archive.NewSources(s, time.Now).Register(e.ctx, archive.Registration{Folder: name})
}
