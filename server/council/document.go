package council

import (
	"context"
	"strings"
	"time"
)

// ReadingStage is what has to be done next with a file.
type ReadingStage string

// The stages, in their order.
const (
	StageFetch     ReadingStage = "FETCH"     // get the bytes from the publisher
	StageExtract   ReadingStage = "EXTRACT"   // read text out of them
	StageStructure ReadingStage = "STRUCTURE" // find out what the text says
	StageDone      ReadingStage = "DONE"
)

// ReadingStages are all stages in their order.
var ReadingStages = []ReadingStage{StageFetch, StageExtract, StageStructure, StageDone}

// ReadingFault is why a file has no text, or why its stage must be tried again.
type ReadingFault string

// The faults.
const (
	FaultNone        ReadingFault = ""
	FaultNoAddress   ReadingFault = "NO_ADDRESS"  // the source names no address to fetch it from
	FaultUnreachable ReadingFault = "UNREACHABLE" // no answer, or a server error
	FaultNotThere    ReadingFault = "NOT_THERE"   // 404 or 410
	FaultNotPublic   ReadingFault = "NOT_PUBLIC"  // 401 or 403
	FaultPrivate     ReadingFault = "PRIVATE"     // the address is a private one
	FaultHTML        ReadingFault = "HTML"        // an HTML page was sent in its place
	FaultTooLarge    ReadingFault = "TOO_LARGE"
	FaultEmpty       ReadingFault = "EMPTY"
	FaultDisk        ReadingFault = "DISK"     // it could not be kept: the disk is full or read-only
	FaultNotRead     ReadingFault = "NOT_READ" // of a kind that is not read: a picture, a spreadsheet
	FaultEncrypted   ReadingFault = "ENCRYPTED"
	FaultBroken      ReadingFault = "BROKEN"
	FaultTimeout     ReadingFault = "TIMEOUT"   // reading it took longer than it may
	FaultMemory      ReadingFault = "MEMORY"    // reading it took more memory than it may
	FaultCrash       ReadingFault = "CRASH"     // the reading process died
	FaultNeedsOCR    ReadingFault = "NEEDS_OCR" // pages without a text layer, and no OCR on this machine
	FaultNoText      ReadingFault = "NO_TEXT"   // read to its end, and there are no words on it
)

// ReadFilesKind is the work that is left in the outbox where files are due to be read.
const ReadFilesKind = "files.read"

// ContentURL is where the bytes of a file are: the address for downloading it, or else the one for looking at it. Empty if
// the source names neither.
func (f *File) ContentURL() string {
	if f.DownloadURL != "" {
		return f.DownloadURL
	}
	return f.AccessURL
}

// Reading is where a file stands on its way from the publisher's server to text.
type Reading struct {
	FileID   ID
	SourceID ID
	// Turn grows whenever the file is claimed or has changed: what was worked out about an earlier one is not stored.
	Turn  int64
	Stage ReadingStage
	// Fault is why the stage has failed, or, once Stage is DONE, why there is no text or not all of it.
	Fault    ReadingFault
	Detail   string     // for the log and the operator, in English
	Attempts int        // failures of this stage in a row
	NextTry  *time.Time // when the stage is due; nil: not by itself
	Since    time.Time  // since when the file has been in this stage

	URL          string // where the content came from
	ETag         string // as the server gave it, for the next question
	LastModified string
	Checked      *time.Time // when the server was last asked
	Content      string     // SHA-256 of the bytes in hex, the name under which they are kept; empty until fetched
	Size         int64      // bytes
	MimeType     string     // by the first bytes, whatever the server said
	Structured   string     // the rules and the content by which the structure was found
}

// PageMethod names the engine that read a page.
type PageMethod string

// The engines, as they stand in the output of `ratsfenster extract`.
const (
	MethodPdfium     PageMethod = "pdfium"
	MethodLedongthuc PageMethod = "ledongthuc"
	MethodOCR        PageMethod = "ocr"
	MethodNone       PageMethod = "none"
)

// Content is what was read out of the bytes of one file. Files with the same bytes share it.
type Content struct {
	Hash     string // SHA-256 of the bytes in hex
	Reader   string // the version of the extraction that read it; another version reads again
	Fault    ReadingFault
	Detail   string
	Pages    int // how many pages the document has, also unread ones
	NoLayer  int // pages that still need OCR
	Title    string
	Author   string // of the document's own metadata, rarely a person
	Producer string
	Outline  []OutlineEntry
	// Methods counts pages by engine.
	Methods map[PageMethod]int
}

// OutlineEntry is a bookmark of a document.
type OutlineEntry struct {
	Level int    `json:"level"` // from 0
	Title string `json:"title"`
	Page  int    `json:"page"` // from 1, 0 if unknown
}

// Box is a place on a page, in points (1/72 inch) from its upper left corner as it is shown.
type Box struct {
	Left   float64 `json:"left"`
	Top    float64 `json:"top"`
	Right  float64 `json:"right"`
	Bottom float64 `json:"bottom"`
}

// Word is a word of a page: bytes [Start, End) of its text. A word that was hyphenated at the end of a line has two boxes.
type Word struct {
	Start, End int
	Boxes      []Box
}

// Span is a range of bytes [Start, End) of a page's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// PageLink is a link on a page to an address outside, or to a page of the same document.
type PageLink struct {
	URL  string `json:"url,omitempty"`
	Page int    `json:"page,omitempty"`
	Box  Box    `json:"box"`
}

// ContentPage is one page of a document.
type ContentPage struct {
	Hash          string  // of the content it belongs to
	Number        int     // from 1
	Width, Height float64 // points, as it is shown
	// Text is everything on the page in reading order, lines ended by "\n", paragraphs by an empty line, cells of a table
	// row by a tab. Words that were hyphenated at the end of a line are joined.
	Text string
	// Furniture are header, footer and page number: whole lines of Text, in order.
	Furniture []Span
	Method    PageMethod
	Score     float64 // how sure the engine is of the text, 0 to 1
	Links     []PageLink
	Words     []Word // empty unless asked for
}

// Body is the text without headers, footers and page numbers.
func (p *ContentPage) Body() string { return without(p.Text, p.Furniture) }

func without(text string, spans []Span) string {
	if len(spans) == 0 {
		return text
	}
	var b strings.Builder
	at := 0
	for _, s := range spans {
		b.WriteString(text[at:s.Start])
		at = s.End
	}
	b.WriteString(text[at:])
	return strings.Trim(b.String(), "\n")
}

// PageFilter selects pages of contents, ordered by content and number.
type PageFilter struct {
	Hashes  []string
	Numbers []int // all if empty
	Words   bool  // with the words and their boxes, which are many
}

// FileMention says that a file mentions something, and where first.
type FileMention struct {
	FileID ID
	Mention
}

// ReadingStatus is how far the files of one source are.
type ReadingStatus struct {
	SourceID ID
	// Waiting counts files by the stage they are in, those that have failed and will be tried again included; Retrying are
	// only these. Oldest is since when the file has waited that has waited longest.
	Waiting  map[ReadingStage]int
	Retrying map[ReadingStage]int
	Oldest   map[ReadingStage]time.Time
	// Faults counts files by why they have no text, or not all of it, whether they are tried again or not.
	Faults map[ReadingFault]int
	// Done counts the files that are through; WithText those of them with at least one word.
	Done, WithText int
	// Unsure counts what was read from files of a folder and waits for somebody to confirm it.
	Unsure int
}

// DocumentReader reads what was found in files. It is part of Reader.
type DocumentReader interface {
	// Readings finds how far these files are, in the order of their ids.
	Readings(ctx context.Context, fileIDs []ID) ([]*Reading, error)
	// Contents finds what was read out of bytes, by their hashes, in the order of these.
	Contents(ctx context.Context, hashes []string) ([]*Content, error)
	// ContentPages finds pages.
	ContentPages(ctx context.Context, f PageFilter) ([]*ContentPage, error)
	// Structures finds what the rules found in these files, in the order of their ids.
	Structures(ctx context.Context, fileIDs []ID) ([]*Structure, error)
	// Votes finds the votes under these agenda items, in the order of the items, then of the minutes.
	Votes(ctx context.Context, agendaItemIDs []ID) ([]*Vote, error)
	// Mentions finds which files mention one of these objects, newest files first.
	Mentions(ctx context.Context, ids []ID) ([]FileMention, error)
	// ReadingStatus says how far the files of each source are, in the order of the sources.
	ReadingStatus(ctx context.Context) ([]*ReadingStatus, error)
	// FailedReadings lists files that have a fault, those first that have waited longest: what will be tried again, and
	// what is through and has no text, or not all of it. An empty source means all. After does not apply.
	FailedReadings(ctx context.Context, sourceID ID, p Page) ([]*Reading, error)
}

// ReaderVersion names what reads text out of files: the version of the program's reading, and whether it has OCR.
type ReaderVersion struct {
	Version string
	OCR     bool
}

const withOCR = "+ocr"

// String is the name as it stands in Content.Reader.
func (v ReaderVersion) String() string {
	if v.OCR {
		return v.Version + withOCR
	}
	return v.Version
}

// All are the names of this version with and without OCR.
func (v ReaderVersion) All() []string { return []string{v.Version, v.Version + withOCR} }

// Enough reports whether a content that was read by some version would not be read better by this one.
func (v ReaderVersion) Enough(c *Content) bool {
	return c.Reader == v.String() || c.Reader == v.Version+withOCR || c.Reader == v.Version && c.NoLayer == 0
}

// ReadingQueue is the pipeline's own state. Every method is one short transaction.
type ReadingQueue interface {
	// ClaimReadings hands out up to limit files that are due at one of these stages (all if none is given) and that nobody
	// else holds, to owner until that time. Nearly done files come first, so that what was begun gets finished, then those
	// that have been due longest; last what is done and due to be asked for again.
	ClaimReadings(ctx context.Context, stages []ReadingStage, owner string, now, until time.Time, limit int) ([]*Reading, error)
	// ReleaseReadings gives back what an owner holds, at the start of a process whose predecessor may have died.
	ReleaseReadings(ctx context.Context, owner string) error
	// RenewReadings prolongs what an owner holds until that time.
	RenewReadings(ctx context.Context, owner string, until time.Time) error
	// PutReading stores where a file stands and gives it back. It changes nothing, and reports false, if owner no longer
	// holds the file or if the file was changed or removed since it was claimed (r.Turn is that of the claim).
	PutReading(ctx context.Context, owner string, r *Reading) (bool, error)
	// PutContent stores what was read out of bytes, whole: pages of an earlier version go. Places of words are kept to a
	// tenth of a point. INVALID if a word, a span or a number of a page cannot be.
	PutContent(ctx context.Context, c *Content, pages []*ContentPage) error
	// PutStructure stores what the rules found in a file, with its votes and mentions, in place of what was there, and
	// what of it readers see at once: they are part of the same transaction as PutReading(r). Without s, what was there goes.
	PutStructure(ctx context.Context, owner string, r *Reading, s *Structure) (bool, error)
	// NextReading is when the next file is due that nobody holds by then; nil if none is. now is when others hold files.
	NextReading(ctx context.Context, now time.Time) (*time.Time, error)
	// AgeReadings puts files back to be extracted that another version has read, or that need the OCR that is there now, and
	// those to be structured that other rules have read; it says how many. It takes several short transactions.
	AgeReadings(ctx context.Context, reader ReaderVersion, rules string, now time.Time) (int, error)
	// Unreferenced lists contents that no file names any longer, for a clean-up.
	Unreferenced(ctx context.Context, limit int) ([]string, error)
	// DropContents forgets contents that no file names.
	DropContents(ctx context.Context, hashes []string) error
	// NamedBytes lists those of these hashes that a file or a content names: their bytes are needed.
	NamedBytes(ctx context.Context, hashes []string) ([]string, error)
}
