package graph

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"strconv"
	"sync"
	"time"
)

// answer is a response, ready to be sent any number of times.
type answer struct {
	body   []byte
	status int
	// lasting answers to guests are kept for those who ask the same.
	lasting bool
	failed  bool

	// Header values, made once.
	etag, length []string
	until        time.Time

	pack       sync.Once
	packed     []byte
	packLength []string
}

// smallest is the shortest body worth compressing.
const smallest = 1024

// seal makes an answer's headers.
func (a *answer) seal() *answer {
	a.length = []string{strconv.Itoa(len(a.body))}
	if a.lasting {
		sum := sha256.Sum256(a.body)
		a.etag = []string{`W/"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`}
	}
	return a
}

// gzipped is the body in the form that most clients ask for, made when the first one does.
func (a *answer) gzipped(onPacked func(size int)) (body []byte, length []string) {
	a.pack.Do(func() {
		var buf bytes.Buffer
		w := gzip.NewWriter(&buf)
		_, _ = w.Write(a.body) // a buffer takes everything
		_ = w.Close()
		a.packed, a.packLength = buf.Bytes(), []string{strconv.Itoa(buf.Len())}
		onPacked(buf.Len())
	})
	return a.packed, a.packLength
}

// cache keeps the answers to guests who asked for the same with the same words, for one version of the data. Who asks
// while somebody else's same question is being answered gets that answer.
type cache struct {
	clock func() time.Time

	mu      sync.Mutex
	version int64
	answers *lru[*answer]
	flights map[string]*flight
}

// flight is an answer that is being made.
type flight struct {
	version int64
	landed  chan struct{}
	answer  *answer
}

func newCache(budget int, clock func() time.Time) *cache {
	return &cache{clock: clock, answers: newLRU[*answer](budget), flights: map[string]*flight{}}
}

// get finds a ready answer.
func (c *cache) get(key []byte, version int64) (*answer, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.turn(version)
	a, ok := c.answers.get(key)
	if !ok || c.clock().After(a.until) {
		return nil, false
	}
	return a, true
}

// turn forgets the answers to an older version of the data.
func (c *cache) turn(version int64) {
	if version != c.version {
		c.version = version
		c.answers.clear()
	}
}

// do makes the answer, or waits for who is already making it. It returns nil if ctx ends first or the other one panicked,
// and says whether the answer is somebody else's.
func (c *cache) do(ctx context.Context, key string, version int64, answerIt func() *answer) (a *answer, shared bool) {
	c.mu.Lock()
	if f, ok := c.flights[key]; ok && f.version == version {
		c.mu.Unlock()
		select {
		case <-f.landed:
			return f.answer, true
		case <-ctx.Done():
			return nil, true
		}
	}
	f := &flight{version: version, landed: make(chan struct{})}
	c.flights[key] = f
	c.mu.Unlock()

	defer c.land(key, f)
	f.answer = answerIt()
	return f.answer, false
}

// land hands the answer to all who wait, and keeps it if it lasts.
func (c *cache) land(key string, f *flight) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.flights[key] == f {
		delete(c.flights, key)
	}
	if a := f.answer; a != nil && a.lasting && c.version == f.version {
		a.until = c.clock().Add(answerAge)
		c.answers.put(key, a, len(a.body))
	}
	close(f.landed)
}

// grown notes that an answer takes more memory now.
func (c *cache) grown(key string, by int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.answers.grow(key, by)
}

// version knows the version of the data, not older than versionAge.
type version struct {
	poll  func(ctx context.Context) (int64, error)
	clock func() time.Time

	mu     sync.Mutex
	polled time.Time
	value  int64
	known  bool
}

// current returns the version of the data; it is not known while the store cannot say.
func (v *version) current(ctx context.Context) (value int64, known bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	now := v.clock()
	if v.known && now.Sub(v.polled) < versionAge {
		return v.value, true
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second) // others wait for this too
	defer cancel()
	value, err := v.poll(ctx)
	v.value, v.known, v.polled = value, err == nil, now
	return v.value, v.known
}
