package archive

import (
	"context"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// DistrictView is an Ortsbezirk with what its page shows.
type DistrictView struct {
	District *council.District
	Body     *council.Body
	// Organizations are its Ortsbeirat, and whatever else belongs to the district, by name; those of today if there are any.
	Organizations []*council.Organization
	Seats         []Seat             // of Organizations, current ones first
	Upcoming      []*council.Meeting // the next one first
	Past          []*council.Meeting // the last one first
	Motions       []*Motion          // all of them, the newest first
	Papers        []*council.Paper   // the newest that concern it
	Reasons       map[council.ID][]council.ConcernReason
}

// District finds one district. NOT_FOUND if there is none.
func (a *Archive) District(ctx context.Context, id council.ID) (*council.District, error) {
	return one(ctx, a, council.KindDistrict, id, func(ids []council.ID) ([]*council.District, error) {
		return a.store.Districts(ctx, council.DistrictFilter{IDs: ids}, council.Page{})
	})
}

// DistrictView finds a district with its Ortsbeirat, meetings, motions and papers, in a fixed number of queries.
func (a *Archive) DistrictView(ctx context.Context, id council.ID) (*DistrictView, error) {
	district, err := a.District(ctx, id)
	if err != nil {
		return nil, err
	}
	b := batch{ctx: ctx, store: a.store}
	own := []council.ID{id}
	v := &DistrictView{District: district, Body: first(b.bodies(district.BodyID))}
	v.Organizations = ofToday(b.organizationsBy(council.OrganizationFilter{DistrictIDs: own}), a.Today())
	var councils []council.ID
	for _, o := range v.Organizations {
		councils = append(councils, o.ID)
	}
	if len(councils) > 0 {
		v.Seats = b.seats(council.MembershipFilter{OrganizationIDs: councils}, a.Today())
	}
	now := a.now()
	v.Upcoming = b.meetingsBy(council.MeetingFilter{DistrictIDs: own, From: &now, Ascending: true}, recent)
	v.Past = b.meetingsBy(council.MeetingFilter{DistrictIDs: own, Until: &now}, recent)
	// A large district has thousands of papers, and finding the newest of them is most of the work of its page.
	papers, err := cached(ctx, a, "district newest papers", id, func(ctx context.Context) ([]*council.Paper, error) {
		b := batch{ctx: ctx, store: a.store}
		newest := b.papersBy(council.PaperFilter{DistrictIDs: own}, recent)
		return newest, b.err
	})
	b.note(err)
	v.Papers = papers
	v.Reasons = b.reasons(v.Papers, id)
	motions, err := a.DistrictMotions(ctx, id)
	b.note(err)
	v.Motions = motions[id]
	return v, b.err
}

// ofToday leaves out dissolved organizations, unless all are.
func ofToday(all []*council.Organization, today council.Date) []*council.Organization {
	current := slices.DeleteFunc(slices.Clone(all), func(o *council.Organization) bool { return o.EndDate != "" && o.EndDate < today })
	if len(current) == 0 {
		return all
	}
	return current
}

// reasons finds by what papers concern a district, the strongest reasons first.
func (b *batch) reasons(papers []*council.Paper, district council.ID) map[council.ID][]council.ConcernReason {
	ids := make([]council.ID, len(papers))
	for i, p := range papers {
		ids[i] = p.ID
	}
	out := map[council.ID][]council.ConcernReason{}
	found := get(b, ids, func(ids []council.ID) ([]council.PaperDistrict, error) { return b.store.PaperDistricts(b.ctx, ids) })
	for _, reason := range council.ConcernReasons {
		for _, c := range found {
			if c.DistrictID == district && c.Reason == reason {
				out[c.PaperID] = append(out[c.PaperID], reason)
			}
		}
	}
	return out
}

// DistrictEntry is a district in the list of all, with how much there is of it.
type DistrictEntry struct {
	District *council.District
	Papers   int // that concern it
	Next     *council.Meeting
}

// DistrictEntries lists the Ortsbezirke of bodies by name, in a fixed number of queries. Callers must not change the list.
func (a *Archive) DistrictEntries(ctx context.Context, bodyIDs ...council.ID) ([]DistrictEntry, error) {
	districts, err := a.Districts(ctx, bodyIDs...)
	if err != nil || len(districts) == 0 {
		return nil, err
	}
	papers := make([]council.PaperFilter, len(districts))
	next := make([]council.MeetingFilter, len(districts))
	now := a.now()
	for i, d := range districts {
		own := []council.ID{d.ID}
		papers[i].DistrictIDs = own
		next[i] = council.MeetingFilter{DistrictIDs: own, From: &now, Ascending: true}
	}
	counts, err := cached(ctx, a, "district papers", papers, func(ctx context.Context) ([]int, error) {
		return a.store.PaperLists().Counts(ctx, papers)
	})
	if err != nil {
		return nil, err
	}
	meetings, err := a.store.MeetingLists().Pages(ctx, next, council.Page{First: 1})
	if err != nil {
		return nil, err
	}
	out := make([]DistrictEntry, len(districts))
	for i, d := range districts {
		out[i] = DistrictEntry{District: d, Papers: counts[i], Next: first(meetings[i])}
	}
	return out, nil
}
