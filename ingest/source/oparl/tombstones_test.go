package oparl

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// changing is a server whose list of papers holds to modified_since.
func changing(t *testing.T, n int) (*town, func(i int, object string)) {
	t.Helper()
	s := serve(t, pages{"/papers": data()})
	objects := make([]string, n)
	modified := make([]string, n)
	for i := range objects {
		objects[i] = fmt.Sprintf(`{"id":"$/p/%d","type":"@Paper","name":"Vorlage %d","modified":"2025-01-01T00:00:00+01:00"}`, i, i)
		modified[i] = "2025-01-01T00:00:00+01:00"
	}
	const perPage = 10
	handler := func(w http.ResponseWriter, r *http.Request) {
		since := r.URL.Query().Get("modified_since")
		var found []string
		for i, o := range objects {
			deleted := strings.Contains(o, `"deleted":true`)
			if (since == "" && !deleted) || (since != "" && modified[i] >= since) {
				found = append(found, o)
			}
		}
		var page int
		_, _ = fmt.Sscan(r.URL.Query().Get("page"), &page)
		from := min(page*perPage, len(found))
		to := min(from+perPage, len(found))
		links := ""
		if to < len(found) { // the filter gets lost on the way (Q17)
			links = fmt.Sprintf(`"next":"$/papers?page=%d"`, page+1)
		}
		answer := fmt.Sprintf(`{"data":[%s],"links":{%s},"pagination":{"totalElements":%d}}`, strings.Join(found[from:to], ","), links, len(found))
		_, _ = w.Write([]byte(s.text(answer)))
	}
	s.set(pages{"/papers": handler})
	return s, func(i int, object string) {
		objects[i] = object
		modified[i] = "2026-03-14T12:00:00+00:00"
	}
}

func TestTombstoneDeletesExactlyOne(t *testing.T) {
	w := newWorld(t)
	s, change := changing(t, 35)
	w.counts(w.full(s), council.KindPaper, council.Counts{New: 35})
	w.counts(w.update(s), council.KindPaper, council.Counts{})
	for i := 2; i < 35; i += 3 {
		change(i, fmt.Sprintf(`{"id":"$/p/%d","type":"@Paper","name":"Vorlage %d (geändert)","modified":"2026-03-14T12:00:00+00:00"}`, i, i))
	}
	change(34, `{"id":"$/p/34","type":"@Paper","name":"","reference":"","modified":"2026-03-14T12:00:00+00:00","deleted":true}`)
	w.counts(w.update(s), council.KindPaper, council.Counts{Changed: 11, Deleted: 1})
	is(t, "papers", len(w.papers()), 34)
	w.counts(w.update(s), council.KindPaper, council.Counts{Unchanged: 11, Dropped: 1})
	w.counts(w.full(s), council.KindPaper, council.Counts{Unchanged: 34, Dropped: 1})
	is(t, "revisions of one that changed", len(see(w, s, "/p/2", w.archive.PaperView).Revisions), 1)
	is(t, "revisions of one that did not", len(see(w, s, "/p/3", w.archive.PaperView).Revisions), 0)
}

// TestTombstoneDatedBack: a deletion that the server dates before the last import is
// found by the next import in full.
func TestTombstoneDatedBack(t *testing.T) {
	w := newWorld(t)
	s, change := changing(t, 25)
	w.full(s)
	change(3, `{"id":"$/p/3","type":"@Paper","modified":"2020-01-01T00:00:00+01:00","deleted":true}`)
	w.counts(w.full(s), council.KindPaper, council.Counts{Unchanged: 24, Deleted: 1})
	_, err := w.archive.Paper(t.Context(), s.id("/p/3"))
	code(t, "the deleted paper", err, council.Gone)
}

// TestTombstoneWithContent: what a deleted object still names and embeds goes with it,
// but for places and people, which are there without it.
func TestTombstoneWithContent(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/papers": data(`{"id":"$/p/1","type":"@Paper","deleted":true,"name":"weg","relatedPaper":["$/p/2"],
		"mainFile":{"id":"$/f/1","name":"Text"},"consultation":[{"id":"$/c/1"}],"location":[{"id":"$/l/1","description":"Park"}],"originatorPerson":[{"id":"$/pe/1","name":"Ada Beispiel"}]}`)})
	run := w.full(s)
	w.counts(run, council.KindPaper, council.Counts{Dropped: 1})
	w.counts(run, council.KindFile, council.Counts{})
	w.counts(run, council.KindConsultation, council.Counts{})
	w.counts(run, council.KindLocation, council.Counts{New: 1})
	w.counts(run, council.KindPerson, council.Counts{New: 1})
	is(t, "asked for what only it names", len(s.requests("/p/2")), 0)
	_, err := w.archive.Paper(t.Context(), s.id("/p/1"))
	code(t, "a paper that was never there", err, council.NotFound)
}

// TestOldServersAreNotSwept: OParl 1.0 knows no tombstones in filtered lists, and its
// servers are slow.
func TestOldServersAreNotSwept(t *testing.T) {
	for version, want := range map[string]int{"1.0": 1, "1.1": 2} {
		t.Run(version, func(t *testing.T) {
			w := newWorld(t)
			s := serve(t, pages{
				"/system": `{"id":"$/system","type":"@System","oparlVersion":"https://schema.oparl.org/` + version + `/","body":"$/bodies"}`,
				"/papers": data(),
			})
			w.full(s)
			is(t, "requests", len(s.requests("/papers")), want)
		})
	}
}

func TestRestored(t *testing.T) {
	w := newWorld(t)
	s, change := changing(t, 3)
	w.full(s)
	change(1, `{"id":"$/p/1","type":"@Paper","modified":"2026-03-14T12:00:00+00:00","deleted":true}`)
	w.counts(w.update(s), council.KindPaper, council.Counts{Deleted: 1})
	change(1, `{"id":"$/p/1","type":"@Paper","name":"Vorlage 1","modified":"2026-03-14T13:00:00+00:00"}`)
	w.counts(w.update(s), council.KindPaper, council.Counts{New: 1})
	var kinds []string
	for _, r := range see(w, s, "/p/1", w.archive.PaperView).Revisions {
		kinds = append(kinds, fmt.Sprint(r.Number, " ", r.Kind))
	}
	is(t, "revisions, newest first", strings.Join(kinds, " "), "2 RESTORED 1 DELETED")
	is(t, "listed", len(w.papers()), 3)
}

// TestOldStateBehindTombstone: what something still embeds of a deleted object, in a
// state from before its deletion, does not bring it back.
func TestOldStateBehindTombstone(t *testing.T) {
	w := newWorld(t)
	paper := `{"id":"$/p/1","type":"@Paper","name":"Radweg","modified":"%s","mainFile":{"id":"$/f/1","type":"@File","name":"Text","modified":"2025-01-01T00:00:00+01:00"}}`
	s := serve(t, pages{"/papers": data(fmt.Sprintf(paper, "2025-01-01T00:00:00+01:00")), "/files": data()})
	w.full(s)
	s.set(pages{"/papers": data(), "/files": data(`{"id":"$/f/1","type":"@File","modified":"2025-06-01T00:00:00+02:00","deleted":true}`)})
	w.counts(w.update(s), council.KindFile, council.Counts{Deleted: 1})
	s.set(pages{"/papers": data(fmt.Sprintf(paper, "2025-07-01T00:00:00+02:00")), "/files": data()})
	w.counts(w.update(s), council.KindFile, council.Counts{Dropped: 1})
	_, err := w.archive.File(t.Context(), s.id("/f/1"))
	code(t, "the deleted file", err, council.Gone)
}
