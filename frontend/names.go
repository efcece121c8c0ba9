package frontend

import (
	"net/url"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// What things are called, and where their pages are. Sources leave names out; a page never does.

// or is the first text that is not empty.
func or(texts ...string) string {
	for _, t := range texts {
		if t = strings.TrimSpace(t); t != "" {
			return t
		}
	}
	return ""
}

func (r *request) paperName(p *council.Paper) string {
	return or(p.Name, p.Reference, r.T("paper.unnamed"))
}

func (r *request) meetingName(m *council.Meeting) string {
	return or(m.Name, r.T("meeting.unnamed"))
}

func (r *request) itemName(i *council.AgendaItem) string {
	return or(i.Name, r.T("item.unnamed"))
}

func (r *request) organizationName(o *council.Organization) string {
	return or(o.Name, o.ShortName, r.T("organization.unnamed"))
}

// personName is the name with academic titles before and the affix behind it.
func (r *request) personName(p *council.Person) string {
	name := or(p.Name, strings.TrimSpace(p.GivenName+" "+p.FamilyName), r.T("person.unnamed"))
	for i := len(p.Title) - 1; i >= 0; i-- {
		if !strings.Contains(name, p.Title[i]) {
			name = p.Title[i] + " " + name
		}
	}
	if p.Affix != "" && !strings.Contains(name, p.Affix) {
		name += " (" + p.Affix + ")"
	}
	return name
}

func (r *request) fileName(f *council.File) string {
	return or(f.Name, f.FileName, r.T("file.unnamed"))
}

// bodyName says whose an entry of a list is, where there are several bodies.
func (r *request) bodyName(id council.ID) string {
	b := r.about.body(id)
	if b == nil || len(r.about.bodies) < 2 {
		return ""
	}
	return or(b.ShortName, b.Name)
}

// address is the path of an object's page: the id decides, the slug is for people.
func address(section string, id council.ID, name string) string {
	return section + "/" + string(id) + "/" + council.PageSlug(name)
}

func (r *request) paperPath(p *council.Paper) string {
	return r.Path(address("/vorlagen", p.ID, p.Name))
}

func (r *request) meetingPath(m *council.Meeting) string {
	return r.Path(address("/sitzungen", m.ID, m.Name))
}

func (r *request) itemPath(i *council.AgendaItem) string {
	return r.Path(address("/tagesordnungspunkte", i.ID, i.Name))
}

func (r *request) organizationPath(o *council.Organization) string {
	return r.Path(address("/gremien", o.ID, o.Name))
}

func (r *request) personPath(p *council.Person) string {
	return r.Path(address("/personen", p.ID, p.Name))
}

func (r *request) filePath(f *council.File) string {
	return r.Path(council.FilePath(f))
}

// wrongSlug reports whether the address should be the one with that name in it.
func (r *request) wrongSlug(name string) bool { return r.PathValue("slug") != council.PageSlug(name) }

// host shortens an address to what a reader recognises.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	return u.Host
}

// itemLabel is the number of an agenda item, or just what it is.
func (r *request) itemLabel(i *council.AgendaItem) string {
	if i.Number == "" {
		return r.T("item.label")
	}
	return r.T("item.number", i.Number)
}
