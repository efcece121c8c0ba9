package folder

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// described writes proposals as "field=value" with a mark: ! is used, ? waits.
func described(list []council.Proposal) string {
	var out []string
	for _, p := range list {
		mark := "?"
		if p.Used {
			mark = "!"
		}
		out = append(out, mark+string(p.Field)+"="+p.Value)
	}
	return strings.Join(out, " ")
}

func TestDescribeNames(t *testing.T) {
	for name, want := range map[string]string{
		"Vorlage_0474_2022_Antrag.pdf":                  "!reference=0474/2022",
		"Vorlage_0474_2022.pdf":                         "!reference=0474/2022",
		"0474-2022-1_Aenderungsantrag.pdf":              "!reference=0474/2022/1",
		"BV_0197_2026_Beschlussvorlage.pdf":             "!reference=BV/0197/2026",
		"BV-0197-2026 Anlage 2.pdf":                     "!reference=BV/0197/2026",
		"Vorlage_0474_2022_1.pdf":                       "?reference=0474/2022 ?reference=0474/2022/1",
		"0474_2022.pdf":                                 "?reference=0474/2022",
		"Stellungnahme_zu_0474_2022.pdf":                "?reference=0474/2022",
		"2019_1012_Antrag.pdf":                          "?reference=2019/1012",
		"V_0123_22.pdf":                                 "?reference=V/0123/22",
		"konsolidierung_2013_2018.pdf":                  "?reference=2013/2018",
		"Antrag 12_2022.pdf":                            "?reference=12/2022",
		"2022-05-11 Antrag.pdf":                         "?date=2022-05-11",
		"20220511_Antrag.pdf":                           "?date=2022-05-11",
		"Antrag vom 11.5.2022.pdf":                      "?date=2022-05-11",
		"Antrag_19-Apr-2023.pdf":                        "?date=2023-04-19",
		"Antrag_0511_2022-05-11.pdf":                    "?date=2022-05-11",
		"2022-05-11_StR_Niederschrift.pdf":              "?meeting=2022-05-11 Stadtrat ?organization=Stadtrat",
		"2022-05-11_Stadtrat_Einladung.pdf":             "?meeting=2022-05-11 Stadtrat ?organization=Stadtrat",
		"Niederschrift Ortsbeirat Niedermorn 1.pdf":     "?organization=Ortsbeirat Niedermorn",
		"2._Gemeinderatssitzung_20211220_Protokoll.pdf": "?meeting=2021-12-20 Gemeinderat ?organization=Gemeinderat",
		"scan0017.pdf":                                  "", "IMG_20220511.pdf": "?date=2022-05-11", "99999.pdf": "", ".pdf": "", "Plan 1_2.pdf": "",
	} {
		list := Describe(&council.File{FileName: name}, "", nil)
		list = slices.DeleteFunc(list, func(p council.Proposal) bool {
			return p.Field == council.ProposedName || p.Field == council.ProposedPaperType
		})
		if got := described(list); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

func TestDescribePages(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{
			"Vorlage_0474_2022_Antrag.pdf", "Antrag 0474/2022\nDatum: 11. Mai 2022\nRadweg für die Uferstraße\nBeratungsfolge\nOrtsbeirat Niedermorn – 9. Juni 2022 – Anhörung\nStadtrat – 2. Juli 2022 – Entscheidung\n",
			"!paperType=Antrag !reference=0474/2022 !date=2022-05-11 !meeting=2022-06-09 Ortsbeirat Niedermorn !meeting=2022-07-02 Stadtrat !name=Radweg für die Uferstraße",
		},
		{ // name and page contradict each other
			"Vorlage_0474_2022_Antrag.pdf", "Antrag 0475/2022\nDatum: 11. Mai 2022\n", "!paperType=Antrag ?reference=0475/2022 ?reference=0474/2022 !date=2022-05-11",
		},
		{"2022-05-12 Antrag.pdf", "Antrag 0475/2022\nDatum: 11. Mai 2022\n", "!paperType=Antrag !reference=0475/2022 ?date=2022-05-11 ?date=2022-05-12"},
		{"2022-05-11_StR_Niederschrift.pdf", "Niederschrift\nüber die 12. öffentliche Sitzung des Stadtrates\nam Mittwoch, dem 11. Mai 2022\n", "!paperType=Niederschrift !meeting=2022-05-11 Stadtrat !organization=Stadtrat"},
		{"scan.pdf", "Niederschrift\nSitzung des Ausschusses für Soziales, Integration und\nGesundheit, 11. Mai 2022\nBeginn: 17:00 Uhr\n", "!paperType=Niederschrift !meeting=2022-05-11 Ausschuss für Soziales, Integration und Gesundheit !organization=Ausschuss für Soziales, Integration und Gesundheit"},
		{"scan.pdf", "Einladung\nStadt Mornbrück\nStadtteilbeirat Neuenthal\n2. Sitzung  Mittwoch, 11.05.2022  18:30 Uhr  Mühlenschule, Aula\nÖffentliche Tagesordnung - 18:30 Uhr\n1. Genehmigung der Niederschrift vom 3.2.2022\n", "!paperType=Einladung !meeting=2022-05-11 Stadtteilbeirat Neuenthal !organization=Stadtteilbeirat Neuenthal"},
		{"scan.pdf", "17.06.2022\nAmt: 13-2\nNiederschrift\nBesprechung am:\n11.05.2022\nBeginn:\n18:30 Uhr\nThema:\n2. öffentliche Sitzung Stadtteilbeirat Neuenthal\nAnwesende\n", "!paperType=Niederschrift !meeting=2022-05-11 Stadtteilbeirat Neuenthal !organization=Stadtteilbeirat Neuenthal"},
		{"scan.pdf", "Verhandlungsschrift\nüber die am Montag, dem 11. Mai 2022 in der Stadthalle stattgefundene\n2. Sitzung des Gemeinderates\nDie Verhandlungsschrift der 1. Sitzung des Gemeinderates vom 05.03.2022 liegt auf.\n", "!paperType=Niederschrift !meeting=2022-05-11 Gemeinderat !organization=Gemeinderat"},
		{"scan.pdf", "Niederschrift\n12. Sitzung vom 11. Mai 2022\n", "!paperType=Niederschrift ?meeting=2022-05-11"}, // whose?
		{"2022-05-12_Niederschrift.pdf", "Niederschrift\nSitzung des Stadtrates am 11. Mai 2022\n", "!paperType=Niederschrift ?meeting=2022-05-11 Stadtrat ?meeting=2022-05-12 Stadtrat !organization=Stadtrat"},
	} {
		list := Describe(&council.File{FileName: tt.name}, tt.page, nil)
		list = slices.DeleteFunc(list, func(p council.Proposal) bool { return p.Field == council.ProposedName && !p.Used })
		if got := described(list); got != tt.want {
			t.Errorf("%s %q:\n got %s\nwant %s", tt.name, tt.page, got, tt.want)
		}
		for _, p := range list {
			if p.Confidence <= 0 || p.Confidence >= 1 || p.Evidence == "" || p.Used != (p.Confidence >= Sure) {
				t.Errorf("%s: got %+v", tt.name, p)
			}
		}
	}
}

// TestDescribeScans: a digit that was read from a picture is not believed alone.
func TestDescribeScans(t *testing.T) {
	page := "Antrag 0474/2022\nDatum: 11. Mai 2022\n"
	for _, tt := range []struct {
		name  string
		trust float64
		want  string
	}{
		{"scan.pdf", 1, "!paperType=Antrag !reference=0474/2022 !date=2022-05-11"},
		{"scan.pdf", ocrTrust * 0.9, "!paperType=Antrag ?reference=0474/2022 ?date=2022-05-11"},
		{"Vorlage_0474_2022.pdf", ocrTrust * 0.9, "!paperType=Antrag !reference=0474/2022 ?date=2022-05-11"},
	} {
		is(t, fmt.Sprint(tt.name, " ", tt.trust), described(describe(&council.File{FileName: tt.name}, text{page: page, trust: tt.trust})), tt.want)
	}
}

// TestDescriber: files without a word of metadata become papers and meetings once they are read; what is unsure waits.
func TestDescriber(t *testing.T) { onBoth(t, testDescriber) }

func testDescriber(t *testing.T, w *world) {
	w.write(map[string]string{
		"Beschlussvorlage.pdf": "1", "Lageplan_Anlage_1.pdf": "2", "Antwort.pdf": "3", "Protokoll.pdf": "4", "Einladung.pdf": "5", "0999_2022.pdf": "6", "Brief.pdf": "7",
	})
	run := w.run(Request{})
	w.counts(run, council.KindFile, council.Counts{New: 7})
	w.counts(run, council.KindPaper, council.Counts{})
	texts := map[string]string{
		"Beschlussvorlage.pdf":  "Beschlussvorlage 0474/2022\nDatum: 11. Mai 2022\nRadweg für die Uferstraße\nBeratungsfolge\nStadtrat – 2. Juli 2022 – Entscheidung\nBeschlussvorschlag\nDer Radweg wird gebaut.\n",
		"Lageplan_Anlage_1.pdf": "Anlage zur Drucksache 0474/2022\nLageplan\n",
		"Antwort.pdf":           "Antwort auf Anfrage 0475/2022\nDatum: 12. Mai 2022\nFederführung: Tiefbauamt\nBusverkehr nach Niedermorn: Wann fährt die Linie 6 wieder?\nBeratungsfolge\nOrtsbeirat Niedermorn – 9. Juni 2022 – Kenntnisnahme\nAntwort der Verwaltung\nBald.\n",
		"Protokoll.pdf":         "Niederschrift\nSitzung des Stadtrates am 2. Juli 2022\nBeginn: 17:00 Uhr\n1 Eröffnung\nErgebnis: einstimmig\n",
		"Einladung.pdf":         "Einladung\nSitzung des Stadtrates am Samstag, dem 2. Juli 2022\nTagesordnung\n1 Eröffnung\n",
		"0999_2022.pdf":         "Guten Tag,\nhier ist nichts zu erfahren.\n",
		"Brief.pdf":             "Sehr geehrter Herr Bürgermeister,\nbitte stellen Sie eine Bank auf.\n",
	}
	w.read(texts)
	papers := []string{
		"0474/2022 Radweg für die Uferstraße (Beschlussvorlage, 2022-05-11): Beschlussvorlage.pdf | Lageplan_Anlage_1.pdf",
		"0475/2022 Busverkehr nach Niedermorn: Wann fährt die Linie 6 wieder? (Antwort, 2022-05-12): Antwort.pdf | ",
	}
	sameLines(t, "papers", w.papers(), papers)
	meetings := []string{"2022-06-09 Ortsbeirat Niedermorn:", "2022-07-02 Stadtrat: invitation=Einladung.pdf resultsProtocol=Protokoll.pdf"}
	sameLines(t, "meetings", w.meetings(), meetings)
	waiting, err := w.store.Proposals(t.Context(), council.ProposalFilter{FileIDs: []council.ID{w.fileID("0999_2022.pdf")}, Unused: true, Field: council.ProposedReference}, council.Page{})
	if err != nil || len(waiting) != 1 || waiting[0].Value != "0999/2022" {
		t.Errorf("got waiting %+v, %v", waiting, err)
	}
	before := w.dump()
	again := w.run(Request{})
	if changedSomething(again) || w.dump() != before {
		t.Errorf("the same folder again changed something: %+v", again.Report.Counts)
	}
	for path := range texts {
		if err := NewDescriber(w.store, w.clock).Describe(t.Context(), w.fileID(path)); err != nil {
			t.Fatal(err)
		}
	}
	if w.dump() != before {
		t.Error("describing again changed something")
	}

	// The number on a page is corrected: the file leaves one paper for another, of the first nothing is left.
	w.write(map[string]string{"Antwort.pdf": "3, berichtigt"})
	w.counts(w.run(Request{}), council.KindPaper, council.Counts{Unchanged: 1, Deleted: 1})
	texts["Antwort.pdf"] = strings.ReplaceAll(texts["Antwort.pdf"], "0475", "0476")
	w.read(texts)
	papers[1] = strings.ReplaceAll(papers[1], "0475", "0476")
	sameLines(t, "papers after a correction", w.papers(), papers)

	for _, other := range []council.ID{"", "nobody", council.NewID(w.at().body())} {
		if err := NewDescriber(w.store, w.clock).Describe(t.Context(), other); err != nil {
			t.Errorf("%q: %v", other, err)
		}
	}
}

// TestDescribersAtOnce: files of one paper that are read at the same moment end up in it together.
func TestDescribersAtOnce(t *testing.T) { onBoth(t, testDescribersAtOnce) }

func testDescribersAtOnce(t *testing.T, w *world) {
	contents, texts := map[string]string{"Vorlage.pdf": "0"}, map[string]string{"Vorlage.pdf": "Beschlussvorlage 0474/2022\nDatum: 11. Mai 2022\nRadweg\n"}
	for i := range 12 {
		name := fmt.Sprintf("Anlage %d.pdf", i)
		contents[name], texts[name] = name, "Anlage zur Drucksache 0474/2022\n"
	}
	w.write(contents)
	w.run(Request{})
	w.read(texts) // one by one
	want := w.dump()
	other := worldOn(t, w.store)
	if err := w.sources.Remove(t.Context(), w.source()); err != nil {
		t.Fatal(err)
	}
	other.dir = w.dir
	other.run(Request{})
	other.readSilently(texts)
	var wg sync.WaitGroup
	for name := range contents {
		wg.Go(func() { // each on a node of its own
			if err := NewDescriber(other.store, other.clock).Describe(t.Context(), other.fileID(name)); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	got, expected := strings.Split(other.dump(), "\n"), strings.Split(want, "\n")
	for _, line := range got {
		if !slices.Contains(expected, line) {
			t.Errorf("got %s", line)
		}
	}
	is(t, "lines", len(got), len(expected))
}
