package locale

import (
	"fmt"
	"strconv"
	"time"
)

// Date writes a day in full: 3. März 2026, or 3 March 2026. The day is that of t's own location.
func (l *Locale) Date(t time.Time) string {
	return l.T("date.day", strconv.Itoa(t.Day()), l.Month(t.Month()), strconv.Itoa(t.Year()))
}

// Day writes the day of the month of t: 3. in German, 3 in English.
func (l *Locale) Day(t time.Time) string { return l.T("date.inmonth", strconv.Itoa(t.Day())) }

// Weekday writes the day of the week of t.
func (l *Locale) Weekday(t time.Time) string {
	return l.T("weekday." + strconv.Itoa(int(t.Weekday())))
}

// Month writes the name of a month.
func (l *Locale) Month(m time.Month) string {
	return l.T("month." + strconv.Itoa(int(m)))
}

// ShortMonth writes the first letters of the name of a month.
func (l *Locale) ShortMonth(m time.Month) string {
	return l.T("month.short." + strconv.Itoa(int(m)))
}

// Moment writes day and time of day in the town's time zone: 3. März 2026, 17:30 Uhr.
func (l *Locale) Moment(t time.Time) string {
	return l.T("date.moment", l.Date(l.Local(t)), l.Clock(t))
}

// Clock writes the time of day in the town's time zone: 17:30.
func (l *Locale) Clock(t time.Time) string {
	return l.Local(t).Format("15:04")
}

// Local moves t to the town's time zone.
func (l *Locale) Local(t time.Time) time.Time { return t.In(l.zone) }

// Zone is the town's time zone.
func (l *Locale) Zone() *time.Location { return l.zone }

// Size writes a number of bytes with one decimal in decimal units: 1,2 MB.
func (l *Locale) Size(bytes int64) string {
	units := []string{"kB", "MB", "GB"}
	n := float64(bytes) / 1000
	unit := 0
	for n >= 999.5 && unit < len(units)-1 {
		n /= 1000
		unit++
	}
	if unit == 0 {
		return fmt.Sprintf("%s %s", l.printer.Sprintf("%.0f", max(n, 1)), units[0])
	}
	return fmt.Sprintf("%s %s", l.printer.Sprintf("%.1f", n), units[unit])
}

// Number writes a whole number with the language's separators.
func (l *Locale) Number(n int) string { return l.printer.Sprintf("%d", n) }
