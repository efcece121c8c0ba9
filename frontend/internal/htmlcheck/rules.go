package htmlcheck

import (
	"slices"
	"strings"
)

// void elements have no end tag (HTML standard, 13.1.2).
var void = []string{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

// phrasing content may stand where only phrasing content may stand; everything else is a block there.
var phrasing = []string{
	"a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input", "ins", "kbd",
	"label", "mark", "meter", "output", "picture", "progress", "q", "s", "samp", "select", "small", "span", "strong", "sub", "sup",
	"svg", "time", "u", "var", "wbr", "option", "path", "title",
}

// phrasingOnly elements contain nothing but phrasing content.
var phrasingOnly = []string{
	"p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "strong", "em", "b", "i", "small", "time", "code", "label", "button", "summary",
	"del", "ins", "mark", "abbr", "legend", "q", "cite",
}

// onlyChildren are elements whose children are of a few kinds, and that have no text of their own.
var onlyChildren = map[string][]string{
	"ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd", "div"},
	"table": {"caption", "colgroup", "thead", "tbody", "tfoot"},
	"thead": {"tr"}, "tbody": {"tr"}, "tfoot": {"tr"}, "tr": {"th", "td"},
	"select": {"option", "optgroup"}, "html": {"head", "body"},
	"head": {"meta", "title", "link", "script", "base"},
}

// onlyIn are elements that stand in certain parents only.
var onlyIn = map[string][]string{
	"li": {"ul", "ol"}, "dt": {"dl", "div"}, "dd": {"dl", "div"}, "tr": {"thead", "tbody", "tfoot"}, "th": {"tr"}, "td": {"tr"},
	"option": {"select", "optgroup", "datalist"}, "summary": {"details"}, "caption": {"table"}, "legend": {"fieldset"},
}

var (
	interactive       = []string{"a", "button", "select", "input", "label", "details", "textarea", "summary"}
	obsoleteElements  = []string{"acronym", "basefont", "big", "center", "dir", "font", "frame", "frameset", "marquee", "strike", "tt"}
	obsoleteAttribute = []string{"align", "bgcolor", "border", "cellpadding", "cellspacing", "valign", "color", "face", "frameborder", "nowrap"}
	// idReferences are attributes that name ids of the same document.
	idReferences = []string{"for", "aria-describedby", "aria-labelledby", "aria-controls", "list", "form"}
	unlabelled   = []string{"hidden", "submit", "button", "reset", "image"}
)

// dataBlock is the type of a script element that is data for machines, not a script (HTML standard, 4.12.1).
const dataBlock = "application/ld+json"

// nesting checks a child against its parent, and links against what they stand in.
func (c *checker) nesting(parent, child *element) {
	if allowed, strict := onlyChildren[parent.name]; strict && !slices.Contains(allowed, child.name) {
		c.wrong("<%s> directly in <%s>", child.name, parent.name)
	}
	if allowed, bound := onlyIn[child.name]; bound && !slices.Contains(allowed, parent.name) {
		c.wrong("<%s> directly in <%s>", child.name, parent.name)
	}
	if slices.Contains(phrasingOnly, parent.name) && !slices.Contains(phrasing, child.name) {
		if parent.name != "summary" || headingLevel(child.name) == 0 {
			c.wrong("the block <%s> in <%s>", child.name, parent.name)
		}
	}
	if !slices.Contains(interactive, child.name) {
		return
	}
	for _, outer := range c.stack {
		if outer.name == "a" || outer.name == "button" || outer.name == "label" && child.name != "input" && child.name != "select" {
			c.wrong("<%s> inside of <%s>", child.name, outer.name)
		}
	}
}

// attributes checks one element's own attributes.
func (c *checker) attributes(e *element) {
	if slices.Contains(obsoleteElements, e.name) {
		c.wrong("<%s> is obsolete", e.name)
	}
	for name, value := range e.attrs {
		switch {
		case name == "style", strings.HasPrefix(name, "on"):
			c.wrong("<%s> has the inline attribute %s", e.name, name)
		case slices.Contains(obsoleteAttribute, name) && e.name != "meta" && e.name != "link":
			c.wrong("<%s> has the obsolete attribute %s", e.name, name)
		case name == "id":
			if value == "" || strings.ContainsAny(value, " \t\n") || c.ids[value] {
				c.wrong("<%s> has the id %q, empty, with a space or taken", e.name, value)
			}
			c.ids[value] = true
		case slices.Contains(idReferences, name):
			for _, id := range strings.Fields(value) {
				c.refs = append(c.refs, reference{name, id})
			}
		case name == "href" && len(value) > 1 && value[0] == '#':
			c.refs = append(c.refs, reference{name, value[1:]})
		case name == "tabindex" && value != "0" && value != "-1":
			c.wrong("<%s> takes tabindex %s", e.name, value)
		}
	}
	c.landmark(e)
	c.required(e)
}

// landmark checks that regions and navigations can be told apart by their names.
func (c *checker) landmark(e *element) {
	if e.name != "nav" && e.attrs["role"] != "region" {
		return
	}
	name := e.name + e.attrs["role"] + " " + e.attrs["aria-label"]
	if c.landmarks[name] {
		c.wrong("a second <%s> called %q", e.name, e.attrs["aria-label"])
	}
	c.landmarks[name] = true
}

// required checks for attributes that must be there.
func (c *checker) required(e *element) {
	need := func(names ...string) {
		for _, name := range names {
			if e.attrs[name] == "" {
				c.wrong("<%s> lacks %s", e.name, name)
			}
		}
	}
	switch e.name {
	case "html":
		need("lang")
	case "a":
		need("href")
	case "link":
		need("rel", "href")
	case "th":
		need("scope")
	case "time":
		need("datetime")
	case "button":
		need("type")
	case "script":
		if e.attrs["type"] != dataBlock { // which no browser runs
			need("src")
		}
	case "style":
		c.wrong("an inline style sheet")
	case "img":
		if _, ok := e.attrs["alt"]; !ok {
			c.wrong("<img> lacks alt")
		}
	case "label":
		c.labels[e.attrs["for"]] = true
	case "input", "select", "textarea":
		if e.attrs["aria-label"] == "" && !slices.Contains(unlabelled, e.attrs["type"]) {
			c.fields = append(c.fields, e.attrs["id"])
		}
	}
}
