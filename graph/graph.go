// Package graph is the GraphQL edge: the whole graph of what councils have published, as queries at one address.
//
// New makes the one handler. A request passes http.go (what was asked), cache.go (whether it was asked before), execute.go
// with limits.go (gqlgen, over the schema in schema/), and comes to the resolvers in *.resolvers.go. Those ask relations,
// which read through the request's loaders, filled ahead of every list (ahead.go). It knows the services of
// server/council and no database.
package graph

import (
	"context"
	"errors"
	"hash/fnv"
	"log/slog"
	"net/http"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// Deps are what the handler is made of. Archive, Log and Clock are required.
type Deps struct {
	Archive *archive.Archive
	Log     *slog.Logger
	Clock   func() time.Time
	// Town returns how the town shows itself at present; nil: it says nothing of itself.
	Town func() *council.Town
	// DataVersion says whether what readers see has changed; nil asks the archive's reader. It is asked a few times per
	// second at most, however many requests there are.
	DataVersion func(ctx context.Context) (int64, error)
	// Observe is told of every answered request; nil tells nobody.
	Observe func(Observation)
	// CacheBytes is how much memory ready answers may take: 16 MiB if zero, none if negative.
	CacheBytes int
}

// Observation is what happened to one request.
type Observation struct {
	// Cached: the answer was ready, or somebody else's was shared.
	Cached bool
	// Failed: the answer tells of errors.
	Failed bool
	Took   time.Duration
}

const (
	defaultCacheBytes = 16 << 20
	// versionAge is how old the data version may be that decides whether a ready answer still holds.
	versionAge = 200 * time.Millisecond
	// answerAge is how long an answer is kept at most, for what changes with the calendar alone.
	answerAge = time.Minute
	// patience is how long a request may take.
	patience = 10 * time.Second
)

// New makes the handler of the GraphQL address. It fails if something required is missing.
func New(d Deps) (http.Handler, error) {
	if d.Archive == nil || d.Log == nil || d.Clock == nil {
		return nil, errors.New("graph: Archive, Log and Clock are required")
	}
	if d.DataVersion == nil {
		d.DataVersion = d.Archive.Reader().DataVersion
	}
	if d.Town == nil {
		nobody := &council.Town{}
		d.Town = func() *council.Town { return nobody }
	}
	if d.CacheBytes == 0 {
		d.CacheBytes = defaultCacheBytes
	}
	h := &handler{engine: newEngine(d), clock: d.Clock, observe: d.Observe, log: d.Log}
	if d.CacheBytes > 0 {
		h.cache = newCache(d.CacheBytes, d.Clock)
		h.version = &version{poll: d.stateVersion, clock: d.Clock}
	}
	return h, nil
}

// stateVersion changes with the data and with the town's settings: answers show both.
func (d Deps) stateVersion(ctx context.Context) (int64, error) {
	data, err := d.DataVersion(ctx)
	settings := fnv.New64a()
	_, _ = settings.Write([]byte(d.Town().Version)) // a hash takes everything
	return data ^ int64(settings.Sum64()), err      //nolint:gosec // any 64 bits will do
}
