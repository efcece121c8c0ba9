package frontend

import (
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// toPage is the address of one page of a file's document.
func (r *request) toPage(f *council.File, page int) string {
	if page < 1 {
		return r.filePath(f)
	}
	number := r.plain(page)
	return withQuery(r.filePath(f), pageParameter+"="+number) + "#" + sheetID(number)
}

// voteLine says in one line how a vote went: the words first, then the counts that the minutes name.
func (r *request) voteLine(v *council.Vote) string {
	words, counts := r.voteWords(v), r.voteCounts(v)
	switch {
	case words == "":
		return or(counts, shortened(strings.Join(strings.Fields(v.Text), " "), 120))
	case counts == "":
		return words
	case v.For == nil:
		return words + ", " + counts
	}
	return r.T("vote.both", words, counts)
}

// voteWords are how it came out, and whether all agreed. Empty where the minutes say neither.
func (r *request) voteWords(v *council.Vote) string {
	if key := "vote.how." + string(v.Kind) + "." + string(v.Outcome); r.Has(key) {
		return r.T(key)
	}
	if key := "vote.outcome." + string(v.Outcome); v.Outcome != council.OutcomeUnknown && r.Has(key) {
		return r.T(key)
	}
	if key := "vote.kind." + string(v.Kind); r.Has(key) {
		return r.T(key)
	}
	return ""
}

func (r *request) voteCounts(v *council.Vote) string {
	var out []string
	for _, c := range []struct {
		which string
		n     *int
	}{{"for", v.For}, {"against", v.Against}, {"abstained", v.Abstained}} {
		// Nobody against and nobody abstained is worth saying only beside those who agreed.
		if c.n != nil && (*c.n > 0 || v.For != nil) {
			out = append(out, r.T("vote.count."+c.which, *c.n))
		}
	}
	return strings.Join(out, ", ")
}
