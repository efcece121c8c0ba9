package archive

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Motion is a motion (Antrag) of an Ortsbeirat with what became of it.
type Motion struct {
	Paper    *council.Paper
	Stations []Station // in the order of their meetings
}

// Progress says where the motion stands at a time.
func (m *Motion) Progress(now time.Time) *Progress { return ProgressOf(m.Paper, m.Stations, now) }

// Settled reports whether a published result says what became of a paper in the end. Anything else is open: what is on
// its way or was put off, and what no result was published of.
func (p *Progress) Settled() bool {
	switch p.State {
	case ProgressAccepted, ProgressRejected, ProgressNoted, ProgressDone, ProgressWithdrawn:
		return true
	default:
		return false
	}
}

// isMotion reports whether a paperType is one of motions: Antrag, Änderungsantrag, Antrag der Fraktion.
func isMotion(paperType string) bool { return strings.Contains(council.Fold(paperType), "antrag") }

// DistrictMotions lists the motions of the Ortsbeiräte of districts, the newest first, in a fixed number of queries: what is
// called a motion and was written by the Ortsbeirat, or began its way there, if no organization is named that wrote it.
// Callers must not change the lists.
func (a *Archive) DistrictMotions(ctx context.Context, districts ...council.ID) (map[council.ID][]*Motion, error) {
	return cached(ctx, a, "district motions", districts, func(ctx context.Context) (map[council.ID][]*Motion, error) {
		b := batch{ctx: ctx, store: a.store}
		return b.motionsOf(districts), b.err
	})
}

func (b *batch) motionsOf(districts []council.ID) map[council.ID][]*Motion {
	var councils []council.ID
	of := map[council.ID]council.ID{} // the district of each of them
	for _, o := range b.organizationsBy(council.OrganizationFilter{DistrictIDs: districts}) {
		councils = append(councils, o.ID)
		of[o.ID] = o.DistrictID
	}
	if len(councils) == 0 || b.err != nil {
		return nil
	}
	papers := b.papersBy(council.PaperFilter{OrganizationIDs: councils}, 0)
	papers = slices.DeleteFunc(papers, func(p *council.Paper) bool { return !isMotion(p.PaperType) })
	if len(papers) == 0 || b.err != nil {
		return nil
	}
	ids := make([]council.ID, len(papers))
	for i, p := range papers {
		ids[i] = p.ID
	}
	authors := map[council.ID][]council.ID{}
	for _, l := range b.links(council.LinkFilter{From: ids, Roles: []council.LinkRole{council.LinkPaperOriginatorOrg}}) {
		authors[l.From] = append(authors[l.From], l.To)
	}
	stations := b.stationsOf(ids)
	out := map[council.ID][]*Motion{}
	for _, p := range papers {
		own := map[council.ID]bool{}
		for _, id := range writers(authors[p.ID], stations[p.ID]) {
			if d := of[id]; d != "" && !own[d] {
				own[d] = true
				out[d] = append(out[d], &Motion{Paper: p, Stations: stations[p.ID]})
			}
		}
	}
	return out
}

// writers are the organizations whose motion a paper is: its authors or, if none is named, where its way began.
func writers(authors []council.ID, stations []Station) []council.ID {
	if len(authors) > 0 || len(stations) == 0 {
		return authors
	}
	var out []council.ID
	for _, o := range stations[0].Organizations {
		out = append(out, o.ID)
	}
	return out
}
