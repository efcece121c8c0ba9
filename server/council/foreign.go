package council

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Names under which others know our objects: the pages of the publisher's own system, the numbers of papers, and the
// beginning of our own ids, which people can type.

// ShortIDLength is how much of an ID a short link holds: ten characters are 50 bits. Among a
// million objects two share them with a chance of 1 in 2,000; a short link then leads to both.
const ShortIDLength = 10

// Short is the beginning of an ID that short links hold. It outlives every re-import, as the ID does.
func (id ID) Short() string { return string(id[:min(len(id), ShortIDLength)]) }

// misread are the digits that base32 does not have, by the letters they are taken for on paper.
var misread = strings.NewReplacer("0", "o", "1", "l")

// ParseShortID reads what somebody typed as the beginning of an ID: at least ShortIDLength of its characters, in
// capitals too. It returns NOT_FOUND for anything else.
func ParseShortID(s string) (string, error) {
	short := misread.Replace(strings.ToLower(s))
	if len(short) < ShortIDLength || len(short) > idLength {
		return "", Errorf(NotFound, "no object has an id that begins with %.40q", s)
	}
	if _, err := ParseID(short + strings.Repeat("a", idLength-len(short))); err != nil {
		return "", Errorf(NotFound, "no object has an id that begins with %.40q", s)
	}
	return short, nil
}

// WebKey is the key of a web address: equal for addresses that differ in nothing but scheme, www., default port, the
// order of parameters, a slash at the end or a fragment. Empty for what is no web address. A scheme may be missing.
func WebKey(address string) ID {
	address = strings.TrimSpace(address)
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	u, err := ParseAddress(address)
	if err != nil || !strings.Contains(u.Hostname(), ".") && u.Hostname() != "localhost" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	query := u.RawQuery
	if values, err := url.ParseQuery(query); err == nil {
		for _, v := range values {
			slices.Sort(v)
		}
		query = values.Encode()
	}
	return NewID("web\n" + host + strings.TrimRight(u.Path, "/") + "?" + query)
}

// ReferenceKey is the key of a paper's reference, empty for an empty one.
func ReferenceKey(reference string) ID {
	folded := Fold(strings.TrimSpace(reference))
	if folded == "" {
		return ""
	}
	return NewID("reference\n" + folded)
}

// ForeignKeys are the keys of the names under which others know an object. Only what has a page here has any.
func ForeignKeys(e Entity) []ID {
	var keys []ID
	switch e := e.(type) {
	case *Paper:
		keys = []ID{WebKey(e.Web), ReferenceKey(e.Reference)}
	case *Organization, *Person, *Meeting, *AgendaItem, *File:
		keys = []ID{WebKey(ObjectOf(e).Web)}
	}
	return slices.DeleteFunc(keys, func(k ID) bool { return k == "" })
}

// Identity is what an ID names.
type Identity struct {
	ID      ID
	Kind    Kind
	Deleted bool
}

// Listing is what a list of all pages says of an object.
type Listing struct {
	ID       ID
	Name     string
	Modified *time.Time
}

// NameIndex finds objects by what others call them. It is a part of Reader.
type NameIndex interface {
	// IdentitiesFrom finds up to limit ids that begin with these characters, deleted ones too.
	IdentitiesFrom(ctx context.Context, prefix string, limit int) ([]Identity, error)
	// IdentitiesNamed finds up to limit objects that have one of these ids or foreign keys, deleted ones too.
	IdentitiesNamed(ctx context.Context, ids, foreignKeys []ID, limit int) ([]Identity, error)
	// Listings lists what of a kind is neither deleted nor orphaned, by id: for lists of addresses, which are long.
	// Kinds without a name have none.
	Listings(ctx context.Context, kind Kind, p Page) ([]Listing, error)
}
