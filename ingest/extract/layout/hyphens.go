package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// join puts words together that were divided at the end of a line. What is left of the second line keeps its place. It goes
// from the end to the beginning, so that a word over three lines comes together too.
func join(fs []Fragment) {
	for i := len(fs) - 1; i >= 0; i-- {
		if len(fs[i].Words) == 0 {
			continue
		}
		last := &fs[i].Words[len(fs[i].Words)-1]
		if !last.Divided && !endsWithHyphen(last.Text) {
			continue
		}
		next := following(fs, i)
		if next < 0 || !divide(last, fs[next].Words[0].Text) {
			last.Text, last.Divided = strings.TrimSuffix(last.Text, "-")+"-", false
			continue
		}
		w := fs[next].Words[0]
		last.Text, last.Divided = last.Text+w.Text, false
		last.rest = append(append(last.rest, w.Box), w.rest...)
		fs[next].Words = fs[next].Words[1:]
		if len(fs[next].Words) == 0 && below(fs[i].Box, fs[next].Box) {
			fs[i].foot = max(fs[next].Bottom, fs[next].foot)
		}
	}
}

// following finds the line in which a divided word goes on: the one below in its column, perhaps behind other cells of its
// row, or the first one of the next column; -1 if there is none. A footer is neither.
func following(fs []Fragment, i int) int {
	const row = 8 // cells that may come between
	a := fs[i].Box
	for n := i + 1; n < len(fs) && n <= i+row; n++ {
		b := fs[n].Box
		switch {
		case len(fs[n].Words) == 0:
		case below(a, b):
			return n
		case level(a, b):
		case n == i+1 && column(a, b):
			return n
		default:
			return -1
		}
	}
	return -1
}

// below reports whether b is the next line below a.
func below(a, b council.Box) bool {
	small, large := min(high(a), high(b)), max(high(a), high(b))
	return b.Top > a.Top+small/3 && b.Top-a.Bottom < 1.5*large && small > 0.7*large && overlap(a, b) > 0
}

// column reports whether b begins a column beside the one that a has ended.
func column(a, b council.Box) bool {
	small, large := min(high(a), high(b)), max(high(a), high(b))
	return b.Top < a.Bottom && b.Left > a.Left && overlap(a, b) <= 0 && small > 0.7*large
}

func endsWithHyphen(s string) bool {
	before, ok := strings.CutSuffix(s, "-")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsLetter(r)
}

// divide decides whether a word at the end of a line goes on in the next, and takes the hyphen off where it is none of the
// word's own: Nutzungskon-zeptes loses it, CDU-Fraktion does not, Haupt- und Nebenstraße are two.
func divide(w *Word, following string) bool {
	text := strings.TrimSuffix(w.Text, "-")
	first, _ := utf8.DecodeRuneInString(following)
	switch {
	case conjunctions[strings.TrimRight(following, ",.;:")]:
		return false
	case unicode.IsLower(first):
		w.Text = text
		return true
	case unicode.IsUpper(first), w.Divided && unicode.IsDigit(first):
		w.Text = text + "-"
		return true
	}
	return false
}

var conjunctions = map[string]bool{
	"und": true, "oder": true, "bzw": true, "sowie": true, "als": true, "wie": true, "noch": true, "beziehungsweise": true, "u": true, "bis": true,
}
