package frontend

import (
	"net/http"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// organizationsSize is how many organizations a page lists: lines are short, and most towns fit.
const organizationsSize = 60

// organizationsPage lists councils, committees, factions and Ortsbeiräte by name.
type organizationsPage struct {
	page
	form          *form
	pager         pager
	Organizations []*council.Organization
	Districts     []option
}

func (s *Site) organizations(r *request) (reply, error) {
	f := r.form()
	filter := council.OrganizationFilter{Text: f.text("q"), DistrictIDs: f.id("ortsbezirk"), BodyIDs: f.body()}
	if f.Value("auch") != "ehemalige" {
		filter.CurrentOn = s.Archive.Today()
	}
	p := organizationsPage{page: s.newPage(r, r.T("organizations.title"), "/gremien"), form: f, pager: newPager(f, f.page(), organizationsSize)}
	districts, err := s.Archive.Districts(r.ctx(), filter.BodyIDs...)
	if err != nil {
		return reply{}, err
	}
	for _, d := range districts {
		p.Districts = append(p.Districts, option{string(d.ID), d.Name})
	}
	f.offered("ortsbezirk", p.Districts)
	if len(f.wrong) > 0 {
		return checked(f, organizationsView(p))
	}
	if p.pager.Total, err = s.Archive.CountOrganizations(r.ctx(), filter); err != nil {
		return reply{}, err
	}
	if p.pager.Beyond() {
		return reply{http.StatusNotFound, organizationsView(p), ""}, nil
	}
	list, err := s.Archive.Organizations(r.ctx(), filter, p.pager.cut())
	if err != nil {
		return reply{}, err
	}
	p.Organizations = list.Items
	return show(organizationsView(p))
}
