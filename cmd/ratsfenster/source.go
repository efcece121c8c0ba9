package main

import (
	"fmt"
	"os"
	"text/tabwriter"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

type sourceCommand struct {
	List   sourceListCommand   `cmd:"" help:"List the sources."`
	Pause  sourcePauseCommand  `cmd:"" help:"Import a source no longer on schedule."`
	Resume sourceResumeCommand `cmd:"" help:"Import a source on schedule again."`
	Remove sourceRemoveCommand `cmd:"" help:"Delete a source with everything that came from it."`
}

// withSource opens the store and finds the source that the user names.
func withSource(e *environment, name string, f func(*archive.Sources, *council.Source) error) error {
	s, err := e.openStore(false)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the process ends
	sources := archive.NewSources(s, time.Now)
	source, err := sources.Find(e.ctx, name)
	if err != nil {
		return err
	}
	return f(sources, source)
}

type sourceListCommand struct{}

// Run prints a table.
func (sourceListCommand) Run(e *environment) error {
	s, err := e.openStore(false)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the process ends
	list, err := archive.NewSources(s, time.Now).List(e.ctx)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	for _, source := range list {
		last := "never imported"
		if source.LastSuccess != nil {
			last = source.LastSuccess.Local().Format(time.DateTime)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", source.ID, source.State, last, source.Name, source.URL)
	}
	return w.Flush()
}

type sourcePauseCommand struct {
	Source string `arg:"" help:"Its id or address."`
}

// Run pauses a source.
func (c sourcePauseCommand) Run(e *environment) error {
	return withSource(e, c.Source, func(s *archive.Sources, source *council.Source) error {
		return s.SetState(e.ctx, source, council.SourcePaused)
	})
}

type sourceResumeCommand struct {
	Source string `arg:"" help:"Its id or address."`
}

// Run resumes a source.
func (c sourceResumeCommand) Run(e *environment) error {
	return withSource(e, c.Source, func(s *archive.Sources, source *council.Source) error {
		return s.SetState(e.ctx, source, council.SourceActive)
	})
}

type sourceRemoveCommand struct {
	Source string `arg:"" help:"Its id or address, or demo."`
}

// Run removes a source.
func (c sourceRemoveCommand) Run(e *environment) error {
	return withSource(e, c.Source, func(s *archive.Sources, source *council.Source) error {
		if err := s.Remove(e.ctx, source); err != nil {
			return err
		}
		fmt.Println("removed", source.URL)
		return nil
	})
}
