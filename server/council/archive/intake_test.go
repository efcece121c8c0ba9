package archive_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

func newRun(s *council.Source) *council.Run {
	return &council.Run{
		ID: council.NewID("run of " + s.URL), SourceID: s.ID, Mode: council.RunFull, State: council.RunRunning,
		Report: council.Report{Counts: map[council.Kind]council.Counts{}},
	}
}

// seen makes what an import sees of a paper with these properties.
func seen(s *council.Source, name string, modified time.Time, properties map[string]any) archive.Observation {
	url := "https://" + s.Name + "/papers/" + name
	write := func(drop ...string) []byte {
		o := maps.Clone(properties)
		o["id"], o["modified"] = url, modified.Format(time.RFC3339)
		for _, k := range drop {
			delete(o, k)
		}
		b, err := json.Marshal(o)
		if err != nil {
			panic(err) // plain values always can
		}
		return b
	}
	sum := sha256.Sum256(write("modified", "_position"))
	raw := &council.RawObject{
		ID: council.NewID(url), URL: url, SourceID: s.ID, BodyID: "body", Kind: council.KindPaper, JSON: write(), Hash: hex.EncodeToString(sum[:]),
	}
	p := &council.Paper{Object: council.Object{ID: raw.ID, URL: url, SourceID: s.ID, BodyID: "body"}}
	p.Name, _ = properties["name"].(string)
	if !modified.IsZero() {
		raw.Modified, p.Modified = &modified, &modified
	}
	return archive.Observation{Raw: raw, Record: &council.Record{Entity: p}}
}

func paper(s *council.Source, id, name string) archive.Observation {
	return seen(s, id, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), map[string]any{"name": name})
}

func tombstone(s *council.Source, id string, modified time.Time) archive.Observation {
	o := seen(s, id, modified, map[string]any{})
	o.Raw.Deleted, o.Record = true, nil
	return o
}

func embedded(o archive.Observation, parent string) archive.Observation {
	o.Embedded, o.Raw.ParentID = true, council.NewID(parent)
	return o
}

// TestIntake decides what the second sight of an object means after the first.
func TestIntake(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2026, 1, n, 0, 0, 0, 0, time.UTC) }
	with := func(name string) map[string]any { return map[string]any{"name": name} }
	s := &council.Source{ID: "source", Name: "ris.example"}
	old := seen(s, "1", day(10), with("alt"))
	for _, tt := range []struct {
		name          string
		first, second *archive.Observation
		want          council.Counts // of the second
		shown         string         // the paper's name afterwards, "" if it is gone
		revision      council.RevisionKind
	}{
		{"never seen", nil, &old, council.Counts{New: 1}, "alt", ""},
		{"seen again", &old, ptr(old), council.Counts{Unchanged: 1}, "alt", ""},
		{"touched", &old, ptr(seen(s, "1", day(11), with("alt"))), council.Counts{Unchanged: 1}, "alt", ""},
		{"touched back", &old, ptr(seen(s, "1", day(9), with("alt"))), council.Counts{Unchanged: 1}, "alt", ""},
		{"changed", &old, ptr(seen(s, "1", day(11), with("neu"))), council.Counts{Changed: 1}, "neu", council.RevisionChanged},
		{"changed without a word", &old, ptr(seen(s, "1", day(10), with("neu"))), council.Counts{Changed: 1}, "neu", council.RevisionChanged},
		{"changed back in time", &old, ptr(seen(s, "1", day(9), with("neu"))), council.Counts{Changed: 1}, "neu", council.RevisionChanged},
		{"changed, no time told", &old, ptr(seen(s, "1", time.Time{}, with("neu"))), council.Counts{Changed: 1}, "neu", council.RevisionChanged},
		{"moved in its parent", &old, ptr(seen(s, "1", day(10), map[string]any{"name": "alt", "_position": 7})), council.Counts{Unchanged: 1}, "alt", ""},
		{"older picture elsewhere", &old, ptr(embedded(seen(s, "1", day(9), with("uralt")), "m")), council.Counts{Unchanged: 1}, "alt", ""},
		{"another picture of the same age elsewhere", &old, ptr(embedded(seen(s, "1", day(10), with("anders")), "m")), council.Counts{Unchanged: 1}, "alt", ""},
		{"newer picture elsewhere", &old, ptr(embedded(seen(s, "1", day(11), with("neu")), "m")), council.Counts{Changed: 1}, "neu", council.RevisionChanged},
		{"tombstone", &old, ptr(tombstone(s, "1", day(11))), council.Counts{Deleted: 1}, "", council.RevisionDeleted},
		{"tombstone without a time", &old, ptr(tombstone(s, "1", time.Time{})), council.Counts{Deleted: 1}, "", council.RevisionDeleted},
		{"tombstone of something unknown", nil, ptr(tombstone(s, "1", day(11))), council.Counts{Dropped: 1}, "", ""},
		{"tombstone again", ptr(tombstone(s, "1", day(11))), ptr(tombstone(s, "1", day(12))), council.Counts{Dropped: 1}, "", ""},
		{"old state behind a tombstone", ptr(tombstone(s, "1", day(11))), &old, council.Counts{Dropped: 1}, "", ""},
		{"back again", ptr(tombstone(s, "1", day(5))), &old, council.Counts{New: 1}, "alt", council.RevisionRestored},
		{"back again, no time told", ptr(tombstone(s, "1", day(5))), ptr(seen(s, "1", time.Time{}, with("alt"))), council.Counts{New: 1}, "alt", council.RevisionRestored},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.put(t, s)
			in := archive.NewIntake(d.store, func() time.Time { return d.now })
			if tt.first != nil {
				if err := in.Apply(t.Context(), newRun(s), []archive.Observation{*tt.first}, 1); err != nil {
					t.Fatal(err)
				}
			}
			run := newRun(s)
			if err := in.Apply(t.Context(), run, []archive.Observation{*tt.second}, 1); err != nil {
				t.Fatal(err)
			}
			tt.want.Found = 1
			got := run.Report.Counts[council.KindPaper]
			got.Reasons = nil
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got counts %+v, want %+v", got, tt.want)
			}
			d.checkPaper(old.Raw.ID, tt.shown)
			d.checkRevision(old.Raw.ID, tt.revision)
		})
	}
}

func ptr(o archive.Observation) *archive.Observation {
	raw := *o.Raw
	o.Raw = &raw
	return &o
}

func (d *desk) checkPaper(id council.ID, want string) {
	d.Helper()
	papers, err := d.store.Papers(d.Context(), council.PaperFilter{IDs: []council.ID{id}}, council.Page{})
	if err != nil {
		d.Fatal(err)
	}
	got := ""
	if len(papers) == 1 {
		got = papers[0].Name
	}
	if got != want {
		d.Errorf("readers see %q, want %q", got, want)
	}
}

func (d *desk) checkRevision(id council.ID, want council.RevisionKind) {
	d.Helper()
	revisions, err := d.store.Revisions(d.Context(), []council.ID{id})
	if err != nil {
		d.Fatal(err)
	}
	got := council.RevisionKind("")
	if len(revisions) > 0 {
		got = revisions[0].Kind
		if !revisions[0].At.Equal(d.now) || revisions[0].Type != council.KindPaper {
			d.Errorf("got revision %+v", revisions[0])
		}
	}
	if got != want || len(revisions) > 1 {
		d.Errorf("got revision %q of %d, want %q", got, len(revisions), want)
	}
}

// TestSilentAboutItsBody: an object fetched singly keeps the body it is known to have.
func TestSilentAboutItsBody(t *testing.T) {
	d := newDesk(t)
	s := d.register(archive.Registration{URL: "https://ris.example/system"})
	in := archive.NewIntake(d.store, func() time.Time { return d.now })
	silent := paper(s, "1", "Radweg Süd")
	silent.Raw.BodyID = ""
	council.ObjectOf(silent.Record.Entity).BodyID = ""
	for _, o := range []archive.Observation{paper(s, "1", "Radweg"), silent} {
		if err := in.Apply(t.Context(), newRun(s), []archive.Observation{o}, 1); err != nil {
			t.Fatal(err)
		}
	}
	papers, err := d.store.Papers(t.Context(), council.PaperFilter{BodyIDs: []council.ID{"body"}}, council.Page{})
	if err != nil || len(papers) != 1 || papers[0].Name != "Radweg Süd" {
		t.Errorf("got %+v, %v", papers, err)
	}
}

// TestRefetch: what leaves a containing list is to be asked for; what leaves another is not.
func TestRefetch(t *testing.T) {
	d := newDesk(t)
	s := d.register(archive.Registration{URL: "https://ris.example/system"})
	in := archive.NewIntake(d.store, func() time.Time { return d.now })
	before := map[string]any{
		"name": "Radweg", "mainFile": "https://ris.example/f/1", "auxiliaryFile": []string{"https://ris.example/f/2", "https://ris.example/f/3"},
		"consultation": []string{"https://ris.example/c/1"}, "relatedPaper": []string{"https://ris.example/p/9"},
	}
	after := map[string]any{"name": "Radweg", "mainFile": "https://ris.example/f/4", "auxiliaryFile": []string{"https://ris.example/f/3"}}
	run := newRun(s)
	for _, properties := range []map[string]any{before, after} {
		if err := in.Apply(t.Context(), run, []archive.Observation{seen(s, "1", d.now, properties)}, 1); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"https://ris.example/f/2", "https://ris.example/c/1", "https://ris.example/f/1"}
	if got := fmt.Sprint(run.Report.Refetch); got != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// put stores a source as it is.
func (d *desk) put(t *testing.T, s *council.Source) {
	t.Helper()
	if err := d.store.Update(t.Context(), func(tx council.Tx) error { return tx.PutSource(t.Context(), s) }); err != nil {
		t.Fatal(err)
	}
}

// No source may change or delete what came from another.
func TestForeignObjects(t *testing.T) {
	d := newDesk(t)
	ours, theirs := &council.Source{ID: "ours", Name: "a"}, &council.Source{ID: "theirs", Name: "b"}
	d.put(t, ours)
	d.put(t, theirs)
	in := archive.NewIntake(d.store, func() time.Time { return d.now })
	day := time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC)
	first := seen(ours, "1", day, map[string]any{"name": "alt"})
	if err := in.Apply(t.Context(), newRun(ours), []archive.Observation{first}, 1); err != nil {
		t.Fatal(err)
	}
	for name, o := range map[string]archive.Observation{
		"changed": seen(theirs, "1", day.AddDate(1, 0, 0), map[string]any{"name": "gekapert"}),
		"deleted": tombstone(theirs, "1", day.AddDate(1, 0, 0)),
	} {
		o.Raw.ID, o.Raw.URL = first.Raw.ID, first.Raw.URL
		if o.Record != nil {
			council.ObjectOf(o.Record.Entity).ID = first.Raw.ID
		}
		run := newRun(theirs)
		if err := in.Apply(t.Context(), run, []archive.Observation{o}, 1); err != nil {
			t.Fatal(err)
		}
		if c := run.Report.Counts[council.KindPaper]; c.Dropped != 1 || c.Reasons[archive.ReasonForeign] != 1 {
			t.Errorf("%s: got %+v, want it dropped", name, c)
		}
		papers, err := d.store.Papers(t.Context(), council.PaperFilter{}, council.Page{})
		if err != nil || len(papers) != 1 || papers[0].Name != "alt" || papers[0].SourceID != "ours" {
			t.Errorf("%s: got %v, %v, want the paper as it was", name, papers, err)
		}
	}
}

// What is removed takes nothing in any more, and comes back only by registering it.
func TestRemovedSourceTakesNothing(t *testing.T) {
	d := newDesk(t)
	s := &council.Source{ID: "source", URL: "https://ris.example/system", Name: "ris.example"}
	d.put(t, s)
	in := archive.NewIntake(d.store, func() time.Time { return d.now })
	o := seen(s, "1", time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC), map[string]any{"name": "alt"})
	if err := in.Apply(t.Context(), newRun(s), []archive.Observation{o}, 1); err != nil {
		t.Fatal(err)
	}
	if err := archive.NewSources(d.store, func() time.Time { return d.now }).Remove(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	if err := in.Apply(t.Context(), newRun(s), []archive.Observation{o}, 2); council.CodeOf(err) != council.Conflict {
		t.Errorf("got %v, want a conflict", err)
	}
	if n, err := d.store.CountPapers(t.Context(), council.PaperFilter{}); n != 0 || err != nil {
		t.Errorf("got %d papers, %v, want none", n, err)
	}
}

// A deleted person is forgotten: the row stays, nothing in it says who it was.
func TestDeletedPersonIsForgotten(t *testing.T) {
	d := newDesk(t)
	s := &council.Source{ID: "source", Name: "ris.example"}
	d.put(t, s)
	in := archive.NewIntake(d.store, func() time.Time { return d.now })
	day := time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC)
	person := seen(s, "p", day, map[string]any{"name": "Erika Geheim", "email": "erika@geheim.example"})
	person.Raw.Kind = council.KindPerson
	person.Record = &council.Record{Entity: &council.Person{
		Object: council.Object{ID: person.Raw.ID, URL: person.Raw.URL, SourceID: s.ID}, Name: "Erika Geheim", FamilyName: "Geheim", Email: []string{"erika@geheim.example"},
	}}
	gone := tombstone(s, "p", day.AddDate(0, 0, 1))
	gone.Raw.Kind = council.KindPerson
	for i, o := range []archive.Observation{person, gone} {
		if err := in.Apply(t.Context(), newRun(s), []archive.Observation{o}, i+1); err != nil {
			t.Fatal(err)
		}
	}
	var dump bytes.Buffer
	if err := d.store.Dump(t.Context(), &dump); err != nil {
		t.Fatal(err)
	}
	raws, err := d.store.RawAfter(t.Context(), s.ID, "", 10)
	if err != nil || len(raws) != 1 || !raws[0].Deleted {
		t.Fatalf("got %v, %v, want one deleted raw object", raws, err)
	}
	for where, text := range map[string]string{"dump": dump.String(), "raw object": string(raws[0].JSON)} {
		if strings.Contains(strings.ToLower(text), "geheim") {
			t.Errorf("the %s still knows who it was: %s", where, text)
		}
	}
}
