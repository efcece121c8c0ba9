package town

import (
	"errors"
	"net/mail"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// How long settings may be, in characters: what a header or a table can show.
const (
	maxName     = 80
	maxShort    = 40
	maxLine     = 200
	maxSentence = 1000
)

func (r *reader) readSettings(t *council.Town) {
	text, ok := r.readText(settingsFile, maxSettings)
	if !ok {
		if len(r.problems) == 0 || !Wrong(r.problems) {
			r.wrong(settingsFile, 0, "the file is missing; `ratsfenster town init` writes one to begin with")
		}
		return
	}
	top := &table{r: r, lines: indexLines(text)}
	if _, err := toml.Decode(text, &top.values); err != nil {
		r.wrongTOML(err)
		return
	}
	t.Name = top.text("name", maxName)
	t.Short = top.text("short", maxShort)
	if top.absent("name") {
		top.warn("name", `the town's name is missing, as in name = "Stadt Mainz"; pages show the name that the source gives`)
	}
	if t.Short == "" {
		t.Short = t.Name
	}
	readColours(top.table("colours"), &t.Colours)
	readContact(top.table("contact"), &t.Contact)
	t.Accessibility = readAccessibility(top.table("accessibility"))
	t.SignLanguage = r.readVideo(top.table("sign_language"), t.Media)
	top.done()
}

// wrongTOML says what the parser could not read. It stops at the first mistake.
func (r *reader) wrongTOML(err error) {
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		r.wrong(settingsFile, 0, "the file cannot be read: %v", err)
		return
	}
	r.wrong(settingsFile, parse.Position.Line, `this line cannot be read: %s. Lines look like name = "Stadt Mainz", sections like [contact]`,
		strings.TrimSuffix(parse.Message, "."))
}

func readContact(t *table, c *council.Contact) {
	c.Office = t.text("office", maxLine)
	c.Street = t.text("street", maxLine)
	c.Place = t.text("place", maxLine)
	c.Phone = t.text("phone", maxLine)
	c.Email = t.email("email")
	if t.absent("email") && t.absent("phone") {
		t.warn("email", "people with a barrier need a way to reach you: give an e-mail address or a telephone number")
	}
	t.done()
}

func (t *table) email(key string) string {
	s := t.text(key, maxLine)
	if s == "" {
		return ""
	}
	if a, err := mail.ParseAddress(s); err != nil || a.Address != s {
		t.wrong(key, "want an e-mail address like rathaus@example.org, got %s", quoted(s))
		return ""
	}
	return s
}

func (t *table) web(key string) string {
	s := t.text(key, maxLine)
	if s == "" {
		return ""
	}
	if _, err := council.ParseAddress(s); err != nil {
		t.wrong(key, "want an address that begins with https://, got %s", quoted(s))
		return ""
	}
	return s
}

func readAccessibility(t *table) *council.AccessibilityStatement {
	defer t.done()
	a := &council.AccessibilityStatement{
		Date:   t.date("date"),
		Status: t.choice("status", "full", "partial", "none"),
		Method: t.choice("method", "self", "external"),
		Law:    t.text("law", maxLine),
	}
	e := t.table("enforcement")
	a.Enforcement = council.Enforcement{Name: e.text("name", maxLine), Email: e.email("email"), URL: e.web("url")}
	e.done()
	for _, x := range t.tables("exceptions") {
		exception := council.AccessibilityException{
			Ground: x.choice("ground", "noncompliance", "burden", "outside"),
			What:   x.text("what", maxSentence), Why: x.text("why", maxSentence), Alternative: x.text("alternative", maxSentence),
		}
		if exception.Ground == "" {
			exception.Ground = "noncompliance"
		}
		if exception.What == "" {
			x.wrong("what", "say which part is not accessible")
		}
		x.done()
		a.Exceptions = append(a.Exceptions, exception)
	}
	if t.values == nil || a.Date == "" && a.Status == "" {
		return nil // missing says so
	}
	if a.Status == "" {
		t.wrong("status", "say how far the pages comply: full, partial or none")
	}
	if t.absent("date") {
		t.warn("date", "the statement needs the day on which it was made or last looked at; until then it does not show")
	}
	if a.Date == "" || a.Status == "" {
		return nil
	}
	t.age(a.Date)
	if a.Status == "partial" && len(a.Exceptions) == 0 {
		t.warn("status", "partial needs at least one [[accessibility.exceptions]] that says what is not accessible")
	}
	if a.Enforcement == (council.Enforcement{}) {
		t.warn("enforcement", "name the body that people may turn to (in Rheinland-Pfalz durchsetzungsstelle@mastd.rlp.de)")
	}
	return a
}

// age warns of a statement that nobody has looked at for a year.
func (t *table) age(date council.Date) {
	switch {
	case date > council.DateOf(t.r.now):
		t.warn("date", "%s lies in the future", date)
	case date < council.DateOf(t.r.now.AddDate(-1, 0, 0)):
		t.warn("date", "the statement is of %s, older than a year: look whether it still holds, then change the date", date)
	}
}
