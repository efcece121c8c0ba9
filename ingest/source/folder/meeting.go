package folder

import (
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// meeting is whose meeting on what day; the organization may be unknown.
type meeting struct {
	date         council.Date
	organization string
}

// String is the form in which a meeting is proposed: "2026-03-14 Stadtrat".
func (m meeting) String() string { return strings.TrimSpace(string(m.date) + " " + m.organization) }

func parseMeeting(s string) meeting {
	day, organization, _ := strings.Cut(s, " ")
	return meeting{council.Date(day), organization}
}

// kind is what a document is, as its type says.
type kind int

const (
	kindUnknown kind = iota
	// The main file of a paper, in the order in which they go before one another.
	kindProposal
	kindMotion
	kindInformation
	// Other files of a paper.
	kindAnswer
	kindAmendment
	kindAttachment
	// Files of a meeting.
	kindMinutes
	kindVerbatim
	kindInvitation
)

// kinds are found by words in a type, tried in this order: an Änderungsantrag is no Antrag, a Beschlussauszug no Beschluss.
var kinds = []struct {
	kind  kind
	words []string
}{
	{kindVerbatim, []string{"wortprotokoll"}},
	{kindAttachment, []string{"auszug", "ausfertigung", "anlage", "anhang", "praesentation", "plan", "karte"}},
	{kindMinutes, []string{"niederschrift", "protokoll", "verhandlungsschrift", "minutes"}},
	{kindInvitation, []string{"einladung", "tagesordnung", "invitation", "agenda"}},
	{kindAnswer, []string{"antwort", "stellungnahme", "answer"}},
	{kindAmendment, []string{"aenderungsantrag", "ergaenzungsantrag", "ersetzungsantrag"}},
	{kindProposal, []string{"beschluss", "vorlage", "satzung", "proposal"}},
	{kindMotion, []string{"antrag", "anfrage", "motion", "resolution"}},
	{kindInformation, []string{"information", "mitteilung", "bericht", "kenntnis"}},
}

// kindOf reads a type: a word that somebody wrote, or one of ours.
func kindOf(paperType string) kind {
	folded := council.Fold(paperType)
	if strings.Contains(folded, "informationsvorlage") || strings.Contains(folded, "mitteilungsvorlage") {
		return kindInformation
	}
	for _, k := range kinds {
		for _, w := range k.words {
			if strings.Contains(folded, w) {
				return k.kind
			}
		}
	}
	return kindUnknown
}

// main reports whether such a document can be the main file of its paper.
func (k kind) main() bool { return k >= kindProposal && k <= kindInformation }

// ofMeeting reports whether documents of a type are a meeting's own.
func ofMeeting(paperType string) bool { return kindOf(paperType) >= kindMinutes }
