package graph

// lru keeps values up to a budget of bytes and forgets what was used longest ago. It does not lock.
type lru[V any] struct {
	budget, used int
	items        map[string]*item[V]
	ring         item[V] // next is the newest item, prev the oldest
}

type item[V any] struct {
	key        string
	value      V
	size       int
	prev, next *item[V]
}

// itemCost is what an item costs besides its value: itself, its key's header and its place in the map.
const itemCost = 200

func newLRU[V any](budget int) *lru[V] {
	c := &lru[V]{budget: budget}
	c.clear()
	return c
}

// get finds a value by its key's bytes, without making a string of them.
func (c *lru[V]) get(key []byte) (value V, ok bool) {
	it, ok := c.items[string(key)]
	if !ok {
		return value, false
	}
	if c.ring.next != it {
		it.unlink()
		c.front(it)
	}
	return it.value, true
}

// put keeps a value of that many bytes. What would take more than an eighth of the budget is not kept.
func (c *lru[V]) put(key string, value V, size int) {
	c.drop(key)
	size += len(key) + itemCost
	if size > c.budget/8 {
		return
	}
	it := &item[V]{key: key, value: value, size: size}
	c.items[key] = it
	c.front(it)
	c.used += size
	c.shrink()
}

// grow notes that the value of a key takes more bytes now.
func (c *lru[V]) grow(key string, by int) {
	if it, ok := c.items[key]; ok {
		it.size += by
		c.used += by
		c.shrink()
	}
}

func (c *lru[V]) shrink() {
	for c.used > c.budget {
		c.drop(c.ring.prev.key)
	}
}

func (c *lru[V]) drop(key string) {
	if it, ok := c.items[key]; ok {
		it.unlink()
		delete(c.items, key)
		c.used -= it.size
	}
}

func (c *lru[V]) clear() {
	c.items = map[string]*item[V]{}
	c.ring.prev, c.ring.next = &c.ring, &c.ring
	c.used = 0
}

func (c *lru[V]) front(it *item[V]) {
	it.prev, it.next = &c.ring, c.ring.next
	it.prev.next, it.next.prev = it, it
}

func (it *item[V]) unlink() {
	it.prev.next, it.next.prev = it.next, it.prev
}
