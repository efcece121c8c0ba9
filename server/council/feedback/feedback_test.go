package feedback_test

import (
	"bytes"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// office is a town's service with a clock that the story moves on.
type office struct {
	*feedback.Feedback
	now      time.Time
	received int
	log      bytes.Buffer
}

func open(s *store.Store) *office {
	o := &office{now: time.Date(2026, time.January, 31, 9, 0, 0, 0, time.UTC)}
	o.Feedback = feedback.New(feedback.Options{
		Store: s, Clock: func() time.Time { return o.now }, Location: archive.Berlin,
		Log: slog.New(slog.NewTextHandler(&o.log, nil)), Received: func() { o.received++ },
	})
	return o
}

var draft = feedback.Draft{
	Page: "/vorlagen?q=Spielplatz", What: "Der Plan ist ein Bild ohne Text.", Name: "Ada", Email: "ada@example.org", Phone: "06131 12",
	Address: "Weg 1\n55116 Mainz", Lang: "de",
}

// TestStory: Ada reports a barrier, twice by mistake; the town answers, closes, and forgets her half a year later.
func TestStory(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o, ctx := open(s), t.Context()
		token := feedback.NewToken()
		want := feedback.Receipt{Case: "B-2026-0001", Due: "2026-02-28"}
		for range 2 {
			if got, err := o.Send(ctx, token, draft); err != nil || got != want {
				t.Fatalf("got %+v (%v), want %+v", got, err, want)
			}
		}
		if got, err := o.Receipt(ctx, token); err != nil || got != want {
			t.Errorf("the receipt: got %+v (%v)", got, err)
		}
		other := draft
		other.What = "Noch etwas."
		if got, err := o.Send(ctx, token, other); council.CodeOf(err) != council.Conflict || got != want {
			t.Errorf("other words in the same form: got %+v (%v), want a conflict with the first", got, err)
		}
		if o.received != 1 || strings.Contains(o.log.String(), "Ada") || !strings.Contains(o.log.String(), "B-2026-0001") {
			t.Errorf("received %d, logged %s", o.received, o.log.String())
		}
		work(t, o)
	})
}

func work(t *testing.T, o *office) {
	t.Helper()
	ctx := t.Context()
	waiting := func(want feedback.Waiting) {
		t.Helper()
		if got, err := o.Waiting(ctx); err != nil || got != want {
			t.Errorf("waiting: got %+v (%v), want %+v", got, err, want)
		}
	}
	waiting(feedback.Waiting{Open: 1, Oldest: "B-2026-0001"})
	o.now = o.now.AddDate(0, 0, 22)
	waiting(feedback.Waiting{Open: 1, Late: 1, Oldest: "B-2026-0001"})
	o.now = o.now.AddDate(0, 0, 10)
	waiting(feedback.Waiting{Open: 1, Late: 1, Overdue: 1, Oldest: "B-2026-0001"})
	for _, step := range []error{o.Answer(ctx, "B-2026-0001"), o.Close(ctx, "b-2026-1")} {
		if step != nil {
			t.Fatal(step)
		}
	}
	waiting(feedback.Waiting{})
	for _, step := range []error{o.Answer(ctx, "B-2026-0001"), o.Close(ctx, "B-2026-0001")} {
		if council.CodeOf(step) != council.Conflict {
			t.Errorf("a closed case: got %v, want a conflict", step)
		}
	}
	o.now = o.now.AddDate(0, 5, 0)
	if n, err := o.EraseDue(ctx); n != 0 || err != nil {
		t.Errorf("after five months: got %d (%v), want none", n, err)
	}
	o.now = o.now.AddDate(0, 1, 1)
	for i, want := range []int{1, 0} {
		if n, err := o.EraseDue(ctx); n != want || err != nil {
			t.Errorf("round %d: got %d (%v), want %d", i, n, err, want)
		}
	}
	r, err := o.Find(ctx, "B-2026-0001")
	if err != nil {
		t.Fatal(err)
	}
	if r.What+r.Name+r.Email+r.Phone+r.Address != "" || r.Page != "/vorlagen" || r.Erased == nil || r.State != council.BarrierClosed {
		t.Errorf("left after erasing: %+v", r)
	}
}

// TestAccessibleVersion: who needs another version of a document says of which, and nothing more has to be said.
func TestAccessibleVersion(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o, ctx := open(s), t.Context()
		token := feedback.NewToken()
		d := feedback.Draft{Kind: council.BarrierAccessibleVersion, FileID: "f1", Page: "/dateien/f1/plan", Lang: "en"}
		want := feedback.Receipt{Case: "B-2026-0001", Due: "2026-02-28", Kind: council.BarrierAccessibleVersion, FileID: "f1"}
		for range 2 {
			if got, err := o.Send(ctx, token, d); err != nil || got != want {
				t.Fatalf("got %+v (%v), want %+v", got, err, want)
			}
		}
		for _, change := range []func(*feedback.Draft){
			func(d *feedback.Draft) { d.Formats = []feedback.Format{feedback.FormatAloud} },
			func(d *feedback.Draft) { d.FileID = "f2" },
			func(d *feedback.Draft) { d.Kind, d.What = council.BarrierOnPage, "x" },
		} {
			other := d
			change(&other)
			if got, err := o.Send(ctx, token, other); council.CodeOf(err) != council.Conflict || got != want {
				t.Errorf("%+v in the same form: got %+v (%v), want a conflict with the first", other, got, err)
			}
		}
		d.Formats, d.What = []feedback.Format{feedback.FormatLargePrint, feedback.FormatPlain}, "Seite 3 genügt."
		second, err := o.Send(ctx, feedback.NewToken(), d)
		if err != nil {
			t.Fatal(err)
		}
		r, err := o.Find(ctx, second.Case)
		if err != nil || r.What != "wanted: LARGE_PRINT, PLAIN_LANGUAGE\n\nSeite 3 genügt." || r.FileID != "f1" || r.Kind != d.Kind {
			t.Errorf("kept: %+v (%v)", r, err)
		}
		if err := o.Erase(ctx, second.Case); err != nil {
			t.Fatal(err)
		}
		if r, err = o.Find(ctx, second.Case); err != nil || r.What != "" || r.FileID != "f1" {
			t.Errorf("erased: %+v (%v)", r, err)
		}
	})
}

func TestCheck(t *testing.T) {
	long := strings.Repeat("ä", feedback.LongestWhat)
	for _, tt := range []struct {
		name   string
		change func(*feedback.Draft)
		want   []feedback.Wrong
	}{
		{"as it should be", func(*feedback.Draft) {}, nil},
		{"only what is needed", func(d *feedback.Draft) { *d = feedback.Draft{What: "x"} }, nil},
		{"nothing", func(d *feedback.Draft) { *d = feedback.Draft{What: " \n "} }, []feedback.Wrong{{Field: "what", Fault: feedback.FaultMissing}}},
		{"as long as it may be", func(d *feedback.Draft) { d.What = long }, nil},
		{"longer", func(d *feedback.Draft) { d.What = long + "!" }, []feedback.Wrong{{Field: "what", Fault: feedback.FaultTooLong, Longest: 4000, Length: 4001}}},
		{"no text", func(d *feedback.Draft) { d.Name = "A\x00" }, []feedback.Wrong{{Field: "name", Fault: feedback.FaultUnclean}}},
		{"no e-mail", func(d *feedback.Draft) { d.Email = "ada" }, []feedback.Wrong{{Field: "email", Fault: feedback.FaultNotEmail}}},
		{"an e-mail with a name", func(d *feedback.Draft) { d.Email = "Ada <ada@example.org>" }, []feedback.Wrong{{Field: "email", Fault: feedback.FaultNotEmail}}},
		{"an e-mail nowhere", func(d *feedback.Draft) { d.Email = "ada@localhost" }, []feedback.Wrong{{Field: "email", Fault: feedback.FaultNotEmail}}},
		{"no phone", func(d *feedback.Draft) { d.Phone = "abends" }, []feedback.Wrong{{Field: "phone", Fault: feedback.FaultNotPhone}}},
		{"a version of no file", func(d *feedback.Draft) { d.Kind = council.BarrierAccessibleVersion }, []feedback.Wrong{{Field: "file", Fault: feedback.FaultMissing}}},
		{"a version, and no word more", func(d *feedback.Draft) {
			*d = feedback.Draft{Kind: council.BarrierAccessibleVersion, FileID: "f"}
		}, nil},
		{"a form that nobody offers", func(d *feedback.Draft) {
			d.Kind, d.FileID, d.Formats = council.BarrierAccessibleVersion, "f", []feedback.Format{feedback.FormatText, "VIDEO", "DANCE"}
		}, []feedback.Wrong{{Field: "formats", Fault: feedback.FaultUnknown}}},
		{"another site", func(d *feedback.Draft) { d.Page = "//evil.example/x" }, []feedback.Wrong{{Field: "page", Fault: feedback.FaultNotHere}}},
		{"another site by name", func(d *feedback.Draft) { d.Page = "https://evil.example" }, []feedback.Wrong{{Field: "page", Fault: feedback.FaultNotHere}}},
	} {
		d := draft
		tt.change(&d)
		if diff := cmp.Diff(tt.want, d.Check()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

func TestWrongInput(t *testing.T) {
	o := open(storetest.Open(t))
	for _, token := range []string{"", "x", strings.Repeat("a", 26), strings.Repeat("A", 27)} {
		if _, err := o.Send(t.Context(), token, draft); council.CodeOf(err) != council.Invalid {
			t.Errorf("token %q: got %v", token, err)
		}
		if _, err := o.Receipt(t.Context(), token); council.CodeOf(err) != council.NotFound {
			t.Errorf("receipt of %q: got %v", token, err)
		}
	}
	if _, err := o.Send(t.Context(), feedback.NewToken(), feedback.Draft{}); council.CodeOf(err) != council.Invalid {
		t.Errorf("an empty draft: got %v", err)
	}
	if _, err := o.Receipt(t.Context(), feedback.NewToken()); council.CodeOf(err) != council.NotFound {
		t.Errorf("a form that was never sent: got %v", err)
	}
	for name, want := range map[string]council.Code{"B-2026-0001": council.NotFound, "7": council.Invalid, "B-26-1": council.Invalid} {
		if _, err := o.Find(t.Context(), name); council.CodeOf(err) != want {
			t.Errorf("%s: got %v, want %s", name, err, want)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nb\rc\n": "a\nb\nc\n", "a\x00b\x07\tc": "ab\tc", "\xff\xfeü": "ü", "x\u202ey": "xy", "🙂 e\u0301": "🙂 e\u0301",
	} {
		if got := feedback.Clean(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	tokens := []string{feedback.NewToken(), feedback.NewToken()}
	if tokens[0] == tokens[1] || !slices.ContainsFunc(tokens, feedback.ValidToken) {
		t.Errorf("got tokens %q", tokens)
	}
}
