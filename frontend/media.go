package frontend

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"time"
)

// mediaPolicy is for a file of the town that is opened by itself.
const mediaPolicy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox"

// media sends one of the town's own files, piece by piece where a player asks for pieces.
func (s *Site) media(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	known := s.Town().Media[name]
	if known == nil || s.TownFile == nil {
		s.unknownFile(w, r)
		return
	}
	file, err := s.TownFile(name)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			s.Log.ErrorContext(r.Context(), "a file of the town cannot be opened", "name", name, "error", err)
		}
		s.unknownFile(w, r)
		return
	}
	defer file.Close() //nolint:errcheck // only read from
	info, err := file.Stat()
	content, seeks := file.(io.ReadSeeker)
	if err != nil || !seeks {
		s.Log.ErrorContext(r.Context(), "a file of the town cannot be read", "name", name, "error", err)
		s.unknownFile(w, r)
		return
	}
	if info.Size() > largeMedium {
		select {
		case s.films <- struct{}{}:
			defer func() { <-s.films }()
		default:
			w.Header().Set("Retry-After", "10")
			w.Header().Set("Cache-Control", "no-store")
			s.ErrorPage(w, r, http.StatusServiceUnavailable)
			return
		}
	}
	h := w.Header()
	h.Set("Content-Type", known.MimeType)
	h.Set("Cache-Control", "public, max-age=3600")
	h.Set("ETag", `"`+mediaTag(info)+`"`)
	if known.MimeType != "application/pdf" { // the browser's own reader does not run in a sandbox
		h.Set("Content-Security-Policy", mediaPolicy)
	}
	s.allowTime(w, info.Size())
	http.ServeContent(w, r, name, info.ModTime(), content)
}

func (s *Site) unknownFile(w http.ResponseWriter, r *http.Request) {
	s.page(s.unknown).ServeHTTP(w, r.WithContext(withLocale(r.Context(), s.locales[0])))
}

// mediaTag changes with the file. What is embedded in the program has no time; there the program's version does it.
func mediaTag(info fs.FileInfo) string {
	return fmt.Sprintf("%x-%x", info.Size(), info.ModTime().UnixNano())
}

// Large files hold their connection for as long as a slow reader takes, far longer than a page does. So that whoever asks for
// one again and again, and reads none, leaves room for pages, few are sent at the same time: a quarter of what the server
// works on at once.
const (
	largeMedium = 1 << 20 // bytes
	mostFilms   = 64
)

// slowest is how slow a reader may take in a video: half a megabit per second, in bytes.
const slowest = 64 << 10

// allowTime gives a large file longer than the server's usual minute. A server whose deadlines cannot be changed cuts
// off slow readers; players then ask for the rest.
func (s *Site) allowTime(w http.ResponseWriter, size int64) {
	until := s.Archive.Now().Add(time.Minute + time.Duration(size/slowest)*time.Second)
	_ = http.NewResponseController(w).SetWriteDeadline(until)
}
