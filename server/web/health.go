package web

import (
	"context"
	"io"
	"net/http"
	"strings"
	"time"
)

// health says that the process answers; nothing else is asked.
func (s *Server) health(w http.ResponseWriter, _ *http.Request) {
	writeProbe(w, http.StatusOK, "ok")
}

// ready says whether requests should be sent here, and if not, why.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	if s.stopping.Load() {
		writeProbe(w, http.StatusServiceUnavailable, "stopping")
		return
	}
	if s.o.Ready == nil {
		writeProbe(w, http.StatusOK, "ready")
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	if err := s.o.Ready(ctx); err != nil {
		reason, _, _ := strings.Cut(err.Error(), "\n")
		writeProbe(w, http.StatusServiceUnavailable, reason)
		return
	}
	writeProbe(w, http.StatusOK, "ready")
}

func writeProbe(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text+"\n") // the prober has gone: nobody to tell
}
