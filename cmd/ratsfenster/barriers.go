package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"text/tabwriter"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
	"github.com/ratsfenster/ratsfenster/server/jobs"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// barriersCommand is the town's way to the reports until there are pages for its staff. It may run beside a server.
type barriersCommand struct {
	List   barriersListCommand   `cmd:"" help:"List the reports that wait, by case number."`
	Show   barriersShowCommand   `cmd:"" help:"Show one report whole."`
	Answer barriersAnswerCommand `cmd:"" help:"Note that whoever reported has got an answer."`
	Close  barriersCloseCommand  `cmd:"" help:"Note that nothing is left to do. Half a year later what was written is erased."`
	Erase  barriersEraseCommand  `cmd:"" help:"Erase what was written now. The number stays."`
}

// newFeedback makes the service; received counts new reports, nil outside of a server.
func newFeedback(s *store.Store, log *slog.Logger, received func()) *feedback.Feedback {
	return feedback.New(feedback.Options{Store: s, Clock: time.Now, Location: archive.Berlin, Log: log, Received: received})
}

// watchedFeedback is the service of a running server, whose reports somebody should notice.
func watchedFeedback(s *store.Store, log *slog.Logger, registry *prometheus.Registry) *feedback.Feedback {
	reports := prometheus.NewCounter(prometheus.CounterOpts{
		Name: "ratsfenster_barrier_reports_total", Help: "Reports of barriers taken in since the start.",
	})
	f := newFeedback(s, log, reports.Inc)
	registry.MustRegister(reports, prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "ratsfenster_barrier_reports_open", Help: "Reports of barriers without an answer; -1 if the database does not answer.",
	}, func() float64 {
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		w, err := f.Waiting(ctx)
		if err != nil {
			return -1
		}
		return float64(w.Open)
	}))
	return f
}

// eraseReports is the daily work of forgetting.
func eraseReports(f *feedback.Feedback) jobs.Periodic {
	return jobs.Periodic{Name: "barriers.erase", Every: 24 * time.Hour, Jitter: time.Hour, Run: func(ctx context.Context) error {
		_, err := f.EraseDue(ctx)
		return err
	}}
}

// withFeedback opens the store for one command.
func withFeedback(e *environment, f func(*feedback.Feedback) error) error {
	s, err := e.openStore(false)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the process ends
	return f(newFeedback(s, e.log, nil))
}

type barriersListCommand struct {
	All bool `help:"Also those that are answered or closed."`
}

// Run prints a table without anything that somebody wrote.
func (c barriersListCommand) Run(e *environment) error {
	return withFeedback(e, func(f *feedback.Feedback) error {
		states := []council.BarrierState{council.BarrierOpen}
		if c.All {
			states = nil
		}
		reports, err := f.List(e.ctx, states...)
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
		for _, r := range reports {
			fmt.Fprintf(w, "%s\t%s\t%s\treceived %s\tdue %s\t%s\n", r.Case(), r.State, kindOfReport(r), day(&r.Created), r.Due, r.Page)
		}
		return w.Flush()
	})
}

type barriersShowCommand struct {
	Case string `arg:"" help:"Its number, such as B-2026-0007."`
}

// Run prints a report.
func (c barriersShowCommand) Run(e *environment) error {
	return withFeedback(e, func(f *feedback.Feedback) error {
		r, err := f.Find(e.ctx, c.Case)
		if err != nil {
			return err
		}
		showReport(os.Stdout, r)
		return nil
	})
}

func showReport(out io.Writer, r *council.BarrierReport) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, line := range [][2]string{
		{"case", r.Case()},
		{"state", string(r.State)},
		{"about", kindOfReport(r)},
		{"file", string(r.FileID)},
		{"received", day(&r.Created)},
		{"due", string(r.Due)},
		{"answered", day(r.Answered)},
		{"closed", day(r.Closed)},
		{"erased", day(r.Erased)},
		{"page", r.Page},
		{"language", r.Lang},
		{"name", r.Name},
		{"e-mail", r.Email},
		{"phone", r.Phone},
	} {
		if line[1] != "" {
			fmt.Fprintf(w, "%s:\t%s\n", line[0], line[1])
		}
	}
	_ = w.Flush() // to the terminal
	for _, text := range []struct{ name, text string }{{"address", r.Address}, {"report", r.What}} {
		if text.text != "" {
			fmt.Fprintf(out, "\n%s:\n%s\n", text.name, text.text)
		}
	}
}

// kindOfReport says what somebody wants.
func kindOfReport(r *council.BarrierReport) string {
	if r.Kind == council.BarrierAccessibleVersion {
		return "accessible version"
	}
	return "barrier"
}

// day writes the day of a moment where the town is.
func day(t *time.Time) string {
	if t == nil {
		return ""
	}
	return string(council.DateOf(t.In(archive.Berlin)))
}

type barriersAnswerCommand struct {
	Case string `arg:"" help:"Its number, such as B-2026-0007."`
}

// Run notes an answer that was given by mail, phone or letter.
func (c barriersAnswerCommand) Run(e *environment) error {
	return withFeedback(e, func(f *feedback.Feedback) error { return f.Answer(e.ctx, c.Case) })
}

type barriersCloseCommand struct {
	Case string `arg:"" help:"Its number, such as B-2026-0007."`
}

// Run closes a case.
func (c barriersCloseCommand) Run(e *environment) error {
	return withFeedback(e, func(f *feedback.Feedback) error { return f.Close(e.ctx, c.Case) })
}

type barriersEraseCommand struct {
	Case string `arg:"" help:"Its number, such as B-2026-0007."`
}

// Run erases what somebody wrote.
func (c barriersEraseCommand) Run(e *environment) error {
	return withFeedback(e, func(f *feedback.Feedback) error { return f.Erase(e.ctx, c.Case) })
}
