package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/web"
)

// Codes beside those of council and gqlgen's own.
const (
	codeTooComplex = "COMPLEXITY_LIMIT_EXCEEDED"
	codeTooDeep    = "DEPTH_LIMIT_EXCEEDED"
)

// retryAfter is how many seconds a client should wait before it tries again what is out of order now.
const retryAfter = 5

// presenter turns the errors of resolvers into those that clients see, and logs what only we should see.
type presenter struct {
	log *slog.Logger
}

// present implements graphql.ErrorPresenterFunc. Errors of parsing and validation keep their codes; those of the council
// carry theirs; everything else is INTERNAL, says nothing, and is logged with its cause.
func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	shown := gqlerror.WrapPath(graphql.GetPath(ctx), err)
	var placed *gqlerror.Error
	if errors.As(err, &placed) {
		shown.Path, shown.Locations = placed.Path, placed.Locations
		if placed.Extensions["code"] != nil { // gqlgen's own words, about the document
			return placed
		}
	}
	err = ended(err)
	code := council.CodeOf(err)
	shown.Message = council.MessageOf(err)
	shown.Extensions = map[string]any{"code": code}
	switch code {
	case council.Invalid:
		shown.Extensions["field"] = inputOf(err, shown.Path)
	case council.RateLimited, council.Unavailable:
		shown.Extensions["retryAfter"] = retryAfter
		p.record(ctx, slog.LevelWarn, err, shown)
	case council.Internal:
		shown.Extensions["requestId"] = web.RequestID(ctx)
		p.record(ctx, slog.LevelError, err, shown)
	default: // what happens every day
	}
	return shown
}

// inputOf names the input that an error is about: the one it names, or where it was met.
func inputOf(err error, path ast.Path) string {
	var e *council.Error
	if errors.As(err, &e) && e.Field != "" {
		return e.Field
	}
	for _, step := range slices.Backward(path) {
		if name, ok := step.(ast.PathName); ok {
			return string(name)
		}
	}
	return ""
}

// ended gives the end of a request's time a meaning: somebody who went away is told nothing and is no fault; who waits
// longer than a request may take shall try again.
func ended(err error) error {
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return &council.Error{Code: council.Unavailable, Message: "this took too long", Err: err}
	case errors.Is(err, context.Canceled):
		return &council.Error{Code: council.Conflict, Message: "the request was given up", Err: err}
	}
	return err
}

func (p presenter) record(ctx context.Context, level slog.Level, err error, shown *gqlerror.Error) {
	p.log.LogAttrs(ctx, level, "graphql field failed",
		slog.String("path", shown.Path.String()),
		slog.String("request_id", web.RequestID(ctx)),
		slog.Any("error", err),
	)
}

// panicked is a panic on its way to the log.
type panicked struct {
	value any
	stack []byte
}

func (p *panicked) Error() string { return fmt.Sprintf("panic: %v\n%s", p.value, p.stack) }

// recovered implements graphql.RecoverFunc: a panic in a resolver is the error of that field.
func recovered(_ context.Context, value any) error {
	return &panicked{value: value, stack: debug.Stack()}
}
