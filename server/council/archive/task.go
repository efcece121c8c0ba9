package archive

import (
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Task is what a station is for: a source's free role brought to a few words.
type Task string

// The tasks.
const (
	TaskUnknown     Task = ""            // the source does not say, or says "Behandlung"
	TaskPreliminary Task = "PRELIMINARY" // Vorberatung: recommends to who decides
	TaskHearing     Task = "HEARING"     // Anhörung: is asked before others decide (§75 (2) GemO)
	TaskDecision    Task = "DECISION"    // Entscheidung
	TaskNotice      Task = "NOTICE"      // Kenntnisnahme: is informed, decides nothing
	TaskAnswer      Task = "ANSWER"      // Beantwortung of a question
)

// tasks are tried in this order: a "Beratung und Entscheidung" decides.
var tasks = []struct {
	task  Task
	words []string
}{
	{TaskPreliminary, []string{"vorberat", "empfehl"}},
	{TaskDecision, []string{"entscheid", "beschluss", "beschliess"}},
	{TaskHearing, []string{"anhoerung", "stellungnahme"}},
	{TaskNotice, []string{"kenntnis", "information", "mitteilung", "bericht"}},
	{TaskAnswer, []string{"beantwortung", "antwort"}},
}

// TaskOf reads the role of a consultation. Where the role says nothing, OParl's "authoritative" does: whether a
// decision is to be taken there (OParl 1.1, 3.11).
func TaskOf(c *council.Consultation) Task {
	role := council.Fold(c.Role)
	for _, t := range tasks {
		for _, w := range t.words {
			if strings.Contains(role, w) {
				return t.task
			}
		}
	}
	switch {
	case c.Authoritative == nil:
		return TaskUnknown
	case *c.Authoritative:
		return TaskDecision
	}
	return TaskPreliminary
}
