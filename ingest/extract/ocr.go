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
	for i, p := range r.pages {
		if p == nil || !p.NeedsOCR {
			continue
		}
		picture, f, err := r.x.picture(ctx, request{Path: r.path, Page: i, Pixels: mostPixels, Format: formatGrey})
		if err != nil {
			return err
		}
		if f != nil { // what cannot be drawn cannot be read
			p.NeedsOCR = false
			r.note(i, f.Detail)
			continue
		}
		if err := r.recognizePage(ctx, p, picture); err != nil {
			return err
		}
	}
	return nil
}

// note keeps what went wrong with one page of a document that is read otherwise.
func (r *reading) note(i int, detail string) {
	if r.content.Detail == "" {
		r.content.Detail = fmt.Sprintf("page %d: %s", i+1, detail)
	}
}

// recognizePage reads the picture of one page.
func (r *reading) recognizePage(ctx context.Context, p *page, picture []byte) error {
	p.NeedsOCR = false
	width, height, pixels := parsePGM(picture)
	if width == 0 || blank(pixels, width) {
		return nil
	}
	fragments, score, err := r.x.letters(ctx, picture, p.Width/float64(width), p.Height/float64(height))
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		r.note(p.Number-1, "OCR: "+err.Error())
		return nil
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

// tesseract reads a picture; if it is killed, as the system does when memory is short, once more.
func (x *Extractor) tesseract(ctx context.Context, picture []byte, mode string) ([]byte, error) {
	out, err := x.runTesseract(ctx, picture, mode)
	var ended *exec.ExitError
	if errors.As(err, &ended) && !ended.Exited() && ctx.Err() == nil && !errors.Is(err, context.DeadlineExceeded) {
		return x.runTesseract(ctx, picture, mode)
	}
	return out, err
}

// runTesseract hands the picture over by a pipe: nothing of it lies on the disk. Its error is DeadlineExceeded if it took
// too long.
func (x *Extractor) runTesseract(ctx context.Context, picture []byte, mode string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, x.o.Limits.OCR)
	defer cancel()
	cmd := exec.CommandContext(ctx, x.o.Tesseract, "stdin", "stdout", "-l", language, "--psm", mode, "--dpi", strconv.Itoa(dpi), "tsv")
	cmd.Env = []string{"OMP_THREAD_LIMIT=1", "LC_ALL=C"} // as many pages at once as there are children, each on one core
	cmd.Stdin = bytes.NewReader(picture)
	var out bytes.Buffer
	said := &tail{}
	cmd.Stdout, cmd.Stderr = &out, said
	apart(cmd)
	cmd.Cancel = func() error { kill(cmd); return nil }
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%w %s", errors.Join(err, ctx.Err()), said.String())
	}
	return out.Bytes(), nil
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
