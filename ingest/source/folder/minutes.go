package folder

import (
	"regexp"
	"strings"
	"unicode"
)

// firstLines is how much of a first page tells whose meeting it is about.
const firstLines = 40

// pageMeeting is what the first page of minutes or of an invitation says of its meeting.
type pageMeeting struct{ days, organizations []guess }

// How sure the places are in which the day and the body stand.
const (
	labelledDay = 0.9  // Sitzungstermin: 11.05.2022
	sittingDay  = 0.9  // Sitzung des Stadtrates am 11. Mai 2022
	timedDay    = 0.85 // Montag, 11. Mai 2022, 17 Uhr
	headedDay   = 0.9  // Stadtrat, 11. Mai 2022
	sittingBody = 0.9  // Sitzung des Stadtrates
	headingBody = 0.85 // a line of its own
)

var (
	// approves is a line about the minutes of an earlier meeting.
	approves = regexp.MustCompile(`(?i)genehmigung|letzten|^(?:die|das) (?:niederschrift|verhandlungsschrift|protokoll)|\bliegt\b.*\bauf\b`)
	dayLabel = regexp.MustCompile(`(?i)^(?:sitzungs(?:termin|tag|datum)|besprechung am|sitzung am|sitzung vom|tag der sitzung|datum der sitzung|termin|wann) ?:? *`)
	// agenda is where the meeting has been told, and other meetings come.
	agenda = regexp.MustCompile(`(?i)^(?:(?:nicht)?öffentliche )?tagesordnung\b[^.]{0,40}$|^TOP\b`)
	// firstItem is the first of the agenda, where nothing stands above it.
	firstItem = regexp.MustCompile(`^1\.? +\p{Lu}`)
	sitting   = regexp.MustCompile(`(?i)\b(?:\p{L}*sitzung|besprechung)(?:es|en)?\b`)
	// held is a sentence about a meeting whose word stands in the next line.
	held = regexp.MustCompile(`(?i)\bstatt(?:ge)?f[iu]nden`)
	// atTime is the hour behind a day, as only meetings have one.
	atTime = regexp.MustCompile(`^,?(?: um| -|  *)? ?\d{1,2}[.:]\d\d Uhr`)
)

// readMeeting reads the first lines of a page. Of what stands in several places the first counts: further down the last
// meeting's minutes are approved.
func readMeeting(page string) pageMeeting {
	var out pageMeeting
	lines := unbroken(nonBlank(page, firstLines))
	for i, line := range lines {
		if i > 0 && (agenda.MatchString(line) || firstItem.MatchString(line) && !sitting.MatchString(line)) {
			break
		}
		next := ""
		if i+1 < len(lines) {
			next = lines[i+1]
		}
		if approves.MatchString(line) {
			continue
		}
		out.readDay(line, next)
		out.readBody(line, next)
	}
	out.days = firstOfEach(out.days)
	out.organizations = firstOfEach(out.organizations)
	return out
}

// firstOfEach keeps the surest guess, of equals the first, and what says the same.
func firstOfEach(guesses []guess) []guess {
	best := -1
	for i, g := range guesses {
		if best < 0 || g.confidence > guesses[best].confidence {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return []guess{guesses[best]}
}

func (m *pageMeeting) readDay(line, next string) {
	day := func(s string, confidence float64) bool {
		d, from, to := dateIn(s)
		if from < 0 {
			return false
		}
		m.days = append(m.days, guess{string(d), confidence, s[from:to], 1})
		return true
	}
	if label := dayLabel.FindString(line); label != "" {
		if rest := line[len(label):]; day(rest, labelledDay) || strings.TrimSpace(rest) == "" && startsWithDate(next) && day(next, labelledDay) {
			return
		}
	}
	_, from, to := dateIn(line)
	switch {
	case from >= 0 && (sitting.MatchString(line) || held.MatchString(line)):
		day(line, sittingDay)
	case from >= 0 && startsWithDate(line) && atTime.MatchString(line[to:]):
		day(line, timedDay)
	case from >= 0 && isBody(strings.TrimRight(weekday.ReplaceAllString(line[:from], ""), " ,–-")) != "":
		day(line, headedDay)
	case from < 0 && sitting.MatchString(line) && startsWithDate(next):
		day(next, sittingDay)
	}
}

var weekday = regexp.MustCompile(`(?:am |vom |, |– )*(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)?,?(?: de[nm])? ?$`)

// startsWithDate reports whether a line begins with a date, perhaps behind a day of the week.
func startsWithDate(line string) bool {
	line = strings.TrimSpace(leadingDay.ReplaceAllString(line, ""))
	_, from, _ := dateIn(line)
	return from == 0
}

var leadingDay = regexp.MustCompile(`^(?:am |vom )?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)?,?(?: de[nm])? ?`)

func (m *pageMeeting) readBody(line, next string) {
	add := func(name, evidence string, confidence float64) {
		if name != "" {
			m.organizations = append(m.organizations, guess{name, confidence, evidence, 1})
		}
	}
	if _, from, _ := dateIn(line); from > 0 {
		head := strings.TrimRight(weekday.ReplaceAllString(line[:from], ""), " ,–-")
		add(isBody(head), head, sittingBody)
	}
	add(isBody(line), line, headingBody)
	if at := sitting.FindStringIndex(line); at != nil {
		rest := strings.TrimSpace(line[at[1]:])
		if rest == "des" || rest == "der" {
			rest += " " + next
		}
		if found := bodiesIn(rest); len(found) > 0 && found[0].from <= 1 {
			add(found[0].name, line, sittingBody)
		}
	}
}

// open is a line that breaks off in the middle: of a list of subjects, of a date.
var open = regexp.MustCompile(`(?:[,-]| und| sowie| für| des| der| am| vom| dem| \d{1,2}\.|\d{1,2}\. ?(?:` + monthWords + `))$`)

// unbroken joins lines that belong together.
func unbroken(lines []string) []string {
	var out []string
	for _, line := range lines {
		if n := len(out); n > 0 && len(out[n-1]) < 200 && (open.MatchString(out[n-1]) || unicode.IsLower(first(line))) {
			out[n-1] += " " + line
			continue
		}
		out = append(out, line)
	}
	return out
}

func nonBlank(text string, most int) []string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			if out = append(out, line); len(out) == most {
				break
			}
		}
	}
	return out
}
