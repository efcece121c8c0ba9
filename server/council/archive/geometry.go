package archive

import (
	"encoding/json"
	"math"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// shape is what a GeoJSON object draws (RFC 7946).
type shape struct {
	points []council.Point
	lines  [][]council.Point
	areas  []council.Area
}

// geoObject is any GeoJSON object, as far as shapes go.
type geoObject struct {
	Type        string          `json:"type"`
	Coordinates json.RawMessage `json:"coordinates"`
	Geometry    *geoObject      `json:"geometry"`
	Geometries  []geoObject     `json:"geometries"`
	Features    []geoObject     `json:"features"`
}

// mostPoints bounds what one drawing may cost: each of its points is held against all borders, and drawings come from
// servers we do not know. A finer one is read coarsely.
const mostPoints = 2000

// parseShape reads a GeoJSON object; what cannot be read draws nothing.
func parseShape(geojson string) shape {
	var s shape
	var o geoObject
	if json.Unmarshal([]byte(geojson), &o) == nil {
		s.add(&o)
	}
	s.coarsen()
	return s
}

// coarsen leaves every n-th point of each line, so that about mostPoints remain.
func (s *shape) coarsen() {
	size := len(s.points)
	for _, line := range s.lines {
		size += len(line)
	}
	for _, area := range s.areas {
		for _, ring := range area {
			size += len(ring)
		}
	}
	n := (size + mostPoints - 1) / mostPoints
	if n < 2 {
		return
	}
	s.points = everyNth(s.points, n)
	for i, line := range s.lines {
		s.lines[i] = everyNth(line, n)
	}
	for _, area := range s.areas {
		for i, ring := range area {
			area[i] = everyNth(ring, n)
		}
	}
}

// everyNth keeps the first of n points, and the last of all: rings stay closed.
func everyNth(points []council.Point, n int) []council.Point {
	if len(points) < 3 {
		return points
	}
	out := make([]council.Point, 0, len(points)/n+2)
	for i := 0; i < len(points)-1; i += n {
		out = append(out, points[i])
	}
	return append(out, points[len(points)-1])
}

func (s *shape) add(o *geoObject) {
	switch o.Type {
	case "Feature":
		if o.Geometry != nil {
			s.add(o.Geometry)
		}
	case "FeatureCollection":
		for i := range o.Features {
			s.add(&o.Features[i])
		}
	case "GeometryCollection":
		for i := range o.Geometries {
			s.add(&o.Geometries[i])
		}
	case "Point":
		s.points = append(s.points, pointsOf([][]float64{read[[]float64](o)})...)
	case "MultiPoint":
		s.points = append(s.points, pointsOf(read[[][]float64](o))...)
	case "LineString":
		s.lines = append(s.lines, pointsOf(read[[][]float64](o)))
	case "MultiLineString":
		for _, line := range read[[][][]float64](o) {
			s.lines = append(s.lines, pointsOf(line))
		}
	case "Polygon":
		s.areas = append(s.areas, areaOf(read[[][][]float64](o)))
	case "MultiPolygon":
		for _, area := range read[[][][][]float64](o) {
			s.areas = append(s.areas, areaOf(area))
		}
	}
}

// read reads coordinates of one depth, none if they have another.
func read[T any](o *geoObject) T {
	var c, none T
	if json.Unmarshal(o.Coordinates, &c) != nil {
		return none
	}
	return c
}

func pointsOf(positions [][]float64) []council.Point {
	out := make([]council.Point, 0, len(positions))
	for _, p := range positions {
		if len(p) >= 2 {
			out = append(out, council.Point{Lon: p[0], Lat: p[1]})
		}
	}
	return out
}

func areaOf(rings [][][]float64) council.Area {
	out := make(council.Area, 0, len(rings))
	for _, ring := range rings {
		out = append(out, pointsOf(ring))
	}
	return out
}

// box is the smallest upright rectangle around points.
type box struct{ west, south, east, north float64 }

func nowhere() box { return box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)} }

func (b *box) add(points []council.Point) {
	for _, p := range points {
		b.west, b.east = min(b.west, p.Lon), max(b.east, p.Lon)
		b.south, b.north = min(b.south, p.Lat), max(b.north, p.Lat)
	}
}

func (b box) meets(o box) bool {
	return b.west <= o.east && o.west <= b.east && b.south <= o.north && o.south <= b.north
}

func (s shape) box() box {
	b := nowhere()
	b.add(s.points)
	for _, line := range s.lines {
		b.add(line)
	}
	for _, area := range s.areas {
		for _, ring := range area {
			b.add(ring)
		}
	}
	return b
}

// region is an outline ready to be asked.
type region struct {
	council.Outline
	box box
}

func newRegion(o council.Outline) region {
	return region{o, shape{areas: o.Areas}.box()}
}

// meets reports whether any part of a shape lies in the region or touches its border.
func (r region) meets(s shape) bool {
	if !r.box.meets(s.box()) {
		return false
	}
	for _, p := range s.points {
		if r.Contains(p) || r.touches(p, p) {
			return true
		}
	}
	for _, line := range s.lines {
		if r.crossed(line) {
			return true
		}
	}
	for _, area := range s.areas {
		for _, ring := range area {
			if r.crossed(ring) {
				return true
			}
		}
		if r.within(area) {
			return true
		}
	}
	return false
}

// crossed reports whether a line lies in the region or meets its border.
func (r region) crossed(line []council.Point) bool {
	if len(line) > 0 && r.Contains(line[0]) {
		return true
	}
	for i := 1; i < len(line); i++ {
		if r.touches(line[i-1], line[i]) {
			return true
		}
	}
	return len(line) == 1 && r.touches(line[0], line[0])
}

// within reports whether the region lies inside of an area whose border it does not meet.
func (r region) within(area council.Area) bool {
	around := council.Outline{Areas: []council.Area{area}}
	for _, own := range r.Areas {
		if len(own) > 0 && len(own[0]) > 0 && around.Contains(own[0][0]) {
			return true
		}
	}
	return false
}

// touches reports whether the way from a to b meets the border.
func (r region) touches(a, b council.Point) bool {
	way := nowhere()
	way.add([]council.Point{a, b})
	if !r.box.meets(way) {
		return false
	}
	for _, area := range r.Areas {
		for _, ring := range area {
			for i := 1; i < len(ring); i++ {
				c, d := ring[i-1], ring[i]
				if max(c.Lon, d.Lon) < way.west || min(c.Lon, d.Lon) > way.east ||
					max(c.Lat, d.Lat) < way.south || min(c.Lat, d.Lat) > way.north {
					continue
				}
				if meet(a, b, c, d) {
					return true
				}
			}
		}
	}
	return false
}

// meet reports whether two straight ways, whose boxes meet, have a point in common.
func meet(a, b, c, d council.Point) bool {
	return side(a, b, c)*side(a, b, d) <= 0 && side(c, d, a)*side(c, d, b) <= 0
}

// side says on which side of the way from a to b a point lies: -1, 0 (on it, give or take a millimetre) or 1.
func side(a, b, p council.Point) int {
	const millimetre = 1e-8 // degrees
	cross := (b.Lon-a.Lon)*(p.Lat-a.Lat) - (b.Lat-a.Lat)*(p.Lon-a.Lon)
	length := math.Hypot(b.Lon-a.Lon, b.Lat-a.Lat)
	switch {
	case math.Abs(cross) <= length*millimetre:
		return 0
	case cross > 0:
		return 1
	default:
		return -1
	}
}
