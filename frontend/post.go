package frontend

import (
	"errors"
	"mime"
	"net/http"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
)

// formPage is a page with a form that is sent. show shows it; take takes what came and answers 303 to where the reader
// sees what became of it, or shows the form again with what was typed and what is wrong with it. A page without take
// shows what belongs to one reader.
//
// Such pages have no ETag: each form is another one. What came from a reader is never stored on the way.
func (s *Site) formPage(show, take pageFunc) http.Handler {
	return s.handle(func(w http.ResponseWriter, r *request) (reply, error) {
		w.Header().Set("Cache-Control", "private, no-cache")
		do := show
		switch {
		case r.Method == http.MethodGet || r.Method == http.MethodHead:
		case r.Method == http.MethodPost && take != nil:
			w.Header().Set("Cache-Control", "no-store")
			if refusal := s.refusal(w, r); refusal != nil {
				return *refusal, nil
			}
			do = take
		default:
			allow := "GET, HEAD"
			if take != nil {
				allow += ", POST"
			}
			w.Header().Set("Allow", allow)
			return s.errorPage(r, http.StatusMethodNotAllowed), nil
		}
		a, err := s.about.at(r.ctx(), s.Archive.Reader())
		if err != nil {
			return reply{}, err
		}
		r.about = a
		return do(r)
	})
}

// The largest form anybody needs: our longest text, packed three bytes a character and each of them as %XX.
const longestForm = 128 << 10

// refusal says why a form must not be read: another site sent it in the reader's name, or it is none.
func (s *Site) refusal(w http.ResponseWriter, r *request) *reply {
	if err := s.crossOrigin.Check(r.Request); err != nil {
		refused := s.errorPageOf(r, http.StatusForbidden, "error.foreign")
		return &refused
	}
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || kind != "application/x-www-form-urlencoded" {
		refused := s.errorPage(r, http.StatusUnsupportedMediaType)
		return &refused
	}
	r.Body = http.MaxBytesReader(w, r.Body, longestForm)
	if err := r.ParseForm(); err != nil {
		status := http.StatusBadRequest
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			status = http.StatusRequestEntityTooLarge
		}
		refused := s.errorPage(r, status)
		return &refused
	}
	return nil
}

// newCrossOrigin refuses forms that other sites send in a reader's name (CSRF). A proxy may call us by another name than
// readers do, so the public address counts too.
func newCrossOrigin(publicURL string) (*http.CrossOriginProtection, error) {
	p := http.NewCrossOriginProtection()
	if publicURL == "" {
		return p, nil
	}
	return p, p.AddTrustedOrigin(publicURL)
}

// posted is the form that came with the request.
func (r *request) posted() *form { return &form{request: r, values: r.PostForm} }

// written reads a text that somebody wrote, of one or more lines. What cannot be text is taken out, and said.
func (f *form) written(name string) string {
	raw := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(f.values.Get(name))
	text := feedback.Clean(raw)
	if text != raw {
		f.note(name, "form.error.unclean")
	}
	text = strings.TrimSpace(text)
	f.values.Set(name, text)
	return text
}

// Text is what was written into a field, line breaks included.
func (f *form) Text(name string) string { return f.values.Get(name) }

// seeOther leads a reader to the page about what became of the form.
func seeOther(path string) (reply, error) {
	return reply{status: http.StatusSeeOther, location: path}, nil
}

// wrongForm shows a form again, with what was typed.
func wrongForm(err error, v view) reply {
	status := http.StatusUnprocessableEntity
	if err != nil {
		status = statusOf(err)
	}
	return reply{status: status, view: v}
}

// unsent reports whether a form failed for reasons of ours: whoever wrote it must not lose it.
func unsent(err error) bool {
	code := council.CodeOf(err)
	return code == council.Unavailable || code == council.Internal
}
