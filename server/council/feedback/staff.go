package feedback

import (
	"context"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// List finds reports by their state, all states if none is given, oldest first.
func (s *Feedback) List(ctx context.Context, states ...council.BarrierState) ([]*council.BarrierReport, error) {
	return s.o.Store.BarrierReports(ctx, council.BarrierFilter{States: states})
}

// Find finds one report by the number of its case. NOT_FOUND if there is none, INVALID if that is no number.
func (s *Feedback) Find(ctx context.Context, name string) (*council.BarrierReport, error) {
	year, number, err := ParseCase(name)
	if err != nil {
		return nil, err
	}
	found, err := s.o.Store.BarrierReports(ctx, council.BarrierFilter{Year: year, Number: number})
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, council.Errorf(council.NotFound, "there is no report %s", name)
	}
	return found[0], nil
}

// Answer notes that whoever reported has got an answer. CONFLICT if the case is closed.
func (s *Feedback) Answer(ctx context.Context, name string) error {
	return s.change(ctx, name, func(r *council.BarrierReport) error {
		if r.State == council.BarrierClosed {
			return council.Errorf(council.Conflict, "%s is closed", r.Case())
		}
		now := s.o.Clock()
		r.State, r.Answered = council.BarrierAnswered, &now
		return nil
	})
}

// Close notes that nothing is left to do. CONFLICT if the case is closed already.
func (s *Feedback) Close(ctx context.Context, name string) error {
	return s.change(ctx, name, func(r *council.BarrierReport) error {
		if r.State == council.BarrierClosed {
			return council.Errorf(council.Conflict, "%s is closed already", r.Case())
		}
		now := s.o.Clock()
		r.State, r.Closed = council.BarrierClosed, &now
		return nil
	})
}

// Erase takes out of a report what somebody wrote, now and not when its time has come. Its number, page and days stay.
func (s *Feedback) Erase(ctx context.Context, name string) error {
	return s.change(ctx, name, func(r *council.BarrierReport) error {
		s.erase(r)
		return nil
	})
}

// EraseDue erases what people wrote in cases that have been closed for long enough, and says how many it were.
func (s *Feedback) EraseDue(ctx context.Context) (int, error) {
	before, not := addMonths(s.o.Clock(), -s.o.KeepMonths), false
	found, err := s.o.Store.BarrierReports(ctx, council.BarrierFilter{
		States: []council.BarrierState{council.BarrierClosed}, ClosedBefore: &before, Erased: &not,
	})
	if err != nil {
		return 0, err
	}
	for i, r := range found {
		if err := s.Erase(ctx, r.Case()); err != nil {
			return i, err
		}
	}
	if len(found) > 0 {
		s.o.Log.InfoContext(ctx, "reports of barriers erased", "cases", len(found))
	}
	return len(found), nil
}

func (s *Feedback) erase(r *council.BarrierReport) {
	now := s.o.Clock()
	r.Page, r.What, r.Name, r.Email, r.Phone, r.Address = pathOf(r), "", "", "", "", ""
	if r.Erased == nil {
		r.Erased = &now
	}
}

func (s *Feedback) change(ctx context.Context, name string, f func(*council.BarrierReport) error) error {
	year, number, err := ParseCase(name)
	if err != nil {
		return err
	}
	return s.o.Store.ChangeBarrierReport(ctx, year, number, f)
}

// Waiting is what the town has yet to answer.
type Waiting struct {
	Open    int // not answered
	Late    int // of these, those older than three weeks: the month is nearly over
	Overdue int // of these, those whose day has passed
	Oldest  string
}

// late is when somebody should be told that a report still waits.
const late = 21 * 24 * time.Hour

// Waiting counts the reports without an answer.
func (s *Feedback) Waiting(ctx context.Context) (Waiting, error) {
	var w Waiting
	open, err := s.List(ctx, council.BarrierOpen)
	if err != nil {
		return w, err
	}
	now := s.o.Clock()
	today := council.DateOf(now.In(s.o.Location))
	for _, r := range open {
		if w.Open++; w.Open == 1 {
			w.Oldest = r.Case()
		}
		if now.Sub(r.Created) > late {
			w.Late++
		}
		if r.Due < today {
			w.Overdue++
		}
	}
	return w, nil
}
