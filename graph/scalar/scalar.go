// Package scalar says how the domain's values look in GraphQL: identifiers, days, times, JSON and the enums whose names
// differ. The generated code finds its functions by name.
//
// What is unknown in the domain ("" and zero) is null in GraphQL.
package scalar

import (
	"encoding/json"
	"io"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// MarshalID writes an id.
func MarshalID(id council.ID) graphql.Marshaler {
	return quoted(string(id))
}

// UnmarshalID reads an id. It returns NOT_FOUND for what cannot be one.
func UnmarshalID(v any) (council.ID, error) {
	s, err := graphql.UnmarshalString(v)
	if err != nil {
		return "", council.InvalidField("", "an id is a string")
	}
	return council.ParseID(s)
}

// MarshalDate writes a day as yyyy-mm-dd.
func MarshalDate(d council.Date) graphql.Marshaler {
	return optional(string(d))
}

// UnmarshalDate reads yyyy-mm-dd; null is the unknown day.
func UnmarshalDate(v any) (council.Date, error) {
	if v == nil {
		return "", nil
	}
	s, _ := v.(string)
	if d, ok := council.ParseDate(s); ok && len(s) == len(d) {
		return d, nil
	}
	return "", council.InvalidField("", "%.40q is no day as yyyy-mm-dd", s)
}

// MarshalDateTime writes a time as RFC 3339 in UTC.
func MarshalDateTime(t time.Time) graphql.Marshaler {
	if t.IsZero() {
		return graphql.Null
	}
	return quoted(t.UTC().Format(time.RFC3339Nano))
}

// UnmarshalDateTime reads RFC 3339, or a day, which means its beginning in the town's time zone.
func UnmarshalDateTime(v any) (time.Time, error) {
	s, _ := v.(string)
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, nil
	}
	if d, err := UnmarshalDate(s); err == nil {
		return d.Time(archive.Berlin), nil
	}
	return time.Time{}, council.InvalidField("", "%.40q is neither a time as in RFC 3339 nor a day as yyyy-mm-dd", s)
}

// MarshalJSON writes JSON as it is.
func MarshalJSON(raw json.RawMessage) graphql.Marshaler {
	if len(raw) == 0 {
		return graphql.Null
	}
	return graphql.WriterFunc(func(w io.Writer) { _, _ = w.Write(raw) })
}

// UnmarshalJSON reads any JSON value.
func UnmarshalJSON(v any) (json.RawMessage, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, council.InvalidField("", "this is no JSON value")
	}
	return raw, nil
}

// MarshalJSONMap writes a JSON object with sorted keys.
func MarshalJSONMap(m map[string]any) graphql.Marshaler {
	if len(m) == 0 {
		return graphql.Null
	}
	raw, err := json.Marshal(m)
	if err != nil {
		return graphql.Null // only what came from JSON is kept, so this is unreachable from stored data
	}
	return MarshalJSON(raw)
}

// UnmarshalJSONMap reads a JSON object.
func UnmarshalJSONMap(v any) (map[string]any, error) {
	m, ok := v.(map[string]any)
	if !ok && v != nil {
		return nil, council.InvalidField("", "this is no JSON object")
	}
	return m, nil
}

// MarshalText writes a text that may be missing. Generated code calls it for every nullable String.
func MarshalText(s string) graphql.Marshaler {
	return optional(s)
}

func optional(s string) graphql.Marshaler {
	if s == "" {
		return graphql.Null
	}
	return graphql.MarshalString(s)
}

// quoted writes a string that needs no escapes.
func quoted(s string) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, `"`)
		_, _ = io.WriteString(w, s)
		_, _ = io.WriteString(w, `"`)
	})
}
