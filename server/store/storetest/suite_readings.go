package storetest

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// file makes a record of a file with an address.
func file(id council.ID) *council.Record {
	return record(&council.File{DownloadURL: "https://ris.example/" + string(id)}, id)
}

// takeIn does what an import does with files that are new or have changed.
func takeIn(t *testing.T, s *store.Store, now time.Time, records ...*council.Record) {
	t.Helper()
	files := make([]*council.File, len(records))
	for i, r := range records {
		files[i] = r.Entity.(*council.File)
	}
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		if err := tx.QueueReadings(ctx, files, now); err != nil {
			return err
		}
		return tx.PutRecords(ctx, records)
	})
}

// claimed claims readings of any stage as owner for an hour.
func claimed(t *testing.T, s *store.Store, owner string, now time.Time, limit int) []*council.Reading {
	t.Helper()
	found, err := s.ClaimReadings(t.Context(), nil, owner, now, now.Add(time.Hour), limit)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// claimOne claims the one reading that is due.
func claimOne(t *testing.T, s *store.Store, owner string, now time.Time) *council.Reading {
	t.Helper()
	found := claimed(t, s, owner, now, 10)
	if len(found) != 1 {
		t.Fatalf("got %d readings, want one", len(found))
	}
	return found[0]
}

// putReading stores a reading, which has to succeed or be refused.
func putReading(t *testing.T, s *store.Store, owner string, r *council.Reading, expected bool) {
	t.Helper()
	if ok, err := s.PutReading(t.Context(), owner, r); ok != expected || err != nil {
		t.Errorf("storing %s as %q: got %v (%v), want %v", r.FileID, owner, ok, err, expected)
	}
}

func reading(t *testing.T, s *store.Store, id council.ID) *council.Reading {
	t.Helper()
	found, err := s.Readings(t.Context(), []council.ID{id})
	if err != nil || len(found) != 1 {
		t.Fatalf("got the readings %v of %s, %v", found, id, err)
	}
	return found[0]
}

func idsOfReadings(found []*council.Reading) []council.ID {
	out := make([]council.ID, len(found))
	for i, r := range found {
		out[i] = r.FileID
	}
	return out
}

// testReadingTrip: what a worker stores of a file comes back, and nobody else may store it meanwhile.
func testReadingTrip(t *testing.T, s *store.Store) {
	takeIn(t, s, Now, file("a"))
	fresh := &council.Reading{FileID: "a", SourceID: SourceID, Stage: council.StageFetch, NextTry: &Now, Since: Now}
	want(t, "a new file", []*council.Reading{fresh})(s.Readings(t.Context(), []council.ID{"a", "unknown"}))
	want[[]*council.Reading](t, "no file", nil)(s.Readings(t.Context(), nil))

	r := claimOne(t, s, "worker", Now)
	if len(claimed(t, s, "worker", Now, 10)) != 0 {
		t.Error("a file is handed out twice")
	}
	later, checked := Now.Add(time.Hour), Now.Add(time.Minute)
	r.Stage, r.Fault, r.Detail, r.Attempts, r.NextTry, r.Since = council.StageExtract, council.FaultCrash, "signal: killed", 2, &later, checked
	r.URL, r.ETag, r.LastModified, r.Checked = "https://ris.example/a", `"ü"`, "Mon, 06 May 2024 16:30:15 GMT", &checked
	r.Content, r.Size, r.MimeType, r.Structured = "hash", 1<<40, "application/pdf", "rules:hash"
	putReading(t, s, "somebody else", r, false)
	putReading(t, s, "", r, false)
	putReading(t, s, "worker", r, true)
	want(t, "what was stored", []*council.Reading{r})(s.Readings(t.Context(), []council.ID{"a"}))
	putReading(t, s, "worker", r, false) // it was given back

	if err := s.ReleaseReadings(t.Context(), ""); err != nil {
		t.Error(err)
	}
	odd := claimOne(t, s, "worker", later)
	odd.ETag, odd.Detail = "\"F\xe4hre\"", "a\x00b" // as servers send, and children print
	putReading(t, s, "worker", odd, true)
	if got := reading(t, s, "a"); got.ETag != "\"F\uFFFDhre\"" || got.Detail != "ab" {
		t.Errorf("what is no UTF-8: got %q and %q", got.ETag, got.Detail)
	}
}

// testReadingChanges: what changes or goes while it is read is not overwritten with what was read of its past.
func testReadingChanges(t *testing.T, s *store.Store) {
	a := file("a")
	takeIn(t, s, Now, a)
	known := claimOne(t, s, "worker", Now)
	known.Stage, known.NextTry, known.URL, known.ETag, known.Content, known.Size = council.StageDone, nil, "https://ris.example/a", "e", "hash", 7
	known.MimeType, known.LastModified, known.Checked, known.Structured = "application/pdf", "m", &Now, "rules:hash"
	putReading(t, s, "worker", known, true)

	changedAt := Now.Add(time.Minute)
	takeIn(t, s, changedAt, a)
	expected := *known
	expected.Stage, expected.NextTry, expected.Since, expected.Turn = council.StageFetch, &changedAt, changedAt, known.Turn+1
	want(t, "changed at the same address", []*council.Reading{&expected})(s.Readings(t.Context(), []council.ID{"a"}))

	old := claimOne(t, s, "worker", changedAt)
	takeIn(t, s, changedAt, a)
	putReading(t, s, "worker", old, false)
	again := claimOne(t, s, "worker", changedAt) // the same worker, in another thread
	putReading(t, s, "worker", old, false)
	again.Stage, again.NextTry = council.StageExtract, &changedAt
	putReading(t, s, "worker", again, true)

	moved := file("a")
	moved.Entity.(*council.File).DownloadURL = "https://ris.example/elsewhere"
	takeIn(t, s, changedAt, moved)
	if r := reading(t, s, "a"); r.ETag+r.Content+r.LastModified+r.URL+r.MimeType != "" || r.Size != 0 || r.Checked != nil {
		t.Errorf("changed at another address: got %+v, want nothing of the old content", r)
	}
	last := claimOne(t, s, "worker", changedAt)
	remove(t, s, moved)
	putReading(t, s, "worker", last, false)
	want(t, "a deleted file", []*council.Reading{})(s.Readings(t.Context(), []council.ID{"a"}))
	takeIn(t, s, changedAt, moved)
	putReading(t, s, "worker", last, false)
}

// testClaims: what is due is handed out in order, each to one, until its time is up.
func testClaims(t *testing.T, s *store.Store) {
	ctx := t.Context()
	at := func(minutes int) time.Time { return Now.Add(time.Duration(minutes) * time.Minute) }
	for i, id := range []council.ID{"fetch late", "fetch early", "extract", "structure", "done", "gone", "tomorrow"} {
		takeIn(t, s, at(-i), file(id))
	}
	setStage := func(id council.ID, stage council.ReadingStage, next *time.Time) {
		for _, r := range claimed(t, s, "setup", at(0), 10) {
			if r.FileID == id {
				r.Stage, r.NextTry = stage, next
				putReading(t, s, "setup", r, true)
			}
		}
		if err := s.ReleaseReadings(ctx, "setup"); err != nil {
			t.Fatal(err)
		}
	}
	due, tomorrow := at(-1), at(24*60)
	setStage("extract", council.StageExtract, &due)
	setStage("structure", council.StageStructure, &due)
	setStage("done", council.StageDone, &due)
	setStage("gone", council.StageFetch, nil)
	setStage("tomorrow", council.StageFetch, &tomorrow)

	if found, err := s.ClaimReadings(ctx, []council.ReadingStage{council.StageExtract, council.StageFetch}, "x", at(-10), at(0), 10); err != nil || len(found) != 0 {
		t.Errorf("before anything is due: got %v, %v", idsOfReadings(found), err)
	}
	fetch, err := s.ClaimReadings(ctx, []council.ReadingStage{council.StageFetch}, "x", at(0), at(30), 1)
	want(t, "one to fetch", []council.ID{"fetch early"})(idsOfReadings(fetch), err)
	want(t, "all that is left", []council.ID{"structure", "extract", "fetch late", "done"})(idsOfReadings(claimed(t, s, "y", at(0), 10)), nil)
	want(t, "all is held", []council.ID{})(idsOfReadings(claimed(t, s, "z", at(29), 10)), nil)
	next := func(now int) (time.Time, error) {
		found, err := s.NextReading(ctx, at(now))
		if found == nil {
			return time.Time{}, err
		}
		return *found, err
	}
	want(t, "next: when the first lease is over", at(30))(next(0))
	want(t, "the first lease is over", []council.ID{"fetch early"})(idsOfReadings(claimed(t, s, "z", at(30), 10)), nil)
	putReading(t, s, "x", fetch[0], false)
	if err := s.ReleaseReadings(ctx, "y"); err != nil {
		t.Fatal(err)
	}
	want(t, "next: what was given back", at(-1))(next(30))
	want(t, "what was given back", []council.ID{"structure", "extract", "fetch late", "done"})(idsOfReadings(claimed(t, s, "y", at(31), 10)), nil)
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		var gone []*council.RawObject
		for _, id := range []council.ID{"structure", "extract", "fetch late", "fetch early", "done"} {
			gone = append(gone, Raw(file(id)))
		}
		return tx.DeleteObjects(ctx, gone)
	})
	want(t, "next: tomorrow", tomorrow)(next(31))
	remove(t, s, file("tomorrow"))
	want(t, "next: never", time.Time{})(next(31))
}

// testClaimsAtOnce: many workers share the files, and no file goes to two.
func testClaimsAtOnce(t *testing.T, s *store.Store) {
	const files, workers = 60, 6
	records := make([]*council.Record, files)
	for i := range records {
		records[i] = file(council.ID(fmt.Sprintf("f%02d", i)))
	}
	takeIn(t, s, Now, records...)
	var wg sync.WaitGroup
	var mu sync.Mutex
	var all []council.ID
	for w := range workers {
		wg.Go(func() {
			for {
				found, err := s.ClaimReadings(t.Context(), nil, fmt.Sprintf("w%d", w), Now, Now.Add(time.Hour), 4)
				if err != nil {
					t.Error(err)
				}
				if len(found) == 0 {
					return
				}
				mu.Lock()
				all = append(all, idsOfReadings(found)...)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	slices.Sort(all)
	want(t, "each file once", idsOfReadings(readingsOf(records)))(all, nil)
}

func readingsOf(records []*council.Record) []*council.Reading {
	out := make([]*council.Reading, len(records))
	for i, r := range records {
		out[i] = &council.Reading{FileID: council.ObjectOf(r.Entity).ID}
	}
	return out
}

// testReadingStatus counts the files of each source by how far they are.
func testReadingStatus(t *testing.T, s *store.Store) {
	ctx := t.Context()
	putSources(t, s, source("first", Now), source("second", Now.Add(time.Hour)))
	words := &council.ContentPage{Number: 1, Text: "Text"}
	for hash, pages := range map[string][]*council.ContentPage{"text": {words}, "blank": {{Number: 1, Text: " \n"}}} {
		if err := s.PutContent(ctx, &council.Content{Hash: hash}, pages); err != nil {
			t.Fatal(err)
		}
	}
	late := Now.Add(time.Hour)
	for id, state := range map[council.ID]council.Reading{
		"waiting":  {Stage: council.StageFetch, NextTry: &Now, Since: Now.Add(time.Minute)},
		"longer":   {Stage: council.StageFetch, NextTry: &Now, Since: Now},
		"retrying": {Stage: council.StageFetch, NextTry: &late, Since: late, Fault: council.FaultUnreachable, Attempts: 3},
		"given up": {Stage: council.StageFetch, Since: Now.Add(-time.Hour), Fault: council.FaultNoAddress, Attempts: 1},
		"extract":  {Stage: council.StageExtract, NextTry: &Now, Since: late, Content: "text"},
		"read":     {Stage: council.StageDone, Since: Now.Add(2 * time.Hour), Content: "text", NextTry: &late},
		"partly":   {Stage: council.StageDone, Since: Now.Add(3 * time.Hour), Content: "text", Fault: council.FaultNeedsOCR},
		"empty":    {Stage: council.StageDone, Since: Now.Add(4 * time.Hour), Content: "blank", Fault: council.FaultNoText},
	} {
		f := file(id)
		council.ObjectOf(f.Entity).SourceID = "first"
		takeIn(t, s, Now, f)
		r := claimOne(t, s, "w", Now)
		state.FileID, state.SourceID, state.Turn = r.FileID, r.SourceID, r.Turn
		putReading(t, s, "w", &state, true)
		if _, err := s.ClaimReadings(ctx, nil, "idle", late, late.Add(time.Hour), 100); err != nil { // out of the way of the next
			t.Fatal(err)
		}
	}
	if err := s.PutProposals(ctx, "x", []*council.Proposal{{SourceID: "second"}, {SourceID: "second", Used: true}, {SourceID: "second"}}); err != nil {
		t.Fatal(err)
	}
	want(t, "status", []*council.ReadingStatus{
		{
			SourceID: "first",
			Waiting:  map[council.ReadingStage]int{council.StageFetch: 3, council.StageExtract: 1},
			Retrying: map[council.ReadingStage]int{council.StageFetch: 1},
			Oldest:   map[council.ReadingStage]time.Time{council.StageFetch: Now, council.StageExtract: late},
			Faults: map[council.ReadingFault]int{
				council.FaultUnreachable: 1, council.FaultNoAddress: 1, council.FaultNeedsOCR: 1, council.FaultNoText: 1,
			},
			Done: 3, WithText: 2,
		},
		{
			SourceID: "second", Waiting: map[council.ReadingStage]int{}, Retrying: map[council.ReadingStage]int{},
			Oldest: map[council.ReadingStage]time.Time{}, Faults: map[council.ReadingFault]int{}, Unsure: 2,
		},
	})(s.ReadingStatus(ctx))
	failed := func(source council.ID, p council.Page) ([]council.ID, error) {
		found, err := s.FailedReadings(ctx, source, p)
		return idsOfReadings(found), err
	}
	want(t, "faults", []council.ID{"given up", "retrying", "partly", "empty"})(failed("first", council.Page{}))
	want(t, "faults, cut", []council.ID{"retrying", "partly"})(failed("", council.Page{First: 2, Offset: 1}))
	want(t, "faults of another source", []council.ID{})(failed("second", council.Page{}))

	// The same bytes, read better: whoever has them has text now.
	if err := s.PutContent(ctx, &council.Content{Hash: "blank"}, []*council.ContentPage{words}); err != nil {
		t.Fatal(err)
	}
	status, err := s.ReadingStatus(ctx)
	if err != nil || status[0].WithText != 3 {
		t.Errorf("read better: got %+v, %v, want 3 with text", status[0], err)
	}
}

// testReadingVersion: caches hear of what readers can see of files, and not of each try.
func testReadingVersion(t *testing.T, s *store.Store) {
	takeIn(t, s, Now, file("a"))
	r := claimOne(t, s, "w", Now)
	version := func() int64 {
		v, err := s.DataVersion(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	step := func(what string, grows bool, do func() error) {
		t.Helper()
		before := version()
		if err := do(); err != nil {
			t.Fatal(err)
		}
		if grown := version() > before; grown != grows {
			t.Errorf("%s: grown %v, want %v", what, grown, grows)
		}
	}
	put := func() error { putReading(t, s, "w", r, true); r = claimOne(t, s, "w", Now); return nil }
	r.Fault, r.Attempts = council.FaultUnreachable, 1
	step("a first failure", true, put)
	r.Attempts = 2
	step("the same failure", false, put)
	r.Stage, r.Fault = council.StageExtract, ""
	step("another stage", true, put)
	r.Content = "hash"
	step("content", true, put)
	step("nothing", false, func() error { putReading(t, s, "other", r, false); return nil })
	step("what was read", true, func() error { return s.PutContent(t.Context(), &council.Content{Hash: "hash"}, nil) })
	step("structure", true, func() error {
		_, err := s.PutStructure(t.Context(), "w", r, &council.Structure{})
		return err
	})
}
