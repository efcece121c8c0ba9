package storetest

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// SourceID is the source of all objects of a Town.
var SourceID = council.NewID("https://oparl.example.org/system")

// BodyID is the body of a Town.
var BodyID = ID(council.KindBody, 0)

// ID returns the id of the nth object of a kind in a Town.
func ID(k council.Kind, n int) council.ID { return council.NewID(address(k, n)) }

func address(k council.Kind, n int) string {
	return fmt.Sprintf("https://oparl.example.org/%s/%d", k, n)
}

// Town returns the records of an invented town with so many papers, and in proportion as
// many files, meetings, agenda items and consultations as Karlsruhe has. The same number
// gives the same town.
func Town(papers int) []*council.Record {
	t := &town{papers: papers, meetings: papers/16 + 1, persons: min(300, 20+papers/4)}
	t.things()
	t.people()
	for n := range t.meetings {
		t.meeting(n)
	}
	for n := range papers {
		t.paper(n)
	}
	return t.records
}

// Sizes of a Town that do not grow with its papers.
const (
	Organizations = 40
	Districts     = 15 // the first organizations are their Ortsbeiräte
	Locations     = 60
)

type town struct {
	papers, meetings, persons int
	records                   []*council.Record
	files, items              int // added so far
}

func (t *town) add(e council.Entity, links ...council.Link) *council.Record {
	r := &council.Record{Entity: e, Links: links}
	t.records = append(t.records, r)
	return r
}

func object(k council.Kind, n int) council.Object {
	created := time.Date(2020, 1, 1+n%700, n%24, 0, 0, 0, time.UTC)
	modified := created.Add(time.Duration(n%1000) * time.Hour)
	return council.Object{
		ID: ID(k, n), URL: address(k, n), SourceID: SourceID, BodyID: BodyID,
		License: "https://creativecommons.org/licenses/by/4.0/", Web: address(k, n) + "?html",
		Created: &created, Modified: &modified,
		Vendor: map[string]any{"invented:number": float64(n)},
	}
}

func (t *town) things() {
	system := &council.System{Object: object(council.KindSystem, 0), Name: "Invented", OparlVersion: "https://schema.oparl.org/1.1/"}
	system.BodyID = ""
	t.add(system)
	t.add(&council.Body{Object: object(council.KindBody, 0), Name: "Musterstadt", SystemID: ID(council.KindSystem, 0)},
		council.Link{Role: council.LinkBodyLegislativeTerm, To: ID(council.KindLegislativeTerm, 0)})
	t.add(&council.LegislativeTerm{Object: object(council.KindLegislativeTerm, 0), Name: "2019–2024", StartDate: "2019-06-01", EndDate: "2024-05-31"})
	for n := range Locations {
		t.add(&council.Location{
			Object: object(council.KindLocation, n), Description: "Platz " + strconv.Itoa(n),
			SubLocality: districtName(n % Districts), Locality: "Musterstadt",
		})
	}
	for n := range Organizations {
		o := &council.Organization{
			Object: object(council.KindOrganization, n), Name: "Ausschuss " + strconv.Itoa(n),
			OrganizationType: "Gremium", Classification: "Ausschuss", StartDate: "2019-06-01",
		}
		r := t.add(o)
		if n < Districts {
			o.Name = "Ortsbeirat " + districtName(n)
			o.DistrictID = ID(council.KindDistrict, n)
			r.District = &council.District{ID: o.DistrictID, SourceID: SourceID, BodyID: BodyID, Name: districtName(n)}
		}
	}
}

func districtName(n int) string { return "Müllerviertel " + string(rune('A'+n)) }

func (t *town) people() {
	for n := range t.persons {
		seats := []council.Link{}
		for i := range 3 {
			seats = append(seats, council.Link{Role: council.LinkPersonMembership, To: ID(council.KindMembership, 3*n+i), Position: i})
		}
		family := "Familie" + strconv.Itoa(n%97)
		t.add(&council.Person{
			Object: object(council.KindPerson, n), Name: "Anna " + family, FamilyName: family, GivenName: "Anna", Title: []string{"Dr."},
		}, seats...)
		for i := range 3 {
			m := &council.Membership{
				Object: object(council.KindMembership, 3*n+i), PersonID: ID(council.KindPerson, n),
				OrganizationID: ID(council.KindOrganization, (n+i*7)%Organizations), StartDate: "2019-06-01", Role: "Mitglied",
			}
			if i == 2 {
				m.EndDate = "2022-12-31"
			}
			t.add(m).Parents = []council.Link{{From: m.PersonID, Role: council.LinkPersonMembership}}
		}
	}
}

func (t *town) meeting(n int) {
	start := time.Date(2020, 1, 1, 16, 0, 0, 0, time.UTC).AddDate(0, 0, n*2)
	m := &council.Meeting{
		Object: object(council.KindMeeting, n), Name: "Sitzung " + strconv.Itoa(n), Start: &start,
		LocationID: ID(council.KindLocation, n%Locations),
	}
	links := []council.Link{{Role: council.LinkMeetingOrganization, To: ID(council.KindOrganization, n%Organizations)}}
	for i := range 20 {
		links = append(links, council.Link{Role: council.LinkMeetingParticipant, To: ID(council.KindPerson, (n*7+i)%t.persons), Position: i})
	}
	links = append(links, t.file(council.LinkMeetingInvitation, 0, "Einladung"))
	first := t.items
	for i := range 22 {
		links = append(links, council.Link{Role: council.LinkMeetingAgendaItem, To: ID(council.KindAgendaItem, t.items), Position: i})
		t.items++
	}
	t.add(m, links...)
	for i := range 22 {
		item := &council.AgendaItem{
			Object: object(council.KindAgendaItem, first+i), MeetingID: m.ID, Number: strconv.Itoa(i + 1), Order: i, Ordered: true,
			Name: "Tagesordnungspunkt über Straßenbäume " + strconv.Itoa(i), Result: "ungeändert beschlossen",
		}
		if i < 16 && n*16+i < t.papers {
			item.ConsultationID = ID(council.KindConsultation, n*16+i)
		}
		t.add(item).Parents = []council.Link{{From: m.ID, Role: council.LinkMeetingAgendaItem}}
	}
}

var subjects = []string{"Radverkehr", "Schulhof", "Kindertagesstätten", "Haushalt", "Straßenbäume", "Bebauungsplan", "Lärmschutz"}

func (t *town) paper(n int) {
	p := &council.Paper{
		Object: object(council.KindPaper, n), Reference: fmt.Sprintf("%04d/%d", n%2000, 2020+n/2000),
		Name:      fmt.Sprintf("%s in %s: Sachstand und weiteres Vorgehen, Antrag %d", subjects[n%len(subjects)], districtName(n%Districts), n),
		PaperType: []string{"Antrag", "Anfrage", "Beschlussvorlage", "Mitteilung"}[n%4],
	}
	if n%50 != 0 {
		p.Date = council.DateOf(time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n/8))
		p.SortDate = p.Date
	}
	links := []council.Link{
		{Role: council.LinkPaperOriginatorOrg, To: ID(council.KindOrganization, n%7)},
		{Role: council.LinkPaperUnderDirectionOf, To: ID(council.KindOrganization, n%3)},
		{Role: council.LinkPaperOriginatorPerson, To: ID(council.KindPerson, n%t.persons)},
		t.file(council.LinkPaperMainFile, 0, p.Name),
		t.file(council.LinkPaperAuxiliaryFile, 0, "Anlage 1"),
		t.file(council.LinkPaperAuxiliaryFile, 1, "Anlage 2"),
	}
	if n%10 != 3 { // of some only the consultation itself tells
		links = append(links, council.Link{Role: council.LinkPaperConsultation, To: ID(council.KindConsultation, n)})
	}
	if n%5 == 0 {
		links = append(links, council.Link{Role: council.LinkPaperLocation, To: ID(council.KindLocation, n%Locations)})
	}
	if n > 0 {
		links = append(links, council.Link{Role: council.LinkPaperRelated, To: ID(council.KindPaper, n-1)})
	}
	t.add(p, links...)
	meeting := n / 16
	t.add(&council.Consultation{
		Object: object(council.KindConsultation, n), PaperID: p.ID, MeetingID: ID(council.KindMeeting, meeting),
		AgendaItemID: ID(council.KindAgendaItem, meeting*22+n%16), Role: "Entscheidung",
	}, council.Link{Role: council.LinkConsultationOrganization, To: ID(council.KindOrganization, meeting%Organizations)}).
		Parents = []council.Link{{From: p.ID, Role: council.LinkPaperConsultation}}
}

func (t *town) file(role council.LinkRole, position int, name string) council.Link {
	f := &council.File{
		Object: object(council.KindFile, t.files), Name: name, FileName: "dokument.pdf", MimeType: "application/pdf",
		Size: int64(1000 + t.files), AccessURL: address(council.KindFile, t.files) + ".pdf",
	}
	if t.files%20 != 0 {
		f.Date = council.DateOf(f.Created.AddDate(0, 0, t.files/30))
	}
	t.files++
	t.add(f)
	return council.Link{Role: role, To: f.ID, Position: position}
}

// Raw returns the raw object of a record, about as large as those of real servers.
func Raw(r *council.Record) *council.RawObject {
	o := council.ObjectOf(r.Entity)
	text, err := json.Marshal(r)
	if err != nil {
		panic(err) // records are plain data
	}
	return &council.RawObject{
		ID: o.ID, URL: o.URL, SourceID: o.SourceID, BodyID: o.BodyID, Kind: r.Entity.Kind(),
		JSON: text, Hash: string(o.ID), Created: o.Created, Modified: o.Modified,
	}
}
