package frontend

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// What Einfache Sprache is held to; docs/accessibility.md explains the figures.
//
// No word has a part of more than 15 letters, and no label a form of "werden".
const (
	simpleMean    = 9.0  // words in a sentence
	simpleLongest = 15   // words in any sentence
	simplePassive = 0.02 // share of sentences with a form of "werden"
	simpleFlesch  = 60.0 // Flesch's reading ease after Amstad
)

// measured is what a text in Einfache Sprache is judged by.
type measured struct {
	sentences, words, syllables, long, passive int
	longest                                    string
}

func (m *measured) add(other measured) {
	m.sentences, m.words, m.syllables = m.sentences+other.sentences, m.words+other.words, m.syllables+other.syllables
	m.long, m.passive = m.long+other.long, m.passive+other.passive
	if len(wordsOf(other.longest)) > len(wordsOf(m.longest)) {
		m.longest = other.longest
	}
}

func (m *measured) mean() float64 { return float64(m.words) / float64(m.sentences) }

// flesch is the reading ease of German after Amstad (1978): 180 - words per sentence - 58.5 * syllables per word. 60 and
// more is plain, 80 and more easy.
func (m *measured) flesch() float64 {
	return 180 - m.mean() - 58.5*float64(m.syllables)/float64(m.words)
}

var (
	simpleEnd   = regexp.MustCompile(`[.!?:;](?:\s+|$)|\n`)
	simpleMarks = regexp.MustCompile(`(?m)^#+ |\*\*|^[-*] |^\d+\. |\]\([^)]*\)|[\[\]>]|https?://\S+`)
	simpleVerb  = regexp.MustCompile(`%(\[\d\])?[a-z]`)
	werden      = regexp.MustCompile(`(?i)\b(wird|werden|wurde|wurden|worden)\b`)
	vowels      = regexp.MustCompile(`(?i)au|eu|äu|ei|ai|ie|aa|ee|oo|[aeiouyäöü]`)
)

func measure(text string) measured {
	var m measured
	text = simpleVerb.ReplaceAllString(simpleMarks.ReplaceAllString(text, ""), "Zahl")
	for _, sentence := range simpleEnd.Split(text, -1) {
		words := wordsOf(sentence)
		if len(words) == 0 {
			continue
		}
		one := measured{sentences: 1, words: len(words), longest: strings.TrimSpace(sentence)}
		for _, w := range words {
			one.syllables += max(1, len(vowels.FindAllString(w, -1)))
			for _, part := range strings.Split(w, "-") {
				if utf8.RuneCountInString(part) > 15 {
					one.long++
				}
			}
		}
		if werden.MatchString(sentence) {
			one.passive = 1
		}
		m.add(one)
	}
	return m
}

// wordsOf are the words of a sentence, with hyphens in them.
func wordsOf(sentence string) []string {
	return strings.FieldsFunc(sentence, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '-' })
}

// simpleTexts are all texts that somebody reads who chose Einfache Sprache, by where they stand. Labels are no sentences:
// they would make the mean look better than it is.
func simpleTexts(t *testing.T) map[string]map[string]string {
	t.Helper()
	all := map[string]map[string]string{"interface": {}, "labels": {}, "explanations": {}, "demo town": {}}
	catalogue := map[string]any{}
	for _, path := range files(t, os.DirFS("locale/de-simple"), "*.json") {
		if err := json.Unmarshal(read(t, filepath.Join("locale/de-simple", path)), &catalogue); err != nil {
			t.Fatal(err)
		}
	}
	for key, value := range catalogue {
		text, ok := value.(string)
		if !ok {
			text, _ = value.(map[string]any)["other"].(string)
		}
		where := "labels"
		if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
			where = "interface"
		}
		all[where][key] = text
	}
	for term, texts := range ourExplanations() {
		all["explanations"][term] = texts["de-simple"].Markdown
	}
	for _, path := range files(t, os.DirFS("../fixtures/town"), "*/*de-simple*.md") {
		all["demo town"][path] = body(string(read(t, filepath.Join("../fixtures/town", path))))
	}
	for _, path := range files(t, os.DirFS("../fixtures/town"), "*de-simple*.md") {
		all["demo town"][path] = body(string(read(t, filepath.Join("../fixtures/town", path))))
	}
	return all
}

// body leaves out what stands between +++ or --- before a text.
func body(text string) string {
	for _, mark := range []string{"+++\n", "---\n"} {
		if rest, ok := strings.CutPrefix(text, mark); ok {
			_, text, _ = strings.Cut(rest, mark)
		}
	}
	return text
}

func files(t *testing.T, in fs.FS, pattern string) []string {
	t.Helper()
	names, err := fs.Glob(in, pattern)
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestEinfacheSprache measures every text in Einfache Sprache and prints the figures of docs/accessibility.md.
func TestEinfacheSprache(t *testing.T) {
	for where, texts := range simpleTexts(t) {
		if len(texts) == 0 {
			t.Errorf("%s: no texts", where)
			continue
		}
		var all measured
		for key, text := range texts {
			m := measure(text)
			if n := len(wordsOf(m.longest)); n > simpleLongest {
				t.Errorf("%s %s: a sentence of %d words, want at most %d: %s", where, key, n, simpleLongest, m.longest)
			}
			if m.long > 0 {
				t.Logf("%s %s: a long word in: %.120s", where, key, text)
			}
			if m.passive > 0 {
				t.Logf("%s %s: \"werden\" in: %.120s", where, key, text)
			}
			all.add(m)
		}
		long, passive := float64(all.long)/float64(all.words), float64(all.passive)/float64(all.sentences)
		t.Logf("%s: %d texts, %d sentences, %.1f words in the mean, %d in the longest, %.1f %% long words, %.1f %% with werden, Flesch %.0f",
			where, len(texts), all.sentences, all.mean(), len(wordsOf(all.longest)), 100*long, 100*passive, all.flesch())
		if all.long > 0 || where == "labels" && all.passive > 0 {
			t.Errorf("%s: %d long words, %d times werden; want none", where, all.long, all.passive)
		}
		if where == "labels" { // single words, which no formula of sentences is for
			continue
		}
		if all.mean() > simpleMean || passive > simplePassive || all.flesch() < simpleFlesch {
			t.Errorf("%s: want at most %.0f words in the mean, %.0f %% with werden, and Flesch %.0f or more",
				where, simpleMean, 100*simplePassive, simpleFlesch)
		}
	}
}

// TestMeasure: the measure finds what it is for.
func TestMeasure(t *testing.T) {
	m := measure("Der Rat trifft sich. Was macht er? Die **Tagesordnung** wird von der Verwaltungsgerichtsbarkeit beschlossen.\n\n- Ende")
	if m.sentences != 4 || m.words != 15 || m.long != 1 || m.passive != 1 || len(wordsOf(m.longest)) != 7 {
		t.Errorf("got %+v", m)
	}
	for word, want := range map[string]int{"Rat": 1, "Sitzung": 2, "Ortsbeirat": 3, "Einladung": 3, "Ober-Bürgermeister": 6} {
		if got := measure(word).syllables; got != want {
			t.Errorf("%s: got %d syllables, want %d", word, got, want)
		}
	}
	hard := measure("Die Verwaltung unterbreitet dem Ausschuss eine Beschlussempfehlung hinsichtlich der Fortschreibung des Flächennutzungsplanes.")
	if hard.flesch() > 20 {
		t.Errorf("officialese reads as easy: Flesch %.0f", hard.flesch())
	}
}
