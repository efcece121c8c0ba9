package council

import "time"

// Date is a calendar day as yyyy-mm-dd, without a time zone (OParl 1.1, 2.1.3 "date").
// The empty Date means "unknown". Dates compare as strings.
type Date string

const dateForm = "2006-01-02"

// ParseDate reads yyyy-mm-dd, also with a time of day behind it, as some servers send.
func ParseDate(s string) (Date, bool) {
	if len(s) > len(dateForm) {
		s = s[:len(dateForm)]
	}
	if _, err := time.Parse(dateForm, s); err != nil {
		return "", false
	}
	return Date(s), true
}

// DateOf returns the day of t in t's own location.
func DateOf(t time.Time) Date { return Date(t.Format(dateForm)) }

// Time returns midnight of the day in loc; the zero time for an unknown date.
func (d Date) Time(loc *time.Location) time.Time {
	t, err := time.ParseInLocation(dateForm, string(d), loc)
	if err != nil {
		return time.Time{}
	}
	return t
}

// Year returns the year, 0 if unknown.
func (d Date) Year() int {
	t := d.Time(time.UTC)
	if t.IsZero() {
		return 0
	}
	return t.Year()
}
