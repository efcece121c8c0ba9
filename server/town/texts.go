package town

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// textNames are the texts that pages show, besides explanations.
var textNames = []council.TextName{
	council.TextStart, council.TextImprint, council.TextPrivacy, council.TextAccessibility, council.TextEasyLanguage, council.TextSignLanguage,
}

var (
	textFile   = regexp.MustCompile(`^([a-z0-9-]+)\.(de|de-simple|en)\.md$`)
	explaining = regexp.MustCompile(`^erklaerung-[a-z0-9-]+$`)
	htmlTag    = regexp.MustCompile(`<[a-zA-Z/!][^>]*>`)
	mailInText = regexp.MustCompile(`^<[^\s<>@]+@[^\s<>]+>$|^<[a-z]+:[^\s<>]*>$`)
	reference  = regexp.MustCompile(`(!?)\[([^\]]*)\]\(\s*<?([^)>]*?)>?\s*\)`)
)

func (r *reader) readTexts(t *council.Town) {
	for _, name := range r.list(textsFolder) {
		file := textsFolder + "/" + name
		m := textFile.FindStringSubmatch(name)
		if m == nil {
			r.wrong(file, 0, "want a name like impressum.de.md: the text, its language (de, de-simple or en) and .md, in small letters")
			continue
		}
		text := council.TextName(m[1])
		if !slices.Contains(textNames, text) && !explaining.MatchString(m[1]) {
			r.wrong(file, 0, "no page shows a text of this name; there are %s and erklaerung-…", joinNames(textNames))
			continue
		}
		if content, ok := r.readText(file, maxText); ok {
			r.keepText(t, file, text, m[2], content)
		}
	}
}

func joinNames(names []council.TextName) string {
	var out []string
	for _, n := range names {
		out = append(out, string(n))
	}
	return strings.Join(out, ", ")
}

// keepText takes the first heading for the title. A text with a placeholder in it does not show yet.
func (r *reader) keepText(t *council.Town, file string, name council.TextName, lang, content string) {
	text := council.Text{Lang: lang, Markdown: strings.TrimSpace(content)}
	if name == council.TextEasyLanguage {
		if lang != "de" {
			r.wrong(file, 0, "Leichte Sprache has no languages: name the file leichte-sprache.de.md")
			return
		}
		text.Lang = "de-simple" // the registered tag for simplified German (IANA, variant "simple")
	}
	if first, rest, _ := strings.Cut(text.Markdown, "\n"); strings.HasPrefix(first, "# ") {
		text.Title, text.Markdown = strings.TrimSpace(strings.Trim(first, "#")), strings.TrimSpace(rest)
	}
	if text.Markdown == "" {
		r.warn(file, 0, "the text is empty and counts as missing")
		return
	}
	r.checkText(t, file, content)
	if strings.Contains(content, placeholder) {
		r.unfilled = append(r.unfilled, name)
		return
	}
	if t.Texts[name] == nil {
		t.Texts[name] = map[string]council.Text{}
	}
	t.Texts[name][lang] = text
}

// checkText looks at each line for what a reader of the page would stumble over.
func (r *reader) checkText(t *council.Town, file, content string) {
	for i, line := range strings.Split(content, "\n") {
		if _, rest, open := strings.Cut(line, placeholder); open {
			r.warn(file, i+1, "still to be filled in: %s", quoted(placeholder+rest))
		}
		for _, tag := range htmlTag.FindAllString(line, -1) {
			if !mailInText.MatchString(tag) {
				r.warn(file, i+1, "%s is HTML; it shows as it is written here", quoted(tag))
			}
		}
		for _, m := range reference.FindAllStringSubmatch(line, -1) {
			r.checkReference(t, file, i+1, m[1] == "!", m[2], m[3])
		}
	}
}

// checkReference looks whether a picture is described, and whether a file is there.
func (r *reader) checkReference(t *council.Town, file string, line int, picture bool, words, target string) {
	if strings.Contains(words, placeholder[1:]) {
		return // half of a placeholder
	}
	u, err := url.Parse(target)
	switch {
	case err != nil:
		r.wrong(file, line, "%s is no address", quoted(target))
		return
	case picture && strings.TrimSpace(words) == "":
		r.wrong(file, line, "the picture %s has no description for people who cannot see it: ![what is on it](%s)", quoted(target), target)
	case picture && u.Scheme != "":
		r.wrong(file, line, "pictures must lie in the folder media, not elsewhere: %s", quoted(target))
		return
	}
	ours := u.Scheme == "" && u.Host == "" && u.Path != "" && (!strings.HasPrefix(u.Path, "/") || strings.HasPrefix(u.Path, "/stadt/"))
	switch schemes := []string{"", "http", "https", "mailto", "tel"}; {
	case !slices.Contains(schemes, strings.ToLower(u.Scheme)):
		r.wrong(file, line, "links begin with https://, mailto:, tel: or with / for a page of this site, got %s", quoted(target))
	case ours && t.Media[path.Base(u.Path)] == nil:
		r.wrong(file, line, "the file %s is not in the folder media; links to other sites begin with https://", quoted(path.Base(u.Path)))
	}
}

// missing tells of what the law or readers expect and the town has not given.
func (r *reader) missing(t *council.Town) {
	for _, m := range []struct {
		name council.TextName
		text string
	}{
		{council.TextImprint, "the Impressum is missing (§ 5 DDG): write it to texts/impressum.de.md"},
		{council.TextPrivacy, "the Datenschutzerklärung is missing (Art. 13 DSGVO): write it to texts/datenschutz.de.md"},
		{council.TextEasyLanguage, "there is no page in Leichte Sprache (BITV 2.0 § 4): have one written and checked, as texts/leichte-sprache.de.md"},
	} {
		if _, ok := t.Text(m.name, "de"); !ok && !slices.Contains(r.unfilled, m.name) {
			r.warn("", 0, "%s", m.text)
		}
	}
	if t.Accessibility == nil {
		r.warn("", 0, "the accessibility statement is missing (BITV RP § 1): give [accessibility] with date and status in town.toml")
	}
	if t.SignLanguage == nil {
		r.warn("", 0, "there is no video in Deutsche Gebärdensprache (BITV 2.0 § 4): have one made, put it in media and name it in [sign_language]")
	}
}
