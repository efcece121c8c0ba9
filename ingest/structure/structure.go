// Package structure finds what a council's document says: what kind of document it is, its sections, money, votes and the
// things it mentions. Rules over the text and nothing else: no database, no network, no clock. Every rule has a file of
// its own, so that whoever finds a fault knows where to look.
package structure

import "github.com/ratsfenster/ratsfenster/server/council"

// Rules is the version of the rules. It is raised when a better reading shall be applied to old texts.
const Rules = "1"

// Document is the text of one file with what is known of the file.
type Document struct {
	// Name and FileName are what the publisher calls the file.
	Name, FileName string
	// Role is how the file belongs to its owner, "" if unknown.
	Role council.LinkRole
	// PaperType and Reference are those of the paper that the file belongs to, if any.
	PaperType, Reference string
	Pages                []Page // in order
}

// Page is the text of a page without header and footer: lines ended by "\n", paragraphs by an empty line, cells of a table
// row by a tab or only by spaces.
type Page struct {
	Number int
	Text   string
}

// Read finds what a document says. It takes time in proportion to the text and gives the same for the same text; k may be
// nil. Ids are set where k tells them without a doubt; papers, meetings and agenda items are left to whoever knows the
// database.
func Read(d Document, k *Known) *council.Structure {
	if k == nil {
		k = NewKnown(nil, nil, nil)
	}
	r := &reader{Document: d, known: k, lines: linesOf(d.Pages)}
	r.out.Type, r.out.Confidence, r.out.TypePage = r.documentType()
	r.stations()
	r.originators()
	r.letterhead()
	if r.tellsOfVotes() {
		r.items()
	} else {
		r.sections()
		r.finance()
	}
	r.mentions()
	return &r.out
}

// reader holds a document while the rules go over it, each adding what it finds.
type reader struct {
	Document
	known *Known
	lines []line
	out   council.Structure

	heads      []itemHead // of agenda items; itemHeads gives them
	headsKnown bool
	// afterStations is the index of the first line below the Beratungsfolge, 0 if there is none; stationsFrom is that of
	// its heading.
	stationsFrom, afterStations int
	// originEnd is the index of the first line below a list of originators that takes several lines, 0 if there is none.
	originEnd int
	// own are spellings of the document's own number, which it does not mention.
	own map[string]bool
}

// tellsOfVotes says whether the document reports what a meeting did, so that it is cut into agenda items.
func (r *reader) tellsOfVotes() bool {
	return r.out.Type == council.DocumentMinutes || r.out.Type == council.DocumentExtract
}
