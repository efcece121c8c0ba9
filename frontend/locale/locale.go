// Package locale holds every text of the interface in German, Einfache Sprache and English, and
// writes numbers, dates and sizes as each of them does. It knows nothing of pages.
package locale

import (
	"embed"
	"encoding/json"
	"fmt"
	"sort"
	"strings"
	"time"
	_ "time/tzdata" // Europe/Berlin also where the system has no time zones

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// One folder per language, one file per topic: whoever adds a page adds its texts in a file of its own.
//
//go:embed de de-simple en
var files embed.FS

// Locale is one language of the interface. It is safe for concurrent use.
type Locale struct {
	Code   string // the value of <html lang> and hreflang: de, de-simple, en
	Prefix string // of the path: "", "/einfach", "/en"

	printer *message.Printer
	zone    *time.Location
	texts   map[string]text
}

// Set holds all locales; the first is the one without a prefix.
type Set []*Locale

// The languages: the code also names the catalogue's folder. The interface is chosen by the path, never by
// Accept-Language, so that an address means the same to everybody.
var languages = []struct{ code, prefix string }{
	{"de", ""},
	{"de-simple", "/einfach"},
	{"en", "/en"},
}

// Load reads the embedded catalogues. It fails only if the program was built wrongly.
func Load() (Set, error) {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		return nil, fmt.Errorf("loading the time zone: %w", err)
	}
	builder := catalog.NewBuilder(catalog.Fallback(language.German))
	var set Set
	for _, l := range languages {
		tag, err := language.Parse(l.code)
		if err != nil {
			return nil, fmt.Errorf("reading language %s: %w", l.code, err)
		}
		texts, err := readTexts(l.code)
		if err != nil {
			return nil, err
		}
		for key, t := range texts {
			if err := builder.Set(tag, key, t.messages()...); err != nil {
				return nil, fmt.Errorf("reading text %s in %s: %w", key, l.code, err)
			}
		}
		set = append(set, &Locale{
			Code: l.code, Prefix: l.prefix, zone: zone, texts: texts,
			printer: message.NewPrinter(tag, message.Catalog(builder)),
		})
	}
	return set, nil
}

// Of finds the locale of a path and the path without its prefix:
// /en/vorlagen is English and /vorlagen.
func (s Set) Of(path string) (l *Locale, rest string) {
	for _, l := range s[1:] {
		if rest, ok := strings.CutPrefix(path, l.Prefix); ok && (rest == "" || rest[0] == '/') {
			return l, "/" + strings.TrimLeft(rest, "/")
		}
	}
	return s[0], path
}

// T returns the text of a key. Arguments fill its verbs as in fmt; numbers are written as the
// language writes them, and texts with a plural choose by the first argument.
// An unknown key comes back as it is; a test finds it.
func (l *Locale) T(key string, args ...any) string {
	return l.printer.Sprintf(key, args...)
}

// Has reports whether the catalogue has the key, for texts that depend on data.
func (l *Locale) Has(key string) bool {
	_, ok := l.texts[key]
	return ok
}

// Keys lists the keys of the catalogue, sorted.
func (l *Locale) Keys() []string {
	keys := make([]string, 0, len(l.texts))
	for key := range l.texts {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

// Path puts the locale's prefix before an address of the site.
func (l *Locale) Path(path string) string {
	if path == "/" && l.Prefix != "" {
		return l.Prefix
	}
	return l.Prefix + path
}

// text is one entry of a catalogue file: a string, or {"one": …, "other": …} by the first argument.
type text struct{ one, other string }

// UnmarshalJSON accepts both forms.
func (t *text) UnmarshalJSON(data []byte) error {
	if json.Unmarshal(data, &t.other) == nil {
		return nil
	}
	var forms struct{ One, Other string }
	if err := json.Unmarshal(data, &forms); err != nil {
		return err
	}
	t.one, t.other = forms.One, forms.Other
	return nil
}

func (t text) messages() []catalog.Message {
	if t.one == "" {
		return []catalog.Message{catalog.String(t.other)}
	}
	return []catalog.Message{plural.Selectf(1, "%d", "one", t.one, "other", t.other)}
}

func readTexts(code string) (map[string]text, error) {
	topics, err := files.ReadDir(code)
	if err != nil {
		return nil, fmt.Errorf("reading catalogue %s: %w", code, err)
	}
	texts := map[string]text{}
	for _, topic := range topics {
		name := code + "/" + topic.Name()
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("reading catalogue %s: %w", name, err)
		}
		var some map[string]text
		if err := json.Unmarshal(data, &some); err != nil {
			return nil, fmt.Errorf("reading catalogue %s: %w", name, err)
		}
		for key, t := range some {
			if _, twice := texts[key]; twice {
				return nil, fmt.Errorf("catalogue %s: %s stands in another file too", name, key)
			}
			texts[key] = t
		}
	}
	return texts, nil
}
