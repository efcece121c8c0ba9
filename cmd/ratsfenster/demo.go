package main

import (
	"log/slog"
	"net/http"
	"strings"
	"sync"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// demoPath is where the documents of the invented town are served, so that its links
// lead somewhere.
const demoPath = "/demo/"

// demoDocuments serves the invented town's own server below demoPath. The town is only
// made when somebody asks, and with the clock of the day it was loaded: its dates count
// from there.
func demoDocuments(sources *archive.Sources, log *slog.Logger) http.Handler {
	var mu sync.Mutex
	var town http.Handler
	return http.StripPrefix(strings.TrimSuffix(demoPath, "/"), http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		source, err := sources.Find(r.Context(), "demo")
		if err == nil {
			mu.Lock()
			if town == nil {
				town, err = demoTown(source)
			}
			mu.Unlock()
		}
		if err != nil {
			if council.CodeOf(err) != council.NotFound {
				log.ErrorContext(r.Context(), "demo town", "error", err)
			}
			http.NotFound(w, r)
			return
		}
		town.ServeHTTP(w, r)
	}))
}

// localDemo is where we serve what the invented town's server would: its host does not
// exist, and of its own pages there are none. Other addresses stay as they are.
func localDemo(address string) string {
	const interfacePath = "/oparl/"
	origin, _, _ := strings.Cut(fixtures.BaseURL, interfacePath)
	rest, ours := strings.CutPrefix(address, origin+"/")
	switch {
	case !ours:
		return address
	case strings.HasPrefix("/"+rest, interfacePath):
		return demoPath + rest
	}
	return ""
}

// demoTown is the invented town as it was when its source was registered, and from the second import on with what its
// town hall changed before the coming meetings: a demo that is imported once would have no changes to show.
func demoTown(source *council.Source) (http.Handler, error) {
	town, err := fixtures.New(source.Created)
	if err != nil {
		return nil, err
	}
	if source.LastSuccess != nil {
		if err := town.Revise(); err != nil {
			return nil, err
		}
	}
	return town.Handler(), nil
}
