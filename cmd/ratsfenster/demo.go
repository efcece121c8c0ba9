package main

import (
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
)

// demoPath is where the documents of the invented town are served, so that its links
// lead somewhere.
const demoPath = "/demo/"

// demoDocuments serves the invented town's own server below demoPath. The town is only
// made when somebody asks.
func demoDocuments(log *slog.Logger) http.Handler {
	town := sync.OnceValue(func() http.Handler {
		t, err := fixtures.New(time.Now())
		if err != nil {
			log.Error("demo town", "error", err)
			return http.NotFoundHandler()
		}
		return t.Handler()
	})
	return http.StripPrefix(demoPath[:len(demoPath)-1], http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { town().ServeHTTP(w, r) }))
}
