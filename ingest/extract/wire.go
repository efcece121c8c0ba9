package extract

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// A child and its parent talk in frames: a letter, the length of what follows, and that.
const (
	frameOpened = 'D' // the document is open: opened as JSON
	framePage   = 'P' // a page: see appendPage
	frameOwn    = 'M' // what the document says of itself: own as JSON
	frameImage  = 'I' // a picture, in the format that was asked for
	frameFault  = 'E' // it cannot be read: fault as JSON
	frameDone   = 'X' // all is said
)

// request is what a child is asked for, as a line of JSON.
type request struct {
	Do   string // "read", "image"
	Path string
	From int // read: begin at this page, from 0
	Only bool
	// Plain: with ledongthuc/pdf alone, after PDFium has died over the document.
	Plain bool
	Most  int // pages

	Page   int // image: from 0
	Width  int // pixels
	Pixels int // at most in all
	Format string
}

type opened struct{ Pages int }

type fault struct {
	Fault  council.ReadingFault
	Detail string
}

type own struct {
	Title, Author, Producer string
	Outline                 []council.OutlineEntry
	Links                   map[int][]council.PageLink // by page, from 1
}

// page is what a child found on a page.
type page struct {
	Number        int // from 1
	Width, Height float64
	Method        council.PageMethod
	Score         float64
	NeedsOCR      bool
	Linked        bool // it has annotations, perhaps links
	*layout.Text
}

// longestFrame is more than any page has.
const longestFrame = 256 << 20

func writeFrame(w *bufio.Writer, kind byte, payload []byte) error {
	head := binary.LittleEndian.AppendUint32([]byte{kind}, uint32(len(payload)))
	if _, err := w.Write(head); err != nil {
		return err
	}
	if _, err := w.Write(payload); err != nil {
		return err
	}
	return w.Flush()
}

func writeJSON(w *bufio.Writer, kind byte, v any) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return writeFrame(w, kind, raw)
}

func readFrame(r *bufio.Reader) (kind byte, payload []byte, err error) {
	var head [5]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return 0, nil, err
	}
	n := binary.LittleEndian.Uint32(head[1:])
	if n > longestFrame {
		return 0, nil, fmt.Errorf("a frame of %d bytes", n)
	}
	payload = make([]byte, n)
	_, err = io.ReadFull(r, payload)
	return head[0], payload, err
}

// appendPage writes a page in numbers: pages come by the thousand, and JSON would cost more than laying them out.
func appendPage(b []byte, p *page) []byte {
	b = binary.AppendUvarint(b, uint64(p.Number))
	b = appendPoints(b, p.Width, p.Height)
	b = binary.AppendUvarint(b, uint64(len(p.Method)))
	b = append(b, p.Method...)
	b = appendPoints(b, p.Score*1000)
	var flags byte
	if p.NeedsOCR {
		flags |= 1
	}
	if p.Linked {
		flags |= 2
	}
	b = append(b, flags)
	b = binary.AppendUvarint(b, uint64(len(p.Text.Text)))
	b = append(b, p.Text.Text...)
	b = binary.AppendUvarint(b, uint64(len(p.Lines)))
	for _, l := range p.Lines {
		b = binary.AppendUvarint(b, uint64(l.Start))
		b = binary.AppendUvarint(b, uint64(l.End-l.Start))
		b = appendBox(b, l.Box)
	}
	b = binary.AppendUvarint(b, uint64(len(p.Words)))
	for i := range p.Words {
		w := &p.Words[i]
		b = binary.AppendUvarint(b, uint64(w.Start))
		b = binary.AppendUvarint(b, uint64(w.End-w.Start))
		b = binary.AppendUvarint(b, uint64(len(w.Boxes)))
		for _, box := range w.Boxes {
			b = appendBox(b, box)
		}
	}
	return b
}

func appendBox(b []byte, box council.Box) []byte {
	return appendPoints(b, box.Left, box.Top, box.Right, box.Bottom)
}

// appendPoints writes places in hundredths of a point.
func appendPoints(b []byte, vs ...float64) []byte {
	const limit = 1e9
	for _, v := range vs {
		if math.IsNaN(v) {
			v = 0
		}
		b = binary.AppendVarint(b, int64(math.Round(min(max(v*100, -limit), limit))))
	}
	return b
}

var errFrame = errors.New("a child has sent what is no page")

// parsePage is the reverse of appendPage. A child may have been taken over by its document: nothing it says is believed.
func parsePage(raw []byte) (p *page, err error) {
	d := decoder{raw: raw}
	p = &page{Number: d.count(math.MaxInt32), Width: d.points(), Height: d.points(), Text: &layout.Text{}}
	p.Method = council.PageMethod(d.bytes())
	p.Score = min(max(d.points()/1000, 0), 1)
	flags := d.count(255)
	p.NeedsOCR, p.Linked = flags&1 != 0, flags&2 != 0
	p.Text.Text = string(d.bytes())
	length := len(p.Text.Text)
	p.Lines = make([]layout.Line, d.count(len(d.raw)))
	for i := range p.Lines {
		l := &p.Lines[i]
		l.Start, l.End = d.span(length)
		l.Box = d.box()
	}
	words := d.count(len(d.raw))
	p.Words = make([]council.Word, words)
	boxes := make([]council.Box, 0, words+8)
	for i := range p.Words {
		w := &p.Words[i]
		w.Start, w.End = d.span(length)
		first := len(boxes)
		for range d.count(len(d.raw)) {
			boxes = append(boxes, d.box())
		}
		w.Boxes = boxes[first:len(boxes):len(boxes)]
	}
	if d.bad || len(d.raw) > 0 {
		return nil, errFrame
	}
	return p, nil
}

type decoder struct {
	raw []byte
	bad bool
}

func (d *decoder) count(most int) int {
	v, n := binary.Uvarint(d.raw)
	if n <= 0 || v > uint64(most) {
		d.bad, d.raw = true, nil
		return 0
	}
	d.raw = d.raw[n:]
	return int(v)
}

func (d *decoder) points() float64 {
	v, n := binary.Varint(d.raw)
	if n <= 0 {
		d.bad, d.raw = true, nil
		return 0
	}
	d.raw = d.raw[n:]
	return float64(v) / 100
}

func (d *decoder) box() council.Box {
	return council.Box{Left: d.points(), Top: d.points(), Right: d.points(), Bottom: d.points()}
}

func (d *decoder) bytes() []byte {
	n := d.count(len(d.raw))
	if d.bad || n > len(d.raw) {
		d.bad, d.raw = true, nil
		return nil
	}
	out := d.raw[:n]
	d.raw = d.raw[n:]
	return out
}

func (d *decoder) span(length int) (start, end int) {
	start = d.count(length)
	end = start + d.count(length-start)
	return start, end
}
