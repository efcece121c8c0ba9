package folder

import (
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Sure is the confidence from which on what was read is used. See TestSure for how it was found: of what is at least so sure,
// nothing was wrong on the invented town's files, nor on those that were tried by hand.
const Sure = 0.8

// guess is what one rule read.
type guess struct {
	value      string
	confidence float64
	evidence   string
	page       int // 0: the file's name
}

// doubt is the confidence from which on a guess contradicts another.
const doubt = 0.5

// weigh brings guesses about one field together: what name and page say alike is surer than each, what one of them denies is
// less sure. Where several may hold, as for bodies, nothing denies anything. same tells values that mean the same; of these the
// page's is kept. The surest comes first.
func weigh(guesses []guess, several bool, same func(a, b string) bool) []guess {
	var out []guess
	for _, g := range guesses {
		i := slices.IndexFunc(out, func(o guess) bool { return same(o.value, g.value) })
		if i < 0 {
			out = append(out, g)
			continue
		}
		o := &out[i]
		if (o.page == 0) == (g.page == 0) {
			if g.confidence > o.confidence {
				*o = g
			}
			continue
		}
		together := 1 - (1-o.confidence)*(1-g.confidence)
		if o.page == 0 {
			*o = g
		}
		o.confidence = min(together, 0.99)
	}
	if !several {
		deny(out)
	}
	slices.SortStableFunc(out, func(a, b guess) int {
		switch {
		case a.confidence > b.confidence:
			return -1
		case a.confidence < b.confidence:
			return 1
		}
		return 0
	})
	return out
}

// deny takes from each guess what the others say against it.
func deny(guesses []guess) {
	before := slices.Clone(guesses)
	for i := range guesses {
		for j, other := range before {
			if j != i && other.confidence >= doubt {
				guesses[i].confidence *= 1 - other.confidence/2
			}
		}
	}
}

func equal(a, b string) bool { return a == b }

// proposals writes guesses down.
func proposals(f *council.File, field council.ProposalField, guesses []guess) []council.Proposal {
	out := make([]council.Proposal, len(guesses))
	for i, g := range guesses {
		out[i] = council.Proposal{
			FileID: f.ID, SourceID: f.SourceID, Field: field, Value: g.value, Confidence: g.confidence, Evidence: g.evidence, Page: g.page, Used: g.confidence >= Sure,
		}
	}
	return out
}
