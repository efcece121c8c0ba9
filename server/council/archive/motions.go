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

// MotionState is what became of a motion, in one word.
type MotionState string

// The states of motions.
const (
	// MotionAhead: the meeting that deals with it next is known.
	MotionAhead MotionState = "AHEAD"
	// MotionOpen: nobody has dealt with it for good; it was put off, referred, or never on an agenda.
	MotionOpen MotionState = "OPEN"
	// MotionDecided: the last meeting named a result that ends the matter there.
	MotionDecided MotionState = "DECIDED"
	// MotionUnknown: it was on an agenda, and the publisher names no result, or none that we understand.
	MotionUnknown MotionState = "UNKNOWN"
)

// State is what became of the motion, as of a moment.
func (m *Motion) State(now time.Time) MotionState {
	last := m.Newest(now)
	switch {
	case last == nil || last.Meeting == nil:
		return MotionOpen
	case last.ahead(now):
		return MotionAhead
	case last.AgendaItem == nil:
		return MotionUnknown
	}
	switch last.AgendaItem.Outcome {
	case council.OutcomeAccepted, council.OutcomeRejected, council.OutcomeNoted, council.OutcomeWithdrawn, council.OutcomeDone:
		return MotionDecided
	case council.OutcomePostponed, council.OutcomeReferred:
		return MotionOpen
	default:
		return MotionUnknown
	}
}

// Newest is the station where the motion will be next or, if no meeting is ahead, was last; nil if it has none.
func (m *Motion) Newest(now time.Time) *Station {
	var newest *Station
	for i := range m.Stations {
		if newest == nil || !newest.ahead(now) && m.Stations[i].Meeting != nil {
			newest = &m.Stations[i]
		}
	}
	return newest
}

// Closed reports whether nothing more is to be expected of the motion.
func (m *Motion) Closed(now time.Time) bool { return m.State(now) == MotionDecided }

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
