package structure

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// stationsHead reports whether a line is the heading of a Beratungsfolge.
func stationsHead(fold string) bool {
	fold = strings.Trim(fold, " :")
	switch {
	case fold == "beratungsfolge" || fold == "gremienweg" || fold == "gremienfolge" || fold == "beratungsgang":
		return true
	case len(fold) > 110:
		return false
	case startsAny(fold, "gremien termin", "gremium termin", "gremium datum", "gremium sitzung", "beratungsfolge termin", "beratungsfolge datum", "gremien datum", "beratungsgremium", "ausschuss/gremium"):
		return true
	default:
		return strings.HasPrefix(fold, "beratungsfolge") && hasAny(fold, "datum", "termin", "sitzung", "zustaendigkeit")
	}
}

// roles are what a body is to do with a paper. The longer ones come first.
var roles = []string{
	"Beschlussfassung", "Kenntnisnahme", "Vorberatung", "Entscheidung", "Beantwortung", "Behandlung", "Empfehlung", "Information", "Anhörung", "Beratung", "Beschluss",
}

var (
	stationNumber = regexp.MustCompile(`^(?:TOP ?:? ?)?(\d{1,3}(?:\.\d{1,3}){0,2})(?:\s|$)`)
	// dayBefore is the beginning of a list or a span of days: "16./17./" of "16./17./18.12.2025".
	dayBefore = regexp.MustCompile(`(?:\d{1,2}\.(?:\d{1,2}\.)?[/–-]? ?)+$`)
)

// longestTable is how many rows a Beratungsfolge has at most, and how many lines a cell of it.
const (
	longestTable = 30
	longestCell  = 3
)

// stations finds the Beratungsfolge: which bodies meet over the paper, when, under which number and to do what.
func (r *reader) stations() {
	limit := min(len(r.lines), 120)
	for i := range limit {
		if stationsHead(r.lines[i].fold) {
			r.readStations(i)
			if len(r.out.Stations) > 0 {
				return
			}
		}
	}
	// some letterheads have a single row and no heading
	for i, l := range r.lines[:min(len(r.lines), 25)] {
		if s, ok := r.station(l.text, nil, l.page, false); ok && s.Role != "" && s.Public != nil {
			r.out.Stations, r.stationsFrom, r.afterStations = []council.FoundStation{s}, i, i+1
			return
		}
	}
}

// readStations reads the rows below a heading until a line is none.
func (r *reader) readStations(head int) {
	var name []line // of a body whose row goes on below
	dayFirst := false
	after := head + 1
	for n := head + 1; n < len(r.lines) && len(r.out.Stations) < longestTable; n++ {
		l := r.lines[n]
		if r.isHeading(l) && len(name) == 0 {
			break
		}
		if s, ok := r.station(l.text, name, l.page, dayFirst); ok {
			if len(r.out.Stations) == 0 {
				d, _ := dateIn(l.text)
				dayFirst = d.start == 0 && len(name) == 0
			}
			r.out.Stations = append(r.out.Stations, s)
			name, after = nil, n+1
			continue
		}
		if len(r.out.Stations) > 0 && (r.addToStation(l) || resultForm(l.fold)) {
			after = n + 1
			continue
		}
		if name = append(name, l); len(name) > longestCell || len(l.text) > 90 {
			break
		}
	}
	if len(r.out.Stations) > 0 {
		r.stationsFrom, r.afterStations = head, after
	}
}

// station reads a row: everything before the day is the body, or everything behind it where the day stands first.
func (r *reader) station(text string, name []line, page int, dayFirst bool) (council.FoundStation, bool) {
	d, ok := dateIn(text)
	if !ok || len(text) > 250 {
		return council.FoundStation{}, false
	}
	before := strings.TrimSpace(dayBefore.ReplaceAllString(text[:d.start], ""))
	before = strings.Trim(before, " –-\t,")
	rest := strings.Trim(text[d.end:], " –-\t,")
	s := council.FoundStation{Date: d.date, Page: page}
	if before == "" && rest != "" && (len(name) == 0 || dayFirst) { // the day first, then the body
		name = nil
		before, rest = splitBody(rest)
	}
	body := strings.TrimSpace(oneLine(name) + " " + before)
	if !bodyName(body) {
		return council.FoundStation{}, false
	}
	s.Organization = council.Found{Text: body, Page: page, ID: r.known.organization(body)}
	fillStation(&s, rest)
	return s, true
}

// splitBody separates a body from what follows it in a row: at a wide space, or at the first word of another column.
func splitBody(text string) (body, rest string) {
	if i := strings.IndexByte(text, '\t'); i > 0 {
		return text[:i], text[i+1:]
	}
	if i := strings.Index(text, "   "); i > 0 {
		return text[:i], text[i:]
	}
	for _, w := range append([]string{" öffentlich", " nicht", " Ö ", " N ", " einstimmig"}, roles...) {
		if i := strings.Index(text, w); i > 0 {
			return strings.TrimSpace(text[:i]), text[i:]
		}
	}
	return text, ""
}

// bodyName reports whether a text can be the name of a body.
func bodyName(text string) bool {
	if len(text) < 3 || len(text) > 160 {
		return false
	}
	for _, r := range text {
		return unicode.IsUpper(r)
	}
	return false
}

// fillStation reads what stands behind the day: number, public or not, role, result.
func fillStation(s *council.FoundStation, rest string) {
	rest = strings.TrimSpace(rest)
	if m := stationNumber.FindStringSubmatch(rest); m != nil {
		s.Number = m[1]
		rest = strings.TrimSpace(rest[len(m[0]):])
	}
	fold := " " + council.Fold(rest) + " "
	public := func(is bool) { s.Public = &is }
	switch {
	case hasAny(fold, "nichtoeffentlich", "nicht oeffentlich", "nicht-oeffentlich", " n "):
		public(false)
	case hasAny(fold, "oeffentlich", " oe "):
		public(true)
	}
	for _, role := range roles {
		if strings.Contains(fold, council.Fold(role)) {
			s.Role = role
			fold = strings.Replace(fold, council.Fold(role), "", 1)
			break
		}
	}
	s.Result = result(rest, fold)
}

// resultWords are how a body's decision stands in the last column of a Beratungsfolge.
var resultWords = []string{
	"einstimmig", "mehrheitlich", "mehrheitl.", "zugestimmt", "abgelehnt", "vertagt", "verwiesen", "zurueckgezogen", "zur kenntnis genommen", "beschlossen", "zurueckgestellt", "abgesetzt",
}

// result gives the decision in a row. A form that prints all possible results and leaves a box before each says nothing.
func result(rest, fold string) string {
	found, at := 0, -1
	for _, w := range resultWords {
		if i := strings.Index(fold, w); i >= 0 {
			found++
			if at < 0 || i < at {
				at = i
			}
		}
	}
	if found == 0 || found > 2 {
		return ""
	}
	words := strings.Fields(rest)
	for i, w := range words {
		if hasAny(council.Fold(w), "einstimmig", "mehrheit", "zugestimmt", "abgelehnt", "vertagt", "verwiesen", "zurueckge", "beschlossen", "abgesetzt") {
			return strings.Join(words[i:], " ")
		}
	}
	return ""
}

// resultForm reports whether a line is part of a form that prints all possible results.
func resultForm(fold string) bool {
	n := 0
	for _, w := range []string{"einstimmig", "mehrheitl", "abgelehnt", "kenntnis", "abgesetzt", "verwiesen", "vertagt", "geaendert", "enthaltungen", "gegenstimmen", "ohne be"} {
		if strings.Contains(fold, w) {
			n++
		}
	}
	return n >= 2
}

// addToStation reads a line that continues the last row: the columns behind the day on a line of their own.
func (r *reader) addToStation(l line) bool {
	s := &r.out.Stations[len(r.out.Stations)-1]
	if strings.HasPrefix(l.fold, "top") && resultForm(l.fold) { // "TOP 3  öffentlich  Enthaltungen  Gegenstimmen"
		fillStation(s, l.text)
		s.Result = ""
		return true
	}
	if len(l.text) > 40 || s.Role != "" && s.Public != nil {
		return false
	}
	next := council.FoundStation{Number: s.Number, Public: s.Public, Role: s.Role}
	fillStation(&next, l.text)
	words := len(strings.Fields(l.text))
	if (next.Role != s.Role || next.Public != nil && s.Public == nil || next.Number != s.Number) && words <= 3 {
		s.Number, s.Public, s.Role = next.Number, next.Public, next.Role
		return true
	}
	return false
}
