package graphiql_test

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/ratsfenster/ratsfenster/graph/graphiql"
)

func ask(t *testing.T, method, path, encoding string) *httptest.ResponseRecorder {
	t.Helper()
	h, err := graphiql.New()
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), method, path, nil)
	r.Header.Set("Accept-Encoding", encoding)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// TestPage reads the page as somebody without JavaScript does.
func TestPage(t *testing.T) {
	w := ask(t, http.MethodGet, graphiql.Path, "")
	doc, err := goquery.NewDocumentFromReader(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	if lang, _ := doc.Find("html").Attr("lang"); lang != "en" {
		t.Errorf("got the language %q, want en", lang)
	}
	if title := doc.Find("title").Text(); !strings.Contains(title, "GraphiQL") {
		t.Errorf("got the title %q", title)
	}
	examples, err := graphiql.Examples()
	if err != nil || len(examples) != 4 {
		t.Fatalf("got %d examples, %v, want four", len(examples), err)
	}
	for _, e := range examples {
		if e.Title == "" || !strings.HasPrefix(e.Query, "# "+e.Title+"\n") {
			t.Errorf("%s: got the title %q", e.Name, e.Title)
		}
		link := doc.Find("#plain a").FilterFunction(func(_ int, a *goquery.Selection) bool { return a.AttrOr("href", "") == e.URL() })
		if link.Length() != 1 {
			t.Errorf("%s: no link that asks it", e.Name)
		}
	}
	if german := doc.Find("#plain [lang=de]").Text(); !strings.Contains(german, "JavaScript") {
		t.Errorf("no word in German for those without JavaScript: %q", german)
	}
	if inline := doc.Find("script:not([src]), style, [style], [onclick]").Length(); inline > 0 {
		t.Errorf("got %d inline scripts and styles, want none", inline)
	}
	if doc.Find("#graphiql[hidden]").Length() != 1 {
		t.Error("the empty editor is not hidden")
	}
}

// TestPolicy holds the policy of the page: narrow, and with a nonce that no second answer has.
func TestPolicy(t *testing.T) {
	first, second := ask(t, http.MethodGet, graphiql.Path, ""), ask(t, http.MethodGet, graphiql.Path, "")
	policy := first.Header().Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("got the policy %q, want %q in it", policy, want)
		}
	}
	if strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") {
		t.Errorf("got the policy %q, want nothing unsafe and no other server", policy)
	}
	nonce := regexp.MustCompile(`'nonce-(\w{20,})'`)
	a, b := nonce.FindStringSubmatch(policy), nonce.FindStringSubmatch(second.Header().Get("Content-Security-Policy"))
	if a == nil || b == nil || a[1] == b[1] {
		t.Fatalf("got the nonces %v and %v, want two", a, b)
	}
	if !strings.Contains(first.Body.String(), `data-style-nonce="`+a[1]+`"`) {
		t.Error("the page does not know its nonce")
	}
	if got := first.Header().Get("Cache-Control"); got != "no-store" {
		t.Errorf("got Cache-Control %q, want no-store: a kept page has an old nonce", got)
	}
}

// TestFiles fetches everything the page names: packed once, kept for ever, without fonts from inside.
func TestFiles(t *testing.T) {
	page := ask(t, http.MethodGet, graphiql.Path, "").Body.String()
	found := regexp.MustCompile(`(?:src|href)="(/graphiql/[^"]+)"`).FindAllStringSubmatch(page, -1)
	if len(found) != 6 {
		t.Fatalf("got %d files, want six: %v", len(found), found)
	}
	total := 0
	for _, f := range found {
		plain, packed := ask(t, http.MethodGet, f[1], ""), ask(t, http.MethodGet, f[1], "br, gzip")
		if plain.Code != http.StatusOK || !strings.Contains(plain.Header().Get("Cache-Control"), "immutable") {
			t.Errorf("%s: got %d, Cache-Control %q", f[1], plain.Code, plain.Header().Get("Cache-Control"))
		}
		total += packed.Body.Len()
		zr, err := gzip.NewReader(packed.Body)
		if err != nil {
			t.Fatal(err)
		}
		unpacked, err := io.ReadAll(zr)
		if err != nil || string(unpacked) != plain.Body.String() {
			t.Errorf("%s: packed and plain differ (%v)", f[1], err)
		}
		if strings.HasSuffix(f[1], ".css") && strings.Contains(plain.Body.String(), "@font-face") {
			t.Errorf("%s carries fonts", f[1])
		}
	}
	if most := 400 << 10; total > most {
		t.Errorf("the page loads %d bytes packed, more than %d", total, most)
	}
	if w := ask(t, http.MethodGet, graphiql.Path+"/start-OLDHASH1.js", ""); w.Code != http.StatusNotFound {
		t.Errorf("an old file: got %d, want 404", w.Code)
	}
	if w := ask(t, http.MethodPost, graphiql.Path, ""); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: got %d, want 405", w.Code)
	}
	if w := ask(t, http.MethodHead, graphiql.Path, ""); w.Code != http.StatusOK || w.Body.Len() != 0 {
		t.Errorf("HEAD: got %d and %d bytes", w.Code, w.Body.Len())
	}
}

// TestLibraries holds the third-party files against the sums of what their makers published, and each against its licence.
func TestLibraries(t *testing.T) {
	text, err := os.ReadFile("lib/lib.json")
	if err != nil {
		t.Fatal(err)
	}
	var packages []struct {
		Name, Version, Licence string
		Files                  map[string]string
	}
	if err := json.Unmarshal(text, &packages); err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, p := range packages {
		licence := false
		for path, want := range p.Files {
			listed[path] = true
			licence = licence || filepath.Base(path) == "LICENSE"
			content, err := os.ReadFile(filepath.FromSlash(path))
			if err != nil {
				t.Error(err)
				continue
			}
			if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != want {
				t.Errorf("%s of %s %s is not as published", path, p.Name, p.Version)
			}
		}
		if !licence {
			t.Errorf("%s comes without its licence", p.Name)
		}
	}
	there, err := filepath.Glob("lib/*/*")
	if err != nil || len(there) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, path := range there {
		if !listed[filepath.ToSlash(path)] {
			t.Errorf("%s is not in lib.json", path)
		}
	}
}
