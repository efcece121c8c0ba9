package graph

import "github.com/ratsfenster/ratsfenster/server/council"

// leading are the fields of a type that lead to objects, and the names under which fragments may speak of the type.
type leading struct {
	satisfies []string
	fields    map[string]step
}

// steps lists every field of the schema that leads from objects to objects, by type. A test holds it complete: a field
// that is missing here would be read once per object.
var steps map[string]leading

func init() { // not a plain initializer: the steps refer to functions that look into the map
	steps = map[string]leading{
		"System": node("System", map[string]step{"bodies": systemBodies, "source": sourceOf[*council.System]()}),
		"Body": node("Body", map[string]step{
			"system": bodySystem, "location": bodyLocation, "legislativeTerms": bodyTerms, "districts": bodyDistricts,
			"organizations": bodyOrganizations, "persons": bodyPersons, "meetings": bodyMeetings, "papers": bodyPapers,
			"files": bodyFiles, "source": sourceOf[*council.Body](),
		}),
		"LegislativeTerm": node("LegislativeTerm", common[*council.LegislativeTerm](nil)),
		"District": node("District", map[string]step{
			"body": districtBody, "organizations": districtOrganizations, "meetings": districtMeetings,
			"papers": districtPapers, "motions": districtMotions, "source": districtSource,
		}),
		"Organization": node("Organization", common[*council.Organization](map[string]step{
			"subOrganizationOf": organizationParent, "subOrganizations": organizationParts, "location": organizationLocation,
			"district": organizationDistrict, "memberships": organizationMemberships,
			"membershipsOnBehalf": organizationMembershipsOnBehalf, "meetings": organizationMeetings, "papers": organizationPapers,
		})),
		"Person": node("Person", common[*council.Person](map[string]step{
			"memberships": personMemberships, "papers": personPapers,
		})),
		"Membership": node("Membership", common[*council.Membership](map[string]step{
			"person": membershipPerson, "organization": membershipOrganization, "onBehalfOf": membershipOnBehalfOf,
		})),
		"Meeting": node("Meeting", common[*council.Meeting](map[string]step{
			"location": meetingLocation, "organizations": meetingOrganizations, "participants": meetingParticipants,
			"invitation": meetingInvitation, "resultsProtocol": meetingResultsProtocol, "verbatimProtocol": meetingVerbatimProtocol,
			"auxiliaryFiles": meetingAuxiliaryFiles, "files": fileLinksOf[*council.Meeting](),
			"agendaItems": meetingAgendaItems, "removedAgendaItems": meetingRemovedItems,
			"agendaChanges": meetingChanges, "sequence": meetingSequence,
			"revisions": revisionsOf[*council.Meeting](), "missingLinks": missingLinksOf[*council.Meeting](),
		})),
		"AgendaItem": node("AgendaItem", common[*council.AgendaItem](map[string]step{
			"meeting": agendaItemMeeting, "consultation": agendaItemConsultations, "consultations": agendaItemConsultations,
			"resolutionFile": agendaItemResolutionFile, "auxiliaryFiles": agendaItemAuxiliaryFiles,
			"vote": agendaItemVote, "votes": agendaItemVotes,
			"files": fileLinksOf[*council.AgendaItem](), "revisions": revisionsOf[*council.AgendaItem](),
		})),
		"Paper": node("Paper", common[*council.Paper](map[string]step{
			"relatedPapers": paperRelated, "superordinatedPapers": paperSuperordinated, "subordinatedPapers": paperSubordinated,
			"mainFile": paperMainFile, "auxiliaryFiles": paperAuxiliaryFiles, "files": fileLinksOf[*council.Paper](),
			"locations": paperLocations, "districts": paperDistricts, "originatorPersons": paperPersons, "originatorOrganizations": paperOrganizations,
			"underDirectionOf": paperUnderDirection, "consultations": paperConsultations, "progress": paperProgress,
			"decision": paperDecision, "reasons": paperReasons, "finance": paperFinance, "mentionedIn": paperMentionedIn,
			"revisions": revisionsOf[*council.Paper](), "missingLinks": missingLinksOf[*council.Paper](),
		})),
		"Consultation": node("Consultation", common[*council.Consultation](map[string]step{
			"paper": consultationPaper, "meeting": consultationMeeting, "agendaItem": consultationAgendaItem,
			"organizations": consultationOrganizations,
		})),
		"File": node("File", common[*council.File](map[string]step{
			"masterFile": fileMaster, "derivativeFiles": fileDerivatives, "papers": filePapers, "meetings": fileMeetings,
			"agendaItems": fileAgendaItems, "revisions": revisionsOf[*council.File](),
			"reading": fileReading, "pages": filePages{}, "documentType": fileStructure, "structure": fileStructure,
		})),
		"Location": node("Location", common[*council.Location](map[string]step{
			"bodies": locationBodies, "papers": locationPapers,
		})),
		"Source": node("Source", map[string]step{"freshness": sourceFreshness, "reading": sourceReading}),
		"PaperProgress": {[]string{"PaperProgress"}, map[string]step{
			"evidence": progressEvidence, "next": progressNext, "decision": progressDecision, "steps": progressSteps,
		}},
		"ProgressStep": {[]string{"ProgressStep"}, map[string]step{
			"consultation": stepConsultation, "meeting": stepMeeting, "agendaItem": stepAgendaItem, "organizations": stepOrganizations,
		}},
		"Revision": {[]string{"Revision"}, map[string]step{"paper": revisionPaper}},
		"FileLink": {[]string{"FileLink"}, map[string]step{"file": linkFile}},

		"PaperDistrict": {[]string{"PaperDistrict"}, map[string]step{"district": concernedDistrict}},

		"Structure": {[]string{"Structure"}, map[string]step{
			"reference": structureReference, "date": structureDate, "subject": structureSubject, "department": structureDepartment,
			"originators": structureOriginators, "stations": structureStations, "items": structureItems, "mentions": structureMentions,
		}},
		"Found": {[]string{"Found"}, map[string]step{
			"paper": foundPaper, "organization": foundOrganization, "person": foundPerson,
		}},
		"FoundStation": {[]string{"FoundStation"}, map[string]step{
			"organization": foundStationOrganization, "meeting": foundStationMeeting,
		}},
		"FoundItem": {[]string{"FoundItem"}, map[string]step{"votes": foundItemVotes, "agendaItem": foundItemAgendaItem}},
		"Vote":      {[]string{"Vote"}, map[string]step{"file": voteFile, "agendaItem": voteAgendaItem}},
		"Mention": {[]string{"Mention"}, map[string]step{
			"paper": mentionPaper, "district": mentionDistrict, "organization": mentionOrganization, "meeting": mentionMeeting,
		}},
		"FileMention":  {[]string{"FileMention"}, map[string]step{"file": fileMentionFile}},
		"Passage":      {[]string{"Passage"}, map[string]step{"file": passageFile}},
		"PaperFinance": {[]string{"PaperFinance"}, map[string]step{"file": paperFinanceFile}},
	}
}

func node(name string, fields map[string]step) leading {
	return leading{[]string{name, "Node"}, fields}
}

// common adds what every OParl object within a body leads to.
func common[E council.Entity](fields map[string]step) map[string]step {
	all := map[string]step{"body": bodyOf[E](), "source": sourceOf[E]()}
	for name, s := range fields {
		all[name] = s
	}
	return all
}
