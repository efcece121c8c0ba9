package graph

import (
	"context"
	"math"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
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
	// maxTokens is how many names, signs and values a document may consist of.
	maxTokens = 4_000
)

// limits refuses documents that ask for too much, before anything is read. It counts what the document could yield: an
// alias costs as much as the field itself, what a fragment costs is counted at each use. The operations of a batch share
// what one may cost.
type limits struct{}

// budget is what the operations of one request may still cost.
type budget struct{ left int }

type budgetKey struct{}

// withBudget gives all operations that run under a context one budget.
func withBudget(ctx context.Context) context.Context {
	return context.WithValue(ctx, budgetKey{}, &budget{left: maxCost})
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
		b = &budget{left: maxCost}
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
	below := m.selections(f.SelectionSet, paged && !isList(f.Definition.Type))
	return extent{
		depth: below.depth + 1,
		cost:  add(add(own, below.page), multiply(times, below.cost)),
		once:  add(once, below.once),
	}
}

// searches says whether a field's filter has words to look for.
func (m *meter) searches(f *ast.Field) bool {
	filter, _ := f.ArgumentMap(m.variables)["filter"].(map[string]any)
	text, _ := filter["text"].(string)
	return text != ""
}

func (m *meter) first(f *ast.Field) int {
	n, err := graphql.UnmarshalInt(f.ArgumentMap(m.variables)["first"])
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
