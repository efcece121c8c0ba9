package town_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/town"
)

// place writes files of a town into a folder of the file system.
func place(t *testing.T, dir string, files fs.FS) {
	t.Helper()
	if err := os.CopyFS(dir, files); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path, text string, at time.Time) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
}

// TestWatcher: a town begins with the demo, writes its own settings, makes a mistake, mends it, removes them again.
func TestWatcher(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "town")
	var log bytes.Buffer
	demo := fs.FS(folder("town.toml", `name = "Demo"`))
	w := town.NewWatcher(t.Context(), town.Options{
		Folder: dir, Now: func() time.Time { return now }, Log: slog.New(slog.NewTextHandler(&log, nil)),
		Fallback: func(context.Context) fs.FS { return demo },
	})
	name := func(want string) {
		t.Helper()
		w.Look(t.Context())
		if got := w.Town().Name; got != want {
			t.Errorf("got %q, want %q; the log:\n%s", got, want, &log)
		}
	}
	name("Demo")
	if f, err := w.Open("dgs.vtt"); err != nil {
		t.Errorf("the demo's captions: %v", err)
	} else if body, err := io.ReadAll(f); err != nil || string(body) != "WEBVTT\n" {
		t.Errorf("the demo's captions: got %q, %v", body, err)
	}
	demo = nil
	name("")

	place(t, dir, folder())
	name("Stadt Mornbrück")
	first := w.Town()
	w.Look(t.Context())
	if w.Town() != first {
		t.Error("nothing changed, and it was read again")
	}
	if f, err := w.Open("dgs.vtt"); err != nil {
		t.Errorf("the captions: %v", err)
	} else {
		f.Close()
	}
	for _, no := range []string{"fehlt.png", "../town.toml", ""} {
		if _, err := w.Open(no); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: got %v", no, err)
		}
	}

	settingsPath := filepath.Join(dir, "town.toml")
	write(t, settingsPath, "name = Mornbrück", now)
	name("Stadt Mornbrück")
	if problems := w.Problems(); !town.Wrong(problems) || problems[0].Line != 1 {
		t.Errorf("the mistake is not told: %v", problems)
	}
	if !strings.Contains(log.String(), "the last good ones stay") {
		t.Errorf("the log does not tell of the mistake:\n%s", &log)
	}
	write(t, settingsPath, "name = Neu", now.Add(time.Minute)) // another mistake: still the last good ones
	name("Stadt Mornbrück")
	write(t, settingsPath, `name = "Neu"`, now.Add(time.Hour))
	name("Neu")
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	name("")
}

// TestWatcherStart: where the first look finds mistakes, what can be read shows, until all is well.
func TestWatcherStart(t *testing.T) {
	dir := t.TempDir()
	place(t, dir, folder("texts/x.md", "?"))
	w := town.NewWatcher(t.Context(), town.Options{Folder: dir, Now: func() time.Time { return now }, Log: slog.New(slog.DiscardHandler)})
	if w.Town().Name != "Stadt Mornbrück" || !town.Wrong(w.Problems()) {
		t.Errorf("got %q, %v", w.Town().Name, w.Problems())
	}
	write(t, filepath.Join(dir, "town.toml"), `name = "Neu"`, now)
	w.Look(t.Context())
	if w.Town().Name != "Neu" {
		t.Errorf("got %q: there were no good settings to keep", w.Town().Name)
	}
}

// TestWatcherRun: a signal reads the settings again although no file has changed.
func TestWatcherRun(t *testing.T) {
	dir := t.TempDir()
	place(t, dir, folder())
	reading := now
	w := town.NewWatcher(t.Context(), town.Options{Folder: dir, Now: func() time.Time { return reading }, Log: slog.New(slog.DiscardHandler)})
	ctx, stop := context.WithCancel(t.Context())
	tick, again, done := make(chan time.Time), make(chan os.Signal), make(chan struct{})
	go func() { w.Run(ctx, tick, again); close(done) }()
	tick <- now
	tick <- now // the first look is over
	if town.Wrong(w.Problems()) || len(w.Problems()) > 0 {
		t.Errorf("got %v", w.Problems())
	}
	reading = now.AddDate(2, 0, 0) // the statement grows old by itself
	again <- os.Interrupt
	tick <- now
	stop()
	<-done
	if got := w.Problems(); len(got) != 1 || !strings.Contains(got[0].Text, "older than a year") {
		t.Errorf("got %v", got)
	}
}

// TestLinksOutside: what lies outside of the folder is not read by way of a link.
func TestLinksOutside(t *testing.T) {
	dir := t.TempDir()
	place(t, dir, folder())
	secret := filepath.Join(t.TempDir(), "secret")
	write(t, secret, "geheim", now)
	for _, name := range []string{"texts/start.de.md", "media/x.vtt", "icon.svg"} {
		if err := os.Symlink(secret, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("impressum.de.md", filepath.Join(dir, "texts/barrierefreiheit.de.md")); err != nil {
		t.Fatal(err)
	}
	got, problems := town.ReadFolder(dir, now)
	if len(problems) != 3 {
		t.Errorf("got %v", problems)
	}
	for _, p := range problems {
		if !strings.Contains(p.Text, "leads out of the folder") || strings.Contains(p.Text, secret) {
			t.Errorf("got %s", p)
		}
	}
	if text, ok := got.Text("barrierefreiheit", "de"); !ok || text.Title != "Impressum der Stadt" {
		t.Errorf("a link within the folder: %+v", text)
	}
}

func TestNoFolder(t *testing.T) {
	dir := t.TempDir()
	got, problems := town.ReadFolder(filepath.Join(dir, "nix"), now)
	if got == nil || !town.Wrong(problems) || strings.Contains(problems[0].Text, dir) {
		t.Errorf("got %+v, %v", got, problems)
	}
}
