package relay_test

import (
	"context"
	"testing"

	"github.com/ratsfenster/ratsfenster/graph/relay"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func TestCursors(t *testing.T) {
	id := council.NewID("https://example.org/papers/1")
	for _, key := range []string{"", "2026-03-14", "ausschuss für umwelt", "2026-03-14T15:09:26Z"} {
		want := council.Cursor{Key: key, ID: id}
		got, err := relay.DecodeCursor(relay.EncodeCursor(want))
		if err != nil || got != want {
			t.Errorf("got %+v (%v), want %+v", got, err, want)
		}
	}
	for _, broken := range []string{
		"", "x", "ä", "YWJj", relay.EncodeCursor(council.Cursor{ID: "too short"}), relay.EncodeCursor(council.Cursor{ID: id, Key: "a\x00b"}),
		relay.EncodeCursor(council.Cursor{ID: id, Key: "\xff"}),
	} {
		if got, err := relay.DecodeCursor(broken); council.CodeOf(err) != council.Invalid {
			t.Errorf("%q: got %+v (%v), want INVALID", broken, got, err)
		}
	}
}

func TestConnection(t *testing.T) {
	cursor := func(n int) council.Cursor {
		return council.Cursor{ID: council.NewID("x"), Key: string(rune('a' + n))}
	}
	counted := 0
	count := func(context.Context) (int, error) { counted++; return 7, nil }

	c := relay.NewConnection([]int{0, 1, 2}, true, false, cursor, count)
	edges, info := c.Edges(), c.PageInfo()
	if len(edges) != 3 || edges[1].Node != 1 || edges[1].Cursor != relay.EncodeCursor(cursor(1)) {
		t.Errorf("got the edges %+v, want the entries with their cursors", edges)
	}
	if !info.HasNextPage || info.HasPreviousPage || *info.StartCursor != edges[0].Cursor || *info.EndCursor != edges[2].Cursor {
		t.Errorf("got %+v, want a first page", info)
	}
	if counted != 0 {
		t.Error("the list was counted although nobody asked")
	}
	if n, err := c.TotalCount(t.Context()); n != 7 || err != nil || counted != 1 {
		t.Errorf("got %d (%v), want 7", n, err)
	}

	empty := relay.NewConnection(nil, false, true, cursor, count).PageInfo()
	if empty.StartCursor != nil || empty.EndCursor != nil || !empty.HasPreviousPage {
		t.Errorf("got %+v, want no cursors", empty)
	}
}
