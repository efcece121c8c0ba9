package town

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// table reads one table of town.toml key by key, noting what is wrong; done then tells of the keys nobody asked for.
type table struct {
	r      *reader
	path   string // of the table with a dot behind it, empty at the top
	values map[string]any
	lines  lines
	asked  []string
}

func (t *table) line(key string) int { return t.lines.of(t.path + key) }

func (t *table) wrong(key, format string, args ...any) {
	t.r.wrong(settingsFile, t.line(key), "%s%s: %s", t.path, key, fmt.Sprintf(format, args...))
}

func (t *table) warn(key, format string, args ...any) {
	t.r.warn(settingsFile, t.line(key), "%s%s: %s", t.path, key, fmt.Sprintf(format, args...))
}

func (t *table) value(key string) (any, bool) {
	t.asked = append(t.asked, key)
	v, ok := t.values[key]
	return v, ok
}

// placeholder marks what the starter folder leaves to be filled in.
const placeholder = "[["

// text is a line of text. A placeholder counts as not given.
func (t *table) text(key string, most int) string {
	v, ok := t.value(key)
	if !ok {
		return ""
	}
	s, ok := v.(string)
	s = strings.TrimSpace(s)
	switch {
	case !ok:
		t.wrong(key, `want text in quotes, as in %s = "…", got %s`, key, kind(v))
		return ""
	case strings.Contains(s, placeholder):
		t.unfilled(key)
		return ""
	case len([]rune(s)) > most:
		t.wrong(key, "the text has %d characters, at most %d fit", len([]rune(s)), most)
		return ""
	case strings.ContainsFunc(s, func(r rune) bool { return r < ' ' }):
		t.wrong(key, "the text must be a single line")
		return ""
	}
	return s
}

func (t *table) unfilled(key string) {
	t.warn(key, "still to be filled in; until then it counts as missing")
}

// absent reports whether nobody has said anything about a key, not even that it is still to be said.
func (t *table) absent(key string) bool {
	_, there := t.values[key]
	return !there
}

// choice is one of a few words.
func (t *table) choice(key string, allowed ...string) string {
	s := t.text(key, 100)
	if s != "" && !slices.Contains(allowed, s) {
		t.wrong(key, "want one of %s, got %s", strings.Join(allowed, ", "), quoted(s))
		return ""
	}
	return s
}

// date is a day: 2026-03-01, with or without quotes.
func (t *table) date(key string) council.Date {
	v, ok := t.value(key)
	if !ok {
		return ""
	}
	switch d := v.(type) {
	case time.Time:
		return council.DateOf(d)
	case string:
		if strings.Contains(d, placeholder) {
			t.unfilled(key)
			return ""
		}
		if date, ok := council.ParseDate(d); ok && len(d) == len(date) {
			return date
		}
		t.wrong(key, "want a day as year-month-day, as in %s = 2026-03-01, got %s", key, quoted(d))
	default:
		t.wrong(key, "want a day as year-month-day, as in %s = 2026-03-01, got %s", key, kind(v))
	}
	return ""
}

// duration is a length as minutes:seconds.
func (t *table) duration(key string) (seconds int) {
	s := t.text(key, 20)
	if s == "" {
		return 0
	}
	m, rest, ok := strings.Cut(s, ":")
	minutes, err1 := strconv.ParseUint(m, 10, 16)
	secs, err2 := strconv.ParseUint(rest, 10, 16)
	if !ok || err1 != nil || err2 != nil || len(rest) != 2 || secs > 59 || minutes > 24*60 {
		t.wrong(key, `want minutes and seconds, as in %s = "2:35", got %s`, key, quoted(s))
		return 0
	}
	return int(minutes*60 + secs)
}

// table is a table within this one; without one it is empty.
func (t *table) table(key string) *table {
	sub := &table{r: t.r, path: t.path + key + ".", lines: t.lines}
	if v, ok := t.value(key); ok {
		if sub.values, ok = v.(map[string]any); !ok {
			t.wrong(key, "want a section that begins with a line [%s], got %s", t.path+key, kind(v))
		}
	}
	return sub
}

// tables are the tables of a list, written as [[…]].
func (t *table) tables(key string) []*table {
	v, ok := t.value(key)
	if !ok {
		return nil
	}
	list, ok := asTables(v)
	if !ok {
		t.wrong(key, "want sections that each begin with a line [[%s]], got %s", t.path+key, kind(v))
		return nil
	}
	var subs []*table
	for i, values := range list {
		subs = append(subs, &table{r: t.r, path: fmt.Sprintf("%s%s[%d].", t.path, key, i), values: values, lines: t.lines})
	}
	return subs
}

// asTables takes both ways in which the parser hands on a list of tables.
func asTables(v any) ([]map[string]any, bool) {
	if list, ok := v.([]map[string]any); ok {
		return list, true
	}
	list, ok := v.([]any)
	if !ok {
		return nil, false
	}
	var tables []map[string]any
	for _, e := range list {
		m, ok := e.(map[string]any)
		if !ok {
			return nil, false
		}
		tables = append(tables, m)
	}
	return tables, true
}

// done tells of keys that nobody reads.
func (t *table) done() {
	for _, key := range slices.Sorted(maps.Keys(t.values)) {
		if !slices.Contains(t.asked, key) {
			t.wrong(key, "nobody knows this setting; here there may be %s", strings.Join(t.asked, ", "))
		}
	}
}

func kind(v any) string {
	switch v.(type) {
	case string:
		return "text"
	case bool:
		return "true or false"
	case int64, float64:
		return fmt.Sprintf("the number %v", v)
	case time.Time:
		return "a date"
	case map[string]any:
		return "a section"
	default:
		return "a list"
	}
}
