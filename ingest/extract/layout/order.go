package layout

import (
	"cmp"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// order brings fragments into the order in which somebody reads them.
func order(fs []Fragment, width float64) []Fragment {
	if len(fs) < 3 {
		return fs
	}
	if gutter := interleaved(fs, width); gutter > 0 {
		return columns(fs, gutter)
	}
	if disordered(fs) {
		return cut(fs, 0)
	}
	return fs
}

// disordered reports whether the order of the document runs upwards in one column again and again, as in what was drawn
// and not written: it jumps to what stands far above, or most lines stand above those before them.
func disordered(fs []Fragment) bool {
	jumps, steps := 0, 0
	for i := 1; i < len(fs); i++ {
		a, b := fs[i-1].Box, fs[i].Box
		if upon(a, b) && a.Top-b.Bottom > high(b)/2 {
			jumps++
		}
		if upon(a, b) || i > 1 && upon(fs[i-2].Box, b) {
			steps++
		}
	}
	return jumps > max(3, len(fs)/8) || steps > max(3, len(fs)/2)
}

// upon reports whether b stands in a line above a, in the same column.
func upon(a, b council.Box) bool {
	return a.Top-b.Top > 0.7*high(b) && !level(a, b) && overlap(a, b) > 0.3*min(a.Right-a.Left, b.Right-b.Left)
}

// interleaved finds where the gutter lies if the page is written in two columns, line by line across both: a place that no
// fragment crosses in a run of at least twelve lines, with whole lines of prose on both sides. 0 if there is none.
func interleaved(fs []Fragment, width float64) float64 {
	const lines = 12
	var pairs []float64 // where the right one begins
	longest := 0
	run := 0
	for i := 1; i < len(fs); i++ {
		a, b := &fs[i-1], &fs[i]
		switch {
		case level(a.Box, b.Box) && beside(a.Box, b.Box) && prose(a, width) && prose(b, width) && a.Right < 0.6*width:
			pairs = append(pairs, b.Left)
			run++
			longest = max(longest, run)
		case i > 1 && !level(a.Box, b.Box) && b.Left < fs[i-2].Right && level(fs[i-2].Box, a.Box):
			// from the right column to the next line of the left one
		default:
			run = 0
		}
	}
	if longest < lines {
		return 0
	}
	slices.Sort(pairs)
	return pairs[len(pairs)/10] // a little left of most beginnings
}

// prose reports whether a fragment is as wide as a line of a column and has words in it.
func prose(f *Fragment, width float64) bool {
	return len(f.Words) >= 4 && f.Right-f.Left > 0.28*width && f.Right-f.Left < 0.55*width
}

// columns puts what stands right of the gutter behind what stands left of it, between lines that cross it.
func columns(fs []Fragment, gutter float64) []Fragment {
	out := make([]Fragment, 0, len(fs))
	var right []Fragment
	flush := func() {
		out = append(out, right...)
		right = nil
	}
	for _, f := range fs {
		switch {
		case f.Left >= gutter-high(f.Box):
			right = append(right, f)
		case f.Right > gutter+high(f.Box):
			flush()
			out = append(out, f)
		default:
			out = append(out, f)
		}
	}
	flush()
	return out
}

// deepest is how often a page is cut within its parts.
const deepest = 12

// cut orders fragments by their places alone: it cuts them along white space, across the page or along a column, and reads
// the parts one after the other.
func cut(fs []Fragment, depth int) []Fragment {
	if len(fs) < 2 || depth > deepest {
		return rows(fs)
	}
	if left, right := split(fs, across); len(left) > 0 {
		if side1, side2 := split(fs, along); len(side1) > 0 && columnar(side1, side2) {
			return append(cut(side1, depth+1), cut(side2, depth+1)...)
		}
		return append(cut(left, depth+1), cut(right, depth+1)...)
	}
	if side1, side2 := split(fs, along); len(side1) > 0 {
		return append(cut(side1, depth+1), cut(side2, depth+1)...)
	}
	return rows(fs)
}

// columnar reports whether two parts are columns of text and not cells of a table.
func columnar(a, b []Fragment) bool { return len(a) >= 5 && len(b) >= 5 }

type axis struct {
	from, to func(b council.Box) float64
	least    float64 // times the height of a line
}

var (
	across = axis{func(b council.Box) float64 { return b.Top }, func(b council.Box) float64 { return b.Bottom }, 0.6}
	along  = axis{func(b council.Box) float64 { return b.Left }, func(b council.Box) float64 { return b.Right }, 1}
)

// split parts fragments at the widest white space along an axis; nothing if there is none.
func split(fs []Fragment, a axis) (before, after []Fragment) {
	sorted := slices.Clone(fs)
	slices.SortStableFunc(sorted, func(x, y Fragment) int { return cmp.Compare(a.from(x.Box), a.from(y.Box)) })
	line := medianHeight(fs)
	end, at, widest := a.to(sorted[0].Box), 0, a.least*line
	for i, f := range sorted {
		if space := a.from(f.Box) - end; i > 0 && space > widest {
			at, widest = i, space
		}
		end = max(end, a.to(f.Box))
	}
	if at == 0 {
		return nil, nil
	}
	return sorted[:at], sorted[at:]
}

func medianHeight(fs []Fragment) float64 {
	hs := make([]float64, len(fs))
	for i := range fs {
		hs[i] = high(fs[i].Box)
	}
	slices.Sort(hs)
	return hs[len(hs)/2]
}

// rows sorts fragments line by line, each from left to right.
func rows(fs []Fragment) []Fragment {
	out := slices.Clone(fs)
	slices.SortStableFunc(out, func(a, b Fragment) int { return cmp.Compare(a.Top, b.Top) })
	for i := 0; i < len(out); {
		end := i + 1
		for end < len(out) && level(out[i].Box, out[end].Box) {
			end++
		}
		slices.SortStableFunc(out[i:end], func(a, b Fragment) int { return cmp.Compare(a.Left, b.Left) })
		i = end
	}
	return out
}
