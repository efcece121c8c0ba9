package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/graph/internal/serial"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// engine runs GraphQL operations.
type engine struct {
	gql     *executor.Executor
	archive *archive.Archive
	present presenter
}

func newEngine(d Deps) *engine {
	schema := generated.NewExecutableSchema(generated.Config{Resolvers: &Resolver{archive: d.Archive, town: d.Town}})
	withoutDefer(schema.Schema())
	e := &engine{gql: executor.New(schema), archive: d.Archive, present: presenter{log: d.Log}}
	e.gql.SetErrorPresenter(e.present.present)
	e.gql.SetRecoverFunc(recovered)
	e.gql.SetParserTokenLimit(maxTokens)
	e.gql.SetQueryCache(newDocuments())
	e.gql.Use(limits{})
	return e
}

var deferRemoval sync.Mutex

// withoutDefer takes @defer out of the schema, which all handlers share: answers come in one piece.
func withoutDefer(schema *ast.Schema) {
	deferRemoval.Lock()
	defer deferRemoval.Unlock()
	delete(schema.Directives, "defer")
}

// result is the outcome of one operation.
type result struct {
	response *graphql.Response
	// refused: the document was not run to its end, because it is wrong or asks for too much.
	refused bool
	// lasting: the same operation on the same data has the same result.
	lasting bool
}

// run runs one operation. It does not panic.
func (e *engine) run(ctx context.Context, params *graphql.RawParams) (res result) {
	defer func() {
		switch p := recover(); p {
		case nil:
		case serial.ErrTooLong:
			err := refuse(codeTooComplex, "this answer has more than %d MB: ask for shorter pages or less below them", maxAnswer>>20)
			res = result{response: &graphql.Response{Errors: gqlerror.List{err}}, refused: true}
		default:
			res = e.failure(ctx, recovered(ctx, p))
		}
	}()
	ctx = withLoaders(graphql.StartOperationTrace(ctx), newLoaders(e.archive))
	oc, errs := e.gql.CreateOperationContext(ctx, params)
	if errs != nil {
		return result{response: e.gql.DispatchError(graphql.WithOperationContext(ctx, oc), errs), refused: true}
	}
	responses, ctx := e.gql.DispatchOperation(ctx, oc)
	response := responses(ctx)
	if response == nil { // the time is over
		return e.failure(ctx, context.Cause(ctx))
	}
	return result{response: response, lasting: len(response.Errors) == 0}
}

func (e *engine) failure(ctx context.Context, err error) result {
	if err == nil {
		err = &council.Error{Code: council.Internal, Message: "no response"}
	}
	return result{response: &graphql.Response{Errors: gqlerror.List{e.present.present(ctx, err)}}}
}

// write appends a response as JSON. The data is JSON already.
func (r result) write(buf *bytes.Buffer) error {
	buf.WriteByte('{')
	if len(r.response.Errors) > 0 {
		errs, err := json.Marshal(r.response.Errors)
		if err != nil {
			return fmt.Errorf("writing errors: %w", err)
		}
		buf.WriteString(`"errors":`)
		buf.Write(errs)
	}
	if len(r.response.Data) > 0 {
		if len(r.response.Errors) > 0 {
			buf.WriteByte(',')
		}
		buf.WriteString(`"data":`)
		buf.Write(r.response.Data)
	}
	buf.WriteByte('}')
	return nil
}

// documents keeps parsed and validated documents by their text.
type documents struct {
	mu   sync.Mutex
	kept *lru[*ast.QueryDocument]
}

// documentBytes is about how much memory parsed documents may take, parsedSize how many times the text they take.
const (
	documentBytes = 8 << 20
	parsedSize    = 30
)

func newDocuments() *documents {
	return &documents{kept: newLRU[*ast.QueryDocument](documentBytes)}
}

// Get implements graphql.Cache.
func (d *documents) Get(_ context.Context, query string) (*ast.QueryDocument, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.kept.get([]byte(query))
}

// Add implements graphql.Cache.
func (d *documents) Add(_ context.Context, query string, doc *ast.QueryDocument) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.kept.put(query, doc, parsedSize*len(query))
}
