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

const changedMeetings = `query Changes($from: DateTime!) {
	meetings(first: 4, order: OLDEST_FIRST, filter: {from: $from}) {
		nodes { name start sequence agendaChanges { kind at agendaItemId before after } }
	}
}`

// TestAgendaChanges: what the page of a meeting shows above its agenda is in the API too, at the same number of queries
// however many meetings are asked for.
func TestAgendaChanges(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		town, err := fixtures.New(storetest.Now)
		if err != nil {
			t.Fatal(err)
		}
		importFrom(t, s, town, clock, council.RunFull)
		const meeting = fixtures.MeetingOrtsbeiratNext
		agenda, _ := town.Object(meeting)
		items := agenda["agendaItem"].([]any)
		itemID := func(n int) string { return items[n].(map[string]any)["id"].(string) }
		for _, err := range []error{
			town.Change(meeting, func(f map[string]any) { f["cancelled"] = true }),
			town.Change(itemID(2), func(f map[string]any) { f["name"], f["public"] = "Ganz anderes Thema", false }),
			town.DropAgendaItem(itemID(1)),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		importFrom(t, s, town, func() time.Time { return storetest.Now.Add(time.Hour) }, council.RunFull)

		ctx, queries := store.CountQueries(t.Context())
		w := post(ctx, t, api(t, s), changedMeetings, map[string]any{"from": storetest.Now.Format(time.RFC3339)})
		compare(t, filepath.Join("testdata", "agenda-changes.json"), w.Body.Bytes())
		if got := queries.Load(); got != 4 { // meetings, and three for all their histories
			t.Errorf("got %d queries, want 4", got)
		}
	})
}
