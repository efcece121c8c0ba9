package store_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// townPapers is the size of the town the budgets of docs/architecture.md speak of.
const townPapers = 14000

var databases = []struct {
	name string
	open func(testing.TB) *store.Store
}{{"sqlite", storetest.Open}, {"postgres", storetest.OpenPostgres}}

// load puts records and their raw objects into a store, so many in a transaction; the
// importer takes 100.
func load(tb testing.TB, s *store.Store, records []*council.Record, many int) {
	tb.Helper()
	ctx := tb.Context()
	for batch := range slices.Chunk(records, many) {
		raw := make([]*council.RawObject, len(batch))
		for i, r := range batch {
			raw[i] = storetest.Raw(r)
		}
		err := s.Update(ctx, func(tx council.Tx) error {
			if err := tx.PutRawObjects(ctx, raw); err != nil {
				return err
			}
			if err := tx.PutRecords(ctx, batch); err != nil {
				return err
			}
			return tx.BumpDataVersion(ctx)
		})
		if err != nil {
			tb.Fatal(err)
		}
	}
}

// BenchmarkImport takes in a whole town of 1,400 papers with raw objects, a tenth of the budget's.
func BenchmarkImport(b *testing.B) {
	records := storetest.Town(townPapers / 10)
	links := 0
	for _, r := range records {
		links += len(r.Links)
	}
	for _, on := range databases {
		b.Run(on.name, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := on.open(b)
				b.StartTimer()
				load(b, s, records, 100)
			}
			b.ReportMetric(float64(len(records)), "objects/op")
			b.ReportMetric(float64(links), "links/op")
		})
	}
}

// reads are what pages and GraphQL ask for most, and what could be slow.
var reads = []struct {
	name string
	read func(ctx context.Context, s *store.Store) (int, error)
}{
	{"papers", papers(council.PaperFilter{}, council.Page{First: 20})},
	{"papers body", papers(council.PaperFilter{BodyIDs: []council.ID{storetest.BodyID}}, council.Page{First: 20})},
	{"papers deep", papers(council.PaperFilter{}, council.Page{First: 20, Offset: 13000})},
	{"papers after", papers(council.PaperFilter{}, council.Page{First: 20, After: &council.Cursor{Key: "2022-01-01", ID: storetest.ID(council.KindPaper, 1)}})},
	{"papers type", papers(council.PaperFilter{PaperType: "Antrag"}, council.Page{First: 20})},
	{"papers text", papers(council.PaperFilter{Text: "radverkehr müllerviertel"}, council.Page{First: 20})},
	{"papers text none", papers(council.PaperFilter{Text: "gibt es nicht"}, council.Page{First: 20})},
	{"papers organization", papers(council.PaperFilter{OrganizationIDs: []council.ID{storetest.ID(council.KindOrganization, 2)}}, council.Page{First: 20})},
	{"papers organization, few", papers(council.PaperFilter{OrganizationIDs: []council.ID{storetest.ID(council.KindOrganization, 30)}}, council.Page{First: 20})},
	{"papers district", papers(council.PaperFilter{DistrictIDs: []council.ID{storetest.ID(council.KindDistrict, 3)}}, council.Page{First: 20})},
	{"papers district, last page", papers(council.PaperFilter{DistrictIDs: []council.ID{storetest.ID(council.KindDistrict, 3)}}, council.Page{First: 20, Offset: 900})},
	{"papers count district", countPapers(council.PaperFilter{DistrictIDs: []council.ID{storetest.ID(council.KindDistrict, 3)}})},
	{"papers count 3 districts", func(ctx context.Context, s *store.Store) (int, error) {
		filters := make([]council.PaperFilter, 3)
		for i := range filters {
			filters[i].DistrictIDs = []council.ID{storetest.ID(council.KindDistrict, i)}
		}
		found, err := s.PaperLists().Counts(ctx, filters)
		return len(found), err
	}},
	{"districts of papers", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.PaperDistricts(ctx, ids(council.KindPaper, 20))
		return len(found), err
	}},
	{"papers person", papers(council.PaperFilter{PersonIDs: []council.ID{storetest.ID(council.KindPerson, 3)}}, council.Page{First: 20})},
	{"papers location", papers(council.PaperFilter{LocationIDs: []council.ID{storetest.ID(council.KindLocation, 5)}}, council.Page{First: 20})},
	{"papers by id", papers(council.PaperFilter{IDs: ids(council.KindPaper, 40)}, council.Page{})},
	{"papers count", countPapers(council.PaperFilter{})},
	{"papers count body", countPapers(council.PaperFilter{BodyIDs: []council.ID{storetest.BodyID}})},
	{"papers count text", countPapers(council.PaperFilter{Text: "radverkehr"})},
	{"papers count organization", countPapers(council.PaperFilter{OrganizationIDs: []council.ID{storetest.ID(council.KindOrganization, 2)}})},
	{"papers count period", countPapers(council.PaperFilter{From: "2021-01-01", Until: "2021-12-31"})},
	{"papers by 3 organizations", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.PaperLists().Pages(ctx, ofOrganizations(3), council.Page{First: 4})
		return len(found), err
	}},
	{"papers count 3 organizations", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.PaperLists().Counts(ctx, ofOrganizations(3))
		return len(found), err
	}},
	{"by short id", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.IdentitiesFrom(ctx, storetest.ID(council.KindPaper, 7).Short(), 20)
		return len(found), err
	}},
	{"by foreign name", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.IdentitiesNamed(ctx, []council.ID{storetest.ID(council.KindPaper, 7)}, []council.ID{council.ReferenceKey("1/2024")}, 20)
		return len(found), err
	}},
	{"paper types", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.PaperTypes(ctx, []council.ID{storetest.BodyID})
		return len(found), err
	}},
	{"files", files(council.FileFilter{}, council.Page{First: 20})},
	{"files body", files(council.FileFilter{BodyIDs: []council.ID{storetest.BodyID}}, council.Page{First: 20})},
	{"files text", files(council.FileFilter{Text: "einladung"}, council.Page{First: 20})},
	{"files text none", files(council.FileFilter{Text: "gibt es nicht"}, council.Page{First: 20})},
	{"files by id", files(council.FileFilter{IDs: ids(council.KindFile, 40)}, council.Page{})},
	{"files count", func(ctx context.Context, s *store.Store) (int, error) { return s.CountFiles(ctx, council.FileFilter{}) }},
	{"files count body", func(ctx context.Context, s *store.Store) (int, error) {
		return s.CountFiles(ctx, council.FileFilter{BodyIDs: []council.ID{storetest.BodyID}})
	}},
	{"meetings", meetings(council.MeetingFilter{}, council.Page{First: 20})},
	{"meetings organization", meetings(council.MeetingFilter{OrganizationIDs: []council.ID{storetest.ID(council.KindOrganization, 2)}}, council.Page{First: 20})},
	{"meetings district", meetings(council.MeetingFilter{DistrictIDs: []council.ID{storetest.ID(council.KindDistrict, 2)}}, council.Page{First: 20})},
	{"meetings participant", meetings(council.MeetingFilter{ParticipantIDs: []council.ID{storetest.ID(council.KindPerson, 2)}}, council.Page{First: 20})},
	{"agenda", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.AgendaItems(ctx, council.AgendaItemFilter{MeetingIDs: ids(council.KindMeeting, 5)}, council.Page{})
		return len(found), err
	}},
	{"consultations", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Consultations(ctx, council.ConsultationFilter{PaperIDs: ids(council.KindPaper, 20)}, council.Page{})
		return len(found), err
	}},
	{"consultations by meeting", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Consultations(ctx, council.ConsultationFilter{MeetingIDs: ids(council.KindMeeting, 5)}, council.Page{})
		return len(found), err
	}},
	{"consultations by agenda item", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Consultations(ctx, council.ConsultationFilter{AgendaItemIDs: ids(council.KindAgendaItem, 20)}, council.Page{})
		return len(found), err
	}},
	{"agenda by consultation", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.AgendaItems(ctx, council.AgendaItemFilter{ConsultationIDs: ids(council.KindConsultation, 20)}, council.Page{})
		return len(found), err
	}},
	{"locations public", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Locations(ctx, council.LocationFilter{IDs: ids(council.KindLocation, 20), Public: true}, council.Page{})
		return len(found), err
	}},
	{"files by master", files(council.FileFilter{MasterFileIDs: ids(council.KindFile, 20)}, council.Page{})},
	{"links", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Links(ctx, council.LinkFilter{From: ids(council.KindPaper, 20)})
		return len(found), err
	}},
	{"links to", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Links(ctx, council.LinkFilter{To: ids(council.KindFile, 20), Roles: council.FileRoles, Orphaned: true})
		return len(found), err
	}},
	{"organizations", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Organizations(ctx, council.OrganizationFilter{CurrentOn: "2024-01-01"}, council.Page{First: 20})
		return len(found), err
	}},
	{"persons", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Persons(ctx, council.PersonFilter{CurrentOn: "2024-01-01"}, council.Page{First: 20})
		return len(found), err
	}},
	{"memberships", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Memberships(ctx, council.MembershipFilter{OrganizationIDs: ids(council.KindOrganization, 1)}, council.Page{})
		return len(found), err
	}},
	{"memberships on behalf", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Memberships(ctx, council.MembershipFilter{OnBehalfOfIDs: ids(council.KindOrganization, 1)}, council.Page{})
		return len(found), err
	}},
	{"recent revisions", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.RecentRevisions(ctx, council.KindPaper, []council.ID{storetest.BodyID}, council.Page{First: 5})
		return len(found), err
	}},
	{"deleted meetings", meetings(council.MeetingFilter{Deleted: true, Ascending: true}, council.Page{})},
	{"revisions of agendas", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.AgendaRevisions(ctx, ids(council.KindMeeting, 20))
		return len(found), err
	}},
	{"kind", func(ctx context.Context, s *store.Store) (int, error) {
		_, _, err := s.KindOf(ctx, storetest.ID(council.KindPaper, 7))
		return 1, err
	}},
	{"freshness", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Freshness(ctx)
		return len(found), err
	}},
}

func ofOrganizations(n int) []council.PaperFilter {
	filters := make([]council.PaperFilter, n)
	for i := range filters {
		filters[i].OrganizationIDs = []council.ID{storetest.ID(council.KindOrganization, i)}
	}
	return filters
}

func papers(f council.PaperFilter, p council.Page) func(context.Context, *store.Store) (int, error) {
	return func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Papers(ctx, f, p)
		return len(found), err
	}
}

func countPapers(f council.PaperFilter) func(context.Context, *store.Store) (int, error) {
	return func(ctx context.Context, s *store.Store) (int, error) { return s.CountPapers(ctx, f) }
}

func files(f council.FileFilter, p council.Page) func(context.Context, *store.Store) (int, error) {
	return func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Files(ctx, f, p)
		return len(found), err
	}
}

func meetings(f council.MeetingFilter, p council.Page) func(context.Context, *store.Store) (int, error) {
	return func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Meetings(ctx, f, p)
		return len(found), err
	}
}

func ids(k council.Kind, n int) []council.ID {
	out := make([]council.ID, n)
	for i := range out {
		out[i] = storetest.ID(k, 3*i)
	}
	return out
}

// BenchmarkRead reads from a whole town of 14,000 papers.
func BenchmarkRead(b *testing.B) {
	records := storetest.Town(townPapers)
	source := &council.Source{ID: storetest.SourceID, URL: "https://oparl.example.org/system", State: council.SourceActive, Created: storetest.Now}
	for _, on := range databases {
		b.Run(on.name, func(b *testing.B) {
			s := on.open(b)
			load(b, s, records, 5000)
			err := s.Update(b.Context(), func(tx council.Tx) error {
				return errors.Join(tx.PutSource(b.Context(), source), tx.PutPaperDistricts(b.Context(), storetest.PaperDistricts(townPapers), nil))
			})
			if err != nil {
				b.Fatal(err)
			}
			if err := s.Optimize(b.Context()); err != nil {
				b.Fatal(err)
			}
			for _, r := range reads {
				b.Run(r.name, func(b *testing.B) {
					found := 0
					for b.Loop() {
						n, err := r.read(b.Context(), s)
						if err != nil {
							b.Fatal(err)
						}
						found = n
					}
					b.ReportMetric(float64(found), "found")
				})
			}
		})
	}
}
