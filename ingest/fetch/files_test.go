package fetch

import (
	"compress/gzip"
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// document is larger than what is sniffed.
var document = "%PDF-1.4\n" + strings.Repeat("Der Stadtrat von Mornbrück beschließt. ", 1000)

// archiveServer is a publisher's server with what it answers by path, and a folder to fetch into.
type archiveServer struct {
	*testing.T
	files  *Files
	dir    string
	url    string
	source *council.Source
	clock  *clock

	mu    sync.Mutex
	asked []string
}

func serveFiles(t *testing.T, limits Limits, paths map[string]http.HandlerFunc) *archiveServer {
	t.Helper()
	t.Parallel()
	a := &archiveServer{T: t, dir: t.TempDir(), clock: &clock{now: someday}}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a.mu.Lock()
		a.asked = append(a.asked, r.URL.Path)
		a.mu.Unlock()
		if answer := paths[r.URL.Path]; answer != nil {
			answer(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(s.Close)
	a.url = s.URL
	a.source = &council.Source{ID: council.NewID(s.URL), AllowPrivate: []string{HostPort(mustURL(t, s.URL))}}
	a.files = NewFiles(Options{Folder: files.New(a.dir), Now: a.clock.Now, Limits: limits})
	return a
}

func (a *archiveServer) get(path string) (*File, error) {
	return a.files.Get(a.Context(), a.source, Request{URL: a.url + path})
}

// wantFault fails the test if a request failed for another reason, or left something on the disk.
func (a *archiveServer) wantFault(err error, want council.ReadingFault) {
	a.Helper()
	if got := FaultOf(err); got != want {
		a.Errorf("got fault %q (%v), want %q", got, err, want)
	}
	if left := a.kept(); len(left) > 0 {
		a.Errorf("left behind: %q", left)
	}
}

// kept lists what lies in the folder.
func (a *archiveServer) kept() []string {
	a.Helper()
	var out []string
	err := filepath.WalkDir(a.dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		a.Fatal(err)
	}
	return out
}

func sends(contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		_, _ = io.WriteString(w, body)
	}
}

func TestFile(t *testing.T) {
	modified := someday.Format(http.TimeFormat)
	a := serveFiles(t, testLimits, map[string]http.HandlerFunc{
		"/1": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("ETag", `"eins"`)
			w.Header().Set("Last-Modified", modified)
			w.Header().Set("Content-Type", "application/octetstream; charset=UTF-8") // Q9
			_, _ = io.WriteString(w, document)
		},
		"/2": http.RedirectHandler("/1", http.StatusFound).ServeHTTP,
		"/3": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			_, _ = io.WriteString(z, document)
			_ = z.Close()
		},
		"/4": sends("text/html", "%PDF-1.7 kurz"), // the server's word does not count
	})
	sum := sha256.Sum256([]byte(document))
	want := File{
		Hash: hex.EncodeToString(sum[:]), Size: int64(len(document)), MimeType: "application/pdf",
		ETag: `"eins"`, LastModified: modified, URL: a.url + "/1",
	}
	for path, want := range map[string]File{
		"/1": want, "/2": want, "/3": {Hash: want.Hash, Size: want.Size, MimeType: want.MimeType, URL: a.url + "/3"},
	} {
		got, err := a.get(path)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if *got != want {
			t.Errorf("%s: got %+v, want %+v", path, *got, want)
		}
	}
	if kept := a.kept(); len(kept) != 1 {
		t.Errorf("kept %q, want one file", kept)
	}
	r, err := files.New(a.dir).Open(want.Hash)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if got, err := io.ReadAll(r); err != nil || string(got) != document {
		t.Errorf("got %d bytes, %v", len(got), err)
	}
	if got, err := a.get("/4"); err != nil || got.MimeType != "application/pdf" || got.Size != 13 {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestFileFaults(t *testing.T) {
	page := `<!DOCTYPE html><html><body>Sitzung abgelaufen</body></html>`
	for name, tt := range map[string]struct {
		answer http.HandlerFunc
		want   council.ReadingFault
	}{
		"404":                   {failing(http.StatusNotFound), council.FaultNotThere},
		"410":                   {failing(http.StatusGone), council.FaultNotThere},
		"401":                   {failing(http.StatusUnauthorized), council.FaultNotPublic},
		"403":                   {failing(http.StatusForbidden), council.FaultNotPublic},
		"400":                   {failing(http.StatusBadRequest), council.FaultUnreachable},
		"304 to a first asking": {failing(http.StatusNotModified), council.FaultUnreachable},
		"500":                   {failing(http.StatusInternalServerError), council.FaultUnreachable},
		"503":                   {failing(http.StatusServiceUnavailable), council.FaultUnreachable},
		"429":                   {failing(http.StatusTooManyRequests), council.FaultUnreachable},
		"hangs before it":       {hanging(""), council.FaultUnreachable},
		"hangs in it":           {hanging("%PDF-1.4"), council.FaultUnreachable},
		"drips": {func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				_, _ = io.WriteString(w, "%PDF-1.4\n")
				_ = http.NewResponseController(w).Flush()
				time.Sleep(20 * time.Millisecond)
			}
		}, council.FaultUnreachable},
		"hangs up": {hangup, council.FaultUnreachable},
		"truncated": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", strconv.Itoa(len(document)))
			_, _ = io.WriteString(w, document[:20_000])
		}, council.FaultUnreachable},
		"short and truncated": {truncated, council.FaultUnreachable},
		"broken off in pieces": {func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, document[:20_000])
			_ = http.NewResponseController(w).Flush()
			panic(http.ErrAbortHandler)
		}, council.FaultUnreachable},
		"no gzip": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = io.WriteString(w, document)
		}, council.FaultUnreachable},
		"redirects for ever":   {http.RedirectHandler("/1", http.StatusFound).ServeHTTP, council.FaultUnreachable},
		"a page":               {sends("text/html", page), council.FaultHTML},                // Q10
		"a page called a PDF":  {sends("application/pdf", page), council.FaultHTML},          // Q10
		"a page that is large": {sends("application/pdf", page+document), council.FaultHTML}, // not read to its end
		"nothing":              {sends("application/pdf", ""), council.FaultEmpty},
		"white space":          {sends("application/pdf", " \r\n\n"), council.FaultEmpty},
		"204":                  {failing(http.StatusNoContent), council.FaultEmpty},
		"too large": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "50001")
			_, _ = io.WriteString(w, "%PDF-1.4") // the rest is not waited for
		}, council.FaultTooLarge},
		"too large without a word": {func(w http.ResponseWriter, _ *http.Request) {
			_ = http.NewResponseController(w).Flush()
			_, _ = io.WriteString(w, document+document)
		}, council.FaultTooLarge},
		"a bomb": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			_, _ = z.Write(make([]byte, 10_000_000))
			_ = z.Close()
		}, council.FaultTooLarge},
		"leads inside": {http.RedirectHandler("http://169.254.169.254/latest/meta-data", http.StatusFound).ServeHTTP, council.FaultPrivate},
	} {
		t.Run(name, func(t *testing.T) {
			limits := testLimits
			limits.MaxBody = 50_000
			if strings.HasPrefix(name, "hangs in") || name == "hangs before it" || name == "drips" { // others have all the time they need
				limits.Header, limits.Stall, limits.Whole = 200*time.Millisecond, 200*time.Millisecond, 600*time.Millisecond
			}
			a := serveFiles(t, limits, map[string]http.HandlerFunc{"/1": tt.answer})
			_, err := a.get("/1")
			a.wantFault(err, tt.want)
			if err != nil && !strings.Contains(err.Error(), a.url) {
				t.Errorf("the error does not name the address: %v", err)
			}
		})
	}
}

func TestFileAddresses(t *testing.T) {
	a := serveFiles(t, testLimits, nil)
	for address, want := range map[string]council.ReadingFault{
		"": council.FaultNoAddress, "folder:Mornbrück/1.pdf": council.FaultNoAddress, "file:///etc/passwd": council.FaultNoAddress,
		"http://127.0.0.1:1/1.pdf": council.FaultPrivate, "http://localhost:1/1.pdf": council.FaultPrivate, "http://10.0.0.1/": council.FaultPrivate,
		"http://nobody.invalid/1.pdf": council.FaultUnreachable,
	} {
		_, err := a.files.Get(t.Context(), a.source, Request{URL: address})
		a.wantFault(err, want)
	}
}

// TestFileTriesAgain: what a server does once is not told.
func TestFileTriesAgain(t *testing.T) {
	var mu sync.Mutex
	failed := map[string]bool{}
	once := func(fault http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			mu.Lock()
			first := !failed[r.URL.Path]
			failed[r.URL.Path] = true
			mu.Unlock()
			if first {
				fault(w, r)
				return
			}
			_, _ = io.WriteString(w, document)
		}
	}
	paths := map[string]http.HandlerFunc{
		"/500": once(failing(http.StatusInternalServerError)), "/truncated": once(truncated), "/hangup": once(hangup),
		"/other bytes": once(sends("application/pdf", "%PDF-1.4 verfälscht")),
	}
	a := serveFiles(t, testLimits, paths)
	sum := sha1.Sum([]byte(document))
	for path := range paths {
		got, err := a.files.Get(t.Context(), a.source, Request{URL: a.url + path, SHA1: hex.EncodeToString(sum[:])})
		if err != nil || got.Size != int64(len(document)) {
			t.Errorf("%s: got %+v, %v", path, got, err)
		}
	}
	if kept := a.kept(); len(kept) != 1 {
		t.Errorf("kept %q, want one file", kept)
	}
}

func TestFileRetryAfter(t *testing.T) {
	a := serveFiles(t, testLimits, map[string]http.HandlerFunc{"/1": failing(http.StatusTooManyRequests, "Retry-After", "3600")})
	_, err := a.get("/1")
	var fault *Fault
	if !errors.As(err, &fault) || fault.After != time.Hour || len(a.asked) != 1 {
		t.Errorf("got %v after %d requests, want an hour's rest", err, len(a.asked))
	}
}

func TestFileChecksums(t *testing.T) {
	one, five := sha1.Sum([]byte(document)), sha512.Sum512([]byte(document))
	right1, right5 := hex.EncodeToString(one[:]), hex.EncodeToString(five[:])
	wrong1, wrong5 := strings.Repeat("0", len(right1)), strings.Repeat("0", len(right5))
	for name, tt := range map[string]struct {
		r    Request
		want council.ReadingFault
	}{
		"both right":       {Request{SHA1: right1, SHA512: right5}, ""},
		"capitals":         {Request{SHA1: strings.ToUpper(right1) + " "}, ""},
		"no checksums":     {Request{SHA1: "unbekannt", SHA512: right1}, ""},
		"SHA-1 wrong":      {Request{SHA1: wrong1, SHA512: right5}, council.FaultUnreachable},
		"SHA-512 wrong":    {Request{SHA1: right1, SHA512: wrong5}, council.FaultUnreachable},
		"only SHA-512 and": {Request{SHA512: wrong5}, council.FaultUnreachable},
	} {
		t.Run(name, func(t *testing.T) {
			a := serveFiles(t, testLimits, map[string]http.HandlerFunc{"/1": sends("application/pdf", document)})
			tt.r.URL = a.url + "/1"
			_, err := a.files.Get(t.Context(), a.source, tt.r)
			if tt.want == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			a.wantFault(err, tt.want)
			if !errors.Is(err, ErrChecksum) {
				t.Errorf("the reason is not told: %v", err)
			}
		})
	}
}

func TestFileNotModified(t *testing.T) {
	modified := someday.Format(http.TimeFormat)
	a := serveFiles(t, testLimits, map[string]http.HandlerFunc{"/1": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"eins"`)
		http.ServeContent(w, r, "", someday, strings.NewReader(document))
	}})
	for name, tt := range map[string]struct {
		etag, modified string
		want           bool
	}{
		"the same tag": {etag: `"eins"`, want: true}, "another tag": {etag: `"null"`},
		"the same time": {modified: modified, want: true}, "an older time": {modified: someday.Add(-time.Hour).Format(http.TimeFormat)},
		"another tag at the same time": {etag: `"null"`, modified: modified}, "nothing known": {},
	} {
		got, err := a.files.Get(t.Context(), a.source, Request{URL: a.url + "/1", ETag: tt.etag, LastModified: tt.modified})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		is(t, name, got.NotModified, tt.want)
		is(t, name+": bytes", got.Hash == "", tt.want)
		if got.ETag != `"eins"` || (got.LastModified != modified && tt.etag == "") {
			t.Errorf("%s: got %+v, want what to ask with next time", name, got)
		}
	}
}

func TestQ8FileAddresses(t *testing.T) {
	pdf := sends("application/pdf", document)
	for name, tt := range map[string]struct {
		path  string
		there string // the only file of the server
		asked int
		want  council.ReadingFault
	}{
		"two slashes":                   {path: "/files//rim/1.pdf", there: "/files/rim/1.pdf", asked: 1},
		"two slashes elsewhere":         {path: "/rim//1.pdf", there: "/rim//1.pdf", asked: 1},
		"a dot in the name":             {path: "/Anlage 1.2.2", there: "/Anlage 1.2.pdf", asked: 2},
		"the extension twice":           {path: "/Antrag.pdf.PDF", there: "/Antrag.pdf", asked: 2},
		"twice, and that is its name":   {path: "/Antrag.pdf.pdf", there: "/Antrag.pdf.pdf", asked: 1},
		"neither way":                   {path: "/Anlage 1.2.2", asked: 2, want: council.FaultNotThere},
		"not twice":                     {path: "/Anlage 1.2.3", there: "/Anlage 1.2.pdf", asked: 1, want: council.FaultNotThere},
		"in a folder with such a name":  {path: "/v1.1/Antrag.pdf", there: "/v1.pdf", asked: 1, want: council.FaultNotThere},
		"a single dot is no extension.": {path: "/Antrag..", there: "/Antrag.pdf", asked: 1, want: council.FaultNotThere},
	} {
		t.Run(name, func(t *testing.T) {
			a := serveFiles(t, testLimits, map[string]http.HandlerFunc{tt.there: pdf})
			_, err := a.get(strings.ReplaceAll(tt.path, " ", "%20"))
			if FaultOf(err) != tt.want || (err == nil) != (tt.want == "") {
				t.Errorf("got error %v, want fault %q", err, tt.want)
			}
			if err != nil && !strings.Contains(err.Error(), strings.ReplaceAll(tt.path, " ", "%20")) {
				t.Errorf("another address is told than the source has: %v", err)
			}
			is(t, "requests", len(a.asked), tt.asked)
		})
	}
}

func TestFileRewrite(t *testing.T) {
	a := serveFiles(t, testLimits, map[string]http.HandlerFunc{"/ris/1.pdf": sends("application/pdf", document)})
	a.source.Rewrite = map[string]string{"https://ris.example/": a.url + "/", "https://ris.example/oparl/": a.url + "/ris/"}
	got, err := a.files.Get(t.Context(), a.source, Request{URL: "https://ris.example/oparl/1.pdf"})
	if err != nil || got.URL != a.url+"/ris/1.pdf" {
		t.Errorf("got %+v, %v", got, err)
	}
}

// TestFileCancelled: the end of the server is no fault of a file.
func TestFileCancelled(t *testing.T) {
	limits := testLimits
	limits.Breaker = 1
	a := serveFiles(t, limits, map[string]http.HandlerFunc{"/1": hanging("%PDF-1.4"), "/2": sends("application/pdf", document)})
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	_, err := a.files.Get(ctx, a.source, Request{URL: a.url + "/1"})
	a.wantFault(err, council.FaultNone)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got error %v", err)
	}
	if _, err := a.get("/2"); err != nil {
		t.Errorf("the server is blamed for it: %v", err)
	}
}

// TestFileBreaker: a server that fails is left alone, also by other sources; one that only lacks files is not.
func TestFileBreaker(t *testing.T) {
	limits := testLimits
	limits.Retries, limits.Breaker = 0, 2
	a := serveFiles(t, limits, map[string]http.HandlerFunc{
		"/500": failing(http.StatusInternalServerError), "/page": sends("text/html", "<html>"), "/1": sends("application/pdf", document),
	})
	for range 3 {
		_, err := a.get("/404")
		a.wantFault(err, council.FaultNotThere)
		_, err = a.get("/page")
		a.wantFault(err, council.FaultHTML)
	}
	for range 2 {
		_, err := a.get("/500")
		a.wantFault(err, council.FaultUnreachable)
	}
	other := &council.Source{ID: "other", AllowPrivate: a.source.AllowPrivate}
	_, err := a.files.Get(t.Context(), other, Request{URL: a.url + "/1"})
	a.wantFault(err, council.FaultUnreachable)
	if !errors.Is(err, ErrBreaker) {
		t.Errorf("got error %v", err)
	}
	a.clock.add(limits.Pause)
	if _, err := a.get("/1"); err != nil {
		t.Errorf("after the pause: %v", err)
	}
}

// TestFilePermission: a permission that is given or taken holds from the next file on.
func TestFilePermission(t *testing.T) {
	a := serveFiles(t, testLimits, map[string]http.HandlerFunc{"/1": sends("application/pdf", document)})
	allowed := a.source.AllowPrivate
	a.source.AllowPrivate = nil
	_, err := a.get("/1")
	a.wantFault(err, council.FaultPrivate)
	a.source.AllowPrivate = allowed
	if _, err := a.get("/1"); err != nil {
		t.Error(err)
	}
	a.source.AllowPrivate = nil
	if _, err := a.get("/1"); FaultOf(err) != council.FaultPrivate {
		t.Errorf("got error %v", err)
	}
}

// brokenDisk refuses at one of the three steps.
type brokenDisk struct {
	temp
	write, commit error
}

func (d brokenDisk) Write(p []byte) (int, error) {
	if d.write != nil {
		return 0, d.write
	}
	return d.temp.Write(p)
}

func (d brokenDisk) Commit() (string, int64, error) {
	if d.commit != nil {
		return "", 0, errors.Join(d.commit, d.Discard())
	}
	return d.temp.Commit()
}

func TestFileDisk(t *testing.T) {
	for name, disk := range map[string]func(temp) (temp, error){
		"cannot begin":   func(in temp) (temp, error) { return nil, errors.Join(syscall.EROFS, in.Discard()) },
		"cannot write":   func(in temp) (temp, error) { return brokenDisk{in, syscall.ENOSPC, nil}, nil },
		"cannot keep it": func(in temp) (temp, error) { return brokenDisk{in, nil, syscall.EDQUOT}, nil },
	} {
		t.Run(name, func(t *testing.T) {
			a := serveFiles(t, testLimits, map[string]http.HandlerFunc{"/1": sends("application/pdf", document)})
			sound := a.files.create
			a.files.create = func() (temp, error) {
				in, err := sound()
				if err != nil {
					return nil, err
				}
				return disk(in)
			}
			_, err := a.get("/1")
			a.wantFault(err, council.FaultDisk)
			is(t, "requests: the server cannot mend it", len(a.asked), 1)
			a.files.create = sound
			if _, err := a.get("/1"); err != nil {
				t.Errorf("with room again: %v", err)
			}
		})
	}
	t.Run("no folder", func(t *testing.T) {
		a := serveFiles(t, testLimits, map[string]http.HandlerFunc{"/1": sends("application/pdf", document)})
		if err := os.WriteFile(filepath.Join(a.dir, ".tmp"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := a.get("/1"); FaultOf(err) != council.FaultDisk {
			t.Errorf("got error %v", err)
		}
	})
}

// TestFileTransport: the invented town is read without a network.
func TestFileTransport(t *testing.T) {
	asked := 0
	slow := FileLimits()
	slow.PerSecond = 0.01
	f := NewFiles(Options{Folder: files.New(t.TempDir()), Now: time.Now, Limits: slow, Transport: func(s *council.Source) http.RoundTripper {
		asked++
		if !s.Demo {
			return nil
		}
		return roundTrip(func(r *http.Request) *http.Response {
			rec := httptest.NewRecorder()
			_, _ = io.WriteString(rec, document)
			resp := rec.Result()
			resp.Request, resp.ContentLength = r, int64(len(document))
			if r.URL.Path == "/cut" {
				resp.ContentLength++ // as the in-process transport tells it, which cuts nothing itself
			}
			return resp
		})
	}})
	demo := &council.Source{ID: "demo", Demo: true}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second) // pacing protects other people's servers only
	defer cancel()
	for range 2 * Parallel {
		if _, err := f.Get(ctx, demo, Request{URL: "https://town.invalid/1.pdf"}); err != nil {
			t.Fatal(err)
		}
	}
	is(t, "transports", asked, 1)
	demo.LastSuccess = &someday
	if _, err := f.Get(t.Context(), demo, Request{URL: "https://town.invalid/1.pdf"}); err != nil {
		t.Fatal(err)
	}
	is(t, "transports after the first import", asked, 2)
	f.o.Limits.Retries = 0
	if _, err := f.Get(t.Context(), demo, Request{URL: "https://town.invalid/cut"}); FaultOf(err) != council.FaultUnreachable {
		t.Errorf("a truncated file: got error %v", err)
	}
	if _, err := f.Get(t.Context(), &council.Source{ID: "other"}, Request{URL: "http://127.0.0.1:1/1.pdf"}); FaultOf(err) != council.FaultPrivate {
		t.Errorf("another source: got error %v", err)
	}
}

type roundTrip func(*http.Request) *http.Response

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r), nil }
