// Package graphiql is the page at /graphiql: the GraphiQL editor, served by ourselves, for whoever wants to try the
// interface before writing a program. It asks nobody but /graphql, sends no cookies, keeps nothing in the browser, and
// runs under a policy of its own without eval and inline code.
package graphiql

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"crypto/sha256"
	"embed"
	"encoding/base32"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"strings"
	"sync"
)

// Path is where the page lies, its files below it.
const Path = "/graphiql"

// csp lets the page run its own scripts and ask its own server. GraphiQL writes what Markdown in descriptions becomes by
// innerHTML: the policy "default" in start.js cleans that, "graphiql" parses what is to be cleaned. Its dialogs add a style
// sheet of a few words, which bears the nonce of this answer.
const csp = "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonceMark + "'; img-src 'self' data:; connect-src 'self'; " +
	"form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default graphiql"

// nonceMark stands where each answer has a nonce of its own.
const nonceMark = "NONCE-OF-THIS-ANSWER"

var (
	//go:embed lib/*/*.js lib/*/*.css start.js page.css
	files embed.FS
	//go:embed examples
	examples embed.FS
	//go:embed page.html
	page string
)

// assetFiles by the names that the page uses.
var assetFiles = map[string]string{
	"react.js":     "lib/react/react.production.min.js",
	"react-dom.js": "lib/react-dom/react-dom.production.min.js",
	"graphiql.js":  "lib/graphiql/graphiql.min.js",
	"graphiql.css": "lib/graphiql/graphiql.min.css",
	"start.js":     "start.js",
	"page.css":     "page.css",
}

// Example is a query that somebody may begin with.
type Example struct {
	Name  string // as in "papers"
	Title string // what it asks for, in one sentence
	Query string // with the title as a comment
}

// URL asks the example's query by GET.
func (e Example) URL() string { return "/graphql?" + url.Values{"query": {e.Query}}.Encode() }

// Examples reads the queries that the page begins with, in their order. They ask for what every council has, so that they
// answer on every server.
func Examples() ([]Example, error) {
	names, err := fs.Glob(examples, "examples/*.graphql")
	if err != nil {
		return nil, fmt.Errorf("listing examples: %w", err)
	}
	out := make([]Example, len(names))
	for i, name := range names {
		text, err := examples.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("reading an example: %w", err)
		}
		query := string(text)
		title, _, _ := strings.Cut(query, "\n")
		_, short, _ := strings.Cut(strings.TrimSuffix(path.Base(name), ".graphql"), "-")
		out[i] = Example{Name: short, Title: strings.TrimPrefix(title, "# "), Query: strings.TrimSpace(query)}
	}
	return out, nil
}

// handler serves the page and its files.
type handler struct {
	page  []byte
	files map[string]*asset // by hashed name
}

// New makes the handler of Path and everything below. It fails only if the program was built wrongly.
func New() (http.Handler, error) {
	h := &handler{files: map[string]*asset{}}
	addresses := map[string]string{}
	for name, file := range assetFiles {
		body, err := files.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading an asset: %w", err)
		}
		a := newAsset(name, body)
		h.files[a.name] = a
		addresses[name] = Path + "/" + a.name
	}
	list, err := Examples()
	if err != nil {
		return nil, err
	}
	t, err := template.New("page").Parse(page)
	if err != nil {
		return nil, fmt.Errorf("reading the page: %w", err)
	}
	var b bytes.Buffer
	if err := t.Execute(&b, map[string]any{"Files": addresses, "Examples": list, "Nonce": nonceMark}); err != nil {
		return nil, fmt.Errorf("making the page: %w", err)
	}
	h.page = b.Bytes()
	return h, nil
}

// ServeHTTP answers GET and HEAD of the page and its files.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "ask by GET", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(strings.TrimPrefix(r.URL.Path, Path), "/")
	if name == "" {
		nonce := rand.Text()
		head := w.Header()
		head.Set("Content-Security-Policy", strings.Replace(csp, nonceMark, nonce, 1))
		head.Set("Content-Type", "text/html; charset=utf-8")
		head.Set("Cache-Control", "no-store")
		write(w, r, bytes.Replace(h.page, []byte(nonceMark), []byte(nonce), 1))
		return
	}
	a, ok := h.files[name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	a.serve(w, r)
}

func write(w http.ResponseWriter, r *http.Request, body []byte) {
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // the reader has gone; nobody is left to tell
	}
}

// asset is one file of the page. Its name holds the hash of its content, so whoever has it never asks again.
type asset struct {
	name string
	kind string
	body []byte

	once   sync.Once
	packed []byte
}

// fontFace matches the fonts that GraphiQL's style sheet carries inside: three quarters of it, for letters that the
// system has too.
var fontFace = regexp.MustCompile(`@font-face\{[^}]*\}`)

func newAsset(name string, body []byte) *asset {
	kind := "text/javascript; charset=utf-8"
	if path.Ext(name) == ".css" {
		kind = "text/css; charset=utf-8"
		body = fontFace.ReplaceAll(body, nil)
	}
	sum := sha256.Sum256(body)
	hash := base32.StdEncoding.EncodeToString(sum[:])[:8]
	ext := path.Ext(name)
	return &asset{name: strings.TrimSuffix(name, ext) + "-" + hash + ext, kind: kind, body: body}
}

func (a *asset) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", a.kind)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Add("Vary", "Accept-Encoding")
	body := a.body
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		h.Set("Content-Encoding", "gzip")
		body = a.gzipped()
	}
	h.Set("Content-Length", fmt.Sprint(len(body)))
	write(w, r, body)
}

// gzipped packs when somebody first asks: few servers are ever asked, and the start is not the time.
func (a *asset) gzipped() []byte {
	a.once.Do(func() {
		var b bytes.Buffer
		zw, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // fails for unknown levels only
		_, _ = zw.Write(a.body)                                // into memory
		_ = zw.Close()
		a.packed = b.Bytes()
	})
	return a.packed
}
