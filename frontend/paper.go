package frontend

import (
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// paperPage is one paper with its way through the council.
type paperPage struct {
	page
	*archive.PaperView
	Passages    *archive.Passages   // what it puts to the council; nil where no document says it
	Mentions    []*council.Paper    // that its documents mention
	MentionedIn []archive.Mentioner // documents of others that mention it
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
	if err := s.readPaper(r, &p); err != nil {
		return reply{}, err
	}
	p.subject = p.describe()
	return show(paperView(p))
}

// readPaper adds what stands in the documents of a paper, and in those of others about it.
func (s *Site) readPaper(r *request, p *paperPage) error {
	passages, err := s.Archive.Passages(r.ctx(), []council.ID{p.Paper.ID})
	if err != nil {
		return err
	}
	p.Passages = passages[p.Paper.ID]
	if p.Mentions, err = s.Archive.MentionedBy(r.ctx(), p.PaperView); err != nil {
		return err
	}
	p.MentionedIn, err = s.Archive.MentionedIn(r.ctx(), p.PaperView)
	return err
}

// passageLength is how much of a part of a document its paper's page shows; the rest stands in the document.
const passageLength = 2500
