package oparl

import (
	"slices"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// The known faults of real servers, part four: what is wrong with single values.

func TestQ7AGSPadding(t *testing.T) {
	for in, want := range map[string]string{
		`"5358016"`: "05358016", `5358016`: "05358016", `"05 358 016"`: "05358016", `"053580160000"`: "05358016", `"05358016"`: "05358016",
		`"7315"`: "", `"AB358016"`: "", `"053580161234"`: "", `null`: "",
	} {
		body := mapped[*council.Body](t, council.KindBody, `{"id":"https://x.example/b","name":"B","ags":`+in+`}`)
		is(t, "ags "+in, body.AGS, want)
	}
	body := mapped[*council.Body](t, council.KindBody, `{"id":"https://x.example/b","name":"B","rgs":"53580016016"}`)
	is(t, "rgs", body.RGS, "053580016016")
}

func TestQ12WordsForNothing(t *testing.T) {
	p := mapped[*council.Paper](t, council.KindPaper, `{"id":"https://x.example/p","name":"Radweg","reference":"N/A","paperType":" ",
		"keyword":["","Verkehr"," "],"web":"","x:note":"n/a","x:nested":{"a":"","b":[" "]},"x:kept":{"a":"","b":1}}`)
	is(t, "reference", p.Reference, "")
	is(t, "paperType", p.PaperType, "")
	is(t, "keywords", strings.Join(p.Keyword, "|"), "Verkehr")
	is(t, "vendor fields", len(p.Vendor), 1)
}

func TestQ13RawControlCharacters(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers":   data("{\"id\":\"$/p/1\",\"type\":\"@Paper\",\"name\":\"Rad\x01weg \x0bam\x1f Ufer\",\"x:note\":\"eins\nzwei\tdrei\"}"),
		"/meetings": "\xef\xbb\xbf" + data("{\"id\":\"$/m/1\",\"type\":\"@Meeting\",\"name\":\"R\\u0000at\\u000b \xff\"}"),
	})
	is(t, "state", w.full(s).State, council.RunDone)
	p := see(w, s, "/p/1", w.archive.Paper)
	is(t, "name", p.Name, "Radweg am Ufer")
	is(t, "line breaks and tabs", p.Vendor["x:note"], any("eins\nzwei\tdrei"))
	is(t, "escaped ones, broken UTF-8 and a byte order mark", see(w, s, "/m/1", w.archive.Meeting).Name, "Rat \uFFFD")
}

func TestQ32NamesMissing(t *testing.T) {
	long := strings.Repeat("Sehr langer Titel ", 60)
	is(t, "paper", mapped[*council.Paper](t, council.KindPaper, `{"id":"https://x.example/p/7","paperType":"Antrag","reference":"12/2026"}`).Name, "Antrag 12/2026")
	is(t, "paper without anything", mapped[*council.Paper](t, council.KindPaper, `{"id":"https://x.example/p/7"}`).Name, "Paper 7")
	is(t, "organization", mapped[*council.Organization](t, council.KindOrganization, `{"id":"https://x.example/o/7","shortName":"BauA"}`).Name, "BauA")
	is(t, "file", mapped[*council.File](t, council.KindFile, `{"id":"https://x.example/f/7","fileName":"plan.pdf"}`).Name, "plan.pdf")
	is(t, "long", mapped[*council.Paper](t, council.KindPaper, `{"id":"https://x.example/p/7","name":"`+long+`"}`).Name, strings.TrimSpace(long))
	p := mapped[*council.Person](t, council.KindPerson, `{"id":"https://x.example/pe/7","name":"Ada Maria Beispiel"}`)
	is(t, "split", p.GivenName+"|"+p.FamilyName, "Ada Maria|Beispiel")
	p = mapped[*council.Person](t, council.KindPerson, `{"id":"https://x.example/pe/7","givenName":"Ada","familyName":"Beispiel","title":["Dr."]}`)
	is(t, "put together", p.Name, "Dr. Ada Beispiel")
	is(t, "person without anything", mapped[*council.Person](t, council.KindPerson, `{"id":"https://x.example/pe/7"}`).Name, "Person 7")
}

func TestQ33ClassificationWins(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{"/organizations": data(
		`{"id":"$/o/1","type":"@Organization","name":"Die Blauen","organizationType":"Gremium","classification":"Fraktion"}`,
		`{"id":"$/o/2","type":"@Organization","name":"Mombach","organizationType":"Gremium","classification":"Ortsbeirat"}`,
		`{"id":"$/o/3","type":"@Organization","name":"Stadtrat","organizationType":"Ortsbeirat","classification":"Rat"}`)})
	w.full(s)
	is(t, "faction", see(w, s, "/o/1", w.archive.Organization).Classification, "Fraktion")
	is(t, "district", see(w, s, "/o/2", w.archive.OrganizationView).District.Name, "Mombach")
	is(t, "no district", see(w, s, "/o/3", w.archive.Organization).DistrictID, council.ID(""))
}

func TestQ34NoDateOnPaper(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/papers": data(
			`{"id":"$/p/1","type":"@Paper","name":"Beraten","created":"2026-02-01T00:00:00+01:00","consultation":[
				{"id":"$/c/1","type":"@Consultation","meeting":"$/m/2"},{"id":"$/c/2","type":"@Consultation","meeting":"$/m/1"}]}`,
			`{"id":"$/p/2","type":"@Paper","name":"Datei","created":"2026-02-01T00:00:00+01:00","mainFile":{"id":"$/f/1","type":"@File","name":"F","date":"2025-11-02"}}`,
			`{"id":"$/p/3","type":"@Paper","name":"Angelegt","created":"2026-02-01T00:30:00+01:00"}`,
			`{"id":"$/p/4","type":"@Paper","name":"Datiert","date":"2024-05-06","created":"2020-02-01T00:00:00+01:00"}`),
		"/meetings": data(
			`{"id":"$/m/1","type":"@Meeting","name":"Ausschuss","start":"2025-10-01T00:30:00+02:00"}`,
			`{"id":"$/m/2","type":"@Meeting","name":"Rat","start":"2025-12-01T18:00:00+01:00"}`),
	})
	w.full(s)
	for path, want := range map[string]council.Date{"/p/1": "2025-10-01", "/p/2": "2025-11-02", "/p/3": "2026-02-01", "/p/4": "2024-05-06"} {
		p := see(w, s, path, w.archive.Paper)
		is(t, p.Name, p.SortDate, want)
	}
	is(t, "the paper's own date stays unknown", see(w, s, "/p/1", w.archive.Paper).Date, council.Date(""))
}

func TestQ35SalutationsInNames(t *testing.T) {
	for _, tt := range []struct{ in, name, form, family string }{
		{"Herr Heinz Beispiel", "Heinz Beispiel", "Herr", "Beispiel"},
		{"Frau Dr. Ada Muster", "Dr. Ada Muster", "Frau", "Muster"},
		{"Herrn Bo Beispiel", "Bo Beispiel", "Herrn", "Beispiel"},
		{"Herrmann Frauendorf", "Herrmann Frauendorf", "", "Frauendorf"},
	} {
		p := mapped[*council.Person](t, council.KindPerson, `{"id":"https://x.example/pe/1","name":"`+tt.in+`"}`)
		if p.Name != tt.name || p.FormOfAddress != tt.form || p.FamilyName != tt.family {
			t.Errorf("%s: got %q, %q, %q, want %+v", tt.in, p.Name, p.FormOfAddress, p.FamilyName, tt)
		}
	}
}

func TestQ36TermWithoutStart(t *testing.T) {
	w := newWorld(t)
	s := serve(t, pages{
		"/body": `{"id":"$/body","type":"@Body","name":"Musterstadt","legislativeTerm":[
			{"id":"$/t/1","type":"@LegislativeTerm","name":"2019-2024","endDate":"2024-06-08"},
			{"id":"$/t/2","type":"@LegislativeTerm","name":"2024-2029","startDate":"2024-06-09"}]}`,
	})
	w.counts(w.full(s), council.KindLegislativeTerm, council.Counts{New: 2})
	terms, err := w.store.LegislativeTerms(t.Context(), council.LegislativeTermFilter{BodyIDs: []council.ID{s.id("/body")}}, council.Page{})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(terms, func(l *council.LegislativeTerm) bool { return l.Name == "2019-2024" })
	if len(terms) != 2 || i < 0 || terms[i].StartDate != "" || terms[i].EndDate != "2024-06-08" {
		t.Errorf("got terms %+v", terms)
	}
}
