package extract

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// child is a process that reads documents.
type child struct {
	cmd       *exec.Cmd
	in        io.WriteCloser
	out       *bufio.Reader
	said      *tail // what it wrote to its standard error
	limit     int64
	documents int
	rest      *time.Timer // ends it when nothing comes

	done chan struct{} // closed when it has ended and was waited for
	// killed is why the parent killed it, a council.ReadingFault.
	killed atomic.Value
	once   sync.Once
}

// start starts a child. It ends with ctx only while it reads: see reading.
func start(ctx context.Context, o Options) (*child, error) {
	if len(o.Command) == 0 {
		return nil, errors.New("starting a reading process: no command")
	}
	args := slices.Concat(o.Command[1:], []string{o.Cache})
	cmd := exec.CommandContext(context.WithoutCancel(ctx), o.Command[0], args...) //nolint:gosec // our own program
	// The engine's own tables are most of the heap and never change: collecting seldom saves a tenth of the whole CPU.
	cmd.Env = append([]string{"GOMEMLIMIT=160MiB", "GOGC=400", "GOTRACEBACK=none"}, o.environment()...)
	cmd.Dir = os.TempDir()
	apart(cmd)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("starting a reading process: %w", err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("starting a reading process: %w", err)
	}
	c := &child{cmd: cmd, in: in, out: bufio.NewReaderSize(out, 64<<10), said: &tail{}, limit: o.Limits.Memory, done: make(chan struct{})}
	cmd.Stderr = c.said
	if err := c.launch(); err != nil {
		return nil, fmt.Errorf("starting a reading process: %w", err)
	}
	go c.watch()
	return c, nil
}

// launch starts the process from a thread that lives as long: Linux lets a child die with the thread that has started it,
// not with the process.
func (c *child) launch() error {
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := c.cmd.Start()
		started <- err
		if err == nil {
			<-c.done
		}
	}()
	return <-started
}

// environment is what a child gets of ours: nothing but what the tests of this package need to find themselves.
func (o Options) environment() []string {
	for _, arg := range o.Command[1:] {
		if strings.HasPrefix(arg, "-test.") {
			return []string{childOfTest + "=1"}
		}
	}
	return nil
}

// childOfTest marks a test binary that shall be a child.
const childOfTest = "RATSFENSTER_TEST_READING_PROCESS"

// watch kills a child that takes too much memory.
func (c *child) watch() {
	tooLarge(c.cmd.Process.Pid, c.limit, c.done, func() { c.killFor(council.FaultMemory) })
}

// tooLarge tells of a process that holds more than so many bytes, as long as it does, until it has ended.
func tooLarge(process int, limit int64, ended <-chan struct{}, tell func()) {
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ended:
			return
		case <-tick.C:
			if memoryOf(process) > limit {
				tell()
			}
		}
	}
}

func (c *child) memory() int64 { return memoryOf(c.cmd.Process.Pid) }

// memoryOf is how many bytes a process holds, 0 where the system does not tell.
func memoryOf(process int) int64 {
	raw, err := os.ReadFile("/proc/" + strconv.Itoa(process) + "/statm")
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(raw))
	if len(fields) < 2 {
		return 0
	}
	pages, err := strconv.ParseInt(fields[1], 10, 64)
	if err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}

func (c *child) alive() bool {
	select {
	case <-c.done:
		return false
	default:
		return true
	}
}

// ask sends a request.
func (c *child) ask(r request) error {
	raw, err := json.Marshal(r)
	if err != nil {
		return err
	}
	_, err = c.in.Write(append(raw, '\n'))
	return err
}

// errSilent says that a child that has read other documents is gone and has said nothing of this one: somebody else has
// ended it, or the one before. Another one shall be asked.
var errSilent = errors.New("the reading process has died before it said anything")

// silent reports whether that is so, of a child whose output has ended.
func (c *child) silent(heard bool) bool {
	return !heard && c.documents > 0 && c.killed.Load() == nil
}

// killFor kills it for a reason that its document is told of.
func (c *child) killFor(f council.ReadingFault) {
	c.killed.CompareAndSwap(nil, f)
	kill(c.cmd)
}

// end lets it end by itself, and sees to it.
func (c *child) end() {
	_ = c.in.Close() // it reads the end and goes
	timer := time.AfterFunc(time.Second, func() { kill(c.cmd) })
	defer timer.Stop()
	c.wait()
}

// kill ends it now.
func (c *child) kill() {
	if c.alive() {
		kill(c.cmd)
	}
	c.wait()
}

// wait waits until it has ended, so that nothing is left of it.
func (c *child) wait() {
	c.once.Do(func() {
		_ = c.cmd.Wait() // how it ended says its last word and killed
		close(c.done)
	})
	<-c.done
}

// why says why a child has ended in the middle of a document.
func (c *child) why() fault {
	c.kill()
	if f, ok := c.killed.Load().(council.ReadingFault); ok {
		return fault{f, "the reading process was killed: " + strings.ToLower(string(f))}
	}
	return fault{council.FaultCrash, strings.TrimSpace("the reading process has died: " + c.cmd.ProcessState.String() + " " + c.said.String())}
}

// tail keeps the last words.
type tail struct {
	mu  sync.Mutex
	raw []byte
}

const tailLength = 300

// Write keeps the end of what it is given.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.raw = append(t.raw, p...)
	if n := len(t.raw) - tailLength; n > 0 {
		t.raw = append(t.raw[:0], t.raw[n:]...)
	}
	return len(p), nil
}

// String is what was kept, on one line.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.Join(strings.Fields(strings.ToValidUTF8(string(t.raw), "")), " ")
}
