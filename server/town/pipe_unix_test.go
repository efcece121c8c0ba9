//go:build unix

package town_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/ratsfenster/ratsfenster/server/town"
)

// TestPipe: who opens a pipe waits until somebody writes into it. Neither server nor doctor may.
func TestPipe(t *testing.T) {
	dir := t.TempDir()
	place(t, dir, fstest.MapFS{"town.toml": {Data: []byte(`name = "Stadt"`)}, "texts/start.de.md": {Data: []byte("Hier")}})
	if err := syscall.Mkfifo(filepath.Join(dir, "texts/impressum.de.md"), 0o600); err != nil {
		t.Fatal(err)
	}
	problems := make(chan []town.Problem, 1)
	go func() {
		_, found := town.ReadFolder(dir, now)
		problems <- found
	}()
	select {
	case found := <-problems:
		if len(found) == 0 || found[0].File != "texts/impressum.de.md" || !strings.Contains(found[0].Text, "must be a file") {
			t.Errorf("got %v", found)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("the reader waits for the pipe")
	}
}
