package archive

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// ProgressState says where in the process a paper stands, as far as what is published shows it.
type ProgressState string

// The states. None of those that say what became of a paper is ever concluded from anything but a published result.
const (
	ProgressUnknown        ProgressState = "UNKNOWN"         // nothing that was published says it
	ProgressFiled          ProgressState = "FILED"           // it is there, and no station of it is known yet
	ProgressInConsultation ProgressState = "IN_CONSULTATION" // a station is ahead, or a decision is awaited
	ProgressAccepted       ProgressState = "ACCEPTED"
	ProgressRejected       ProgressState = "REJECTED"
	ProgressNoted          ProgressState = "NOTED"
	ProgressDone           ProgressState = "DONE" // settled or answered, without a vote
	ProgressReferred       ProgressState = "REFERRED"
	ProgressPostponed      ProgressState = "POSTPONED" // or taken off the agenda
	ProgressWithdrawn      ProgressState = "WITHDRAWN"
	ProgressConsulted      ProgressState = "CONSULTED" // it was dealt with; no result that says more was published
)

// StepState says where a station lies in time.
type StepState string

// The states of a step.
const (
	StepDone    StepState = "DONE"    // its meeting has been, or a result is there
	StepCurrent StepState = "CURRENT" // the paper is here now: the next meeting, or the last where no other is known
	StepAhead   StepState = "AHEAD"   // its meeting comes after the current one
	StepUndated StepState = "UNDATED" // no date is known
	StepDropped StepState = "DROPPED" // the meeting was called off, or the item taken off its agenda
)

// Step is a station with its place in the process.
type Step struct {
	Station
	State StepState
	Task  Task
}

// Progress is where a paper stands, with what shows it.
type Progress struct {
	State ProgressState
	// Steps are all stations in the order of their meetings.
	Steps []*Step
	// Evidence is the step that State follows from; nil for FILED and UNKNOWN and where only the future is known.
	Evidence *Step
	// Next is where the paper comes next; nil where nothing is ahead.
	Next *Step
	// Decision is the step ahead at which the decision is to be taken; it may be Next. nil where none is known.
	Decision *Step
}

// quiet is how long after its last trace nobody should be told any more that a paper is on its way.
const quiet = 365 * 24 * time.Hour

// ProgressOf says where a paper stands at a time. The stations must be in the order of their meetings.
func ProgressOf(paper *council.Paper, stations []Station, now time.Time) *Progress {
	p := &Progress{State: ProgressUnknown}
	for _, s := range stations {
		step := &Step{Station: s, Task: TaskOf(s.Consultation)}
		step.State = step.stateAt(now)
		p.Steps = append(p.Steps, step)
	}
	last, deciding := p.lastDone()
	trace := paper.SortDate.Time(Berlin)
	if last != nil && last.Meeting.Start.After(trace) {
		trace = *last.Meeting.Start
	}
	recent := now.Sub(trace) < quiet
	p.lookAhead(recent)
	p.conclude(last, deciding, recent && !trace.IsZero())
	p.markCurrent()
	return p
}

func (s *Step) stateAt(now time.Time) StepState {
	switch {
	case s.Meeting != nil && s.Meeting.IsCancelled(), s.AgendaItem != nil && s.AgendaItem.Orphaned:
		return StepDropped
	case s.Meeting == nil || s.Meeting.Start == nil:
		return StepUndated
	case !s.over(now):
		return StepAhead
	}
	return StepDone
}

// over reports whether the body has dealt with it, as far as one can know: a meeting that has begun may come to it late
// in the evening, so it has unless a result is known only when the day is over.
func (s *Step) over(now time.Time) bool {
	if s.AgendaItem != nil && s.AgendaItem.Result != "" {
		return !s.Meeting.Start.After(now)
	}
	start := s.Meeting.Start.In(Berlin)
	return !now.Before(time.Date(start.Year(), start.Month(), start.Day()+1, 0, 0, 0, 0, Berlin))
}

// lookAhead finds what comes next. A station whose meeting was never seen says nothing about the future: the meeting
// may have been long ago. Nor does one that nobody gave a date for a year.
func (p *Progress) lookAhead(recent bool) {
	for _, s := range p.Steps {
		awaited := s.State == StepAhead || s.State == StepUndated && s.Consultation.MeetingID == "" && recent
		if awaited && p.Next == nil {
			p.Next = s
		}
		if awaited && s.Task == TaskDecision && p.Decision == nil {
			p.Decision = s
		}
	}
}

// conclude finds the state. What was decided stays decided although others are still informed; who has yet to decide
// makes what others did before a step on the way.
func (p *Progress) conclude(last, deciding *Step, recent bool) {
	decided := deciding != nil && deciding.decides()
	switch {
	case decided && p.informsOnly(last):
		p.State, p.Evidence = deciding.result(), deciding
	case p.Next != nil:
		p.State, p.Evidence = ProgressInConsultation, last
	case last == nil:
		p.State, p.Evidence = p.withoutTrace(recent)
	case last.stops(): // also where others decided before
		p.State, p.Evidence = last.result(), last
	case deciding != nil:
		p.State, p.Evidence = deciding.result(), deciding
	default:
		p.State, p.Evidence = last.onTheWay(recent), last
	}
}

// informsOnly reports whether whoever comes after a decision has nothing to decide.
func (p *Progress) informsOnly(last *Step) bool {
	if p.Next != nil {
		return p.Next.Task == TaskNotice && p.Decision == nil
	}
	return last.Task == TaskNotice
}

// lastDone finds the newest station that has been, and the newest of those that decide. Where the source calls none
// so, or where a newer one published a decision, that is the newest whose task it does not name.
func (p *Progress) lastDone() (last, deciding *Step) {
	var unnamed *Step
	for _, s := range p.Steps {
		if s.State != StepDone {
			continue
		}
		last = s
		switch s.Task {
		case TaskDecision:
			deciding = s
		case TaskUnknown:
			unnamed = s
		case TaskPreliminary, TaskHearing, TaskNotice, TaskAnswer: // they decide nothing
		}
	}
	if deciding == nil || unnamed != nil && unnamed.decides() && unnamed.Meeting.Start.After(*deciding.Meeting.Start) {
		deciding = unnamed
	}
	return last, deciding
}

func (p *Progress) withoutTrace(recent bool) (ProgressState, *Step) {
	for _, s := range slices.Backward(p.Steps) {
		if s.State == StepDropped {
			return ProgressPostponed, s
		}
	}
	if len(p.Steps) == 0 && recent {
		return ProgressFiled, nil
	}
	return ProgressUnknown, nil
}

// markCurrent marks where the paper is: where it comes next, or where it was last and is not done with.
func (p *Progress) markCurrent() {
	switch {
	case p.State == ProgressInConsultation && p.Next != nil:
		p.Next.State = StepCurrent
	case p.State == ProgressInConsultation:
		p.Evidence.State = StepCurrent
	}
}

// says reports whether the step's result holds one of the words, folded.
func (s *Step) says(words ...string) bool {
	if s.AgendaItem == nil {
		return false
	}
	result := council.Fold(s.AgendaItem.Result)
	for _, w := range words {
		if strings.Contains(result, w) {
			return true
		}
	}
	return false
}

// result is what the step's published result makes of the paper.
func (s *Step) result() ProgressState {
	if s.AgendaItem == nil {
		return ProgressConsulted
	}
	switch s.AgendaItem.Outcome {
	case council.OutcomeAccepted:
		return s.vote(ProgressAccepted)
	case council.OutcomeRejected:
		return s.vote(ProgressRejected)
	case council.OutcomeNoted:
		return ProgressNoted
	case council.OutcomeReferred:
		return ProgressReferred
	case council.OutcomePostponed:
		return ProgressPostponed
	case council.OutcomeWithdrawn: // also what merely left the agenda
		if s.says("zurueckgezogen", "zurueckgenommen") {
			return ProgressWithdrawn
		}
		return ProgressPostponed
	case council.OutcomeDone: // "beraten" and "behandelt" settle nothing, "wird beantwortet" is yet to come
		if s.says("erledigt", "beantwortet") && !s.says("wird ", "werden ") {
			return ProgressDone
		}
	case council.OutcomeUnknown:
	}
	return ProgressConsulted
}

// vote is what a vote makes of the paper: no decision where it was on what to recommend, or where there was only
// something to hear of.
func (s *Step) vote(decided ProgressState) ProgressState {
	switch {
	case s.Task != TaskDecision && s.Task != TaskUnknown:
		return ProgressConsulted
	case s.says("empf", "vorberat") && !s.says("beschlossen", "zugestimmt", "angenommen", "abgelehnt"):
		return ProgressConsulted
	}
	return decided
}

func (s *Step) decides() bool {
	r := s.result()
	return r == ProgressAccepted || r == ProgressRejected
}

// stops reports whether nothing that was before still holds: the paper was taken back, put off or sent on.
func (s *Step) stops() bool {
	r := s.result()
	return r == ProgressWithdrawn || r == ProgressPostponed || r == ProgressReferred
}

// onTheWay is the state after a station that decides nothing, with none ahead.
func (s *Step) onTheWay(recent bool) ProgressState {
	r := s.result()
	advised := s.Task == TaskPreliminary || s.Task == TaskHearing
	if advised && recent && (r == ProgressConsulted || r == ProgressNoted) {
		return ProgressInConsultation
	}
	if advised && r == ProgressNoted {
		return ProgressConsulted
	}
	return r
}

// Progress finds where each of these papers stands, in the order of the papers, in a fixed number of queries.
func (a *Archive) Progress(ctx context.Context, papers []*council.Paper) ([]*Progress, error) {
	b := batch{ctx: ctx, store: a.store}
	ids := make([]council.ID, len(papers))
	for i, p := range papers {
		ids[i] = p.ID
	}
	stations := b.stationsOf(unique(ids))
	out := make([]*Progress, len(papers))
	for i, p := range papers {
		out[i] = ProgressOf(p, stations[p.ID], a.now())
	}
	return out, b.err
}
