package structure

import (
	"regexp"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

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
