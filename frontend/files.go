package frontend

import (
	"net/http"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// filesPage lists files, newest first.
type filesPage struct {
	page
	form  *form
	pager pager
	Files []*council.File
}

func (s *Site) files(r *request) (reply, error) {
	f := r.form()
	filter := council.FileFilter{Text: f.text("q"), BodyIDs: f.body()}
	filter.From, filter.Until = f.period("von", "bis")
	p := filesPage{page: s.newPage(r, r.T("files.title"), "/dateien"), form: f, pager: newPager(f, f.page(), pageSize)}
	if len(f.wrong) > 0 {
		return checked(f, filesView(p))
	}
	var err error
	if p.pager.Total, err = s.Archive.CountFiles(r.ctx(), filter); err != nil {
		return reply{}, err
	}
	if p.pager.Beyond() {
		return reply{http.StatusNotFound, filesView(p), ""}, nil
	}
	list, err := s.Archive.Files(r.ctx(), filter, p.pager.cut())
	if err != nil {
		return reply{}, err
	}
	p.Files = list.Items
	return show(filesView(p))
}
