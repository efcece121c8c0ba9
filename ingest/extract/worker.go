package extract

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"math"
	"os"
	"unicode/utf8"

	"golang.org/x/image/draw"

	"github.com/ratsfenster/ratsfenster/ingest/extract/gopdf"
	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/ingest/extract/pdfium"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// engineMemory is what PDFium may take for a document, the document itself included.
const engineMemory = 192 << 20

// Work is what a child does: it reads requests from in and answers on out until in ends. cache is the folder for compiled
// code. It opens no connection and writes no file but there.
func Work(ctx context.Context, in io.Reader, out io.Writer, cache string) error {
	lib, err := pdfium.Open(ctx, pdfium.Options{Cache: cache, Memory: engineMemory})
	if err != nil {
		return err
	}
	defer lib.Close() //nolint:errcheck // the process ends
	late := &lateWriter{out: out}
	w := &worker{lib: lib, late: late, out: bufio.NewWriterSize(late, 64<<10)}
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		var r request
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		if err := w.answer(&r); err != nil {
			return err
		}
	}
}

type worker struct {
	lib   *pdfium.Library
	out   *bufio.Writer
	late  *lateWriter
	chars []layout.Char
	frame []byte
}

// answer does what it is asked for. An error ends the child: the engine is not to be trusted any more, or nobody listens.
func (w *worker) answer(r *request) error {
	data, err := os.ReadFile(r.Path)
	if err == nil {
		if r.Do == "image" {
			err = w.image(r, data)
		} else {
			err = w.read(r, data)
		}
	}
	if f := faultOf(err); f != nil {
		if err := writeJSON(w.out, frameFault, f); err != nil {
			return err
		}
		if errors.Is(err, pdfium.ErrDied) || errors.Is(err, pdfium.ErrMemory) {
			return err
		}
	}
	if err := writeFrame(w.out, frameDone, nil); err != nil {
		return err
	}
	return w.late.flush()
}

func faultOf(err error) *fault {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, pdfium.ErrEncrypted):
		return &fault{council.FaultEncrypted, err.Error()}
	case errors.Is(err, pdfium.ErrBroken):
		return &fault{council.FaultBroken, err.Error()}
	case errors.Is(err, pdfium.ErrMemory):
		return &fault{council.FaultMemory, err.Error()}
	case errors.Is(err, os.ErrNotExist):
		return &fault{council.FaultNotThere, "the file is not there"}
	default:
		return &fault{council.FaultCrash, err.Error()}
	}
}

// read reads a document page by page.
func (w *worker) read(r *request, data []byte) error {
	if r.Plain {
		return w.readPlain(r, data, nil)
	}
	doc, err := w.lib.Load(data)
	if errors.Is(err, pdfium.ErrBroken) {
		return w.readPlain(r, data, err)
	}
	if err != nil {
		return err
	}
	if err := writeJSON(w.out, frameOpened, opened{doc.Pages()}); err != nil {
		return err
	}
	d := &document{worker: w, doc: doc, data: data, links: map[int][]council.PageLink{}}
	for n := r.From; n < min(doc.Pages(), r.Most); n++ {
		p, err := d.page(n)
		if errors.Is(err, pdfium.ErrBroken) {
			p, err = &page{Number: n + 1, Method: council.MethodNone, Text: &layout.Text{}}, nil
		}
		if err != nil {
			return err
		}
		if err := w.send(p); err != nil {
			return err
		}
	}
	if err := d.sayOwn(); err != nil {
		return err
	}
	return doc.Close()
}

func (w *worker) send(p *page) error {
	w.frame = appendPage(w.frame[:0], p)
	return writeFrame(w.out, framePage, w.frame)
}

// document is one that is being read.
type document struct {
	*worker
	doc    *pdfium.Document
	data   []byte
	plain  *gopdf.Document // nil until it is asked
	refuse error           // why it cannot be
	links  map[int][]council.PageLink
}

func (d *document) second() (*gopdf.Document, error) {
	if d.plain == nil && d.refuse == nil {
		d.plain, d.refuse = gopdf.Open(d.data)
	}
	return d.plain, d.refuse
}

// page reads one page, by its number from 0.
func (d *document) page(n int) (*page, error) {
	pg, err := d.doc.Page(n)
	if err != nil {
		return nil, err
	}
	chars, broken, err := pg.Chars(d.chars)
	if err != nil {
		return nil, err
	}
	d.chars = chars
	if pg.Linked {
		links, err := pg.Links()
		if err != nil {
			return nil, err
		}
		if len(links) > 0 {
			d.links[n+1] = links
		}
	}
	p := &page{Number: n + 1, Width: pg.Width, Height: pg.Height, Method: council.MethodPdfium, Text: layout.Read(chars, pg.Width, pg.Height)}
	p.Score = plausible(p.Text, broken)
	if len(p.Words) > fewWords && p.Score >= doubtful {
		return p, nil
	}
	return p, d.doubt(p, pg)
}

const (
	// fewWords may be a stamp on a scan.
	fewWords = 25
	// doubtful is a text that somebody would take for noise.
	doubtful = 0.6
)

// doubt looks at a page again that has little text, or one that makes no sense: what else is on it, and what the second
// opinion is.
func (d *document) doubt(p *page, pg *pdfium.Page) error {
	marks, err := pg.Marks()
	if err != nil {
		return err
	}
	sensible := len(p.Words) > 0 && p.Score >= doubtful
	p.NeedsOCR = !sensible && marks.Objects > 0 || marks.Images > 0.4
	if !sensible && marks.Objects > 0 {
		d.ask(p)
	}
	if len(p.Words) == 0 {
		p.Method = council.MethodNone
	}
	return nil
}

// ask takes the second opinion for a page where it makes sense and the first one does not.
func (d *document) ask(p *page) {
	second, err := d.second()
	if err != nil {
		return
	}
	chars, width, height, err := second.Chars(p.Number)
	if err != nil {
		return
	}
	text := layout.Read(chars, width, height)
	if score := plausible(text, 0); score >= sure && len(text.Words) > fewWords && len(text.Words) >= len(p.Words)/2 {
		p.Text, p.Score, p.Method, p.NeedsOCR = text, score, council.MethodLedongthuc, false
	}
}

// sure is a text that nobody would take for noise.
const sure = 0.9

// readPlain reads a document that PDFium cannot open. why is what it said.
func (w *worker) readPlain(r *request, data []byte, why error) error {
	if why == nil {
		why = pdfium.ErrBroken
	}
	doc, err := gopdf.Open(data)
	if err != nil || doc.Pages() == 0 {
		return why
	}
	if err := writeJSON(w.out, frameOpened, opened{doc.Pages()}); err != nil {
		return err
	}
	for n := r.From; n < min(doc.Pages(), r.Most); n++ {
		p := &page{Number: n + 1, Method: council.MethodNone, Text: &layout.Text{}}
		if chars, width, height, err := doc.Chars(n + 1); err == nil {
			p.Width, p.Height, p.Text = width, height, layout.Read(chars, width, height)
			if len(p.Words) > 0 {
				p.Score, p.Method = plausible(p.Text, 0), council.MethodLedongthuc
			}
		}
		if err := w.send(p); err != nil {
			return err
		}
	}
	return w.sayPlain(doc)
}

// sayOwn says what the document says of itself: its data, its outline, its links.
func (d *document) sayOwn() error {
	info, err := d.doc.Info()
	if err != nil {
		return err
	}
	outline, err := d.doc.Outline()
	if err != nil {
		return err
	}
	return writeJSON(d.out, frameOwn, own{Title: info.Title, Author: info.Author, Producer: info.Producer, Outline: outline, Links: d.links})
}

// sayPlain does so by ledongthuc/pdf. What it cannot read is left out.
func (w *worker) sayPlain(doc *gopdf.Document) error {
	var o own
	if info, err := doc.Info(); err == nil {
		o.Title, o.Author, o.Producer = info.Title, info.Author, info.Producer
	}
	if list, err := doc.Outline(); err == nil {
		o.Outline = list
	}
	o.Links = map[int][]council.PageLink{}
	for n := range min(doc.Pages(), mostLinked) {
		if links, err := doc.Links(n + 1); err == nil && len(links) > 0 {
			o.Links[n+1] = links
		}
	}
	return writeJSON(w.out, frameOwn, o)
}

// mostLinked is on how many pages links are looked for in a document that PDFium cannot open.
const mostLinked = 200

// Formats of pictures.
const (
	formatPNG  = "png"
	formatJPEG = "jpeg"
	formatGrey = "grey" // the bytes of a binary PGM, for OCR
)

// image draws one page.
func (w *worker) image(r *request, data []byte) error {
	doc, err := w.lib.Load(data)
	if err != nil {
		return err
	}
	if r.Page >= doc.Pages() {
		return errors.Join(os.ErrNotExist, doc.Close())
	}
	pg, err := doc.Page(r.Page)
	if err != nil {
		return errors.Join(err, doc.Close())
	}
	width, larger := r.Width, 1.0
	if r.Format == formatGrey {
		marks, err := pg.Marks()
		if err != nil {
			return err
		}
		var resolution float64
		resolution, larger = sharpness(marks)
		width = int(math.Round(pg.Width / 72 * resolution))
	}
	img, err := pg.Render(width, r.Pixels, r.Format == formatGrey)
	if err != nil {
		return errors.Join(err, doc.Close())
	}
	img = enlarged(img, larger, r.Pixels)
	var out bytes.Buffer
	if err := encode(&out, img, r.Format); err != nil {
		return errors.Join(err, doc.Close())
	}
	if err := writeFrame(w.out, frameImage, out.Bytes()); err != nil {
		return err
	}
	return doc.Close()
}

// sharpness is at which resolution a page is drawn for OCR, in pixels to the inch, and how much it is enlarged then: what a
// scan has, so that its own pixels are seen, and twice that where it has little, because Tesseract reads small letters
// badly; 300 where there is no picture. Enlarging in PDFium would cost a twentieth of the words (docs/benchmarks.md).
func sharpness(m pdfium.Marks) (resolution, larger float64) {
	const enough = 0.8 * dpi
	switch {
	case m.Images < 0.3 || m.Resolution < 20:
		return dpi, 1
	case m.Resolution >= enough:
		return min(m.Resolution, dpi), 1
	default:
		return m.Resolution, min(2, max(1, dpi/m.Resolution))
	}
}

// enlarged is a grey picture so many times larger.
func enlarged(img image.Image, times float64, most int) image.Image {
	size := img.Bounds().Size()
	wide, high := int(float64(size.X)*times), int(float64(size.Y)*times)
	if times <= 1 || wide*high > most {
		return img
	}
	out := image.NewGray(image.Rect(0, 0, wide, high))
	// In strips, which overlap: the scaler keeps 32 bytes for each pixel of the height before and the width after.
	const strip, margin = 128, 8
	for y := 0; y < size.Y; y += strip {
		from, until := max(0, y-margin), min(size.Y, y+strip+margin)
		part := image.NewGray(image.Rect(0, int(float64(from)*times), wide, int(float64(until)*times)))
		draw.CatmullRom.Scale(part, part.Rect, img, image.Rect(0, from, size.X, until), draw.Src, nil)
		for row := int(float64(y) * times); row < min(high, int(float64(y+strip)*times)); row++ {
			copy(out.Pix[row*out.Stride:][:wide], part.Pix[(row-part.Rect.Min.Y)*part.Stride:])
		}
	}
	return out
}

func encode(out *bytes.Buffer, img image.Image, format string) error {
	switch format {
	case formatGrey:
		return pgm(out, img)
	case formatPNG:
		return png.Encode(out, plain(img))
	default:
		return jpeg.Encode(out, img, &jpeg.Options{Quality: 82})
	}
}

// plain is a picture without colours where it has none: most pages are black on white, and a third as large so.
func plain(img image.Image) image.Image {
	coloured, ok := img.(*image.NRGBA)
	if !ok {
		return img
	}
	grey := image.NewGray(coloured.Rect)
	for i := range grey.Pix {
		p := coloured.Pix[4*i : 4*i+3]
		if p[0] != p[1] || p[1] != p[2] {
			return img
		}
		grey.Pix[i] = p[0]
	}
	return grey
}

// plausible says how much sense a text makes, 0 to 1: how many of its characters are letters and digits, and how many of
// its longer words could be said aloud. broken is the share of characters that the document has no letters for.
func plausible(t *layout.Text, broken float64) float64 {
	var letters, others, spoken, silent int
	for _, w := range t.Words {
		word := t.Text[w.Start:w.End]
		n, vowels := 0, 0
		for _, r := range word {
			switch {
			case isLetter(r):
				n++
				if isVowel(r) {
					vowels++
				}
			case r >= '0' && r <= '9', r == '.' || r == '_' || r == '-' || r == '…': // leaders and lines to write on
				letters++
			default:
				others++
			}
		}
		letters += n
		if n >= 4 && utf8.RuneCountInString(word) < 3*n/2+3 {
			if vowels > 0 {
				spoken++
			} else {
				silent++
			}
		}
	}
	if letters+others == 0 {
		return 0
	}
	score := 1 - broken
	if share := float64(letters) / float64(letters+others); share < 0.5 && letters+others > 20 {
		score = min(score, share)
	}
	if spoken+silent >= 10 {
		score *= min(1, float64(spoken)/float64(spoken+silent)*1.15)
	}
	return score
}

func isLetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xc0 && r < 0x250 || r >= 0x370 && r < 0x530
}

func isVowel(r rune) bool {
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'A', 'E', 'I', 'O', 'U', 'Y', 'ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü':
		return true
	}
	return r >= 0xc0 // of other languages: nobody counts them here
}
