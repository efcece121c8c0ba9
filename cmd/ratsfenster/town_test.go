package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTownFolder: a clerk begins with our folder, makes a mistake, mends it; a running server shows the result.
func TestTownFolder(t *testing.T) {
	data := t.TempDir()
	if _, stderr, code := command(t, "town", "check", "--data", data); code != exitFailed || !strings.Contains(stderr, "town init") {
		t.Errorf("no folder: got %d %q", code, stderr)
	}
	if stdout, stderr, code := command(t, "town", "init", "--data", data); code != 0 || !strings.Contains(stdout, "town.toml") {
		t.Fatalf("init: got %d %q %q", code, stdout, stderr)
	}
	if _, stderr, code := command(t, "town", "init", "--data", data); code != exitFailed || !strings.Contains(stderr, "--force") {
		t.Errorf("init again: got %d %q", code, stderr)
	}
	if stdout, _, code := command(t, "town", "check", "--data", data); code != 0 || !strings.Contains(stdout, "texts/impressum.de.md:3: warning") {
		t.Errorf("only warnings: got %d %q", code, stdout)
	}
	base, srv := start(t, data, serveCommand{NoDemo: true, NoFiles: true})
	settings := filepath.Join(data, "town", "town.toml")
	for _, tt := range []struct {
		text, shown string
		code        int
		said        string
	}{
		{"name = \"Stadt Musterhausen\"\n", "Stadt Musterhausen", 0, "Musterhausen): 0 errors"},
		{"name = Musterstadt", "Stadt Musterhausen", exitFailed, "town.toml:1: error"},
		{"name = \"Stadt Musterstadt\"\n", "Stadt Musterstadt", 0, "0 errors"},
	} {
		if err := os.WriteFile(settings, []byte(tt.text), 0o600); err != nil {
			t.Fatal(err)
		}
		if stdout, _, code := command(t, "town", "check", "--data", data); code != tt.code || !strings.Contains(stdout, tt.said) {
			t.Errorf("%s: check says %d %q", tt.text, code, stdout)
		}
		srv.town.Look(t.Context())
		if status, body := fetch(t, base+"/impressum"); status != http.StatusOK || !strings.Contains(body, tt.shown) {
			t.Errorf("%s: got %d without %q", tt.text, status, tt.shown)
		}
	}
}
