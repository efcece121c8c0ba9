package structure

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// itemHead is the heading of an agenda item in minutes.
type itemHead struct {
	number string
	title  string // what stands behind the number on its line
	at     int    // index of its line
}

// The ways in which minutes number their items. The first way that a document uses holds for all of it.
var (
	pointOfAgenda = regexp.MustCompile(`^(?:zu )?Punkt (\d{1,3}(?:\.\d{1,3})*)(?:,.{1,40}?)?(?: und \d{1,3})? der Tagesordnung ?:? *(.*)$`)
	topWord       = regexp.MustCompile(`^(?:(?:zu |Zu )?(?:TOP|Top|Tagesordnungspunkt|Traktandum|Punkt|Ö|N)|TO-Punkt) ?:? ?([ÖN]? ?\d{1,3}(?:\.\d{1,3})*)\b\.?\)? ?[:.–-]? *(.*)$`)
	plainNumber   = regexp.MustCompile(`^(\d{1,3}(?:\.\d{1,3})*)(\.?)(?: {1,}|\t)(\p{Lu}.{2,})$`)
	loneNumber    = regexp.MustCompile(`^(\d{1,3}(?:\.\d{1,3})*)(\.|\.\))$`)
)

// itemHeads finds the headings of agenda items. Numbers in front of entries of lists look the same: numbers must go up one
// by one, and where they begin anew with the same title, what came before was the agenda.
func (r *reader) itemHeads() []itemHead {
	if !r.headsKnown {
		r.heads, r.headsKnown = r.findHeads(), true
	}
	return r.heads
}

func (r *reader) findHeads() []itemHead {
	if heads := r.headsBy(pointOfAgenda, 2, true); len(heads) > 0 {
		return heads
	}
	if heads := r.headsBy(topWord, 2, true); len(heads) > 0 {
		return heads
	}
	ways := [][]itemHead{r.headsBy(plainNumber, 3, false), r.dottedHeads(), r.headsBy(loneNumber, 0, false)}
	results := r.resultLines()
	return slices.MaxFunc(ways, func(a, b []itemHead) int {
		if n := withResult(a, results) - withResult(b, results); n != 0 {
			return n
		}
		return len(a) - len(b)
	})
}

// resultLines are the indexes of lines that tell a result and nothing else.
func (r *reader) resultLines() []int {
	var out []int
	for i, l := range r.lines {
		if len(l.text) < 90 && resultWord(l.fold) && (resultAlone.MatchString(l.text) || tellsCounts(l.fold) || resultLabel.MatchString(l.text)) {
			out = append(out, i)
		}
	}
	return out
}

// withResult counts the headings with a result below them: a list of questions has none.
func withResult(heads []itemHead, results []int) (n int) {
	at := 0
	for i, h := range heads {
		end := math.MaxInt
		if i+1 < len(heads) {
			end = heads[i+1].at
		}
		for at < len(results) && results[at] < h.at {
			at++
		}
		if at < len(results) && results[at] < end {
			n++
		}
	}
	return n
}

// dottedHeads are headings "1. Title"; headsBy(plainNumber) are those without the point.
func (r *reader) dottedHeads() []itemHead {
	return r.sequence(func(l line) (string, string, bool) {
		m := plainNumber.FindStringSubmatch(l.text)
		if m == nil || m[2] == "" || strings.HasSuffix(l.text, ",") {
			return "", "", false
		}
		return m[1], m[3], true
	}, false)
}

// headsBy finds headings of one form, whose first group is the number and which has the title in another one, 0 for none;
// marked are forms whose words tell a heading, so that numbers may have gaps.
func (r *reader) headsBy(form *regexp.Regexp, title int, marked bool) []itemHead {
	return r.sequence(func(l line) (string, string, bool) {
		if len(l.text) > 300 {
			return "", "", false
		}
		m := form.FindStringSubmatch(l.text)
		if m == nil || form == plainNumber && (m[2] != "" || unitOrMonth(m[3])) {
			return "", "", false
		}
		if form == topWord && !headingTitle(m[2]) {
			return "", "", false
		}
		head := ""
		if title > 0 {
			head = m[title]
		}
		return strings.TrimSpace(strings.TrimLeft(m[1], "ÖN ")), strings.TrimSpace(head), true
	}, marked)
}

// inParagraph reports whether a line goes on on the next one: it is full and ends no sentence.
func inParagraph(l line) bool {
	return l.full && !strings.ContainsAny(l.text[len(l.text)-1:], ".!?:)")
}

// isSentences reports whether what follows a number is running text: "1 Million. Das ist die Summe, die".
func isSentences(title string) bool {
	return strings.Contains(title, ". ") || strings.HasSuffix(title, ".") || strings.HasSuffix(title, ",")
}

// headingTitle refuses sentences that only begin like a heading: "TOP 13 und 14 werden gemeinsam aufgerufen".
func headingTitle(title string) bool {
	if utf8.RuneCountInString(title) < 3 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(title)
	return (unicode.IsUpper(first) || unicode.IsDigit(first) || strings.ContainsRune("„\"(", first)) && !resultWord(council.Fold(title)[:min(len(council.Fold(title)), 40)])
}

func unitOrMonth(title string) bool {
	first, _, _ := strings.Cut(council.Fold(title), " ")
	first = strings.Trim(first, ".,;:()")
	return monthNumber(first) > 0 || hasAny(" "+first+" ", " uhr ", " euro ", " eur ", " prozent ", " ja ", " nein ", " enthaltung ", " enthaltungen ", " ja-stimmen ", " nein-stimmen ", " personen ", " stimmen ", " m ", " kinder ", " jahre ", " stellen ")
}

// sequence collects headings whose numbers go on from one to the next.
func (r *reader) sequence(read func(line) (number, title string, ok bool), marked bool) []itemHead {
	var heads []itemHead
	titles := map[string]bool{}
	for i, l := range r.lines {
		number, title, ok := read(l)
		belowHead := len(heads) > 0 && i-heads[len(heads)-1].at <= 3
		if !ok || i > 0 && !l.gap && !belowHead && inParagraph(r.lines[i-1]) && !strings.HasPrefix(l.text, "Punkt") && isSentences(title) {
			continue
		}
		key := number + " " + council.Fold(title)[:min(len(council.Fold(title)), 12)]
		switch {
		case len(heads) == 0:
			if !marked && number != "1" {
				continue
			}
		case titles[key] && title != "" && (number == heads[0].number || marked && number == "1"):
			heads, titles = nil, map[string]bool{} // the agenda stood above; here the minutes begin
		case titles[key], !follows(heads[len(heads)-1].number, number, marked):
			continue
		}
		titles[key] = true
		heads = append(heads, itemHead{number: number, title: title, at: i})
	}
	if !marked && len(heads) < 2 {
		return nil // a number in front of one line is no numbering
	}
	return heads
}

// follows reports whether a number can come after another: 3 → 4, 3 → 3.1, 3.1 → 3.2, 3.2 → 4. Marked headings may leave
// numbers out.
func follows(before, next string, marked bool) bool {
	a, b := strings.Split(before, "."), strings.Split(next, ".")
	for i := range b {
		n, _ := strconv.Atoi(b[i])
		if i >= len(a) {
			return i == len(b)-1 && (n == 1 || marked)
		}
		o, _ := strconv.Atoi(a[i])
		if n != o {
			return n > o && i == len(b)-1 && (n == o+1 || marked) || marked && n > o
		}
	}
	return false
}
