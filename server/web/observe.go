package web

import (
	"bufio"
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"strings"
)

// observe logs and counts every request once it is answered. The query stays out of the log: it may hold what somebody
// looks for, or a token.
func (s *Server) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := s.o.Clock()
		rec := &recorder{ResponseWriter: w}
		seen := &routed{}
		r = r.WithContext(context.WithValue(r.Context(), routedKey{}, seen))
		s.metrics.inFlight.Inc()
		defer func() {
			took := s.o.Clock().Sub(start)
			status, route := rec.statusOr200(), seen.route()
			s.metrics.inFlight.Dec()
			s.metrics.observe(route, status, took)
			s.o.Log.LogAttrs(r.Context(), logLevel(r, status), "request",
				slog.String("method", r.Method),
				slog.String("path", r.URL.Path),
				slog.String("route", route),
				slog.Int("status", status),
				slog.Int64("bytes", rec.bytes),
				slog.Float64("ms", float64(took.Microseconds())/1000),
				slog.String("from", shorten(clientAddr(r.Context()))),
				slog.String("request_id", RequestID(r.Context())),
			)
		}()
		next.ServeHTTP(rec, r)
	})
}

// logLevel keeps the questions that machines ask every few seconds out of the usual log.
func logLevel(r *http.Request, status int) slog.Level {
	switch {
	case status >= http.StatusInternalServerError:
		return slog.LevelWarn
	case r.URL.Path == "/healthz", r.URL.Path == "/readyz", r.URL.Path == "/metrics":
		return slog.LevelDebug
	default:
		return slog.LevelInfo
	}
}

// recover turns a panic into a 500 with the error page, or into a broken connection where the answer has begun: half a
// page must not look like a whole one. It has to stand inside of compress, which sends what it holds when a panic passes.
func (s *Server) recover(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rec := &recorder{ResponseWriter: w}
		defer func() {
			p := recover()
			if p == nil {
				return
			}
			if err, ok := p.(error); ok && errors.Is(err, http.ErrAbortHandler) {
				panic(p) // net/http's own way to give up a connection
			}
			s.o.Log.LogAttrs(r.Context(), slog.LevelError, "panic while answering",
				slog.Any("panic", p),
				slog.String("method", r.Method),
				slog.String("path", r.URL.Path),
				slog.String("request_id", RequestID(r.Context())),
				slog.String("stack", string(debug.Stack())),
			)
			if rec.status != 0 {
				panic(http.ErrAbortHandler)
			}
			for _, name := range []string{"Content-Length", "ETag", "Last-Modified"} { // they were meant for the page that failed
				w.Header().Del(name)
			}
			w.Header().Set("Cache-Control", "no-store")
			s.o.ErrorPage(w, r, http.StatusInternalServerError)
		}()
		next.ServeHTTP(rec, r)
	})
}

type routedKey struct{}

// routed remembers which request reached the handlers' muxes: a mux notes its pattern in the request that it was given,
// and layers in between hand on copies.
type routed struct{ r *http.Request }

// watchRoute stands right before a mux.
func watchRoute(mux http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if seen, ok := r.Context().Value(routedKey{}).(*routed); ok {
			seen.r = r
		}
		mux.ServeHTTP(w, r)
	})
}

// route is the pattern that matched, without its method; a pattern and never a path, so that their number is bounded.
func (seen *routed) route() string {
	if seen.r == nil || seen.r.Pattern == "" {
		return "none"
	}
	if _, path, ok := strings.Cut(seen.r.Pattern, " "); ok {
		return path
	}
	return seen.r.Pattern
}

// recorder notes status and size of an answer. It stays a Flusher and a Hijacker for streams and sockets.
type recorder struct {
	http.ResponseWriter

	status int
	bytes  int64
}

func (w *recorder) WriteHeader(status int) {
	if w.status == 0 && (status >= http.StatusOK || status == http.StatusSwitchingProtocols) {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *recorder) Write(b []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(b)
	w.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach deadlines.
func (w *recorder) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// Flush sends what is written so far.
func (w *recorder) Flush() {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	_ = http.NewResponseController(w.ResponseWriter).Flush() // a connection without Flush sends at the end
}

// Hijack hands the connection over to a socket.
func (w *recorder) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	w.status = http.StatusSwitchingProtocols
	return http.NewResponseController(w.ResponseWriter).Hijack()
}

func (w *recorder) statusOr200() int {
	if w.status == 0 {
		return http.StatusOK
	}
	return w.status
}
