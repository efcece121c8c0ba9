package folder

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// months by the first three letters of their names, as they are after folding.
var months = map[string]int{
	"jan": 1, "jae": 1, "feb": 2, "mae": 3, "mrz": 3, "apr": 4, "mai": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "okt": 10, "nov": 11, "dez": 12,
}

const monthWords = `Januar|Jänner|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez`

// The forms of dates: 2022-05-11; 11.05.2022 and 11.5.22; 11. Mai 2022. Each has year, month and day by name.
var (
	isoDate    = regexp.MustCompile(`(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)`)
	dottedDate = regexp.MustCompile(`(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\. ?(?P<y>(?:19|20)\d\d|\d\d)`)
	spokenDate = regexp.MustCompile(`(?i)(?P<d>\d{1,2})\. ?(?P<m>` + monthWords + `)\.? ?(?P<y>(?:19|20)\d\d)`)
	dateForms  = []*regexp.Regexp{isoDate, spokenDate, dottedDate}
)

// dateIn finds the first date in a text, and where it stands.
func dateIn(s string) (d council.Date, from, to int) {
	from = -1
	for _, form := range dateForms {
		for _, at := range form.FindAllStringSubmatchIndex(s, -1) {
			found, ok := dateOf(form, s, at)
			if !ok || !alone(s, at[0], at[1]) {
				continue
			}
			if from < 0 || at[0] < from {
				d, from, to = found, at[0], at[1]
			}
			break
		}
	}
	return d, from, to
}

// alone reports whether no digit stands right before or behind s[from:to].
func alone(s string, from, to int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	return !digit(from-1) && !digit(to)
}

func dateOf(form *regexp.Regexp, s string, at []int) (council.Date, bool) {
	part := func(name string) string {
		i := form.SubexpIndex(name)
		return s[at[2*i]:at[2*i+1]]
	}
	return newDate(part("y"), part("m"), part("d"))
}

// newDate makes a date of digits, or of the name of a month. There is none on the 31st of June.
func newDate(y, m, d string) (council.Date, bool) {
	year, err1 := strconv.Atoi(y)
	day, err2 := strconv.Atoi(d)
	month, err3 := strconv.Atoi(m)
	if folded := council.Fold(m); err3 != nil && len(folded) >= 3 {
		month, err3 = months[folded[:3]], nil
	}
	if err1 != nil || err2 != nil || err3 != nil {
		return "", false
	}
	if len(y) == 2 {
		year += 2000
		if year >= 2070 {
			year -= 100
		}
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || int(t.Month()) != month || year < 1900 || year > 2199 {
		return "", false
	}
	return council.DateOf(t), true
}

// parseDate reads a cell that shall hold a date and nothing else but a time of day, which does not count.
func parseDate(s string) (council.Date, error) {
	s = strings.TrimSpace(s)
	d, from, to := dateIn(s)
	if from != 0 || !clock.MatchString(s[to:]) {
		return "", fmt.Errorf("%q is no date like 11.05.2022 or 2022-05-11", s)
	}
	return d, nil
}

var clock = regexp.MustCompile(`^(?:[ T,]+\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?(?: Uhr)?)?$`)
