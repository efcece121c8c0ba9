package structure

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// number is a count in digits or in words, folded.
const number = `(\d{1,4}|keine[rn]?|ohne|eine[rnm]?|eins?|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf)`

var numberWords = map[string]int{
	"kein": 0, "keine": 0, "keiner": 0, "keinen": 0, "ohne": 0, "ein": 1, "eins": 1, "eine": 1, "einer": 1, "einen": 1, "einem": 1,
	"zwei": 2, "drei": 3, "vier": 4, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwoelf": 12,
}

// How counts stand in folded text: the number before its word, or behind it. They are taken out of the text before the
// outcome is read, because "Ablehnung: 4" is no rejection.
var (
	forBefore       = regexp.MustCompile(`\b` + number + ` ?(?:x )?(?:ja(?:-?stimmen?)?\b|stimmen? (?:da)?fuer\b|dafuer\b|fuer-?stimmen?\b|pro-?stimmen?\b|zustimmung(?:en)?\b|befuerwortungen\b)`)
	againstBefore   = regexp.MustCompile(`\b` + number + ` ?(?:x )?(?:nein(?:-?stimmen?)?\b|gegenstimmen?\b|stimmen? dagegen\b|dagegen\b|ablehnung(?:en)?\b|contra-?stimmen?\b)`)
	abstainedBefore = regexp.MustCompile(`\b` + number + ` ?(?:x )?(?:stimm)?enthaltung(?:en)?\b`)
	forAfter        = regexp.MustCompile(`\b(?:ja(?:-?stimmen)?|zustimmung(?:en)?|dafuer|pro|fuer)(?: ?[:=] ?| {2,}|\t)` + number + `\b`)
	againstAfter    = regexp.MustCompile(`\b(?:nein(?:-?stimmen)?|ablehnung(?:en)?|dagegen|gegenstimmen?|contra|gegen)(?: ?[:=] ?| {2,}|\t)` + number + `\b`)
	abstainedAfter  = regexp.MustCompile(`\b(?:stimm)?enthaltung(?:en)?(?: ?[:=] ?| {2,}|\t)` + number + `\b`)
	ratio           = regexp.MustCompile(`\bmit (\d{1,3}) ?(?:zu|gegen|:) ?(\d{1,3})(?: ?stimmen)?\b|\b(\d{1,3}) ?: ?(\d{1,3}) stimmen\b`)
	elected         = regexp.MustCompile(`\bmit (\d{1,3}) stimmen\b`)
)

// missedShift is "(42 Ja9": on German keyboards the bracket is the 9 with Shift.
var missedShift = regexp.MustCompile(`(\d (?:ja|nein|enthaltung(?:en)?)|stimmen?)9\b`)

// readVote reads the words in which minutes tell of a result: "Mehrheitliche Zustimmung (25 Ja, 19 Nein)", "einstimmig
// bei einer Enthaltung", "zur Kenntnis genommen". ok is false where they tell of none.
func readVote(text string) (v council.Vote, ok bool) {
	rest := missedShift.ReplaceAllString(council.Fold(strings.ReplaceAll(text, "-\n", "")), "$1)")
	v.Text = strings.Join(strings.Fields(text), " ")
	if m := ratio.FindStringSubmatch(rest); m != nil && !strings.Contains(rest, "uhr") {
		v.For, v.Against = count(m[1]+m[3]), count(m[2]+m[4])
		rest = ratio.ReplaceAllString(rest, " ")
		if v.For != nil && v.Against != nil && *v.For > *v.Against && council.ParseOutcome(rest) == council.OutcomeRejected {
			v.For, v.Against = v.Against, v.For // "mit 17 zu 16 Stimmen abgelehnt": the larger side rejects
		}
	}
	take := func(into **int, forms ...*regexp.Regexp) {
		for _, form := range forms {
			if m := form.FindStringSubmatch(rest); m != nil {
				if *into == nil {
					*into = count(m[1])
				}
				rest = form.ReplaceAllString(rest, " ")
			}
		}
	}
	take(&v.Abstained, abstainedAfter, abstainedBefore)
	take(&v.Against, againstAfter, againstBefore)
	take(&v.For, forAfter, forBefore)
	if v.For == nil && strings.Contains(rest, "gewaehlt") {
		take(&v.For, elected)
	}
	v.Outcome = council.ParseOutcome(rest)
	if strings.Contains(rest, "keine abstimmung") && !strings.Contains(rest, "kenntnis") && !strings.Contains(rest, "erledigt") {
		return v, false
	}
	switch {
	case hasAny(rest, "einstimm", "einhellig", "einvernehmlich", "einmuetig"):
		v.Kind = council.VoteUnanimous
	case v.For != nil || v.Against != nil || v.Abstained != nil:
		v.Kind = council.VoteCounted
	case hasAny(rest, "mehrheit"):
		v.Kind = council.VoteMajority
	case v.Outcome == council.OutcomeNoted:
		v.Kind = council.VoteNoted
	case v.Outcome != council.OutcomeUnknown:
		v.Kind = council.VoteOther
	default:
		return v, false
	}
	if v.Outcome == council.OutcomeUnknown {
		v.Outcome = decided(&v, rest)
	}
	return v, true
}

// decided tells the outcome where only the counts, or a word for agreement, tell it. Equal votes are a rejection.
func decided(v *council.Vote, rest string) council.Outcome {
	switch {
	case v.For != nil && v.Against != nil && *v.For+*v.Against == 0:
		return council.OutcomeUnknown
	case v.For != nil && v.Against != nil && *v.For > *v.Against, v.Kind == council.VoteUnanimous, strings.Contains(rest, "annahme"):
		return council.OutcomeAccepted
	case v.For != nil && v.Against != nil, hasAny(rest, " lehnt", "lehnte"):
		return council.OutcomeRejected
	case hasAny(rest, "beschliesst", "beschloss", " stimmt", "genehmigt", "empfiehlt"):
		return council.OutcomeAccepted
	default:
		return council.OutcomeUnknown
	}
}

func count(text string) *int {
	n, ok := numberWords[text]
	if !ok {
		var err error
		if n, err = strconv.Atoi(text); err != nil {
			return nil
		}
	}
	return &n
}

// resultLabel is what stands before the result of an agenda item.
var resultLabel = regexp.MustCompile(`(?i)^(?:abstimmungsergebnis(?:se)?|abstimmung|abstimmungsverhalten|beschlussergebnis|beratungsergebnis|ergebnis|stimmergebnis|beschluss)(?: \([^)]{1,40}\))? ?[:–-]? *`)

// labelledResult reads the label of a result and what stands behind it on the line. "Beschluss" needs a colon and says
// nothing unless a result follows: what was decided stands there too.
func labelledResult(l line) (inline string, ok bool) {
	m := resultLabel.FindString(l.text)
	if m == "" {
		return "", false
	}
	inline = strings.TrimSpace(l.text[len(m):])
	colon := strings.Contains(m, ":") || strings.HasSuffix(strings.TrimSpace(m), "–")
	if inline != "" && !colon {
		return "", false
	}
	if strings.HasPrefix(l.fold, "beschluss") && !strings.HasPrefix(l.fold, "beschlussergebnis") {
		return inline, inline != "" && len(inline) < 90 && resultWord(council.Fold(inline))
	}
	return inline, true
}

// resultWord reports whether a folded text tells of a result.
func resultWord(fold string) bool {
	return hasAny(fold, "einstimm", "mehrheit", "zustimmung", "zugestimmt", "ablehnung", "abgelehnt", "angenommen", "annahme", "kenntnis", "verwiesen", "ueberwiesen", "erledigt", "gewaehlt",
		"zurueckgezogen", "vertagt", "zurueckgestellt", "abgesetzt", "keine abstimmung", "enthaltung", "ja-stimme", "nein-stimme", "gegenstimme", "genehmigt", "beschlossen", "ohne abstimmung", "einvernehmlich", "abgestimmt") || tellsCounts(fold)
}

// tellsCounts reports whether a line tells counts: "12 Ja, 3 Nein", "Nein: 4".
func tellsCounts(fold string) bool {
	if len(fold) > 90 || !strings.ContainsAny(fold, "0123456789") ||
		!hasAny(fold, "ja", "nein", "stimme", "enthaltung", "zustimmung", "ablehnung", "dafuer", "dagegen", "gegen", "fuer", "pro", "contra") {
		return false
	}
	for _, form := range []*regexp.Regexp{forBefore, againstBefore, abstainedBefore, forAfter, againstAfter, abstainedAfter} {
		if form.MatchString(fold) {
			return true
		}
	}
	return false
}

// speech is how lines begin that report what was said: the result above them is complete.
func speech(fold string) bool {
	return startsAny(fold, "der vorsitzende", "die vorsitzende", "vorsitzende", "der oberbuergermeister", "die oberbuergermeisterin", "oberbuergermeister", "buergermeister", "erste buergermeister",
		"erster buergermeister", "stadtrat ", "stadtraetin ", "zur beurkundung", "herr ", "frau ", "die schriftfuehr", "nachdem ", "wortmeldung", "anmerkung", "es folgt") && !hasAny(fold, "gewaehlt")
}

// longestResult is how many lines a single result takes at most, and mostVotes how many votes an item may have.
const (
	longestResult = 4
	mostVotes     = 60
)

// resultBlock reads the results below a label, each with what was voted on: "TOP 13.1: Mehrheitliche Ablehnung (19 Ja,
// 24 Nein)". It gives them with the index of the first line behind them.
func resultBlock(lines []line, from int, inline string) (votes []council.Vote, end int) {
	var entry []line
	if inline != "" {
		entry = append(entry, line{text: inline, fold: council.Fold(inline), page: lines[from-1].page})
	}
	flush := func() {
		if v, ok := voteOf(entry); ok {
			votes = append(votes, v)
		}
		entry = nil
	}
	for end = from; end < len(lines) && len(votes) < mostVotes; end++ {
		l := lines[end]
		_, labelled := labelledResult(l)
		if speech(l.fold) || l.gap && len(entry) > 0 && complete(entry) && !resultWord(l.fold) || labelled && !sameVote(entry, l) {
			break
		}
		if len(entry) > 0 && labelled { // "Abstimmung: 3 Ja" below "Ergebnis: genehmigt"
			entry = append(entry, l)
			continue
		}
		if len(entry) > 0 && (!complete(entry) || belongsTo(entry, l) || brokenBefore(entry, l)) {
			if entry = append(entry, l); len(entry) > longestResult && !complete(entry) {
				return votes, end
			}
			continue
		}
		if len(entry) > 0 {
			flush()
			if !startsResult(lines, end) {
				return votes, end
			}
		} else if !startsResult(lines, end) {
			return votes, end
		}
		entry = append(entry, l)
	}
	flush()
	return votes, end
}

// belongsTo reports whether a line of counts belongs to a result without them, or to counts of another kind: votes for,
// against and abstentions below each other are one vote.
func belongsTo(entry []line, l line) bool {
	if !tellsCounts(l.fold) || hasAny(l.fold, "mehrheit", "einstimm", "gewaehlt") {
		return false
	}
	have, _ := readVote(flow(entry))
	more, ok := readVote(l.text)
	if !ok {
		return false
	}
	return (have.For == nil || more.For == nil) && (have.Against == nil || more.Against == nil) && (have.Abstained == nil || more.Abstained == nil)
}

// adverb is how a line of a narrow column ends before the word that the result is: "mehrheitlich" above "beschlossen".
var adverb = regexp.MustCompile(`\b(?:mehrheitlich|einstimmig|einmuetig|einhellig|fassung)$`)

// brokenBefore reports whether a result was broken before its last word.
func brokenBefore(entry []line, l line) bool {
	last := strings.TrimSpace(entry[len(entry)-1].fold)
	return !l.gap && adverb.MatchString(last) && startsLower(strings.TrimSpace(l.text)) && len(l.text) < 40 && resultWord(l.fold)
}

// sameVote reports whether a labelled line tells more of the vote above it: "Abstimmung: 3 Ja" below "Ergebnis: genehmigt".
func sameVote(entry []line, l line) bool {
	inline, _ := labelledResult(l)
	return len(entry) > 0 && tellsCounts(council.Fold(inline))
}

// complete reports whether a result has its word and no bracket is open.
func complete(entry []line) bool {
	text := flow(entry)
	last := strings.TrimSpace(entry[len(entry)-1].text)
	if strings.HasSuffix(last, "-") && len(entry) < longestResult || strings.Count(text, "(") > strings.Count(text, ")") && !strings.HasSuffix(last, ")") && len(entry) < 3 && !strings.HasSuffix(last, "Nein") {
		return false
	}
	fold := strings.TrimSpace(council.Fold(text))
	if strings.HasSuffix(fold, ":") || unfinished.MatchString(fold) {
		return false
	}
	return resultWord(fold)
}

// unfinished is how a line of a narrow column ends in the middle of a result: "beschlossen bei 5".
var unfinished = regexp.MustCompile(`\b(?:bei|und|mit|gegen|zu|zur|\d{1,3})$`)

// startsResult reports whether a line begins another result: it tells one, or names what was voted on and one of the next
// two lines tells it.
func startsResult(lines []line, i int) bool {
	if resultWord(lines[i].fold) {
		return len(lines[i].text) < 200
	}
	if len(lines[i].text) > 110 || !namesVote(lines[i].fold) {
		return false
	}
	for n := i + 1; n < len(lines) && n <= i+2; n++ {
		if resultWord(lines[n].fold) {
			return true
		}
	}
	return false
}

func namesVote(fold string) bool {
	return startsAny(strings.TrimLeft(fold, "-• "), "top", "punkt", "ziffer", "antrag", "aenderungsantrag", "ergaenzungsantrag", "beschlussvorlage", "vorlage", "muendliche", "liste", "geschaeftsordnung", "unveraendert", "veraendert", "geaendert", "erster", "zweiter", "interfraktionell")
}

// firstResult is the first word of a folded result: what stands before it is what was voted on.
var firstResult = regexp.MustCompile(`(?i)(?:einstimm|mehrheit|keine abstimmung|ohne abstimmung|kenntnis|erledigt|mit stellungnahme|durch |zurückge|verwiesen|vertagt|abgelehnt|angenommen|zugestimmt|zustimmung|ablehnung|abgesetzt|\d+ ja|\d+ nein)`)

// countLabel is the label of a count: "Ja: 30 Nein: 4" is not about a Ja.
var countLabel = regexp.MustCompile(`(?i)^[-–•* ]*(?:ja|nein|zustimmung|ablehnung|enthaltung|dafür|dagegen|gegenstimmen?|stimmen)(?:en)?(?:-?stimmen?)?(?: |:|$)`)

// about is what stands before a colon in front of a result.
var about = regexp.MustCompile(`^[-–•* ]*(.{1,160}?)(?: ?:| {2,}|\t) *$`)

// voteOf reads one result with what was voted on.
func voteOf(entry []line) (council.Vote, bool) {
	if len(entry) == 0 {
		return council.Vote{}, false
	}
	text := oneLine(entry)
	subject, result := "", text
	if m := firstResult.FindStringIndex(text); m != nil && m[0] > 0 && !countLabel.MatchString(text[:m[0]]) {
		if a := about.FindStringSubmatch(text[:m[0]]); a != nil {
			subject, result = a[1], text[m[0]:]
		} else if a := listLetter.FindStringSubmatch(text[:m[0]]); a != nil {
			subject, result = a[1], text[m[0]:]
		} else if topOnly.MatchString(text[:m[0]]) {
			subject, result = strings.TrimSpace(text[:m[0]]), text[m[0]:]
		}
	}
	v, ok := readVote(result)
	if !ok {
		return v, false
	}
	v.Text, v.Page = text, entry[0].page
	if subject != "" {
		v.About = shorten(strings.TrimSpace(subject), 160)
	}
	return v, true
}

var (
	listLetter = regexp.MustCompile(`^[-–•* ]*([a-z]\)|\d{1,2}(?:\.\d{1,2})*[.)]?) *$`)
	topOnly    = regexp.MustCompile(`^(?i:top|punkt|ziffer) [\d.]+ *$`)
)
