package storetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// testAge: what an older program has read, or what needs the OCR that is there now, is put back; nothing else.
func testAge(t *testing.T, s *store.Store) {
	ctx := t.Context()
	contents := map[string]*council.Content{
		"old": {Reader: "1"}, "old with OCR": {Reader: "1+ocr"}, "new": {Reader: "2"}, "new with OCR": {Reader: "2+ocr"},
		"scan": {Reader: "2", NoLayer: 3}, "scan with OCR": {Reader: "2+ocr", NoLayer: 1},
	}
	for hash, c := range contents {
		c.Hash = hash
		putContent(t, s, c)
	}
	type state struct {
		id, content, structured string
		stage                   council.ReadingStage
	}
	states := []state{
		{"a1", "old", "7 1 old", council.StageDone},
		{"a2", "old with OCR", "7 1+ocr", council.StageDone},
		{"a3", "scan", "7 2", council.StageDone},
		{"b1", "new", "6 2 new", council.StageDone},
		{"b2", "new", "70 2 new", council.StageDone}, // not the rules 7
		{"c1", "new", "7 2 new", council.StageDone},
		{"c2", "new with OCR", "7 2+ocr", council.StageDone},
		{"c3", "scan with OCR", "7 2+ocr", council.StageDone},
		{"c4", "", "", council.StageDone},
		{"c5", "old", "7 1 old", council.StageFetch}, // on its way anyhow
		{"c6", "new", "", council.StageDone},         // has no structure
	}
	for _, f := range states {
		takeIn(t, s, Now, file(council.ID(f.id)))
		r := claimOne(t, s, "w", Now)
		r.Stage, r.Content, r.Structured, r.NextTry, r.Attempts = f.stage, f.content, f.structured, nil, 3
		putReading(t, s, "w", r, true)
	}
	later := Now.Add(time.Hour)
	want(t, "without OCR", 4)(s.AgeReadings(ctx, council.ReaderVersion{Version: "2"}, "7", later))
	want(t, "with OCR, also scans", 1)(s.AgeReadings(ctx, council.ReaderVersion{Version: "2", OCR: true}, "7", later))
	want(t, "files put back once", 0)(s.AgeReadings(ctx, council.ReaderVersion{Version: "2", OCR: true}, "7", later))
	for _, f := range states {
		stage := f.stage
		switch f.id[0] {
		case 'a':
			stage = council.StageExtract
		case 'b':
			stage = council.StageStructure
		}
		r := reading(t, s, council.ID(f.id))
		if r.Stage != stage {
			t.Errorf("%s (%s by %q): got %s, want %s", f.id, f.content, f.structured, r.Stage, stage)
		}
		if due := r.NextTry != nil && r.NextTry.Equal(later) && r.Attempts == 0; due != (f.id[0] != 'c') {
			t.Errorf("%s: due %v after %d tries", f.id, r.NextTry, r.Attempts)
		}
	}
}

// testAgeMany: a new version puts back all files of a town, and what is claimed meanwhile is its claimer's.
func testAgeMany(t *testing.T, s *store.Store) {
	const many = 450
	putContent(t, s, &council.Content{Hash: "h", Reader: "1"})
	records := make([]*council.Record, many)
	for i := range records {
		records[i] = file(council.ID(fmt.Sprintf("f%03d", i)))
	}
	takeIn(t, s, Now, records...)
	for _, r := range claimed(t, s, "w", Now, many) {
		r.Stage, r.Content, r.NextTry = council.StageDone, "h", nil
		putReading(t, s, "w", r, true)
	}
	want(t, "files put back", many)(s.AgeReadings(t.Context(), council.ReaderVersion{Version: "2"}, "1", Now))
	if n := len(claimed(t, s, "w", Now, 1000)); n != many {
		t.Errorf("got %d due, want %d", n, many)
	}
}

// testRenew: who works at files for longer than he thought keeps them, and nobody else's.
func testRenew(t *testing.T, s *store.Store) {
	ctx := t.Context()
	takeIn(t, s, Now, file("a"), file("b"))
	mine, err := s.ClaimReadings(ctx, nil, "me", Now, Now.Add(time.Minute), 1)
	if err != nil || len(mine) != 1 {
		t.Fatal(mine, err)
	}
	if _, err := s.ClaimReadings(ctx, nil, "other", Now, Now.Add(time.Minute), 1); err != nil {
		t.Fatal(err)
	}
	later := Now.Add(time.Hour)
	if err := s.RenewReadings(ctx, "me", later.Add(time.Second)); err != nil {
		t.Fatal(err)
	}
	if err := s.RenewReadings(ctx, "", later.Add(time.Second)); err != nil {
		t.Fatal(err)
	}
	want(t, "only the other's is free", 1)(len(claimed(t, s, "third", later, 10)), nil)
	putReading(t, s, "me", mine[0], true)
}

// testNamedBytes: bytes are needed as long as a file has them, read or not, or something was read out of them.
func testNamedBytes(t *testing.T, s *store.Store) {
	ctx := t.Context()
	takeIn(t, s, Now, file("a"))
	r := claimOne(t, s, "w", Now)
	r.Stage, r.Content = council.StageExtract, "fetched"
	putReading(t, s, "w", r, true)
	putContent(t, s, &council.Content{Hash: "read"})
	named := func(hashes ...string) map[string]bool {
		t.Helper()
		found, err := s.NamedBytes(ctx, hashes)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]bool{}
		for _, h := range found {
			out[h] = true
		}
		return out
	}
	want(t, "named", map[string]bool{"fetched": true, "read": true})(named("fetched", "read", "nothing", ""), nil)
	want(t, "of nothing", map[string]bool{})(named(), nil)
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		return tx.DeleteObjects(ctx, []*council.RawObject{Raw(file("a"))})
	})
	want(t, "after the file was deleted", map[string]bool{"read": true})(named("fetched", "read"), nil)
}
