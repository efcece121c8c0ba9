package frontend_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/frontend/internal/browsertest"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// TestDocument: the text of a page stands beside its picture, and what was found leads to pages and to what it names.
func TestDocument(t *testing.T) {
	w := open(t)
	path := w.path(t, "/dateien", proposalFile)
	a := w.get(t, path)
	a.says(t, ".eyebrow", "Beschlussvorlage", "2 Seiten")
	a.says(t, "#seite-1", "Seite 1 von 2")
	a.says(t, ".sheet__text h4", "Beschlussvorschlag", "Begründung", "Finanzielle Auswirkungen")
	a.says(t, ".sheet__text p", "spricht sich für die Variante 2 (Zweirichtungsradweg auf der Flussseite) aus")
	a.says(t, ".furniture li", "Stadt Mornbrück · Seite 1")
	if got := a.Find(".sheet__text div[lang=de]").Text(); strings.Contains(got, "Stadt Mornbrück · Seite") {
		t.Error("the header stands in the text")
	}
	picture := a.Find(".sheet__picture img")
	if got := picture.AttrOr("src", ""); !strings.HasPrefix(got, "/dateien/"+string(council.NewID(proposalFile))+"/seiten/1.png?v=") {
		t.Errorf("the picture is %q", got)
	}
	if picture.AttrOr("width", "") != "794" || picture.AttrOr("height", "") != "1123" || !strings.Contains(picture.AttrOr("alt", ""), "Seite 1") {
		t.Errorf("the picture is described as %s × %s, %q", picture.AttrOr("width", ""), picture.AttrOr("height", ""), picture.AttrOr("alt", ""))
	}
	for label, want := range map[string]string{
		"Art des Dokuments": "Beschlussvorlage Seite 1", "Nummer": "1152/2025", "Zuständig": "Tiefbauamt", "Beratungsfolge": "Stadtrat 19. November 2025 Entscheidung",
		"Finanzielle Auswirkungen": "1.180.000 Euro Baukosten", "Erwähnte Vorlagen": "0568/2025 Sicherer Radweg", "Erwähnte Straßen": "Uferstraße",
	} {
		if got := a.meta(label); !strings.Contains(got, want) {
			t.Errorf("%s: got %q, want %q in it", label, got, want)
		}
	}
	for _, to := range []string{w.path(t, "/vorlagen", fixtures.PaperAntragRadweg), w.path(t, "/sitzungen", fixtures.MeetingStadtratRadweg), path + "#seite-1"} {
		if a.Find(`.found a[href="`+to+`"]`).Length() == 0 {
			t.Errorf("nothing that was found leads to %s", to)
		}
	}
	if got := a.Find(".outline li").Length(); got != 4 {
		t.Errorf("the outline has %d entries, want the 4 that lead somewhere", got)
	}
	if got := a.Find(".outline a").Last().Text(); !strings.HasPrefix(got, "Anlage x") || len(got) > 220 {
		t.Errorf("an entry that means no good reads %q", got)
	}
	a.says(t, ".pages", "1", "2", "Weiter")
	if got := a.Find(".pages a[rel=next]").AttrOr("href", ""); got != path+"?seite=2#seite-2" {
		t.Errorf("the next page is %q", got)
	}

	second := w.get(t, path+"?seite=2")
	second.says(t, ".sheet__text table", "Jahr", "175.000 Euro")
	if got := second.Find(".sheet__text td").Length(); got != 9 {
		t.Errorf("the table has %d cells, want 9", got)
	}
	if second.Find("img[loading=lazy]").Length() != 1 {
		t.Error("the picture of a later page is loaded at once")
	}
	whole := w.get(t, path+"?seite=alle")
	if whole.Find(".sheet").Length() != 2 || whole.Find(".sheet img").Length() != 0 {
		t.Errorf("all pages: got %d with %d pictures", whole.Find(".sheet").Length(), whole.Find(".sheet img").Length())
	}
	short := second.text(".sheet__link .share__text")
	to := w.get(t, strings.TrimPrefix(short, "https://rat.example"))
	if to.status != http.StatusMovedPermanently || to.header.Get("Location") != path+"?seite=2#seite-2" {
		t.Errorf("the link to the page, %s, leads to %q", short, to.header.Get("Location"))
	}
}

// TestMarkedWords: what is looked for is marked in the text and framed on the picture, and the other pages with it are named.
func TestMarkedWords(t *testing.T) {
	w := open(t)
	path := w.path(t, "/dateien", proposalFile)
	a := w.get(t, path+"?q=UFERSTRASSE")
	if got := a.Find("mark").Length(); got != 3 || a.Find("mark#treffer-1-3").Text() != "Uferstraße" {
		t.Errorf("%d words are marked: %q", got, a.text("mark"))
	}
	a.says(t, ".document__hits", "3 Treffer auf dieser Seite", "2 Seiten mit Treffern", "Zum nächsten Treffer auf Seite 2")
	if got := a.Find("svg.sheet__marks rect").Length(); got != 3 || a.Find("svg.sheet__marks").AttrOr("viewBox", a.Find("svg.sheet__marks").AttrOr("viewbox", "")) != "0 0 595.3 841.9" {
		t.Errorf("%d places are framed: %s", got, a.Find("svg.sheet__marks").AttrOr("viewbox", ""))
	}
	if got := a.Find("#q").AttrOr("value", ""); got != "UFERSTRASSE" {
		t.Errorf("the field holds %q", got)
	}
	if a.Find(`.pages a[href="`+path+`?q=UFERSTRASSE&seite=2#seite-2"]`).Length() == 0 {
		t.Error("the next page forgets what is looked for")
	}
	phrase := w.get(t, path+"?q="+"%22zur+Kenntnis%22")
	if got := phrase.Find("mark").Length(); got != 1 || phrase.text("mark") != "zur Kenntnis" {
		t.Errorf("a phrase: %d marks, %q", got, phrase.text("mark"))
	}
	w.get(t, path+"?q=gibtesnicht").says(t, ".document__hits", "0 Treffer auf dieser Seite")
	w.get(t, path+"?q=Uferstra%C3%9Fe&seite=alle").says(t, ".document__hits", "5 Treffer im Dokument")
	long := w.get(t, w.path(t, "/dateien", longFile)+"?seite=60&q=kreisumlage")
	long.says(t, ".document__hits", "4 Seiten mit Treffern", "Seite 30", "Seite 90", "Seite 120", "auf Seite 90")
	last := w.get(t, w.path(t, "/dateien", longFile)+"?seite=120&q=kreisumlage")
	last.says(t, ".document__hits", "Zum nächsten Treffer auf Seite 30")
}

// TestDocumentPages: a page that there is not is said at the field, with what was typed.
func TestDocumentPages(t *testing.T) {
	w := open(t)
	short, long := w.path(t, "/dateien", proposalFile), w.path(t, "/dateien", longFile)
	for _, tt := range []struct {
		path, typed, message string
		status               int
	}{
		{short + "?seite=3", "3", "Eine Seite 3 gibt es nicht. Das Dokument endet mit Seite 2.", 404},
		{short + "?seite=0", "0", "„0“ ist keine Seitenzahl", 422},
		{short + "?seite=zwei", "zwei", "„zwei“ ist keine Seitenzahl", 422},
		{short + "?seite=1e3&q=x", "1e3", "ist keine Seitenzahl", 422},
		{long + "?seite=alle", "alle", "nur bei kürzeren Dokumenten. Dieses hat 130 Seiten", 422},
		{"/en" + long + "?seite=131", "131", "There is no page 131.", 404},
	} {
		a := w.get(t, tt.path)
		if a.status != tt.status || a.Find(".sheet").Length() != 0 {
			t.Errorf("%s: got %d with %d pages, want %d", tt.path, a.status, a.Find(".sheet").Length(), tt.status)
		}
		a.says(t, "#seite-error", tt.message)
		field := a.Find("#seite")
		if field.AttrOr("value", "") != tt.typed || field.AttrOr("aria-describedby", "") != "seite-error" || a.Find(".kern-alert a[href='#seite']").Length() != 1 {
			t.Errorf("%s: the field holds %q, and the summary has %d links to it", tt.path, field.AttrOr("value", ""), a.Find(".kern-alert a[href='#seite']").Length())
		}
	}
	single := w.path(t, "/dateien", tableFile)
	if a := w.get(t, single+"?seite=2"); a.status != 404 || a.Find("#seite, a[href='#seite']").Length() != 0 || !strings.Contains(a.text(".kern-alert"), "Eine Seite 2 gibt es nicht.") {
		t.Errorf("the second page of one: got %d, %q, with a link to a field that is not there", a.status, a.text(".kern-alert"))
	}
	if a := w.get(t, single+"?seite=alle"); a.status != 200 || a.Find(".sheet").Length() != 1 {
		t.Errorf("all pages of one: got %d with %d pages", a.status, a.Find(".sheet").Length())
	}
	if a := w.get(t, short+"?q="+strings.Repeat("x", 300)); a.status != 422 || a.Find("mark").Length() != 0 {
		t.Errorf("a flood of words: got %d", a.status)
	}
}

// TestScannedDocument: what Texterkennung has read is called so, and what nobody could read too.
func TestScannedDocument(t *testing.T) {
	w := open(t)
	path := w.path(t, "/dateien", scanFile)
	first := w.get(t, path)
	first.says(t, ".document .empty", "fehlt hier eine Texterkennung")
	first.says(t, ".sheet .note", "durch Texterkennung gelesen. Der Text kann Fehler enthalten.")
	first.says(t, ".explain summary", "Was bedeutet „Texterkennung“?")
	w.get(t, path+"?seite=2").says(t, ".sheet__text", "Diese Seite ist ein Bild ohne Text")
	w.get(t, path+"?seite=3").says(t, ".sheet__text", "Diese Seite wurde nicht gelesen.")
	w.get(t, "/einfach"+path).says(t, ".explain summary", "Text-Erkennung")
}

// TestTextFile: what is text itself was read by no engine, and says so with no word.
func TestTextFile(t *testing.T) {
	w := open(t)
	a := w.get(t, w.path(t, "/dateien", tableFile)+"?q=personalamt")
	if a.Find(".document .empty, .sheet img").Length() != 0 || a.text(".sheet mark") != "Personalamt" {
		t.Errorf("it says %q, shows %d pictures, and marks %q", a.text(".document .empty"), a.Find(".sheet img").Length(), a.text(".sheet mark"))
	}
}

// TestNoText: for everything that can go wrong with a file its page says in words why there is no text.
func TestNoText(t *testing.T) {
	s, err := store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), "faults.db"), Clock: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	site, err := frontend.New(frontend.Deps{Archive: archive.New(s, func() time.Time { return now }), Log: slog.New(slog.DiscardHandler), PageImage: drawPage})
	if err != nil {
		t.Fatal(err)
	}
	w := &world{store: s, site: site}
	later := now.Add(3 * time.Hour)
	seen := map[string]string{}
	for _, tt := range []struct {
		fault council.ReadingFault
		stage council.ReadingStage
		want  string
	}{
		{council.FaultNone, "", "noch nicht abgeholt"}, // in no queue
		{council.FaultNone, council.StageFetch, "noch nicht abgeholt"},
		{council.FaultNone, council.StageExtract, "liegt uns vor und wird demnächst gelesen"},
		{council.FaultNoAddress, council.StageDone, "keine Adresse"},
		{council.FaultUnreachable, council.StageFetch, "zuletzt nicht ausgeliefert"},
		{council.FaultNotThere, council.StageDone, "liegt beim Herausgeber nichts mehr"},
		{council.FaultNotPublic, council.StageDone, "nicht öffentlich heraus"},
		{council.FaultPrivate, council.StageDone, "nur im Netz der Verwaltung"},
		{council.FaultHTML, council.StageFetch, "nur eine Internetseite"},
		{council.FaultTooLarge, council.StageDone, "zu groß"},
		{council.FaultEmpty, council.StageDone, "ist leer"},
		{council.FaultDisk, council.StageFetch, "nicht speichern"},
		{council.FaultNotRead, council.StageDone, "Dateien dieser Art"},
		{council.FaultEncrypted, council.StageDone, "mit einem Kennwort geschützt"},
		{council.FaultBroken, council.StageDone, "beschädigt"},
		{council.FaultTimeout, council.StageDone, "zu lange gedauert"},
		{council.FaultMemory, council.StageDone, "zu aufwendig"},
		{council.FaultCrash, council.StageExtract, "unser Programm gescheitert"},
		{council.FaultNeedsOCR, council.StageDone, "fehlt hier eine Texterkennung"},
		{council.FaultNoText, council.StageDone, "keine Wörter"},
	} {
		name := "https://s.example/" + string(tt.stage) + string(tt.fault)
		file := &council.File{Object: council.Object{ID: council.NewID(name), URL: name, SourceID: "s", BodyID: "b"}, Name: "Plan"}
		err := s.Update(t.Context(), func(tx council.Tx) error {
			if tt.stage != "" {
				if err := tx.QueueReadings(t.Context(), []*council.File{file}, now); err != nil {
					return err
				}
			}
			return errors.Join(tx.PutRecords(t.Context(), []*council.Record{{Entity: file}}), tx.BumpDataVersion(t.Context()))
		})
		if err != nil {
			t.Fatal(err)
		}
		if tt.stage != "" {
			err = putReading(t.Context(), s, name, func(r *council.Reading) {
				r.Stage, r.Fault, r.NextTry = tt.stage, tt.fault, nil
				if tt.stage != council.StageDone && tt.fault != council.FaultNone {
					r.NextTry, r.Attempts = &later, 1
				}
			}, nil)
			if err != nil {
				t.Fatal(err)
			}
		}
		a := w.get(t, "/dateien/"+string(file.ID)+"/plan")
		a.says(t, ".document .empty", tt.want)
		if got := strings.Contains(a.text(".document .empty"), "Wir versuchen es wieder: 12. März 2026, 18:30 Uhr."); got != (tt.stage != council.StageDone && tt.fault != council.FaultNone) {
			t.Errorf("%s %s: said to be tried again: %t", tt.stage, tt.fault, got)
		}
		if a.Find(".sheet, .document__tools").Length() > 0 {
			t.Errorf("%s: shows pages of nothing", tt.fault)
		}
		for _, prefix := range []string{"/einfach", "/en"} {
			text := w.get(t, prefix+"/dateien/"+string(file.ID)+"/plan").text(".document .empty__title")
			if strings.Contains(text, "reading.") || text == "" {
				t.Errorf("%s%s: says %q", prefix, tt.fault, text)
			}
		}
		seen[a.text(".document .empty__title")] = name
	}
	if len(seen) != 19 { // a file in no queue is not fetched yet either
		t.Errorf("got %d different reasons, want 19", len(seen))
	}
}

// TestPictures: a picture is sent once and kept under the address that names its content; whatever fails is said.
func TestPictures(t *testing.T) {
	w := open(t)
	src := w.get(t, w.path(t, "/dateien", proposalFile)).Find(".sheet__picture img").AttrOr("src", "")
	first := w.get(t, src)
	tag := first.header.Get("ETag")
	if first.status != 200 || first.header.Get("Content-Type") != "image/png" || !strings.HasPrefix(first.body, "\x89PNG") || tag == "" {
		t.Fatalf("got %d, %v", first.status, first.header)
	}
	if got := first.header.Get("Cache-Control"); got != "public, max-age=2592000, immutable" {
		t.Errorf("Cache-Control %q", got)
	}
	if again := w.get(t, src, "If-None-Match", tag); again.status != http.StatusNotModified || again.body != "" {
		t.Errorf("the same again: got %d with %d bytes", again.status, len(again.body))
	}
	plain, _, _ := strings.Cut(src, "?")
	for _, other := range []string{plain, plain + "?v=000000000000"} {
		if got := w.get(t, other).header.Get("Cache-Control"); got != "no-cache" {
			t.Errorf("%s: Cache-Control %q", other, got)
		}
	}
	base, scan := strings.TrimSuffix(plain, "1.png"), "/dateien/"+string(council.NewID(scanFile))+"/seiten/"
	for path, want := range map[string]int{
		base + "2.png": 200, base + "0.png": 404, base + "3.png": 404, base + "01.png": 404, base + "1": 404, base + "-1.png": 404, base + "x.png": 404,
		scan + "3.png": 503, "/en" + base + "1.png": 200, "/dateien/kurz/seiten/1.png": 404,
		"/dateien/" + string(council.NewID("nothing")) + "/seiten/1.png":   404,
		"/dateien/" + string(council.NewID(hostileFile)) + "/seiten/1.png": 404, // not read yet
	} {
		a := w.get(t, path)
		if a.status != want {
			t.Errorf("%s: got %d, want %d", path, a.status, want)
		}
		if want >= 400 && a.header.Get("Cache-Control") != "no-store" || want == 503 && a.header.Get("Retry-After") == "" {
			t.Errorf("%s: got %v", path, a.header)
		}
	}
	if got := w.send(t, plain, nil).status; got != http.StatusMethodNotAllowed {
		t.Errorf("a form sent to a picture: got %d", got)
	}
	w.get(t, w.path(t, "/dateien", scanFile)+"?seite=3").says(t, "#seite-3", "Seite 3") // the page stands without its picture
}

// TestPicturesFail: a picture that nobody can make, that never comes, or for which there is no room, keeps nobody waiting.
func TestPicturesFail(t *testing.T) {
	w := open(t)
	path := "/dateien/" + string(council.NewID(proposalFile)) + "/seiten/1.png"
	hold := make(chan struct{})
	waiting := make(chan struct{}, 64)
	for name, tt := range map[string]struct {
		draw   func(context.Context, council.ID, int) (*frontend.PageImage, error)
		status int
	}{
		"nobody draws": {nil, 404},
		"broken": {func(context.Context, council.ID, int) (*frontend.PageImage, error) {
			return nil, errors.New("disk on fire")
		}, 500},
		"too slow": {func(context.Context, council.ID, int) (*frontend.PageImage, error) {
			return nil, context.DeadlineExceeded
		}, 503},
		"breaks half-way": {func(context.Context, council.ID, int) (*frontend.PageImage, error) {
			return &frontend.PageImage{Type: "image/png", Body: torn{}}, nil
		}, 500},
	} {
		if a := w.drawing(t, tt.draw).get(t, path); a.status != tt.status || strings.Contains(a.body, "fire") {
			t.Errorf("%s: got %d %q, want %d", name, a.status, a.body, tt.status)
		}
	}
	slow := w.drawing(t, func(context.Context, council.ID, int) (*frontend.PageImage, error) {
		waiting <- struct{}{}
		<-hold
		return nil, council.Errorf(council.Unavailable, "later")
	})
	done := make(chan int, 64)
	for range 32 {
		go func() { done <- slow.get(t, path).status }()
	}
	for range 32 {
		<-waiting
	}
	if got := slow.get(t, path); got.status != 503 || got.header.Get("Retry-After") == "" {
		t.Errorf("one more than there is room for: got %d", got.status)
	}
	if got := slow.get(t, w.path(t, "/dateien", proposalFile)).status; got != 200 {
		t.Errorf("the page itself: got %d", got)
	}
	close(hold)
	for range 32 {
		if got := <-done; got != 503 {
			t.Errorf("a picture that could not be drawn: got %d", got)
		}
	}
}

// torn is a file on a disk that fails.
type torn struct{}

func (torn) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }
func (torn) Close() error             { return nil }

// drawing is the world with somebody else drawing.
func (w *world) drawing(t *testing.T, draw func(context.Context, council.ID, int) (*frontend.PageImage, error)) *world {
	t.Helper()
	site, err := frontend.New(frontend.Deps{Archive: w.archive, Log: slog.New(slog.DiscardHandler), PageImage: draw})
	if err != nil {
		t.Fatal(err)
	}
	other := *w
	other.site = site
	return &other
}

// TestVotes: the minutes' vote stands beside the publisher's result, with the page of the minutes, and where both differ
// the page says so.
func TestVotes(t *testing.T) {
	w := open(t)
	item := w.get(t, w.path(t, "/tagesordnungspunkte", radwegItem))
	if got := item.meta("Laut Niederschrift"); got != "Abgestimmt über: Änderungsantrag der CBV-Fraktion Abgelehnt: 12 Ja, 21 Nein, 0 Enthaltungen Niederschrift, Seite 1"+
		"Angenommen: 30 Ja, 4 Nein, 1 Enthaltung Niederschrift, Seite 1" {
		t.Errorf("the votes are told as %q", got)
	}
	if got := item.meta("Ergebnis"); got != "in geänderter Fassung mehrheitlich beschlossen" {
		t.Errorf("the publisher's result: %q", got)
	}
	item.says(t, ".passage", "Aus der Niederschrift", "Beigeordnete Lohbeck stellt die Planung vor.", "Niederschrift (öffentlicher Teil), Seite 1")
	item.silent(t, "stimmt nicht überein")
	differing := w.get(t, w.path(t, "/tagesordnungspunkte", rejectedItem))
	differing.says(t, ".kern-alert", "stimmt nicht überein")
	if differing.meta("Ergebnis") == "" || differing.meta("Laut Niederschrift") != "Mehrheitlich angenommen, 3 Enthaltungen Niederschrift, Seite 1" {
		t.Errorf("%q and %q do not both stand there", differing.meta("Ergebnis"), differing.meta("Laut Niederschrift"))
	}

	twice := w.get(t, w.path(t, "/tagesordnungspunkte", twiceItem))
	for _, file := range []string{"Niederschrift (öffentlicher Teil)", "Beschlussauszug zu TOP 4"} {
		if got := twice.meta("Laut Niederschrift: " + file); got != "Einstimmig angenommen Niederschrift, Seite 1" {
			t.Errorf("%s tells %q", file, got)
		}
	}

	meeting := w.get(t, w.path(t, "/sitzungen", fixtures.MeetingStadtratRadweg))
	meeting.says(t, ".agenda__vote", "Angenommen: 30 Ja, 4 Nein, 1 Enthaltung", "Einstimmig angenommen", "Der Rat wünscht weitere Auskünfte.")
	if got := meeting.Find(".agenda__vote").Length(); got != 4 {
		t.Errorf("%d items tell of their vote, want 4", got)
	}
	if got := meeting.Find(".agenda .note").Length(); got != 1 {
		t.Errorf("%d items differ from the minutes, want 1", got)
	}
	if want := w.path(t, "/dateien", minutesFile) + "?seite=1#seite-1"; meeting.Find(`.agenda__vote a[href="`+want+`"]`).Length() != 2 { // the third to the extract
		t.Errorf("no two votes lead to %s", want)
	}
	w.get(t, "/einfach"+w.path(t, "/sitzungen", fixtures.MeetingStadtratRadweg)).says(t, ".agenda__vote", "Alle waren dafür")
	minutes := w.get(t, w.path(t, "/dateien", minutesFile))
	minutes.says(t, ".found", "4 Uferstraße: Bau eines Zweirichtungsradwegs", "Angenommen: 30 Ja", "2 weitere Einträge")
}

// TestPaperSays: what a paper wants stands on its page in the words of its document, and who mentions it.
func TestPaperSays(t *testing.T) {
	w := open(t)
	a := w.get(t, w.path(t, "/vorlagen", fixtures.PaperRadweg))
	a.says(t, ".passages h2", "Beschlussvorschlag")
	a.says(t, ".passages > section", "für die Variante 2 (Zweirichtungsradweg auf der Flussseite) aus", "Beschlussvorlage 1152/2025, Seite 1")
	a.says(t, ".passages details", "Begründung", "Es entstehen Kosten oder Einnahmen", "1.180.000 Euro")
	if got := a.Find(".passages details td").Length(); got != 6 {
		t.Errorf("the table of the reasons has %d cells, want 6", got)
	}
	if want := w.path(t, "/dateien", proposalFile) + "?seite=1#seite-1"; a.Find(`.passage__source a[href="`+want+`"]`).Length() != 3 {
		t.Errorf("nothing leads to %s", want)
	}
	a.says(t, "article", "Erwähnt in", "Niederschrift (öffentlicher Teil), Seite 1")
	if got := a.text("article h2"); strings.Contains(got, "Erwähnte Vorlagen") {
		t.Error("a paper that is listed as superordinated is listed as mentioned too")
	}
	w.get(t, w.path(t, "/vorlagen", changedPaper)).silent(t, "passages")
}

// TestReservedSlug: a file that is called as the form is keeps a page of its own.
func TestReservedSlug(t *testing.T) {
	w := twoTowns(t)
	id := council.NewID("f")
	file := &council.File{Object: council.Object{ID: id, URL: "f", SourceID: "s", BodyID: council.NewID("Oberdorf")}, Name: "Barrierefrei!"}
	put(t, w, &council.Record{Entity: file})
	a := w.get(t, "/dateien/"+string(id))
	if got := a.header.Get("Location"); got != "/dateien/"+string(id)+"/barrierefrei-" {
		t.Fatalf("its page is at %q", got)
	}
	if got := w.get(t, a.header.Get("Location")); got.status != 200 || got.text("h1") != "Barrierefrei!" {
		t.Errorf("got %d %q", got.status, got.text("h1"))
	}
	if got := w.get(t, "/dateien/"+string(id)+"/barrierefrei").status; got != http.StatusNotFound {
		t.Errorf("a form where nobody takes them in: got %d", got)
	}
}

// TestReadingWithoutScript finds a word in a document, goes to its next hit, jumps to a page, and comes to the form.
func TestReadingWithoutScript(t *testing.T) {
	w := open(t)
	browser := browsertest.Start(t)
	url := w.server(t)
	tab := browser.Open(t, url+w.path(t, "/dateien", longFile), browsertest.Setting{NoScript: true})
	for _, step := range []struct {
		do   func()
		want string
	}{
		{func() { tab.Type("q", "kreisumlage"); tab.Follow(".document__form button") }, "0 Treffer auf dieser Seite"},
		{func() { tab.Follow(".document__hits p:last-child a") }, "Seite 30 von 130"},
		{func() { tab.Follow(".pages a[rel=next]") }, "Seite 31 von 130"},
		{func() { tab.Type("seite", "9"); tab.Follow(".document__form--short button") }, "gibt es nicht. Das Dokument endet mit Seite 130."},
		{func() { tab.Follow(`a[href$="/barrierefrei"]`) }, "In welcher Form hilft es Ihnen?"},
	} {
		step.do()
		if got := tab.Text(); !strings.Contains(got, step.want) {
			t.Fatalf("%q is missing in:\n%s", step.want, got)
		}
	}
}

// TestStandOfReading: /stand says how many files wait for their text, since when, and why others have none.
func TestStandOfReading(t *testing.T) {
	earlier := now.Add(-26 * time.Hour)
	s := imports{all: []*council.Freshness{
		{Source: council.Source{ID: "a", Name: "Mornbrück", URL: "https://a.example"}}, {Source: council.Source{ID: "b", Name: "leer", URL: "https://b.example"}},
	}}
	s.status = []*council.ReadingStatus{{
		SourceID: "a", Done: 1234, WithText: 1200, Unsure: 1,
		Waiting:  map[council.ReadingStage]int{council.StageFetch: 10, council.StageExtract: 2, council.StageStructure: 5},
		Retrying: map[council.ReadingStage]int{council.StageFetch: 3},
		Oldest:   map[council.ReadingStage]time.Time{council.StageFetch: earlier, council.StageExtract: now, council.StageStructure: now},
		Faults:   map[council.ReadingFault]int{council.FaultEncrypted: 4, council.FaultNeedsOCR: 30},
	}, {SourceID: "b"}}
	site, err := frontend.New(frontend.Deps{Archive: archive.New(s, func() time.Time { return now }), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	w := &world{site: site}
	a := w.get(t, "/stand")
	a.says(t, "main", "1.200 von 1.234 gelesenen Dokumenten haben Text.", "12 Dokumente noch ohne Text.", "1 Angabe zu Dateien ist noch zu prüfen.",
		"abholen11. März 2026, 13:30 Uhr103", "Bild, braucht Texterkennung: 30mit Kennwort geschützt: 4")
	if got := a.Find("h3").Length(); got != 1 {
		t.Errorf("%d sources tell of their files, want 1", got)
	}
	for _, prefix := range []string{"/einfach", "/en"} {
		w.get(t, prefix+"/stand").silent(t, "stand.fault", "stand.stage")
	}
}
