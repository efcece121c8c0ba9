package extract

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"os"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// Picture draws one page of a PDF, by its number from 1, so many pixels wide, as PNG or, where photo is asked for, as JPEG.
// NOT_FOUND if there is no such page, UNAVAILABLE if it cannot be drawn.
func (x *Extractor) Picture(ctx context.Context, path string, number, width int, photo bool) ([]byte, error) {
	leave, err := x.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	format := formatPNG
	if photo {
		format = formatJPEG
	}
	if number < 1 {
		return nil, council.Errorf(council.NotFound, "there is no page %d", number)
	}
	const most = 6 << 20
	picture, f, err := x.picture(ctx, request{Path: path, Page: number - 1, Width: width, Pixels: most, Format: format})
	switch {
	case err != nil:
		return nil, err
	case f == nil:
		if _, _, ok := pictureSize(picture); ok { // readers get it from our own address: nothing else is handed on
			return picture, nil
		}
		f = &fault{council.FaultCrash, errTold.Error()}
	case f.Fault == council.FaultNotThere:
		return nil, council.Errorf(council.NotFound, "there is no such page")
	}
	return nil, &council.Error{Code: council.Unavailable, Message: "this page cannot be drawn", Err: &faultError{*f}}
}

type faultError struct{ fault }

func (e *faultError) Error() string { return string(e.Fault) + ": " + e.Detail }

// picture has a child draw a page. What goes wrong with the document is a fault.
func (x *Extractor) picture(ctx context.Context, q request) (picture []byte, f *fault, err error) {
	q.Do = "image"
	whole, cancel := context.WithTimeout(context.WithoutCancel(ctx), x.o.Limits.Page+startTime)
	defer cancel()
	until, _ := whole.Deadline()
	f, err = x.ask(ctx, talk{
		request: q, until: until, patience: func() time.Duration { return x.o.Limits.Page },
		hear: func(kind byte, payload []byte) error {
			if kind != frameImage {
				return errTold
			}
			picture = payload
			return nil
		},
	})
	return picture, f, err
}

// readPicture reads a picture that is a document by itself.
func (r *reading) readPicture(ctx context.Context) error {
	r.content.Pages = 1
	p := &page{Number: 1, Method: council.MethodNone, Text: &layout.Text{}, NeedsOCR: true}
	r.pages = []*page{p}
	raw, err := os.ReadFile(r.path)
	if err != nil {
		return fmt.Errorf("reading a picture: %w", err)
	}
	width, height, ok := pictureSize(raw)
	if !ok || width*height > 4*mostPixels {
		r.fail(council.FaultBroken, "the picture cannot be opened, or is too large")
		return nil
	}
	p.Width, p.Height = float64(width)*72/dpi, float64(height)*72/dpi
	if r.x.HasOCR() {
		p.NeedsOCR = false
		if err := r.letters(ctx, p, raw, 72.0/dpi, 72.0/dpi); err != nil {
			return err
		}
	}
	return r.complete(ctx)
}

// pictureSize reads how large a picture is, without unpacking it.
func pictureSize(raw []byte) (width, height int, ok bool) {
	c, _, err := image.DecodeConfig(bytes.NewReader(raw)) // the worker brings PNG and JPEG
	return c.Width, c.Height, err == nil && c.Width > 0 && c.Height > 0
}
