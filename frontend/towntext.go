package frontend

import "github.com/ratsfenster/ratsfenster/server/council"

// townTextPage shows one of the town's own texts as a page.
type townTextPage struct {
	page
	Text  council.Text
	Given bool   // the town has written it
	Topic string // town.text.<topic> in the catalogue: title, and what to say while there is no text
}

func (s *Site) imprint(r *request) (reply, error) {
	return s.townText(r, council.TextImprint, "imprint")
}

func (s *Site) privacy(r *request) (reply, error) {
	return s.townText(r, council.TextPrivacy, "privacy")
}

// easyLanguage is the start page in Leichte Sprache. People write and check it, or there is none.
func (s *Site) easyLanguage(r *request) (reply, error) {
	if !r.hasEasyLanguage() {
		return s.unknown(r)
	}
	return s.townText(r, council.TextEasyLanguage, "easy")
}

// townText shows a page also where the town has not written it: people look for it by its address.
func (s *Site) townText(r *request, name council.TextName, topic string) (reply, error) {
	text, given := r.town.Text(name, r.Code)
	p := townTextPage{page: s.newPage(r, r.titleOf(text, r.T("town.text."+topic+".title")), ""), Text: text, Given: given, Topic: topic}
	p.NoIndex = !given
	return show(townTextView(p))
}

// titleOf is a text's own title, where the reader reads its language, else ours.
func (r *request) titleOf(text council.Text, ours string) string {
	if text.Title == "" || r.foreign(text) {
		return ours
	}
	return text.Title
}

// hasEasyLanguage reports whether there is a page in Leichte Sprache.
func (r *request) hasEasyLanguage() bool {
	_, ok := r.town.Text(council.TextEasyLanguage, "de")
	return ok
}

// easy is the class of a text in Leichte Sprache: larger, no hyphens, a sentence a line.
func (p townTextPage) easy() string {
	if p.Topic == "easy" {
		return "easy"
	}
	return ""
}
