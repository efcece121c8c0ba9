package main

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// townFolder is a folder as a town without a server would hand it over: some of the invented town's documents, and what is
// none.
func townFolder(t *testing.T) string {
	t.Helper()
	town, err := fixtures.New(time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	client := &http.Client{Transport: fixtures.RoundTripper(town.Handler())}
	dir := filepath.Join(t.TempDir(), "Vorlagen")
	if err := os.MkdirAll(filepath.Join(dir, "Sitzungen"), 0o750); err != nil {
		t.Fatal(err)
	}
	for to, from := range map[string]string{
		"Radweg.pdf":                      "antrag-radweg-uferstrasse.pdf", // 0568/2025
		"0584-2025_Beschlussvorlage.pdf":  "feuerwehr-ebersroth.pdf",
		"0584-2025_Anlage_1.pdf":          "feuerwehr-ebersroth-anlage-1.pdf",
		"Sitzungen/Protokoll.pdf":         "niederschrift-hauptausschuss-03.pdf",
		"Sitzungen/2025 Einladung HA.pdf": "einladung-hauptausschuss-05.pdf",
	} {
		resp, err := client.Get(fixtures.BaseURL + "/view/" + from)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(resp.Body)
		_ = resp.Body.Close()
		if err != nil || resp.StatusCode != http.StatusOK {
			t.Fatalf("%s: got %d, %v", from, resp.StatusCode, err)
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(to)), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "Liste.docx"), []byte("PK\x03\x04 word/"), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// titles lists the papers of a database as a reader would find them.
func titles(t *testing.T, data string) string {
	t.Helper()
	stdout, stderr, code := command(t, "dump", "--data", data)
	if code != 0 {
		t.Fatal(stderr)
	}
	var out []string
	for line := range strings.Lines(stdout) {
		var o struct{ Type, Reference, Name, Date string }
		if json.Unmarshal([]byte(line), &o) == nil && o.Type == "Paper" {
			out = append(out, o.Reference+" "+o.Name+" "+o.Date)
		}
	}
	return strings.Join(out, "\n")
}

func TestIngestFiles(t *testing.T) {
	dir, data := townFolder(t), t.TempDir()
	stdout, stderr, code := command(t, "ingest", "files", dir, "--body", "Stadt Mornbrück", "--json", "--data", data)
	if code != 0 {
		t.Fatalf("got %d\n%s", code, stderr)
	}
	var report map[string]council.Counts
	if err := json.Unmarshal([]byte(stdout), &report); err != nil {
		t.Fatalf("%v\n%s", err, stdout)
	}
	if f := report["File"]; f.New != 5 || f.Dropped != 1 || f.Reasons["not a PDF (.docx)"] != 1 || report["Body"].New != 1 || report["Paper"].New != 1 {
		t.Errorf("got %+v", report)
	}
	papers := titles(t, data)
	for _, want := range []string{"0568/2025 Sicherer Radweg in der Uferstraße zwischen Alter Brücke und Freibad 2025-05-22", "0584/2025 "} {
		if !strings.Contains(papers, want) {
			t.Errorf("got the papers\n%s\nwant %s", papers, want)
		}
	}
	before, _, _ := command(t, "dump", "--data", data)
	if strings.Contains(before, filepath.Dir(dir)) {
		t.Error("a path of this machine is in the database")
	}
	if !strings.Contains(before, `"name":"Haupt- und Finanzausschuss"`) || !strings.Contains(before, "Meeting.resultsProtocol") {
		t.Error("minutes found no meeting")
	}
	stdout, stderr, code = command(t, "ingest", "files", dir, "--json", "--data", data)
	if err := json.Unmarshal([]byte(stdout), &report); err != nil || code != 0 || report["Paper"].Unchanged != 2 || report["File"].Unchanged != 5 {
		t.Errorf("again: got %d, %v, %+v\n%s", code, err, report, stderr)
	}
	if after, _, _ := command(t, "dump", "--data", data); after != before {
		t.Error("the same folder again changed something")
	}

	table := filepath.Join(t.TempDir(), "tabelle.csv")
	if err := os.WriteFile(table, []byte("Dateiname;Betreff\nRadweg.pdf;Radweg an der Uferstraße\nfehlt.pdf;x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	stdout, stderr, code = command(t, "ingest", "files", dir, "--csv", table, "--no-files", "--data", data)
	if code != 0 || !strings.Contains(stdout, "CSV line 3: there is no file fehlt.pdf") {
		t.Errorf("with a table: got %d\n%s%s", code, stdout, stderr)
	}
	if papers := titles(t, data); !strings.Contains(papers, "0568/2025 Radweg an der Uferstraße 2025-05-22") {
		t.Errorf("got the papers\n%s", papers)
	}

	for _, args := range [][]string{{"ingest", "status"}, {"source", "pause", "folder:Vorlagen"}, {"source", "resume", "folder:Vorlagen"}, {"source", "list"}} {
		stdout, stderr, code := command(t, append(args, "--data", data)...)
		if code != 0 || strings.Contains(stdout, filepath.Dir(dir)) {
			t.Errorf("%v: got %d\n%s%s", args, code, stdout, stderr)
		}
	}
	if _, stderr, code := command(t, "source", "remove", "folder:Vorlagen", "--data", data); code != 0 {
		t.Errorf("removing: got %d %s", code, stderr)
	}
	if papers := titles(t, data); papers != "" {
		t.Errorf("left behind: %s", papers)
	}
}

func TestIngestFilesUsedWrongly(t *testing.T) {
	dir, data := t.TempDir(), t.TempDir()
	for name, tt := range map[string]struct {
		args []string
		want string
	}{
		"no folder":         {nil, "dir"},
		"one that is none":  {[]string{filepath.Join(dir, "fehlt")}, "cannot be read"},
		"no name":           {[]string{"/"}, "--name"},
		"a name that ends":  {[]string{dir, "--name", "a/b"}, "a/b"},
		"no table":          {[]string{dir, "--csv", filepath.Join(dir, "fehlt.csv")}, "fehlt.csv"},
		"a folder as table": {[]string{dir, "--csv", dir}, "no file"},
	} {
		_, stderr, code := command(t, append(append([]string{"ingest", "files"}, tt.args...), "--data", data)...)
		if code != exitUsage || !strings.Contains(stderr, tt.want) {
			t.Errorf("%s: got %d %q, want it to name %q", name, code, stderr, tt.want)
		}
	}
	if stdout, _, _ := command(t, "source", "list", "--data", data); stdout != "" {
		t.Errorf("got the sources %q, want none", stdout)
	}
}

// Beside a running server rows and bytes are written, and the server reads the files.
func TestIngestFilesBesideServer(t *testing.T) {
	dir, data := townFolder(t), t.TempDir()
	_, _ = start(t, data, serveCommand{NoDemo: true})
	stdout, stderr, code := command(t, "ingest", "files", dir, "--name", "Ratsarchiv", "--data", data)
	if code != 0 || !strings.Contains(stderr, "the running server reads the files") || !strings.Contains(stdout, "FULL import") {
		t.Fatalf("got %d\n%s%s", code, stdout, stderr)
	}
	for deadline := time.Now().Add(2 * time.Minute); !strings.Contains(titles(t, data), "0568/2025 Sicherer Radweg"); time.Sleep(300 * time.Millisecond) {
		if time.Now().After(deadline) {
			status, _, _ := command(t, "ingest", "status", "--data", data)
			t.Fatalf("the server has not read the files:\n%s", status)
		}
	}
}
