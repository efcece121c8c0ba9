package archive

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Intake is the writing side of an import: it decides what an observed object means
// for what is known of it. Rules: content is compared by hash; tombstones delete and
// nothing else does; a deletion keeps what history needs; papers, meetings, agenda
// items, consultations and files leave a Revision when they change.
type Intake struct {
	store council.Store
	now   func() time.Time
}

// NewIntake returns an Intake over a store.
func NewIntake(store council.Store, now func() time.Time) *Intake {
	return &Intake{store: store, now: now}
}

// Observation is what a source shows of one object in one run.
type Observation struct {
	Raw *council.RawObject // Deleted: a tombstone
	// Record is what it says; nil for a tombstone.
	Record *council.Record
	// Embedded: it was seen inside another object, which may be older than what we know.
	Embedded bool
}

// Reasons for which tombstones are dropped, as they stand in reports.
const (
	ReasonUnknownTombstone = "tombstone of something unknown"
	ReasonKnownTombstone   = "already deleted"
	// ReasonForeign: another source has shown the object first, and no source may change
	// what came from another.
	ReasonForeign = "belongs to another source"
)

// Apply takes observations in, in one transaction, and moves the run on: its counts
// and its progress are part of the same transaction, so that a run that is killed
// counts nothing twice. No two observations may be of the same object.
func (in *Intake) Apply(ctx context.Context, run *council.Run, observations []Observation, applied int) error {
	var next council.Run
	err := in.store.Update(ctx, func(tx council.Tx) error {
		next = *run
		next.Report = cloneReport(run.Report)
		next.Applied = applied
		if err := tx.HoldSource(ctx, run.SourceID); err != nil {
			return err
		}
		b := &intakeBatch{ctx: ctx, tx: tx, now: in.now(), report: &next.Report}
		if err := b.apply(observations); err != nil {
			return err
		}
		return tx.PutRun(ctx, &next)
	})
	if err == nil {
		*run = next
	}
	return err
}

// Take takes observations in outside of an import, in one transaction: what is found out later about something that an
// import of that source has brought. It leaves no revisions: nothing has changed at the source, only here more is known. No
// two observations may be of the same object.
func (in *Intake) Take(ctx context.Context, sourceID council.ID, observations []Observation) error {
	return in.store.Update(ctx, func(tx council.Tx) error {
		if err := tx.HoldSource(ctx, sourceID); err != nil {
			return err
		}
		b := &intakeBatch{ctx: ctx, tx: tx, now: in.now(), quiet: true, report: &council.Report{Counts: map[council.Kind]council.Counts{}}}
		return b.apply(observations)
	})
}

// Remap stores records that were derived again from known raw objects.
func (in *Intake) Remap(ctx context.Context, records []*council.Record) error {
	return in.store.Update(ctx, func(tx council.Tx) error {
		if err := tx.PutRecords(ctx, records); err != nil {
			return err
		}
		return tx.BumpDataVersion(ctx)
	})
}

func cloneReport(r council.Report) council.Report {
	counts := make(map[council.Kind]council.Counts, len(r.Counts))
	for k, c := range r.Counts {
		c.Reasons = maps.Clone(c.Reasons)
		counts[k] = c
	}
	r.Counts = counts
	r.Warnings = slices.Clone(r.Warnings)
	r.Refetch = slices.Clone(r.Refetch)
	return r
}

// revisioned are the kinds whose changes users want to see.
var revisioned = map[council.Kind]bool{
	council.KindPaper: true, council.KindMeeting: true, council.KindAgendaItem: true,
	council.KindConsultation: true, council.KindFile: true,
}

// intakeBatch is one transaction's worth of observations.
type intakeBatch struct {
	ctx    context.Context
	tx     council.Tx
	now    time.Time
	report *council.Report
	quiet  bool // no revisions

	raws      []*council.RawObject
	records   []*council.Record
	deleted   []*council.RawObject
	revisions []*council.Revision
	unread    []*council.File // new, changed or restored
	visible   bool            // a reader can see the difference
}

func (b *intakeBatch) apply(observations []Observation) error {
	ids := make([]council.ID, len(observations))
	for i, o := range observations {
		ids[i] = o.Raw.ID
	}
	known, err := b.tx.RawObjects(b.ctx, ids)
	if err != nil {
		return err
	}
	for _, o := range observations {
		if k := known[o.Raw.ID]; k != nil && k.SourceID != o.Raw.SourceID {
			b.drop(k.Kind, ReasonForeign)
		} else if o.Raw.Deleted {
			b.tombstone(o, known[o.Raw.ID])
		} else if err := b.living(o, known[o.Raw.ID]); err != nil {
			return err
		}
	}
	return b.write()
}

func (b *intakeBatch) write() error {
	if err := b.nameChanges(); err != nil {
		return err
	}
	if err := b.tx.PutRawObjects(b.ctx, b.raws); err != nil {
		return err
	}
	if err := b.tx.QueueReadings(b.ctx, b.unread, b.now); err != nil { // it looks at the files as they were
		return err
	}
	if err := b.tx.PutRecords(b.ctx, b.records); err != nil {
		return err
	}
	if err := b.tx.DeleteObjects(b.ctx, b.deleted); err != nil {
		return err
	}
	for _, r := range b.revisions {
		if err := b.tx.AddRevision(b.ctx, r); err != nil {
			return err
		}
	}
	if len(b.unread) > 0 { // late: others wait for this row
		if err := b.tx.AddOutbox(b.ctx, council.ReadFilesKind, "", nil); err != nil {
			return err
		}
	}
	if b.visible {
		return b.tx.BumpDataVersion(b.ctx)
	}
	return nil
}

// tombstone deletes what is known and alive. What was known stays stored.
func (b *intakeBatch) tombstone(o Observation, known *council.RawObject) {
	switch {
	case known == nil:
		b.drop(o.Raw.Kind, ReasonUnknownTombstone)
		b.raws = append(b.raws, o.Raw) // so that links to it are not looked for
	case known.Deleted:
		b.drop(known.Kind, ReasonKnownTombstone)
	default:
		gone := *known
		gone.Deleted, gone.Modified = true, o.Raw.Modified
		if gone.Kind == council.KindPerson {
			gone.JSON, gone.Hash = o.Raw.JSON, o.Raw.Hash // whoever is no longer to be shown is no longer kept
		}
		b.raws, b.deleted = append(b.raws, &gone), append(b.deleted, &gone)
		b.count(known.Kind, func(c *council.Counts) { c.Deleted++ })
		b.revise(&gone, council.RevisionDeleted, nil)
		b.visible = true
	}
}

func (b *intakeBatch) living(o Observation, known *council.RawObject) error {
	raw := o.Raw
	if known != nil && raw.BodyID == "" { // fetched singly, and silent about its body
		raw.BodyID = known.BodyID
		council.ObjectOf(o.Record.Entity).BodyID = known.BodyID
	}
	switch {
	case known == nil:
		b.putUnread(o)
		b.count(raw.Kind, func(c *council.Counts) { c.New++ })
	case known.Deleted && outdated(raw, known):
		b.count(raw.Kind, func(c *council.Counts) { c.Dropped++; addReason(c, ReasonKnownTombstone) })
	case known.Deleted:
		b.putUnread(o)
		b.count(raw.Kind, func(c *council.Counts) { c.New++ })
		b.revise(raw, council.RevisionRestored, nil)
	case o.Embedded && stale(raw, known):
		b.count(raw.Kind, func(c *council.Counts) { c.Unchanged++ })
	case known.Hash == raw.Hash:
		b.count(raw.Kind, func(c *council.Counts) { c.Unchanged++ })
		if !bytes.Equal(known.JSON, raw.JSON) || !sameTime(known.Modified, raw.Modified) {
			b.put(o) // touched, or moved within its parent
		}
	default:
		changes, left, err := difference(known, raw)
		if err != nil {
			return err
		}
		b.putUnread(o)
		b.count(raw.Kind, func(c *council.Counts) { c.Changed++ })
		b.report.Refetch = append(b.report.Refetch, left...)
		if len(changes) > 0 { // else only the order of a list is another
			b.revise(raw, council.RevisionChanged, changes)
		}
	}
	return nil
}

func (b *intakeBatch) put(o Observation) {
	b.raws, b.records = append(b.raws, o.Raw), append(b.records, o.Record)
	b.visible = true
}

// putUnread puts what may have other content than before, if any.
func (b *intakeBatch) putUnread(o Observation) {
	b.put(o)
	if f, ok := o.Record.Entity.(*council.File); ok {
		b.unread = append(b.unread, f)
	}
}

// stale reports whether an embedded object is an older picture of what is known: some
// servers embed the same object in several others, in several states.
func stale(raw, known *council.RawObject) bool {
	if raw.Modified == nil || known.Modified == nil {
		return false
	}
	return raw.Modified.Before(*known.Modified) || (raw.Modified.Equal(*known.Modified) && raw.ParentID != known.ParentID && raw.Hash != known.Hash)
}

// outdated reports whether a living object is older than its known tombstone.
func outdated(raw, tombstone *council.RawObject) bool {
	return raw.Modified != nil && tombstone.Modified != nil && raw.Modified.Before(*tombstone.Modified)
}

func sameTime(a, b *time.Time) bool {
	return (a == nil) == (b == nil) && (a == nil || a.Equal(*b))
}

func (b *intakeBatch) count(kind council.Kind, add func(*council.Counts)) {
	c := b.report.Counts[kind]
	c.Found++
	add(&c)
	b.report.Counts[kind] = c
}

func (b *intakeBatch) drop(kind council.Kind, reason string) {
	b.count(kind, func(c *council.Counts) { c.Dropped++; addReason(c, reason) })
}

func addReason(c *council.Counts, reason string) {
	if c.Reasons == nil {
		c.Reasons = map[string]int{}
	}
	c.Reasons[reason]++
}

func (b *intakeBatch) revise(raw *council.RawObject, kind council.RevisionKind, changes []council.Change) {
	if b.quiet || !revisioned[raw.Kind] {
		return
	}
	b.revisions = append(b.revisions, &council.Revision{
		ObjectID: raw.ID, Kind: kind, Type: raw.Kind, At: b.now, Modified: raw.Modified, Changes: changes,
	})
}

// nameChanges puts names in place of the addresses of what lists gained and lost.
func (b *intakeBatch) nameChanges() error {
	addresses := map[council.ID]string{}
	for _, r := range b.revisions {
		for _, c := range r.Changes {
			for _, url := range slices.Concat(c.Added, c.Removed, []string{c.Before, c.After}) {
				if council.IsAddress(url) {
					addresses[council.NewID(url)] = url
				}
			}
		}
	}
	if len(addresses) == 0 {
		return nil
	}
	names, err := b.tx.Names(b.ctx, slices.Sorted(maps.Keys(addresses)))
	if err != nil {
		return err
	}
	for _, r := range b.records { // what came in the same transaction is not stored yet
		o := council.ObjectOf(r.Entity)
		if _, asked := addresses[o.ID]; asked {
			names[o.ID] = council.NameOf(r.Entity)
		}
	}
	for _, r := range b.revisions {
		for i := range r.Changes {
			c := &r.Changes[i]
			for _, list := range [][]string{c.Added, c.Removed} {
				for j := range list {
					list[j] = nameOr(names, list[j])
				}
			}
			c.Before, c.After = nameOr(names, c.Before), nameOr(names, c.After)
		}
	}
	return nil
}

func nameOr(names map[council.ID]string, url string) string {
	if n := names[council.NewID(url)]; n != "" && council.IsAddress(url) {
		return n
	}
	return url
}

// difference compares two versions of an object property by property, and finds the
// addresses of parts that the new one no longer names.
func difference(known, raw *council.RawObject) (changes []council.Change, left []string, err error) {
	before, err := properties(known.JSON)
	if err != nil {
		return nil, nil, err
	}
	after, err := properties(raw.JSON)
	if err != nil {
		return nil, nil, err
	}
	keys := map[string]bool{}
	for k := range before {
		keys[k] = true
	}
	for k := range after {
		keys[k] = true
	}
	for _, k := range slices.Sorted(maps.Keys(keys)) {
		if k == "id" || k == "created" || k == "modified" || strings.HasPrefix(k, "_") {
			continue
		}
		old, current := texts(before[k]), texts(after[k])
		if slices.Equal(old, current) {
			continue
		}
		added, removed := missingFrom(current, old), missingFrom(old, current)
		if council.LinkRole(string(raw.Kind) + "." + k).Contains() {
			left = append(left, removed...)
		}
		c := council.Change{Property: k}
		if isList(before[k]) || isList(after[k]) {
			c.Added, c.Removed = added, removed
			if len(added)+len(removed) == 0 {
				continue // only the order changed
			}
		} else {
			c.Before, c.After = strings.Join(old, ""), strings.Join(current, "")
		}
		changes = append(changes, c)
	}
	return changes, left, nil
}

func properties(raw json.RawMessage) (map[string]any, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	out := map[string]any{}
	if err := d.Decode(&out); err != nil {
		return nil, fmt.Errorf("reading a raw object: %w", err)
	}
	return out, nil
}

func isList(v any) bool {
	_, ok := v.([]any)
	return ok
}

// texts brings a value into readable words: one for a single value, several for a list.
func texts(v any) []string {
	switch v := v.(type) {
	case nil:
		return nil
	case string:
		return []string{v}
	case []any:
		out := make([]string, 0, len(v))
		for _, e := range v {
			out = append(out, texts(e)...)
		}
		return out
	default:
		raw, err := json.Marshal(v) // decoded JSON can always be encoded
		if err != nil {
			return nil
		}
		return []string{string(raw)}
	}
}

func missingFrom(a, b []string) []string {
	in := make(map[string]bool, len(b))
	for _, s := range b {
		in[s] = true
	}
	var out []string
	for _, s := range a {
		if !in[s] {
			out = append(out, s)
		}
	}
	sort.Strings(out)
	return out
}
