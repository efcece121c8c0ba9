// Package serial replaces the parts of gqlgen's run time that start goroutines: one per element of a list and one per
// field with a resolver. Everything a list needs is loaded before its elements are written (see ahead.go in package
// graph), so that there is nothing to wait for and goroutines only cost. graph/internal/tune makes the generated code
// call this package.
package serial

import (
	"bytes"
	"context"
	"errors"
	"io"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
)

// Standard switches back to gqlgen's own way. Benchmarks set it, before the first request, to compare the two.
var Standard bool

// MarshalSlice stands for graphql.MarshalSliceConcurrently: it marshals one element after the other. A panic makes that
// element null, which voids the list if its elements cannot be null.
func MarshalSlice(
	ctx context.Context, length int, workers int64, omitPanicHandler bool,
	element func(ctx context.Context, i int) graphql.Marshaler,
) graphql.Array {
	if Standard {
		return graphql.MarshalSliceConcurrently(ctx, length, workers, omitPanicHandler, element)
	}
	ret := make(graphql.Array, length)
	indices, fields := make([]int, length), make([]graphql.FieldContext, length)
	for i := range ret {
		indices[i] = i
		fields[i].Index = &indices[i]
		ret[i] = marshalElement(graphql.WithFieldContext(ctx, &fields[i]), i, element)
	}
	return ret
}

func marshalElement(
	ctx context.Context, i int, element func(ctx context.Context, i int) graphql.Marshaler,
) (res graphql.Marshaler) {
	defer func() {
		if p := recover(); p != nil {
			graphql.AddError(ctx, graphql.Recover(ctx, p))
			res = graphql.Null
		}
	}()
	return element(ctx, i)
}

// FieldSet stands for graphql.FieldSet: the fields of one object while they are resolved.
type FieldSet struct {
	Values []graphql.Marshaler
	// Invalids counts the fields that are null and must not be.
	Invalids uint32

	fields   []graphql.CollectedField
	standard *graphql.FieldSet
}

// NewFieldSet makes the set of an object's selected fields.
func NewFieldSet(fields []graphql.CollectedField) *FieldSet {
	if Standard {
		s := graphql.NewFieldSet(fields)
		return &FieldSet{Values: s.Values, fields: fields, standard: s}
	}
	return &FieldSet{Values: make([]graphql.Marshaler, len(fields)), fields: fields}
}

// NewDeferredGroup stands for graphql.NewDeferredGroup. The schema has no @defer, so the group stays empty and need not
// be made.
func NewDeferredGroup(ctx context.Context) graphql.DeferredGroup {
	if Standard {
		return graphql.NewDeferredGroup(ctx)
	}
	return graphql.DeferredGroup{}
}

// Resolve stands for ResolveConcurrently: it resolves field i at once.
func (s *FieldSet) Resolve(
	ctx context.Context, oc *graphql.OperationContext, deferred *graphql.DeferredGroup, i int, recoverFromPanic, nonNull bool,
	resolve func(ctx context.Context) graphql.Marshaler,
) {
	if s.standard != nil {
		s.standard.ResolveConcurrently(oc, deferred, i, recoverFromPanic, nonNull, resolve)
		return
	}
	s.set(i, nonNull, guarded(ctx, oc, resolve))
}

// ResolveRoot stands for ResolveRootConcurrently: it resolves field i of the query at once, under the operation's
// middleware.
func (s *FieldSet) ResolveRoot(
	ctx context.Context, oc *graphql.OperationContext, i int, recoverFromPanic, nonNull bool,
	resolve func(ctx context.Context) graphql.Marshaler,
) {
	if s.standard != nil {
		s.standard.ResolveRootConcurrently(ctx, oc, i, recoverFromPanic, nonNull, resolve)
		return
	}
	s.set(i, nonNull, oc.RootResolverMiddleware(ctx, func(ctx context.Context) graphql.Marshaler {
		return guarded(ctx, oc, resolve)
	}))
}

func guarded(
	ctx context.Context, oc *graphql.OperationContext, resolve func(ctx context.Context) graphql.Marshaler,
) (res graphql.Marshaler) {
	defer func() {
		if p := recover(); p != nil {
			oc.Error(ctx, oc.Recover(ctx, p))
			res = graphql.Null
		}
	}()
	return resolve(ctx)
}

func (s *FieldSet) set(i int, nonNull bool, value graphql.Marshaler) {
	s.Values[i] = value
	if (nonNull && value == graphql.Null) || (!nonNull && value == graphql.RequiredNull) {
		s.Invalids++
	}
}

// Dispatch waits for what was not resolved at once, which is nothing unless Standard is set.
func (s *FieldSet) Dispatch(ctx context.Context) {
	if s.standard != nil {
		s.standard.Dispatch(ctx)
		s.Invalids += atomic.LoadUint32(&s.standard.Invalids)
	}
}

// MarshalGQL writes the object. Of two fields with one alias, which fragments on different types can bring, the first
// counts.
func (s *FieldSet) MarshalGQL(w io.Writer) {
	if s.standard != nil {
		s.standard.MarshalGQL(w)
		return
	}
	opening := `{"`
	for i := range s.fields {
		if s.repeated(i) {
			continue
		}
		_, _ = io.WriteString(w, opening)
		_, _ = io.WriteString(w, s.fields[i].Alias) // a GraphQL name needs no escapes
		_, _ = io.WriteString(w, `":`)
		s.Values[i].MarshalGQL(w)
		opening = `,"`
	}
	if opening == `{"` {
		_, _ = io.WriteString(w, "{")
	}
	_, _ = io.WriteString(w, "}")
}

func (s *FieldSet) repeated(i int) bool {
	for j := range i {
		if s.fields[j].Alias == s.fields[i].Alias {
			return true
		}
	}
	return false
}

// ErrTooLong is what Write panics with where an answer has more bytes than it may.
var ErrTooLong = errors.New("the answer is too long")

type allowanceKey struct{}

// WithAllowance gives all answers that are written under a context so many bytes together.
func WithAllowance(ctx context.Context, bytes int) context.Context {
	return context.WithValue(ctx, allowanceKey{}, &bytes)
}

// Write stands for data.MarshalGQL(buf): it stops, by a panic, once an answer has more bytes than the context's allowance.
// What the fields of a document cost is counted before; how long the texts are that they lead to is known only here.
func Write(ctx context.Context, buf *bytes.Buffer, data graphql.Marshaler) {
	left, ok := ctx.Value(allowanceKey{}).(*int)
	if !ok {
		data.MarshalGQL(buf)
		return
	}
	data.MarshalGQL(&bounded{buf, left})
}

// bounded writes into a buffer until nothing is left.
type bounded struct {
	buf  *bytes.Buffer
	left *int
}

func (b *bounded) take(n int) {
	if *b.left -= n; *b.left < 0 {
		panic(ErrTooLong)
	}
}

func (b *bounded) Write(p []byte) (int, error) {
	b.take(len(p))
	return b.buf.Write(p)
}

func (b *bounded) WriteString(s string) (int, error) {
	b.take(len(s))
	return b.buf.WriteString(s)
}
