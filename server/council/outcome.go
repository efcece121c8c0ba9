package council

import "strings"

// outcomes are tried in this order: "einstimmig abgelehnt" is a rejection although
// "einstimmig" often stands for consent, "vertagt" wins over what was proposed, and
// "ohne Beschluss" is none.
var outcomes = []struct {
	outcome Outcome
	words   []string
}{
	{OutcomePostponed, []string{"vertagt", "zurueckgestellt", "vertagung", "nicht behandelt", "verschoben"}},
	{OutcomeWithdrawn, []string{"zurueckgezogen", "zurueckgenommen", "abgesetzt", "von der tagesordnung"}},
	{OutcomeReferred, []string{"verwiesen", "verweisung", "ueberwiesen", "weitergeleitet"}},
	{OutcomeRejected, []string{
		"abgelehnt", "ablehnung", "nicht zugestimmt", "nicht beschlossen", "nicht angenommen", "nicht genehmigt", "nicht empfohlen",
		"nicht gewaehlt", "keine zustimmung", "keine mehrheit",
	}},
	{OutcomeUnknown, []string{"ohne beschluss", "kein beschluss", "keinen beschluss", "keine beschluss", "ohne empfehlung", "keine empfehlung"}},
	{OutcomeAccepted, []string{"zugestimmt", "beschlossen", "angenommen", "zustimmung", "gebilligt", "beschluss", "genehmigt", "empfohlen", "empfehlung", "gewaehlt"}},
	{OutcomeNoted, []string{"kenntnis"}}, // also unanimously
	{OutcomeAccepted, []string{"mit mehrheit", "mehrheitlich", "einstimmig"}},
	{OutcomeDone, []string{"erledigt", "beantwortet", "aushang", "beraten", "behandelt"}},
}

// ParseOutcome reads the free text of a result ("mehrheitlich abgelehnt", "verwiesen
// in den Bauausschuss"). Real servers have more than forty spellings; what is not
// understood stays OutcomeUnknown.
func ParseOutcome(result string) Outcome {
	folded := Fold(result)
	for _, o := range outcomes {
		for _, w := range o.words {
			if strings.Contains(folded, w) {
				return o.outcome
			}
		}
	}
	return OutcomeUnknown
}
