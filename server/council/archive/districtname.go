package archive

import (
	"slices"
	"strings"
	"unicode"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Titles are compared with the names of districts word by word: "Altstadt" is in "Altstadt-Sanierung" and in
// "Mainz-Altstadt", and neither in "Altstadtfest" nor in "Altstädter Markt".

// word is a word of a text, folded, with what stands between it and the word before.
type word struct {
	text   string
	joined joint
}

// joint is how two words stand beside each other.
type joint byte

const (
	apart    joint = iota // punctuation, or nothing before it
	spaced                // white space alone
	hyphened              // a hyphen or slash without white space: one compound
)

// words parts a text into its words. Saint is written in two ways and read in one.
func words(text string) []word {
	var out []word
	start, gap := -1, ""
	folded := council.Fold(text)
	end := func(at int) {
		if start < 0 {
			return
		}
		w := word{text: folded[start:at], joined: jointOf(gap)}
		if w.text == "st" {
			w.text = "sankt"
		}
		out, start, gap = append(out, w), -1, ""
	}
	for i, r := range folded {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		end(i)
		gap += string(r)
	}
	end(len(folded))
	return out
}

func jointOf(gap string) joint {
	switch gap {
	case " ", ". ": // "St. Velten"
		return spaced
	case "-", "–", "‐", "/", ".-": // "St.-Velten-Straße"
		return hyphened
	default:
		return apart
	}
}

// forming are words that make another name of the name behind them: Ober-Olm is not a part of Olm.
var forming = map[string]bool{
	"ober": true, "unter": true, "nieder": true, "mittel": true, "hinter": true, "vorder": true, "alt": true, "neu": true,
	"gross": true, "klein": true, "hohen": true, "bad": true, "nord": true, "sued": true, "ost": true, "west": true,
	"inner": true, "innen": true, "aussen": true, "sankt": true,
}

// titleWords are what stands before the name of a town in that of its body.
var titleWords = []string{
	"landeshauptstadt", "universitaetsstadt", "hansestadt", "kreisstadt", "stadt", "ortsgemeinde", "verbandsgemeinde", "gemeinde", "markt",
}

// nameOf parts the name of a district and leaves out that of its town: an Ortsbeirat Mainz-Altstadt is that of Altstadt.
func nameOf(district string, body *council.Body) []string {
	name := wordTexts(words(district))
	if body == nil {
		return name
	}
	for _, town := range []string{body.ShortName, body.Name} {
		of := wordTexts(words(town))
		for len(of) > 1 && slices.Contains(titleWords, of[0]) {
			of = of[1:]
		}
		if len(of) > 0 && len(name) > len(of) && slices.Equal(name[:len(of)], of) {
			return name[len(of):]
		}
	}
	return name
}

func wordTexts(list []word) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = w.text
	}
	return out
}

// districtKey is the one spelling under which the names of a district in data and outlines are the same.
func districtKey(name string, body *council.Body) string {
	return strings.Join(nameOf(name, body), " ")
}

// sameDistrict reports whether two names are those of one district of a body.
func sameDistrict(a, b string, body *council.Body) bool {
	key := districtKey(a, body)
	return key != "" && key == districtKey(b, body)
}

// titles finds the districts of one body whose names stand in a title.
type titles struct {
	byFirst map[string][]namedDistrict // by the first word of the name, longest names first
}

type namedDistrict struct {
	name []string
	id   council.ID
}

func newTitles(districts []*council.District, body *council.Body) *titles {
	t := &titles{byFirst: map[string][]namedDistrict{}}
	for _, d := range districts {
		if name := nameOf(d.Name, body); len(name) > 0 {
			t.byFirst[name[0]] = append(t.byFirst[name[0]], namedDistrict{name, d.ID})
		}
	}
	for _, list := range t.byFirst {
		slices.SortStableFunc(list, func(a, b namedDistrict) int { return len(b.name) - len(a.name) })
	}
	return t
}

// in lists the districts whose names stand in a title. Of names that overlap the longest counts.
func (t *titles) in(title string) []council.ID {
	var found []council.ID
	list := words(title)
	for i := 0; i < len(list); {
		length := 1
		for _, d := range t.byFirst[list[i].text] {
			if !d.at(list, i) || len(d.name) < length {
				continue
			}
			length = len(d.name)
			if !slices.Contains(found, d.id) {
				found = append(found, d.id)
			}
		}
		i += length
	}
	return found
}

// at reports whether the name stands at the ith word, as a name of its own.
func (d namedDistrict) at(list []word, i int) bool {
	if i+len(d.name) > len(list) || i > 0 && forming[list[i-1].text] && !forming[d.name[0]] && formed(list, i) {
		return false
	}
	for j, n := range d.name {
		if list[i+j].text != n || j > 0 && list[i+j].joined == apart {
			return false
		}
	}
	return true
}

// formed reports whether the ith word and the one before it are one name: by a hyphen, or as "Bad Neustadt" is.
func formed(list []word, i int) bool {
	return list[i].joined == hyphened || list[i].joined == spaced && (list[i-1].text == "bad" || list[i-1].text == "sankt")
}
