package frontend

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// progressTitle is the state in a word or two.
func (p paperPage) progressTitle() string { return p.T("progress.state." + string(p.Progress.State)) }

// progressSentence says where the paper stands. It claims no more than what was published.
func (p paperPage) progressSentence() string {
	g := p.Progress
	switch {
	case g.State == archive.ProgressFiled && p.Paper.Date == "":
		return p.T("progress.filed.undated")
	case g.State == archive.ProgressFiled:
		return p.T("progress.filed", p.it(), p.date(p.Paper.Date))
	case g.State == archive.ProgressUnknown:
		return p.T("progress.unknown")
	case g.State == archive.ProgressInConsultation:
		return p.onTheWay(g)
	}
	on := p.on(g.Evidence)
	switch {
	case on == "": // called off without a day
		return p.T("progress.unknown")
	case g.Evidence.State == archive.StepDropped:
		return p.T("progress.dropped", on)
	case g.State == archive.ProgressWithdrawn:
		return p.T("progress.withdrawn", p.it(), on)
	case g.State == archive.ProgressConsulted && g.Evidence.AgendaItem != nil && strings.TrimSpace(g.Evidence.AgendaItem.Result) != "":
		return p.T("progress.consulted.result", p.who(g.Evidence, true), on)
	}
	return p.T("progress.end."+string(g.State), p.who(g.Evidence, true), on)
}

// onTheWay says where the paper is now, and who decides when.
func (p paperPage) onTheWay(g *archive.Progress) string {
	switch {
	case g.Next == nil:
		return p.T("progress.way.waiting", p.who(g.Evidence, true), p.on(g.Evidence))
	case p.on(g.Next) == "":
		return p.T("progress.way.undated", p.it(), p.where(g.Next))
	case g.Decision == g.Next:
		return p.T("progress.way.decides", p.it(), p.where(g.Next), p.on(g.Next))
	case g.Decision != nil && p.on(g.Decision) != "":
		return p.T("progress.way.then", p.it(), p.where(g.Next), p.on(g.Next), p.on(g.Decision), p.who(g.Decision, false))
	}
	return p.T("progress.way.next", p.it(), p.where(g.Next), p.on(g.Next))
}

// it is the paper as the subject of a sentence.
func (p paperPage) it() string {
	term := termOf(paperTypeTerms, p.Paper.PaperType)
	if !p.Has("progress.paper." + term) {
		term = "vorlage"
	}
	return p.T("progress.paper." + term)
}

// on is the day of a step, empty where it is not known.
func (p paperPage) on(s *archive.Step) string {
	if s == nil || s.Meeting == nil || s.Meeting.Start == nil {
		return ""
	}
	return p.Date(p.Local(*s.Meeting.Start))
}

// who is the body of a step as a subject, first in its sentence or not.
func (p paperPage) who(s *archive.Step, begins bool) string {
	name := p.stationName(s.Station)
	text := p.T("progress.who."+gender(name), name)
	if begins {
		first, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	return text
}

// where is the body of a step as a place.
func (p paperPage) where(s *archive.Step) string {
	name := p.stationName(s.Station)
	return p.T("progress.where."+gender(name), name)
}

// What the names of bodies end with, by the article that German gives them.
var (
	neuter    = []string{"referat", "rektorat"} // of administrations; they would end like a Rat
	masculine = []string{"ausschuss", "rat", "beirat", "vorstand", "senat"}
	feminine  = []string{"versammlung", "vertretung", "kommission", "fraktion"}
)

// gender finds the article of a name by its main word, which comes first ("Ausschuss für Umwelt") or is written in two
// parts ("Haupt- und Finanzausschuss"). Where that is not sure, sentences go without: an adjective before the word
// would have to change with it.
func gender(name string) string {
	words := strings.Fields(council.Fold(name))
	if len(words) == 0 {
		return "other"
	}
	word := words[0]
	if strings.HasSuffix(word, "-") || strings.HasSuffix(word, "-,") {
		word = words[len(words)-1]
	}
	ends := func(endings []string) bool {
		return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(word, e) })
	}
	switch {
	case ends(neuter):
		return "other"
	case ends(masculine):
		return "m"
	case ends(feminine):
		return "f"
	}
	return "other"
}

// stepClass is the look of a step; its words are stepName.
func stepClass(s *archive.Step) string {
	return map[archive.StepState]string{
		archive.StepDone: "station--past", archive.StepCurrent: "station--now", archive.StepAhead: "station--next",
		archive.StepDropped: "station--dropped",
	}[s.State]
}

func (r *request) stepName(s *archive.Step) string { return r.T("progress.step." + string(s.State)) }
