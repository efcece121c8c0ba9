package archive_test

import (
	"context"
	"net/url"
	"slices"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// named makes a record of an object at the invented server.
func named(e council.Entity, path, web string) *council.Record {
	o := council.ObjectOf(e)
	o.URL = "https://oparl.example.org" + path
	o.ID, o.Web, o.SourceID = council.NewID(o.URL), web, "s"
	return &council.Record{Entity: e}
}

// TestResolve: an object is found by every name that others use, and by nothing else.
func TestResolve(t *testing.T) {
	s := storetest.Open(t)
	paper := named(&council.Paper{Name: "Radweg", Reference: "0474/2022", SortDate: "2022-03-01"}, "/papers/1", "https://ris.example/vo.php?id=1&x=2")
	twin := named(&council.Paper{Name: "Zwilling", Reference: "0474/2022", SortDate: "2023-03-01"}, "/papers/2", "")
	meeting := named(&council.Meeting{Name: "Stadtrat"}, "/meetings/1", "https://ris.example/si.php?id=1")
	item := named(&council.AgendaItem{Name: "Eins"}, "/items/1", "https://ris.example/si.php?id=1")
	consultation := named(&council.Consultation{PaperID: council.ObjectOf(paper.Entity).ID}, "/consultations/1", "")
	gone := named(&council.Paper{Reference: "9/9"}, "/papers/9", "https://ris.example/vo.php?id=9")
	location := named(&council.Location{}, "/locations/1", "")
	err := s.Update(t.Context(), func(tx council.Tx) error {
		if err := tx.PutRecords(t.Context(), []*council.Record{paper, twin, meeting, item, consultation, gone, location}); err != nil {
			return err
		}
		return tx.DeleteObjects(t.Context(), []*council.RawObject{storetest.Raw(gone)})
	})
	if err != nil {
		t.Fatal(err)
	}
	id := func(r *council.Record) council.ID { return council.ObjectOf(r.Entity).ID }
	a := archive.New(s, nil)
	for _, tt := range []struct {
		name string
		want []*council.Record
		code council.Code
	}{
		{"https://oparl.example.org/papers/1", []*council.Record{paper}, ""},
		{"http://oparl.example.org/papers/1/", []*council.Record{paper}, ""},
		{url.QueryEscape("https://oparl.example.org/papers/1"), nil, council.NotFound}, // escaped twice by somebody
		{"https://ris.example/vo.php?x=2&id=1", []*council.Record{paper}, ""},
		{"www.ris.example/vo.php?x=2&id=1#a", []*council.Record{paper}, ""},
		{"0474/2022", []*council.Record{twin, paper}, ""},
		{" 0474/2022 ", []*council.Record{twin, paper}, ""},
		{"https://ris.example/si.php?id=1", []*council.Record{meeting}, ""}, // and not its agenda item
		{"https://oparl.example.org/items/1", []*council.Record{item}, ""},
		{"https://oparl.example.org/consultations/1", []*council.Record{paper}, ""},
		{string(id(paper)), []*council.Record{paper}, ""},
		{id(meeting).Short(), []*council.Record{meeting}, ""},
		{"https://oparl.example.org/papers/9", nil, council.Gone},
		{"ris.example/vo.php?id=9", nil, council.Gone},
		{"9/9", nil, council.Gone},
		{"https://oparl.example.org/locations/1", nil, council.NotFound},
		{"https://evil.example/", nil, council.NotFound},
		{"", nil, council.NotFound},
		{"aaaaaaaaaa", nil, council.NotFound},
	} {
		hits, err := a.Resolve(t.Context(), tt.name)
		var got, want []council.ID
		for _, h := range hits {
			got = append(got, h.ID)
		}
		for _, r := range tt.want {
			want = append(want, id(r))
		}
		if !slices.Equal(got, want) || council.CodeOf(err) != tt.code && (err != nil || tt.code != "") {
			t.Errorf("%q: got %v, %v, want %v %s", tt.name, got, err, want, tt.code)
		}
	}
}

// TestByShortID: two objects may share the beginning of their ids.
func TestByShortID(t *testing.T) {
	s := storetest.Open(t)
	records := []*council.Record{
		{Entity: &council.Paper{Object: council.Object{ID: "abcdefghijaaaaaaaaaa"}}},
		{Entity: &council.Meeting{Object: council.Object{ID: "abcdefghijbbbbbbbbbb"}}},
		{Entity: &council.Organization{Object: council.Object{ID: "ooooooooooaaaaaaaaaa"}}, District: &council.District{ID: "ddddddddddaaaaaaaaaa", Name: "Altstadt"}},
	}
	err := s.Update(t.Context(), func(tx council.Tx) error { return tx.PutRecords(context.Background(), records) })
	if err != nil {
		t.Fatal(err)
	}
	a := archive.New(s, nil)
	for short, want := range map[string]int{"abcdefghij": 2, "ABCDEFGHIJ": 2, "abcdefghija": 1, "dddddddddd": 1, "0000000000": 1} {
		if got, err := a.ByShortID(t.Context(), short); len(got) != want || err != nil {
			t.Errorf("%s: got %d hits, %v, want %d", short, len(got), err, want)
		}
	}
	for _, short := range []string{"zzzzzzzzzz", "abc", "", "abcdefghi%"} {
		if got, err := a.ByShortID(t.Context(), short); council.CodeOf(err) != council.NotFound {
			t.Errorf("%q: got %v, %v", short, got, err)
		}
	}
}
