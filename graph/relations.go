package graph

import (
	"context"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// Where the by-id loaders are, for the relations below.
func systems(l *loaders) *loader[council.ID, *council.System]             { return l.systems }
func bodies(l *loaders) *loader[council.ID, *council.Body]                { return l.bodies }
func organizations(l *loaders) *loader[council.ID, *council.Organization] { return l.organizations }
func persons(l *loaders) *loader[council.ID, *council.Person]             { return l.persons }
func meetings(l *loaders) *loader[council.ID, *council.Meeting]           { return l.meetings }
func agendaItems(l *loaders) *loader[council.ID, *council.AgendaItem]     { return l.agendaItems }
func papers(l *loaders) *loader[council.ID, *council.Paper]               { return l.papers }
func consultations(l *loaders) *loader[council.ID, *council.Consultation] { return l.consultations }
func files(l *loaders) *loader[council.ID, *council.File]                 { return l.files }
func locations(l *loaders) *loader[council.ID, *council.Location]         { return l.locations }
func districts(l *loaders) *loader[council.ID, *council.District]         { return l.districts }
func sources(l *loaders) *loader[council.ID, *council.Source]             { return l.sources }
func terms(l *loaders) *loader[council.ID, *council.LegislativeTerm]      { return l.terms }
func memberships(l *loaders) *loader[council.ID, *council.Membership]     { return l.memberships }

func idOf[E council.Entity](e E) council.ID { return council.ObjectOf(e).ID }

// What every OParl object has.

func bodyOf[E council.Entity]() relation[E, *council.Body] {
	return toOne(bodies, func(e E) council.ID { return council.ObjectOf(e).BodyID })
}

func sourceOf[E council.Entity]() relation[E, *council.Source] {
	return toOne(sources, func(e E) council.ID { return council.ObjectOf(e).SourceID })
}

func revisionsOf[E council.Entity]() relation[E, *council.Revision] {
	return toMany(func(l *loaders) *loader[council.ID, []*council.Revision] { return l.revisions }, idOf[E])
}

// Bodies, terms and districts.
var (
	systemBodies relation[*council.System, *council.Body] = func(ctx context.Context, l *loaders, parents []*council.System) ([][]*council.Body, error) {
		return pickBodies(ctx, l, parents, func(b *council.Body, s *council.System) bool { return b.SystemID == s.ID })
	}
	bodySystem    = toOne(systems, func(b *council.Body) council.ID { return b.SystemID })
	bodyLocation  = toOne(locations, func(b *council.Body) council.ID { return b.LocationID })
	bodyTerms     = toMany(func(l *loaders) *loader[council.ID, []*council.LegislativeTerm] { return l.termsOf }, idOf[*council.Body])
	bodyDistricts = toMany(func(l *loaders) *loader[council.ID, []*council.District] { return l.districtsOf }, idOf[*council.Body])

	districtBody          = toOne(bodies, func(d *council.District) council.ID { return d.BodyID })
	districtSource        = toOne(sources, func(d *council.District) council.ID { return d.SourceID })
	districtOrganizations = toMany(
		func(l *loaders) *loader[council.ID, []*council.Organization] { return l.districtOrgs },
		func(d *council.District) council.ID { return d.ID })

	locationBodies relation[*council.Location, *council.Body] = func(ctx context.Context, l *loaders, parents []*council.Location) ([][]*council.Body, error) {
		return pickBodies(ctx, l, parents, func(b *council.Body, at *council.Location) bool { return b.LocationID == at.ID })
	}
)

// pickBodies finds the bodies that belong to each parent among all of them: there are few.
func pickBodies[P any](ctx context.Context, l *loaders, parents []P, belongs func(*council.Body, P) bool) ([][]*council.Body, error) {
	all, err := l.allBodies.load(ctx, []bool{true})
	if err != nil {
		return nil, err
	}
	children := make([][]*council.Body, len(parents))
	for i, p := range parents {
		for _, b := range all[0] {
			if belongs(b, p) {
				children[i] = append(children[i], b)
			}
		}
	}
	return children, nil
}

// Organizations and people.
var (
	organizationParent   = toOne(organizations, func(o *council.Organization) council.ID { return o.SubOrganizationOfID })
	organizationLocation = toOne(locations, func(o *council.Organization) council.ID { return o.LocationID })
	organizationDistrict = toOne(districts, func(o *council.Organization) council.ID { return o.DistrictID })
	organizationParts    = toMany(
		func(l *loaders) *loader[council.ID, []*council.Organization] { return l.partsOf }, idOf[*council.Organization])
	organizationMemberships = toMany(
		func(l *loaders) *loader[council.ID, []*council.Membership] { return l.seatsIn }, idOf[*council.Organization])
	organizationMembershipsOnBehalf = toMany(
		func(l *loaders) *loader[council.ID, []*council.Membership] { return l.seatsOnBehalf }, idOf[*council.Organization])

	personMemberships = toMany(
		func(l *loaders) *loader[council.ID, []*council.Membership] { return l.seatsOfPerson }, idOf[*council.Person])

	membershipPerson       = toOne(persons, func(m *council.Membership) council.ID { return m.PersonID })
	membershipOrganization = toOne(organizations, func(m *council.Membership) council.ID { return m.OrganizationID })
	membershipOnBehalfOf   = toOne(organizations, func(m *council.Membership) council.ID { return m.OnBehalfOfID })
)

// Meetings and agenda items.
var (
	meetingLocation         = toOne(locations, func(m *council.Meeting) council.ID { return m.LocationID })
	meetingOrganizations    = byLink[*council.Meeting](organizations, named(council.LinkMeetingOrganization))
	meetingParticipants     = byLink[*council.Meeting](persons, named(council.LinkMeetingParticipant))
	meetingInvitation       = byLink[*council.Meeting](files, named(council.LinkMeetingInvitation))
	meetingResultsProtocol  = byLink[*council.Meeting](files, named(council.LinkMeetingResultsProtocol))
	meetingVerbatimProtocol = byLink[*council.Meeting](files, named(council.LinkMeetingVerbatimProtocol))
	meetingAuxiliaryFiles   = byLink[*council.Meeting](files, named(council.LinkMeetingAuxiliaryFile))
	meetingAgendaItems      = sorted(byLink[*council.Meeting](agendaItems, named(council.LinkMeetingAgendaItem)), byOrder)
	meetingRemovedItems     = sorted(byLink[*council.Meeting](agendaItems, noLongerNamed(council.LinkMeetingAgendaItem)), byOrder)

	agendaItemMeeting        = toOne(meetings, func(a *council.AgendaItem) council.ID { return a.MeetingID })
	agendaItemResolutionFile = byLink[*council.AgendaItem](files, named(council.LinkAgendaItemResolutionFile))
	agendaItemAuxiliaryFiles = byLink[*council.AgendaItem](files, named(council.LinkAgendaItemAuxiliaryFile))
)

func byOrder(items []*council.AgendaItem) {
	slices.SortStableFunc(items, func(a, b *council.AgendaItem) int { return a.Order - b.Order })
}

// agendaItemConsultations finds the consultation that an item names and those that name the item: servers tell of one
// side, the other or both.
var agendaItemConsultations relation[*council.AgendaItem, *council.Consultation] = func(
	ctx context.Context, l *loaders, items []*council.AgendaItem,
) ([][]*council.Consultation, error) {
	ids, namedIDs := make([]council.ID, len(items)), make([]council.ID, len(items))
	for i, item := range items {
		ids[i], namedIDs[i] = item.ID, item.ConsultationID
	}
	byItem, err := l.consultations.load(ctx, namedIDs)
	if err != nil {
		return nil, err
	}
	naming, err := l.consultationsUnder.load(ctx, ids)
	if err != nil {
		return nil, err
	}
	children := make([][]*council.Consultation, len(items))
	for i := range items {
		if byItem[i] != nil {
			children[i] = append(children[i], byItem[i])
		}
		for _, c := range naming[i] {
			if byItem[i] == nil || c.ID != byItem[i].ID {
				children[i] = append(children[i], c)
			}
		}
	}
	return children, nil
}

// Papers, consultations and files.
var (
	paperRelated        = byLink[*council.Paper](papers, named(council.LinkPaperRelated))
	paperSuperordinated = byLink[*council.Paper](papers, named(council.LinkPaperSuperordinated))
	paperSubordinated   = byLink[*council.Paper](papers, named(council.LinkPaperSubordinated))
	paperMainFile       = byLink[*council.Paper](files, named(council.LinkPaperMainFile))
	paperAuxiliaryFiles = byLink[*council.Paper](files, named(council.LinkPaperAuxiliaryFile))
	paperLocations      = byLink[*council.Paper](locations, named(council.LinkPaperLocation))
	paperPersons        = byLink[*council.Paper](persons, named(council.LinkPaperOriginatorPerson))
	paperOrganizations  = byLink[*council.Paper](organizations, named(council.LinkPaperOriginatorOrg))
	paperUnderDirection = byLink[*council.Paper](organizations, named(council.LinkPaperUnderDirectionOf))
	paperConsultations  = byLink[*council.Paper](consultations, named(council.LinkPaperConsultation))

	consultationPaper         = toOne(papers, func(c *council.Consultation) council.ID { return c.PaperID })
	consultationMeeting       = toOne(meetings, func(c *council.Consultation) council.ID { return c.MeetingID })
	consultationAgendaItem    = toOne(agendaItems, func(c *council.Consultation) council.ID { return c.AgendaItemID })
	consultationOrganizations = byLink[*council.Consultation](organizations, named(council.LinkConsultationOrganization))

	fileMaster      = toOne(files, func(f *council.File) council.ID { return f.MasterFileID })
	fileDerivatives = toMany(func(l *loaders) *loader[council.ID, []*council.File] { return l.derivedFrom }, idOf[*council.File])
	filePapers      = byLink[*council.File](papers, ownersIn(council.LinkPaperMainFile, council.LinkPaperAuxiliaryFile))
	fileMeetings    = byLink[*council.File](meetings, ownersIn(council.LinkMeetingInvitation, council.LinkMeetingResultsProtocol,
		council.LinkMeetingVerbatimProtocol, council.LinkMeetingAuxiliaryFile))
	fileAgendaItems = byLink[*council.File](agendaItems, ownersIn(council.LinkAgendaItemResolutionFile, council.LinkAgendaItemAuxiliaryFile))

	revisionPaper = toOne(papers, func(r *council.Revision) council.ID {
		if r.Type != council.KindPaper {
			return ""
		}
		return r.ObjectID
	})
	linkFile = toOneLoaded(func(k *archive.FileLink) *council.File { return k.File })

	sourceFreshness = toOne(
		func(l *loaders) *loader[council.ID, *council.Freshness] { return l.freshness },
		func(s *council.Source) council.ID { return s.ID })
)

// toOneLoaded follows what its parent already holds.
func toOneLoaded[P, C any](child func(P) C) relation[P, C] {
	return func(_ context.Context, _ *loaders, parents []P) ([][]C, error) {
		children := make([][]C, len(parents))
		for i, p := range parents {
			children[i] = []C{child(p)}
		}
		return children, nil
	}
}

// fileLinksOf finds the files of an object with their roles, in the order of the roles; a file comes under the first.
func fileLinksOf[E council.Entity]() relation[E, *archive.FileLink] {
	which := named(council.FileRoles...)
	return func(ctx context.Context, l *loaders, parents []E) ([][]*archive.FileLink, error) {
		links, err := selectLinks(ctx, l, parents, which)
		if err != nil {
			return nil, err
		}
		for _, list := range links {
			slices.SortStableFunc(list, func(a, b council.Link) int {
				return slices.Index(council.FileRoles, a.Role) - slices.Index(council.FileRoles, b.Role)
			})
		}
		found, err := l.files.load(ctx, ends(links, which.end))
		if err != nil {
			return nil, err
		}
		children := make([][]*archive.FileLink, len(parents))
		for i, list := range links {
			for _, k := range list {
				file := found[0]
				found = found[1:]
				if file != nil && !slices.ContainsFunc(children[i], func(k *archive.FileLink) bool { return k.File == file }) {
					children[i] = append(children[i], &archive.FileLink{Role: k.Role, File: file})
				}
			}
		}
		return children, nil
	}
}

// missingLinksOf finds the addresses that an object names and that nothing was ever seen at.
func missingLinksOf[E council.Entity]() relation[E, *council.MissingLink] {
	return byLink[E](func(l *loaders) *loader[council.ID, *council.MissingLink] { return l.missing },
		selector{linksFrom, linkTo, func(k council.Link) bool { return !k.Orphaned }})
}
