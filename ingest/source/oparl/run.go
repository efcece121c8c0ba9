package oparl

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/ingest/imports"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// batchSize is how many objects one transaction takes at most.
const batchSize = 100

// Store is what an import needs of the database.
type Store = imports.Store

// Progress is how far an import is.
type Progress = imports.Progress

// Options are what an Importer is made of.
type Options struct {
	Store Store
	Now   func() time.Time
	Log   *slog.Logger
	// Transport, if set, gives the transport for a source that is read without a
	// network (the demo town); nil from it means the guarded one.
	Transport func(*council.Source) http.RoundTripper
	Limits    fetch.Limits
	// Owner names this node among those that could import the same source. It is the
	// same after a restart, so that a node takes up at once what it was killed in.
	Owner string
}

// Importer imports OParl sources.
type Importer struct {
	o      Options
	intake *archive.Intake
	leases *imports.Leases
}

// New returns an Importer.
func New(o Options) *Importer {
	if o.Limits == (fetch.Limits{}) {
		o.Limits = fetch.DefaultLimits()
	}
	return &Importer{o: o, intake: archive.NewIntake(o.Store, o.Now), leases: imports.NewLeases(o.Store, o.Owner, o.Now, o.Log)}
}

// ErrBusy says that another process imports the source right now.
var ErrBusy = imports.ErrBusy

// Run imports a source and returns its report, also when it could only be read in
// part (RunPartial). A run that was killed is taken up again. It returns CONFLICT
// (ErrBusy) while another process imports the same source, INVALID for what is no
// OParl server, UNAVAILABLE for a server or database that does not answer.
func (im *Importer) Run(ctx context.Context, source *council.Source, mode council.RunMode, progress func(Progress)) (*council.Run, error) {
	if progress == nil {
		progress = func(Progress) {}
	}
	ctx, release, err := im.leases.Take(ctx, source.ID)
	if err != nil {
		return nil, err
	}
	defer release()
	for {
		state, err := im.open(ctx, source, mode)
		if err != nil {
			return nil, err
		}
		takenUp := state.Total > 0
		if err := im.runOnce(ctx, source, state, progress); err != nil {
			return state, err
		}
		if !takenUp || im.serves(state, mode) {
			return state, nil
		}
	}
}

// runOnce brings one run to its end.
func (im *Importer) runOnce(ctx context.Context, source *council.Source, state *council.Run, progress func(Progress)) error {
	transport := http.RoundTripper(nil)
	if im.o.Transport != nil {
		transport = im.o.Transport(source)
	}
	if transport == nil {
		transport = fetch.Guarded(fetch.Permission{Private: source.AllowPrivate, InsecureTLS: source.InsecureTLS}, im.o.Limits.Connect, im.o.Limits.Header)
	}
	r := &run{
		Importer: im, source: source, state: state, harvest: im.o.Store, progress: progress,
		fetch: fetch.New(transport, im.o.Limits, im.o.Now),
	}
	if err := r.steps(ctx); err != nil {
		return r.fail(ctx, err)
	}
	return nil
}

// serves reports whether a run that was taken up again gives what is asked for now.
func (im *Importer) serves(old *council.Run, mode council.RunMode) bool {
	return (old.Mode == council.RunFull || mode == council.RunIncremental) && im.o.Now().Sub(old.Started) < 24*time.Hour
}

// open finds the run to go on with, or begins one.
func (im *Importer) open(ctx context.Context, source *council.Source, mode council.RunMode) (*council.Run, error) {
	cursors, err := im.o.Store.ListCursors(ctx, source.ID)
	if err != nil {
		return nil, err
	}
	if len(cursors) == 0 {
		mode = council.RunFull
	}
	old, err := im.o.Store.OpenRun(ctx, source.ID)
	if err != nil {
		return nil, err
	}
	if err := imports.DropLeftovers(ctx, im.o.Store, source.ID); err != nil {
		return nil, err
	}
	now := im.o.Now()
	if old != nil {
		// What is fetched is taken in to the end, however old it is: links that lead from
		// object to object would be lost with its pages.
		if old.Total > 0 || im.serves(old, mode) {
			im.o.Log.InfoContext(ctx, "import taken up again", "source", source.URL, "mode", old.Mode, "applied", old.Applied)
			return old, nil
		}
		old.State, old.Finished, old.Error = council.RunFailed, &now, "superseded by a new import"
		if err := im.o.Store.Update(ctx, func(tx council.Tx) error { return tx.PutRun(ctx, old) }); err != nil {
			return nil, err
		}
		if err := im.o.Store.DropPages(ctx, old.ID); err != nil {
			return nil, err
		}
	}
	state := &council.Run{
		ID: council.NewID(source.URL + "#" + now.UTC().Format(time.RFC3339Nano)), SourceID: source.ID, Mode: mode, State: council.RunRunning,
		Started: now, Report: council.Report{Counts: map[council.Kind]council.Counts{}},
	}
	return state, im.o.Store.Update(ctx, func(tx council.Tx) error {
		if err := tx.HoldSource(ctx, source.ID); err != nil {
			return err
		}
		return tx.PutRun(ctx, state)
	})
}

// run is one import on its way.
type run struct {
	*Importer
	source     *council.Source
	state      *council.Run
	harvest    council.Harvest
	fetch      *fetch.Client
	progress   func(Progress)
	lastSingle int       // the highest number of a page that was fetched singly
	shown      time.Time // when the number of pages was last stored

	mu sync.Mutex // warnings and page counts come from several lists at once
}

func (im *run) steps(ctx context.Context) error {
	if im.state.Total == 0 {
		if err := im.crawl(ctx); err != nil {
			return err
		}
	}
	pages, err := im.harvest.Pages(ctx, im.state.ID)
	if err != nil {
		return err
	}
	var lists, singles []*council.HarvestPage
	for _, p := range pages {
		if p.List == "" {
			singles = append(singles, p)
		} else {
			lists = append(lists, p)
		}
	}
	sortPages(lists)
	sortPages(singles)
	p := newPlan()
	if err := im.extend(ctx, p, lists, false); err != nil {
		return err
	}
	if im.state.Total == 0 {
		im.state.Total = max(1, p.total) // from here on the lists are not fetched again
		if err := im.save(ctx); err != nil {
			return err
		}
	}
	if err := im.apply(ctx, p, lists, 0); err != nil {
		return err
	}
	if err := im.links(ctx, p, singles); err != nil {
		return err
	}
	return im.finish(ctx, p, lists)
}

// apply takes in the occurrences that count, from where an earlier try stopped.
func (im *run) apply(ctx context.Context, p *plan, pages []*council.HarvestPage, from int) error {
	batch := make([]archive.Observation, 0, batchSize)
	flush := func(applied int) error {
		if err := im.intake.Apply(ctx, im.state, batch, applied); err != nil {
			return err
		}
		batch = batch[:0]
		im.report("apply", p)
		return nil
	}
	ignore := func(council.Kind, string) {} // counted by the plan
	last, err := im.read(ctx, pages, from, ignore, func(o occurrence, order int) error {
		if o.raw == nil || order <= im.state.Applied || p.winners[o.raw.ID].order != order {
			return nil
		}
		observation := archive.Observation{Raw: o.raw, Embedded: o.embedded}
		if !o.raw.Deleted {
			record, err := Record(o.raw)
			if err != nil {
				return err
			}
			observation.Record = record
		}
		batch = append(batch, observation)
		if len(batch) == batchSize {
			return flush(order)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if last > im.state.Applied {
		return flush(last)
	}
	return nil
}

// links fetches singly what is named and was seen nowhere (Q21), what left its parent
// without a word (Q27), and what was missing a week ago, until nothing new comes.
func (im *run) links(ctx context.Context, p *plan, staged []*council.HarvestPage) error {
	const rounds = 8 // a chain of objects that only name one another ends somewhere
	tried := map[string]bool{}
	for _, s := range staged {
		tried[s.URL] = true
		im.lastSingle = max(im.lastSingle, s.Number)
	}
	if err := im.keepStrays(ctx, staged); err != nil {
		return err
	}
	fresh := staged
	for round := 0; round < rounds; round++ {
		from := p.total
		if err := im.extend(ctx, p, fresh, true); err != nil {
			return err
		}
		if err := im.apply(ctx, p, fresh, from); err != nil {
			return err
		}
		wanted, err := im.wanted(ctx, p, tried)
		if err != nil || len(wanted) == 0 {
			return err
		}
		if fresh, err = im.fetchSingles(ctx, p, wanted); err != nil {
			return err
		}
		for _, w := range wanted {
			tried[w.url] = true
		}
	}
	im.warn("links lead on and on; the rest is left for the next import")
	return nil
}

// wanted lists the addresses to fetch singly now.
func (im *run) wanted(ctx context.Context, p *plan, tried map[string]bool) ([]ref, error) {
	refetch := map[string]bool{}
	candidates := p.named()
	for _, u := range im.state.Report.Refetch {
		if id := council.NewID(u); p.winners[id].order == 0 && !refetch[u] {
			refetch[u] = true
			candidates = append(candidates, ref{url: u})
		}
	}
	due, err := im.harvest.DueMissing(ctx, im.source.ID, im.o.Now())
	if err != nil {
		return nil, err
	}
	for _, m := range due {
		candidates = append(candidates, ref{url: m.URL, kind: m.Kind})
	}
	ids := make([]council.ID, 0, len(candidates))
	for _, c := range candidates {
		ids = append(ids, council.NewID(c.url))
	}
	known, err := im.harvest.Known(ctx, ids)
	if err != nil {
		return nil, err
	}
	later, err := im.harvest.NotDue(ctx, ids, im.o.Now())
	if err != nil {
		return nil, err
	}
	var out []ref
	asked := map[string]bool{}
	for i, c := range candidates {
		if asked[c.url] || tried[c.url] || later[ids[i]] || (known[ids[i]] && !refetch[c.url]) {
			continue
		}
		asked[c.url] = true
		out = append(out, c)
	}
	return out, nil
}

// fetchSingles fetches addresses and stages what came, in the order of the addresses.
func (im *run) fetchSingles(ctx context.Context, p *plan, wanted []ref) ([]*council.HarvestPage, error) {
	var staged []*council.HarvestPage
	for start := 0; start < len(wanted); start += batchSize {
		part := wanted[start:min(start+batchSize, len(wanted))]
		pages := make([]*council.HarvestPage, len(part))
		missing := make([]*council.MissingLink, len(part))
		g, groupCtx := errgroup.WithContext(ctx)
		g.SetLimit(fetch.Parallel)
		for i, w := range part {
			g.Go(func() error {
				pages[i], missing[i] = im.single(groupCtx, w)
				return groupCtx.Err()
			})
		}
		if err := g.Wait(); err != nil {
			return nil, err
		}
		kept, err := im.keep(ctx, part, pages, missing)
		if err != nil {
			return nil, err
		}
		staged = append(staged, kept...)
		im.report("links", p)
	}
	return staged, nil
}

// keep stages the pages of singles and remembers the links that led to nothing.
func (im *run) keep(ctx context.Context, part []ref, pages []*council.HarvestPage, missing []*council.MissingLink) ([]*council.HarvestPage, error) {
	var kept []*council.HarvestPage
	var lost []council.MissingLink
	var found []council.ID
	for i := range part {
		if pages[i] != nil {
			im.lastSingle++
			pages[i].Number = im.lastSingle
			kept = append(kept, pages[i])
		}
		switch {
		case missing[i] == nil:
			found = append(found, council.NewID(part[i].url))
		case part[i].kind != "": // what is known is never missing
			lost = append(lost, *missing[i])
		}
	}
	if err := im.harvest.AddPages(ctx, kept); err != nil {
		return nil, err
	}
	if err := im.harvest.DropMissing(ctx, found); err != nil {
		return nil, err
	}
	return kept, im.putMissing(ctx, lost)
}

// keepStrays notes again that links lead to objects with other ids (Q23): a run that
// was killed may have staged the object and forgotten the link.
func (im *run) keepStrays(ctx context.Context, staged []*council.HarvestPage) error {
	f := &flattener{rewrite: im.source.Rewrite}
	var strays []council.MissingLink
	for _, p := range staged {
		body, err := im.harvest.PageBody(ctx, p.RunID, p.List, p.Number)
		if err != nil {
			return err
		}
		v, err := decode(body)
		if err != nil {
			return err
		}
		o, _ := v.(map[string]any)
		if f.address(text(o["id"])) != p.URL {
			strays = append(strays, council.MissingLink{ID: council.NewID(p.URL), URL: p.URL, SourceID: im.source.ID, Kind: p.Kind, Status: p.Status})
		}
	}
	return im.putMissing(ctx, strays)
}

// When a link that led to nothing is tried again: in a week if the server said so, with
// the next import if it said nothing.
const (
	missingRetry    = 7 * 24 * time.Hour
	unansweredRetry = everyIncremental
)

func (im *run) putMissing(ctx context.Context, links []council.MissingLink) error {
	var answered, unanswered []council.MissingLink
	for _, l := range links {
		if l.Status == 0 {
			unanswered = append(unanswered, l)
		} else {
			answered = append(answered, l)
		}
	}
	now := im.o.Now()
	if err := im.harvest.PutMissing(ctx, answered, now, now.Add(missingRetry)); err != nil {
		return err
	}
	return im.harvest.PutMissing(ctx, unanswered, now, now.Add(unansweredRetry))
}

// single fetches one address: a page if an object came, else a missing link.
func (im *run) single(ctx context.Context, w ref) (*council.HarvestPage, *council.MissingLink) {
	missing := &council.MissingLink{ID: council.NewID(w.url), URL: w.url, SourceID: im.source.ID, Kind: w.kind}
	res, err := im.fetch.Get(ctx, w.url)
	if err != nil {
		if ctx.Err() == nil {
			im.o.Log.DebugContext(ctx, "link not answered", "url", w.url, "error", err)
		}
		return nil, missing
	}
	missing.Status = res.Status
	if res.Status != http.StatusOK {
		return nil, missing
	}
	body, err := repair(res.Body)
	if err != nil {
		return nil, missing
	}
	v, err := decode(body)
	if err != nil {
		return nil, missing
	}
	if list, ok := v.([]any); ok && len(list) > 0 { // Q6: a list with the one object in it
		v = list[0]
	}
	o, ok := v.(map[string]any)
	f := &flattener{rewrite: im.source.Rewrite}
	id := f.address(text(o["id"]))
	if !ok || id == "" {
		return nil, missing
	}
	kind := w.kind
	if k, ok := kindOf(text(o["type"])); ok {
		kind = k
	}
	if kind == "" {
		return nil, missing
	}
	bodyID := w.bodyID
	if bodyID == "" {
		bodyID = im.onlyBody(ctx)
	}
	page := &council.HarvestPage{RunID: im.state.ID, Kind: kind, BodyID: bodyID, URL: w.url, Status: http.StatusOK, Body: marshal(o)}
	if id != w.url { // Q23: the object is known under its id, the link still leads nowhere
		im.warn(fmt.Sprintf("%s shows an object with the id %s", w.url, id))
		return page, missing
	}
	return page, nil
}

// onlyBody is the body of objects of which nothing says it, where there is but one.
func (im *run) onlyBody(ctx context.Context) council.ID {
	bodies, err := im.o.Store.Bodies(ctx, council.BodyFilter{}, council.Page{})
	if err != nil {
		return ""
	}
	var id council.ID
	for _, b := range bodies {
		if b.SourceID == im.source.ID {
			if id != "" {
				return ""
			}
			id = b.ID
		}
	}
	return id
}

// finish gives papers without a date their place, moves the cursors and closes the run.
func (im *run) finish(ctx context.Context, p *plan, lists []*council.HarvestPage) error {
	im.report("finish", p)
	if err := imports.FillSortDates(ctx, im.o.Store); err != nil {
		return err
	}
	cursors := map[string]time.Time{}
	for _, url := range complete(lists) {
		cursors[url] = im.state.Started
	}
	if err := im.harvest.SetListCursors(ctx, im.source.ID, cursors); err != nil {
		return err
	}
	for kind, reasons := range p.dropped {
		c := im.state.Report.Counts[kind]
		for reason, n := range reasons {
			if c.Reasons == nil {
				c.Reasons = map[string]int{}
			}
			c.Reasons[reason] += n
			c.Dropped += n
			c.Found += n
		}
		im.state.Report.Counts[kind] = c
	}
	freshness, err := im.o.Store.Freshness(ctx)
	if err != nil {
		return err
	}
	for _, f := range freshness {
		if f.Source.ID == im.source.ID {
			im.state.Report.Missing = f.Missing
		}
	}
	now := im.o.Now()
	im.state.State, im.state.Finished, im.state.Report.Refetch = council.RunDone, &now, nil
	if im.state.Report.FailedLists > 0 {
		im.state.State = council.RunPartial
	} else {
		im.source.LastSuccess = &now
	}
	im.schedule(now)
	if err := im.save(ctx); err != nil {
		return err
	}
	return im.harvest.DropPages(ctx, im.state.ID)
}

// Intervals of the scheduled imports.
const (
	everyIncremental = time.Hour
	everyFull        = 7 * 24 * time.Hour
)

// schedule sets when the source is due again. The jitter comes from the run's id, so
// that many towns on one server are not asked in the same minute.
func (im *run) schedule(now time.Time) {
	sum := sha256.Sum256([]byte(im.state.ID))
	jitter := func(of time.Duration) time.Duration { return of / 10 * time.Duration(sum[0]) / 256 }
	next := now.Add(everyIncremental + jitter(everyIncremental))
	im.source.NextIncremental = &next
	if im.state.Mode == council.RunFull {
		full := now.Add(everyFull + jitter(everyFull))
		im.source.NextFull = &full
	}
}

// fail closes the run with the reason. It stays open and is taken up again if it was
// only interrupted, or if all lists are in: then it was our own database that failed,
// and what was noted on the way would be lost with the run.
func (im *run) fail(ctx context.Context, cause error) error {
	if ctx.Err() != nil {
		return errors.Join(context.Cause(ctx), ctx.Err())
	}
	if council.CodeOf(cause) == council.Internal {
		cause = fmt.Errorf("importing %s: %w", im.source.URL, cause)
	}
	if council.CodeOf(cause) == council.Conflict { // the source was removed: nothing is left to close
		return errors.Join(cause, im.harvest.DropPages(ctx, im.state.ID))
	}
	now := im.o.Now()
	next := now.Add(everyIncremental)
	im.source.NextIncremental = &next
	if im.state.Mode == council.RunFull {
		im.source.NextFull = &next // else it would be due again at once
	}
	if im.state.Total > 0 {
		// The run in the database may be ahead of ours: a commit that nobody heard of.
		return errors.Join(cause, imports.Update(ctx, im.o.Store, im.source, func(council.Tx) error { return nil }))
	}
	im.state.State, im.state.Finished, im.state.Error = council.RunFailed, &now, council.MessageOf(cause)
	if err := im.save(ctx); err != nil {
		return errors.Join(cause, err)
	}
	return errors.Join(cause, im.harvest.DropPages(ctx, im.state.ID))
}

func (im *run) stage(ctx context.Context, p *council.HarvestPage) error {
	if err := im.harvest.AddPages(ctx, []*council.HarvestPage{p}); err != nil {
		return err
	}
	im.mu.Lock()
	defer im.mu.Unlock()
	im.state.Pages++
	im.progress(Progress{Phase: "fetch", Pages: im.state.Pages})
	const often = 2 * time.Second // for those who watch from elsewhere
	if now := im.o.Now(); now.Sub(im.shown) >= often {
		im.shown = now
		return im.o.Store.Update(ctx, func(tx council.Tx) error {
			if err := tx.HoldSource(ctx, im.source.ID); err != nil {
				return err
			}
			return tx.PutRun(ctx, im.state)
		})
	}
	return nil
}

// save stores the run and what its entry point said of the source.
func (im *run) save(ctx context.Context) error {
	return imports.Update(ctx, im.o.Store, im.source, func(tx council.Tx) error {
		if err := tx.PutRun(ctx, im.state); err != nil {
			return err
		}
		return tx.BumpDataVersion(ctx) // how fresh a source is can be seen
	})
}

func (im *run) warn(message string) {
	const most = 200 // a server that does one thing wrong does it everywhere
	im.mu.Lock()
	defer im.mu.Unlock()
	if len(im.state.Report.Warnings) < most {
		im.state.Report.Warnings = append(im.state.Report.Warnings, message)
	}
	im.o.Log.Warn("import", "source", im.source.URL, "warning", message)
}

func (im *run) report(phase string, p *plan) {
	im.progress(Progress{Phase: phase, Pages: im.state.Pages, Done: im.state.Applied, Total: p.total})
}
