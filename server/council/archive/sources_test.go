package archive_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// desk is a database with the use-cases of sources, and a clock that can be moved.
type desk struct {
	*testing.T
	store   *store.Store
	now     time.Time
	sources *archive.Sources
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	t.Parallel()
	d := &desk{T: t, store: storetest.Open(t), now: storetest.Now}
	d.sources = archive.NewSources(d.store, func() time.Time { return d.now })
	return d
}

func (d *desk) register(r archive.Registration) *council.Source {
	d.Helper()
	s, err := d.sources.Register(d.Context(), r)
	if err != nil {
		d.Fatalf("registering %s: %v", r.URL, err)
	}
	return s
}

func wantCode(t *testing.T, what string, err error, want council.Code) {
	t.Helper()
	if got := council.CodeOf(err); got != want {
		t.Errorf("%s: got error %v (%s), want %q", what, err, got, want)
	}
}

func TestRegister(t *testing.T) {
	d := newDesk(t)
	s := d.register(archive.Registration{URL: " https://RIS.example/oparl/System?x=1#top "})
	if s.URL != "https://ris.example/oparl/System?x=1" || s.Name != "ris.example" || s.State != council.SourceActive || !s.Created.Equal(d.now) {
		t.Errorf("got %+v", s)
	}
	if len(s.AllowPrivate)+len(s.InsecureTLS) > 0 {
		t.Errorf("a permission nobody gave: %+v", s)
	}
	d.now = d.now.Add(time.Hour)
	again := d.register(archive.Registration{URL: "https://ris.example/oparl/System?x=1"})
	if again.ID != s.ID || !again.Created.Equal(s.Created) {
		t.Errorf("the same address made another source: %+v", again)
	}
	for _, url := range []string{"", "ris.example", "ftp://ris.example/", "https://", "https://user:secret@ris.example/", "https://ris.example:port/", "file:///etc/passwd", "\x00"} {
		_, err := d.sources.Register(t.Context(), archive.Registration{URL: url})
		wantCode(t, url, err, council.Invalid)
	}
	list, err := d.sources.List(t.Context())
	if err != nil || len(list) != 1 {
		t.Errorf("got %d sources, %v", len(list), err)
	}
}

// TestPermissionsAreStored: they name the source's own host and port, and stay.
func TestPermissionsAreStored(t *testing.T) {
	d := newDesk(t)
	for _, tt := range []struct{ url, want string }{
		{"http://127.0.0.1:8099/system", "127.0.0.1:8099"},
		{"http://localhost/system", "localhost:80"},
		{"https://RIS.intern/system", "ris.intern:443"},
		{"http://[::1]:8099/system", "[::1]:8099"},
		{"http://[::1]/system", "[::1]:80"},
	} {
		s := d.register(archive.Registration{URL: tt.url, AllowPrivate: true})
		if !slices.Equal(s.AllowPrivate, []string{tt.want}) || len(s.InsecureTLS) > 0 {
			t.Errorf("%s: got %v, %v, want %s", tt.url, s.AllowPrivate, s.InsecureTLS, tt.want)
		}
	}
	d.register(archive.Registration{URL: "https://ris.intern/system", InsecureTLS: true, Rewrite: map[string]string{"https://a/": "https://b/"}})
	d.register(archive.Registration{URL: "https://ris.intern/system", AllowPrivate: true})
	s, err := d.sources.Find(t.Context(), "https://ris.intern/system")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(s.AllowPrivate, []string{"ris.intern:443"}) || !slices.Equal(s.InsecureTLS, []string{"ris.intern:443"}) || s.Rewrite["https://a/"] != "https://b/" {
		t.Errorf("got %+v", s)
	}
}

func TestDemoBesideRealSource(t *testing.T) {
	demo := archive.Registration{URL: "http://demo.invalid/system", Demo: true}
	realOne := archive.Registration{URL: "https://ris.example/system"}
	t.Run("real beside demo", func(t *testing.T) {
		d := newDesk(t)
		d.register(demo)
		_, err := d.sources.Register(t.Context(), realOne)
		wantCode(t, "a real source", err, council.Conflict)
		if !strings.Contains(council.MessageOf(err), "ratsfenster source remove demo") {
			t.Errorf("the reader is not told what to do: %q", council.MessageOf(err))
		}
		d.register(demo) // itself is no conflict
		s, err := d.sources.Find(t.Context(), "demo")
		if err != nil {
			t.Fatal(err)
		}
		if err := d.sources.Remove(t.Context(), s); err != nil {
			t.Fatal(err)
		}
		d.register(realOne)
	})
	t.Run("demo beside real", func(t *testing.T) {
		d := newDesk(t)
		d.register(realOne)
		_, err := d.sources.Register(t.Context(), demo)
		wantCode(t, "the demo town", err, council.Conflict)
	})
}

func TestFind(t *testing.T) {
	d := newDesk(t)
	s := d.register(archive.Registration{URL: "https://ris.example/system"})
	for _, name := range []string{"https://ris.example/system", s.ID.String()} {
		if got, err := d.sources.Find(t.Context(), name); err != nil || got.ID != s.ID {
			t.Errorf("%s: got %+v, %v", name, got, err)
		}
	}
	for _, name := range []string{"demo", "", "https://ris.example/", "nonsense"} {
		_, err := d.sources.Find(t.Context(), name)
		wantCode(t, name, err, council.NotFound)
	}
}

func TestDue(t *testing.T) {
	d := newDesk(t)
	s := d.register(archive.Registration{URL: "https://ris.example/system"})
	at := func(after time.Duration) *time.Time {
		u := d.now.Add(after)
		return &u
	}
	for _, tt := range []struct {
		name              string
		full, incremental *time.Time
		state             council.SourceState
		want              council.RunMode
	}{
		{"never imported", nil, nil, council.SourceActive, council.RunFull},
		{"week is over", at(-time.Second), at(time.Hour), council.SourceActive, council.RunFull},
		{"both are over", at(0), at(0), council.SourceActive, council.RunFull},
		{"hour is over", at(time.Hour), at(0), council.SourceActive, council.RunIncremental},
		{"only in full so far", at(time.Hour), nil, council.SourceActive, council.RunIncremental},
		{"not yet", at(time.Hour), at(time.Second), council.SourceActive, ""},
		{"paused", nil, nil, council.SourcePaused, ""},
	} {
		s.NextFull, s.NextIncremental = tt.full, tt.incremental
		d.put(t, s)
		if err := d.sources.SetState(t.Context(), s, tt.state); err != nil {
			t.Fatal(err)
		}
		due, err := d.sources.Due(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got := council.RunMode("")
		if len(due) == 1 && due[0].Source.ID == s.ID {
			got = due[0].Mode
		}
		if got != tt.want || len(due) > 1 {
			t.Errorf("%s: got %q (%d sources), want %q", tt.name, got, len(due), tt.want)
		}
	}
}

func TestDemoIsNeverDue(t *testing.T) {
	d := newDesk(t)
	d.register(archive.Registration{URL: "http://demo.invalid/system", Demo: true})
	if due, err := d.sources.Due(t.Context()); err != nil || len(due) > 0 {
		t.Errorf("got %+v, %v", due, err)
	}
}

// TestFreshnessFollowsTheSource: what is shown of a source is never an earlier state.
func TestFreshnessFollowsTheSource(t *testing.T) {
	d := newDesk(t)
	a := archive.New(d.store, func() time.Time { return d.now })
	states := func() string {
		f, err := a.Freshness(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, e := range f {
			out += e.Source.Name + " " + string(e.Source.State) + " "
		}
		return out
	}
	if got := states(); got != "" {
		t.Errorf("got %q before there is a source", got)
	}
	s := d.register(archive.Registration{URL: "https://ris.example/system"})
	if got := states(); got != "ris.example ACTIVE " {
		t.Errorf("got %q", got)
	}
	if err := d.sources.SetState(t.Context(), s, council.SourcePaused); err != nil {
		t.Fatal(err)
	}
	if got := states(); got != "ris.example PAUSED " {
		t.Errorf("got %q after it was paused", got)
	}
}

// TestRemoveTakesEveryTrace: also of what links to it, and only of it.
func TestRemoveTakesEveryTrace(t *testing.T) {
	d := newDesk(t)
	stays, goes := d.register(archive.Registration{URL: "https://a.example/system"}), d.register(archive.Registration{URL: "https://b.example/system"})
	for _, s := range []*council.Source{stays, goes} {
		in := archive.NewIntake(d.store, func() time.Time { return d.now })
		run := newRun(s)
		observations := []archive.Observation{paper(s, "1", "Radweg"), paper(s, "2", "Spielplatz")}
		if err := in.Apply(t.Context(), run, observations, 2); err != nil {
			t.Fatal(err)
		}
	}
	before, err := d.store.DataVersion(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := d.sources.Remove(t.Context(), goes); err != nil {
		t.Fatal(err)
	}
	list, err := d.sources.List(t.Context())
	if err != nil || len(list) != 1 || list[0].ID != stays.ID {
		t.Errorf("got sources %+v, %v", list, err)
	}
	papers, err := d.store.Papers(t.Context(), council.PaperFilter{}, council.Page{})
	if err != nil || len(papers) != 2 || papers[0].SourceID != stays.ID {
		t.Errorf("got papers %+v, %v", papers, err)
	}
	if raw, err := d.store.RawAfter(t.Context(), goes.ID, "", 10); err != nil || len(raw) > 0 {
		t.Errorf("raw objects are left: %+v, %v", raw, err)
	}
	if after, err := d.store.DataVersion(t.Context()); err != nil || after <= before {
		t.Errorf("caches do not hear of it: version %d, was %d, %v", after, before, err)
	}
}
