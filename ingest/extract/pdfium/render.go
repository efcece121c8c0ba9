package pdfium

import (
	"image"
	"math"
)

// Render draws the page, wide so many pixels (fewer if it were more than most in all).
//
// A grey picture is what OCR reads; the coloured one is for people.
func (p *Page) Render(width, most int, grey bool) (image.Image, error) {
	if p.Width <= 0 || p.Height <= 0 {
		return nil, ErrBroken
	}
	w := float64(width)
	if all := w * w * p.Height / p.Width; all > float64(most) {
		w *= math.Sqrt(float64(most) / all)
	}
	wide, high := max(1, int(w)), max(1, int(w*p.Height/p.Width))
	if wide*high > 2*most { // as narrow as a thread
		return nil, ErrMemory
	}
	return p.draw(wide, high, grey)
}

func (p *Page) draw(wide, high int, grey bool) (_ image.Image, err error) {
	const (
		formatGrey, formatBGRx  = 1, 3
		annotations, greyColour = 0x01, 0x08
		white                   = 0xffffffff
	)
	l := p.doc.lib
	format, flags := uint64(formatBGRx), uint64(annotations)
	if grey {
		format, flags = formatGrey, flags|greyColour
	}
	bitmap, err := l.call("FPDFBitmap_CreateEx", uint64(wide), uint64(high), format, 0, 0)
	if err != nil {
		return nil, err
	}
	if bitmap == 0 {
		return nil, ErrMemory
	}
	defer func() {
		if _, e := l.call("FPDFBitmap_Destroy", bitmap); err == nil {
			err = e
		}
	}()
	if _, err := l.call("FPDFBitmap_FillRect", bitmap, 0, 0, uint64(wide), uint64(high), white); err != nil {
		return nil, err
	}
	if _, err := l.call("FPDF_RenderPageBitmap", bitmap, p.handle, 0, 0, uint64(wide), uint64(high), 0, flags); err != nil {
		return nil, err
	}
	buffer, err := l.call("FPDFBitmap_GetBuffer", bitmap)
	if err != nil {
		return nil, err
	}
	stride, err := l.call("FPDFBitmap_GetStride", bitmap)
	if err != nil {
		return nil, err
	}
	raw, ok := l.module.Memory().Read(uint32(buffer), uint32(int(stride)*high))
	if !ok {
		return nil, ErrMemory
	}
	if grey {
		return greyImage(raw, int(stride), wide, high), nil
	}
	return colourImage(raw, int(stride), wide, high), nil
}

func greyImage(raw []byte, stride, wide, high int) image.Image {
	img := image.NewGray(image.Rect(0, 0, wide, high))
	for y := range high {
		copy(img.Pix[y*img.Stride:][:wide], raw[y*stride:])
	}
	return img
}

func colourImage(raw []byte, stride, wide, high int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, wide, high))
	for y := range high {
		from, to := raw[y*stride:], img.Pix[y*img.Stride:]
		for x := range wide {
			to[4*x], to[4*x+1], to[4*x+2], to[4*x+3] = from[4*x+2], from[4*x+1], from[4*x], 0xff
		}
	}
	return img
}
