package archive

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Concerns works out which papers concern which Ortsbezirke, and keeps it for readers. A paper concerns a district if
//
//   - an Ortsbeirat of it consults the paper, wrote it or directs it (ORGANIZATION),
//   - the paper names a place that lies there, by the town's outlines or by its Ortsteil (PLACE), or
//   - the paper's title has the district's name in it, as words of their own (TITLE).
//
// All papers are matched anew each time: a new district or outline changes what old papers concern.
type Concerns struct {
	store ConcernStore
	town  func() *council.Town
}

// ConcernStore is what Concerns needs of the store.
type ConcernStore interface {
	council.Store
	council.DistrictIndex
}

// NewConcerns returns the use-case over a store. town returns the town whose outlines count at present.
func NewConcerns(store ConcernStore, town func() *council.Town) *Concerns {
	return &Concerns{store: store, town: town}
}

// rulesVersion changes whenever the rules below give other answers to the same question.
const rulesVersion = "1"

// rules names the rules with the outlines they use.
func rules(outlines []council.Outline) (string, error) {
	raw, err := json.Marshal(outlines)
	if err != nil {
		return "", fmt.Errorf("naming the outlines: %w", err)
	}
	sum := sha256.Sum256(raw)
	return rulesVersion + ":" + hex.EncodeToString(sum[:8]), nil
}

// Due reports whether data, outlines or rules have changed since Update was last done.
func (c *Concerns) Due(ctx context.Context) (bool, error) {
	current, err := rules(c.town().Outlines)
	if err != nil {
		return false, err
	}
	state, err := c.store.DistrictState(ctx)
	if err != nil {
		return false, err
	}
	version, err := c.store.DataVersion(ctx)
	return state != council.DistrictState{Rules: current, DataVersion: version}, err
}

// ConcernChange says what an Update changed.
type ConcernChange struct{ Added, Gone int }

// Update matches all papers with all districts and stores the difference, in small transactions: readers and imports
// wait for none of it. Interrupted, it is due again, and goes on where it was.
func (c *Concerns) Update(ctx context.Context) (ConcernChange, error) {
	outlines := c.town().Outlines
	current, err := rules(outlines)
	if err != nil {
		return ConcernChange{}, err
	}
	facts, err := c.store.DistrictFacts(ctx)
	if err != nil {
		return ConcernChange{}, err
	}
	wanted := concerned(facts, outlines)
	added, gone := notIn(wanted, facts.Stored), notIn(facts.Stored, wanted)
	version := facts.DataVersion
	const slice = 100 // rows
	for len(added)+len(gone) > 0 {
		put, drop := added[:min(len(added), slice)], gone[:0]
		if rest := slice - len(put); rest > 0 {
			drop = gone[:min(len(gone), rest)]
		}
		err := c.store.Update(ctx, func(tx council.Tx) error {
			if err := tx.PutPaperDistricts(ctx, put, drop); err != nil {
				return err
			}
			return tx.BumpDataVersion(ctx)
		})
		if err != nil {
			return ConcernChange{}, err
		}
		version++
		added, gone = added[len(put):], gone[len(drop):]
	}
	// Whoever wrote meanwhile has raised the data version further, and the work is due again.
	err = c.store.Update(ctx, func(tx council.Tx) error {
		return tx.SetDistrictState(ctx, council.DistrictState{Rules: current, DataVersion: version})
	})
	return ConcernChange{Added: len(notIn(wanted, facts.Stored)), Gone: len(notIn(facts.Stored, wanted))}, err
}

// notIn lists what of a is not in b.
func notIn(a, b []council.PaperDistrict) []council.PaperDistrict {
	in := make(map[council.PaperDistrict]bool, len(b))
	for _, c := range b {
		in[c] = true
	}
	var out []council.PaperDistrict
	for _, c := range a {
		if !in[c] {
			out = append(out, c)
		}
	}
	return out
}

// concerned applies the rules, and returns what they give in one fixed order.
func concerned(facts *council.DistrictFacts, outlines []council.Outline) []council.PaperDistrict {
	bodyOf := make(map[council.ID]council.ID, len(facts.Papers)) // of the papers
	for _, p := range facts.Papers {
		bodyOf[p.ID] = p.BodyID
	}
	var out []council.PaperDistrict
	known := map[council.ID]bool{}
	for _, d := range facts.Districts {
		known[d.ID] = true
	}
	for _, c := range facts.Organizations {
		if _, seen := bodyOf[c.PaperID]; seen && known[c.DistrictID] {
			out = append(out, c)
		}
	}
	districts := map[council.ID][]*council.District{}
	for _, d := range facts.Districts {
		districts[d.BodyID] = append(districts[d.BodyID], d)
	}
	at := districtsAt(facts, outlines)
	for _, l := range facts.Places {
		body, seen := bodyOf[l.From]
		if !seen {
			continue
		}
		for _, d := range districts[body] { // many towns have an Altstadt
			if at[l.To][d.ID] {
				out = append(out, council.PaperDistrict{PaperID: l.From, DistrictID: d.ID, Reason: council.ConcernPlace})
			}
		}
	}
	out = append(out, byTitle(facts, districts)...)
	slices.SortFunc(out, func(a, b council.PaperDistrict) int {
		return strings.Compare(string(a.DistrictID+a.PaperID)+string(a.Reason), string(b.DistrictID+b.PaperID)+string(b.Reason))
	})
	return slices.Compact(out)
}

func byTitle(facts *council.DistrictFacts, districts map[council.ID][]*council.District) []council.PaperDistrict {
	bodies := byID(facts.Bodies)
	ofBody := map[council.ID]*titles{}
	for body, list := range districts {
		ofBody[body] = newTitles(list, bodies[body])
	}
	var out []council.PaperDistrict
	for _, p := range facts.Papers {
		if t := ofBody[p.BodyID]; t != nil {
			for _, id := range t.in(p.Name) {
				out = append(out, council.PaperDistrict{PaperID: p.ID, DistrictID: id, Reason: council.ConcernTitle})
			}
		}
	}
	return out
}

// districtsAt finds for each location the districts that it lies in, whatever their bodies.
func districtsAt(facts *council.DistrictFacts, outlines []council.Outline) map[council.ID]map[council.ID]bool {
	bodies := byID(facts.Bodies)
	regions := map[council.ID][]region{}
	for _, d := range facts.Districts {
		if o := OutlineOf(outlines, d, bodies[d.BodyID]); o != nil {
			regions[d.ID] = append(regions[d.ID], newRegion(*o))
		}
	}
	out := make(map[council.ID]map[council.ID]bool, len(facts.Locations))
	for _, l := range facts.Locations {
		within, drawn := map[council.ID]bool{}, parseShape(l.GeoJSON)
		for _, d := range facts.Districts {
			within[d.ID] = sameDistrict(l.SubLocality, d.Name, bodies[d.BodyID]) ||
				slices.ContainsFunc(regions[d.ID], func(r region) bool { return r.meets(drawn) })
		}
		out[l.ID] = within
	}
	return out
}
