package frontend

import (
	"net/http"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// personsSize is how many persons a page lists: lines are short.
const personsSize = 50

// personsPage lists persons by family name.
type personsPage struct {
	page
	form          *form
	pager         pager
	Persons       []*council.Person
	Organizations []option
}

func (s *Site) persons(r *request) (reply, error) {
	f := r.form()
	filter := council.PersonFilter{Text: f.text("q"), OrganizationIDs: f.id("gremium"), BodyIDs: f.body()}
	if f.Value("auch") != "ehemalige" {
		filter.CurrentOn = s.Archive.Today()
	}
	p := personsPage{page: s.newPage(r, r.T("persons.title"), "/personen"), form: f, pager: newPager(f, f.page(), personsSize)}
	var err error
	if p.Organizations, err = s.organizationOptions(f, filter.BodyIDs); err != nil {
		return reply{}, err
	}
	if len(f.wrong) > 0 {
		return checked(f, personsView(p))
	}
	if p.pager.Total, err = s.Archive.CountPersons(r.ctx(), filter); err != nil {
		return reply{}, err
	}
	if p.pager.Beyond() {
		return reply{http.StatusNotFound, personsView(p), ""}, nil
	}
	list, err := s.Archive.Persons(r.ctx(), filter, p.pager.cut())
	if err != nil {
		return reply{}, err
	}
	p.Persons = list.Items
	return show(personsView(p))
}
