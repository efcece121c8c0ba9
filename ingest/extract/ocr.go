package extract

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"os/exec"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

const (
	// dpi is what Tesseract's models were trained on.
	dpi = 300
	// mostPixels keeps plans of a square metre within memory: they are read coarser.
	mostPixels = 20 << 20
	// language is what councils write in.
	language = "deu"
)

// FindTesseract finds Tesseract with German, and says what is missing if it cannot be used.
func FindTesseract(ctx context.Context) (path string, err error) {
	path, err = exec.LookPath("tesseract")
	if err != nil {
		return "", fmt.Errorf("pages without a text layer are not read: there is no tesseract on this machine (Debian: tesseract-ocr, tesseract-ocr-deu)")
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, path, "--list-langs").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("asking tesseract for its languages: %w", err)
	}
	for _, line := range strings.Fields(string(out)) {
		if line == language {
			return path, nil
		}
	}
	return "", fmt.Errorf("pages without a text layer are not read: tesseract has no German (Debian: tesseract-ocr-deu)")
}

// recognize reads the pages that have no text layer.
func (r *reading) recognize(ctx context.Context) error {
	if !r.x.HasOCR() {
		return nil
	}
	whole, cancel := context.WithTimeout(context.WithoutCancel(ctx), r.x.o.Limits.Scan)
	defer cancel()
	for _, p := range r.pages {
		if p == nil || !p.NeedsOCR {
			continue
		}
		if whole.Err() != nil {
			r.lose(p, fault{council.FaultTimeout, fmt.Sprintf("OCR was not through after %s", r.x.o.Limits.Scan)})
			continue
		}
		picture, f, err := r.x.picture(ctx, request{Path: r.path, Page: p.Number - 1, Pixels: mostPixels, Format: formatGrey})
		if err != nil {
			return err
		}
		if f != nil { // what cannot be drawn cannot be read
			r.lose(p, *f)
			continue
		}
		if err := r.recognizePage(ctx, p, picture); err != nil {
			return err
		}
	}
	return nil
}

// lose notes that OCR has failed at one page of a document that is read otherwise. If nothing else is on it, it is unread.
func (r *reading) lose(p *page, f fault) {
	p.NeedsOCR = false
	f.Detail = fmt.Sprintf("page %d: %s", p.Number, f.Detail)
	if len(p.Words) == 0 {
		if r.lost++; r.lost == 1 {
			r.loss = f
		}
	} else if r.content.Detail == "" {
		r.content.Detail = f.Detail
	}
}

// recognizePage reads the picture of one page.
func (r *reading) recognizePage(ctx context.Context, p *page, picture []byte) error {
	p.NeedsOCR = false
	width, height, pixels := parsePGM(picture)
	if width == 0 || blank(pixels, width) {
		return nil
	}
	return r.letters(ctx, p, picture, p.Width/float64(width), p.Height/float64(height))
}

// letters puts what OCR finds in the picture of a page in place of a text that has fewer words. sx and sy are points per
// pixel.
func (r *reading) letters(ctx context.Context, p *page, picture []byte, sx, sy float64) error {
	fragments, score, err := r.x.letters(ctx, picture, sx, sy)
	if f := (*faultError)(nil); errors.As(err, &f) {
		r.lose(p, fault{f.Fault, "OCR: " + f.Detail})
		return nil
	}
	if err != nil {
		return err
	}
	if text := layout.Write(fragments); len(text.Words) > len(p.Words) {
		p.Text, p.Score, p.Method = text, score, council.MethodOCR
	}
	return nil
}

// How Tesseract looks at a page: as paragraphs in columns, or for words wherever they stand.
const (
	paragraphs = "3"
	scattered  = "11"
)

const (
	// confident is a page of which nothing more is to be had.
	confident = 0.95
	// credible is the least of a page that has words at all; drawings come to 0.4.
	credible = 0.5
)

// letters reads the words of a picture. Tesseract first takes it for a page of paragraphs, which gives their order; where
// it is not sure of what it reads, as on forms, it looks again for words that stand alone, and the surer reading counts.
// sx and sy are points per pixel.
func (x *Extractor) letters(ctx context.Context, picture []byte, sx, sy float64) ([]layout.Fragment, float64, error) {
	out, err := x.tesseract(ctx, picture, paragraphs)
	if err != nil {
		return nil, 0, err
	}
	words := parseTSV(out, sx, sy)
	if certainty(words) < confident {
		out, err := x.tesseract(ctx, picture, scattered)
		if err != nil {
			return nil, 0, err
		}
		words = surer(words, parseTSV(out, sx, sy))
	}
	sure := certainty(words)
	if sure < credible { // a drawing: lines and hatching look like letters to it
		return nil, 0, nil
	}
	return fragmentsOf(words), sure, nil
}

// ocrMemory is what Tesseract may hold, in bytes: twice what a coloured scan of 600 dpi takes. A picture can be made to unpack
// to more.
const ocrMemory = 800 << 20

// tesseract reads a picture; if it is killed, as the system does when memory is short, once more. What goes wrong with the
// picture is a *faultError; any other error is about us.
func (x *Extractor) tesseract(ctx context.Context, picture []byte, mode string) ([]byte, error) {
	out, err := x.runTesseract(ctx, picture, mode)
	var ended *exec.ExitError
	if errors.As(err, &ended) && !ended.Exited() {
		out, err = x.runTesseract(ctx, picture, mode)
	}
	if errors.As(err, &ended) {
		err = &faultError{fault{council.FaultCrash, err.Error()}}
	}
	return out, err
}

// runTesseract hands the picture over by a pipe: nothing of it lies on the disk.
func (x *Extractor) runTesseract(ctx context.Context, picture []byte, mode string) ([]byte, error) {
	limited, cancel := context.WithTimeout(ctx, x.o.Limits.OCR)
	defer cancel()
	cmd := exec.CommandContext(limited, x.o.Tesseract, "stdin", "stdout", "-l", language, "--psm", mode, "--dpi", strconv.Itoa(dpi), "tsv") //nolint:gosec // the operator's own program
	cmd.Env = []string{"OMP_THREAD_LIMIT=1", "LC_ALL=C"}                                                                                    // as many pages at once as there are children, each on one core
	cmd.Stdin = bytes.NewReader(picture)
	var out bytes.Buffer
	said := &tail{}
	cmd.Stdout, cmd.Stderr = &out, said
	apart(cmd)
	cmd.Cancel = func() error { kill(cmd); return nil }
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("starting tesseract: %w", err)
	}
	humble(cmd.Process.Pid)
	ended := make(chan struct{})
	var large atomic.Bool
	go tooLarge(cmd.Process.Pid, ocrMemory, ended, func() { large.Store(true); kill(cmd) })
	err := cmd.Wait()
	close(ended)
	switch {
	case err == nil:
		return out.Bytes(), nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case large.Load():
		return nil, &faultError{fault{council.FaultMemory, fmt.Sprintf("it took more than %d MB", ocrMemory>>20)}}
	case limited.Err() != nil:
		return nil, &faultError{fault{council.FaultTimeout, fmt.Sprintf("it was not through after %s", x.o.Limits.OCR)}}
	}
	return nil, fmt.Errorf("%w %s", err, said.String())
}

// pgm writes a grey picture as Tesseract reads it without unpacking.
func pgm(out *bytes.Buffer, img image.Image) error {
	grey, ok := img.(*image.Gray)
	if !ok {
		return fmt.Errorf("a %T is not grey", img)
	}
	size := grey.Rect.Size()
	fmt.Fprintf(out, "P5\n%d %d\n255\n", size.X, size.Y)
	for y := range size.Y {
		out.Write(grey.Pix[y*grey.Stride:][:size.X])
	}
	return nil
}

// parsePGM finds the pixels again; a width of 0 says that there are none.
func parsePGM(raw []byte) (width, height int, pixels []byte) {
	var most int
	n, err := fmt.Sscanf(string(raw[:min(len(raw), 40)]), "P5\n%d %d\n%d\n", &width, &height, &most)
	if err != nil || n != 3 || width < 1 || height < 1 || height > len(raw)/width { // a child says so: no product is safe
		return 0, 0, nil
	}
	return width, height, raw[len(raw)-width*height:]
}

// blank reports whether a picture has no edges that could be letters.
func blank(pixels []byte, width int) bool {
	const step, contrast, least = 3, 60, 150
	edges := 0
	for y := 0; y+width <= len(pixels); y += step * width {
		row := pixels[y : y+width]
		for x := 1; x < len(row); x++ {
			if d := int(row[x]) - int(row[x-1]); d > contrast || d < -contrast {
				if edges++; edges > least {
					return false
				}
			}
		}
	}
	return true
}
