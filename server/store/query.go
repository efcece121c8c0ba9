package store

import (
	"context"
	"math"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// row is a row of a table that holds an E of the domain. All rows of objects have the
// alias o, so that the conditions below fit all of them.
type row[R, E any] interface {
	*R
	entity() *E
}

// list runs a query for rows and returns what they hold.
func list[R, E any, P row[R, E]](ctx context.Context, db bun.IDB, doing string, build func(q *bun.SelectQuery)) ([]*E, error) {
	var rows []R
	q := db.NewSelect().Model(&rows)
	build(q)
	if err := q.Scan(ctx); err != nil {
		return nil, translate(ctx, doing, err)
	}
	out := make([]*E, len(rows))
	for i := range rows {
		out[i] = P(&rows[i]).entity()
	}
	return out, nil
}

// count counts the rows that list would find.
func count[R any](ctx context.Context, db bun.IDB, doing string, build func(q *bun.SelectQuery)) (int, error) {
	q := db.NewSelect().Model((*R)(nil))
	build(q)
	n, err := q.Count(ctx)
	return int(n), translate(ctx, doing, err)
}

// visible leaves out what readers do not see. Looked up by id also orphaned objects are
// found: their addresses stay.
//
// Conditions are written so that the planner takes the right index without statistics:
// "= FALSE" is a key of the *_list indexes, NOT is none.
func visible(q *bun.SelectQuery, ids []council.ID, orphaned bool) {
	switch {
	case len(ids) > 0:
		q.Where("o.id IN (?)", bun.List(ids)).Where("NOT o.deleted")
	case orphaned:
		q.Where("NOT o.deleted")
	default:
		q.Where("o.deleted = FALSE").Where("o.orphaned = FALSE")
	}
}

// anyOf keeps the rows whose column is one of ids; no ids keep all.
func anyOf(q *bun.SelectQuery, column string, ids []council.ID) {
	if len(ids) > 0 {
		q.Where("? IN (?)", bun.Ident(column), bun.List(ids))
	}
}

// refersTo keeps the rows whose reference is one of ids; no ids keep all. The indexes of
// references leave out the many rows that refer to nothing, and SQLite takes such an
// index only if the query leaves them out too.
func refersTo(q *bun.SelectQuery, column string, ids []council.ID) {
	if len(ids) > 0 {
		anyOf(q, column, ids)
		q.Where("? <> ''", bun.Ident(column))
	}
}

// between keeps the rows whose column lies in [from, until]; an empty end is open.
func between(q *bun.SelectQuery, column string, from, until council.Date) {
	if from != "" {
		q.Where("? >= ?", bun.Ident(column), from)
	}
	if until != "" {
		q.Where("? <= ?", bun.Ident(column), until)
		if from == "" {
			q.Where("? <> ''", bun.Ident(column)) // an unknown day is not before any
		}
	}
}

var likeEscapes = strings.NewReplacer("!", "!!", "%", "!%", "_", "!_")

// Whoever looks for more than that does not type; databases have limits too.
const (
	mostWords   = 16
	longestWord = 100 // characters
)

// words keeps the rows whose folded column holds all words of text.
func words(q *bun.SelectQuery, column, text string) {
	list := strings.Fields(council.Fold(text))
	for _, word := range list[:min(mostWords, len(list))] {
		if runes := []rune(word); len(runes) > longestWord {
			word = string(runes[:longestWord])
		}
		q.Where("? LIKE ? ESCAPE '!'", bun.Ident(column), "%"+likeEscapes.Replace(word)+"%")
	}
}

// unique leaves out what an earlier entry of the list is already: an object can be in the
// lists of several parents.
func unique[E council.Entity](entities []E, err error) ([]E, error) {
	seen := make(map[council.ID]bool, len(entities))
	return slices.DeleteFunc(entities, func(e E) bool {
		id := council.ObjectOf(e).ID
		again := seen[id]
		seen[id] = true
		return again
	}), err
}

// order is the order of a list: by a column, then by id, both in the same direction so
// that one index serves it and a cursor is one comparison.
type order struct {
	column     string
	id         string // o.id if empty
	descending bool
}

// page sorts and cuts a list.
func (o order) page(q *bun.SelectQuery, p council.Page) {
	direction, beyond := bun.Safe("ASC"), bun.Safe(">")
	if o.descending {
		direction, beyond = bun.Safe("DESC"), bun.Safe("<")
	}
	column, id := bun.Ident(o.column), bun.Ident("o.id")
	if o.id != "" {
		id = bun.Ident(o.id)
	}
	q.OrderExpr("? ?, ? ?", column, direction, id, direction)
	if p.After != nil {
		q.Where("(?, ?) ? (?, ?)", column, id, beyond, p.After.Key, p.After.ID)
	}
	cut(q, p)
}

// cut applies First and Offset alone.
func cut(q *bun.SelectQuery, p council.Page) {
	switch {
	case p.First > 0:
		q.Limit(int64(p.First))
	case p.Offset > 0:
		q.Limit(math.MaxInt64) // SQLite knows no offset without a limit
	}
	if p.Offset > 0 {
		q.Offset(int64(p.Offset))
	}
}
