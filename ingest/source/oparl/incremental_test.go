package oparl

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// TestSinglesDoNotOverruleLists: an object fetched singly may embed others in any state;
// those that a list has shown are as the list shows them.
func TestSinglesDoNotOverruleLists(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg","modified":"2026-01-01T00:00:00+01:00","relatedPaper":["$/p/2"]}`),
		"/p/2": `{"id":"$/p/2","type":"@Paper","name":"Nachtrag","modified":"2026-02-01T00:00:00+01:00","superordinatedPaper":[
			{"id":"$/p/1","type":"@Paper","name":"eine Abschrift","modified":"2026-02-01T00:00:00+01:00"}]}`,
	})
	w.counts(w.full(s), council.KindPaper, council.Counts{New: 2})
	is(t, "name", see(w, s, "/p/1", w.archive.Paper).Name, "Radweg")
}

func TestRevisionsSayWhatChanged(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg","reference":"1/2026","paperType":"Antrag","modified":"2026-01-01T00:00:00+01:00",
			"mainFile":{"id":"$/f/1","type":"@File","name":"Antrag.pdf"},
			"auxiliaryFile":[{"id":"$/f/2","type":"@File","name":"Plan"},{"id":"$/f/3","type":"@File","name":"Kosten"}],
			"keyword":["Rad","Verkehr"],"x:extra":{"a":1}}`),
		"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","cancelled":false,"agendaItem":[
			{"id":"$/a/1","type":"@AgendaItem","number":"1","name":"Haushalt"},{"id":"$/a/2","type":"@AgendaItem","number":"2","name":"Radweg"}]}`),
	})
	w.full(s)
	s.set(pages{
		"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg Süd","paperType":"Antrag","date":"2026-02-01","modified":"2026-02-01T00:00:00+01:00",
			"mainFile":{"id":"$/f/4","type":"@File","name":"Antrag neu.pdf"},
			"auxiliaryFile":[{"id":"$/f/3","type":"@File","name":"Kosten"},{"id":"$/f/5","type":"@File","name":"Gutachten"}],
			"keyword":["Verkehr","Rad"],"x:extra":{"a":2}}`),
		"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","cancelled":true,"agendaItem":[
			{"id":"$/a/3","type":"@AgendaItem","number":"1","name":"Eilantrag"},{"id":"$/a/1","type":"@AgendaItem","number":"2","name":"Haushalt"}]}`),
	})
	run := w.update(s)
	w.counts(run, council.KindPaper, council.Counts{Changed: 1})
	w.counts(run, council.KindFile, council.Counts{New: 2, Unchanged: 1})
	w.counts(run, council.KindAgendaItem, council.Counts{New: 1, Changed: 1})
	paper := see(w, s, "/p/1", w.archive.PaperView)
	r := paper.Revisions[0]
	is(t, "what the revision is", fmt.Sprintln(r.Number, r.Kind, r.Type, r.Modified.Format(time.RFC3339)), "1 CHANGED Paper 2026-01-31T23:00:00Z\n")
	is(t, "when", r.At, w.clock.Now())
	is(t, "changes of the paper", changes(r), `auxiliaryFile +[Gutachten] -[Plan]; date "" → "2026-02-01"; mainFile "Antrag.pdf" → "Antrag neu.pdf"; `+
		`name "Radweg" → "Radweg Süd"; reference "1/2026" → ""; x:extra "{\"a\":1}" → "{\"a\":2}"`)
	is(t, "files shown", len(paper.Files), 3)
	meeting := see(w, s, "/m/1", w.archive.MeetingView)
	is(t, "changes of the meeting", changes(newest(meeting.Revisions, s.id("/m/1"))), `agendaItem +[1 Eilantrag] -[2 Radweg]; cancelled "false" → "true"`)
	is(t, "changes of the item", changes(newest(meeting.Revisions, s.id("/a/1"))), `number "1" → "2"`)
}

func newest(revisions []*council.Revision, id council.ID) *council.Revision {
	for _, r := range revisions {
		if r.ObjectID == id {
			return r
		}
	}
	return &council.Revision{}
}

// changes writes a revision in one line.
func changes(r *council.Revision) string {
	var out []string
	for _, c := range r.Changes {
		line := c.Property
		if len(c.Added) > 0 {
			line += fmt.Sprintf(" +%v", c.Added)
		}
		if len(c.Removed) > 0 {
			line += fmt.Sprintf(" -%v", c.Removed)
		}
		if len(c.Added)+len(c.Removed) == 0 {
			line += fmt.Sprintf(" %q → %q", c.Before, c.After)
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

// TestEmbeddedInSeveralStates: the newest state counts, wherever it stands and in
// whatever order the lists come.
func TestEmbeddedInSeveralStates(t *testing.T) {
	const place = `"location":{"id":"$/l/1","type":"@Location","room":"%s","modified":"%s"}`
	meeting := func(i int, room, modified string) string {
		return fmt.Sprintf(`{"id":"$/m/%d","type":"@Meeting","name":"Rat","modified":"2026-01-01T00:00:00+01:00",`+place+`}`, i, room, modified)
	}
	newer := meeting(1, "neu", "2025-06-01T00:00:00+02:00")
	older := meeting(2, "alt", "2024-06-01T00:00:00+02:00")
	for name, list := range map[string]string{"newer first": data(newer, older), "newer last": data(older, newer)} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			s := serve(t, pages{"/meetings": list})
			w.counts(w.full(s), council.KindLocation, council.Counts{New: 1})
			room := func() string { return see(w, s, "/m/1", w.archive.MeetingView).Location.Room }
			is(t, "room", room(), "neu")
			w.counts(w.full(s), council.KindLocation, council.Counts{Unchanged: 1})
			s.set(pages{"/meetings": data(older)})
			w.counts(w.update(s), council.KindLocation, council.Counts{Unchanged: 1})
			is(t, "room after an older picture", room(), "neu")
			s.set(pages{"/meetings": data(meeting(2, "umgezogen", "2026-02-01T00:00:00+01:00"))})
			w.counts(w.update(s), council.KindLocation, council.Counts{Changed: 1})
			is(t, "room after a newer picture", room(), "umgezogen")
		})
	}
}

// TestOrderOfAnswersDoesNotMatter: lists are fetched at once, and come in when they come.
func TestOrderOfAnswersDoesNotMatter(t *testing.T) {
	w := newWorld(t)
	answers := pages{
		"/organizations": data(`{"id":"$/o/1","type":"@Organization","name":"Stadtrat","location":{"id":"$/l/1","room":"vom Rat"}}`),
		"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","organization":["$/o/1"],"location":{"id":"$/l/1","room":"von der Sitzung"},
			"agendaItem":[{"id":"$/a/1","name":"eingebettet","consultation":"$/c/1"}]}`),
		"/papers":      data(`{"id":"$/p/1","type":"@Paper","name":"Radweg","location":[{"id":"$/l/1","room":"von der Vorlage"}],"consultation":[{"id":"$/c/1","role":"eingebettet"}],"relatedPaper":["$/p/9"]}`),
		"/agendaItems": data(`{"id":"$/a/1","type":"@AgendaItem","name":"aus der Liste","meeting":"$/m/1"}`),
		"/p/9":         `{"id":"$/p/9","type":"@Paper","name":"einzeln","relatedPaper":["$/p/1"]}`,
	}
	s := serve(t, answers)
	var dumps []string
	for _, slow := range []string{"", "/organizations", "/meetings", "/papers", "/agendaItems"} {
		s.set(answers)
		if slow != "" {
			text, _ := answers[slow].(string)
			s.set(pages{slow: func(rw http.ResponseWriter, _ *http.Request) {
				time.Sleep(60 * time.Millisecond)
				_, _ = rw.Write([]byte(s.text(text)))
			}})
		}
		other := emptyWorld(t, w.clock)
		other.full(s)
		dumps = append(dumps, other.dump())
		if dumps[0] != other.dump() {
			t.Errorf("with %s slow the dump differs:\n%s\nwant\n%s", slow, other.dump(), dumps[0])
		}
		is(t, "the list shows what counts", see(other, s, "/a/1", other.archive.AgendaItem).Name, "aus der Liste")
	}
	if !strings.Contains(dumps[0], "einzeln") {
		t.Error("the linked paper is missing")
	}
}

func TestUnknownListsAndFieldsDoNoHarm(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/bodies": data(`{"id":"$/body","type":"@Body","name":"M","paper":"$/papers","vendor:list":"$/vendor","meeting":null,"person":17,"organization":""}`),
		"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg","vendor:mood":"gut","vendor:deep":{"a":[1,2.50,true,null,""]},"relatedPaper":null,"consultation":{},"location":"nowhere"}`),
	})
	run := w.full(s)
	is(t, "state", run.State, council.RunDone)
	v := see(w, s, "/p/1", w.archive.Paper).Vendor
	is(t, "vendor fields", fmt.Sprint(v["vendor:mood"], " ", v["vendor:deep"]), "gut map[a:[1 2.5 true]]")
	is(t, "requests to a list nobody knows", len(s.requests("/vendor")), 0)
}

func TestTwoBodiesAndTwoServers(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/bodies": data(
			`{"id":"$/b/1","type":"@Body","name":"Mainz","paper":"$/papers1"}`, `{"id":"$/b/2","type":"@Body","name":"Worms","paper":"$/papers2"}`,
			`{"id":"$/b/3","type":"@Body","deleted":true}`),
		"/papers1": data(`{"id":"$/p/1","type":"@Paper","name":"aus Mainz","relatedPaper":["$/p/2","$/p/3"]}`),
		"/papers2": data(`{"id":"$/p/2","type":"@Paper","name":"aus Worms"}`),
		"/p/3":     `{"id":"$/p/3","type":"@Paper","name":"auch aus Mainz"}`,
	})
	other := serve(t, pages{"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"vom anderen Server","relatedPaper":["` + s.URL + `/p/1"]}`)})
	run := w.full(s)
	w.counts(run, council.KindBody, council.Counts{New: 2, Dropped: 1})
	w.full(other)
	bodies, err := w.archive.Bodies(t.Context())
	if err != nil || len(bodies) != 3 {
		t.Fatalf("got %d bodies, %v", len(bodies), err)
	}
	for path, want := range map[string]string{"/b/1": "auch aus Mainz, aus Mainz", "/b/2": "aus Worms"} {
		is(t, path, strings.Join(w.papersOf(s.id(path)), ", "), want)
	}
	is(t, "the other server", strings.Join(w.papersOf(other.id("/body")), ", "), "vom anderen Server")
	is(t, "a link to a paper of the first server", see(w, other, "/p/1", w.archive.PaperView).Related[0].Name, "aus Mainz")
	before := w.dump()
	w.counts(w.full(s), council.KindPaper, council.Counts{Unchanged: 2})
	w.counts(w.full(other), council.KindPaper, council.Counts{Unchanged: 1})
	if w.dump() != before {
		t.Error("importing both again changed something")
	}
	source := w.source(s.URL + "/system")
	if err := w.sources.Remove(t.Context(), source); err != nil {
		t.Fatal(err)
	}
	is(t, "after one was removed", strings.Join(w.papers(), ", "), "vom anderen Server")
}

func TestRemapLeavesTheDumpEqual(t *testing.T) {
	w := newWorld(t)
	s := serve(t, busyTown)
	w.full(s)
	s.set(busyTownLater)
	w.update(s)
	before := w.dump()
	n, err := w.importer(w.store).Remap(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if n < 10 {
		t.Errorf("mapped %d objects", n)
	}
	if after := w.dump(); after != before {
		t.Errorf("the dump differs:\n%s", onlyInOne(before, after))
	}
}

// TestBothDatabases: an import leaves the same on SQLite and on PostgreSQL.
func TestBothDatabases(t *testing.T) {
	var dumps []string
	storetest.Each(t, func(t *testing.T, db *store.Store) {
		w := worldOn(t, &clock{now: storetest.Now}, db)
		for part, s := range towns() {
			w.clock.add(time.Hour)
			im := w.importer(db)
			im.o.Transport = func(*council.Source) http.RoundTripper { return s }
			mode := []council.RunMode{council.RunFull, council.RunIncremental}[part]
			if _, err := im.Run(t.Context(), w.source(s.URL+"/system"), mode, nil); err != nil {
				t.Fatal(err)
			}
			if n, err := im.Remap(t.Context()); err != nil || n == 0 {
				t.Errorf("mapped %d objects, %v", n, err)
			}
		}
		dumps = append(dumps, w.dump())
	})
	if len(dumps) == 2 && dumps[0] != dumps[1] {
		t.Errorf("the dumps differ:\n%s", onlyInOne(dumps[0], dumps[1]))
	}
}

// onlyInOne shows the lines that only one of two dumps has.
func onlyInOne(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	var out []string
	for _, l := range x {
		if !slices.Contains(y, l) {
			out = append(out, "- "+l)
		}
	}
	for _, l := range y {
		if !slices.Contains(x, l) {
			out = append(out, "+ "+l)
		}
	}
	return strings.Join(out, "\n")
}
