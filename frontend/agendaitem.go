package frontend

import "github.com/ratsfenster/ratsfenster/server/council/archive"

// agendaItemPage is one agenda item with its papers and what became of it.
type agendaItemPage struct {
	page
	*archive.AgendaItemView
}

func (s *Site) agendaItem(r *request) (reply, error) {
	id, err := r.id()
	if err != nil {
		return reply{}, err
	}
	v, err := s.Archive.AgendaItemView(r.ctx(), id)
	if err != nil {
		return reply{}, err
	}
	if r.wrongSlug(v.Item.Name) {
		return moved(r, address("/tagesordnungspunkte", v.Item.ID, v.Item.Name))
	}
	crumbs := []crumb{sectionCrumb(r, "meetings")}
	if v.Meeting != nil {
		crumbs = append(crumbs, crumb{r.meetingName(v.Meeting), r.meetingPath(v.Meeting)})
	}
	p := agendaItemPage{s.newPage(r, r.itemName(v.Item), "/sitzungen", crumbs...), v}
	p.subject = p.describe()
	return show(agendaItemView(p))
}
