package storetest

import (
	"context"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// many checks that lists read at once are those that are read one by one, whole and cut.
// It returns how many entries the whole lists have.
func many[E council.Entity, F any](
	t *testing.T, what string, at council.Lists[E, F], filters []F, cursor func(E) council.Cursor,
	list func(context.Context, F, council.Page) ([]E, error), count func(context.Context, F) (int, error),
) int {
	t.Helper()
	whole, entries := make([][]E, len(filters)), 0
	counts := make([]int, len(filters))
	var middle *council.Cursor
	for i, f := range filters {
		var err error
		if counts[i], err = count(t.Context(), f); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if whole[i], err = list(t.Context(), f, council.Page{}); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if n := len(whole[i]); middle == nil && n > 2 {
			c := cursor(whole[i][n/2])
			middle = &c
		}
		entries += len(whole[i])
	}
	if middle == nil {
		t.Fatalf("%s: the lists are too short for a test", what)
	}
	want(t, "numbers of "+what, counts)(at.Counts(t.Context(), filters))
	for _, p := range []council.Page{{}, {First: 3}, {First: 2, Offset: 1}, {Offset: 2}, {First: 3, After: middle}} {
		expected := make([][]council.ID, len(filters))
		for i, f := range filters {
			var err error
			if expected[i], err = idsOf(list(t.Context(), f, p)); err != nil {
				t.Fatalf("%s: %v", what, err)
			}
		}
		found, err := at.Pages(t.Context(), filters, p)
		got := make([][]council.ID, len(found))
		for i := range found {
			got[i], _ = idsOf(found[i], nil)
		}
		want(t, what, expected)(got, err)
	}
	want(t, what+", field by field", whole[0])(first(at.Pages(t.Context(), filters, council.Page{})))
	return entries
}

func first[E any](lists [][]E, err error) ([]E, error) {
	if err != nil {
		return nil, err
	}
	return lists[0], nil
}

// testManyLists reads the lists of many parents at once, by every relation and filter.
func testManyLists(t *testing.T, s *store.Store) {
	put(t, s, Town(100)...)
	putPaperDistricts(t, s, 100)
	late := time.Date(2020, 1, 4, 0, 0, 0, 0, time.UTC)
	var papers, districtPapers []council.PaperFilter
	for n := range 5 {
		id := []council.ID{ID(council.KindOrganization, n)}
		papers = append(papers, council.PaperFilter{OrganizationIDs: id}, council.PaperFilter{OrganizationIDs: id, PaperType: "Antrag"},
			council.PaperFilter{PersonIDs: []council.ID{ID(council.KindPerson, n)}}, council.PaperFilter{LocationIDs: []council.ID{ID(council.KindLocation, n)}},
			council.PaperFilter{BodyIDs: []council.ID{BodyID}, Text: subjects[n]}, council.PaperFilter{From: "2020-01-03", Until: "2020-01-06"})
		districtPapers = append(districtPapers, council.PaperFilter{DistrictIDs: []council.ID{ID(council.KindDistrict, n)}})
	}
	papers = append(papers, council.PaperFilter{OrganizationIDs: []council.ID{"nobody"}}) // an empty list
	many(t, "papers", s.PaperLists(), papers, council.CursorOfPaper, s.Papers, s.CountPapers)
	many(t, "papers of districts", s.PaperLists(), districtPapers, council.CursorOfPaper, s.Papers, s.CountPapers)
	many(t, "meetings", s.MeetingLists(), []council.MeetingFilter{
		{BodyIDs: []council.ID{BodyID}},
		{BodyIDs: []council.ID{BodyID}, Ascending: true},
		{From: &late},
		{Until: &late, Text: "sitzung"},
		{OrganizationIDs: []council.ID{ID(council.KindOrganization, 1)}},
		{DistrictIDs: []council.ID{ID(council.KindDistrict, 2)}},
		{ParticipantIDs: []council.ID{ID(council.KindPerson, 0)}},
	}, council.CursorOfMeeting, s.Meetings, s.CountMeetings)
	many(t, "organizations", s.OrganizationLists(), []council.OrganizationFilter{
		{BodyIDs: []council.ID{BodyID}}, {Text: "ortsbeirat"}, {Type: "Fraktion"}, {CurrentOn: "2020-01-01"},
	}, council.CursorOfOrganization, s.Organizations, s.CountOrganizations)
	many(t, "persons", s.PersonLists(), []council.PersonFilter{
		{BodyIDs: []council.ID{BodyID}}, {OrganizationIDs: []council.ID{ID(council.KindOrganization, 1)}}, {Text: "familie1", CurrentOn: "2023-01-01"},
	}, council.CursorOfPerson, s.Persons, s.CountPersons)
	many(t, "files", s.FileLists(), []council.FileFilter{
		{BodyIDs: []council.ID{BodyID}}, {Text: "anlage"}, {From: "2020-01-10", Until: "2020-02-01"}, {BodyIDs: []council.ID{"other"}},
	}, council.CursorOfFile, s.Files, s.CountFiles)
	testManyQueries(t, s)
}

// testManyQueries holds that no list costs a query of its own, however many there are.
func testManyQueries(t *testing.T, s *store.Store) {
	for lists, most := range map[int]int64{0: 0, 1: 1, 100: 1, 900: 3} {
		filters := make([]council.PaperFilter, lists)
		for i := range filters {
			filters[i].OrganizationIDs = []council.ID{ID(council.KindOrganization, i)}
		}
		ctx, queries := store.CountQueries(t.Context())
		found, err := s.PaperLists().Pages(ctx, filters, council.Page{First: 3})
		if n := queries.Swap(0); err != nil || len(found) != lists || n != most {
			t.Errorf("%d lists: got %d in %d queries (%v), want %d queries", lists, len(found), n, err, most)
		}
		counts, err := s.PaperLists().Counts(ctx, filters)
		if n := queries.Load(); err != nil || len(counts) != lists || n != most {
			t.Errorf("%d lists: got %d numbers in %d queries (%v), want %d queries", lists, len(counts), n, err, most)
		}
	}
}
