package main

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// sourceStatus is a source with how far its files are, as JSON.
type sourceStatus struct {
	*council.Freshness
	Files *council.ReadingStatus
}

func statusOf(list []*council.Freshness, files []*council.ReadingStatus) []sourceStatus {
	out := make([]sourceStatus, len(list))
	for i, f := range list {
		out[i] = sourceStatus{Freshness: f}
		if at := slices.IndexFunc(files, func(s *council.ReadingStatus) bool { return s.SourceID == f.Source.ID }); at >= 0 {
			out[i].Files = files[at]
		}
	}
	return out
}

// examples is how many files are named that have failed, and how many proposals that wait.
const examples = 10

// printFiles prints how far the files of a source are, which have failed and why, and what waits for somebody's word.
func printFiles(e *environment, s *store.Store, status sourceStatus) error {
	f := status.Files
	if f == nil {
		return nil
	}
	fmt.Printf("  files: %d through, %d of them with text\n", f.Done, f.WithText)
	for _, stage := range council.ReadingStages {
		if n := f.Waiting[stage]; n > 0 {
			line := fmt.Sprintf("  waiting for %-9s %7d", stage, n)
			if retrying := f.Retrying[stage]; retrying > 0 {
				line += fmt.Sprintf(", %d of them after a failure", retrying)
			}
			if since, ok := f.Oldest[stage]; ok {
				line += fmt.Sprintf(", the oldest since %s", since.Local().Format(time.DateTime))
			}
			fmt.Println(line)
		}
	}
	for _, fault := range slices.Sorted(maps.Keys(f.Faults)) {
		fmt.Printf("  %-21s %7d\n", fault, f.Faults[fault])
	}
	failed, err := s.FailedReadings(e.ctx, status.Source.ID, council.Page{First: examples})
	if err != nil {
		return err
	}
	for _, r := range failed {
		fmt.Printf("    %s %s: %s", r.FileID, r.Fault, r.Detail)
		if r.NextTry != nil {
			fmt.Printf(" (%d tries, next %s)", r.Attempts, r.NextTry.Local().Format(time.DateTime))
		}
		fmt.Println()
	}
	return printProposals(e, s, status)
}

// printProposals prints what was read about files without metadata and is not sure enough to be used.
func printProposals(e *environment, s *store.Store, status sourceStatus) error {
	if status.Files.Unsure == 0 {
		return nil
	}
	fmt.Printf("  unsure, waiting for somebody to confirm: %d\n", status.Files.Unsure)
	list, err := s.Proposals(e.ctx, council.ProposalFilter{SourceIDs: []council.ID{status.Source.ID}, Unused: true}, council.Page{First: examples})
	if err != nil {
		return err
	}
	for _, p := range list {
		fmt.Printf("    %s %s %q (%.0f %%), read from %q\n", p.FileID, p.Field, p.Value, 100*p.Confidence, p.Evidence)
	}
	return nil
}

// filesStatus is how far the files of all sources are.
type filesStatus struct{ council.ReadingStatus }

// waiting counts files that are on their way.
func (s *filesStatus) waiting() int {
	n := 0
	for _, of := range s.Waiting {
		n += of
	}
	return n
}

// sumStatus adds up what the sources have.
func sumStatus(list []*council.ReadingStatus) filesStatus {
	all := filesStatus{council.ReadingStatus{
		Waiting: map[council.ReadingStage]int{}, Retrying: map[council.ReadingStage]int{},
		Oldest: map[council.ReadingStage]time.Time{}, Faults: map[council.ReadingFault]int{},
	}}
	for _, s := range list {
		all.Done += s.Done
		all.WithText += s.WithText
		all.Unsure += s.Unsure
		for stage, n := range s.Waiting {
			all.Waiting[stage] += n
		}
		for stage, n := range s.Retrying {
			all.Retrying[stage] += n
		}
		for fault, n := range s.Faults {
			all.Faults[fault] += n
		}
		for stage, at := range s.Oldest {
			if old, ok := all.Oldest[stage]; !ok || at.Before(old) {
				all.Oldest[stage] = at
			}
		}
	}
	return all
}
