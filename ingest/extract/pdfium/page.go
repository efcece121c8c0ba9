package pdfium

import (
	"encoding/binary"
	"fmt"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// Page is an open page. It is closed by opening another one.
type Page struct {
	doc    *Document
	handle uint64
	// Width and Height are points, as the page is shown.
	Width, Height float64
	Linked        bool // it has annotations: links, perhaps
	rotation      int  // quarter turns clockwise
	left, bottom  float64
	wide, high    float64 // of the visible box, before it is turned
}

// Page opens a page, by its number from 0. ErrBroken if there is none that can be read.
func (d *Document) Page(number int) (*Page, error) {
	handle, err := d.load(number)
	if err != nil {
		return nil, err
	}
	p := &Page{doc: d, handle: handle}
	if filled, err := p.hasDrawnAnnotations(); err != nil {
		return nil, err
	} else if filled {
		if p.handle, err = d.flatten(number, handle); err != nil {
			return nil, err
		}
	}
	return p, p.measure()
}

func (d *Document) load(number int) (uint64, error) {
	handle, err := d.lib.call("FPDF_LoadPage", d.handle, uint64(number))
	if err != nil {
		return 0, err
	}
	if handle == 0 {
		return 0, fmt.Errorf("page %d: %w", number+1, ErrBroken)
	}
	return handle, d.keep(handle)
}

// flatten makes what is written in forms and stamps a part of the page, as a reader sees it.
func (d *Document) flatten(number int, handle uint64) (uint64, error) {
	const failed = 0
	done, err := d.lib.call("FPDFPage_Flatten", handle, 0)
	if err != nil || done == failed {
		return handle, err
	}
	return d.load(number)
}

// Kinds of annotations that show nothing of their own.
const (
	annotationLink  = 2
	annotationPopup = 16
)

// hasDrawnAnnotations reports whether there are fields or stamps on the page.
func (p *Page) hasDrawnAnnotations() (bool, error) {
	n, err := p.doc.lib.call("FPDFPage_GetAnnotCount", p.handle)
	if err != nil {
		return false, err
	}
	p.Linked = int32(uint32(n)) > 0
	for i := range min(uint64(uint32(n)), 500) {
		a, err := p.doc.lib.call("FPDFPage_GetAnnot", p.handle, i)
		if err != nil {
			return false, err
		}
		if a == 0 {
			continue
		}
		kind, err := p.doc.lib.call("FPDFAnnot_GetSubtype", a)
		if err != nil {
			return false, err
		}
		if _, err := p.doc.lib.call("FPDFPage_CloseAnnot", a); err != nil {
			return false, err
		}
		if kind != annotationLink && kind != annotationPopup {
			return true, nil
		}
	}
	return false, nil
}

// measure finds where the page lies in its own coordinates.
func (p *Page) measure() error {
	l := p.doc.lib
	turned, err := l.call("FPDFPage_GetRotation", p.handle)
	if err != nil {
		return err
	}
	p.rotation = int(turned & 3)
	if _, err := l.call("FPDF_GetPageBoundingBox", p.handle, uint64(l.scratch)); err != nil {
		return err
	}
	box := l.floats() // left, top, right, bottom
	p.left, p.bottom = box[0], box[3]
	p.wide, p.high = box[2]-box[0], box[1]-box[3]
	p.Width, p.Height = p.wide, p.high
	if p.rotation%2 == 1 {
		p.Width, p.Height = p.high, p.wide
	}
	return nil
}

// shown brings a rectangle from the page's own coordinates, which begin at the lower left, to those of a reader.
func (p *Page) shown(left, top, right, bottom float64) council.Box {
	x0, x1 := left-p.left, right-p.left
	y0, y1 := bottom-p.bottom, top-p.bottom
	switch p.rotation {
	case 1:
		return council.Box{Left: y0, Top: x0, Right: y1, Bottom: x1}
	case 2:
		return council.Box{Left: p.wide - x1, Top: y0, Right: p.wide - x0, Bottom: y1}
	case 3:
		return council.Box{Left: p.high - y1, Top: p.wide - x1, Right: p.high - y0, Bottom: p.wide - x0}
	default:
		return council.Box{Left: x0, Top: p.high - y1, Right: x1, Bottom: p.high - y0}
	}
}

// Chars reads all characters of the page into buf, in the order of the document, with the spaces and line ends that PDFium
// puts between them; a hyphen that divides a word at the end of a line comes as layout.LineHyphen. Broken says for what
// share of words PDFium knows no letter to begin with.
func (p *Page) Chars(buf []layout.Char) (chars []layout.Char, broken float64, err error) {
	l := p.doc.lib
	text, err := l.call("FPDFText_LoadPage", p.handle)
	if err != nil || text == 0 {
		return buf[:0], 0, err
	}
	chars, broken, err = p.read(text, buf[:0])
	if err != nil {
		return nil, 0, err
	}
	_, err = l.call("FPDFText_ClosePage", text)
	return chars, broken, err
}

// mostChars is more than any page has that somebody can read.
const mostChars = 500_000

func (p *Page) read(text uint64, chars []layout.Char) (_ []layout.Char, broken float64, err error) {
	l := p.doc.lib
	count, err := l.call("FPDFText_CountChars", text)
	if err != nil {
		return nil, 0, err
	}
	n := min(max(0, int(int32(uint32(count)))), mostChars)
	runes, err := p.runes(text, n)
	if err != nil {
		return nil, 0, err
	}
	var asked, unknown int
	for i := 0; i < len(runes); {
		end := i + 1
		for runes[i] > ' ' && end < len(runes) && runes[end] > ' ' {
			end++
		}
		if runes[i] == 0 {
			i = end
			continue
		}
		first := len(chars)
		for _, r := range runes[i:end] {
			chars = append(chars, layout.Char{Rune: r})
		}
		if runes[i] > ' ' { // nobody asks where a space is
			if err := p.places(text, i, chars[first:]); err != nil {
				return nil, 0, err
			}
			asked++
			wrong, err := l.call("FPDFText_HasUnicodeMapError", text, uint64(i))
			if err != nil {
				return nil, 0, err
			}
			if wrong == 1 {
				unknown++
			}
		}
		i = end
	}
	if asked > 0 {
		broken = float64(unknown) / float64(asked)
	}
	return chars, broken, nil
}

// places finds where the characters of a word stand, the first of which has this number. In a word that runs straight on,
// only its ends are asked for, and the others lie evenly between: a call for each would cost a fortieth of the whole reading.
func (p *Page) places(text uint64, number int, word []layout.Char) (err error) {
	last := len(word) - 1
	if word[0].Box, err = p.box(text, number); err != nil || last == 0 {
		return err
	}
	if word[last].Box, err = p.box(text, number+last); err != nil {
		return err
	}
	a, b := word[0].Box, word[last].Box
	if h := a.Bottom - a.Top; a.Top == b.Top && a.Bottom == b.Bottom && b.Left > a.Left && b.Right-a.Left < 0.9*h*float64(len(word)) {
		step := (b.Left - a.Left) / float64(last)
		for i := 1; i < last; i++ {
			left := a.Left + step*float64(i)
			word[i].Box = council.Box{Left: left, Top: a.Top, Right: left + step, Bottom: a.Bottom}
		}
		return nil
	}
	for i := 1; i < last; i++ {
		if word[i].Box, err = p.box(text, number+i); err != nil {
			return err
		}
	}
	return nil
}

// box is where a character stands, with the room above and below that its font gives it.
func (p *Page) box(text uint64, i int) (council.Box, error) {
	l := p.doc.lib
	ok, err := l.call("FPDFText_GetLooseCharBox", text, uint64(i), uint64(l.scratch))
	if err != nil || ok == 0 {
		return council.Box{}, err
	}
	r := l.floats()
	return p.shown(r[0], r[1], r[2], r[3]), nil
}

// runes reads the characters in one call where their number fits, and one by one where PDFium leaves some out of its text.
func (p *Page) runes(text uint64, n int) ([]rune, error) {
	if n == 0 {
		return nil, nil
	}
	const hyphen = 2 // so says this function of what the text has as U+FFFE
	l := p.doc.lib
	buf, err := l.alloc(2*n + 2)
	if err != nil {
		return nil, err
	}
	defer l.free(buf)
	written, err := l.call("FPDFText_GetText", text, 0, uint64(n), uint64(buf))
	if err != nil {
		return nil, err
	}
	runes := make([]rune, n)
	raw, ok := l.module.Memory().Read(buf, uint32(2*n))
	if ok && int(uint32(written)) == n+1 && !surrogates(raw) {
		for i := range runes {
			runes[i] = rune(binary.LittleEndian.Uint16(raw[2*i:]))
		}
		return runes, nil
	}
	for i := range runes {
		r, err := l.call("FPDFText_GetUnicode", text, uint64(i))
		if err != nil {
			return nil, err
		}
		if runes[i] = rune(uint32(r)); r == hyphen {
			runes[i] = layout.LineHyphen
		}
	}
	return runes, nil
}

// surrogates reports whether UTF-16 text has characters of two units, so that places in it are none among characters.
func surrogates(raw []byte) bool {
	for i := 1; i < len(raw); i += 2 {
		if raw[i]&0xf8 == 0xd8 {
			return true
		}
	}
	return false
}

// Marks says what else is on a page than text.
type Marks struct {
	Objects int
	Images  float64 // the share of the page that its largest picture covers, 0 to 1
	// Resolution is how many pixels that picture has to an inch of the page, 0 if there is none.
	Resolution float64
}

// Marks looks at up to 2,000 objects of the page.
func (p *Page) Marks() (Marks, error) {
	const image, most = 3, 2000
	l := p.doc.lib
	count, err := l.call("FPDFPage_CountObjects", p.handle)
	if err != nil {
		return Marks{}, err
	}
	m := Marks{Objects: int(int32(uint32(count)))}
	for i := range min(m.Objects, most) {
		o, err := l.call("FPDFPage_GetObject", p.handle, uint64(i))
		if err != nil {
			return m, err
		}
		kind, err := l.call("FPDFPageObj_GetType", o)
		if err != nil {
			return m, err
		}
		if kind != image {
			continue
		}
		at := uint64(l.scratch)
		ok, err := l.call("FPDFPageObj_GetBounds", o, at, at+4, at+8, at+12)
		if err != nil {
			return m, err
		}
		if share := p.share(); ok != 0 && share > m.Images {
			m.Images = share
			if m.Resolution, err = p.resolution(o); err != nil {
				return m, err
			}
		}
	}
	return m, nil
}

// resolution is how many pixels to an inch a picture has, whose box is in the scratch.
func (p *Page) resolution(object uint64) (float64, error) {
	l := p.doc.lib
	box := l.floats()
	points := max(box[2]-box[0], box[3]-box[1])
	ok, err := l.call("FPDFImageObj_GetImagePixelSize", object, uint64(l.scratch), uint64(l.scratch)+4)
	if err != nil || ok == 0 || points <= 0 {
		return 0, err
	}
	wide, _ := l.module.Memory().ReadUint32Le(l.scratch)
	high, _ := l.module.Memory().ReadUint32Le(l.scratch + 4)
	return float64(max(wide, high)) * 72 / points, nil
}

// share is how much of the page the box in the scratch covers: left, bottom, right, top.
func (p *Page) share() float64 {
	box := p.doc.lib.floats()
	b := p.shown(box[0], box[3], box[2], box[1])
	area := max(0, min(b.Right, p.Width)-max(b.Left, 0)) * max(0, min(b.Bottom, p.Height)-max(b.Top, 0))
	if p.Width*p.Height <= 0 {
		return 0
	}
	return area / (p.Width * p.Height)
}
