package folder

import (
	"log/slog"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestImportWithTable: what a table says becomes papers with their stations, and minutes of meetings.
func TestImportWithTable(t *testing.T) { onBoth(t, testImportWithTable) }

func testImportWithTable(t *testing.T, w *world) {
	w.write(map[string]string{
		"V1.pdf": "Radweg", "V1 Anlage.pdf": "Lageplan", "2022/P.pdf": "Niederschrift", "2022/E.pdf": "Einladung", "Brief.pdf": "ein Brief", "ohne Zeile.pdf": "x",
	})
	table := w.table(strings.Join([]string{
		"Dateiname;Vorlagennummer;Datum;Gremium;Betreff;Art;Sitzung",
		"V1.pdf;0474/2022;11.05.2022;Stadtrat;Radweg für die Uferstraße;Antrag;18.05.2022",
		"V1.pdf;;;Ortsbeirat Niedermorn;;;12.05.2022",
		"V1 Anlage;0474-2022;;;Lageplan;Anlage;",
		"P.pdf;;18.05.2022;Stadtrat;;Niederschrift;",
		"2022\\E.pdf;;;;;Einladung;Stadtrat, 18.05.2022",
		"Brief.pdf;;3.4.2022;;Bitte um eine Bank;Eingabe;",
		"V2.pdf;1/2022;;;;;",                  // line 8
		"ohne Zeile.pdf;;gestern;;;;",         // line 9
		"V1.pdf;0475/2022;;;;;",               // line 10
		"V1.pdf;;;Stadtrat;Radweg;;1.13.2022", // line 11
	}, "\n"))
	run := w.run(Request{Table: table, Body: "Stadt Mornbrück"})
	for kind, want := range map[council.Kind]council.Counts{
		council.KindFile: {New: 6}, council.KindPaper: {New: 2}, council.KindOrganization: {New: 2}, council.KindMeeting: {New: 2}, council.KindConsultation: {New: 2},
	} {
		w.counts(run, kind, want)
	}
	for _, warning := range []string{"CSV line 8: there is no file V2.pdf", "CSV line 9: Datum", "CSV line 10: Vorlagennummer: line 2 says", "CSV line 11: Sitzung"} {
		w.warned(run, warning)
	}
	is(t, "warnings", len(run.Report.Warnings), 4)
	papers := []string{
		" Bitte um eine Bank (Eingabe, 2022-04-03): Brief.pdf | ",
		"0474/2022 Radweg für die Uferstraße (Antrag, 2022-05-11): V1.pdf | V1 Anlage.pdf",
	}
	sameLines(t, "papers", w.papers(), papers)
	meetings := []string{"2022-05-12 Ortsbeirat Niedermorn:", "2022-05-18 Stadtrat: invitation=E.pdf resultsProtocol=P.pdf"}
	sameLines(t, "meetings", w.meetings(), meetings)
	v, err := w.archive.PaperView(t.Context(), council.NewID(w.at().paper("0474/2022")))
	if err != nil {
		t.Fatal(err)
	}
	var stations []string
	for _, s := range v.Stations {
		stations = append(stations, s.Organizations[0].Name+" "+s.Meeting.Name)
	}
	sameLines(t, "stations", stations, []string{"Ortsbeirat Niedermorn Ortsbeirat Niedermorn", "Stadtrat Stadtrat"})
	if d, err := w.store.Districts(t.Context(), council.DistrictFilter{}, council.Page{}); err != nil || len(d) != 1 || d[0].Name != "Niedermorn" {
		t.Errorf("got districts %+v, %v", d, err)
	}
	before := w.dump()

	for name, req := range map[string]Request{"the same table": {Table: table}, "no table": {}, "a table of other files": {Table: w.table("file;title\nohne Zeile.pdf;\n")}} {
		again := w.run(req)
		if changedSomething(again) || w.dump() != before {
			t.Errorf("%s changed something: %+v", name, again.Report.Counts)
		}
	}
	im := oparl.New(oparl.Options{Store: w.store, Now: w.clock, Log: slog.New(slog.DiscardHandler), Owner: "test"})
	if _, err := im.Remap(t.Context()); err != nil || w.dump() != before {
		t.Errorf("mapping again changed something, %v", err)
	}
	// Read text changes nothing of what a table says.
	w.read(map[string]string{"V1.pdf": "Beschlussvorlage 0999/2022\nDatum: 1. Mai 2020\nEin anderer Betreff\n", "P.pdf": "Niederschrift\nSitzung des Ortsbeirates Niedermorn am 1. Mai 2020\n"})
	sameLines(t, "papers when they are read", w.papers(), papers)
	sameLines(t, "meetings when they are read", w.meetings(), meetings)

	run = w.run(Request{Table: w.table("file;reference;title\nV1.pdf;0475/2022;Radweg\n")})
	w.counts(run, council.KindPaper, council.Counts{New: 1, Changed: 1, Unchanged: 1})
	if papers, err := w.archive.Papers(t.Context(), council.PaperFilter{}, council.Page{First: 10}); err != nil || len(papers.Items) != 3 {
		t.Errorf("got %d papers, %v", len(papers.Items), err)
	}
	run = w.run(Request{Table: w.table("file;reference\nV1 Anlage.pdf;0475/2022\n")})
	w.counts(run, council.KindPaper, council.Counts{Changed: 1, Unchanged: 1, Deleted: 1}) // of 0474/2022 nothing tells any more
	_, err = w.archive.Paper(t.Context(), council.NewID(w.at().paper("0474/2022")))
	code(t, "a paper that a table has taken back", err, council.Gone)
}

// TestRowsOfAmbiguousFiles: a name that several files have is no file.
func TestRowsOfAmbiguousFiles(t *testing.T) {
	w := newWorld(t)
	w.write(map[string]string{"2021/Antrag.pdf": "a", "2022/Antrag.pdf": "b", "Einzeln.PDF": "%PDF-1.4 c"})
	run := w.run(Request{Table: w.table("file;title\nAntrag.pdf;Welcher?\n2022/Antrag.pdf;Dieser\neinzeln;Jener\n")})
	w.warned(run, "CSV line 2: 2 files of the folder are called Antrag.pdf")
	sameLines(t, "papers", w.papers(), []string{" Dieser (, ): Antrag.pdf | ", " Jener (, ): Einzeln.PDF | "})
}
