package archive

import (
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

var progressNow = time.Date(2026, time.November, 23, 12, 0, 0, 0, time.UTC)

// at makes a station so many days from now; its outcome follows from the result, as in an import.
func at(days int, role, result string) Station {
	start := progressNow.AddDate(0, 0, days)
	return Station{
		Consultation: &council.Consultation{Role: role, MeetingID: "m"},
		Meeting:      &council.Meeting{Start: &start},
		AgendaItem:   &council.AgendaItem{Result: result, Outcome: council.ParseOutcome(result)},
	}
}

func undated(role string) Station {
	return Station{Consultation: &council.Consultation{Role: role}}
}

func neverSeen(role string) Station {
	return Station{Consultation: &council.Consultation{Role: role, MeetingID: "gone"}}
}

func cancelled(s Station) Station {
	yes := true
	s.Meeting.Cancelled = &yes
	return s
}

func takenOff(s Station) Station {
	s.AgendaItem.Orphaned = true
	return s
}

func decisive(yes bool, s Station) Station {
	s.Consultation.Authoritative = &yes
	return s
}

func TestProgress(t *testing.T) {
	none := -1
	for _, tt := range []struct {
		name               string
		filed              int // days from now
		stations           []Station
		state              ProgressState
		evidence, next, by int // steps
	}{
		{"just filed", -3, nil, ProgressFiled, none, none, none},
		{"nothing known of an old one", -900, nil, ProgressUnknown, none, none, none},
		{"first station ahead", -3, []Station{at(3, "Vorberatung", ""), at(10, "Entscheidung", "")}, ProgressInConsultation, none, 0, 1},
		{
			"recommended, council ahead", -30,
			[]Station{at(-3, "Vorberatung", "einstimmig empfohlen"), at(10, "Entscheidung", "")},
			ProgressInConsultation, 0, 1, 1,
		},
		{
			"rejected in the committee, council ahead", -30,
			[]Station{at(-3, "Vorberatung", "mehrheitlich abgelehnt"), at(10, "Entscheidung", "")},
			ProgressInConsultation, 0, 1, 1,
		},
		{"decided", -30, []Station{at(-9, "Vorberatung", "empfohlen"), at(-3, "Entscheidung", "einstimmig beschlossen")}, ProgressAccepted, 1, none, none},
		{"decided against", -30, []Station{at(-3, "Entscheidung", "mehrheitlich abgelehnt")}, ProgressRejected, 0, none, none},
		{
			"decided, others are still informed", -30,
			[]Station{at(-3, "Entscheidung", "beschlossen"), at(3, "Kenntnisnahme", "")},
			ProgressAccepted, 0, 1, none,
		},
		{
			"decided, others were informed", -30,
			[]Station{at(-9, "Entscheidung", "beschlossen"), at(-3, "Kenntnisnahme", "zur Kenntnis genommen")},
			ProgressAccepted, 0, none, none,
		},
		{
			"decided, and to whom it was news put it off", -30,
			[]Station{at(-9, "Entscheidung", "beschlossen"), at(-3, "Kenntnisnahme", "vertagt")},
			ProgressAccepted, 0, none, none,
		},
		{
			"decided once, another decision ahead", -30,
			[]Station{at(-9, "Entscheidung", "beschlossen"), at(3, "Entscheidung", "")},
			ProgressInConsultation, 0, 1, 1,
		},
		{
			"decided twice: the newest counts", -30,
			[]Station{at(-9, "Entscheidung", "abgelehnt"), at(-3, "Entscheidung", "zugestimmt")},
			ProgressAccepted, 1, none, none,
		},
		{"the decision has no result yet", -30, []Station{at(-1, "Entscheidung", "")}, ProgressConsulted, 0, none, none},
		{"a result that nobody understands", -30, []Station{at(-1, "Entscheidung", "ohne")}, ProgressConsulted, 0, none, none},
		{"an old recommendation and nothing since", -900, []Station{at(-800, "Vorberatung", "empfohlen")}, ProgressConsulted, 0, none, none},
		{"a new recommendation and nothing since", -30, []Station{at(-8, "Vorberatung", "empfohlen")}, ProgressInConsultation, 0, none, none},
		{"a hearing took note", -30, []Station{at(-8, "Anhörung", "zur Kenntnis genommen")}, ProgressInConsultation, 0, none, none},
		{"a recommendation is no decision", -30, []Station{at(-8, "Behandlung", "einstimmig empfohlen")}, ProgressConsulted, 0, none, none},
		{"a vote on what to hear of is no decision", -30, []Station{at(-8, "Kenntnisnahme", "einstimmig")}, ProgressConsulted, 0, none, none},
		{"no role, a vote", -30, []Station{at(-8, "", "einstimmig beschlossen")}, ProgressAccepted, 0, none, none},
		{"no role, the last counts", -30, []Station{at(-8, "", "beschlossen"), at(-2, "", "abgelehnt")}, ProgressRejected, 1, none, none},
		{
			"a named decision counts more than what follows without a name", -30,
			[]Station{at(-8, "Entscheidung", "beschlossen"), at(-2, "", "")},
			ProgressAccepted, 0, none, none,
		},
		{
			"a newer decision without a name counts", -30,
			[]Station{at(-8, "Entscheidung", "beschlossen"), at(-2, "", "mehrheitlich abgelehnt")},
			ProgressRejected, 1, none, none,
		},
		{
			"a decision by name counts more than an older one without", -30,
			[]Station{at(-8, "", "mehrheitlich abgelehnt"), at(-2, "Entscheidung", "beschlossen")},
			ProgressAccepted, 1, none, none,
		},
		{"the source says that it decides", -30, []Station{decisive(true, at(-8, "Behandlung", "empfohlen und beschlossen"))}, ProgressAccepted, 0, none, none},
		{"the source says that it does not decide", -30, []Station{decisive(false, at(-8, "Behandlung", "einstimmig"))}, ProgressInConsultation, 0, none, none},
		{"noted", -30, []Station{at(-8, "Kenntnisnahme", "zur Kenntnis genommen")}, ProgressNoted, 0, none, none},
		{"answered", -30, []Station{at(-8, "Beantwortung", "beantwortet")}, ProgressDone, 0, none, none},
		{"will be answered in writing", -30, []Station{at(-8, "Beantwortung", "wird schriftlich beantwortet")}, ProgressConsulted, 0, none, none},
		{"talked about", -30, []Station{at(-8, "", "beraten")}, ProgressConsulted, 0, none, none},
		{"put off", -30, []Station{at(-8, "Entscheidung", "vertagt")}, ProgressPostponed, 0, none, none},
		{"put off after a decision", -30, []Station{at(-9, "Entscheidung", "beschlossen"), at(-8, "Entscheidung", "vertagt")}, ProgressPostponed, 1, none, none},
		{"put off, and ahead again", -30, []Station{at(-8, "Entscheidung", "vertagt"), at(6, "Entscheidung", "")}, ProgressInConsultation, 0, 1, 1},
		{"left the agenda by a vote", -30, []Station{at(-8, "Entscheidung", "von der Tagesordnung abgesetzt")}, ProgressPostponed, 0, none, none},
		{"taken back", -30, []Station{at(-8, "Entscheidung", "zurückgezogen")}, ProgressWithdrawn, 0, none, none},
		{"sent on", -30, []Station{at(-8, "Entscheidung", "verwiesen in den Bauausschuss")}, ProgressReferred, 0, none, none},
		{"taken off the only agenda", -30, []Station{takenOff(at(8, "Entscheidung", ""))}, ProgressPostponed, 0, none, none},
		{"the only meeting is called off", -30, []Station{cancelled(at(8, "Entscheidung", ""))}, ProgressPostponed, 0, none, none},
		{"a cancelled meeting decided nothing", -30, []Station{at(-9, "Vorberatung", "empfohlen"), cancelled(at(-3, "Entscheidung", ""))}, ProgressInConsultation, 0, none, none},
		{"a station without a date", -30, []Station{at(-9, "Vorberatung", "empfohlen"), undated("Entscheidung")}, ProgressInConsultation, 0, 1, 1},
		{"a station that never got a date", -900, []Station{at(-800, "Entscheidung", "beschlossen"), undated("Kenntnisnahme")}, ProgressAccepted, 0, none, none},
		{"only a meeting that nobody ever saw", -30, []Station{neverSeen("Entscheidung")}, ProgressUnknown, none, none, none},
		{"just begun", -30, []Station{at(0, "Vorberatung", ""), at(0, "Entscheidung", "")}, ProgressInConsultation, none, 0, 1},
		{"just decided", -30, []Station{at(0, "Entscheidung", "einstimmig beschlossen")}, ProgressAccepted, 0, none, none},
		{"the day after", -30, []Station{at(-1, "Vorberatung", ""), at(-1, "Entscheidung", "")}, ProgressConsulted, 1, none, none},
	} {
		t.Run(tt.name, func(t *testing.T) {
			paper := &council.Paper{SortDate: council.DateOf(progressNow.AddDate(0, 0, tt.filed))}
			p := ProgressOf(paper, tt.stations, progressNow)
			if p.State != tt.state {
				t.Errorf("got %s, want %s", p.State, tt.state)
			}
			for what, step := range map[string]struct {
				got  *Step
				want int
			}{"evidence": {p.Evidence, tt.evidence}, "next": {p.Next, tt.next}, "decision": {p.Decision, tt.by}} {
				if got := indexOf(p.Steps, step.got); got != step.want {
					t.Errorf("%s: got step %d, want %d", what, got, step.want)
				}
			}
			checkSteps(t, p)
		})
	}
}

// checkSteps holds what is true of all papers: one step at most is where the paper is now, and only while it is on its way.
func checkSteps(t *testing.T, p *Progress) {
	t.Helper()
	now := 0
	for _, s := range p.Steps {
		if s.State == StepCurrent {
			now++
		}
	}
	if want := map[bool]int{true: 1}[p.State == ProgressInConsultation]; now != want {
		t.Errorf("%s: got %d current steps, want %d", p.State, now, want)
	}
	decided := p.State == ProgressAccepted || p.State == ProgressRejected
	if decided && (p.Evidence == nil || p.Evidence.AgendaItem == nil || string(p.Evidence.AgendaItem.Outcome) != string(p.State)) {
		t.Errorf("%s, and no published result says so", p.State)
	}
}

func indexOf(steps []*Step, step *Step) int {
	for i, s := range steps {
		if s == step {
			return i
		}
	}
	return -1
}

func TestTaskOf(t *testing.T) {
	for role, want := range map[string]Task{
		"Vorberatung": TaskPreliminary, "zur Vorberatung": TaskPreliminary, "Beschlussempfehlung": TaskPreliminary,
		"Entscheidung": TaskDecision, "Beratung und Beschlussfassung": TaskDecision, "Beschluss": TaskDecision,
		"Anhörung": TaskHearing, "Stellungnahme": TaskHearing, "Kenntnisnahme": TaskNotice, "zur Information": TaskNotice,
		"Beantwortung": TaskAnswer, "Behandlung": TaskUnknown, "Beratung": TaskUnknown, "": TaskUnknown,
	} {
		if got := TaskOf(&council.Consultation{Role: role}); got != want {
			t.Errorf("%q: got %q, want %q", role, got, want)
		}
	}
}
