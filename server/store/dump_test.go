package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

func dumped(t *testing.T, s *store.Store) string {
	t.Helper()
	var b strings.Builder
	if err := s.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestDump writes a small world at two different times: what the clock says of our own
// doing is not in the dump, what the source says is, in a fixed order and form.
func TestDump(t *testing.T) {
	const want = `{"type":"Source","id":"s","url":"https://s","state":"ACTIVE","demo":true,"allow_private":["localhost:80"],"rewrite":{"a":"b","c":"d"}}
{"type":"Organization","id":"o","name":"Ortsbeirat"}
{"type":"Meeting","id":"m","created":"2024-05-06T16:30:15Z","vendor":{"a":[1.5,null],"b":"<ü>"},"name":"Sitzung","cancelled":false,"start":"2024-05-06T16:30:15Z"}
{"type":"AgendaItem","id":"a","orphaned":true,"meeting_id":"m","order":2}
{"type":"Paper","id":"p","keyword":["x","y"],"deleted":true,"sort_date":"2024-05-06"}
{"type":"District","id":"d","name":"Altstadt"}
{"type":"Link","from_id":"m","role":"Meeting.agendaItem","to_id":"a","orphaned":true}
{"type":"Link","from_id":"m","role":"Meeting.organization","to_id":"o","position":1}
{"type":"Revision","object_id":"m","number":1,"kind":"CHANGED","type":"Meeting","modified":"2024-05-06T16:30:15Z","changes":[{"property":"name","before":"a"}]}
{"type":"MissingLink","id":"x","url":"https://x","source_id":"s","kind":"File","status":404}
`
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var dumps []string
		for _, now := range []time.Time{storetest.Now, storetest.Now.Add(time.Hour)} {
			smallWorld(t, s, now)
			dumps = append(dumps, dumped(t, s))
			err := s.Update(t.Context(), func(tx council.Tx) error {
				_, err := tx.RemoveSource(t.Context(), "s", 1000)
				_, err2 := tx.RemoveSource(t.Context(), "", 1000)
				return errors.Join(err, err2)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(want, dumps[0]); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
		if diff := cmp.Diff(dumps[0], dumps[1]); diff != "" {
			t.Errorf("an hour later (-before +after)\n%s", diff)
		}
	})
}

func smallWorld(t *testing.T, s *store.Store, now time.Time) {
	t.Helper()
	ctx := t.Context()
	at := time.Date(2024, 5, 6, 18, 30, 15, 500, time.FixedZone("", 7200))
	no := false
	meeting := &council.Meeting{
		Object: council.Object{ID: "m", Created: &at, Vendor: map[string]any{"b": "<ü>", "a": []any{1.5, nil}}},
		Name:   "Sitzung", Cancelled: &no, Start: &at,
	}
	toOrganization := council.Link{Role: council.LinkMeetingOrganization, To: "o", Position: 1}
	paper := &council.Paper{Object: council.Object{ID: "p", Keyword: []string{"x", "y"}, Vendor: map[string]any{}}, SortDate: "2024-05-06"}
	records := []*council.Record{
		{Entity: meeting, Links: []council.Link{{Role: council.LinkMeetingAgendaItem, To: "a"}, toOrganization}},
		{Entity: &council.AgendaItem{Object: council.Object{ID: "a"}, MeetingID: "m", Order: 2}},
		{Entity: paper},
		{Entity: &council.Organization{Object: council.Object{ID: "o"}, Name: "Ortsbeirat"}, District: &council.District{ID: "d", Name: "Altstadt"}},
		{Entity: meeting, Links: []council.Link{toOrganization}},
	}
	err := s.Update(ctx, func(tx council.Tx) error {
		return errors.Join(
			tx.PutRecords(ctx, records),
			tx.DeleteObjects(ctx, []*council.RawObject{{ID: "p", Kind: council.KindPaper}}),
			tx.PutRawObjects(ctx, []*council.RawObject{{ID: "m", Kind: council.KindMeeting}}),
			tx.AddRevision(ctx, &council.Revision{
				ObjectID: "m", Kind: council.RevisionChanged, Type: council.KindMeeting, At: now, Modified: &at,
				Changes: []council.Change{{Property: "name", Before: "a"}},
			}),
			tx.PutSource(ctx, &council.Source{
				ID: "s", URL: "https://s", State: council.SourceActive, Demo: true, Created: now, NextFull: &now,
				AllowPrivate: []string{"localhost:80"}, Rewrite: map[string]string{"c": "d", "a": "b"},
			}),
			tx.PutRun(ctx, &council.Run{ID: "r", SourceID: "s", Started: now}),
		)
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.PutMissing(ctx, []council.MissingLink{{ID: "x", URL: "https://x", SourceID: "s", Kind: council.KindFile, Status: 404}}, now, now); err != nil {
		t.Fatal(err)
	}
}

// TestDumpsAreEqual has both databases take in the same town, in different pieces.
func TestDumpsAreEqual(t *testing.T) {
	records := storetest.Town(300)
	var dumps []string
	for i, open := range []func(testing.TB) *store.Store{storetest.Open, storetest.OpenPostgres} {
		s := open(t)
		load(t, s, records, 100+100*i)
		for after := council.ID("-"); after != ""; {
			var err error
			if after, err = s.FillSortDates(t.Context(), after, 4+i); err != nil {
				t.Fatal(err)
			}
		}
		dumps = append(dumps, dumped(t, s))
	}
	if lines := strings.Count(dumps[0], "\n"); lines < len(records) {
		t.Errorf("got %d lines, want more than %d", lines, len(records))
	}
	if dumps[0] != dumps[1] {
		x, y := strings.Split(dumps[0], "\n"), strings.Split(dumps[1], "\n")
		for i := range min(len(x), len(y)) {
			if x[i] != y[i] {
				t.Fatalf("line %d:\nSQLite     %s\nPostgreSQL %s", i+1, x[i], y[i])
			}
		}
		t.Fatalf("SQLite has %d lines, PostgreSQL %d", len(x), len(y))
	}
}

// failing is a writer that is full at once.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestDumpErrors(t *testing.T) {
	s := storetest.Open(t)
	load(t, s, storetest.Town(10), 1000)
	if err := s.Dump(t.Context(), failing{}); err == nil || !strings.Contains(err.Error(), "full") {
		t.Errorf("a full disk: got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.Dump(ctx, &strings.Builder{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v", err)
	}
}
