package frontend_test

import (
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// longFilm is a large file that nobody finishes reading until it is released.
type longFilm struct {
	at       int64
	begun    func()
	released <-chan struct{}
}

const filmLength = 2 << 20

func (f *longFilm) Stat() (fs.FileInfo, error) { return f, nil }
func (f *longFilm) Close() error               { return nil }
func (f *longFilm) Name() string               { return "film.mp4" }
func (f *longFilm) Size() int64                { return filmLength }
func (f *longFilm) Mode() fs.FileMode          { return 0o444 }
func (f *longFilm) ModTime() time.Time         { return time.Unix(1, 0) }
func (f *longFilm) IsDir() bool                { return false }
func (f *longFilm) Sys() any                   { return nil }

func (f *longFilm) Seek(offset int64, whence int) (int64, error) {
	f.at = offset
	if whence == io.SeekEnd {
		f.at += filmLength
	}
	return f.at, nil
}

func (f *longFilm) Read(p []byte) (int, error) {
	f.begun()
	<-f.released
	if f.at >= filmLength {
		return 0, io.EOF
	}
	n := min(int64(len(p)), filmLength-f.at)
	f.at += n
	return int(n), nil
}

// TestFilmsLeaveRoom: readers who do not read hold some of the server's places and never all. Who comes then is told to come
// again, small files and pages still come, and places are given back.
func TestFilmsLeaveRoom(t *testing.T) {
	const places = 64
	w := open(t)
	released := make(chan struct{})
	var begun sync.WaitGroup
	begun.Add(places)
	site, err := frontend.New(frontend.Deps{
		Archive: w.archive, Log: slog.New(slog.DiscardHandler), Version: "test",
		Town: func() *council.Town {
			return &council.Town{Media: map[string]*council.Picture{"film.mp4": {Name: "film.mp4", MimeType: "video/mp4"}}}
		},
		TownFile: func(string) (fs.File, error) {
			return &longFilm{begun: sync.OnceFunc(begun.Done), released: released}, nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	ask := func(path string) *httptest.ResponseRecorder {
		rec := httptest.NewRecorder()
		site.ServeHTTP(rec, httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil))
		return rec
	}
	var over sync.WaitGroup
	for range places {
		over.Go(func() {
			if got := ask("/stadt/film.mp4"); got.Code != http.StatusOK || got.Body.Len() != filmLength {
				t.Errorf("in time: got %d with %d bytes", got.Code, got.Body.Len())
			}
		})
	}
	begun.Wait()
	if got := ask("/stadt/film.mp4"); got.Code != http.StatusServiceUnavailable || got.Header().Get("Retry-After") == "" {
		t.Errorf("one too many: got %d, %v", got.Code, got.Header())
	}
	if got := ask("/impressum"); got.Code != http.StatusOK {
		t.Errorf("a page meanwhile: got %d", got.Code)
	}
	close(released)
	over.Wait()
	begun.Add(1)
	if got := ask("/stadt/film.mp4"); got.Code != http.StatusOK {
		t.Errorf("afterwards: got %d", got.Code)
	}
}
