package outlinemap

import (
	"math"
	"slices"
)

// simplified leaves out of the rings of a district what is nearer than tolerance to the line without it
// (Douglas-Peucker). Rings are cut where borders part from each other; the pieces between, the arcs, are simplified in
// one direction of theirs, so that the two districts of an arc get the same line.
func simplified(rings [][]point, junctions map[point]bool, tolerance int) [][]point {
	var out [][]point
	largest := -1
	for k, ring := range rings {
		if simple := simplifyRing(ring, junctions, tolerance); len(simple) > 2 {
			out = append(out, simple)
		}
		if largest < 0 || math.Abs(area(ring)) > math.Abs(area(rings[largest])) {
			largest = k
		}
	}
	if len(out) == 0 && largest >= 0 { // too small to be simplified: better too many points than no district
		out = append(out, slices.Clone(rings[largest]))
	}
	return out
}

// junctionsOf finds the points at which more than two different borders meet.
func junctionsOf(shapes [][][]point) map[point]bool {
	neighbours := map[point][]point{}
	meet := func(a, b point) {
		if !slices.Contains(neighbours[a], b) {
			neighbours[a] = append(neighbours[a], b)
		}
	}
	for _, rings := range shapes {
		for _, ring := range rings {
			for i, p := range ring {
				next := ring[(i+1)%len(ring)]
				meet(p, next)
				meet(next, p)
			}
		}
	}
	out := map[point]bool{}
	for p, list := range neighbours {
		if len(list) != 2 {
			out[p] = true
		}
	}
	return out
}

// simplifyRing simplifies the arcs of a ring, and puts them together again.
func simplifyRing(ring []point, junctions map[point]bool, tolerance int) []point {
	start := slices.IndexFunc(ring, func(p point) bool { return junctions[p] })
	if start < 0 { // nobody else's, or an enclave, which its hole shares as a whole
		start = first(ring)
	}
	turned := slices.Concat(ring[start:], ring[:start], ring[start:start+1])
	var out []point
	from := 0
	for i := 1; i < len(turned); i++ {
		if junctions[turned[i]] || i == len(turned)-1 {
			arc := simplifyArc(turned[from:i+1], tolerance)
			out = append(out, arc[:len(arc)-1]...)
			from = i
		}
	}
	return open(out)
}

// first finds the same point of a ring wherever it begins and however it turns.
func first(ring []point) int {
	at := 0
	for i, p := range ring {
		if less(p, ring[at]) {
			at = i
		}
	}
	return at
}

func less(a, b point) bool { return a.x < b.x || a.x == b.x && a.y < b.y }

// simplifyArc simplifies a line in its one direction.
func simplifyArc(arc []point, tolerance int) []point {
	n := len(arc)
	backward := less(arc[n-1], arc[0]) || arc[0] == arc[n-1] && n > 2 && less(arc[n-2], arc[1])
	arc = slices.Clone(arc)
	if backward {
		slices.Reverse(arc)
	}
	keep := make([]bool, n)
	keep[0], keep[n-1] = true, true
	if arc[0] == arc[n-1] { // closed: its farthest point stays
		if far := farthest(arc, 0, n-1); far > 0 {
			keep[far] = true
			peucker(arc, 0, far, tolerance, keep)
			peucker(arc, far, n-1, tolerance, keep)
		}
	} else {
		peucker(arc, 0, n-1, tolerance, keep)
	}
	out := arc[:0]
	for i, p := range arc {
		if keep[i] {
			out = append(out, p)
		}
	}
	if backward {
		slices.Reverse(out)
	}
	return out
}

// peucker keeps the points between two others that the line without them would miss.
func peucker(line []point, from, to, tolerance int, keep []bool) {
	at := farthest(line, from, to)
	if at < 0 || distance(line[at], line[from], line[to]) <= float64(tolerance) {
		return
	}
	keep[at] = true
	peucker(line, from, at, tolerance, keep)
	peucker(line, at, to, tolerance, keep)
}

// farthest finds the point between two others that is farthest from the line of these, -1 if there is none.
func farthest(line []point, from, to int) int {
	at, far := -1, -1.0
	for i := from + 1; i < to; i++ {
		if d := distance(line[i], line[from], line[to]); d > far {
			at, far = i, d
		}
	}
	return at
}

// distance is that of a point from the way between two others.
func distance(p, a, b point) float64 {
	dx, dy := float64(b.x-a.x), float64(b.y-a.y)
	px, py := float64(p.x-a.x), float64(p.y-a.y)
	along := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		along = min(1, max(0, (px*dx+py*dy)/length))
	}
	return math.Hypot(px-along*dx, py-along*dy)
}

// area is twice the area of a ring, negative if it turns the other way.
func area(ring []point) float64 {
	sum := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += float64(p.x)*float64(q.y) - float64(q.x)*float64(p.y)
	}
	return sum
}

// inside finds a place in rings that is far from all borders.
func inside(rings [][]point) point {
	const raster = 24
	low, high := rings[0][0], rings[0][0]
	for _, ring := range rings {
		for _, p := range ring {
			low, high = point{min(low.x, p.x), min(low.y, p.y)}, point{max(high.x, p.x), max(high.y, p.y)}
		}
	}
	best, far := rings[0][0], -1.0
	for i := 1; i < raster; i++ {
		for k := 1; k < raster; k++ {
			p := point{low.x + i*(high.x-low.x)/raster, low.y + k*(high.y-low.y)/raster}
			if d := depth(rings, p, far); d > far {
				best, far = p, d
			}
		}
	}
	return best
}

// depth is how far a place lies from the borders around it; negative outside, or if it is less than is asked for.
func depth(rings [][]point, p point, least float64) float64 {
	within, near := false, math.Inf(1)
	for _, ring := range rings {
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			if (a.y > p.y) != (b.y > p.y) && float64(p.x) < float64(a.x)+float64(p.y-a.y)/float64(b.y-a.y)*float64(b.x-a.x) {
				within = !within
			}
			if near = min(near, distance(p, a, b)); near <= least {
				return -1
			}
		}
	}
	if !within {
		return -1
	}
	return near
}
