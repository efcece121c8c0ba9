package frontend

import (
	"net/http"
	"strconv"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// shortLink leads from /k/ and the first characters of an id to the page of its object, in the language of the link.
// The id names the object after every re-import, so the answer holds for ever. The number of a page of a document stays.
func (s *Site) shortLink(r *request) (reply, error) {
	hits, err := s.Archive.ByShortID(r.ctx(), r.PathValue("short"))
	if err != nil {
		return reply{}, err
	}
	to, err := s.lead(r, hits, http.StatusMovedPermanently)
	if n, wrong := strconv.Atoi(r.URL.Query().Get(pageParameter)); err == nil && to.location != "" && wrong == nil && n > 0 && hits[0].Kind == council.KindFile {
		to.location += "?" + pageParameter + "=" + strconv.Itoa(n) + "#" + sheetID(strconv.Itoa(n))
	}
	return to, err
}

// choicesShown is how many hits a page of choices lists.
const choicesShown = 50

// choicesPage lists what a name may mean.
type choicesPage struct {
	page
	Hits []archive.Hit
	More int // that are not listed
}

// lead redirects to the one page that was meant, or lets the reader choose. It leads to our own pages only: to paths made
// of what was found, never of what was asked for.
func (s *Site) lead(r *request, hits []archive.Hit, status int) (reply, error) {
	if len(hits) == 1 {
		return reply{status: status, location: r.hitPath(hits[0])}, nil
	}
	p := choicesPage{page: s.newPage(r, r.T("refer.title"), ""), Hits: hits[:min(len(hits), choicesShown)]}
	p.More, p.NoIndex = len(hits)-len(p.Hits), true
	return reply{status: http.StatusMultipleChoices, view: choicesView(p)}, nil
}

// hitPath is the page of a hit.
func (r *request) hitPath(h archive.Hit) string {
	switch e := h.Entity.(type) {
	case *council.Paper:
		return r.paperPath(e)
	case *council.Meeting:
		return r.meetingPath(e)
	case *council.AgendaItem:
		return r.itemPath(e)
	case *council.Organization:
		return r.organizationPath(e)
	case *council.Person:
		return r.personPath(e)
	case *council.File:
		return r.filePath(e)
	}
	if h.District != nil {
		return r.Path(address("/ortsbezirke", h.ID, h.District.Name))
	}
	return r.Path("/") // a body: these pages are about it
}

// hitName is what a hit is called.
func (r *request) hitName(h archive.Hit) string {
	switch e := h.Entity.(type) {
	case *council.Paper:
		return r.paperName(e)
	case *council.Meeting:
		return r.meetingName(e)
	case *council.AgendaItem:
		return r.itemName(e)
	case *council.Organization:
		return r.organizationName(e)
	case *council.Person:
		return r.personName(e)
	case *council.File:
		return r.fileName(e)
	case *council.Body:
		return e.Name
	}
	return h.District.Name
}

// hitFacts tell hits of one name apart.
func (r *request) hitFacts(h archive.Hit) []string {
	switch e := h.Entity.(type) {
	case *council.Paper:
		return []string{or(e.PaperType, r.kindName(h.Kind)), e.Reference, r.date(e.SortDate), r.bodyName(e.BodyID)}
	case *council.Meeting:
		return []string{r.kindName(h.Kind), r.when(e), r.bodyName(e.BodyID)}
	case *council.File:
		return []string{r.kindName(h.Kind), r.fileFacts(e)}
	}
	if h.District != nil {
		return []string{r.T("share.district")}
	}
	return []string{r.kindName(h.Kind)}
}
