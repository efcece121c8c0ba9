package frontend

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/ratsfenster/ratsfenster/frontend/locale"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// routes lists every page once. Each of them also answers below the prefixes of the other languages:
// serve takes the prefix off before the table is asked.
func (s *Site) routes() http.Handler {
	mux := http.NewServeMux()
	for pattern, page := range map[string]pageFunc{
		"/{$}":                             s.start,
		"/vorlagen":                        s.papers,
		"/vorlagen/{id}":                   s.paper,
		"/vorlagen/{id}/{slug}":            s.paper,
		"/kalender":                        s.calendar,
		"/sitzungen":                       s.meetings,
		"/sitzungen/{id}":                  s.meeting,
		"/sitzungen/{id}/{slug}":           s.meeting,
		"/tagesordnungspunkte/{id}":        s.agendaItem,
		"/tagesordnungspunkte/{id}/{slug}": s.agendaItem,
		"/gremien":                         s.organizations,
		"/gremien/{id}":                    s.organization,
		"/gremien/{id}/{slug}":             s.organization,
		"/ortsbezirke":                     s.districts,
		"/ortsbezirke/{id}":                s.district,
		"/ortsbezirke/{id}/{slug}":         s.district,
		"/personen":                        s.persons,
		"/personen/{id}":                   s.person,
		"/personen/{id}/{slug}":            s.person,
		"/dateien":                         s.files,
		"/dateien/{id}":                    s.file,
		"/dateien/{id}/{slug}":             s.file,
		"/stand":                           s.stand,
		"/erklaerungen":                    s.explainAll,
		"/erklaerungen/{term}":             s.explainOne,
		"/impressum":                       s.imprint,
		"/datenschutz":                     s.privacy,
		"/barrierefreiheit":                s.accessibility,
		"/leichte-sprache":                 s.easyLanguage,
		"/gebaerdensprache":                s.signLanguage,
		"/k/{short}":                       s.shortLink,
		"/":                                s.unknown,
	} {
		mux.Handle(pattern, s.page(page))
	}
	for pattern, feed := range map[string]feedFunc{
		"/kalender.ics":                  s.allMeetings,
		"/gremien/{id}/kalender.ics":     s.organizationMeetings,
		"/ortsbezirke/{id}/kalender.ics": s.districtMeetings,
		"/sitzungen/{id}/termin.ics":     s.oneMeeting,
	} {
		mux.Handle(pattern, s.calendarFeed(feed))
	}
	mux.HandleFunc("/dateien/{id}/seiten/{name}", s.pageImage)
	mux.Handle("/dateien/{id}/"+council.AccessibleSlug, s.formPage(s.accessible, s.sendAccessible))
	mux.Handle("/barriere-melden", s.formPage(s.barrier, s.sendBarrier))
	mux.Handle("/barriere-melden/{token}", s.formPage(s.barrierSent, nil))
	return s.localized(s.referring(mux))
}

// localized chooses the language by the path's prefix and brings the path into its one spelling.
func (s *Site) localized(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l, rest := s.locales.Of(r.URL.Path)
		if r.URL.Path != "/" && strings.HasSuffix(r.URL.Path, "/") {
			target := &url.URL{Path: l.Path("/" + strings.Trim(rest, "/"))}
			http.Redirect(w, r, withQuery(target.EscapedPath(), r.URL.RawQuery), http.StatusMovedPermanently)
			return
		}
		inner := r.WithContext(withLocale(r.Context(), l))
		address := *r.URL // the outer request keeps its own: the log shows it
		address.Path, address.RawPath = rest, ""
		inner.URL = &address
		next.ServeHTTP(w, inner)
		r.Pattern = inner.Pattern // for whoever counts requests by route
	})
}

// atHome keeps from next the paths that a redirect must never lead to; no page has one of them.
func (s *Site) atHome(next http.Handler) http.Handler {
	unknown := s.page(s.unknown)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if l, _ := s.locales.Of(r.URL.Path); leadsAway(l, r.URL.Path) {
			unknown.ServeHTTP(w, r.WithContext(withLocale(r.Context(), l)))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// leadsAway says whether a path, sent back as the target of a redirect, might be read as the address of another
// host. Browsers take a backslash for a slash (https://url.spec.whatwg.org/#relative-slash-state).
func leadsAway(l *locale.Locale, path string) bool {
	return strings.Contains(path, `\`) || strings.HasPrefix(path, "//") || strings.HasPrefix(path, l.Prefix+"//")
}

func withQuery(path, query string) string {
	if query == "" {
		return path
	}
	return path + "?" + query
}
