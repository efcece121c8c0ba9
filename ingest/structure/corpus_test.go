package structure_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// recorded is a file of a real harvest with its text.
type recorded struct {
	structure.Document
	text string
}

// recordings reads the texts of a harvest, by the numbers of the files. They are not part of the project.
func recordings(t *testing.T) map[int]recorded {
	t.Helper()
	corpus := os.Getenv("RATSFENSTER_TEST_CORPUS")
	if corpus == "" {
		t.Skip("no recordings: set RATSFENSTER_TEST_CORPUS to the folder of the corpus")
	}
	type file struct{ ID, Name, FileName string }
	var folder string
	for _, f := range globs(t, filepath.Join(corpus, "oparl", "*", "texts.jsonl.gz")) {
		folder = filepath.Dir(f)
	}
	if folder == "" {
		t.Skip("the corpus has no texts")
	}
	all := map[int]recorded{}
	eachLine(t, filepath.Join(folder, "texts.jsonl.gz"), func(data []byte) {
		var x struct {
			File json.RawMessage
			Text string
		}
		unmarshal(t, data, &x)
		n, err := strconv.Atoi(strings.Trim(string(x.File), `"`))
		if err != nil {
			t.Fatal(err)
		}
		all[n] = recorded{structure.Document{Pages: typeset(x.Text)}, x.Text}
	})
	eachLine(t, filepath.Join(folder, "papers.jsonl.gz"), func(data []byte) {
		var p struct {
			PaperType, Reference string
			MainFile             *file
			AuxiliaryFile        []file
		}
		unmarshal(t, data, &p)
		add := func(f file, role council.LinkRole) {
			n, _ := strconv.Atoi(f.ID[strings.LastIndexByte(f.ID, '/')+1:])
			r := all[n]
			r.Name, r.FileName, r.Role, r.PaperType, r.Reference = f.Name, f.FileName, role, p.PaperType, p.Reference
			all[n] = r
		}
		if p.MainFile != nil {
			add(*p.MainFile, council.LinkPaperMainFile)
		}
		for _, f := range p.AuxiliaryFile {
			add(f, council.LinkPaperAuxiliaryFile)
		}
	})
	return all
}

// typeset breaks a text into the pages on which the replay of the harvest prints it: 60 lines of at most 95 characters,
// without tabs, boxes as brackets.
func typeset(text string) []structure.Page {
	text = strings.NewReplacer("\t", " ", "☐", "[ ]", "☒", "[x]", "☑", "[x]").Replace(text)
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimRight(line, " ")
		for r := []rune(line); len(r) > 95; r = []rune(line) {
			cut := strings.LastIndexByte(string(r[:95]), ' ')
			if cut < 40 {
				cut = len(string(r[:95]))
			}
			lines, line = append(lines, line[:cut]), strings.TrimLeft(line[cut:], " ")
		}
		lines = append(lines, line)
	}
	var pages []structure.Page
	for chunk := range slices.Chunk(lines, 60) {
		pages = append(pages, structure.Page{Number: len(pages) + 1, Text: strings.Join(chunk, "\n")})
	}
	return pages
}

func globs(t *testing.T, pattern string) []string {
	t.Helper()
	found, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func eachLine(t *testing.T, path string, do func([]byte)) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		do(bytes.Clone(in.Bytes()))
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
}

func unmarshal(t *testing.T, data []byte, v any) {
	t.Helper()
	if err := json.Unmarshal(data, v); err != nil {
		t.Fatal(err)
	}
}

// labelled reads the labels that were set by reading the texts: sample, number of the file, label.
func labelled(t *testing.T, name string) (rows [][3]string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
		if cells := strings.Split(line, "\t"); len(cells) == 3 && !strings.HasPrefix(line, "#") {
			rows = append(rows, [3]string(cells))
		}
	}
	return rows
}

// sample counts, by sample, how many labels agree with what was read; docs/structure.md has the figures and says how the
// samples were drawn.
func sample(t *testing.T, name string, least map[string]int, read func(recorded) string) {
	all := recordings(t)
	right, total := map[string]int{}, map[string]int{}
	for _, row := range labelled(t, name) {
		n, err := strconv.Atoi(row[1])
		if err != nil {
			t.Fatal(err)
		}
		total[row[0]]++
		if got := read(all[n]); got == row[2] {
			right[row[0]]++
		} else {
			t.Logf("sample %s, file %d: read %q, labelled %q", row[0], n, got, row[2])
		}
	}
	for s, want := range least {
		t.Logf("sample %s: %d of %d", s, right[s], total[s])
		if right[s] < want {
			t.Errorf("sample %s: %d of %d are right, want %d", s, right[s], total[s], want)
		}
	}
}

func TestKindsOfSamples(t *testing.T) {
	sample(t, "kinds.tsv", map[string]int{"A": 47, "B": 48, "C": 50}, func(r recorded) string {
		return string(structure.Read(r.Document, nil).Type)
	})
}

func TestVotesOfSamples(t *testing.T) {
	sample(t, "votes.tsv", map[string]int{"A": 29, "B": 30, "C": 30}, func(r recorded) string {
		var list []string
		for _, i := range structure.Read(r.Document, nil).Items {
			for _, v := range i.Votes {
				list = append(list, i.Number+"="+votes([]council.Vote{v}))
			}
		}
		return strings.Join(list, " ")
	})
}

// boxes is the question about money with its two boxes, as the harvest's texts have it.
var boxes = regexp.MustCompile(`Finanzielle Auswirkungen\s+Ja\s*([☐☒])\s*Nein\s*([☐☒])`)

// TestShares holds how much the rules find in a whole harvest. The texts themselves tell where there is something to find.
func TestShares(t *testing.T) {
	const letterhead = "Gremien Termin TOP"
	count := map[string][2]int{}
	tally := func(what string, applies, found bool) {
		c := count[what]
		if applies {
			c[1]++
			if found {
				c[0]++
			}
		}
		count[what] = c
	}
	for _, r := range recordings(t) {
		if strings.TrimSpace(r.text) == "" || r.Name == "" {
			continue
		}
		s := structure.Read(r.Document, nil)
		has := func(kind council.SectionKind) bool {
			return slices.ContainsFunc(s.Sections, func(x council.Section) bool { return x.Kind == kind })
		}
		form := strings.Contains(strings.Join(strings.Fields(r.text[:min(len(r.text), 3000)]), " "), letterhead)
		submitted := s.Type == council.DocumentMotion || s.Type == council.DocumentAmendment || s.Type == council.DocumentQuestion
		minutes := strings.HasPrefix(r.Name, "Protokoll")
		voted := slices.ContainsFunc(s.Items, func(i council.FoundItem) bool { return len(i.Votes) > 0 })
		tally("stations", form, len(s.Stations) > 0)
		tally("references", form, s.Reference.Text != "")
		tally("subjects", form, s.Subject.Text != "")
		tally("departments", strings.Contains(r.text, "Dienststelle:"), s.Department.Text != "")
		tally("originators", submitted, len(s.Originators) > 0)
		tally("decisions of proposals", s.Type == council.DocumentProposal && strings.Contains(r.text, "Beschluss:"), has(council.SectionDecision))
		tally("numbers like the server's", s.Reference.Text != "" && form, s.Reference.Text == r.Reference)
		if m := boxes.FindStringSubmatch(r.text); m != nil && m[1] != m[2] {
			tally("boxes like in the text", true, s.Finance != nil && s.Finance.Effects != nil && *s.Finance.Effects == (m[1] == "☒"))
		}
		tally("sure of the kind", true, s.Confidence >= 0.5)
		tally("attachments among the unsure", s.Confidence < 0.5, s.Type == council.DocumentAttachment)
		tally("questions", s.Type == council.DocumentQuestion, has(council.SectionQuestion))
		tally("answers", s.Type == council.DocumentAnswer, has(council.SectionAnswer) || has(council.SectionReasons))
		tally("items of minutes", minutes, len(s.Items) > 0)
		tally("votes of minutes", minutes, voted)
	}
	for what, least := range map[string]float64{
		"stations": 0.99, "references": 0.99, "subjects": 0.98, "departments": 0.99, "originators": 0.96, "decisions of proposals": 0.98,
		"numbers like the server's": 0.97, "boxes like in the text": 0.99, "sure of the kind": 0.84,
		"attachments among the unsure": 0.80, "questions": 0.96, "answers": 0.90, "items of minutes": 0.98, "votes of minutes": 0.96,
	} {
		c := count[what]
		share := float64(c[0]) / float64(max(c[1], 1))
		t.Logf("%s: %d of %d, %.3f", what, c[0], c[1], share)
		if c[1] < 100 || share < least {
			t.Errorf("%s: found in %d of %d (%.3f), want a share of %v", what, c[0], c[1], share, least)
		}
	}
}
