package frontend_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// A strict reader of calendars, for tests: what RFC 5545 forbids, it reports. It is written from the RFC and not from the
// library that writes our calendars.

// icalProperty is one content line, unfolded.
type icalProperty struct {
	name, params, value string
}

// icalComponent is what stands between BEGIN and END.
type icalComponent struct {
	name       string
	properties []icalProperty
	parts      []*icalComponent
}

// all lists the values of a property.
func (c *icalComponent) all(name string) []icalProperty {
	var out []icalProperty
	for _, p := range c.properties {
		if p.name == name {
			out = append(out, p)
		}
	}
	return out
}

// text is the value of a property as a reader sees it, empty if there is none.
func (c *icalComponent) text(name string) string {
	if found := c.all(name); len(found) > 0 {
		return icalText.Replace(found[0].value)
	}
	return ""
}

var (
	icalText     = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\N`, "\n", `\;`, ";", `\,`, ",")
	contentLine  = regexp.MustCompile(`^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\x00-\x08\x0a-\x1f]*"|[^";:,\x00-\x08\x0a-\x1f]*))*):(.*)$`)
	badText      = regexp.MustCompile(`(?:^|[^\\])(?:\\\\)*(?:[;,]|\\[^\\;,nN]|\\$)`)
	textValues   = []string{"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "UID", "NAME", "X-WR-CALNAME", "PRODID"}
	eventOnce    = []string{"UID", "DTSTAMP", "DTSTART"}
	eventAtMost  = []string{"CREATED", "DESCRIPTION", "DTEND", "GEO", "LAST-MODIFIED", "LOCATION", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "URL"}
	eventStates  = []string{"CONFIRMED", "TENTATIVE", "CANCELLED"}
	localMoments = regexp.MustCompile(`^\d{8}T\d{6}$`)
)

// readCalendar reads a calendar strictly and returns it and its events by UID.
func readCalendar(t *testing.T, text string) (calendar *icalComponent, events map[string]*icalComponent) {
	t.Helper()
	root := &icalComponent{}
	stack := []*icalComponent{root}
	for _, line := range unfold(t, text) {
		m := contentLine.FindStringSubmatch(line)
		if m == nil {
			t.Errorf("no content line: %q", line)
			continue
		}
		top := stack[len(stack)-1]
		p := icalProperty{m[1], m[2], m[3]}
		switch p.name {
		case "BEGIN":
			part := &icalComponent{name: p.value}
			top.parts = append(top.parts, part)
			stack = append(stack, part)
		case "END":
			if len(stack) == 1 || top.name != p.value {
				t.Fatalf("END:%s closes %s", p.value, top.name)
			}
			stack = stack[:len(stack)-1]
		default:
			if slices.Contains(textValues, p.name) && badText.MatchString(p.value) {
				t.Errorf("%s is not escaped: %q", p.name, p.value)
			}
			top.properties = append(top.properties, p)
		}
	}
	if len(stack) != 1 || len(root.parts) != 1 || len(root.properties) > 0 || root.parts[0].name != "VCALENDAR" {
		t.Fatalf("the text is not one calendar")
	}
	return root.parts[0], checkCalendar(t, root.parts[0])
}

// unfold checks the lines as they are sent and joins those that belong together (RFC 5545, 3.1).
func unfold(t *testing.T, text string) []string {
	t.Helper()
	if !strings.HasSuffix(text, "\r\n") {
		t.Error("the last line has no end")
	}
	var lines []string
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		switch {
		case strings.ContainsAny(line, "\r\n"):
			t.Errorf("a line end that is not CRLF: %q", line)
		case len(line) > 75:
			t.Errorf("%d octets in a line: %q", len(line), line)
		case !utf8.ValidString(line):
			t.Errorf("a line cuts a character: %q", line)
		case line == "":
			t.Error("an empty line")
		}
		if rest, folded := strings.CutPrefix(line, " "); folded && len(lines) > 0 {
			lines[len(lines)-1] += rest
		} else {
			lines = append(lines, line)
		}
	}
	return lines
}

func checkCalendar(t *testing.T, calendar *icalComponent) map[string]*icalComponent {
	t.Helper()
	for name, want := range map[string]string{"VERSION": "2.0", "PRODID": "", "X-WR-CALNAME": "", "NAME": ""} {
		if got := calendar.all(name); len(got) != 1 || got[0].value == "" || want != "" && got[0].value != want {
			t.Errorf("%s: got %v", name, got)
		}
	}
	if len(calendar.all("METHOD")) > 0 {
		t.Error("a METHOD asks for an ORGANIZER")
	}
	zones := map[string]bool{}
	events := map[string]*icalComponent{}
	for _, part := range calendar.parts {
		switch part.name {
		case "VTIMEZONE":
			zones[part.text("TZID")] = true
			if len(part.parts) < 2 {
				t.Error("a time zone without summer or winter")
			}
		case "VEVENT":
			uid := part.text("UID")
			if events[uid] != nil {
				t.Errorf("the UID %s occurs twice", uid)
			}
			events[uid] = part
			checkEvent(t, part, zones)
		default:
			t.Errorf("a component %s", part.name)
		}
	}
	return events
}

func checkEvent(t *testing.T, e *icalComponent, zones map[string]bool) {
	t.Helper()
	for _, name := range eventOnce {
		if got := len(e.all(name)); got != 1 {
			t.Errorf("%s: %d times %s", e.text("UID"), got, name)
		}
	}
	for _, name := range eventAtMost {
		if got := len(e.all(name)); got > 1 {
			t.Errorf("%s: %d times %s", e.text("UID"), got, name)
		}
	}
	if n, err := strconv.Atoi(e.text("SEQUENCE")); err != nil || n < 0 {
		t.Errorf("%s: SEQUENCE %q", e.text("UID"), e.text("SEQUENCE"))
	}
	if !slices.Contains(eventStates, e.text("STATUS")) {
		t.Errorf("%s: STATUS %q", e.text("UID"), e.text("STATUS"))
	}
	for _, name := range []string{"DTSTAMP", "CREATED", "LAST-MODIFIED"} {
		for _, p := range e.all(name) {
			if _, err := time.Parse("20060102T150405Z", p.value); err != nil || p.params != "" {
				t.Errorf("%s: %s is not in UTC: %v", e.text("UID"), name, p)
			}
		}
	}
	start, end := moment(t, e, "DTSTART", zones), moment(t, e, "DTEND", zones)
	if start.IsZero() || !end.IsZero() && !end.After(start) {
		t.Errorf("%s: from %v to %v", e.text("UID"), start, end)
	}
}

// moment reads a time of an event; the zero time if it has none of that name.
func moment(t *testing.T, e *icalComponent, name string, zones map[string]bool) time.Time {
	t.Helper()
	found := e.all(name)
	if len(found) == 0 {
		return time.Time{}
	}
	p := found[0]
	if at, err := time.Parse("20060102T150405Z", p.value); err == nil && p.params == "" {
		return at
	}
	zone, ok := strings.CutPrefix(p.params, ";TZID=")
	if !ok || !zones[zone] || !localMoments.MatchString(p.value) {
		t.Errorf("%s: %s%s:%s is no moment in a zone that is defined before", e.text("UID"), name, p.params, p.value)
		return time.Time{}
	}
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("20060102T150405", p.value, loc)
	if err != nil {
		t.Errorf("%s: %s: %v", e.text("UID"), name, err)
	}
	return at
}

// TestStrictReader shows that the reader refuses what it should.
func TestStrictReader(t *testing.T) {
	for _, value := range []string{`a,b`, `a;b`, `a\b`, `a\`, `a\\,b`, `,`} {
		if !badText.MatchString(value) {
			t.Errorf("%q passes as escaped", value)
		}
	}
	for _, value := range []string{`a\,b`, `a\\b`, `a\nb`, `a\\\;b`, `a:b "c"`, ``} {
		if badText.MatchString(value) {
			t.Errorf("%q does not pass as escaped", value)
		}
	}
	for line, want := range map[string]bool{
		"SUMMARY:a": true, "DTSTART;TZID=Europe/Berlin:20260101T000000": true, `X;A="b:c":d`: true,
		"SUMMARY": false, "summary:a": false, "X;A=b;c:d": false, ":a": false,
	} {
		if got := contentLine.MatchString(line); got != want {
			t.Errorf("%q: got %v, want %v", line, got, want)
		}
	}
}
