package archive

import (
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// OutlineOf finds the outline of a district of a body by its name, nil if the town has drawn none.
func OutlineOf(outlines []council.Outline, d *council.District, body *council.Body) *council.Outline {
	for i := range outlines {
		if sameDistrict(outlines[i].District, d.Name, body) {
			return &outlines[i]
		}
	}
	return nil
}

// Unmatched is what does not fit together of outlines and districts. None of it keeps anything from working: a district
// without an outline is missing on the map alone.
type Unmatched struct {
	Outlines  []string            // names of outlines that no district has
	Districts []*council.District // districts that no outline has the name of
}

// UnmatchedOutlines compares the town's outlines with the districts that the data tells of. Towns that have drawn no
// outlines at all miss none.
func UnmatchedOutlines(outlines []council.Outline, districts []*council.District, bodies []*council.Body) Unmatched {
	var u Unmatched
	if len(outlines) == 0 {
		return u
	}
	of := byID(bodies)
	for _, o := range outlines {
		if !slices.ContainsFunc(districts, func(d *council.District) bool { return sameDistrict(o.District, d.Name, of[d.BodyID]) }) {
			u.Outlines = append(u.Outlines, o.District)
		}
	}
	for _, d := range districts {
		if OutlineOf(outlines, d, of[d.BodyID]) == nil {
			u.Districts = append(u.Districts, d)
		}
	}
	return u
}
