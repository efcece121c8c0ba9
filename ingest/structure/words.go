package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// word is a word of a page: letters, digits, and the hyphens and apostrophes inside it, with what stands around it.
type word struct {
	text string
	key  string // what it is compared by; "" until asked for
	line int    // index into the reader's lines
	// before is the last character between this word and the one before it that is no space, 0 if there is none; after is
	// the character that follows at once.
	before, after rune
}

// capital reports whether the word begins with a capital letter.
func (w *word) capital() bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return unicode.IsUpper(r)
}

// wordsOf cuts lines into words. A word that was cut at the end of a line is one word.
func wordsOf(lines []line) []word {
	var out []word
	for i, l := range lines {
		joins := i > 0 && len(out) > 0 && hyphenated(lines[i-1].text, l.text)
		before := rune(0)
		if l.gap {
			before = '\n'
		}
		for at := 0; at < len(l.text); {
			r, size := utf8.DecodeRuneInString(l.text[at:])
			if !wordRune(r) {
				if !unicode.IsSpace(r) {
					before = r
				}
				at += size
				continue
			}
			end := wordEnd(l.text, at)
			text := l.text[at:end]
			after, _ := utf8.DecodeRuneInString(l.text[end:])
			if end == len(l.text) {
				after = 0
			}
			if joins {
				last := &out[len(out)-1]
				last.text, last.after, last.key = strings.TrimRight(last.text, "-")+text, after, ""
				joins = false
			} else {
				out = append(out, word{text: text, line: i, before: before, after: after})
			}
			before, at = 0, end
		}
	}
	return out
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordEnd finds where the word ends that begins at a byte.
func wordEnd(s string, at int) int {
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !wordRune(r) && r != '-' && r != '\u00ad' && r != '’' && r != '\'' && !unicode.Is(unicode.Mn, r) {
			break
		}
		at += size
	}
	return at
}

// keyOf is what words of names are compared by: folded, and without the endings of a genitive or plural, so that
// "Gemeinderates" is the Gemeinderat. Different words may share a key; names of several words hardly do.
func keyOf(text string) string {
	fold := strings.Trim(council.Fold(text), "-'’\u00ad")
	if len(fold) <= 4 {
		return fold
	}
	short := strings.TrimRight(fold, "ens")
	if len(short) < 3 {
		return fold
	}
	return short
}

// keysOf are the keys of the words of a name.
func keysOf(name string) (keys []string, texts []string) {
	for _, w := range wordsOf([]line{{text: name}}) {
		keys = append(keys, keyOf(w.text))
		texts = append(texts, w.text)
	}
	return keys, texts
}
