package town

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// readMark reads arms.svg or arms.png (or icon.*) whole: pages carry it at a hashed address.
func (r *reader) readMark(name string) *council.Picture {
	vector := r.readSVG(name + ".svg")
	raster := r.readPNG(name + ".png")
	if vector != nil && raster != nil {
		r.warn(name+".png", 0, "there is %s.svg too, and that one is shown", name)
	}
	if vector != nil {
		return vector
	}
	return raster
}

func (r *reader) readPNG(name string) *council.Picture {
	body, ok := r.read(name, maxArms)
	if !ok {
		return nil
	}
	config, err := png.DecodeConfig(bytes.NewReader(body))
	if err != nil {
		r.wrong(name, 0, "this is not a PNG picture: %v", err)
		return nil
	}
	return &council.Picture{Name: name, MimeType: "image/png", Body: body, Width: config.Width, Height: config.Height}
}

// readSVG reads a drawing and refuses what could do or load anything.
func (r *reader) readSVG(name string) *council.Picture {
	body, ok := r.read(name, maxArms)
	if !ok {
		return nil
	}
	d := &drawing{decoder: xml.NewDecoder(bytes.NewReader(body))}
	if err := d.check(); err != nil {
		line, _ := d.decoder.InputPos()
		r.wrong(name, line, "%v", err)
		return nil
	}
	return &council.Picture{Name: name, MimeType: "image/svg+xml", Body: body, Width: d.width, Height: d.height}
}

const svgSpace = "http://www.w3.org/2000/svg"

// maxElements and maxDepth are far beyond any arms: more would stop browsers.
const (
	maxElements = 20_000
	maxDepth    = 200
)

// activeElements do something, load something or hold other documents.
var activeElements = []string{
	"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener", "animate", "animatemotion",
	"animatetransform", "animatecolor", "set", "discard", "a", "canvas", "link", "meta", "base",
}

// drawing checks an SVG file token by token.
type drawing struct {
	decoder       *xml.Decoder
	depth         int
	elements      int
	css           *bytes.Buffer // what a <style> says, nil outside of one
	cssDepth      int
	width, height int
}

func (d *drawing) check() error {
	for {
		token, err := d.decoder.Token()
		if errors.Is(err, io.EOF) {
			if d.elements == 0 {
				return errors.New("this is not an SVG drawing: it is empty")
			}
			return nil
		}
		if err != nil {
			return fmt.Errorf("this is not an SVG drawing that can be read: %w", err)
		}
		if err := d.token(token); err != nil {
			return err
		}
	}
}

func (d *drawing) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.Directive:
		if !bytes.HasPrefix(t, []byte("DOCTYPE svg")) || bytes.ContainsAny(t, "[") {
			return errors.New("the drawing declares things of its own (<!…>), which could load or blow up something: save it as plain SVG")
		}
	case xml.ProcInst:
		if t.Target != "xml" {
			return fmt.Errorf("the drawing holds <?%s …?>, which could load something: save it as plain SVG", t.Target)
		}
	case xml.StartElement:
		return d.start(t)
	case xml.EndElement:
		d.depth--
		if d.css != nil && d.depth < d.cssDepth { // only now whole: comments and elements may split it
			css := d.css.String()
			d.css = nil
			return checkCSS(css)
		}
	case xml.CharData:
		if d.css != nil {
			d.css.Write(t)
		}
	}
	return nil
}

func (d *drawing) start(e xml.StartElement) error {
	d.elements++
	d.depth++
	name := strings.ToLower(e.Name.Local)
	switch {
	case d.elements == 1 && (e.Name.Local != "svg" || e.Name.Space != svgSpace):
		return fmt.Errorf(`this is not an SVG drawing: it begins with <%s>, want <svg xmlns="%s">`, e.Name.Local, svgSpace)
	case d.elements > maxElements || d.depth > maxDepth:
		return fmt.Errorf("the drawing has more than %d parts or %d levels: simplify it", maxElements, maxDepth)
	case slices.Contains(activeElements, name), strings.Contains(e.Name.Space, "xhtml"):
		return fmt.Errorf("the drawing holds <%s>; arms and pictures must not move, load or run anything: save it as plain SVG", e.Name.Local)
	}
	if d.elements == 1 {
		d.size(e.Attr)
	}
	if name == "style" && d.css == nil {
		d.css, d.cssDepth = &bytes.Buffer{}, d.depth
	}
	for _, a := range e.Attr {
		if err := checkAttribute(a); err != nil {
			return err
		}
	}
	return nil
}

// embedded are pictures within the drawing; anything else that is named must stand in the same file.
var embedded = regexp.MustCompile(`^data:image/(png|jpeg);base64,`)

func checkAttribute(a xml.Attr) error {
	name, value := strings.ToLower(a.Name.Local), strings.TrimSpace(a.Value)
	switch {
	case strings.HasPrefix(name, "on"):
		return fmt.Errorf("the drawing holds %s, which runs something: save it as plain SVG", a.Name.Local)
	case name == "href", name == "src":
		if !strings.HasPrefix(value, "#") && !embedded.MatchString(value) {
			return fmt.Errorf("the drawing loads %s; everything must be within the file", quoted(value))
		}
	case name == "base" && a.Name.Space != "":
		return errors.New("the drawing holds xml:base, which leads outside: save it as plain SVG")
	case a.Name.Space == "xmlns", name == "xmlns": // names of vocabularies look like addresses and load nothing
	default:
		return checkCSS(value)
	}
	return nil
}

var cssURL = regexp.MustCompile(`(?i)url\(\s*["']?\s*(.?)`)

// checkCSS refuses rules and values that load anything. A backslash could hide one.
func checkCSS(css string) error {
	low := strings.ToLower(css)
	for _, bad := range []string{"@import", "javascript:", "expression(", "image-set", "@font-face"} {
		if strings.Contains(low, bad) {
			return fmt.Errorf("the drawing holds %s; everything must be within the file", quoted(bad))
		}
	}
	for _, m := range cssURL.FindAllStringSubmatch(css, -1) {
		if m[1] != "#" {
			return errors.New("the drawing loads something by url(…); everything must be within the file")
		}
	}
	if strings.Contains(css, `\`) {
		return errors.New(`the drawing's style holds a backslash, behind which anything could hide: save it as plain SVG`)
	}
	return nil
}

// size reads how large the drawing wants to be: width and height, else the viewBox.
func (d *drawing) size(attrs []xml.Attr) {
	var box []string
	sizes := map[string]float64{}
	for _, a := range attrs {
		switch a.Name.Local {
		case "width", "height":
			if n, err := strconv.ParseFloat(strings.TrimSuffix(a.Value, "px"), 64); err == nil {
				sizes[a.Name.Local] = n
			}
		case "viewBox":
			box = strings.FieldsFunc(a.Value, func(r rune) bool { return r == ' ' || r == ',' })
		}
	}
	if len(box) == 4 && (sizes["width"] == 0 || sizes["height"] == 0) {
		sizes["width"], _ = strconv.ParseFloat(box[2], 64)
		sizes["height"], _ = strconv.ParseFloat(box[3], 64)
	}
	if w, h := sizes["width"], sizes["height"]; w > 0 && h > 0 && w < 1e5 && h < 1e5 {
		d.width, d.height = int(math.Ceil(w)), int(math.Ceil(h))
	}
}
