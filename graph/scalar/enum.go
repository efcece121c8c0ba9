package scalar

import (
	"cmp"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// MarshalOutcome writes an outcome; what was not understood is null.
func MarshalOutcome(o council.Outcome) graphql.Marshaler {
	return optional(string(o))
}

// UnmarshalOutcome reads an outcome; the schema has already checked it.
func UnmarshalOutcome(v any) (council.Outcome, error) {
	s, err := graphql.UnmarshalString(v)
	return council.Outcome(s), err
}

// MarshalAccessibilityStatus writes how far pages comply: the domain's words are small.
func MarshalAccessibilityStatus(s string) graphql.Marshaler {
	return optional(strings.ToUpper(s))
}

// UnmarshalAccessibilityStatus is there for the generated code; no argument takes a status.
func UnmarshalAccessibilityStatus(any) (string, error) {
	return "", council.InvalidField("", "an accessibility status cannot be given")
}

// MarshalTask writes what a station is for; null where the source does not say.
func MarshalTask(t archive.Task) graphql.Marshaler {
	return optional(string(t))
}

// UnmarshalTask reads a task; the schema has already checked it.
func UnmarshalTask(v any) (archive.Task, error) {
	s, err := graphql.UnmarshalString(v)
	return archive.Task(s), err
}

// MarshalKind writes the type of an object, which has OParl's spelling in GraphQL too.
func MarshalKind(k council.Kind) graphql.Marshaler {
	return graphql.MarshalString(string(k))
}

// UnmarshalKind reads the type of an object.
func UnmarshalKind(v any) (council.Kind, error) {
	s, err := graphql.UnmarshalString(v)
	return council.Kind(s), err
}

// fileRoles name OParl's properties whatever type they stand at.
var fileRoles = map[council.LinkRole]string{
	council.LinkPaperMainFile:            "MAIN_FILE",
	council.LinkPaperAuxiliaryFile:       "AUXILIARY_FILE",
	council.LinkMeetingInvitation:        "INVITATION",
	council.LinkMeetingResultsProtocol:   "RESULTS_PROTOCOL",
	council.LinkMeetingVerbatimProtocol:  "VERBATIM_PROTOCOL",
	council.LinkMeetingAuxiliaryFile:     "AUXILIARY_FILE",
	council.LinkAgendaItemResolutionFile: "RESOLUTION_FILE",
	council.LinkAgendaItemAuxiliaryFile:  "AUXILIARY_FILE",
}

// MarshalFileRole writes the role that a file has for what it belongs to.
func MarshalFileRole(r council.LinkRole) graphql.Marshaler {
	return optional(fileRoles[r])
}

// UnmarshalFileRole is there for the generated code; no argument takes a role.
func UnmarshalFileRole(any) (council.LinkRole, error) {
	return "", council.InvalidField("", "a file role cannot be given")
}

// MarshalReadingFault writes why a file has no text; null if nothing is wrong.
func MarshalReadingFault(f council.ReadingFault) graphql.Marshaler {
	return optional(string(f))
}

// UnmarshalReadingFault reads a fault; the schema has already checked it.
func UnmarshalReadingFault(v any) (council.ReadingFault, error) {
	s, err := graphql.UnmarshalString(v)
	return council.ReadingFault(s), err
}

// MarshalPageMethod writes how a page was read: the domain's words are small, and a page without a word is one that
// nothing read.
func MarshalPageMethod(m council.PageMethod) graphql.Marshaler {
	return graphql.MarshalString(strings.ToUpper(string(cmp.Or(m, council.MethodNone))))
}

// UnmarshalPageMethod reads a method; the schema has already checked it.
func UnmarshalPageMethod(v any) (council.PageMethod, error) {
	s, err := graphql.UnmarshalString(v)
	return council.PageMethod(strings.ToLower(s)), err
}

// MarshalDocumentType writes what kind of document a file is; null if nothing says so.
func MarshalDocumentType(t council.DocumentType) graphql.Marshaler {
	return optional(string(t))
}

// UnmarshalDocumentType reads a type of documents; the schema has already checked it.
func UnmarshalDocumentType(v any) (council.DocumentType, error) {
	s, err := graphql.UnmarshalString(v)
	return council.DocumentType(s), err
}
