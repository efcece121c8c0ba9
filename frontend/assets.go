package frontend

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"path"
	"strings"
)

//go:generate go run ./internal/build
//go:generate go tool templ generate

//go:embed dist
var dist embed.FS

// assetPrefix is where style sheet, fonts and icon lie. Their names hold the hash of their content,
// so whoever has one never asks again.
const assetPrefix = "/assets/"

// asset is one file of dist, ready to be sent.
type asset struct {
	body    []byte
	gzipped []byte // nil if that would not be smaller
	kind    string
	policy  string // content security policy of its own, empty for everybody's
}

// assets serves the built files and knows their hashed names.
type assets struct {
	files map[string]asset  // by hashed name
	names map[string]string // site.css -> site-ABCDEFGH.css
}

// newAssets reads the embedded files. It fails only if the program was built wrongly.
func newAssets() (*assets, error) {
	a := &assets{files: map[string]asset{}, names: map[string]string{}}
	manifest, err := dist.ReadFile("dist/manifest.json")
	if err != nil {
		return nil, fmt.Errorf("reading the asset manifest: %w", err)
	}
	if err := json.Unmarshal(manifest, &a.names); err != nil {
		return nil, fmt.Errorf("reading the asset manifest: %w", err)
	}
	for _, name := range a.names {
		body, err := dist.ReadFile("dist/" + name)
		if err != nil {
			return nil, fmt.Errorf("reading an asset: %w", err)
		}
		zipped, err := compressed(body)
		if err != nil {
			return nil, fmt.Errorf("compressing %s: %w", name, err)
		}
		a.files[name] = asset{body: body, gzipped: zipped, kind: contentType(name)}
	}
	return a, nil
}

// url returns the address of an asset by its plain name, as in url("site.css").
func (a *assets) url(name string) string { return assetPrefix + a.names[name] }

// asset answers GET and HEAD below assetPrefix.
func (s *Site) asset(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, assetPrefix)
	file, ok := s.assets.files[name]
	if !ok {
		file, ok = s.faces.find(s.Town(), name)
	}
	if !ok {
		http.NotFound(w, r)
		return
	}
	file.send(w, r)
}

// send answers with a file whose address holds its hash.
func (file asset) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", file.kind)
	if file.policy != "" {
		h.Set("Content-Security-Policy", file.policy)
	}
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	body := file.body
	if file.gzipped != nil {
		h.Add("Vary", "Accept-Encoding")
		if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			h.Set("Content-Encoding", "gzip")
			body = file.gzipped
		}
	}
	h.Set("Content-Length", fmt.Sprint(len(body)))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // the reader has gone; nobody is left to tell
	}
}

// kinds are the types that not every system's table knows.
var kinds = map[string]string{".ico": "image/x-icon", ".woff2": "font/woff2"}

func contentType(name string) string {
	if kind := kinds[path.Ext(name)]; kind != "" {
		return kind
	}
	return mime.TypeByExtension(path.Ext(name))
}

func compressed(body []byte) ([]byte, error) {
	var b bytes.Buffer
	zw, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := zw.Write(body); err != nil {
		return nil, err
	}
	if err := zw.Close(); err != nil {
		return nil, err
	}
	if b.Len() >= len(body) {
		return nil, nil
	}
	return b.Bytes(), nil
}
