package oparl

import (
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// pages says what a server answers at which path, with or without its query: JSON text
// in which "$/" stands for the server's own address and "@Paper" for the type's, or a
// handler for what no text can say.
type pages map[string]any

// listPaths are where the lists of a server's default Body are, if it has them.
var listPaths = map[string]string{
	"organization": "/organizations", "person": "/persons", "meeting": "/meetings", "paper": "/papers",
	"legislativeTermList": "/terms", "locationList": "/locations", "membership": "/memberships",
	"consultation": "/consultations", "agendaItem": "/agendaItems", "file": "/files",
}

// town is the smallest OParl server that shows a fault.
type town struct {
	*httptest.Server
	mu    sync.Mutex
	pages pages
	asked []string // request URIs
}

// serve starts a server. A System, a list of bodies and a Body that names the lists
// among the pages are added where the test gives none.
func serve(t *testing.T, p pages) *town {
	t.Helper()
	s := newTown(p)
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func newTown(p pages) *town {
	s := &town{pages: pages{
		"/system": `{"id":"$/system","type":"@System","oparlVersion":"https://schema.oparl.org/1.1/","body":"$/bodies","name":"Musterstadt"}`,
	}}
	s.set(p)
	if _, own := p["/body"]; !own {
		body := `{"id":"$/body","type":"@Body","name":"Musterstadt"`
		for property, path := range listPaths {
			if _, has := p[path]; has {
				body += `,"` + property + `":"$` + path + `"`
			}
		}
		s.pages["/body"] = body + "}"
	}
	if _, own := p["/bodies"]; !own {
		if body, isText := s.pages["/body"].(string); isText {
			s.pages["/bodies"] = data(body)
		}
	}
	return s
}

// set changes what the server answers.
func (s *town) set(p pages) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for path, answer := range p {
		s.pages[path] = answer
	}
}

// ServeHTTP implements http.Handler.
func (s *town) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked = append(s.asked, r.RequestURI)
	answer, exact := s.pages[r.RequestURI]
	if !exact {
		answer = s.pages[r.URL.Path]
	}
	s.mu.Unlock()
	switch answer := answer.(type) {
	case string:
		_, _ = io.WriteString(w, s.text(answer))
	case func(http.ResponseWriter, *http.Request):
		answer(w, r)
	default:
		http.Error(w, "there is no such page", http.StatusNotFound)
	}
}

// text fills in the server's own address and the addresses of types.
func (s *town) text(answer string) string {
	return strings.NewReplacer(`"$/`, `"`+s.URL+`/`, `"@`, `"https://schema.oparl.org/1.1/`).Replace(answer)
}

// requests lists the request URIs so far that begin with a prefix.
func (s *town) requests(prefix string) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []string
	for _, uri := range s.asked {
		if strings.HasPrefix(uri, prefix) {
			out = append(out, uri)
		}
	}
	return out
}

func (s *town) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked = nil
}

// id is the ID of the object at a path of the server.
func (s *town) id(path string) council.ID { return council.NewID(s.URL + path) }

// data is a list of one page.
func data(objects ...string) string {
	return `{"data":[` + strings.Join(objects, ",") + `],"pagination":{},"links":{}}`
}

// status answers with a status and a text.
func status(code int, body string) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(code)
		_, _ = io.WriteString(w, body)
	}
}

// discardLog swallows what test servers say of broken handshakes.
var discardLog = log.New(io.Discard, "", 0)
