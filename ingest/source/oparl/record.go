package oparl

import (
	"fmt"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// unlisted is the position of a part that only itself says where it belongs: behind
// those that are listed.
const unlisted = 1_000_000

// Record derives from a raw object what it says in the domain's terms. It depends on
// nothing else, so that a better mapping can be run again offline.
func Record(raw *council.RawObject) (*council.Record, error) {
	f, err := newFields(raw.JSON)
	if err != nil {
		return nil, fmt.Errorf("mapping %s: %w", raw.URL, err)
	}
	m := &mapper{raw: raw, f: f, record: &council.Record{}}
	o := m.object()
	switch raw.Kind {
	case council.KindSystem:
		m.record.Entity = m.system(o)
	case council.KindBody:
		m.record.Entity = m.body(o)
	case council.KindLegislativeTerm:
		m.record.Entity = m.legislativeTerm(o)
	case council.KindOrganization:
		m.record.Entity = m.organization(o)
	case council.KindPerson:
		m.record.Entity = m.person(o)
	case council.KindMembership:
		m.record.Entity = m.membership(o)
	case council.KindMeeting:
		m.record.Entity = m.meeting(o)
	case council.KindAgendaItem:
		m.record.Entity = m.agendaItem(o)
	case council.KindPaper:
		m.record.Entity = m.paper(o)
	case council.KindConsultation:
		m.record.Entity = m.consultation(o)
	case council.KindFile:
		m.record.Entity = m.file(o)
	case council.KindLocation:
		m.record.Entity = m.location(o)
	default:
		return nil, fmt.Errorf("mapping %s: unknown type %q", raw.URL, raw.Kind)
	}
	council.ObjectOf(m.record.Entity).Vendor = f.rest()
	return m.record, nil
}

type mapper struct {
	raw    *council.RawObject
	f      *fields
	record *council.Record
}

func (m *mapper) object() council.Object {
	return council.Object{
		ID: m.raw.ID, URL: m.raw.URL, SourceID: m.raw.SourceID, BodyID: m.raw.BodyID,
		License: m.f.str("license"), Keyword: m.f.strs("keyword"), Web: m.f.str("web"),
		Created: m.raw.Created, Modified: m.raw.Modified,
	}
}

// links adds what a list-valued property names.
func (m *mapper) links(property string, role council.LinkRole) {
	for i, to := range m.f.refs(property) {
		m.record.Links = append(m.record.Links, council.Link{From: m.raw.ID, Role: role, To: to, Position: i})
	}
}

// parent adds that this object says it belongs to another.
func (m *mapper) parent(from council.ID, role council.LinkRole) {
	if from != "" {
		m.record.Parents = append(m.record.Parents, council.Link{From: from, Role: role, To: m.raw.ID, Position: unlisted, ByChild: true})
	}
}

func (m *mapper) system(o council.Object) *council.System {
	f := m.f
	f.get("body") // crawled
	return &council.System{
		Object: o, OparlVersion: f.str("oparlVersion"), OtherOparlVersions: f.strs("otherOparlVersions"), Name: f.str("name"),
		ContactEmail: f.str("contactEmail"), ContactName: f.str("contactName"), Website: f.str("website"),
		VendorURL: f.str("vendor"), Product: f.str("product"),
	}
}

func (m *mapper) body(o council.Object) *council.Body {
	f := m.f
	for _, l := range bodyLists {
		f.get(l.property) // crawled
	}
	m.links("legislativeTerm", council.LinkBodyLegislativeTerm)
	return &council.Body{
		Object: o, SystemID: f.ref("system"), ShortName: f.str("shortName"), Name: named(f.str("name"), f.str("shortName"), m.raw),
		Website: f.str("website"), LicenseValidSince: f.time("licenseValidSince"), OparlSince: f.time("oparlSince"),
		AGS: digits(f.str("ags"), 8), RGS: digits(f.str("rgs"), 12), Equivalent: f.strs("equivalent"),
		ContactEmail: f.str("contactEmail"), ContactName: f.str("contactName"), Classification: f.str("classification"),
		LocationID: f.ref("location"),
	}
}

func (m *mapper) legislativeTerm(o council.Object) *council.LegislativeTerm {
	m.parent(m.raw.BodyID, council.LinkBodyLegislativeTerm)
	return &council.LegislativeTerm{Object: o, Name: named(m.f.str("name"), "", m.raw), StartDate: m.f.date("startDate"), EndDate: m.f.date("endDate")}
}

func (m *mapper) organization(o council.Object) *council.Organization {
	f := m.f
	f.get("meeting") // the same is said by the meetings
	f.get("consultation")
	m.links("membership", council.LinkOrganizationMembership)
	org := &council.Organization{
		Object: o, Name: named(f.str("name"), f.str("shortName"), m.raw), ShortName: f.str("shortName"), Post: f.strs("post"),
		SubOrganizationOfID: f.ref("subOrganizationOf"), OrganizationType: f.str("organizationType"), Classification: f.str("classification"),
		StartDate: f.date("startDate"), EndDate: f.date("endDate"), Website: f.str("website"), LocationID: f.ref("location"),
		ExternalBody: f.str("externalBody"),
	}
	if name := districtName(org.Name, org.Classification, org.OrganizationType); name != "" {
		d := &council.District{SourceID: o.SourceID, BodyID: o.BodyID, Name: name}
		d.ID = council.NewID("district:" + string(o.BodyID) + ":" + council.Fold(name))
		m.record.District, org.DistrictID = d, d.ID
	}
	return org
}

func (m *mapper) person(o council.Object) *council.Person {
	f := m.f
	m.links("membership", council.LinkPersonMembership)
	location := f.ref("locationObject")
	if l := f.ref("location"); l != "" {
		location = l
	}
	p := &council.Person{
		Object: o, Name: f.str("name"), FamilyName: f.str("familyName"), GivenName: f.str("givenName"), FormOfAddress: f.str("formOfAddress"),
		Affix: f.str("affix"), Title: f.strs("title"), Gender: f.str("gender"), Phone: f.strs("phone"), Email: f.strs("email"),
		LocationID: location, Status: f.strs("status"), Life: f.str("life"), LifeSource: f.str("lifeSource"),
	}
	nameParts(p)
	p.Name = named(p.Name, "", m.raw)
	return p
}

func (m *mapper) membership(o council.Object) *council.Membership {
	f := m.f
	s := &council.Membership{
		Object: o, PersonID: f.ref("person"), OrganizationID: f.ref("organization"), Role: f.str("role"), VotingRight: f.boolean("votingRight"),
		StartDate: f.date("startDate"), EndDate: f.date("endDate"), OnBehalfOfID: f.ref("onBehalfOf"),
	}
	m.parent(s.PersonID, council.LinkPersonMembership)
	m.parent(s.OrganizationID, council.LinkOrganizationMembership)
	return s
}

func (m *mapper) meeting(o council.Object) *council.Meeting {
	f := m.f
	m.links("organization", council.LinkMeetingOrganization)
	m.links("participant", council.LinkMeetingParticipant)
	m.links("invitation", council.LinkMeetingInvitation)
	m.links("resultsProtocol", council.LinkMeetingResultsProtocol)
	m.links("verbatimProtocol", council.LinkMeetingVerbatimProtocol)
	m.links("auxiliaryFile", council.LinkMeetingAuxiliaryFile)
	m.links("agendaItem", council.LinkMeetingAgendaItem)
	meeting := &council.Meeting{
		Object: o, Name: named(f.str("name"), "", m.raw), MeetingState: f.str("meetingState"), Cancelled: f.boolean("cancelled"),
		Start: f.time("start"), End: f.time("end"), LocationID: f.ref("location"),
	}
	// SessionNet ends many meetings at midnight of the day they start: unknown.
	if meeting.Start != nil && meeting.End != nil && !meeting.End.After(*meeting.Start) {
		meeting.End = nil
	}
	return meeting
}

func (m *mapper) agendaItem(o council.Object) *council.AgendaItem {
	f := m.f
	m.links("resolutionFile", council.LinkAgendaItemResolutionFile)
	m.links("auxiliaryFile", council.LinkAgendaItemAuxiliaryFile)
	item := &council.AgendaItem{
		Object: o, MeetingID: f.ref("meeting"), Number: f.str("number"), Order: int(f.integer("order")), Name: named(f.str("name"), "", m.raw),
		Public: f.boolean("public"), ConsultationID: f.ref("consultation"), Result: f.str("result"), ResolutionText: f.str("resolutionText"),
		Start: f.time("start"), End: f.time("end"),
	}
	item.Outcome = council.ParseOutcome(item.Result)
	if item.Ordered = f.get("order") != nil; !item.Ordered { // OParl 1.0 has none: the place in the meeting's list says it
		item.Order = int(f.integer(positionKey))
	}
	m.parent(item.MeetingID, council.LinkMeetingAgendaItem)
	return item
}

func (m *mapper) paper(o council.Object) *council.Paper {
	f := m.f
	m.links("relatedPaper", council.LinkPaperRelated)
	m.links("superordinatedPaper", council.LinkPaperSuperordinated)
	m.links("subordinatedPaper", council.LinkPaperSubordinated)
	m.links("mainFile", council.LinkPaperMainFile)
	m.links("auxiliaryFile", council.LinkPaperAuxiliaryFile)
	m.links("location", council.LinkPaperLocation)
	m.links("originatorPerson", council.LinkPaperOriginatorPerson)
	m.links("originatorOrganization", council.LinkPaperOriginatorOrg)
	m.links("underDirectionOf", council.LinkPaperUnderDirectionOf)
	m.links("consultation", council.LinkPaperConsultation)
	p := &council.Paper{Object: o, Name: f.str("name"), Reference: f.str("reference"), Date: f.date("date"), PaperType: f.str("paperType")}
	p.SortDate = p.Date
	p.Name = named(p.Name, strings.TrimSpace(p.PaperType+" "+p.Reference), m.raw)
	return p
}

func (m *mapper) consultation(o council.Object) *council.Consultation {
	f := m.f
	m.links("organization", council.LinkConsultationOrganization)
	c := &council.Consultation{
		Object: o, PaperID: f.ref("paper"), MeetingID: f.ref("meeting"), AgendaItemID: f.ref("agendaItem"),
		Authoritative: f.boolean("authoritative"), Role: f.str("role"),
	}
	m.parent(c.PaperID, council.LinkPaperConsultation)
	return c
}

func (m *mapper) file(o council.Object) *council.File {
	f := m.f
	m.links("derivativeFile", council.LinkFileDerivative)
	for _, back := range []struct {
		property string
		role     council.LinkRole
	}{
		{"paper", council.LinkPaperAuxiliaryFile}, {"meeting", council.LinkMeetingAuxiliaryFile}, {"agendaItem", council.LinkAgendaItemAuxiliaryFile},
	} {
		for _, from := range f.refs(back.property) {
			m.parent(from, back.role)
		}
	}
	return &council.File{
		Object: o, Name: named(f.str("name"), f.str("fileName"), m.raw), FileName: f.str("fileName"), MimeType: f.str("mimeType"), Date: f.date("date"),
		Size: max(0, f.integer("size")), SHA1Checksum: f.str("sha1Checksum"), SHA512Checksum: f.str("sha512Checksum"), Text: f.str("text"),
		AccessURL: f.str("accessUrl"), DownloadURL: f.str("downloadUrl"), ExternalServiceURL: f.str("externalServiceUrl"),
		MasterFileID: f.ref("masterFile"), FileLicense: f.str("fileLicense"),
	}
}

func (m *mapper) location(o council.Object) *council.Location {
	f := m.f
	for _, back := range []string{"bodies", "organizations", "persons", "meetings", "papers"} {
		f.get(back) // the same is said by those that name the location
	}
	return &council.Location{
		Object: o, Description: f.str("description"), GeoJSON: geoJSON(f.get("geojson")), StreetAddress: f.str("streetAddress"),
		Room: f.str("room"), PostalCode: f.str("postalCode"), SubLocality: f.str("subLocality"), Locality: f.str("locality"),
	}
}
