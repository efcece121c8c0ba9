package frontend_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// says checks that elements found by a selector contain each of the texts.
func (a answer) says(t *testing.T, selector string, texts ...string) {
	t.Helper()
	got := a.text(selector)
	for _, want := range texts {
		if !strings.Contains(got, want) {
			t.Errorf("%s: got %q, want %q in it", selector, got, want)
		}
	}
}

// silent checks that the page does not say any of the texts.
func (a answer) silent(t *testing.T, texts ...string) {
	t.Helper()
	for _, unwanted := range texts {
		if strings.Contains(a.body, unwanted) {
			t.Errorf("the page says %q", unwanted)
		}
	}
}

// meta is the value of a line of the description list.
func (a answer) meta(label string) string {
	item := a.Find(".kern-description-list-item").FilterFunction(func(_ int, s *goquery.Selection) bool {
		return strings.TrimSpace(s.Find("dt").Text()) == label
	})
	return strings.Join(strings.Fields(item.Find("dd").Text()), " ")
}

func TestStart(t *testing.T) {
	a := open(t).get(t, "/")
	a.says(t, "h1", "Was im Rat geschieht")
	a.says(t, ".columns__main", "Neue Vorlagen", "Ladepunkte an der Veltener Halle", "geplant: Ortsbeirat Sankt Velten")
	a.says(t, ".columns__side", "Nächste Sitzungen", "Sitzung des Ortsbeirates Altstadt", "19:00 Uhr", "Nachträglich geändert", "Neuer Titel nach der Sitzung")
	a.says(t, ".fresh", "Stand der Daten: 12. März 2026, 15:30 Uhr")
	if form := a.Find("form.search"); form.AttrOr("action", "") != "/vorlagen" || form.AttrOr("method", "") != "get" {
		t.Error("the search field does not lead to the list of papers")
	}
	a.silent(t, "Glasfaser")
}

func TestPapers(t *testing.T) {
	w := open(t)
	all := w.get(t, "/vorlagen")
	all.says(t, ".total", "295 Vorlagen") // and one deleted since
	if got := all.Find(".entry").Length(); got != 20 {
		t.Errorf("the first page lists %d papers, want 20", got)
	}
	if got := w.get(t, "/vorlagen?seite=15").Find(".entry").Length(); got != 15 {
		t.Errorf("the last page lists %d papers, want 15", got)
	}
	all.says(t, ".pages", "1", "15", "Weiter")
	organization, district := all.option(t, "gremium", "Ortsbeirat Altstadt"), all.option(t, "ortsbezirk", "Altstadt")
	for _, tt := range []struct{ query, want string }{
		{"q=Radweg+Uferstra%C3%9Fe", "Zweirichtungsradwegs"},
		{"q=RADWEG", "Zweirichtungsradwegs"},
		{"art=Anfrage", "Fahrrad-Zählstelle"},
		{"gremium=" + organization, "Zukunft des Wochenmarkts"},
		{"ortsbezirk=" + district, "Zukunft des Wochenmarkts"},
		{"von=1.3.2026&bis=2026-03-05", "Schulwegsicherheit"},
	} {
		a := w.get(t, "/vorlagen?"+tt.query)
		if n := a.Find(".entry").Length(); n == 0 || a.text(".total") == all.text(".total") {
			t.Errorf("%s: %d papers of %s", tt.query, n, a.text(".total"))
		}
		a.says(t, ".entries", tt.want)
		if tt.query[0] != 'q' && a.Find("details.filters__more[open]").Length() != 1 {
			t.Errorf("%s: the filter in use is hidden", tt.query)
		}
	}
	w.get(t, "/vorlagen?q=gibtesnicht").says(t, ".empty", "Keine Vorlage gefunden")
}

// option is the value of a choice by its text.
func (a answer) option(t *testing.T, field, text string) string {
	t.Helper()
	found := a.Find("#" + field + " option").FilterFunction(func(_ int, s *goquery.Selection) bool { return s.Text() == text })
	if found.Length() != 1 {
		t.Fatalf("%d options of %s say %q", found.Length(), field, text)
	}
	return found.AttrOr("value", "")
}

func TestPaper(t *testing.T) {
	w := open(t)
	a := w.get(t, w.path(t, "/vorlagen", fixtures.PaperRadweg))
	a.says(t, "h1", "Uferstraße: Bau eines Zweirichtungsradwegs – Vorplanung und Grundsatzbeschluss")
	a.says(t, ".eyebrow", "Beschlussvorlage", "/2025")
	if got := a.meta("Federführend"); got != "Tiefbauamt" {
		t.Errorf("Federführend: got %q", got)
	}
	if got := a.meta("Orte"); !strings.HasPrefix(got, "Uferstraße") {
		t.Errorf("Orte: got %q", got)
	}
	a.says(t, ".files", "Hauptdokument", "PDF", "kB", "Anlage")
	if got := a.Find(".files a[rel=external]").First().AttrOr("href", ""); !strings.HasPrefix(got, fixtures.BaseURL) {
		t.Errorf("the file leads to %q", got)
	}
	if got := a.Find("ol.stations > li.station--past").Length(); got != 5 {
		t.Errorf("got %d stations behind us, want 5", got)
	}
	a.says(t, ".stations", "Ortsbeirat Altstadt", "Anhörung", "Stadtrat", "Entscheidung", "TOP", "Ergebnis:", "beschlossen")
	a.says(t, "article", "Übergeordnete Vorlagen", "Untergeordnete Vorlagen", "Uferstraße: Ersatz für entfallende Stellplätze")
	a.says(t, ".origin", "Herausgeber: Stadt Mornbrück", "mornbrueck.example", "Lizenz")

	ahead := w.get(t, w.path(t, "/vorlagen", fixtures.PaperRadwegBaubeschluss))
	if got := ahead.Find("li.station--now, li.station--next").Length(); got != 5 {
		t.Errorf("got %d stations before us, want 5", got)
	}
}

func TestPaperChanged(t *testing.T) {
	w := open(t)
	a := w.get(t, w.path(t, "/vorlagen", changedPaper))
	a.says(t, "h1", "Neuer Titel nach der Sitzung")
	a.says(t, ".revisions", "Titel", "vorher: Grundschule am Mühlgraben", "jetzt: Neuer Titel", "Anlagen", "entfallen:")
	if got := a.Find(".files > li").Length(); got != 2 {
		t.Errorf("got %d files, want 2: one of three was dropped", got)
	}
	if a.Find("h2#aenderungen").Length() != 1 {
		t.Error("the start page's link to the changes leads nowhere")
	}
}

func TestPaperMissing(t *testing.T) {
	w := open(t)
	a := w.get(t, w.path(t, "/vorlagen", fixtures.BaseURL+"/papers/freibad-entgelte"))
	a.says(t, ".missing", "Beim Herausgeber nicht öffentlich", "Vorlage:", "/papers/freibad-entgelte-alt")
	undated := w.get(t, w.path(t, "/vorlagen", fixtures.BaseURL+"/papers/klimaanpassung"))
	undated.says(t, ".station--now", "Termin offen")
}

func TestMeetings(t *testing.T) {
	w := open(t)
	next := w.get(t, "/sitzungen")
	next.says(t, ".total", "kommende Sitzungen")
	next.says(t, ".entries", "Montag 16. März 2026", "Sitzung des Ortsbeirates Altstadt")
	last := w.get(t, "/sitzungen?wann=vergangen")
	last.says(t, ".total", "vergangene Sitzungen")
	last.says(t, ".entry:first-child", "März 2026")
	period := w.get(t, "/sitzungen?von=2026-03-16&bis=16.3.2026")
	period.says(t, ".total", "2 Sitzungen im Zeitraum")
	past := w.get(t, "/sitzungen?wann=vergangen&q=Stadtrates")
	if got := past.Find("input[name=wann]").AttrOr("value", ""); got != "vergangen" {
		t.Errorf("the form forgets that past meetings are asked for: %q", got)
	}
	if got := past.Find(".tabs a").First().AttrOr("href", ""); got != "/sitzungen?q=Stadtrates" {
		t.Errorf("the tab forgets the words: %q", got)
	}
}

func TestMeeting(t *testing.T) {
	w := open(t)
	a := w.get(t, w.path(t, "/sitzungen", fixtures.MeetingStadtratRadweg))
	a.says(t, ".eyebrow", "17:00 bis", "Uhr", "hat stattgefunden")
	if got := a.meta("Gremium"); got != "Stadtrat" {
		t.Errorf("Gremium: got %q", got)
	}
	if got := a.meta("Ort"); !strings.Contains(got, "Ratssaal") {
		t.Errorf("Ort: got %q", got)
	}
	a.says(t, ".files", "Einladung", "Ergebnisprotokoll")
	a.says(t, ".agenda", "Tagesordnungspunkt 1", "Uferstraße: Bau eines Zweirichtungsradwegs", "Beschlussvorlage", "beschlossen", "abgelehnt", "nicht öffentlich")
	w.get(t, w.path(t, "/sitzungen", fixtures.MeetingCancelled)).says(t, ".kern-alert--danger", "Diese Sitzung ist ausgefallen.")
	w.get(t, w.path(t, "/sitzungen", fixtures.BaseURL+"/meetings/umweltausschuss-05")).says(t, ".kern-alert--danger", "Diese Sitzung fällt aus.")
	w.get(t, w.path(t, "/sitzungen", fixtures.MeetingStadtratNext)).says(t, ".empty", "Noch ist keine Tagesordnung veröffentlicht.")
	joint := w.get(t, w.path(t, "/sitzungen", fixtures.MeetingJoint))
	if got := joint.Find("dd .inline a").Length(); got < 2 {
		t.Errorf("a meeting of two committees names %d", got)
	}
	if got := w.get(t, joint.requested+"?seite=2").status; got != 422 {
		t.Errorf("a second page of a short agenda: got %d, want 422", got)
	}
}

func TestTakenOff(t *testing.T) {
	w := open(t)
	meeting := w.get(t, w.path(t, "/sitzungen", takenOffFrom))
	meeting.says(t, ".taken-off", "Von der Tagesordnung genommen", "Eröffnung der Sitzung")
	if strings.Contains(meeting.text("section:not(.taken-off) > .agenda"), "Eröffnung der Sitzung") {
		t.Error("the item is still on the agenda")
	}
	meeting.says(t, ".revisions", "Tagesordnung", "entfallen:", "Eröffnung der Sitzung")
	item := w.get(t, w.path(t, "/tagesordnungspunkte", takenOffItem))
	item.says(t, ".kern-alert--warning", "von der Tagesordnung genommen")
}

func TestAgendaItem(t *testing.T) {
	w := open(t)
	paper := w.get(t, w.path(t, "/vorlagen", fixtures.PaperRadweg))
	decision := paper.Find(".station").Last().Find(".entry__facts a").AttrOr("href", "")
	a := w.get(t, decision)
	a.says(t, ".eyebrow", "TOP")
	a.says(t, ".crumbs", "Sitzungen", "Sitzung des Stadtrates")
	if got := a.meta("Ergebnis"); !strings.Contains(got, "beschlossen") {
		t.Errorf("Ergebnis: got %q", got)
	}
	if got := a.meta("Art der Beratung"); got != "Entscheidung" {
		t.Errorf("Art der Beratung: got %q", got)
	}
	if got := a.meta("Vorlagen"); !strings.Contains(got, "Grundsatzbeschluss") {
		t.Errorf("Vorlagen: got %q", got)
	}
}

func TestOrganizations(t *testing.T) {
	w := open(t)
	now, all := w.get(t, "/gremien"), w.get(t, "/gremien?auch=ehemalige")
	now.says(t, ".entries", "Stadtrat", "Bau- und Verkehrsausschuss", "Ortsbeirat Niedermorn")
	if now.Find(".entry").Length() >= all.Find(".entry").Length() {
		t.Errorf("%d today, %d ever: want more ever", now.Find(".entry").Length(), all.Find(".entry").Length())
	}
	w.get(t, "/gremien?q=ortsbeirat").says(t, ".total", "15 Gremien")
	w.get(t, "/gremien?art=Fraktion").says(t, ".total", "6 Gremien")
}

func TestOrganization(t *testing.T) {
	w := open(t)
	a := w.get(t, w.path(t, "/gremien", fixtures.OrganizationStadtrat))
	a.says(t, "article", "Neueste Vorlagen", "Nächste Sitzungen", "Letzte Sitzungen", "Mitglieder", "Dr. Judith Hallwachs", "frühere Mitglieder")
	if got := a.text(".entries--columns .entry__title:first-of-type"); !strings.HasPrefix(got, "Tobias Achtermann") {
		t.Errorf("members do not begin with A: %.40q", got)
	}
	a.says(t, "details.former", "Dr. Friedhelm Asbeck")
	id := string(council.NewID(fixtures.OrganizationStadtrat))
	for _, want := range []string{"/vorlagen?gremium=" + id, "/sitzungen?gremium=" + id + "&wann=vergangen"} {
		if got := a.Find("a[href='" + want + "']").Length(); got != 1 {
			t.Errorf("%d links lead to %s", got, want)
		}
		if got := w.get(t, want); got.status != 200 || got.Find(".entry").Length() < 5 {
			t.Errorf("%s: got %d with %d entries", want, got.status, got.Find(".entry").Length())
		}
	}
	w.get(t, w.path(t, "/gremien", fixtures.OrganizationOrtsbeiratAltstadt)).says(t, "dl", "Ortsbezirk", "Altstadt")
}

func TestPersons(t *testing.T) {
	w := open(t)
	a := w.get(t, "/personen")
	a.silent(t, "Asbeck")
	w.get(t, "/personen?auch=ehemalige&q=asbeck").says(t, ".entries", "Dr. Friedhelm Asbeck")
	id := string(council.NewID(fixtures.OrganizationFraktionLLS))
	w.get(t, "/personen?gremium="+id).says(t, ".total", "8 Personen")
}

// TestPerson: offices yes, contact data never, although the source has it.
func TestPerson(t *testing.T) {
	w := open(t)
	a := w.get(t, w.path(t, "/personen", fixtures.PersonMoosbrugger))
	a.says(t, "article", "Ämter", "Stadtrat", "für LLS-Fraktion", "Frühere Ämter", "1. Juli 2018 bis 30. Juni 2023")
	w.get(t, w.path(t, "/personen", fixtures.PersonAsbeck)).says(t, ".empty", "Zurzeit kein Amt veröffentlicht")
	withContact := 0
	for _, id := range w.town.IDs("Person") {
		object, _ := w.town.Object(id)
		page := w.get(t, w.path(t, "/personen", id))
		page.silent(t, "mailto:", "tel:")
		for _, field := range []string{"phone", "email"} {
			values, _ := object[field].([]any)
			for _, v := range values {
				withContact++
				page.silent(t, v.(string))
			}
		}
		if life, ok := object["life"].(string); ok {
			page.silent(t, life)
		}
		if place, ok := object["locationObject"].(map[string]any); ok {
			page.silent(t, place["streetAddress"].(string))
		}
	}
	if withContact == 0 {
		t.Error("nobody in the town has contact data: the test shows nothing")
	}
}

func TestFiles(t *testing.T) {
	w := open(t)
	w.get(t, "/dateien").says(t, ".total", "Dateien")
	w.get(t, "/dateien?q=lageplan").says(t, ".entries", "Lageplan", "PDF", "kB")
}

func TestFile(t *testing.T) {
	w := open(t)
	a := w.get(t, w.path(t, "/dateien", fixtures.FileRadweg))
	if got := a.meta("Hauptdokument"); !strings.HasPrefix(got, "zu Uferstraße: Bau eines Zweirichtungsradwegs") {
		t.Errorf("Hauptdokument: got %q", got)
	}
	if got := a.meta("Dateityp"); got != "application/pdf" {
		t.Errorf("Dateityp: got %q", got)
	}
	a.says(t, ".buttons", "Datei öffnen", "Herunterladen")
	dropped := w.get(t, w.path(t, "/dateien", droppedFile))
	dropped.says(t, ".kern-alert--warning", "wird von Neuer Titel nach der Sitzung nicht mehr genannt")
	if got := dropped.meta("Anlage"); got != "" {
		t.Errorf("a dropped file still belongs to %q", got)
	}
	table := w.get(t, w.path(t, "/dateien", fixtures.FileBudgetTable))
	if table.meta("Daraus abgeleitet") == "" {
		t.Error("the file derived from a table is not named")
	}
}

func TestStand(t *testing.T) {
	a := open(t).get(t, "/stand")
	a.says(t, "h2", "Mornbrück")
	a.says(t, "article, main", "Zuletzt erfolgreich abgefragt", "12. März 2026", "abgeschlossen", "nur Änderungen", "3 Verweise nennen etwas")
	row := a.Find("tbody tr").FilterFunction(func(_ int, s *goquery.Selection) bool { return strings.Contains(s.Find("th").Text(), "Vorlage") })
	cells := row.Children().Map(func(_ int, s *goquery.Selection) string { return strings.TrimSpace(s.Text()) })
	if got := strings.Join(cells, " "); got != "Vorlage 295 2 0 2 1 0" {
		t.Errorf("papers: got %q, want 295 here, 2 missing, 2 changed, 1 deleted", got)
	}
}
