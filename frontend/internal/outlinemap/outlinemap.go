// Package outlinemap draws the outlines of a town's districts as paths of an SVG, small enough to stand in a page:
// borders are simplified, and what two districts share stays shared, without gaps or overlaps.
package outlinemap

import (
	"math"
	"slices"
	"strconv"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Width is how wide a map is, in units of its own.
const Width = 1000

// Map is a town's districts in a plane.
type Map struct {
	Height int // in the units of Width
	Shapes []Shape
}

// Shape is one district.
type Shape struct {
	District string // the name of its outline
	Path     string // data of an SVG path, to be filled by the even-odd rule
	X, Y     int    // a place well inside, for a label
}

// point is a place on the map: x to the east, y to the south.
type point struct{ x, y int }

// fine is into how many parts a unit is divided while lines are compared: places nearer than that, which is a metre or
// two in a town, are one.
const fine = 16

// steps are how coarse a map may be drawn, in its units. The finest that is short enough counts.
var steps = []int{1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64}

// Draw draws outlines with paths of at most so many bytes together, if that is possible at all. Outlines so small that
// nothing is left of them on such a map have no shape.
func Draw(outlines []council.Outline, most int) Map {
	project, height, ok := projection(outlines)
	if !ok {
		return Map{}
	}
	lines := plane(outlines, project)
	junctions := junctionsOf(lines)
	var m Map
	for _, step := range steps {
		m = Map{Height: height}
		size := 0
		for i, rings := range lines {
			rings = units(simplified(rings, junctions, step*fine))
			if len(rings) == 0 {
				continue
			}
			at := inside(rings)
			shape := Shape{District: outlines[i].District, Path: path(rings), X: at.x, Y: at.y}
			size += len(shape.Path)
			m.Shapes = append(m.Shapes, shape)
		}
		if size <= most {
			break
		}
	}
	return m
}

// projection finds how places come onto the map: equirectangular, degrees of longitude shortened as they are in the
// middle of the town. In a town the error is far below a unit.
func projection(outlines []council.Outline) (project func(council.Point) point, height int, ok bool) {
	west, south, east, north := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	each(outlines, func(p council.Point) {
		west, east = min(west, p.Lon), max(east, p.Lon)
		south, north = min(south, p.Lat), max(north, p.Lat)
	})
	shorter := math.Cos((south + north) / 2 * math.Pi / 180)
	wide, high := (east-west)*shorter, north-south
	if !(wide > 0 && high > 0) {
		return nil, 0, false
	}
	const tallest = 1.5 * Width
	scale := min(Width/wide, tallest/high)
	margin := (Width - wide*scale) / 2 // beside a town that is higher than wide
	return func(p council.Point) point {
		parts := func(v float64) int { return int(math.Round(v * fine)) }
		return point{parts(margin + (p.Lon-west)*shorter*scale), parts((north - p.Lat) * scale)}
	}, int(math.Ceil(high * scale)), true
}

func each(outlines []council.Outline, do func(council.Point)) {
	for _, o := range outlines {
		for _, area := range o.Areas {
			for _, ring := range area {
				for _, p := range ring {
					do(p)
				}
			}
		}
	}
}

// plane brings the rings of each outline onto the map.
func plane(outlines []council.Outline, project func(council.Point) point) [][][]point {
	out := make([][][]point, len(outlines))
	for i, o := range outlines {
		for _, area := range o.Areas {
			for _, ring := range area {
				drawn := make([]point, 0, len(ring))
				for _, p := range ring {
					drawn = append(drawn, project(p))
				}
				if drawn = open(drawn); len(drawn) > 2 {
					out[i] = append(out[i], drawn)
				}
			}
		}
	}
	return out
}

// open leaves out repeated points, and the last one of a ring, which is the first.
func open(ring []point) []point {
	ring = slices.Compact(ring)
	for len(ring) > 1 && ring[0] == ring[len(ring)-1] {
		ring = ring[:len(ring)-1]
	}
	return ring
}

// units rounds rings to whole units, and leaves out those of which less than a triangle is left.
func units(rings [][]point) [][]point {
	var out [][]point
	for _, ring := range rings {
		for i, p := range ring {
			ring[i] = point{rounded(p.x), rounded(p.y)}
		}
		if ring = open(ring); len(ring) > 2 {
			out = append(out, ring)
		}
	}
	return out
}

func rounded(parts int) int { return int(math.Round(float64(parts) / fine)) }

// path writes rings as data of an SVG path, each point by its distance from the one before.
func path(rings [][]point) string {
	var b []byte
	var at point
	for _, ring := range rings {
		for i, p := range ring {
			switch i {
			case 0:
				b = append(b, 'm')
			case 1:
				b = append(b, 'l')
			}
			b = number(b, p.x-at.x, i > 1)
			b = number(b, p.y-at.y, true)
			at = p
		}
		b = append(b, 'z')
		at = ring[0]
	}
	return string(b)
}

// number writes a number; a minus parts it from the one before as well as a space does.
func number(b []byte, n int, parted bool) []byte {
	if parted && n >= 0 {
		b = append(b, ' ')
	}
	return strconv.AppendInt(b, int64(n), 10)
}
