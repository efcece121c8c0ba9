package council

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Contrast is the contrast ratio of two colours "#rrggbb", 1 to 21 (WCAG 2.2, "contrast ratio").
func Contrast(a, b string) float64 {
	lights := []float64{luminance(a), luminance(b)}
	slices.Sort(lights)
	return (lights[1] + 0.05) / (lights[0] + 0.05)
}

// MixColours puts a share of b, 0 to 1, into a; both are "#rrggbb".
func MixColours(a, b string, share float64) string {
	x, y := RGB(a), RGB(b)
	for i := range x {
		x[i] = math.Round(x[i]*(1-share) + y[i]*share)
	}
	return fmt.Sprintf("#%02x%02x%02x", int(x[0]), int(x[1]), int(x[2]))
}

// RGB are red, green and blue of "#rrggbb", 0 to 255; of what is no colour, those of black.
func RGB(colour string) (c [3]float64) {
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 24)
	if err != nil {
		return c
	}
	return [3]float64{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}
}

// luminance is the relative luminance of an sRGB colour (WCAG 2.2).
func luminance(colour string) float64 {
	c := RGB(colour)
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
