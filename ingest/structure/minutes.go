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

// items cuts minutes into agenda items and reads the votes of each. A document that tells of one vote and has no heading
// is a single item without a number.
func (r *reader) items() {
	heads := r.itemHeads()
	if len(heads) == 0 {
		if r.out.Type == council.DocumentExtract {
			r.singleItem()
		}
		return
	}
	var group []int // items whose headings stand above each other: they share the text below
	for i, h := range heads {
		end := len(r.lines)
		if i+1 < len(heads) {
			end = heads[i+1].at
		}
		title, body := r.itemTitle(h, end)
		item := council.FoundItem{
			Number: h.number, Name: title, Text: flow(body), Page: r.lines[h.at].page, EndPage: r.lines[end-1].page,
		}
		r.out.Items = append(r.out.Items, item)
		group = append(group, len(r.out.Items)-1)
		if i+1 < len(heads) && onlyLetterhead(body) && (len(body) > 0 || strings.HasPrefix(heads[i+1].number, h.number+".")) {
			continue
		}
		r.giveVotes(group, body)
		group = nil
	}
}

// itemTitle separates the title of an item, which may take several lines, from its text.
func (r *reader) itemTitle(h itemHead, end int) (title string, body []line) {
	lines := []line{{text: h.title, fold: council.Fold(h.title), full: r.lines[h.at].full}}
	n := h.at + 1
	if h.title == "" { // the number stands alone; the title is the paragraph below
		lines = nil
		for ; n < end && len(lines) < 4 && (len(lines) == 0 || !r.lines[n].gap) && !startsText(r.lines[n].fold); n++ {
			lines = append(lines, r.lines[n])
		}
		return shorten(oneLine(lines), 400), r.lines[n:end]
	}
	for sure := r.titleTo(n, end); n < end && n < h.at+8; n++ {
		if n < sure {
			lines = append(lines, r.lines[n])
			continue
		}
		l, last := r.lines[n], lines[len(lines)-1]
		if l.gap || startsText(l.fold) || speech(l.fold) || originatorLine.MatchString(l.text) {
			break
		}
		open := strings.Count(oneLine(lines), "„") > strings.Count(oneLine(lines), "“")
		if !open && !last.full && !hyphenated(last.text, l.text) && !endsOpen(last.fold) && !startsLower(l.text) {
			break
		}
		lines = append(lines, l)
	}
	return shorten(oneLine(lines), 400), r.lines[h.at+1+len(lines)-1 : end]
}

// titleTo is where a title ends for sure: at the number of its paper or its origin, if one stands below with nothing but
// the title between. It is 0 where none does.
func (r *reader) titleTo(from, end int) int {
	for n := from; n < end && n < from+7; n++ {
		l := r.lines[n]
		switch {
		case startsAny(l.fold, "vorlage:", "vorlage nr", "drucksache") || originatorLine.MatchString(l.text):
			return n
		case l.gap || startsText(l.fold) || speech(l.fold):
			return 0
		}
	}
	return 0
}

func startsLower(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first)
}

// startsText reports whether a line below an item's number is no part of its title.
func startsText(fold string) bool {
	return fold == "beschluss" || startsAny(fold, "vorlage:", "vorlage nr", "beschluss:", "beschlussvorschlag", "abstimmung", "antrag:", "anfrage:", "ergebnis:", "aenderungsantrag", "ergaenzungsantrag", "interfraktionell", "der antrag", "drucksache", "berichterstatt", "die vorlage", "es berichte")
}

// onlyLetterhead reports whether nothing but the number and the origin of a paper stands below a heading.
func onlyLetterhead(body []line) bool {
	if len(body) > 5 {
		return false
	}
	list := false // of originators, which may take several lines
	for _, l := range body {
		origin, number := originatorLine.MatchString(l.text), startsAny(l.fold, "vorlage", "drucksache")
		goesOn := list && len(l.text) < longestTitle && !startsText(l.fold) && !speech(l.fold)
		if !origin && !number && !goesOn {
			return false
		}
		list = origin || list && !number
	}
	return true
}

// singleItem makes one item of a document without headings.
func (r *reader) singleItem() {
	votes := r.votesIn(r.lines)
	for i := 0; i < len(r.lines) && len(votes) == 0; i++ { // the sheet of a voting machine: counts below its title
		if countLabel.MatchString(r.lines[i].text) && tellsCounts(r.lines[i].fold) {
			votes, _ = resultBlock(r.lines, i, "")
		}
	}
	if len(votes) == 0 {
		return
	}
	item := council.FoundItem{Text: flow(r.lines), Page: r.lines[0].page, EndPage: r.lines[len(r.lines)-1].page, Votes: votes}
	below := false
	for _, l := range r.lines[:min(len(r.lines), headLines)] { // the first line below the title that can be its subject
		_, isTitle := titleType(l.fold)
		_, isResult := labelledResult(l)
		switch {
		case isTitle || isResult:
			below = true
		case below && utf8.RuneCountInString(l.text) > 10 && !resultWord(l.fold) && !labelled.MatchString(l.text):
			item.Name = shorten(l.text, 400)
		}
		if item.Name != "" {
			break
		}
	}
	r.out.Items = []council.FoundItem{item}
}

// giveVotes hands the votes of a text to the items whose headings stand above it: to the one whose number or motion they
// name, else to the first. What is noted or referred together is so for each of them.
func (r *reader) giveVotes(group []int, body []line) {
	for _, v := range r.votesIn(body) {
		to := group[:1]
		if len(group) > 1 {
			if i := r.itemNamed(group, v.About); i >= 0 {
				to = []int{i}
			} else if v.About == "" && (v.Kind == council.VoteNoted || v.Kind == council.VoteOther) {
				to = group
			}
		}
		for _, i := range to {
			r.out.Items[i].Votes = append(r.out.Items[i].Votes, v)
		}
	}
}

// aboutNumber is the number of an item in what was voted on: "TOP 13.1, Ziffer 2", "14.2".
var aboutNumber = regexp.MustCompile(`^(?i:top|punkt|tagesordnungspunkt|zu)? ?(\d{1,3}(?:\.\d{1,3})*)\b`)

// itemNamed finds the item that a vote names, by its number or by its motion's origin; -1 if it names none.
func (r *reader) itemNamed(group []int, what string) int {
	if m := aboutNumber.FindStringSubmatch(what); m != nil {
		number := strings.TrimRight(m[1], ".")
		for _, i := range group {
			if r.out.Items[i].Number == number {
				return i
			}
		}
	}
	fold := strings.NewReplacer(":", "", ",", "").Replace(council.Fold(what))
	if !strings.Contains(fold, "antrag") {
		return -1
	}
	found := -1
	for _, i := range group {
		for origin := range strings.SplitSeq(r.out.Items[i].Text, "\n") {
			if !originatorLine.MatchString(origin) {
				continue
			}
			kind, who, _ := strings.Cut(council.Fold(origin), ":")
			if fold == strings.TrimSpace(kind) || strings.Contains(fold, strings.TrimSpace(kind)) && strings.Contains(fold, strings.TrimSpace(strings.ReplaceAll(who, ",", ""))) {
				if found >= 0 && found != i {
					return -1 // several motions of that kind
				}
				found = i
			}
		}
	}
	return found
}

// votesIn finds the votes in a text: below its labels, else in its sentences.
func (r *reader) votesIn(lines []line) []council.Vote {
	var votes []council.Vote
	labels := false
	decision := ""
	var decisionLine line
	for i := 0; i < len(lines) && len(votes) < mostVotes; i++ {
		switch rest, ok := strings.CutPrefix(lines[i].text, "Beschluss:"); {
		case ok && rest == "" && i+1 < len(lines):
			decision, decisionLine = shortDecision(lines[i+1:]), lines[i+1]
		case ok && rest != "":
			decision, decisionLine = strings.TrimSpace(rest), lines[i]
		}
		inline, ok := labelledResult(lines[i])
		if !ok {
			continue
		}
		found, end := resultBlock(lines, i+1, inline)
		labels = labels || len(found) > 0 || hasAny(foldOf(lines[i:min(end+1, len(lines))]), "keine abstimmung")
		votes = append(votes, found...)
		if end > i+1 {
			i = end - 1
		}
	}
	if len(votes) == 0 && decision != "" {
		if v, ok := decisionVote(decision); ok {
			v.Page = decisionLine.page
			return []council.Vote{v}
		}
	}
	if labels || len(votes) > 0 {
		return votes
	}
	return toldVotes(lines)
}

// shortDecision is what was decided, where that is a single paragraph such as "Verwiesen in den Bauausschuss".
func shortDecision(lines []line) string {
	for n := 1; n <= len(lines) && n <= 7; n++ {
		if n == len(lines) || lines[n].gap || startsText(lines[n].fold) {
			if text := oneLine(lines[:n]); len(text) < 500 {
				return text
			}
		}
	}
	return ""
}

// decisionVote reads a decision without a vote: noted, referred, done with.
func decisionVote(text string) (council.Vote, bool) {
	fold := council.Fold(text)
	v := council.Vote{Kind: council.VoteOther, Text: text}
	switch {
	case startsAny(fold, "beratung im", "beratung in", "behandlung im", "behandlung in", "verwiesen", "verweisung", "ueberwiesen"):
		v.Outcome = council.OutcomeReferred
	case startsAny(fold, "kenntnisnahme", "zur kenntnis"), hasAny(fold, " zur kenntnis") && !hasAny(fold, "beschliesst", "stimmt ", "beauftragt"):
		v.Kind, v.Outcome = council.VoteNoted, council.OutcomeNoted
	case len(fold) < 90 && (hasAny(fold, "erledigt", "einverstanden") || startsAny(fold, "vorberaten")):
		v.Outcome = council.OutcomeDone
	case len(fold) < 90 && hasAny(fold, "zurueckgezogen", "vertagt", "abgesetzt", "zurueckgestellt"):
		v.Outcome = council.ParseOutcome(text)
	default:
		return v, false
	}
	return v, true
}

// Sentences that tell of a vote. In speeches others stand that only talk of votes, so these must be whole.
var (
	// resultAlone is a line that is a result and nothing else.
	resultAlone = regexp.MustCompile(`(?i)^(?:(?:der|die|das|dem) (?:\p{L}+[ -]){1,5}(?:wird|wurde|ist) )?(?:mehrheitliche?|einstimmige?|mit (?:stimmen)?mehrheit|einhellige?)(?: [\p{L}-]+){0,6} ?(?:\([^)]{1,60}\))?\.?$`)
	// chairSays is how a chair announces a result.
	chairSays = regexp.MustCompile(`(?i)(?:das|auch das|es|damit|dann|somit|hier) (?:ist|war|hat|sind)(?: \p{L}+){0,4} (?:eine? )?(mehrheitliche (?:zustimmung|ablehnung|annahme)|einstimmige (?:zustimmung|ablehnung|annahme)|einstimmig(?:keit)?(?: [\p{L}]+)?|mehrheitlich (?:angenommen|abgelehnt|beschlossen|zugestimmt))\b`)
	// withCounts is a sentence that tells how many voted how.
	withCounts = regexp.MustCompile(`(?i)(?:wird|wurde|werden|beschließt|beschließen|stimmt|lehnt|angenommen|abgelehnt|zugestimmt|einstimmig|mehrheitlich|beschlossen|genehmigt|mehrheit)`)
	// decides is a body that decides.
	decides = regexp.MustCompile(`(?i)^(?:der|die) (?:[\p{L}-]+ ){1,6}?(?:beschließt|beschloss|stimmt|stimmte|lehnt|lehnte|genehmigt|empfiehlt|nimmt|nahm|beauftragt) [^.?!]{0,160}?(?:einstimmig|mehrheitlich|zur kenntnis|bei \p{L}+ (?:gegenstimmen?|enthaltung))`)
)

// toldVotes finds votes in running text.
func toldVotes(lines []line) []council.Vote {
	var votes []council.Vote
	add := func(l line, text string) {
		if v, ok := readVote(text); ok && len(votes) < mostVotes {
			v.Page = l.page
			votes = append(votes, v)
		}
	}
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if !resultWord(l.fold) && !hasAny(l.fold, " wird mit", "stimmen") {
			continue
		}
		text, more := sentence(lines, i)
		fold := council.Fold(text)
		said := chairSays.FindStringSubmatch(text)
		switch {
		case len(l.text) < 90 && resultAlone.MatchString(l.text):
			add(l, l.text)
			more = 0
		case (tellsCounts(fold) || countsIn(fold)) && withCounts.MatchString(text) && len(text) < 420:
			add(l, text)
		case decides.MatchString(text) && len(text) < 400:
			add(l, text)
		case said != nil:
			add(l, said[1])
		default:
			more = 0
		}
		i += more
	}
	return votes
}

// countsIn reports whether a folded sentence tells at least votes for, votes against or abstentions in numbers.
func countsIn(fold string) bool {
	return hasAny(fold, "stimme", "enthaltung") && (forBefore.MatchString(fold) || againstBefore.MatchString(fold) || abstainedBefore.MatchString(fold))
}

// sentence joins the line that begins or tells a vote with those that go on with it, until one ends with a full stop.
// Counts of minutes stand on lines of their own: "wird mit / 30 Ja-Stimmen / gegen 4 Nein-Stimmen / angenommen."
func sentence(lines []line, i int) (text string, more int) {
	n := i + 1
	for n < len(lines) && n < i+6 && !strings.HasSuffix(lines[n-1].text, ".") && !strings.HasSuffix(lines[n-1].text, ":") {
		if lines[n].gap && !tellsCounts(lines[n].fold) && !startsLower(lines[n].text) {
			break
		}
		n++
	}
	return oneLine(lines[i:n]), n - 1 - i
}
