package layout

import (
	"regexp"
	"slices"
	"strings"

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
	out := make([][]council.Span, len(pages))
	for i, p := range pages {
		var spans []council.Span
		for _, e := range edges(p) {
			if seen[e.key] >= least && len(e.key) > 2 || pageNumber(e.text, i+1, len(pages)) {
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
		case l.Box.Bottom < edge*p.Height:
			tops = append(tops, edgeLine{l, "t" + pattern(text), text})
		case l.Box.Top > (1-edge)*p.Height:
			bottoms = append(bottoms, edgeLine{l, "b" + pattern(text), text})
		}
	}
	slices.SortStableFunc(tops, func(a, b edgeLine) int { return int(a.Box.Top - b.Box.Top) })
	slices.SortStableFunc(bottoms, func(a, b edgeLine) int { return int(b.Box.Bottom - a.Box.Bottom) })
	return append(tops[:min(most, len(tops))], bottoms[:min(most, len(bottoms))]...)
}

var numbers = regexp.MustCompile(`\d+`)

// pattern is a line without what changes from page to page.
func pattern(text string) string {
	return strings.Join(strings.Fields(numbers.ReplaceAllString(strings.ToLower(text), "#")), " ")
}

var (
	barePage  = regexp.MustCompile(`^[-–—|\s]*(\d{1,4})[-–—|\s.]*$`)
	namedPage = regexp.MustCompile(`(?i)^[-–—|\s]*(?:seite|page|s\.|blatt)\s*:?\s*(\d{1,4})(?:\s*(?:von|of|/)\s*(\d{1,4}))?[-–—|\s.]*$`)
	ofPages   = regexp.MustCompile(`^[-–—|\s]*(\d{1,4})\s*(?:/|von)\s*(\d{1,4})[-–—|\s]*$`)
)

// pageNumber reports whether a line at the edge is the number of its page.
func pageNumber(text string, number, pages int) bool {
	if namedPage.MatchString(text) {
		return true
	}
	if m := ofPages.FindStringSubmatch(text); m != nil {
		return true
	}
	m := barePage.FindStringSubmatch(text)
	return m != nil && (pages > 1 || m[1] == "1") && number > 0
}
