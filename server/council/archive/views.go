package archive

import (
	"context"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Station is one consultation of a paper with what it leads to. Meeting and AgendaItem
// are nil where the source names none or they were never seen.
type Station struct {
	Consultation  *council.Consultation
	Meeting       *council.Meeting
	AgendaItem    *council.AgendaItem
	Organizations []*council.Organization
}

// ahead reports whether the station's meeting has not begun.
func (s Station) ahead(now time.Time) bool {
	return s.Meeting != nil && s.Meeting.Start != nil && s.Meeting.Start.After(now)
}

// FileLink is a file with the role it has for what is shown.
type FileLink struct {
	Role council.LinkRole
	File *council.File
	// Label is the file's name without a repetition of what it belongs to: some servers
	// call every file "Vorlage (title of the paper)".
	Label string
}

// PaperView is a paper with everything its page shows.
type PaperView struct {
	Paper           *council.Paper
	Body            *council.Body
	Files           []FileLink
	Stations        []Station // in the order of their meetings
	Progress        *Progress // where it stands, by its stations
	Related         []*council.Paper
	Superordinated  []*council.Paper
	Subordinated    []*council.Paper
	OriginatorOrgs  []*council.Organization
	Originators     []*council.Person
	UnderDirection  []*council.Organization
	Locations       []*council.Location
	Revisions       []*council.Revision   // of the paper and its files
	MissingLinks    []council.MissingLink // what it names and nothing was ever seen at
	RevisionObjects map[council.ID]string // names of what the revisions are about, other than the paper
}

// PaperView finds a paper with all it leads to, in a fixed number of queries.
func (a *Archive) PaperView(ctx context.Context, id council.ID) (*PaperView, error) {
	paper, err := a.Paper(ctx, id)
	if err != nil {
		return nil, err
	}
	v := &PaperView{Paper: paper, RevisionObjects: map[council.ID]string{}}
	b := batch{ctx: ctx, store: a.store}
	links := b.linksFrom(id)
	v.Body = first(b.bodies(paper.BodyID))
	v.Files = b.files(links, paper.Name)
	v.Stations = b.stations(council.ConsultationFilter{PaperIDs: []council.ID{id}})
	v.Progress = ProgressOf(paper, v.Stations, a.now())
	papers := b.papers(targets(links, council.LinkPaperRelated, council.LinkPaperSuperordinated, council.LinkPaperSubordinated))
	v.Related = pick(papers, targets(links, council.LinkPaperRelated))
	v.Superordinated = pick(papers, targets(links, council.LinkPaperSuperordinated))
	v.Subordinated = pick(papers, targets(links, council.LinkPaperSubordinated))
	orgs := b.organizations(targets(links, council.LinkPaperOriginatorOrg, council.LinkPaperUnderDirectionOf))
	v.OriginatorOrgs = pick(orgs, targets(links, council.LinkPaperOriginatorOrg))
	v.UnderDirection = pick(orgs, targets(links, council.LinkPaperUnderDirectionOf))
	v.Originators = pick(b.persons(targets(links, council.LinkPaperOriginatorPerson)), targets(links, council.LinkPaperOriginatorPerson))
	v.Locations = pick(b.locations(targets(links, council.LinkPaperLocation)), targets(links, council.LinkPaperLocation))
	about := []council.ID{id}
	for _, f := range v.Files {
		about = append(about, f.File.ID)
		v.RevisionObjects[f.File.ID] = f.File.Name
	}
	v.Revisions = b.revisions(about)
	v.MissingLinks = b.missing(targets(links))
	return v, b.err
}

// AgendaEntry is an agenda item with what its line shows.
type AgendaEntry struct {
	Item *council.AgendaItem
	// Consultations and the papers they deal with: usually one, but several papers under
	// one item do happen.
	Consultations []*council.Consultation
	Papers        []*council.Paper
	Files         []FileLink
}

// MeetingView is a meeting with everything its page shows.
type MeetingView struct {
	Meeting       *council.Meeting
	Body          *council.Body
	Location      *council.Location
	Organizations []*council.Organization
	Participants  []*council.Person
	Agenda        []AgendaEntry
	TakenOff      []AgendaEntry // named by an earlier version only
	Files         []FileLink
	Revisions     []*council.Revision // of the meeting and its agenda items
	AgendaNames   map[council.ID]string
	History       MeetingHistory // what of the revisions concerns visitors
	MissingLinks  []council.MissingLink
}

// MeetingView finds a meeting with all it leads to, in a fixed number of queries.
func (a *Archive) MeetingView(ctx context.Context, id council.ID) (*MeetingView, error) {
	meeting, err := a.Meeting(ctx, id)
	if err != nil {
		return nil, err
	}
	v := &MeetingView{Meeting: meeting, AgendaNames: map[council.ID]string{}}
	b := batch{ctx: ctx, store: a.store}
	links := b.linksFrom(id)
	v.Body = first(b.bodies(meeting.BodyID))
	v.Location = first(b.locations([]council.ID{meeting.LocationID}))
	v.Files = b.files(links, meeting.Name)
	v.Organizations = pick(b.organizations(targets(links, council.LinkMeetingOrganization)), targets(links, council.LinkMeetingOrganization))
	v.Participants = pick(b.persons(targets(links, council.LinkMeetingParticipant)), targets(links, council.LinkMeetingParticipant))
	items := b.agendaItems(council.AgendaItemFilter{MeetingIDs: []council.ID{id}, Orphaned: true})
	named := targets(links, council.LinkMeetingAgendaItem)
	about := []council.ID{id}
	for _, e := range b.agenda(items) {
		about = append(about, e.Item.ID)
		v.AgendaNames[e.Item.ID] = e.Item.Name
		if !slices.Contains(named, e.Item.ID) { // an item that another meeting took over is not orphaned, but it left this one
			v.TakenOff = append(v.TakenOff, e)
		} else {
			v.Agenda = append(v.Agenda, e)
		}
	}
	v.Revisions = b.revisions(about)
	v.History = b.histories([]council.ID{id})[id]
	v.MissingLinks = b.missing(targets(links))
	return v, b.err
}

// AgendaItemView is an agenda item with everything its page shows.
type AgendaItemView struct {
	AgendaEntry
	Meeting       *council.Meeting // nil if never seen
	Organizations []*council.Organization
	Revisions     []*council.Revision
}

// AgendaItemView finds an agenda item with all it leads to.
func (a *Archive) AgendaItemView(ctx context.Context, id council.ID) (*AgendaItemView, error) {
	item, err := a.AgendaItem(ctx, id)
	if err != nil {
		return nil, err
	}
	b := batch{ctx: ctx, store: a.store}
	v := &AgendaItemView{}
	if entries := b.agenda([]*council.AgendaItem{item}); len(entries) == 1 {
		v.AgendaEntry = entries[0]
	}
	v.Meeting = first(b.meetings([]council.ID{item.MeetingID}))
	if v.Meeting != nil {
		ids := targets(b.linksFrom(v.Meeting.ID), council.LinkMeetingOrganization)
		v.Organizations = pick(b.organizations(ids), ids)
	}
	v.Revisions = b.revisions([]council.ID{id})
	return v, b.err
}

// Seat is a membership with both its ends.
type Seat struct {
	Membership   *council.Membership
	Person       *council.Person       // nil if never seen
	Organization *council.Organization // nil if never seen
	OnBehalfOf   *council.Organization
}

// OrganizationView is an organization with what its page shows around its lists.
type OrganizationView struct {
	Organization *council.Organization
	Body         *council.Body
	Parent       *council.Organization
	Parts        []*council.Organization
	District     *council.District
	Location     *council.Location
	Seats        []Seat // by name, current ones first
	Upcoming     []*council.Meeting
	Past         []*council.Meeting
	Papers       []*council.Paper
}

// recent is how many meetings and papers the page of an organization or person shows
// before it leads to the full list.
const recent = 10

// OrganizationView finds an organization with its members, meetings and papers.
func (a *Archive) OrganizationView(ctx context.Context, id council.ID) (*OrganizationView, error) {
	org, err := a.Organization(ctx, id)
	if err != nil {
		return nil, err
	}
	b := batch{ctx: ctx, store: a.store}
	v := &OrganizationView{Organization: org, Body: first(b.bodies(org.BodyID))}
	v.Parent = first(b.organizations([]council.ID{org.SubOrganizationOfID}))
	v.Parts = b.organizationsBy(council.OrganizationFilter{SubOrganizationOfIDs: []council.ID{id}})
	v.District = first(b.districts([]council.ID{org.DistrictID}))
	v.Location = first(b.locations([]council.ID{org.LocationID}))
	v.Seats = b.seats(council.MembershipFilter{OrganizationIDs: []council.ID{id}}, a.Today())
	now := a.now()
	own := []council.ID{id}
	v.Upcoming = b.meetingsBy(council.MeetingFilter{OrganizationIDs: own, From: &now, Ascending: true}, recent)
	v.Past = b.meetingsBy(council.MeetingFilter{OrganizationIDs: own, Until: &now}, recent)
	v.Papers = b.papersBy(council.PaperFilter{OrganizationIDs: own}, recent)
	return v, b.err
}

// PersonView is a person with what the page shows.
type PersonView struct {
	Person *council.Person
	Body   *council.Body
	Seats  []Seat
	Papers []*council.Paper // as originator
}

// PersonView finds a person with offices over time.
func (a *Archive) PersonView(ctx context.Context, id council.ID) (*PersonView, error) {
	person, err := a.Person(ctx, id)
	if err != nil {
		return nil, err
	}
	b := batch{ctx: ctx, store: a.store}
	v := &PersonView{Person: person, Body: first(b.bodies(person.BodyID))}
	v.Seats = b.seats(council.MembershipFilter{PersonIDs: []council.ID{id}}, a.Today())
	v.Papers = b.papersBy(council.PaperFilter{PersonIDs: []council.ID{id}}, recent)
	return v, b.err
}

// FileOwner is something a file belongs to. One of the pointers is set.
type FileOwner struct {
	Role       council.LinkRole
	Orphaned   bool // its newest version no longer names the file
	Paper      *council.Paper
	Meeting    *council.Meeting
	AgendaItem *council.AgendaItem
}

// FileView is a file with what it belongs to.
type FileView struct {
	File      *council.File
	Body      *council.Body
	Owners    []FileOwner
	Master    *council.File
	Derived   []*council.File
	Revisions []*council.Revision
}

// FileView finds a file with what it belongs to, also what no longer names it.
func (a *Archive) FileView(ctx context.Context, id council.ID) (*FileView, error) {
	file, err := a.File(ctx, id)
	if err != nil {
		return nil, err
	}
	b := batch{ctx: ctx, store: a.store}
	v := &FileView{File: file, Body: first(b.bodies(file.BodyID))}
	v.Owners = b.owners([]council.ID{id})[id]
	v.Master = first(b.filesByID([]council.ID{file.MasterFileID}))
	v.Derived = b.filesBy(council.FileFilter{MasterFileIDs: []council.ID{id}})
	v.Revisions = b.revisions([]council.ID{id})
	return v, b.err
}

// StartView is what the start page shows.
type StartView struct {
	NewPapers []*council.Paper
	Meetings  []*council.Meeting // the next ones
	Changes   []Changed          // papers changed after the fact
	// Organizations of Meetings, by meeting.
	Organizations map[council.ID][]*council.Organization
}

// Changed is a paper with its newest revision.
type Changed struct {
	Revision *council.Revision
	Paper    *council.Paper
}

// StartView finds what is new and what comes next, in one body or in all.
func (a *Archive) StartView(ctx context.Context, bodyIDs ...council.ID) (*StartView, error) {
	const meetings, papers, changes = 5, 8, 5
	b := batch{ctx: ctx, store: a.store}
	now := a.now()
	v := &StartView{}
	v.NewPapers = b.papersBy(council.PaperFilter{BodyIDs: bodyIDs}, papers)
	v.Meetings = b.meetingsBy(council.MeetingFilter{BodyIDs: bodyIDs, From: &now, Ascending: true}, meetings)
	v.Organizations = b.organizationsOf(v.Meetings)
	revisions, err := a.store.RecentRevisions(ctx, council.KindPaper, bodyIDs, council.Page{First: changes})
	b.note(err)
	ids := make([]council.ID, 0, len(revisions))
	for _, r := range revisions {
		ids = append(ids, r.ObjectID)
	}
	changed := byID(b.papers(ids))
	for _, r := range revisions {
		if p := changed[r.ObjectID]; p != nil {
			v.Changes = append(v.Changes, Changed{Revision: r, Paper: p})
		}
	}
	return v, b.err
}

// MeetingOrganizations finds whose meetings these are, for lists of meetings.
func (a *Archive) MeetingOrganizations(ctx context.Context, meetings []*council.Meeting) (map[council.ID][]*council.Organization, error) {
	b := batch{ctx: ctx, store: a.store}
	out := b.organizationsOf(meetings)
	return out, b.err
}

// CurrentStations finds where each paper stands, for lists of papers: its next station,
// or its last where no meeting is ahead.
func (a *Archive) CurrentStations(ctx context.Context, papers []*council.Paper) (map[council.ID]Station, error) {
	b := batch{ctx: ctx, store: a.store}
	ids := make([]council.ID, 0, len(papers))
	for _, p := range papers {
		ids = append(ids, p.ID)
	}
	out := map[council.ID]Station{}
	if len(ids) == 0 {
		return out, nil
	}
	now := a.now()
	for _, s := range b.stations(council.ConsultationFilter{PaperIDs: ids}) { // in the order of their meetings
		if old, ok := out[s.Consultation.PaperID]; !ok || !old.ahead(now) {
			out[s.Consultation.PaperID] = s
		}
	}
	return out, b.err
}

// label drops " (owner)" from the end of a file's name, and keeps names that would be
// empty without it (Q35).
func label(name, owner string) string {
	short := strings.TrimSpace(strings.TrimSuffix(name, "("+owner+")"))
	if owner == "" || short == "" {
		return name
	}
	return short
}

func sortStations(stations []Station) {
	sort.SliceStable(stations, func(i, j int) bool {
		a, b := stations[i].Meeting, stations[j].Meeting
		switch {
		case a == nil || a.Start == nil:
			return false // not yet scheduled: last
		case b == nil || b.Start == nil:
			return true
		}
		return a.Start.Before(*b.Start)
	})
}

func sortSeats(seats []Seat, today council.Date) {
	slices.SortStableFunc(seats, func(a, b Seat) int {
		if ca, cb := a.Membership.Current(today), b.Membership.Current(today); ca != cb {
			if ca {
				return -1
			}
			return 1
		}
		return 0
	})
}
