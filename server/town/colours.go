package town

import (
	"fmt"
	"math"
	"regexp"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// The grounds on which pages put links and buttons, as in KERN's colours; a test of the pages compares.
var (
	GroundsLight = []string{"#ffffff", "#f3f4f7", "#ffe7b6", "#fee4e0", "#c0f3ff", "#cdf2e4"}
	GroundsDark  = []string{"#000000", "#131525", "#351b00", "#4c0000", "#002533", "#00271b"}
)

// TextContrast is what text needs against its ground (WCAG 2.2, 1.4.3).
const TextContrast = 4.5

var hexColour = regexp.MustCompile(`^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`)

func readColours(t *table, c *council.Colours) {
	defer t.done()
	c.Accent = t.colour("accent", GroundsLight, "#000000")
	c.AccentDark = t.colour("accent_dark", GroundsDark, "#ffffff")
	if c.Accent != "" && c.AccentDark == "" {
		t.warn("accent_dark", "there is no colour for dark screens, so they stay as we have them; %s would go with yours",
			nearest(c.Accent, GroundsDark, "#ffffff"))
	}
}

// colour reads a colour that can be read on all grounds. towards is black or white: where readable shades lie.
func (t *table) colour(key string, grounds []string, towards string) string {
	s := strings.ToLower(t.text(key, maxLine))
	if s == "" {
		return ""
	}
	if !hexColour.MatchString(s) {
		t.wrong(key, `want a colour as # with six digits, as in %s = "#7a1f2b", got %s`, key, quoted(s))
		return ""
	}
	if len(s) == 4 {
		s = "#" + strings.Repeat(s[1:2], 2) + strings.Repeat(s[2:3], 2) + strings.Repeat(s[3:4], 2)
	}
	if ground, ratio := worst(s, grounds); ratio < TextContrast {
		t.wrong(key, "%s has a contrast of %s to the ground %s and cannot be read by everybody (at least 4.5:1 is needed); the nearest shade that can is %s",
			s, writeRatio(ratio), ground, nearest(s, grounds, towards))
		return ""
	}
	return s
}

// writeRatio rounds down: 4.499 must not read as enough.
func writeRatio(ratio float64) string { return fmt.Sprintf("%.2f:1", math.Floor(ratio*100)/100) }

// worst is the ground on which a colour is hardest to read.
func worst(colour string, grounds []string) (ground string, ratio float64) {
	ratio = math.Inf(1)
	for _, g := range grounds {
		if r := council.Contrast(colour, g); r < ratio {
			ground, ratio = g, r
		}
	}
	return ground, ratio
}

// nearest mixes as little black or white into a colour as it takes to be read on all grounds.
func nearest(colour string, grounds []string, towards string) string {
	for share := 0; share <= 255; share++ {
		mixed := council.MixColours(colour, towards, float64(share)/255)
		if _, ratio := worst(mixed, grounds); ratio >= TextContrast {
			return mixed
		}
	}
	return towards
}
