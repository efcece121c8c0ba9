// Package layout makes text that somebody can read of characters or words with their places on a page: lines, paragraphs,
// rows of tables, words that were divided at the end of a line, and what stands on every page for no reason but the paper.
// It knows nothing about where the characters come from.
//
// The order of the document is kept where it makes sense: whoever wrote a page in columns has written one column after the
// other, and no geometry knows better. Where it runs to and fro, the page is cut into its columns and rows anew.
package layout

import (
	"github.com/ratsfenster/ratsfenster/server/council"
)

// Char is a character in the order of the document. Spaces and line ends between words are characters too.
type Char struct {
	Rune rune
	council.Box
}

// LineHyphen stands in the place of a hyphen at the end of a line that divides a word.
const LineHyphen = '\ufffe'

// Word is a word with its place.
type Word struct {
	Text string
	council.Box
	// Divided: the word ends with a hyphen at the end of its line. Its text is without it.
	Divided bool
	scripts bool          // it has figures that stand higher or lower
	rest    []council.Box // of its parts on the next lines, once they are joined
}

// A Fragment is what stands on one line in one piece: a line of a column, a cell of a table.
type Fragment struct {
	council.Box
	Words []Word
	foot  float64 // where lines end of which it has taken in all words; 0 if there are none
}

// Line is a line of a page's text, for finding out what stands on every page.
type Line struct {
	council.Span
	council.Box
}

// Text is a page as somebody reads it.
type Text struct {
	Text  string
	Words []council.Word
	Lines []Line
}

// Read makes text of the characters of a page of that size, in points. What lies off the page is left out.
func Read(chars []Char, width, height float64) *Text {
	turned := direction(chars)
	if turned == ahead {
		return write(order(fragmentsOf(chars, width, height), width))
	}
	t := write(order(fragmentsOf(turn(chars, turned, width, height), height, width), height))
	for i := range t.Words {
		for j, b := range t.Words[i].Boxes {
			t.Words[i].Boxes[j] = turnBack(b, turned, width, height)
		}
	}
	for i := range t.Lines {
		t.Lines[i].Box = turnBack(t.Lines[i].Box, turned, width, height)
	}
	return t
}

// Write makes text of fragments that are in order already, as OCR brings them.
func Write(fragments []Fragment) *Text { return write(fragments) }

func high(b council.Box) float64 { return b.Bottom - b.Top }

// level reports whether two boxes stand on the same line: they share half of the lower one's height.
func level(a, b council.Box) bool {
	return min(a.Bottom, b.Bottom)-max(a.Top, b.Top) > min(high(a), high(b))/2
}

// beside reports whether b begins where a ends, or right of that.
func beside(a, b council.Box) bool { return b.Left >= a.Right-high(a)/3 }

// overlap is how wide two boxes stand above each other.
func overlap(a, b council.Box) float64 { return min(a.Right, b.Right) - max(a.Left, b.Left) }

// Union is the smallest box around two; an empty one does not count.
func Union(a, b council.Box) council.Box {
	if a == (council.Box{}) {
		return b
	}
	return council.Box{Left: min(a.Left, b.Left), Top: min(a.Top, b.Top), Right: max(a.Right, b.Right), Bottom: max(a.Bottom, b.Bottom)}
}
