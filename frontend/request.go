package frontend

import (
	"context"
	"net/http"
	"time"

	"github.com/ratsfenster/ratsfenster/frontend/locale"
	"github.com/ratsfenster/ratsfenster/server/council"
)

type localeKey struct{}

func withLocale(ctx context.Context, l *locale.Locale) context.Context {
	return context.WithValue(ctx, localeKey{}, l)
}

// request is an HTTP request with what every page of ours wants to know about it.
type request struct {
	*http.Request
	*locale.Locale
	about *about
	town  *council.Town
	now   time.Time
	to    func(address string) string // Deps.Outside
}

// outside is where a reader is sent for something that lies with its publisher.
func (r *request) outside(address string) string { return r.to(address) }

// townName is what the town calls itself, else the name of the body that was imported; empty if there are several.
func (r *request) townName() string { return or(r.town.Name, r.about.town()) }

// ctx is the context of the request; Context would read worse at every call.
func (r *request) ctx() context.Context { return r.Context() }

// id reads the id in the path. NOT_FOUND if it cannot be one.
func (r *request) id() (council.ID, error) { return council.ParseID(r.PathValue("id")) }

// reply is what a page answers: a view with its status, or the address where it really is.
type reply struct {
	status   int
	view     view
	location string
}

// show answers 200 with a view.
func show(v view) (reply, error) { return reply{status: http.StatusOK, view: v}, nil }

// moved answers that the page lives at another path of the site, for ever.
func moved(r *request, path string) (reply, error) {
	return reply{status: http.StatusMovedPermanently, location: withQuery(r.Path(path), r.URL.RawQuery)}, nil
}

// pageFunc is one page. Errors are shown by a page of their own, in one place.
type pageFunc func(*request) (reply, error)
