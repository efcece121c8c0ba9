package graph

import (
	"cmp"
	"context"
	"math"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/ratsfenster/ratsfenster/graph/internal/serial"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// What a document may ask for. Ordinary clients never meet these limits.
const (
	// maxDepth is how deep fields may lie in each other. Introspection is exempt.
	maxDepth = 12
	// maxCost is about how many fields an answer may have, by the sizes below.
	maxCost = 100_000
	// listSize is how many entries a list is taken to have that does not come in pages.
	listSize = 10
	// pagesCost is what a field costs that comes in pages: it is a query of its own, for all parents at once.
	pagesCost = 400
	// pageCost is what each of these pages costs besides its entries. The number of all entries, and words to look for,
	// cost both again: they walk the whole list.
	pageCost = 100
	// lookupCost is what finding one object by id costs.
	lookupCost = 100
	// maxAnswer is how many bytes the answers to one request may have, and maxTexts how many bytes of pages of documents may
	// be read for it. A page ordinarily has three thousand, but nobody who publishes is held to that.
	maxAnswer = 20 << 20
	maxTexts  = 20 << 20
	// maxTokens is how many names, signs and values a document may consist of.
	maxTokens = 4_000
)

// size says how large what a field gives is, where that is not one value, or a list of listSize.
type size struct {
	own   int // of the field itself
	each  int // of every entry of a list, besides what is selected of it
	times int // how many entries the list is taken to have
}

// passageSize is how many values a text counts that may be long.
const passageSize = 25

// sizes are those of fields that lead to the texts of documents, by "Type.field": a page is read whole, whatever of it is
// selected, and so is what was found in a file.
var sizes = map[string]size{
	"File.pages":         {each: 25},
	"FilePage.text":      {own: passageSize},
	"FilePage.body":      {own: passageSize},
	"FilePage.words":     {own: 100, times: 300},
	"PageWord.boxes":     {own: 1, times: 1},
	"File.structure":     {own: 50},
	"File.documentType":  {own: 50},
	"Structure.items":    {own: 1, times: 30},
	"FoundItem.text":     {own: passageSize},
	"Section.text":       {own: passageSize},
	"Passage.text":       {own: passageSize},
	"PaperFinance.text":  {own: passageSize},
	"Paper.decision":     {own: 20},
	"Paper.reasons":      {own: 20},
	"Paper.finance":      {own: 20},
	"AgendaItem.votes":   {own: 1, times: 2},
	"FoundItem.votes":    {own: 1, times: 2},
	"Structure.mentions": {own: 1, times: 20},
}

// limits refuses documents that ask for too much, before anything is read. It counts what the document could yield: an
// alias costs as much as the field itself, what a fragment costs is counted at each use. The operations of a batch share
// what one may cost.
type limits struct{}

// budget is what the operations of one request may still cost.
type budget struct {
	left  int
	texts atomic.Int64 // bytes of pages
}

type budgetKey struct{}

// withBudget gives all operations that run under a context one budget.
func withBudget(ctx context.Context) context.Context {
	return serial.WithAllowance(context.WithValue(ctx, budgetKey{}, newBudget()), maxAnswer)
}

func newBudget() *budget {
	b := &budget{left: maxCost}
	b.texts.Store(maxTexts)
	return b
}

// spend takes pages that were read from the budget. INVALID once nothing is left: an alias reads them once more.
func spend(ctx context.Context, pages []*council.ContentPage) error {
	b, ok := ctx.Value(budgetKey{}).(*budget)
	if !ok {
		return nil
	}
	size := int64(0)
	for _, p := range pages {
		size += int64(len(p.Text))
	}
	if b.texts.Add(-size) < 0 {
		return council.InvalidField("first", "these pages have more than %d MB of text: ask for fewer at once", maxTexts>>20)
	}
	return nil
}

// ExtensionName implements graphql.HandlerExtension.
func (limits) ExtensionName() string { return "Limits" }

// Validate implements graphql.HandlerExtension.
func (limits) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator.
func (limits) MutateOperationContext(ctx context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	oc.DisableIntrospection = false
	m := meter{variables: oc.Variables, fragments: map[string]extent{}}
	total := m.selections(oc.Operation.SelectionSet, false)
	if total.depth > maxDepth {
		return refuse(codeTooDeep, "the fields of this document lie %d deep in each other, more than %d", total.depth, maxDepth)
	}
	b, ok := ctx.Value(budgetKey{}).(*budget)
	if !ok {
		b = newBudget()
	}
	cost := total.sum()
	if cost > b.left {
		return refuse(codeTooComplex, "this document could yield about %d values, more than %d of %d for one request: ask for shorter pages or less below them",
			cost, b.left, maxCost)
	}
	b.left -= cost
	return nil
}

func refuse(code, format string, args ...any) *gqlerror.Error {
	err := gqlerror.Errorf(format, args...)
	errcode.Set(err, code)
	return err
}

// extent is how much selections could yield.
type extent struct {
	depth int
	cost  int // for each object that they are selected of
	page  int // for each page that they are selected of, however long
	once  int // for all of these together
}

func (e extent) sum() int { return add(add(e.cost, e.page), e.once) }

func (e extent) and(other extent) extent {
	return extent{max(e.depth, other.depth), add(e.cost, other.cost), add(e.page, other.page), add(e.once, other.once)}
}

// meter measures a document. A fragment is measured once, however often it is used, or a short document with fragments
// in fragments would keep it busy for ever.
type meter struct {
	variables map[string]any
	fragments map[string]extent
}

// selections measures what is selected of an object; within a connection the length of its lists is already counted.
func (m *meter) selections(set ast.SelectionSet, inConnection bool) extent {
	var total extent
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			total = total.and(m.field(s, inConnection))
		case *ast.InlineFragment:
			total = total.and(m.selections(s.SelectionSet, inConnection))
		case *ast.FragmentSpread:
			measured, ok := m.fragments[s.Name]
			if !ok {
				measured = m.selections(s.Definition.SelectionSet, inConnection)
				m.fragments[s.Name] = measured
			}
			total = total.and(measured)
		}
	}
	return total
}

func (m *meter) field(f *ast.Field, inConnection bool) extent {
	if f.Definition == nil || len(f.Name) > 1 && f.Name[:2] == "__" {
		return extent{cost: 1}
	}
	if inConnection && f.Name == "totalCount" {
		return extent{depth: 1, page: pageCost, once: pagesCost}
	}
	own, times, once := 1, 1, 0
	paged := f.Definition.Arguments.ForName("first") != nil
	switch {
	case paged:
		own, times, once = pageCost, m.first(f), pagesCost
		if m.searches(f) {
			own, once = 2*pageCost, 2*pagesCost
		}
	case f.Definition.Arguments.ForName("id") != nil:
		own = lookupCost
	case isList(f.Definition.Type) && len(f.SelectionSet) > 0 && !inConnection:
		times = listSize
	}
	special := sizes[f.ObjectDefinition.Name+"."+f.Name]
	own, times = max(own, special.own), cmp.Or(special.times, times)
	below := m.selections(f.SelectionSet, paged && !isList(f.Definition.Type))
	return extent{
		depth: below.depth + 1,
		cost:  add(add(own, below.page), multiply(times, add(special.each, below.cost))),
		once:  add(once, below.once),
	}
}

// searches says whether a field's filter has words to look for.
func (m *meter) searches(f *ast.Field) bool {
	filter, _ := f.ArgumentMap(m.variables)["filter"].(map[string]any)
	text, _ := filter["text"].(string)
	return text != ""
}

// first is how many entries a field is asked for, which may also name them one by one.
func (m *meter) first(f *ast.Field) int {
	given := f.ArgumentMap(m.variables)
	if numbers := graphql.CoerceList(given["numbers"]); len(numbers) > 0 {
		return min(len(numbers), maxPage)
	}
	n, err := graphql.UnmarshalInt(given["first"])
	if err != nil || n < 1 || n > maxPage {
		return 1 // the resolver refuses it
	}
	return n
}

func isList(t *ast.Type) bool { return t.Elem != nil }

func add(a, b int) int {
	if a > math.MaxInt-b {
		return math.MaxInt
	}
	return a + b
}

func multiply(a, b int) int {
	if a != 0 && b > math.MaxInt/a {
		return math.MaxInt
	}
	return a * b
}
