package frontend

import (
	"net/url"
	"strconv"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// pageSize is how many entries a list shows at once: with it the first view stays small.
const pageSize = 20

// pager leads through a long list.
type pager struct {
	Number int // of this page, from 1
	Total  int // entries in the whole list
	size   int
	path   string // with the locale's prefix
	query  url.Values
	anchor string // what ids of pages begin with, where a page shows one of many; empty: links lead to the top
}

func newPager(f *form, number, size int) pager {
	return pager{Number: number, size: size, path: f.Path(f.URL.Path), query: f.values}
}

// cut is the part of the list that this page shows.
func (p pager) cut() council.Page {
	return council.Page{First: p.size, Offset: (p.Number - 1) * p.size}
}

// Pages is how many pages there are, at least one.
func (p pager) Pages() int { return max(1, (p.Total+p.size-1)/p.size) }

// Beyond reports whether this page lies behind the last one.
func (p pager) Beyond() bool { return p.Number > p.Pages() }

// URL is the address of another page of the same list.
func (p pager) URL(number int) string {
	query := url.Values{}
	for name, values := range p.query {
		if name != "seite" && len(values) > 0 && values[0] != "" {
			query.Set(name, values[0])
		}
	}
	if number > 1 {
		query.Set("seite", strconv.Itoa(number))
	}
	address := withQuery(p.path, query.Encode())
	if p.anchor != "" {
		address += "#" + p.anchor + strconv.Itoa(number)
	}
	return address
}

// Steps are the numbers to offer: first, last, and those around this page. 0 stands for a gap.
func (p pager) Steps() []int {
	var steps []int
	last := 0
	for n := 1; n <= p.Pages(); n++ {
		if n != 1 && n != p.Pages() && (n < p.Number-1 || n > p.Number+1) {
			continue
		}
		if n == last+2 {
			steps = append(steps, last+1) // a gap of one number is that number
		} else if n > last+2 {
			steps = append(steps, 0)
		}
		steps, last = append(steps, n), n
	}
	return steps
}
