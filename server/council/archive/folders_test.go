package archive_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// TestFolderIsASource: it is listed, found, paused and removed as any other, and never asked by itself.
func TestFolderIsASource(t *testing.T) {
	d := newDesk(t)
	s := d.register(archive.Registration{Folder: "Vorlagen Mornbrück"})
	if s.URL != "folder:Vorlagen Mornbrück" || s.Name != "Vorlagen Mornbrück" || !s.IsFolder() || s.State != council.SourceActive {
		t.Errorf("got %+v", s)
	}
	if again := d.register(archive.Registration{Folder: "Vorlagen Mornbrück"}); again.ID != s.ID {
		t.Errorf("the same name made another source: %+v", again)
	}
	server := d.register(archive.Registration{URL: "https://ris.example/system"})
	if server.IsFolder() {
		t.Errorf("a server is a folder: %+v", server)
	}
	if due, err := d.sources.Due(t.Context()); err != nil || len(due) != 1 || due[0].Source.ID != server.ID {
		t.Errorf("due: got %+v, %v, want the server alone", due, err)
	}
	for _, name := range []string{"folder:Vorlagen Mornbrück", s.ID.String()} {
		if got, err := d.sources.Find(t.Context(), name); err != nil || got.ID != s.ID {
			t.Errorf("%s: got %+v, %v", name, got, err)
		}
	}
	if err := d.sources.SetState(t.Context(), s, council.SourcePaused); err != nil {
		t.Error(err)
	}
	if err := d.sources.Remove(t.Context(), s); err != nil {
		t.Error(err)
	}
	if list, err := d.sources.List(t.Context()); err != nil || len(list) != 1 {
		t.Errorf("got %d sources, %v", len(list), err)
	}
	for _, name := range []string{"a/b", "a?b", "a#b", "a%b", " a", "a\n", "\xff", strings.Repeat("a", 201)} {
		_, err := d.sources.Register(t.Context(), archive.Registration{Folder: name})
		wantCode(t, name, err, council.Invalid)
	}
}

func TestFolderBesideDemo(t *testing.T) {
	d := newDesk(t)
	d.register(archive.Registration{URL: "http://demo.invalid/system", Demo: true})
	_, err := d.sources.Register(t.Context(), archive.Registration{Folder: "Vorlagen"})
	wantCode(t, "a folder", err, council.Conflict)
}

// TestTake: what is found out after an import is kept as if the import had brought it, and is no change of the source.
func TestTake(t *testing.T) {
	d := newDesk(t)
	s := d.register(archive.Registration{Folder: "Vorlagen"})
	in := archive.NewIntake(d.store, func() time.Time { return d.now })
	for i, name := range []string{"Radweg", "Radweg", "Radweg am Wehr"} {
		if err := in.Take(t.Context(), s.ID, []archive.Observation{paper(s, "1", name)}); err != nil {
			t.Fatal(err)
		}
		papers, err := d.store.Papers(t.Context(), council.PaperFilter{}, council.Page{})
		if err != nil || len(papers) != 1 || papers[0].Name != name {
			t.Errorf("%d: got %+v, %v", i, papers, err)
		}
	}
	revisions, err := d.store.Revisions(t.Context(), []council.ID{paper(s, "1", "").Raw.ID})
	if err != nil || len(revisions) > 0 {
		t.Errorf("got revisions %+v, %v, want none", revisions, err)
	}
	if err := d.sources.Remove(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	wantCode(t, "a removed source", in.Take(t.Context(), s.ID, []archive.Observation{paper(s, "2", "Wehr")}), council.Conflict)
}
