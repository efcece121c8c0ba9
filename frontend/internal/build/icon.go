package main

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// Icons for those who do not take SVG: /favicon.ico, which programs ask for without looking at the page, and the picture
// of a bookmark on an Apple device, which has no transparency. They are drawn from icon.svg without a compressor, so that
// every machine and every version of Go makes the same bytes.
const (
	faviconSize = 32
	touchSize   = 180
	touchMargin = 18
)

// icons draws the icon files. Their names hold a hash of their content, as those of other assets do.
func icons(source string) ([]api.OutputFile, error) {
	svg, err := os.ReadFile(filepath.Join(source, "icon.svg"))
	if err != nil {
		return nil, fmt.Errorf("reading the icon: %w", err)
	}
	shapes, err := readShapes(svg)
	if err != nil {
		return nil, fmt.Errorf("reading the icon: %w", err)
	}
	small, err := encodePNG(draw(shapes, faviconSize, 0, color.Transparent))
	if err != nil {
		return nil, fmt.Errorf("drawing the icon: %w", err)
	}
	touch, err := encodePNG(draw(shapes, touchSize, touchMargin, color.White))
	if err != nil {
		return nil, fmt.Errorf("drawing the icon: %w", err)
	}
	return []api.OutputFile{hashed("favicon.ico", ico(small)), hashed("apple-touch-icon.png", touch)}, nil
}

// viewBox is the side of the square in which icon.svg is drawn.
const viewBox = 32

// shape is a filled path: its rings, flattened to corners.
type shape struct {
	fill  color.NRGBA
	rings [][]corner
}

type corner struct{ x, y float64 }

// readShapes reads the little of SVG that icon.svg uses: paths with a colour.
func readShapes(svg []byte) ([]shape, error) {
	var doc struct {
		ViewBox string `xml:"viewBox,attr"`
		Paths   []struct {
			Fill string `xml:"fill,attr"`
			D    string `xml:"d,attr"`
		} `xml:"path"`
	}
	if err := xml.Unmarshal(svg, &doc); err != nil {
		return nil, err
	}
	if want := fmt.Sprintf("0 0 %d %d", viewBox, viewBox); doc.ViewBox != want || len(doc.Paths) == 0 {
		return nil, fmt.Errorf("want paths in the viewBox %q, got %d in %q", want, len(doc.Paths), doc.ViewBox)
	}
	var shapes []shape
	for _, p := range doc.Paths {
		fill, err := hexColour(p.Fill)
		if err != nil {
			return nil, err
		}
		rings, err := flatten(p.D)
		if err != nil {
			return nil, err
		}
		shapes = append(shapes, shape{fill: fill, rings: rings})
	}
	return shapes, nil
}

func hexColour(s string) (color.NRGBA, error) {
	digits, ok := strings.CutPrefix(s, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if !ok || err != nil || len(digits) != 6 {
		return color.NRGBA{}, fmt.Errorf("%q is no colour such as #2044aa", s)
	}
	return color.NRGBA{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), A: 255}, nil //nolint:gosec // each is a byte of n
}

// draw fills the shapes in a square, each pixel by 16 samples.
func draw(shapes []shape, size, margin int, ground color.Color) image.Image {
	const samples = 4
	scale := viewBox / float64(size-2*margin)
	out := image.NewNRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			out.Set(x, y, ground)
			for _, s := range shapes {
				hits := 0
				for i := range samples * samples {
					px := float64(x-margin) + (float64(i%samples)+0.5)/samples
					py := float64(y-margin) + (float64(i/samples)+0.5)/samples
					if s.contains(px*scale, py*scale) {
						hits++
					}
				}
				if hits > 0 {
					out.Set(x, y, over(out.NRGBAAt(x, y), s.fill, hits, samples*samples))
				}
			}
		}
	}
	return out
}

// over lays a colour over another, covering hits of all samples.
func over(below, above color.NRGBA, hits, all int) color.NRGBA {
	if below.A == 0 {
		below = color.NRGBA{R: above.R, G: above.G, B: above.B}
	}
	mix := func(a, b uint8) uint8 { return uint8((int(a)*(all-hits) + int(b)*hits) / all) } //nolint:gosec // between two bytes
	return color.NRGBA{R: mix(below.R, above.R), G: mix(below.G, above.G), B: mix(below.B, above.B), A: mix(below.A, above.A)}
}

// contains counts how often a ray crosses the rings.
func (s shape) contains(x, y float64) bool {
	inside := false
	for _, ring := range s.rings {
		before := ring[len(ring)-1]
		for _, c := range ring {
			if (c.y > y) != (before.y > y) && x < c.x+(y-c.y)/(before.y-c.y)*(before.x-c.x) {
				inside = !inside
			}
			before = c
		}
	}
	return inside
}

func encodePNG(img image.Image) ([]byte, error) {
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.NoCompression}).Encode(&b, paletted(img))
	return b.Bytes(), err
}

// paletted numbers the few colours of an opaque picture, which makes it a third as long.
func paletted(img image.Image) image.Image {
	numbers := map[color.Color]uint8{}
	out := image.NewPaletted(img.Bounds(), nil)
	for i := range out.Pix {
		c := img.At(i%out.Stride, i/out.Stride)
		n, known := numbers[c]
		if !known {
			if _, _, _, alpha := c.RGBA(); alpha < 0xffff || len(out.Palette) == 256 {
				return img
			}
			n = uint8(len(out.Palette)) //nolint:gosec // below 256
			numbers[c], out.Palette = n, append(out.Palette, c)
		}
		out.Pix[i] = n
	}
	return out
}

// ico wraps a PNG of faviconSize in the header of an .ico file with one picture.
func ico(picture []byte) []byte {
	const header = 6 + 16
	b := []byte{0, 0, 1, 0, 1, 0, faviconSize, faviconSize, 0, 0, 1, 0, 32, 0}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(picture))) //nolint:gosec // a few kilobytes
	b = binary.LittleEndian.AppendUint32(b, header)
	return append(b, picture...)
}

var errPath = errors.New("a path uses something else than M, m, H, h, V, v, L, l, a of circles and z")

// flatten turns path data into rings of corners; arcs become many short lines.
func flatten(d string) ([][]corner, error) {
	p := pathReader{tokens: pathTokens(d)}
	for len(p.tokens) > 0 {
		if err := p.step(); err != nil {
			return nil, err
		}
	}
	return p.rings, nil
}

type pathReader struct {
	tokens []string
	rings  [][]corner
	at     corner
}

// pathTokens parts path data into commands and numbers: "8-7.7V14" is 8, -7.7, V, 14.
func pathTokens(d string) []string {
	var b strings.Builder
	for _, r := range d {
		switch {
		case r >= 'A' && r <= 'z':
			b.WriteString(" " + string(r) + " ")
		case r == '-':
			b.WriteString(" -")
		case r == ',':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return strings.Fields(b.String())
}

func (p *pathReader) numbers(n int) ([]float64, error) {
	if len(p.tokens) < n {
		return nil, errPath
	}
	out := make([]float64, n)
	for i := range out {
		v, err := strconv.ParseFloat(p.tokens[i], 64)
		if err != nil {
			return nil, errPath
		}
		out[i] = v
	}
	p.tokens = p.tokens[n:]
	return out, nil
}

// arguments is how many numbers follow a command.
var arguments = map[string]int{"M": 2, "m": 2, "L": 2, "l": 2, "H": 1, "h": 1, "V": 1, "v": 1, "a": 7, "z": 0, "Z": 0}

func (p *pathReader) step() error {
	command := p.tokens[0]
	n, known := arguments[command]
	if !known {
		return errPath
	}
	p.tokens = p.tokens[1:]
	v, err := p.numbers(n)
	if err != nil {
		return err
	}
	from := corner{}
	if command >= "a" {
		from = p.at
	}
	switch strings.ToUpper(command) {
	case "M":
		p.rings = append(p.rings, nil)
		p.to(corner{from.x + v[0], from.y + v[1]})
	case "L":
		p.to(corner{from.x + v[0], from.y + v[1]})
	case "H":
		p.to(corner{from.x + v[0], p.at.y})
	case "V":
		p.to(corner{p.at.x, from.y + v[0]})
	case "A":
		p.arc(v[0], v[4] == 1, corner{from.x + v[5], from.y + v[6]})
	case "Z":
		if ring := p.rings[len(p.rings)-1]; len(ring) > 0 {
			p.at = ring[0]
		}
	}
	return nil
}

func (p *pathReader) to(c corner) {
	last := len(p.rings) - 1
	if last >= 0 {
		p.rings[last] = append(p.rings[last], c)
	}
	p.at = c
}

// arc goes along the shorter part of a circle (SVG 1.1, F.6.5, for equal radii).
func (p *pathReader) arc(radius float64, sweep bool, end corner) {
	const steps = 48
	dx, dy := (end.x-p.at.x)/2, (end.y-p.at.y)/2
	half := math.Hypot(dx, dy)
	radius = max(radius, half)
	rise := math.Sqrt(radius*radius-half*half) / half
	if sweep {
		rise = -rise
	}
	middle := corner{p.at.x + dx + rise*dy, p.at.y + dy - rise*dx}
	first := math.Atan2(p.at.y-middle.y, p.at.x-middle.x)
	turn := math.Atan2(end.y-middle.y, end.x-middle.x) - first
	if sweep && turn < 0 {
		turn += 2 * math.Pi
	} else if !sweep && turn > 0 {
		turn -= 2 * math.Pi
	}
	for i := 1; i < steps; i++ {
		sin, cos := math.Sincos(first + turn*float64(i)/steps)
		p.to(corner{rounded(middle.x + radius*cos), rounded(middle.y + radius*sin)})
	}
	p.to(end)
}

// rounded keeps what machines compute differently out of the picture.
func rounded(v float64) float64 { return math.Round(v*1024) / 1024 }
