package layout

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// PageLines are the lines of one page, for comparing it with the others.
type PageLines struct {
	Height float64
	Text   string
	Lines  []Line
}

const (
	// edge is how much of a page at its top and bottom can hold headers and footers.
	edge = 0.14
	// most is how many lines of a page's edge are looked at.
	most = 5
)

// Furniture finds the headers, footers and page numbers of each page: lines at the edges that stand on other pages too, but
// for their numbers, and numbers of pages. The pages come in order; nil stands for one that could not be read.
func Furniture(pages []*PageLines) [][]council.Span {
	seen := map[string]int{} // on how many pages a line stands at that edge
	for _, p := range pages {
		own := map[string]bool{}
		for _, e := range edges(p) {
			own[e.key] = true
		}
		for key := range own {
			seen[key]++
		}
	}
	least := 2
	if len(pages) > 6 {
		least = 3
	}
	counted := counts(pages)
	out := make([][]council.Span, len(pages))
	for i, p := range pages {
		var spans []council.Span
		for _, e := range edges(p) {
			if seen[e.key] >= least || counted(e.text, i+1) {
				spans = append(spans, e.Span)
			}
		}
		slices.SortFunc(spans, func(a, b council.Span) int { return a.Start - b.Start })
		out[i] = slices.Compact(spans)
	}
	return out
}

type edgeLine struct {
	Line
	key, text string
}

// edges are the lines at the top and the bottom of a page.
func edges(p *PageLines) []edgeLine {
	if p == nil || len(p.Lines) < 2 {
		return nil
	}
	var tops, bottoms []edgeLine
	for _, l := range p.Lines {
		text := strings.TrimSpace(p.Text[l.Start:l.End])
		if len(text) > 200 {
			continue
		}
		switch {
		case l.Bottom < edge*p.Height:
			tops = append(tops, edgeLine{l, "t" + pattern(text), text})
		case l.Top > (1-edge)*p.Height:
			bottoms = append(bottoms, edgeLine{l, "b" + pattern(text), text})
		}
	}
	slices.SortStableFunc(tops, func(a, b edgeLine) int { return cmp.Compare(a.Top, b.Top) })
	slices.SortStableFunc(bottoms, func(a, b edgeLine) int { return cmp.Compare(b.Bottom, a.Bottom) })
	return append(tops[:min(most, len(tops))], bottoms[:min(most, len(bottoms))]...)
}

var numbers = regexp.MustCompile(`\d+`)

// pattern is a line without what changes from page to page. A row of figures has nothing else, and stays as it is.
func pattern(text string) string {
	if strings.IndexFunc(text, unicode.IsLetter) < 0 {
		return text
	}
	return strings.Join(strings.Fields(numbers.ReplaceAllString(strings.ToLower(text), "#")), " ")
}

var (
	barePage  = regexp.MustCompile(`^[-–—|\s]*(\d{1,4})[-–—|\s.]*$`)
	namedPage = regexp.MustCompile(`(?i)^[-–—|\s]*(?:seite|page|s\.|blatt)\s*:?\s*(\d{1,4})(?:\s*(?:von|of|/)\s*(\d{1,4}))?[-–—|\s.]*$`)
	ofPages   = regexp.MustCompile(`^[-–—|\s]*(\d{1,4})\s*(?:/|von)\s*(\d{1,4})[-–—|\s]*$`)
)

// counts finds out how the pages are counted, and reports whether a line at an edge is the number of its page. A bare number
// is one if it is the page's own, or as far from it as another page's: documents begin with page 214, too.
func counts(pages []*PageLines) func(text string, number int) bool {
	away := map[int]int{}
	for i, p := range pages {
		own := map[int]bool{}
		for _, e := range edges(p) {
			if n, ok := bareNumber(e.text); ok {
				own[n-i-1] = true
			}
		}
		for distance := range own {
			away[distance]++
		}
	}
	return func(text string, number int) bool {
		if namedPage.MatchString(text) || ofPages.MatchString(text) {
			return true
		}
		n, ok := bareNumber(text)
		return ok && (n == number || away[n-number] > 1)
	}
}

func bareNumber(text string) (n int, ok bool) {
	m := barePage.FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil
}
