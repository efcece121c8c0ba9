package main

import (
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// councilServer is an OParl server with one paper and these files of it by name: what it has of each, nil for what it has
// not. asked, if given, is told of each file that somebody asks for.
func councilServer(t *testing.T, documents map[string][]byte, asked func(name string)) string {
	t.Helper()
	var base string
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if name, ok := strings.CutPrefix(r.URL.Path, "/files/"); ok {
			if asked != nil {
				asked(name)
			}
			if documents[name] == nil {
				http.NotFound(w, r)
				return
			}
			_, _ = w.Write(documents[name])
			return
		}
		object := func(kind, path string, more map[string]any) map[string]any {
			o := map[string]any{"id": base + path, "type": "https://schema.oparl.org/1.1/" + kind, "created": "2026-01-01T00:00:00Z", "modified": "2026-01-01T00:00:00Z"}
			for k, v := range more {
				o[k] = v
			}
			return o
		}
		list := func(objects ...any) map[string]any {
			return map[string]any{"data": append([]any{}, objects...), "links": map[string]any{}, "pagination": map[string]any{}}
		}
		body := object("Body", "/body", map[string]any{
			"name": "Mornbrück", "system": base + "/system", "organization": base + "/empty/1", "person": base + "/empty/2", "meeting": base + "/empty/3", "paper": base + "/papers",
		})
		var attachments []any
		for _, name := range slices.Sorted(maps.Keys(documents)) {
			attachments = append(attachments, object("File", "/file/"+name, map[string]any{"name": name, "downloadUrl": base + "/files/" + name, "accessUrl": base + "/files/" + name}))
		}
		var answer any
		switch r.URL.Path {
		case "/system":
			answer = object("System", "/system", map[string]any{"oparlVersion": "https://schema.oparl.org/1.1/", "body": base + "/bodies"})
		case "/bodies":
			answer = list(body)
		case "/body":
			answer = body
		case "/papers":
			answer = list(object("Paper", "/paper/1", map[string]any{"name": "Licht am Uferweg", "reference": "0068/2026", "body": base + "/body", "auxiliaryFile": attachments}))
		case "/empty/1", "/empty/2", "/empty/3":
			answer = list()
		default:
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(answer)
	}))
	t.Cleanup(srv.Close)
	base = srv.URL
	return base + "/system"
}

// dataFolder is an empty data folder with the compiled code of earlier tests: compiling takes some seconds each time.
func dataFolder(t testing.TB) string {
	t.Helper()
	data := t.TempDir()
	cache, err := os.UserCacheDir()
	if err != nil {
		return data
	}
	cache = filepath.Join(cache, "ratsfenster-test")
	if err := errors.Join(os.MkdirAll(cache, 0o750), os.Symlink(cache, filepath.Join(data, "cache"))); err != nil {
		t.Fatal(err)
	}
	return data
}

// TestStatusOfFiles: an import by hand reads the files that it finds, and the status says what became of each.
func TestStatusOfFiles(t *testing.T) {
	url := councilServer(t, map[string][]byte{"vorlage.pdf": readerPage, "kopie.pdf": readerPage, "kaputt.pdf": []byte("%PDF-1.4\nkein PDF"), "fort.pdf": nil}, nil)
	data := dataFolder(t)
	_, stderr, code := command(t, "ingest", "oparl", url, "--allow-private", "--data", data)
	if code != 0 || !strings.Contains(stderr, "files: 3 through, 2 of them with text; 1 could not be had") {
		t.Fatalf("got %d\n%s", code, stderr)
	}
	stdout, _, code := command(t, "ingest", "status", "--data", data)
	for _, want := range []string{"files: 3 through, 2 of them with text", "waiting for FETCH           1, 1 of them after a failure", "BROKEN", "NOT_THERE", "1 tries, next"} {
		if code != 0 || !strings.Contains(stdout, want) {
			t.Errorf("got %d, want %q in\n%s", code, want, stdout)
		}
	}
	stdout, _, code = command(t, "ingest", "status", "--json", "--data", data)
	var got []struct{ Files council.ReadingStatus }
	if err := json.Unmarshal([]byte(stdout), &got); err != nil || code != 0 || len(got) != 1 {
		t.Fatalf("got %d %v\n%s", code, err, stdout)
	}
	if f := got[0].Files; f.Done != 3 || f.WithText != 2 || f.Retrying[council.StageFetch] != 1 || f.Faults[council.FaultBroken] != 1 || f.Faults[council.FaultNotThere] != 1 {
		t.Errorf("got %+v", f)
	}
	if _, _, code := command(t, "source", "remove", url, "--data", data); code != 0 {
		t.Errorf("remove: got %d", code)
	}
	if left, _, _ := command(t, "dump", "--data", data); left != "" {
		t.Errorf("the removed source left\n%.300s", left)
	}
}

// TestNoFiles: nothing is fetched where nobody wants it.
func TestNoFiles(t *testing.T) {
	url := councilServer(t, map[string][]byte{"vorlage.pdf": readerPage}, nil)
	data := t.TempDir()
	if _, stderr, code := command(t, "ingest", "oparl", url, "--allow-private", "--no-files", "--data", data); code != 0 {
		t.Fatalf("got %d\n%s", code, stderr)
	}
	base, srv := start(t, data, serveCommand{NoDemo: true, NoFiles: true})
	time.Sleep(time.Second)
	if stdout, _, _ := command(t, "ingest", "status", "--data", data); !strings.Contains(stdout, "waiting for FETCH           1\n") && !strings.Contains(stdout, "waiting for FETCH           1, the oldest") {
		t.Errorf("got\n%s", stdout)
	}
	if err := srv.files.enqueueDue(t.Context()); err != nil {
		t.Error(err)
	}
	_, metrics := fetch(t, base+"/metrics")
	for _, want := range []string{`ratsfenster_files_waiting{stage="FETCH"} 1`, `ratsfenster_files_done{text="yes"} 0`, `ratsfenster_files_oldest_seconds{stage="FETCH"}`} {
		if !strings.Contains(metrics, want) {
			t.Errorf("no %s in the metrics", want)
		}
	}
}

// TestServeReadsFiles: a server reads what waits, and counts it.
func TestServeReadsFiles(t *testing.T) {
	url := councilServer(t, map[string][]byte{"vorlage.pdf": readerPage, "fort.pdf": nil}, nil)
	data := dataFolder(t)
	if _, stderr, code := command(t, "ingest", "oparl", url, "--allow-private", "--no-files", "--data", data); code != 0 {
		t.Fatalf("got %d\n%s", code, stderr)
	}
	base, srv := start(t, data, serveCommand{NoDemo: true})
	want := []string{
		`ratsfenster_files_done{text="yes"} 1`, `ratsfenster_files_waiting{stage="FETCH"} 1`, `ratsfenster_files_faults{fault="NOT_THERE"} 1`,
		`ratsfenster_documents_read_total{fault=""} 1`, `ratsfenster_document_pages_total{method="pdfium"} 1`,
		`ratsfenster_file_stages_total{fault="NOT_THERE",stage="FETCH"} 1`, `ratsfenster_file_stages_total{fault="",stage="STRUCTURE"} 1`,
	}
	missing := ""
	for until := time.Now().Add(time.Minute); time.Now().Before(until); time.Sleep(100 * time.Millisecond) {
		_, metrics := fetch(t, base+"/metrics")
		missing = ""
		for _, w := range want {
			if !strings.Contains(metrics, w) {
				missing += w + "\n"
			}
		}
		if missing == "" {
			break
		}
	}
	if missing != "" {
		t.Errorf("after a minute these are missing:\n%s", missing)
	}
	if err := srv.files.tidy(t.Context()); err != nil {
		t.Error(err)
	}
	if list := must(srv.store.ReadingStatus(t.Context())); len(list) != 1 || list[0].WithText != 1 {
		t.Errorf("after tidying: %+v", list)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// TestTidyPictures: pictures of pages go with their documents, and when nobody has asked for a month.
func TestTidyPictures(t *testing.T) {
	dir := t.TempDir()
	folder, pictures := files.New(dir), filepath.Join(dir, picturesDir)
	hash, _, err := folder.Put(strings.NewReader("Vorlage"))
	if err != nil {
		t.Fatal(err)
	}
	service := &pictureService{dir: pictures}
	gone := strings.Repeat("0a", 32)
	now := time.Now()
	age := map[string]time.Duration{service.picturePath(hash, 1): time.Hour, service.picturePath(hash, 2): 2 * picturesFor, service.picturePath(gone, 1): time.Hour}
	for path, d := range age {
		if err := keepPicture(path, []byte("\x89PNG")); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, now.Add(-d), now.Add(-d)); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := tidyPictures(t.Context(), pictures, folder, now.Add(-picturesFor)); n != 2 || err != nil {
		t.Errorf("got %d removed, %v", n, err)
	}
	for path, want := range map[string]bool{service.picturePath(hash, 1): true, service.picturePath(hash, 2): false, service.picturePath(gone, 1): false, filepath.Dir(service.picturePath(gone, 1)): false} {
		if _, err := os.Stat(path); (err == nil) != want {
			t.Errorf("%s is there: %v, want %v", path, err == nil, want)
		}
	}
	if n, err := tidyPictures(t.Context(), filepath.Join(dir, "nowhere"), folder, now); n != 0 || err != nil {
		t.Errorf("no pictures: got %d, %v", n, err)
	}
}
