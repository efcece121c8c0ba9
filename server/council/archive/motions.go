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

// DistrictMotions lists the motions of the Ortsbeirat of a district, the newest first: what is called a motion and was
// written by the Ortsbeirat, or began its way there, if nobody is named who wrote it. Callers must not change the list.
func (a *Archive) DistrictMotions(ctx context.Context, d *council.District) ([]*Motion, error) {
	return cached(ctx, a, "district motions", d.ID, func(ctx context.Context) ([]*Motion, error) {
		b := batch{ctx: ctx, store: a.store}
		return b.motionsOf(d), b.err
	})
}

func (b *batch) motionsOf(d *council.District) []*Motion {
	var own []council.ID
	for _, o := range b.organizationsBy(council.OrganizationFilter{DistrictIDs: []council.ID{d.ID}}) {
		own = append(own, o.ID)
	}
	if len(own) == 0 || b.err != nil {
		return nil
	}
	papers := b.papersBy(council.PaperFilter{OrganizationIDs: own}, 0)
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
	stations := map[council.ID][]Station{}
	for _, s := range b.stations(council.ConsultationFilter{PaperIDs: ids}) {
		stations[s.Consultation.PaperID] = append(stations[s.Consultation.PaperID], s)
	}
	var out []*Motion
	for _, p := range papers {
		if writtenBy(own, authors[p.ID], stations[p.ID]) {
			out = append(out, &Motion{Paper: p, Stations: stations[p.ID]})
		}
	}
	return out
}

// writtenBy reports whether a motion is one of these organizations, by its authors or else by where its way began.
func writtenBy(own, authors []council.ID, stations []Station) bool {
	isOwn := func(id council.ID) bool { return slices.Contains(own, id) }
	if len(authors) > 0 {
		return slices.ContainsFunc(authors, isOwn)
	}
	return len(stations) > 0 && slices.ContainsFunc(stations[0].Organizations, func(o *council.Organization) bool { return isOwn(o.ID) })
}
