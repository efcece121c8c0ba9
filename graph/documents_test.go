package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/graph"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// testDocumentCosts holds that what stands in files costs as many queries for a list as for its first entry.
func testDocumentCosts(t *testing.T, s *store.Store) {
	const uferstrasse = `papers(first: %d, filter: {text: "Uferstraße"})`
	for _, tt := range []struct {
		query string // of so many parents
		want  int64
	}{
		{`{ ` + uferstrasse + ` { nodes { mainFile { pages(first: 2) { text words { text } } } } } }`, 1 + 2 + 2},
		{`{ ` + uferstrasse + ` { nodes { mainFile { a: pages(first: 2) { text } b: pages(numbers: [1]) { text } } } } }`, 1 + 2 + 3},
		{`{ ` + uferstrasse + ` { nodes { mainFile { reading { pages } pages { text } documentType structure { type } } } } }`, 1 + 2 + 4},
		{`{ ` + uferstrasse + ` { nodes { decision { text file { name } } reasons { text file { name } } finance { text file { name } } } } }`, 1 + 3},
		{`{ ` + uferstrasse + ` { nodes { mentionedIn { file { name } } } } }`, 1 + 2 + 1},
		{`{ meetings(first: %d, filter: {until: "2025-11-21"}) { nodes { agendaItems { vote { text file { name } } votes { text file { name } } } } } }`, 1 + 2 + 1 + 1},
	} {
		for _, parents := range []int{4, 20} {
			query := fmt.Sprintf(tt.query, parents)
			ctx, queries := store.CountQueries(t.Context())
			w := post(ctx, t, api(t, s), query, nil)
			if got := queries.Load(); got != tt.want || strings.Contains(w.Body.String(), `"errors"`) {
				t.Errorf("%s: got %d queries, want %d\n%.500s", query, got, tt.want, w.Body.String())
			}
		}
	}
}

// testFilePages: which pages the arguments select, for one file and for all of a list.
func testFilePages(t *testing.T, s *store.Store) {
	for arguments, want := range map[string]struct {
		numbers []int
		field   string // of the argument that is refused
	}{
		"":                                  {numbers: []int{1, 2, 3}},
		"(first: 2)":                        {numbers: []int{1, 2}},
		"(first: 100, after: 1)":            {numbers: []int{2, 3}},
		"(after: 3)":                        {},
		"(after: 9223372036854775807)":      {},
		"(numbers: [3, 1, 1, 0, -1, 7])":    {numbers: []int{1, 3}},
		"(numbers: 2, first: 1000)":         {numbers: []int{2}},
		"(numbers: [])":                     {},
		"(first: 0)":                        {field: "first"},
		"(first: 101)":                      {field: "first"},
		"(after: -1)":                       {field: "after"},
		"(numbers: " + numbersTo(101) + ")": {field: "numbers"},
	} {
		selection := "pages" + arguments + " { number }"
		for _, query := range []string{
			fmt.Sprintf(`{ file(id: %q) { %s } }`, named("/files/radweg-uferstrasse"), selection),
			fmt.Sprintf(`{ paper(id: %q) { files { file { id %s } } } }`, named("/papers/radweg-uferstrasse"), selection),
		} {
			w := post(t.Context(), t, api(t, s), query, nil)
			var got struct {
				Data struct {
					File  *pagedFile
					Paper *struct{ Files []struct{ File pagedFile } }
				}
				Errors []struct{ Extensions struct{ Code, Field string } }
			}
			if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
				t.Fatal(err)
			}
			if want.field != "" {
				if len(got.Errors) == 0 || got.Errors[0].Extensions.Code != "INVALID" || got.Errors[0].Extensions.Field != want.field {
					t.Errorf("%s: got %.300s, want INVALID %s", query, w.Body, want.field)
				}
				continue
			}
			if f := got.Data.File; f != nil && !slices.Equal(f.numbers(), want.numbers) {
				t.Errorf("%s: got %.300s, want %v", query, w.Body, want.numbers)
			}
			if p := got.Data.Paper; p != nil {
				if len(p.Files) != 3 || !slices.Equal(p.Files[0].File.numbers(), want.numbers) || len(p.Files[1].File.Pages) > 0 {
					t.Errorf("%s: got %.500s, want %v of the first of three files", query, w.Body, want.numbers)
				}
			}
			if len(got.Errors) > 0 || got.Data.File == nil && got.Data.Paper == nil {
				t.Errorf("%s: got %.500s", query, w.Body)
			}
		}
	}
}

type pagedFile struct{ Pages []struct{ Number int } }

func (f pagedFile) numbers() []int {
	var numbers []int
	for _, p := range f.Pages {
		numbers = append(numbers, p.Number)
	}
	return numbers
}

// numbersTo lists the numbers from 1 on.
func numbersTo(n int) string {
	numbers := make([]int, n)
	for i := range numbers {
		numbers[i] = i + 1
	}
	return strings.Join(strings.Fields(fmt.Sprint(numbers)), ", ")
}

// TestEndlessTexts: a page may be a thousand times as long as others, and an alias asks for it once more. Neither may fill
// the memory.
func TestEndlessTexts(t *testing.T) {
	s := storetest.Open(t)
	importTown(t, s)
	readTown(t, s)
	file := named("/files/radweg-uferstrasse")
	readings, err := s.Readings(t.Context(), []council.ID{file})
	if err != nil || len(readings) != 1 {
		t.Fatal(readings, err)
	}
	const length = 1_000_000
	page := &council.ContentPage{Hash: readings[0].Content, Number: 1, Text: strings.Repeat("a", length), Method: council.MethodPdfium}
	if err := s.PutContent(t.Context(), &council.Content{Hash: page.Hash, Reader: "long", Pages: 1}, []*council.ContentPage{page}); err != nil {
		t.Fatal(err)
	}
	h := api(t, s)
	aliases := func(n int, field string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, " a%d: %s", i, field)
		}
		return b.String()
	}
	ofFile := func(selection string) string { return fmt.Sprintf(`{ file(id: %q) { %s } }`, file, selection) }
	for _, tt := range []struct {
		name, query, code string
		status            int
	}{
		{"texts", ofFile("pages {" + aliases(18, "text") + " }"), "", 200},
		{"endless texts", ofFile("pages {" + aliases(21, "text") + " }"), "COMPLEXITY_LIMIT_EXCEEDED", 422},
		{"endless bodies", ofFile("pages {" + aliases(1000, "body") + " }"), "COMPLEXITY_LIMIT_EXCEEDED", 422},
		{"pages", ofFile(aliases(20, "pages { number }")), "", 200},
		{"endless pages", ofFile(aliases(21, "pages { number }")), "INVALID", 200},
	} {
		w := post(t.Context(), t, h, tt.query, nil)
		if got := codeOf(t, w.Body.Bytes()); got != tt.code || w.Code != tt.status {
			t.Errorf("%s: got %d %q, want %d %q", tt.name, w.Code, got, tt.status, tt.code)
		}
		if tt.code != "" && w.Body.Len() > 2000 {
			t.Errorf("%s: answers with %d bytes", tt.name, w.Body.Len())
		}
	}
	three := fmt.Sprintf(`{"query": %q}`, ofFile("pages {"+aliases(7, "text")+" }"))
	batch := request{method: http.MethodPost, target: "/graphql", body: "[" + three + "," + three + "," + three + "]"}.send(h)
	if got := strings.Count(batch.Body.String(), "COMPLEXITY_LIMIT_EXCEEDED"); got != 1 || batch.Body.Len() < 14*length {
		t.Errorf("a batch of three: %d are refused in %d bytes, want the third", got, batch.Body.Len())
	}
}

// TestReadingsShowAtOnce: ready answers are forgotten when a file is read.
func TestReadingsShowAtOnce(t *testing.T) {
	s := storetest.Open(t)
	importTown(t, s)
	at := storetest.Now
	h := api(t, s, func(d *graph.Deps) { d.CacheBytes, d.Clock = 0, func() time.Time { return at } })
	query := fmt.Sprintf(`{ paper(id: %q) { decision { text } mainFile { reading { stage } pages { text } } } }`, named("/papers/radweg-uferstrasse"))
	const before = `{"data":{"paper":{"decision":null,"mainFile":{"reading":{"stage":"FETCH"},"pages":[]}}}}`
	if got := post(t.Context(), t, h, query, nil).Body.String(); got != before {
		t.Fatalf("got %s, want %s", got, before)
	}
	readTown(t, s)
	at = at.Add(time.Second) // the version of the data is asked for now and then
	got := post(t.Context(), t, h, query, nil).Body.String()
	for _, want := range []string{`"decision":{"text":"Der Stadtrat`, `"stage":"DONE"`, `"text":"Stadt Mornbrück`} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s, want %s in it", got, want)
		}
	}
}

// testMentionedIn: a paper's number in its own files says nothing, and a file that mentions it twice comes once.
func testMentionedIn(t *testing.T, s *store.Store) {
	query := fmt.Sprintf(`{ paper(id: %q) { mentionedIn { text file { id } } } }`, named("/papers/radweg-uferstrasse"))
	want := fmt.Sprintf(`{"data":{"paper":{"mentionedIn":[{"text":"1152/2025","file":{"id":%q}}]}}}`, named("/files/niederschrift-stadtrat-08"))
	if got := post(t.Context(), t, api(t, s), query, nil).Body.String(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	all, err := s.Mentions(t.Context(), []council.ID{named("/papers/radweg-uferstrasse")})
	if err != nil || len(all) != 3 {
		t.Errorf("got %d mentions, %v: want three, of which one counts", len(all), err)
	}
}
