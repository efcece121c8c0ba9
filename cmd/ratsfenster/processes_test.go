package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// process is one of this machine, as /proc tells of it.
type process struct {
	id, parent int
	state      string // "Z": it has ended and nobody has waited for it
	command    string
	rss, most  float64 // MB, now and at its peak
}

// processes reads all there are; none where there is no /proc.
func processes() []process {
	var out []process
	paths, _ := filepath.Glob("/proc/[0-9]*") // the pattern is right
	for _, path := range paths {
		id, _ := strconv.Atoi(filepath.Base(path))
		raw, err := os.ReadFile(filepath.Join(path, "status"))
		if err != nil {
			continue // it has just ended
		}
		p := process{id: id}
		for line := range strings.SplitSeq(string(raw), "\n") {
			name, value, _ := strings.Cut(line, ":")
			fields := strings.Fields(value)
			if len(fields) == 0 {
				continue
			}
			number, _ := strconv.Atoi(fields[0])
			switch name {
			case "State":
				p.state = fields[0]
			case "PPid":
				p.parent = number
			case "VmRSS":
				p.rss = float64(number) / 1000
			case "VmHWM":
				p.most = float64(number) / 1000
			}
		}
		line, _ := os.ReadFile(filepath.Join(path, "cmdline"))
		p.command = strings.TrimSpace(strings.ReplaceAll(string(line), "\x00", " "))
		out = append(out, p)
	}
	return out
}

// childrenOf are the processes that one has started.
func childrenOf(id int) []process {
	return slices.DeleteFunc(processes(), func(p process) bool { return p.parent != id })
}

// watched is what a process and its children took while they were watched.
type watched struct {
	mu      sync.Mutex
	parent  []float64 // MB, at each look
	child   float64   // MB, the peak of the largest child
	zombies map[int]int
	done    chan struct{}
	stopped chan struct{}
}

// watch looks at a process five times a second until stop is called.
func watch(id int) (w *watched, stop func()) {
	w = &watched{zombies: map[int]int{}, done: make(chan struct{}), stopped: make(chan struct{})}
	go func() {
		defer close(w.stopped)
		tick := time.NewTicker(200 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-w.done:
				return
			case <-tick.C:
				w.look(id)
			}
		}
	}()
	return w, sync.OnceFunc(func() {
		close(w.done)
		<-w.stopped
	})
}

func (w *watched) look(id int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, p := range processes() {
		switch {
		case p.id == id && p.rss > 0:
			w.parent = append(w.parent, p.rss)
		case p.parent == id && p.state == "Z":
			w.zombies[p.id]++
		case p.parent == id && strings.Contains(p.command, readingProcess):
			w.child = max(w.child, p.most)
		}
	}
}

// flat reports how much memory the parent had in the second quarter of its time and in the last one, at most.
func (w *watched) flat() (early, late float64) {
	n := len(w.parent)
	if n < 8 {
		return 0, 0
	}
	return slices.Max(w.parent[n/4 : n/2]), slices.Max(w.parent[3*n/4:])
}

// check fails the test if children were too large, or if nobody has waited for one that had ended.
func (w *watched) check(t testing.TB) {
	t.Helper()
	const most = 300 // MB
	if w.child > most {
		t.Errorf("a child had %.0f MB, at most %d are allowed", w.child, most)
	}
	for id, looks := range w.zombies {
		if looks > 10 {
			t.Errorf("the process %d has ended and was not waited for, for %d looks", id, looks)
		}
	}
}

// String is what a log shows of it.
func (w *watched) String() string {
	early, late := w.flat()
	return fmt.Sprintf("parent %.0f MB early, %.0f MB late; largest child %.0f MB", early, late, w.child)
}

// strays fails the test if a child of this program is left whose parent has gone.
func strays(t testing.TB, data string) {
	t.Helper()
	var left []process
	for range 30 {
		left = slices.DeleteFunc(processes(), func(p process) bool { return !strings.Contains(p.command, readingProcess+" "+data) })
		if len(left) == 0 {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Errorf("left behind: %+v", left)
}
