package council

import "time"

// Kind is the type of an object, in OParl's spelling.
type Kind string

// The object types of OParl 1.1, and District, which is ours.
const (
	KindSystem          Kind = "System"
	KindBody            Kind = "Body"
	KindLegislativeTerm Kind = "LegislativeTerm"
	KindOrganization    Kind = "Organization"
	KindPerson          Kind = "Person"
	KindMembership      Kind = "Membership"
	KindMeeting         Kind = "Meeting"
	KindAgendaItem      Kind = "AgendaItem"
	KindPaper           Kind = "Paper"
	KindConsultation    Kind = "Consultation"
	KindFile            Kind = "File"
	KindLocation        Kind = "Location"
	KindDistrict        Kind = "District"
)

// Kinds are the object types of OParl 1.1 in the order in which they are reported.
var Kinds = []Kind{
	KindSystem, KindBody, KindLegislativeTerm, KindOrganization, KindPerson, KindMembership,
	KindMeeting, KindAgendaItem, KindPaper, KindConsultation, KindFile, KindLocation,
}

// Object is what all OParl objects have in common (OParl 1.1, 3.0 and 3.1).
type Object struct {
	ID       ID
	URL      string // OParl's "id": the object's address and name at the source
	SourceID ID
	BodyID   ID // the body it belongs to, empty for a System
	License  string
	Keyword  []string
	Web      string // the page of the publisher's own system
	Created  *time.Time
	Modified *time.Time // at the source; never older than Created
	// Deleted: the publisher has deleted it (tombstone). The row stays for history,
	// readers no longer see it.
	Deleted bool
	// Orphaned: the newest version of what contained it no longer names it, as with an
	// agenda item taken off before the meeting. Its address stays, lists leave it out.
	Orphaned bool
	// Vendor holds the fields that OParl does not know, as they came.
	Vendor map[string]any
}

// Object's accessor lets generic code reach the common part of any type.
func (o *Object) object() *Object { return o }

// Entity is any OParl object of the domain.
type Entity interface {
	object() *Object
	Kind() Kind
}

// ObjectOf returns the common part of an entity.
func ObjectOf(e Entity) *Object { return e.object() }

// System is the entry point of an OParl server (OParl 1.1, 3.2).
type System struct {
	Object
	OparlVersion       string
	OtherOparlVersions []string
	Name               string
	ContactEmail       string
	ContactName        string
	Website            string
	VendorURL          string // OParl's "vendor"
	Product            string
}

// Kind implements Entity.
func (*System) Kind() Kind { return KindSystem }

// Body is a corporation with a council, here a town (OParl 1.1, 3.3).
type Body struct {
	Object
	SystemID          ID
	ShortName         string
	Name              string
	Website           string
	LicenseValidSince *time.Time
	OparlSince        *time.Time
	AGS               string // Amtlicher Gemeindeschlüssel, eight digits
	RGS               string // Amtlicher Regionalschlüssel, twelve digits
	Equivalent        []string
	ContactEmail      string
	ContactName       string
	Classification    string
	LocationID        ID
}

// Kind implements Entity.
func (*Body) Kind() Kind { return KindBody }

// LegislativeTerm is a Wahlperiode (OParl 1.1, 3.4).
type LegislativeTerm struct {
	Object
	Name      string
	StartDate Date
	EndDate   Date
}

// Kind implements Entity.
func (*LegislativeTerm) Kind() Kind { return KindLegislativeTerm }

// Location is a place (OParl 1.1, 3.13).
type Location struct {
	Object
	Description   string
	GeoJSON       string // a GeoJSON object in the order longitude, latitude; empty if none or unusable
	StreetAddress string
	Room          string
	PostalCode    string
	SubLocality   string // Ortsteil
	Locality      string
}

// Kind implements Entity.
func (*Location) Kind() Kind { return KindLocation }

// District is an Ortsbezirk: a part of the town with an Ortsbeirat of its own. OParl
// does not know it; it is read from the names of organizations.
type District struct {
	ID       ID
	SourceID ID
	BodyID   ID
	Name     string
}
