package folder

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// single are bodies whose name is one word.
var single = words(`Stadtrat Gemeinderat Marktgemeinderat Marktrat Kreistag Magistrat Bürgerschaft Stadtverordnetenversammlung Gemeindevertretung
	Stadtvorstand Ältestenrat Seniorenbeirat Seniorenrat Jugendrat Jugendbeirat Jugendparlament Behindertenbeirat Integrationsrat
	Integrationsbeirat Migrationsbeirat Inklusionsbeirat Gestaltungsbeirat Naturschutzbeirat Denkmalbeirat Kulturbeirat Sportbeirat Schulbeirat`)

// placed are bodies of which there are several, each with the name of its place.
var placed = words(`Ortsbeirat Ortsrat Ortschaftsrat Ortsbezirksrat Ortsgemeinderat Stadtteilbeirat Stadtteilrat Stadtbezirksrat Stadtbezirksbeirat
	Bezirksbeirat Bezirksvertretung Bezirksausschuss Bezirksrat Verbandsgemeinderat`)

// stops are capitalised words that do not belong to the name of a body before them.
var stops = words(`Sitzung Sondersitzung Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Uhr Beginn Ende Ort Datum Raum Saal
	Rathaus Tagesordnung Niederschrift Einladung Protokoll Vorsitzender Vorsitzende Mitglieder Öffentliche Öffentlicher TOP Punkt Termin`)

// inside are small words that a name has inside, before another word of it.
var inside = words(`und sowie für der des den die von im`)

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// body is the name of a body of the council, and which words of a line it is made of.
type bodyAt struct {
	name     string
	from, to int
}

// bodiesIn finds the bodies that a line names, by what they are called in German states: "Sitzung des Ortsbeirates
// Niedermorn" names the Ortsbeirat Niedermorn. Bodies of which there are several are none without their place.
func bodiesIn(line string) []bodyAt {
	ws := strings.Fields(line)
	var out []bodyAt
	for i := 0; i < len(ws); i++ {
		w, closed := bare(ws[i])
		w = nominative(w)
		b := bodyAt{name: w, from: i, to: i + 1}
		switch {
		case single[w]:
		case placed[w] && !closed:
			b.name, b.to = join(w, ws, i+1, 3, false)
			if b.to == i+1 {
				continue
			}
		case (w == "Ausschuss" || w == "Beirat") && !closed && i+2 < len(ws) && ws[i+1] == "für":
			b.name, b.to = join(w+" für", ws, i+2, 12, true)
			if b.to == i+2 {
				continue
			}
		case w == "Rat" && !closed && i+3 < len(ws) && ws[i+1] == "der" && (ws[i+2] == "Stadt" || ws[i+2] == "Gemeinde"):
			b.name, b.to = join(w+" der "+ws[i+2], ws, i+3, 1, false)
		case strings.HasSuffix(w, "ausschuss") && len(w) > len("ausschuss")+2 && isCapital(w):
			b.from, b.name = before(ws, i, w)
		default:
			continue
		}
		out = append(out, b)
		i = b.to - 1
	}
	return out
}

// organizationIn is the first body that a text names, empty if it names none.
func organizationIn(text string) string {
	for line := range strings.SplitSeq(text, "\n") {
		if found := bodiesIn(line); len(found) > 0 {
			return found[0].name
		}
	}
	return ""
}

// isBody is the body that a line is the name of and nothing else; a dash or a comma may end it.
func isBody(line string) string {
	ws := strings.Fields(strings.TrimRight(line, " ,–-:"))
	if len(ws) == 1 && ws[0] == "Rat" {
		return "Rat"
	}
	if found := bodiesIn(strings.Join(ws, " ")); len(found) == 1 && found[0].from == 0 && found[0].to == len(ws) {
		return found[0].name
	}
	return ""
}

// join adds the words of a name that stand behind its first, most of them at most: capitalised ones, and with them small
// ones between them where subjects are listed. to is the word behind the last.
func join(name string, ws []string, from, most int, subjects bool) (joined string, to int) {
	joined, to = name, from
	pending := ""
	for i := from; i < len(ws) && i-from < most; i++ {
		w, closed := bare(ws[i])
		small := subjects && (inside[w] || isAdjective(w))
		if w == "" || stops[w] || !isCapital(w) && !small {
			break
		}
		listed := subjects && strings.HasSuffix(ws[i], ",")
		if pending += " " + w; isCapital(w) {
			joined, to, pending = joined+pending, i+1, ""
			if listed && i+1 < len(ws) && continues(ws[i+1:]) {
				pending = ","
			}
		}
		if closed && pending != "," {
			break
		}
	}
	return joined, to
}

// continues reports whether a list of subjects goes on behind a comma: "Umwelt, Klima und Grünflächen" does, "Ausschuss für
// Umwelt, Mittwoch" does not.
func continues(ws []string) bool {
	w, _ := bare(ws[0])
	return isCapital(w) && !stops[w]
}

// isAdjective takes "öffentliche" for the beginning of a subject, and "am" for its end.
func isAdjective(w string) bool {
	return len(w) > 5 && unicode.IsLower(first(w)) && (strings.HasSuffix(w, "e") || strings.HasSuffix(w, "en") || strings.HasSuffix(w, "er"))
}

// before adds what stands before a committee's last word: "Bau- und" of the Verkehrsausschuss, "Wirtschafts-, Bau- und".
func before(ws []string, at int, name string) (from int, joined string) {
	from, joined = at, name
	if at < 2 || ws[at-1] != "und" || !strings.HasSuffix(ws[at-2], "-") {
		return from, joined
	}
	from, joined = at-2, ws[at-2]+" und "+name
	for from > 0 && strings.HasSuffix(ws[from-1], "-,") {
		from--
		joined = ws[from] + " " + joined
	}
	return from, joined
}

// nominative brings the first word of a body's name out of the genitive: des Stadtrates, des Bauausschusses.
func nominative(w string) string {
	for _, end := range []string{"es", "s"} {
		if base, ok := strings.CutSuffix(w, end); ok && (single[base] || placed[base] || base == "Rat" || base == "Beirat" || strings.HasSuffix(strings.ToLower(base), "ausschuss")) {
			return base
		}
	}
	return w
}

// bare takes off what stands around a word, and says whether something behind it ends a name.
func bare(w string) (string, bool) {
	trimmed := strings.TrimLeft(w, `„"(`)
	out := strings.TrimRight(trimmed, `.,;:)“"–`)
	return out, out != trimmed
}

func first(w string) rune {
	r, _ := utf8.DecodeRuneInString(w)
	return r
}

func isCapital(w string) bool { return unicode.IsUpper(first(w)) }
