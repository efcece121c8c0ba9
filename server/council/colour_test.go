package council_test

import (
	"math"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestContrast: pairs whose ratio others have published (WebAIM's checker, the WCAG's own notes).
func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want float64
	}{
		{"#000000", "#ffffff", 21},
		{"#ffffff", "#ffffff", 1},
		{"#767676", "#ffffff", 4.54}, // the lightest grey that passes on white
		{"#777777", "#ffffff", 4.48}, // the next one that fails
		{"#0000ff", "#ffffff", 8.59},
		{"#ff0000", "#ffffff", 4.00},
		{"#ffff00", "#000000", 19.56},
	} {
		if got := council.Contrast(tt.a, tt.b); math.Abs(got-tt.want) > 0.005 {
			t.Errorf("%s on %s: got %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
		if council.Contrast(tt.a, tt.b) != council.Contrast(tt.b, tt.a) {
			t.Errorf("%s and %s: the order matters", tt.a, tt.b)
		}
	}
}

func TestMixColours(t *testing.T) {
	for _, tt := range []struct {
		a, b  string
		share float64
		want  string
	}{
		{"#000000", "#ffffff", 0, "#000000"},
		{"#000000", "#ffffff", 0.5, "#808080"},
		{"#102030", "#302010", 1, "#302010"},
		{"blue", "#ffffff", 0, "#000000"},
	} {
		if got := council.MixColours(tt.a, tt.b, tt.share); got != tt.want {
			t.Errorf("%g of %s in %s: got %s, want %s", tt.share, tt.b, tt.a, got, tt.want)
		}
	}
}
