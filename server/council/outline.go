package council

import "slices"

// Outline is the border of an Ortsbezirk, in WGS 84.
type Outline struct {
	District string // its name, as the Ortsbeirat's name has it
	Areas    []Area // more than one where the Ortsbezirk has exclaves
	GeoJSON  string // the geometry as the town gave it, a GeoJSON Polygon or MultiPolygon
}

// Area is a polygon: its outer ring, then the holes. Rings are closed: the last point is the first.
type Area [][]Point

// Point is a place: degrees east, degrees north.
type Point struct{ Lon, Lat float64 }

// Contains reports whether a point lies inside; what lies on the border is inside of one of the two neighbours.
func (o Outline) Contains(p Point) bool {
	return slices.ContainsFunc(o.Areas, func(a Area) bool { return a.contains(p) })
}

// contains counts how often a ray to the east crosses the rings: an odd number means inside, and holes undo it.
func (a Area) contains(p Point) bool {
	inside := false
	for _, ring := range a {
		for i := 1; i < len(ring); i++ {
			a, b := ring[i-1], ring[i]
			if (a.Lat > p.Lat) != (b.Lat > p.Lat) && p.Lon < a.Lon+(p.Lat-a.Lat)/(b.Lat-a.Lat)*(b.Lon-a.Lon) {
				inside = !inside
			}
		}
	}
	return inside
}
