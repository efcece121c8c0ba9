package main

import (
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"

	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
)

// progress shows how far an import is: a bar on a terminal, a log line now and then
// elsewhere.
type progress struct {
	name     string
	terminal bool

	mu    sync.Mutex
	last  time.Time
	drawn bool
}

func newProgress(name string) *progress {
	return &progress{name: name, terminal: term.IsTerminal(int(os.Stderr.Fd()))}
}

func (p *progress) show(at oparl.Progress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	every := 5 * time.Second
	if p.terminal {
		every = 100 * time.Millisecond
	}
	if now := time.Now(); now.Sub(p.last) < every {
		return
	} else if p.last = now; !p.terminal {
		slog.Info("import", "source", p.name, "phase", at.Phase, "pages", at.Pages, "done", at.Done, "of", at.Total)
		return
	}
	p.drawn = true
	if at.Total == 0 {
		fmt.Fprintf(os.Stderr, "\r\x1b[K%d pages fetched", at.Pages)
		return
	}
	const width = 30
	full := min(width, width*at.Done/at.Total)
	fmt.Fprintf(os.Stderr, "\r\x1b[K[%s%s] %d of %d objects", strings.Repeat("█", full), strings.Repeat("░", width-full), at.Done, at.Total)
}

func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.drawn {
		fmt.Fprint(os.Stderr, "\r\x1b[K")
	}
}
