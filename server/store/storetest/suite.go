package storetest

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// Run runs the conformance suite: what every store has to do, on whatever database. open
// returns an empty, migrated store; each test takes its own.
func Run(t *testing.T, open func(testing.TB) *store.Store) {
	for _, test := range []struct {
		name string
		test func(t *testing.T, s *store.Store)
	}{
		{"every field comes back", testRoundTrip},
		{"lists are sorted and cut", testLists},
		{"many lists at once", testManyLists},
		{"paper filters", testPaperFilters},
		{"other filters", testOtherFilters},
		{"words", testWords},
		{"public locations", testPublicLocations},
		{"papers of districts", testDistrictPapers},
		{"what decides on the papers of districts", testDistrictFacts},
		{"agenda and consultations in order", testListOrder},
		{"what is not named any more is orphaned", testOrphans},
		{"what only the child tells of", testParents},
		{"deleted and restored", testDelete},
		{"links", testLinks},
		{"any cut and order gives the same", testPartition},
		{"names and kinds", testNames},
		{"foreign names", testForeignNames},
		{"raw objects", testRaw},
		{"revisions", testRevisions},
		{"calendar", testCalendar},
		{"sources and leases", testSources},
		{"runs", testRuns},
		{"freshness", testFreshness},
		{"staged pages and cursors", testHarvestPages},
		{"missing links", testMissing},
		{"nothing for a source that was removed", testRemovedSource},
		{"papers without a date", testSortDates},
		{"a source is removed without a trace", testRemoveSource},
		{"how far a file is", testReadingTrip},
		{"files that change while they are read", testReadingChanges},
		{"what is due is handed out", testClaims},
		{"what is due is handed out to many at once", testClaimsAtOnce},
		{"how far the files of a source are", testReadingStatus},
		{"what readers see of reading", testReadingVersion},
		{"contents and pages", testContents},
		{"contents of many pages", testManyPages},
		{"contents of several files", testSharedContent},
		{"contents are dropped while a file takes them", testDropWhileNamed},
		{"what is old is read anew", testAge},
		{"many are read anew", testAgeMany},
		{"what is in hand is kept", testRenew},
		{"what names bytes", testNamedBytes},
		{"structures", testStructures},
		{"votes and mentions", testVotesAndMentions},
		{"proposals", testProposals},
		{"what was read goes with its source", testRemoveReadings},
		{"all or nothing", testUpdate},
		{"outbox and data version", testOutbox},
		{"reports of barriers", testBarriers},
		{"reports of barriers at once", testBarrierNumbers},
	} {
		t.Run(test.name, func(t *testing.T) { test.test(t, open(t)) })
	}
}

// update runs f in a transaction that has to succeed.
func update(t *testing.T, s council.Store, f func(ctx context.Context, tx council.Tx) error) {
	t.Helper()
	if err := s.Update(t.Context(), func(tx council.Tx) error { return f(t.Context(), tx) }); err != nil {
		t.Fatal(err)
	}
}

// put stores records in one transaction.
func put(t *testing.T, s council.Store, records ...*council.Record) {
	t.Helper()
	update(t, s, func(ctx context.Context, tx council.Tx) error { return tx.PutRecords(ctx, records) })
}

// remove deletes objects, as a tombstone does.
func remove(t *testing.T, s council.Store, records ...*council.Record) {
	t.Helper()
	raw := make([]*council.RawObject, len(records))
	for i, r := range records {
		raw[i] = Raw(r)
	}
	update(t, s, func(ctx context.Context, tx council.Tx) error { return tx.DeleteObjects(ctx, raw) })
}

// want fails if a call failed or its answer is another.
func want[T any](t *testing.T, what string, expected T) func(got T, err error) {
	t.Helper()
	return func(got T, err error) {
		t.Helper()
		if err != nil {
			t.Errorf("%s: %v", what, err)
		} else if diff := cmp.Diff(expected, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", what, diff)
		}
	}
}

// wantCode fails if an error has another code.
func wantCode(t *testing.T, what string, err error, code council.Code) {
	t.Helper()
	if got := council.CodeOf(err); got != code {
		t.Errorf("%s: got %v (%s), want %s", what, err, got, code)
	}
}

// idsOf returns the ids of entities, to compare lists by.
func idsOf[E council.Entity](found []E, err error) ([]council.ID, error) {
	out := make([]council.ID, len(found))
	for i, e := range found {
		out[i] = council.ObjectOf(e).ID
	}
	return out, err
}

// dump returns what Dump writes.
func dump(t *testing.T, s *store.Store) string {
	t.Helper()
	var b strings.Builder
	if err := s.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// link makes a link as it stands in a record.
func link(role council.LinkRole, to council.ID, position int) council.Link {
	return council.Link{Role: role, To: to, Position: position}
}

// record makes a record of an object that has only an id and links.
func record(e council.Entity, id council.ID, links ...council.Link) *council.Record {
	o := council.ObjectOf(e)
	o.ID, o.SourceID, o.BodyID = id, SourceID, BodyID
	return &council.Record{Entity: e, Links: links}
}
