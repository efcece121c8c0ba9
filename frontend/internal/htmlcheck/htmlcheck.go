// Package htmlcheck holds HTML that we wrote to what the standard and our rules say: well-formed
// nesting, content models, unique ids, references that lead somewhere, one h1, labels, and nothing
// that a strict content security policy would refuse. It is for tests and stricter than browsers:
// every tag has to be closed by hand.
package htmlcheck

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Check reads a whole document and lists what is wrong with it.
func Check(document string) []error {
	c := &checker{ids: map[string]bool{}, labels: map[string]bool{}, landmarks: map[string]bool{}}
	tokens := html.NewTokenizer(strings.NewReader(document))
	for {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			if !errors.Is(tokens.Err(), io.EOF) {
				c.wrong("reading: %v", tokens.Err())
			}
			break
		}
		token := tokens.Token()
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			c.open(token)
		case html.EndTagToken:
			c.close(token.Data)
		case html.TextToken:
			c.text(token.Data)
		case html.DoctypeToken:
			c.doctype = strings.EqualFold(token.Data, "html")
		default: // comments
		}
	}
	c.finish()
	return c.problems
}

type element struct {
	name     string
	attrs    map[string]string
	text     bool // it or something in it says something
	children []string
}

type checker struct {
	problems []error
	doctype  bool
	stack    []*element
	ids      map[string]bool
	refs     []reference
	headings []int
	labels   map[string]bool
	fields   []string // ids of fields that need a label
	// landmarks are the names of navigations and regions.
	landmarks map[string]bool
	title     bool
}

// reference is an attribute that names an id.
type reference struct{ attr, id string }

func (c *checker) wrong(format string, args ...any) {
	c.problems = append(c.problems, fmt.Errorf("%s: %s", c.path(), fmt.Sprintf(format, args...)))
}

func (c *checker) path() string {
	names := make([]string, 0, len(c.stack))
	for _, e := range c.stack {
		name := e.name
		if class := e.attrs["class"]; class != "" {
			name += "." + strings.Fields(class)[0]
		}
		names = append(names, name)
	}
	return strings.Join(names, " > ")
}

func (c *checker) open(token html.Token) {
	e := &element{name: token.Data, attrs: map[string]string{}}
	for _, a := range token.Attr {
		if _, twice := e.attrs[a.Key]; twice {
			c.wrong("<%s> has the attribute %s twice", e.name, a.Key)
		}
		e.attrs[a.Key] = a.Val
	}
	if n := len(c.stack); n > 0 {
		c.stack[n-1].children = append(c.stack[n-1].children, e.name)
		c.nesting(c.stack[n-1], e)
	}
	c.attributes(e)
	if level := headingLevel(e.name); level > 0 {
		c.heading(level)
	}
	if slices.Contains(void, e.name) {
		if e.name == "img" && e.attrs["alt"] != "" {
			c.says()
		}
		return
	}
	c.stack = append(c.stack, e)
}

func (c *checker) close(name string) {
	n := len(c.stack)
	if n == 0 || c.stack[n-1].name != name {
		c.wrong("</%s> closes nothing that is open here", name)
		return
	}
	e := c.stack[n-1]
	c.closed(e)
	c.stack = c.stack[:n-1]
	if e.text && n > 1 {
		c.stack[n-2].text = true
	}
}

// closed checks what can be known only at the end of an element.
func (c *checker) closed(e *element) {
	switch {
	case e.text:
	case headingLevel(e.name) > 0, e.name == "title", e.name == "legend", e.name == "summary", e.name == "label":
		c.wrong("an empty <%s>", e.name)
	case (e.name == "a" || e.name == "button") && e.attrs["aria-label"] == "":
		c.wrong("a <%s> without a name", e.name)
	}
	if e.name == "details" && (len(e.children) == 0 || e.children[0] != "summary") {
		c.wrong("<details> does not begin with its <summary>")
	}
	if (e.name == "ul" || e.name == "ol" || e.name == "dl") && len(e.children) == 0 {
		c.wrong("an empty <%s>", e.name)
	}
	if e.name == "title" {
		c.title = e.text
	}
}

func (c *checker) text(data string) {
	if strings.TrimSpace(data) == "" || len(c.stack) == 0 {
		return
	}
	c.says()
	parent := c.stack[len(c.stack)-1].name
	if _, strict := onlyChildren[parent]; strict {
		c.wrong("text %.20q directly in <%s>", strings.TrimSpace(data), parent)
	}
}

func (c *checker) says() {
	if n := len(c.stack); n > 0 {
		c.stack[n-1].text = true
	}
}

func (c *checker) heading(level int) {
	last := 0
	if n := len(c.headings); n > 0 {
		last = c.headings[n-1]
	}
	if level > last+1 && len(c.headings) > 0 {
		c.wrong("<h%d> follows <h%d>", level, last)
	}
	c.headings = append(c.headings, level)
}

func (c *checker) finish() {
	for _, e := range c.stack {
		c.wrong("<%s> is never closed", e.name)
	}
	c.stack = nil
	if !c.doctype {
		c.wrong("the document does not begin with <!DOCTYPE html>")
	}
	if !c.title {
		c.wrong("the document has no title")
	}
	ones := 0
	for _, level := range c.headings {
		if level == 1 {
			ones++
		}
	}
	if ones != 1 {
		c.wrong("the document has %d h1, want 1", ones)
	}
	for _, r := range c.refs {
		if !c.ids[r.id] {
			c.wrong("%s names the id %q, which nothing has", r.attr, r.id)
		}
	}
	for _, id := range c.fields {
		if !c.labels[id] {
			c.wrong("the field %q has no label", id)
		}
	}
}

func headingLevel(name string) int {
	if len(name) == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' {
		return int(name[1] - '0')
	}
	return 0
}
