package frontend

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/frontend/locale"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func rendered(t *testing.T, v view) string {
	t.Helper()
	var b bytes.Buffer
	if err := v.Render(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}

func TestMarkdown(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"a line is a line":        {"Rathaus\nMarkt 1", "<p>Rathaus<br>\nMarkt 1</p>"},
		"headings below the h1":   {"# A\n## B\n# C", "<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>"},
		"headings without gaps":   {"### A\n###### B\n#### C\n## D", "<h2>A</h2>\n<h3>B</h3>\n<h3>C</h3>\n<h2>D</h2>"},
		"html is text":            {"<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"},
		"html in a line is text":  {"a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>"},
		"a link to elsewhere":     {"[x](https://example.org/a?b=c&d)", `<p><a href="https://example.org/a?b=c&amp;d" rel="external">x</a></p>`},
		"a link within the site":  {"[x](/vorlagen#a)", `<p><a href="/vorlagen#a">x</a></p>`},
		"a file of the town":      {"[x](media/plan b.pdf)", "<p>[x](media/plan b.pdf)</p>"},
		"a file of the town, <>":  {"[x](<media/plan b.pdf>)", `<p><a href="/stadt/plan%20b.pdf">x</a></p>`},
		"a script is no link":     {"[x](javascript:alert(1))", "<p>x</p>"},
		"disguised":               {"[x](JaVaScRiPt:alert(1)) [y](java&#x0A;script:x) [z](data:text/html,x)", "<p>x y z</p>"},
		"another host's path":     {"[x](//evil.example) [y](/\\evil.example)", "<p>x y</p>"},
		"an address as it stands": {"https://example.org", `<p><a href="https://example.org" rel="external">https://example.org</a></p>`},
		"mail as it stands":       {"rat@example.org", `<p><a href="mailto:rat@example.org">rat@example.org</a></p>`},
		"a picture of the town":   {"![Das *Rathaus*](rathaus.jpg)", `<p><img src="/stadt/rathaus.jpg" alt="Das Rathaus" loading="lazy"></p>`},
		"a foreign picture":       {`![Ein "Bild"](https://example.org/x.png)`, "<p>Ein &quot;Bild&quot;</p>"},
		"a quote breaks nothing":  {`[x](</a" onclick="y>)`, `<p><a href="/a%22%20onclick=%22y">x</a></p>`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := rendered(t, markdown(council.Text{Markdown: tt.in})); got != tt.want {
				t.Errorf("%q:\ngot  %s\nwant %s", tt.in, got, tt.want)
			}
		})
	}
}

// TestProse: on the page of another language a text says so, and its links stay in the reader's.
func TestProse(t *testing.T) {
	set, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	town := &council.Town{Media: map[string]*council.Picture{"a.png": {Width: 3, Height: 4}}}
	for _, tt := range []struct {
		page *locale.Locale
		lang string
		want string
	}{
		{set[0], "de", `<div class="prose"><h3>A</h3>`},
		{set[1], "de-simple", `<div class="prose"><h3>A</h3>`},
		{set[1], "de", `<div class="prose" lang="de"><h3>A</h3>`},
		{set[2], "de", `<p class="prose__note">This text is available in German only.</p><div class="prose" lang="de"><h3>A</h3>`},
	} {
		r := &request{Request: httptest.NewRequest(http.MethodGet, "/", nil), Locale: tt.page, town: town}
		got := rendered(t, r.prose(council.Text{Lang: tt.lang, Markdown: "# A\n[x](/stand) ![y](a.png)"}, 2))
		want := tt.want + "\n<p><a href=\"" + tt.page.Prefix + `/stand">x</a> <img src="/stadt/a.png" alt="y" width="3" height="4" loading="lazy"></p>` + "\n</div>"
		if got != want {
			t.Errorf("%s on %s:\ngot  %s\nwant %s", tt.lang, tt.page.Code, got, want)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{"# a", "<a href=javascript:x>", "[x](javascript:y)", "![a](b)", "a\n***\n1. b\n   > c"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		got := strings.ToLower(rendered(t, markdown(council.Text{Markdown: in})))
		for _, bad := range []string{"<script", "href=\"javascript:", "<iframe", "<h1"} {
			if strings.Contains(got, bad) {
				t.Errorf("%q became %q", in, got)
			}
		}
	})
}
