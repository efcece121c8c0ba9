package oparl

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// maxPages ends lists that never do; the largest council known has 3,000 pages.
const maxPages = 100_000

// pageSize is asked for where a server lets one choose (OParl 1.1, 2.5.2 "limit").
const pageSize = "200"

// statusLoop marks the end of a list whose next page was an earlier one.
const statusLoop = http.StatusLoopDetected

// sinceForm is OParl's date-time; fractions of seconds are refused by some (Q16).
const sinceForm = "2006-01-02T15:04:05-07:00"

// list is one external list of a server.
type list struct {
	url    string
	kind   council.Kind
	bodyID council.ID
	since  time.Time // zero: everything
}

// listError is a list that the server did not give, as opposed to a failure of ours.
type listError struct{ err error }

func (e *listError) Error() string { return e.err.Error() }
func (e *listError) Unwrap() error { return e.err }

var errNoOParl = errors.New("the address does not lead to an OParl server")

// crawl stages the pages of all lists. Lists that fail are named in the report and
// keep their old cursor; only a server that does not answer at all is an error.
func (im *run) crawl(ctx context.Context) error {
	staged, err := im.staged(ctx)
	if err != nil {
		return err
	}
	bodies, err := im.entry(ctx, staged)
	if err != nil {
		return err
	}
	lists, err := im.bodyLists(ctx, bodies)
	if err != nil {
		return err
	}
	var mu sync.Mutex
	failed := 0
	g, ctx := errgroup.WithContext(ctx)
	for _, l := range lists {
		g.Go(func() error {
			err := im.crawlList(ctx, l, staged[l.url])
			if err == nil && l.since.IsZero() && !strings.Contains(im.source.OparlVersion, "/1.0") {
				err = im.sweepTombstones(ctx, l, staged[l.url+sweepSuffix])
			}
			if err == nil || ctx.Err() != nil {
				return ctx.Err()
			}
			if !errors.As(err, new(*listError)) {
				return err // our own database, not the server
			}
			mu.Lock()
			failed++
			mu.Unlock()
			im.warn(fmt.Sprintf("list %s: %v", l.url, err))
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	if failed == len(lists) && failed > 0 {
		return council.Errorf(council.Unavailable, "none of the %d lists of %s could be read", failed, im.source.URL)
	}
	im.state.Report.FailedLists = failed
	return nil
}

// staged groups the staged pages of the run by list.
func (im *run) staged(ctx context.Context) (map[string][]*council.HarvestPage, error) {
	pages, err := im.harvest.Pages(ctx, im.state.ID)
	if err != nil {
		return nil, err
	}
	out := map[string][]*council.HarvestPage{}
	for _, p := range pages {
		out[p.List] = append(out[p.List], p)
	}
	return out, nil
}

// entry stages the System and the Bodies, or the one Body that the source names.
func (im *run) entry(ctx context.Context, staged map[string][]*council.HarvestPage) ([]*council.HarvestPage, error) {
	const entryList = "entry:"
	key := entryList + im.source.URL
	page, object, err := im.object(ctx, staged[key], key, im.source.URL)
	if err != nil {
		return nil, err
	}
	switch page.Kind {
	case council.KindBody:
		return []*council.HarvestPage{page}, nil
	case council.KindSystem:
	default:
		return nil, &council.Error{Code: council.Invalid, Field: "url", Message: im.source.URL + ": " + errNoOParl.Error(), Err: errNoOParl}
	}
	im.source.OparlVersion, im.source.Vendor, im.source.Product = text(object["oparlVersion"]), text(object["vendor"]), text(object["product"])
	if name := text(object["name"]); name != "" {
		im.source.Name = name
	}
	f := &flattener{rewrite: im.source.Rewrite}
	bodyList := f.address(text(object["body"]))
	if bodyList == "" {
		return nil, council.Errorf(council.Invalid, "%s: the System names no list of bodies", im.source.URL)
	}
	if err := im.crawlList(ctx, list{url: bodyList, kind: council.KindBody}, staged[bodyList]); err != nil {
		if !errors.As(err, new(*listError)) {
			return nil, err
		}
		return nil, &council.Error{Code: council.Unavailable, Message: "the list of bodies " + bodyList + " could not be read: " + err.Error(), Err: err}
	}
	pages, err := im.staged(ctx)
	return pages[bodyList], err
}

// object stages the entry point and says what it is.
func (im *run) object(ctx context.Context, staged []*council.HarvestPage, key, address string) (*council.HarvestPage, map[string]any, error) {
	page := &council.HarvestPage{RunID: im.state.ID, List: key, Number: 1, URL: address, Status: 200}
	if len(staged) > 0 {
		body, err := im.harvest.PageBody(ctx, im.state.ID, key, 1)
		if err != nil {
			return nil, nil, err
		}
		page.Body = body
	} else {
		res, err := im.fetch.Get(ctx, address)
		if err != nil {
			return nil, nil, unavailable(err)
		}
		if res.Status != http.StatusOK {
			return nil, nil, council.Errorf(council.Unavailable, "%s: the server answered %d", address, res.Status)
		}
		if page.Body, err = repair(res.Body); err != nil {
			return nil, nil, &council.Error{Code: council.Invalid, Field: "url", Message: address + ": " + errNoOParl.Error() + " (no JSON)", Err: err}
		}
	}
	v, err := decode(page.Body)
	if err != nil {
		return nil, nil, err
	}
	o, _ := v.(map[string]any)
	typ := text(o["type"])
	if k, ok := kindOf(typ); ok && strings.Contains(typ, "oparl") {
		page.Kind = k
	}
	if page.Kind == council.KindSystem || page.Kind == council.KindBody {
		if err := im.stage(ctx, page); err != nil {
			return nil, nil, err
		}
	}
	return page, o, nil
}

func unavailable(err error) error {
	message := err.Error()
	if errors.Is(err, fetch.ErrPrivate) {
		message += " (if this is your own server: --allow-private)"
	}
	return &council.Error{Code: council.Unavailable, Message: message, Err: err}
}

// bodyLists finds the lists of all bodies, with since when they are asked for.
func (im *run) bodyLists(ctx context.Context, pages []*council.HarvestPage) ([]list, error) {
	cursors := map[string]time.Time{}
	if im.state.Mode == council.RunIncremental {
		var err error
		if cursors, err = im.harvest.ListCursors(ctx, im.source.ID); err != nil {
			return nil, err
		}
	}
	f := &flattener{rewrite: im.source.Rewrite}
	var lists []list
	seen := map[string]bool{}
	for _, p := range pages {
		body, err := im.harvest.PageBody(ctx, im.state.ID, p.List, p.Number)
		if err != nil {
			return nil, err
		}
		v, err := decode(body)
		if err != nil {
			return nil, err
		}
		for _, e := range entries(v, p) {
			o, ok := e.(map[string]any)
			if !ok || truth(o["deleted"]) {
				continue
			}
			bodyID := council.NewID(f.address(text(o["id"])))
			for _, bl := range bodyLists {
				u := f.address(text(o[bl.property]))
				if u == "" || seen[u] {
					continue
				}
				seen[u] = true
				l := list{url: u, kind: bl.kind, bodyID: bodyID}
				if since, ok := cursors[u]; ok {
					l.since = since.Add(-im.overlap())
				}
				lists = append(lists, l)
			}
		}
	}
	return lists, nil
}

// overlap is how far behind the last import changes are asked for again: clocks
// differ, and servers of OParl 1.0 are known to date changes back (Q29).
func (im *run) overlap() time.Duration {
	const day = 24 * time.Hour
	if strings.Contains(im.source.OparlVersion, "/1.0") {
		return 90 * day
	}
	return day
}

// crawlList stages the pages of one list, from where an earlier try stopped.
func (im *run) crawlList(ctx context.Context, l list, staged []*council.HarvestPage) error {
	if len(staged) == 0 {
		page, err := im.firstPage(ctx, l)
		if err != nil {
			return &listError{err}
		}
		if err := im.stage(ctx, page); err != nil {
			return err
		}
		staged = []*council.HarvestPage{page}
	}
	number, next := 1, ""
	visited := map[string]bool{}
	for _, p := range staged {
		visited[normal(p.URL)] = true
		number, next = p.Number+1, p.Next
	}
	empty := 0
	for next != "" {
		if number > maxPages {
			return &listError{fmt.Errorf("more than %d pages", maxPages)}
		}
		if visited[normal(next)] { // Q18
			return im.stageLoop(ctx, l, number, next, "comes an earlier page again")
		}
		if empty >= mostEmpty {
			return im.stageLoop(ctx, l, number, next, "come only empty ones")
		}
		visited[normal(next)] = true
		page, err := im.page(ctx, l, number, next)
		if err != nil {
			return &listError{fmt.Errorf("page %d: %w", number, err)}
		}
		if err := im.stage(ctx, page); err != nil {
			return err
		}
		if noData.Match(page.Body) {
			empty++
		} else {
			empty = 0
		}
		number, next = number+1, page.Next
	}
	return nil
}

// mostEmpty is after how many empty pages in a row a list counts as endless: one or two
// happen where a server filters its pages after cutting them.
const mostEmpty = 5

var noData = regexp.MustCompile(`"data"\s*:\s*\[\s*\]`)

// stageLoop ends a list that would never end, with a warning.
func (im *run) stageLoop(ctx context.Context, l list, number int, next, what string) error {
	im.warn(fmt.Sprintf("list %s loops: behind page %d %s", l.url, number-1, what))
	return im.stage(ctx, &council.HarvestPage{RunID: im.state.ID, List: l.url, Number: number, Kind: l.kind, BodyID: l.bodyID, URL: next, Status: statusLoop})
}

// first lists the addresses under which a list's first page is asked for, one after
// the other until one is understood: as the specification has it, with raw ':' and '+'
// (Q15), and without a page size.
func (l list) first() []string {
	u, err := url.Parse(l.url)
	if err != nil {
		return []string{l.url}
	}
	q := u.Query()
	if !l.since.IsZero() {
		q.Set("modified_since", l.since.UTC().Format(sinceForm))
	}
	plain := *u
	plain.RawQuery = q.Encode()
	q.Set("limit", pageSize)
	u.RawQuery = q.Encode()
	out := []string{u.String()}
	if !l.since.IsZero() {
		raw := plain
		raw.RawQuery = strings.NewReplacer("%3A", ":", "%2B", "+").Replace(plain.RawQuery)
		out = append(out, raw.String())
	}
	return append(out, plain.String())
}

// firstPage fetches the first page of a list under the first address that works.
func (im *run) firstPage(ctx context.Context, l list) (page *council.HarvestPage, err error) {
	for _, address := range l.first() {
		page, err = im.page(ctx, l, 1, address)
		if !errors.Is(err, errRefused) {
			return page, err
		}
	}
	return nil, err
}

// errRefused says that the server does not know an address, or not in that form.
var errRefused = errors.New("the server does not know the address")

// page fetches one page of a list and finds the next.
func (im *run) page(ctx context.Context, l list, number int, address string) (*council.HarvestPage, error) {
	page := &council.HarvestPage{RunID: im.state.ID, List: l.url, Number: number, Kind: l.kind, BodyID: l.bodyID, URL: address, Status: http.StatusOK}
	res, err := im.fetch.Get(ctx, address)
	if err != nil {
		return nil, err
	}
	switch {
	case res.Status == http.StatusNotFound && !l.since.IsZero() && isNoHits(res.Body): // Q2
		page.Status = res.Status
		return page, nil
	case res.Status == http.StatusNotFound || res.Status == http.StatusBadRequest:
		return nil, fmt.Errorf("%w (%d)", errRefused, res.Status)
	case res.Status != http.StatusOK:
		return nil, fmt.Errorf("the server answered %d", res.Status)
	}
	if page.Body, err = repair(res.Body); err != nil {
		return nil, err
	}
	v, err := decode(page.Body)
	if err != nil {
		return nil, err
	}
	if a, ok := v.([]any); ok && len(a) == 0 {
		return page, nil // Q2: [] for an empty page
	}
	o, _ := v.(map[string]any)
	if _, ok := o["data"].([]any); !ok {
		if k, isObject := kindOf(text(o["type"])); isObject && k == l.kind {
			return page, nil // Q3: the object itself instead of a list
		}
		return nil, errors.New("the answer has no list of data") // Q19
	}
	page.Next = im.next(l, o, address)
	return page, nil
}

// isNoHits recognises "no hits" in the clothes of an error (Q2).
func isNoHits(body []byte) bool {
	body, err := repair(body)
	if err != nil {
		return false
	}
	v, err := decode(body)
	if err != nil {
		return false
	}
	o, _ := v.(map[string]any)
	return text(o["code"]) == "802"
}

// next finds the page behind this one; a filter that got lost is put back (Q17).
func (im *run) next(l list, page map[string]any, address string) string {
	links, _ := page["links"].(map[string]any)
	raw := text(links["next"])
	if raw == "" {
		return ""
	}
	base, err := url.Parse(address)
	if err != nil {
		return ""
	}
	u, err := base.Parse(raw)
	if err != nil {
		return ""
	}
	f := &flattener{rewrite: im.source.Rewrite}
	if fixed := f.address(u.String()); fixed != "" {
		if u, err = url.Parse(fixed); err != nil {
			return ""
		}
	}
	q := u.Query()
	if !l.since.IsZero() && q.Get("modified_since") == "" {
		q.Set("modified_since", l.since.UTC().Format(sinceForm))
		u.RawQuery = q.Encode()
	}
	return u.String()
}

// normal is an address with its parameters sorted, for telling whether a page was seen.
func normal(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	u.RawQuery, u.Fragment = u.Query().Encode(), ""
	return u.String()
}

// complete lists the lists of the run that came to their end.
func complete(pages []*council.HarvestPage) []string {
	last := map[string]*council.HarvestPage{}
	for _, p := range pages {
		if old := last[p.List]; p.List != "" && (old == nil || p.Number > old.Number) {
			last[p.List] = p
		}
	}
	var out []string
	for url, p := range last {
		if p.Next == "" && p.Status != statusLoop && !strings.HasSuffix(url, sweepSuffix) {
			out = append(out, url)
		}
	}
	return out
}
