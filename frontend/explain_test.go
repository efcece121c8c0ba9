package frontend

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ratsfenster/ratsfenster/frontend/locale"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// TestExplanations: every term is explained in every language of the interface, and no file is anything else.
func TestExplanations(t *testing.T) {
	set, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	texts, err := readExplanations(explainFiles)
	if err != nil {
		t.Fatal(err)
	}
	if len(texts) < 30 {
		t.Errorf("got %d terms, want those that pages show", len(texts))
	}
	files := 0
	for term, byLang := range texts {
		files += len(byLang)
		for _, l := range set {
			text, ok := byLang[l.Code]
			if !ok {
				t.Errorf("%s is not explained in %s", term, l.Code)
			}
			if words := len(strings.Fields(text.Markdown)); words < 8 || words > 90 {
				t.Errorf("%s in %s: got %d words, want an explanation and no article", term, l.Code, words)
			}
			if text.Title == "" {
				t.Errorf("%s has no title in %s", term, l.Code)
			}
		}
		if term != council.Slug(term) {
			t.Errorf("%s is no address", term)
		}
	}
	if names, err := fs.Glob(explainFiles, "explain/*"); err != nil || len(names) != files || files != len(texts)*len(set) {
		t.Errorf("got %d files (%v) for %d texts", len(names), err, files)
	}
	for _, wrong := range []string{"Antrag\n\nText", "# Antrag\n", ""} {
		if _, err := readExplanations(fstest.MapFS{"explain/antrag.de.md": {Data: []byte(wrong)}}); err == nil {
			t.Errorf("%q was read", wrong)
		}
	}
}

// TestTermsAreExplained: what the tables lead to is there, and their words can be met.
func TestTermsAreExplained(t *testing.T) {
	tables := map[string]map[string]string{"papers": paperTypeTerms, "organizations": organizationTerms, "roles": roleTerms}
	for name, table := range tables {
		for word, term := range table {
			if ourExplanations()[term] == nil {
				t.Errorf("%s: %q leads to %q, which nobody explains", name, word, term)
			}
			if word != council.Fold(word) {
				t.Errorf("%s: no word folds to %q", name, word)
			}
		}
	}
	for task, term := range taskTerms {
		if ourExplanations()[term] == nil {
			t.Errorf("%s leads to %q", task, term)
		}
	}
	for outcome, term := range outcomeTerms {
		if ourExplanations()[term] == nil {
			t.Errorf("%s leads to %q", outcome, term)
		}
	}
}

// TestTermOf: words of real servers and of the invented town, and none where the word says too little.
func TestTermOf(t *testing.T) {
	for _, tt := range []struct {
		table      map[string]string
		word, want string
	}{
		{paperTypeTerms, "Beschlussvorlage", "beschlussvorlage"},
		{paperTypeTerms, " Mitteilungsvorlage ", "informationsvorlage"},
		{paperTypeTerms, "Änderungs-/Ergänzungsantrag", "aenderungsantrag"},
		{paperTypeTerms, "ANTRAG", "antrag"},
		{paperTypeTerms, "Antwort auf Anfrage", "antwort"},
		{paperTypeTerms, "Ergänzungsvorlage", ""},
		{paperTypeTerms, "Haushalt THH 4100", ""},
		{paperTypeTerms, "Tischvorlage", ""},
		{paperTypeTerms, "Offenlage", ""},
		{paperTypeTerms, "Antrag auf Baugenehmigung", ""},
		{paperTypeTerms, "", ""},
		{organizationTerms, "Beschließender Ausschuss", "ausschuss"},
		{organizationTerms, "Beirat und Stiftung", ""},
		{organizationTerms, "Zweckverband", ""},
		{roleTerms, "Ortsvorsteherin", "ortsvorsteher"},
		{roleTerms, "Bürgermeister", ""},
		{roleTerms, "Mitglied", ""},
	} {
		if got := termOf(tt.table, tt.word); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.word, got, tt.want)
		}
	}
	for _, tt := range []struct{ classification, kind, want string }{
		{"Ortsbeirat", "Gremium", "ortsbeirat"}, {"Zweckverband", "externes Gremium", ""}, {"Gremien", "Gremium", "gremium"}, {"", "Fraktion", "fraktion"},
	} {
		if got := organizationTerm(&council.Organization{Classification: tt.classification, OrganizationType: tt.kind}); got != tt.want {
			t.Errorf("%q, %q: got %q, want %q", tt.classification, tt.kind, got, tt.want)
		}
	}
}

// TestPaperTypesOfRecordings: most papers of real servers have a type that we explain; which have none is shown.
func TestPaperTypesOfRecordings(t *testing.T) {
	corpus := os.Getenv("RATSFENSTER_TEST_CORPUS")
	if corpus == "" {
		t.Skip("no recordings: set RATSFENSTER_TEST_CORPUS to the folder of the corpus")
	}
	explained, unexplained := map[string]int{}, map[string]int{}
	err := filepath.WalkDir(filepath.Join(corpus, "oparl"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.Contains(d.Name(), "paper") {
			return err
		}
		return countTypes(path, explained, unexplained)
	})
	if err != nil {
		t.Fatal(err)
	}
	with, without := sum(explained), sum(unexplained)
	t.Logf("explained: %d papers, %v", with, explained)
	t.Logf("without explanation: %d papers, %v", without, unexplained)
	if with < 5*without {
		t.Errorf("got %d papers with an explained type and %d without", with, without)
	}
}

func countTypes(path string, explained, unexplained map[string]int) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	var body io.Reader = in
	if magic, _ := in.Peek(2); string(magic) == "\x1f\x8b" {
		if body, err = gzip.NewReader(in); err != nil {
			return err
		}
	}
	for values := json.NewDecoder(body); ; { // a page of papers, or papers one by one
		var value struct {
			PaperType string
			Data      []struct{ PaperType string }
		}
		err := values.Decode(&value)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		words := []string{value.PaperType}
		for _, p := range value.Data {
			words = append(words, p.PaperType)
		}
		for _, word := range words {
			if termOf(paperTypeTerms, word) != "" {
				explained[word]++
			} else if word != "" {
				unexplained[word]++
			}
		}
	}
}

func sum(counts map[string]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

// TestTownExplains: a town's own words stand before ours, and it may explain further terms.
func TestTownExplains(t *testing.T) {
	set, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	town := &council.Town{Texts: map[council.TextName]map[string]council.Text{
		council.ExplanationText("antrag"):     {"de": {Lang: "de", Title: "Antrag bei uns", Markdown: "So ist es hier."}},
		council.ExplanationText("buergeramt"): {"de": {Lang: "de", Title: "Bürgeramt", Markdown: "Dort."}},
	}}
	for _, tt := range []struct{ lang, term, title string }{
		{"de", "antrag", "Antrag bei uns"},
		{"de-simple", "antrag", "Antrag"},
		{"en", "antrag", "Antrag (motion)"},
		{"de", "buergeramt", "Bürgeramt"},
		{"en", "buergeramt", "Bürgeramt"},
		{"de", "anfrage", "Anfrage"},
	} {
		for _, l := range set {
			if l.Code != tt.lang {
				continue
			}
			r := &request{Locale: l, town: town}
			if e, ok := r.explain(tt.term); !ok || e.Title != tt.title {
				t.Errorf("%s in %s: got %q, want %q", tt.term, tt.lang, e.Title, tt.title)
			}
			all := r.allExplanations()
			if len(all) != len(ourExplanations())+1 {
				t.Errorf("%s: got %d terms", l.Code, len(all))
			}
		}
	}
}

func TestGender(t *testing.T) {
	for name, want := range map[string]string{
		"Stadtrat": "m", "Ortsbeirat Altstadt": "m", "Ausschuss für Umwelt": "m", "Haupt- und Finanzausschuss": "m",
		"Wirtschafts-, Kultur- und Stiftungsausschuss": "m", "Bezirksvertretung Mitte": "f", "Gemeinsamer Ausschuss": "other",
		"Werkleitung": "other", "Referat 3": "other", "Schulreferat": "other", "": "other", "Rat der Stadt": "m",
	} {
		if got := gender(name); got != want {
			t.Errorf("%q: got %s, want %s", name, got, want)
		}
	}
}

// TestProgressTexts: every state has words, and every sentence is whole in every language.
func TestProgressTexts(t *testing.T) {
	set, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range set {
		for _, key := range []archive.ProgressState{
			archive.ProgressUnknown, archive.ProgressFiled, archive.ProgressInConsultation, archive.ProgressAccepted, archive.ProgressRejected,
			archive.ProgressNoted, archive.ProgressDone, archive.ProgressReferred, archive.ProgressPostponed, archive.ProgressWithdrawn,
			archive.ProgressConsulted,
		} {
			if !l.Has("progress.state." + string(key)) {
				t.Errorf("%s: no words for %s", l.Code, key)
			}
		}
		for _, key := range []archive.StepState{archive.StepDone, archive.StepCurrent, archive.StepAhead, archive.StepUndated, archive.StepDropped} {
			if !l.Has("progress.step." + string(key)) {
				t.Errorf("%s: no words for %s", l.Code, key)
			}
		}
	}
}
