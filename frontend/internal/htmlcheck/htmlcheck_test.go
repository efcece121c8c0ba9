package htmlcheck

import (
	"strings"
	"testing"
)

const frame = `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>T</title></head><body>%</body></html>`

func TestCheck(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"a good page", `<h1>A</h1><h2 id="x">B</h2><p>c <a href="#x">d</a></p><label for="f">F</label><input id="f"><ul><li>e</li></ul>`, ""},
		{"two h1", `<h1>A</h1><h1>B</h1>`, "2 h1"},
		{"a level left out", `<h1>A</h1><h3>B</h3>`, "<h3> follows <h1>"},
		{"a block in a paragraph", `<h1>A</h1><p><div>x</div></p>`, "the block <div> in <p>"},
		{"wrong order of end tags", `<h1>A</h1><p><em>x</p></em>`, "closes nothing"},
		{"never closed", `<h1>A</h1><section>`, "closes nothing"},
		{"a stray child", `<h1>A</h1><ul><p>x</p></ul>`, "<p> directly in <ul>"},
		{"text in a list", `<h1>A</h1><ul>x<li>y</li></ul>`, "text"},
		{"an id twice", `<h1 id="a">A</h1><p id="a">x</p>`, "taken"},
		{"a label to nowhere", `<h1>A</h1><label for="y">x</label>`, "which nothing has"},
		{"a jump to nowhere", `<h1>A</h1><a href="#y">x</a>`, "which nothing has"},
		{"no label", `<h1>A</h1><input id="f">`, "has no label"},
		{"a link in a link", `<h1>A</h1><a href="/">x <a href="/y">y</a></a>`, "inside of <a>"},
		{"an empty link", `<h1>A</h1><a href="/"><span></span></a>`, "without a name"},
		{"an inline style", `<h1 style="color:red">A</h1>`, "inline"},
		{"an inline script", `<h1>A</h1><script>x()</script>`, "lacks src"},
		{"a block of data", `<h1>A</h1><script type="application/ld+json">{"a":1}</script>`, ""},
		{"a handler", `<h1 onclick="x()">A</h1>`, "inline"},
		{"no alternative", `<h1>A</h1><img src="x">`, "lacks alt"},
		{"an old element", `<h1>A</h1><center>x</center>`, "obsolete"},
		{"details without summary", `<h1>A</h1><details><p>x</p></details>`, "summary"},
		{"an empty heading", `<h1> </h1>`, "an empty <h1>"},
		{"two navigations of one name", `<h1>A</h1><nav aria-label="x">a</nav><nav aria-label="x">b</nav>`, "a second <nav>"},
		{"an empty list", `<h1>A</h1><ul></ul>`, "an empty <ul>"},
	} {
		var got []string
		for _, err := range Check(strings.Replace(frame, "%", tt.body, 1)) {
			got = append(got, err.Error())
		}
		all := strings.Join(got, "\n")
		if tt.want == "" && all != "" || !strings.Contains(all, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, all, tt.want)
		}
	}
	if got := Check("<p>x</p>"); len(got) < 3 {
		t.Errorf("a fragment: got %v, want no doctype, no title, no h1", got)
	}
}
