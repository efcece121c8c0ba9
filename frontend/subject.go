package frontend

import (
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// subject is what a page is about, as others want to know it: search engines, sites that show a preview of a link,
// people who pass the link on or cite the page. Lists and pages of our own have none.
type subject struct {
	ID council.ID // for the short link
	// Kind is what it is in the reader's words, with what names it more closely: "Antrag 0474/2022".
	Kind string
	// Facts tell of it in short, for a description: sentences without their full stops.
	Facts []string
	// OpenGraph is its type at https://ogp.me.
	OpenGraph string
	// Data is what it is at https://schema.org; nil if that has no word for it.
	Data thing
	// State is the day of which the page tells: when the publisher last changed the object, or when we last looked. Nil
	// if neither is known.
	State *time.Time
	// Cited: people cite it.
	Cited bool
}

// subjectOf begins a subject with what all objects have in common.
func (p page) subjectOf(o *council.Object, kind string, facts ...string) *subject {
	s := &subject{ID: o.ID, Kind: kind, OpenGraph: "website", State: o.Modified}
	if s.State == nil {
		s.State = p.about.imported[o.SourceID]
	}
	for _, f := range facts {
		if f = strings.TrimSuffix(strings.Join(strings.Fields(f), " "), "."); f != "" {
			s.Facts = append(s.Facts, f)
		}
	}
	return s
}

// descriptionLength is about what search engines show.
const descriptionLength = 160

// Description is the text for search engines and previews: what the page is about, else what the site is.
func (p page) Description() string {
	if p.subject == nil || len(p.subject.Facts) == 0 {
		return cutAtWord(p.T("share.site", or(p.townName(), p.T("share.nowhere"))), descriptionLength)
	}
	return cutAtWord(strings.Join(p.subject.Facts, ". ")+".", descriptionLength)
}

// cutAtWord shortens a text to so many characters, at the end of a word where there is one in the last third.
func cutAtWord(s string, longest int) string {
	runes := []rune(s)
	if len(runes) <= longest {
		return s
	}
	short := string(runes[:longest-1])
	if at := strings.LastIndexByte(short, ' '); at > len(short)*2/3 {
		short = short[:at]
	}
	return strings.TrimRight(short, " ,;:.–-") + " …"
}

// ShortPath is the short link of the page's object, without the site.
func (p page) ShortPath() string { return p.Path("/k/" + p.subject.ID.Short()) }

// ShortLink is the short link as people pass it on: absolute where the public address is known.
func (p page) ShortLink() string { return p.origin + p.ShortPath() }

// Citation is a sentence to put under a quotation: whose, what, of which state, and where.
func (p page) Citation() string {
	what := p.T("cite.what", p.Title, p.subject.Kind)
	if town := p.townName(); town != "" {
		what = p.T("cite.of", town, what)
	}
	if p.subject.State == nil {
		return p.T("cite.undated", what, p.ShortLink())
	}
	return p.T("cite.sentence", what, p.Date(p.Local(*p.subject.State)), p.ShortLink())
}
