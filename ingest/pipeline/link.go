package pipeline

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// linker finds the objects that a document names by number, day or place in the agenda. What it cannot tell without a
// doubt stays words.
type linker struct {
	ctx       context.Context //nolint:containedctx // of one call
	store     Store
	file      *council.File
	owner     owner
	structure *council.Structure
	meetings  map[string]*council.Meeting
}

func (l *linker) link() error {
	for _, step := range []func() error{l.papers, l.stations, l.items} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// lookedUp is how many papers of one document are looked for: lists of numbers have no end.
const lookedUp = 500

// papers finds the papers that are mentioned by their numbers.
func (l *linker) papers() error {
	list, asked := l.structure.Mentions[:0], 0
	for _, m := range l.structure.Mentions {
		if m.Kind == council.MentionPaper && asked < lookedUp {
			asked++
			id, err := l.paper(m.Text)
			if err != nil {
				return err
			}
			if id != "" && l.owner.paper != nil && id == l.owner.paper.ID {
				continue // itself
			}
			m.ID = id
		}
		list = append(list, m)
	}
	l.structure.Mentions = list
	return nil
}

// sameNumber is how many papers with one number are looked at: those of all towns in the database.
const sameNumber = 200

// paper finds the one paper of this body with a number, in the first of the spellings that towns use in which there are any.
func (l *linker) paper(reference string) (council.ID, error) {
	keys := keysOf(reference)
	if len(keys) == 0 {
		return "", nil
	}
	found, err := l.store.IdentitiesNamed(l.ctx, nil, keys, sameNumber)
	if err != nil {
		return "", err
	}
	var ids []council.ID
	for _, f := range found {
		if f.Kind == council.KindPaper && !f.Deleted {
			ids = append(ids, f.ID)
		}
	}
	if len(ids) == 0 {
		return "", nil
	}
	papers, err := l.store.Papers(l.ctx, council.PaperFilter{IDs: ids}, council.Page{})
	if err != nil {
		return "", err
	}
	byKey := map[council.ID][]council.ID{}
	for _, p := range papers {
		if p.BodyID == l.file.BodyID {
			key := council.ReferenceKey(p.Reference)
			byKey[key] = append(byKey[key], p.ID)
		}
	}
	for _, key := range keys {
		switch list := byKey[key]; len(list) {
		case 0:
		case 1:
			return list[0], nil
		default:
			return "", nil // numbers are not unique
		}
	}
	return "", nil
}

var numberWithin = regexp.MustCompile(`[0-9][0-9A-Za-z/.\-]*[0-9]`)

// keysOf are the keys of the ways in which a number may stand in the register, the likeliest first: as it is, without its
// letters, with strokes, without and with leading zeros.
func keysOf(reference string) []council.ID {
	number := numberWithin.FindString(reference)
	strokes := strings.ReplaceAll(number, "-", "/")
	var keys []council.ID
	for _, s := range []string{reference, number, strokes, strings.TrimLeft(strokes, "0"), padded(strokes)} {
		if key := council.ReferenceKey(s); key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// padded is a number with the zeros and the century that people leave out: 474/22 is 0474/2022.
func padded(number string) string {
	n, year, ok := strings.Cut(number, "/")
	if !ok || len(n) > 4 || len(year) != 2 && len(year) != 4 {
		return ""
	}
	if len(year) == 2 {
		year = "20" + year
	}
	return strings.Repeat("0", 4-len(n)) + n + "/" + year
}

// stations finds the meetings of a Beratungsfolge.
func (l *linker) stations() error {
	for i := range l.structure.Stations {
		s := &l.structure.Stations[i]
		if s.Organization.ID == "" || s.Date == "" {
			continue
		}
		m, err := l.meeting(s.Organization.ID, s.Date)
		if err != nil {
			return err
		}
		if m != nil {
			s.MeetingID = m.ID
		}
	}
	return nil
}

// meeting finds the one meeting of an organization on a day; of any organization if none is given.
func (l *linker) meeting(organization council.ID, day council.Date) (*council.Meeting, error) {
	key := string(organization) + " " + string(day)
	if m, ok := l.meetings[key]; ok {
		return m, nil
	}
	start, err := time.ParseInLocation(time.DateOnly, string(day), archive.Berlin)
	if err != nil {
		return nil, nil //nolint:nilerr // no day, no meeting
	}
	end := start.AddDate(0, 0, 1)
	f := council.MeetingFilter{From: &start, Until: &end, OrganizationIDs: []council.ID{organization}}
	if organization == "" {
		f.OrganizationIDs, f.BodyIDs = nil, []council.ID{l.file.BodyID}
	}
	found, err := l.store.Meetings(l.ctx, f, council.Page{First: 2})
	if err != nil {
		return nil, err
	}
	var m *council.Meeting
	if len(found) == 1 {
		m = found[0]
	}
	if l.meetings == nil {
		l.meetings = map[string]*council.Meeting{}
	}
	l.meetings[key] = m
	return m, nil
}

// items finds the agenda items that minutes tell of.
func (l *linker) items() error {
	if len(l.structure.Items) == 0 {
		return nil
	}
	agenda, err := l.agenda()
	if err != nil {
		return err
	}
	if l.owner.item != nil && len(l.structure.Items) == 1 {
		l.structure.Items[0].ItemID = l.owner.item.ID
		return nil
	}
	taken := map[council.ID]bool{}
	for i := range l.structure.Items {
		item := &l.structure.Items[i]
		if found := match(item, agenda, l.owner.paper != nil && len(l.structure.Items) == 1); found != nil && !taken[found.ID] {
			item.ItemID, taken[found.ID] = found.ID, true
		}
	}
	return nil
}

// agenda finds the items that the minutes can be about: those of their meeting, or, for what lies with a paper, those under
// which the paper was dealt with on the day that the minutes tell of.
func (l *linker) agenda() ([]*council.AgendaItem, error) {
	switch {
	case l.owner.meeting != nil:
		return l.store.AgendaItems(l.ctx, council.AgendaItemFilter{MeetingIDs: []council.ID{l.owner.meeting.ID}}, council.Page{})
	case l.owner.paper != nil:
		return l.agendaOfPaper()
	case l.structure.Date.Text != "":
		m, err := l.meeting("", council.Date(l.structure.Date.Text))
		if err != nil || m == nil {
			return nil, err
		}
		return l.store.AgendaItems(l.ctx, council.AgendaItemFilter{MeetingIDs: []council.ID{m.ID}}, council.Page{})
	}
	return nil, nil
}

func (l *linker) agendaOfPaper() ([]*council.AgendaItem, error) {
	stations, err := l.store.Consultations(l.ctx, council.ConsultationFilter{PaperIDs: []council.ID{l.owner.paper.ID}}, council.Page{})
	if err != nil {
		return nil, err
	}
	var ids, meetings []council.ID
	for _, s := range stations {
		if s.AgendaItemID != "" {
			ids = append(ids, s.AgendaItemID)
			meetings = append(meetings, s.MeetingID)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	items, err := l.store.AgendaItems(l.ctx, council.AgendaItemFilter{IDs: ids}, council.Page{})
	if err != nil || l.structure.Date.Text == "" {
		return items, err
	}
	found, err := l.store.Meetings(l.ctx, council.MeetingFilter{IDs: meetings}, council.Page{})
	if err != nil {
		return nil, err
	}
	onDay := map[council.ID]bool{}
	for _, m := range found {
		if m.Start != nil && string(council.DateOf(m.Start.In(archive.Berlin))) == l.structure.Date.Text {
			onDay[m.ID] = true
		}
	}
	out := items[:0]
	for _, item := range items {
		if onDay[item.MeetingID] {
			out = append(out, item)
		}
	}
	return out, nil
}

// match finds the agenda item that minutes call so: by its name, or by its number where the names could be those of one
// thing. only says that there is nothing else that the minutes could be about.
func match(item *council.FoundItem, agenda []*council.AgendaItem, only bool) *council.AgendaItem {
	const telling = 12 // bytes; "Mitteilungen" may be there twice
	var byNumber, byName, exact []*council.AgendaItem
	number, name := plainNumber(item.Number), plainName(item.Name)
	for _, a := range agenda {
		other := plainName(a.Name)
		if number != "" && plainNumber(a.Number) == number && akin(name, other) {
			byNumber = append(byNumber, a)
			if sameText(a.Number, item.Number) { // "Ö 3", beside an "N 3"
				exact = append(exact, a)
			}
		}
		if len(name) > telling && (strings.HasPrefix(other, name) || strings.HasPrefix(name, other) && len(other) > telling) {
			byName = append(byName, a)
		}
	}
	if len(byNumber) > 1 && len(exact) == 1 {
		byNumber = exact
	}
	switch {
	case len(byName) == 1:
		return byName[0]
	case len(byNumber) == 1 && (len(byName) == 0 || slices.Contains(byName, byNumber[0])):
		return byNumber[0]
	case only && len(agenda) == 1:
		return agenda[0]
	}
	return nil
}

func sameText(a, b string) bool {
	return council.Fold(strings.Join(strings.Fields(a), "")) == council.Fold(strings.Join(strings.Fields(b), ""))
}

// plainName is a name without what may differ between the invitation and the minutes: case, spaces, line ends, strokes.
func plainName(s string) string {
	return strings.Join(strings.FieldsFunc(council.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// akin reports whether two names could be those of one thing: they share a long word, or one of them says nothing.
func akin(a, b string) bool {
	const long = 5
	var words [2][]string
	for i, name := range []string{a, b} {
		for _, w := range strings.Fields(name) {
			if len(w) >= long {
				words[i] = append(words[i], w)
			}
		}
	}
	if len(words[0]) == 0 || len(words[1]) == 0 {
		return true
	}
	return slices.ContainsFunc(words[0], func(w string) bool { return slices.Contains(words[1], w) })
}

var leading = regexp.MustCompile(`(?i)^(top|punkt|tagesordnungspunkt|ö|n|zu)[\s.:]*|[\s.:)]+$`)

// plainNumber is the number of an agenda item without what stands around it: "TOP 3.", "Ö 3" and "3" are one.
func plainNumber(s string) string {
	s = strings.TrimSpace(s)
	for {
		shorter := strings.TrimSpace(leading.ReplaceAllString(s, ""))
		if shorter == s {
			return strings.TrimLeft(s, "0")
		}
		s = shorter
	}
}
