package council

import "slices"

// LinkRole names the property through which one object names others, as
// "Type.property" in OParl's spelling.
type LinkRole string

// The list-valued properties of OParl 1.1. References to a single object are fields
// of the type itself.
const (
	LinkBodyLegislativeTerm      LinkRole = "Body.legislativeTerm"
	LinkOrganizationMembership   LinkRole = "Organization.membership"
	LinkPersonMembership         LinkRole = "Person.membership"
	LinkMeetingOrganization      LinkRole = "Meeting.organization"
	LinkMeetingParticipant       LinkRole = "Meeting.participant"
	LinkMeetingInvitation        LinkRole = "Meeting.invitation"
	LinkMeetingResultsProtocol   LinkRole = "Meeting.resultsProtocol"
	LinkMeetingVerbatimProtocol  LinkRole = "Meeting.verbatimProtocol"
	LinkMeetingAuxiliaryFile     LinkRole = "Meeting.auxiliaryFile"
	LinkMeetingAgendaItem        LinkRole = "Meeting.agendaItem"
	LinkAgendaItemResolutionFile LinkRole = "AgendaItem.resolutionFile"
	LinkAgendaItemAuxiliaryFile  LinkRole = "AgendaItem.auxiliaryFile"
	LinkPaperMainFile            LinkRole = "Paper.mainFile"
	LinkPaperAuxiliaryFile       LinkRole = "Paper.auxiliaryFile"
	LinkPaperRelated             LinkRole = "Paper.relatedPaper"
	LinkPaperSuperordinated      LinkRole = "Paper.superordinatedPaper"
	LinkPaperSubordinated        LinkRole = "Paper.subordinatedPaper"
	LinkPaperLocation            LinkRole = "Paper.location"
	LinkPaperOriginatorPerson    LinkRole = "Paper.originatorPerson"
	LinkPaperOriginatorOrg       LinkRole = "Paper.originatorOrganization"
	LinkPaperUnderDirectionOf    LinkRole = "Paper.underDirectionOf"
	LinkPaperConsultation        LinkRole = "Paper.consultation"
	LinkConsultationOrganization LinkRole = "Consultation.organization"
	LinkFileDerivative           LinkRole = "File.derivativeFile"
)

// FileRoles are the roles under which a file belongs to something.
var FileRoles = []LinkRole{
	LinkPaperMainFile, LinkPaperAuxiliaryFile, LinkMeetingInvitation, LinkMeetingResultsProtocol,
	LinkMeetingVerbatimProtocol, LinkMeetingAuxiliaryFile, LinkAgendaItemResolutionFile, LinkAgendaItemAuxiliaryFile,
}

// Contains reports whether the named object is part of the naming one, so that it is
// orphaned when it is named no longer. Other links just end.
func (r LinkRole) Contains() bool {
	switch r {
	case LinkMeetingAgendaItem, LinkPaperConsultation, LinkPersonMembership, LinkOrganizationMembership:
		return true
	default:
		return slices.Contains(FileRoles, r)
	}
}

// Link says that From names To.
type Link struct {
	From     ID
	Role     LinkRole
	To       ID
	Position int // order within From's list, from 0
	// Orphaned: From's newest version no longer names To.
	Orphaned bool
	// ByChild: only To says that it belongs to From; From's own list does not name it.
	ByChild bool
}

// MissingLink is an address that some object names and that nothing was ever seen at.
// It is kept as a link, never counted or listed, and tried again weekly.
type MissingLink struct {
	ID       ID
	URL      string
	SourceID ID
	Kind     Kind // what the naming property says it should be
	Status   int  // HTTP status of the last try, 0 if there was no answer
}
