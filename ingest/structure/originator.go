package structure

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// originatorLine is a line that says who submitted a document: "Antrag: SoM, LLS", "(Anfrage der JLM-Fraktion)",
// "Eingereicht von: Ortsbeirat Auenfeld", "Interfraktioneller Änderungsantrag: …".
var originatorLine = regexp.MustCompile(`^\(?(?i:(?:interfraktionelle[rs]? )?(?:(?:änderungs|ergänzungs|ersetzungs|prüf|dringlichkeits|initiativ)?antrag|anfrage|resolution)(?: ?[:;] ?| de[rs] | von | \(| (?:spd|cdu|fdp|afd|csu)\b)|eingereicht (?:von|durch) ?:? |antragsteller(?:in|innen)?(?:/in|:in|\*in)? ?: ?|fragesteller(?:in)?(?:/in)? ?: ?)(\S.*)$`)

// whoAsks finds "Die SoM-Fraktion beantragt", "Fraktion LLS fragt an".
var whoAsks = regexp.MustCompile(`^(?:Die |Wir, (?:die|der) |Der )?((?:[\p{L}\d´'’/.-]+[ -]){0,5}?(?:[\p{L}\d´'’/-]*[Ff]raktion(?:en)?|Ortsbeirat|Ortschaftsrat|Stadtteilbeirat|Seniorenbeirat|Jugendrat|Ausländerbeirat)(?: (?:von |der |im |und )?[\p{Lu}B][\p{L}\d´'’/.-]+){0,4}?)(?: im (?:Stadtrat|Gemeinderat|Ortsbeirat|Ortschaftsrat))?,? (?:\p{L}+ ){0,3}(?:beantragt|beantragen|fragt|fragen|stellt|stellen|bittet|möge)\b`)

// faction is a line of a letterhead that names a faction: "SoM-Fraktion im Rat der Stadt", "LLS Gemeinderatsfraktion, Marktplatz 1".
var faction = regexp.MustCompile(`(?i)^(?:die |fraktion(?:en)? |\()?[^.:;?!]{0,50}?(?:fraktion(?:en)?\b|einzelstadtr[aä]t)`)

// addressee is the first line of an address to which a letter goes.
var addressee = regexp.MustCompile(`^(?:Herrn?|Frau|An (?:den|die|das)|Stadtverwaltung)\b`)

// sender takes who stands above the addressee of a letter, without street and town.
func (r *reader) sender(head []line) bool {
	for i, l := range head[:min(len(head), 4)] {
		if i == 0 || !addressee.MatchString(l.text) {
			continue
		}
		name, _, _ := strings.Cut(head[0].text, ",")
		name, _, _ = strings.Cut(name, "•")
		name = strings.TrimSpace(name)
		if len(name) > 70 || !r.namesSomebody(name) || startsAny(head[0].fold, "antrag", "anfrage") {
			return false
		}
		r.addOriginators(name, head[0].page)
		return true
	}
	return false
}

// seats is the first line of a letterhead without the word faction: "Liste Morntal im Stadtrat, Marktplatz 1".
var seats = regexp.MustCompile(`^(\p{Lu}[\p{L} /.-]{2,40}) im (?:Gemeinderat|Stadtrat|Rat|Ortsbeirat|Ortschaftsrat)\b`)

// originators finds who submitted a motion or a question. In papers of the administration, in answers and in minutes the
// same lines tell of others' motions.
func (r *reader) originators() {
	switch r.out.Type {
	case council.DocumentMotion, council.DocumentAmendment, council.DocumentQuestion:
	default:
		return
	}
	head := r.head()
	for i, l := range head {
		if strings.HasPrefix(l.fold, "sehr geehrte") {
			break
		}
		if m := originatorLine.FindStringSubmatch(l.text); m != nil && len(l.text) < 250 && i > 0 {
			r.addOriginators(r.wholeList(i, m[1]), l.page)
		}
	}
	if len(r.out.Originators) == 0 {
		r.inBrackets(head)
	}
	if len(r.out.Originators) == 0 {
		r.factionLine(head)
	}
	if len(r.out.Originators) == 0 {
		r.askingFaction()
	}
	if len(r.out.Originators) == 0 {
		r.signature()
	}
	if len(r.out.Originators) == 0 {
		r.signers()
	}
}

// bracketed is the originator at the end of a subject: "Licht am Uferweg (Antrag der SoM-Fraktion)".
var bracketed = regexp.MustCompile(`\((?:(?i:prüf|änderungs|ergänzungs))?(?:Antrag|Anfrage|antrag) (?:de[rs] )?([^()]{2,120})\)|\(([\p{L}/]{2,30})-(?:Antrag|Anfrage)\)`)

func (r *reader) inBrackets(head []line) {
	for i, l := range head {
		if strings.Contains(l.text, "(") && hasAny(l.fold, "antrag", "anfrage") {
			if m := bracketed.FindStringSubmatch(oneLine(head[i:min(i+2, len(head))])); m != nil {
				r.addOriginators(m[1]+m[2], l.page)
				return
			}
		}
	}
}

// signers takes the people who signed where no faction is named: below "Unterzeichnet von:", or behind "gez.".
func (r *reader) signers() {
	for i, l := range r.lines {
		rest, ok := strings.CutPrefix(l.text, "Unterzeichnet von:")
		if !ok {
			rest, ok = strings.CutPrefix(l.text, "gez. ")
		}
		if !ok {
			continue
		}
		if rest = strings.TrimSpace(rest); rest != "" {
			r.addOriginators(rest, l.page)
			continue
		}
		for _, name := range r.lines[i+1 : min(i+7, len(r.lines))] {
			if !personName.MatchString(name.text) {
				break
			}
			r.addOriginators(name.text, name.page)
		}
	}
}

// personName is a line with nothing but two to four capital words, maybe a title before and a faction behind them.
var personName = regexp.MustCompile(`^(?:(?:Dr|Prof|Dipl)\.(?:-Ing\.)? )*\p{Lu}[\p{L}.-]+(?: (?:von |de |van )?\p{Lu}[\p{L}.-]*){1,3}(?: \([^)]{1,30}\))?$`)

// wholeList adds the next line to a list that ends with a comma or a hyphen.
func (r *reader) wholeList(i int, list string) string {
	for n := i + 1; n < len(r.lines) && n <= i+3 && n != r.stationsFrom && !labelled.MatchString(r.lines[n].text); n++ {
		list = strings.TrimSpace(list)
		switch {
		case strings.HasSuffix(list, ",") || strings.HasSuffix(list, " und"):
			list += " " + r.lines[n].text
		case strings.HasSuffix(list, "-"):
			list = strings.TrimSuffix(list, "-") + r.lines[n].text
		case strings.Count(list, "(") > strings.Count(list, ")") || strings.HasPrefix(r.lines[n].text, "("):
			list += " " + r.lines[n].text
		default:
			return list
		}
		r.originEnd = n + 1
	}
	return list
}

// factionLine finds a line of the letterhead that names a faction and says nothing else.
func (r *reader) factionLine(head []line) {
	if r.sender(head) {
		return
	}
	if len(head) > 0 {
		if m := seats.FindStringSubmatch(head[0].text); m != nil {
			r.addOriginators(m[1], head[0].page)
			return
		}
	}
	for i, l := range head {
		if i > 0 && i < 3 && strings.Contains(l.fold, "alle fraktionen") {
			continue // the addressees
		}
		if utf8.RuneCountInString(l.text) > 80 || !hasAny(l.fold, "fraktion", "einzelstadtrat", "einzelstadtraet") || !faction.MatchString(l.text) {
			continue
		}
		name, _, _ := strings.Cut(l.text, ",")
		name, _, _ = strings.Cut(name, "  ")
		name, _, _ = strings.Cut(name, " Vorlage Nr")
		if r.isSentence(name) {
			continue
		}
		r.addOriginators(name, l.page)
		return
	}
	for _, l := range head {
		if _, rest, ok := strings.Cut(l.text, "Eingang:"); ok && strings.Contains(l.fold, "fraktion") { // "Eingang: 3.3.2026, SoM-Fraktion"
			if _, name, ok := strings.Cut(rest, ","); ok {
				r.addOriginators(name, l.page)
				return
			}
		}
	}
}

func (r *reader) isSentence(text string) bool {
	fold := council.Fold(text)
	return hasAny(" "+fold, " hat ", " haben ", " wird ", " werden ", " ist ", " sind ", " soll", " an die fraktion", "antrag ", "anfrage ", "beantragt", "fraktionsvorsitz", "kuerzung", "finanzierung")
}

// askingFaction finds who asks in the first sentence below the letterhead.
func (r *reader) askingFaction() {
	for _, l := range r.lines[min(r.afterStations, len(r.lines)):min(len(r.lines), r.afterStations+15)] {
		if m := whoAsks.FindStringSubmatch(l.text); m != nil {
			r.addOriginators(m[1], l.page)
			return
		}
	}
}

// lastLines is how many lines at the end of a motion are its signature at most.
const lastLines = 12

// forWhom stands before the faction for whom somebody signs.
var forWhom = regexp.MustCompile(`^(?:Stellvertretend )?(?:[Ff]ür|Im Namen) (?:die |der )?`)

// signature takes the faction that signs at the end, or for whom somebody signs: "Für die SoM-Fraktion".
func (r *reader) signature() {
	for i := len(r.lines) - 1; i >= max(0, len(r.lines)-lastLines); i-- {
		l := r.lines[i]
		if utf8.RuneCountInString(l.text) > 70 || !strings.Contains(l.fold, "fraktion") || r.isSentence(l.text) {
			continue
		}
		r.addOriginators(forWhom.ReplaceAllString(l.text, ""), l.page)
		if len(r.out.Originators) > 0 {
			return
		}
	}
}

// andNames separates originators: "SPD und CDU", "LLS, JLM & SoM".
var andNames = regexp.MustCompile(` ?(?:[,;]|\bund\b|&|\bsowie\b) ?`)

// addOriginators adds everybody in a list, each once.
func (r *reader) addOriginators(list string, page int) {
	list = strings.Trim(list, " :;,.")
	if strings.Count(list, "(") < strings.Count(list, ")") { // the bracket around "(Antrag der SoM-Fraktion)"
		list = strings.TrimSuffix(list, ")")
	}
	parts := andNames.Split(list, -1)
	if r.known.named(list) != "" { // "Liste für Stadt und Land" is one
		parts = []string{list}
	}
	if len(parts) > mostOriginators {
		return
	}
	for _, name := range parts {
		name = bareName(name)
		if !r.namesSomebody(name) || len(r.out.Originators) >= mostOriginators || r.hasOriginator(name) {
			continue
		}
		r.out.Originators = append(r.out.Originators, council.Found{Text: name, Page: page, ID: r.originatorID(name)})
	}
}

const mostOriginators = 12

// factionWord is how the word faction is joined to a name: "SoM-Stadtratsfraktion", "Fraktion LLS".
var factionWord = regexp.MustCompile(`(?i)[ -]*(?:\b(?:gemeinderats|stadtrats|ortschaftsrats|ortsbeirats)?fraktion\b|\bOR-Fraktion\b)`)

// originatorID tells which organization is named: by its whole name, without the word faction, or without what stands in
// brackets. "Stadtrat Holtwick" is not the Stadtrat.
func (r *reader) originatorID(name string) council.ID {
	outside, _, _ := strings.Cut(name, " (")
	for _, n := range []string{name, outside, factionWord.ReplaceAllString(outside, ""), factionWord.ReplaceAllString(outside, "") + "-Fraktion"} {
		if id := r.known.named(strings.TrimSpace(n)); id != "" {
			return id
		}
	}
	return ""
}

// factionsOf stands before the names of several factions: "Fraktionen von SoM und LLS".
var factionsOf = regexp.MustCompile(`^(?:die |der |den |des |von |Herrn |Frau |Die unterzeichnenden )*(?:(?:Gemeinderats|Stadtrats|Ortschaftsrats|Ortsbeirats)?[Ff]raktionen (?:von |der |des )?)?`)

// bareName takes articles and the hyphen of "SoM- und LLS-Fraktion" from a name, and whatever follows a colon.
func bareName(name string) string {
	name, _, _ = strings.Cut(name, ": ")
	name = factionsOf.ReplaceAllString(strings.Trim(name, " '\"„“."), "")
	return strings.Trim(strings.TrimSpace(strings.TrimRight(name, "-:")), " ")
}

// prepositionsInside stand in subjects and rarely in the name of a group: "Antrag: Licht am Uferweg" says what is moved.
var prepositionsInside = []string{" in ", " der ", " des ", " die ", " den ", " dem ", " zur ", " zum ", " auf ", " an ", " am ", " im ", " mit ", " nach ", " bei ", " von ", " vor ", " statt ", " als ", " für ", " eine ", " einer ", " eines ", " zu "}

// groupWords stand in the names of those who submit papers.
var groupWords = []string{"fraktion", "beirat", "stadtrat", "gemeinderat", "ortschaftsr", "ortsbeir", "ratsmitglied", "stadtraet", "buerger", "liste", "partei", "verein", "gruppe", "waehler", "buendnis", "ortsvorsteher", "ortsverwaltung", "jugendrat", "gemeinde"}

// namesSomebody reports whether a text can be the name of a faction, a board or a person.
func (r *reader) namesSomebody(name string) bool {
	fold := council.Fold(name)
	if len(name) < 2 || len(name) > 90 || originatorKey(name) == "" || strings.Contains(fold, "antragstellende") || strings.Contains(fold, "unterzeichnende") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(first) {
		return false
	}
	if hasAny(fold, groupWords...) || r.originatorID(name) != "" {
		return strings.Count(name, " ") <= 8 && !r.isSentence(name)
	}
	return strings.Count(name, " ") <= 4 && !hasAny(" "+name+" ", prepositionsInside...) && !startsAny(fold, "jaehrlich", "keine", "mehr ", "erhalt", "einfuehrung", "absender")
}

func (r *reader) hasOriginator(name string) bool {
	key := originatorKey(name)
	for _, o := range r.out.Originators {
		if originatorKey(o.Text) == key {
			return true
		}
	}
	return false
}

// originatorKey makes "SoM", "SoM-Fraktion" and "SoM-Stadtratsfraktion" one.
func originatorKey(name string) string {
	fold := council.Fold(name)
	for _, w := range []string{"gemeinderats", "stadtrats", "ortschaftsrats", "ortsbeirats", "fraktionen", "fraktion", "or-", "im ortschaftsrat", "die ", "-", " "} {
		fold = strings.ReplaceAll(fold, w, "")
	}
	return fold
}
