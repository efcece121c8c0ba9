package frontend

import (
	"strings"

	"github.com/ratsfenster/ratsfenster/frontend/locale"
)

// page is what the frame of every page shows.
type page struct {
	*request
	Title   string
	Section string // the path of the navigation entry it belongs to
	Crumbs  []crumb
	NoIndex bool // pages that search engines should leave out

	assets  *assets
	locales locale.Set
	origin  string
}

// crumb is one step of the way from the start page to here, the page itself left out.
type crumb struct{ Text, Path string }

// newPage fills the frame. The title is the page's h1, already in the reader's language.
func (s *Site) newPage(r *request, title, section string, crumbs ...crumb) page {
	return page{
		request: r, Title: title, Section: section, Crumbs: crumbs,
		assets: s.assets, locales: s.locales, origin: s.PublicURL,
	}
}

// sections are the entries of the main navigation; the catalogue names them nav.<name>.
var sections = []struct{ name, path string }{
	{"start", "/"},
	{"papers", "/vorlagen"},
	{"meetings", "/sitzungen"},
	{"organizations", "/gremien"},
	{"persons", "/personen"},
	{"files", "/dateien"},
	{"stand", "/stand"},
}

// sectionCrumb is the crumb of a navigation entry.
func sectionCrumb(r *request, name string) crumb {
	for _, s := range sections {
		if s.name == name {
			return crumb{Text: r.T("nav." + name), Path: r.Path(s.path)}
		}
	}
	return crumb{}
}

// HeadTitle is the title of the window: page, town, product.
func (p page) HeadTitle() string {
	parts := []string{p.Title}
	if town := p.about.town(); town != "" {
		parts = append(parts, town)
	}
	return strings.Join(append(parts, "Ratsfenster"), " – ")
}

// Here is the absolute address of this page in a language.
func (p page) Here(l *locale.Locale) string {
	return p.origin + p.Switch(l)
}

// Switch is the path of this page in a language.
func (p page) Switch(l *locale.Locale) string {
	return withQuery(l.Path(p.URL.Path), p.URL.RawQuery)
}
