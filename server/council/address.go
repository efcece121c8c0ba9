package council

import (
	"fmt"
	"net/url"
	"strings"
)

// ParseAddress reads what can be the address of an OParl object or server (OParl 1.1,
// 2.1): http or https, with a host and without a user. Spaces around it do not count. Its
// errors are plain ones, for the reader: the caller knows which input was wrong.
func ParseAddress(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.User != nil {
		return nil, fmt.Errorf("%q is no http or https address", address)
	}
	return u, nil
}
