package frontend

import "github.com/ratsfenster/ratsfenster/server/council/archive"

// paperPage is one paper with its way through the council.
type paperPage struct {
	page
	*archive.PaperView
}

func (s *Site) paper(r *request) (reply, error) {
	id, err := r.id()
	if err != nil {
		return reply{}, err
	}
	v, err := s.Archive.PaperView(r.ctx(), id)
	if err != nil {
		return reply{}, err
	}
	if r.wrongSlug(v.Paper.Name) {
		return moved(r, address("/vorlagen", v.Paper.ID, v.Paper.Name))
	}
	p := paperPage{page: s.newPage(r, r.paperName(v.Paper), "/vorlagen", sectionCrumb(r, "papers")), PaperView: v}
	p.subject = p.describe()
	return show(paperView(p))
}
