package structure

import (
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Name is what something is called: its name, and other names under which documents know it.
type Name struct {
	ID      council.ID
	Name    string
	Aliases []string // short names, former names
}

// Known are the names of a town by which mentions are told. It is made once and then only read, by many at a time.
type Known struct {
	byFirst map[string][]knownName // by the key of the first word, the longest names first
	byKeys  map[string][]knownName // by all keys
}

// knownName is one spelling of a name.
type knownName struct {
	kind  council.MentionKind
	id    council.ID
	name  string // the name to show, also where an alias was found
	keys  []string
	exact []string // the words as they are, where case matters: names that are short or in capitals
}

// NewKnown prepares the names of a town. Streets have no ids. Names of less than three characters are left out: they
// would be found everywhere.
func NewKnown(organizations, districts []Name, streets []string) *Known {
	k := &Known{byFirst: map[string][]knownName{}, byKeys: map[string][]knownName{}}
	for _, o := range organizations {
		k.add(council.MentionOrganization, o)
	}
	for _, d := range districts {
		k.add(council.MentionDistrict, d)
	}
	for _, s := range streets {
		k.add(council.MentionStreet, Name{Name: s})
	}
	for _, names := range k.byFirst {
		slices.SortStableFunc(names, func(a, b knownName) int { return len(b.keys) - len(a.keys) })
	}
	return k
}

func (k *Known) add(kind council.MentionKind, n Name) {
	for _, spelling := range append([]string{n.Name}, n.Aliases...) {
		keys, texts := keysOf(spelling)
		if len(keys) == 0 || len(strings.Join(texts, "")) < 3 {
			continue
		}
		name := knownName{kind: kind, id: n.ID, name: n.Name, keys: keys}
		if spelling == strings.ToUpper(spelling) || len(keys) == 1 && len(texts[0]) <= 4 {
			name.exact = texts // the party GRÜNE is not the colour, the Au is not "au"
		}
		k.byFirst[keys[0]] = append(k.byFirst[keys[0]], name)
		all := strings.Join(keys, " ")
		k.byKeys[all] = append(k.byKeys[all], name)
	}
}

// at finds the longest name that begins at a word, and how many words it has. If it names several things, or kinds of
// things, it comes without an id.
func (k *Known) at(words []word, i int) (found knownName, length int) {
	w := &words[i]
	if !w.capital() {
		return knownName{}, 0
	}
	for _, name := range k.byFirst[w.keyed()] {
		if length > len(name.keys) {
			break
		}
		if !name.matches(words[i:]) {
			continue
		}
		switch {
		case length == 0:
			found, length = name, len(name.keys)
		case found.id != name.id:
			found.id = ""
		}
	}
	return found, length
}

func (n *knownName) matches(words []word) bool {
	if len(words) < len(n.keys) {
		return false
	}
	for i, key := range n.keys {
		if n.exact != nil && strings.TrimRight(words[i].text, "-") != n.exact[i] || words[i].keyed() != key {
			return false
		}
	}
	return true
}

// keyed gives the key of a word and remembers it.
func (w *word) keyed() string {
	if w.key == "" {
		w.key = keyOf(w.text)
	}
	return w.key
}

// named tells which organization has exactly this name, "" if none or several have.
func (k *Known) named(text string) council.ID {
	keys, _ := keysOf(text)
	return only(k.byKeys[strings.Join(keys, " ")])
}

// organization tells which organization a text names: by all its words, or because it contains the name of exactly one.
// It gives "" if none is known or several could be meant.
func (k *Known) organization(text string) council.ID {
	if id := k.named(text); id != "" {
		return id
	}
	var inside []knownName
	words := wordsOf([]line{{text: text}})
	for i := 0; i < len(words); i++ {
		name, length := k.at(words, i)
		if length == 0 {
			continue
		}
		if name.kind == council.MentionOrganization {
			inside = append(inside, name)
		}
		i += length - 1
	}
	return only(inside)
}

// only gives the id that all organizations among the names share, "" if they do not.
func only(names []knownName) (id council.ID) {
	for _, n := range names {
		switch {
		case n.kind != council.MentionOrganization:
		case id != "" && n.id != id:
			return ""
		default:
			id = n.id
		}
	}
	return id
}
