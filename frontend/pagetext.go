package frontend

import (
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
)

// textBlock is a part of a page's text as it is shown: a heading, a paragraph or the rows of a table.
type textBlock struct {
	Heading bool
	Lines   []textLine   // of a heading or a paragraph
	Rows    [][]textLine // of a table, each with its cells
	Table   int          // the number of the table on its page, from 1
}

// textLine is a line of text in pieces, marked and unmarked by turns.
type textLine struct {
	Pieces []textPiece
	Ends   bool // a new line begins after it; else it goes on
}

// textPiece is a stretch of text. What is marked has an id where a hit begins.
type textPiece struct {
	Text   string
	Marked bool
	ID     string
}

// blocks makes the text of a page readable at any width: lines that were broken because the paper ended go on, those that
// somebody ended stay. Headers and footers are left out. Lines that are one of headings become headings.
func blocks(p *council.ContentPage, hits []council.Span, headings map[string]bool) []textBlock {
	c := &composer{page: p, hits: hits, headings: headings, cut: newCutter(p, hits), asWritten: p.Method == council.MethodNone}
	at := 0
	for _, f := range p.Furniture {
		c.lines(at, f.Start)
		at = f.End
	}
	c.lines(at, len(p.Text))
	c.widest()
	return c.compose()
}

// sourceLine is a line of a page's text, bytes [start, end).
type sourceLine struct {
	start, end int
	text       string
}

type composer struct {
	page     *council.ContentPage
	hits     []council.Span
	headings map[string]bool
	cut      *cutter
	source   []sourceLine
	wide     int // characters of the widest line of running text on the page
	usual    int // … and of those that three quarters of that text do not pass: columns are narrower than a heading above them
	tables   int
	// asWritten: no paper ended a line. A file that is text itself, such as a table in CSV, is read by no engine.
	asWritten bool
}

func (c *composer) lines(from, until int) {
	for from < until {
		end := until
		if i := strings.IndexByte(c.page.Text[from:until], '\n'); i >= 0 {
			end = from + i
		}
		c.source = append(c.source, sourceLine{from, end, c.page.Text[from:end]})
		from = end + 1
	}
}

// widest measures the lines. They count by what stands in them: a page may have many short ones, and its text in a few.
func (c *composer) widest() {
	var all []int
	total := 0
	for _, l := range c.source {
		if n := utf8.RuneCountInString(l.text); n > 0 && !strings.Contains(l.text, "\t") {
			all = append(all, n)
			total += n
		}
	}
	slices.Sort(all)
	below := 0
	for _, n := range all {
		if c.wide = n; 4*below < 3*total {
			c.usual = n
		}
		below += n
	}
}

func (c *composer) compose() []textBlock {
	var out []textBlock
	open, wide := false, 0 // the last block is a paragraph that goes on, and so wide
	for i := 0; i < len(c.source); {
		l := c.source[i]
		if strings.TrimSpace(l.text) == "" {
			open = false
			i++
			continue
		}
		if n := c.rows(i); n > 1 {
			out = append(out, c.table(i, n))
			open = false
			i += n
			continue
		}
		if c.headings[headingKey(l.text)] {
			out = append(out, textBlock{Heading: true, Lines: []textLine{c.line(l)}})
			open = false
			i++
			continue
		}
		if !open {
			out = append(out, textBlock{})
			open, wide = true, c.width(i)
		}
		last := &out[len(out)-1]
		line := c.line(l)
		line.Ends = i+1 < len(c.source) && (c.asWritten || ends(l.text, c.source[i+1].text, wide))
		last.Lines = append(last.Lines, line)
		i++
	}
	for _, b := range out { // nothing begins behind the last line
		if n := len(b.Lines); n > 0 {
			b.Lines[n-1].Ends = false
		}
	}
	return out
}

// width is that of the paragraph that begins with line i: columns are narrower than the page. Two lines do not
// tell it, nor do those of an address or a list, which are narrower than most of the page.
func (c *composer) width(i int) int {
	n, wide := 0, 0
	for ; i+n < len(c.source) && c.running(c.source[i+n].text); n++ {
		wide = max(wide, utf8.RuneCountInString(c.source[i+n].text))
	}
	if n < 3 || 10*wide < 7*c.usual {
		return c.wide
	}
	return wide
}

// running reports whether a line belongs to a paragraph.
func (c *composer) running(line string) bool {
	return strings.TrimSpace(line) != "" && !strings.Contains(line, "\t") && !c.headings[headingKey(line)]
}

// rows counts the lines from i on that are rows of one table.
func (c *composer) rows(i int) int {
	n := 0
	for i+n < len(c.source) && strings.Contains(c.source[i+n].text, "\t") {
		n++
	}
	return n
}

// mostPadding is how many cells a table may get for each that it has, to make its rows equally long. One row of a
// document that means no good can have a hundred thousand.
const mostPadding = 4

func (c *composer) table(i, n int) textBlock {
	c.tables++
	b := textBlock{Table: c.tables}
	columns, cells := 0, 0
	for _, l := range c.source[i : i+n] {
		has := strings.Count(l.text, "\t") + 1
		columns, cells = max(columns, has), cells+has
	}
	if columns*n > mostPadding*cells {
		columns = 0 // rows stay as they are
	}
	for _, l := range c.source[i : i+n] {
		row := make([]textLine, 0, columns)
		at := l.start
		for _, cell := range strings.Split(l.text, "\t") {
			row = append(row, c.line(sourceLine{at, at + len(cell), cell}))
			at += len(cell) + 1
		}
		for len(row) < columns {
			row = append(row, textLine{})
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

func (c *composer) line(l sourceLine) textLine { return textLine{Pieces: c.cut.pieces(l.start, l.end)} }

// listItem is how an entry of a list begins.
var listItem = regexp.MustCompile(`^\s*([-–•*▪·]|\(?(\d{1,2}(\.\d{1,2})*|[a-z])[.)])\s`)

// ends reports whether somebody ended a line, and not the edge of the paper: the next word would have had room, or a list
// goes on.
func ends(line, next string, wide int) bool {
	if listItem.MatchString(next) || strings.Contains(line+next, "\t") {
		return true
	}
	word, _, _ := strings.Cut(strings.TrimSpace(next), " ")
	// Letters are of different widths, so the number of them tells the room to an eighth.
	return 8*(utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word)) < 7*wide
}

// headingKey is a heading without what may follow it.
func headingKey(s string) string { return strings.TrimRight(council.Fold(strings.TrimSpace(s)), ": ") }

// cutter cuts stretches of a page's text at its hits, and leaves out what is no text: documents come from strangers.
type cutter struct {
	text  string
	page  int
	hits  []council.Span
	begun map[int]bool // hits that have their id
}

func newCutter(p *council.ContentPage, hits []council.Span) *cutter {
	return &cutter{p.Text, p.Number, hits, map[int]bool{}}
}

// hitID is the id of the n-th hit of a page, from 1.
func hitID(page, n int) string { return "treffer-" + strconv.Itoa(page) + "-" + strconv.Itoa(n) }

func (c *cutter) pieces(from, until int) []textPiece {
	var out []textPiece
	plain := func(end int) {
		if end > from {
			out = append(out, textPiece{Text: feedback.Clean(c.text[from:end])})
		}
		from = end
	}
	// Lines and hits may be many, so each line looks at its own only.
	first := sort.Search(len(c.hits), func(i int) bool { return c.hits[i].End > from })
	for i := first; i < len(c.hits) && c.hits[i].Start < until; i++ {
		start, end := max(c.hits[i].Start, from), min(c.hits[i].End, until)
		plain(start)
		piece := textPiece{Text: feedback.Clean(c.text[start:end]), Marked: true}
		if !c.begun[i] {
			c.begun[i] = true
			piece.ID = hitID(c.page, i+1)
		}
		out = append(out, piece)
		from = end
	}
	plain(until)
	return out
}

// longestSheet is how many bytes of one page are shown. A page of a book has three thousand.
const longestSheet = 200_000

// shortSheet leaves out what lies behind that, from the end of a line on, and reports whether it did.
func shortSheet(p *council.ContentPage) (*council.ContentPage, bool) {
	if len(p.Text) <= longestSheet {
		return p, false
	}
	short := *p
	short.Text = strings.ToValidUTF8(p.Text[:longestSheet], "")
	if end := strings.LastIndexByte(short.Text, '\n'); end > 0 {
		short.Text = short.Text[:end]
	}
	short.Furniture = nil
	for _, f := range p.Furniture {
		if f.End <= len(short.Text) {
			short.Furniture = append(short.Furniture, f)
		}
	}
	return &short, true
}

// furniture are headers, footers and page number, line by line.
func furniture(p *council.ContentPage) []string {
	var out []string
	for _, f := range p.Furniture {
		for _, line := range strings.Split(p.Text[f.Start:f.End], "\n") {
			if line = strings.Join(strings.Fields(feedback.Clean(line)), " "); line != "" {
				out = append(out, line)
			}
		}
	}
	return out
}

// mostMarks is how many rectangles a picture gets at most: more would show nothing any longer.
const mostMarks = 500

// marks are the places of hits on a page.
func marks(p *council.ContentPage, hits []council.Span) []council.Box {
	var out []council.Box
	for _, w := range p.Words {
		i := sort.Search(len(hits), func(i int) bool { return hits[i].End > w.Start })
		if i < len(hits) && hits[i].Start < w.End && len(out) < mostMarks {
			out = append(out, w.Boxes...)
		}
	}
	return out
}

// points writes a length of a page for an attribute.
func points(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
