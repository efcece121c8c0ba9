package extract_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/ingest/extract/internal/pdftest"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// process is what the system knows of one: its number, its parent's, and whether it runs, sleeps or is dead and not buried.
type process struct {
	id, parent int
	state      string
}

func processes(t testing.TB) (all []process) {
	t.Helper()
	paths, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			continue // gone meanwhile
		}
		_, rest, _ := strings.Cut(string(raw), ") ") // the name before may have spaces
		fields := strings.Fields(rest)
		id, _ := strconv.Atoi(filepath.Base(filepath.Dir(path)))
		parent, _ := strconv.Atoi(fields[1])
		all = append(all, process{id, parent, fields[0]})
	}
	return all
}

// children are the processes that somebody has started, those dead and not buried too.
func children(t testing.TB, parent int) (ids []int) {
	t.Helper()
	for _, p := range processes(t) {
		if p.parent == parent {
			ids = append(ids, p.id)
		}
	}
	return ids
}

// eventually waits until something is so.
func eventually(t testing.TB, what string, so func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !so(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("not within ten seconds: %s", what)
		}
	}
}

// alone checks that nothing is left of an extractor: no child, dead or alive, and no file.
func alone(t *testing.T, x *extract.Extractor, temporary string) {
	t.Helper()
	x.Close()
	if left := children(t, os.Getpid()); len(left) > 0 {
		t.Errorf("the processes %v are left", left)
	}
	if files, err := os.ReadDir(temporary); err != nil || len(files) > 0 {
		t.Errorf("%v, %v are left in the folder for temporary files", files, err)
	}
}

// TestBadChildren: whatever a document makes of the process that reads it, it ends in a fault with a word on why, in time,
// and what was read before is there.
func TestBadChildren(t *testing.T) {
	tests := []struct {
		way    string
		fault  council.ReadingFault
		detail string
		pages  []int // that have text
	}{
		{"hang", council.FaultTimeout, "", nil},
		{"exit", council.FaultCrash, "exit status 3", nil},
		{"nonsense", council.FaultCrash, "nonsense", nil},
		{"promise", council.FaultTimeout, "", nil},
		{"unknown fault", council.FaultCrash, "nonsense", nil},
		{"hang at 2", council.FaultTimeout, "1 of 3 pages not read", []int{1, 3}},
		{"exit at 2", council.FaultCrash, "1 of 3 pages not read", []int{1, 3}},
		{"exit at 1 and 2", council.FaultCrash, "2 of 3 pages not read", []int{3}},
		{"exit at 2, hang behind", council.FaultCrash, "1 of 3 pages not read", []int{1, 3}},
		{"grow at 2", council.FaultMemory, "1 of 3 pages not read", []int{1, 3}},
		{"talk at 2", council.FaultTimeout, "not through", []int{1}},
		{"evil own", council.FaultNone, "its own data was not", []int{1, 2, 3}},
	}
	for _, tt := range tests {
		t.Run(tt.way, func(t *testing.T) {
			temporary := t.TempDir()
			t.Setenv("TMPDIR", temporary)
			o := options(t)
			o.Command = append(o.Command, tt.way)
			o.Limits.Page, o.Limits.Document, o.Limits.Memory = time.Second, 3*time.Second, 150<<20
			if tt.fault == council.FaultMemory { // a busy machine has no memory to give within a second
				o.Limits.Page, o.Limits.Document = 20*time.Second, time.Minute
			}
			x := open(t, o)
			path := fileOf(t, makePDF("", speech(1)))
			start := time.Now()
			content, pages := readFile(t, x, path)
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("it took %s", took)
			}
			if content.Fault != tt.fault || !strings.Contains(content.Detail, tt.detail) {
				t.Errorf("got %q (%s), want %q with %q", content.Fault, content.Detail, tt.fault, tt.detail)
			}
			var got []int
			for _, p := range pages {
				if p.Text != "" {
					got = append(got, p.Number)
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(tt.pages) || len(tt.pages) > 0 && len(pages) != 3 {
				t.Errorf("got text on the pages %v of %d, want %v", got, len(pages), tt.pages)
			}
			alone(t, x, temporary)
		})
	}
}

// written is how many bytes a process has written.
func written(t testing.TB, id int) int {
	t.Helper()
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/io", id))
	if err != nil {
		t.Errorf("looking at a process: %v", err)
		return 1 << 40
	}
	_, rest, _ := strings.Cut(string(raw), "wchar: ")
	line, _, _ := strings.Cut(rest, "\n")
	n, _ := strconv.Atoi(line)
	return n
}

// longPDF takes a child a second or two.
func longPDF() []byte {
	contents := make([]string, 3000)
	for i := range contents {
		contents[i] = speech(i + 1)
	}
	return makePDF("", contents...)
}

// TestNoPicture: what a child sends for a picture is one, or nobody gets it.
func TestNoPicture(t *testing.T) {
	for _, way := range []string{"page for a picture", "exit", "nonsense"} {
		o := options(t)
		o.Command = append(o.Command, way)
		picture, err := open(t, o).Picture(t.Context(), fileOf(t, makePDF("", speech(1))), 1, 100, false)
		if council.CodeOf(err) != council.Unavailable {
			t.Errorf("%s: got %.20q, %v", way, picture, err)
		}
	}
}

// TestNoFile: bytes that vanish while they are read are no fault of the document, which would stay with it.
func TestNoFile(t *testing.T) {
	o := options(t)
	o.Command = append(o.Command, "no file")
	if content, _, err := open(t, o).Read(t.Context(), fileOf(t, makePDF("", speech(1)))); err == nil {
		t.Errorf("got %+v", content)
	}
}

// TestKilledChild: somebody kills the process that reads, as the system does when memory is short. Another one goes on with
// the page that it had in hand, and nothing is lost.
func TestKilledChild(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	o := options(t)
	o.Children = 1
	x := open(t, o)
	readFile(t, x, fileOf(t, makePDF("", speech(1)))) // so that a child waits
	path := fileOf(t, longPDF())
	victim := children(t, os.Getpid())[0]
	before := written(t, victim)
	killed := make(chan bool)
	go func() {
		defer close(killed)
		for written(t, victim) < before+100_000 {
			time.Sleep(time.Millisecond)
		}
		_ = syscall.Kill(victim, syscall.SIGKILL)
	}()
	content, pages := readFile(t, x, path)
	<-killed
	if content.Fault != council.FaultNone || !strings.Contains(content.Detail, "killed") {
		t.Errorf("got %q (%s)", content.Fault, content.Detail)
	}
	missing := 0
	for i, p := range pages {
		if !strings.Contains(p.Text, fmt.Sprintf("Blatt %d\n", i+1)) {
			missing++
		}
	}
	if len(pages) != 3000 || missing != 0 {
		t.Errorf("got %d pages, %d of them without their text", len(pages), missing)
	}
	alone(t, x, temporary)
}

// TestKilledIdleChild: a child that was killed while it waited costs the next document nothing.
func TestKilledIdleChild(t *testing.T) {
	o := options(t)
	o.Children = 1
	x := open(t, o)
	path := fileOf(t, makePDF("", speech(1)))
	for range 3 {
		content, _ := readFile(t, x, path)
		if content.Fault != "" || content.Methods[council.MethodPdfium] != 1 {
			t.Fatalf("got %+v", content)
		}
		ids := children(t, os.Getpid())
		if len(ids) != 1 {
			t.Fatalf("the children are %v, want one", ids)
		}
		if _, err := x.Picture(t.Context(), path, 1, 100, false); err != nil {
			t.Fatal(err)
		}
		if again := children(t, os.Getpid()); len(again) != 1 || again[0] != ids[0] {
			t.Errorf("the children are %v now, were %v: nobody should start one for a picture", again, ids)
		}
		_ = syscall.Kill(ids[0], syscall.SIGKILL)
	}
	for _, id := range children(t, os.Getpid()) {
		_ = syscall.Kill(id, syscall.SIGKILL)
	}
	if _, err := x.Picture(t.Context(), path, 1, 100, false); err != nil {
		t.Errorf("a picture: %v", err)
	}
	alone(t, x, t.TempDir())
}

// TestCancelled: who does not want to wait any more gets that for an answer, and leaves nothing behind.
func TestCancelled(t *testing.T) {
	for _, way := range []string{"hang", "talk at 2", "hang at 2"} {
		o := options(t)
		o.Command = append(o.Command, way)
		x := open(t, o)
		ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
		start := time.Now()
		_, _, err := x.Read(ctx, fileOf(t, makePDF("", speech(1))))
		cancel()
		if !errors.Is(err, context.DeadlineExceeded) || time.Since(start) > 5*time.Second {
			t.Errorf("%s: got %v after %s", way, err, time.Since(start))
		}
		ctx, cancel = context.WithTimeout(t.Context(), 300*time.Millisecond)
		_, err = x.Picture(ctx, fileOf(t, makePDF("", speech(1))), 1, 100, false)
		cancel()
		if way == "hang" && !errors.Is(err, context.DeadlineExceeded) || err == nil {
			t.Errorf("%s: a picture: got %v", way, err)
		}
		alone(t, x, t.TempDir())
	}
}

// TestConcurrentReads: more documents than children wait for each other, and each gets its own text.
func TestConcurrentReads(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	o := options(t)
	o.Children = 2
	x := open(t, o)
	paths := make([]string, 40)
	for i := range paths {
		paths[i] = fileOf(t, makePDF("", speech(i), speech(i+1)))
		if i%10 == 9 {
			paths[i] = fileOf(t, pdftest.Encrypted())
		}
	}
	most := 0
	var wg sync.WaitGroup
	for i, path := range paths {
		wg.Go(func() {
			content, pages, err := x.Read(t.Context(), path)
			switch {
			case err != nil:
				t.Error(err)
			case i%10 == 9:
				if content.Fault != council.FaultEncrypted {
					t.Errorf("document %d: got %+v", i, content)
				}
			case len(pages) != 2 || !strings.Contains(pages[0].Text, fmt.Sprintf("Blatt %d\n", i)):
				t.Errorf("document %d: got %+v with %d pages", i, content, len(pages))
			}
		})
	}
	done := make(chan struct{})
	go func() { wg.Wait(); close(done) }()
	for waiting := true; waiting; {
		select {
		case <-done:
			waiting = false
		case <-time.After(2 * time.Millisecond):
			most = max(most, len(children(t, os.Getpid())))
		}
	}
	if most > 2 {
		t.Errorf("there were %d children, want 2", most)
	}
	alone(t, x, temporary)
}

// TestFlatHeap: 300 documents leave nothing in the memory of the one who had them read, and wear out a child.
func TestFlatHeap(t *testing.T) {
	measured(t)
	o := options(t)
	o.Children = 1
	x := open(t, o)
	path := fileOf(t, makePDF("", speech(1), speech(2), speech(3)))
	heap := func() uint64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var first uint64
	seen := map[int]bool{}
	for i := range 300 {
		content, _, err := x.Read(t.Context(), path)
		if err != nil || content.Fault != "" {
			t.Fatalf("document %d: %+v, %v", i, content, err)
		}
		if i%50 == 0 {
			for _, id := range children(t, os.Getpid()) {
				seen[id] = true
			}
		}
		if i == 50 {
			first = heap()
		}
	}
	if last := heap(); last > first+1<<20 {
		t.Errorf("%d KB after 50 documents, %d after 300", first>>10, last>>10)
	}
	if len(seen) != 2 {
		t.Errorf("%d processes have read 300 documents, want 2", len(seen))
	}
}

// TestOrphans: if the server is killed, those who read for it end too.
func TestOrphans(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, fileOf(t, makePDF("", speech(1))))
	cmd.Env = append(os.Environ(), parentOfTest+"=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil { // it has read one document
		t.Fatal(err)
	}
	var ids []int
	eventually(t, "one child waits, one hangs", func() bool {
		ids = children(t, cmd.Process.Pid)
		return len(ids) == 2
	})
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	eventually(t, "both have ended", func() bool {
		for _, p := range processes(t) {
			if (p.id == ids[0] || p.id == ids[1]) && p.state != "Z" { // whoever inherits them buries them, or nobody
				return false
			}
		}
		return true
	})
}

// parentOfTest marks a test binary that shall have a child that waits and one that hangs, until it is killed.
const parentOfTest = "RATSFENSTER_TEST_PARENT"

func init() {
	if os.Getenv(parentOfTest) == "" || os.Getenv("RATSFENSTER_TEST_READING_PROCESS") != "" {
		return
	}
	self, err := os.Executable()
	if err != nil {
		panic(err)
	}
	o := extract.Options{Command: []string{self, "-test.run=^$"}, Cache: testCache(), Children: 2}
	if _, _, err := extract.New(o).Read(context.Background(), os.Args[1]); err != nil {
		panic(err)
	}
	os.Stdout.WriteString("one has been read\n")
	o.Command = append(o.Command, "hang")
	_, _, _ = extract.New(o).Read(context.Background(), os.Args[1])
}
