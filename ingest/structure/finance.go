package structure

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// mostAmounts is how many sums of a document are kept: a budget is a table of its own.
const mostAmounts = 200

// finance finds what a document says about money: whether it costs anything, and all sums in Euro.
func (r *reader) finance() {
	f := &council.Finance{}
	f.Effects, f.Page = r.effects()
	if r.out.Type != council.DocumentPlan {
		for i := range r.lines {
			if len(f.Amounts) < mostAmounts {
				f.Amounts = append(f.Amounts, r.amounts(i)...)
			}
		}
		f.Amounts = f.Amounts[:min(len(f.Amounts), mostAmounts)]
	}
	if f.Effects != nil || len(f.Amounts) > 0 {
		r.out.Finance = f
	}
}

// effectsHead are how the question begins whose answer is ticked.
var effectsHead = []string{"finanzielle auswirkung", "finanziellen auswirkung", "haushaltsmaessige auswirkung", "haushaltsrechtliche auswirkung", "auswirkungen auf den haushalt", "haushaltsauswirkung", "finanzwirksam"}

// boxLines is how many lines below that question its boxes can stand.
const boxLines = 4

// effects reads the boxes behind "Finanzielle Auswirkungen": nil where none is ticked, or both are.
func (r *reader) effects() (answer *bool, page int) {
	for i, l := range r.lines {
		if !hasAny(l.fold, effectsHead...) || len(l.text) > 160 {
			continue
		}
		at := len(l.fold)
		for _, h := range effectsHead {
			if n := strings.Index(l.fold, h); n >= 0 {
				at = min(at, n)
			}
		}
		if at > 60 {
			continue
		}
		if hasAny(l.fold, "keine finanzielle", "keine haushalt") {
			return new(bool), l.page
		}
		if a, ok := r.boxes(i, at); ok {
			return a, l.page
		}
	}
	return nil, 0
}

// boxes reads the boxes of a question that stands in a line; ok is false where there is neither a box nor an answer.
func (r *reader) boxes(i, at int) (answer *bool, ok bool) {
	text := r.lines[i].text
	if !strings.ContainsAny(text, "☐☒☑□■[(") && !marks.MatchString(text) {
		_, text, _ = strings.Cut(text, ":")
		if text == "" {
			_, rest, _ := strings.Cut(r.lines[i].fold[at:], "auswirkung")
			text = strings.TrimSpace(strings.TrimLeft(rest, "en"))
		}
	}
	for n := i + 1; n < len(r.lines) && n <= i+boxLines && !bothAnswers(text); n++ {
		l := r.lines[n]
		if len(l.text) > 80 || !startsAny(strings.TrimLeft(council.Fold(marks.ReplaceAllString(l.text, "")), " "), "ja", "nein", "keine") && strings.TrimSpace(l.text) != "" && !marks.MatchString(l.text) {
			break
		}
		text += " " + l.text
	}
	return ticked(text)
}

// marks are check boxes: drawn ones, those of forms' own fonts, and typed ones.
var marks = regexp.MustCompile(`[☐☒☑☓□■▢▣⊠✓✔✗✘❑❒⌧\x{F02A}\x{F06F}\x{F071}\x{F0A8}\x{F078}\x{F0FD}\x{F0FE}\x{F053}\x{F054}]|\[ ?[xX]? ?\]|\( ?[xX]? ?\)`)

func isTick(mark string) bool {
	return strings.ContainsAny(mark, "☒☑☓■▣⊠✓✔✗✘⌧\uf078\uf0fd\uf0fe\uf053\uf054xX")
}

// answerWords are the words beside the boxes.
var answerWords = regexp.MustCompile(`(?i)\b(ja|nein|keine)\b`)

func bothAnswers(text string) bool {
	found := answerWords.FindAllString(council.Fold(text), -1)
	return len(found) >= 2
}

// ticked reads "Ja ☐ Nein ☒" as well as "[x] ja [ ] nein", and "Finanzielle Auswirkungen: nein" without a box. Which of
// the two orders it is, the first sign tells.
func ticked(text string) (answer *bool, ok bool) {
	words := answerWords.FindAllStringIndex(text, 2)
	boxes := marks.FindAllStringIndex(text, 6)
	if len(words) == 0 {
		return nil, false
	}
	if len(boxes) == 0 {
		if len(words) > 1 {
			return nil, true // both words and no box: the tick was lost with its font
		}
		if words[0][0] > 3 {
			return nil, false
		}
		return yes(text[words[0][0]:words[0][1]]), true
	}
	markFirst := boxes[0][0] < words[0][0]
	var answers []*bool
	for w, at := range words {
		for _, b := range boxes {
			beside := b[0] >= at[1] && (w+1 == len(words) || b[0] < words[w+1][0])
			if markFirst {
				beside = b[0] < at[0] && (w == 0 || b[0] >= words[w-1][1])
			}
			if beside && isTick(text[b[0]:b[1]]) {
				answers = append(answers, yes(text[at[0]:at[1]]))
				break
			}
			if beside {
				break // only the box next to the word is its own
			}
		}
	}
	if len(answers) != 1 {
		return nil, true
	}
	return answers[0], true
}

func yes(word string) *bool {
	is := council.Fold(word) == "ja"
	return &is
}

// amountForm finds 1.234.567,89 EUR, 1,2 Mio. Euro, 350 T€, € 318.100,-- and the like.
var amountForm = regexp.MustCompile(`(?:(?:€|\bEUR|\bEuro) ?(-?\d[\d.]*(?:,\d+)?)(?:,?-{1,2}|,–)?)|(-? ?\d[\d.]*(?:,\d+)?)(?:,?-{1,2}|,–)? ?(?:(Mio|Millionen|Million|Mrd|Milliarden|Milliarde|Tsd|Tausend|Tausend|T|k)\b\.?(?:-| )?)?(?: ?(?:€|EUR\b|Euro\b|TEUR\b|Teuro\b|T€))`)

// amounts finds the sums of a line.
func (r *reader) amounts(i int) []council.Amount {
	l := r.lines[i]
	if !strings.Contains(l.text, "€") && !strings.Contains(l.fold, "eur") || !strings.ContainsAny(l.text, "0123456789") {
		return nil
	}
	var out []council.Amount
	from := 0
	for _, m := range amountForm.FindAllStringSubmatchIndex(l.text, -1) {
		number, unit := part(l.text, m, 1), ""
		if number == "" {
			number, unit = part(l.text, m, 2), part(l.text, m, 3)
		}
		text := l.text[m[0]:m[1]]
		if strings.Contains(text, "TEUR") || strings.Contains(text, "Teuro") || strings.Contains(text, "T€") {
			unit = "T"
		}
		before := l.text[from:m[0]]
		from = m[1]
		cents, ok := centsOf(number, unit)
		if !ok || strings.HasSuffix(before, ".") || strings.HasSuffix(before, ",") {
			continue
		}
		out = append(out, council.Amount{Cents: cents, Label: r.amountLabel(i, before), Text: strings.TrimSpace(text), Page: l.page})
	}
	return out
}

func part(text string, m []int, n int) string {
	if m[2*n] < 0 {
		return ""
	}
	return text[m[2*n]:m[2*n+1]]
}

// centsOf reads a German number with its unit. Points must stand before every three digits: "3.5" is none.
func centsOf(number, unit string) (int64, bool) {
	number = strings.ReplaceAll(number, " ", "")
	whole, fraction, _ := strings.Cut(number, ",")
	groups := strings.Split(strings.TrimPrefix(strings.TrimRight(whole, "."), "-"), ".")
	for i, g := range groups {
		if i > 0 && len(g) != 3 || g == "" || len(groups) > 1 && len(g) > 3 {
			return 0, false
		}
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimRight(whole, "."), ".", "")+"."+fraction+"0", 64)
	if err != nil {
		return 0, false
	}
	switch unit {
	case "Mio", "Million", "Millionen":
		value *= 1e6
	case "Mrd", "Milliarde", "Milliarden":
		value *= 1e9
	case "T", "Tsd", "Tausend", "k":
		value *= 1e3
	default:
	}
	if math.Abs(value) > 1e13 { // more than any town has: digits that ran together
		return 0, false
	}
	return int64(math.Round(value * 100)), true
}

// labelWordsMost is how many words of running text before a sum are its label.
const labelWordsMost = 7

// amountLabel is what a sum is: the text before it on its line, its last words in running text, or the line before it
// if that ends with a colon.
func (r *reader) amountLabel(i int, before string) string {
	before = strings.TrimSpace(before)
	if before == "" && i > 0 && strings.HasSuffix(r.lines[i-1].text, ":") {
		before = r.lines[i-1].text
	}
	if n := strings.LastIndexAny(before, "\t;"); n >= 0 && n+1 < len(before) {
		before = before[n+1:]
	}
	if n := strings.LastIndex(before, ". "); n >= 0 {
		before = before[n+2:]
	}
	words := strings.Fields(strings.Trim(before, " :–-(=•"))
	words = words[max(0, len(words)-labelWordsMost):]
	for len(words) > 0 && fillers[strings.Trim(council.Fold(words[len(words)-1]), ".,:(")] {
		words = words[:len(words)-1]
	}
	label := strings.Trim(strings.Join(words, " "), " :,–-(")
	if utf8.RuneCountInString(label) < 3 || strings.Trim(label, "0123456789., ") == "" {
		return ""
	}
	return shorten(label, 80)
}

// fillers stand between a sum and what it is.
var fillers = map[string]bool{
	"rund": true, "von": true, "ca": true, "circa": true, "etwa": true, "zirka": true, "bis": true, "zu": true, "hoehe": true, "in": true, "mit": true, "auf": true,
	"um": true, "ueber": true, "betragen": true, "betraegt": true, "insgesamt": true, "jeweils": true, "je": true, "maximal": true, "hoechstens": true, "mindestens": true,
	"unter": true, "knapp": true, "gut": true, "nur": true, "sind": true, "ist": true, "werden": true, "liegt": true, "liegen": true, "und": true, "oder": true, "sich": true, "belaufen": true, "sie": true, "es": true, "die": true, "das": true, "der": true, "den": true, "wurden": true, "wird": true, "wurde": true, "fuer": true, "an": true,
}
