package frontend

import (
	"slices"
	"strings"
)

// What the pages of objects are about, kind by kind.

// labelled is "label: value", nothing without a value.
func (p page) labelled(key, value string) string {
	if value == "" {
		return ""
	}
	return p.T(key) + ": " + value
}

func joined[T any](all []T, name func(T) string) string {
	names := make([]string, 0, len(all))
	for _, one := range all {
		if n := name(one); !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return strings.Join(names, ", ")
}

// parts joins what is not empty with commas.
func parts(texts ...string) string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, ", ")
}

func (p paperPage) describe() *subject {
	v := p.Paper
	kind := parts(strings.TrimSpace(or(v.PaperType, p.T("paper.label"))+" "+v.Reference), p.date(v.Date))
	by := parts(joined(p.OriginatorOrgs, p.organizationName), joined(p.Originators, p.personName))
	stations := make([]string, 0, len(p.Stations))
	for _, s := range p.Stations {
		if name := p.stationName(s); !slices.Contains(stations, name) {
			stations = append(stations, name)
		}
	}
	s := p.subjectOf(&v.Object, kind, kind, p.Title, p.labelled("paper.originators", by), p.labelled("paper.stations", strings.Join(stations, ", ")))
	s.OpenGraph, s.Cited = "article", true
	authors := append(named(p.page, "Organization", p.OriginatorOrgs, p.organizationName, p.organizationPath),
		named(p.page, "Person", p.Originators, p.personName, p.personPath)...)
	s.Data = a("Report", "name", p.Title, "reportNumber", v.Reference, "genre", v.PaperType, "datePublished", string(v.Date),
		"dateModified", moment(v.Modified), "author", authors, "publisher", publisher(p.Body), "license", v.License,
		"sameAs", v.Web, "inLanguage", "de")
	return s
}

func (p meetingPage) describe() *subject {
	m := p.Meeting
	kind := parts(p.T("kind.Meeting"), p.when(m))
	items := make([]string, 0, len(p.Agenda))
	for _, e := range p.Agenda {
		items = append(items, p.itemName(e.Item))
	}
	cancelled := ""
	if m.IsCancelled() {
		cancelled = p.cancelled()
	}
	s := p.subjectOf(&m.Object, kind, cancelled, parts(p.when(m), place(p.Location)), p.labelled("meeting.agenda", strings.Join(items, ", ")))
	s.OpenGraph, s.Cited = "article", true
	if m.Start == nil { // an event needs a beginning
		return s
	}
	status := "https://schema.org/EventScheduled"
	if m.IsCancelled() {
		status = "https://schema.org/EventCancelled"
	}
	s.Data = a("Event", "name", p.Title, "startDate", moment(m.Start), "endDate", moment(m.End), "eventStatus", status,
		"location", somewhere(p.Location), "organizer", named(p.page, "GovernmentOrganization", p.Organizations, p.organizationName, p.organizationPath),
		"sameAs", m.Web)
	return s
}

func (p agendaItemPage) describe() *subject {
	meeting := ""
	if p.Meeting != nil {
		meeting = parts(p.meetingName(p.Meeting), p.when(p.Meeting))
	}
	kind := parts(p.itemLabel(p.Item), meeting)
	s := p.subjectOf(&p.Item.Object, kind, kind, p.Title, p.labelled("item.result", p.Item.Result), p.labelled("item.papers", joined(p.Papers, p.paperName)))
	s.OpenGraph, s.Cited = "article", true
	return s
}

func (p organizationPage) describe() *subject {
	o := p.Organization
	members := ""
	if len(p.Current) > 0 {
		members = p.T("share.members", len(p.Current))
	}
	s := p.subjectOf(&o.Object, or(o.OrganizationType, p.T("kind.Organization")), p.Title, or(o.Classification, o.OrganizationType), members)
	s.Data = a("Organization", "name", p.Title, "alternateName", o.ShortName, "parentOrganization", publisher(p.Body), "sameAs", or(o.Website, o.Web))
	return s
}

func (p personPage) describe() *subject {
	facts := []string{p.Title}
	var of []thing
	for _, seat := range p.Current {
		if seat.Organization != nil {
			facts = append(facts, parts(p.organizationName(seat.Organization), seat.Membership.Role))
			of = append(of, a("Organization", "name", p.organizationName(seat.Organization), "url", p.absolute(p.organizationPath(seat.Organization))))
		}
	}
	s := p.subjectOf(&p.Person.Object, p.T("kind.Person"), facts...)
	s.OpenGraph = "profile"
	s.Data = a("Person", "name", p.Title, "memberOf", of)
	return s
}

func (p filePage) describe() *subject {
	f := p.File
	var of []string
	for _, o := range p.present() {
		name, _ := p.owner(o)
		of = append(of, strings.TrimSpace(p.roleName(o.Role)+" "+p.T("file.of"))+" "+name)
	}
	kind := parts(p.T("kind.File"), kindOfFile(f), p.date(f.Date))
	s := p.subjectOf(&f.Object, kind, kind, p.Title, strings.Join(of, ". "))
	s.OpenGraph, s.Cited = "article", true
	s.Data = a("DigitalDocument", "name", p.Title, "encodingFormat", f.MimeType, "datePublished", string(f.Date), "dateModified", moment(f.Modified),
		"publisher", publisher(p.Body), "license", or(f.FileLicense, f.License), "inLanguage", "de")
	return s
}
