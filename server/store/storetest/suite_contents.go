package storetest

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// page makes a page with words, a few of them in two places.
func page(number int, text string) *council.ContentPage {
	p := &council.ContentPage{
		Number: number, Width: 595.32, Height: 841.92, Text: text, Method: council.MethodPdfium, Score: 0.875,
		Links: []council.PageLink{{URL: "https://mornbrueck.example/?a=1&b=2", Box: council.Box{Left: 1.5, Top: 2, Right: 3, Bottom: 4}}, {Page: 2}},
	}
	at := 0
	for i, word := range strings.Fields(text) {
		at += strings.Index(text[at:], word)
		left, top := float64(700+i%12*400)/10, float64(800+i/12*140)/10
		w := council.Word{Start: at, End: at + len(word), Boxes: []council.Box{{Left: left, Top: top, Right: left + 35, Bottom: top + 12}}}
		if i%7 == 3 { // hyphenated
			w.Boxes = append(w.Boxes, council.Box{Left: 70, Top: top + 14, Right: 80, Bottom: top + 26})
		}
		at += len(word)
		p.Words = append(p.Words, w)
	}
	for i := range p.Words {
		for j := range p.Words[i].Boxes {
			b := &p.Words[i].Boxes[j]
			*b = council.Box{Left: tenth(b.Left), Top: tenth(b.Top), Right: tenth(b.Right), Bottom: tenth(b.Bottom)}
		}
	}
	return p
}

// tenth is what a place is kept as.
func tenth(points float64) float64 { return float64(int64(points*10+0.5)) / 10 }

func putContent(t *testing.T, s *store.Store, c *council.Content, pages ...*council.ContentPage) {
	t.Helper()
	if err := s.PutContent(t.Context(), c, pages); err != nil {
		t.Fatal(err)
	}
}

// testContents: what was read of bytes comes back whole, in order, and in place of what was read before.
func testContents(t *testing.T, s *store.Store) {
	ctx := t.Context()
	c := &council.Content{
		Hash: "h1", Reader: "3", Fault: council.FaultNeedsOCR, Detail: "page 2", Pages: 3, NoLayer: 1, Title: "Bebauungsplan „Süd“", Author: "A", Producer: "P",
		Outline: []council.OutlineEntry{{Level: 1, Title: "Begründung <ü>", Page: 2}, {Title: "Ende"}},
		Methods: map[council.PageMethod]int{council.MethodPdfium: 2, council.MethodNone: 1},
	}
	first := page(1, "Stadt Mornbrück\nDer Stadtrat be-\n\nschließt:\tja 'quoted' \\ ? $1 \u0001 𝄞\u2028\nSeite 1")
	first.Furniture = []council.Span{{Start: 0, End: len("Stadt Mornbrück\n")}, {Start: len(first.Text) - len("Seite 1"), End: len(first.Text)}}
	second := &council.ContentPage{Number: 2, Method: council.MethodNone}
	third := page(3, strings.Repeat("Straßenbäume in der Altstadt ", 60_000)) // 1.8 MB
	third.Words = third.Words[:1000]
	// Pages may come in any order.
	putContent(t, s, c, third, first, second)
	putContent(t, s, &council.Content{Hash: "h0"}, page(1, "anderes"))
	for _, p := range []*council.ContentPage{first, second, third} {
		p.Hash = "h1"
	}
	want(t, "contents", []*council.Content{c, {Hash: "h0"}})(s.Contents(ctx, []string{"h1", "nothing", "h0", "h1"}))
	want[[]*council.Content](t, "no contents", nil)(s.Contents(ctx, nil))
	want[[]*council.ContentPage](t, "no pages", nil)(s.ContentPages(ctx, council.PageFilter{}))
	want(t, "pages with words", []*council.ContentPage{first, second, third})(s.ContentPages(ctx, council.PageFilter{Hashes: []string{"h1"}, Words: true}))
	plain := *third
	plain.Words = nil
	want(t, "a page without", []*council.ContentPage{&plain})(s.ContentPages(ctx, council.PageFilter{Hashes: []string{"h1"}, Numbers: []int{3, 4}}))
	both, err := s.ContentPages(ctx, council.PageFilter{Hashes: []string{"h1", "h0"}, Numbers: []int{1}})
	if err != nil || len(both) != 2 || both[0].Hash != "h0" || both[1].Body() != "Der Stadtrat be-\n\nschließt:\tja 'quoted' \\ ? $1 \u0001 𝄞\u2028" {
		t.Errorf("of two contents: got %+v, %v", both, err)
	}

	better := &council.Content{Hash: "h1", Reader: "4", Pages: 1}
	putContent(t, s, better, page(1, "besser"))
	want(t, "read anew", []*council.Content{better})(s.Contents(ctx, []string{"h1"}))
	if found, err := s.ContentPages(ctx, council.PageFilter{Hashes: []string{"h1"}}); err != nil || len(found) != 1 || found[0].Text != "besser" {
		t.Errorf("read anew: got %d pages, %v", len(found), err)
	}
	testWrongPages(t, s)
	putContent(t, s, &council.Content{Hash: "latin", Title: "F\xe4hre", Author: "A\x00"})
	want(t, "metadata that is no UTF-8", []*council.Content{{Hash: "latin", Title: "F\uFFFDhre", Author: "A"}})(s.Contents(ctx, []string{"latin"}))
}

// testWrongPages: what would break whoever reads it is not stored.
func testWrongPages(t *testing.T, s *store.Store) {
	t.Helper()
	for name, p := range map[string]*council.ContentPage{
		"no number":           {Text: "a"},
		"NUL":                 {Number: 1, Text: "a\x00b"},
		"no UTF-8":            {Number: 1, Text: "F\xe4hre"},
		"words behind":        {Number: 1, Text: "a", Words: []council.Word{{Start: 1, End: 2}}},
		"words before":        {Number: 1, Text: "a", Words: []council.Word{{Start: -1, End: 1}}},
		"words reversed":      {Number: 1, Text: "abc", Words: []council.Word{{Start: 2, End: 1}}},
		"furniture behind":    {Number: 1, Text: "a", Furniture: []council.Span{{Start: 0, End: 2}}},
		"furniture unordered": {Number: 1, Text: "abcd", Furniture: []council.Span{{Start: 2, End: 3}, {Start: 0, End: 1}}},
	} {
		err := s.PutContent(t.Context(), &council.Content{Hash: "wrong"}, []*council.ContentPage{p})
		wantCode(t, name, err, council.Invalid)
	}
	want(t, "wrong contents", []*council.Content{})(s.Contents(t.Context(), []string{"wrong"}))
	twice := []*council.ContentPage{{Number: 1}, {Number: 1}}
	wantCode(t, "a page twice", s.PutContent(t.Context(), &council.Content{Hash: "h1"}, twice), council.Conflict)
	if found, err := s.ContentPages(t.Context(), council.PageFilter{Hashes: []string{"h1"}}); err != nil || len(found) != 1 || found[0].Text != "besser" {
		t.Errorf("after a failure: got %d pages, %v, want what was there", len(found), err)
	}
}

// testManyPages: a document of thousands of pages is stored whole.
func testManyPages(t *testing.T, s *store.Store) {
	const pages = 2000
	list := make([]*council.ContentPage, pages)
	for i := range list {
		list[i] = page(i+1, fmt.Sprintf("Haushaltsplan der Stadt Mornbrück, Seite %d", i+1))
		list[i].Hash = "h"
	}
	putContent(t, s, &council.Content{Hash: "h", Pages: pages}, list...)
	found, err := s.ContentPages(t.Context(), council.PageFilter{Hashes: []string{"h"}, Words: true})
	want(t, "all pages", list)(found, err)
}

// testSharedContent: bytes that several files have are kept as long as one of them has them.
func testSharedContent(t *testing.T, s *store.Store) {
	ctx := t.Context()
	records := []*council.Record{file("a"), file("b"), file("c")}
	takeIn(t, s, Now, records...)
	for _, r := range claimed(t, s, "w", Now, 10) {
		r.Content = map[council.ID]string{"a": "shared", "b": "shared", "c": "own"}[r.FileID]
		putReading(t, s, "w", r, true)
	}
	for _, hash := range []string{"own", "shared", "stray"} {
		putContent(t, s, &council.Content{Hash: hash}, page(1, "Text"))
	}
	left := func(expected ...string) {
		t.Helper()
		var got, ofPages []string
		contents, err := s.Contents(ctx, []string{"own", "shared", "stray"})
		for _, c := range contents {
			got = append(got, c.Hash)
		}
		want(t, "contents", expected)(got, err)
		pages, err := s.ContentPages(ctx, council.PageFilter{Hashes: []string{"own", "shared", "stray"}})
		for _, p := range pages {
			ofPages = append(ofPages, p.Hash)
		}
		want(t, "their pages", expected)(ofPages, err)
	}
	remove(t, s, records[0])
	left("own", "shared", "stray")
	want(t, "what no file has", []string{"stray"})(s.Unreferenced(ctx, 10))
	remove(t, s, records[2])
	left("shared", "stray")
	if err := s.DropContents(ctx, []string{"shared", "stray", "unknown"}); err != nil {
		t.Fatal(err)
	}
	left("shared")
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		return tx.DeleteObjects(ctx, []*council.RawObject{Raw(records[1])})
	})
	left()
}

// testDropWhileNamed: a content that a file takes while the clean-up looks at it is either gone, and the file knows that it
// has no text, or it is there.
func testDropWhileNamed(t *testing.T, s *store.Store) {
	ctx := t.Context()
	putSources(t, s, source(SourceID, Now))
	for n := range 30 {
		hash := fmt.Sprintf("h%d", n)
		f := file(council.ID(fmt.Sprintf("f%d", n)))
		takeIn(t, s, Now, f)
		r := claimOne(t, s, "w", Now)
		r.Stage, r.NextTry, r.Content = council.StageDone, nil, hash
		putContent(t, s, &council.Content{Hash: hash}, page(1, "Text"))
		var wg sync.WaitGroup
		wg.Go(func() { putReading(t, s, "w", r, true) })
		wg.Go(func() {
			if err := s.DropContents(ctx, []string{hash}); err != nil {
				t.Error(err)
			}
		})
		wg.Wait()
		left, err := s.Contents(ctx, []string{hash})
		if err != nil {
			t.Fatal(err)
		}
		status, err := s.ReadingStatus(ctx)
		if err != nil || status[0].WithText != len(left) {
			t.Errorf("round %d: got %d contents, and %d files that say they have one (%v)", n, len(left), status[0].WithText, err)
		}
		remove(t, s, f)
	}
}
