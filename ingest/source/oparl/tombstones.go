package oparl

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// sweepSuffix marks the staged pages of a list's tombstones.
const sweepSuffix = "#tombstones"

// sweepSince is before any change at any server.
var sweepSince = time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)

// sweepTombstones asks for the tombstones of a list that was read in full. Lists show
// them only to those who ask for changes (OParl 1.1, 2.8), so a deletion that was dated
// back behind the last import would never be seen. A server whose filtered list is no
// longer than the plain one has none to show; of the others only the tombstones are
// kept. Failures are named and harm nothing: the plain list is complete without them.
func (im *run) sweepTombstones(ctx context.Context, l list, staged []*council.HarvestPage) error {
	l.since = sweepSince
	key := l.url + sweepSuffix
	number, next := 1, ""
	visited := map[string]bool{}
	for _, p := range staged {
		visited[normal(p.URL)] = true
		number, next = p.Number+1, p.Next
		if next == "" {
			return nil
		}
	}
	plain, err := im.plainTotal(ctx, l)
	if err != nil {
		return err
	}
	for number == 1 || next != "" {
		if number > maxPages || visited[normal(next)] {
			return nil
		}
		visited[normal(next)] = true
		page, err := im.sweepPage(ctx, l, number, plain, next)
		if err != nil {
			im.warn(fmt.Sprintf("tombstones of %s: %v", l.url, err))
			return nil
		}
		page.List = key
		if err := im.stage(ctx, page); err != nil {
			return err
		}
		number, next = number+1, page.Next
	}
	return nil
}

// sweepPage fetches one page of changes and leaves only the tombstones on it.
func (im *run) sweepPage(ctx context.Context, l list, number, plain int, address string) (page *council.HarvestPage, err error) {
	if number == 1 {
		page, err = im.firstPage(ctx, l)
	} else {
		page, err = im.page(ctx, l, number, address)
	}
	if err != nil || page.Status != http.StatusOK {
		return page, err
	}
	v, err := decode(page.Body)
	if err != nil {
		return nil, err
	}
	o, _ := v.(map[string]any)
	if number == 1 && totalOf(o) <= plain {
		page.Next = ""
	}
	deleted := []any{}
	for _, e := range entries(v, page) {
		if m, ok := e.(map[string]any); ok && truth(m["deleted"]) {
			deleted = append(deleted, m)
		}
	}
	page.Body = marshal(map[string]any{"data": deleted})
	return page, nil
}

// plainTotal is how long the plain list says it is; longer than any other if it does not.
// It is read from the staged page, so that a run taken up again decides the same.
func (im *run) plainTotal(ctx context.Context, l list) (int, error) {
	body, err := im.harvest.PageBody(ctx, im.state.ID, l.url, 1)
	if err != nil {
		return 0, err
	}
	v, err := decode(body)
	if err != nil {
		return 0, err
	}
	o, _ := v.(map[string]any)
	if n := totalOf(o); n >= 0 {
		return n, nil
	}
	return math.MaxInt, nil
}

// totalOf reads how long a list says it is, -1 if it does not.
func totalOf(page map[string]any) int {
	p, _ := page["pagination"].(map[string]any)
	n, ok := p["totalElements"].(json.Number)
	if !ok {
		return -1
	}
	i, err := n.Int64()
	if err != nil {
		return -1
	}
	return int(i)
}
