package folder

import (
	"path"
	"regexp"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// fileName is what the name of a file says. SessionNet and its like write "Vorlage_0474_2022_Antrag.pdf", people write
// "2022-05-11 StR Niederschrift.pdf".
type fileName struct {
	name string // without extension, words separated by spaces as far as they were by underscores
	references,
	dates,
	organizations []guess
	title guess
}

// How sure the forms of a number are. With a word for what it numbers, before it or behind it, nothing else was ever meant
// by one; without one, two numbers may be many things. Nothing tells "2022_0511" from a day of May.
const (
	namedNumber   = 0.85
	bareNumber    = 0.75
	relatedNumber = 0.5 // "zu_0474_2022": it may be the number of what the file answers
	shortNumber   = 0.5 // one of the parts is short, or stands first where the year should
)

var (
	// numberYear: 0474_2022, 0474-2022-1, BV_0197_2026. The sign between the parts is the same.
	numberYear = regexp.MustCompile(`(?:^|[^\p{L}\d])((?:[A-Z]{1,4}[_ -])?)(\d{2,5})([_ /-])((?:19|20)\d\d)(?:([_ /-])(\d{1,2}))?(?:[^\d]|$)`)
	// yearNumber: 2019_1012.
	yearNumber = regexp.MustCompile(`(?:^|[^\p{L}\d])((?:19|20)\d\d)[_-](\d{4,5})(?:[^\d]|$)`)
	// lettered: V_0123_22.
	lettered = regexp.MustCompile(`(?:^|[^\p{L}\d])([A-Z]{1,4})[_ -](\d{2,5})[_ -](\d\d)(?:[^\d]|$)`)
	// numbered are words for what has a number.
	numbered = regexp.MustCompile(`(?i)(?:vorlage|vorl|drucksache|drs|ds|antrag|anfrage|antwort|mitteilung|anlage|stellungnahme|bericht|beschluss)`)
	related  = regexp.MustCompile(`(?i)(?:^|[_ -])(?:zu|zur|zum|auf|ueber|über)[_ -](?:[\p{L}]+[_ -])?$`)

	// Dates in names are also written without signs, and by people as they speak.
	compactDate  = regexp.MustCompile(`(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)`)
	backwardDate = regexp.MustCompile(`(?P<d>\d\d)(?P<m>\d\d)(?P<y>20\d\d)`)
	dashedDate   = regexp.MustCompile(`(?P<d>\d\d?)[-_](?P<m>\d\d?)[-_](?P<y>20\d\d)`)
	scoredDate   = regexp.MustCompile(`(?P<y>20\d\d)_(?P<m>\d\d)_(?P<d>\d\d)`)
	wordedDate   = regexp.MustCompile(`(?P<d>\d\d?)[-_ .]{1,2}(?P<m>` + monthWords + `)[-_ .]{1,2}(?P<y>20\d\d)`)
	nameDates    = []*regexp.Regexp{isoDate, scoredDate, dottedDate, wordedDate, dashedDate, compactDate, backwardDate}

	// abbreviations of bodies; the same letters stand for others elsewhere, so none is sure.
	abbreviations = map[string]string{
		"StR": "Stadtrat", "StvV": "Stadtverordnetenversammlung", "GR": "Gemeinderat", "GVe": "Gemeindevertretung", "KT": "Kreistag",
		"HFA": "Haupt- und Finanzausschuss", "HuF": "Haupt- und Finanzausschuss",
	}
)

const (
	nameDate         = 0.75
	nameOrganization = 0.7
	abbreviated      = 0.5
	nameTitle        = 0.4
)

// readName reads the name of a file.
func readName(name string) fileName {
	name = printable(name)
	base := strings.TrimSuffix(name, path.Ext(name))
	out := fileName{name: strings.Join(strings.Fields(strings.ReplaceAll(base, "_", " ")), " ")}
	rest := out.readDates(base)
	rest = out.readReferences(rest)
	out.readOrganizations(out.name)
	if title := strings.Trim(strings.Join(strings.Fields(strings.ReplaceAll(rest, "_", " ")), " "), " -,."); strings.Count(title, " ") > 0 {
		out.title = guess{title, nameTitle, name, 0}
	}
	return out
}

// readDates takes the dates out of a name, and returns the rest.
func (n *fileName) readDates(base string) string {
	for _, form := range nameDates {
		for _, at := range form.FindAllStringSubmatchIndex(base, -1) {
			d, ok := dateOf(form, base, at)
			if !ok || !alone(base, at[0], at[1]) {
				continue
			}
			n.dates = append(n.dates, guess{string(d), nameDate, base[at[0]:at[1]], 0})
			base = base[:at[0]] + strings.Repeat(" ", at[1]-at[0]) + base[at[1]:]
		}
	}
	return base
}

// readReferences takes the numbers of papers out of a name, and returns the rest.
func (n *fileName) readReferences(base string) string {
	word := numbered.MatchString(base)
	found := func(value string, confidence float64, from, to int) {
		if related.MatchString(base[:from]) {
			confidence = min(confidence, relatedNumber)
		}
		n.references = append(n.references, guess{value, confidence, strings.Trim(base[from:to], "_ -"), 0})
	}
	at := numberYear.FindStringSubmatchIndex(base)
	switch {
	case at != nil:
		group := func(i int) string {
			if at[2*i] < 0 {
				return ""
			}
			return base[at[2*i]:at[2*i+1]]
		}
		letters, number, sign, year, subSign, sub := strings.Trim(group(1), "_ -"), group(2), group(3), group(4), group(5), group(6)
		confidence := bareNumber
		if word || letters != "" {
			confidence = namedNumber
		}
		if len(number) < 3 || isYear(number) { // or two years: 2013_2018
			confidence = shortNumber
		}
		value, to := number+"/"+year, at[9]
		if letters != "" {
			value = letters + "/" + value
		}
		switch {
		case sub == "":
		case subSign == sign && sign != "_": // 0048-2026-1_Aenderungsantrag: the other parts are separated by another sign
			value, to = value+"/"+sub, at[13]
		case subSign == sign: // 0474_2022_1: part of the number, or the number of an attachment
			found(value+"/"+sub, min(confidence, shortNumber), at[2], at[13])
		}
		found(value, confidence, at[2], to)
		return base[:at[2]] + " " + base[to:]
	case n.yearFirst(base, found), n.lettered(base, found):
	}
	return base
}

func isYear(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20"))
}

func (n *fileName) yearFirst(base string, found func(string, float64, int, int)) bool {
	at := yearNumber.FindStringSubmatchIndex(base)
	if at == nil {
		return false
	}
	found(base[at[2]:at[3]]+"/"+base[at[4]:at[5]], shortNumber, at[2], at[5])
	return true
}

func (n *fileName) lettered(base string, found func(string, float64, int, int)) bool {
	at := lettered.FindStringSubmatchIndex(base)
	if at == nil {
		return false
	}
	found(base[at[2]:at[3]]+"/"+base[at[4]:at[5]]+"/"+base[at[6]:at[7]], shortNumber, at[2], at[7])
	return true
}

// readOrganizations finds bodies in a name.
func (n *fileName) readOrganizations(name string) {
	name = strings.NewReplacer("Gemeinderatssitzung", "Gemeinderat", "Stadtratssitzung", "Stadtrat", "Kreistagssitzung", "Kreistag").Replace(name)
	if o := organizationIn(name); o != "" {
		n.organizations = append(n.organizations, guess{o, nameOrganization, o, 0})
		return
	}
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '.' }) {
		if o := abbreviations[w]; o != "" {
			n.organizations = append(n.organizations, guess{o, abbreviated, w, 0})
			return
		}
	}
}

// sameReference takes numbers for the same that differ in signs, or in letters before them that one of them leaves out: the
// page says "BV/0197/2026" of what the name calls 0197_2026.
func sameReference(a, b string) bool {
	a, b = key(a), key(b)
	return a == b || a == number(b) || b == number(a)
}

// number is a key without the letters before it.
func number(key string) string {
	parts := strings.Split(key, "/")
	for len(parts) > 2 && !strings.ContainsAny(parts[0], "0123456789") {
		parts = parts[1:]
	}
	return strings.Join(parts, "/")
}

// sameBody takes names of bodies for the same that differ in nothing but capitals and the like.
func sameBody(a, b string) bool { return council.Fold(a) == council.Fold(b) }
