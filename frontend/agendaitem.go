package frontend

import (
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// agendaItemPage is one agenda item with its papers and what became of it.
type agendaItemPage struct {
	page
	*archive.AgendaItemView
	Minutes []archive.ItemMinutes // what minutes say about it
	Differs bool                  // the minutes tell of another outcome than the publisher
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
	p := agendaItemPage{page: s.newPage(r, r.itemName(v.Item), "/sitzungen", crumbs...), AgendaItemView: v}
	if p.Minutes, err = s.Archive.ItemMinutes(r.ctx(), v); err != nil {
		return reply{}, err
	}
	for _, m := range p.Minutes {
		p.Differs = p.Differs || archive.Differs(v.Item.Outcome, archive.DecidingVote(pointers(m.Votes)))
	}
	p.subject = p.describe()
	return show(agendaItemView(p))
}

func pointers(votes []council.Vote) []*council.Vote {
	out := make([]*council.Vote, len(votes))
	for i := range votes {
		out[i] = &votes[i]
	}
	return out
}

// minutesLength is how much of the minutes the page of one item shows.
const minutesLength = 8000

// minutesTitle tells several minutes of one item apart, by what the first words say of each.
func (p agendaItemPage) minutesTitle(words string, m archive.ItemMinutes) string {
	if len(p.Minutes) < 2 {
		return words
	}
	return words + ": " + p.fileName(m.File)
}
