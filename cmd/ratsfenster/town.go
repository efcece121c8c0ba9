package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/town"
)

// townInterval is how often a server looks whether the town's settings have changed.
const townInterval = 10 * time.Second

// townFolder is where the town's settings lie.
func (e *environment) townFolder() string {
	if e.cfg.TownFolder != "" {
		return e.cfg.TownFolder
	}
	return filepath.Join(e.data, "town")
}

// watchTown reads the town's settings. For as long as there are none, the invented town shows its own: where it is
// loaded, no real source can be beside it.
func watchTown(e *environment, s *store.Store) *town.Watcher {
	sources := archive.NewSources(s, time.Now)
	return town.NewWatcher(e.ctx, town.Options{
		Folder: e.townFolder(), Now: time.Now, Log: e.log,
		Fallback: func(ctx context.Context) fs.FS {
			list, err := sources.List(ctx)
			if err != nil {
				e.log.ErrorContext(ctx, "is the demo town loaded?", "error", err)
				return nil
			}
			if len(list) == 1 && list[0].Demo {
				return fixtures.Settings()
			}
			return nil
		},
	})
}

type townCommand struct {
	Init  townInitCommand  `cmd:"" help:"Write a folder of settings to begin with: name, colours, Impressum."`
	Check townCheckCommand `cmd:"" help:"Tell what is wrong or missing in the town's settings."`
}

type townInitCommand struct {
	Force bool `help:"Write new files where there are some already; the old ones are kept as NAME.bak."`
}

// Run writes the folder and says what to do next.
func (c *townInitCommand) Run(e *environment) error {
	folder := e.townFolder()
	files, err := town.Init(folder, c.Force)
	var there town.ExistsError
	if errors.As(err, &there) {
		return fmt.Errorf("%s: %w; with --force they are written anew and the old ones kept as NAME.bak", folder, err)
	}
	if err != nil {
		return err
	}
	fmt.Printf("%s now holds %s.\n", folder, strings.Join(files, ", "))
	fmt.Println("Begin with town.toml and replace what stands in [[ ]]. `ratsfenster town check` tells what is left to do.")
	return nil
}

type townCheckCommand struct{}

var errTownWrong = errors.New("the town's settings have errors; pages keep the last good ones")

// Run prints the problems. Warnings alone are no failure.
func (townCheckCommand) Run(e *environment) error {
	folder := e.townFolder()
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no folder %s; `ratsfenster town init` writes one", folder)
	}
	t, problems := town.ReadFolder(folder, time.Now())
	errs := 0
	for _, p := range problems {
		fmt.Println(p)
		if p.Severity == town.Error {
			errs++
		}
	}
	fmt.Printf("%s (%s): %d errors, %d warnings\n", folder, cmp.Or(t.Name, "no name yet"), errs, len(problems)-errs)
	if errs > 0 {
		return errTownWrong
	}
	return nil
}
