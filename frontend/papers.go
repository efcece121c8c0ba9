package frontend

import (
	"net/http"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// papersPage lists papers, newest first, with filters.
type papersPage struct {
	page
	form          *form
	pager         pager
	Papers        []paperEntry
	Organizations []option
	Types         []option
	Districts     []option
}

// moreFilters are the fields that hide until somebody uses one of them.
var moreFilters = []string{"gremium", "art", "ortsbezirk", "von", "bis", "koerperschaft"}

func (s *Site) papers(r *request) (reply, error) {
	f := r.form()
	filter := council.PaperFilter{Text: f.text("q"), OrganizationIDs: f.id("gremium"), PaperType: f.text("art"), DistrictIDs: f.id("ortsbezirk")}
	filter.From, filter.Until = f.period("von", "bis")
	filter.BodyIDs = f.body()
	p := papersPage{page: s.newPage(r, r.T("papers.title"), "/vorlagen"), form: f, pager: newPager(f, f.page(), pageSize)}
	if err := s.paperChoices(r, &p, filter.BodyIDs); err != nil {
		return reply{}, err
	}
	if len(f.wrong) > 0 {
		return checked(f, papersView(p))
	}
	var err error
	if p.pager.Total, err = s.Archive.CountPapers(r.ctx(), filter); err != nil {
		return reply{}, err
	}
	if p.pager.Beyond() {
		return reply{http.StatusNotFound, papersView(p), ""}, nil
	}
	list, err := s.Archive.Papers(r.ctx(), filter, p.pager.cut())
	if err != nil {
		return reply{}, err
	}
	if p.Papers, err = s.paperEntries(r, list.Items); err != nil {
		return reply{}, err
	}
	return show(papersView(p))
}

// paperChoices fills the selects, and notes a choice that is not among them.
func (s *Site) paperChoices(r *request, p *papersPage, bodies []council.ID) error {
	var err error
	if p.Organizations, err = s.organizationOptions(p.form, bodies); err != nil {
		return err
	}
	types, err := s.Archive.PaperTypes(r.ctx(), bodies...)
	if err != nil {
		return err
	}
	for _, t := range types {
		p.Types = append(p.Types, option{t, t})
	}
	districts, err := s.Archive.Districts(r.ctx(), bodies...)
	if err != nil {
		return err
	}
	for _, d := range districts {
		p.Districts = append(p.Districts, option{string(d.ID), d.Name})
	}
	p.form.offered("art", p.Types)
	p.form.offered("ortsbezirk", p.Districts)
	return nil
}

// paperEntries adds to papers where each of them was last, in one go.
func (s *Site) paperEntries(r *request, papers []*council.Paper) ([]paperEntry, error) {
	stations, err := s.Archive.CurrentStations(r.ctx(), papers)
	if err != nil {
		return nil, err
	}
	entries := make([]paperEntry, 0, len(papers))
	for _, paper := range papers {
		e := paperEntry{Paper: paper}
		if station, ok := stations[paper.ID]; ok {
			e.Station = &station
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// organizationOptions lists the organizations of today to choose from, and the chosen one even if it
// was dissolved.
func (s *Site) organizationOptions(f *form, bodies []council.ID) ([]option, error) {
	all, err := s.Archive.AllOrganizations(f.ctx(), council.OrganizationFilter{BodyIDs: bodies, CurrentOn: s.Archive.Today()})
	if err != nil {
		return nil, err
	}
	organizations := slices.Clip(all) // others have the same list
	if id := f.id("gremium"); len(id) == 1 && !contains(organizations, id[0]) {
		chosen, err := s.Archive.Organization(f.ctx(), id[0])
		switch council.CodeOf(err) {
		case "":
			organizations = append(organizations, chosen)
		case council.NotFound, council.Gone:
			f.note("gremium", "form.error.choice", string(id[0]))
		default:
			return nil, err
		}
	}
	options := make([]option, 0, len(organizations))
	for _, o := range organizations {
		options = append(options, option{string(o.ID), f.organizationName(o)})
	}
	return options, nil
}

func contains(organizations []*council.Organization, id council.ID) bool {
	for _, o := range organizations {
		if o.ID == id {
			return true
		}
	}
	return false
}
