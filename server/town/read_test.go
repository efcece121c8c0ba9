package town_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/town"
)

var now = time.Date(2026, time.March, 12, 14, 30, 0, 0, time.UTC)

const (
	settings = `name = "Stadt Mornbrück"
short = "Mornbrück"

[colours]
accent = "#1D4F7C"
accent_dark = "#9cf"

[contact]
office = "Büro des Stadtrats"
phone = "06700 1"
email = "rat@mornbrueck.example"

[accessibility]
date = 2026-01-05
status = "partial"
method = "self"

[accessibility.enforcement]
name = "Durchsetzungsstelle"
email = "durchsetzungsstelle@mastd.rlp.de"

[[accessibility.exceptions]]
what = "Scans"
why = "Sie sind Bilder."
alternative = "Der Text steht daneben."

[[accessibility.exceptions]]
ground = "outside"
what = "Karten"

[sign_language]
file = "dgs.mp4"
length = "2:35"
captions = "dgs.vtt"
poster = "rathaus.png"
`
	svg  = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240.5 288"><title>Wappen</title><path d="M0 0h9"/></svg>`
	ring = `[[[8.2,50],[8.3,50],[8.3,50.1],[8.2,50]]]`
)

// png1 is a picture of 3 x 4 pixels.
var png1 = func() string {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 3, 4))); err != nil {
		panic(err)
	}
	return b.String()
}()

func features(fs ...string) string {
	return "{\"type\": \"FeatureCollection\", \"features\": [\n" + strings.Join(fs, ",\n") + "\n]}"
}

func district(name, coordinates string) string {
	return fmt.Sprintf(`{"type": "Feature", "properties": {"name": %q}, "geometry": {"type": "Polygon", "coordinates": %s}}`, name, coordinates)
}

// folder is a town without any problem; the arguments alter it: name, content, name, content.
func folder(alter ...string) fstest.MapFS {
	fs := fstest.MapFS{}
	files := append([]string{
		"town.toml", settings,
		"arms.svg", svg,
		"districts.geojson", features(district("Altstadt", ring), district("Höhe", ring)),
		"texts/impressum.de.md", "\xef\xbb\xbf# Impressum der Stadt\r\n\r\nStadt Mornbrück\r\nMarkt 1",
		"texts/impressum.en.md", "Town of Mornbrück, <rat@mornbrueck.example>",
		"texts/datenschutz.de.md", "# Datenschutz\nKeine Cookies. [Mehr](/stand), [Amt](https://example.org), ![Das Rathaus](rathaus.png)",
		"texts/leichte-sprache.de.md", "Hallo.",
		"texts/erklaerung-vorlage.de-simple.md", "Ein Papier.",
		"media/rathaus.png", png1,
		"media/dgs.mp4", "\x00\x00\x00\x20ftypisom and more",
		"media/dgs.vtt", "WEBVTT\n",
		".town.toml.swp", "\x00",
		"README.md", "a note",
	}, alter...)
	for i := 0; i < len(files); i += 2 {
		fs[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	for name, f := range fs {
		if string(f.Data) == "-" {
			delete(fs, name)
		}
	}
	return fs
}

func TestRead(t *testing.T) {
	got, problems := town.Read(folder(), now)
	for _, p := range problems {
		t.Errorf("a good folder: %s", p)
	}
	want := &council.Town{
		Version: got.Version, Name: "Stadt Mornbrück", Short: "Mornbrück",
		Colours: council.Colours{Accent: "#1d4f7c", AccentDark: "#99ccff"},
		Contact: council.Contact{Office: "Büro des Stadtrats", Phone: "06700 1", Email: "rat@mornbrueck.example"},
		Accessibility: &council.AccessibilityStatement{
			Date: "2026-01-05", Status: "partial", Method: "self",
			Enforcement: council.Enforcement{Name: "Durchsetzungsstelle", Email: "durchsetzungsstelle@mastd.rlp.de"},
			Exceptions: []council.AccessibilityException{
				{Ground: "noncompliance", What: "Scans", Why: "Sie sind Bilder.", Alternative: "Der Text steht daneben."},
				{Ground: "outside", What: "Karten"},
			},
		},
		SignLanguage: &council.Video{File: "dgs.mp4", MimeType: "video/mp4", Size: 21, Seconds: 155, Captions: "dgs.vtt", Poster: "rathaus.png"},
		Arms:         &council.Picture{Name: "arms.svg", MimeType: "image/svg+xml", Body: []byte(svg), Width: 241, Height: 288, Alt: "Stadt Mornbrück"},
		Media: map[string]*council.Picture{
			"rathaus.png": {Name: "rathaus.png", MimeType: "image/png", Width: 3, Height: 4},
			"dgs.mp4":     {Name: "dgs.mp4", MimeType: "video/mp4"},
			"dgs.vtt":     {Name: "dgs.vtt", MimeType: "text/vtt; charset=utf-8"},
		},
		Texts: map[council.TextName]map[string]council.Text{
			"impressum": {
				"de": {Lang: "de", Title: "Impressum der Stadt", Markdown: "Stadt Mornbrück\nMarkt 1"},
				"en": {Lang: "en", Markdown: "Town of Mornbrück, <rat@mornbrueck.example>"},
			},
			"datenschutz": {"de": {
				Lang: "de", Title: "Datenschutz", Markdown: "Keine Cookies. [Mehr](/stand), [Amt](https://example.org), ![Das Rathaus](rathaus.png)",
			}},
			"leichte-sprache":    {"de": {Lang: "de-simple", Markdown: "Hallo."}},
			"erklaerung-vorlage": {"de-simple": {Lang: "de-simple", Markdown: "Ein Papier."}},
		},
		Outlines: got.Outlines,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(got.Outlines) != 2 || got.Outlines[1].District != "Höhe" || !got.Outlines[0].Contains(council.Point{Lon: 8.28, Lat: 50.05}) ||
		got.Outlines[0].GeoJSON != `{"type":"Polygon","coordinates":`+ring+`}` {
		t.Errorf("outlines: %+v", got.Outlines)
	}
}

// TestVersion: every change of a file is another version, the same files are the same.
func TestVersion(t *testing.T) {
	version := func(alter ...string) string {
		got, _ := town.Read(folder(alter...), now)
		return got.Version
	}
	if again := version(); again == "" || version() != again {
		t.Errorf("the same files have the versions %q and %q", version(), again)
	}
	for _, alter := range [][]string{
		{"town.toml", settings + "\n"}, {"arms.svg", "-"}, {"texts/impressum.en.md", "-"}, {"media/dgs.vtt", "WEBVTT\n\n"}, {"media/rathaus.png", "-"},
	} {
		if version(alter...) == version() {
			t.Errorf("%q changed and the version did not", alter[0])
		}
	}
}

// TestProblems: each mistake is found, at its place, with a word on what to do.
func TestProblems(t *testing.T) {
	for name, tt := range map[string]struct {
		alter []string
		want  []string // parts of the messages, in order
	}{
		"no settings":         {[]string{"town.toml", "-"}, []string{"town.toml: error: the file is missing; `ratsfenster town init`", "warning: the accessibility", "warning: there is no video"}},
		"broken settings":     {[]string{"town.toml", "name = \"x\"\nshort = Mainz"}, []string{"town.toml:2: error: this line cannot be read", "", ""}},
		"unknown settings":    {[]string{"town.toml", "titel = \"x\"\n" + settings + "[colors]\n"}, []string{"town.toml:1: error: titel: nobody knows this setting; here there may be name, short, colours", "town.toml:37: error: colors:"}},
		"unknown in a list":   {[]string{"town.toml", settings + "[[accessibility.exceptions]]\nwhat = \"x\"\nwo = \"y\"\n"}, []string{"town.toml:38: error: accessibility.exceptions[2].wo"}},
		"another kind":        {[]string{"town.toml", strings.Replace(settings, `"Mornbrück"`, "7", 1)}, []string{`town.toml:2: error: short: want text in quotes, as in short = "…", got the number 7`}},
		"not a section":       {[]string{"town.toml", "contact = 1\n" + strings.Replace(settings, "[contact]", "[sonst]", 1)}, []string{"town.toml:1: error: contact: want a section that begins with a line [contact]", "sonst", "warning: contact.email"}},
		"a long name":         {[]string{"town.toml", strings.Replace(settings, "Stadt Mornbrück", strings.Repeat("ä", 81), 1)}, []string{"the text has 81 characters, at most 80 fit"}},
		"a wrong date":        {[]string{"town.toml", strings.Replace(settings, "2026-01-05", `"5.1.2026"`, 1)}, []string{`town.toml:14: error: accessibility.date: want a day as year-month-day, as in date = 2026-03-01, got "5.1.2026"`, "the accessibility statement is missing"}},
		"an old statement":    {[]string{"town.toml", strings.Replace(settings, "2026-01-05", "2025-03-11", 1)}, []string{"town.toml:14: warning: accessibility.date: the statement is of 2025-03-11, older than a year"}},
		"a future statement":  {[]string{"town.toml", strings.Replace(settings, "2026-01-05", "2026-03-13", 1)}, []string{"lies in the future"}},
		"an unknown status":   {[]string{"town.toml", strings.Replace(settings, `"partial"`, `"teilweise"`, 1)}, []string{"want one of full, partial, none", "say how far", "the accessibility statement is missing"}},
		"a wrong address":     {[]string{"town.toml", strings.Replace(settings, "rat@mornbrueck.example", "Rat <a@b>", 1)}, []string{"town.toml:11: error: contact.email: want an e-mail address"}},
		"placeholders":        {[]string{"town.toml", strings.Replace(settings, "Stadt Mornbrück", "[[Name]]", 1), "texts/impressum.de.md", "a\n[[Straße]]"}, []string{"texts/impressum.de.md:2: warning: still to be filled in: \"[[Straße]]\"", "town.toml:1: warning: name: still"}},
		"pale":                {[]string{"town.toml", strings.Replace(settings, "#1D4F7C", "#ff9900", 1)}, []string{"town.toml:5: error: colours.accent: #ff9900 has a contrast of 1.76:1 to the ground #ffe7b6 and cannot be read by everybody (at least 4.5:1 is needed); the nearest shade that can is #985b00"}},
		"dark on dark":        {[]string{"town.toml", strings.Replace(settings, "#9cf", "#1d4f7c", 1)}, []string{"town.toml:6: error: colours.accent_dark: #1d4f7c has a contrast of", "warning: colours.accent_dark: there is no colour for dark screens"}},
		"no colour":           {[]string{"town.toml", strings.Replace(settings, "#1D4F7C", "blau", 1)}, []string{"want a colour as # with six digits"}},
		"no such video":       {[]string{"media/dgs.mp4", "-"}, []string{"town.toml:32: error: sign_language.file: the file \"dgs.mp4\" is not in the folder media", "warning: there is no video"}},
		"captions as video":   {[]string{"town.toml", strings.Replace(settings, "dgs.mp4", "dgs.vtt", 1)}, []string{"is of the wrong kind; want video/mp4 or video/webm", ""}},
		"a wrong length":      {[]string{"town.toml", strings.Replace(settings, "2:35", "2:75", 1)}, []string{`want minutes and seconds, as in length = "2:35"`, "say how long"}},
		"latin-1":             {[]string{"texts/impressum.en.md", "a\nM\xfcnster"}, []string{"texts/impressum.en.md:2: error: this is not UTF-8"}},
		"a name of a text":    {[]string{"texts/Impressum.md", "x", "texts/impresum.de.md", "x"}, []string{"texts/Impressum.md: error: want a name like impressum.de.md", "texts/impresum.de.md: error: no page shows"}},
		"an empty text":       {[]string{"texts/impressum.de.md", "# Nur eine Überschrift\n"}, []string{"the Impressum is missing", "is empty and counts as missing"}},
		"html":                {[]string{"texts/start.de.md", "a <b>c</b>"}, []string{"texts/start.de.md:1: warning: \"<b>\" is HTML", "</b>"}},
		"a bare picture":      {[]string{"texts/start.de.md", "\n![](rathaus.png)"}, []string{"texts/start.de.md:2: error: the picture \"rathaus.png\" has no description"}},
		"a missing picture":   {[]string{"texts/start.de.md", "![x](media/schloss.png)"}, []string{"the file \"schloss.png\" is not in the folder media"}},
		"a foreign picture":   {[]string{"texts/start.de.md", "![x](https://example.org/x.png)"}, []string{"pictures must lie in the folder media"}},
		"a link to a script":  {[]string{"texts/start.de.md", "[x](javascript:x)"}, []string{"links begin with https://"}},
		"leichte sprache":     {[]string{"texts/leichte-sprache.en.md", "x"}, []string{"Leichte Sprache has no languages"}},
		"nothing":             {[]string{"texts/impressum.de.md", "-", "texts/datenschutz.de.md", "-", "texts/leichte-sprache.de.md", "-"}, []string{"the Impressum is missing", "the Datenschutzerklärung is missing", "Leichte Sprache (BITV"}},
		"no name":             {[]string{"town.toml", strings.Replace(settings, "name = \"Stadt Mornbrück\"", "", 1)}, []string{"town.toml: warning: name: the town's name is missing"}},
		"no way to answer":    {[]string{"town.toml", strings.NewReplacer("phone =", "#", "email = \"rat", "# \"").Replace(settings)}, []string{"town.toml:8: warning: contact.email: people with a barrier need a way"}},
		"no date":             {[]string{"town.toml", strings.Replace(settings, "date = 2026-01-05", "", 1)}, []string{"the accessibility statement is missing", "town.toml:13: warning: accessibility.date: the statement needs the day"}},
		"a stranger":          {[]string{"wappen.svg", svg}, []string{"wappen.svg: warning: nobody reads this"}},
		"two arms":            {[]string{"arms.png", png1}, []string{"arms.png: warning: there is arms.svg too"}},
		"no png":              {[]string{"icon.png", "GIF89a"}, []string{"icon.png: error: this is not a PNG picture"}},
		"a file's name":       {[]string{"media/Bild 1.png", png1, "media/x.exe", "MZ"}, []string{"the name would not work as an address", "files of this kind are not shown"}},
		"another content":     {[]string{"media/x.jpg", png1}, []string{"the name says .jpg, the content does not"}},
		"too large":           {[]string{"town.toml", strings.Repeat("#", 70_000)}, []string{"town.toml: error: the file has 69 kB, at most 64 kB are allowed", "", ""}},
		"not closed":          {[]string{"districts.geojson", features(district("A", ring), district("B", `[[[8.2,50],[8.3,50],[8.3,50.1],[8.2,50.05]]]`))}, []string{"districts.geojson:3: error: B: a ring is not closed: it begins at [8.2 50] and ends at [8.2 50.05]"}},
		"swapped":             {[]string{"districts.geojson", features(district("A", `[[[50,8.2],[50,8.3],[50.1,8.3],[50,8.2]]]`))}, []string{"districts.geojson:2: error: A: the coordinates [50, 8.2] are swapped"}},
		"metres":              {[]string{"districts.geojson", features(district("A", `[[[447000,5538000],[447001,5538000],[447001,5538001],[447000,5538000]]]`))}, []string{"are metres (UTM"}},
		"nowhere":             {[]string{"districts.geojson", features(district("A", `[[[8,100],[8,101],[9,101],[8,100]]]`))}, []string{"there is no place at [8, 100]"}},
		"abroad":              {[]string{"districts.geojson", features(district("A", `[[[2,48],[2,49],[3,49],[2,48]]]`))}, []string{"warning: A lies outside of Germany"}},
		"twice":               {[]string{"districts.geojson", features(district("Alt  stadt", ring), district("alt stadt", ring))}, []string{"districts.geojson:3: error: the Ortsbezirk alt stadt is there twice"}},
		"nameless":            {[]string{"districts.geojson", features(`{"type": "Feature", "geometry": null}`, `{"type": "Point"}`)}, []string{"districts.geojson:2: error: the Ortsbezirk has no name", "districts.geojson:3: error: every entry"}},
		"a point":             {[]string{"districts.geojson", features(`{"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": "Point", "coordinates": [1, 2]}}`)}, []string{`should be a Polygon or MultiPolygon, not "Point"`}},
		"a short ring":        {[]string{"districts.geojson", features(district("A", `[[[8,50],[9,50],[8,50]]]`))}, []string{"a ring has 3 points"}},
		"broken geojson":      {[]string{"districts.geojson", "{\n\"features\": [\n}"}, []string{"districts.geojson:3: error: this is not the GeoJSON that is wanted: invalid character"}},
		"no collection":       {[]string{"districts.geojson", district("A", ring)}, []string{"it should be a FeatureCollection"}},
		"another system":      {[]string{"districts.geojson", `{"crs": {"name": "EPSG:25832"}, "features": []}`}, []string{"the coordinates are in another system (crs)"}},
		"the year and others": {[]string{"town.toml", strings.Replace(settings, "2026-01-05", "2025-01-05", 1) + "x = 1", "texts/x.md", ""}, []string{"texts/x.md: error", "town.toml:36: error: sign_language.x", "town.toml:14: warning"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := town.Read(folder(tt.alter...), now)
			for i, p := range problems {
				if i >= len(tt.want) {
					t.Errorf("one more: %s", p)
				} else if !strings.Contains(p.String(), tt.want[i]) {
					t.Errorf("got  %s\nwant %s", p, tt.want[i])
				}
			}
			if len(problems) < len(tt.want) {
				t.Errorf("got %d problems, want %q", len(problems), tt.want)
			}
		})
	}
}

// TestWrongPartsAreLeftOut: what can be shown is, whatever else is wrong.
func TestWrongPartsAreLeftOut(t *testing.T) {
	got, problems := town.Read(folder("town.toml", strings.Replace(settings, "#1D4F7C", "#ff9900", 1), "arms.svg", "<html/>",
		"districts.geojson", features(district("A", ring), district("B", "[]"))), now)
	if !town.Wrong(problems) || got.Name != "Stadt Mornbrück" || got.Colours.Accent != "" || got.Arms != nil || len(got.Outlines) != 1 {
		t.Errorf("got %+v with %v", got, problems)
	}
}

func TestProblemsOfOneFileAreCut(t *testing.T) {
	_, problems := town.Read(folder("texts/start.de.md", strings.Repeat("[[x]]\n", 1000)), now)
	if got := len(problems); got != 31 || !strings.Contains(problems[0].Text, "only the first 30") {
		t.Errorf("got %d problems, the first: %s", got, problems[0])
	}
}
