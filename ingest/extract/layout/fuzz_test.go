package layout_test

import (
	"encoding/binary"
	"maps"
	"math"
	"math/rand/v2"
	"testing"
	"time"
	"unicode"

	"github.com/ratsfenster/ratsfenster/ingest/extract/layout"
	"github.com/ratsfenster/ratsfenster/server/council"
)

var (
	someRunes = []rune("abcdefghijklmnopqrstuvwxyzÄÖÜäöüß0123456789.,;:()§€ \r\n\t-\u00ad\ufffe☐🌳ﬁ\uf0fe\uf020\u00a0\ufeff\x00\x7f\uffff")
	strange   = []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e300, 1e-300, 0, -1, a4Width, a4Height}
)

// someChars makes characters of bytes: seven for each, any rune, any box.
func someChars(raw []byte) []layout.Char {
	place := func(b []byte) float64 {
		v := binary.LittleEndian.Uint16(b)
		if v >= 0xff00 {
			return strange[int(v)%len(strange)]
		}
		return float64(v)/64 - 100
	}
	var chars []layout.Char
	for len(raw) >= 7 {
		left, top := place(raw[1:]), place(raw[3:])
		c := layout.Char{Rune: someRunes[int(raw[0])%len(someRunes)], Box: council.Box{Left: left, Top: top, Right: left + float64(int8(raw[5])), Bottom: top + float64(int8(raw[6]))}}
		if raw[5] == 0xff {
			c.Right = strange[int(raw[6])%len(strange)]
		}
		chars = append(chars, c)
		raw = raw[7:]
	}
	return chars
}

// signs counts the characters of a page that are not white space, as they are read. Hyphens at line ends come and go.
func signs(chars []layout.Char) map[rune]int {
	count := map[rune]int{}
	for _, c := range chars {
		b := c.Box
		if !(b.Right >= 0 && b.Left <= a4Width && b.Bottom >= 0 && b.Top <= a4Height) {
			continue
		}
		switch r := c.Rune; {
		case r == 'ﬁ':
			count['f']++
			count['i']++
		case r == '\uf0fe':
			count['☒']++
		case r < ' ', r == '-', r == layout.LineHyphen, r == '\u00ad', r == '\uf020', r == '\ufeff', r == '\x7f', r == '\uffff', unicode.IsSpace(r):
		default:
			count[r]++
		}
	}
	return count
}

// holds checks what holds for any characters: nothing is lost, nothing is made up, and it takes a moment.
func holds(t *testing.T, chars []layout.Char) {
	t.Helper()
	start := time.Now()
	text := sound(t, layout.Read(chars, a4Width, a4Height))
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("%d characters took %s", len(chars), took)
	}
	got := map[rune]int{}
	for _, r := range text.Text {
		if !unicode.IsSpace(r) && r != '-' {
			got[r]++
		}
	}
	if want := signs(chars); !maps.Equal(got, want) {
		t.Errorf("got the characters %v, want %v", got, want)
	}
	pages := []*layout.PageLines{{Height: a4Height, Text: text.Text, Lines: text.Lines}, nil, {Height: a4Height, Text: text.Text, Lines: text.Lines}}
	for _, spans := range layout.Furniture(pages) {
		at := 0
		for _, s := range spans {
			if s.Start < at || s.End <= s.Start || s.End > len(text.Text) {
				t.Fatalf("furniture at [%d, %d) behind %d", s.Start, s.End, at)
			}
			at = s.End
		}
	}
}

// TestAnyCharacters tries characters with any boxes; the seed is fixed.
func TestAnyCharacters(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 26)) //nolint:gosec // no secret
	for n := range 2000 {
		raw := make([]byte, 7*random.IntN(120))
		for i := range raw {
			raw[i] = byte(random.Uint32())
		}
		holds(t, someChars(raw))
		if t.Failed() {
			t.Fatalf("sheet %d", n)
		}
	}
}

// TestManyCharacters: pages with more characters than anybody reads take seconds and not for ever.
func TestManyCharacters(t *testing.T) {
	const many = 60_000
	tests := map[string]func(i int) (r rune, left, top float64){
		"one word":             func(i int) (rune, float64, float64) { return 'a', 70 + float64(i)/1000, 100 },
		"all in one place":     func(int) (rune, float64, float64) { return 'a', 70, 100 },
		"a line each":          func(i int) (rune, float64, float64) { return []rune("a\n")[i%2], 70, float64(i) / 80 },
		"a line each, upwards": func(i int) (rune, float64, float64) { return []rune("a\n")[i%2], 70, 800 - float64(i)/80 },
		"a cell each":          func(i int) (rune, float64, float64) { return []rune("a\n")[i%2], float64(i) / 110, 100 },
		"columns of many lines": func(i int) (rune, float64, float64) {
			return []rune("a\n")[i%2], float64(i/40) / 3, float64(i % 40 * 20)
		},
		"to and fro": func(i int) (rune, float64, float64) {
			return []rune("a\n")[i%2], float64(i * 7919 % 590), float64(i * 104729 % 840)
		},
		"divided for ever": func(i int) (rune, float64, float64) { return []rune("a\ufffe\n")[i%3], 70, float64(i/3) / 25 },
	}
	for name, at := range tests {
		t.Run(name, func(t *testing.T) {
			chars := make([]layout.Char, many)
			for i := range chars {
				r, left, top := at(i)
				chars[i] = layout.Char{Rune: r, Box: council.Box{Left: left, Top: top, Right: left + 0.005, Bottom: top + 0.01}}
			}
			holds(t, chars)
		})
	}
}

// FuzzLayout looks for characters that break it.
func FuzzLayout(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("Der Stadtrat Mornbrück beschließt den Bau der Uferstraße.\n"))
	f.Fuzz(func(t *testing.T, raw []byte) { holds(t, someChars(raw)) })
}
