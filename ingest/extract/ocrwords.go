package extract

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// ocrWord is a word as Tesseract reads it.
type ocrWord struct {
	layout.Word
	line       string // names the line it stands on
	confidence float64
}

// parseTSV reads Tesseract's words: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
// sx and sy are points per pixel. Rows that are none are left out.
func parseTSV(raw []byte, sx, sy float64) []ocrWord {
	const columns, wordLevel, noise = 12, "5", 10
	var words []ocrWord
	for row := range strings.Lines(string(raw)) {
		f := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		if len(f) < columns || f[0] != wordLevel {
			continue
		}
		text := strings.TrimSpace(strings.ToValidUTF8(f[11], ""))
		var n [5]float64
		var err error
		for i := range n {
			if n[i], err = strconv.ParseFloat(f[6+i], 64); err != nil {
				break
			}
		}
		if err != nil || text == "" || n[4] < noise {
			continue
		}
		box := council.Box{Left: n[0] * sx, Top: n[1] * sy, Right: (n[0] + n[2]) * sx, Bottom: (n[1] + n[3]) * sy}
		words = append(words, ocrWord{layout.Word{Text: ticked(text), Box: box}, strings.Join(f[2:5], "."), n[4] / 100})
	}
	return words
}

// glued is a box to be ticked that was read as a letter of the word beside it.
var glued = regexp.MustCompile(`^[oOdDcCgGQJjIl0UÖ\[\]()|]{1,3}(nein|ja)$`)

// ticked parts a box from its answer.
func ticked(text string) string {
	if m := glued.FindStringSubmatch(text); m != nil {
		return "☐ " + m[1]
	}
	return text
}

// certainty is how sure Tesseract is of its words, 0 to 1.
func certainty(words []ocrWord) float64 {
	sum := 0.0
	for _, w := range words {
		sum += w.confidence
	}
	if len(words) == 0 {
		return 0
	}
	return sum / float64(len(words))
}

// surer takes from a second reading the words that the first has not seen, and those of which the second is surer. The
// first gives the order; what is new comes in lines of its own behind it.
func surer(first, second []ocrWord) []ocrWord {
	const least, better = 0.3, 0.05
	out := append([]ocrWord(nil), first...)
	for _, w := range second {
		if w.confidence < least {
			continue
		}
		hits, at, same := 0, 0, 0.0
		for i := range first {
			if part, all := shared(w.Box, first[i].Box); part >= 0.3 {
				hits, at, same = hits+1, i, all
			}
		}
		switch {
		case hits == 0:
			w.line = "+" + w.line
			out = append(out, w)
		case hits == 1 && same > 0.4 && w.confidence > out[at].confidence+better:
			out[at].Text, out[at].confidence = w.Text, w.confidence
		}
	}
	return out
}

// shared is how much of the smaller of two boxes both have in common, and how much of what they cover together.
func shared(a, b council.Box) (ofSmaller, ofBoth float64) {
	common := max(0, min(a.Right, b.Right)-max(a.Left, b.Left)) * max(0, min(a.Bottom, b.Bottom)-max(a.Top, b.Top))
	one, other := (a.Right-a.Left)*(a.Bottom-a.Top), (b.Right-b.Left)*(b.Bottom-b.Top)
	if common == 0 || min(one, other) <= 0 {
		return 0, 0
	}
	return common / min(one, other), common / (one + other - common)
}

// fragmentsOf puts words into their lines, in the order of the words.
func fragmentsOf(words []ocrWord) []layout.Fragment {
	var fragments []layout.Fragment
	line := ""
	for _, w := range words {
		if w.line != line || len(fragments) == 0 {
			line = w.line
			fragments = append(fragments, layout.Fragment{})
		}
		last := &fragments[len(fragments)-1]
		last.Words = append(last.Words, w.Word)
		last.Box = layout.Union(last.Box, w.Box)
	}
	return fragments
}
