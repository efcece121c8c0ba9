package town_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ratsfenster/ratsfenster/server/town"
)

const svgStart = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="20px">`

func TestSVG(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{ // without want the drawing is fine
		"plain":                  {svgStart + `<g fill="url(#a)" style="fill:url('#b')"><use xlink:href="#c"/></g></svg>`, ""},
		"as Inkscape writes it":  {`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">` + svgStart + `<style>.a{fill:red}</style></svg>`, ""},
		"a picture inside":       {svgStart + `<image href="data:image/png;base64,AAAA"/></svg>`, ""},
		"no drawing":             {`<html/>`, "it begins with <html>"},
		"without its vocabulary": {`<svg/>`, "it begins with <svg>"},
		"empty":                  {"", "it is empty"},
		"broken":                 {svgStart + `<g>`, "can be read"},
		"script":                 {svgStart + `<script>x</script></svg>`, "holds <script>"},
		"script, in capitals":    {svgStart + `<SCRIPT/></svg>`, "holds <SCRIPT>"},
		"script, with a prefix":  {svgStart + `<x:script xmlns:x="http://www.w3.org/2000/svg"/></svg>`, "holds <script>"},
		"html inside":            {svgStart + `<foreignObject/></svg>`, "holds <foreignObject>"},
		"html by its vocabulary": {svgStart + `<x:p xmlns:x="http://www.w3.org/1999/xhtml"/></svg>`, "holds <p>"},
		"an animation":           {svgStart + `<set attributeName="href" to="javascript:x"/></svg>`, "holds <set>"},
		"a link":                 {svgStart + `<a href="#x"/></svg>`, "holds <a>"},
		"a handler":              {svgStart + `<g onload="x"/></svg>`, "holds onload"},
		"another file":           {svgStart + `<use href="other.svg#x"/></svg>`, `loads "other.svg#x"`},
		"another host":           {svgStart + `<image xlink:href="https://evil.example/x.png"/></svg>`, "loads"},
		"a drawing inside":       {svgStart + `<image href="data:image/svg+xml;base64,AAAA"/></svg>`, "loads"},
		"a script as address":    {svgStart + `<use href=" javascript:x"/></svg>`, "loads"},
		"a fill from elsewhere":  {svgStart + `<g fill="url( &quot;https://evil.example/#x&quot;)"/></svg>`, "url(…)"},
		"a style that loads":     {svgStart + `<style>@import "x.css";</style></svg>`, "@import"},
		"split by a comment":     {svgStart + `<style>@im<!-- -->port "x.css";</style></svg>`, "@import"},
		"split by an element":    {svgStart + `<style>a{b:u<g/>rl(x)}</style></svg>`, "url(…)"},
		"hidden by a backslash":  {svgStart + `<style>@\69mport "x.css";</style></svg>`, "backslash"},
		"in CDATA":               {svgStart + `<style><![CDATA[@import "x.css"]]></style></svg>`, "@import"},
		"a style sheet":          {`<?xml-stylesheet href="x.css"?>` + svgStart + `</svg>`, "<?xml-stylesheet"},
		"entities":               {`<!DOCTYPE svg [<!ENTITY x "yyy">]>` + svgStart + `&x;</svg>`, "declares things"},
		"another base":           {svgStart + `<g xml:base="https://evil.example/"/></svg>`, "xml:base"},
		"another encoding":       {`<?xml version="1.0" encoding="UTF-7"?>` + svgStart + `</svg>`, "can be read"},
		"too many parts":         {svgStart + strings.Repeat("<g/>", 20_001) + `</svg>`, "more than"},
		"too deep":               {svgStart + strings.Repeat("<g>", 300) + strings.Repeat("</g>", 300) + `</svg>`, "more than"},
	} {
		t.Run(name, func(t *testing.T) {
			got, problems := town.Read(folder("arms.svg", tt.in), now)
			if tt.want == "" {
				if got.Arms == nil || got.Arms.Width != 10 || got.Arms.Height != 20 || len(problems) > 0 {
					t.Errorf("got %+v, %v", got.Arms, problems)
				}
				return
			}
			if got.Arms != nil || len(problems) != 1 || !strings.Contains(problems[0].Text, tt.want) {
				t.Errorf("got %+v, %v, want %q", got.Arms, problems, tt.want)
			}
		})
	}
}

func TestSVGLine(t *testing.T) {
	_, problems := town.Read(folder("media/x.svg", svgStart+"\n\n<script/></svg>"), now)
	if got, want := fmt.Sprint(problems), "[media/x.svg:3: error: the drawing holds <script>"; !strings.HasPrefix(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

// FuzzSVG: what is accepted has nothing of what is refused, however it is written.
func FuzzSVG(f *testing.F) {
	f.Add(svg)
	f.Add(svgStart + `<style>@im<!-- -->port</style><g onload='x'/></svg>`)
	f.Fuzz(func(t *testing.T, in string) {
		got, _ := town.Read(fstest.MapFS{"arms.svg": {Data: []byte(in)}}, now)
		if got.Arms == nil {
			return
		}
		for _, bad := range []string{"<script", "<foreignobject", "<!entity", "<?xml-stylesheet"} {
			text := strings.ToLower(in)
			if at := strings.Index(text, bad); at >= 0 && !strings.Contains(text, "<!--") && !strings.Contains(text, "cdata") {
				t.Errorf("accepted %q", in)
			}
		}
	})
}

func FuzzOutlines(f *testing.F) {
	f.Add(features(district("A", ring)))
	f.Add(`{"features":[{"type":"Feature","properties":{"name":"x"},"geometry":{"type":"MultiPolygon","coordinates":[[]]}}]}`)
	f.Fuzz(func(t *testing.T, in string) {
		got, problems := town.Read(fstest.MapFS{"districts.geojson": {Data: []byte(in)}}, now)
		for _, o := range got.Outlines {
			if o.District == "" || len(o.Areas) == 0 || len(o.Areas[0]) == 0 || len(o.Areas[0][0]) < 4 {
				t.Errorf("accepted %q as %+v (%v)", in, o, problems)
			}
			o.Contains(o.Areas[0][0][0])
		}
	})
}

func FuzzSettings(f *testing.F) {
	f.Add(settings)
	f.Add("a = [[1]]\n[[accessibility.exceptions]]\n\"x\".y = '''\n'''\n[accessibility]\nexceptions = [{what = 1}, 2]")
	f.Fuzz(func(t *testing.T, in string) {
		got, problems := town.Read(fstest.MapFS{"town.toml": {Data: []byte(in)}}, now)
		if len([]rune(got.Name)) > 80 || strings.ContainsAny(got.Name, "\n\x00") {
			t.Errorf("%q is called %q (%v)", in, got.Name, problems)
		}
		for _, p := range problems {
			if lines := 1 + strings.Count(in, "\n"); p.Line < 0 || p.Line > lines+1 {
				t.Errorf("%q: %s, of %d lines", in, p, lines)
			}
		}
	})
}
