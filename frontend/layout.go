package frontend

import (
	"net/url"
	"slices"
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
	Wrong   bool // a form came back: what is wrong stands on the page

	assets  *assets
	face    *face // of the town
	locales locale.Set
	origin  string
	subject *subject // nil where a page is about no object
}

// crumb is one step of the way from the start page to here, the page itself left out.
type crumb struct{ Text, Path string }

// newPage fills the frame. The title is the page's h1, already in the reader's language.
func (s *Site) newPage(r *request, title, section string, crumbs ...crumb) page {
	return page{
		request: r, Title: title, Section: section, Crumbs: crumbs,
		assets: s.assets, face: s.faces.at(r.town), locales: s.locales, origin: s.PublicURL,
	}
}

// section is an entry of the main navigation.
type section struct{ name, path string }

// sections are the entries of the main navigation; the catalogue names them nav.<name>.
var sections = []section{
	{"start", "/"},
	{"papers", "/vorlagen"},
	{"meetings", "/sitzungen"},
	{"districts", "/ortsbezirke"},
	{"organizations", "/gremien"},
	{"persons", "/personen"},
	{"files", "/dateien"},
	{"stand", "/stand"},
}

// Sections are the entries that lead somewhere: where no district is known, none to districts.
func (p page) Sections() []section { return p.about.sections() }

func (a *about) sections() []section {
	return slices.DeleteFunc(slices.Clone(sections), func(s section) bool { return s.name == "districts" && !a.districts })
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
	if p.Wrong {
		parts[0] = p.T("form.error.prefix", p.Title)
	}
	if town := p.townName(); town != "" {
		parts = append(parts, town)
	}
	return strings.Join(append(parts, "Ratsfenster"), " – ")
}

// pageParameter is the number of a page of a long list, in addresses.
const pageParameter = "seite"

// Canonical is the address of this page in a language by which search engines should know it, absolute where the public
// address is known: of an object without what a reader chose to see of it, but for the page of a long list.
func (p page) Canonical(l *locale.Locale) string {
	if p.subject == nil {
		return p.origin + p.Switch(l)
	}
	query := url.Values{}
	if n := p.URL.Query().Get(pageParameter); n != "" && n != "1" {
		query.Set(pageParameter, n)
	}
	return p.origin + withQuery(l.Path(p.URL.Path), query.Encode())
}

// Switch is the path of this page in a language.
func (p page) Switch(l *locale.Locale) string {
	return withQuery(l.Path(p.URL.Path), p.URL.RawQuery)
}
