package graph_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// history asks for what became of a paper that was changed, of an agenda item that was taken off, and of a paper that its
// publisher has deleted.
const history = `query History($changed: ID!, $meeting: ID!, $item: ID!, $deleted: ID!) {
	recentRevisions(first: 5) { type number kind at paper { reference } changes { property before after added removed } }
	paper(id: $changed) { name revisions { number kind modified changes { property before after } } }
	meeting(id: $meeting) {
		agendaItems { number }
		removedAgendaItems { number name orphaned }
		revisions { kind changes { property added removed } }
	}
	agendaItem(id: $item) { name orphaned meeting { name } }
	deleted: paper(id: $deleted) { name }
	node(id: $deleted) { id }
}`

func TestHistory(t *testing.T) {
	const (
		changed = "/papers/radweg-uferstrasse"
		deleted = "/papers/radweg-uferstrasse-platanen"
		meeting = "/meetings/ortsbeirat-altstadt-06"
	)
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		town, err := fixtures.New(storetest.Now)
		if err != nil {
			t.Fatal(err)
		}
		importFrom(t, s, town, clock, council.RunFull)

		agenda, _ := town.Object(fixtures.BaseURL + meeting)
		item := agenda["agendaItem"].([]any)[3].(map[string]any)["id"].(string)
		for _, err := range []error{
			town.Change(fixtures.BaseURL+changed, func(fields map[string]any) { fields["name"] = "Uferstraße: Radweg" }),
			town.DropAgendaItem(item),
			town.Tombstone(fixtures.BaseURL + deleted),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		later := func() time.Time { return storetest.Now.Add(time.Hour) }
		importFrom(t, s, town, later, council.RunFull)

		w := post(t.Context(), t, api(t, s), history, map[string]any{
			"changed": id(changed), "deleted": id(deleted), "meeting": id(meeting), "item": council.NewID(item),
		})
		compare(t, filepath.Join("testdata", "history.json"), w.Body.Bytes())
	})
}

// id is the id of an object of the town.
func id(path string) council.ID { return council.NewID(fixtures.BaseURL + path) }
