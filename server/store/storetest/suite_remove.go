package storetest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

func testRemoveSource(t *testing.T, s *store.Store) {
	ctx := t.Context()
	// Another source's paper has a file of the one that goes, and the other way round.
	kept := record(&council.Paper{Name: "Kept"}, "kept", link(council.LinkPaperMainFile, ID(council.KindFile, 3), 0))
	keptFile := record(&council.File{}, "kept file")
	for _, r := range []*council.Record{kept, keptFile} {
		council.ObjectOf(r.Entity).SourceID = "other"
	}
	put(t, s, kept, keptFile)
	putSources(t, s, source("other", Now))
	before := dump(t, s)

	records := Town(30)
	put(t, s, records...)
	put(t, s, record(&council.Paper{}, "naming", link(council.LinkPaperMainFile, "kept file", 0)))
	put(t, s, record(&council.Paper{}, "naming"))
	wantOrphaned(t, s, council.KindFile, map[council.ID]bool{"kept file": true})
	remove(t, s, records[40], records[len(records)-1])
	putSources(t, s, source(SourceID, Now))
	putRuns(t, s, &council.Run{ID: "run", SourceID: SourceID, Started: Now})
	pages := []*council.HarvestPage{{RunID: "run", List: "l", Number: 1, Body: []byte("{}")}, {RunID: "run", List: "l", Number: 2, Body: []byte("{}")}}
	if err := errors.Join(s.AddPages(ctx, pages), s.SetListCursors(ctx, SourceID, map[string]time.Time{"l": Now}),
		s.PutMissing(ctx, []council.MissingLink{{ID: "x", SourceID: SourceID}}, Now, Now)); err != nil {
		t.Fatal(err)
	}
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		r := &council.Revision{ObjectID: ID(council.KindPaper, 1), Type: council.KindPaper, At: Now}
		return errors.Join(tx.AddRevision(ctx, r), tx.PutRawObjects(ctx, []*council.RawObject{Raw(records[5]), {ID: "raw only", SourceID: SourceID}}))
	})

	steps := 0
	for done := false; !done; steps++ {
		update(t, s, func(ctx context.Context, tx council.Tx) (err error) {
			done, err = tx.RemoveSource(ctx, SourceID, 100)
			return err
		})
	}
	if atLeast := len(records) / 100; steps < atLeast {
		t.Errorf("got %d steps, want at least %d", steps, atLeast)
	}
	if got := dump(t, s); got != before {
		t.Errorf("the dump is not what it was before: %s", firstDifference(before, got))
	}
	rows := rowsLeft(t, s)
	for _, table := range []string{"tombstones", "paper_organizations", "raw_objects", "missing_links", "revisions", "runs", "harvest_pages", "list_cursors", "districts"} {
		if rows[table] != 0 {
			t.Errorf("%s has %d rows left", table, rows[table])
		}
	}
}

// testRemoveReadings: with a source goes what was read of its files, but for bytes that a file of another source has.
func testRemoveReadings(t *testing.T, s *store.Store) {
	ctx := t.Context()
	putSources(t, s, source(SourceID, Now), source("other", Now))
	kept := file("kept")
	council.ObjectOf(kept.Entity).SourceID = "other"
	takeIn(t, s, Now, kept)
	putContent(t, s, &council.Content{Hash: "shared"}, page(1, "Text"))
	finish := func(content string) {
		t.Helper()
		for _, r := range claimed(t, s, "w", Now, 1000) {
			r.Stage, r.NextTry, r.Content = council.StageDone, nil, content
			if ok, err := s.PutStructure(ctx, "w", r, everything(r.FileID)); !ok || err != nil {
				t.Fatalf("got %v, %v", ok, err)
			}
		}
	}
	finish("shared")
	before, rows := dump(t, s), rowsLeft(t, s)

	const files = 60
	for n := range files {
		id := council.ID(fmt.Sprintf("f%02d", n))
		takeIn(t, s, Now, file(id))
		hash := "shared"
		if n%2 == 0 {
			hash = "hash of " + string(id)
			putContent(t, s, &council.Content{Hash: hash}, page(1, "Text"), page(2, "Text"))
		}
		if n < files-5 { // the others were not read yet
			finish(hash)
		}
	}
	if err := errors.Join(s.PutProposals(ctx, "f01", []*council.Proposal{{SourceID: SourceID}}),
		s.PutProposals(ctx, "no file yet", []*council.Proposal{{SourceID: SourceID}, {SourceID: SourceID}})); err != nil {
		t.Fatal(err)
	}
	steps := 0
	for done := false; !done; steps++ {
		update(t, s, func(ctx context.Context, tx council.Tx) (err error) {
			done, err = tx.RemoveSource(ctx, SourceID, 100)
			return err
		})
	}
	if steps < 10 {
		t.Errorf("got %d steps for %d files with their pages, want several", steps, files)
	}
	putSources(t, s, source(SourceID, Now)) // it was in the dump
	// Nobody had named them yet: bytes that were read and whose file was not stored as read are left to the clean-up.
	stray, err := s.Unreferenced(ctx, 100)
	want(t, "stray contents", []string{"hash of f56", "hash of f58"})(stray, err)
	if err := s.DropContents(ctx, stray); err != nil {
		t.Fatal(err)
	}
	if got := dump(t, s); got != before {
		t.Errorf("the dump is not what it was before: %s", firstDifference(before, got))
	}
	want(t, "rows", rows)(rowsLeft(t, s), nil)
}

// testRemovedSource: what an import still brings for a source that is going is refused,
// while it goes and when it is gone.
func testRemovedSource(t *testing.T, s *store.Store) {
	ctx := t.Context()
	putSources(t, s, source("s", Now), source("kept", Now))
	putRuns(t, s, &council.Run{ID: "r", SourceID: "s", Started: Now}, &council.Run{ID: "kept run", SourceID: "kept", Started: Now})
	before := rowsLeft(t, s)
	refused := func(when string) {
		t.Helper()
		page, kept := &council.HarvestPage{RunID: "r", List: "l", Number: 1}, &council.HarvestPage{RunID: "kept run", List: "l", Number: 1}
		link, keptLink := council.MissingLink{ID: "x", SourceID: "s"}, council.MissingLink{ID: "y", SourceID: "kept"}
		wantCode(t, "pages "+when, s.AddPages(ctx, []*council.HarvestPage{kept, page}), council.Conflict)
		wantCode(t, "missing links "+when, s.PutMissing(ctx, []council.MissingLink{keptLink, link}, Now, Now), council.Conflict)
		wantCode(t, "proposals "+when, s.PutProposals(ctx, "f", []*council.Proposal{{SourceID: "s"}}), council.Conflict)
		wantCode(t, "list cursors "+when, s.SetListCursors(ctx, "s", map[string]time.Time{"l": Now}), council.Conflict)
	}
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		return tx.SetSourceState(ctx, "s", council.SourceRemoved)
	})
	refused("while the source goes")
	want(t, "rows", before)(rowsLeft(t, s), nil)
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		_, err := tx.RemoveSource(ctx, "s", 100)
		return err
	})
	refused("of a source that is gone")
	before["runs"]--
	want(t, "rows without the source", before)(rowsLeft(t, s), nil)
}
