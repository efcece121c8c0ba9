package frontend

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// paperEntry is one line of a list of papers.
type paperEntry struct {
	Paper   *council.Paper
	Station *archive.Station // the newest one, nil if there is none
}

// meetingEntry is one line of a list of meetings.
type meetingEntry struct {
	Meeting       *council.Meeting
	Organizations []*council.Organization
	Revised       *time.Time // when it was last changed before it takes place, nil if it was not
}

// date writes a day, or nothing for an unknown one.
func (r *request) date(d council.Date) string {
	if d == "" {
		return ""
	}
	return r.Date(d.Time(r.Zone()))
}

// span writes from when to when something holds.
func (r *request) span(from, until council.Date) string {
	switch {
	case from == "" && until == "":
		return ""
	case until == "":
		return r.T("date.since", r.date(from))
	case from == "":
		return r.T("date.until", r.date(until))
	}
	return r.T("date.span", r.date(from), r.date(until))
}

// when writes start and end of a meeting.
func (r *request) when(m *council.Meeting) string {
	switch {
	case m.Start == nil:
		return r.T("meeting.undated")
	case !r.saysClock(*m.Start):
		return r.T("meeting.onday", r.Weekday(r.Local(*m.Start)), r.Date(r.Local(*m.Start)))
	case m.End != nil && council.DateOf(r.Local(*m.End)) == council.DateOf(r.Local(*m.Start)):
		return r.T("meeting.when", r.Weekday(r.Local(*m.Start)), r.Date(r.Local(*m.Start)), r.Clock(*m.Start), r.Clock(*m.End))
	}
	return r.T("meeting.starts", r.Weekday(r.Local(*m.Start)), r.Date(r.Local(*m.Start)), r.Clock(*m.Start))
}

// saysClock reports whether a start says more than the day: servers that know no time of day write midnight, and no council
// meets then.
func (r *request) saysClock(start time.Time) bool {
	local := r.Local(start)
	return local.Hour() != 0 || local.Minute() != 0
}

// machine writes a moment for <time datetime>.
func machine(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// badge is the look of an outcome. The words are always there too: colour alone says nothing.
func badge(o council.Outcome) string {
	switch o {
	case council.OutcomeAccepted:
		return "kern-badge--success"
	case council.OutcomeRejected:
		return "kern-badge--danger"
	case council.OutcomePostponed, council.OutcomeReferred, council.OutcomeWithdrawn:
		return "kern-badge--warning"
	default: // noted, done, unknown
		return "badge--plain"
	}
}

// kindOfFile is a short word for what a file is: PDF, DOCX.
func kindOfFile(f *council.File) string {
	if _, sub, ok := strings.Cut(f.MimeType, "/"); ok && len(sub) <= 5 {
		return strings.ToUpper(sub)
	}
	if i := strings.LastIndexByte(f.FileName, '.'); i >= 0 && len(f.FileName)-i <= 5 {
		return strings.ToUpper(f.FileName[i+1:])
	}
	return ""
}

// once leaves each file under the foremost of its roles: servers name a resolution as an attachment too.
func once(links []archive.FileLink) []archive.FileLink {
	var out []archive.FileLink
	seen := map[council.ID]bool{}
	for _, role := range council.FileRoles {
		for _, l := range links {
			if l.Role == role && !seen[l.File.ID] {
				seen[l.File.ID] = true
				out = append(out, l)
			}
		}
	}
	return out
}

// fileFacts are type, size and date of a file, as far as they are known.
func (r *request) fileFacts(f *council.File) string {
	var facts []string
	if kind := kindOfFile(f); kind != "" {
		facts = append(facts, kind)
	}
	if f.Size > 0 {
		facts = append(facts, r.Size(f.Size))
	}
	if f.Date != "" {
		facts = append(facts, r.date(f.Date))
	}
	return strings.Join(facts, " · ")
}

// ahead reports whether a station lies before us.
func (r *request) ahead(s archive.Station) bool {
	return s.Meeting != nil && s.Meeting.Start != nil && s.Meeting.Start.After(r.now)
}

// place writes a location in one line.
func place(l *council.Location) string {
	if l == nil {
		return ""
	}
	all := strings.Join([]string{l.Description, l.Room, l.StreetAddress, l.PostalCode + " " + l.Locality, l.SubLocality}, ",")
	var parts []string
	for _, p := range strings.Split(all, ",") { // descriptions often repeat what the other fields say
		if p = strings.TrimSpace(p); p != "" && !slices.Contains(parts, p) {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

// shortened cuts a text for a line.
func shortened(s string, longest int) string {
	runes := []rune(s)
	if len(runes) <= longest {
		return s
	}
	return strings.TrimSpace(string(runes[:longest])) + " …"
}

// plain writes a number for an attribute.
func (r *request) plain(n int) string { return strconv.Itoa(n) }
