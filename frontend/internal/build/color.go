package main

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// oklch is a colour in the OKLCH space of CSS Color 4: lightness 0…1, chroma, hue in degrees, alpha 0…1.
type oklch struct{ l, c, h, alpha float64 }

var oklchLiteral = regexp.MustCompile(`oklch\(\s*([\d.]+)%\s+([\d.]+)\s+([\d.]+)\s*\)`)

// parseOKLCH reads the one form KERN writes, "oklch(42.84% 0.1689 265.02)".
func parseOKLCH(text string) (oklch, error) {
	m := oklchLiteral.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return oklch{}, fmt.Errorf("not an oklch colour: %q", text)
	}
	var n [3]float64
	for i := range n {
		var err error
		if n[i], err = strconv.ParseFloat(m[i+1], 64); err != nil {
			return oklch{}, fmt.Errorf("reading colour %q: %w", text, err)
		}
	}
	return oklch{n[0] / 100, n[1], n[2], 1}, nil
}

// mix is color-mix(in oklch, c, other share) for the three others that KERN uses. White, black and
// transparent have no hue of their own, so the hue of c stays.
func (c oklch) mix(other string, share float64) (oklch, error) {
	switch other {
	case "white":
		return oklch{c.l*(1-share) + share, c.c * (1 - share), c.h, c.alpha}, nil
	case "black":
		return oklch{c.l * (1 - share), c.c * (1 - share), c.h, c.alpha}, nil
	case "transparent":
		return oklch{c.l, c.c, c.h, c.alpha * (1 - share)}, nil
	}
	return oklch{}, fmt.Errorf("cannot mix with %q", other)
}

// css writes the colour as #rrggbb, or as rgba() when it is not opaque: forms that every browser
// since 2010 knows. Colours outside sRGB are clipped.
func (c oklch) css() string {
	r, g, b := c.srgb()
	if c.alpha < 1 {
		return fmt.Sprintf("rgba(%d, %d, %d, %s)", r, g, b, strconv.FormatFloat(math.Round(c.alpha*1000)/1000, 'f', -1, 64))
	}
	return fmt.Sprintf("#%02x%02x%02x", r, g, b)
}

// srgb converts by the matrices of CSS Color 4, section 10 ("Sample code for color conversions").
func (c oklch) srgb() (r, g, b uint8) {
	hue := c.h * math.Pi / 180
	a, bb := c.c*math.Cos(hue), c.c*math.Sin(hue)
	l := cube(c.l + 0.3963377774*a + 0.2158037573*bb)
	m := cube(c.l - 0.1055613458*a - 0.0638541728*bb)
	s := cube(c.l - 0.0894841775*a - 1.2914855480*bb)
	return channel(4.0767416621*l - 3.3077115913*m + 0.2309699292*s),
		channel(-1.2684380046*l + 2.6097574011*m - 0.3413193965*s),
		channel(-0.0041960863*l - 0.7034186147*m + 1.7076147010*s)
}

func cube(x float64) float64 { return x * x * x }

// channel applies the sRGB transfer curve and clips to 0…255.
func channel(linear float64) uint8 {
	v := 12.92 * linear
	if linear > 0.0031308 {
		v = 1.055*math.Pow(linear, 1/2.4) - 0.055
	}
	return uint8(math.Round(255 * math.Min(1, math.Max(0, v))))
}
