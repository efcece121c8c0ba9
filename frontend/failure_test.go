package frontend_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/web"
)

// broken is a store that answers everything a page's frame asks for, and fails for its content.
type broken struct {
	council.Reader
	err error
}

func (b broken) DataVersion(context.Context) (int64, error)              { return 1, nil }
func (b broken) Sources(context.Context) ([]*council.Source, error)      { return nil, nil }
func (b broken) Freshness(context.Context) ([]*council.Freshness, error) { return nil, b.err }
func (b broken) Bodies(context.Context, council.BodyFilter, council.Page) ([]*council.Body, error) {
	return nil, nil
}

func (b broken) Districts(context.Context, council.DistrictFilter, council.Page) ([]*council.District, error) {
	return nil, nil
}

// TestFailures: each code of the domain has one status and one page; causes go to the log alone.
func TestFailures(t *testing.T) {
	secret := errors.New("table papers is locked by pid 4711")
	for _, tt := range []struct {
		err    error
		status int
		text   string
		logged bool
	}{
		{secret, 500, "Da ist etwas schiefgegangen", true},
		{&council.Error{Code: council.Internal, Message: "oops", Err: secret}, 500, "Da ist etwas schiefgegangen", true},
		{&council.Error{Code: council.Unavailable, Message: "busy", Err: secret}, 503, "Gerade nicht erreichbar", true},
		{council.Errorf(council.RateLimited, "slow down"), 429, "Zu viele Anfragen", false},
		{council.Errorf(council.Invalid, "nonsense"), 422, "Das haben wir nicht verstanden", false},
		{council.Errorf(council.Conflict, "twice"), 409, "Inzwischen geändert", false},
		{council.Errorf(council.Forbidden, "no"), 403, "Kein Zugang", false},
		{council.Errorf(council.Unauthenticated, "who?"), 403, "Kein Zugang", false},
		{council.Errorf(council.Gone, "deleted"), 410, "Vom Herausgeber gelöscht", false},
		{council.Errorf(council.NotFound, "nothing"), 404, "Diese Seite gibt es nicht", false},
	} {
		var log bytes.Buffer
		handler := shell(t, broken{err: tt.err}, &log)
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/stand", nil))
		body := recorder.Body.String()
		if recorder.Code != tt.status || !strings.Contains(body, tt.text) {
			t.Errorf("%v: got %d, want %d with %q", tt.err, recorder.Code, tt.status, tt.text)
		}
		if strings.Contains(body, "4711") || strings.Contains(body, "oops") {
			t.Errorf("%v: the reader sees the cause", tt.err)
		}
		if got := strings.Contains(log.String(), "page failed"); got != tt.logged {
			t.Errorf("%v: logged %t, want %t: %s", tt.err, got, tt.logged, log.String())
		}
	}
}

// TestRequestID: the page of a fault and the log name the same request.
func TestRequestID(t *testing.T) {
	site, err := frontend.New(frontend.Deps{
		Archive: archive.New(broken{err: errors.New("broken")}, time.Now), Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	w := &world{site: site}
	response, err := http.Get(w.server(t) + "/stand")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var body bytes.Buffer
	if _, err := body.ReadFrom(response.Body); err != nil {
		t.Fatal(err)
	}
	id := response.Header.Get("X-Request-Id")
	if id == "" || !strings.Contains(body.String(), "<code>"+id+"</code>") {
		t.Errorf("the page does not name the request %q", id)
	}
	if got := response.Header.Get("Content-Security-Policy"); got != web.CSP {
		t.Errorf("content security policy: %q", got)
	}
}

// TestVisitorGone: somebody who closed the page is no fault.
func TestVisitorGone(t *testing.T) {
	var log bytes.Buffer
	handler := shell(t, broken{err: context.Canceled}, &log)
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/stand", nil))
	if recorder.Code < 400 || log.Len() > 0 {
		t.Errorf("got %d and the log %q, want no success and no log", recorder.Code, log.String())
	}
}

func shell(t *testing.T, store council.Reader, log *bytes.Buffer) http.Handler {
	t.Helper()
	site, err := frontend.New(frontend.Deps{Archive: archive.New(store, time.Now), Log: slog.New(slog.NewTextHandler(log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	return site
}
