package frontend

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// wellKnown answers for the files that machines look for at the root of a site, and leaves all else to the pages.
func (s *Site) wellKnown(pages http.Handler) http.Handler {
	files := map[string]http.HandlerFunc{
		"favicon.ico":          s.icon("favicon.ico"),
		"apple-touch-icon.png": s.icon("apple-touch-icon.png"),
		"robots.txt":           s.robots,
		"sitemap.xml":          s.sitemapIndex,
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.PathValue("file")
		if serve, ok := files[name]; ok {
			serve(w, r)
			return
		}
		if part, ok := strings.CutPrefix(name, sitemapPrefix); ok && s.PublicURL != "" {
			s.sitemapPart(w, r, strings.TrimSuffix(part, ".xml"), pages)
			return
		}
		pages.ServeHTTP(w, r)
	})
}

// icon serves an asset at an address without its hash: it may change, and is asked for again after a day.
func (s *Site) icon(name string) http.HandlerFunc {
	file := s.assets.files[s.assets.names[name]]
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", file.kind)
		w.Header().Set("Cache-Control", "public, max-age=86400")
		w.Header().Set("Content-Length", fmt.Sprint(len(file.body)))
		if r.Method != http.MethodHead {
			_, _ = w.Write(file.body) // the reader has gone; nobody is left to tell
		}
	}
}

// robotsText says what crawlers should leave alone: endless combinations of filters, and what is no page.
// RFC 9309, 2.2.2: the longest rule that fits holds.
const robotsText = `User-agent: *
Disallow: /graphql
Disallow: /graphiql
Disallow: /metrics
Disallow: /barriere-melden
Disallow: /en/barriere-melden
Disallow: /einfach/barriere-melden
Disallow: /*/` + council.AccessibleSlug + `$
Disallow: /r/
Disallow: /*?
Allow: /*?` + pageParameter + `=
`

// robots answers robots.txt. An invented town is not for search engines.
func (s *Site) robots(w http.ResponseWriter, r *http.Request) {
	a, err := s.about.at(r.Context(), s.Archive.Reader())
	if err != nil {
		s.machineError(w, r, err)
		return
	}
	text := robotsText
	switch {
	case a.demo:
		text = "User-agent: *\nDisallow: /\n"
	case s.PublicURL != "":
		text += "\nSitemap: " + s.PublicURL + "/sitemap.xml\n"
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "public, max-age=3600")
	_, _ = w.Write([]byte(text)) // the reader has gone; nobody is left to tell
}

// machineError answers a machine whose file could not be made.
func (s *Site) machineError(w http.ResponseWriter, r *http.Request, err error) {
	s.Log.ErrorContext(r.Context(), "file failed", "path", r.URL.Path, "error", err)
	http.Error(w, "not available at present", statusOf(err))
}
