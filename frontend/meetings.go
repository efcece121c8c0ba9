package frontend

import (
	"net/http"
	"net/url"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// meetingsPage lists meetings: those to come first, those behind us, or those of a period.
type meetingsPage struct {
	page
	form          *form
	pager         pager
	Mode          string // kommend, vergangen or zeitraum
	Meetings      []meetingEntry
	Organizations []option
	Districts     []option
}

// Which meetings the page lists. The first two are values of the parameter "wann"; a period counts
// as soon as one of its days is given.
const (
	upcoming = "kommend"
	past     = "vergangen"
	inPeriod = "zeitraum"
)

func (s *Site) meetings(r *request) (reply, error) {
	f := r.form()
	filter := council.MeetingFilter{
		Text: f.text("q"), OrganizationIDs: f.id("gremium"), DistrictIDs: f.id("ortsbezirk"), BodyIDs: f.body(),
	}
	p := meetingsPage{page: s.newPage(r, r.T("meetings.title"), "/sitzungen"), form: f, pager: newPager(f, f.page(), pageSize)}
	p.Mode = meetingPeriod(f, &filter, r.now.Truncate(time.Minute)) // one count a minute, not one a request
	var err error
	if p.Organizations, err = s.organizationOptions(f, filter.BodyIDs); err != nil {
		return reply{}, err
	}
	if p.Districts, err = s.districtOptions(f, filter.BodyIDs); err != nil {
		return reply{}, err
	}
	if len(f.wrong) > 0 {
		return checked(f, meetingsView(p))
	}
	if p.pager.Total, err = s.Archive.CountMeetings(r.ctx(), filter); err != nil {
		return reply{}, err
	}
	if p.pager.Beyond() {
		return reply{http.StatusNotFound, meetingsView(p), ""}, nil
	}
	list, err := s.Archive.Meetings(r.ctx(), filter, p.pager.cut())
	if err != nil {
		return reply{}, err
	}
	if p.Meetings, err = s.meetingEntries(r, list.Items); err != nil {
		return reply{}, err
	}
	return show(meetingsView(p))
}

// meetingPeriod puts the time that the reader asks for into the filter.
func meetingPeriod(f *form, filter *council.MeetingFilter, now time.Time) string {
	first, last := f.period("von", "bis")
	switch {
	case f.Value("von") != "" || f.Value("bis") != "":
		if first != "" {
			from := first.Time(f.Zone())
			filter.From = &from
		}
		if last != "" {
			until := last.Time(f.Zone()).AddDate(0, 0, 1)
			filter.Until = &until
		}
		return inPeriod
	case f.Value("wann") == past:
		filter.Until = &now
		return past
	}
	filter.From, filter.Ascending = &now, true
	return upcoming
}

// meetingEntries adds to meetings whose they are, in one go.
func (s *Site) meetingEntries(r *request, meetings []*council.Meeting) ([]meetingEntry, error) {
	organizations, err := s.Archive.MeetingOrganizations(r.ctx(), meetings)
	if err != nil {
		return nil, err
	}
	return s.marked(r, meetings, organizations)
}

// tab is the address of the same list before or behind us; the other filters stay.
func (p meetingsPage) tab(mode string) string {
	other := p.pager
	other.query = url.Values{}
	for _, name := range []string{"q", "gremium", "ortsbezirk", "koerperschaft"} {
		other.query.Set(name, p.form.Value(name))
	}
	if mode == past {
		other.query.Set("wann", past)
	}
	return other.URL(1)
}
