package structure

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// headLines is how many lines at the beginning are the letterhead at most.
const headLines = 45

// head is what stands above the text: at most headLines, and nothing below the Beratungsfolge.
func (r *reader) head() []line {
	n := min(len(r.lines), headLines)
	if r.afterStations > 0 {
		n = min(n, r.afterStations)
	}
	return r.lines[:n]
}

// labelled is a line "Label: value" of a letterhead.
var labelled = regexp.MustCompile(`^([\p{L}][\p{L}\d ./()*-]{1,40}?) ?: ?(.*)$`)

// letterhead reads what a document says of itself: its number, its date, its subject and the department.
func (r *reader) letterhead() {
	r.ownReference()
	r.ownDate()
	r.department()
	r.subject()
}

// ownLabel is what stands before a document's own number.
var ownLabel = regexp.MustCompile(`(?i)^(?:(?:anlage|ergänzung|anhang)(?: \d+)? (?:zur?|der) )?(?:beschluss|informations|mitteilungs|ergänzungs|sitzungs|verwaltungs|berichts)?(?:-? ?vorlagen?|drucksachen?|ds|drs|vorlagen?-?|(?:änderungs|ergänzungs)?antrag|anfrage|antwort(?: auf(?: die)? anfrage)?|mitteilung)\b\.?(?:[ -]?(?:nr|nummer)\.?)? ?:? *`)

// ownReference finds the document's own number, or that of the paper it belongs to, where the letterhead says it. Minutes
// and invitations have none of their own.
func (r *reader) ownReference() {
	r.own = map[string]bool{}
	if r.Reference != "" && !r.tellsOfVotes() {
		r.own[referenceKey(r.Reference)] = true
	}
	switch r.out.Type {
	case council.DocumentMinutes, council.DocumentInvitation, council.DocumentExtract:
		return
	default:
	}
	for i, l := range r.lines[:min(len(r.lines), headLines)] {
		text := l.text
		if m := ownLabel.FindString(text); m != "" && len(text) < 120 {
			rest := text[len(m):]
			if refs := referencesIn("Vorlage " + rest); len(refs) > 0 && strings.HasPrefix(rest, refs[0]) {
				r.setReference(refs[0], l.page)
				return
			}
			if rest == "" && i+1 < len(r.lines) {
				if refs := referencesIn("Vorlage " + r.lines[i+1].text); len(refs) > 0 && strings.HasPrefix(r.lines[i+1].text, refs[0]) {
					r.setReference(refs[0], l.page)
					return
				}
			}
		}
		if refs := referencesIn(text); len(refs) == 1 && refs[0] == text && i < titleLines { // alone on its line
			r.setReference(text, l.page)
			return
		}
	}
}

func (r *reader) setReference(ref string, page int) {
	r.out.Reference = council.Found{Text: ref, Page: page}
	r.own[referenceKey(ref)] = true
}

// placeAndDay is "Mornbrück, den 3. März 2026" and "Mornbrück, 03.03.2026".
var placeAndDay = regexp.MustCompile(`^\p{Lu}[\p{L} /()-]{2,40}, (?:den |am )?\d{1,2}\.`)

// ownDate finds the day of the document: labelled, alone on its line, behind the place, or in the line of the meeting.
func (r *reader) ownDate() {
	lines := r.lines[:min(len(r.lines), headLines)]
	if r.stationsFrom > 0 { // days of meetings are not the document's
		lines = r.lines[:min(r.stationsFrom, headLines)]
	}
	set := func(l line, d foundDate) { r.out.Date = council.Found{Text: string(d.date), Page: l.page} }
	if r.tellsOfVotes() { // the day of the meeting, not that on which the minutes were written
		for _, l := range lines {
			if d, ok := dateIn(l.text); ok && startsAny(l.fold, "sitzung am", "besprechung am", "sitzungstermin", "sitzungsdatum", "sitzungstag", "tag der sitzung", "ueber die am", "ueber die sitzung", "ueber die oeffentliche") {
				set(l, d)
				return
			}
		}
	}
	for _, l := range lines { // what is labelled is surest
		if !startsAny(l.fold, "datum", "eingang", "eingegangen", "erstellt am") && !strings.Contains(l.fold, "datum:") {
			continue
		}
		if d, ok := dateIn(l.text); ok {
			set(l, d)
			return
		}
	}
	for _, l := range lines {
		d, ok := dateIn(l.text)
		if !ok {
			continue
		}
		alone := d.end-d.start >= len(l.text)-2
		if alone || placeAndDay.MatchString(l.text) || strings.Contains(l.fold, ", den ") && len(l.text) < 80 || r.meetingLine(l, d) {
			set(l, d)
			return
		}
	}
}

// meetingLine reports whether a line tells the day of the meeting that minutes and invitations are about.
func (r *reader) meetingLine(l line, d foundDate) bool {
	switch r.out.Type {
	case council.DocumentMinutes, council.DocumentExtract, council.DocumentInvitation:
		return len(l.text) < 120 && (d.start <= 12 || hasAny(l.fold, "sitzung", "uhr", "am ", "dem "))
	default:
		return false
	}
}

// departmentLabels stand before the office that wrote a document, the most telling first.
var departmentLabels = []string{
	"dienststelle", "federfuehrung", "federfuehrendes amt", "federfuehrend", "verfasser", "fachbereich", "fachdienst", "organisationseinheit",
	"amt", "fachamt", "referat", "abteilung", "dezernat", "verantwortlich", "geschaeftsbereich",
}

// department finds the office that is responsible.
func (r *reader) department() {
	head := r.head()
	for _, label := range departmentLabels {
		for i, l := range head {
			text, ok := labelValue(l, label)
			if !ok {
				continue
			}
			text = r.continued(head, i, text)
			if text == "" || len(text) > 120 {
				continue
			}
			r.out.Department = council.Found{Text: text, Page: l.page, ID: r.known.organization(text)}
			return
		}
	}
}

// labelValue finds "Label: value", also as a later part of a line: "Vorlage Nr.: 12 Verantwortlich: Dez. 6".
func labelValue(l line, label string) (value string, ok bool) {
	at := strings.Index(l.fold, label+":")
	if at < 0 || at > 0 && l.fold[at-1] != ' ' || len(l.text) > 200 {
		return "", false
	}
	parts := strings.Split(l.text, ":")
	// the label is the end of the part before its colon
	for i := range len(parts) - 1 {
		if part := council.Fold(parts[i]); part == label || strings.HasSuffix(part, " "+label) {
			value = strings.TrimSpace(parts[i+1])
			if i+2 < len(parts) { // another label follows on the line: its last word is not ours
				value = strings.TrimSpace(value[:max(strings.LastIndexAny(value, " \t"), 0)])
			}
			value, _, _ = strings.Cut(value, "   ")
			return value, true
		}
	}
	return "", false
}

// continued adds the lines on which the value of a narrow column goes on: "Dienststelle: Amt für / Hochbau und /
// Gebäudewirtschaft". A line belongs to it if the value is not complete without it, or if it is short and the subject
// still follows below.
func (r *reader) continued(head []line, i int, value string) string {
	const column = 30
	for n := i + 1; n < len(head) && n <= i+4; n++ {
		l := head[n]
		if labelled.MatchString(l.text) || l.gap && value != "" || r.isHeading(l) || n == r.stationsFrom && r.stationsFrom > 0 {
			break
		}
		open := value == "" || strings.HasSuffix(value, "-") || strings.HasSuffix(value, "/") || endsOpen(council.Fold(value))
		narrow := utf8.RuneCountInString(l.text) < column && r.subjectBelow(head, n+1) && utf8.RuneCountInString(head[n-1].text) < column+15 && oneWord(l.text)
		if !open && !narrow {
			break
		}
		value = strings.TrimSpace(value + " " + l.text)
	}
	return value
}

func oneWord(text string) bool { return strings.Count(text, " ") <= 1 }

func endsOpen(fold string) bool {
	for _, w := range []string{" fuer", " und", " der", " des", " im", " in", "/", " &", " zur", " von"} {
		if strings.HasSuffix(fold, w) {
			return true
		}
	}
	return false
}

// subjectBelow reports whether a line that can be a subject stands between here and the Beratungsfolge.
func (r *reader) subjectBelow(head []line, from int) bool {
	end := len(head)
	if r.stationsFrom > 0 {
		end = min(end, r.stationsFrom)
	}
	for n := from; n < end; n++ {
		if !originatorLine.MatchString(head[n].text) && utf8.RuneCountInString(head[n].text) > 15 {
			return true
		}
	}
	return false
}

// subject finds what the document is about: behind its label, or between the letterhead and the Beratungsfolge.
func (r *reader) subject() {
	if r.tellsOfVotes() {
		return // minutes are about as many things as they have items
	}
	head := r.lines[:min(len(r.lines), headLines)]
	for i, l := range head {
		for _, label := range []string{"betreff", "betr.", "betrifft", "gegenstand", "thema", "titel", "bezeichnung"} {
			rest, ok := strings.CutPrefix(l.fold, label)
			if !ok || !strings.HasPrefix(strings.TrimSpace(rest), ":") {
				continue
			}
			value := strings.TrimSpace(l.text[strings.IndexByte(l.text, ':')+1:])
			block := r.paragraph(head, i+1, value != "")
			if value != "" {
				block = append([]line{{text: value, page: l.page}}, block...)
			}
			r.setSubject(block)
			return
		}
	}
	if r.stationsFrom == 0 {
		return
	}
	from := r.subjectFrom()
	r.setSubject(r.paragraph(r.lines[:min(r.stationsFrom, len(r.lines))], from, false))
}

// subjectFrom is where the subject begins above the Beratungsfolge: below the last labelled line and the department.
func (r *reader) subjectFrom() int {
	from := 0
	for i, l := range r.lines[:min(r.stationsFrom, headLines, len(r.lines))] {
		isLabel := labelled.MatchString(l.text) && labelWords(l.fold)
		_, isTitle := titleType(l.fold)
		if isLabel || isTitle && !originatorLine.MatchString(l.text) && len(l.text) < 50 && i < 3 || hasAny(l.fold, "recyclingpapier", "gedruckt auf") {
			from = i + 1
			if strings.HasPrefix(l.fold, "eingereicht") {
				from = max(from, r.originEnd)
			}
		}
	}
	// the department's further lines
	for rest := r.out.Department.Text; from < r.stationsFrom && rest != "" && strings.HasSuffix(rest, r.lines[from].text) || from < r.stationsFrom && inDepartment(rest, r.lines[from].text); from++ {
	}
	return from
}

func inDepartment(department, text string) bool {
	return len(text) > 2 && strings.Contains(department, " "+text)
}

// letterheadLabels stand before a colon in letterheads, besides those of departments.
var letterheadLabels = map[string]bool{
	"vorlage nr.": true, "vorlage": true, "vorlagen-nr.": true, "vorlagennummer": true, "drucksache": true, "drucksachen-nr.": true, "datum": true, "eingang": true,
	"eingereicht von": true, "eingereicht durch": true, "unterzeichnet von": true, "bearbeiter": true, "bearbeiterin": true, "bearbeitung": true, "sachbearbeitung": true, "telefon": true, "tel.": true, "fax": true,
	"aktenzeichen": true, "az.": true, "status": true, "ort": true, "beginn": true, "ende": true, "antragsteller": true, "antragstellerin": true, "fragesteller": true, "fragestellerin": true, "e-mail": true, "stand": true, "unser zeichen": true,
	"ihr zeichen": true, "oeffentlichkeitsstatus": true, "vorlagenart": true, "wahlperiode": true,
}

// labelWords reports whether what stands before a line's colon is a label of letterheads, and not the beginning of a
// subject: "Uferstraße: Bau eines Radwegs".
func labelWords(fold string) bool {
	label, _, _ := strings.Cut(fold, ":")
	if label = strings.TrimSpace(label); letterheadLabels[label] {
		return true
	}
	for _, l := range departmentLabels {
		if label == l || strings.HasSuffix(label, " "+l) && strings.Contains(label, "vorlage") {
			return true
		}
	}
	return false
}

// paragraph gives the lines from an index on that belong together as one title.
func (r *reader) paragraph(lines []line, from int, begun bool) []line {
	var out []line
	for n := from; n < len(lines) && len(out) < 6; n++ {
		l := lines[n]
		if originatorLine.MatchString(l.text) || r.isHeading(l) || r.stationsFrom > 0 && n >= r.stationsFrom || l.gap && (begun || len(out) > 0) {
			break
		}
		if labelled.MatchString(l.text) && labelWords(l.fold) {
			break
		}
		out = append(out, l)
	}
	return out
}

func (r *reader) setSubject(block []line) {
	text := shorten(oneLine(block), 400)
	if utf8.RuneCountInString(text) < 4 {
		return
	}
	r.out.Subject = council.Found{Text: text, Page: block[0].page}
}
