package graph

import (
	"context"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// loaders are what one request has read so far. Relations (relations.go) read through them alone, so that nothing is
// read twice and a list is read at once.
type loaders struct {
	archive *archive.Archive

	systems       *loader[council.ID, *council.System]
	bodies        *loader[council.ID, *council.Body]
	organizations *loader[council.ID, *council.Organization]
	persons       *loader[council.ID, *council.Person]
	memberships   *loader[council.ID, *council.Membership]
	meetings      *loader[council.ID, *council.Meeting]
	agendaItems   *loader[council.ID, *council.AgendaItem]
	papers        *loader[council.ID, *council.Paper]
	consultations *loader[council.ID, *council.Consultation]
	files         *loader[council.ID, *council.File]
	locations     *loader[council.ID, *council.Location]
	public        *loader[council.ID, *council.Location] // that no person alone names
	districts     *loader[council.ID, *council.District]
	terms         *loader[council.ID, *council.LegislativeTerm]
	missing       *loader[council.ID, *council.MissingLink]
	sources       *loader[council.ID, *council.Source]
	freshness     *loader[council.ID, *council.Freshness]
	progress      *loader[*council.Paper, *archive.Progress]
	readings      *loader[council.ID, *council.Reading]   // by file
	structures    *loader[council.ID, *council.Structure] // by file
	contents      *loader[string, *council.Content]       // by hash
	passages      *loader[council.ID, *archive.Passages]  // by paper
	readingStatus *loader[council.ID, *council.ReadingStatus]

	// Lists by what they belong to.
	links              *loader[linkKey, []council.Link]
	fileOwners         *loader[council.ID, []council.Link] // links to a file
	revisions          *loader[council.ID, []*council.Revision]
	histories          *loader[council.ID, archive.MeetingHistory]
	termsOf            *loader[council.ID, []*council.LegislativeTerm]
	districtsOf        *loader[council.ID, []*council.District]
	districtOrgs       *loader[council.ID, []*council.Organization]
	districtsOfPaper   *loader[council.ID, []*council.PaperDistrict]
	motions            *loader[council.ID, []*council.Paper] // by district
	partsOf            *loader[council.ID, []*council.Organization]
	seatsOfPerson      *loader[council.ID, []*council.Membership]
	seatsIn            *loader[council.ID, []*council.Membership]
	seatsOnBehalf      *loader[council.ID, []*council.Membership]
	consultationsUnder *loader[council.ID, []*council.Consultation] // that name an agenda item
	derivedFrom        *loader[council.ID, []*council.File]
	votesUnder         *loader[council.ID, []*council.Vote]        // by agenda item
	mentionsOf         *loader[council.ID, []*council.FileMention] // by what is mentioned
	allBodies          *loader[bool, []*council.Body]              // by true

	pages pageGroups
}

type loadersKey struct{}

func withLoaders(ctx context.Context, l *loaders) context.Context {
	return context.WithValue(ctx, loadersKey{}, l)
}

func loadersFrom(ctx context.Context) *loaders {
	l, _ := ctx.Value(loadersKey{}).(*loaders)
	return l
}

// followed are the roles of the links that a paper or a meeting has to others.
var followed = append([]council.LinkRole{
	council.LinkMeetingOrganization, council.LinkMeetingParticipant, council.LinkMeetingAgendaItem,
	council.LinkPaperRelated, council.LinkPaperSuperordinated, council.LinkPaperSubordinated, council.LinkPaperLocation,
	council.LinkPaperOriginatorPerson, council.LinkPaperOriginatorOrg, council.LinkPaperUnderDirectionOf,
	council.LinkPaperConsultation,
}, council.FileRoles...)

func newLoaders(a *archive.Archive) *loaders {
	l, r := &loaders{archive: a, pages: pageGroups{groups: map[pageKey]any{}}}, a.Reader()
	l.readByID(r)
	l.readLists(r)
	l.readSources(r)
	l.readDocuments(r)
	return l
}

func (l *loaders) readByID(r council.Reader) {
	all := council.Page{}
	l.systems = byID(func(ctx context.Context, ids []council.ID) ([]*council.System, error) {
		return r.Systems(ctx, council.SystemFilter{IDs: ids}, all)
	})
	l.bodies = byID(func(ctx context.Context, ids []council.ID) ([]*council.Body, error) {
		return r.Bodies(ctx, council.BodyFilter{IDs: ids}, all)
	})
	l.organizations = byID(func(ctx context.Context, ids []council.ID) ([]*council.Organization, error) {
		return r.Organizations(ctx, council.OrganizationFilter{IDs: ids}, all)
	})
	l.persons = byID(func(ctx context.Context, ids []council.ID) ([]*council.Person, error) {
		return r.Persons(ctx, council.PersonFilter{IDs: ids}, all)
	})
	l.memberships = byID(func(ctx context.Context, ids []council.ID) ([]*council.Membership, error) {
		return r.Memberships(ctx, council.MembershipFilter{IDs: ids}, all)
	})
	l.meetings = byID(func(ctx context.Context, ids []council.ID) ([]*council.Meeting, error) {
		return r.Meetings(ctx, council.MeetingFilter{IDs: ids}, all)
	})
	l.agendaItems = byID(func(ctx context.Context, ids []council.ID) ([]*council.AgendaItem, error) {
		return r.AgendaItems(ctx, council.AgendaItemFilter{IDs: ids}, all)
	})
	l.papers = byID(func(ctx context.Context, ids []council.ID) ([]*council.Paper, error) {
		return r.Papers(ctx, council.PaperFilter{IDs: ids}, all)
	})
	l.consultations = byID(func(ctx context.Context, ids []council.ID) ([]*council.Consultation, error) {
		return r.Consultations(ctx, council.ConsultationFilter{IDs: ids}, all)
	})
	l.files = byID(func(ctx context.Context, ids []council.ID) ([]*council.File, error) {
		return r.Files(ctx, council.FileFilter{IDs: ids}, all)
	})
	l.locations = byID(func(ctx context.Context, ids []council.ID) ([]*council.Location, error) {
		return r.Locations(ctx, council.LocationFilter{IDs: ids}, all)
	})
	l.public = byID(func(ctx context.Context, ids []council.ID) ([]*council.Location, error) {
		return r.Locations(ctx, council.LocationFilter{IDs: ids, Public: true}, all)
	})
	l.terms = byID(func(ctx context.Context, ids []council.ID) ([]*council.LegislativeTerm, error) {
		return r.LegislativeTerms(ctx, council.LegislativeTermFilter{IDs: ids}, all)
	})
	l.districts = indexed(func(d *council.District) council.ID { return d.ID },
		func(ctx context.Context, ids []council.ID) ([]*council.District, error) {
			return r.Districts(ctx, council.DistrictFilter{IDs: ids}, all)
		})
	l.missing = indexed(func(m *council.MissingLink) council.ID { return m.ID },
		func(ctx context.Context, ids []council.ID) ([]*council.MissingLink, error) {
			return pointers(r.MissingLinks(ctx, ids))
		})
}

func (l *loaders) readLists(r council.Reader) {
	all := council.Page{}
	l.links = newLoader(func(ctx context.Context, keys []linkKey) (map[linkKey][]council.Link, error) {
		links, err := r.Links(ctx, linkFilter(keys))
		m := make(map[linkKey][]council.Link, len(keys))
		for _, k := range links {
			key := linkKey{k.From, k.Role}
			m[key] = append(m[key], k)
		}
		return m, err
	})
	l.fileOwners = grouped(func(k council.Link) council.ID { return k.To },
		func(ctx context.Context, ids []council.ID) ([]council.Link, error) {
			return r.Links(ctx, council.LinkFilter{To: ids, Roles: council.FileRoles})
		})
	l.histories = newLoader(l.archive.MeetingHistories)
	l.revisions = grouped(func(v *council.Revision) council.ID { return v.ObjectID }, r.Revisions)
	l.termsOf = grouped(func(t *council.LegislativeTerm) council.ID { return t.BodyID },
		func(ctx context.Context, ids []council.ID) ([]*council.LegislativeTerm, error) {
			return r.LegislativeTerms(ctx, council.LegislativeTermFilter{BodyIDs: ids}, all)
		})
	l.districtsOf = grouped(func(d *council.District) council.ID { return d.BodyID },
		func(ctx context.Context, ids []council.ID) ([]*council.District, error) {
			return r.Districts(ctx, council.DistrictFilter{BodyIDs: ids}, all)
		})
	l.districtOrgs = grouped(func(o *council.Organization) council.ID { return o.DistrictID },
		func(ctx context.Context, ids []council.ID) ([]*council.Organization, error) {
			return r.Organizations(ctx, council.OrganizationFilter{DistrictIDs: ids}, all)
		})
	l.districtsOfPaper = grouped(func(c *council.PaperDistrict) council.ID { return c.PaperID },
		func(ctx context.Context, ids []council.ID) ([]*council.PaperDistrict, error) {
			return pointers(r.PaperDistricts(ctx, ids))
		})
	l.motions = newLoader(l.readMotions)
	l.partsOf = grouped(func(o *council.Organization) council.ID { return o.SubOrganizationOfID },
		func(ctx context.Context, ids []council.ID) ([]*council.Organization, error) {
			return r.Organizations(ctx, council.OrganizationFilter{SubOrganizationOfIDs: ids}, all)
		})
	l.seatsOfPerson = grouped(func(m *council.Membership) council.ID { return m.PersonID },
		func(ctx context.Context, ids []council.ID) ([]*council.Membership, error) {
			return r.Memberships(ctx, council.MembershipFilter{PersonIDs: ids}, all)
		})
	l.seatsIn = grouped(func(m *council.Membership) council.ID { return m.OrganizationID },
		func(ctx context.Context, ids []council.ID) ([]*council.Membership, error) {
			return r.Memberships(ctx, council.MembershipFilter{OrganizationIDs: ids}, all)
		})
	l.seatsOnBehalf = grouped(func(m *council.Membership) council.ID { return m.OnBehalfOfID },
		func(ctx context.Context, ids []council.ID) ([]*council.Membership, error) {
			return r.Memberships(ctx, council.MembershipFilter{OnBehalfOfIDs: ids}, all)
		})
	l.progress = newLoader(func(ctx context.Context, papers []*council.Paper) (map[*council.Paper]*archive.Progress, error) {
		found, err := l.archive.Progress(ctx, papers)
		m := make(map[*council.Paper]*archive.Progress, len(papers))
		for i, p := range found {
			m[papers[i]] = p
		}
		return m, err
	})
	l.consultationsUnder = grouped(func(c *council.Consultation) council.ID { return c.AgendaItemID },
		func(ctx context.Context, ids []council.ID) ([]*council.Consultation, error) {
			return r.Consultations(ctx, council.ConsultationFilter{AgendaItemIDs: ids}, all)
		})
	l.derivedFrom = grouped(func(f *council.File) council.ID { return f.MasterFileID },
		func(ctx context.Context, ids []council.ID) ([]*council.File, error) {
			return r.Files(ctx, council.FileFilter{MasterFileIDs: ids}, all)
		})
	l.allBodies = newLoader(func(ctx context.Context, _ []bool) (map[bool][]*council.Body, error) {
		bodies, err := l.archive.Bodies(ctx)
		return map[bool][]*council.Body{true: bodies}, err
	})
}

func (l *loaders) readMotions(ctx context.Context, districts []council.ID) (map[council.ID][]*council.Paper, error) {
	motions, err := l.archive.DistrictMotions(ctx, districts...)
	papers := make(map[council.ID][]*council.Paper, len(motions))
	for district, list := range motions {
		for _, m := range list {
			papers[district] = append(papers[district], m.Paper)
		}
	}
	return papers, err
}

// readSources reads all sources at once: there are few of them.
func (l *loaders) readSources(r council.Reader) {
	l.sources = indexed(func(s *council.Source) council.ID { return s.ID },
		func(ctx context.Context, _ []council.ID) ([]*council.Source, error) { return r.Sources(ctx) })
	l.freshness = indexed(func(f *council.Freshness) council.ID { return f.Source.ID },
		func(ctx context.Context, _ []council.ID) ([]*council.Freshness, error) {
			return l.archive.Freshness(ctx)
		})
	l.readingStatus = indexed(func(s *council.ReadingStatus) council.ID { return s.SourceID },
		func(ctx context.Context, _ []council.ID) ([]*council.ReadingStatus, error) {
			return r.ReadingStatus(ctx)
		})
}

// readDocuments reads what stands in files.
func (l *loaders) readDocuments(r council.Reader) {
	l.readings = indexed(func(r *council.Reading) council.ID { return r.FileID }, r.Readings)
	l.structures = indexed(func(s *council.Structure) council.ID { return s.FileID }, r.Structures)
	l.contents = newLoader(func(ctx context.Context, hashes []string) (map[string]*council.Content, error) {
		found, err := r.Contents(ctx, hashes)
		m := make(map[string]*council.Content, len(found))
		for _, c := range found {
			m[c.Hash] = c
		}
		return m, err
	})
	l.passages = newLoader(l.archive.Passages)
	l.votesUnder = grouped(func(v *council.Vote) council.ID { return v.AgendaItemID }, r.Votes)
	l.mentionsOf = grouped(func(m *council.FileMention) council.ID { return m.ID },
		func(ctx context.Context, ids []council.ID) ([]*council.FileMention, error) {
			return pointers(r.Mentions(ctx, ids))
		})
}

// linkFilter selects the links of all these keys, in every role that any of them has.
func linkFilter(keys []linkKey) council.LinkFilter {
	f := council.LinkFilter{Orphaned: true}
	for _, k := range keys {
		if len(f.From) == 0 || f.From[len(f.From)-1] != k.from { // keys come object by object
			f.From = append(f.From, k.from)
		}
		if !slices.Contains(f.Roles, k.role) {
			f.Roles = append(f.Roles, k.role)
		}
	}
	return f
}

// byID makes a loader of OParl objects.
func byID[E council.Entity](fetch func(ctx context.Context, ids []council.ID) ([]E, error)) *loader[council.ID, E] {
	return indexed(func(e E) council.ID { return council.ObjectOf(e).ID }, fetch)
}

// indexed makes a loader of single values.
func indexed[V any](key func(V) council.ID, fetch func(ctx context.Context, ids []council.ID) ([]V, error)) *loader[council.ID, V] {
	return newLoader(func(ctx context.Context, ids []council.ID) (map[council.ID]V, error) {
		values, err := fetch(ctx, ids)
		m := make(map[council.ID]V, len(values))
		for _, v := range values {
			m[key(v)] = v
		}
		return m, err
	})
}

// grouped makes a loader of lists, each in the order in which its values come.
func grouped[V any](key func(V) council.ID, fetch func(ctx context.Context, ids []council.ID) ([]V, error)) *loader[council.ID, []V] {
	return newLoader(func(ctx context.Context, ids []council.ID) (map[council.ID][]V, error) {
		values, err := fetch(ctx, ids)
		m := make(map[council.ID][]V, len(ids))
		for _, v := range values {
			m[key(v)] = append(m[key(v)], v)
		}
		return m, err
	})
}

func pointers[V any](values []V, err error) ([]*V, error) {
	out := make([]*V, len(values))
	for i := range values {
		out[i] = &values[i]
	}
	return out, err
}
