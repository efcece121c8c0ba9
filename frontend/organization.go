package frontend

import (
	"net/url"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// How many former members and past meetings a page lists before it leads on.
const (
	formerShown = 40
	pastShown   = 5
)

// organizationPage is one organization with its members, meetings and papers.
type organizationPage struct {
	page
	*archive.OrganizationView
	Current, Former []archive.Seat
	Next, Last      []meetingEntry
	Subscription    subscription
}

func (s *Site) organization(r *request) (reply, error) {
	id, err := r.id()
	if err != nil {
		return reply{}, err
	}
	v, err := s.Archive.OrganizationView(r.ctx(), id)
	if err != nil {
		return reply{}, err
	}
	if r.wrongSlug(v.Organization.Name) {
		return moved(r, address("/gremien", v.Organization.ID, v.Organization.Name))
	}
	p := organizationPage{
		page:             s.newPage(r, r.organizationName(v.Organization), "/gremien", sectionCrumb(r, "organizations")),
		OrganizationView: v,
	}
	slices.SortStableFunc(v.Seats, byFamilyName)
	p.Current, p.Former = seatsOn(v.Seats, s.Archive.Today())
	if p.Next, err = s.marked(r, v.Upcoming, nil); err != nil {
		return reply{}, err
	}
	for _, m := range v.Past[:min(len(v.Past), pastShown)] {
		p.Last = append(p.Last, meetingEntry{Meeting: m})
	}
	p.Subscription = s.subscription(r, "/gremien/"+string(id)+"/kalender.ics", nil, p.Title)
	p.subject = p.describe()
	return show(organizationView(p))
}

// seatsOn parts seats into those that hold on a day and those that did.
func seatsOn(seats []archive.Seat, day council.Date) (current, former []archive.Seat) {
	for _, s := range seats {
		if s.Membership.Current(day) {
			current = append(current, s)
		} else {
			former = append(former, s)
		}
	}
	return current, former
}

func byFamilyName(a, b archive.Seat) int {
	return strings.Compare(familyName(a.Person), familyName(b.Person))
}

func familyName(p *council.Person) string {
	if p == nil {
		return "\uffff" // unknown ones last
	}
	return council.Fold(p.FamilyName + " " + p.GivenName + " " + p.Name)
}

// all leads to a full list, filtered by this organization.
func (p organizationPage) all(section string, more ...string) string {
	query := url.Values{"gremium": {string(p.Organization.ID)}}
	for i := 0; i+1 < len(more); i += 2 {
		query.Set(more[i], more[i+1])
	}
	return withQuery(p.Path(section), query.Encode())
}
