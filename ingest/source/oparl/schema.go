package oparl

import (
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// property is what OParl says a property holds: one object of a kind or several,
// embedded or named by address. Servers mix all four, so all four are read.
type property struct {
	kind council.Kind
	list bool
	// back is the property of the embedded object that names its parent; it is filled
	// in, so that the object reads the same embedded and on its own.
	back string
}

func one(kind council.Kind) property  { return property{kind: kind} }
func many(kind council.Kind) property { return property{kind: kind, list: true} }

// properties are the references of OParl 1.1, section 3, and the spellings of 1.0.
// Lists behind an address of their own (Body.paper, Organization.meeting) are not here:
// they are crawled or follow from the other side.
var properties = map[council.Kind]map[string]property{
	council.KindSystem: {},
	council.KindBody: {
		"system": one(council.KindSystem), "location": one(council.KindLocation), "legislativeTerm": many(council.KindLegislativeTerm),
	},
	council.KindLegislativeTerm: {},
	council.KindOrganization: {
		"membership":        {kind: council.KindMembership, list: true, back: "organization"},
		"subOrganizationOf": one(council.KindOrganization), "location": one(council.KindLocation),
	},
	council.KindPerson: {
		"membership": {kind: council.KindMembership, list: true, back: "person"},
		"location":   one(council.KindLocation), "locationObject": one(council.KindLocation),
	},
	council.KindMembership: {
		"person": one(council.KindPerson), "organization": one(council.KindOrganization), "onBehalfOf": one(council.KindOrganization),
	},
	council.KindMeeting: {
		"location": one(council.KindLocation), "organization": many(council.KindOrganization), "participant": many(council.KindPerson),
		"invitation": one(council.KindFile), "resultsProtocol": one(council.KindFile), "verbatimProtocol": one(council.KindFile),
		"auxiliaryFile": many(council.KindFile), "agendaItem": {kind: council.KindAgendaItem, list: true, back: "meeting"},
	},
	council.KindAgendaItem: {
		"meeting": one(council.KindMeeting), "consultation": one(council.KindConsultation),
		"resolutionFile": one(council.KindFile), "auxiliaryFile": many(council.KindFile),
	},
	council.KindPaper: {
		"relatedPaper": many(council.KindPaper), "superordinatedPaper": many(council.KindPaper), "subordinatedPaper": many(council.KindPaper),
		"mainFile": one(council.KindFile), "auxiliaryFile": many(council.KindFile), "location": many(council.KindLocation),
		"originatorPerson": many(council.KindPerson), "originatorOrganization": many(council.KindOrganization),
		"underDirectionOf": many(council.KindOrganization),
		"consultation":     {kind: council.KindConsultation, list: true, back: "paper"},
	},
	council.KindConsultation: {
		"paper": one(council.KindPaper), "agendaItem": one(council.KindAgendaItem), "meeting": one(council.KindMeeting),
		"organization": many(council.KindOrganization),
	},
	council.KindFile: {
		"masterFile": one(council.KindFile), "derivativeFile": many(council.KindFile),
		"paper": many(council.KindPaper), "meeting": many(council.KindMeeting), "agendaItem": many(council.KindAgendaItem),
	},
	council.KindLocation: {},
}

// bodyLists are the lists of a Body that hold its objects, with what they hold; the
// order is the one in which pages are applied (OParl 1.1, 3.3; the last six are new in
// 1.1). Where one object stands in several places with the same modified, the last
// counts: the lists that show an object on its own come behind those that embed it.
var bodyLists = []struct {
	property string
	kind     council.Kind
}{
	{"organization", council.KindOrganization},
	{"person", council.KindPerson},
	{"meeting", council.KindMeeting},
	{"paper", council.KindPaper},
	{"legislativeTermList", council.KindLegislativeTerm},
	{"locationList", council.KindLocation},
	{"membership", council.KindMembership},
	{"consultation", council.KindConsultation},
	{"agendaItem", council.KindAgendaItem},
	{"file", council.KindFile},
}

// kindOf reads OParl's type address ("https://schema.oparl.org/1.1/Paper").
func kindOf(typ string) (council.Kind, bool) {
	k := council.Kind(typ[strings.LastIndexByte(typ, '/')+1:])
	_, ok := properties[k]
	return k, ok
}
