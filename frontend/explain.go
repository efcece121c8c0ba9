package frontend

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Our explanations: TERM.LANG.md, the first line the title. A town may put its own in the place of each
// (council.ExplanationText), and add terms.
//
//go:embed explain
var explainFiles embed.FS

const explainPath = "/erklaerungen"

// ourExplanations are the texts by term and language.
var ourExplanations = sync.OnceValue(func() map[string]map[string]council.Text {
	texts, err := readExplanations(explainFiles)
	if err != nil {
		panic(err) // the program was built wrongly; a test reads them too
	}
	return texts
})

func readExplanations(files fs.FS) (map[string]map[string]council.Text, error) {
	names, err := fs.Glob(files, "explain/*.md")
	if err != nil {
		return nil, fmt.Errorf("listing explanations: %w", err)
	}
	texts := map[string]map[string]council.Text{}
	for _, name := range names {
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("reading explanations: %w", err)
		}
		term, lang, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(name, "explain/"), ".md"), ".")
		heading, body, _ := strings.Cut(string(raw), "\n")
		title, ok := strings.CutPrefix(heading, "# ")
		if !ok || strings.TrimSpace(body) == "" {
			return nil, fmt.Errorf("%s: an explanation begins with its title and goes on", name)
		}
		if texts[term] == nil {
			texts[term] = map[string]council.Text{}
		}
		texts[term][lang] = council.Text{Lang: lang, Title: strings.TrimSpace(title), Markdown: strings.TrimSpace(body)}
	}
	return texts, nil
}

// explanation is what a term means.
type explanation struct {
	Term string // as in its address
	council.Text
}

// explain finds what a term means: what the town says in the reader's language, or what we say. A term that only the
// town explains is there in German at least.
func (r *request) explain(term string) (explanation, bool) {
	name := council.ExplanationText(term)
	text, ok := r.town.Texts[name][r.Code]
	if !ok {
		text, ok = ourExplanations()[term][r.Code]
	}
	if !ok {
		text, ok = r.town.Text(name, r.Code)
	}
	if text.Title == "" {
		text.Title = or(ourExplanations()[term][r.Code].Title, term)
	}
	return explanation{term, text}, ok
}

// explanations finds what several terms mean, each once, without those that nobody explains.
func (r *request) explanations(terms ...string) []explanation {
	var out []explanation
	for i, term := range terms {
		if e, ok := r.explain(term); ok && !slices.Contains(terms[:i], term) {
			out = append(out, e)
		}
	}
	return out
}

// allExplanations lists every term by its title.
func (r *request) allExplanations() []explanation {
	var terms []string
	for term := range ourExplanations() {
		terms = append(terms, term)
	}
	for name := range r.town.Texts {
		if term, ok := strings.CutPrefix(string(name), string(council.ExplanationText(""))); ok && ourExplanations()[term] == nil {
			terms = append(terms, term)
		}
	}
	out := r.explanations(terms...)
	slices.SortFunc(out, func(a, b explanation) int { return strings.Compare(council.Fold(a.Title), council.Fold(b.Title)) })
	return out
}

// explainPage shows all terms, or one.
type explainPage struct {
	page
	Terms []explanation
}

func (s *Site) explainAll(r *request) (reply, error) {
	return show(explainView(explainPage{page: s.newPage(r, r.T("explain.title"), explainPath), Terms: r.allExplanations()}))
}

func (s *Site) explainOne(r *request) (reply, error) {
	e, ok := r.explain(r.PathValue("term"))
	if !ok {
		return reply{}, council.Errorf(council.NotFound, "nobody explains this term here")
	}
	p := s.newPage(r, e.Title, explainPath, crumb{Text: r.T("explain.title"), Path: r.Path(explainPath)})
	return show(explainOneView(explainPage{page: p, Terms: []explanation{e}}))
}
