package archive

import (
	"container/list"
	"context"
	"encoding/json"
	"errors"
	"sync"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// cacheEntries bounds how many results are kept; filters are free text, and everybody
// may think of new ones.
const cacheEntries = 1024

// cache keeps what is asked for with every page and costs a walk over the whole
// database: totals, choices of filters, freshness. A result holds as long as the data
// version does, so that nothing is ever stale.
type cache struct {
	mu      sync.Mutex
	version int64
	entries map[string]*list.Element
	recent  *list.List // of cacheEntry, the newest first
}

type cacheEntry struct {
	key   string
	ready chan struct{} // closed when value and err stand
	value any
	err   error
}

func newCache() *cache { return &cache{entries: map[string]*list.Element{}, recent: list.New()} }

// entry finds or makes the entry of a key; mine says that the caller has to fill it.
func (c *cache) entry(version int64, key string) (e *cacheEntry, mine bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if version > c.version {
		c.version = version
		c.recent.Init()
		clear(c.entries)
	}
	if version < c.version { // read before somebody else's newer look: not for keeping
		return &cacheEntry{key: key, ready: make(chan struct{})}, true
	}
	if el := c.entries[key]; el != nil {
		c.recent.MoveToFront(el)
		return el.Value.(*cacheEntry), false
	}
	e = &cacheEntry{key: key, ready: make(chan struct{})}
	c.entries[key] = c.recent.PushFront(e)
	if c.recent.Len() > cacheEntries {
		delete(c.entries, c.recent.Remove(c.recent.Back()).(*cacheEntry).key)
	}
	return e, true
}

var errUnfinished = errors.New("the look-up did not come to its end")

// fill gives an entry its result. Errors are told to those who wait, and not kept; nor
// is what a fetch leaves behind that panics.
func (c *cache) fill(e *cacheEntry, fetch func() (any, error)) {
	e.err = errUnfinished
	defer func() {
		if e.err != nil {
			c.drop(e)
		}
		close(e.ready)
	}()
	e.value, e.err = fetch()
}

func (c *cache) drop(e *cacheEntry) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if el := c.entries[e.key]; el != nil && el.Value == e {
		c.recent.Remove(el)
		delete(c.entries, e.key)
	}
}

// cached returns the result of fetch, kept under a name and its arguments until the
// data changes. Whoever asks while it is being fetched waits for the same result.
func cached[T any](ctx context.Context, a *Archive, name string, args any, fetch func(context.Context) (T, error)) (T, error) {
	var none T
	version, err := a.store.DataVersion(ctx)
	if err != nil {
		return none, err
	}
	e, mine := a.cache.entry(version, name+" "+argsKey(args))
	if mine {
		// Others may wait for it: the one who asked first going away does not end it.
		a.cache.fill(e, func() (any, error) { return fetch(context.WithoutCancel(ctx)) })
	}
	select {
	case <-e.ready:
	case <-ctx.Done():
		return none, ctx.Err()
	}
	if e.err != nil {
		return none, e.err
	}
	return e.value.(T), nil
}

// PaperTypes lists the types that papers of these bodies have, most frequent first.
func (a *Archive) PaperTypes(ctx context.Context, bodyIDs ...council.ID) ([]string, error) {
	return cached(ctx, a, "paper types", bodyIDs, func(ctx context.Context) ([]string, error) {
		return a.store.PaperTypes(ctx, bodyIDs)
	})
}

// argsKey spells arguments out, pointers by what they point to.
func argsKey(args any) string {
	raw, err := json.Marshal(args)
	if err != nil {
		panic(err) // filters are plain values
	}
	return string(raw)
}
