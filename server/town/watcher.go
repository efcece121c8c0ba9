package town

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Options say what a Watcher watches.
type Options struct {
	Folder string
	// Fallback gives other settings for as long as there is no such folder: those of the demo. nil, or a nil result:
	// the town says nothing of itself. It is asked at every look.
	Fallback func(context.Context) fs.FS
	Now      func() time.Time
	Log      *slog.Logger
}

// Watcher keeps the town as its folder has it. New settings show when they are free of errors; else the last good ones
// stay. At the start there are none: then what can be read shows.
type Watcher struct {
	o       Options
	looking sync.Mutex
	current atomic.Pointer[state]
}

// state is what was read last.
type state struct {
	town     *council.Town
	folder   string // empty: not from the folder
	fallback fs.FS
	print    string // of the files that it was read from, or that were refused
	problems []Problem
	good     bool // the town was in the folder without errors
}

// NewWatcher looks for the first time.
func NewWatcher(ctx context.Context, o Options) *Watcher {
	w := &Watcher{o: o}
	w.Look(ctx)
	return w
}

// Town is the town as it shows itself at present.
func (w *Watcher) Town() *council.Town { return w.current.Load().town }

// Problems are those of the newest look, also of settings that do not show because of them.
func (w *Watcher) Problems() []Problem { return w.current.Load().problems }

// Open opens one of the town's media. fs.ErrNotExist if there is none of this name.
func (w *Watcher) Open(name string) (fs.File, error) {
	s := w.current.Load()
	if _, ok := s.town.Media[name]; !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	path := mediaFolder + "/" + name
	if s.fallback != nil {
		return s.fallback.Open(path)
	}
	root, err := os.OpenRoot(s.folder)
	if err != nil {
		return nil, fmt.Errorf("opening the town's folder: %w", err)
	}
	defer root.Close() //nolint:errcheck // an opened file stays open
	return root.FS().Open(path)
}

// Run looks again at every tick and whenever somebody asks for it, until ctx ends.
func (w *Watcher) Run(ctx context.Context, tick <-chan time.Time, again <-chan os.Signal) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick:
			w.Look(ctx)
		case <-again:
			w.o.Log.InfoContext(ctx, "reading the town's settings again")
			w.look(ctx, true)
		}
	}
}

// Look reads the settings if something about them has changed.
func (w *Watcher) Look(ctx context.Context) { w.look(ctx, false) }

func (w *Watcher) look(ctx context.Context, always bool) {
	w.looking.Lock()
	defer w.looking.Unlock()
	old, fresh := w.current.Load(), &state{}
	root, err := os.OpenRoot(w.o.Folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if w.o.Fallback != nil {
			fresh.fallback = w.o.Fallback(ctx)
		}
		fresh.print = fmt.Sprint("without a folder, fallback: ", fresh.fallback != nil)
	case err != nil:
		fresh.folder, fresh.print = w.o.Folder, err.Error()
	default:
		defer root.Close() //nolint:errcheck // only read from
		fresh.folder, fresh.print = w.o.Folder, fingerprint(root.FS())
	}
	if old != nil && old.print == fresh.print && !always {
		return
	}
	switch {
	case root != nil:
		fresh.town, fresh.problems = Read(root.FS(), w.o.Now())
	case err != nil && fresh.folder != "":
		fresh.town, fresh.problems = ReadFolder(w.o.Folder, w.o.Now())
	case fresh.fallback != nil:
		fresh.town, fresh.problems = Read(fresh.fallback, w.o.Now())
	default:
		fresh.town = &council.Town{}
	}
	fresh.good = fresh.folder != "" && !Wrong(fresh.problems)
	if old != nil && old.good && fresh.folder != "" && !fresh.good {
		fresh.town, fresh.good = old.town, true
	}
	w.tell(ctx, old, fresh)
	w.current.Store(fresh)
}

// tell logs what a look led to: errors one by one, warnings as a number.
func (w *Watcher) tell(ctx context.Context, old, fresh *state) {
	if fresh.folder == "" {
		return
	}
	warnings := 0
	for _, p := range fresh.problems {
		if p.Severity == Warning {
			warnings++
			continue
		}
		w.o.Log.ErrorContext(ctx, "town settings", "file", p.File, "line", p.Line, "problem", p.Text)
	}
	switch {
	case !Wrong(fresh.problems):
		w.o.Log.InfoContext(ctx, "the town's settings are read", "folder", fresh.folder, "town", fresh.town.Name, "warnings", warnings)
	case old != nil && old.town == fresh.town:
		w.o.Log.ErrorContext(ctx, "the town's new settings have errors; the last good ones stay", "folder", fresh.folder)
	default:
		w.o.Log.ErrorContext(ctx, "the town's settings have errors; what is wrong is left out", "folder", fresh.folder)
	}
}

// fingerprint changes with every change of a file: names, sizes, times.
func fingerprint(folder fs.FS) string {
	var b strings.Builder
	for _, sub := range []string{".", textsFolder, mediaFolder} {
		entries, err := fs.ReadDir(folder, sub)
		if err != nil {
			fmt.Fprintf(&b, "%s\n", cause(err))
			continue
		}
		for _, e := range entries {
			path := e.Name()
			if sub != "." {
				path = sub + "/" + path
			}
			info, err := fs.Stat(folder, path) // through links: their targets count
			if err != nil {
				fmt.Fprintf(&b, "%s %s\n", path, cause(err))
				continue
			}
			fmt.Fprintf(&b, "%s %d %d %s\n", path, info.Size(), info.ModTime().UnixNano(), info.Mode())
		}
	}
	return b.String()
}
