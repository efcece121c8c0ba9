package storetest

import (
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

func testForeignNames(t *testing.T, s *store.Store) {
	ctx := t.Context()
	const web = "https://www.ris.example/vo0050.php?__kvonr=1&x=2"
	paper := &council.Paper{Name: "Radweg", Reference: "0474/2022"}
	paper.Web = web
	twin := &council.Paper{Reference: "0474/2022"}
	person := &council.Person{Name: "Erika"}
	person.Web = "https://ris.example/kp0050.php?__kpenr=7"
	silent := &council.Consultation{}
	silent.Web = web // has no page of its own
	put(t, s, record(paper, "abcdefghijaaaaaaaaaa"), record(twin, "abcdefghijbbbbbbbbbb"), record(person, "kkkkkkkkkkkkkkkkkkkk"),
		record(silent, "cccccccccccccccccccc"))
	put(t, s, &council.Record{
		Entity:   &council.Organization{Object: council.Object{ID: "oooooooooooooooooooo"}},
		District: &council.District{ID: "abcdefghidzzzzzzzzzz", Name: "Altstadt"},
	})
	papers := []council.Identity{{ID: "abcdefghijaaaaaaaaaa", Kind: council.KindPaper}, {ID: "abcdefghijbbbbbbbbbb", Kind: council.KindPaper}}

	want(t, "by the beginning", papers)(s.IdentitiesFrom(ctx, "abcdefghij", 9))
	want(t, "by a longer one", papers[1:])(s.IdentitiesFrom(ctx, "abcdefghijb", 9))
	want(t, "a district", []council.Identity{{ID: "abcdefghidzzzzzzzzzz", Kind: council.KindDistrict}})(s.IdentitiesFrom(ctx, "abcdefghid", 9))
	want(t, "cut", papers[:1])(s.IdentitiesFrom(ctx, "abcdefghij", 1))
	if got, err := s.IdentitiesFrom(ctx, "abcdefghik", 9); len(got) != 0 || err != nil {
		t.Errorf("a beginning that nothing has: got %v, %v", got, err)
	}
	key := []council.ID{council.WebKey("http://ris.example/vo0050.php?x=2&__kvonr=1#top")}
	want(t, "by web address", papers[:1])(s.IdentitiesNamed(ctx, nil, key, 9))
	want(t, "by reference", papers)(s.IdentitiesNamed(ctx, nil, []council.ID{council.ReferenceKey(" 0474/2022")}, 9))
	want(t, "by id", papers[:1])(s.IdentitiesNamed(ctx, []council.ID{papers[0].ID, "none"}, nil, 9))

	moved := *paper
	moved.Web = "https://ris.example/other"
	put(t, s, record(&moved, papers[0].ID))
	if got, err := s.IdentitiesNamed(ctx, nil, key, 9); len(got) != 0 || err != nil {
		t.Errorf("an address it no longer has: got %v, %v", got, err)
	}
	remove(t, s, record(&moved, papers[0].ID), record(person, "kkkkkkkkkkkkkkkkkkkk"))
	gone := council.Identity{ID: papers[0].ID, Kind: council.KindPaper, Deleted: true}
	want(t, "deleted", []council.Identity{gone})(s.IdentitiesNamed(ctx, nil, []council.ID{council.WebKey(moved.Web)}, 9))
	if got, err := s.IdentitiesNamed(ctx, nil, []council.ID{council.WebKey(person.Web)}, 9); len(got) != 0 || err != nil {
		t.Errorf("a deleted person is still called something: %v, %v", got, err)
	}
	want(t, "listings", []council.Listing{{ID: papers[1].ID}})(s.Listings(ctx, council.KindPaper, council.Page{First: 9}))
	_, err := s.Listings(ctx, council.KindConsultation, council.Page{First: 9})
	wantCode(t, "listings of what has no name", err, council.Invalid)
}
