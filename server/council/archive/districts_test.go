package archive_test

import (
	"slices"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

func TestUnmatchedOutlines(t *testing.T) {
	bodies := []*council.Body{{Object: council.Object{ID: "mainz"}, Name: "Stadt Mainz"}}
	districts := []*council.District{{BodyID: "mainz", Name: "Mainz-Altstadt"}, {BodyID: "mainz", Name: "Sankt Velten"}, {BodyID: "mainz", Name: "Mombach"}}
	outlines := []council.Outline{{District: "ALTSTADT"}, {District: "St. Velten"}, {District: "Finthen"}}
	got := archive.UnmatchedOutlines(outlines, districts, bodies)
	if !slices.Equal(got.Outlines, []string{"Finthen"}) || len(got.Districts) != 1 || got.Districts[0].Name != "Mombach" {
		t.Errorf("got %+v", got)
	}
	if none := archive.UnmatchedOutlines(nil, districts, bodies); len(none.Outlines)+len(none.Districts) != 0 {
		t.Errorf("a town without a map misses %+v", none)
	}
}

// TestDistrictMotions: a motion is that of its authors or, where nobody is named, of who dealt with it first.
func TestDistrictMotions(t *testing.T) {
	q := newQuarter(t, storetest.Open(t), "Altstadt", "Neustadt")
	at := func(paper, id council.ID, of string, month time.Month, result council.Outcome) council.Link {
		start := time.Date(2025, month, 1, 18, 0, 0, 0, time.UTC)
		q.put(
			&council.Record{Entity: &council.Meeting{Object: council.Object{ID: "meeting " + id, BodyID: "town"}, Start: &start}},
			&council.Record{Entity: &council.AgendaItem{Object: council.Object{ID: "item " + id, BodyID: "town"}, Result: "so", Outcome: result}},
			&council.Record{
				Entity: &council.Consultation{Object: council.Object{ID: id, BodyID: "town"}, PaperID: paper, MeetingID: "meeting " + id, AgendaItemID: "item " + id},
				Links:  []council.Link{{Role: council.LinkConsultationOrganization, To: council.ID("the council of " + of)}},
			})
		return council.Link{Role: council.LinkPaperConsultation, To: id}
	}
	motion := func(id council.ID, paperType string, links ...council.Link) {
		q.put(&council.Record{Entity: &council.Paper{Object: council.Object{ID: id, BodyID: "town"}, PaperType: paperType, SortDate: "2025-01-01"}, Links: links})
	}
	by := council.Link{Role: council.LinkPaperOriginatorOrg, To: "the council of Neustadt"}
	motion("began in Altstadt", "Antrag", at("began in Altstadt", "c1", "Neustadt", time.March, council.OutcomeAccepted), at("began in Altstadt", "c2", "Altstadt", time.February, council.OutcomeReferred))
	motion("of Neustadt, in Altstadt", "Änderungsantrag", at("of Neustadt, in Altstadt", "c3", "Altstadt", time.April, council.OutcomeRejected), by)
	motion("no motion", "Beschlussvorlage", at("no motion", "c4", "Altstadt", time.May, council.OutcomeAccepted))
	motion("put off in Altstadt", "Antrag", at("put off in Altstadt", "c5", "Altstadt", time.June, council.OutcomePostponed))
	got, err := archive.New(q.store, func() time.Time { return storetest.Now }).DistrictMotions(t.Context(), "Altstadt", "Neustadt")
	if err != nil {
		t.Fatal(err)
	}
	for district, want := range map[council.ID]map[council.ID]bool{ // settled or not
		"Altstadt": {"began in Altstadt": true, "put off in Altstadt": false},
		"Neustadt": {"of Neustadt, in Altstadt": true},
	} {
		if len(got[district]) != len(want) {
			t.Errorf("%s: got %d motions, want %d", district, len(got[district]), len(want))
		}
		for _, m := range got[district] {
			settled, known := want[m.Paper.ID]
			if !known || m.Progress(storetest.Now).Settled() != settled {
				t.Errorf("%s: got the motion %q, settled: %v", district, m.Paper.ID, m.Progress(storetest.Now).Settled())
			}
		}
	}
}
