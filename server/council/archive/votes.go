package archive

import "github.com/ratsfenster/ratsfenster/server/council"

// DecidingVote finds the vote by which an agenda item was decided, among those told of it in the order of the minutes:
// amendments are voted on before what they amend, so it is the last. Where nobody voted it is the last result that is
// told, such as that something was noted; nil if none is.
func DecidingVote(votes []*council.Vote) *council.Vote {
	var last *council.Vote
	for _, v := range votes {
		if decides(v) || last == nil || !decides(last) {
			last = v
		}
	}
	return last
}

// decides reports whether somebody voted, or the minutes say that something was decided.
func decides(v *council.Vote) bool {
	switch v.Kind {
	case council.VoteUnanimous, council.VoteMajority, council.VoteCounted:
		return true
	default:
		return v.Outcome == council.OutcomeAccepted || v.Outcome == council.OutcomeRejected
	}
}
