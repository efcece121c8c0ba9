package frontend

import (
	"net/http"
	"slices"

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
	Types         []option
	Districts     []option
}

func (s *Site) organizations(r *request) (reply, error) {
	f := r.form()
	filter := council.OrganizationFilter{Text: f.text("q"), Type: f.text("art"), DistrictIDs: f.id("ortsbezirk"), BodyIDs: f.body()}
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
	if p.Types, err = s.organizationTypes(r, filter.BodyIDs); err != nil {
		return reply{}, err
	}
	f.offered("ortsbezirk", p.Districts)
	f.offered("art", p.Types)
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

// organizationTypes lists what organizations are called in a word: committee, faction, office.
func (s *Site) organizationTypes(r *request, bodies []council.ID) ([]option, error) {
	all, err := s.Archive.AllOrganizations(r.ctx(), council.OrganizationFilter{BodyIDs: bodies})
	if err != nil {
		return nil, err
	}
	var types []string
	for _, o := range all {
		if t := or(o.Classification, o.OrganizationType); t != "" && !slices.Contains(types, t) {
			types = append(types, t)
		}
	}
	slices.Sort(types)
	options := make([]option, 0, len(types))
	for _, t := range types {
		options = append(options, option{t, t})
	}
	return options, nil
}
