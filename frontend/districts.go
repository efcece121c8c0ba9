package frontend

import (
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// districtsPage lists the Ortsbezirke, on a map and beside it.
type districtsPage struct {
	page
	form    *form
	Map     districtMap
	Entries []archive.DistrictEntry
}

func (s *Site) districts(r *request) (reply, error) {
	f := r.form()
	bodies := f.body()
	p := districtsPage{page: s.newPage(r, r.T("districts.title"), "/ortsbezirke"), form: f}
	if len(f.wrong) > 0 {
		return checked(f, districtsView(p))
	}
	var err error
	if p.Entries, err = s.Archive.DistrictEntries(r.ctx(), bodies...); err != nil {
		return reply{}, err
	}
	p.Map = mapOf(r, s.maps.of(r.town).large, p.Entries)
	return show(districtsView(p))
}

func (r *request) districtPath(d *council.District) string {
	return r.Path(address("/ortsbezirke", d.ID, d.Name))
}
