package frontend

import (
	"cmp"
	"slices"
	"sort"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// warningsShown is how many warnings of a run the page spells out.
const warningsShown = 20

// standPage says how fresh and how complete everything is, source by source.
type standPage struct {
	page
	Sources []*council.Freshness
	Reading map[council.ID]*council.ReadingStatus // by source
}

func (s *Site) stand(r *request) (reply, error) {
	sources, err := s.Archive.Freshness(r.ctx())
	if err != nil {
		return reply{}, err
	}
	status, err := s.Archive.ReadingStatus(r.ctx())
	if err != nil {
		return reply{}, err
	}
	p := standPage{s.newPage(r, r.T("stand.title"), "/stand"), sources, map[council.ID]*council.ReadingStatus{}}
	for _, st := range status {
		p.Reading[st.SourceID] = st
	}
	return show(standView(p))
}

// unread counts the files of a source that wait for their text.
func unread(st *council.ReadingStatus) int {
	return st.Waiting[council.StageFetch] + st.Waiting[council.StageExtract]
}

// faultCount is why files have no text, or not all of it, and how many.
type faultCount struct {
	Fault  council.ReadingFault
	Number int
}

// faultCounts lists the faults of a source's files, the most frequent first.
func faultCounts(st *council.ReadingStatus) []faultCount {
	var out []faultCount
	for f, n := range st.Faults {
		if n > 0 {
			out = append(out, faultCount{f, n})
		}
	}
	slices.SortFunc(out, func(a, b faultCount) int {
		return cmp.Or(cmp.Compare(b.Number, a.Number), cmp.Compare(a.Fault, b.Fault))
	})
	return out
}

// kindsOf lists the types that a source has or had anything of, in the order of reports.
func kindsOf(f *council.Freshness) []council.Kind {
	var kinds []council.Kind
	for _, k := range council.Kinds {
		if f.Counts[k] > 0 || f.MissingByKind[k] > 0 || f.LastRun != nil && f.LastRun.Report.Counts[k].Found > 0 {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// ofRun is what the last run did with one type.
func ofRun(f *council.Freshness, k council.Kind) council.Counts {
	if f.LastRun == nil {
		return council.Counts{}
	}
	return f.LastRun.Report.Counts[k]
}

// reason is why objects of one type were not taken, and how many.
type reason struct {
	Kind   council.Kind
	Text   string
	Number int
}

// reasons lists what the last run dropped, in the order of types.
func reasons(f *council.Freshness) []reason {
	var all []reason
	for _, k := range council.Kinds {
		for text, n := range ofRun(f, k).Reasons {
			all = append(all, reason{k, text, n})
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		a, b := slices.Index(council.Kinds, all[i].Kind), slices.Index(council.Kinds, all[j].Kind)
		return a < b || a == b && all[i].Text < all[j].Text
	})
	return all
}

// reasonName is why something was dropped, in the reader's language where we know the reason.
func (r *request) reasonName(text string) string {
	if key := "dropped." + council.Slug(text); r.Has(key) {
		return r.T(key)
	}
	return text
}

// stateBadge is the look of the state of a run.
func stateBadge(state council.RunState) string {
	switch state {
	case council.RunDone:
		return "kern-badge--success"
	case council.RunPartial:
		return "kern-badge--warning"
	case council.RunFailed:
		return "kern-badge--danger"
	default:
		return "kern-badge--info"
	}
}
