package frontend

import (
	"net/http"
	"strconv"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/web"
)

// errorPage is the page of a request that cannot be answered.
type errorPage struct {
	page
	Status    int
	Text      string
	RequestID string // empty: the log has nothing about it
}

// errorPage says in the reader's language what happened and where to go on.
func (s *Site) errorPage(r *request, status int) reply {
	key := "error." + strconv.Itoa(status)
	if !r.Has(key + ".title") {
		key = "error.500"
	}
	return s.errorPageOf(r, status, key)
}

// errorPageOf says it in words of its own, those of the key in the catalogue.
func (s *Site) errorPageOf(r *request, status int, key string) reply {
	p := errorPage{page: s.newPage(r, r.T(key+".title"), ""), Status: status, Text: r.T(key + ".text")}
	p.NoIndex = true
	if status >= http.StatusInternalServerError {
		p.RequestID = web.RequestID(r.ctx())
	}
	return reply{status: status, view: errorView(p)}
}

// unknown answers for every address that is no page.
func (s *Site) unknown(r *request) (reply, error) {
	return reply{}, council.Errorf(council.NotFound, "there is no page at this address")
}
