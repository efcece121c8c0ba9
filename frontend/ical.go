package frontend

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// Calendars in the form that other programs read (iCalendar, RFC 5545; names and refresh by RFC 7986).
//
// Nothing in them comes from the clock: the same data gives the same bytes. There is no METHOD, because one would ask for an
// ORGANIZER (RFC 5546, 3.2.1) and make DTSTAMP the time of asking. A meeting keeps its UID whatever happens to it, and
// wherever the site moves to; SEQUENCE grows with every change that counts (archive.MeetingHistory).

const (
	// uidDomain makes the id of a meeting unique in the world.
	uidDomain = "@ratsfenster"
	// feedRefresh is how often subscribers should ask again; importers look every hour.
	feedRefresh = "PT1H"
	// feedItems is how many items of an agenda stand in an entry; beyond it the entry says how many more there are.
	feedItems = 60

	localForm = "20060102T150405"
	utcForm   = "20060102T150405Z"
	tzid      = "Europe/Berlin"
)

// renderFeed writes a calendar. Lines end with CRLF and have at most 75 octets.
func (r *request) renderFeed(name, origin string, entries []archive.FeedEntry) ([]byte, error) {
	cal := ics.NewCalendar()
	cal.SetProductId("-//ratsfenster//ratsfenster//" + strings.ToUpper(r.Code[:2]))
	cal.SetCalscale("GREGORIAN")
	cal.SetName(oneLine(name)) // also X-WR-CALNAME, which older programs read
	cal.SetXWRTimezone(tzid)
	cal.SetRefreshInterval(feedRefresh) // with VALUE=DURATION, which the library writes of itself
	cal.SetXPublishedTTL(feedRefresh)
	cal.AddVTimezone(berlin())
	for i := range entries {
		cal.AddVEvent(r.event(&entries[i], origin))
	}
	var b bytes.Buffer
	if err := cal.SerializeTo(&b, ics.WithNewLineWindows); err != nil {
		return nil, fmt.Errorf("writing a calendar: %w", err)
	}
	return b.Bytes(), nil
}

func (r *request) event(e *archive.FeedEntry, origin string) *ics.VEvent {
	m := e.Meeting
	v := ics.NewEvent(string(m.ID) + uidDomain)
	stamp := feedStamp(e)
	v.SetDtStampTime(stamp)
	v.SetModifiedAt(stamp)
	if m.Created != nil {
		v.SetCreatedTime(*m.Created)
	}
	v.SetSequence(e.History.Sequence)
	setTimes(v, m)
	v.SetSummary(r.feedSummary(e))
	v.SetStatus(feedStatus(m))
	v.SetTimeTransparency(ics.TransparencyTransparent) // who follows the council is not busy whenever it meets
	if at := oneLine(place(e.Location)); at != "" {
		v.SetLocation(at)
	}
	if lat, lon, ok := coordinates(e.Location); ok {
		v.SetGeo(strconv.FormatFloat(lat, 'f', -1, 64), strconv.FormatFloat(lon, 'f', -1, 64))
	}
	for _, o := range e.Organizations {
		v.AddCategory(oneLine(r.organizationName(o)))
	}
	if !m.Deleted {
		v.SetURL(origin + r.meetingPath(m))
	}
	v.SetDescription(r.feedDescription(e, origin))
	return v
}

// feedStamp is when the entry last changed, as far as the data says.
func feedStamp(e *archive.FeedEntry) time.Time {
	var stamp time.Time
	for _, t := range []*time.Time{e.Meeting.Created, e.Meeting.Modified, e.History.Latest} {
		if t != nil && t.After(stamp) {
			stamp = *t
		}
	}
	if stamp.IsZero() {
		return *e.Meeting.Start
	}
	return stamp
}

func feedStatus(m *council.Meeting) ics.ObjectStatus {
	switch {
	case m.Deleted || m.IsCancelled():
		return ics.ObjectStatusCancelled
	case council.Fold(m.MeetingState) == "terminiert": // planned; nobody is invited yet
		return ics.ObjectStatusTentative
	default:
		return ics.ObjectStatusConfirmed
	}
}

// setTimes writes start and end on the clock of the town, so that calendars show them so wherever their reader is. Moments
// that this clock does not name clearly are written in UTC. An unknown end is left out: we invent none.
func setTimes(v *ics.VEvent, m *council.Meeting) {
	set := func(p ics.ComponentProperty, t time.Time) {
		if clearInBerlin(t) {
			v.SetProperty(p, t.In(archive.Berlin).Format(localForm), ics.WithTZID(tzid))
		} else {
			v.SetProperty(p, t.UTC().Format(utcForm))
		}
	}
	set(ics.ComponentPropertyDtStart, *m.Start)
	if m.End != nil && m.End.After(*m.Start) {
		set(ics.ComponentPropertyDtEnd, *m.End)
	}
}

// berlinRules is since when the rules of berlin hold.
var berlinRules = time.Date(1996, time.October, 27, 1, 0, 0, 0, time.UTC)

// clearInBerlin reports whether the time of day alone names a moment by the rules of berlin: not before they held, and not
// in the hour that the clock shows twice when summer ends.
func clearInBerlin(t time.Time) bool {
	shown := t.In(archive.Berlin).Format(localForm)
	twice := t.Add(time.Hour).In(archive.Berlin).Format(localForm) == shown || t.Add(-time.Hour).In(archive.Berlin).Format(localForm) == shown
	return !t.Before(berlinRules) && !twice
}

// berlin is the time zone by the rules of the European Union since 1996 (Directive 2000/84/EC).
func berlin() *ics.VTimezone {
	zone := ics.NewTimezone(tzid)
	rules := func(c *ics.ComponentBase, name, from, to, start, rule string) {
		c.SetProperty(ics.ComponentPropertyDtStart, start)
		c.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), from)
		c.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), to)
		c.SetProperty(ics.ComponentProperty(ics.PropertyTzname), name)
		c.SetProperty(ics.ComponentPropertyRrule, rule)
	}
	winter, summer := ics.NewStandard(), &ics.Daylight{}
	rules(&winter.ComponentBase, "CET", "+0200", "+0100", "19961027T030000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
	rules(&summer.ComponentBase, "CEST", "+0100", "+0200", "19970330T020000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
	zone.Components = append(zone.Components, winter, summer)
	return zone
}

// feedSummary is the name of a meeting, with whose it is where the name does not say so: "12. Sitzung" means nothing among
// the dates of a day.
func (r *request) feedSummary(e *archive.FeedEntry) string {
	var whose []string
	for _, o := range e.Organizations {
		whose = append(whose, r.organizationName(o))
	}
	owner := strings.Join(whose, ", ")
	if e.Meeting.Deleted {
		return oneLine(r.T("calendar.feed.deleted", or(owner, r.T("meeting.unnamed"))))
	}
	name := r.meetingName(e.Meeting)
	if owner != "" && !slices.ContainsFunc(whose, func(o string) bool { return saysWhose(name, o) }) {
		name = owner + ": " + name
	}
	if e.Meeting.IsCancelled() {
		name = r.T("calendar.feed.cancelled", name)
	}
	return oneLine(name)
}

// saysWhose reports whether all words of an organization's name are in that of a meeting, in whatever case of German:
// "Sitzung des Ortsbeirates Süd" is the Ortsbeirat Süd's.
func saysWhose(meeting, organization string) bool {
	meeting = council.Fold(meeting)
	for _, word := range strings.Fields(council.Fold(organization)) {
		if !strings.Contains(meeting, word) {
			return false
		}
	}
	return true
}

// feedDescription leads back to the meeting's page, first of all, because calendars ignore URL and cut long texts; then comes
// what the meeting is about.
func (r *request) feedDescription(e *archive.FeedEntry, origin string) string {
	if e.Meeting.Deleted {
		return r.T("calendar.feed.deleted.text")
	}
	lines := []string{r.T("calendar.feed.link", origin+r.meetingPath(e.Meeting))}
	if e.Meeting.IsCancelled() {
		lines = append(lines, r.T("calendar.feed.cancelled.text"))
	}
	if len(e.Agenda)+e.Private > 0 {
		lines = append(lines, "", r.T("meeting.agenda")+":")
	}
	for _, i := range e.Agenda[:min(len(e.Agenda), feedItems)] {
		lines = append(lines, oneLine(i.Number+" "+r.itemName(i)))
	}
	if more := len(e.Agenda) - feedItems; more > 0 {
		lines = append(lines, r.T("calendar.feed.more", more))
	}
	if e.Private > 0 {
		lines = append(lines, r.T("calendar.feed.private", e.Private))
	}
	return strings.Join(lines, "\n")
}

// oneLine leaves of a text what may stand in one line of a calendar.
func oneLine(s string) string {
	s = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Join(strings.Fields(s), " ")
}

// coordinates finds where a place is, if it is a point: degrees north, degrees east.
func coordinates(l *council.Location) (lat, lon float64, ok bool) {
	if l == nil || l.GeoJSON == "" {
		return 0, 0, false
	}
	type point struct {
		Type        string
		Coordinates json.RawMessage
	}
	var object struct {
		point
		Geometry point
	}
	if json.Unmarshal([]byte(l.GeoJSON), &object) != nil {
		return 0, 0, false
	}
	p := object.point
	if p.Type == "Feature" {
		p = object.Geometry
	}
	var at []float64
	if p.Type != "Point" || json.Unmarshal(p.Coordinates, &at) != nil || len(at) < 2 {
		return 0, 0, false
	}
	return at[1], at[0], at[1] >= -90 && at[1] <= 90 && at[0] >= -180 && at[0] <= 180
}
