package graph

import (
	"cmp"
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
func publicLocations(l *loaders) *loader[council.ID, *council.Location]   { return l.public }
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
	systemBodies  = bodiesOf(func(b *council.Body, s *council.System) bool { return b.SystemID == s.ID })
	bodySystem    = toOne(systems, func(b *council.Body) council.ID { return b.SystemID })
	bodyLocation  = toOne(locations, func(b *council.Body) council.ID { return b.LocationID })
	bodyTerms     = toMany(func(l *loaders) *loader[council.ID, []*council.LegislativeTerm] { return l.termsOf }, idOf[*council.Body])
	bodyDistricts = toMany(func(l *loaders) *loader[council.ID, []*council.District] { return l.districtsOf }, idOf[*council.Body])

	districtBody          = toOne(bodies, func(d *council.District) council.ID { return d.BodyID })
	districtSource        = toOne(sources, func(d *council.District) council.ID { return d.SourceID })
	districtOrganizations = toMany(
		func(l *loaders) *loader[council.ID, []*council.Organization] { return l.districtOrgs },
		func(d *council.District) council.ID { return d.ID })

	districtMotions = toMany(
		func(l *loaders) *loader[council.ID, []*council.Paper] { return l.motions },
		func(d *council.District) council.ID { return d.ID })

	paperDistricts = toMany(
		func(l *loaders) *loader[council.ID, []*council.PaperDistrict] { return l.districtsOfPaper }, idOf[*council.Paper])
	concernedDistrict = toOne(districts, func(c *council.PaperDistrict) council.ID { return c.DistrictID })

	locationBodies = bodiesOf(func(b *council.Body, at *council.Location) bool { return b.LocationID == at.ID })
)

// bodiesOf finds the bodies that belong to each parent among all of them: there are few.
func bodiesOf[P any](belongs func(*council.Body, P) bool) relation[P, *council.Body] {
	return relation[P, *council.Body]{read: func(ctx context.Context, l *loaders, parents []P) ([][]*council.Body, error) {
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
	}}
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
	meetingOrganizations    = named[*council.Meeting](organizations, council.LinkMeetingOrganization)
	meetingParticipants     = named[*council.Meeting](persons, council.LinkMeetingParticipant)
	meetingInvitation       = named[*council.Meeting](files, council.LinkMeetingInvitation)
	meetingResultsProtocol  = named[*council.Meeting](files, council.LinkMeetingResultsProtocol)
	meetingVerbatimProtocol = named[*council.Meeting](files, council.LinkMeetingVerbatimProtocol)
	meetingAuxiliaryFiles   = named[*council.Meeting](files, council.LinkMeetingAuxiliaryFile)
	meetingAgendaItems      = named[*council.Meeting](agendaItems, council.LinkMeetingAgendaItem).inOrder(byOrder)
	meetingRemovedItems     = noLongerNamed[*council.Meeting](agendaItems, council.LinkMeetingAgendaItem).inOrder(byOrder)

	meetingChanges  = relation[*council.Meeting, *archive.MeetingChange]{read: readChanges}
	meetingSequence = relation[*council.Meeting, int]{read: readSequences}

	agendaItemMeeting        = toOne(meetings, func(a *council.AgendaItem) council.ID { return a.MeetingID })
	agendaItemResolutionFile = named[*council.AgendaItem](files, council.LinkAgendaItemResolutionFile)
	agendaItemAuxiliaryFiles = named[*council.AgendaItem](files, council.LinkAgendaItemAuxiliaryFile)
)

// byOrder sorts what comes in the order of the meeting's list as the store sorts it: by OParl's order, those without one
// behind.
func byOrder(items []*council.AgendaItem) {
	slices.SortStableFunc(items, func(a, b *council.AgendaItem) int {
		switch {
		case a.Ordered && b.Ordered:
			return cmp.Compare(a.Order, b.Order)
		case a.Ordered:
			return -1
		case b.Ordered:
			return 1
		default:
			return 0
		}
	})
}

// readChanges finds what changed about each meeting before it began.
func readChanges(ctx context.Context, l *loaders, parents []*council.Meeting) ([][]*archive.MeetingChange, error) {
	histories, err := l.histories.load(ctx, idsOf(parents, idOf[*council.Meeting]))
	if err != nil {
		return nil, err
	}
	children := make([][]*archive.MeetingChange, len(parents))
	for i, h := range histories {
		children[i], _ = pointers(h.Ahead(parents[i]), nil)
	}
	return children, nil
}

// readSequences finds how often each meeting changed for calendars.
func readSequences(ctx context.Context, l *loaders, parents []*council.Meeting) ([][]int, error) {
	histories, err := l.histories.load(ctx, idsOf(parents, idOf[*council.Meeting]))
	if err != nil {
		return nil, err
	}
	children := make([][]int, len(parents))
	for i, h := range histories {
		children[i] = []int{h.Sequence}
	}
	return children, nil
}

// agendaItemConsultations finds the consultation that an item names and those that name the item: servers tell of one
// side, the other or both.
var agendaItemConsultations = relation[*council.AgendaItem, *council.Consultation]{read: func(
	ctx context.Context, l *loaders, items []*council.AgendaItem,
) ([][]*council.Consultation, error) {
	own, err := l.consultations.load(ctx, idsOf(items, func(a *council.AgendaItem) council.ID { return a.ConsultationID }))
	if err != nil {
		return nil, err
	}
	naming, err := l.consultationsUnder.load(ctx, idsOf(items, idOf[*council.AgendaItem]))
	if err != nil {
		return nil, err
	}
	children := make([][]*council.Consultation, len(items))
	for i := range items {
		if own[i] != nil {
			children[i] = append(children[i], own[i])
		}
		for _, c := range naming[i] {
			if own[i] == nil || c.ID != own[i].ID {
				children[i] = append(children[i], c)
			}
		}
	}
	return children, nil
}}

// Papers, consultations and files.
var (
	paperRelated        = named[*council.Paper](papers, council.LinkPaperRelated)
	paperSuperordinated = named[*council.Paper](papers, council.LinkPaperSuperordinated)
	paperSubordinated   = named[*council.Paper](papers, council.LinkPaperSubordinated)
	paperMainFile       = named[*council.Paper](files, council.LinkPaperMainFile)
	paperAuxiliaryFiles = named[*council.Paper](files, council.LinkPaperAuxiliaryFile)
	paperLocations      = named[*council.Paper](locations, council.LinkPaperLocation)
	paperPersons        = named[*council.Paper](persons, council.LinkPaperOriginatorPerson)
	paperOrganizations  = named[*council.Paper](organizations, council.LinkPaperOriginatorOrg)
	paperUnderDirection = named[*council.Paper](organizations, council.LinkPaperUnderDirectionOf)
	paperConsultations  = named[*council.Paper](consultations, council.LinkPaperConsultation)

	paperProgress = relation[*council.Paper, *archive.Progress]{read: readProgress}
	// A step of a paper holds what it leads to.
	progressEvidence  = held(func(p *archive.Progress) *archive.Step { return p.Evidence })
	progressNext      = held(func(p *archive.Progress) *archive.Step { return p.Next })
	progressDecision  = held(func(p *archive.Progress) *archive.Step { return p.Decision })
	progressSteps     = loaded(func(p *archive.Progress) []*archive.Step { return p.Steps })
	stepConsultation  = held(func(s *archive.Step) *council.Consultation { return s.Consultation })
	stepMeeting       = held(func(s *archive.Step) *council.Meeting { return s.Meeting })
	stepAgendaItem    = held(func(s *archive.Step) *council.AgendaItem { return s.AgendaItem })
	stepOrganizations = loaded(func(s *archive.Step) []*council.Organization { return s.Organizations })

	consultationPaper         = toOne(papers, func(c *council.Consultation) council.ID { return c.PaperID })
	consultationMeeting       = toOne(meetings, func(c *council.Consultation) council.ID { return c.MeetingID })
	consultationAgendaItem    = toOne(agendaItems, func(c *council.Consultation) council.ID { return c.AgendaItemID })
	consultationOrganizations = named[*council.Consultation](organizations, council.LinkConsultationOrganization)

	fileMaster      = toOne(files, func(f *council.File) council.ID { return f.MasterFileID })
	fileDerivatives = toMany(func(l *loaders) *loader[council.ID, []*council.File] { return l.derivedFrom }, idOf[*council.File])
	filePapers      = owners(papers, council.LinkPaperMainFile, council.LinkPaperAuxiliaryFile)
	fileMeetings    = owners(meetings, council.LinkMeetingInvitation, council.LinkMeetingResultsProtocol,
		council.LinkMeetingVerbatimProtocol, council.LinkMeetingAuxiliaryFile)
	fileAgendaItems = owners(agendaItems, council.LinkAgendaItemResolutionFile, council.LinkAgendaItemAuxiliaryFile)

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
	sourceReading = toOne(
		func(l *loaders) *loader[council.ID, *council.ReadingStatus] { return l.readingStatus },
		func(s *council.Source) council.ID { return s.ID })
)

// toOneLoaded follows what its parent already holds.
func toOneLoaded[P, C any](child func(P) C) relation[P, C] {
	return relation[P, C]{read: func(_ context.Context, _ *loaders, parents []P) ([][]C, error) {
		children := make([][]C, len(parents))
		for i, p := range parents {
			children[i] = []C{child(p)}
		}
		return children, nil
	}}
}

// held follows what its parent already holds, if anything.
func held[P, C any](child func(P) *C) relation[P, *C] {
	return loaded(func(p P) []*C {
		if c := child(p); c != nil {
			return []*C{c}
		}
		return nil
	})
}

// loaded follows a list that its parent already holds.
func loaded[P, C any](list func(P) []C) relation[P, C] {
	return relation[P, C]{read: func(_ context.Context, _ *loaders, parents []P) ([][]C, error) {
		children := make([][]C, len(parents))
		for i, p := range parents {
			children[i] = list(p)
		}
		return children, nil
	}}
}

// readProgress finds where each paper stands.
func readProgress(ctx context.Context, l *loaders, parents []*council.Paper) ([][]*archive.Progress, error) {
	found, err := l.progress.load(ctx, parents)
	if err != nil {
		return nil, err
	}
	children := make([][]*archive.Progress, len(parents))
	for i, p := range found {
		children[i] = []*archive.Progress{p}
	}
	return children, nil
}

// fileLinksOf finds the files of an object with their roles, role by role; a file comes under its first role.
func fileLinksOf[E council.Entity]() relation[E, *archive.FileLink] {
	roles := council.FileRoles
	return relation[E, *archive.FileLink]{roles: roles, read: func(ctx context.Context, l *loaders, parents []E) ([][]*archive.FileLink, error) {
		links, err := linksOf(ctx, l, parents, func(k council.Link) bool { return !k.Orphaned }, roles...)
		if err != nil {
			return nil, err
		}
		found, err := reached(ctx, l.files, links, func(k council.Link) council.ID { return k.To })
		if err != nil {
			return nil, err
		}
		children := make([][]*archive.FileLink, len(parents))
		for i, list := range found {
			for _, f := range list {
				first := slices.IndexFunc(links[i], func(k council.Link) bool { return k.To == f.ID })
				children[i] = append(children[i], &archive.FileLink{Role: links[i][first].Role, File: f})
			}
		}
		return children, nil
	}}
}

// missingLinksOf finds the addresses that an object names and that nothing was ever seen at.
func missingLinksOf[E council.Entity]() relation[E, *council.MissingLink] {
	return byLink[E](func(l *loaders) *loader[council.ID, *council.MissingLink] { return l.missing },
		func(k council.Link) bool { return !k.Orphaned }, followed...)
}
