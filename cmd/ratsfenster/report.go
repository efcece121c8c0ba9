package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

var errPartial = errors.New("the source could only be read in part, see the warnings; the next import asks again")

// printReport prints what an import did; a source that could only be read in part is
// a failure.
func printReport(run *council.Run, asJSON bool) error {
	if asJSON {
		e := json.NewEncoder(os.Stdout)
		if err := e.Encode(reported(run)); err != nil {
			return err
		}
	} else if err := printTable(run); err != nil {
		return err
	}
	if run.State == council.RunPartial {
		return errPartial
	}
	return nil
}

// reported leaves out the entry point, which describes the server and not the council.
func reported(run *council.Run) map[council.Kind]council.Counts {
	out := maps.Clone(run.Report.Counts)
	delete(out, council.KindSystem)
	return out
}

func printTable(run *council.Run) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tfound\tnew\tchanged\tunchanged\tdeleted\tdropped\t")
	counts := reported(run)
	for _, kind := range council.Kinds {
		if c, ok := counts[kind]; ok {
			fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t\n", kind, c.Found, c.New, c.Changed, c.Unchanged, c.Deleted, c.Dropped)
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for _, kind := range council.Kinds {
		for _, reason := range slices.Sorted(maps.Keys(counts[kind].Reasons)) {
			fmt.Printf("dropped: %d %s, %s\n", counts[kind].Reasons[reason], kind, reason)
		}
	}
	if run.Report.Missing > 0 {
		fmt.Printf("links that lead to nothing: %d (tried again weekly)\n", run.Report.Missing)
	}
	for _, warning := range run.Report.Warnings {
		fmt.Println("warning:", warning)
	}
	if run.Finished != nil {
		fmt.Printf("%s import in %s\n", run.Mode, run.Finished.Sub(run.Started).Round(100*time.Millisecond))
	}
	return nil
}

func printFreshness(f *council.Freshness) {
	fmt.Printf("%s  %s\n", f.Source.Name, f.Source.URL)
	fmt.Printf("  state: %s\n", f.Source.State)
	if r := f.LastRun; r != nil {
		fmt.Printf("  last import: %s %s, %s", r.Started.Local().Format(time.DateTime), r.Mode, r.State)
		if r.Error != "" {
			fmt.Printf(" (%s)", r.Error)
		}
		fmt.Println()
	}
	if f.Newest != nil {
		fmt.Printf("  newest change at the source: %s\n", f.Newest.Local().Format(time.DateTime))
	}
	for _, kind := range council.Kinds {
		if n := f.Counts[kind]; n > 0 {
			fmt.Printf("  %-16s %7d\n", kind, n)
		}
	}
	if f.Missing > 0 {
		fmt.Printf("  links that lead to nothing: %d\n", f.Missing)
	}
}
