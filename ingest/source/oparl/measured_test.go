package oparl

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Faults that were measured on whole harvests of two servers.

func TestTombstoneDoesNotBlankTitle(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers": data(
			`{"id":"$/p/1","type":"@Paper","name":"Radweg","reference":"12/2026","paperType":"Antrag","mainFile":{"id":"$/f/1","type":"@File","name":"Text"}}`,
			`{"id":"$/p/2","type":"@Paper","name":"Bleibt","relatedPaper":["$/p/1"]}`),
	})
	w.full(s)
	s.set(pages{"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"","reference":"","paperType":"","modified":"2026-03-14T12:00:00+01:00","deleted":true}`)})
	run := w.update(s)
	w.counts(run, council.KindPaper, council.Counts{Deleted: 1})
	w.counts(run, council.KindFile, council.Counts{})
	_, err := w.archive.Paper(t.Context(), s.id("/p/1"))
	code(t, "a deleted paper", err, council.Gone)
	is(t, "listed", strings.Join(w.papers(), " "), "Bleibt")
	is(t, "related", len(see(w, s, "/p/2", w.archive.PaperView).Related), 0)
	is(t, "its file is marked", see(w, s, "/f/1", w.archive.File).Orphaned, true)

	raw, err := w.store.RawAfter(t.Context(), w.source(s.URL+"/system").ID, "", 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range raw {
		if o.ID == s.id("/p/1") && (!o.Deleted || !strings.Contains(string(o.JSON), `"name":"Radweg"`) || !strings.Contains(string(o.JSON), "12/2026")) {
			t.Errorf("history lost what the paper was: deleted %v, %s", o.Deleted, o.JSON)
		}
	}
	revisions, err := w.store.Revisions(t.Context(), []council.ID{s.id("/p/1")})
	if err != nil || len(revisions) != 1 || revisions[0].Kind != council.RevisionDeleted || len(revisions[0].Changes) != 0 {
		t.Errorf("got revisions %+v, %v, want one deletion", revisions, err)
	}
}

func TestMeetingEndAtMidnight(t *testing.T) {
	for end, want := range map[string]string{
		"2024-05-06T00:00:00+02:00": "", // midnight of the day it starts
		"2024-05-06T17:00:00+02:00": "", // the start itself
		"2024-05-06T16:59:59+02:00": "",
		"2024-05-06T15:30:00Z":      "2024-05-06T15:30:00Z", // half an hour later, in another zone
		"2024-05-07T00:00:00+02:00": "2024-05-06T22:00:00Z",
		"unbekannt":                 "",
	} {
		m := mapped[*council.Meeting](t, council.KindMeeting, `{"id":"https://x.example/m","name":"Rat","start":"2024-05-06T17:00:00+02:00","end":"`+end+`"}`)
		got := ""
		if m.End != nil {
			got = m.End.Format(time.RFC3339)
		}
		is(t, "end "+end, got, want)
		is(t, "start", m.Start.Format(time.RFC3339), "2024-05-06T15:00:00Z")
	}
}

func TestCoordinatesAsStrings(t *testing.T) {
	for in, want := range map[string]string{
		`["8.403379","49.008574"]`:    "[8.403379,49.008574]",
		`[" 8,403379 ","49,008574 "]`: "[8.403379,49.008574]",
		`["8.403379",""]`:             "",
		`["NaN","49"]`:                "",
	} {
		l := mapped[*council.Location](t, council.KindLocation, `{"id":"https://x.example/l","geojson":{"type":"Point","coordinates":`+in+`}}`)
		if want != "" {
			want = `{"coordinates":` + want + `,"type":"Point"}`
		}
		is(t, in, l.GeoJSON, want)
	}
}

func TestSwappedCoordinates(t *testing.T) {
	for in, want := range map[string]string{
		`[50.72,6.39]`:     "[6.39,50.72]",     // Hürtgenwald
		`["50.72","6.39"]`: "[6.39,50.72]",     // both faults at once
		`[6.39,50.72]`:     "[6.39,50.72]",     // right
		`[13.4,52.5]`:      "[13.4,52.5]",      // the east of the country
		`[52.5,13.4]`:      "[13.4,52.5]",      // … and swapped
		`[-3.7,40.4]`:      "[-3.7,40.4]",      // a twin town abroad stays where it is
		`[6.39,50.72,210]`: "[6.39,50.72]",     // with a height
		`[151.2,-33.9]`:    "[151.2,-33.9]",    // far away
		`[-33.9,151.2]`:    "",                 // and swapped: no such latitude
		`[0,0]`:            "[0,0]",            // unknown, but a place
		`[8.27,50]`:        "[8.27,50]",        // Mainz
		`[50.0,8.27]`:      "[8.27,50]",        // and swapped
		`[9.99999,47.0]`:   "[9.99999,47]",     // the south
		`[54.9079,8.3062]`: "[8.3062,54.9079]", // Sylt
	} {
		l := mapped[*council.Location](t, council.KindLocation, `{"id":"https://x.example/l","geojson":{"type":"Point","coordinates":`+in+`}}`)
		if want != "" {
			want = `{"coordinates":` + want + `,"type":"Point"}`
		}
		is(t, in, l.GeoJSON, want)
	}
}

func TestReferenceNotUnique(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/papers": data(
		`{"id":"$/p/ag/394","type":"@Paper","name":"Anfrage","reference":"2019/1012"}`,
		`{"id":"$/p/vo/38195","type":"@Paper","name":"Vorlage","reference":"2019/1012"}`)})
	w.counts(w.full(s), council.KindPaper, council.Counts{New: 2})
	found, err := w.archive.Papers(t.Context(), council.PaperFilter{Text: "2019/1012"}, council.Page{First: 10})
	if err != nil || len(found.Items) != 2 {
		t.Errorf("got %d papers with the reference, %v", len(found.Items), err)
	}
	w.counts(w.full(s), council.KindPaper, council.Counts{Unchanged: 2})
}

func TestBulkTouchIsUnchanged(t *testing.T) {
	w := newWorld(t)
	const n = 250 // more than two transactions
	papers := func(modified string) string {
		list := make([]string, n)
		for i := range list {
			list[i] = fmt.Sprintf(`{"id":"$/p/%d","type":"@Paper","name":"Vorlage %d","modified":"%s"}`, i, i, modified)
		}
		return data(list...)
	}
	s := serve(t, pages{"/papers": papers("2024-01-01T00:00:00+01:00")})
	w.full(s)
	s.set(pages{"/papers": papers("2025-03-03T14:30:18+01:00")})
	w.counts(w.update(s), council.KindPaper, council.Counts{Unchanged: n})
	p := see(w, s, "/p/7", w.archive.PaperView)
	is(t, "revisions", len(p.Revisions), 0)
	is(t, "modified", p.Paper.Modified.Format(time.RFC3339), "2025-03-03T13:30:18Z")
}

func TestFreeTextResultsKeptVerbatim(t *testing.T) {
	for result, want := range map[string]council.Outcome{
		"einstimmig zugestimmt":               council.OutcomeAccepted,
		"mehrheitlich abgelehnt (12:4:1)":     council.OutcomeRejected,
		"verwiesen in den Hauptausschuss":     council.OutcomeReferred,
		"Aushang im Foyer":                    council.OutcomeDone,
		"JaNeinEnthaltungBM1CDU13Gesamt2620":  council.OutcomeUnknown,
		"7 Ja-Stimmen, 0 Gegenstimmen\nsiehe": council.OutcomeUnknown,
	} {
		item := mapped[*council.AgendaItem](t, council.KindAgendaItem, `{"id":"https://x.example/a","name":"TOP","result":`+quote(result)+`}`)
		is(t, "result", item.Result, result)
		is(t, "outcome of "+result, item.Outcome, want)
	}
	role := mapped[*council.Consultation](t, council.KindConsultation, `{"id":"https://x.example/c","role":"unbekannt"}`).Role
	is(t, "role", role, "unbekannt")
}

func TestTitlesTrimmed(t *testing.T) {
	item := mapped[*council.AgendaItem](t, council.KindAgendaItem, `{"id":"https://x.example/a","name":" Haushalt \n","number":" 1.2 ","result":"\tvertagt  "}`)
	is(t, "name", item.Name, "Haushalt")
	is(t, "number", item.Number, "1.2")
	is(t, "result", item.Result, "vertagt")
	is(t, "paper", mapped[*council.Paper](t, council.KindPaper, `{"id":"https://x.example/p","name":"\u00a0Radweg "}`).Name, "Radweg")

	a := flattened(t, council.KindPaper, `{"id":"https://x.example/p","name":"Radweg"}`)
	b := flattened(t, council.KindPaper, `{"id":" https://x.example/p","name":"Radweg ","reference":""}`)
	is(t, "white space is no change", b[0].raw.Hash, a[0].raw.Hash)
	is(t, "nor another id", b[0].raw.ID, a[0].raw.ID)
}

func TestEmbeddedWithoutTimes(t *testing.T) {
	w := newWorld(t)
	meeting := func(modified, result string) string {
		return data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","modified":"` + modified + `","agendaItem":[
			{"id":"$/a/1","type":"@AgendaItem","name":"Radweg","result":"` + result + `","auxiliaryFile":[{"id":"$/f/1","type":"@File","name":"Plan"}]}]}`)
	}
	s := serve(t, pages{"/meetings": meeting("2026-01-01T00:00:00+01:00", "")})
	w.full(s)
	item := see(w, s, "/a/1", w.archive.AgendaItem)
	if item.Created != nil || item.Modified == nil || item.Modified.Format(time.RFC3339) != "2025-12-31T23:00:00Z" {
		t.Errorf("got created %v, modified %v, want none and the meeting's", item.Created, item.Modified)
	}
	s.set(pages{"/meetings": meeting("2026-02-01T00:00:00+01:00", "")})
	run := w.update(s)
	w.counts(run, council.KindAgendaItem, council.Counts{Unchanged: 1})
	w.counts(run, council.KindFile, council.Counts{Unchanged: 1})
	s.set(pages{"/meetings": meeting("2026-03-01T00:00:00+01:00", "vertagt")})
	run = w.update(s)
	w.counts(run, council.KindMeeting, council.Counts{Unchanged: 1})
	w.counts(run, council.KindAgendaItem, council.Counts{Changed: 1})
	w.counts(run, council.KindFile, council.Counts{Unchanged: 1})
	is(t, "outcome", see(w, s, "/a/1", w.archive.AgendaItem).Outcome, council.OutcomePostponed)
}

func TestBodyWithoutLegislativeTerm(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg"}`)})
	run := w.full(s)
	is(t, "state", run.State, council.RunDone)
	is(t, "warnings", strings.Join(run.Report.Warnings, "; "), "")
	w.counts(run, council.KindBody, council.Counts{New: 1})
	w.counts(run, council.KindLegislativeTerm, council.Counts{})
}

func TestOrganizationsIgnoreModifiedSince(t *testing.T) {
	w := newWorld(t)
	orgs := func(name string) string {
		return data(`{"id":"$/o/1","type":"@Organization","name":"Stadtrat"}`, `{"id":"$/o/2","type":"@Organization","name":"`+name+`"}`)
	}
	s := serve(t, pages{"/organizations": orgs("Bauausschuss")})
	w.full(s)
	w.counts(w.update(s), council.KindOrganization, council.Counts{Unchanged: 2})
	s.set(pages{"/organizations": orgs("Bau- und Verkehrsausschuss")})
	w.counts(w.update(s), council.KindOrganization, council.Counts{Changed: 1, Unchanged: 1})
}

// TestConsultationsLeadingNowhere: 186 consultations without a meeting, 53 that name
// agenda items that do not exist, 259 that agenda items name and no paper.
func TestConsultationsLeadingNowhere(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg","consultation":[
			{"id":"$/c/1","type":"@Consultation","role":"Entscheidung","agendaItem":"$/a/9","meeting":"$/m/1"},
			{"id":"$/c/2","type":"@Consultation","role":"unbekannt"}]}`),
		"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","start":"2026-01-01T17:00:00+01:00","agendaItem":[
			{"id":"$/a/1","type":"@AgendaItem","name":"ohne Vorlage","consultation":"$/c/3"},{"id":"$/a/2","type":"@AgendaItem","name":"ohne Beratung"}]}`),
		"/c/3": `{"id":"$/c/3","type":"@Consultation","role":"Kenntnisnahme","agendaItem":"$/a/1","meeting":"$/m/1"}`,
	})
	run := w.full(s)
	w.counts(run, council.KindConsultation, council.Counts{New: 3})
	is(t, "missing", run.Report.Missing, 1)
	v := see(w, s, "/p/1", w.archive.PaperView)
	is(t, "stations", len(v.Stations), 2)
	if v.Stations[0].Meeting == nil || v.Stations[0].AgendaItem != nil || v.Stations[1].Meeting != nil {
		t.Errorf("got stations %+v", v.Stations)
	}
	agenda := see(w, s, "/m/1", w.archive.MeetingView).Agenda
	if len(agenda) != 2 || len(agenda[0].Consultations) != 1 || len(agenda[0].Papers) != 0 || len(agenda[1].Consultations) != 0 {
		t.Errorf("got agenda %+v", agenda)
	}
}

// TestAgendaNumbersRepeat: numbers are often empty, and order is not unique.
func TestAgendaNumbersRepeat(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","agendaItem":[
		{"id":"$/a/3","type":"@AgendaItem","number":"","order":1,"name":"Eins"},
		{"id":"$/a/1","type":"@AgendaItem","number":"","order":1,"name":"Zwei"},
		{"id":"$/a/2","type":"@AgendaItem","number":"1.100","order":1,"name":"Drei"}]}`)})
	w.full(s)
	var names []string
	for _, e := range see(w, s, "/m/1", w.archive.MeetingView).Agenda {
		names = append(names, e.Item.Name)
	}
	is(t, "agenda", strings.Join(names, " "), "Eins Zwei Drei")
}

// TestDateFarFromCreated: created is often the day of a migration, the list goes by date.
func TestDateFarFromCreated(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/papers": data(
		`{"id":"$/p/1","type":"@Paper","name":"alt","date":"2009-01-02","created":"2025-03-03T10:00:00+01:00"}`,
		`{"id":"$/p/2","type":"@Paper","name":"neu","date":"2025-01-02","created":"2016-10-12T10:00:00+02:00"}`)})
	w.full(s)
	found, err := w.archive.Papers(t.Context(), council.PaperFilter{}, council.Page{First: 10})
	if err != nil || len(found.Items) != 2 || found.Items[0].Name != "neu" {
		t.Errorf("got %+v, %v, want the newest date first", found.Items, err)
	}
}
