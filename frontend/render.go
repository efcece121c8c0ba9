package frontend

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/a-h/templ"

	"github.com/ratsfenster/ratsfenster/frontend/locale"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// view is anything that renders itself as HTML.
type view = templ.Component

// page turns a page that is only read into a handler. It answers conditional requests.
func (s *Site) page(show pageFunc) http.Handler {
	return s.handle(func(w http.ResponseWriter, r *request) (reply, error) { return s.answer(w, r, show) })
}

// handle reads what all pages need, renders into memory, so that a failure half-way is a proper error page, and maps
// errors once.
func (s *Site) handle(answering func(http.ResponseWriter, *request) (reply, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, hr *http.Request) {
		r := s.request(hr)
		answer, err := answering(w, r)
		if err != nil {
			answer = s.failure(r, err)
		}
		s.send(w, r, answer)
	})
}

// request is what came, with what every page wants to know about it but the data.
func (s *Site) request(hr *http.Request) *request {
	l, ok := hr.Context().Value(localeKey{}).(*locale.Locale)
	if !ok {
		l = s.locales[0]
	}
	return &request{Request: hr, Locale: l, about: &about{}, town: s.Town(), now: s.Archive.Now(), to: s.Outside}
}

func (s *Site) answer(w http.ResponseWriter, r *request, show pageFunc) (reply, error) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		return s.errorPage(r, http.StatusMethodNotAllowed), nil
	}
	a, err := s.about.at(r.ctx(), s.Archive.Reader())
	if err != nil {
		return reply{}, err
	}
	r.about = a
	tag := s.entityTag(r)
	w.Header().Set("Cache-Control", "no-cache")
	if tag != "" && matches(r.Header.Get("If-None-Match"), tag) {
		w.Header().Set("ETag", tag)
		return reply{status: http.StatusNotModified}, nil
	}
	answer, err := show(r)
	if err == nil && answer.status == http.StatusOK && tag != "" {
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == "*" {
			return reply{status: http.StatusNotModified}, nil
		}
	}
	return answer, err
}

// send writes a reply. A view that fails to render is a fault of ours.
func (s *Site) send(w http.ResponseWriter, r *request, answer reply) {
	if answer.location != "" {
		http.Redirect(w, r.Request, answer.location, answer.status)
		return
	}
	if answer.view == nil {
		w.WriteHeader(answer.status)
		return
	}
	var b bytes.Buffer
	if err := answer.view.Render(r.ctx(), &b); err != nil {
		b.Reset()
		w.Header().Del("ETag")
		answer = s.failure(r, fmt.Errorf("rendering %s: %w", r.URL.Path, err))
		if err := answer.view.Render(r.ctx(), &b); err != nil {
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", r.Code)
	w.WriteHeader(answer.status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(b.Bytes()) // the reader has gone; nobody is left to tell
	}
}

// entityTag names the state that a page shows: data, program, address, and the hour, because what is
// upcoming becomes past. /stand follows a running import and has none.
func (s *Site) entityTag(r *request) string {
	if r.URL.Path == "/stand" {
		return ""
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%d\n%s\n%s\n%s\n%s%s\n%s\n%s", r.about.version, s.Version, r.town.Version, s.assets.names,
		r.Prefix, r.URL.Path, r.URL.RawQuery, r.now.UTC().Format("2006-01-02T15")))
	return `W/"` + hex.EncodeToString(sum[:12]) + `"`
}

// matches compares tags alone: "*" means any page that exists, which answer knows when it was looked up.
func matches(ifNoneMatch, tag string) bool {
	for _, t := range strings.Split(ifNoneMatch, ",") {
		if t = strings.TrimSpace(t); t == tag {
			return true
		}
	}
	return false
}

// failure is the one place where errors become pages. The reader sees a text of the catalogue, the
// log the cause.
func (s *Site) failure(r *request, err error) reply {
	if errors.Is(err, context.Canceled) {
		return reply{status: 499} // the reader has gone; nginx's number for it
	}
	status := statusOf(err)
	if status >= http.StatusInternalServerError {
		s.Log.ErrorContext(r.ctx(), "page failed", "path", r.URL.Path, "status", status, "error", err)
	}
	return s.errorPage(r, status)
}

// statusOf maps council's codes to HTTP.
func statusOf(err error) int {
	switch council.CodeOf(err) {
	case council.NotFound:
		return http.StatusNotFound
	case council.Gone:
		return http.StatusGone
	case council.Invalid:
		return http.StatusUnprocessableEntity
	case council.Unauthenticated, council.Forbidden:
		return http.StatusForbidden
	case council.Conflict:
		return http.StatusConflict
	case council.RateLimited:
		return http.StatusTooManyRequests
	case council.Unavailable:
		return http.StatusServiceUnavailable
	default:
		return http.StatusInternalServerError
	}
}
