package frontend

import (
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// agendaSize is how many agenda items a page shows; agendas of 400 items exist.
const agendaSize = 60

// meetingPage is one meeting with its agenda.
type meetingPage struct {
	page
	*archive.MeetingView
	pager pager
	Shown []archive.AgendaEntry // the part of the agenda on this page
	Votes map[council.ID]archive.ItemVotes
}

func (s *Site) meeting(r *request) (reply, error) {
	id, err := r.id()
	if err != nil {
		return reply{}, err
	}
	v, err := s.Archive.MeetingView(r.ctx(), id)
	if err != nil {
		return reply{}, err
	}
	if r.wrongSlug(v.Meeting.Name) {
		return moved(r, address("/sitzungen", v.Meeting.ID, v.Meeting.Name))
	}
	f := r.form()
	p := meetingPage{page: s.newPage(r, r.meetingName(v.Meeting), "/sitzungen", sectionCrumb(r, "meetings")), MeetingView: v}
	p.pager = newPager(f, f.page(), agendaSize)
	p.pager.Total = len(v.Agenda)
	if len(f.wrong) > 0 || p.pager.Beyond() {
		return reply{}, council.InvalidField("seite", "there is no such page")
	}
	cut := p.pager.cut()
	p.Shown = v.Agenda[cut.Offset:min(cut.Offset+cut.First, len(v.Agenda))]
	if p.Votes, err = s.Archive.VotesOf(r.ctx(), p.Shown...); err != nil {
		return reply{}, err
	}
	p.subject = p.describe()
	return show(meetingView(p))
}

// behind reports whether the meeting's time has passed.
func (p meetingPage) behind() bool { return p.Meeting.Start != nil && p.Meeting.Start.Before(p.now) }

func (p meetingPage) cancelled() string {
	if p.behind() {
		return p.T("meeting.cancelled.past")
	}
	return p.T("meeting.cancelled.long")
}

// noAgenda stands in place of an agenda that may still come, or never will.
func (p meetingPage) noAgenda() string {
	if p.behind() || p.Meeting.IsCancelled() {
		return p.T("meeting.agenda.none")
	}
	return p.T("meeting.agenda.empty")
}

// state is what the publisher says about the meeting, in the reader's language where we know the word.
func (p meetingPage) state() string {
	if p.Meeting.IsCancelled() {
		return ""
	}
	if key := "meeting.state." + council.Fold(p.Meeting.MeetingState); p.Has(key) {
		return p.T(key)
	}
	return p.Meeting.MeetingState
}
