package town

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
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
		if r := Contrast(colour, g); r < ratio {
			ground, ratio = g, r
		}
	}
	return ground, ratio
}

// nearest mixes as little black or white into a colour as it takes to be read on all grounds.
func nearest(colour string, grounds []string, towards string) string {
	for share := 0; share <= 255; share++ {
		mixed := mix(colour, towards, float64(share)/255)
		if _, ratio := worst(mixed, grounds); ratio >= TextContrast {
			return mixed
		}
	}
	return towards
}

func mix(a, b string, share float64) string {
	x, y := channels(a), channels(b)
	for i := range x {
		x[i] = x[i]*(1-share) + y[i]*share
	}
	return fmt.Sprintf("#%02x%02x%02x", int(math.Round(x[0])), int(math.Round(x[1])), int(math.Round(x[2])))
}

// Contrast is the contrast ratio of two colours "#rrggbb", 1 to 21 (WCAG 2.2, "contrast ratio").
func Contrast(a, b string) float64 {
	lights := []float64{luminance(a), luminance(b)}
	slices.Sort(lights)
	return (lights[1] + 0.05) / (lights[0] + 0.05)
}

// luminance is the relative luminance of an sRGB colour (WCAG 2.2).
func luminance(colour string) float64 {
	c := channels(colour)
	for i, v := range c {
		v /= 255
		if v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
}

// channels are red, green and blue, 0 to 255; a colour that is none is black.
func channels(colour string) (c [3]float64) {
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
	if err != nil {
		return c
	}
	return [3]float64{float64(n >> 16 & 255), float64(n >> 8 & 255), float64(n & 255)}
}
