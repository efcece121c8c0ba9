package graph

import (
	"context"
	"sync"
)

// loader finds values by key, each key at most once per request and as many at a time as it is asked for. A key without
// a value is remembered too.
type loader[K comparable, V any] struct {
	fetch func(ctx context.Context, keys []K) (map[K]V, error)

	mu    sync.Mutex
	found map[K]V
}

func newLoader[K comparable, V any](fetch func(ctx context.Context, keys []K) (map[K]V, error)) *loader[K, V] {
	return &loader[K, V]{fetch: fetch, found: map[K]V{}}
}

// load returns the values of keys in their order, the zero value for what does not exist. The empty key is nobody's.
// Who asks while somebody else fetches waits and finds it there.
func (l *loader[K, V]) load(ctx context.Context, keys []K) ([]V, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if missing := l.missing(keys); len(missing) > 0 {
		fetched, err := l.fetch(ctx, missing)
		if err != nil {
			return nil, err
		}
		for _, k := range missing {
			l.found[k] = fetched[k]
		}
	}
	values := make([]V, len(keys))
	for i, k := range keys {
		values[i] = l.found[k]
	}
	return values, nil
}

func (l *loader[K, V]) missing(keys []K) []K {
	var none K
	var missing []K
	queued := map[K]bool{}
	for _, k := range keys {
		if _, known := l.found[k]; known || k == none || queued[k] {
			continue
		}
		queued[k] = true
		missing = append(missing, k)
	}
	return missing
}
