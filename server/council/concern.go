package council

import "context"

// ConcernReason says by what a paper concerns a district.
type ConcernReason string

// The reasons, strongest first. A paper may have several for the same district.
const (
	// ConcernOrganization: an Ortsbeirat of the district consults the paper, wrote it or directs it.
	ConcernOrganization ConcernReason = "ORGANIZATION"
	// ConcernPlace: the paper names a place that lies there.
	ConcernPlace ConcernReason = "PLACE"
	// ConcernTitle: the paper's title has the district's name in it.
	ConcernTitle ConcernReason = "TITLE"
)

// ConcernReasons are all reasons, strongest first.
var ConcernReasons = []ConcernReason{ConcernOrganization, ConcernPlace, ConcernTitle}

// PaperDistrict says that a paper concerns a district, and by what.
type PaperDistrict struct {
	PaperID, DistrictID ID
	Reason              ConcernReason
}

// DistrictState is for what the papers of districts were last worked out.
type DistrictState struct {
	// Rules names the rules and outlines.
	Rules string
	// DataVersion is the Reader's DataVersion of the data they were applied to, raised by what that wrote itself.
	DataVersion int64
}

// DistrictFacts is all that decides which papers concern which districts, as of one moment.
type DistrictFacts struct {
	DataVersion int64
	Bodies      []*Body
	Districts   []*District
	// Papers are all that readers see, with ID, BodyID and Name only.
	Papers []*Paper
	// Organizations are the papers that an Ortsbeirat consults, wrote or directs.
	Organizations []PaperDistrict
	// Locations are the places that papers name, with ID, GeoJSON and SubLocality only.
	Locations []*Location
	// Places are the papers' links to Locations.
	Places []Link
	// Stored is what was worked out last.
	Stored []PaperDistrict
}

// DistrictIndex keeps which papers concern which districts.
type DistrictIndex interface {
	// DistrictFacts reads what the answer depends on.
	DistrictFacts(ctx context.Context) (*DistrictFacts, error)
	// DistrictState says for what it was last worked out, the zero value if never.
	DistrictState(ctx context.Context) (DistrictState, error)
}
