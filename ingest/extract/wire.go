package extract

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"io"
	"math"
	"strings"
	"unicode/utf8"

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
	*layout.Text
}

const (
	// longestFrame is more than any page or picture has.
	longestFrame = 64 << 20
	// longestJSON is more than the outline and the links of any document have: reading it takes many times its length.
	longestJSON = 8 << 20
	// mostOnPage is more words, or lines, than any page has that somebody can read.
	mostOnPage = 500_000
	// mostBoxes is over how many lines a word may go.
	mostBoxes = 50
)

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
	n := int(binary.LittleEndian.Uint32(head[1:]))
	if n > longestFrame || n > longestJSON && head[0] != framePage && head[0] != frameImage {
		return 0, nil, errTold
	}
	const step = 1 << 20 // memory is taken for what came and not for what was promised
	for len(payload) < n {
		at := len(payload)
		payload = append(payload, make([]byte, min(step, n-at))...)
		if _, err := io.ReadFull(r, payload[at:]); err != nil {
			return 0, nil, err
		}
	}
	return head[0], payload, nil
}

// parseFault reads what a child says is wrong. Only what can be wrong with a document is believed.
func parseFault(raw []byte) (*fault, error) {
	f := &fault{}
	if err := json.Unmarshal(raw, f); err != nil || len(f.Detail) > 2000 {
		return nil, errTold
	}
	switch f.Fault {
	case council.FaultEncrypted, council.FaultBroken, council.FaultMemory, council.FaultNotThere, council.FaultCrash:
	default:
		return nil, errTold
	}
	f.Detail = strings.ReplaceAll(f.Detail, "\x00", "")
	return f, nil
}

// sensible reports whether it can be what a child of ours has said. Its links are shown to readers.
func (o *own) sensible() bool {
	const most = 100_000
	ok := len(o.Title)+len(o.Author)+len(o.Producer) < most && len(o.Outline) < most && !strings.Contains(o.Title+o.Author+o.Producer, "\x00")
	for _, e := range o.Outline {
		ok = ok && e.Level >= 0 && e.Page >= 0 && len(e.Title) < most && !strings.Contains(e.Title, "\x00")
	}
	for _, links := range o.Links {
		for _, l := range links {
			_, err := council.ParseAddress(l.URL)
			ok = ok && l.Page >= 0 && (l.URL == "" || err == nil)
		}
	}
	return ok
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

// farthest is how far away anything on a page can be, in hundredths of a point.
const farthest = 1e9

// appendPoints writes places in hundredths of a point.
func appendPoints(b []byte, vs ...float64) []byte {
	for _, v := range vs {
		if math.IsNaN(v) {
			v = 0
		}
		b = binary.AppendVarint(b, int64(math.Round(min(max(v*100, -farthest), farthest))))
	}
	return b
}

// parsePage is the reverse of appendPage. A child may have been taken over by its document: nothing it says is believed.
func parsePage(raw []byte) (p *page, err error) {
	d := decoder{raw: raw}
	p = &page{Number: d.count(math.MaxInt32), Width: d.points(), Height: d.points(), Text: &layout.Text{}}
	p.Method = council.PageMethod(d.bytes())
	p.Score = min(max(d.points()/1000, 0), 1)
	flags := d.count(255)
	p.NeedsOCR = flags&1 != 0
	p.Text.Text = string(d.bytes())
	length := len(p.Text.Text)
	p.Lines = make([]layout.Line, d.count(min(len(d.raw)/lineBytes, mostOnPage)))
	for i := range p.Lines {
		l := &p.Lines[i]
		l.Start, l.End = d.span(length)
		l.Box = d.box()
	}
	words := d.count(min(len(d.raw)/wordBytes, mostOnPage))
	p.Words = make([]council.Word, words)
	boxes := make([]council.Box, 0, words+8)
	for i := range p.Words {
		w := &p.Words[i]
		w.Start, w.End = d.span(length)
		first := len(boxes)
		for range d.count(min(len(d.raw)/boxBytes, mostBoxes)) {
			boxes = append(boxes, d.box())
		}
		w.Boxes = boxes[first:len(boxes):len(boxes)]
	}
	if d.bad || len(d.raw) > 0 || !isMethod(p.Method) || !sound(p.Text) {
		return nil, errTold
	}
	return p, nil
}

// isMethod reports whether it is one of the engines that a child has: metrics and the interface know these by name.
func isMethod(m council.PageMethod) bool {
	return m == council.MethodPdfium || m == council.MethodLedongthuc || m == council.MethodNone
}

// What a box, a line and a word take at least.
const (
	boxBytes  = 4
	lineBytes = 2 + boxBytes
	wordBytes = 3
)

// sound reports whether a text is one, and words and lines lie in it one behind the other.
func sound(t *layout.Text) bool {
	if !utf8.ValidString(t.Text) || strings.Contains(t.Text, "\x00") {
		return false
	}
	at := 0
	for _, l := range t.Lines {
		if l.Start < at || l.End <= l.Start || cuts(t.Text, l.Start, l.End) {
			return false
		}
		at = l.End
	}
	at = 0
	for i := range t.Words {
		if w := &t.Words[i]; w.Start < at || w.End <= w.Start || cuts(t.Text, w.Start, w.End) {
			return false
		}
		at = t.Words[i].End
	}
	return true
}

// cuts reports whether a character of a text lies in [start, end) only by half.
func cuts(text string, start, end int) bool {
	return !utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end])
}

// places is how many lines, or words with their boxes, a page has: what it takes in memory.
func (p *page) places() int {
	boxes := 0
	for i := range p.Words {
		boxes += max(1, len(p.Words[i].Boxes))
	}
	return max(len(p.Lines), boxes)
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
	if n <= 0 || v > farthest || v < -farthest {
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
