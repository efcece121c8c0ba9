package oparl

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// The known faults of real servers, part two: what is wrong with objects.

func TestQ4EmbeddedWithoutType(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat",
			"location":{"id":"$/l/1","description":"Ratssaal"},
			"organization":[{"id":"$/o/1","name":"Stadtrat"}],
			"agendaItem":[{"id":"$/a/1","name":"Haushalt"}]}`),
	})
	run := w.full(s)
	for _, kind := range []council.Kind{council.KindMeeting, council.KindLocation, council.KindOrganization, council.KindAgendaItem} {
		w.counts(run, kind, council.Counts{New: 1})
	}
	v := see(w, s, "/m/1", w.archive.MeetingView)
	is(t, "location", v.Location.Description, "Ratssaal")
	is(t, "organization", v.Organizations[0].Name, "Stadtrat")
	is(t, "agenda", v.Agenda[0].Item.Name, "Haushalt")
}

func TestQ5PersonLocationAsObject(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/persons": data(
			`{"id":"$/pe/1","type":"@Person","name":"Ada Eins","location":{"id":"$/l/1","type":"@Location","locality":"Mainz"}}`,
			`{"id":"$/pe/2","type":"@Person","name":"Bo Zwei","locationObject":{"id":"$/l/2","type":"@Location","locality":"Worms"}}`,
			`{"id":"$/pe/3","type":"@Person","name":"Cy Drei","location":"$/l/1","locationObject":{"id":"$/l/1","type":"@Location","locality":"Mainz"}}`,
		),
		"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","location":"$/l/2"}`),
	})
	w.counts(w.full(s), council.KindLocation, council.Counts{New: 2})
	for path, want := range map[string]string{"/pe/1": "/l/1", "/pe/2": "/l/2", "/pe/3": "/l/1"} {
		is(t, path, see(w, s, path, w.archive.Person).LocationID, s.id(want))
	}
	is(t, "address where an object is due", see(w, s, "/m/1", w.archive.MeetingView).Location.Locality, "Worms")
}

func TestQ6MembershipAddressAnswersArray(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/persons":       data(`{"id":"$/pe/1","type":"@Person","name":"Ada Eins","membership":["$/ms/1"]}`),
		"/organizations": data(`{"id":"$/o/1","type":"@Organization","name":"Stadtrat"}`),
		"/ms/1":          `[{"id":"$/ms/1","type":"@Membership","person":"$/pe/1","organization":"$/o/1","role":"Vorsitz"}]`,
	})
	w.counts(w.full(s), council.KindMembership, council.Counts{New: 1})
	seats := see(w, s, "/pe/1", w.archive.PersonView).Seats
	is(t, "role", seats[0].Membership.Role, "Vorsitz")
	is(t, "organization", seats[0].Organization.Name, "Stadtrat")
}

func TestQ11AuxiliaryFileAsObject(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg",
		"auxiliaryFile":{"id":"$/f/1","type":"@File","name":"Plan","accessUrl":"$/f/1.pdf"},
		"mainFile":[{"id":"$/f/2","type":"@File","name":"Vorlage","accessUrl":"$/f/2.pdf"}]}`)})
	w.counts(w.full(s), council.KindFile, council.Counts{New: 2})
	files := see(w, s, "/p/1", w.archive.PaperView).Files
	is(t, "files", len(files), 2)
	is(t, "main file", files[0].File.Name+" "+string(files[0].Role), "Vorlage Paper.mainFile")
	is(t, "auxiliary file", files[1].File.Name+" "+string(files[1].Role), "Plan Paper.auxiliaryFile")
}

func TestQ20ModifiedOlderThanCreated(t *testing.T) {
	created := time.Date(2025, 3, 4, 9, 0, 0, 0, time.UTC)
	object := `{"id":"https://x.example/p","name":"P","created":"2025-03-04T10:00:00+01:00","modified":"2024-01-01T00:00:00+01:00",
		"mainFile":{"id":"https://x.example/f","name":"F"}}`
	for _, o := range flattened(t, council.KindPaper, object) {
		if o.raw.Modified == nil || !o.raw.Modified.Equal(created) {
			t.Errorf("%s: got modified %v, want %v", o.raw.URL, o.raw.Modified, created)
		}
	}
	p := mapped[*council.Paper](t, council.KindPaper, `{"id":"https://x.example/p","name":"P","created":"2025-03-04T10:00:00+01:00"}`)
	if p.Modified == nil || !p.Modified.Equal(created) {
		t.Errorf("modified missing: got %v, want %v", p.Modified, created)
	}
}

func TestQ21LinkedObjectInNoList(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg","relatedPaper":["$/p/2","$/p/3","$/p/4","$/p/5",17]}`),
		"/p/2":    `{"id":"$/p/2","type":"@Paper","name":"Gefunden"}`,
		"/p/4":    `"kein Objekt"`,
		"/p/5":    status(http.StatusUnauthorized, `{}`),
	})
	run := w.full(s)
	w.counts(run, council.KindPaper, council.Counts{New: 2})
	is(t, "missing", run.Report.Missing, 3)
	v := see(w, s, "/p/1", w.archive.PaperView)
	is(t, "related", len(v.Related), 1)
	is(t, "missing links", len(v.MissingLinks), 3)
	_, err := w.archive.Paper(t.Context(), s.id("/p/3"))
	code(t, "a link to nothing", err, council.NotFound)
	is(t, "listed", len(w.papers()), 2)

	s.forget()
	w.update(s)
	is(t, "tries in the same week", len(s.requests("/p/")), 0)
	s.set(pages{"/p/3": `{"id":"$/p/3","type":"@Paper","name":"Nachgereicht"}`, "/papers": data()})
	w.clock.add(7 * 24 * time.Hour)
	run = w.update(s)
	w.counts(run, council.KindPaper, council.Counts{New: 1})
	is(t, "missing a week later", run.Report.Missing, 2)
	is(t, "related", len(see(w, s, "/p/1", w.archive.PaperView).Related), 2)
}

func TestQ22EmbeddedWithoutID(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","location":{"room":"Ratssaal"},
		"agendaItem":[{"type":"@AgendaItem","name":"ohne"},{"id":"","type":"@AgendaItem","name":"leer"},{"id":"$/a/1","type":"@AgendaItem","name":"mit"}]}`)})
	run := w.full(s)
	w.counts(run, council.KindMeeting, council.Counts{New: 1})
	w.counts(run, council.KindAgendaItem, council.Counts{New: 1, Dropped: 2})
	w.counts(run, council.KindLocation, council.Counts{Dropped: 1})
	is(t, "reason", run.Report.Counts[council.KindAgendaItem].Reasons[reasonNoID], 2)
	is(t, "agenda", len(see(w, s, "/m/1", w.archive.MeetingView).Agenda), 1)
}

func TestQ23IDIsNotTheAddressFetched(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers": data(`{"id":"$/p/1","type":"@Paper","name":"Radweg","relatedPaper":["$/p/2?old=1"]}`),
		"/p/2":    `{"id":"$/p/2","type":"@Paper","name":"Gefunden"}`,
	})
	run := w.full(s)
	w.warned(run, "/p/2?old=1")
	w.counts(run, council.KindPaper, council.Counts{New: 2})
	is(t, "name", see(w, s, "/p/2", w.archive.Paper).Name, "Gefunden")
	is(t, "missing", run.Report.Missing, 1)
	s.forget()
	w.counts(w.full(s), council.KindPaper, council.Counts{Unchanged: 1})
	is(t, "tries in the same week", len(s.requests("/p/2")), 0)
}

func TestQ24IDsInAnotherFormThanLinks(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/system": `{"id":"$/ris/system","type":"@System","oparlVersion":"https://schema.oparl.org/1.1/","body":"$/ris/bodies"}`,
		"/bodies": data(`{"id":"$/ris/body","type":"@Body","name":"Musterstadt","system":"$/ris/system","paper":"$/ris/papers"}`),
		"/papers": `{"data":[{"id":"$/p/1","type":"@Paper","name":"Eins","body":"$/ris/body","relatedPaper":["$/ris/p/2"]}],"links":{"next":"$/ris/papers?page=2"}}`,
		"/papers?page=2": data(
			`{"id":"$/ris/p/2","type":"@Paper","name":"Zwei","relatedPaper":["$/p/1"]}`),
	})
	w.register.Rewrite = map[string]string{s.URL + "/ris/": s.URL + "/", s.URL + "/r": s.URL + "/wrong/"}
	run := w.full(s)
	w.counts(run, council.KindPaper, council.Counts{New: 2})
	is(t, "missing", run.Report.Missing, 0)
	v := see(w, s, "/p/1", w.archive.PaperView)
	is(t, "related", v.Related[0].Name, "Zwei")
	is(t, "body", v.Body.Name, "Musterstadt")
	is(t, "system", v.Body.SystemID, s.id("/system"))
}

func TestQ25CyclicReferences(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers": data(
			`{"id":"$/p/1","type":"@Paper","name":"Eins","consultation":[{"id":"$/c/1","type":"@Consultation","paper":"$/p/1","agendaItem":"$/a/1"}],"superordinatedPaper":"$/p/2"}`,
			`{"id":"$/p/2","type":"@Paper","name":"Zwei","subordinatedPaper":["$/p/1"],"superordinatedPaper":["$/p/1"]}`),
		"/meetings": data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","agendaItem":[{"id":"$/a/1","type":"@AgendaItem","name":"TOP","consultation":"$/c/1"}]}`),
	})
	w.full(s)
	item := see(w, s, "/a/1", w.archive.AgendaItemView)
	is(t, "paper of the item", item.Papers[0].Name, "Eins")
	paper := see(w, s, "/p/1", w.archive.PaperView)
	is(t, "item of the paper", paper.Stations[0].AgendaItem.Name, "TOP")
	is(t, "above", paper.Superordinated[0].Name, "Zwei")
	w.counts(w.full(s), council.KindConsultation, council.Counts{Unchanged: 1})
}

func TestQ26OrderIsThePlaceInTheList(t *testing.T) {
	w := newWorld(t)
	meeting := func(items ...string) string {
		return data(`{"id":"$/m/1","type":"@Meeting","name":"Rat","agendaItem":[` + strings.Join(items, ",") + `]}`)
	}
	const first, second = `{"id":"$/a/1","type":"@AgendaItem","name":"Eins"}`, `{"id":"$/a/2","type":"@AgendaItem","name":"Zwei"}`
	s := serve(t, pages{"/meetings": meeting(first, second)})
	w.full(s)
	agenda := func() string {
		var names []string
		for _, e := range see(w, s, "/m/1", w.archive.MeetingView).Agenda {
			names = append(names, e.Item.Name)
		}
		return strings.Join(names, " ")
	}
	is(t, "agenda", agenda(), "Eins Zwei")
	s.set(pages{"/meetings": meeting(second, first)})
	run := w.full(s)
	is(t, "agenda turned round", agenda(), "Zwei Eins")
	w.counts(run, council.KindAgendaItem, council.Counts{Unchanged: 2})
	for object, want := range map[string]int{
		`{"id":"https://x.example/m","agendaItem":[{"id":"https://x.example/a","order":0}]}`:                              0,
		`{"id":"https://x.example/m","agendaItem":[{"id":"https://x.example/b"},{"id":"https://x.example/a","order":7}]}`: 7,
		`{"id":"https://x.example/m","agendaItem":[{"id":"https://x.example/b"},{"id":"https://x.example/a"}]}`:           2,
	} {
		for _, o := range flattened(t, council.KindMeeting, object) {
			if o.raw.URL == "https://x.example/a" {
				record, err := Record(o.raw)
				if err != nil {
					t.Fatal(err)
				}
				item := record.Entity.(*council.AgendaItem)
				is(t, "order in "+object, item.Order, want)
				is(t, "order given in "+object, item.Ordered, strings.Contains(object, "order"))
			}
		}
	}
}
