package frontend_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// TestShare: pages of objects show their short link, and those that people cite a citation, with the date of the data.
func TestShare(t *testing.T) {
	w := open(t)
	short := "https://rat.example/k/" + council.NewID(changedPaper).Short()
	path := w.path(t, "/vorlagen", changedPaper)
	for prefix, want := range map[string]string{
		"":         "Stadt Mornbrück: „Neuer Titel nach der Sitzung“ (",
		"/einfach": "Stadt Mornbrück: „Neuer Titel nach der Sitzung“ (",
		"/en":      "Stadt Mornbrück: “Neuer Titel nach der Sitzung” (",
	} {
		a := w.get(t, prefix+path)
		link := strings.Replace(short, "example/k", "example"+prefix+"/k", 1)
		if got := a.text(".share > p .share__text"); got != link {
			t.Errorf("%s: short link %q, want %q", prefix, got, link)
		}
		cited := a.text(".share details .share__text")
		if !strings.HasPrefix(cited, want) || !strings.HasSuffix(cited, link) || !strings.Contains(cited, "2026") {
			t.Errorf("%s: cited as %q", prefix, cited)
		}
	}
	if got := w.get(t, path).text(".share details .share__text"); !strings.Contains(got, "Stand der Daten: 12. März 2026.") {
		t.Errorf("the day of the data is missing in %q", got)
	}
	for path, cited := range map[string]int{
		w.path(t, "/sitzungen", takenOffFrom): 1, w.path(t, "/tagesordnungspunkte", takenOffItem): 1, w.path(t, "/dateien", droppedFile): 1,
		w.path(t, "/personen", fixtures.PersonMoosbrugger): 0, w.path(t, "/gremien", fixtures.OrganizationStadtrat): 0,
	} {
		a := w.get(t, path)
		if a.Find(".share > p .share__text").Length() != 1 || a.Find(".share details").Length() != cited {
			t.Errorf("%s: %q", path, a.text(".share"))
		}
		link := a.text(".share > p .share__text")
		if got := w.get(t, strings.TrimPrefix(link, "https://rat.example")); got.header.Get("Location") != path {
			t.Errorf("%s: its short link leads to %q", path, got.header.Get("Location"))
		}
	}
	if w.get(t, "/vorlagen").Find(".share").Length() != 0 {
		t.Error("a list has a short link")
	}
}

// TestHead: what search engines and other sites read of pages.
func TestHead(t *testing.T) {
	w := open(t)
	path := w.path(t, "/vorlagen", changedPaper)
	a := w.get(t, "/en"+path+"?utm_source=x")
	for selector, want := range map[string]string{
		`link[rel=canonical]`:                     "https://rat.example/en" + path,
		`link[rel=alternate][hreflang=x-default]`: "https://rat.example" + path,
		`link[rel=alternate][hreflang=de-simple]`: "https://rat.example/einfach" + path,
	} {
		if got := a.Find(selector).AttrOr("href", ""); got != want {
			t.Errorf("%s is %q, want %q", selector, got, want)
		}
	}
	for property, want := range map[string]string{
		"og:title": "Neuer Titel nach der Sitzung", "og:type": "article", "og:url": "https://rat.example/en" + path,
		"og:site_name": "Ratsfenster Stadt Mornbrück", "og:locale": "en_GB",
	} {
		if got := a.Find(`meta[property="`+property+`"]`).AttrOr("content", ""); got != want {
			t.Errorf("%s is %q, want %q", property, got, want)
		}
	}
	if got := a.Find(`meta[name=description]`).AttrOr("content", ""); !strings.Contains(got, "Neuer Titel") || len([]rune(got)) > 160 {
		t.Errorf("the description is %q", got)
	}
	for name, path := range pageTypes(t, w) {
		a := w.get(t, path)
		described, noindex := a.Find("meta[name=description]").AttrOr("content", ""), a.Find("meta[name=robots]").Length() == 1
		if (described == "") != noindex {
			t.Errorf("%s: described as %q, hidden from search engines: %t", name, described, noindex)
		}
	}
}

// TestDataBlocks: blocks of schema.org are JSON of known types, and no title can end them.
func TestDataBlocks(t *testing.T) {
	w := open(t)
	types := map[string]bool{}
	for name, path := range pageTypes(t, w) {
		for _, prefix := range []string{"", "/en"} {
			if strings.HasPrefix(name, "start") && prefix != "" {
				continue
			}
			a := w.get(t, prefix+path)
			block := a.Find(`script[type="application/ld+json"]`)
			if block.Length() == 0 {
				continue
			}
			var data struct {
				Context string           `json:"@context"`
				Graph   []map[string]any `json:"@graph"`
			}
			if err := json.Unmarshal([]byte(block.Text()), &data); err != nil || data.Context != "https://schema.org" || block.Length() != 1 {
				t.Errorf("%s: %v in %s", name, err, block.Text())
			}
			if strings.ContainsAny(block.Text(), "<>") {
				t.Errorf("%s: the block has < or > in it: %s", name, block.Text())
			}
			for _, thing := range data.Graph {
				kind, _ := thing["@type"].(string)
				types[kind] = true
				if link, ok := thing["url"].(string); ok && !strings.HasPrefix(link, "https://rat.example/") {
					t.Errorf("%s: the address %q is not absolute", name, link)
				}
			}
		}
	}
	for _, want := range []string{"Report", "Event", "Organization", "Person", "DigitalDocument", "BreadcrumbList", "WebSite"} {
		if !types[want] {
			t.Errorf("no page is a %s; got %v", want, types)
		}
	}
	hostile := w.get(t, w.path(t, "/vorlagen", hostilePaper)).Find(`script[type="application/ld+json"]`).Text()
	if !strings.Contains(hostile, `\u003cscript\u003ealert(1)\u003c/script\u003e`) {
		t.Errorf("the hostile title stands as %s", hostile)
	}
	cancelled := w.get(t, w.path(t, "/sitzungen", fixtures.MeetingCancelled)).Find(`script[type="application/ld+json"]`).Text()
	if !strings.Contains(cancelled, "https://schema.org/EventCancelled") {
		t.Errorf("a meeting that does not take place is %s", cancelled)
	}
}

// TestPictureOfTheTown: previews show the town's picture only at an absolute address and of a kind that others show.
func TestPictureOfTheTown(t *testing.T) {
	w := open(t)
	arms := &council.Picture{Name: "wappen.png", MimeType: "image/png", Body: []byte("PNG"), Alt: "Wappen"}
	for _, tt := range []struct {
		public string
		town   council.Town
		want   string
	}{
		{"https://rat.example", council.Town{Arms: arms}, "https://rat.example/assets/town-arms-PFQSBA3W.png"},
		{"https://rat.example", council.Town{Arms: &council.Picture{Name: "wappen.svg", MimeType: "image/svg+xml"}}, ""},
		{"https://rat.example", council.Town{}, ""},
		{"", council.Town{Arms: arms}, ""},
	} {
		site, err := frontend.New(frontend.Deps{Archive: w.archive, PublicURL: tt.public, Town: func() *council.Town { return &tt.town }})
		if err != nil {
			t.Fatal(err)
		}
		recorder := httptest.NewRecorder()
		site.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/vorlagen", nil))
		_, after, _ := strings.Cut(recorder.Body.String(), `property="og:image" content="`)
		if got, _, _ := strings.Cut(after, `"`); got != tt.want {
			t.Errorf("%q with %+v: got %q, want %q", tt.public, tt.town.Arms, got, tt.want)
		}
		if tt.public == "" && strings.Contains(recorder.Body.String(), "og:url") {
			t.Error("a relative address for other sites")
		}
	}
}

// TestSiteMap: every address of the site map is a page, each object stands in it once, and crawlers are told of it.
func TestSiteMap(t *testing.T) {
	w := open(t)
	index := w.get(t, "/sitemap.xml")
	var parts, pages []string
	for _, part := range strings.Split(index.body, "<loc>")[1:] {
		loc, _, _ := strings.Cut(part, "</loc>")
		parts = append(parts, loc)
	}
	for _, part := range parts {
		a := w.get(t, strings.TrimPrefix(part, "https://rat.example"))
		if a.status != http.StatusOK || !strings.HasPrefix(a.body, `<?xml`) || !strings.Contains(a.body, `hreflang="en" href="https://rat.example/en`) {
			t.Fatalf("%s: got %d, %.200s", part, a.status, a.body)
		}
		for _, url := range strings.Split(a.body, "<url><loc>https://rat.example")[1:] {
			loc, _, _ := strings.Cut(url, "</loc>")
			pages = append(pages, loc)
		}
	}
	if n := len(pages); n < 100 || len(parts) < 6 {
		t.Fatalf("got %d pages in %d parts", n, len(parts))
	}
	for _, path := range []string{"/", "/vorlagen", w.path(t, "/vorlagen", changedPaper), w.path(t, "/sitzungen", takenOffFrom), w.path(t, "/personen", fixtures.PersonMoosbrugger)} {
		if !slices.Contains(pages, path) {
			t.Errorf("%s is missing", path)
		}
	}
	slices.Sort(pages)
	if n := len(slices.Compact(slices.Clone(pages))); n != len(pages) {
		t.Errorf("%d of %d pages stand there twice", len(pages)-n, len(pages))
	}
	for i := 0; i < len(pages); i += 7 {
		if got := w.get(t, pages[i]).status; got != http.StatusOK {
			t.Errorf("%s: got %d", pages[i], got)
		}
	}
	if slices.ContainsFunc(pages, func(p string) bool { return strings.Contains(p, string(council.NewID(deletedPaper))) }) {
		t.Error("a deleted paper stands in the site map")
	}
	packed := w.get(t, "/sitemap-vorlagen-1.xml", "Accept-Encoding", "gzip")
	if packed.header.Get("Content-Encoding") != "gzip" || !strings.HasPrefix(packed.body, "\x1f\x8b") {
		t.Error("a part does not come packed")
	}
	for _, none := range []string{"/sitemap-vorlagen-0.xml", "/sitemap-vorlagen-2.xml", "/sitemap-vorlagen-01.xml", "/sitemap-x-1.xml", "/sitemap-.xml", "/sitemap-vorlagen-99999999999999999999.xml"} {
		if got := w.get(t, none).status; got != http.StatusNotFound {
			t.Errorf("%s: got %d, want 404", none, got)
		}
	}
}

// TestWellKnownFiles: what machines ask for without having seen a page.
func TestWellKnownFiles(t *testing.T) {
	w := open(t)
	if got := w.get(t, "/robots.txt"); got.body != "User-agent: *\nDisallow: /\n" {
		t.Errorf("crawlers of the invented town are told %q", got.body)
	}
	serious, err := frontend.New(frontend.Deps{Archive: archive.New(broken{}, time.Now), PublicURL: "https://rat.example"})
	if err != nil {
		t.Fatal(err)
	}
	told := (&world{site: serious}).get(t, "/robots.txt").body
	for _, want := range []string{"Disallow: /graphql\n", "Disallow: /*?\nAllow: /*?seite=\n", "\nSitemap: https://rat.example/sitemap.xml\n"} {
		if !strings.Contains(told, want) {
			t.Errorf("crawlers of a real town are not told %q: %q", want, told)
		}
	}
	icon := w.get(t, "/favicon.ico")
	if icon.status != http.StatusOK || !strings.HasPrefix(icon.body, "\x00\x00\x01\x00") || icon.header.Get("Content-Type") != "image/x-icon" {
		t.Errorf("/favicon.ico: got %d %s", icon.status, icon.header.Get("Content-Type"))
	}
	touch := w.get(t, "/apple-touch-icon.png")
	if touch.status != http.StatusOK || !strings.HasPrefix(touch.body, "\x89PNG") {
		t.Errorf("/apple-touch-icon.png: got %d", touch.status)
	}
	local, err := frontend.New(frontend.Deps{Archive: w.archive})
	if err != nil {
		t.Fatal(err)
	}
	recorder := httptest.NewRecorder()
	local.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/sitemap.xml", nil))
	if recorder.Code != http.StatusNotFound {
		t.Errorf("a site map without a public address: got %d", recorder.Code)
	}
}
