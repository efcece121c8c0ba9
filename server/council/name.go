package council

import "strings"

// NameOf returns a short readable name of an object, "" if it has none.
func NameOf(e Entity) string {
	switch e := e.(type) {
	case *System:
		return e.Name
	case *Body:
		return e.Name
	case *LegislativeTerm:
		return e.Name
	case *Organization:
		return e.Name
	case *Person:
		return e.Name
	case *Membership:
		return e.Role
	case *Meeting:
		return e.Name
	case *AgendaItem:
		return strings.TrimSpace(e.Number + " " + e.Name)
	case *Paper:
		return e.Name
	case *Consultation:
		return e.Role
	case *File:
		return e.Name
	case *Location:
		if e.Description != "" {
			return e.Description
		}
		return strings.TrimSpace(e.StreetAddress + " " + e.Locality)
	}
	return ""
}
