package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// The tests in this file read files with the real binary: while it is killed, while the disk is full, and all of a town.

// pdfOf makes a PDF of pages of lines.
func pdfOf(pages [][]string, pad int) []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>", "",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
	}
	var kids []string
	for _, lines := range pages {
		var b strings.Builder
		b.WriteString("BT /F1 10 Tf 12 TL 50 790 Td\n")
		for _, line := range lines {
			fmt.Fprintf(&b, "(%s) Tj T*\n", line)
		}
		b.WriteString("ET")
		objects = append(objects, fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", b.Len(), b.String()))
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", len(objects)))
		kids = append(kids, fmt.Sprintf("%d 0 R", len(objects)))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids))
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n%" + strings.Repeat("x", pad) + "\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return out.Bytes()
}

const (
	manyFiles = 200
	distinct  = 180 // of these by their bytes
	manyPages = 12
)

// manyDocuments are 200 files, some with the same bytes, some scans.
func manyDocuments(t *testing.T, pad int) map[string][]byte {
	t.Helper()
	scans, err := filepath.Glob("../../fixtures/scans/*.jpg")
	if err != nil || len(scans) == 0 {
		t.Fatal("no scans", err)
	}
	documents := map[string][]byte{}
	for i := range manyFiles {
		n := i % distinct
		if n%30 == 7 {
			raw, err := os.ReadFile(scans[n/30%len(scans)])
			if err != nil {
				t.Fatal(err)
			}
			documents[fmt.Sprintf("datei-%03d.jpg", i)] = raw
			continue
		}
		pages := make([][]string, manyPages)
		for p := range pages {
			for l := range 50 {
				pages[p] = append(pages[p], fmt.Sprintf("Vorlage %d, Seite %d, Zeile %d: der Stadtrat von Mornbruck nimmt den Bericht zur Kenntnis.", n, p+1, l+1))
			}
		}
		documents[fmt.Sprintf("datei-%03d.pdf", i)] = pdfOf(pages, pad)
	}
	return documents
}

// lineServer runs the binary as a server and keeps its log.
type lineServer struct {
	*testing.T
	data, addr string
	temporary  string // its folder for what is not kept
	log        string // path of a file
	cmd        *exec.Cmd
}

func newLineServer(t *testing.T, data string) *lineServer {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return &lineServer{T: t, data: data, addr: l.Addr().String(), temporary: t.TempDir(), log: filepath.Join(t.TempDir(), "log")}
}

func (s *lineServer) start() {
	s.Helper()
	out, err := os.OpenFile(s.log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		s.Fatal(err)
	}
	defer out.Close()
	s.cmd = exec.Command(binary(s.T), "serve", "--no-demo", "--addr", s.addr, "--data", s.data)
	s.cmd.Stderr = out
	s.cmd.Env = append(os.Environ(), "TMPDIR="+s.temporary)
	if err := s.cmd.Start(); err != nil {
		s.Fatal(err)
	}
	s.Cleanup(s.kill)
}

// kill kills it as a power cut would.
func (s *lineServer) kill() {
	if s.cmd.ProcessState == nil {
		_ = s.cmd.Process.Kill()
		_ = s.cmd.Wait()
	}
}

// stop lets it end by itself.
func (s *lineServer) stop() {
	s.Helper()
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		s.Fatal(err)
	}
	if err := s.cmd.Wait(); err != nil {
		s.Errorf("stopping: %v", err)
	}
}

// read counts how often each document was read, by its content.
func (s *lineServer) read() map[string]int {
	s.Helper()
	f, err := os.Open(s.log)
	if err != nil {
		s.Fatal(err)
	}
	defer f.Close()
	out := map[string]int{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var line struct{ Msg, Content string }
		if json.Unmarshal(lines.Bytes(), &line) == nil && line.Msg == "document read" {
			out[line.Content]++
		}
	}
	return out
}

// status asks how far the files are.
func (s *lineServer) status() (st council.ReadingStatus) {
	s.Helper()
	out, err := exec.Command(binary(s.T), "ingest", "status", "--json", "--data", s.data).Output()
	if err != nil {
		s.Fatalf("status: %v", err)
	}
	var list []struct{ Files council.ReadingStatus }
	if err := json.Unmarshal(out, &list); err != nil || len(list) != 1 {
		s.Fatalf("status: %v\n%s", err, out)
	}
	return list[0].Files
}

// contents reads from a dump what was read of each file: its content by its id, and the fault of each content.
func contents(t testing.TB, data string) (byFile map[string]string, faults map[string]string) {
	t.Helper()
	byFile, faults = map[string]string{}, map[string]string{}
	eachDumped(t, data, func(line []byte) {
		var o struct {
			Type, Content, Hash, Fault, Stage string
			FileID                            string `json:"file_id"`
		}
		if json.Unmarshal(line, &o) != nil {
			return
		}
		switch o.Type {
		case "Reading":
			byFile[o.FileID] = o.Content
			if o.Stage != string(council.StageDone) {
				t.Errorf("%s is in %s", o.FileID, o.Stage)
			}
		case "Content":
			faults[o.Hash] = o.Fault
		}
	})
	return byFile, faults
}

// eachDumped calls f with each line of a dump.
func eachDumped(t testing.TB, data string, f func(line []byte)) {
	t.Helper()
	cmd := exec.Command(binary(t), "dump", "--data", data)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		f(lines.Bytes())
	}
	if err := cmd.Wait(); err != nil || lines.Err() != nil {
		t.Fatalf("dump: %v, %v", err, lines.Err())
	}
}

// wantAllRead fails the test unless every file is through with its content, each content is there once and without a
// fault, and the dump is that of the undisturbed import.
func (s *lineServer) wantAllRead(calm string, times map[string]int, kills int) {
	s.Helper()
	byFile, faults := contents(s.T, s.data)
	if len(byFile) != manyFiles || len(faults) >= manyFiles {
		s.Errorf("%d files and %d contents, want %d and fewer", len(byFile), len(faults), manyFiles)
	}
	named := map[string]bool{}
	for id, hash := range byFile {
		if named[hash] = true; hash == "" {
			s.Errorf("%s has no content", id)
		}
	}
	unheard := 0
	for hash, fault := range faults {
		if fault != "" || !named[hash] {
			s.Errorf("the content %s has the fault %q, a file names it: %v", hash, fault, named[hash])
		}
		switch n := times[hash]; {
		case n > 1:
			s.Errorf("the content %s was read %d times", hash, n)
		case n == 0: // killed between storing and saying so
			unheard++
		}
	}
	if unheard > kills {
		s.Errorf("nobody told of reading %d contents, with %d kills", unheard, kills)
	}
	if dump(s.T, s.data) != dump(s.T, calm) {
		s.Error("the dump differs from that of an undisturbed import")
		differ(s.T, s.data, calm)
		differ(s.T, calm, s.data)
	}
	strays(s.T, s.data)
	if left, err := os.ReadDir(s.temporary); err != nil || len(left) > 0 {
		s.Errorf("left in the temporary folder: %v, %v", left, err)
	}
}

// undisturbed imports and reads all files.
func undisturbed(t *testing.T, url string) (data string) {
	t.Helper()
	data = dataFolder(t)
	if out, err := exec.Command(binary(t), "ingest", "oparl", url, "--allow-private", "--data", data).CombinedOutput(); err != nil {
		t.Fatalf("ingest: %v\n%s", err, out)
	}
	return data
}

// Killed at any moment, the server or one that reads for it, and started again, it ends with each file read once.
func TestAcceptanceFilesKill(t *testing.T) {
	needLong(t)
	documents := manyDocuments(t, 0)
	var asked atomic.Int64
	url := councilServer(t, documents, func(string) { asked.Add(1) })
	calm := undisturbed(t, url)
	if n := asked.Swap(0); n != manyFiles {
		t.Errorf("undisturbed: %d requests for %d files", n, manyFiles)
	}
	data := dataFolder(t)
	ingest(t, data, url)
	s := newLineServer(t, data)
	random := rand.New(rand.NewPCG(1, 4))
	servers, children, ocrs := 0, 0, 0
	s.start()
	for began := time.Now(); s.status().Done < manyFiles; {
		if time.Since(began) > 10*time.Minute {
			t.Fatalf("after ten minutes: %+v", s.status())
		}
		time.Sleep(time.Duration(200+random.IntN(2500)) * time.Millisecond)
		if servers < 10 && random.IntN(2) == 0 {
			s.kill()
			servers++
			s.start()
			continue
		}
		for _, victim := range childrenOf(s.cmd.Process.Pid) {
			reading := strings.Contains(victim.command, readingProcess)
			switch {
			case reading && children < 20:
				children++
			case !reading && ocrs < 1: // a page that kills Tesseract twice is left out, and so would be one that we do
				ocrs++
			default:
				continue
			}
			_ = syscall.Kill(victim.id, syscall.SIGKILL) // it may be gone
		}
	}
	s.stop()
	t.Logf("%d kills of the server, %d of a reading process, %d of Tesseract; %d requests for %d files", servers, children, ocrs, asked.Load(), manyFiles)
	if servers < 3 || children < 3 {
		t.Errorf("only %d and %d kills: make the documents longer", servers, children)
	}
	// What was being fetched, and what was fetched and not yet noted, is asked for again.
	if most := int64(manyFiles + servers*2*6); asked.Load() > most {
		t.Errorf("%d requests, want at most %d", asked.Load(), most)
	}
	s.wantAllRead(calm, s.read(), servers)
}

// A disk that is full in the middle stops neither the pages nor, once there is room, the files.
func TestAcceptanceFilesDiskFull(t *testing.T) {
	needLong(t)
	data := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", data).CombinedOutput(); err != nil {
		if os.Getenv("RATSFENSTER_TEST_ALL") == "1" {
			t.Fatalf("no small disk: %v %s", err, out)
		}
		t.Skipf("no small disk can be mounted here, which only root can: %v %s", err, out)
	}
	t.Cleanup(func() { _ = exec.Command("umount", "-l", data).Run() })
	shared := dataFolder(t) // the compiled code lies elsewhere
	if target, err := os.Readlink(filepath.Join(shared, "cache")); err == nil {
		if err := os.Symlink(target, filepath.Join(data, "cache")); err != nil {
			t.Fatal(err)
		}
	}
	documents := manyDocuments(t, 60_000)
	var slow atomic.Bool
	url := councilServer(t, documents, func(string) {
		if slow.Load() {
			time.Sleep(300 * time.Millisecond) // so that reading keeps pace
		}
	})
	calm := undisturbed(t, url)
	slow.Store(true)
	ingest(t, data, url)
	const room = 8 << 20 // a third of what the files and their texts take
	resize(t, data, used(t, data)+room)
	s := newLineServer(t, data)
	s.start()
	full, fullSince := 0, time.Time{}
	for deadline := time.Now().Add(3 * time.Minute); ; time.Sleep(500 * time.Millisecond) {
		var disk syscall.Statfs_t
		if err := syscall.Statfs(data, &disk); err != nil {
			t.Fatal(err)
		}
		if disk.Bavail*uint64(disk.Bsize) < 100_000 {
			full++
			if fullSince.IsZero() {
				fullSince = time.Now()
			}
			resp, err := http.Get("http://" + s.addr + "/")
			if err != nil || resp.StatusCode != http.StatusOK {
				t.Errorf("with a full disk the start page gives %v, %v", resp, err)
			} else {
				_ = resp.Body.Close()
			}
		}
		if !fullSince.IsZero() && time.Since(fullSince) > 30*time.Second {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("the disk was never full")
		}
	}
	before := s.status()
	if before.Done == 0 || before.Done == manyFiles {
		t.Errorf("%d files were through when the disk was full, want some", before.Done)
	}
	resize(t, data, 400<<20)
	enlarged := time.Now()
	for s.status().Done < manyFiles {
		if time.Since(enlarged) > 15*time.Minute { // pauses have grown to ten minutes at most
			t.Fatalf("a quarter of an hour later: %+v", s.status())
		}
		time.Sleep(time.Second)
	}
	t.Logf("full with %d files through (seen %d times); all through %s after there was room", before.Done, full, time.Since(enlarged).Round(time.Second))
	s.stop()
	s.wantAllRead(calm, s.read(), 0)
}

// used is how many bytes lie on a disk.
func used(t *testing.T, disk string) uint64 {
	t.Helper()
	var s syscall.Statfs_t
	if err := syscall.Statfs(disk, &s); err != nil {
		t.Fatal(err)
	}
	return (s.Blocks - s.Bavail) * uint64(s.Bsize)
}

// resize gives a small disk another size in bytes.
func resize(t *testing.T, disk string, size uint64) {
	t.Helper()
	if out, err := exec.Command("mount", "-o", fmt.Sprintf("remount,size=%d", size), disk).CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
}

// replayed is what reading all files of a recorded town took.
type replayed struct {
	data      string
	wall, cpu time.Duration
	watched   *watched
}

// readReplay imports a recorded town with all its files.
func readReplay(t testing.TB, harvest string, faults ...string) replayed {
	t.Helper()
	url, stop := replay(t, harvest, faults...)
	defer stop()
	r := replayed{data: dataFolder(t)}
	temporary := t.TempDir()
	cmd := exec.Command(binary(t), "ingest", "oparl", url, "--allow-private", "--json", "--data", r.data)
	cmd.Env = append(os.Environ(), "TMPDIR="+temporary)
	var said bytes.Buffer
	cmd.Stderr = &said
	began := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	w, unwatch := watch(cmd.Process.Pid)
	err := cmd.Wait()
	r.wall = time.Since(began)
	unwatch()
	if err != nil {
		t.Fatalf("ingest: %v\n%s", err, said.String())
	}
	r.cpu, r.watched = cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime(), w // with the children it waited for
	w.check(t)
	strays(t, r.data)
	for _, dir := range []string{temporary, filepath.Join(r.data, "files", ".tmp")} {
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
			t.Errorf("left in %s: %v, %v", dir, left, err)
		}
	}
	return r
}

// harvestTexts are the texts of the recorded files, by their number.
func harvestTexts(t testing.TB, harvest string) map[int]string {
	t.Helper()
	f, err := os.Open(filepath.Join(os.Getenv("RATSFENSTER_TEST_CORPUS"), "oparl", harvest, "texts.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	out := map[int]string{}
	for d := json.NewDecoder(z); d.More(); {
		var line struct {
			File any
			Text string
		}
		if err := d.Decode(&line); err != nil {
			t.Fatal(err)
		}
		n, err := strconv.Atoi(fmt.Sprint(line.File))
		if err != nil {
			t.Fatal(err)
		}
		out[n] = line.Text
	}
	return out
}

// texts reads what was read of each file of a database, by the number in its address.
func texts(t testing.TB, data string) map[int]string {
	t.Helper()
	numbers, hashes, pages := map[string]int{}, map[string]string{}, map[string]*strings.Builder{}
	number := regexp.MustCompile(`/downloadfiles/(?:a/)?0*(\d+)\.\w+$`)
	eachDumped(t, data, func(line []byte) {
		var o struct {
			Type, ID, Content, Hash, Text string
			FileID                        string `json:"file_id"`
			DownloadURL                   string `json:"download_url"`
			AccessURL                     string `json:"access_url"`
		}
		if json.Unmarshal(line, &o) != nil {
			return
		}
		switch o.Type {
		case "File":
			for _, address := range []string{o.DownloadURL, o.AccessURL} {
				if m := number.FindStringSubmatch(address); m != nil {
					numbers[o.ID], _ = strconv.Atoi(m[1]) // digits
				}
			}
		case "Reading":
			hashes[o.FileID] = o.Content
		case "ContentPage":
			if pages[o.Hash] == nil {
				pages[o.Hash] = &strings.Builder{}
			}
			pages[o.Hash].WriteString(o.Text + "\n")
		}
	})
	out := map[int]string{}
	for id, n := range numbers {
		if b := pages[hashes[id]]; b != nil {
			out[n] = b.String()
		} else {
			out[n] = ""
		}
	}
	return out
}

var (
	wordForm = regexp.MustCompile(`[\p{L}\p{N}]+`)
	parted   = regexp.MustCompile(`(\p{Ll})[-\x{ad}][ \t]*\n[ \t]*(\p{Ll})`)
)

// words counts the words of a text. Those that are parted at the end of a line are one.
func words(text string) map[string]int {
	out := map[string]int{}
	for _, w := range wordForm.FindAllString(strings.ToLower(parted.ReplaceAllString(text, "$1$2")), -1) {
		out[w]++
	}
	return out
}

// agreement is the F1 of the words of two texts.
func agreement(a, b map[string]int) float64 {
	shared, all := 0, 0
	for w, n := range a {
		shared += min(n, b[w])
		all += n
	}
	for _, n := range b {
		all += n
	}
	if all == 0 {
		return 1
	}
	return 2 * float64(shared) / float64(all)
}

// All files of a recorded town become text, also where every fifth answer is a page of errors.
func TestAcceptanceFilesReplay(t *testing.T) {
	needLong(t)
	for _, faults := range [][]string{nil, {"--html-every", "5"}} {
		t.Run("karlsruhe"+strings.Join(faults, " "), func(t *testing.T) {
			r := readReplay(t, "karlsruhe", faults...)
			t.Logf("wall %s, CPU %s, %s", r.wall.Round(time.Second), r.cpu.Round(time.Second), r.watched)
			if early, late := r.watched.flat(); late > 1.3*early+20 {
				t.Errorf("the parent grew from %.0f to %.0f MB", early, late)
			}
			want, got := harvestTexts(t, "karlsruhe"), texts(t, r.data)
			have, good := 0, 0
			poor := map[int]float64{}
			for n := range got {
				reference := words(want[n])
				if len(reference) == 0 {
					continue // nothing is written on it
				}
				have++
				if f1 := agreement(words(got[n]), reference); f1 >= 0.95 {
					good++
				} else {
					poor[n] = f1
				}
			}
			t.Logf("%d files, %d with text at the publisher's, %d of them with the same text here (%.2f %%)", len(got), have, good, 100*float64(good)/float64(have))
			for _, n := range slices.Sorted(maps.Keys(poor))[:min(20, len(poor))] {
				t.Logf("%d: F1 %.3f", n, poor[n])
			}
			if float64(good) < 0.98*float64(have) {
				t.Errorf("%d of %d files with text have it here, want 98 %%", good, have)
			}
		})
	}
}
