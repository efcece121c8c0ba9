package frontend

import "github.com/ratsfenster/ratsfenster/server/council/archive"

// personPage is one person with offices over time. Contact data never comes here, although sources
// may hold it: publishing it needs the person's consent (OParl 1.1, 1.6).
type personPage struct {
	page
	*archive.PersonView
	Current, Former []archive.Seat
}

func (s *Site) person(r *request) (reply, error) {
	id, err := r.id()
	if err != nil {
		return reply{}, err
	}
	v, err := s.Archive.PersonView(r.ctx(), id)
	if err != nil {
		return reply{}, err
	}
	if r.wrongSlug(v.Person.Name) {
		return moved(r, address("/personen", v.Person.ID, v.Person.Name))
	}
	p := personPage{page: s.newPage(r, r.personName(v.Person), "/personen", sectionCrumb(r, "persons")), PersonView: v}
	p.Current, p.Former = seatsOn(v.Seats, s.Archive.Today())
	p.subject = p.describe()
	return show(personView(p))
}
