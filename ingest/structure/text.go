package structure

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// line is a line of a document that has something on it.
type line struct {
	text string // without space around it
	fold string // council.Fold of it
	page int
	gap  bool // an empty line or a new page stands before it
	full bool // it is about as long as the lines of its page are, so that a sentence goes on below
}

// longestLine is what is looked at of a line, in bytes: a page without line breaks is no line that a rule could read.
const longestLine = 2000

// pageMark is a page number that was left in the text: "– 2 –", "Seite 3 von 8", "-- 1 of 4 --".
var pageMark = regexp.MustCompile(`^(?:[-–—]+ ?\d{1,4}(?: (?:of|von) \d{1,4})? ?[-–—]+|Seite ?[-–]? ?\d{1,4}(?: ?(?:von|/) ?\d{1,4}(?: aus .{1,40})?)?)$`)

// linesOf cuts pages into lines and leaves out empty ones and page numbers.
func linesOf(pages []Page) []line {
	var out []line
	for _, p := range pages {
		from := len(out)
		gap := true
		for text := range strings.SplitSeq(p.Text, "\n") {
			for _, piece := range pieces(text) {
				if isPageMark(piece) {
					continue
				}
				out = append(out, line{text: piece, fold: council.Fold(piece), page: p.Number, gap: gap})
				gap = false
			}
			gap = gap || strings.TrimSpace(text) == ""
		}
		markFull(out[from:])
	}
	return out
}

// Lines of so many characters are full on any page, and shorter ones than that on none: narrow are the columns of
// two-column minutes.
const (
	fullLine   = 60
	narrowLine = 24
)

// markFull finds out how long lines are on a page: nine in ten are shorter than its width.
func markFull(lines []line) {
	lengths := make([]int, len(lines))
	for i, l := range lines {
		lengths[i] = utf8.RuneCountInString(l.text)
	}
	sorted := slices.Sorted(slices.Values(lengths))
	full := fullLine
	if len(sorted) > 12 {
		full = max(narrowLine, min(fullLine, sorted[len(sorted)*9/10]*3/4))
	}
	for i := range lines {
		lines[i].full = lengths[i] >= full
	}
}

// pieces gives a line without space around it, in parts of the longest length, nothing if it is empty.
func pieces(text string) []string {
	var out []string
	for text = strings.TrimSpace(text); len(text) > longestLine; {
		cut := longestLine
		if i := strings.LastIndexByte(text[:cut], ' '); i > 0 {
			cut = i
		}
		for cut > 0 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		out = append(out, strings.TrimSpace(text[:cut]))
		text = strings.TrimSpace(text[cut:])
	}
	if text != "" {
		out = append(out, text)
	}
	return out
}

func isPageMark(text string) bool {
	return len(text) < 60 && startsAny(text, "Seite", "-", "–", "—") && pageMark.MatchString(text)
}

// flow joins lines to running text: a line that goes on with the one before is joined to it by a space, or without its
// hyphen; lists and short lines keep their breaks, and a gap is an empty line.
func flow(lines []line) string {
	var b strings.Builder
	for i, l := range lines {
		text := l.text
		if i+1 < len(lines) {
			next := lines[i+1]
			switch {
			case hyphenated(text, next.text):
				text = strings.TrimRight(text, "-\u00ad")
			case goesOn(l, next):
				text += " "
			case next.gap:
				text += "\n\n"
			default:
				text += "\n"
			}
		}
		b.WriteString(text)
	}
	return b.String()
}

// goesOn reports whether next is the continuation of a sentence that l began.
func goesOn(l, next line) bool {
	if listItem(next.text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next.text)
	if unicode.IsLower(r) {
		return true
	}
	return !next.gap && l.full && !strings.HasSuffix(l.text, ":")
}

// hyphenated reports whether a word was cut at the end of a line. "Haupt- / und Finanzausschuss" was not.
func hyphenated(before, next string) bool {
	if !strings.HasSuffix(before, "-") && !strings.HasSuffix(before, "\u00ad") || len(before) < 3 {
		return false
	}
	head := strings.TrimRight(before, "-\u00ad")
	last, _ := utf8.DecodeLastRuneInString(head)
	first, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsLetter(last) || !unicode.IsLower(first) {
		return false
	}
	for _, w := range []string{"und ", "oder ", "bzw", "sowie ", "u. "} {
		if strings.HasPrefix(next, w) {
			return false
		}
	}
	return true
}

// itemMark is the beginning of an entry of a list.
var itemMark = regexp.MustCompile(`^(?:[-–•*▪◦·►]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zA-Z][.)]|\([a-z0-9]{1,2}\)|[IVX]{1,4}\.)(?:\s|$)`)

func listItem(text string) bool { return itemMark.MatchString(text) }

// oneLine joins lines to a single line.
func oneLine(lines []line) string {
	return strings.Join(strings.Fields(flow(lines)), " ")
}

// shorten cuts a text at a word so that it has at most n characters.
func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	cut := 0
	for i := range s {
		if n--; n < 0 {
			break
		}
		cut = i
	}
	if i := strings.LastIndexByte(s[:cut], ' '); i > cut/2 {
		cut = i
	}
	return strings.TrimSpace(s[:cut]) + " …"
}

// hasAny reports whether a folded text contains one of the words.
func hasAny(fold string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(fold, w) {
			return true
		}
	}
	return false
}

// startsAny reports whether a folded text begins with one of the words.
func startsAny(fold string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(fold, w) {
			return true
		}
	}
	return false
}
