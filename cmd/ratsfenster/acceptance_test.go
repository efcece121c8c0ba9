package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The tests in this file run the real binary against recorded servers, as a user
// would. They take minutes and need the corpus and python3, so they belong to `make
// acceptance`, which sets RATSFENSTER_TEST_LONG.

// binary builds the program once per test run.
func binary(t testing.TB) string {
	t.Helper()
	path := filepath.Join(os.TempDir(), fmt.Sprintf("ratsfenster-test-%d", os.Getpid()))
	if _, err := os.Stat(path); err == nil {
		return path
	}
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	if err != nil {
		t.Fatalf("building: %v\n%s", err, out)
	}
	return path
}

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == readingProcess { // the child of a server in this process
		os.Exit(run(os.Args[1:]))
	}
	if cache, err := os.UserCacheDir(); err == nil {
		compiledCode = func(*environment) string { return filepath.Join(cache, "ratsfenster-test") }
	}
	code := m.Run()
	_ = os.Remove(filepath.Join(os.TempDir(), fmt.Sprintf("ratsfenster-test-%d", os.Getpid())))
	os.Exit(code)
}

func needLong(t testing.TB) {
	t.Helper()
	if os.Getenv("RATSFENSTER_TEST_LONG") == "" {
		t.Skip("takes minutes; make acceptance runs it")
	}
}

// replayTool is the program that serves the recorded harvests.
func replayTool(t testing.TB) string {
	t.Helper()
	corpus := os.Getenv("RATSFENSTER_TEST_CORPUS")
	if corpus == "" {
		t.Skip("RATSFENSTER_TEST_CORPUS is not set: no recorded servers here")
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("python3 is missing: apt-get install python3")
	}
	return filepath.Join(corpus, "..", "tools", "oparl-replay.py")
}

const replayPort = 8097

// replay serves a harvest with faults until the test ends or stop is called.
func replay(t testing.TB, harvest string, faults ...string) (url string, stop func()) {
	t.Helper()
	cmd := exec.Command("python3", append([]string{replayTool(t), harvest, "--port", strconv.Itoa(replayPort)}, faults...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	stop = func() {
		if cmd.ProcessState == nil {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
		}
	}
	t.Cleanup(stop)
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the replay did not start: %v", err)
	}
	return strings.TrimSpace(line), stop
}

// recorded counts the objects of a harvest per type.
func recorded(t testing.TB, harvest string) map[string]int {
	t.Helper()
	out, err := exec.Command("python3", replayTool(t), harvest, "--count").Output()
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		typ, n, _ := strings.Cut(line, " ")
		counts[typ], err = strconv.Atoi(n)
		if err != nil {
			t.Fatal(err)
		}
	}
	return counts
}

type counts struct{ Found, New, Changed, Unchanged, Deleted, Dropped int }

// ingest imports into a data folder and returns the report.
func ingest(t testing.TB, data, url string, flags ...string) map[string]counts {
	t.Helper()
	cmd := exec.Command(binary(t), append([]string{"ingest", "oparl", url, "--allow-private", "--json", "--no-files", "--data", data}, flags...)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("ingest: %v\n%s", err, stderr.String())
	}
	report := map[string]counts{}
	if err := json.Unmarshal(stdout.Bytes(), &report); err != nil {
		t.Fatalf("report: %v\n%s", err, stdout.String())
	}
	return report
}

// dump returns a hash of the domain, and the lines for a look.
func dump(t testing.TB, data string) string {
	t.Helper()
	out, err := exec.Command(binary(t), "dump", "--data", data).Output()
	if err != nil {
		t.Fatalf("dump: %v", err)
	}
	if len(out) == 0 {
		t.Fatal("the dump is empty")
	}
	sum := sha256.Sum256(out)
	return hex.EncodeToString(sum[:])
}

// differ shows the first lines in which two dumps differ.
func differ(t testing.TB, a, b string) {
	t.Helper()
	lines := func(data string) map[string]bool {
		out, err := exec.Command(binary(t), "dump", "--data", data).Output()
		if err != nil {
			t.Fatal(err)
		}
		set := map[string]bool{}
		for _, l := range strings.Split(string(out), "\n") {
			set[l] = true
		}
		return set
	}
	in, other := lines(a), lines(b)
	shown := 0
	for l := range in {
		if !other[l] && shown < 10 {
			t.Log("only here:", l)
			shown++
		}
	}
}

func wantNew(t testing.TB, got map[string]counts, want map[string]int) {
	t.Helper()
	for typ, n := range want {
		if c := got[typ]; c.New != n || c.Changed+c.Unchanged+c.Deleted != 0 {
			t.Errorf("%s: got %+v, want %d new", typ, c, n)
		}
	}
}

// wantOnly checks that nothing happened but what is named.
func wantOnly(t testing.TB, got map[string]counts, changed, deleted map[string]int) {
	t.Helper()
	for typ, c := range got {
		if c.New != 0 || c.Changed != changed[typ] || c.Deleted != deleted[typ] {
			t.Errorf("%s: got %+v, want %d changed, %d deleted", typ, c, changed[typ], deleted[typ])
		}
	}
	for typ := range changed {
		if _, ok := got[typ]; !ok {
			t.Errorf("%s is not in the report", typ)
		}
	}
}

var harvests = []string{"huertgenwald", "karlsruhe"}

// Imports equal what was recorded, whatever the server does wrong, and a second run
// finds nothing new.
func TestAcceptanceFaults(t *testing.T) {
	needLong(t)
	for _, harvest := range harvests {
		want, clean := recorded(t, harvest), ""
		for _, faults := range [][]string{
			nil, {"--error-every", "7"}, {"--delay", "50"}, {"--hang-every", "50"}, {"--loop-next"}, {"--control-chars"},
		} {
			t.Run(harvest+strings.Join(faults, " "), func(t *testing.T) {
				data := t.TempDir()
				url, stop := replay(t, harvest, faults...)
				defer stop()
				wantNew(t, ingest(t, data, url), want)
				sum := dump(t, data)
				if clean == "" {
					clean = sum
				}
				if sum != clean {
					t.Error("the dump differs from that of a clean import")
				}
				wantOnly(t, ingest(t, data, url), nil, nil)
				wantOnly(t, ingest(t, data, url, "--full"), nil, nil)
				if dump(t, data) != clean {
					t.Error("the dump differs after the second and third import")
				}
			})
		}
	}
}

// papers finds addresses of papers of a harvest: a path as the replay's flags take it.
func papers(t testing.TB, data string) []string {
	t.Helper()
	out, err := exec.Command(binary(t), "dump", "--data", data).Output()
	if err != nil {
		t.Fatal(err)
	}
	var urls []string
	for _, line := range bytes.Split(out, []byte("\n")) {
		var o struct {
			Type    string `json:"type"`
			URL     string `json:"url"`
			Deleted bool   `json:"deleted"`
		}
		if json.Unmarshal(line, &o) == nil && o.Type == "Paper" && !o.Deleted {
			urls = append(urls, o.URL)
		}
	}
	if len(urls) == 0 {
		t.Fatal("no papers in the dump")
	}
	return urls
}

// Incremental imports see exactly what happened.
func TestAcceptanceIncremental(t *testing.T) {
	needLong(t)
	for _, harvest := range harvests {
		t.Run(harvest, func(t *testing.T) {
			data := t.TempDir()
			url, stop := replay(t, harvest)
			ingest(t, data, url)
			stop()
			ids := papers(t, data)
			for _, step := range []struct {
				flag             string
				changed, deleted map[string]int
			}{
				{"--touch", nil, nil},
				{"--change", map[string]int{"Paper": 1}, nil},
				{"--tombstone", nil, map[string]int{"Paper": 1}},
			} {
				_, stop := replay(t, harvest, step.flag, ids[len(ids)/2])
				wantOnly(t, ingest(t, data, url), step.changed, step.deleted)
				stop()
			}
		})
	}
	t.Run("every third of karlsruhe with lost filters", func(t *testing.T) {
		data := t.TempDir()
		url, stop := replay(t, "karlsruhe")
		ingest(t, data, url)
		stop()
		ids := papers(t, data)
		_, stop = replay(t, "karlsruhe", "--change-every", "3", "--drop-filter", "--tombstone", ids[len(ids)-3])
		defer stop()
		got := ingest(t, data, url)["Paper"]
		if (got.Changed != 501 && got.Changed != 500) || got.Deleted != 1 || got.New != 0 {
			t.Errorf("got %+v, want 501 (500 if the tombstone hit one of them) changed and 1 deleted", got)
		}
	})
}

// Killed at any moment and started again, an import ends with the same database.
func TestAcceptanceKill(t *testing.T) {
	needLong(t)
	const kills = 20
	for _, harvest := range harvests {
		t.Run(harvest, func(t *testing.T) {
			url, stop := replay(t, harvest)
			defer stop()
			calm := t.TempDir()
			began := time.Now()
			wantNew(t, ingest(t, calm, url), recorded(t, harvest))
			whole := time.Since(began)
			data := t.TempDir()
			random := rand.New(rand.NewPCG(1, uint64(len(harvest))))
			killed := 0
			for killed < kills {
				cmd := exec.Command(binary(t), "ingest", "oparl", url, "--allow-private", "--json", "--no-files", "--data", data)
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				done := make(chan error, 1)
				go func() { done <- cmd.Wait() }()
				select {
				case err := <-done:
					if err != nil {
						t.Fatalf("after %d kills: %v", killed, err)
					}
					data = t.TempDir() // it came to its end before the kill: once more from the start
					continue
				case <-time.After(time.Duration(random.Int64N(int64(whole) / 3))):
				}
				if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
					t.Fatal(err)
				}
				<-done
				killed++
			}
			report := ingest(t, data, url)
			if dump(t, data) != dump(t, calm) {
				t.Error("the dump differs from that of an undisturbed import")
				differ(t, data, calm)
				differ(t, calm, data)
			}
			t.Logf("undisturbed %s; after %d kills the last run reports %v", whole.Round(time.Millisecond), killed, report["Paper"])
			wantOnly(t, ingest(t, data, url, "--full"), nil, nil)
		})
	}
}
