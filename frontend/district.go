package frontend

import (
	"net/http"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// motionsShown is how many motions of an Ortsbeirat a page lists.
const motionsShown = 10

// districtPage is one Ortsbezirk: who speaks for it, when they meet, and what became of what they asked for.
type districtPage struct {
	page
	*archive.DistrictView
	form         *form
	pager        pager // of the motions
	Map          districtMap
	Chairs       []archive.Seat
	Current      []archive.Seat
	Next         []meetingEntry // the next one
	Later, Last  []meetingEntry
	Shown        []motionEntry
	AllMotions   int
	OpenMotions  int
	Subscription subscription
	OnlyOpen     bool
}

// motionEntry is one line of the list of motions.
type motionEntry struct {
	Paper    *council.Paper
	Progress *archive.Progress
}

// openMotions is the value of the parameter "antraege" that leaves out what is settled.
const openMotions = "offen"

func (s *Site) district(r *request) (reply, error) {
	id, err := r.id()
	if err != nil {
		return reply{}, err
	}
	v, err := s.Archive.DistrictView(r.ctx(), id)
	if err != nil {
		return reply{}, err
	}
	if r.wrongSlug(v.District.Name) {
		return moved(r, address("/ortsbezirke", v.District.ID, v.District.Name))
	}
	f := r.form()
	p := districtPage{
		page:         s.newPage(r, v.District.Name, "/ortsbezirke", sectionCrumb(r, "districts")),
		DistrictView: v, form: f,
		pager: newPager(f, f.page(), motionsShown),
		Map:   mapWith(r, s.maps.of(r.town).small, v.District),
	}
	f.offered("antraege", []option{{openMotions, ""}})
	p.Subscription = s.subscription(r, "/ortsbezirke/"+string(id)+"/kalender.ics", nil, p.Title)
	p.seats(s.Archive.Today())
	p.meetings()
	if err := s.mark(r, p.Next, p.Later); err != nil {
		return reply{}, err
	}
	p.motions()
	p.subject = p.describe()
	switch {
	case len(f.wrong) > 0:
		return checked(f, districtView(p))
	case p.pager.Beyond():
		return reply{http.StatusNotFound, districtView(p), ""}, nil
	}
	return show(districtView(p))
}

// seats parts today's members from those who lead them.
func (p *districtPage) seats(today council.Date) {
	all := slices.Clone(p.Seats)
	slices.SortStableFunc(all, byFamilyName)
	current, _ := seatsOn(all, today)
	for _, s := range current {
		if leads(s.Membership.Role) {
			p.Chairs = append(p.Chairs, s)
		} else {
			p.Current = append(p.Current, s)
		}
	}
}

// leads reports whether a role is that of the Ortsvorsteherin or the Ortsvorsteher.
func leads(role string) bool {
	folded := council.Fold(role)
	leading := strings.Contains(folded, "vorsteher") || strings.Contains(folded, "vorsitz")
	return leading && !strings.Contains(folded, "stellv") && !strings.Contains(folded, "vertret")
}

func (p *districtPage) meetings() {
	for i, m := range p.Upcoming {
		if i == 0 {
			p.Next = append(p.Next, meetingEntry{Meeting: m})
		} else {
			p.Later = append(p.Later, meetingEntry{Meeting: m})
		}
	}
	for _, m := range p.Past[:min(len(p.Past), pastShown)] {
		p.Last = append(p.Last, meetingEntry{Meeting: m})
	}
}

// motions counts the motions and cuts the page's part out of them.
func (p *districtPage) motions() {
	p.OnlyOpen = p.form.Value("antraege") == openMotions
	var all []motionEntry
	for _, m := range p.Motions {
		e := motionEntry{m.Paper, m.Progress(p.now)}
		if !e.Progress.Settled() {
			p.OpenMotions++
		} else if p.OnlyOpen {
			continue
		}
		all = append(all, e)
	}
	p.AllMotions, p.pager.Total = len(p.Motions), len(all)
	from := min(len(all), p.pager.cut().Offset)
	p.Shown = all[from:min(len(all), from+motionsShown)]
}

// motionsURL is the address of all motions, or of the open ones.
func (p districtPage) motionsURL(open bool) string {
	query := ""
	if open {
		query = "antraege=" + openMotions
	}
	return withQuery(p.districtPath(p.District), query) + "#antraege"
}

// all is the address of a full list, filtered by this district.
func (p districtPage) all(section string, more ...string) string {
	query := "ortsbezirk=" + string(p.District.ID)
	for i := 0; i+1 < len(more); i += 2 {
		query += "&" + more[i] + "=" + more[i+1]
	}
	return withQuery(p.Path(section), query)
}

// motionBadge is the look of what became of a motion; the words are always there too.
func motionBadge(s archive.ProgressState) string {
	switch s {
	case archive.ProgressAccepted:
		return "kern-badge--success"
	case archive.ProgressRejected:
		return "kern-badge--danger"
	case archive.ProgressPostponed, archive.ProgressReferred, archive.ProgressWithdrawn:
		return "kern-badge--warning"
	case archive.ProgressInConsultation, archive.ProgressFiled:
		return "kern-badge--info"
	default: // noted, done, consulted, unknown
		return "badge--plain"
	}
}

// describe is what others want to know of the page.
func (p districtPage) describe() *subject {
	s := p.subjectOf(&council.Object{ID: p.District.ID, SourceID: p.District.SourceID}, p.T("district.label"),
		p.T("district.label")+" "+p.Title, p.T("district.motions.text"))
	s.Data = a("AdministrativeArea", "name", p.Title)
	if p.Body != nil {
		s.Data = a("AdministrativeArea", "name", p.Title, "containedInPlace", a("City", "name", p.Body.Name))
	}
	return s
}
