package archive_test

import (
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// seenFile makes what an import sees of a file.
func seenFile(s *council.Source, modified time.Time, name, address string) archive.Observation {
	o := seen(s, "1", modified, map[string]any{"name": name, "downloadUrl": address})
	o.Raw.Kind = council.KindFile
	o.Record.Entity = &council.File{
		Object: council.Object{ID: o.Raw.ID, URL: o.Raw.URL, SourceID: s.ID, BodyID: "body", Modified: o.Raw.Modified}, Name: name, DownloadURL: address,
	}
	return o
}

func goneFile(s *council.Source, modified time.Time) archive.Observation {
	o := seenFile(s, modified, "", "")
	o.Raw.Deleted, o.Record = true, nil
	return o
}

// finish does what reading a file to its end does.
func (d *desk) finish(t *testing.T) {
	t.Helper()
	found, err := d.store.ClaimReadings(t.Context(), nil, "w", d.now, d.now.Add(time.Hour), 10)
	if err != nil || len(found) != 1 {
		t.Fatalf("got %v, %v, want the one file", found, err)
	}
	r := found[0]
	r.Stage, r.NextTry, r.Attempts, r.Fault = council.StageDone, nil, 2, council.FaultNeedsOCR
	r.URL, r.ETag, r.Content = "https://ris.example/1.pdf", "etag", "hash"
	if ok, err := d.store.PutReading(t.Context(), "w", r); !ok || err != nil {
		t.Fatalf("got %v, %v", ok, err)
	}
}

// works counts the work that waits in the outbox, and takes it out.
func (d *desk) works(t *testing.T) (n int) {
	t.Helper()
	db := d.store.SQLiteWriter()
	if err := db.QueryRowContext(t.Context(), "SELECT COUNT(*) FROM outbox WHERE kind = 'files.read' AND unique_key = ''").Scan(&n); err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "DELETE FROM outbox"); err != nil {
		t.Fatal(err)
	}
	return n
}

// TestFilesAreQueued decides after which news of a file it is read again, and from what.
func TestFilesAreQueued(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2026, 1, n, 0, 0, 0, 0, time.UTC) }
	s := &council.Source{ID: "source", Name: "ris.example"}
	const at, elsewhere = "https://ris.example/1.pdf", "https://ris.example/2.pdf"
	first := seenFile(s, day(10), "alt", at)
	for _, tt := range []struct {
		name       string
		second     archive.Observation
		queued     bool
		there      bool
		stillKnown bool // its ETag and content
	}{
		{"unchanged", *ptr(first), false, true, true},
		{"touched", seenFile(s, day(11), "alt", at), false, true, true},
		{"changed at the same address", seenFile(s, day(11), "neu", at), true, true, true},
		{"changed at another address", seenFile(s, day(11), "neu", elsewhere), true, true, false},
		{"deleted", goneFile(s, day(11)), false, false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.put(t, s)
			in := archive.NewIntake(d.store, func() time.Time { return d.now })
			take := func(o archive.Observation) {
				t.Helper()
				if err := in.Apply(t.Context(), newRun(s), []archive.Observation{o}, 1); err != nil {
					t.Fatal(err)
				}
			}
			take(*ptr(first))
			if n := d.works(t); n != 1 {
				t.Errorf("a new file: got %d works, want 1", n)
			}
			d.finish(t)
			d.now = d.now.Add(time.Hour)
			take(tt.second)
			if n := d.works(t); (n == 1) != tt.queued {
				t.Errorf("got %d works, want one: %v", n, tt.queued)
			}
			d.checkReading(t, first.Raw.ID, tt.there, tt.queued, tt.stillKnown)
			if !tt.there {
				take(seenFile(s, day(12), "zurück", at))
				if n := d.works(t); n != 1 {
					t.Errorf("a restored file: got %d works, want 1", n)
				}
				d.checkReading(t, first.Raw.ID, true, true, false)
			}
		})
	}
}

func (d *desk) checkReading(t *testing.T, id council.ID, there, queued, known bool) {
	t.Helper()
	found, err := d.store.Readings(t.Context(), []council.ID{id})
	if err != nil || (len(found) == 1) != there {
		t.Fatalf("got %v, %v, want a reading: %v", found, err, there)
	}
	if !there {
		return
	}
	r := found[0]
	fresh := r.Stage == council.StageFetch && r.Fault == "" && r.Attempts == 0 && r.NextTry != nil && r.NextTry.Equal(d.now) && r.Since.Equal(d.now)
	done := r.Stage == council.StageDone && r.Fault == council.FaultNeedsOCR && r.NextTry == nil
	if queued && !fresh || !queued && !done {
		t.Errorf("got %+v, want it queued: %v", r, queued)
	}
	if (r.ETag == "etag" && r.Content == "hash") != known {
		t.Errorf("got ETag %q and content %q, want them known: %v", r.ETag, r.Content, known)
	}
}

// TestRemapQueuesNothing: what is derived anew from what is known brings no other bytes.
func TestRemapQueuesNothing(t *testing.T) {
	d := newDesk(t)
	s := &council.Source{ID: "source", Name: "ris.example"}
	d.put(t, s)
	in := archive.NewIntake(d.store, func() time.Time { return d.now })
	o := seenFile(s, d.now, "alt", "https://ris.example/1.pdf")
	if err := in.Apply(t.Context(), newRun(s), []archive.Observation{o}, 1); err != nil {
		t.Fatal(err)
	}
	d.works(t)
	d.finish(t)
	if err := in.Remap(t.Context(), []*council.Record{seenFile(s, d.now, "besser gelesen", "https://ris.example/1.pdf").Record}); err != nil {
		t.Fatal(err)
	}
	if n := d.works(t); n != 0 {
		t.Errorf("got %d works, want none", n)
	}
	d.checkReading(t, o.Raw.ID, true, false, true)
}
