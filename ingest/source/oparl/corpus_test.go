package oparl

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// harvest replays what was recorded of a real server, with what the replay makes of it. What goes wrong on the way is
// tried with the whole program: TestAcceptanceFaults in cmd/ratsfenster.
type harvest struct {
	*testing.T
	name, tool, port string
}

// replay finds the recordings, which are not part of the project.
func replay(t *testing.T, name string) *harvest {
	t.Helper()
	corpus := os.Getenv("RATSFENSTER_TEST_CORPUS")
	if corpus == "" {
		t.Skip("no recordings: set RATSFENSTER_TEST_CORPUS to the folder of the corpus")
	}
	if raceDetector {
		t.Skip("recordings are read without the race detector, by make recordings: they find no race that the invented town does not")
	}
	tool := filepath.Join(corpus, "..", "tools", "oparl-replay.py")
	if _, err := os.Stat(tool); err != nil {
		t.Skipf("the recordings come without the tool that serves them: %v", err)
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skipf("the recordings are served by a Python program: %v", err)
	}
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	return &harvest{T: t, name: name, tool: tool, port: port}
}

// serve starts the server until the returned function is called.
func (h *harvest) serve(faults ...string) (entry string, stop func()) {
	h.Helper()
	ctx, cancel := context.WithCancel(h.Context())
	cmd := exec.CommandContext(ctx, "python3", append([]string{h.tool, h.name, "--port", h.port}, faults...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		h.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		h.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		h.Fatalf("the replay does not start: %v", err)
	}
	return strings.TrimSpace(line), func() {
		cancel()
		_ = cmd.Wait() // it was killed
	}
}

// count says what is there, tombstones apart.
func (h *harvest) count() map[council.Kind]int {
	h.Helper()
	out, err := exec.CommandContext(h.Context(), "python3", h.tool, h.name, "--port", h.port, "--count").Output()
	if err != nil {
		h.Fatal(err)
	}
	found := map[council.Kind]int{}
	for line := range strings.Lines(string(out)) {
		kind, n, _ := strings.Cut(strings.TrimSpace(line), " ")
		if found[council.Kind(kind)], err = strconv.Atoi(n); err != nil {
			h.Fatal(err)
		}
	}
	return found
}

// run imports what the server shows with these faults, a second after what was before:
// the clock must not run far ahead of the server's.
func (h *harvest) run(w *world, mode council.RunMode, faults ...string) *council.Run {
	h.Helper()
	entry, stop := h.serve(faults...)
	defer stop()
	w.clock.add(time.Second)
	began := time.Now()
	run, err := w.importer(w.store).Run(h.Context(), w.source(entry), mode, nil)
	if err != nil {
		h.Fatalf("%v: %v", faults, err)
	}
	h.Logf("%v %v: %s after %v", mode, faults, run.State, time.Since(began).Round(time.Millisecond))
	return run
}

// sums says what a run did to objects of all kinds together.
func sums(run *council.Run) string {
	var added, changed, deleted int
	for _, c := range run.Report.Counts {
		added, changed, deleted = added+c.New, changed+c.Changed, deleted+c.Deleted
	}
	return fmt.Sprintf("%d new, %d changed, %d deleted", added, changed, deleted)
}

func corpusWorld(t *testing.T) *world {
	t.Helper()
	w := emptyWorld(t, &clock{now: storetest.Now})
	w.limits.Stall, w.limits.Retries = time.Second, 4
	w.clock.now = time.Now() // the replay's own clock says when something was touched
	return w
}

func TestCorpus(t *testing.T) {
	for _, name := range []string{"huertgenwald", "karlsruhe"} {
		t.Run(name, func(t *testing.T) {
			h := replay(t, name)
			w := corpusWorld(t)
			run := h.run(w, council.RunFull)
			for kind, n := range h.count() {
				is(t, "new "+string(kind), run.Report.Counts[kind].New, n)
			}
			clean := w.dump()
			for _, mode := range []council.RunMode{council.RunFull, council.RunIncremental} {
				is(t, "again, "+string(mode), sums(h.run(w, mode)), "0 new, 0 changed, 0 deleted")
			}
			if w.dump() != clean {
				t.Errorf("importing again changed something:\n%.2000s", onlyInOne(clean, w.dump()))
			}
			paper := h.anyPaper(w)
			is(t, "touched", sums(h.run(w, council.RunIncremental, "--touch", paper)), "0 new, 0 changed, 0 deleted")
			run = h.run(w, council.RunIncremental, "--change", paper)
			is(t, "changed", sums(run), "0 new, 1 changed, 0 deleted")
			is(t, "changed papers", run.Report.Counts[council.KindPaper].Changed, 1)
			revisions, err := w.store.Revisions(t.Context(), []council.ID{council.NewID(paper)})
			if err != nil || len(revisions) != 1 || changes(revisions[0]) == "" {
				t.Errorf("got revisions %+v, %v", revisions, err)
			}
			run = h.run(w, council.RunIncremental, "--tombstone", paper)
			is(t, "deleted", sums(run), "0 new, 0 changed, 1 deleted")
			is(t, "deleted papers", run.Report.Counts[council.KindPaper].Deleted, 1)
		})
	}
}

// anyPaper is the address of a paper that has a file.
func (h *harvest) anyPaper(w *world) string {
	h.Helper()
	papers, err := w.archive.Papers(h.Context(), council.PaperFilter{}, council.Page{First: 50})
	if err != nil || len(papers.Items) == 0 {
		h.Fatalf("got %d papers, %v", len(papers.Items), err)
	}
	return papers.Items[len(papers.Items)/2].URL
}

func TestCorpusManyChanges(t *testing.T) {
	h := replay(t, "karlsruhe")
	w := corpusWorld(t)
	h.run(w, council.RunFull)
	papers, err := w.archive.Papers(t.Context(), council.PaperFilter{}, council.Page{First: 1})
	if err != nil {
		t.Fatal(err)
	}
	run := h.run(w, council.RunIncremental, "--change-every", "3", "--drop-filter", "--tombstone", papers.Items[0].URL)
	got := run.Report.Counts[council.KindPaper]
	if got.Deleted != 1 || (got.Changed != 501 && got.Changed != 500) || got.New != 0 {
		t.Errorf("got %+v", got)
	}
}
