package layout

import (
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// turned is how the lines of a page run.
type turned int

const (
	ahead   turned = iota // from left to right
	upwards               // as on a sheet whose left edge is its top
	downwards
)

// direction finds how most of the letters of a page follow each other: tables are often printed across a sheet that was
// not turned.
func direction(chars []Char) turned {
	var count [3]int
	for i := 1; i < len(chars); i++ {
		a, b := &chars[i-1], &chars[i]
		if a.Rune <= ' ' || b.Rune <= ' ' || a.Rune == LineHyphen || b.Rune == LineHyphen {
			continue
		}
		right, down := b.Left-a.Left, b.Top-a.Top
		switch {
		case right*right >= down*down:
			count[ahead]++
		case down < 0:
			count[upwards]++
		default:
			count[downwards]++
		}
	}
	all := count[ahead] + count[upwards] + count[downwards]
	for _, t := range []turned{upwards, downwards} {
		if count[t] > all*6/10 {
			return t
		}
	}
	return ahead
}

// turn brings characters to where they were if their lines ran from left to right.
func turn(chars []Char, t turned, width, height float64) []Char {
	out := slices.Clone(chars)
	for i := range out {
		b := out[i].Box
		if t == upwards {
			out[i].Box = council.Box{Left: height - b.Bottom, Top: b.Left, Right: height - b.Top, Bottom: b.Right}
		} else {
			out[i].Box = council.Box{Left: b.Top, Top: width - b.Right, Right: b.Bottom, Bottom: width - b.Left}
		}
	}
	return out
}

// turnBack is the reverse for one place.
func turnBack(b council.Box, t turned, width, height float64) council.Box {
	if t == upwards {
		return council.Box{Left: b.Top, Top: height - b.Right, Right: b.Bottom, Bottom: height - b.Left}
	}
	return council.Box{Left: width - b.Bottom, Top: b.Left, Right: width - b.Top, Bottom: b.Right}
}
