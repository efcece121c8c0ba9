package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// fragmentsOf cuts the characters of a page into words, and these into what stands on one line in one piece.
func fragmentsOf(chars []Char, width, height float64) []Fragment {
	page := council.Box{Right: width, Bottom: height}
	c := cutter{fragments: make([]Fragment, 0, 64)}
	for i := range chars {
		ch := &chars[i]
		switch r := ch.Rune; {
		case r == LineHyphen && len(c.text) == 0 && visible(ch.Box, page): // a dash that stands alone
			c.add(&Char{Rune: '-', Box: ch.Box})
		case r == LineHyphen || r == '\u00ad' && lineEnds(chars[i+1:]):
			c.word.Divided = len(c.text) > 0
			c.endWord()
		case r == '\r' || r == '\n':
			c.endWord()
			c.endFragment()
		case r == ' ' || r == '\t' || r == '\u00a0' || r == symbolSpace || unicode.IsSpace(r):
			c.endWord()
		case !printable(r):
		case !visible(ch.Box, page):
		default:
			c.add(ch)
		}
	}
	c.endWord()
	c.endFragment()
	return c.fragments
}

// lineEnds reports whether nothing but spaces stands before the end of the line.
func lineEnds(rest []Char) bool {
	for i := range rest {
		switch rest[i].Rune {
		case ' ', '\u00a0':
		case '\r', '\n':
			return true
		default:
			return false
		}
	}
	return true
}

// printable leaves out what is no character: controls, marks of direction, what stands for nothing.
func printable(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r < 0xa0, r == utf8.RuneError, r >= 0xfff0, r == '\u00ad':
		return r >= 0x10000 && r <= unicode.MaxRune
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x2069, r == '\ufeff':
		return false
	case r >= 0xd800 && r < 0xe000:
		return false
	}
	return true
}

// visible reports whether a character lies on the page. Some have no extent at all, and are still meant to be read.
func visible(b, page council.Box) bool {
	return b.Right >= page.Left && b.Left <= page.Right && b.Bottom >= page.Top && b.Top <= page.Bottom
}

type cutter struct {
	fragments []Fragment
	words     []Word
	box       council.Box // of the words
	text      []byte
	word      Word
	last      Char // of the word
	raw       bool // the word has characters that have to be brought into their usual form
}

func (c *cutter) add(ch *Char) {
	if len(c.text) > 0 && torn(c.word.Box, ch.Box) {
		c.endWord()
	}
	r := ch.Rune
	switch {
	case r >= 0xfb00 && r <= 0xfb06: // ligatures
		c.text = append(c.text, ligatures[r-0xfb00]...)
	case r >= 0xe000 && r < 0xf900: // private: symbol fonts
		c.text = utf8.AppendRune(c.text, symbol(r))
	case c.overlaid(ch):
		c.raw = true
	default:
		if r >= 0x300 && r < 0x370 || r == diaeresis {
			c.raw = true
		}
		c.text = utf8.AppendRune(c.text, r)
	}
	c.word.Box = Union(c.word.Box, ch.Box)
	c.last = *ch
}

// diaeresis is drawn over a letter by TeX, as a character of its own.
const diaeresis = '¨'

// overlaid puts a mark and the letter that it stands over together, whichever comes first.
func (c *cutter) overlaid(ch *Char) bool {
	if len(c.text) == 0 || ch.Rune != diaeresis && c.last.Rune != diaeresis {
		return false
	}
	if common := overlap(c.last.Box, ch.Box); !(2*common > min(c.last.Right-c.last.Left, ch.Right-ch.Left)) {
		return false
	}
	const mark = '\u0308'
	if letter := ch.Rune; letter != diaeresis {
		c.text = utf8.AppendRune(c.text[:len(c.text)-utf8.RuneLen(diaeresis)], letter)
	}
	c.text = utf8.AppendRune(c.text, mark)
	return true
}

var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// symbolSpace is the space of symbol fonts.
const symbolSpace = '\uf020'

// symbol is what the private characters of the usual symbol fonts mean.
func symbol(r rune) rune {
	switch r {
	case 0xf0a8, 0xf06f, 0xf071, 0xf0a1: // boxes to be ticked
		return '☐'
	case 0xf0fe, 0xf0fd, 0xf078, 0xf054:
		return '☒'
	case 0xf0fc, 0xf050:
		return '☑'
	case 0xf0e0, 0xf0e8, 0xf0f0:
		return '→'
	default:
		return '•'
	}
}

// torn reports whether a character cannot belong to the word before it: it stands in another line or column, although
// nothing says that the word has ended. Words that run upwards or downwards go on where they are.
func torn(word, ch council.Box) bool {
	h := max(high(word), high(ch))
	if h <= 0 {
		return false
	}
	away := max(ch.Left-word.Right, word.Left-ch.Right)
	return away > 1.5*h || !level(word, ch) && max(ch.Top-word.Bottom, word.Top-ch.Bottom) > h
}

func (c *cutter) endWord() {
	if len(c.text) == 0 {
		c.word = Word{}
		return
	}
	c.word.Text = string(c.text)
	if c.raw {
		c.word.Text = usual(c.word.Text)
	}
	w := c.word
	c.text, c.word, c.raw = c.text[:0], Word{}, false
	if len(c.words) > 0 && !continues(c.box, c.words[len(c.words)-1], &w) {
		c.endFragment()
	}
	c.words = append(c.words, w)
	c.box = Union(c.box, w.Box)
	if w.Divided {
		c.endFragment()
	}
}

// continues reports whether a word follows the one before it on the same line, without a gap as between columns.
func continues(line council.Box, before Word, w *Word) bool {
	h := max(high(before.Box), high(w.Box))
	return level(line, w.Box) && w.Left >= before.Left && w.Left-before.Right < gap*h
}

// gap is how many times its height a line may be interrupted and still be one.
const gap = 1.6

func (c *cutter) endFragment() {
	if len(c.words) == 0 {
		return
	}
	f := Fragment{Box: c.box, Words: c.words}
	c.words, c.box = make([]Word, 0, 16), council.Box{}
	if n := len(c.fragments); n > 0 && attached(&c.fragments[n-1], &f) {
		attach(&c.fragments[n-1], f)
		return
	}
	c.fragments = append(c.fragments, f)
}

// attached reports whether a piece goes on where the one before it has ended, as after a number that stands lower.
func attached(a, b *Fragment) bool {
	last := &a.Words[len(a.Words)-1]
	return !last.Divided && !upright(last) && !upright(&b.Words[0]) && level(a.Box, b.Box) &&
		b.Left >= last.Right-high(b.Box)/4 && b.Left-last.Right < gap*min(high(a.Box), high(b.Box))
}

// upright reports whether a word runs upwards or downwards. Few letters are higher than wide in any case.
func upright(w *Word) bool { return len(w.Text) > 3 && high(w.Box) > 2*(w.Right-w.Left) }

func attach(a *Fragment, b Fragment) {
	last := &a.Words[len(a.Words)-1]
	small, large := heights(last.Box, b.Words[0].Box)
	if b.Left-last.Right < 0.1*large && (small < 0.8*large || last.scripts) { // CO₂-Ausstoß
		last.scripts = true
		last.Text += b.Words[0].Text
		last.Box = Union(last.Box, b.Words[0].Box)
		last.Divided = b.Words[0].Divided
		b.Words = b.Words[1:]
	}
	a.Words = append(a.Words, b.Words...)
	a.Box = Union(a.Box, b.Box)
}

func heights(a, b council.Box) (small, large float64) {
	return min(high(a), high(b)), max(high(a), high(b))
}

// usual brings letters with marks into one character each: "a" and a mark, or, as TeX writes it, "¨" and "a".
func usual(s string) string {
	if strings.ContainsRune(s, '¨') {
		s = loose.Replace(s)
	}
	return norm.NFC.String(s)
}

var loose = strings.NewReplacer("¨a", "ä", "¨o", "ö", "¨u", "ü", "¨A", "Ä", "¨O", "Ö", "¨U", "Ü",
	"a¨", "ä", "o¨", "ö", "u¨", "ü", "A¨", "Ä", "O¨", "Ö", "U¨", "Ü")
