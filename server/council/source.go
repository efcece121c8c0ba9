package council

import (
	"strings"
	"time"
)

// SourceState says whether a source is imported on schedule.
type SourceState string

// The states of a source.
const (
	SourceActive SourceState = "ACTIVE"
	SourcePaused SourceState = "PAUSED"
	// SourceRemoved: it is being removed with everything that came from it, and takes
	// nothing in any more.
	SourceRemoved SourceState = "REMOVED"
)

// FolderScheme begins the addresses of folders of files that somebody handed over, and of all that came out of them. No
// server has them, and no path of a machine is in them.
const FolderScheme = "folder:"

// Source is where an import comes from: one OParl entry point, or a folder of files.
type Source struct {
	ID    ID
	URL   string // the System (or Body) the import starts at, or FolderScheme and a name
	Name  string
	State SourceState
	// Demo: the invented town that comes with the program.
	Demo bool
	// AllowPrivate lists "host:port" pairs that may be fetched although they resolve to
	// a private or loopback address. Filled from the command line or by an
	// administrator, never from what a server says.
	AllowPrivate []string
	// InsecureTLS lists "host:port" pairs whose certificate chain is not verified, for
	// servers with a broken one.
	InsecureTLS []string
	// Rewrite maps prefixes of addresses to the prefixes they should have, for servers
	// whose ids and links disagree.
	Rewrite map[string]string

	OparlVersion string
	Vendor       string
	Product      string

	Created         time.Time  // when it was registered
	NextIncremental *time.Time // when the schedule asks for changes
	NextFull        *time.Time
	LastSuccess     *time.Time // end of the last run without failure
}

// IsFolder reports whether the source is a folder of files: nobody can be asked for what is new in it.
func (s *Source) IsFolder() bool { return strings.HasPrefix(s.URL, FolderScheme) }

// IsAddress reports whether s is the address of an object at its source.
func IsAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, FolderScheme)
}

// RunMode says how much an import asks for.
type RunMode string

// The modes of an import.
const (
	RunFull        RunMode = "FULL"
	RunIncremental RunMode = "INCREMENTAL"
)

// RunState is where an import stands.
type RunState string

// The states of an import. A RUNNING run without a live owner is taken up again.
const (
	RunRunning RunState = "RUNNING"
	RunDone    RunState = "DONE"
	RunPartial RunState = "PARTIAL" // some lists failed; the rest is in
	RunFailed  RunState = "FAILED"
)

// Run is one import of a source, from its start to its report.
type Run struct {
	ID       ID
	SourceID ID
	Mode     RunMode
	State    RunState
	Started  time.Time
	Finished *time.Time
	// Applied counts the observations that are in; a run that was killed goes on behind them.
	Applied int
	// Total counts the observations of the pages fetched so far, 0 while unknown.
	Total  int
	Pages  int // list pages fetched
	Report Report
	Error  string // for the reader, if State is FAILED
}

// Counts are what a run did with the objects of one type. Each object counts once per
// run, by its state before and after it: Found is the sum of the others.
type Counts struct {
	Found     int `json:"found"`
	New       int `json:"new"`
	Changed   int `json:"changed"`
	Unchanged int `json:"unchanged"`
	Deleted   int `json:"deleted"`
	Dropped   int `json:"dropped"`
	// Reasons says why objects were dropped, with how often.
	Reasons map[string]int `json:"reasons,omitempty"`
}

// Report is the result of a run.
type Report struct {
	Counts map[Kind]Counts `json:"counts"`
	// Warnings name what the server did wrong and what became of it.
	Warnings []string `json:"warnings,omitempty"`
	// FailedLists counts the lists that could not be read to their end.
	FailedLists int `json:"failedLists,omitempty"`
	// Missing counts the links that lead to nothing.
	Missing int `json:"missing"`
	// Refetch lists addresses of parts that left their parents without a tombstone; they
	// are asked for once, one by one, before the run ends.
	Refetch []string `json:"refetch,omitempty"`
}

// Freshness is what /stand shows of a source.
type Freshness struct {
	Source  Source
	LastRun *Run // the newest run, also a running one
	Counts  map[Kind]int
	Missing int // links that lead to nothing
	// MissingByKind says what the missing links should have been.
	MissingByKind map[Kind]int
	Newest        *time.Time // the newest modification at the source
}
