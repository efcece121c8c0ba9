package frontend

import (
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// revisionsShown is how many revisions a page lists before it only counts the rest.
const revisionsShown = 15

// propertyName is an OParl property in the reader's language; one that we do not know keeps its name.
func (r *request) propertyName(property string) string {
	if key := "property." + property; r.Has(key) {
		return r.T(key)
	}
	return property
}

// propertyValue makes a value readable: moments, days and yes or no come in OParl's form.
func (r *request) propertyValue(value string) string {
	if t, err := time.Parse(time.RFC3339, value); err == nil {
		return r.Moment(t)
	}
	if d, ok := council.ParseDate(value); ok && string(d) == value {
		return r.date(d)
	}
	switch value {
	case "":
		return r.T("revision.nothing")
	case "true":
		return r.T("revision.yes")
	case "false":
		return r.T("revision.no")
	}
	return shortened(value, 300)
}

// kindName is the word for a type of object.
func (r *request) kindName(k council.Kind) string {
	if key := "kind." + string(k); r.Has(key) {
		return r.T(key)
	}
	return string(k)
}

// roleName is what a file is to what names it.
func (r *request) roleName(role council.LinkRole) string {
	if key := "role." + string(role); r.Has(key) {
		return r.T(key)
	}
	return ""
}

// stationName says before whom a station is.
func (r *request) stationName(s archive.Station) string {
	switch {
	case len(s.Organizations) > 0:
		return r.organizationName(s.Organizations[0])
	case s.Meeting != nil:
		return r.meetingName(s.Meeting)
	}
	return r.T("station.unnamed")
}
