package layout_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

const (
	a4Width, a4Height = 595.0, 842.0
	size              = 10.0 // of letters, which are half as wide as high
	lead              = 12.0 // from line to line
)

// sheet is a page as it is written: characters in their order, as PDFium hands them out.
type sheet struct{ chars []layout.Char }

// at writes a line of that size, its upper left corner there.
func (s *sheet) at(left, top float64, text string, sizes ...float64) {
	if len(s.chars) > 0 {
		s.chars = append(s.chars, layout.Char{Rune: '\r'}, layout.Char{Rune: '\n'})
	}
	s.on(left, top, text, sizes...)
}

// on goes on writing there, without an end of line before it.
func (s *sheet) on(left, top float64, text string, sizes ...float64) {
	high := size
	if len(sizes) > 0 {
		high = sizes[0]
	}
	for _, r := range text {
		s.chars = append(s.chars, layout.Char{Rune: r, Box: council.Box{Left: left, Top: top, Right: left + high/2, Bottom: top + high}})
		left += high / 2
	}
}

// lines writes lines one below the other.
func (s *sheet) lines(left, top float64, lines ...string) {
	for i, l := range lines {
		s.at(left, top+lead*float64(i), l)
	}
}

// read reads the sheet and checks what holds for every text.
func (s *sheet) read(t testing.TB) *layout.Text {
	t.Helper()
	return sound(t, layout.Read(s.chars, a4Width, a4Height))
}

// sound checks that words and lines lie where the text says: words in their order, with nothing but white space between
// them, lines from end to end.
func sound(t testing.TB, text *layout.Text) *layout.Text {
	t.Helper()
	if !utf8.ValidString(text.Text) {
		t.Errorf("no UTF-8: %q", text.Text)
	}
	at := 0
	for _, w := range text.Words {
		if w.Start < at || w.End <= w.Start || w.End > len(text.Text) {
			t.Fatalf("a word at [%d, %d) behind %d in %d bytes", w.Start, w.End, at, len(text.Text))
		}
		if between := text.Text[at:w.Start]; strings.Trim(between, " \t\n") != "" || at > 0 && between == "" {
			t.Errorf("%q between two words", between)
		}
		if word := text.Text[w.Start:w.End]; strings.ContainsAny(word, "\t\n") || strings.TrimSpace(word) == "" {
			t.Errorf("the word %q", word)
		}
		if len(w.Boxes) == 0 {
			t.Errorf("the word %q has no place", text.Text[w.Start:w.End])
		}
		at = w.End
	}
	if rest := text.Text[at:]; strings.Trim(rest, "\n") != "" {
		t.Errorf("%q behind the last word", rest)
	}
	at = 0
	for _, l := range text.Lines {
		if l.Start < at || l.End <= l.Start || l.End > len(text.Text) || strings.Trim(text.Text[at:l.Start], "\n") != "" || text.Text[l.End-1] != '\n' {
			t.Fatalf("a line at [%d, %d) behind %d in %q", l.Start, l.End, at, text.Text)
		}
		at = l.End
	}
	if at != len(text.Text) {
		t.Errorf("%q behind the last line", text.Text[at:])
	}
	return text
}

// story is a page and what somebody reads on it.
type story struct {
	name  string
	write func(s *sheet)
	want  string
}

func tell(t *testing.T, stories []story) {
	t.Helper()
	for _, st := range stories {
		t.Run(st.name, func(t *testing.T) {
			var s sheet
			st.write(&s)
			if got := s.read(t).Text; got != st.want {
				t.Errorf("got\n%s\nwant\n%s", got, st.want)
			}
		})
	}
}
