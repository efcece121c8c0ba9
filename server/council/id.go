package council

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// ID names an object of the domain: 20 lower-case base32 characters derived from its
// address at the source. It is therefore equal on every database and after every
// re-import. The empty ID means "none".
type ID string

const idLength = 20

var idEncoding = base32.StdEncoding.WithPadding(base32.NoPadding)

// NewID derives the ID of the object with this address (OParl's "id"). OParl's
// reference would not do: it is not unique on real servers.
func NewID(url string) ID {
	sum := sha256.Sum256([]byte(url))
	return ID(strings.ToLower(idEncoding.EncodeToString(sum[:]))[:idLength])
}

// ParseID accepts only what NewID can have made.
// It returns NOT_FOUND for anything else: nothing can have that ID.
func ParseID(s string) (ID, error) {
	if len(s) != idLength {
		return "", Errorf(NotFound, "no object has the id %.40q", s)
	}
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < '2' || r > '7') {
			return "", Errorf(NotFound, "no object has the id %.40q", s)
		}
	}
	return ID(s), nil
}

// String returns the ID as it stands in addresses.
func (id ID) String() string { return string(id) }
