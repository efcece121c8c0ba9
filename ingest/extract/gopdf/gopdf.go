// Package gopdf reads PDFs with ledongthuc/pdf, which is pure Go and small: a second opinion on a page's text where PDFium
// finds none, and all of a document (text, its own data, outline, links) where PDFium cannot open it. Over council documents
// its text is worse than PDFium's (ADR 5), so it is asked only there.
//
// The library panics over broken documents and may read the same object for ever in hostile ones: every function here
// turns a panic into an error, and the process that calls them has a deadline.
package gopdf

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/ingest/extract/own"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// Document is an open PDF.
type Document struct {
	r     *pdf.Reader
	pages int
	// numbers finds the number of a page by what its object says, and names what named places lead to; made when needed.
	numbers map[string]int
	names   map[string]pdf.Value
}

// Open opens a document. Any error means that this library cannot read it.
func Open(data []byte) (d *Document, err error) {
	defer rescue("opening the document", &err)
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("opening the document: %w", err)
	}
	return &Document{r: r, pages: r.NumPage()}, nil
}

func rescue(doing string, err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%s: %v", doing, p)
	}
}

// Pages is how many pages the document says it has.
func (d *Document) Pages() int { return d.pages }

// Info reads what the document says of itself.
func (d *Document) Info() (info own.Info, err error) {
	defer rescue("reading the document's own data", &err)
	v := d.r.Trailer().Key("Info")
	return own.Info{Title: text(v.Key("Title")), Author: text(v.Key("Author")), Producer: text(v.Key("Producer"))}, nil
}

// longest is how long a text of a document's own data may be, in bytes.
const longest = 500

func text(v pdf.Value) string {
	s := strings.Join(strings.Fields(strings.ToValidUTF8(v.Text(), "")), " ")
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, s)
	for len(s) > longest {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	return s
}

// Outline reads the bookmarks in their order.
func (d *Document) Outline() (list []council.OutlineEntry, err error) {
	defer rescue("reading the outline", &err)
	var walk func(v pdf.Value, level int)
	walk = func(v pdf.Value, level int) {
		for n := 0; v.Kind() == pdf.Dict && len(list) < own.MostEntries && n < own.MostEntries; n++ {
			if title := text(v.Key("Title")); title != "" {
				list = append(list, council.OutlineEntry{Level: level, Title: title, Page: d.target(v)})
			}
			if first := v.Key("First"); level < own.Deepest && first.Kind() == pdf.Dict {
				walk(first, level+1)
			}
			v = v.Key("Next")
		}
	}
	walk(d.r.Trailer().Key("Root").Key("Outlines").Key("First"), 0)
	return list, nil
}

// target is the number of the page that a bookmark or link leads to, 0 if it leads elsewhere.
func (d *Document) target(v pdf.Value) int {
	to := v.Key("Dest")
	if to.IsNull() {
		if action := v.Key("A"); action.Key("S").Name() == "GoTo" {
			to = action.Key("D")
		}
	}
	switch to.Kind() {
	case pdf.String:
		to = d.named(to.RawString())
	case pdf.Name:
		to = d.named(to.Name())
	default:
	}
	if to.Kind() == pdf.Dict {
		to = to.Key("D")
	}
	if to.Kind() != pdf.Array || to.Len() == 0 {
		return 0
	}
	return d.numberOf(to.Index(0))
}

func (d *Document) numberOf(page pdf.Value) int {
	if d.numbers == nil {
		d.numbers = make(map[string]int, d.pages)
		for i := range min(d.pages, 5000) {
			if v := d.r.Page(i + 1).V; !v.IsNull() {
				d.numbers[v.String()] = i + 1
			}
		}
	}
	if page.Kind() != pdf.Dict {
		return 0
	}
	return d.numbers[page.String()]
}

// named finds what a named place leads to.
func (d *Document) named(name string) pdf.Value {
	if d.names == nil {
		d.names = map[string]pdf.Value{}
		root := d.r.Trailer().Key("Root")
		for _, key := range root.Key("Dests").Keys() {
			d.names[key] = root.Key("Dests").Key(key)
		}
		d.readNames(root.Key("Names").Key("Dests"), 0)
	}
	return d.names[name]
}

func (d *Document) readNames(node pdf.Value, depth int) {
	if depth > own.Deepest || len(d.names) > own.MostEntries {
		return
	}
	list := node.Key("Names")
	for i := 0; i+1 < list.Len() && len(d.names) <= own.MostEntries; i += 2 {
		d.names[list.Index(i).RawString()] = list.Index(i + 1)
	}
	kids := node.Key("Kids")
	for i := range kids.Len() {
		d.readNames(kids.Index(i), depth+1)
	}
}

// Links reads the links of a page, by its number from 1. Places are given for a page of that height that is not turned.
func (d *Document) Links(number int) (links []council.PageLink, err error) {
	defer rescue("reading links", &err)
	p := d.r.Page(number)
	left, top := 0.0, 0.0
	if box := visible(p); box.Len() == 4 {
		left, top = box.Index(0).Float64(), box.Index(3).Float64()
	}
	list := p.V.Key("Annots")
	for i := range min(list.Len(), own.MostLinks) {
		a := list.Index(i)
		if a.Key("Subtype").Name() != "Link" {
			continue
		}
		l := council.PageLink{URL: own.Address(a.Key("A").Key("URI").RawString()), Page: d.target(a)}
		if r := a.Key("Rect"); r.Len() == 4 {
			x0, y0, x1, y1 := r.Index(0).Float64(), r.Index(1).Float64(), r.Index(2).Float64(), r.Index(3).Float64()
			l.Box = council.Box{Left: min(x0, x1) - left, Top: top - max(y0, y1), Right: max(x0, x1) - left, Bottom: top - min(y0, y1)}
		}
		if l.URL != "" || l.Page > 0 {
			links = append(links, l)
		}
	}
	return links, nil
}

// visible is the part of a page that is shown; a page may have it from the node above it.
func visible(p pdf.Page) pdf.Value {
	for _, key := range []string{"CropBox", "MediaBox"} {
		node := p.V
		for range own.Deepest {
			if box := node.Key(key); box.Len() == 4 {
				return box
			}
			node = node.Key("Parent")
		}
	}
	return pdf.Value{}
}

// Chars reads the characters of a page, by its number from 1, and how large the page is.
func (d *Document) Chars(number int) (chars []layout.Char, width, height float64, err error) {
	defer rescue("reading text", &err)
	p := d.r.Page(number)
	width, height = 595, 842
	if box := visible(p); box.Len() == 4 {
		width, height = box.Index(2).Float64()-box.Index(0).Float64(), box.Index(3).Float64()-box.Index(1).Float64()
	}
	var last pdf.Text
	for i, t := range p.Content().Text {
		if i > 0 {
			chars = append(chars, between(last, t)...)
		}
		last = t
		x := t.X
		runes := []rune(t.S)
		for _, r := range runes {
			w := t.W / float64(len(runes))
			chars = append(chars, layout.Char{Rune: r, Box: council.Box{
				Left: x, Top: height - t.Y - 0.8*t.FontSize, Right: x + w, Bottom: height - t.Y + 0.2*t.FontSize,
			}})
			x += w
		}
	}
	return chars, width, height, nil
}

// between is what stands between two characters: nothing, a space or the end of a line.
func between(a, b pdf.Text) []layout.Char {
	size := max(a.FontSize, b.FontSize, 1)
	switch {
	case b.Y-a.Y > size/2 || a.Y-b.Y > size/2 || b.X < a.X-size:
		return []layout.Char{{Rune: '\n'}}
	case b.X-(a.X+a.W) > 0.2*size:
		return []layout.Char{{Rune: ' '}}
	}
	return nil
}
