package frontend_test

import (
	"io/fs"
	"log/slog"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/PuerkitoBio/goquery"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/town"
)

// film begins like an MP4 file and is too short to be shown.
var film = "\x00\x00\x00\x20ftypisom" + strings.Repeat("x", 100_000)

// townFolder is the invented town's folder with a video, which a town that does not exist cannot have made.
func townFolder() fs.FS {
	folder := fstest.MapFS{
		"media/dgs.mp4":                {Data: []byte(film)},
		"media/dgs.vtt":                {Data: []byte("WEBVTT\n\n00:00.000 --> 00:02.000\nWillkommen\n")},
		"texts/gebaerdensprache.de.md": {Data: []byte("# Mornbrück in Gebärdensprache\n\nIm Video stellen wir [die Seiten](/vorlagen) vor.")},
	}
	settings := fixtures.Settings()
	err := fs.WalkDir(settings, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		body, err := fs.ReadFile(settings, path)
		folder[path] = &fstest.MapFile{Data: body}
		return err
	})
	if err != nil {
		panic(err)
	}
	toml := folder["town.toml"]
	toml.Data = append(toml.Data, "\n[sign_language]\nfile = \"dgs.mp4\"\nlength = \"2:35\"\ncaptions = \"dgs.vtt\"\n"...)
	return folder
}

func townFile(name string) (fs.File, error) { return townFolder().Open("media/" + name) }

// TestDemoTown: what we ship as the invented town's folder has no mistakes.
func TestDemoTown(t *testing.T) {
	got, problems := town.Read(townFolder(), time.Date(2026, time.November, 23, 0, 0, 0, 0, time.UTC))
	for _, p := range problems {
		t.Error(p)
	}
	if got.Arms == nil || len(got.Outlines) < 10 || got.Colours.AccentDark == "" {
		t.Errorf("got %+v", got)
	}
}

// with is the world's pages with another town in front.
func (w *world) with(t *testing.T, get func() *council.Town) *world {
	t.Helper()
	site, err := frontend.New(frontend.Deps{
		Archive: w.archive, Log: slog.New(slog.DiscardHandler), PublicURL: "https://rat.example", Version: "test", Town: get,
		TownFile: townFile,
	})
	if err != nil {
		t.Fatal(err)
	}
	other := *w
	other.site = site
	return &other
}

// TestFace: a town's colours, arms and icon come at addresses that change with them, and stay for pages sent before.
func TestFace(t *testing.T) {
	now := &council.Town{Name: "Stadt Mornbrück"}
	w := open(t).with(t, func() *council.Town { return now })
	sheets := func() []string {
		return w.get(t, "/impressum").Find("link[rel=stylesheet]").Map(attribute("href"))
	}
	if got := sheets(); len(got) != 1 {
		t.Errorf("a town without colours: got %v", got)
	}
	arms := &council.Picture{Name: "arms.svg", MimeType: "image/svg+xml", Body: []byte("<svg/>")}
	now = &council.Town{Colours: council.Colours{Accent: "#7a1f2b", AccentDark: "#f0a3ad"}, Arms: arms}
	first := sheets()
	if len(first) != 2 || !regexp.MustCompile(`^/assets/town-[A-Z2-7]{8}\.css$`).MatchString(first[1]) {
		t.Fatalf("a town with colours: got %v", first)
	}
	now = &council.Town{Colours: now.Colours, Arms: arms, Name: "Neu"}
	if got := sheets(); got[1] != first[1] {
		t.Errorf("the same colours: got %v, before %v", got, first)
	}
	now = &council.Town{Colours: council.Colours{Accent: "#1d4f7c"}}
	second := sheets()
	if second[1] == first[1] {
		t.Errorf("other colours have the same address %v", second)
	}
	for address, want := range map[string][]string{
		first[1]:  {":root{--kern-color-action-default:#7a1f2b;", "@media screen and (prefers-color-scheme:dark){:root{--kern-color-action-default:#f0a3ad;"},
		second[1]: {"@media print,(prefers-color-scheme:light){:root{--kern-color-action-default:#1d4f7c;"},
	} {
		a := w.get(t, address)
		if a.status != http.StatusOK || !strings.Contains(a.header.Get("Cache-Control"), "immutable") || !strings.HasPrefix(a.header.Get("Content-Type"), "text/css") {
			t.Errorf("%s: got %d %v", address, a.status, a.header)
		}
		for _, rule := range want {
			if !strings.Contains(a.body, rule) {
				t.Errorf("%s lacks %q:\n%s", address, rule, a.body)
			}
		}
	}
	if strings.Contains(w.get(t, second[1]).body, "dark") {
		t.Error("a town without a colour for dark screens changes them")
	}
}

func TestArms(t *testing.T) {
	w := open(t)
	page := w.get(t, "/vorlagen")
	for selector, attribute := range map[string]string{".brand__icon": "src", "link[rel=icon]": "href"} {
		found := page.Find(selector)
		a := w.get(t, found.AttrOr(attribute, ""))
		if found.Length() != 1 || a.status != http.StatusOK || a.header.Get("Content-Type") != "image/svg+xml" {
			t.Errorf("%s: %d found, got %d %v", selector, found.Length(), a.status, a.header)
		}
		if got := a.header.Get("Content-Security-Policy"); !strings.Contains(got, "default-src 'none'") || !strings.Contains(got, "sandbox") {
			t.Errorf("%s: a drawing opened by itself may %s", selector, got)
		}
	}
	if got := page.text(".brand__town"); got != "Stadt Mornbrück" {
		t.Errorf("the header says %q", got)
	}
}

// TestMedia: the town's files come in pieces, under a policy of their own, and nothing else does.
func TestMedia(t *testing.T) {
	w := open(t)
	whole := w.get(t, "/stadt/dgs.mp4")
	if whole.status != http.StatusOK || whole.body != film || whole.header.Get("Content-Type") != "video/mp4" || whole.header.Get("Accept-Ranges") != "bytes" {
		t.Errorf("got %d, %d bytes, %v", whole.status, len(whole.body), whole.header)
	}
	if got := whole.header.Get("Content-Security-Policy"); !strings.Contains(got, "sandbox") {
		t.Errorf("a video opened by itself may %s", got)
	}
	piece := w.get(t, "/stadt/dgs.mp4", "Range", "bytes=4-11")
	if piece.status != http.StatusPartialContent || piece.body != "ftypisom" {
		t.Errorf("a piece: got %d %.20q", piece.status, piece.body)
	}
	if again := w.get(t, "/stadt/dgs.mp4", "If-None-Match", whole.header.Get("ETag")); again.status != http.StatusNotModified {
		t.Errorf("again: got %d", again.status)
	}
	for _, path := range []string{"/stadt/town.toml", "/stadt/..%2Ftown.toml", "/stadt/", "/stadt/x/y", "/stadt/fehlt.png"} {
		if got := w.get(t, path); got.status == http.StatusOK || strings.Contains(got.body, "accent") {
			t.Errorf("%s: got %d", path, got.status)
		}
	}
}

// TestGrounds: the colours that server/town measures contrast against are those of the pages' style sheet, and what we
// derive from a colour that just passes can be read too.
func TestGrounds(t *testing.T) {
	w := open(t)
	sheet := w.get(t, w.get(t, "/").Find("link[rel=stylesheet]").First().AttrOr("href", "")).body
	light, dark, found := strings.Cut(sheet, "prefers-color-scheme:dark")
	if !found {
		t.Fatal("the style sheet has no colours for the dark")
	}
	value := func(css, name string) string {
		for {
			m := regexp.MustCompile(name + `: *(?:var\((--[\w-]+)\)|(#[0-9a-f]{6}))`).FindStringSubmatch(css)
			if m == nil {
				if css == sheet {
					t.Fatalf("the style sheet has no %s", name)
				}
				css = sheet
				continue
			}
			if m[2] != "" {
				return m[2]
			}
			name, css = m[1], sheet
		}
	}
	for _, tt := range []struct {
		css     string
		grounds []string
	}{{light, town.GroundsLight}, {dark, town.GroundsDark}} {
		for i, token := range []string{"layout-background-default", "layout-background-hued", "feedback-warning-background", "feedback-danger-background", "feedback-info-background", "feedback-success-background"} {
			if got := value(tt.css, "--kern-color-"+token); got != tt.grounds[i] {
				t.Errorf("%s is %s, measured is %s", token, got, tt.grounds[i])
			}
		}
		ring := value(tt.css, "--kern-color-action-focus-default")
		for _, ground := range tt.grounds {
			if got := council.Contrast(ring, ground); got < 3 {
				t.Errorf("the focus ring %s on %s: %.2f, want 3", ring, ground, got)
			}
		}
	}
}

// TestDerivedColours: buttons that are pointed at or pressed stay readable with every colour that server/town lets pass.
func TestDerivedColours(t *testing.T) {
	var pale council.Colours
	for _, c := range []string{"#ff9900", "#e30613", "#00a651", "#0097d6", "#888888", "#ffff00"} {
		for _, tt := range []struct {
			grounds []string
			ground  string
			towards string
			colour  *string
		}{{town.GroundsLight, "#ffffff", "#000000", &pale.Accent}, {town.GroundsDark, "#000000", "#ffffff", &pale.AccentDark}} {
			*tt.colour = nearest(c, tt.grounds, tt.towards)
		}
		w := open(t).with(t, func() *council.Town { return &council.Town{Colours: pale} })
		sheet := w.get(t, w.get(t, "/impressum").Find("link[rel=stylesheet]").Last().AttrOr("href", "")).body
		light, dark, _ := strings.Cut(sheet, "@media screen")
		for _, tt := range []struct {
			css     string
			accent  string
			grounds []string
		}{{light, pale.Accent, town.GroundsLight[:2]}, {dark, pale.AccentDark, town.GroundsDark[:2]}} {
			for _, shade := range regexp.MustCompile(`shade-\w+:(#\w+)`).FindAllStringSubmatch(tt.css, -1) {
				if got := council.Contrast(shade[1], tt.grounds[0]); got < town.TextContrast {
					t.Errorf("a label on a button of %s: %.2f", shade[1], got)
				}
			}
			tints := regexp.MustCompile(`rgba\([\d,]+,(0\.\d+)\)`).FindAllStringSubmatch(tt.css, -1)
			if len(tints) != 2 {
				t.Fatalf("got %d tints in %s", len(tints), tt.css)
			}
			for _, tint := range tints {
				for _, ground := range tt.grounds {
					if got := council.Contrast(tt.accent, council.MixColours(ground, tt.accent, number(t, tint[1]))); got < town.TextContrast {
						t.Errorf("%s on its tint of %s over %s: %.2f", tt.accent, tint[1], ground, got)
					}
				}
			}
		}
	}
}

// nearest is the palest shade of a colour that server/town lets pass.
func nearest(colour string, grounds []string, towards string) string {
	for share := 0.0; ; share += 0.002 {
		mixed := council.MixColours(colour, towards, share)
		passes := true
		for _, g := range grounds {
			passes = passes && council.Contrast(mixed, g) >= town.TextContrast
		}
		if passes {
			return mixed
		}
	}
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// attribute reads an attribute of what a selector finds.
func attribute(name string) func(int, *goquery.Selection) string {
	return func(_ int, s *goquery.Selection) string { return s.AttrOr(name, "") }
}
