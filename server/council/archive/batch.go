package archive

import (
	"context"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// batch reads one thing after another and keeps the first error, so that a view reads
// as a list of what it shows.
type batch struct {
	ctx   context.Context
	store council.Reader
	err   error
}

func (b *batch) note(err error) {
	if b.err == nil {
		b.err = err
	}
}

// get asks for ids only if there are any and nothing failed so far.
func get[T any](b *batch, ids []council.ID, fetch func([]council.ID) ([]T, error)) []T {
	ids = unique(ids)
	if b.err != nil || len(ids) == 0 {
		return nil
	}
	out, err := fetch(ids)
	b.note(err)
	return out
}

func unique(ids []council.ID) []council.ID {
	seen := make(map[council.ID]bool, len(ids))
	out := make([]council.ID, 0, len(ids))
	for _, id := range ids {
		if id != "" && !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}

func first[T any](items []*T) *T {
	if len(items) == 0 {
		return nil
	}
	return items[0]
}

// entity is a pointer to an OParl object.
type entity[T any] interface {
	*T
	council.Entity
}

// byID indexes found objects; what was not found reads as nil.
func byID[T any, P entity[T]](found []P) map[council.ID]P {
	m := make(map[council.ID]P, len(found))
	for _, f := range found {
		m[council.ObjectOf(f).ID] = f
	}
	return m
}

// pick brings found objects into the order of ids and leaves out what was not found.
func pick[T any, P entity[T]](found []P, ids []council.ID) []P {
	return inOrder(byID(found), ids)
}

func inOrder[T any, P entity[T]](found map[council.ID]P, ids []council.ID) []P {
	var out []P
	for _, id := range ids {
		if f := found[id]; f != nil {
			out = append(out, f)
		}
	}
	return out
}

// targets lists what links of these roles lead to; of all roles if none is given.
func targets(links []council.Link, roles ...council.LinkRole) []council.ID {
	var out []council.ID
	for _, l := range links {
		ok := len(roles) == 0
		for _, r := range roles {
			ok = ok || l.Role == r
		}
		if ok {
			out = append(out, l.To)
		}
	}
	return out
}

func (b *batch) links(f council.LinkFilter) []council.Link {
	if b.err != nil {
		return nil
	}
	out, err := b.store.Links(b.ctx, f)
	b.note(err)
	return out
}

func (b *batch) linksFrom(ids ...council.ID) []council.Link {
	return b.links(council.LinkFilter{From: ids})
}

func (b *batch) bodies(ids ...council.ID) []*council.Body {
	return get(b, ids, func(ids []council.ID) ([]*council.Body, error) {
		return b.store.Bodies(b.ctx, council.BodyFilter{IDs: ids}, council.Page{})
	})
}

func (b *batch) papers(ids []council.ID) []*council.Paper {
	return get(b, ids, func(ids []council.ID) ([]*council.Paper, error) {
		return b.store.Papers(b.ctx, council.PaperFilter{IDs: ids}, council.Page{})
	})
}

func (b *batch) papersBy(f council.PaperFilter, n int) []*council.Paper {
	if b.err != nil {
		return nil
	}
	out, err := b.store.Papers(b.ctx, f, council.Page{First: n})
	b.note(err)
	return out
}

func (b *batch) organizations(ids []council.ID) []*council.Organization {
	return get(b, ids, func(ids []council.ID) ([]*council.Organization, error) {
		return b.store.Organizations(b.ctx, council.OrganizationFilter{IDs: ids}, council.Page{})
	})
}

func (b *batch) organizationsBy(f council.OrganizationFilter) []*council.Organization {
	if b.err != nil {
		return nil
	}
	out, err := b.store.Organizations(b.ctx, f, council.Page{})
	b.note(err)
	return out
}

func (b *batch) persons(ids []council.ID) []*council.Person {
	return get(b, ids, func(ids []council.ID) ([]*council.Person, error) {
		return b.store.Persons(b.ctx, council.PersonFilter{IDs: ids}, council.Page{})
	})
}

func (b *batch) locations(ids []council.ID) []*council.Location {
	return get(b, ids, func(ids []council.ID) ([]*council.Location, error) {
		return b.store.Locations(b.ctx, council.LocationFilter{IDs: ids}, council.Page{})
	})
}

func (b *batch) districts(ids []council.ID) []*council.District {
	return get(b, ids, func(ids []council.ID) ([]*council.District, error) {
		return b.store.Districts(b.ctx, council.DistrictFilter{IDs: ids}, council.Page{})
	})
}

func (b *batch) meetings(ids []council.ID) []*council.Meeting {
	return get(b, ids, func(ids []council.ID) ([]*council.Meeting, error) {
		return b.store.Meetings(b.ctx, council.MeetingFilter{IDs: ids}, council.Page{})
	})
}

func (b *batch) meetingsBy(f council.MeetingFilter, n int) []*council.Meeting {
	if b.err != nil {
		return nil
	}
	out, err := b.store.Meetings(b.ctx, f, council.Page{First: n})
	b.note(err)
	return out
}

func (b *batch) filesByID(ids []council.ID) []*council.File {
	return get(b, ids, func(ids []council.ID) ([]*council.File, error) {
		return b.store.Files(b.ctx, council.FileFilter{IDs: ids}, council.Page{})
	})
}

func (b *batch) filesBy(f council.FileFilter) []*council.File {
	if b.err != nil {
		return nil
	}
	out, err := b.store.Files(b.ctx, f, council.Page{})
	b.note(err)
	return out
}

func (b *batch) agendaItems(f council.AgendaItemFilter) []*council.AgendaItem {
	if b.err != nil || len(f.IDs)+len(f.MeetingIDs)+len(f.ConsultationIDs) == 0 {
		return nil
	}
	out, err := b.store.AgendaItems(b.ctx, f, council.Page{})
	b.note(err)
	return out
}

func (b *batch) revisions(ids []council.ID) []*council.Revision {
	return get(b, ids, func(ids []council.ID) ([]*council.Revision, error) { return b.store.Revisions(b.ctx, ids) })
}

func (b *batch) missing(ids []council.ID) []council.MissingLink {
	return get(b, ids, func(ids []council.ID) ([]council.MissingLink, error) { return b.store.MissingLinks(b.ctx, ids) })
}

// files finds the files of owner among links, in the order of the links.
func (b *batch) files(links []council.Link, owner string) []FileLink {
	found := byID(b.filesByID(targets(links, council.FileRoles...)))
	var out []FileLink
	for _, role := range council.FileRoles {
		for _, l := range links {
			if l.Role != role {
				continue
			}
			if f := found[l.To]; f != nil {
				out = append(out, FileLink{Role: role, File: f, Label: label(f.Name, owner)})
				delete(found, l.To) // under its first role only
			}
		}
	}
	return out
}

// stationsOf finds the stations of each of these papers, in the order of their meetings.
func (b *batch) stationsOf(papers []council.ID) map[council.ID][]Station {
	out := map[council.ID][]Station{}
	if len(papers) == 0 {
		return out
	}
	for _, s := range b.stations(council.ConsultationFilter{PaperIDs: papers}) {
		out[s.Consultation.PaperID] = append(out[s.Consultation.PaperID], s)
	}
	return out
}

// stations finds consultations with what they lead to, in the order of their meetings.
func (b *batch) stations(f council.ConsultationFilter) []Station {
	if b.err != nil {
		return nil
	}
	consultations, err := b.store.Consultations(b.ctx, f, council.Page{})
	b.note(err)
	var ids, meetingIDs, itemIDs []council.ID
	for _, c := range consultations {
		ids, meetingIDs, itemIDs = append(ids, c.ID), append(meetingIDs, c.MeetingID), append(itemIDs, c.AgendaItemID)
	}
	if len(ids) == 0 {
		return nil
	}
	meetings := byID(b.meetings(meetingIDs))
	items := byID(b.agendaItems(council.AgendaItemFilter{IDs: unique(itemIDs)}))
	links := b.links(council.LinkFilter{From: ids, Roles: []council.LinkRole{council.LinkConsultationOrganization}})
	orgs := byID(b.organizations(targets(links)))
	byConsultation := map[council.ID][]council.ID{}
	for _, l := range links {
		byConsultation[l.From] = append(byConsultation[l.From], l.To)
	}
	out := make([]Station, 0, len(consultations))
	for _, c := range consultations {
		out = append(out, Station{
			Consultation:  c,
			Meeting:       meetings[c.MeetingID],
			AgendaItem:    items[c.AgendaItemID],
			Organizations: inOrder(orgs, byConsultation[c.ID]),
		})
	}
	sortStations(out)
	return out
}

// agenda finds what the lines of an agenda show.
func (b *batch) agenda(items []*council.AgendaItem) []AgendaEntry {
	var ids []council.ID
	for _, i := range items {
		ids = append(ids, i.ID)
	}
	byItem := b.consultationsOf(items)
	var paperIDs []council.ID
	for _, cs := range byItem {
		for _, c := range cs {
			paperIDs = append(paperIDs, c.PaperID)
		}
	}
	papers := byID(b.papers(paperIDs))
	var links []council.Link
	if len(ids) > 0 {
		links = b.links(council.LinkFilter{From: ids, Roles: council.FileRoles})
	}
	fileLinks := map[council.ID][]council.Link{}
	for _, l := range links {
		fileLinks[l.From] = append(fileLinks[l.From], l)
	}
	files := byID(b.filesByID(targets(links)))
	out := make([]AgendaEntry, 0, len(items))
	for _, i := range items {
		e := AgendaEntry{Item: i, Consultations: byItem[i.ID]}
		for _, c := range e.Consultations {
			if p := papers[c.PaperID]; p != nil && !slices.Contains(e.Papers, p) {
				e.Papers = append(e.Papers, p)
			}
		}
		for _, l := range fileLinks[i.ID] {
			if f := files[l.To]; f != nil {
				e.Files = append(e.Files, FileLink{Role: l.Role, File: f, Label: label(f.Name, i.Name)})
			}
		}
		out = append(out, e)
	}
	return out
}

// consultationsOf finds the consultations that agenda items name, and those that name
// the items: servers tell of one side, the other or both.
func (b *batch) consultationsOf(items []*council.AgendaItem) map[council.ID][]*council.Consultation {
	out := map[council.ID][]*council.Consultation{}
	var ids, named []council.ID
	for _, i := range items {
		ids, named = append(ids, i.ID), append(named, i.ConsultationID)
	}
	byName := byID(get(b, named, func(ids []council.ID) ([]*council.Consultation, error) {
		return b.store.Consultations(b.ctx, council.ConsultationFilter{IDs: ids}, council.Page{})
	}))
	naming := get(b, ids, func(ids []council.ID) ([]*council.Consultation, error) {
		return b.store.Consultations(b.ctx, council.ConsultationFilter{AgendaItemIDs: ids}, council.Page{})
	})
	for _, i := range items {
		if c := byName[i.ConsultationID]; c != nil {
			out[i.ID] = append(out[i.ID], c)
		}
	}
	for _, c := range naming {
		if !slices.ContainsFunc(out[c.AgendaItemID], func(o *council.Consultation) bool { return o.ID == c.ID }) {
			out[c.AgendaItemID] = append(out[c.AgendaItemID], c)
		}
	}
	return out
}

// seats finds memberships with both their ends, current ones first.
func (b *batch) seats(f council.MembershipFilter, today council.Date) []Seat {
	if b.err != nil {
		return nil
	}
	memberships, err := b.store.Memberships(b.ctx, f, council.Page{})
	b.note(err)
	var personIDs, orgIDs []council.ID
	for _, m := range memberships {
		personIDs, orgIDs = append(personIDs, m.PersonID), append(orgIDs, m.OrganizationID, m.OnBehalfOfID)
	}
	persons, orgs := byID(b.persons(personIDs)), byID(b.organizations(orgIDs))
	out := make([]Seat, 0, len(memberships))
	for _, m := range memberships {
		out = append(out, Seat{
			Membership:   m,
			Person:       persons[m.PersonID],
			Organization: orgs[m.OrganizationID],
			OnBehalfOf:   orgs[m.OnBehalfOfID],
		})
	}
	sortSeats(out, today)
	return out
}

func (b *batch) organizationsOf(meetings []*council.Meeting) map[council.ID][]*council.Organization {
	out := map[council.ID][]*council.Organization{}
	var ids []council.ID
	for _, m := range meetings {
		ids = append(ids, m.ID)
	}
	if len(ids) == 0 || b.err != nil {
		return out
	}
	links := b.links(council.LinkFilter{From: ids, Roles: []council.LinkRole{council.LinkMeetingOrganization}})
	orgs := byID(b.organizations(targets(links)))
	for _, l := range links {
		out[l.From] = append(out[l.From], inOrder(orgs, []council.ID{l.To})...)
	}
	return out
}
