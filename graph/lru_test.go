package graph

import (
	"strings"
	"testing"
)

// TestLRU: the budget holds, and what goes is what was used longest ago.
func TestLRU(t *testing.T) {
	c := newLRU[int](8 * 1200)
	for i, key := range []string{"a", "b", "c", "d", "e", "f", "g", "h"} {
		c.put(key, i, 900)
	}
	if _, ok := c.get([]byte("a")); !ok {
		t.Fatal("got no a although there is room for all eight")
	}
	c.put("i", 8, 900)
	kept := ""
	for _, key := range strings.Split("abcdefghi", "") {
		if _, ok := c.items[key]; ok {
			kept += key
		}
	}
	if kept != "acdefghi" || c.used > c.budget {
		t.Errorf("got %s in %d bytes, want all but b, which was used longest ago, in %d", kept, c.used, c.budget)
	}
	c.grow("i", 2000)
	if _, ok := c.get([]byte("c")); ok || c.used > c.budget {
		t.Errorf("got %d bytes with c, want that it made room for what grew", c.used)
	}
	if c.put("big", 0, 1200); len(c.items) == 0 || c.items["big"] != nil {
		t.Error("got the big one kept, want that nothing takes more than an eighth")
	}
	c.put("i", 80, 10)
	if v, ok := c.get([]byte("i")); !ok || v != 80 {
		t.Errorf("got %d, want the newer value", v)
	}
	c.clear()
	if c.used != 0 || len(c.items) != 0 {
		t.Errorf("got %d bytes after clearing", c.used)
	}
}
