package layout

import (
	"math"
	"strings"

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
	foot   float64 // where the lines end that it has taken in whole
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

// blocksOf puts lines together that follow each other closely.
func blocksOf(fs []Fragment) []block {
	var blocks []block
	for i := range fs {
		l := line{Box: fs[i].Box, tokens: make([]token, 0, len(fs[i].Words)), foot: max(fs[i].Bottom, fs[i].foot)}
		for j := range fs[i].Words {
			w := &fs[i].Words[j]
			t := token{text: w.Text, boxes: []council.Box{w.Box}}
			if len(w.rest) > 0 {
				t.boxes = append(t.boxes, w.rest...)
			}
			l.tokens = append(l.tokens, t)
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
		if n := len(blocks); n > 0 && l.isFigure() {
			blocks = withRow(blocks, l.Box)
		}
		blocks = append(blocks, block{Box: l.Box, lines: []line{l}})
	}
	return blocks
}

// withRow parts the last line of a block from those above if a figure stands beside it: it is the beginning of a row, and
// what is above may be a paragraph that ends where the table begins.
func withRow(blocks []block, figure council.Box) []block {
	b := &blocks[len(blocks)-1]
	n := len(b.lines) - 1
	if n < 1 {
		return blocks
	}
	last := b.lines[n]
	if !level(last.Box, figure) || !beside(b.Box, figure) {
		return blocks
	}
	b.Box = council.Box{}
	for _, l := range b.lines[:n] {
		b.Box = Union(b.Box, l.Box)
	}
	b.lines = b.lines[:n]
	return append(blocks, block{Box: last.Box, lines: []line{last}})
}

// isFigure reports whether a line is a number, perhaps with its unit.
func (l *line) isFigure() bool {
	return len(l.tokens) <= 3 && strings.IndexAny(strings.TrimLeft(l.tokens[0].text, "+-–±~(<>"), "0123456789") == 0
}

// stacked reports whether a line goes on below a block: close to it, as large, and in the same column.
func stacked(b *block, l council.Box) bool {
	last := &b.lines[len(b.lines)-1]
	h := max(high(last.Box), high(l))
	if l.Top < last.Top+h/3 || l.Top-last.foot > 0.75*h || min(high(last.Box), high(l)) < 0.7*h {
		return false
	}
	return overlap(b.Box, l) > 0.5*min(b.Right-b.Left, l.Right-l.Left)
}

// cells counts the blocks from the first on that stand beside each other, their first lines on one level, or the middle of
// the lower one in the middle of the higher one.
func cells(blocks []block) int {
	n := 1
	for n < len(blocks) {
		last, b := &blocks[n-1], &blocks[n]
		if !beside(last.Box, b.Box) || !level(blocks[0].lines[0].Box, b.lines[0].Box) && !centred(blocks[:n], b) {
			break
		}
		n++
	}
	return n
}

// centred reports whether a block and one of its row have the same middle, and one of them is a single line.
func centred(row []block, b *block) bool {
	for i := range row {
		r := &row[i]
		if len(r.lines) > 1 && len(b.lines) > 1 {
			continue
		}
		if math.Abs(r.Top+r.Bottom-b.Top-b.Bottom) < min(high(r.lines[0].Box), high(b.lines[0].Box))/2 {
			return true
		}
	}
	return false
}

// isRow reports whether blocks beside each other are cells of one row and not columns of text.
func isRow(row, before, after []block) bool {
	most := 0
	for i := range row {
		most = max(most, len(row[i].lines))
	}
	switch {
	case most == 1, figured(row):
		return true
	case len(row) > 2:
		return most <= 15
	default:
		return most <= 7 && (alike(row, before) || alike(row, after))
	}
}

// figured reports whether cells have their lines level, as those of columns of text may have them too, and one has figures.
func figured(row []block) bool {
	if len(levels(row)) == 1 {
		return false
	}
	for i := range row {
		figures := 0
		for j := range row[i].lines {
			if row[i].lines[j].isFigure() {
				figures++
			}
		}
		if figures > len(row[i].lines)*3/4 {
			return true
		}
	}
	return false
}

// alike reports whether two rows have their cells below each other: words begin there, and figures end there.
func alike(a, b []block) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if math.Abs(a[i].Left-b[i].Left) > 6 && math.Abs(a[i].Right-b[i].Right) > 6 {
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
	foot  float64     // where that ended
	high  float64     // how high its letters are
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
	box, foot := cells[0].Box, math.Inf(-1)
	for _, c := range cells {
		box = Union(box, c.Box)
		for _, l := range c.lines {
			foot = max(foot, l.foot)
		}
	}
	w.paragraph(box, high(cells[0].lines[0].Box))
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
	w.last, w.foot, w.high = box, foot, high(cells[0].lines[0].Box)
}

// paragraph leaves a line empty where the page does.
func (w *writer) paragraph(b council.Box, high float64) {
	if len(w.lines) == 0 {
		return
	}
	h := min(w.high, high)
	if b.Top-w.foot > 0.6*h || b.Bottom < w.last.Top-8*h && overlap(w.last, b) > 0 {
		w.b.WriteByte('\n')
	}
}
