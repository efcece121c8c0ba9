package archive

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestFineDrawing: a circle of a hundred thousand points is read coarsely, and still lies where it lies.
func TestFineDrawing(t *testing.T) {
	const points = 100_000
	var ring []string
	for i := range points {
		angle := 2 * math.Pi * float64(i) / points
		ring = append(ring, fmt.Sprintf("[%f,%f]", 8+0.1*math.Cos(angle), 50+0.1*math.Sin(angle)))
	}
	ring = append(ring, ring[0])
	s := parseShape(`{"type":"Polygon","coordinates":[[` + strings.Join(ring, ",") + `]]}`)
	if got := len(s.areas[0][0]); got > mostPoints+1 || got < mostPoints/2 {
		t.Errorf("got %d points, want about %d", got, mostPoints)
	}
	if first, last := s.areas[0][0][0], s.areas[0][0][len(s.areas[0][0])-1]; first != last {
		t.Errorf("the ring is open: %v and %v", first, last)
	}
	for _, tt := range []struct {
		name string
		west float64
		want bool
	}{
		{"across the border", 8.05, true},
		{"inside", 7.98, true},
		{"beside", 8.2, false},
	} {
		o := council.Outline{Areas: []council.Area{{{
			{Lon: tt.west, Lat: 49.99},
			{Lon: tt.west + 0.04, Lat: 49.99},
			{Lon: tt.west + 0.04, Lat: 50.01},
			{Lon: tt.west, Lat: 50.01},
			{Lon: tt.west, Lat: 49.99},
		}}}}
		if got := newRegion(o).meets(s); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}
