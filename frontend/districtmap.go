package frontend

import (
	"strconv"
	"sync"

	"github.com/ratsfenster/ratsfenster/frontend/internal/outlinemap"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// How many bytes the paths of a map may take: on the page of all districts, and on that of one. Packed they take half.
const (
	largeMap = 12_000
	smallMap = 6_000
)

// drawnMaps are the maps of a town.
type drawnMaps struct{ large, small outlinemap.Map }

// mapCache keeps the maps of the town at present: they are drawn once for each state of its settings.
type mapCache struct {
	mu   sync.Mutex
	town *council.Town // a value never changes once it is made
	maps drawnMaps
}

func (c *mapCache) of(town *council.Town) drawnMaps {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.town != town {
		c.town = town
		c.maps = drawnMaps{large: outlinemap.Draw(town.Outlines, largeMap), small: outlinemap.Draw(town.Outlines, smallMap)}
	}
	return c.maps
}

// districtMap is a map of districts as a page shows it.
type districtMap struct {
	Height int
	Areas  []districtArea
}

// districtArea is one district on the map. Without a number it is only drawn.
type districtArea struct {
	outlinemap.Shape
	Number int // in the list beside the map, from 1
	Name   string
	URL    string
	Marked bool
}

// mapOf draws all outlines, and leads to the districts of a list from those that are theirs.
func mapOf(r *request, drawn outlinemap.Map, entries []archive.DistrictEntry) districtMap {
	m := districtMap{Height: drawn.Height}
	for _, shape := range drawn.Shapes {
		area := districtArea{Shape: shape}
		for i, e := range entries {
			if outlineIs(r, shape.District, e.District) {
				area.Number, area.Name, area.URL = i+1, e.District.Name, r.districtPath(e.District)
				break
			}
		}
		m.Areas = append(m.Areas, area)
	}
	return m
}

// mapWith draws all outlines and marks one district; no outline is its, no map.
func mapWith(r *request, drawn outlinemap.Map, d *council.District) districtMap {
	m, found := districtMap{Height: drawn.Height}, false
	for _, shape := range drawn.Shapes {
		area := districtArea{Shape: shape, Marked: outlineIs(r, shape.District, d)}
		found = found || area.Marked
		m.Areas = append(m.Areas, area)
	}
	if !found {
		return districtMap{}
	}
	return m
}

// outlineIs reports whether an outline of this name is that of a district.
func outlineIs(r *request, name string, d *council.District) bool {
	return archive.OutlineOf([]council.Outline{{District: name}}, d, r.about.body(d.BodyID)) != nil
}

// ViewBox is the map's own rectangle, with room for the stroke of borders at its edge.
func (m districtMap) ViewBox() string {
	const edge = 8
	return "-8 -8 " + strconv.Itoa(outlinemap.Width+2*edge) + " " + strconv.Itoa(m.Height+2*edge)
}
