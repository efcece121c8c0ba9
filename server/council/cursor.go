package council

import (
	"strconv"
	"time"
)

// The cursors of the lists that can be long: the sort key of an entry and its ID. Both
// run in the direction of the list, so an empty key is last in a descending list.

// SortKey returns the form in which a name is sorted: folded, and cut to a length that
// databases can sort by.
func SortKey(name string) string {
	const longest = 200
	folded := []rune(Fold(name))
	return string(folded[:min(longest, len(folded))])
}

// CursorOfPaper is a paper's place among papers: by SortDate, newest first.
func CursorOfPaper(p *Paper) Cursor { return Cursor{Key: string(p.SortDate), ID: p.ID} }

// CursorOfMeeting is a meeting's place among meetings: by start in UTC.
func CursorOfMeeting(m *Meeting) Cursor {
	c := Cursor{ID: m.ID}
	if m.Start != nil {
		c.Key = m.Start.UTC().Format(time.RFC3339)
	}
	return c
}

// CursorOfOrganization is an organization's place among organizations: by name.
func CursorOfOrganization(o *Organization) Cursor { return Cursor{Key: SortKey(o.Name), ID: o.ID} }

// CursorOfPerson is a person's place among persons: by family and given name, or by the
// whole name where the source tells no family name.
func CursorOfPerson(p *Person) Cursor {
	name := p.FamilyName + " " + p.GivenName
	if p.FamilyName == "" {
		name = p.Name
	}
	return Cursor{Key: SortKey(name), ID: p.ID}
}

// CursorOfFile is a file's place among files: by date, newest first.
func CursorOfFile(f *File) Cursor { return Cursor{Key: string(f.Date), ID: f.ID} }

// CursorOfRevision is a revision's place among recent revisions, newest first.
func CursorOfRevision(r *Revision) Cursor {
	return Cursor{Key: r.At.UTC().Format(time.RFC3339) + " " + strconv.Itoa(r.Number), ID: r.ObjectID}
}
