package council

// Paper is a Vorlage, Antrag, Anfrage or other document of the council's work
// (OParl 1.1, 3.10).
type Paper struct {
	Object
	Name      string
	Reference string // not unique on real servers, never a key
	Date      Date
	// SortDate is Date, or the earliest trace of the paper where the source names no
	// date: its first meeting, its first file, its creation.
	SortDate  Date
	PaperType string
}

// Kind implements Entity.
func (*Paper) Kind() Kind { return KindPaper }

// Consultation is one station of a paper on its way through the bodies: one paper on
// one agenda item (OParl 1.1, 3.11).
type Consultation struct {
	Object
	PaperID       ID
	MeetingID     ID
	AgendaItemID  ID
	Authoritative *bool
	Role          string // Vorberatung, Entscheidung, Kenntnisnahme …: free text
}

// Kind implements Entity.
func (*Consultation) Kind() Kind { return KindConsultation }

// File is a document (OParl 1.1, 3.12).
type File struct {
	Object
	Name               string
	FileName           string
	MimeType           string
	Date               Date
	Size               int64 // bytes, 0 if unknown
	SHA1Checksum       string
	SHA512Checksum     string
	Text               string // the text the source itself gives
	AccessURL          string
	DownloadURL        string
	ExternalServiceURL string
	MasterFileID       ID
	FileLicense        string
}

// Kind implements Entity.
func (*File) Kind() Kind { return KindFile }
