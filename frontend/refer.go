package frontend

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// referPrefix is where names of others lead to our pages: /r/ and an OParl id, the address of a page in the publisher's
// own system or the reference of a paper; or /r?id= and the same.
const referPrefix = "/r/"

// refer leads from what others call an object to its page.
func (s *Site) refer(r *request) (reply, error) {
	name := foreignName(r.URL)
	if name == "" {
		return reply{}, council.Errorf(council.NotFound, "nothing was asked for")
	}
	hits, err := s.Archive.Resolve(r.ctx(), name)
	if err != nil {
		return reply{}, err
	}
	return s.lead(r, hits, http.StatusFound) // a reference may come to mean another paper as well
}

// cleaned is an address whose double slash somebody on the way has made single, as Go's mux does.
var cleaned = regexp.MustCompile(`^(?i:https?):/+`)

// foreignName is the name in an address below referPrefix. A query belongs to the name, unless it is our own id=.
func foreignName(u *url.URL) string {
	rest := strings.TrimPrefix(strings.TrimPrefix(u.Path, strings.TrimSuffix(referPrefix, "/")), "/")
	if rest == "" {
		rest = u.Query().Get("id")
	} else {
		rest = withQuery(rest, u.RawQuery)
	}
	rest = strings.TrimSpace(rest)
	if prefix := cleaned.FindString(rest); prefix != "" {
		scheme, _, _ := strings.Cut(prefix, ":")
		rest = strings.ToLower(scheme) + "://" + rest[len(prefix):]
	}
	return rest
}

// referring answers below referPrefix before a mux sees the path, which would take slashes out of the name.
func (s *Site) referring(next http.Handler) http.Handler {
	refer := s.page(s.refer)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, referPrefix) || r.URL.Path+"/" == referPrefix {
			r.Pattern = referPrefix
			refer.ServeHTTP(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}
