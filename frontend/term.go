package frontend

import (
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// Which of our terms explains a word of the source. Words are compared folded and whole: no explanation is better than a
// wrong one.

var paperTypeTerms = map[string]string{
	"vorlage":                       "vorlage",
	"beschlussvorlage":              "beschlussvorlage",
	"informationsvorlage":           "informationsvorlage",
	"mitteilungsvorlage":            "informationsvorlage",
	"mitteilung":                    "informationsvorlage",
	"antrag":                        "antrag",
	"aenderungsantrag":              "aenderungsantrag",
	"ergaenzungsantrag":             "aenderungsantrag",
	"aenderungs-/ergaenzungsantrag": "aenderungsantrag",
	"anfrage":                       "anfrage",
	"antwort":                       "antwort",
	"antwort auf anfrage":           "antwort",
}

var organizationTerms = map[string]string{
	"parlament":                 "stadtrat", // as servers call what the town elects
	"stadtrat":                  "stadtrat",
	"ausschuss":                 "ausschuss",
	"beschliessender ausschuss": "ausschuss",
	"ortsbeirat":                "ortsbeirat",
	"fraktion":                  "fraktion",
	"beirat":                    "beirat",
	"amt":                       "verwaltung",
	"dezernat":                  "verwaltung",
	"dienststelle":              "verwaltung",
	"dienststellen":             "verwaltung",
	"verwaltungsbereich":        "verwaltung",
	"gremium":                   "gremium",
	"gremien":                   "gremium",
}

// A "Bürgermeister" beside an "Oberbürgermeister" is a deputy, elsewhere the head: neither is explained.
var roleTerms = map[string]string{
	"oberbuergermeister":    "oberbuergermeister",
	"oberbuergermeisterin":  "oberbuergermeister",
	"beigeordneter":         "beigeordnete",
	"beigeordnete":          "beigeordnete",
	"ortsvorsteher":         "ortsvorsteher",
	"ortsvorsteherin":       "ortsvorsteher",
	"ratsmitglied":          "ratsmitglied",
	"stadtratsmitglied":     "ratsmitglied",
	"fraktionsvorsitzender": "fraktion",
	"fraktionsvorsitzende":  "fraktion",
}

var taskTerms = map[archive.Task]string{
	archive.TaskPreliminary: "vorberatung",
	archive.TaskDecision:    "entscheidung",
	archive.TaskNotice:      "kenntnisnahme",
	archive.TaskHearing:     "anhoerung",
}

var outcomeTerms = map[council.Outcome]string{
	council.OutcomePostponed: "vertagt",
	council.OutcomeReferred:  "verwiesen",
}

func termOf(table map[string]string, word string) string {
	return table[strings.TrimSpace(council.Fold(word))]
}

// organizationTerm prefers what the source says more exactly.
func organizationTerm(o *council.Organization) string {
	return or(termOf(organizationTerms, o.Classification), termOf(organizationTerms, o.OrganizationType))
}

// stationTerms are what the stations of a paper may ask for: their tasks, and results that are no decision.
func stationTerms(steps []*archive.Step) []string {
	var terms []string
	for _, s := range steps {
		if s.Consultation.Role != "" {
			terms = append(terms, taskTerms[s.Task])
		}
	}
	for _, s := range steps {
		if s.AgendaItem != nil && s.AgendaItem.Result != "" {
			terms = append(terms, outcomeTerms[s.AgendaItem.Outcome])
		}
	}
	return terms
}

// seatTerms are what the offices of a person may ask for.
func seatTerms(seats []archive.Seat) []string {
	var terms []string
	for _, s := range seats {
		terms = append(terms, termOf(roleTerms, s.Membership.Role))
	}
	return terms
}

// terms are what a meeting may ask for; the private part only where there is one.
func (p meetingPage) terms() []string {
	terms := []string{"sitzung", "tagesordnung"}
	for _, e := range p.Agenda {
		if !e.Item.IsPublic() {
			return append(terms, "nichtoeffentlich")
		}
	}
	return terms
}
