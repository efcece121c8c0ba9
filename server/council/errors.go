package council

import (
	"errors"
	"fmt"
)

// Code says what kind of thing went wrong; each edge maps it once (HTTP status,
// GraphQL extensions.code, exit code).
type Code string

// The codes, as they stand in the GraphQL enum ErrorCode.
const (
	NotFound        Code = "NOT_FOUND" // also: hidden from this viewer
	Gone            Code = "GONE"      // was public, the publisher has deleted it
	Invalid         Code = "INVALID"
	Unauthenticated Code = "UNAUTHENTICATED"
	Forbidden       Code = "FORBIDDEN"
	Conflict        Code = "CONFLICT"
	RateLimited     Code = "RATE_LIMITED"
	Unavailable     Code = "UNAVAILABLE"
	Internal        Code = "INTERNAL"
)

// Error is the one error type that crosses a package boundary with a meaning.
// Message is for the reader; Err, the cause, is for the log and never shown.
type Error struct {
	Code    Code
	Field   string // the input it is about, where there is one
	Message string
	Err     error
}

// Error returns the text for the log.
func (e *Error) Error() string {
	s := e.Message
	if s == "" {
		s = string(e.Code)
	}
	if e.Field != "" {
		s = e.Field + ": " + s
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an Error whose message is meant for the reader. A %w wraps the cause
// and keeps it out of the message's meaning: only put into it what may be shown.
func Errorf(code Code, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	return &Error{Code: code, Message: err.Error(), Err: errors.Unwrap(err)}
}

// InvalidField makes an INVALID error about one input field.
func InvalidField(field, format string, args ...any) *Error {
	return &Error{Code: Invalid, Field: field, Message: fmt.Sprintf(format, args...)}
}

// CodeOf returns the code of the first Error in err's chain, INTERNAL for any other
// error and "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}

// MessageOf returns what a reader may see of err.
func MessageOf(err error) string {
	var e *Error
	if errors.As(err, &e) && e.Code != Internal {
		return e.Message
	}
	return "internal error"
}
