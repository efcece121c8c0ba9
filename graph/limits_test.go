package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
)

// nested makes a document whose fields lie that deep in each other.
func nested(depth int) string {
	around := []string{"papers", "nodes"}
	for i := range depth - 3 {
		around = append(around, []string{"body", "location"}[i%2])
	}
	return "{ " + strings.Join(around, " { ") + " { id" + strings.Repeat(" }", depth)
}

func TestDepth(t *testing.T) {
	h := api(t, newShelf(0))
	for depth, code := range map[int]string{4: "", 11: "", 12: "", 13: "DEPTH_LIMIT_EXCEEDED", 40: "DEPTH_LIMIT_EXCEEDED"} {
		w := ask(nested(depth)).send(h)
		if got := codeOf(t, w.Body.Bytes()); got != code {
			t.Errorf("%d levels: got %q, want %q: %s", depth, got, code, w.Body.String())
		}
		if refused := w.Code == http.StatusUnprocessableEntity; refused != (code != "") {
			t.Errorf("%d levels: got status %d", depth, w.Code)
		}
	}
}

func codeOf(t *testing.T, body []byte) string {
	t.Helper()
	_, errs := errorsOf(t, body)
	if len(errs) == 0 {
		return ""
	}
	code, _ := errs[0].Extensions["code"].(string)
	return code
}

// TestIntrospection: it is on, and the usual document is deeper than others may be.
func TestIntrospection(t *testing.T) {
	h := api(t, newShelf(0))
	deep := `{ __type(name: \"Paper\") { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } }`
	for _, query := range []string{deep, `{ __schema { directives { name } types { name fields { name description } } } }`} {
		w := ask(query).send(h)
		if code := codeOf(t, w.Body.Bytes()); code != "" || w.Code != http.StatusOK {
			t.Errorf("got %d %s, want the schema", w.Code, code)
		}
		if strings.Contains(w.Body.String(), `"defer"`) {
			t.Error("the schema offers @defer, which is not there")
		}
	}
}

func TestCost(t *testing.T) {
	h := api(t, newShelf(0))
	aliases := func(n int, field string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "a%d: %s ", i, field)
		}
		return "{ " + b.String() + "}"
	}
	for _, tt := range []struct{ name, query, code string }{
		{"a long page", `{ papers(first: 100) { nodes { name mainFile { name } consultations { meeting { name } } } } }`, ""},
		{"pages in pages", `{ papers(first: 100) { nodes { originatorOrganizations { papers(first: 100) { nodes { name } } } } } }`, "COMPLEXITY_LIMIT_EXCEEDED"},
		{"short pages in a page", `{ papers(first: 100) { nodes { body { papers(first: 3) { totalCount nodes { name mainFile { name } } } } } } }`, ""},
		{"many pages of one object", `{ papers(first: 1) { nodes { body ` + aliases(300, "papers { totalCount }") + ` } } }`, "COMPLEXITY_LIMIT_EXCEEDED"},
		{"lists in lists", `{ papers(first: 100) { nodes { consultations { meeting { agendaItems { consultations { paper { name } } } } } } } }`, "COMPLEXITY_LIMIT_EXCEEDED"},
		{"a few aliases", aliases(10, "papers { totalCount }"), ""},
		{"many pages", aliases(150, "papers(first: 1) { nodes { id } }"), ""},
		{"many numbers", aliases(150, "papers(first: 1) { totalCount }"), "COMPLEXITY_LIMIT_EXCEEDED"},
		{"many numbers in a fragment", aliases(150, "papers(first: 1) { ...f }") + "fragment f on PaperConnection { totalCount }", "COMPLEXITY_LIMIT_EXCEEDED"},
		{"many searches", aliases(150, `papers(first: 1, filter: {text: \"e\"}) { nodes { id } }`), "COMPLEXITY_LIMIT_EXCEEDED"},
		{
			"many searches by variable", `query($f: PaperFilter = {text: \"e\"}) ` + aliases(150, `papers(first: 1, filter: $f) { nodes { id } }`),
			"COMPLEXITY_LIMIT_EXCEEDED",
		},
		{"a number of a long page", "{ papers(first: 100) { totalCount nodes { name } } }", ""},
		{"many aliases", aliases(300, "papers { totalCount }"), "COMPLEXITY_LIMIT_EXCEEDED"},
		{
			"by variable", `query($n: Int! = 100) { papers(first: $n) { nodes { consultations { meeting { agendaItems { consultations { id } } } } } } }`,
			"COMPLEXITY_LIMIT_EXCEEDED",
		},
		{
			"in a fragment", `{ ...f } fragment f on Query { papers(first: 100) { nodes { consultations { meeting { agendaItems { consultations { id } } } } } } }`,
			"COMPLEXITY_LIMIT_EXCEEDED",
		},
		{"a hundred pages", `{ files(first: 1) { nodes { pages(first: 100) { number text body } } } }`, ""},
		{"a hundred pages by number", "{ files(first: 10) { nodes { pages(first: 1, numbers: " + numbersTo(100) + ") { text body } } } }", ""},
		{"pages of many files", `{ files(first: 100) { nodes { pages(first: 100) { number } } } }`, "COMPLEXITY_LIMIT_EXCEEDED"},
		{"pages by number of many files", "{ files(first: 100) { nodes { pages(first: 1, numbers: " + numbersTo(100) + ") { number } } } }", "COMPLEXITY_LIMIT_EXCEEDED"},
		{
			"pages by number by variable", `query($n: [Int!] = ` + numbersTo(100) + `) { files(first: 100) { nodes { pages(first: 1, numbers: $n) { number } } } }`,
			"COMPLEXITY_LIMIT_EXCEEDED",
		},
		{"texts of many files", `{ files(first: 100) { nodes { pages(first: 20) { text } } } }`, "COMPLEXITY_LIMIT_EXCEEDED"},
		{"a first page of many files", `{ files(first: 100) { nodes { pages(first: 1) { body } } } }`, ""},
		{"one file many times", `{ files(first: 1) { nodes { ` + strings.Trim(aliases(30, "pages(first: 100) { text }"), "{}") + ` } } }`, "COMPLEXITY_LIMIT_EXCEEDED"},
		{"words of some pages", `{ files(first: 1) { nodes { pages(first: 20) { words { text boxes { left top right bottom } } } } } }`, ""},
		{"words of many pages", `{ files(first: 1) { nodes { pages(first: 100) { words { text boxes { left top right bottom } } } } } }`, "COMPLEXITY_LIMIT_EXCEEDED"},
		{"words of many files", `{ files(first: 100) { nodes { pages(first: 5) { words { text } } } } }`, "COMPLEXITY_LIMIT_EXCEEDED"},
		{"the decisions of many papers", `{ papers(first: 100) { nodes { name decision { text url } finance { amounts { cents } } } } }`, ""},
		{"minutes of a file", `{ files(first: 1) { nodes { structure { items { text votes { text } } } } } }`, ""},
		{"all minutes", `{ files(first: 100) { nodes { structure { items { text name votes { text for against } } } } } }`, "COMPLEXITY_LIMIT_EXCEEDED"},
		{"the votes of a month", `{ meetings(first: 20) { nodes { agendaItems { name vote { outcome for against } } } } }`, ""},
		{"too many words", "{ " + strings.Repeat("__typename ", 5000) + "}", "GRAPHQL_PARSE_FAILED"},
	} {
		w := ask(tt.query).send(h)
		if got := codeOf(t, w.Body.Bytes()); got != tt.code {
			t.Errorf("%s: got %q, want %q: %.300s", tt.name, got, tt.code, w.Body.String())
		}
	}
}

// TestBatchCost: the operations of a batch may together cost what a single one may.
func TestBatchCost(t *testing.T) {
	h := api(t, newShelf(1))
	var pages strings.Builder
	for i := range 40 {
		fmt.Fprintf(&pages, "a%d: papers(first: 1) { nodes { id } } ", i)
	}
	operation := `{"query":"{ ` + pages.String() + `}"}`
	for range 2 { // one request leaves nothing to the next
		w := request{method: "POST", target: "/graphql", body: "[" + strings.Repeat(operation+",", 5) + operation + "]"}.send(h)
		var answers []json.RawMessage
		if err := json.Unmarshal(w.Body.Bytes(), &answers); err != nil || len(answers) != 6 {
			t.Fatalf("got %d answers (%v), want 6", len(answers), err)
		}
		for i, answer := range answers {
			want := ""
			if i >= 4 { // five of them cost about 100,400
				want = "COMPLEXITY_LIMIT_EXCEEDED"
			}
			if got := codeOf(t, answer); got != want {
				t.Errorf("operation %d: got %q, want %q", i, got, want)
			}
		}
	}
}

// TestFragmentBombs: short documents that stand for endless ones are refused at once.
func TestFragmentBombs(t *testing.T) {
	doubling := func(n int, body string) string {
		var b strings.Builder
		b.WriteString("{ papers { nodes { ...f0 } } } ")
		for i := range n {
			fmt.Fprintf(&b, "fragment f%d on Paper { ...f%d ...f%d } ", i, i+1, i+1)
		}
		fmt.Fprintf(&b, "fragment f%d on Paper { %s }", n, body)
		return b.String()
	}
	deepening := func(n int) string {
		var b strings.Builder
		b.WriteString("{ papers { nodes { ...f0 } } } ")
		for i := range n {
			fmt.Fprintf(&b, "fragment f%d on Paper { a: relatedPapers { ...f%d } b: relatedPapers { ...f%d } } ", i, i+1, i+1)
		}
		fmt.Fprintf(&b, "fragment f%d on Paper { name }", n)
		return b.String()
	}
	overlapping := func(n int) string {
		return "{ papers { nodes { " + strings.Repeat("...f ", n) + "} } } fragment f on Paper { " +
			strings.Repeat("relatedPapers { relatedPapers { name } } ", n) + "}"
	}
	for name, query := range map[string]string{
		"doubling": doubling(40, "name"), "deepening": deepening(40), "overlapping": overlapping(250),
		"cycle":          "{ papers { nodes { ...a } } } fragment a on Paper { relatedPapers { ...b } } fragment b on Paper { relatedPapers { ...a } }",
		"introspection":  `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
		"same in braces": "{ papers { nodes { " + strings.Repeat("... on Paper { ", 300) + "name" + strings.Repeat(" }", 303),
	} {
		t.Run(name, func(t *testing.T) {
			h := api(t, newShelf(0))
			start := time.Now()
			w := ask(query).send(h)
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("took %s, want that it is refused at once", took)
			}
			if refused := w.Code != http.StatusOK; refused == (name == "same in braces") {
				t.Errorf("got %d: %.200s", w.Code, w.Body.String())
			}
		})
	}
}
