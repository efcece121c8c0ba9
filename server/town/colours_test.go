package town_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/town"
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
		if got := town.Contrast(tt.a, tt.b); math.Abs(got-tt.want) > 0.005 {
			t.Errorf("%s on %s: got %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
		if town.Contrast(tt.a, tt.b) != town.Contrast(tt.b, tt.a) {
			t.Errorf("%s and %s: the order matters", tt.a, tt.b)
		}
	}
}

// TestProposedShade: what we propose instead of a colour that fails would be taken.
func TestProposedShade(t *testing.T) {
	for _, colour := range []string{"#ffffff", "#ff9900", "#e30613", "#777777", "#00ff00"} {
		_, problems := town.Read(folder("town.toml", strings.Replace(settings, "#1D4F7C", colour, 1)), now)
		var shade string
		if len(problems) != 1 {
			t.Fatalf("%s: %v", colour, problems)
		}
		if _, err := fmt.Sscanf(problems[0].Text[strings.LastIndex(problems[0].Text, "#"):], "%s", &shade); err != nil {
			t.Fatal(err)
		}
		if got, problems := town.Read(folder("town.toml", strings.Replace(settings, "#1D4F7C", shade, 1)), now); got.Colours.Accent != shade || len(problems) > 0 {
			t.Errorf("%s instead of %s: %v", shade, colour, problems)
		}
	}
}
