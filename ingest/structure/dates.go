package structure

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

var months = []string{
	"januar", "februar", "maerz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
}

// dateForm finds 12.03.2026, 12. März 2026, 12.3.26 and, of several days in a row, the last one.
var dateForm = regexp.MustCompile(`(?i)\b(\d{1,2})\. ?(?:(\d{1,2})\. ?|(januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember),? )(\d{4}|\d{2})\b`)

// foundDate is a date and where it stands in a text, in bytes.
type foundDate struct {
	date       council.Date
	start, end int
}

// dateIn finds the first date of a text.
func dateIn(text string) (foundDate, bool) {
	if !strings.ContainsAny(text, "0123456789") {
		return foundDate{}, false
	}
	m := dateForm.FindStringSubmatchIndex(text)
	if m == nil {
		return foundDate{}, false
	}
	group := func(n int) string {
		if m[2*n] < 0 {
			return ""
		}
		return text[m[2*n]:m[2*n+1]]
	}
	day, _ := strconv.Atoi(group(1))
	month, _ := strconv.Atoi(group(2))
	if name := council.Fold(group(3)); name != "" {
		month = monthNumber(name)
	}
	year, _ := strconv.Atoi(group(4))
	if year < 100 {
		year += 2000
	}
	date, ok := validDate(year, month, day)
	return foundDate{date, m[0], m[1]}, ok
}

func monthNumber(fold string) int {
	if fold == "jaenner" {
		return 1
	}
	for i, m := range months {
		if m == fold {
			return i + 1
		}
	}
	return 0
}

func validDate(year, month, day int) (council.Date, bool) {
	if year < 1900 || year > 2100 {
		return "", false
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || int(t.Month()) != month { // 31 April, month 13
		return "", false
	}
	return council.Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day)), true
}
