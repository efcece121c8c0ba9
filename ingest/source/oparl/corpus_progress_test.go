package oparl

import (
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// TestCorpusProgress says of every paper of the recordings where it stands. What is said to be decided, a published
// result says.
func TestCorpusProgress(t *testing.T) {
	for _, name := range []string{"huertgenwald", "karlsruhe"} {
		t.Run(name, func(t *testing.T) {
			h := replay(t, name)
			w := corpusWorld(t)
			h.run(w, council.RunFull)
			papers, err := w.store.Papers(t.Context(), council.PaperFilter{}, council.Page{})
			if err != nil {
				t.Fatal(err)
			}
			states, unread := map[archive.ProgressState]int{}, map[string]int{}
			a := archive.New(w.store, w.clock.Now)
			for len(papers) > 0 {
				some := papers[:min(200, len(papers))]
				papers = papers[len(some):]
				progress, err := a.Progress(t.Context(), some)
				if err != nil {
					t.Fatal(err)
				}
				for i, p := range progress {
					states[p.State]++
					checkEvidence(t, some[i], p)
					if p.State == archive.ProgressConsulted && p.Evidence.AgendaItem != nil {
						unread[p.Evidence.AgendaItem.Result]++
					}
				}
			}
			t.Logf("%v", states)
			t.Logf("dealt with, results that say no more: %d, of these without any %d", len(unread), unread[""])
			if len(states) < 3 {
				t.Errorf("got only %v", states)
			}
		})
	}
}

func checkEvidence(t *testing.T, paper *council.Paper, p *archive.Progress) {
	t.Helper()
	want, decided := map[archive.ProgressState]council.Outcome{
		archive.ProgressAccepted: council.OutcomeAccepted, archive.ProgressRejected: council.OutcomeRejected,
		archive.ProgressNoted: council.OutcomeNoted, archive.ProgressReferred: council.OutcomeReferred,
		archive.ProgressWithdrawn: council.OutcomeWithdrawn, archive.ProgressDone: council.OutcomeDone,
	}[p.State]
	if decided && (p.Evidence == nil || p.Evidence.AgendaItem == nil || p.Evidence.AgendaItem.Outcome != want) {
		t.Errorf("%s is said to be %s, and no result says so", paper.URL, p.State)
	}
}
