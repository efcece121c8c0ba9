package council

import (
	"strings"
	"unicode"
)

var folds = map[rune]string{
	'ä': "ae", 'ö': "oe", 'ü': "ue", 'ß': "ss", 'é': "e", 'è': "e", 'ê': "e", 'á': "a", 'à': "a", 'â': "a",
	'ó': "o", 'ò': "o", 'ô': "o", 'ú': "u", 'ù': "u", 'û': "u", 'í': "i", 'ì': "i", 'î': "i", 'ç': "c", 'ñ': "n",
	'å': "a", 'ø': "o", 'æ': "ae", 'œ': "oe", 'ł': "l", 'š': "s", 'ž': "z", 'č': "c", 'ć': "c", 'ğ': "g", 'ş': "s", 'ı': "i",
}

// Fold returns s in the form in which names are compared, sorted and looked up:
// lower case, umlauts and accents transcribed, white space single. Databases fold
// differently; this does not.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case unicode.Is(unicode.Mn, r):
			continue // combining marks: Fold of a decomposed é is still e
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if f, ok := folds[r]; ok {
			b.WriteString(f)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Slug returns a short, readable ASCII form of a title for addresses; it names
// nothing, the ID decides.
func Slug(s string) string {
	const longest = 60
	var b strings.Builder
	for _, r := range Fold(s) {
		if r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			b.WriteRune(r)
		} else if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
			b.WriteByte('-')
		}
		if b.Len() >= longest {
			break
		}
	}
	if out := strings.Trim(b.String(), "-"); out != "" {
		return out
	}
	return "-"
}
