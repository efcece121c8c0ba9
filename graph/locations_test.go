package graph_test

import (
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// TestHomes: a place that only a person names may be a home and is not shown, until something public is there too.
func TestHomes(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		object := func(name string) council.Object {
			return council.Object{ID: council.NewID(name), URL: "https://example.org/" + name, SourceID: storetest.SourceID, BodyID: storetest.BodyID}
		}
		home := object("home")
		put := func(entities ...council.Entity) {
			t.Helper()
			var records []*council.Record
			for _, e := range entities {
				records = append(records, &council.Record{Entity: e})
			}
			if err := s.Update(t.Context(), func(tx council.Tx) error { return tx.PutRecords(t.Context(), records) }); err != nil {
				t.Fatal(err)
			}
		}
		code := func() string {
			w := post(t.Context(), t, api(t, s), `query($id: ID!) { node(id: $id) { ... on Location { streetAddress } } }`, map[string]any{"id": home.ID})
			return codeOf(t, w.Body.Bytes())
		}
		put(&council.Location{Object: home, StreetAddress: "Gartenweg 1"}, &council.Person{Object: object("person"), LocationID: home.ID})
		if got := code(); got != "NOT_FOUND" {
			t.Errorf("named by a person alone: got %q, want NOT_FOUND", got)
		}
		put(&council.Meeting{Object: object("meeting"), LocationID: home.ID})
		if got := code(); got != "" {
			t.Errorf("named by a meeting too: got %q, want the place", got)
		}
	})
}
