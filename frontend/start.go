package frontend

import (
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// startPage says what is new and what comes next.
type startPage struct {
	page
	form     *form
	Meetings []meetingEntry
	Papers   []paperEntry
	Changes  []archive.Changed
	Fresh    *time.Time // when the newest import ended well

	Greeting    council.Text // of the town
	HasGreeting bool         // it has written one in the reader's language; else ours says more
}

func (s *Site) start(r *request) (reply, error) {
	f := r.form()
	bodies := f.body()
	if len(f.wrong) > 0 {
		bodies = nil
	}
	v, err := s.Archive.StartView(r.ctx(), bodies...)
	if err != nil {
		return reply{}, err
	}
	p := startPage{page: s.newPage(r, r.T("start.title"), "/"), form: f, Changes: v.Changes}
	p.Greeting, p.HasGreeting = r.town.Texts[council.TextStart][r.Code]
	if p.Meetings, err = s.marked(r, v.Meetings, v.Organizations); err != nil {
		return reply{}, err
	}
	if p.Papers, err = s.paperEntries(r, v.NewPapers); err != nil {
		return reply{}, err
	}
	sources, err := s.Archive.Reader().Sources(r.ctx())
	if err != nil {
		return reply{}, err
	}
	for _, source := range sources {
		if t := source.LastSuccess; t != nil && (p.Fresh == nil || t.After(*p.Fresh)) {
			p.Fresh = t
		}
	}
	return checked(f, startView(p))
}
