package outlinemap_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/frontend/internal/outlinemap"
	"github.com/ratsfenster/ratsfenster/server/council"
)

var update = flag.Bool("update", false, "write the golden map anew")

func ring(places ...float64) []council.Point {
	var out []council.Point
	for i := 0; i+1 < len(places); i += 2 {
		out = append(out, council.Point{Lon: places[i], Lat: places[i+1]})
	}
	return append(out, out[0])
}

// small is a town of three districts: Ost has an enclave, which is Mitte, and West an exclave.
func small() []council.Outline {
	enclave := ring(8.24, 50.02, 8.26, 50.02, 8.26, 50.04, 8.25, 50.0405, 8.24, 50.04)
	return []council.Outline{
		{District: "West", Areas: []council.Area{
			{ring(8.1, 50, 8.2, 50, 8.2001, 50.01, 8.205, 50.03, 8.2002, 50.05, 8.2, 50.06, 8.1, 50.06)},
			{ring(8.32, 50.05, 8.33, 50.05, 8.33, 50.06, 8.32, 50.06)},
		}},
		{District: "Ost", Areas: []council.Area{{
			ring(8.2, 50.06, 8.2002, 50.05, 8.205, 50.03, 8.2001, 50.01, 8.2, 50, 8.3, 50, 8.3, 50.06), enclave,
		}}},
		{District: "Mitte", Areas: []council.Area{{enclave}}},
	}
}

// TestGolden holds the whole drawing of a small town; open it in a browser.
func TestGolden(t *testing.T) {
	m := outlinemap.Draw(small(), 4000)
	var b strings.Builder
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">\n", outlinemap.Width, m.Height)
	for _, s := range m.Shapes {
		fmt.Fprintf(&b, "<path fill=\"#9bc\" stroke=\"#fff\" fill-rule=\"evenodd\" d=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>\n", s.Path, s.X, s.Y, s.District)
	}
	b.WriteString("</svg>\n")
	const file = "testdata/small.svg"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("the map has changed; run the test with -update and look at it\n%s", b.String())
	}
}

// country is a town of columns × rows districts whose borders are as crooked as real ones, with so many points each.
func country(columns, rows, points int) []council.Outline {
	random := rand.New(rand.NewPCG(1, 2))
	borders := map[[4]int][]council.Point{}
	border := func(c, r, c2, r2 int) []council.Point { // the same points for both who share it
		key, turned := [4]int{c, r, c2, r2}, false
		if c > c2 || r > r2 {
			key, turned = [4]int{c2, r2, c, r}, true
		}
		if borders[key] == nil {
			off, line := 0.0, make([]council.Point, points)
			for i := range line {
				f := float64(i) / float64(points)
				off = 0.98*off + 0.0004*(random.Float64()-0.5)
				if i == 0 {
					off = 0
				}
				dLon, dLat := float64(key[2]-key[0]), float64(key[3]-key[1])
				line[i] = council.Point{
					Lon: 8 + 0.03*(float64(key[0])+f*dLon+off*30*dLat*(1-f)), Lat: 50 + 0.02*(float64(key[1])+f*dLat+off*30*dLon*(1-f)),
				}
			}
			borders[key] = append(line, council.Point{Lon: 8 + 0.03*float64(key[2]), Lat: 50 + 0.02*float64(key[3])})
		}
		out := append([]council.Point{}, borders[key]...)
		if turned {
			for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
				out[i], out[j] = out[j], out[i]
			}
		}
		return out[:len(out)-1]
	}
	var out []council.Outline
	for c := range columns {
		for r := range rows {
			var line []council.Point
			for _, side := range [][4]int{{c, r, c + 1, r}, {c + 1, r, c + 1, r + 1}, {c + 1, r + 1, c, r + 1}, {c, r + 1, c, r}} {
				line = append(line, border(side[0], side[1], side[2], side[3])...)
			}
			out = append(out, council.Outline{District: fmt.Sprintf("%d/%d", c, r), Areas: []council.Area{{append(line, line[0])}}})
		}
	}
	return out
}

// TestSharedBorders: however coarse, two districts beside each other leave no gap and do not overlap: whatever one draws,
// the other draws too, in the other direction. What nobody else draws is the town's own border.
func TestSharedBorders(t *testing.T) {
	outlines := country(5, 3, 700)
	for _, most := range []int{200_000, 12_000, 4_000, 1} {
		m := outlinemap.Draw(outlines, most)
		size, alone := 0, 0
		pieces := map[[4]int]int{}
		for _, s := range m.Shapes {
			size += len(s.Path)
			for _, line := range parse(t, s.Path) {
				for i, p := range line {
					q := line[(i+1)%len(line)]
					pieces[[4]int{p[0], p[1], q[0], q[1]}]++
					pieces[[4]int{q[0], q[1], p[0], p[1]}]--
				}
			}
		}
		if len(m.Shapes) != 15 || most > 1 && size > most {
			t.Errorf("at most %d bytes: got %d shapes in %d bytes", most, len(m.Shapes), size)
		}
		const near = 60 // units; a district is 200 wide
		edge := func(x, y int) bool { return x < near || y < near || x > outlinemap.Width-near || y > m.Height-near }
		for p, n := range pieces {
			if n != 0 {
				alone++
				if !edge(p[0], p[1]) || !edge(p[2], p[3]) {
					t.Errorf("at most %d bytes: the border %v inside of the town is that of one district only", most, p)
				}
			}
		}
		if alone < 16 {
			t.Errorf("at most %d bytes: got %d pieces of the town's own border", most, alone)
		}
	}
}

// parse reads the path data that Draw writes.
func parse(t *testing.T, path string) [][][2]int {
	t.Helper()
	var out [][][2]int
	x, y := 0, 0
	for _, sub := range strings.Split(strings.TrimSuffix(path, "z"), "z") {
		sub = strings.NewReplacer("m", " ", "l", " ", "-", " -").Replace(sub)
		var line [][2]int
		numbers := strings.Fields(sub)
		for i := 0; i+1 < len(numbers); i += 2 {
			dx, err := strconv.Atoi(numbers[i])
			if err != nil {
				t.Fatal(err)
			}
			dy, err := strconv.Atoi(numbers[i+1])
			if err != nil {
				t.Fatal(err)
			}
			x, y = x+dx, y+dy
			line = append(line, [2]int{x, y})
		}
		x, y = line[0][0], line[0][1]
		out = append(out, line)
	}
	return out
}

func TestNothingToDraw(t *testing.T) {
	for name, outlines := range map[string][]council.Outline{
		"no outline":   nil,
		"no area":      {{District: "A"}},
		"a point":      {{District: "A", Areas: []council.Area{{ring(8, 50)}}}},
		"a line":       {{District: "A", Areas: []council.Area{{ring(8, 50, 9, 50)}}}},
		"an empty one": {{District: "A", Areas: []council.Area{{nil}}}},
	} {
		if m := outlinemap.Draw(outlines, 1000); len(m.Shapes) != 0 {
			t.Errorf("%s: got %+v", name, m)
		}
	}
	dot := append(small(), council.Outline{District: "Dot", Areas: []council.Area{{ring(8.15, 50.01, 8.15000001, 50.01, 8.15, 50.01000001)}}})
	if got := outlinemap.Draw(dot, 1000); len(got.Shapes) != 3 {
		t.Errorf("a district of a square metre: got %d shapes, want the three others", len(got.Shapes))
	}
}

// TestTall: a town that is much higher than wide stays in the middle of its map.
func TestTall(t *testing.T) {
	m := outlinemap.Draw([]council.Outline{{District: "A", Areas: []council.Area{{ring(8, 50, 8.01, 50, 8.01, 50.2, 8, 50.2)}}}}, 1000)
	if m.Height != 1500 || len(m.Shapes) != 1 || m.Shapes[0].X < 450 || m.Shapes[0].X > 550 {
		t.Errorf("got %+v", m)
	}
}

func BenchmarkDraw(b *testing.B) {
	outlines := country(5, 3, 700)
	for b.Loop() {
		outlinemap.Draw(outlines, 12_000)
	}
}
