package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/town"
)

type doctorCommand struct {
	JSON bool `name:"json" help:"Print the findings as JSON."`
}

// verdict is how much a finding matters. Warnings want to be read, failures to be mended.
type verdict string

const (
	verdictOK   verdict = "ok"
	verdictWarn verdict = "warn"
	verdictFail verdict = "fail"
)

// finding is what a check has found, in a sentence, and what to do about it.
type finding struct {
	Check   string  `json:"check"`
	Verdict verdict `json:"verdict"`
	Says    string  `json:"says"`
	Do      string  `json:"do,omitempty"`
}

func good(format string, args ...any) finding {
	return finding{Verdict: verdictOK, Says: fmt.Sprintf(format, args...)}
}

func worrying(do, format string, args ...any) finding {
	return finding{Verdict: verdictWarn, Says: fmt.Sprintf(format, args...), Do: do}
}

func failing(do, format string, args ...any) finding {
	return finding{Verdict: verdictFail, Says: fmt.Sprintf(format, args...), Do: do}
}

// examination is what the checks look at. It changes nothing, and may run beside a server.
type examination struct {
	env   *environment
	clock func() time.Time
	// store is nil while there is no database that can be asked, current is whether it has this program's schema.
	store   *store.Store
	current bool
	// town is nil until a check has read its settings.
	town         *council.Town
	townProblems []town.Problem
}

// check is one question. Those with tables ask a database with this program's schema and are left out without one.
type check struct {
	name   string
	tables bool
	run    func(context.Context, *examination) []finding
}

// checks in the order in which an operator looks for the cause. docs/operations.md explains each by its name.
var checks = []check{
	{"settings", false, checkSettings},
	{"data", false, checkData},
	{"disk", false, checkDisk},
	{"memory", false, checkMemory},
	{"database", false, checkDatabase},
	{"migrations", false, checkMigrations},
	{"clock", false, checkClock},
	{"lock", false, checkLock},
	{"files", false, checkFiles},
	{"ocr", false, checkOCR},
	{"reader", false, checkReader},
	{"reading", true, checkReading},
	{"proxy", false, checkProxy},
	{"tls", false, checkTLS},
	{"sources", true, checkSources},
	{"town", false, checkTown},
	{"outlines", true, checkOutlines},
	{"barriers", true, checkBarriers},
}

// checkPatience is how long one check may take: a share that hangs must not hide what the others find.
const checkPatience = 15 * time.Second

// readerPatience is more: where nothing is compiled yet, the engine is, and an old machine is slow at that.
const readerPatience = time.Minute

// Run asks everything and fails if something has to be mended.
func (c doctorCommand) Run(e *environment) error {
	x := &examination{env: e, clock: time.Now}
	defer x.close()
	findings := x.examine(e.ctx)
	if err := printFindings(os.Stdout, findings, c.JSON); err != nil {
		return err
	}
	if n := count(findings, verdictFail); n > 0 {
		return fmt.Errorf("%d of %d findings must be mended", n, len(findings))
	}
	return nil
}

// examine runs all checks. The first that needs the database opens it.
func (x *examination) examine(ctx context.Context) []finding {
	var out []finding
	for _, c := range checks {
		if c.tables && !x.current {
			continue
		}
		patience := checkPatience
		if c.name == "reader" {
			patience = readerPatience
		}
		for _, f := range x.ask(ctx, c, patience) {
			f.Check = c.name
			out = append(out, f)
		}
	}
	return out
}

// ask runs one check for as long as patience lasts: who waits for a file of a share that hangs cannot be called back. Such
// a check goes on with an examination of its own, of which nobody hears again.
func (x *examination) ask(ctx context.Context, c check, patience time.Duration) []finding {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	own, done := *x, make(chan []finding, 1)
	go func() { done <- c.run(ctx, &own) }()
	select {
	case found := <-done:
		*x = own
		return found
	case <-time.After(patience + time.Second): // those who listen have heard that their time is over, and said so
		return []finding{failing("does a disk or a share hang?", "there was no answer within %s", patience)}
	}
}

func (x *examination) close() {
	if x.store != nil {
		_ = x.store.Close() // only read
	}
}

func count(findings []finding, v verdict) (n int) {
	for _, f := range findings {
		if f.Verdict == v {
			n++
		}
	}
	return n
}

// worst is the verdict over all findings.
func worst(findings []finding) verdict {
	for _, v := range []verdict{verdictFail, verdictWarn} {
		if slices.ContainsFunc(findings, func(f finding) bool { return f.Verdict == v }) {
			return v
		}
	}
	return verdictOK
}

func printFindings(out io.Writer, findings []finding, asJSON bool) error {
	if asJSON {
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		return e.Encode(map[string]any{"verdict": worst(findings), "version": version, "findings": findings})
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, f := range findings {
		fmt.Fprintf(w, "%s\t%s\t%s\n", f.Verdict, f.Check, f.Says)
		if f.Do != "" {
			fmt.Fprintf(w, "\t\t→ %s\n", f.Do)
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(out, "%d ok, %d warnings, %d to be mended\n",
		count(findings, verdictOK), count(findings, verdictWarn), count(findings, verdictFail))
	return err
}
