package storetest

import (
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// testPublicLocations: what only a person names is no public place, until something else names it too.
func testPublicLocations(t *testing.T, s *store.Store) {
	const home council.ID = "home"
	put(t, s, record(&council.Location{}, home), record(&council.Person{LocationID: home}, "person"))
	public := func(ids ...council.ID) ([]council.ID, error) {
		return idsOf(s.Locations(t.Context(), council.LocationFilter{IDs: ids, Public: true}, council.Page{}))
	}
	want(t, "any location", []council.ID{home})(idsOf(s.Locations(t.Context(), council.LocationFilter{IDs: []council.ID{home}}, council.Page{})))
	want(t, "a home", []council.ID{})(public(home))
	for _, naming := range []*council.Record{
		record(&council.Body{LocationID: home}, "body"),
		record(&council.Organization{LocationID: home}, "organization"),
		record(&council.Meeting{LocationID: home}, "meeting"),
		record(&council.Paper{}, "paper", link(council.LinkPaperLocation, home, 0)),
	} {
		kind := string(naming.Entity.Kind())
		put(t, s, naming)
		want(t, "a home that a "+kind+" names", []council.ID{home})(public(home))
		want(t, "another location", []council.ID{})(public("elsewhere"))
		remove(t, s, naming)
		want(t, "a home that a deleted "+kind+" named", []council.ID{})(public(home))
	}
}
