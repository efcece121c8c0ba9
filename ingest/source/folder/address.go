package folder

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// NameOf is the name of a source that is this folder: the folder's own name. INVALID for one that has none, as "/".
func NameOf(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("naming the folder: %w", err)
	}
	name := strings.TrimSpace(strings.Map(func(r rune) rune {
		if strings.ContainsRune("/?#%\\", r) || !unicode.IsPrint(r) || r == utf8.RuneError {
			return '-'
		}
		return r
	}, norm.NFC.String(filepath.Base(abs))))
	if strings.Trim(name, "-. ") == "" {
		return "", council.InvalidField("name", "%s has no name of its own; give the source one by --name", dir)
	}
	return name, nil
}

// addresses are those of the objects of one source. Files are named by "/", other objects by "?", which no file's address
// has.
type addresses struct{ source string }

func (a addresses) body() string { return a.source + "?body" }

// file is the address of the file at a path inside the folder, with slashes.
func (a addresses) file(path string) string { return a.source + "/" + escape(norm.NFC.String(path)) }

func (a addresses) paper(reference string) string { return a.source + "?paper=" + key(reference) }

// paperOf is the address of a paper without a number, which is the file at this address.
func (a addresses) paperOf(file string) string {
	return a.source + "?file=" + strings.TrimPrefix(file, a.source+"/")
}

func (a addresses) organization(name string) string {
	return a.source + "?organization=" + escape(council.Fold(name))
}

func (a addresses) meeting(m meeting) string {
	return a.source + "?meeting=" + string(m.date) + "/" + escape(council.Fold(m.organization))
}

func (a addresses) consultation(paper string, m meeting) string {
	return paper + "&consultation=" + string(m.date) + "/" + escape(council.Fold(m.organization))
}

// isDerived reports whether an address is that of something which is said or read of files, not of a file or the body.
func (a addresses) isDerived(address string) bool {
	rest, ok := strings.CutPrefix(address, a.source+"?")
	return ok && rest != "body"
}

// escape takes out what would end a part of an address, and what nobody sees.
func escape(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			fmt.Fprintf(&b, "%%%02X", s[i]) // a name in an encoding of its own
		case strings.ContainsRune("%?#&", r) || !unicode.IsPrint(r):
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// printable takes out of a name or a cell what nobody sees, and what no database keeps.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || !unicode.IsPrint(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, norm.NFC.String(s))
}

// key is a reference without what differs from hand to hand: 0474/2022 is 0474-2022, BV/12/22 is bv 12/22.
func key(reference string) string {
	return strings.Join(strings.FieldsFunc(council.Fold(reference), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "/")
}
