package serial_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/ratsfenster/ratsfenster/graph/internal/serial"
)

func operation() (context.Context, *graphql.OperationContext) {
	oc := &graphql.OperationContext{
		RecoverFunc: func(_ context.Context, p any) error { return errors.New(p.(string)) },
		RootResolverMiddleware: func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
			return next(ctx)
		},
	}
	ctx := graphql.WithResponseContext(context.Background(), graphql.DefaultErrorPresenter, oc.RecoverFunc)
	return graphql.WithOperationContext(ctx, oc), oc
}

func written(m graphql.Marshaler) string {
	var b strings.Builder
	m.MarshalGQL(&b)
	return b.String()
}

// both runs a test our way and gqlgen's: they have to give the same.
func both(t *testing.T, test func(t *testing.T)) {
	t.Helper()
	defer func() { serial.Standard = false }()
	for name, standard := range map[string]bool{"ours": false, "gqlgen's": true} {
		serial.Standard = standard
		t.Run(name, test)
	}
}

func TestMarshalSlice(t *testing.T) {
	both(t, func(t *testing.T) {
		ctx, _ := operation()
		got := serial.MarshalSlice(ctx, 4, 0, false, func(ctx context.Context, i int) graphql.Marshaler {
			if index := graphql.GetFieldContext(ctx).Index; index == nil || *index != i {
				t.Errorf("element %d: got the index %v", i, index)
			}
			if i == 2 {
				panic("two")
			}
			return graphql.MarshalInt(i)
		})
		if written(got) != "[0,1,null,3]" {
			t.Errorf("got %s, want null for the one that panicked", written(got))
		}
		errs := graphql.GetErrors(ctx)
		if len(errs) != 1 || errs[0].Message != "two" || errs[0].Path.String() != "[2]" {
			t.Errorf("got %v, want the panic at its place", errs)
		}
		if empty := serial.MarshalSlice(ctx, 0, 0, false, nil); written(empty) != "[]" {
			t.Errorf("got %s, want an empty list", written(empty))
		}
	})
}

func fields(aliases ...string) []graphql.CollectedField {
	var out []graphql.CollectedField
	for _, a := range aliases {
		out = append(out, graphql.CollectedField{Field: &ast.Field{Alias: a, Name: a}})
	}
	return out
}

func value(s string) func(context.Context) graphql.Marshaler {
	return func(context.Context) graphql.Marshaler { return graphql.MarshalString(s) }
}

func TestFieldSet(t *testing.T) {
	both(t, func(t *testing.T) {
		ctx, oc := operation()
		s := serial.NewFieldSet(fields("a", "b", "a", "c", "d"))
		deferred := serial.NewDeferredGroup(ctx)
		s.Values[0] = graphql.MarshalString("plain")
		s.Resolve(ctx, oc, &deferred, 1, true, true, value("resolved"))
		s.Resolve(ctx, oc, &deferred, 2, true, true, value("again"))
		s.Resolve(ctx, oc, &deferred, 3, true, false, func(context.Context) graphql.Marshaler { panic("c") })
		s.ResolveRoot(ctx, oc, 4, true, true, value("root"))
		s.Dispatch(ctx)
		if want := `{"a":"plain","b":"resolved","c":null,"d":"root"}`; written(s) != want || s.Invalids != 0 {
			t.Errorf("got %s with %d invalid, want %s", written(s), s.Invalids, want)
		}
		if errs := graphql.GetErrors(ctx); len(errs) != 1 || errs[0].Message != "c" {
			t.Errorf("got %v, want the panic", errs)
		}
		if empty := serial.NewFieldSet(nil); written(empty) != "{}" {
			t.Errorf("got %s, want an empty object", written(empty))
		}
	})
}

// TestInvalids: null where it must not be voids the object.
func TestInvalids(t *testing.T) {
	null := func(m graphql.Marshaler) func(context.Context) graphql.Marshaler {
		return func(context.Context) graphql.Marshaler { return m }
	}
	for _, tt := range []struct {
		value   graphql.Marshaler
		nonNull bool
		want    uint32
	}{
		{graphql.Null, true, 1},
		{graphql.Null, false, 0},
		{graphql.RequiredNull, false, 1},
		{graphql.MarshalString(""), true, 0},
	} {
		both(t, func(t *testing.T) {
			ctx, oc := operation()
			s := serial.NewFieldSet(fields("a", "b"))
			deferred := serial.NewDeferredGroup(ctx)
			s.Resolve(ctx, oc, &deferred, 0, true, tt.nonNull, null(tt.value))
			s.ResolveRoot(ctx, oc, 1, true, tt.nonNull, null(tt.value))
			s.Dispatch(ctx)
			if s.Invalids != 2*tt.want {
				t.Errorf("%v, non-null %v: got %d invalid, want %d", tt.value, tt.nonNull, s.Invalids, 2*tt.want)
			}
		})
	}
}
