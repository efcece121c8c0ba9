// Package frontend is the HTML edge: pages for people, rendered on the server, complete without
// JavaScript, in German, Einfache Sprache and English.
//
// A page is a struct, a templ view and a handler that share a name: paper.go, paper.templ,
// paper.css. Pages call the same services as GraphQL and never each other's edge. What a viewer may
// see is decided in the services; here it is only shown.
package frontend

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"

	"github.com/ratsfenster/ratsfenster/frontend/locale"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
)

// Deps is what the pages need from the rest of the program.
type Deps struct {
	Archive *archive.Archive
	Log     *slog.Logger
	// PublicURL is the origin for canonical addresses, without a slash at its end. Empty: addresses
	// stay relative.
	PublicURL string
	// Outside turns the address of something that lies with its publisher into the one that a reader
	// is sent to; nil sends everybody to the publisher.
	Outside func(address string) string
	// Town returns how the town shows itself at present; nil: as nobody in particular.
	Town func() *council.Town
	// Feedback takes in reports of barriers; nil: nobody takes them in here.
	Feedback *feedback.Feedback
	// TownFile opens one of the files that the town's texts show, by its name in Town's Media; nil: there are none.
	TownFile func(name string) (fs.File, error)
	// PageImage draws a page of a PDF, by its number from 1. NOT_FOUND if there is none, UNAVAILABLE if it cannot be drawn
	// now. nil: pages are shown as text only.
	PageImage func(ctx context.Context, fileID council.ID, page int) (*PageImage, error)
	// Version of the program: a new one makes every cached page old.
	Version string
}

// Site is the handler of all pages and their assets. It also answers for addresses that nobody knows,
// with a page that says so, and is therefore meant to stand at "/".
type Site struct {
	Deps
	locales locale.Set
	assets  *assets
	about   aboutCache
	faces   faces
	maps    mapCache
	feeds   feedCache
	sitemap sitemapCache
	films   chan struct{} // a place for each large file that is being sent
	handler http.Handler

	pictures chan struct{} // a place for each picture that somebody waits for

	crossOrigin *http.CrossOriginProtection
}

// New makes the pages. It fails only if the program was built wrongly.
func New(d Deps) (*Site, error) {
	locales, err := locale.Load()
	if err != nil {
		return nil, fmt.Errorf("loading the interface's languages: %w", err)
	}
	assets, err := newAssets()
	if err != nil {
		return nil, fmt.Errorf("loading assets: %w", err)
	}
	if d.Outside == nil {
		d.Outside = func(address string) string { return address }
	}
	if d.Town == nil {
		nobody := &council.Town{}
		d.Town = func() *council.Town { return nobody }
	}
	s := &Site{Deps: d, locales: locales, assets: assets, films: make(chan struct{}, mostFilms), pictures: make(chan struct{}, mostPictures)}
	if s.crossOrigin, err = newCrossOrigin(d.PublicURL); err != nil {
		return nil, fmt.Errorf("reading the public address: %w", err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+assetPrefix, s.asset)
	mux.HandleFunc("GET "+mediaPrefix+"{name}", s.media)
	pages := s.routes()
	mux.Handle("GET /{file}", s.wellKnown(pages))
	mux.Handle("/", pages)
	s.handler = s.atHome(mux)
	return s, nil
}

// ServeHTTP answers a request for a page or an asset.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// ErrorPage answers with the page of an HTTP error that arose outside of the pages: too many
// requests, a panic. It needs neither the database nor the archive.
func (s *Site) ErrorPage(w http.ResponseWriter, hr *http.Request, status int) {
	l, rest := s.locales.Of(hr.URL.Path)
	inner := hr.WithContext(hr.Context())
	address := *hr.URL
	address.Path = rest
	inner.URL = &address
	r := &request{Request: inner, Locale: l, about: &about{}, town: s.Town(), to: s.Outside}
	s.send(w, r, s.errorPage(r, status))
}
