package frontend

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/a-h/templ"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// form reads the query of a list page. What cannot be read is noted at its field, and what was typed
// stays in the field: nobody types twice.
type form struct {
	*request
	values url.Values
	wrong  []fieldError
	// numbered: the page has a field for the number of a page.
	numbered bool
}

// fieldError is one mistake, in the reader's language.
type fieldError struct{ Field, Text string }

func (r *request) form() *form { return &form{request: r, values: r.URL.Query()} }

// The longest text that makes sense in a field; longer ones are refused and not kept in full.
const longestText = 200

// Value is what was typed into a field.
func (f *form) Value(name string) string {
	v := strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || c == unicode.ReplacementChar {
			return -1
		}
		return c
	}, strings.ToValidUTF8(f.values.Get(name), ""))
	return strings.TrimSpace(v)
}

// Error is what is wrong with a field, or nothing.
func (f *form) Error(name string) string {
	for _, w := range f.wrong {
		if w.Field == name {
			return w.Text
		}
	}
	return ""
}

// Wrong lists all mistakes in the order in which the fields were read.
func (f *form) Wrong() []fieldError { return f.wrong }

// Shown reports whether the page has a field of that name: the number of the page is typed for documents only, and a body
// chosen where there are several.
func (f *form) Shown(name string) bool {
	return name != "" && (name != pageParameter || f.numbered) && (name != "koerperschaft" || len(f.about.bodies) > 1 && f.URL.Path != "/")
}

// fieldAttributes are those of a field that a page lays out itself.
func (f *form) fieldAttributes(name string) templ.Attributes {
	a := templ.Attributes{"id": name, "name": name, "value": f.Value(name)}
	if f.Error(name) != "" {
		a["aria-invalid"], a["aria-describedby"] = "true", name+"-error"
	}
	return a
}

// Used reports whether any of the fields is filled.
func (f *form) Used(names ...string) bool {
	for _, name := range names {
		if f.Value(name) != "" {
			return true
		}
	}
	return false
}

// note keeps the first mistake of a field: the others follow from it.
func (f *form) note(name, key string, args ...any) {
	if f.Error(name) != "" {
		return
	}
	f.wrong = append(f.wrong, fieldError{name, f.T(key, args...)})
}

// text reads words to look for.
func (f *form) text(name string) string {
	v := f.Value(name)
	if len([]rune(v)) > longestText {
		f.note(name, "form.error.long", longestText)
		f.values.Set(name, string([]rune(v)[:longestText]))
		return ""
	}
	return v
}

// date reads a day as browsers send it (2026-03-01) or as Germans write it (1.3.2026).
func (f *form) date(name string) council.Date {
	v := f.Value(name)
	if v == "" {
		return ""
	}
	for _, layout := range []string{time.DateOnly, "2.1.2006"} {
		if t, err := time.Parse(layout, v); err == nil {
			return council.DateOf(t)
		}
	}
	f.note(name, "form.error.date", quoted(v))
	return ""
}

// period reads two days, both included.
func (f *form) period(from, until string) (first, last council.Date) {
	first, last = f.date(from), f.date(until)
	if first != "" && last != "" && first > last {
		f.note(until, "form.error.period")
	}
	return first, last
}

// id reads the id of an object that the reader chose from a list.
func (f *form) id(name string) []council.ID {
	v := f.Value(name)
	if v == "" {
		return nil
	}
	id, err := council.ParseID(v)
	if err != nil {
		f.note(name, "form.error.choice", quoted(v))
		return nil
	}
	return []council.ID{id}
}

// body reads which body the reader wants to see; no body means all.
func (f *form) body() []council.ID {
	ids := f.id("koerperschaft")
	if len(ids) == 1 && f.about.body(ids[0]) == nil {
		f.note("koerperschaft", "form.error.choice", string(ids[0]))
	}
	return ids
}

// page reads the number of the page, from 1.
func (f *form) page() int {
	v := f.Value("seite")
	if v == "" {
		return 1
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 || n > 100_000 {
		f.note("seite", "form.error.page", quoted(v))
		return 1
	}
	return n
}

// quoted is what was typed, short enough to be repeated in a message.
func quoted(v string) string { return shortened(v, 40) }

// option is one choice of a select.
type option struct{ Value, Text string }

// bodyOptions lists the bodies to choose from.
func (f *form) bodyOptions() []option {
	options := make([]option, 0, len(f.about.bodies))
	for _, b := range f.about.bodies {
		options = append(options, option{string(b.ID), b.Name})
	}
	return options
}

// offered notes a choice that is none of the options.
func (f *form) offered(name string, options []option) {
	v := f.Value(name)
	if v == "" || f.Error(name) != "" {
		return
	}
	for _, o := range options {
		if o.Value == v {
			return
		}
	}
	f.note(name, "form.error.choice", quoted(v))
}

// checked answers 422 if something in the form is wrong, with the form as it was filled in.
func checked(f *form, v view) (reply, error) {
	if len(f.wrong) > 0 {
		return reply{status: http.StatusUnprocessableEntity, view: v}, nil
	}
	return show(v)
}
