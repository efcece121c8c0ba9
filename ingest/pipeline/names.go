package pipeline

import (
	"context"
	"sync"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// names keeps what many files ask for.
type names struct {
	store Store

	mu      sync.Mutex
	sources map[council.ID]*council.Source
	read    time.Time
	known   map[council.ID]*town
}

// sourcesFor is how long sources are believed to be as they were.
const sourcesFor = 10 * time.Second

// source finds a source, nil if it is gone or going. One that was not there when sources were last read is looked for.
func (n *names) source(ctx context.Context, id council.ID, now time.Time) (*council.Source, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if s := n.sources[id]; s != nil && now.Sub(n.read) <= sourcesFor {
		return s, nil
	}
	list, err := n.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	n.sources, n.read = map[council.ID]*council.Source{}, now
	for _, s := range list {
		if s.State != council.SourceRemoved {
			n.sources[s.ID] = s
		}
	}
	return n.sources[id], nil
}

// importing reports whether a source is being imported: its papers, meetings and organizations are not all there yet. What
// is known of the town is then forgotten.
func (n *names) importing(ctx context.Context, source council.ID) (bool, error) {
	last, err := n.store.LastRuns(ctx, []council.ID{source})
	if err != nil || len(last) == 0 || last[0].State != council.RunRunning {
		return false, err
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.known = nil
	return true, nil
}

// town is what documents of one body can name.
type town struct {
	known *structure.Known
	read  time.Time
}

// townFor is how long the names of a town are believed to be as they were: organizations come and go by the year.
const townFor = 5 * time.Minute

// town finds the names of a body.
func (n *names) town(ctx context.Context, body council.ID, now time.Time) (*town, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if t := n.known[body]; t != nil && now.Sub(t.read) < townFor {
		return t, nil
	}
	var bodies []council.ID
	if body != "" {
		bodies = []council.ID{body}
	}
	organizations, err := n.store.Organizations(ctx, council.OrganizationFilter{BodyIDs: bodies}, council.Page{})
	if err != nil {
		return nil, err
	}
	districts, err := n.store.Districts(ctx, council.DistrictFilter{BodyIDs: bodies}, council.Page{})
	if err != nil {
		return nil, err
	}
	names := make([]structure.Name, 0, len(organizations))
	for _, o := range organizations {
		name := structure.Name{ID: o.ID, Name: o.Name}
		if o.ShortName != "" && o.ShortName != o.Name {
			name.Aliases = []string{o.ShortName}
		}
		names = append(names, name)
	}
	places := make([]structure.Name, 0, len(districts))
	for _, d := range districts {
		places = append(places, structure.Name{ID: d.ID, Name: d.Name})
	}
	if n.known == nil {
		n.known = map[council.ID]*town{}
	}
	t := &town{known: structure.NewKnown(names, places, nil), read: now}
	n.known[body] = t
	return t, nil
}
