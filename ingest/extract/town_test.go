package extract_test

import (
	"bytes"
	"io"
	"net/http"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// townFile is a PDF of the invented town, and what stands on its pages.
type townFile struct {
	url   string
	path  string
	pages []string
	scan  bool
	two   bool // in two columns
}

// folded are letters of names that the fonts of the town's documents lack.
var folded = strings.NewReplacer("ş", "s", "ğ", "g", "ı", "i", "ć", "c", "č", "c", "ł", "l", "ń", "n")

var twoColumns = regexp.MustCompile(`Tf 312\.5 `)

func townFiles(t *testing.T) (files []townFile) {
	t.Helper()
	town, err := fixtures.New(time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	client := http.Client{Transport: fixtures.RoundTripper(town.Handler())}
	for _, id := range town.IDs("File") {
		o, _ := town.Object(id)
		url, _ := o["accessUrl"].(string)
		if o["mimeType"] != "application/pdf" || url == "" {
			continue
		}
		resp, err := client.Get(url)
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		pages, _ := town.DocumentText(url)
		for i := range pages {
			pages[i] = folded.Replace(pages[i])
		}
		files = append(files, townFile{url, fileOf(t, data), pages, bytes.Contains(data, []byte("/DCTDecode")), twoColumns.Match(data)})
	}
	return files
}

// TestTown reads every document of the invented town. What stands on their pages is known to the letter, and in which order.
func TestTown(t *testing.T) {
	files := townFiles(t)
	x := open(t, options(t))
	byPath := map[string]townFile{}
	var paths []string
	for _, f := range files {
		byPath[f.path] = f
		paths = append(paths, f.path)
	}
	read, scans, two := 0, 0, 0
	readAll(t, x, paths, func(path string, _ time.Duration, c *council.Content, pages []*council.ContentPage) {
		f := byPath[path]
		check(t, c, pages)
		if len(pages) != len(f.pages) {
			t.Errorf("%s: got %d pages, want %d", f.url, len(pages), len(f.pages))
			return
		}
		if f.scan {
			scans++
			if c.Fault != council.FaultNeedsOCR || c.NoLayer != len(pages) {
				t.Errorf("%s: a scan without OCR: got %+v", f.url, c)
			}
			return
		}
		if f.two {
			two++
		}
		if strings.TrimSpace(strings.Join(f.pages, "")) == "" { // a drawing
			return
		}
		read++
		for i, p := range pages {
			if p.Method != council.MethodPdfium || p.Score < 0.9 {
				t.Errorf("%s: page %d was read by %s with the score %g", f.url, p.Number, p.Method, p.Score)
			}
			got, want := sequence(withoutEdges(p)), sequence(f.pages[i])
			if !slices.Equal(got, want) {
				t.Errorf("%s: page %d differs %s", f.url, p.Number, difference(got, want))
			}
		}
		if _, recall, _ := compare(textOf(pages), strings.Join(f.pages, "\n")); recall < 0.99 {
			t.Errorf("%s: word recall %.3f", f.url, recall)
		}
	})
	if read < 100 || scans != 6 || two < 20 {
		t.Errorf("read %d documents, %d scans, %d in two columns", read, scans, two)
	}
}

// sequence is the words of a text as they follow each other.
func sequence(text string) []string { return wordPattern.FindAllString(strings.ToLower(text), -1) }

var townEdge = regexp.MustCompile(`(?m)^(Stadt Mornbrück – eine erfundene Stadt, alle Angaben sind Beispiele|.* – Seite \d+ von \d+|Gemeinsame Sitzung .* 18. September)$`)

// withoutEdges is a page without header and footer, also of documents of one page, of which nobody can know that they are
// some. One footer is too long for its page.
func withoutEdges(p *council.ContentPage) string { return townEdge.ReplaceAllString(p.Text, "") }

// difference shows where two sequences part.
func difference(got, want []string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	part := func(words []string) string {
		return strings.Join(words[max(0, min(len(words), i-3)):min(len(words), i+8)], " ")
	}
	return "at “" + part(got) + "”, want “" + part(want) + "”"
}

// TestTownFurniture: headers and footers of the town's documents are not part of their body, and nothing else is missing.
func TestTownFurniture(t *testing.T) {
	x := open(t, options(t))
	seen := 0
	for _, f := range townFiles(t) {
		if f.scan || len(f.pages) < 2 || seen > 40 {
			continue
		}
		seen++
		_, pages := readFile(t, x, f.path)
		for i, p := range pages {
			if got, want := sequence(p.Body()), sequence(f.pages[i]); !slices.Equal(got, want) {
				t.Errorf("%s: the body of page %d differs %s", f.url, p.Number, difference(got, want))
			}
		}
	}
	if seen < 20 {
		t.Errorf("%d documents have several pages", seen)
	}
}

// spaced is a word that was spread out, as typewriters did for want of bold letters. Readers take it for one.
var spaced = regexp.MustCompile(`(?m)^(\p{Lu} )+\p{Lu}$`)

// TestTownScans reads the town's old papers, which are pictures.
func TestTownScans(t *testing.T) {
	x := open(t, withOCR(t, options(t)))
	for _, f := range townFiles(t) {
		if !f.scan {
			continue
		}
		content, pages := readFile(t, x, f.path)
		want := spaced.ReplaceAllStringFunc(strings.Join(f.pages, "\n"), func(s string) string { return strings.ReplaceAll(s, " ", "") })
		precision, recall, _ := compare(textOf(pages), want)
		t.Logf("%s: precision %.3f, recall %.3f", filepath.Base(f.url), precision, recall)
		if recall < 0.9 || content.Fault != council.FaultNone || content.Methods[council.MethodOCR] != len(pages) {
			t.Errorf("%s: recall %.3f, %+v", f.url, recall, content)
		}
	}
}
