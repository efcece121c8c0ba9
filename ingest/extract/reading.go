package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// reading is one document on its way.
type reading struct {
	x       *Extractor
	path    string
	content *council.Content
	pages   []*page // by number; nil: not read
	links   map[int][]council.PageLink
	opened  bool
	words   int   // of all pages
	bytes   int   // of their text
	lost    int   // pages that OCR has failed at
	loss    fault // at the first of them
}

// deaths is how many children a document may cost: each was stopped by one page, which is left out.
const deaths = 4

func (r *reading) read(ctx context.Context) error {
	size, err := sizeOf(r.path)
	if err != nil {
		return err
	}
	if size > r.x.o.Limits.Size {
		r.fail(council.FaultTooLarge, fmt.Sprintf("%d MB; up to %d are read", size>>20, r.x.o.Limits.Size>>20))
		return nil
	}
	kind, err := sniff(r.path)
	if err != nil {
		return err
	}
	switch kind {
	case kindPDF:
		err = r.readPDF(ctx)
	case kindText:
		err = r.readText()
	case kindPicture:
		err = r.readPicture(ctx)
	case kindEmpty:
		r.fail(council.FaultEmpty, "the file is empty")
	case kindHTML:
		r.fail(council.FaultHTML, "it is an HTML page")
	default:
		r.fail(council.FaultNotRead, "it is neither a PDF nor a text nor a picture that is read")
	}
	return err
}

func (r *reading) fail(f council.ReadingFault, detail string) {
	r.content.Fault, r.content.Detail = f, detail
}

// readPDF reads a PDF with as many children as it takes.
func (r *reading) readPDF(ctx context.Context) error {
	whole, cancel := context.WithTimeout(context.WithoutCancel(ctx), r.x.o.Limits.Document)
	defer cancel()
	until, _ := whole.Deadline()
	from, plain, tried := 0, false, -1
	for died := 0; ; {
		f, err := r.x.ask(ctx, talk{
			request: request{Do: "read", Path: r.path, From: from, Plain: plain, Most: r.x.o.Limits.Pages},
			until:   until, patience: r.patience, hear: r.hear,
		})
		if err != nil {
			return err
		}
		if f == nil {
			if r.whole() { // whatever had stopped a child did not do so again
				r.fail(council.FaultNone, r.content.Detail)
			}
			return r.complete(ctx)
		}
		if r.opened && r.allIn() { // what the document says of itself was not worth waiting for
			if r.whole() {
				r.fail(council.FaultNone, "all pages were read, its own data was not: "+f.Detail)
			}
			return r.complete(ctx)
		}
		if f.Fault == council.FaultNotThere { // it was there a moment ago: nothing is wrong with the document
			return errNoDocument
		}
		r.fail(f.Fault, f.Detail)
		if f.Fault == council.FaultEncrypted || f.Fault == council.FaultBroken {
			return nil
		}
		stopped := max(from, r.next()) // the page it had in hand
		if f.Fault == council.FaultCrash && stopped != tried {
			from, tried = stopped, stopped // once more: somebody else may have killed the child
			continue
		}
		died++
		switch {
		case whole.Err() != nil:
			r.fail(council.FaultTimeout, fmt.Sprintf("it was not through after %s", r.x.o.Limits.Document))
			return r.complete(ctx)
		case died >= deaths, f.Fault == council.FaultTooLarge, !r.opened && plain:
			return r.complete(ctx)
		case !r.opened:
			plain = true
		default: // the page after those that came is the one that stopped it
			from = stopped + 1
			if from >= min(len(r.pages), r.x.o.Limits.Pages) {
				return r.complete(ctx)
			}
		}
	}
}

// next is the first page that has not come, from 0, behind the last that has.
func (r *reading) next() int {
	n := len(r.pages)
	for n > 0 && r.pages[n-1] == nil {
		n--
	}
	return n
}

// patience is how long the next page may take, or what comes behind the last one.
func (r *reading) patience() time.Duration {
	if r.opened && r.allIn() {
		return min(r.x.o.Limits.Page, ownTime)
	}
	return r.x.o.Limits.Page
}

// ownTime is how long reading a document's own data and links may take.
const ownTime = 5 * time.Second

// whole reports whether all pages that are read have come.
func (r *reading) whole() bool { return r.opened && !slices.Contains(r.pages, nil) }

// allIn reports whether the last page that is read has come.
func (r *reading) allIn() bool { return len(r.pages) == 0 || r.pages[len(r.pages)-1] != nil }

var (
	errTold    = errors.New("a child has told nonsense")
	errTooMuch = fmt.Errorf("there are more than %d words or %d MB of text in it", mostWords, mostLetters>>20)
)

// What keeps a document from filling the memory of the parent, and the database. A budget of 2,000 pages has a third of it.
const (
	mostWords   = 3_000_000
	mostLetters = 32 << 20 // bytes
)

// hear takes in what a child says. It may have been taken over by its document, so each word is checked.
func (r *reading) hear(kind byte, payload []byte) error {
	switch kind {
	case frameOpened:
		var o opened
		if err := json.Unmarshal(payload, &o); err != nil || o.Pages < 0 || o.Pages > math.MaxInt32 {
			return errTold
		}
		r.opened = true
		r.content.Pages = o.Pages
		if r.pages == nil {
			r.pages = make([]*page, min(o.Pages, r.x.o.Limits.Pages))
		}
	case framePage:
		p, err := parsePage(payload)
		if err != nil {
			return err
		}
		if p.Number < 1 || p.Number > len(r.pages) {
			return errTold
		}
		if old := r.pages[p.Number-1]; old != nil {
			r.words, r.bytes = r.words-old.places()-1, r.bytes-len(old.Text.Text)
		}
		r.words += p.places() + 1
		if r.bytes += len(p.Text.Text); r.words > mostWords || r.bytes > mostLetters {
			return errTooMuch
		}
		r.pages[p.Number-1] = p
	case frameOwn:
		var o own
		if err := json.Unmarshal(payload, &o); err != nil || !o.sensible() {
			return errTold
		}
		r.content.Title, r.content.Author, r.content.Producer, r.content.Outline = o.Title, o.Author, o.Producer, o.Outline
		r.links = o.Links
	default:
		return errTold
	}
	return nil
}

// complete reads what has no text layer, and says what the document is now.
func (r *reading) complete(ctx context.Context) error {
	if err := r.recognize(ctx); err != nil {
		return err
	}
	words, missing, unread := 0, 0, r.lost
	if r.lost > 0 && r.content.Fault == council.FaultNone {
		r.fail(r.loss.Fault, r.loss.Detail)
	}
	for i, p := range r.pages {
		if p == nil {
			p = &page{Number: i + 1, Method: council.MethodNone, Text: &layout.Text{}}
			r.pages[i] = p
			unread++
		}
		if p.NeedsOCR {
			missing++
		}
		words += len(p.Words)
		r.content.Methods[p.Method]++
	}
	r.content.NoLayer = missing
	switch {
	case r.content.Fault != council.FaultNone: // pages that killed a child, or that OCR has failed at
		r.content.Detail = fmt.Sprintf("%d of %d pages not read: %s", unread, r.content.Pages, r.content.Detail)
	case missing > 0:
		r.fail(council.FaultNeedsOCR, fmt.Sprintf("%d of %d pages have no text layer", missing, r.content.Pages))
	case len(r.pages) < r.content.Pages:
		r.fail(council.FaultTooLarge, fmt.Sprintf("the first %d of %d pages were read", len(r.pages), r.content.Pages))
	case words == 0:
		r.fail(council.FaultNoText, "there are no words in it")
	}
	return nil
}

// result is the pages as they are kept.
func (r *reading) result() []*council.ContentPage {
	lines := make([]*layout.PageLines, len(r.pages))
	for i, p := range r.pages {
		if p != nil {
			lines[i] = &layout.PageLines{Height: p.Height, Text: p.Text.Text, Lines: p.Lines}
		}
	}
	furniture := layout.Furniture(lines)
	out := make([]*council.ContentPage, 0, len(r.pages))
	for i, p := range r.pages {
		if p == nil {
			continue
		}
		out = append(out, &council.ContentPage{
			Number: p.Number, Width: p.Width, Height: p.Height, Text: p.Text.Text, Furniture: furniture[i],
			Method: p.Method, Score: p.Score, Links: r.links[p.Number], Words: p.Words,
		})
	}
	return out
}

// mostText is how much of a file that is text already is read, in bytes: 2,000 pages.
const mostText = 4 << 20

// readText reads a file that is text already.
func (r *reading) readText() error {
	f, err := os.Open(r.path)
	if err != nil {
		return fmt.Errorf("reading a text: %w", err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	raw, err := io.ReadAll(io.LimitReader(f, mostText+1))
	if err != nil {
		return fmt.Errorf("reading a text: %w", err)
	}
	if len(raw) > mostText {
		raw = raw[:bytes.LastIndexAny(raw[:mostText-1], " \n")+1]
		r.fail(council.FaultTooLarge, fmt.Sprintf("the first %d MB of it were read", mostText>>20))
	}
	t := &layout.Text{Text: decodeText(raw)}
	at := 0
	for w := range strings.FieldsSeq(t.Text) {
		start := at + strings.Index(t.Text[at:], w)
		at = start + len(w)
		t.Words = append(t.Words, council.Word{Start: start, End: at})
	}
	r.content.Pages = 1
	r.pages = []*page{{Number: 1, Method: council.MethodNone, Score: 1, Text: t}}
	if len(t.Words) == 0 {
		r.fail(council.FaultNoText, "there are no words in it")
	}
	r.content.Methods[council.MethodNone]++
	return nil
}
