package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// token is a word as it is written, with a place for each line it stands on.
type token struct {
	text  string
	boxes []council.Box
}

// line is a line of a block.
type line struct {
	council.Box
	tokens []token
}

// block is a few lines one below the other: a paragraph, or a cell of a table.
type block struct {
	council.Box
	lines []line
}

// write puts fragments that are in order into text.
func write(fs []Fragment) *Text {
	join(fs)
	blocks := blocksOf(fs)
	w := &writer{}
	var before []block
	for i := 0; i < len(blocks); {
		n := cells(blocks[i:])
		row := blocks[i : i+n]
		if n > 1 && !isRow(row, before, next(blocks[i+n:])) {
			n, row = 1, blocks[i:i+1]
		}
		w.row(row)
		before = row
		i += n
	}
	return w.text()
}

// next finds what could be the next row.
func next(blocks []block) []block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[:cells(blocks)]
}

// join puts words together that were divided at the end of a line. What is left of the second line keeps its place.
func join(fs []Fragment) {
	for i := range fs {
		if len(fs[i].Words) == 0 {
			continue
		}
		last := &fs[i].Words[len(fs[i].Words)-1]
		if !last.Divided && !endsWithHyphen(last.Text) {
			continue
		}
		follow := -1
		if i+1 < len(fs) && len(fs[i+1].Words) > 0 && !level(fs[i].Box, fs[i+1].Box) {
			follow = i + 1
		}
		switch {
		case follow < 0:
			if last.Divided {
				last.Text, last.Divided = last.Text+"-", false
			}
		default:
			divide(last, fs[follow].Words[0].Text)
		}
	}
}

func endsWithHyphen(s string) bool {
	before, ok := strings.CutSuffix(s, "-")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsLetter(r)
}

// divide decides how a word at the end of a line goes on in the next: as one word without the hyphen, as one with it
// (CDU-Fraktion), or not at all (Haupt- und Nebenstraße). Divided then says that it goes on.
func divide(w *Word, following string) {
	text, _ := strings.CutSuffix(w.Text, "-")
	sure := w.Divided
	first, _ := utf8.DecodeRuneInString(following)
	switch {
	case conjunctions[strings.TrimRight(following, ",.;:")]:
		w.Text, w.Divided = text+"-", false
	case unicode.IsLower(first):
		w.Text, w.Divided = text, true
	case sure && (unicode.IsUpper(first) || unicode.IsDigit(first)):
		w.Text, w.Divided = text+"-", true
	default:
		w.Text, w.Divided = text+"-", false
	}
}

var conjunctions = map[string]bool{
	"und": true, "oder": true, "bzw": true, "sowie": true, "als": true, "wie": true, "noch": true, "beziehungsweise": true, "u": true, "bis": true,
}

// blocksOf puts lines together that follow each other closely.
func blocksOf(fs []Fragment) []block {
	var blocks []block
	var open *token // a divided word that waits for its second half
	for i := range fs {
		l := line{Box: fs[i].Box, tokens: make([]token, 0, len(fs[i].Words))}
		for j := range fs[i].Words {
			w := &fs[i].Words[j]
			if open != nil && j == 0 {
				open.text += w.Text
				open.boxes = append(open.boxes, w.Box)
				if !w.Divided {
					open = nil
				}
				continue
			}
			l.tokens = append(l.tokens, token{w.Text, []council.Box{w.Box}})
			if w.Divided && j == len(fs[i].Words)-1 {
				open = &l.tokens[len(l.tokens)-1]
			}
		}
		if len(l.tokens) == 0 {
			continue // all of it belongs to the line before
		}
		if n := len(blocks); n > 0 && stacked(&blocks[n-1], l.Box) {
			b := &blocks[n-1]
			b.lines = append(b.lines, l)
			b.Box = Union(b.Box, l.Box)
			continue
		}
		blocks = append(blocks, block{Box: l.Box, lines: []line{l}})
	}
	return blocks
}

// stacked reports whether a line goes on below a block: close to it, as large, and in the same column.
func stacked(b *block, l council.Box) bool {
	last := b.lines[len(b.lines)-1].Box
	h := max(high(last), high(l))
	if l.Top < last.Top+h/3 || l.Top-last.Bottom > 0.75*h || min(high(last), high(l)) < 0.7*h {
		return false
	}
	return overlap(b.Box, l) > 0.5*min(b.Right-b.Left, l.Right-l.Left)
}

// cells counts the blocks from the first on that stand beside each other, their first lines on one level.
func cells(blocks []block) int {
	n := 1
	for n < len(blocks) {
		first, last, b := &blocks[0], &blocks[n-1], &blocks[n]
		if !level(first.lines[0].Box, b.lines[0].Box) || !beside(last.Box, b.Box) {
			break
		}
		n++
	}
	return n
}

// isRow reports whether blocks beside each other are cells of one row and not columns of text.
func isRow(row, before, after []block) bool {
	most := 0
	for i := range row {
		most = max(most, len(row[i].lines))
	}
	switch {
	case most == 1:
		return true
	case len(row) > 2:
		return most <= 15
	default:
		return most <= 7 && (alike(row, before) || alike(row, after))
	}
}

// alike reports whether two rows have their cells below each other.
func alike(a, b []block) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if math.Abs(a[i].Left-b[i].Left) > 6 {
			return false
		}
	}
	return true
}

type writer struct {
	b     strings.Builder
	words []council.Word
	lines []Line
	last  council.Box // of the line written last
}

func (w *writer) text() *Text { return &Text{Text: w.b.String(), Words: w.words, Lines: w.lines} }

// row writes one block line by line, or several as the cells of one row: lines of a cell one after the other, cells parted
// by tabs. Columns of cells that stand level line by line are as many rows.
func (w *writer) row(row []block) {
	if len(row) == 1 {
		for _, l := range row[0].lines {
			w.line([]block{{Box: l.Box, lines: []line{l}}})
		}
		return
	}
	for _, r := range levels(row) {
		w.line(r)
	}
}

// levels cuts cells into rows where all have the same lines on the same levels.
func levels(row []block) [][]block {
	n := len(row[0].lines)
	for _, b := range row {
		if len(b.lines) != n {
			return [][]block{row}
		}
		for i := range b.lines {
			if !level(b.lines[i].Box, row[0].lines[i].Box) {
				return [][]block{row}
			}
		}
	}
	out := make([][]block, n)
	for i := range out {
		for _, b := range row {
			out[i] = append(out[i], block{Box: b.lines[i].Box, lines: []line{b.lines[i]}})
		}
	}
	return out
}

func (w *writer) line(cells []block) {
	var box council.Box
	for _, c := range cells {
		box = Union(box, c.Box)
	}
	w.paragraph(box)
	start := w.b.Len()
	for i, c := range cells {
		if i > 0 {
			w.b.WriteByte('\t')
		}
		for j, l := range c.lines {
			for k, t := range l.tokens {
				if j+k > 0 {
					w.b.WriteByte(' ')
				}
				w.words = append(w.words, council.Word{Start: w.b.Len(), End: w.b.Len() + len(t.text), Boxes: t.boxes})
				w.b.WriteString(t.text)
			}
		}
	}
	w.b.WriteByte('\n')
	w.lines = append(w.lines, Line{Span: council.Span{Start: start, End: w.b.Len()}, Box: box})
	w.last = box
}

// paragraph leaves a line empty where the page does.
func (w *writer) paragraph(b council.Box) {
	if len(w.lines) == 0 {
		return
	}
	h := min(high(w.last), high(b))
	if b.Top-w.last.Bottom > 0.6*h || b.Bottom < w.last.Top-8*h && overlap(w.last, b) > 0 {
		w.b.WriteByte('\n')
	}
}
