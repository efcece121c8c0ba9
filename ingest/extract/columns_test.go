package extract_test

import (
	"encoding/xml"
	"math"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// columnLine is a line of one column, by poppler's places of words.
type columnLine struct {
	top  float64
	text string
}

// columnPage is what stands in the two columns of a page, cut by a ruler: nothing of it depends on anybody's idea of a
// reading order.
type columnPage struct{ left, right []columnLine }

// twoColumnPage cuts a page where the gutter of these minutes is; it is not ok if the page has no two columns.
func twoColumnPage(t *testing.T, path string, number int) (page columnPage, ok bool) {
	t.Helper()
	n := strconv.Itoa(number)
	out, err := exec.CommandContext(t.Context(), "pdftotext", "-bbox", "-f", n, "-l", n, path, "-").Output()
	if err != nil {
		return page, false
	}
	var doc struct {
		Words []struct {
			Left   float64 `xml:"xMin,attr"`
			Top    float64 `xml:"yMin,attr"`
			Right  float64 `xml:"xMax,attr"`
			Bottom float64 `xml:"yMax,attr"`
			Text   string  `xml:",chardata"`
		} `xml:"body>doc>page>word"`
	}
	if err := xml.Unmarshal(out, &doc); err != nil {
		t.Fatalf("%s, page %d: %v", path, number, err)
	}
	const gutter, header, least = 312.0, 140.0, 150
	top := 0.0
	for _, w := range doc.Words { // the header is a line with the number of the page
		if w.Text == "Seite" && w.Top < header {
			top = w.Bottom + 10
		}
	}
	put := func(lines []columnLine, top float64, text string) []columnLine {
		for i := range lines {
			if math.Abs(lines[i].top-top) < 4 {
				lines[i].text += " " + text
				return lines
			}
		}
		return append(lines, columnLine{top, text})
	}
	left, right := 0, 0
	for _, w := range doc.Words {
		switch {
		case w.Top < top:
		case w.Left < gutter-4 && w.Right > gutter+4:
			return page, false
		case w.Left < gutter:
			left++
			page.left = put(page.left, w.Top, w.Text)
		default:
			right++
			page.right = put(page.right, w.Top, w.Text)
		}
	}
	for _, lines := range [][]columnLine{page.left, page.right} {
		slices.SortFunc(lines, func(a, b columnLine) int { return int(100 * (a.top - b.top)) })
	}
	return page, top > 0 && left > least && right > least
}

// squash leaves letters and figures: hyphens and line ends are another matter.
func squash(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// seam is the end of one text and the beginning of the next.
func seam(a, b string) string {
	const letters = 14
	x, y := []rune(squash(a)), []rune(squash(b))
	return string(x[max(0, len(x)-letters):]) + string(y[:min(letters, len(y))])
}

// enough reports whether a line has so much on it that it stands nowhere else on its page.
func enough(l columnLine) bool { return len(squash(l.text)) > 14 }

var sentenceEnd = regexp.MustCompile(`[.!?] `)

// TestCorpusColumns: sentences of minutes in two columns are not interleaved. On 20 pages each line follows the one above it
// in its column, no line is followed by its neighbour in the other column, and each sentence stands in one piece.
func TestCorpusColumns(t *testing.T) {
	measured(t)
	paths := pdfs(t, corpus(t, filepath.Join("pdf", "koeln-wortprotokolle")))
	needPoppler(t)
	slices.Sort(paths)
	random := rand.New(rand.NewPCG(20, 4)) //nolint:gosec // no secret
	random.Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
	const want = 20
	seen, seams, sentences := 0, 0, 0
	read := map[string][]*council.ContentPage{}
	paths = paths[:min(want*2/3, len(paths))]
	readAll(t, open(t, options(t)), paths, func(path string, _ time.Duration, _ *council.Content, pages []*council.ContentPage) {
		read[path] = pages
	})
	for _, path := range paths {
		pages := read[path]
		for tries, found := 0, 0; len(pages) >= 6 && tries < 8 && found < 2 && seen < want; tries++ {
			number := 3 + random.IntN(len(pages)-4)
			page, ok := twoColumnPage(t, path, number)
			if !ok {
				continue
			}
			found++
			seen++
			text := squash(pages[number-1].Text)
			place := filepath.Base(path) + ", page " + strconv.Itoa(number)
			for _, column := range [][]columnLine{page.left, page.right} {
				for i := 1; i < len(column); i++ {
					seams++
					if s := seam(column[i-1].text, column[i].text); !strings.Contains(text, s) {
						t.Errorf("%s: “%s” is not followed by “%s”", place, column[i-1].text, column[i].text)
					}
				}
			}
			for _, l := range page.left {
				for _, r := range page.right {
					if s := seam(l.text, r.text); math.Abs(l.top-r.top) < 4 && l != page.left[len(page.left)-1] && enough(l) && enough(r) && strings.Contains(text, s) {
						t.Errorf("%s: “%s” is followed by its neighbour “%s”", place, l.text, r.text)
					}
				}
			}
			var all strings.Builder
			for _, l := range append(page.left, page.right...) {
				all.WriteString(l.text + " ")
			}
			for _, s := range sentenceEnd.Split(all.String(), -1) {
				sentences++
				if !strings.Contains(text, squash(s)) {
					t.Errorf("%s: the sentence “%s” does not stand in one piece", place, s)
				}
			}
		}
	}
	t.Logf("%d pages, %d ends of lines, %d sentences", seen, seams, sentences)
	if seen < want || sentences < 10*want {
		t.Errorf("%d pages and %d sentences were compared, want %d pages", seen, sentences, want)
	}
}
