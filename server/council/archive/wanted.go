package archive

import (
	"sort"
	"strings"
	"unicode"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Wanted is what a reader looks for in a document: words and phrases, any of which counts. Everything is compared as
// council.Fold writes it.
//
// A word that was typed alone is found at the beginning of others, and from five letters on inside of them too: German
// puts words together. Numbers, short words and what was typed in quotes are found whole only.
type Wanted struct{ terms []term }

// term is a word, or words that follow each other.
type term struct {
	words []string // folded
	whole bool
}

// How much anybody may look for at once.
const (
	mostTerms = 10
	mostWords = 12 // of a term
)

// quotes are all marks that people put around a phrase.
var quotes = strings.NewReplacer("„", `"`, "“", `"`, "”", `"`, "«", `"`, "»", `"`)

// Want reads what somebody typed: words, and "phrases in quotes". What stands together without a space, as the number of
// a paper does, is a phrase too.
func Want(typed string) Wanted {
	var w Wanted
	for i, part := range strings.Split(quotes.Replace(typed), `"`) {
		chunks := []string{part}
		if i%2 == 0 {
			chunks = strings.Fields(part)
		}
		for _, chunk := range chunks {
			t := term{whole: i%2 == 1}
			for _, at := range wordsIn(chunk) {
				t.words = append(t.words, council.Fold(chunk[at.Start:at.End]))
			}
			if len(t.words) > 0 && len(w.terms) < mostTerms {
				t.words = t.words[:min(len(t.words), mostWords)]
				t.whole = t.whole || len(t.words) > 1
				w.terms = append(w.terms, t)
			}
		}
	}
	return w
}

// Empty reports whether nothing is looked for.
func (w Wanted) Empty() bool { return len(w.terms) == 0 }

// String is the same for all that finds the same.
func (w Wanted) String() string {
	var b strings.Builder
	for _, t := range w.terms {
		if t.whole {
			b.WriteByte('=')
		}
		b.WriteString(strings.Join(t.words, " ") + ";")
	}
	return b.String()
}

// On finds what is wanted on a page, as bytes of its text: whole words, in order, none within another. Headers and footers
// are left out: they say the same on every page.
func (w Wanted) On(p *council.ContentPage) []council.Span {
	var out []council.Span
	for _, s := range w.in(p.Text) {
		next := sort.Search(len(p.Furniture), func(i int) bool { return p.Furniture[i].End > s.Start })
		if next == len(p.Furniture) || p.Furniture[next].Start >= s.End {
			out = append(out, s)
		}
	}
	return out
}

func (w Wanted) in(text string) []council.Span {
	if !w.possible(council.Fold(text)) { // most pages of a long document say nothing of it
		return nil
	}
	places := wordsIn(text)
	words := make([]string, len(places))
	for i, at := range places {
		words[i] = council.Fold(text[at.Start:at.End])
	}
	var out []council.Span
	for i := 0; i < len(words); {
		n := w.at(words[i:])
		if n > 0 {
			out = append(out, council.Span{Start: places[i].Start, End: places[i+n-1].End})
		}
		i += max(n, 1)
	}
	return out
}

func (w Wanted) possible(folded string) bool {
	for _, t := range w.terms {
		all := true
		for _, word := range t.words {
			all = all && strings.Contains(folded, word)
		}
		if all {
			return true
		}
	}
	return false
}

// at says how many words the longest term has that begins with the first of these; 0 if none does.
func (w Wanted) at(words []string) int {
	longest := 0
	for _, t := range w.terms {
		if len(t.words) <= longest || len(t.words) > len(words) {
			continue
		}
		same := true
		for i, word := range t.words {
			same = same && t.is(words[i], word)
		}
		if same {
			longest = len(t.words)
		}
	}
	return longest
}

// is compares one word of a text with one that is wanted.
func (t term) is(word, wanted string) bool {
	switch {
	case word == wanted:
		return true
	case t.whole || len(wanted) < 3 || wanted[0] >= '0' && wanted[0] <= '9':
		return false
	case len(wanted) < 5:
		return strings.HasPrefix(word, wanted)
	}
	return strings.Contains(word, wanted)
}

// wordsIn finds the words of a text: letters and digits that follow each other.
func wordsIn(text string) []council.Span {
	var out []council.Span
	start := -1
	for i, r := range text {
		part := unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && unicode.Is(unicode.Mn, r)
		switch {
		case part && start < 0:
			start = i
		case !part && start >= 0:
			out = append(out, council.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, council.Span{Start: start, End: len(text)})
	}
	return out
}
