package storetest

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

func testNames(t *testing.T, s *store.Store) {
	put(t, s,
		record(&council.Paper{Name: "Vorlage", Reference: "1/24"}, "p"),
		record(&council.Paper{Reference: "2/24"}, "q"),
		record(&council.AgendaItem{Number: "Ö 3", Name: "Haushalt"}, "a"),
		record(&council.AgendaItem{Name: "Ohne Nummer"}, "b"),
		record(&council.Meeting{Name: "Sitzung"}, "m"),
		record(&council.Organization{Name: "Rat"}, "o"),
		record(&council.Person{Name: "Erika"}, "e"),
		record(&council.File{Name: "Anlage"}, "f"),
		record(&council.File{FileName: "x.pdf"}, "g"),
		record(&council.Location{Description: "Markt"}, "l"),
		record(&council.Consultation{}, "c"),
	)
	ids := []council.ID{"p", "q", "a", "b", "m", "o", "e", "f", "g", "l", "c", "none"}
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		want(t, "names", map[council.ID]string{
			"p": "Vorlage", "q": "2/24", "a": "Ö 3 Haushalt", "b": "Ohne Nummer", "m": "Sitzung", "o": "Rat",
			"e": "Erika", "f": "Anlage", "g": "x.pdf", "l": "Markt",
		})(tx.Names(ctx, ids))
		want(t, "no names", map[council.ID]string{})(tx.Names(ctx, nil))
		return nil
	})
	kind, deleted, err := s.KindOf(t.Context(), "m")
	if kind != council.KindMeeting || deleted || err != nil {
		t.Errorf("kind of a meeting: got %s, %v, %v", kind, deleted, err)
	}
	_, _, err = s.KindOf(t.Context(), "none")
	wantCode(t, "kind of nothing", err, council.NotFound)
	put(t, s, &council.Record{Entity: &council.Organization{Object: council.Object{ID: "o"}}, District: &council.District{ID: "d"}})
	kind, deleted, err = s.KindOf(t.Context(), "d")
	if kind != council.KindDistrict || deleted || err != nil {
		t.Errorf("kind of a district: got %s, %v, %v", kind, deleted, err)
	}
}

func testRaw(t *testing.T, s *store.Store) {
	ctx := t.Context()
	at := time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)
	object := func(id council.ID, text string) *council.RawObject {
		return &council.RawObject{
			ID: id, URL: "https://x/" + string(id), SourceID: "s", BodyID: "b", ParentID: "p", Kind: council.KindPaper,
			JSON: json.RawMessage(text), Hash: "h" + text, Created: &at, Modified: &at, Deleted: id == "2",
		}
	}
	first, second, third := object("1", `{"a":"\u0000 '?"}`), object("2", `{}`), object("3", `{"b":[1.50,null]}`)
	other := object("4", `{}`)
	other.SourceID = "t"
	again := object("1", `{"a":2}`)
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		want(t, "nothing yet", map[council.ID]*council.RawObject{})(tx.RawObjects(ctx, []council.ID{"1"}))
		if err := tx.PutRawObjects(ctx, []*council.RawObject{first, second, third, other}); err != nil {
			return err
		}
		want(t, "raw objects", map[council.ID]*council.RawObject{"1": first, "3": third})(tx.RawObjects(ctx, []council.ID{"1", "3", "none"}))
		want(t, "none asked for", map[council.ID]*council.RawObject{})(tx.RawObjects(ctx, nil))
		return tx.PutRawObjects(ctx, []*council.RawObject{first, again})
	})
	want(t, "first two", []*council.RawObject{again, second})(s.RawAfter(ctx, "s", "", 2))
	want(t, "the rest", []*council.RawObject{third})(s.RawAfter(ctx, "s", "2", 2))
	want(t, "the end", []*council.RawObject{})(s.RawAfter(ctx, "s", "3", 2))
	want(t, "known", map[council.ID]bool{"1": true, "2": true})(s.Known(ctx, []council.ID{"1", "2", "none"}))
	want(t, "known of none", map[council.ID]bool{})(s.Known(ctx, nil))
}

func testRevisions(t *testing.T, s *store.Store) {
	ctx := t.Context()
	put(t, s, record(&council.Paper{}, "p"), record(&council.Paper{}, "q"), record(&council.Meeting{}, "m"))
	day := func(n int) time.Time { return time.Date(2024, 1, n, 0, 0, 0, 0, time.UTC) }
	modified := day(20)
	add := func(id council.ID, k council.Kind, at time.Time, number int) *council.Revision {
		r := &council.Revision{
			ObjectID: id, Type: k, Kind: council.RevisionChanged, At: at, Modified: &modified,
			Changes: []council.Change{{Property: "name", Before: "a", After: "b"}, {Property: "auxiliaryFile", Added: []string{"x"}}},
		}
		update(t, s, func(ctx context.Context, tx council.Tx) error { return tx.AddRevision(ctx, r) })
		if r.Number != number {
			t.Errorf("revision of %s: got number %d, want %d", id, r.Number, number)
		}
		return r
	}
	p1, q1, m1 := add("p", council.KindPaper, day(1), 1), add("q", council.KindPaper, day(2), 1), add("m", council.KindMeeting, day(3), 1)
	p2 := add("p", council.KindPaper, day(4), 2)
	p3 := add("p", council.KindPaper, day(4), 3)
	want(t, "revisions", []*council.Revision{p3, p2, m1, p1})(s.Revisions(ctx, []council.ID{"p", "m"}))
	want(t, "revisions of nothing", []*council.Revision(nil))(s.Revisions(ctx, nil))
	recent := func(p council.Page, bodies ...council.ID) ([]*council.Revision, error) {
		return s.RecentRevisions(ctx, council.KindPaper, bodies, p)
	}
	want(t, "recent", []*council.Revision{p3, p2, q1, p1})(recent(council.Page{}))
	want(t, "newest", []*council.Revision{p3})(recent(council.Page{First: 1}, BodyID))
	after := council.CursorOfRevision(p3)
	want(t, "behind the newest", []*council.Revision{p2, q1})(recent(council.Page{First: 2, After: &after}))
	after = council.CursorOfRevision(q1)
	want(t, "behind another object", []*council.Revision{p1})(recent(council.Page{After: &after}))
	want(t, "of another body", []*council.Revision{})(recent(council.Page{}, "other"))
	remove(t, s, record(&council.Paper{}, "p"))
	want(t, "without those of the deleted", []*council.Revision{q1})(recent(council.Page{}))
	_, err := recent(council.Page{After: &council.Cursor{Key: "nonsense"}})
	wantCode(t, "a cursor that is none", err, council.Invalid)
	_, err = s.RecentRevisions(ctx, "Nothing", nil, council.Page{})
	wantCode(t, "revisions of no kind", err, council.Invalid)
}

func source(id council.ID, created time.Time) *council.Source {
	next := created.Add(time.Hour)
	return &council.Source{
		ID: id, URL: "https://" + string(id), Name: "Name", State: council.SourceActive, Demo: true,
		AllowPrivate: []string{"localhost:80"}, InsecureTLS: []string{"broken:443"}, Rewrite: map[string]string{"http://": "https://"},
		OparlVersion: "1.1", Vendor: "v", Product: "p",
		Created: created, NextIncremental: &next, NextFull: &next, LastSuccess: &next,
	}
}

func testSources(t *testing.T, s *store.Store) {
	ctx := t.Context()
	older, newer := source("z", Now), source("a", Now.Add(time.Minute))
	putSources(t, s, newer, older)
	want(t, "sources, oldest first", []*council.Source{older, newer})(s.Sources(ctx))

	acquire := func(owner string, now, until time.Time) bool {
		t.Helper()
		got, err := s.Acquire(ctx, "z", owner, now, until)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	end := Now.Add(10*time.Second + 500*time.Millisecond)
	for i, tt := range []struct {
		owner      string
		now, until time.Time
		want       bool
	}{
		{"one", Now, end, true},
		{"two", Now.Add(time.Second), end, false},
		{"one", Now.Add(time.Second), end, true}, // the holder renews
		{"two", end.Add(-time.Millisecond), end.Add(time.Hour), false},
		{"two", end.Add(time.Second), end.Add(time.Hour), true}, // its time is over
		{"one", end.Add(time.Second), end.Add(time.Hour), false},
	} {
		if got := acquire(tt.owner, tt.now, tt.until); got != tt.want {
			t.Errorf("step %d: %s acquires: got %v, want %v", i, tt.owner, got, tt.want)
		}
	}
	older.Name = "New name"
	putSources(t, s, older) // does not give it free
	if acquire("one", end.Add(time.Second), end.Add(time.Hour)) {
		t.Error("storing a source gave it free")
	}
	if err := s.Release(ctx, "z", "one"); err != nil {
		t.Error(err)
	}
	if acquire("one", end.Add(time.Second), end.Add(time.Hour)) {
		t.Error("one released what two holds")
	}
	if err := s.Release(ctx, "z", "two"); err != nil || !acquire("one", end, end.Add(time.Hour)) {
		t.Errorf("released by its holder, it is not free: %v", err)
	}
	_, err := s.Acquire(ctx, "none", "one", Now, end)
	wantCode(t, "acquiring nothing", err, council.NotFound)
}

func putSources(t *testing.T, s *store.Store, sources ...*council.Source) {
	t.Helper()
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		for _, src := range sources {
			if err := tx.PutSource(ctx, src); err != nil {
				return err
			}
		}
		return nil
	})
}

func putRuns(t *testing.T, s *store.Store, runs ...*council.Run) {
	t.Helper()
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		for _, r := range runs {
			if err := tx.PutRun(ctx, r); err != nil {
				return err
			}
		}
		return nil
	})
}

func testRuns(t *testing.T, s *store.Store) {
	ctx := t.Context()
	finished := Now.Add(time.Minute)
	done := &council.Run{
		ID: "1", SourceID: "s", Mode: council.RunFull, State: council.RunDone, Started: Now, Finished: &finished,
		Applied: 7, Total: 9, Pages: 2, Error: "e",
		Report: council.Report{
			Counts:   map[council.Kind]council.Counts{council.KindPaper: {Found: 1, New: 1, Reasons: map[string]int{"no id": 2}}},
			Warnings: []string{"w"}, Missing: 3, Refetch: []string{"u"},
		},
	}
	open := &council.Run{ID: "2", SourceID: "s", Mode: council.RunIncremental, State: council.RunRunning, Started: Now.Add(time.Hour)}
	other := &council.Run{ID: "3", SourceID: "t", State: council.RunDone, Started: Now}
	want(t, "no open run", (*council.Run)(nil))(s.OpenRun(ctx, "s"))
	putRuns(t, s, done, other)
	want(t, "finished run", []*council.Run{done})(s.LastRuns(ctx, []council.ID{"s"}))
	want(t, "no run", []*council.Run{})(s.LastRuns(ctx, []council.ID{"none"}))
	putRuns(t, s, open)
	want(t, "open run", open)(s.OpenRun(ctx, "s"))
	want(t, "last runs", []*council.Run{open, other})(s.LastRuns(ctx, nil))
	want(t, "last run of one", []*council.Run{other})(s.LastRuns(ctx, []council.ID{"t"}))
	open.State, open.Applied = council.RunFailed, 5
	putRuns(t, s, open)
	want(t, "open run after its end", (*council.Run)(nil))(s.OpenRun(ctx, "s"))
	want(t, "run after its end", []*council.Run{open})(s.LastRuns(ctx, []council.ID{"s"}))
}

func testFreshness(t *testing.T, s *store.Store) {
	ctx := t.Context()
	records := Town(20)
	put(t, s, records...)
	src, empty := source(SourceID, Now), source("empty", Now.Add(time.Hour))
	run := &council.Run{ID: "1", SourceID: SourceID, State: council.RunDone, Started: Now}
	putSources(t, s, src, empty)
	putRuns(t, s, run)
	expected := &council.Freshness{Source: *src, LastRun: run, Counts: map[council.Kind]int{}, Missing: 2, MissingByKind: map[council.Kind]int{council.KindFile: 2}}
	for _, r := range records {
		expected.Counts[r.Entity.Kind()]++
		if at := council.ObjectOf(r.Entity).Modified; expected.Newest == nil || at.After(*expected.Newest) {
			expected.Newest = at
		}
	}
	missing := []council.MissingLink{{ID: "x", SourceID: SourceID, Kind: council.KindFile}, {ID: "y", SourceID: SourceID, Kind: council.KindFile}}
	if err := s.PutMissing(ctx, missing, Now, Now); err != nil {
		t.Fatal(err)
	}
	nothing := &council.Freshness{Source: *empty, Counts: map[council.Kind]int{}, MissingByKind: map[council.Kind]int{}}
	want(t, "freshness", []*council.Freshness{expected, nothing})(s.Freshness(ctx))

	// A deleted paper is not counted, nor is what only it contained.
	for _, r := range records {
		if council.ObjectOf(r.Entity).ID == ID(council.KindPaper, 0) {
			remove(t, s, r)
		}
	}
	expected.Counts[council.KindPaper]--
	expected.Counts[council.KindConsultation]--
	expected.Counts[council.KindFile] -= 3
	got, err := s.Freshness(ctx)
	want(t, "counts without a paper", expected.Counts)(got[0].Counts, err)
}

func testHarvestPages(t *testing.T, s *store.Store) {
	ctx := t.Context()
	page := func(list string, number int, body string) *council.HarvestPage {
		p := &council.HarvestPage{RunID: "r", List: list, Number: number, Kind: council.KindPaper, BodyID: "b", URL: "u", Next: "n", Status: 200}
		if body != "" {
			p.Body = []byte(body)
		}
		return p
	}
	putSources(t, s, source("s", Now))
	putRuns(t, s, &council.Run{ID: "r", SourceID: "s", Started: Now})
	pages := []*council.HarvestPage{page("papers", 2, `{"2":"ü"}`), page("papers", 1, `{"1":1}`), page("", 1, "")}
	for range 2 { // a page that is staged stays as it is
		if err := s.AddPages(ctx, pages); err != nil {
			t.Fatal(err)
		}
		pages[0] = page("papers", 2, "other")
	}
	if err := s.AddPages(ctx, nil); err != nil {
		t.Error(err)
	}
	want(t, "pages without bodies", []*council.HarvestPage{page("", 1, ""), page("papers", 1, ""), page("papers", 2, "")})(s.Pages(ctx, "r"))
	want(t, "body", []byte(`{"2":"ü"}`))(s.PageBody(ctx, "r", "papers", 2))
	want(t, "no body", []byte(nil))(s.PageBody(ctx, "r", "", 1))
	_, err := s.PageBody(ctx, "r", "papers", 3)
	wantCode(t, "no page", err, council.NotFound)
	if err := s.DropPages(ctx, "r"); err != nil {
		t.Error(err)
	}
	want(t, "pages after the end", []*council.HarvestPage{})(s.Pages(ctx, "r"))

	cursors := map[string]time.Time{"papers": Now, "meetings": Now.Add(time.Hour)}
	if err := s.SetListCursors(ctx, "s", cursors); err != nil {
		t.Fatal(err)
	}
	want(t, "cursors", cursors)(s.ListCursors(ctx, "s"))
	if err := errors.Join(s.SetListCursors(ctx, "s", map[string]time.Time{"papers": Now.Add(time.Minute)}), s.SetListCursors(ctx, "s", nil)); err != nil {
		t.Fatal(err)
	}
	cursors["papers"] = Now.Add(time.Minute)
	want(t, "moved cursors", cursors)(s.ListCursors(ctx, "s"))
	want(t, "cursors of another source", map[string]time.Time{})(s.ListCursors(ctx, "t"))
}

func testMissing(t *testing.T, s *store.Store) {
	ctx := t.Context()
	one := council.MissingLink{ID: "1", URL: "u1", SourceID: "s", Kind: council.KindFile, Status: 404}
	two := council.MissingLink{ID: "2", URL: "u2", SourceID: "s", Kind: council.KindPaper}
	putSources(t, s, source("s", Now))
	if err := s.PutMissing(ctx, []council.MissingLink{two, one, one}, Now, Now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	ids := []council.ID{"1", "2", "3"}
	want(t, "missing", []council.MissingLink{one, two})(s.MissingLinks(ctx, ids))
	want(t, "none asked for", []council.MissingLink(nil))(s.MissingLinks(ctx, nil))
	want(t, "not due", map[council.ID]bool{"1": true, "2": true})(s.NotDue(ctx, ids, Now))
	want(t, "nothing due", []council.MissingLink{})(s.DueMissing(ctx, "s", Now))
	later := Now.Add(time.Hour)
	want(t, "all due", map[council.ID]bool{})(s.NotDue(ctx, ids, later))
	want(t, "due", []council.MissingLink{one, two})(s.DueMissing(ctx, "s", later))
	want(t, "due of another source", []council.MissingLink{})(s.DueMissing(ctx, "t", later))
	one.Status = 410
	if err := s.PutMissing(ctx, []council.MissingLink{one}, later, later.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	want(t, "tried again", []council.MissingLink{two})(s.DueMissing(ctx, "s", later))
	if err := errors.Join(s.DropMissing(ctx, []council.ID{"2"}), s.DropMissing(ctx, nil), s.PutMissing(ctx, nil, Now, Now)); err != nil {
		t.Error(err)
	}
	want(t, "found after all", []council.MissingLink{one})(s.MissingLinks(ctx, ids))
}

func testSortDates(t *testing.T, s *store.Store) {
	ctx := t.Context()
	late, midnight := time.Date(2024, 5, 1, 16, 0, 0, 0, time.UTC), time.Date(2024, 3, 31, 22, 30, 0, 0, time.UTC)
	undated := func(id council.ID, created *time.Time, links ...council.Link) *council.Record {
		return record(&council.Paper{Object: council.Object{Created: created}}, id, links...)
	}
	put(t, s,
		record(&council.Paper{Date: "2020-01-01", SortDate: "2020-01-01"}, "dated", link(council.LinkPaperMainFile, "f", 0)),
		undated("by creation", &late),
		undated("by file", &late, link(council.LinkPaperMainFile, "f", 0), link(council.LinkPaperAuxiliaryFile, "no date", 0)),
		undated("by meeting", nil, link(council.LinkPaperConsultation, "c", 0), link(council.LinkPaperConsultation, "d", 1), link(council.LinkPaperOriginatorOrg, "o", 0)),
		undated("unknown", nil),
		record(&council.File{Date: "2024-04-30"}, "f"), record(&council.File{}, "no date"),
		record(&council.Consultation{MeetingID: "late"}, "c"), record(&council.Consultation{MeetingID: "midnight"}, "d"),
		record(&council.Meeting{Start: &late}, "late"), record(&council.Meeting{Start: &midnight}, "midnight"),
	)
	fill := func(limit int) (steps int) {
		for after := council.ID(""); ; steps++ {
			next, err := s.FillSortDates(ctx, after, limit)
			if err != nil {
				t.Fatal(err)
			}
			if next == "" {
				return steps
			}
			after = next
		}
	}
	if steps := fill(3); steps != 1 {
		t.Errorf("got %d more steps, want 1", steps)
	}
	version, err := s.DataVersion(ctx)
	fill(1)
	want(t, "data version after changing nothing", version)(s.DataVersion(ctx))
	if version == 0 || err != nil {
		t.Errorf("data version after dating: got %d, %v", version, err)
	}
	papers, err := s.Papers(ctx, council.PaperFilter{}, council.Page{})
	got := map[council.ID]council.Date{}
	for _, p := range papers {
		got[p.ID] = p.SortDate
	}
	want(t, "dates", map[council.ID]council.Date{
		"dated": "2020-01-01", "by creation": "2024-05-01", "by file": "2024-04-30",
		"by meeting": "2024-04-01", // half past midnight where the town is
		"unknown":    "",
	})(got, err)
	if papers[len(papers)-1].ID != "unknown" {
		t.Errorf("got %s last, want the paper without any date", papers[len(papers)-1].ID)
	}
	for key, expected := range map[string][]council.ID{"2024-04-02": {"by meeting"}, "2024-03-31": {}} {
		page := council.Page{First: 1, After: &council.Cursor{Key: key}}
		want(t, "the organization's papers before "+key, expected)(idsOf(s.Papers(ctx, council.PaperFilter{OrganizationIDs: []council.ID{"o"}}, page)))
	}
}

func testUpdate(t *testing.T, s *store.Store) {
	ctx := t.Context()
	failed := errors.New("it failed")
	err := s.Update(ctx, func(tx council.Tx) error {
		return errors.Join(tx.PutRecords(ctx, []*council.Record{record(&council.Paper{}, "p")}), tx.BumpDataVersion(ctx), failed)
	})
	if !errors.Is(err, failed) {
		t.Errorf("got %v, want the error of the function", err)
	}
	invalid := council.InvalidField("name", "too long")
	err = s.Update(ctx, func(council.Tx) error { return invalid })
	wantCode(t, "a council error", err, council.Invalid)
	want(t, "papers after a failure", 0)(s.CountPapers(ctx, council.PaperFilter{}))
	want(t, "data version after a failure", int64(0))(s.DataVersion(ctx))

	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if err := s.Update(cancelled, func(council.Tx) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v", err)
	}
	if _, err := s.Papers(cancelled, council.PaperFilter{}, council.Page{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v", err)
	}
	// Writers at the same time wait for each other.
	const writers = 8
	results := make(chan error, writers)
	for range writers {
		go func() {
			results <- s.Update(ctx, func(tx council.Tx) error {
				r := &council.Revision{ObjectID: "p", Type: council.KindPaper, At: Now}
				return errors.Join(tx.BumpDataVersion(ctx), tx.AddRevision(ctx, r))
			})
		}()
	}
	for range writers {
		if err := <-results; err != nil {
			t.Error(err)
		}
	}
	want(t, "data version", int64(writers))(s.DataVersion(ctx))
	found, err := s.Revisions(ctx, []council.ID{"p"})
	if err != nil || len(found) != writers || found[0].Number != writers {
		t.Errorf("got %d revisions, %v, want %d", len(found), err, writers)
	}
}

func testOutbox(t *testing.T, s *store.Store) {
	update(t, s, func(ctx context.Context, tx council.Tx) error {
		return errors.Join(tx.AddOutbox(ctx, "import", "s", []byte("1")), tx.AddOutbox(ctx, "import", "s", []byte("2")),
			tx.AddOutbox(ctx, "import", "t", nil), tx.AddOutbox(ctx, "fetch", "s", []byte{0, 255}))
	})
	if got := rowsLeft(t, s)["outbox"]; got != 3 {
		t.Errorf("got %d pieces of work, want 3", got)
	}
	counting, n := store.CountQueries(t.Context())
	_, err := s.DataVersion(counting)
	if err != nil || n.Load() != 1 {
		t.Errorf("got %d queries, %v, want 1", n.Load(), err)
	}
	if err := s.Optimize(t.Context()); err != nil {
		t.Error(err)
	}
}
