package oparl

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// timeForms are the forms of date-time seen on real servers, the specified one first.
var timeForms = []string{
	time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02",
}

// parseTime reads a date-time; without a zone it is meant where the towns are. The
// result is in UTC and whole seconds.
func parseTime(s string) *time.Time {
	for _, form := range timeForms {
		if t, err := time.ParseInLocation(form, s, archive.Berlin); err == nil {
			t = t.UTC().Truncate(time.Second)
			if t.Year() < 1 || t.Year() > 9999 {
				return nil
			}
			return &t
		}
	}
	return nil
}

// fields reads the properties of a flattened object and remembers which were asked
// for, so that the rest is kept as the vendor's own.
type fields struct {
	values map[string]any
	read   map[string]bool
}

func newFields(raw json.RawMessage) (*fields, error) {
	v, err := decode(raw)
	if err != nil {
		return nil, err
	}
	o, _ := v.(map[string]any)
	return &fields{values: o, read: map[string]bool{"id": true, "created": true, "modified": true, "body": true, positionKey: true}}, nil
}

func (f *fields) get(key string) any {
	f.read[key] = true
	return f.values[key]
}

// str reads a text; a list of texts is joined, as some servers split what is one.
func (f *fields) str(key string) string {
	v := f.get(key)
	if list, ok := v.([]any); ok {
		parts := make([]string, 0, len(list))
		for _, e := range list {
			parts = append(parts, text(e))
		}
		return strings.Join(parts, ", ")
	}
	if b, ok := v.(bool); ok {
		return strconv.FormatBool(b)
	}
	return text(v)
}

func (f *fields) strs(key string) []string {
	v := f.get(key)
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var out []string
	for _, e := range list {
		if s := text(e); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (f *fields) time(key string) *time.Time { return parseTime(f.str(key)) }

func (f *fields) date(key string) council.Date {
	d, _ := council.ParseDate(f.str(key))
	return d
}

func (f *fields) boolean(key string) *bool {
	switch v := f.get(key).(type) {
	case bool:
		return &v
	case string:
		if b, err := strconv.ParseBool(strings.ToLower(v)); err == nil {
			return &b
		}
	case json.Number:
		b := v.String() != "0"
		return &b
	}
	return nil
}

func (f *fields) integer(key string) int64 {
	n, err := strconv.ParseInt(f.str(key), 10, 64)
	if err != nil {
		if x, err := strconv.ParseFloat(f.str(key), 64); err == nil && x > -1e15 && x < 1e15 {
			return int64(x)
		}
		return 0
	}
	return n
}

func (f *fields) ref(key string) council.ID {
	if ids := f.refs(key); len(ids) > 0 {
		return ids[0]
	}
	return ""
}

func (f *fields) refs(key string) []council.ID {
	var out []council.ID
	for _, u := range f.strs(key) {
		if council.IsAddress(u) {
			out = append(out, council.NewID(u))
		}
	}
	return out
}

// rest returns what nobody asked for: vendor fields, and those that are lists behind
// an address of their own.
func (f *fields) rest() map[string]any {
	var out map[string]any
	for k, v := range f.values {
		if !f.read[k] {
			if out == nil {
				out = map[string]any{}
			}
			out[k] = v
		}
	}
	return out
}
