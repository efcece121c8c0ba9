package feedback

import (
	"net/mail"
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
	Page                        string // path on our own site
	What                        string
	Name, Email, Phone, Address string
	Lang                        string
}

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
)

// Wrong is a fault at a field: page, what, name, email, phone, address.
type Wrong struct {
	Field string
	Fault Fault
	// Longest and Length in characters, of what is too long.
	Longest, Length int
}

// Check lists what is wrong with a draft, in the order of the form.
func (d Draft) Check() []Wrong {
	var out []Wrong
	for _, f := range []struct {
		name, text string
		longest    int
		sound      func(string) Fault
	}{
		{"what", d.What, LongestWhat, required},
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
