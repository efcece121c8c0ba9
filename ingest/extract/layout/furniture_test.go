package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// paper makes pages of lines at heights.
type paper []*layout.PageLines

func (p *paper) page(lines ...func(*layout.PageLines)) {
	l := &layout.PageLines{Height: a4Height}
	for _, add := range lines {
		add(l)
	}
	*p = append(*p, l)
}

func line(top float64, text string) func(*layout.PageLines) {
	return func(p *layout.PageLines) {
		start := len(p.Text)
		p.Text += text + "\n"
		p.Lines = append(p.Lines, layout.Line{
			Span: council.Span{Start: start, End: len(p.Text)},
			Box:  council.Box{Left: 70, Top: top, Right: 70 + 5*float64(len(text)), Bottom: top + size},
		})
	}
}

// found are the lines that are taken for furniture, page by page.
func (p paper) found(t *testing.T) (out [][]string) {
	t.Helper()
	for i, spans := range layout.Furniture(p) {
		var lines []string
		at := 0
		for _, s := range spans {
			if s.Start < at || s.End <= s.Start || s.End > len(p[i].Text) {
				t.Fatalf("page %d: [%d, %d) behind %d", i+1, s.Start, s.End, at)
			}
			lines = append(lines, strings.TrimSpace(p[i].Text[s.Start:s.End]))
			at = s.End
		}
		out = append(out, lines)
	}
	return out
}

const middle = 400.0

// TestFurniture: what stands at the edge of page after page is furniture, whatever number it has. Nothing else is.
func TestFurniture(t *testing.T) {
	body := func(i int) func(*layout.PageLines) {
		return line(middle, fmt.Sprintf("Absatz %c handelt von anderem.", 'A'+rune(i)))
	}
	tests := []struct {
		name  string
		pages int
		add   func(p *paper, i int) // page i, from 0
		want  func(i int) []string
	}{
		{"header and footer with the number of the page", 20, func(p *paper, i int) {
			p.page(line(40, "Stadt Mornbrück"), body(i), line(800, fmt.Sprintf("Drucksache 0412/2025 – Seite %d von 20", i+1)))
		}, func(i int) []string {
			return []string{"Stadt Mornbrück", fmt.Sprintf("Drucksache 0412/2025 – Seite %d von 20", i+1)}
		}},
		{"two pages", 2, func(p *paper, i int) {
			p.page(line(40, "Stadt Mornbrück"), body(i), line(800, fmt.Sprintf("- %d -", i+1)))
		}, func(i int) []string { return []string{"Stadt Mornbrück", fmt.Sprintf("- %d -", i+1)} }},
		{"one page", 1, func(p *paper, i int) {
			p.page(line(40, "Stadt Mornbrück"), body(i), line(800, "Seite 1 von 1"))
		}, func(int) []string { return []string{"Seite 1 von 1"} }},
		{"one page with a bare number", 1, func(p *paper, i int) { p.page(body(i), line(800, "1")) }, func(int) []string { return []string{"1"} }},
		{"a year at the edge is no number of a page", 1, func(p *paper, i int) { p.page(line(60, "2026"), body(i)) }, nil},
		{"bare numbers that are not in order", 5, func(p *paper, i int) {
			p.page(body(i), line(780, []string{"17", "4", "230", "12", "88"}[i]))
		}, nil},
		{
			"numbers that begin with 214", 8, func(p *paper, i int) { p.page(line(40, fmt.Sprint(214+i)), body(i)) },
			func(i int) []string { return []string{fmt.Sprint(214 + i)} },
		},
		{"left and right pages", 12, func(p *paper, i int) {
			p.page(line(40, []string{"Haushaltsplan 2026", "Stadt Mornbrück"}[i%2]), body(i), line(800, fmt.Sprint(i+1)))
		}, func(i int) []string {
			return []string{[]string{"Haushaltsplan 2026", "Stadt Mornbrück"}[i%2], fmt.Sprint(i + 1)}
		}},
		{"the first page has its own head", 4, func(p *paper, i int) {
			if i == 0 {
				p.page(line(40, "Niederschrift"), body(i), line(800, "Seite 1/4"))
				return
			}
			p.page(line(40, "Niederschrift des Stadtrats"), body(i), line(800, fmt.Sprintf("Seite %d/4", i+1)))
		}, func(i int) []string {
			if i == 0 {
				return []string{"Seite 1/4"}
			}
			return []string{"Niederschrift des Stadtrats", fmt.Sprintf("Seite %d/4", i+1)}
		}},
		{"what repeats in the middle stays", 10, func(p *paper, i int) {
			p.page(body(i), line(middle+20, "Ergebnis: einstimmig beschlossen"), line(middle+40, "Straße\tLänge\tKosten"))
		}, nil},
		{"rows of figures at the edge stay", 10, func(p *paper, i int) {
			p.page(body(i), line(780, fmt.Sprintf("%d.200,00\t%d.400,00", 3*i+1, 7*i)), line(800, fmt.Sprintf("%d,5 %%", 10-i)))
		}, nil},
		{"lines that differ stay", 6, func(p *paper, i int) {
			p.page(line(60, strings.Repeat("x", i+1)+" beginnt die Seite"), body(i))
		}, nil},
		{"a page with a single line keeps it", 3, func(p *paper, _ int) { p.page(line(40, "Anlage")) }, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var p paper
			for i := range tt.pages {
				tt.add(&p, i)
			}
			for i, got := range p.found(t) {
				var want []string
				if tt.want != nil {
					want = tt.want(i)
				}
				if !slices.Equal(got, want) {
					t.Errorf("page %d: got %q, want %q", i+1, got, want)
				}
			}
		})
	}
}

// TestFurnitureOfHoles: pages that were not read are passed over.
func TestFurnitureOfHoles(t *testing.T) {
	var p paper
	p.page(line(40, "Stadt Mornbrück"), line(middle, "eins"))
	p = append(p, nil)
	p.page(line(40, "Stadt Mornbrück"), line(middle, "drei"))
	got := layout.Furniture(p)
	if len(got) != 3 || len(got[0]) != 1 || got[1] != nil || len(got[2]) != 1 {
		t.Errorf("got %v", got)
	}
	if got := layout.Furniture(nil); len(got) != 0 {
		t.Errorf("got %v of nothing", got)
	}
}
