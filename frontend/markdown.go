package frontend

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// mediaPrefix is where the town's own files lie; its texts name them by file name alone.
const mediaPrefix = "/stadt/"

// markdown shows a text of the town: its paragraphs, lists, links and pictures. A line of the text is a line of the
// page. HTML shows as what was typed, links lead only where a reader may want to go, and headings stand below the
// page's h1 without gaps. The title is left to the page, and so is the language: see request.prose.
func markdown(t council.Text) view { return &markdownView{text: t, below: 1} }

// prose is markdown in a block of its own, with the language where it is not the page's and a word about that to the
// reader. Headings stand below a heading of that level. Links within the site keep the reader's language.
func (r *request) prose(t council.Text, below int) view {
	return proseView(r, t, &markdownView{text: t, below: below, request: r})
}

// foreign reports whether a text is in another language than the page. Einfache Sprache is German, and a text in
// plain German needs no word about it on a page in Einfache Sprache.
func (r *request) foreign(t council.Text) bool {
	language := func(code string) string { l, _, _ := strings.Cut(code, "-"); return l }
	return t.Lang != "" && language(t.Lang) != language(r.Code)
}

// textLang is the lang attribute of a text, empty where it is the page's.
func (r *request) textLang(t council.Text) string {
	if t.Lang == r.Code {
		return ""
	}
	return t.Lang
}

// markdownView renders one text. Without a request links stay as they are and pictures have no known size.
type markdownView struct {
	text    council.Text
	below   int // the level of the heading above
	request *request
}

// Render writes the text as HTML.
func (v *markdownView) Render(_ context.Context, w io.Writer) error {
	source := []byte(v.text.Markdown)
	document := markdownParser.Parser().Parse(text.NewReader(source))
	nestHeadings(document, v.below)
	var b bytes.Buffer
	links := goldmark.New(goldmark.WithRendererOptions(html.WithHardWraps(), renderer.WithNodeRenderers(util.Prioritized(v, 100))))
	if err := links.Renderer().Render(&b, source, document); err != nil {
		return fmt.Errorf("rendering a text of the town: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// markdownParser reads what CommonMark has, and finds addresses that stand in the text as they are.
var markdownParser = goldmark.New(goldmark.WithExtensions(extension.NewLinkify(
	extension.WithLinkifyAllowedProtocols([]string{"https:", "http:", "mailto:"}))))

// nestHeadings moves headings below a level and closes gaps: readers who jump from heading to heading must not look
// for one that is not there (WCAG 1.3.1).
func nestHeadings(document ast.Node, below int) {
	var open []int // the levels as written of the headings that we are in
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		h, ok := n.(*ast.Heading)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		for len(open) > 0 && open[len(open)-1] >= h.Level {
			open = open[:len(open)-1]
		}
		open = append(open, h.Level)
		h.Level = min(below+len(open), 6)
		return ast.WalkSkipChildren, nil
	})
}

// RegisterFuncs names the nodes that we show otherwise than goldmark does.
func (v *markdownView) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindLink, v.link)
	r.Register(ast.KindAutoLink, v.autoLink)
	r.Register(ast.KindImage, v.image)
	r.Register(ast.KindRawHTML, v.rawHTML)
	r.Register(ast.KindHTMLBlock, v.htmlBlock)
}

func (v *markdownView) link(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	target, rel := v.target(string(n.(*ast.Link).Destination))
	switch {
	case target == "" || n.ChildCount() == 0:
	case entering:
		writeLink(w, target, rel)
	default:
		_, _ = w.WriteString("</a>")
	}
	return ast.WalkContinue, nil
}

func (v *markdownView) autoLink(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	link := n.(*ast.AutoLink)
	address := string(link.URL(source))
	if link.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(address, "mailto:") {
		address = "mailto:" + address
	}
	target, rel := v.target(address)
	if target != "" {
		writeLink(w, target, rel)
	}
	_, _ = w.Write(util.EscapeHTML(link.Label(source)))
	if target != "" {
		_, _ = w.WriteString("</a>")
	}
	return ast.WalkContinue, nil
}

func writeLink(w util.BufWriter, target, rel string) {
	_, _ = w.WriteString(`<a href="`)
	_, _ = w.Write(util.EscapeHTML([]byte(target)))
	if rel != "" {
		_, _ = w.WriteString(`" rel="` + rel)
	}
	_, _ = w.WriteString(`">`)
}

// linkSchemes are what a text may lead to. All others, javascript: among them, stay text.
var linkSchemes = []string{"http", "https", "mailto", "tel"}

// target is where a link leads, empty where it must not lead anywhere. A bare name is a file of the town's.
func (v *markdownView) target(destination string) (target, rel string) {
	destination = string(util.ResolveEntityNames(util.ResolveNumericReferences([]byte(destination))))
	u, err := url.Parse(destination)
	switch {
	case err != nil, strings.HasPrefix(destination, "//"), strings.Contains(destination, `\`):
		return "", ""
	case u.Scheme != "":
		if !slices.Contains(linkSchemes, strings.ToLower(u.Scheme)) {
			return "", ""
		}
		if u.Host != "" {
			rel = "external"
		}
		return u.String(), rel
	case strings.HasPrefix(u.Path, mediaPrefix), u.Path == "":
		return u.String(), ""
	case strings.HasPrefix(u.Path, "/"):
		if v.request != nil {
			u.Path = v.request.Path(u.Path)
		}
		return u.String(), ""
	}
	return mediaAddress(u.Path), ""
}

// mediaAddress is the address of a file of the town's, whether a text names it alone or with its folder.
func mediaAddress(name string) string {
	return mediaPrefix + url.PathEscape(path.Base(name))
}

// image shows a picture of the town's own. One that lies elsewhere would be refused by the content security policy;
// its description shows instead.
func (v *markdownView) image(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	alt := util.EscapeHTML(plainText(n, source))
	target, _ := v.target(string(n.(*ast.Image).Destination))
	if !strings.HasPrefix(target, mediaPrefix) {
		_, _ = w.Write(alt)
		return ast.WalkSkipChildren, nil
	}
	_, _ = fmt.Fprintf(w, `<img src="%s" alt="%s"`, util.EscapeHTML([]byte(target)), alt)
	if p := v.picture(target); p != nil && p.Width > 0 {
		_, _ = fmt.Fprintf(w, ` width="%d" height="%d"`, p.Width, p.Height)
	}
	_, _ = w.WriteString(` loading="lazy">`)
	return ast.WalkSkipChildren, nil
}

func (v *markdownView) picture(target string) *council.Picture {
	name, err := url.PathUnescape(strings.TrimPrefix(target, mediaPrefix))
	if v.request == nil || err != nil {
		return nil
	}
	return v.request.town.Media[name]
}

// plainText is what a node says, without its markup.
func plainText(n ast.Node, source []byte) []byte {
	var b bytes.Buffer
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch t := n.(type) {
		case *ast.Text:
			if entering {
				b.Write(t.Value(source))
			}
		case *ast.String:
			if entering {
				b.Write(t.Value)
			}
		}
		return ast.WalkContinue, nil
	})
	return b.Bytes()
}

func (v *markdownView) rawHTML(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		segments := n.(*ast.RawHTML).Segments
		for i := range segments.Len() {
			s := segments.At(i)
			_, _ = w.Write(util.EscapeHTML(s.Value(source)))
		}
	}
	return ast.WalkSkipChildren, nil
}

func (v *markdownView) htmlBlock(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	block := n.(*ast.HTMLBlock)
	if !entering {
		if block.HasClosure() {
			_, _ = w.Write(util.EscapeHTML(block.ClosureLine.Value(source)))
		}
		_, _ = w.WriteString("</p>\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("<p>")
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		_, _ = w.Write(util.EscapeHTML(line.Value(source)))
	}
	return ast.WalkContinue, nil
}
