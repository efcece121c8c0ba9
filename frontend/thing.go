package frontend

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/a-h/templ"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// thing is something in the words of https://schema.org.
type thing map[string]any

// a makes a thing of a type. Pairs of name and value follow; empty values are left out.
func a(kind string, pairs ...any) thing {
	t := thing{"@type": kind}
	for i := 0; i+1 < len(pairs); i += 2 {
		name, _ := pairs[i].(string)
		switch v := pairs[i+1].(type) {
		case string:
			if v != "" {
				t[name] = v
			}
		case []thing:
			if len(v) > 0 {
				t[name] = v
			}
		case thing:
			if len(v) > 0 {
				t[name] = v
			}
		}
	}
	return t
}

// publisher is the body that an object belongs to.
func publisher(b *council.Body) thing {
	if b == nil {
		return nil
	}
	return a("GovernmentOrganization", "name", b.Name, "url", b.Website)
}

// somewhere is a place; without a word about it there is none.
func somewhere(l *council.Location) thing {
	if place(l) == "" {
		return nil
	}
	address := a("PostalAddress", "streetAddress", l.StreetAddress, "postalCode", l.PostalCode, "addressLocality", l.Locality)
	if len(address) == 1 {
		return a("Place", "name", place(l), "address", place(l))
	}
	return a("Place", "name", or(l.Description, l.Room, l.Locality), "address", address)
}

// moment writes a time for schema.org, nothing for an unknown one.
func moment(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// absolute is an address of ours as others have to write it.
func (p page) absolute(path string) string { return p.origin + path }

// DataBlock is what the page is about and where it stands, for machines: a block of data (HTML standard, 4.12.1), which
// browsers do not run and the content security policy does not concern. JSON is written with < and > escaped, so that
// no title can end the block.
func (p page) DataBlock() templ.Component {
	var graph []thing
	if p.subject != nil && p.subject.Data != nil {
		data := p.subject.Data
		data["url"] = p.Canonical(p.Locale)
		graph = append(graph, data)
	}
	if len(p.Crumbs) > 0 {
		graph = append(graph, p.breadcrumbs())
	}
	if p.URL.Path == "/" {
		graph = append(graph, a("WebSite", "name", p.siteName(), "url", p.Canonical(p.Locale), "inLanguage", p.Code))
	}
	if len(graph) == 0 || p.NoIndex {
		return templ.NopComponent
	}
	text, err := json.Marshal(map[string]any{"@context": "https://schema.org", "@graph": graph})
	if err != nil {
		panic(err) // texts in maps
	}
	return templ.Raw(`<script type="application/ld+json">` + string(text) + `</script>`)
}

func (p page) breadcrumbs() thing {
	steps := append([]crumb{{p.T("nav.start"), p.Path("/")}}, p.Crumbs...)
	items := make([]thing, 0, len(steps)+1)
	for i, c := range append(steps, crumb{p.Title, p.Switch(p.Locale)}) {
		items = append(items, thing{"@type": "ListItem", "position": i + 1, "name": c.Text, "item": p.absolute(strings.SplitN(c.Path, "?", 2)[0])})
	}
	return a("BreadcrumbList", "itemListElement", items)
}

// named writes organizations or persons with their pages.
func named[T any](p page, kind string, all []T, name, path func(T) string) []thing {
	out := make([]thing, 0, len(all))
	for _, one := range all {
		out = append(out, a(kind, "name", name(one), "url", p.absolute(path(one))))
	}
	return out
}
