package graph

import (
	"context"
	"encoding/json"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// outlineOf is the border of a district as its town gave it, nil if it gave none.
func outlineOf(ctx context.Context, town *council.Town, d *council.District) (json.RawMessage, error) {
	bodies, err := loadersFrom(ctx).allBodies.load(ctx, []bool{true})
	if err != nil {
		return nil, err
	}
	var geometry json.RawMessage
	for _, b := range bodies[0] {
		if b.ID == d.BodyID {
			if o := archive.OutlineOf(town.Outlines, d, b); o != nil {
				geometry = json.RawMessage(o.GeoJSON)
			}
		}
	}
	return geometry, nil
}
