package frontend

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// calendarPage is a month of meetings, week by week.
type calendarPage struct {
	page
	form          *form
	Month         time.Time // its first day
	View          *archive.CalendarView
	Organizations []option
	Districts     []option
	Subscription  subscription
}

// calendarDay is one day of the table; those before and behind the month are only there to fill the weeks.
type calendarDay struct {
	Date     time.Time
	Inside   bool
	Today    bool
	Meetings []archive.CalendarEntry
}

// calendarFilters are the fields that every month keeps.
var calendarFilters = []string{"gremium", "ortsbezirk", "koerperschaft"}

func (s *Site) calendar(r *request) (reply, error) {
	f := r.form()
	p := calendarPage{form: f, Month: f.month("monat", r.now)}
	filter := council.MeetingFilter{OrganizationIDs: f.id("gremium"), DistrictIDs: f.id("ortsbezirk"), BodyIDs: f.body()}
	var err error
	if p.Organizations, err = s.organizationOptions(f, filter.BodyIDs); err != nil {
		return reply{}, err
	}
	if p.Districts, err = s.districtOptions(f, filter.BodyIDs); err != nil {
		return reply{}, err
	}
	p.page = s.newPage(r, r.T("calendar.title"), "/sitzungen", sectionCrumb(r, "meetings"))
	if len(f.wrong) > 0 {
		return checked(f, calendarView(p))
	}
	p.Title = r.T("calendar.title.month", r.monthName(p.Month))
	if p.View, err = s.Archive.Calendar(r.ctx(), filter, p.Month); err != nil {
		return reply{}, err
	}
	p.NoIndex = len(p.View.Entries) == 0
	names, err := s.filterNames(f)
	if err != nil {
		return reply{}, err
	}
	p.Subscription = s.subscription(r, "/kalender.ics", kept(p.form), strings.Join(names, ", "))
	return show(calendarView(p))
}

// month reads a month as browsers send it (2026-11) or as people write it where browsers have no field for months
// (2026-1, 11.2026, 11/2026, November 2026).
func (f *form) month(name string, now time.Time) time.Time {
	v := f.Value(name)
	if v == "" {
		return firstOfMonth(f.Local(now))
	}
	numbers := v
	if name, year, ok := strings.Cut(v, " "); ok {
		for m := time.January; m <= time.December; m++ {
			if strings.EqualFold(name, f.Month(m)) {
				numbers = strconv.Itoa(int(m)) + "." + strings.TrimSpace(year)
			}
		}
	}
	for _, layout := range []string{"2006-1", "1.2006", "1/2006"} {
		t, err := time.ParseInLocation(layout, numbers, f.Zone())
		if err == nil && t.Year() >= archive.FirstYear && t.Year() <= archive.LastYear {
			return t
		}
	}
	f.note(name, "calendar.error.month", quoted(v), strconv.Itoa(archive.FirstYear), strconv.Itoa(archive.LastYear))
	return firstOfMonth(f.Local(now))
}

func firstOfMonth(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, t.Location())
}

// districtOptions lists the Ortsbezirke to choose from.
func (s *Site) districtOptions(f *form, bodies []council.ID) ([]option, error) {
	districts, err := s.Archive.Districts(f.ctx(), bodies...)
	if err != nil {
		return nil, err
	}
	options := make([]option, 0, len(districts))
	for _, d := range districts {
		options = append(options, option{string(d.ID), d.Name})
	}
	f.offered("ortsbezirk", options)
	return options, nil
}

func (r *request) monthName(month time.Time) string {
	return r.T("calendar.month", r.Month(month.Month()), strconv.Itoa(month.Year()))
}

// Weeks cuts the month into weeks from Monday to Sunday.
func (p calendarPage) Weeks() [][]calendarDay {
	today := council.DateOf(p.Local(p.now))
	meetings := map[council.Date][]archive.CalendarEntry{}
	for _, e := range p.View.Entries {
		day := council.DateOf(p.Local(*e.Meeting.Start))
		meetings[day] = append(meetings[day], e)
	}
	monday := p.Month.AddDate(0, 0, -(int(p.Month.Weekday())+6)%7)
	var weeks [][]calendarDay
	for ; monday.Before(p.Month.AddDate(0, 1, 0)); monday = monday.AddDate(0, 0, 7) {
		week := make([]calendarDay, 7)
		for i := range week {
			date := monday.AddDate(0, 0, i)
			day := council.DateOf(date)
			week[i] = calendarDay{Date: date, Inside: date.Month() == p.Month.Month(), Today: day == today, Meetings: meetings[day]}
		}
		weeks = append(weeks, week)
	}
	return weeks
}

// kept are the choices that every month keeps, but for wrong ones.
func kept(f *form) url.Values {
	query := url.Values{}
	for _, name := range calendarFilters {
		if v := f.Value(name); v != "" && f.Error(name) == "" {
			query.Set(name, v)
		}
	}
	return query
}

// monthURL is the address of another month with the same filters.
func (p calendarPage) monthURL(month time.Time) string {
	query := kept(p.form)
	query.Set("monat", month.Format("2006-01"))
	return withQuery(p.Path("/kalender"), query.Encode())
}

// todayURL is the address of the month that is now, whenever that is.
func (p calendarPage) todayURL() string { return withQuery(p.Path("/kalender"), kept(p.form).Encode()) }

// isNow reports whether the month is the present one.
func (p calendarPage) isNow() bool { return p.Month.Equal(firstOfMonth(p.Local(p.now))) }

// step is the month so many months from this one; ok is false where the calendar ends.
func (p calendarPage) step(months int) (month time.Time, ok bool) {
	month = p.Month.AddDate(0, months, 0)
	return month, month.Year() >= archive.FirstYear && month.Year() <= archive.LastYear
}

// viewTabs are the two ways to look at meetings; both keep the filters.
func viewTabs(f *form, view string) []tab {
	query := kept(f)
	return []tab{
		{f.T("calendar.view.month"), withQuery(f.Path("/kalender"), query.Encode()), view == "month"},
		{f.T("calendar.view.list"), withQuery(f.Path("/sitzungen"), query.Encode()), view == "list"},
	}
}

// tab is one of several views of the same thing.
type tab struct {
	Text, URL string
	Current   bool
}

// subscription is where a calendar can be subscribed to.
type subscription struct {
	Of   string // what it holds, empty for everything
	URL  string // to copy
	Open string // the same for programs that open webcal:
	Path string // to download
}

// subscription offers the calendar at a path.
func (s *Site) subscription(r *request, path string, query url.Values, of string) subscription {
	path = withQuery(r.Path(path), query.Encode())
	address := s.origin(r) + path
	_, rest, _ := strings.Cut(address, "://")
	return subscription{Of: of, URL: address, Open: "webcal://" + rest, Path: path}
}

// dayClass hides on narrow windows the days on which nothing happens.
func dayClass(d calendarDay) string {
	if len(d.Meetings) == 0 && !d.Today {
		return "day--empty"
	}
	return ""
}
