// Package web is the HTTP shell: the mux, what wraps every handler (request id, log, recovery, headers, limits,
// compression, metrics), health, and the listener with its shutdown. Handlers arrive as values; it knows no SQL and no
// HTML.
package web

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"sync/atomic"
	"time"

	"github.com/klauspost/compress/gzhttp"
	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/time/rate"
)

// Routes are the handlers of the edges.
type Routes struct {
	// Pages answers every path that nobody else takes.
	Pages http.Handler
	// GraphQL answers /graphql.
	GraphQL http.Handler
	// Extra are further handlers by pattern of http.ServeMux.
	Extra map[string]http.Handler
}

// Options are what a Server is made of. Routes.Pages, Log and Clock are required.
type Options struct {
	// Addr is where to listen, "host:port". The host "localhost" means both loopback addresses, an empty one all.
	Addr   string
	Routes Routes
	Log    *slog.Logger
	Clock  func() time.Time
	// Registry receives the metrics and is shown at /metrics; nil makes a new one.
	Registry *prometheus.Registry
	// Ready says why the server cannot do its work yet, in words for an operator; nil means always ready.
	Ready func(ctx context.Context) error
	// ErrorPage writes status and body of an error that arises here and not in a handler: 413, 429, 500, 503.
	// nil writes the status as plain text.
	ErrorPage func(w http.ResponseWriter, r *http.Request, status int)
	// TrustedProxies may say on whose behalf they ask.
	TrustedProxies []netip.Prefix
	// TLSCert and TLSKey are PEM files; with them the server speaks HTTPS and HTTP/2.
	TLSCert, TLSKey string
	// HSTS tells browsers to stay with HTTPS; set it where people reach the server by HTTPS, by a proxy too.
	HSTS   bool
	Limits Limits
}

// Limits protect the server from too much at once. A zero field takes its default.
type Limits struct {
	// Rate is how many requests per second one address may make in the long run, Burst how many at once: 50 and 200.
	Rate, Burst int
	// Forms is how many forms one address may send at once: 10. Then one more each FormEvery: half a minute.
	Forms     int
	FormEvery time.Duration
	// InFlight is how many requests are worked on at the same time: 256.
	InFlight int
	// Body is how many bytes a request may carry: 1 MiB.
	Body int64
	// Shutdown is how long running requests may take to finish when the server stops: 15 s.
	Shutdown time.Duration
}

// A Server listens and answers until its context ends.
type Server struct {
	o         Options
	http      *http.Server
	listeners []net.Listener
	metrics   *metrics
	visitors  *visitors
	writers   *visitors // those of them who send forms
	inFlight  chan struct{}
	stopping  atomic.Bool
}

// New makes a server of its parts. It does not listen yet.
func New(o Options) *Server {
	o.Limits = o.Limits.withDefaults()
	if o.Registry == nil {
		o.Registry = prometheus.NewRegistry()
	}
	if o.ErrorPage == nil {
		o.ErrorPage = plainError
	}
	s := &Server{
		o:        o,
		metrics:  newMetrics(o.Registry),
		visitors: newVisitors(rate.Limit(o.Limits.Rate), o.Limits.Burst, visitorAge),
		writers:  newVisitors(rate.Every(o.Limits.FormEvery), o.Limits.Forms, time.Duration(o.Limits.Forms)*o.Limits.FormEvery),
		inFlight: make(chan struct{}, o.Limits.InFlight),
	}
	s.http = &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    32 << 10,
		// What arrives here is noise of scanners: broken handshakes and headers.
		ErrorLog: slog.NewLogLogger(o.Log.Handler(), slog.LevelDebug),
	}
	return s
}

func (l Limits) withDefaults() Limits {
	if l.Rate == 0 {
		l.Rate = 50
	}
	if l.Burst == 0 {
		l.Burst = 200
	}
	if l.Forms == 0 {
		l.Forms = 10
	}
	if l.FormEvery == 0 {
		l.FormEvery = 30 * time.Second
	}
	if l.InFlight == 0 {
		l.InFlight = 256
	}
	if l.Body == 0 {
		l.Body = 1 << 20
	}
	if l.Shutdown == 0 {
		l.Shutdown = 15 * time.Second
	}
	return l
}

// handler puts the layers together. Health and metrics answer even when the server is full: that is when they are needed.
func (s *Server) handler() http.Handler {
	app := http.NewServeMux()
	app.Handle("/", s.limitForms(s.o.Routes.Pages))
	if s.o.Routes.GraphQL != nil {
		app.Handle("/graphql", s.o.Routes.GraphQL)
	}
	for pattern, h := range s.o.Routes.Extra {
		app.Handle(pattern, h)
	}

	root := http.NewServeMux()
	root.HandleFunc("GET /healthz", s.health)
	root.HandleFunc("GET /readyz", s.ready)
	root.Handle("GET /metrics", s.metrics.handler)
	root.Handle("/", s.limitInFlight(s.limitRate(s.limitBody(compress(s.recover(watchRoute(app)))))))

	return s.identify(s.observe(s.secure(s.recover(watchRoute(root)))))
}

// compress packs answers that profit from it. Pages carry no secrets beside text of a reader's choosing, so that the
// length of a packed answer tells nothing (BREACH).
func compress(next http.Handler) http.Handler {
	wrap, err := gzhttp.NewWrapper(gzhttp.MinSize(1024), gzhttp.CompressionLevel(5), gzhttp.EnableZstd(false))
	if err != nil {
		panic("web: options of gzhttp: " + err.Error()) // constants above
	}
	return wrap(next)
}

func plainError(w http.ResponseWriter, _ *http.Request, status int) {
	http.Error(w, http.StatusText(status), status)
}
