package frontend

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// about is what the frame of every page says about the town or towns behind it.
type about struct {
	version int64 // of the data it was read from
	bodies  []*council.Body
	demo    bool // some of it is invented

	districts bool // there are Ortsbezirke
	// imported is when we last looked at each source with success; nil for never.
	imported map[council.ID]*time.Time
}

// town names the body if there is only one.
func (a *about) town() string {
	if len(a.bodies) != 1 {
		return ""
	}
	return a.bodies[0].Name
}

// body finds one of the bodies.
func (a *about) body(id council.ID) *council.Body {
	for _, b := range a.bodies {
		if b.ID == id {
			return b
		}
	}
	return nil
}

// aboutCache keeps the newest about: it changes only with the data.
type aboutCache struct {
	mu     sync.Mutex
	newest *about
}

// at returns what is true at the present version of the data.
func (c *aboutCache) at(ctx context.Context, store council.Reader) (*about, error) {
	version, err := store.DataVersion(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the data version: %w", err)
	}
	c.mu.Lock()
	newest := c.newest
	c.mu.Unlock()
	if newest != nil && newest.version == version {
		return newest, nil
	}
	fresh := &about{version: version}
	if fresh.bodies, err = store.Bodies(ctx, council.BodyFilter{}, council.Page{}); err != nil {
		return nil, fmt.Errorf("reading the bodies: %w", err)
	}
	districts, err := store.Districts(ctx, council.DistrictFilter{}, council.Page{First: 1})
	if err != nil {
		return nil, fmt.Errorf("reading the districts: %w", err)
	}
	fresh.districts = len(districts) > 0
	sources, err := store.Sources(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the sources: %w", err)
	}
	fresh.imported = make(map[council.ID]*time.Time, len(sources))
	for _, s := range sources {
		fresh.demo = fresh.demo || s.Demo
		fresh.imported[s.ID] = s.LastSuccess
	}
	c.mu.Lock()
	c.newest = fresh
	c.mu.Unlock()
	return fresh, nil
}
