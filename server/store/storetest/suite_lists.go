package storetest

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// of picks the entities of one type out of records.
func of[E council.Entity](records []*council.Record) []E {
	var out []E
	for _, r := range records {
		if e, ok := r.Entity.(E); ok {
			out = append(out, e)
		}
	}
	return out
}

// byCursor sorts entities as a list is sorted and returns their ids.
func byCursor[E council.Entity](entities []E, cursor func(E) council.Cursor, descending bool) []council.ID {
	sorted := slices.Clone(entities)
	slices.SortFunc(sorted, func(a, b E) int {
		x, y := cursor(a), cursor(b)
		n := strings.Compare(x.Key, y.Key)
		if n == 0 {
			n = strings.Compare(string(x.ID), string(y.ID))
		}
		if descending {
			return -n
		}
		return n
	})
	ids, _ := idsOf(sorted, nil)
	return ids
}

// walk checks that a list is in order, and that its pages by cursor and by offset put
// together are the list.
func walk[E council.Entity](t *testing.T, what string, expected []council.ID, cursor func(E) council.Cursor, fetch func(council.Page) ([]E, error)) {
	t.Helper()
	want(t, what, expected)(idsOf(fetch(council.Page{})))
	var byAfter, byOffset []council.ID
	var page council.Page
	for page.First = 7; ; {
		found, err := fetch(page)
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		ids, _ := idsOf(found, nil)
		byAfter = append(byAfter, ids...)
		if len(found) < page.First {
			break
		}
		last := cursor(found[len(found)-1])
		page.After = &last
	}
	for offset := 0; offset < len(expected)+7; offset += 7 {
		ids, err := idsOf(fetch(council.Page{First: 7, Offset: offset}))
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		byOffset = append(byOffset, ids...)
	}
	want(t, what+" by cursor", expected)(byAfter, nil)
	want(t, what+" by offset", expected)(byOffset, nil)
	want(t, what+" from an offset on", expected[2:])(idsOf(fetch(council.Page{Offset: 2})))
}

func testLists(t *testing.T, s *store.Store) {
	ctx := t.Context()
	records := Town(64)
	put(t, s, records...)
	papers, meetings := of[*council.Paper](records), of[*council.Meeting](records)
	walk(t, "papers", byCursor(papers, council.CursorOfPaper, true), council.CursorOfPaper, func(p council.Page) ([]*council.Paper, error) {
		return s.Papers(ctx, council.PaperFilter{}, p)
	})
	walk(t, "meetings", byCursor(meetings, council.CursorOfMeeting, true), council.CursorOfMeeting, func(p council.Page) ([]*council.Meeting, error) {
		return s.Meetings(ctx, council.MeetingFilter{}, p)
	})
	walk(t, "meetings ascending", byCursor(meetings, council.CursorOfMeeting, false), council.CursorOfMeeting, func(p council.Page) ([]*council.Meeting, error) {
		return s.Meetings(ctx, council.MeetingFilter{Ascending: true}, p)
	})
	organizations := of[*council.Organization](records)
	walk(t, "organizations", byCursor(organizations, council.CursorOfOrganization, false), council.CursorOfOrganization, func(p council.Page) ([]*council.Organization, error) {
		return s.Organizations(ctx, council.OrganizationFilter{}, p)
	})
	persons := of[*council.Person](records)
	walk(t, "persons", byCursor(persons, council.CursorOfPerson, false), council.CursorOfPerson, func(p council.Page) ([]*council.Person, error) {
		return s.Persons(ctx, council.PersonFilter{}, p)
	})
	files := of[*council.File](records)
	walk(t, "files", byCursor(files, council.CursorOfFile, true), council.CursorOfFile, func(p council.Page) ([]*council.File, error) {
		return s.Files(ctx, council.FileFilter{}, p)
	})
	organization := []council.ID{ID(council.KindOrganization, 1)}
	ofOne := slices.DeleteFunc(slices.Clone(papers), func(p *council.Paper) bool { return !concerns(records, p, organization) })
	walk(t, "papers of an organization", byCursor(ofOne, council.CursorOfPaper, true), council.CursorOfPaper, func(p council.Page) ([]*council.Paper, error) {
		return s.Papers(ctx, council.PaperFilter{OrganizationIDs: organization}, p)
	})
	want(t, "number of papers", len(papers))(s.CountPapers(ctx, council.PaperFilter{}))
	want(t, "number of meetings", len(meetings))(s.CountMeetings(ctx, council.MeetingFilter{}))
	want(t, "number of organizations", Organizations)(s.CountOrganizations(ctx, council.OrganizationFilter{}))
	want(t, "number of persons", len(persons))(s.CountPersons(ctx, council.PersonFilter{}))
	want(t, "number of files", len(files))(s.CountFiles(ctx, council.FileFilter{}))
	want(t, "paper types", []string{"Anfrage", "Antrag", "Beschlussvorlage", "Mitteilung"})(s.PaperTypes(ctx, nil))
	want(t, "paper types of another body", []string(nil))(s.PaperTypes(ctx, []council.ID{"other"}))
}

// links finds what an object of records names in one of these roles.
func links(records []*council.Record, from council.ID, roles ...council.LinkRole) []council.ID {
	var out []council.ID
	for _, r := range records {
		id := council.ObjectOf(r.Entity).ID
		for _, l := range r.Links {
			if id == from && slices.Contains(roles, l.Role) {
				out = append(out, l.To)
			}
		}
		for _, l := range r.Parents {
			if l.From == from && slices.Contains(roles, l.Role) {
				out = append(out, id)
			}
		}
	}
	return out
}

// concerns says, the slow way, whether organizations have to do with a paper.
func concerns(records []*council.Record, p *council.Paper, organizations []council.ID) bool {
	named := links(records, p.ID, council.LinkPaperOriginatorOrg, council.LinkPaperUnderDirectionOf)
	for _, c := range links(records, p.ID, council.LinkPaperConsultation) {
		named = append(named, links(records, c, council.LinkConsultationOrganization)...)
	}
	return slices.ContainsFunc(named, func(id council.ID) bool { return slices.Contains(organizations, id) })
}

func testPaperFilters(t *testing.T, s *store.Store) {
	ctx := t.Context()
	records := Town(100)
	put(t, s, records...)
	putPaperDistricts(t, s, 100)
	papers := of[*council.Paper](records)
	names := func(p *council.Paper, role council.LinkRole, to council.ID) bool {
		return slices.Contains(links(records, p.ID, role), to)
	}
	organizations := []council.ID{ID(council.KindOrganization, 1), ID(council.KindOrganization, 3)}
	for _, tt := range []struct {
		name   string
		filter council.PaperFilter
		keep   func(p *council.Paper) bool
	}{
		{"body", council.PaperFilter{BodyIDs: []council.ID{BodyID}}, func(*council.Paper) bool { return true }},
		{"other body", council.PaperFilter{BodyIDs: []council.ID{"nobody"}}, func(*council.Paper) bool { return false }},
		{"type", council.PaperFilter{PaperType: "Anfrage"}, func(p *council.Paper) bool { return p.PaperType == "Anfrage" }},
		{"period", council.PaperFilter{From: "2020-01-03", Until: "2020-01-06"}, func(p *council.Paper) bool {
			return p.SortDate >= "2020-01-03" && p.SortDate <= "2020-01-06"
		}},
		{"until", council.PaperFilter{Until: "2020-01-03"}, func(p *council.Paper) bool { return p.SortDate != "" && p.SortDate <= "2020-01-03" }},
		{"text", council.PaperFilter{Text: "RADVERKEHR muellerviertel"}, func(p *council.Paper) bool { return strings.HasPrefix(p.Name, "Radverkehr") }},
		{"reference", council.PaperFilter{Text: "0042/2020"}, func(p *council.Paper) bool { return p.Reference == "0042/2020" }},
		{"person", council.PaperFilter{PersonIDs: []council.ID{ID(council.KindPerson, 5)}}, func(p *council.Paper) bool {
			return names(p, council.LinkPaperOriginatorPerson, ID(council.KindPerson, 5))
		}},
		{"location", council.PaperFilter{LocationIDs: []council.ID{ID(council.KindLocation, 10)}}, func(p *council.Paper) bool {
			return names(p, council.LinkPaperLocation, ID(council.KindLocation, 10))
		}},
		{"organization", council.PaperFilter{OrganizationIDs: organizations[:1]}, func(p *council.Paper) bool { return concerns(records, p, organizations[:1]) }},
		{"organizations", council.PaperFilter{OrganizationIDs: organizations}, func(p *council.Paper) bool { return concerns(records, p, organizations) }},
		{"organization and type", council.PaperFilter{OrganizationIDs: organizations[:1], PaperType: "Antrag", BodyIDs: []council.ID{BodyID}}, func(p *council.Paper) bool {
			return concerns(records, p, organizations[:1]) && p.PaperType == "Antrag"
		}},
		{"district", council.PaperFilter{DistrictIDs: []council.ID{ID(council.KindDistrict, 5)}}, func(p *council.Paper) bool {
			return strings.Contains(p.Name, districtName(5)+":") // papers with two reasons come once
		}},
		{"ids", council.PaperFilter{IDs: []council.ID{ID(council.KindPaper, 3), ID(council.KindPaper, 4), "none"}}, func(p *council.Paper) bool {
			return p.ID == ID(council.KindPaper, 3) || p.ID == ID(council.KindPaper, 4)
		}},
	} {
		kept := slices.DeleteFunc(slices.Clone(papers), func(p *council.Paper) bool { return !tt.keep(p) })
		if len(kept) == 0 && tt.name != "other body" {
			t.Errorf("%s: the test finds nothing", tt.name)
		}
		want(t, tt.name, byCursor(kept, council.CursorOfPaper, true))(idsOf(s.Papers(ctx, tt.filter, council.Page{})))
		want(t, "number by "+tt.name, len(kept))(s.CountPapers(ctx, tt.filter))
	}
}

func testOtherFilters(t *testing.T, s *store.Store) {
	ctx := t.Context()
	records := Town(100)
	put(t, s, records...)
	meetings := of[*council.Meeting](records)
	from, until := *meetings[1].Start, *meetings[3].Start
	justAfter := from.Add(time.Millisecond)
	person := []council.ID{ID(council.KindPerson, 0)}
	withPerson := slices.DeleteFunc(slices.Clone(meetings), func(m *council.Meeting) bool {
		return !slices.Contains(links(records, m.ID, council.LinkMeetingParticipant), person[0])
	})
	meeting := func(numbers ...int) []council.ID {
		out := []council.ID{}
		for _, n := range numbers {
			out = append(out, ID(council.KindMeeting, n))
		}
		return out
	}
	for name, tt := range map[string]struct {
		filter council.MeetingFilter
		want   []council.ID
	}{
		"from and until": {council.MeetingFilter{From: &from, Until: &until}, meeting(2, 1)},
		"just after":     {council.MeetingFilter{From: &justAfter, Until: &until}, meeting(2)},
		"until":          {council.MeetingFilter{Until: &justAfter}, meeting(1, 0)},
		"organization":   {council.MeetingFilter{OrganizationIDs: []council.ID{ID(council.KindOrganization, 4)}}, meeting(4)},
		"district":       {council.MeetingFilter{DistrictIDs: []council.ID{ID(council.KindDistrict, 4), ID(council.KindDistrict, 5)}}, meeting(5, 4)},
		"participant":    {council.MeetingFilter{ParticipantIDs: person}, byCursor(withPerson, council.CursorOfMeeting, true)},
		"text":           {council.MeetingFilter{Text: "sitzung 6"}, meeting(6)},
		"body":           {council.MeetingFilter{BodyIDs: []council.ID{"other"}}, meeting()},
	} {
		want(t, "meetings by "+name, tt.want)(idsOf(s.Meetings(ctx, tt.filter, council.Page{})))
		want(t, "number of meetings by "+name, len(tt.want))(s.CountMeetings(ctx, tt.filter))
	}

	put(t, s, record(&council.Meeting{}, "no start"))
	want(t, "meetings until the first", []council.ID{})(idsOf(s.Meetings(ctx, council.MeetingFilter{Until: meetings[0].Start}, council.Page{})))
	all, err := idsOf(s.Meetings(ctx, council.MeetingFilter{}, council.Page{}))
	if err != nil || all[len(all)-1] != "no start" {
		t.Errorf("got %s last, %v, want the meeting without a start", all[len(all)-1], err)
	}

	filterPeople(ctx, t, s, records)

	files := of[*council.File](records)
	inMarch := slices.DeleteFunc(slices.Clone(files), func(f *council.File) bool { return f.Date < "2020-03-01" || f.Date > "2020-03-31" })
	march := council.FileFilter{From: "2020-03-01", Until: "2020-03-31", BodyIDs: []council.ID{BodyID}}
	want(t, "files of March", byCursor(inMarch, council.CursorOfFile, true))(idsOf(s.Files(ctx, march, council.Page{})))
	want(t, "number of files of March", len(inMarch))(s.CountFiles(ctx, march))
	want(t, "number of invitations", len(meetings))(s.CountFiles(ctx, council.FileFilter{Text: "einladung"}))
	derived := &council.File{MasterFileID: files[0].ID}
	put(t, s, record(derived, "derived"))
	want(t, "derived files", []council.ID{"derived"})(idsOf(s.Files(ctx, council.FileFilter{MasterFileIDs: []council.ID{files[0].ID}}, council.Page{})))

	want(t, "terms", []council.ID{ID(council.KindLegislativeTerm, 0)})(idsOf(s.LegislativeTerms(ctx, council.LegislativeTermFilter{BodyIDs: []council.ID{BodyID}}, council.Page{})))
	locations, err := s.Locations(ctx, council.LocationFilter{BodyIDs: []council.ID{BodyID}}, council.Page{})
	want(t, "number of locations", Locations)(len(locations), err)
	districts, err := s.Districts(ctx, council.DistrictFilter{BodyIDs: []council.ID{BodyID}}, council.Page{First: 2})
	want(t, "first districts", []*council.District{
		{ID: ID(council.KindDistrict, 0), SourceID: SourceID, BodyID: BodyID, Name: districtName(0)},
		{ID: ID(council.KindDistrict, 1), SourceID: SourceID, BodyID: BodyID, Name: districtName(1)},
	})(districts, err)
}

func filterPeople(ctx context.Context, t *testing.T, s *store.Store, records []*council.Record) {
	t.Helper()
	organization := []council.ID{ID(council.KindOrganization, 4)}
	for _, day := range []council.Date{"", "2021-01-01", "2023-01-01", "2019-01-01"} {
		has := map[council.ID]bool{}
		for _, m := range of[*council.Membership](records) {
			if m.OrganizationID == organization[0] && (day == "" || m.Current(day)) {
				has[m.PersonID] = true
			}
		}
		persons := slices.DeleteFunc(of[*council.Person](records), func(p *council.Person) bool { return !has[p.ID] })
		filter := council.PersonFilter{OrganizationIDs: organization, CurrentOn: day}
		want(t, "members on "+string(day), byCursor(persons, council.CursorOfPerson, false))(idsOf(s.Persons(ctx, filter, council.Page{})))
		want(t, "number of members on "+string(day), len(persons))(s.CountPersons(ctx, filter))
	}
	seats, err := s.Memberships(ctx, council.MembershipFilter{PersonIDs: []council.ID{ID(council.KindPerson, 1)}}, council.Page{})
	ends := []council.Date{}
	for _, m := range seats {
		ends = append(ends, m.EndDate)
	}
	want(t, "seats, current ones first", []council.Date{"", "", "2022-12-31"})(ends, err)

	dissolved := &council.Organization{
		Name: "Früherer Ausschuss", OrganizationType: "Alt", Classification: "Beirat", EndDate: "2010-12-31",
		SubOrganizationOfID: ID(council.KindOrganization, 9),
	}
	put(t, s, record(dissolved, "dissolved"))
	for name, tt := range map[string]struct {
		filter council.OrganizationFilter
		want   int
	}{
		"type":           {council.OrganizationFilter{Type: "Alt"}, 1},
		"classification": {council.OrganizationFilter{Type: "Beirat"}, 1},
		"text":           {council.OrganizationFilter{Text: "früherer"}, 1},
		"parent":         {council.OrganizationFilter{SubOrganizationOfIDs: []council.ID{ID(council.KindOrganization, 9)}}, 1},
		"last day":       {council.OrganizationFilter{CurrentOn: "2010-12-31"}, Organizations + 1},
		"day after":      {council.OrganizationFilter{CurrentOn: "2011-01-01"}, Organizations},
		"district":       {council.OrganizationFilter{DistrictIDs: []council.ID{ID(council.KindDistrict, 1)}}, 1},
		"body":           {council.OrganizationFilter{BodyIDs: []council.ID{BodyID}}, Organizations + 1},
	} {
		found, err := s.Organizations(ctx, tt.filter, council.Page{})
		want(t, "organizations by "+name, tt.want)(len(found), err)
		want(t, "number of organizations by "+name, tt.want)(s.CountOrganizations(ctx, tt.filter))
	}
}

func testWords(t *testing.T, s *store.Store) {
	put(t, s,
		record(&council.Paper{Name: "Förderung zu 100% der Straße"}, "percent"),
		record(&council.Paper{Name: "Förderung zu 1000 der Strasse", Reference: "V_12!"}, "thousand"),
		record(&council.Paper{Name: "Vx12"}, "other"),
	)
	for text, expected := range map[string][]council.ID{
		"100%":              {"percent"},
		"FÖRDERUNG strasse": {"thousand", "percent"},
		"foerd  straße zu":  {"thousand", "percent"},
		"v_12":              {"thousand"},
		"v_12!":             {"thousand"},
		"förderung fehlt":   {},
		"' OR 1=1 --":       {},
		"\x00v\x00x":        {"other"},
		" ":                 {"thousand", "percent", "other"},
		"12! zu":            {"thousand"},
		`\`:                 {},

		strings.Repeat("förderung ", 5000):        {"thousand", "percent"},
		strings.Repeat("x", 100_000) + " strasse": {},
	} {
		got, err := idsOf(s.Papers(t.Context(), council.PaperFilter{Text: text}, council.Page{}))
		if diff := cmp.Diff(expected, got); err != nil || diff != "" {
			t.Errorf("%q: %v (-want +got)\n%s", text, err, diff)
		}
	}
}

func testListOrder(t *testing.T, s *store.Store) {
	ctx := t.Context()
	ordered := func(id council.ID, order int) *council.Record {
		return record(&council.AgendaItem{MeetingID: "o", Order: order, Ordered: true}, id)
	}
	item := func(id council.ID, order int, number string) *council.Record {
		return record(&council.AgendaItem{MeetingID: "m", Order: order, Number: number}, id)
	}
	put(t, s,
		record(&council.Meeting{}, "m", link(council.LinkMeetingAgendaItem, "second", 1), link(council.LinkMeetingAgendaItem, "first", 0)),
		item("first", 9, "9"), item("second", 1, "1"),
		// Two that only tell of their meeting themselves: behind each other by order and number.
		withParent(item("c", 3, "1"), council.Link{From: "n", Role: council.LinkMeetingAgendaItem}),
		withParent(item("b", 2, "2"), council.Link{From: "n", Role: council.LinkMeetingAgendaItem}),
		withParent(item("a", 2, "3"), council.Link{From: "n", Role: council.LinkMeetingAgendaItem}),
	)
	agenda := func(meetings ...council.ID) ([]council.ID, error) {
		return idsOf(s.AgendaItems(ctx, council.AgendaItemFilter{MeetingIDs: meetings}, council.Page{}))
	}
	want(t, "agenda", []council.ID{"first", "second"})(agenda("m"))
	put(t, s,
		record(&council.Meeting{}, "o", link(council.LinkMeetingAgendaItem, "none", 0), link(council.LinkMeetingAgendaItem, "two", 1),
			link(council.LinkMeetingAgendaItem, "one, later", 2), link(council.LinkMeetingAgendaItem, "one", 3), link(council.LinkMeetingAgendaItem, "zero", 4)),
		ordered("two", 2), ordered("zero", 0), ordered("one", 1), ordered("one, later", 1),
		record(&council.AgendaItem{MeetingID: "o"}, "none"),
	)
	want(t, "agenda with an order", []council.ID{"zero", "one, later", "one", "two", "none"})(agenda("o"))
	want(t, "agenda without a list", []council.ID{"b", "a", "c"})(agenda("n"))
	put(t, s, record(&council.Meeting{}, "k", link(council.LinkMeetingAgendaItem, "first", 0)))
	want(t, "an item on two agendas comes once", []council.ID{"first", "second"})(agenda("k", "m"))
	want(t, "two agendas", []council.ID{"first", "second", "b", "a", "c"})(agenda("n", "m"))

	put(t, s,
		record(&council.Paper{}, "p", link(council.LinkPaperConsultation, "z", 0), link(council.LinkPaperConsultation, "y", 1)),
		record(&council.Consultation{PaperID: "p", MeetingID: "m", AgendaItemID: "first"}, "y", link(council.LinkConsultationOrganization, "o", 0)),
		record(&council.Consultation{PaperID: "p"}, "z"),
	)
	for name, tt := range map[string]struct {
		filter council.ConsultationFilter
		want   []council.ID
	}{
		"paper":        {council.ConsultationFilter{PaperIDs: []council.ID{"p"}}, []council.ID{"z", "y"}},
		"meeting":      {council.ConsultationFilter{MeetingIDs: []council.ID{"m"}}, []council.ID{"y"}},
		"agenda item":  {council.ConsultationFilter{AgendaItemIDs: []council.ID{"first"}}, []council.ID{"y"}},
		"organization": {council.ConsultationFilter{OrganizationIDs: []council.ID{"o"}}, []council.ID{"y"}},
		"nothing":      {council.ConsultationFilter{PaperIDs: []council.ID{"q"}}, []council.ID{}},
	} {
		want(t, "consultations by "+name, tt.want)(idsOf(s.Consultations(ctx, tt.filter, council.Page{})))
	}
}

func withParent(r *council.Record, parents ...council.Link) *council.Record {
	r.Parents = parents
	return r
}
