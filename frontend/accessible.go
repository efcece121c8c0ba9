package frontend

import (
	"net/url"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
)

// accessiblePage is the form by which somebody asks for an accessible version of a document.
type accessiblePage struct {
	barrierPage
	*archive.FileView
	Path string // of the form
}

// accessible shows the form.
func (s *Site) accessible(r *request) (reply, error) {
	v, err := s.accessibleFile(r)
	if err != nil {
		return reply{}, err
	}
	f := &form{request: r, values: url.Values{}}
	return show(accessibleView(s.newAccessiblePage(f, v, feedback.NewToken())))
}

// accessibleFile finds the file that the form is about. NOT_FOUND where nobody takes forms in.
func (s *Site) accessibleFile(r *request) (*archive.FileView, error) {
	if s.Feedback == nil {
		return nil, council.Errorf(council.NotFound, "nobody takes reports in here")
	}
	id, err := r.id()
	if err != nil {
		return nil, err
	}
	return s.Archive.FileView(r.ctx(), id)
}

func (s *Site) newAccessiblePage(f *form, v *archive.FileView, token string) accessiblePage {
	p := accessiblePage{barrierPage: s.newBarrierPage(f, token), FileView: v, Path: f.Path("/dateien/" + string(v.File.ID) + "/" + council.AccessibleSlug)}
	p.Title = f.T("accessible.title")
	p.Section, p.NoIndex = "/dateien", true // the same form for each file
	p.Crumbs = []crumb{sectionCrumb(f.request, "files"), {f.fileName(v.File), f.filePath(v.File)}}
	return p
}

// sendAccessible takes in what somebody needs.
func (s *Site) sendAccessible(r *request) (reply, error) {
	v, err := s.accessibleFile(r)
	if err != nil {
		return reply{}, err
	}
	f := r.posted()
	draft := s.accessibleDraft(f, v.File)
	return s.sendReport(f, draft, func(token string) view { return accessibleView(s.newAccessiblePage(f, v, token)) })
}

// accessibleDraft reads the form and notes what is wrong.
func (s *Site) accessibleDraft(f *form, file *council.File) feedback.Draft {
	f.values.Del("adresse") // the file is the address
	d := s.readDraft(f, feedback.Draft{Kind: council.BarrierAccessibleVersion, FileID: file.ID, Formats: f.formats()})
	d.Page = f.filePath(file)
	s.checkDraft(f, d)
	return d
}

// formats are the forms that were ticked, without what nobody offers.
func (f *form) formats() []feedback.Format {
	var out []feedback.Format
	for _, format := range feedback.Formats {
		if f.Ticked("form", string(format)) {
			out = append(out, format)
		}
	}
	return out
}

// Ticked reports whether a box is ticked.
func (f *form) Ticked(name, value string) bool { return slices.Contains(f.values[name], value) }
