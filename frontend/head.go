package frontend

import (
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// openGraphLocales are our languages as Facebook and its followers spell them; they know no Einfache Sprache.
var openGraphLocales = map[string]string{"de": "de_DE", "de-simple": "de_DE", "en": "en_GB"}

// siteName names the site: product and town.
func (p page) siteName() string {
	if town := p.townName(); town != "" {
		return "Ratsfenster " + town
	}
	return "Ratsfenster"
}

func (p page) openGraphType() string {
	if p.subject == nil {
		return "website"
	}
	return p.subject.OpenGraph
}

// townPicture is the town's picture for previews: its arms, if they are of a kind that other sites show.
func (p page) townPicture() *council.Picture {
	for _, picture := range []*council.Picture{p.town.Arms, p.town.Icon} {
		if picture != nil && slices.Contains([]string{"image/png", "image/jpeg", "image/webp", "image/gif"}, picture.MimeType) {
			return picture
		}
	}
	return nil
}
