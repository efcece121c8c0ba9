package archive_test

import (
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// TestDecidingVote: of several votes under an item the last one that decides counts.
func TestDecidingVote(t *testing.T) {
	vote := func(text string, kind council.VoteKind, outcome council.Outcome) *council.Vote {
		return &council.Vote{Text: text, Kind: kind, Outcome: outcome}
	}
	amendment := vote("12 Ja, 33 Nein", council.VoteCounted, council.OutcomeRejected)
	main := vote("einstimmig", council.VoteUnanimous, council.OutcomeAccepted)
	noted := vote("zur Kenntnis genommen", council.VoteNoted, council.OutcomeNoted)
	agreed := vote("beschlossen", council.VoteOther, council.OutcomeAccepted)
	later := vote("im Januar wieder", council.VoteOther, council.OutcomePostponed)
	for _, tt := range []struct {
		name  string
		votes []*council.Vote
		want  *council.Vote
	}{
		{"none", nil, nil},
		{"one", []*council.Vote{main}, main},
		{"after an amendment", []*council.Vote{amendment, main}, main},
		{"a report is noted after the vote", []*council.Vote{main, noted}, main},
		{"and before it", []*council.Vote{noted, main}, main},
		{"only noted", []*council.Vote{later, noted}, noted},
		{"decided without a word on how", []*council.Vote{noted, agreed, later}, agreed},
	} {
		if got := archive.DecidingVote(tt.votes); got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
	}
}
