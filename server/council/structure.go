package council

// DocumentType is what kind of document a file is.
type DocumentType string

// The types of documents.
const (
	DocumentUnknown     DocumentType = ""
	DocumentMotion      DocumentType = "MOTION"       // Antrag
	DocumentAmendment   DocumentType = "AMENDMENT"    // Änderungsantrag, Ergänzungsantrag
	DocumentProposal    DocumentType = "PROPOSAL"     // Beschlussvorlage
	DocumentInformation DocumentType = "INFORMATION"  // Informationsvorlage, Mitteilung
	DocumentQuestion    DocumentType = "QUESTION"     // Anfrage
	DocumentAnswer      DocumentType = "ANSWER"       // Antwort, Stellungnahme
	DocumentMinutes     DocumentType = "MINUTES"      // Niederschrift, Protokoll
	DocumentExtract     DocumentType = "EXTRACT"      // Protokollauszug, Beschlussausfertigung
	DocumentInvitation  DocumentType = "INVITATION"   // Einladung, Tagesordnung
	DocumentStatute     DocumentType = "STATUTE"      // Satzung, Verordnung
	DocumentReport      DocumentType = "REPORT"       // Bericht, Gutachten, Konzept
	DocumentPlan        DocumentType = "PLAN"         // Plan, Karte, Zeichnung
	DocumentPresent     DocumentType = "PRESENTATION" // Präsentation
	DocumentBudget      DocumentType = "BUDGET"       // Haushalt, Wirtschaftsplan
	DocumentLetter      DocumentType = "LETTER"       // Schreiben
	DocumentAttachment  DocumentType = "ATTACHMENT"   // an attachment of no kind of its own
)

// DocumentTypes are all types of documents but the unknown one.
var DocumentTypes = []DocumentType{
	DocumentMotion, DocumentAmendment, DocumentProposal, DocumentInformation, DocumentQuestion, DocumentAnswer, DocumentMinutes,
	DocumentExtract, DocumentInvitation, DocumentStatute, DocumentReport, DocumentPlan, DocumentPresent, DocumentBudget,
	DocumentLetter, DocumentAttachment,
}

// Structure is what the rules found in the text of a file. Everything says from which page it comes.
type Structure struct {
	FileID     ID           `json:"-"`
	Type       DocumentType `json:"type,omitempty"`
	Confidence float64      `json:"confidence,omitempty"` // of Type, 0 to 1
	TypePage   int          `json:"typePage,omitempty"`
	// Reference, Date and Subject are what the document says of itself.
	Reference Found `json:"reference,omitzero"`
	Date      Found `json:"date,omitzero"` // Text is a Date
	Subject   Found `json:"subject,omitzero"`
	// Originators are the factions, groups, members or boards that submitted it.
	Originators []Found   `json:"originators,omitempty"`
	Department  Found     `json:"department,omitzero"`
	Sections    []Section `json:"sections,omitempty"`
	Finance     *Finance  `json:"finance,omitempty"`
	// Stations are the rows of a Beratungsfolge.
	Stations []FoundStation `json:"stations,omitempty"`
	// Items are the agenda items into which minutes are cut.
	Items    []FoundItem `json:"items,omitempty"`
	Mentions []Mention   `json:"mentions,omitempty"`
}

// Found is something that was read in a document: its words, the page they stand on, and what they were understood to
// name, where that is known.
type Found struct {
	Text string `json:"text"`
	Page int    `json:"page"`
	ID   ID     `json:"id,omitempty"`
}

// SectionKind is which part of a document a section is.
type SectionKind string

// The parts of documents that readers look for.
const (
	SectionDecision SectionKind = "DECISION" // Beschlussvorschlag, Beschlussantrag, Antragstext
	SectionReasons  SectionKind = "REASONS"  // Begründung, Sachverhalt
	SectionFinance  SectionKind = "FINANCE"  // finanzielle Auswirkungen
	SectionSummary  SectionKind = "SUMMARY"  // Kurzfassung
	SectionQuestion SectionKind = "QUESTION" // the questions of an Anfrage
	SectionAnswer   SectionKind = "ANSWER"
)

// Section is a part of a document under its heading.
type Section struct {
	Kind    SectionKind `json:"kind"`
	Heading string      `json:"heading,omitempty"`
	Text    string      `json:"text"`
	Page    int         `json:"page"`    // where it begins
	EndPage int         `json:"endPage"` // where it ends
}

// Finance is what a document says about money.
type Finance struct {
	// Effects is the answer of the check boxes: does it cost anything? nil where none is ticked.
	Effects *bool    `json:"effects,omitempty"`
	Page    int      `json:"page,omitempty"`
	Amounts []Amount `json:"amounts,omitempty"`
}

// Amount is a sum of money.
type Amount struct {
	Cents int64  `json:"cents"`
	Label string `json:"label,omitempty"` // what it is, in the document's words
	Text  string `json:"text"`            // as it stands there
	Page  int    `json:"page"`
}

// FoundStation is a row of a document's Beratungsfolge.
type FoundStation struct {
	Organization Found  `json:"organization"`
	Date         Date   `json:"date,omitempty"`
	Number       string `json:"number,omitempty"` // of the agenda item
	Public       *bool  `json:"public,omitempty"`
	Role         string `json:"role,omitempty"`
	Result       string `json:"result,omitempty"`
	Page         int    `json:"page"`
	MeetingID    ID     `json:"meetingId,omitempty"`
}

// FoundItem is an agenda item as minutes have it.
type FoundItem struct {
	Number  string `json:"number"`
	Name    string `json:"name"`
	Text    string `json:"text"`
	Page    int    `json:"page"`
	EndPage int    `json:"endPage"`
	Votes   []Vote `json:"votes,omitempty"`
	ItemID  ID     `json:"itemId,omitempty"`
}

// VoteKind says how a vote is told.
type VoteKind string

// The ways in which minutes tell of a vote.
const (
	VoteUnanimous VoteKind = "UNANIMOUS" // einstimmig, also with abstentions
	VoteMajority  VoteKind = "MAJORITY"  // mehrheitlich, without counts
	VoteCounted   VoteKind = "COUNTED"
	VoteNoted     VoteKind = "NOTED" // no vote: taken note of
	VoteOther     VoteKind = "OTHER" // a result without a word on how it came about
)

// Vote is the result of one vote under an agenda item, as the minutes tell it.
type Vote struct {
	AgendaItemID ID       `json:"-"`
	FileID       ID       `json:"-"`
	Kind         VoteKind `json:"kind"`
	Outcome      Outcome  `json:"outcome,omitempty"`
	// For, Against and Abstained are counts, nil where the minutes name none.
	For       *int   `json:"for,omitempty"`
	Against   *int   `json:"against,omitempty"`
	Abstained *int   `json:"abstained,omitempty"`
	About     string `json:"about,omitempty"` // what was voted on, if the minutes have several votes under one item
	Text      string `json:"text"`            // the minutes' own words
	Page      int    `json:"page"`
}

// MentionKind is what kind of thing a document mentions.
type MentionKind string

// What is looked for in documents.
const (
	MentionPaper        MentionKind = "PAPER"
	MentionStreet       MentionKind = "STREET"
	MentionDistrict     MentionKind = "DISTRICT"
	MentionOrganization MentionKind = "ORGANIZATION"
	MentionMeeting      MentionKind = "MEETING"
)

// Mention is something that a document names: once for each thing, at the page where it first stands.
type Mention struct {
	Kind MentionKind `json:"kind"`
	Text string      `json:"text"`
	Page int         `json:"page"`
	ID   ID          `json:"id,omitempty"` // of what it names, where that is known here
}
