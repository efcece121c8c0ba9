package council

import (
	"strings"
	"unicode"
)

// folds has the letters of names in Germany, wherever their owners' families come from.
var folds = map[rune]string{
	'ä': "ae", 'ö': "oe", 'ü': "ue", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th",
	'á': "a", 'à': "a", 'â': "a", 'ã': "a", 'å': "a", 'ă': "a", 'ą': "a", 'ç': "c", 'č': "c", 'ć': "c", 'ď': "d", 'đ': "d", 'ð': "d",
	'é': "e", 'è': "e", 'ê': "e", 'ë': "e", 'ě': "e", 'ę': "e", 'ğ': "g", 'í': "i", 'ì': "i", 'î': "i", 'ï': "i", 'ı': "i", 'ł': "l", 'ľ': "l",
	'ñ': "n", 'ń': "n", 'ň': "n", 'ó': "o", 'ò': "o", 'ô': "o", 'õ': "o", 'ő': "o", 'ø': "o", 'ř': "r", 'š': "s", 'ś': "s", 'ş': "s", 'ș': "s",
	'ť': "t", 'ţ': "t", 'ț': "t", 'ú': "u", 'ù': "u", 'û': "u", 'ů': "u", 'ű': "u", 'ý': "y", 'ÿ': "y", 'ž': "z", 'ź': "z", 'ż': "z",
}

// diaeresis is the combining mark of a decomposed umlaut.
const diaeresis = '\u0308'

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
		case r == diaeresis && b.Len() > 0 && strings.IndexByte("aou", b.String()[b.Len()-1]) >= 0 && !space:
			b.WriteByte('e') // a decomposed ü is still ue
			continue
		case unicode.Is(unicode.Mn, r):
			continue // other combining marks: a decomposed é is still e
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
