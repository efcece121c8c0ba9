package frontend

import (
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// filePage is what we know about one file, and what it says. The file itself lies with its publisher.
type filePage struct {
	page
	*archive.FileView
	documentPart
}

func (s *Site) file(r *request) (reply, error) {
	id, err := r.id()
	if err != nil {
		return reply{}, err
	}
	v, err := s.Archive.FileView(r.ctx(), id)
	if err != nil {
		return reply{}, err
	}
	if r.wrongSlug(v.File.Name) {
		return moved(r, address("/dateien", v.File.ID, v.File.Name))
	}
	p := filePage{page: s.newPage(r, r.fileName(v.File), "/dateien", sectionCrumb(r, "files")), FileView: v}
	status := 0
	if p.documentPart, status, err = s.readDocument(r, id); err != nil {
		return reply{}, err
	}
	p.subject = p.describe()
	return reply{status: status, view: fileView(p)}, nil
}

// present are the owners that name the file now, each of them once and by its foremost role.
func (p filePage) present() []archive.FileOwner {
	var out []archive.FileOwner
	seen := map[string]bool{}
	for _, role := range council.FileRoles {
		for _, o := range p.Owners {
			if _, path := p.owner(o); o.Role == role && !o.Orphaned && !seen[path] {
				seen[path] = true
				out = append(out, o)
			}
		}
	}
	return out
}

// owner is the name and the address of what a file belongs to.
func (r *request) owner(o archive.FileOwner) (name, path string) {
	switch {
	case o.Paper != nil:
		return r.paperName(o.Paper), r.paperPath(o.Paper)
	case o.Meeting != nil:
		return r.meetingName(o.Meeting), r.meetingPath(o.Meeting)
	case o.AgendaItem != nil:
		return r.itemName(o.AgendaItem), r.itemPath(o.AgendaItem)
	}
	return "", ""
}
