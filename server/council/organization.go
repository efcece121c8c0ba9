package council

// Organization is a council, committee, faction, Ortsbeirat or department
// (OParl 1.1, 3.5).
type Organization struct {
	Object
	Name                string
	ShortName           string
	Post                []string
	SubOrganizationOfID ID
	OrganizationType    string
	Classification      string
	StartDate           Date
	EndDate             Date
	Website             string
	LocationID          ID
	ExternalBody        string
	DistrictID          ID // the Ortsbezirk whose Ortsbeirat this is
}

// Kind implements Entity.
func (*Organization) Kind() Kind { return KindOrganization }

// Person is a natural person with an office (OParl 1.1, 3.6). Phone, email, address,
// gender and life are kept because the source has them; no edge shows them.
type Person struct {
	Object
	Name          string
	FamilyName    string
	GivenName     string
	FormOfAddress string
	Affix         string
	Title         []string
	Gender        string
	Phone         []string
	Email         []string
	LocationID    ID
	Status        []string
	Life          string
	LifeSource    string
}

// Kind implements Entity.
func (*Person) Kind() Kind { return KindPerson }

// Membership is a person's seat in an organization for a time (OParl 1.1, 3.7).
type Membership struct {
	Object
	PersonID       ID
	OrganizationID ID
	Role           string
	VotingRight    *bool
	StartDate      Date
	EndDate        Date
	OnBehalfOfID   ID // the organization that sent the person, usually a faction
}

// Kind implements Entity.
func (*Membership) Kind() Kind { return KindMembership }

// Current reports whether the membership holds on that day. An unknown start or end
// does not end it.
func (m *Membership) Current(day Date) bool {
	return (m.StartDate == "" || m.StartDate <= day) && (m.EndDate == "" || m.EndDate >= day)
}
