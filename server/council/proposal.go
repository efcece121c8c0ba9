package council

import "context"

// ProposalField is what a proposal is about, in the words of the CSV that may come with a folder.
type ProposalField string

// The fields that are read from a file's name and first page.
const (
	ProposedReference    ProposalField = "reference" // the number of the paper
	ProposedDate         ProposalField = "date"
	ProposedName         ProposalField = "name" // the title
	ProposedPaperType    ProposalField = "paperType"
	ProposedOrganization ProposalField = "organization" // the body that deals with it
	// ProposedMeeting is the day of its meeting, with whose it is where that is known: "2026-03-14 Stadtrat".
	ProposedMeeting ProposalField = "meeting"
)

// Proposal is what was read about a file that came without metadata, from its name or its first page. What is sure enough
// is used; what is not waits for somebody to confirm it and is used nowhere until then.
type Proposal struct {
	FileID     ID
	SourceID   ID
	Field      ProposalField
	Value      string
	Confidence float64 // 0 to 1; 1 is not read but said, by a CSV or by somebody
	Evidence   string  // the words it was read from
	Page       int     // 0: the file's name or the CSV
	Used       bool
}

// ProposalFilter selects proposals; empty fields select all.
type ProposalFilter struct {
	SourceIDs, FileIDs []ID
	Field              ProposalField // only about this
	Value              string        // only with exactly this value: which other files say the same?
	Unused             bool          // only those that wait
	Used               bool          // only those that are used
}

// Proposals keeps what was read about files without metadata.
type Proposals interface {
	// Proposals lists them by source, file, field and falling confidence.
	Proposals(ctx context.Context, f ProposalFilter, p Page) ([]*Proposal, error)
	// PutProposals stores those of one file in place of what was there.
	PutProposals(ctx context.Context, fileID ID, list []*Proposal) error
}
