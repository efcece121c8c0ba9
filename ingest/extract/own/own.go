// Package own is what a document says of itself, and how much of it is read, by whichever engine reads it.
package own

import "github.com/ratsfenster/ratsfenster/server/council"

// Info is a document's own data.
type Info struct{ Title, Author, Producer string }

const (
	// MostEntries is how many bookmarks of an outline are read.
	MostEntries = 2000
	// Deepest is how many levels of them, and of whatever else lies in levels, are gone down.
	Deepest = 8
	// MostLinks is how many links of a page are read.
	MostLinks = 500
	// LongestAddress is how many bytes the address of a link may have.
	LongestAddress = 2000
)

// Address is where a link leads, if a reader may be led there: no mail, no script, no file. Empty otherwise.
func Address(s string) string {
	u, err := council.ParseAddress(s)
	if err != nil || len(s) > LongestAddress {
		return ""
	}
	return u.String()
}
