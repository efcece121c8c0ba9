package feedback

import (
	"net/mail"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// The longest texts, in characters.
const (
	LongestWhat    = 4000
	LongestPage    = 500
	LongestName    = 200
	LongestContact = 300 // each of e-mail, phone, address
)

// Draft is what somebody wrote into the form.
type Draft struct {
	Kind council.BarrierKind
	// FileID is the file of which an accessible version is asked for, and Formats are the forms that would help.
	FileID  council.ID
	Formats []Format

	Page                        string // path on our own site
	What                        string // who asks for an accessible version may leave it empty
	Name, Email, Phone, Address string
	Lang                        string
}

// Format is a form in which somebody can read a document.
type Format string

// The forms.
const (
	FormatText       Format = "TEXT"           // plain text, or a page
	FormatPDF        Format = "ACCESSIBLE_PDF" // tagged, so that it can be read aloud
	FormatLargePrint Format = "LARGE_PRINT"
	FormatAloud      Format = "READ_ALOUD"
	FormatBraille    Format = "BRAILLE"
	FormatPlain      Format = "PLAIN_LANGUAGE" // a summary in Einfache Sprache
	FormatEasy       Format = "EASY_LANGUAGE"  // a summary in Leichte Sprache
)

// Formats are all forms, in the order in which they are offered.
var Formats = []Format{FormatText, FormatPDF, FormatLargePrint, FormatAloud, FormatBraille, FormatPlain, FormatEasy}

// Fault says what is wrong with a field.
type Fault string

// The faults.
const (
	FaultMissing  Fault = "MISSING"
	FaultTooLong  Fault = "TOO_LONG"
	FaultUnclean  Fault = "UNCLEAN" // control characters or bytes that are no text
	FaultNotEmail Fault = "NOT_AN_EMAIL"
	FaultNotPhone Fault = "NOT_A_PHONE"
	FaultNotHere  Fault = "NOT_HERE" // the address of another site
	FaultUnknown  Fault = "UNKNOWN"  // a form that nobody offers
)

// Wrong is a fault at a field: file, formats, what, page, name, email, phone, address.
type Wrong struct {
	Field string
	Fault Fault
	// Longest and Length in characters, of what is too long.
	Longest, Length int
}

// Check lists what is wrong with a draft, in the order of the form.
func (d Draft) Check() []Wrong {
	out, what := d.checkKind()
	for _, f := range []struct {
		name, text string
		longest    int
		sound      func(string) Fault
	}{
		{"what", d.What, LongestWhat, what},
		{"page", d.Page, LongestPage, ownPath},
		{"name", d.Name, LongestName, nil},
		{"email", d.Email, LongestContact, email},
		{"phone", d.Phone, LongestContact, phone},
		{"address", d.Address, LongestContact, nil},
	} {
		if w := check(f.text, f.longest, f.sound); w.Fault != "" {
			w.Field = f.name
			out = append(out, w)
		}
	}
	return out
}

// checkKind checks what only one kind of draft has, and returns how its text is checked.
func (d Draft) checkKind() ([]Wrong, func(string) Fault) {
	if d.Kind != council.BarrierAccessibleVersion {
		return nil, required
	}
	var out []Wrong
	if d.FileID == "" {
		out = append(out, Wrong{Field: "file", Fault: FaultMissing})
	}
	for _, f := range d.Formats {
		if !slices.Contains(Formats, f) {
			out = append(out, Wrong{Field: "formats", Fault: FaultUnknown})
			break
		}
	}
	return out, nil
}

// text is what is kept: the forms that would help in the first line, then what was written.
func (d Draft) text() string {
	if len(d.Formats) == 0 {
		return d.What
	}
	names := make([]string, len(d.Formats))
	for i, f := range d.Formats {
		names[i] = string(f)
	}
	return strings.TrimSpace("wanted: " + strings.Join(names, ", ") + "\n\n" + d.What)
}

func check(text string, longest int, sound func(string) Fault) Wrong {
	length := utf8.RuneCountInString(text)
	switch {
	case Clean(text) != text:
		return Wrong{Fault: FaultUnclean}
	case length > longest:
		return Wrong{Fault: FaultTooLong, Longest: longest, Length: length}
	case sound != nil:
		return Wrong{Fault: sound(text)}
	}
	return Wrong{}
}

func required(s string) Fault {
	if strings.TrimSpace(s) == "" {
		return FaultMissing
	}
	return ""
}

// ownPath accepts paths of our own site only: what staff click on must not lead elsewhere.
func ownPath(s string) Fault {
	if s != "" && (!strings.HasPrefix(s, "/") || strings.HasPrefix(s, "//") || strings.ContainsAny(s, "\\\n")) {
		return FaultNotHere
	}
	return ""
}

func email(s string) Fault {
	if s == "" {
		return ""
	}
	a, err := mail.ParseAddress(s)
	if err != nil || a.Address != s || !strings.Contains(s[strings.LastIndexByte(s, '@'):], ".") {
		return FaultNotEmail
	}
	return ""
}

func phone(s string) Fault {
	digits := 0
	for _, c := range s {
		if unicode.IsDigit(c) {
			digits++
		}
	}
	if s != "" && digits < 3 {
		return FaultNotPhone
	}
	return ""
}

// Clean takes out of a text what is no text: bytes that are no UTF-8, control characters but line breaks and tabs, and
// marks that turn the direction of what follows. Line breaks become one character each.
func Clean(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(s, ""))
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\n' || c == '\t':
			return c
		case unicode.IsControl(c), c == unicode.ReplacementChar, c >= 0x202a && c <= 0x202e, c >= 0x2066 && c <= 0x2069:
			return -1
		}
		return c
	}, s)
}

// pathOf is a page without its query, which may hold what somebody looked for.
func pathOf(r *council.BarrierReport) string {
	path, _, _ := strings.Cut(r.Page, "?")
	return path
}
